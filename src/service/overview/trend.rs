//! One competence of a unit through the rounds: level and spread, own and manager's.

use super::{Side, round_brief, rounds, unit_brief};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, UnitId};
use crate::service::asking::Asking;
use crate::service::refusal::Refusal;
use crate::service::views::{OverviewTrend, TrendRow};

/// One competence of a unit through the rounds the caller may see, oldest first.
pub fn trend(asking: &Asking<'_>, unit: &UnitId, competence: &CompetenceId) -> Result<OverviewTrend, Refusal> {
    let unit = asking.model.organisation.unit(unit).ok_or(Refusal::NotFound)?;
    let rounds = rounds(asking, &unit.id);
    let asked = |round: &&&_| -> bool { crate::domain::round::Round::index(round, competence).is_some() };
    let newest = rounds.iter().rev().find(asked).ok_or(Refusal::NotFound)?;
    let question = newest.index(competence).and_then(|index| newest.questions.get(index)).ok_or(Refusal::NotFound)?;
    let rows = rounds.iter().map(|round| {
        let cell = |rater| {
            let index = round.index(competence)?;
            let side = Side::new(asking, round, rater);
            Some(side.cell_alone(index, side.open(&unit.id)?))
        };
        TrendRow { round: round_brief(round), own: cell(Rater::Own), manager: cell(Rater::Manager) }
    });
    Ok(OverviewTrend {
        unit: unit_brief(unit),
        competence: competence.clone(),
        question: question.question.clone(),
        rounds: rows.collect(),
    })
}
