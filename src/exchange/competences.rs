//! Competences with their questions.

use super::cells::Cells;
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::ids::{CompetenceId, GoalId};
use crate::service::import::kind::Column;
use crate::service::import::rows::CompetenceRow;

/// Columns of a `competences` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::CompetenceId, "kompetence"),
    may(Column::Area, "område"),
    may(Column::Question, "spørgsmål"),
    may(Column::GoalId, "mål"),
    may(Column::Level1, "niveau_1"),
    may(Column::Level2, "niveau_2"),
    may(Column::Level3, "niveau_3"),
    may(Column::Level4, "niveau_4"),
    may(Column::Level5, "niveau_5"),
];

const LEVELS: [Column; 5] = [Column::Level1, Column::Level2, Column::Level3, Column::Level4, Column::Level5];

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<CompetenceRow> {
    Some(CompetenceRow {
        competence: cells.key_id(Column::CompetenceId).map(CompetenceId::new)?,
        area: cells.line(Column::Area),
        question: cells.line(Column::Question),
        goal: cells.id(Column::GoalId).map(GoalId::new),
        levels: LEVELS.map(|level| cells.line(level)),
    })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &CompetenceRow) -> [Value<'_>; 9] {
    let [one, two, three, four, five] = &row.levels;
    [
        Value::text(row.competence.as_str()),
        Value::line(&row.area),
        Value::line(&row.question),
        Value::cell(&row.goal, GoalId::as_str),
        Value::line(one),
        Value::line(two),
        Value::line(three),
        Value::line(four),
        Value::line(five),
    ]
}
