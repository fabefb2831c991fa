//! What HR does with an open round: another name or a later deadline, people in and out, reminders, closing.

use crate::domain::duties::{TwoForms, unsent};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{PersonNo, RoundId, UnitId};
use crate::domain::round::life::Life;
use crate::domain::round::period::Period;
use crate::domain::round::selection::Selection;
use crate::domain::round::{Round, RoundState};
use crate::service::access::{self, Caller, Data, Right};
use crate::service::command::RoundCommand;
use crate::service::engine::{Decision, Fact, Model};
use crate::service::env::Env;
use crate::service::forms;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, required};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Decides what HR does with a round.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &RoundCommand) -> Result<Decision, Refusal> {
    match command {
        RoundCommand::Change { round, name, deadline } => {
            let round = for_all(model, caller, round)?;
            change(model, env, round, name, *deadline)
        }
        RoundCommand::Add { round, people } => add(model, env, caller, running(model, round)?, people),
        RoundCommand::TakeOut { round, people } => take_out(model, env, caller, running(model, round)?, people),
        RoundCommand::Remind { round, unit } => remind(model, env, caller, running(model, round)?, unit.as_ref()),
        RoundCommand::Close { round } => {
            let round = for_all(model, caller, round)?;
            Ok(close(model, env, round))
        }
    }
}

/// The round, for HR of everything.
fn for_all<'a>(model: &'a Model, caller: &Caller, round: &RoundId) -> Result<&'a Round, Refusal> {
    if !access::allowed_everywhere(caller, Data::Organisation, Right::Write) {
        return Err(Refusal::NotFound);
    }
    let round = running(model, round)?;
    open(round)
}

fn running<'a>(model: &'a Model, round: &RoundId) -> Result<&'a Round, Refusal> {
    forms::round(model, round)
}

fn open(round: &Round) -> Result<&Round, Refusal> {
    if round.state == RoundState::Open { Ok(round) } else { Err(Refusal::RoundIsClosed) }
}

/// The life of a round; one from before lives were kept begins now, with what is known.
fn life(model: &Model, round: &Round) -> Life {
    let known = model.lives.get(&round.id).cloned();
    known.unwrap_or_else(|| Life::new(round.id.clone(), round.from, Selection::Everybody, BTreeMap::new()))
}

fn decided(facts: Vec<Fact>, subjects: Vec<PersonNo>, round: &RoundId) -> Decision {
    Decision { facts, subjects, record: Some(round.to_string()), made: None }
}

fn change(model: &Model, env: &Env, round: &Round, name: &str, deadline: NaiveDate) -> Result<Decision, Refusal> {
    let name = required(name, super::NAME_LENGTH, Lines::One, "name")?;
    let latest_weeks = model.pack.rules.round.latest_weeks;
    let period = Period::of(round).extended(deadline, env.today, latest_weeks).map_err(super::refused)?;
    let round = Round { name, deadline: period.deadline, to: period.to, ..round.clone() };
    let id = round.id.clone();
    Ok(decided(vec![Fact::Round(Box::new(round))], Vec::new(), &id))
}

/// Those of the people the caller answers for; refused where there is one he or she does not.
fn answered_for(model: &Model, env: &Env, caller: &Caller, people: &[PersonNo]) -> Result<BTreeSet<PersonNo>, Refusal> {
    let people: BTreeSet<PersonNo> = people.iter().copied().collect();
    let answers = |no: &PersonNo| {
        model.organisation.person(*no).is_some()
            && access::allowed(model, env, caller, Data::Organisation, *no, Right::Write)
    };
    if people.is_empty() || !people.iter().all(answers) { Err(Refusal::NotFound) } else { Ok(people) }
}

fn add(model: &Model, env: &Env, caller: &Caller, round: &Round, people: &[PersonNo]) -> Result<Decision, Refusal> {
    let people = answered_for(model, env, caller, people)?;
    let mut round = open(round)?.clone();
    if !people.iter().all(|no| access::employed(model, env, *no)) {
        return Err(Refusal::NotEmployed);
    }
    let mut life = life(model, &round);
    let new: Vec<PersonNo> = people.into_iter().filter(|no| !round.population.contains(no)).collect();
    for no in &new {
        life.join(*no, env.today, model.organisation.nearest_manager(*no, env.today));
        round.population.insert(*no);
    }
    let id = round.id.clone();
    Ok(decided(vec![Fact::Round(Box::new(round)), Fact::RoundLife(Box::new(life))], new, &id))
}

/// Only who has sent nothing and about whom nothing is sent: what is sent counts and stays. Drafts stay with their owners.
fn take_out(
    model: &Model,
    env: &Env,
    caller: &Caller,
    round: &Round,
    people: &[PersonNo],
) -> Result<Decision, Refusal> {
    let people = answered_for(model, env, caller, people)?;
    let mut round = open(round)?.clone();
    let has_form = |no: &PersonNo| {
        [Rater::Own, Rater::Manager].iter().any(|rater| model.evaluation(&forms::key(&round.id, *no, *rater)).is_some())
    };
    if people.iter().any(has_form) {
        return Err(Refusal::HasSentForms);
    }
    if !people.iter().all(|no| round.population.contains(no)) {
        return Err(Refusal::NotFound);
    }
    if people.len() == round.population.len() {
        return Err(Refusal::NobodyInRound);
    }
    let mut life = life(model, &round);
    for no in &people {
        life.take_out(*no, env.today);
        round.population.remove(no);
    }
    let id = round.id.clone();
    let facts = vec![Fact::Round(Box::new(round)), Fact::RoundLife(Box::new(life))];
    Ok(decided(facts, people.into_iter().collect(), &id))
}

/// Reminds everybody who has a form to send and was not reminded about it today, within what the caller answers for.
fn remind(
    model: &Model,
    env: &Env,
    caller: &Caller,
    round: &Round,
    unit: Option<&UnitId>,
) -> Result<Decision, Refusal> {
    let within = super::people_within(model, env, unit)?;
    let mine =
        |no: &PersonNo| within(*no) && access::allowed(model, env, caller, Data::Organisation, *no, Right::Write);
    // Who answers for nobody here sees no difference between an empty unit and a full one.
    if !round.population.iter().any(mine) {
        return Err(Refusal::NotFound);
    }
    open(round)?;
    let mut life = life(model, round);
    let owed: Vec<(PersonNo, Rater)> = owed(model, env, round)
        .filter(|(no, rater, _)| mine(no) && life.reminded_on(*no, *rater) != Some(env.today))
        .map(|(no, rater, _)| (no, rater))
        .collect();
    if owed.is_empty() {
        return Err(Refusal::NobodyToRemind);
    }
    life.remind(env.today, &owed);
    let subjects: BTreeSet<PersonNo> = owed.iter().map(|(no, _)| *no).collect();
    Ok(decided(vec![Fact::RoundLife(Box::new(life))], subjects.into_iter().collect(), &round.id))
}

/// The forms of a round somebody employed still has to send: whose, which side, and who has to.
pub(super) fn owed<'a>(
    model: &'a Model,
    env: &'a Env,
    round: &'a Round,
) -> impl Iterator<Item = (PersonNo, Rater, PersonNo)> + 'a {
    let people = round.population.iter().copied().filter(|no| access::employed(model, env, *no));
    people.flat_map(move |person| {
        let form = |rater| model.evaluation(&forms::key(&round.id, person, rater));
        let nearest_manager = model.organisation.nearest_manager(person, env.today);
        let forms = TwoForms { round, person, nearest_manager, own: form(Rater::Own), manager: form(Rater::Manager) };
        let own = unsent(&forms, Rater::Own).map(|_| (person, Rater::Own, person));
        let manager =
            nearest_manager.zip(unsent(&forms, Rater::Manager)).map(|(manager, _)| (person, Rater::Manager, manager));
        own.into_iter().chain(manager)
    })
}

fn close(model: &Model, env: &Env, round: &Round) -> Decision {
    let mut life = life(model, round);
    life.closed = Some(env.today);
    let closed = Round { state: RoundState::Closed, ..round.clone() };
    decided(vec![Fact::Round(Box::new(closed)), Fact::RoundLife(Box::new(life))], Vec::new(), &round.id)
}
