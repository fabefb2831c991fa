//! Commands on interviews: each goes through the transition table of the domain.

use super::{party, prepare};
use crate::domain::ids::PersonNo;
use crate::domain::interview::{Action, Change, Interview, InterviewState, Meeting, TalkKey, next};
use crate::domain::plan::{Party, Plan, PlanKey, carried};
use crate::domain::round::RoundState;
use crate::service::access::{self, Caller, Right};
use crate::service::command::{InterviewCommand, PlanInterview};
use crate::service::engine::{Decision, DevelopmentFact, Fact, Model};
use crate::service::env::Env;
use crate::service::reason;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, checked};
use chrono::{Months, NaiveDate};

/// The longest name of a place, in characters.
const PLACE_LENGTH: usize = 80;

/// Decides a command.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &InterviewCommand) -> Result<Decision, Refusal> {
    match command {
        InterviewCommand::Plan(new) => plan(model, env, caller, new),
        InterviewCommand::Move { talk, meeting, reason } => {
            let mut interview = managed(model, env, caller, *talk)?;
            let meeting = meeting_checked(meeting, env.today)?;
            let reason = reason::checked(model, reason)?;
            let before = std::mem::replace(&mut interview.meeting, meeting);
            step(&mut interview, Action::Move, caller, env, reason, Some(before))?;
            dated(model, &mut interview);
            Ok(decision(interview, Vec::new()))
        }
        InterviewCommand::Cancel { talk, reason } => {
            let mut interview = managed(model, env, caller, *talk)?;
            let reason = reason::checked(model, reason)?;
            step(&mut interview, Action::Cancel, caller, env, reason, None)?;
            Ok(decision(interview, Vec::new()))
        }
        InterviewCommand::Begin(talk) => begin(model, env, caller, *talk),
        InterviewCommand::Hold(talk) => {
            let mut interview = managed(model, env, caller, *talk)?;
            step(&mut interview, Action::Hold, caller, env, String::new(), None)?;
            interview.held = Some(env.today);
            dated(model, &mut interview);
            Ok(decision(interview, Vec::new()))
        }
        InterviewCommand::Prepare(prepared) => prepare::prepare(model, env, caller, prepared),
    }
}

fn plan(model: &Model, env: &Env, caller: &Caller, new: &PlanInterview) -> Result<Decision, Refusal> {
    if party(model, env, caller, new.person, Right::Write) != Some(Party::Manager)
        || !access::employed(model, env, new.person)
    {
        return Err(Refusal::NotFound);
    }
    let mut earlier = model.development.interviews_of(new.person);
    if earlier.any(|interview| interview.state.is_open()) {
        return Err(Refusal::InterviewOpen);
    }
    if new.round.as_ref().is_some_and(|round| !model.rounds.contains_key(round)) {
        return Err(Refusal::NotFound);
    }
    let last = model.development.interviews_of(new.person).next_back().map_or(0, |interview| interview.key.number);
    let mut interview = Interview {
        key: TalkKey { person: new.person, number: last + 1 },
        round: new.round.clone(),
        meeting: meeting_checked(&new.meeting, env.today)?,
        state: InterviewState::Planned,
        changes: vec![change(caller, env, Action::Plan, String::new(), None)?],
        shared: std::collections::BTreeMap::new(),
        senior: new.senior,
        held: None,
        delete_after: env.today,
        hold: false,
    };
    dated(model, &mut interview);
    let made = Some(interview.key.number.to_string());
    Ok(Decision { made, ..decision(interview, Vec::new()) })
}

/// Begins an interview: who is in the room sees both sides, and a plan begins with what last year's left unfinished.
fn begin(model: &Model, env: &Env, caller: &Caller, talk: TalkKey) -> Result<Decision, Refusal> {
    let mut interview = managed(model, env, caller, talk)?;
    step(&mut interview, Action::Begin, caller, env, String::new(), None)?;
    let mut facts = Vec::new();
    let round = interview.round.as_ref().and_then(|id| model.rounds.get(id));
    if let Some(round) =
        round.filter(|round| round.state == RoundState::Open && round.population.contains(&talk.person))
        && !round.interviews_begun.contains(&talk.person)
    {
        let mut round = round.clone();
        round.interviews_begun.insert(talk.person);
        facts.push(Fact::Round(Box::new(round)));
    }
    let before = model.development.plans_of(talk.person).next_back();
    let key = PlanKey { person: talk.person, number: before.map_or(0, |plan| plan.key.number) + 1 };
    let mut plan = Plan::new(key, talk.number, env.today, interview.delete_after);
    plan.agreements = before.map(|before| carried(before, env.today)).unwrap_or_default();
    plan.numbered = plan.agreements.len() as u32;
    facts.push(Fact::Development(DevelopmentFact::Plan(Box::new(plan))));
    Ok(decision(interview, facts))
}

/// An interview the caller holds as the nearest manager.
fn managed(model: &Model, env: &Env, caller: &Caller, talk: TalkKey) -> Result<Interview, Refusal> {
    if party(model, env, caller, talk.person, Right::Write) != Some(Party::Manager) {
        return Err(Refusal::NotFound);
    }
    model.development.interview(talk).cloned().ok_or(Refusal::NotFound)
}

/// Takes an interview a step on and writes it into its record.
pub(super) fn step(
    interview: &mut Interview,
    action: Action,
    caller: &Caller,
    env: &Env,
    reason: String,
    before: Option<Meeting>,
) -> Result<(), Refusal> {
    let after = next(Some(interview.state), action).ok_or(Refusal::WrongInterviewState(interview.state))?;
    interview.changes.push(change(caller, env, action, reason, before)?);
    interview.state = after;
    Ok(())
}

fn change(
    caller: &Caller,
    env: &Env,
    action: Action,
    reason: String,
    before: Option<Meeting>,
) -> Result<Change, Refusal> {
    Ok(Change { at: env.now, by: hand(caller)?, action, reason, before })
}

/// Who acts: a deputy under the own name.
pub(super) fn hand(caller: &Caller) -> Result<PersonNo, Refusal> {
    let deputy = caller.capacity == access::Capacity::Deputy;
    if deputy { caller.own_person } else { caller.person }.ok_or(Refusal::NotFound)
}

fn meeting_checked(meeting: &Meeting, today: NaiveDate) -> Result<Meeting, Refusal> {
    if meeting.date < today {
        return Err(Refusal::DateBefore { date: meeting.date, earliest: today });
    }
    let place = checked(&meeting.place, PLACE_LENGTH, Lines::One)?;
    Ok(Meeting { place, ..meeting.clone() })
}

/// The day it may be deleted from: so many months after the next one should have been held.
fn dated(model: &Model, interview: &mut Interview) {
    let day = interview.held.unwrap_or(interview.meeting.date);
    let months = model.pack.interviews.every_months + model.pack.rules.retention.interview;
    interview.delete_after = day.checked_add_months(Months::new(months)).unwrap_or(day);
}

pub(super) fn decision(interview: Interview, mut facts: Vec<Fact>) -> Decision {
    let key = interview.key;
    facts.push(Fact::Development(DevelopmentFact::Interview(Box::new(interview))));
    Decision { facts, subjects: vec![key.person], record: Some(format!("mus-{}", key.number)), made: None }
}
