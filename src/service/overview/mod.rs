//! The overview: heat map of a unit and those below it, persons of a team, curves, and who knows this. Source:
//! `systems.md` 4, `access.md`.

mod experts;
mod persons;
mod side;
mod sight;
mod table;
mod trend;

pub use experts::experts;
pub use persons::persons;
pub use side::Side;
pub use sight::{is_rated, names_person, sees_answers};
pub use table::table;
pub use trend::trend;

use super::asking::Asking;
use super::views::{RoundBrief, UnitBrief};
use crate::domain::ids::{RoundId, UnitId};
use crate::domain::organisation::Unit;
use crate::domain::round::{Round, RoundState};
use sight::sight;

/// The rounds whose overview of a unit the caller may see, oldest first.
fn rounds<'a>(asking: &Asking<'a>, unit: &UnitId) -> Vec<&'a Round> {
    let mut rounds: Vec<&Round> =
        asking.model.rounds.values().filter(|round| sight(asking, round, unit).is_some()).collect();
    rounds.sort_by_key(|round| round.in_time());
    rounds
}

/// The round asked for, or the newest closed one, or the newest.
fn chosen<'a>(rounds: &[&'a Round], round: Option<&RoundId>) -> Option<&'a Round> {
    let newest = |closed: bool| rounds.iter().rev().find(|round| !closed || round.state == RoundState::Closed).copied();
    match round {
        Some(id) => rounds.iter().find(|round| round.id == *id).copied(),
        None => newest(true).or_else(|| newest(false)),
    }
}

fn round_brief(round: &Round) -> RoundBrief {
    RoundBrief { id: round.id.clone(), name: round.name.clone(), state: round.state }
}

fn unit_brief(unit: &Unit) -> UnitBrief {
    UnitBrief { id: unit.id.clone(), name: unit.name.clone() }
}

#[cfg(test)]
mod tests;
