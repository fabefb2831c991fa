//! Answers and comments of competence forms.

use super::cells::{Cells, Choices};
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::competence::Answer;
use crate::domain::evaluation::Rater;
use crate::service::import::fault::Problem;
use crate::service::import::kind::Column;
use crate::service::import::rows::{Cell, EvaluationRow};

/// Columns of an `evaluations` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::EmployeeId, "medarbejdernr"),
    key(Column::RoundId, "runde"),
    key(Column::Rater, "vurderet_af"),
    key(Column::CompetenceId, "kompetence"),
    may(Column::Answer, "svar"),
    may(Column::Comment, "bemærkning"),
];

const RATERS: Choices<Rater> =
    &[("self", Rater::Own), ("manager", Rater::Manager), ("selv", Rater::Own), ("leder", Rater::Manager)];
const AGREED: [&str; 2] = ["agreed", "aftalt"];

/// Reads a row; nothing without its key.
pub fn read<'a>(cells: &mut Cells<'a, '_>) -> Option<EvaluationRow<'a>> {
    let employee = cells.key_id(Column::EmployeeId);
    let round = cells.key_id(Column::RoundId);
    let rater = rater(cells);
    let competence = cells.key_id(Column::CompetenceId);
    let answer = cells.number(Column::Answer, &(0..=5)).map(Answer::from_digit);
    let comment = cells.text(Column::Comment);
    Some(EvaluationRow {
        employee: employee?,
        round: round?,
        rater: rater?,
        competence: competence?,
        answer: match answer {
            Cell::Given(Some(answer)) => Cell::Given(answer),
            Cell::Empty => Cell::Empty,
            Cell::Given(None) | Cell::Missing => Cell::Missing,
        },
        comment,
    })
}

fn rater(cells: &mut Cells) -> Option<Rater> {
    if let Cell::Given(word) = cells.raw(Column::Rater).map(str::trim)
        && AGREED.iter().any(|agreed| agreed.eq_ignore_ascii_case(word))
    {
        cells.fault(Column::Rater, Problem::AgreedRater);
        return None;
    }
    match cells.choice(Column::Rater, RATERS) {
        Cell::Given(rater) => Some(rater),
        Cell::Empty => {
            cells.fault(Column::Rater, Problem::Required);
            None
        }
        Cell::Missing => None,
    }
}

/// The word for a rater; none for the agreed level, which is not exported.
pub fn rater_word(rater: Rater) -> Option<&'static str> {
    RATERS.iter().find(|(_, value)| *value == rater).map(|(word, _)| *word)
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values<'a>(row: &EvaluationRow<'a>) -> [Value<'a>; 6] {
    [
        Value::text(row.employee),
        Value::text(row.round),
        rater_word(row.rater).map_or(Value::Empty, Value::text),
        Value::text(row.competence),
        Value::number(row.answer.given().and_then(|answer| answer.digit())),
        row.comment.given().map_or(Value::Empty, |comment| Value::text(comment)),
    ]
}
