//! Figures over many people; one function per figure. Source: `formats.md`, Competence; `access.md`, small groups.

use super::asking::Asking;
use super::forms;
use super::overview::{Side, is_rated};
use super::refusal::Refusal;
use super::views::{Cell, CompetenceFigure, CompetenceFigures};
use crate::domain::evaluation::Rater;
use crate::domain::figures::by_id;
use crate::domain::ids::{RoundId, UnitId};
use crate::domain::overview::mean;
use crate::domain::round::Question;

/// The figures of `report competence`. HR sees all of them, also of an open round; others those of a closed round for
/// the units `access.md` gives them, without what small groups hide.
pub fn competence(
    asking: &Asking<'_>,
    round: &RoundId,
    unit: Option<&UnitId>,
    rater: Rater,
) -> Result<CompetenceFigures, Refusal> {
    let round = forms::round(asking.model, round)?;
    let unit = unit.or(asking.model.organisation.root().map(|root| &root.id)).ok_or(Refusal::NotFound)?;
    if !is_rated(rater) {
        return Err(Refusal::NotFound);
    }
    let side = Side::new(asking, round, rater);
    let open = side.open(unit).ok_or(Refusal::NotFound)?;
    let (employees, submitted) = side.head(open);
    let competences = by_id(round).into_iter().filter_map(|index| {
        let cell = side.cell_alone(index, open);
        Some(figure(round.questions.get(index)?, side.tally(index, open).required, &cell))
    });
    let competences = competences.collect();
    Ok(CompetenceFigures { round: round.id.clone(), unit: unit.clone(), rater, employees, submitted, competences })
}

fn figure(question: &Question, required: u32, cell: &Cell) -> CompetenceFigure {
    let distribution = cell.distribution.or_nobody();
    let share = cell.share.or_nobody();
    CompetenceFigure {
        competence_id: question.competence.clone(),
        area: question.area.da.clone(),
        answers: distribution.map(|found| found.levels.iter().sum()),
        not_relevant: distribution.map(|found| found.not_relevant),
        levels: distribution.map(|found| found.levels),
        mean: distribution.and_then(|found| mean(found.levels)),
        required,
        meeting: share.map(|found| found.meeting),
        unresolved: share.map(|found| found.unresolved),
    }
}

#[cfg(test)]
mod tests;
