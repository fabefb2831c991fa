//! Sickness absence behind the door: what is registered, the figures, and the cases.

pub mod case;
mod cases;
mod editing;
pub mod figures;
pub mod may;
pub mod model;
pub mod person;
mod spells;
pub mod staff;
pub mod talk;
#[cfg(test)]
mod tests;
pub mod today;
pub mod unit;

use super::access::Caller;
use super::command::AbsenceCommand;
use super::engine::{Decision, Model};
use super::env::Env;
use super::refusal::Refusal;
use crate::domain::absence::course::{Known, Room, Standing, standing};
use crate::domain::ids::PersonNo;
use chrono::NaiveDate;

/// Decides a command.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &AbsenceCommand) -> Result<Decision, Refusal> {
    spells::decide(model, env, caller, command).unwrap_or_else(|| cases::decide(model, env, caller, command))
}

/// Where a person's case stands on a day, if there is one under way.
pub fn now(model: &Model, person: PersonNo, as_of: NaiveDate) -> Option<Standing> {
    standing_in(model, person, as_of, &mut Room::default())
}

/// The same, for many people one after the other.
pub fn standing_in(model: &Model, person: PersonNo, as_of: NaiveDate, room: &mut Room) -> Option<Standing> {
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let cases = model.absence.cases(person);
    let known = Known { spells: model.absence.spells(person), employed: staff.employed_no(person), cases: &cases };
    standing(known, as_of.into(), &model.pack.rules.absence, &staff.days, room)
}
