//! Rounds: opening one, running it, and the list of them. Source: `systems.md` 2–3.

mod closing;
mod outlook;
mod progress;
mod run;
mod tree;

use super::access::{self, Caller, Data, Right};
use super::asking::Asking;
use super::command::OpenRound;
use super::engine::{Decision, Fact, Model};
use super::env::Env;
use super::forms;
use super::refusal::Refusal;
use super::texts::{Lines, required};
use super::views::RoundLine;
use super::wording::known_questions;
use super::written::Draft;
use crate::domain::evaluation::{Evaluation, FormState, Rater, state};
use crate::domain::ids::{ID_LENGTH, PersonNo, RoundId, UnitId};
use crate::domain::questions::Known;
use crate::domain::round::life::Life;
use crate::domain::round::period::{Period, PeriodFault};
use crate::domain::round::selection::Selection;
use crate::domain::round::{Round, RoundState};
use std::collections::HashSet;

pub use closing::closing;
pub use outlook::{outlook, preview};
pub use progress::{happenings, missing, progress};
pub use run::decide;

/// The longest name of a round, in characters.
const NAME_LENGTH: usize = 80;

/// Opens a round for those it selects who are employed today. Questions, their texts and every profile's demands are frozen.
pub fn open(model: &Model, env: &Env, caller: &Caller, open: &OpenRound) -> Result<Decision, Refusal> {
    if !access::allowed_everywhere(caller, Data::Organisation, Right::Write) {
        return Err(Refusal::NotFound);
    }
    let id = RoundId::new(&required(open.id.as_str(), ID_LENGTH, Lines::One, "id")?);
    let name = required(&open.name, NAME_LENGTH, Lines::One, "name")?;
    if model.rounds.contains_key(&id) {
        return Err(Refusal::RoundExists);
    }
    let period = Period { from: open.from, deadline: open.deadline, to: open.to };
    period.check(env.today, model.pack.rules.round.latest_weeks).map_err(refused)?;
    let known = known_questions(&model.pack);
    let questions = Known::new(&known).freeze(&model.catalogue, &open.form);
    if questions.is_empty() {
        return Err(Refusal::NoQuestions);
    }
    check_selection(model, &open.who)?;
    let population = open.who.people(&model.organisation, env.today);
    if population.is_empty() {
        let everybody = open.who == Selection::Everybody;
        return Err(if everybody { Refusal::NobodyEmployed } else { Refusal::NobodyInRound });
    }
    let manager = |no: &PersonNo| (*no, model.organisation.nearest_manager(*no, env.today));
    let managers = population.iter().map(manager).collect();
    let life = Life::new(id.clone(), env.today, open.who.clone(), managers);
    let profiles = model.catalogue.profiles.values();
    let round = Round {
        id: id.clone(),
        name,
        from: open.from,
        to: open.to,
        deadline: open.deadline,
        form: open.form.kind(),
        state: RoundState::Open,
        imported: false,
        questions,
        demands: profiles.map(|profile| (profile.id.clone(), profile.demands.clone())).collect(),
        population,
        interviews_begun: std::collections::BTreeSet::new(),
    };
    let id = id.to_string();
    let facts = vec![Fact::Round(Box::new(round)), Fact::RoundLife(Box::new(life))];
    Ok(Decision { facts, subjects: Vec::new(), record: Some(id.clone()), made: Some(id) })
}

/// What is wrong with a period, as a refusal.
fn refused(fault: PeriodFault) -> Refusal {
    match fault {
        PeriodFault::Before { date, earliest } => Refusal::DateBefore { date, earliest },
        PeriodFault::After { date, latest } => Refusal::DateAfter { date, latest },
    }
}

/// What is chosen is there.
fn check_selection(model: &Model, who: &Selection) -> Result<(), Refusal> {
    let known = match who {
        Selection::Everybody => true,
        Selection::Units(units) => units.iter().all(|unit| model.organisation.unit(unit).is_some()),
        Selection::Profiles(profiles) => profiles.iter().all(|id| model.catalogue.profiles.contains_key(id)),
    };
    if known { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whether somebody works in a unit or below it today; in none = anywhere. Leavers are where they worked last.
fn people_within<'a>(
    model: &'a Model,
    env: &'a Env,
    unit: Option<&UnitId>,
) -> Result<impl Fn(PersonNo) -> bool + 'a, Refusal> {
    let organisation = &model.organisation;
    let units: Option<HashSet<&UnitId>> = match unit {
        None => None,
        Some(unit) if organisation.unit(unit).is_none() => return Err(Refusal::NotFound),
        Some(unit) => Some(organisation.subtree(unit).into_iter().map(|unit| &unit.id).collect()),
    };
    Ok(move |person| match &units {
        None => true,
        Some(units) => organisation.unit_of(person, env.today).is_some_and(|at| units.contains(at)),
    })
}

/// The rounds, newest first, with the caller's own part in each; how far they are is for HR.
pub fn rounds(asking: &Asking<'_>) -> Result<Vec<RoundLine>, Refusal> {
    forms::reads_common(asking.caller)?;
    let mut rounds: Vec<&Round> = asking.model.rounds.values().collect();
    rounds.sort_by_key(|round| std::cmp::Reverse(round.in_time()));
    rounds.into_iter().map(|round| line(asking, round)).collect()
}

fn line(asking: &Asking<'_>, round: &Round) -> Result<RoundLine, Refusal> {
    let for_hr = access::allowed_everywhere(asking.caller, Data::OpenFigures, Right::Read);
    let forms = asking.model.evaluations.get(&round.id);
    let sent = forms.into_iter().flatten().filter(|((_, rater), form)| *rater == Rater::Own && form.is_sent());
    Ok(RoundLine {
        id: round.id.clone(),
        name: round.name.clone(),
        from: round.from,
        to: round.to,
        deadline: round.deadline,
        form: round.form,
        state: round.state,
        own: own_state(asking, round)?,
        population: for_hr.then_some(round.population.len() as u32),
        sent: for_hr.then(|| sent.count() as u32),
    })
}

fn own_state(asking: &Asking<'_>, round: &Round) -> Result<Option<FormState>, Refusal> {
    let Some(me) = asking.caller.person.filter(|me| forms::takes_part(asking.model, round, *me)) else {
        return Ok(None);
    };
    let form = forms::key(&round.id, me, Rater::Own);
    let stored = asking.model.evaluation(&form);
    let drafted = !stored.is_some_and(Evaluation::is_sent) && Draft::of(asking, &form)?.is_begun();
    Ok(Some(state(stored, drafted)))
}

#[cfg(test)]
mod tests;
