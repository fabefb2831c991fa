//! Competence activities: decided because people lack something, readable by everybody, with their effect. Source:
//! `systems.md` 5, `access.md`.

mod decide;
#[cfg(test)]
mod tests;
mod view;

pub use decide::decide;
pub use view::{activities, card, outlook};

use super::access::{self, Caller, Condition, Data, Right};
use super::engine::Model;
use super::env::Env;
use super::forms;
use crate::domain::activity::{Activity, Target};
use crate::domain::competence::Level;
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::ids::{CompetenceId, PersonNo, RoundId, UnitId};
use crate::domain::round::Round;
use std::collections::HashSet;

/// Whether the caller may propose or decide for a unit: where one manages the unit itself, or one above it.
fn may(model: &Model, env: &Env, caller: &Caller, unit: &UnitId, right: Right) -> bool {
    let manages =
        model.organisation.unit(unit).is_some_and(|unit| unit.manager.is_some() && unit.manager == caller.person);
    let holds = |_, condition| match condition {
        Condition::OwnUnit => manages,
        Condition::OwnSubtree => true,
        _ => false,
    };
    access::allowed_of_unit(model, env, caller, Data::Activities, unit, right, holds)
}

/// Whether the caller may take an activity on: its owner, HR, or who decides there.
fn may_write(model: &Model, env: &Env, caller: &Caller, activity: &Activity) -> bool {
    caller.person == Some(activity.aim.owner)
        || may(model, env, caller, &activity.aim.unit, Right::Write)
        || may(model, env, caller, &activity.aim.unit, Right::Decide)
}

/// The level somebody's sent and shown form gives.
fn level(model: &Model, round: &Round, person: PersonNo, rater: Rater, competence: &CompetenceId) -> Option<Level> {
    if !access::can_be_shown(model, &round.id, person) {
        return None;
    }
    let form = model.evaluation(&forms::key(&round.id, person, rater)).filter(|form| Evaluation::is_sent(form))?;
    form.answers.get(round.index(competence)?).level()
}

/// The level now: that of the newest round that gives one.
fn level_now(model: &Model, person: PersonNo, rater: Rater, competence: &CompetenceId) -> Option<Level> {
    let mut rounds: Vec<&Round> = model.rounds.values().collect();
    rounds.sort_by_key(|round| round.in_time());
    rounds.into_iter().rev().find_map(|round| level(model, round, person, rater, competence))
}

/// Those in a unit with all below it who lack a competence by one side's rating: below the level to reach, or below
/// the demand of their profile where none is given.
fn lacking(
    model: &Model,
    env: &Env,
    unit: &UnitId,
    (round, rater): (&RoundId, Rater),
    competence: &CompetenceId,
    reach: Option<Level>,
) -> Vec<Target> {
    let Some(round) = model.rounds.get(round) else { return Vec::new() };
    let units: HashSet<&UnitId> = model.organisation.subtree(unit).into_iter().map(|unit| &unit.id).collect();
    let people = model.organisation.people().filter(|person| {
        person.on(env.today).is_some_and(|row| row.employed_on(env.today) && units.contains(&row.unit))
    });
    let mut targets: Vec<Target> = people
        .filter_map(|person| {
            let then = level(model, round, person.no, rater, competence)?;
            let profile = person.on(env.today).and_then(|row| row.profile.as_ref());
            let wanted = reach.or_else(|| round.demand(profile, competence))?;
            (then < wanted).then_some(Target { person: person.no, then: Some(then) })
        })
        .collect();
    targets.sort_by_key(|target| target.person);
    targets
}
