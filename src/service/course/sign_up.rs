//! Signing up and everything until the run begins. Which step leads where stands in `domain::course::table`.

use super::{course, decision, facts_of, found, may_with, needs_approval, run, terms};
use crate::domain::course::table::{Situation, next};
use crate::domain::course::{Act, CourseFact, Roster, RunState, SignUp, SignUpNo, SignUpStep, State};
use crate::domain::ids::{CourseId, PersonNo, RunId};
use crate::service::access::{Caller, Right};
use crate::service::engine::{Decision, Model};
use crate::service::env::Env;
use crate::service::reason;
use crate::service::refusal::{CourseRefusal, Refusal};

/// Who signs up: an employee, as himself or herself.
fn oneself(model: &Model, env: &Env, caller: &Caller) -> Result<PersonNo, Refusal> {
    let me = caller.person.ok_or(Refusal::NotFound)?;
    if may_with(model, env, caller, Right::Write, me) { Ok(me) } else { Err(Refusal::NotFound) }
}

/// Shows interest in a course at no date.
pub fn show_interest(model: &Model, env: &Env, caller: &Caller, id: &CourseId) -> Result<Decision, Refusal> {
    let me = oneself(model, env, caller)?;
    let course = course(model, id)?;
    if let Some(known) = live(model, me, id).next() {
        return Err(CourseRefusal::SignedUpAlready(known.state).into());
    }
    let mut sign_up = SignUp::new(model.courses.next_sign_up(), me, course.id.clone());
    let to = next(None, Act::ShowInterest, Situation::default()).ok_or(Refusal::NotFound)?;
    let step = SignUpStep { at: env.now, by: Some(me), act: Act::ShowInterest, run: None, to, note: String::new() };
    sign_up.step(step);
    let made = Some(sign_up.no.0.to_string());
    let facts = vec![CourseFact::SignUp(Box::new(sign_up))];
    Ok(Decision { made, ..decision(facts, vec![me], id.to_string()) })
}

/// The sign-ups of somebody to a course that something can still come of.
fn live<'m>(model: &'m Model, person: PersonNo, course: &'m CourseId) -> impl Iterator<Item = &'m SignUp> {
    model.courses.sign_ups_by(person).filter(move |one| one.course == *course && one.state.is_live())
}

/// Signs up for a run.
pub fn apply(model: &Model, env: &Env, caller: &Caller, id: &RunId) -> Result<Decision, Refusal> {
    let me = oneself(model, env, caller)?;
    let run = run(model, id)?;
    let course = course(model, &run.course)?;
    if run.state != RunState::Open {
        return Err(CourseRefusal::NotOpen(run.state).into());
    }
    if run.first_day <= env.today {
        return Err(CourseRefusal::HasBegun(run.first_day).into());
    }
    if let Some(deadline) = run.deadline.filter(|deadline| *deadline < env.today) {
        return Err(CourseRefusal::DeadlinePassed(deadline).into());
    }
    let holds = |one: &&SignUp| one.run.as_ref() == Some(id) || (one.run.is_some() && one.state != State::Waiting);
    if let Some(known) = live(model, me, &course.id).find(holds) {
        return Err(CourseRefusal::SignedUpAlready(known.state).into());
    }
    let interest = live(model, me, &course.id).find(|one| one.state == State::Interest).cloned();
    let is_new = interest.is_none();
    let sign_up = interest.unwrap_or_else(|| SignUp::new(model.courses.next_sign_up(), me, course.id.clone()));
    let no = sign_up.no;
    let mut roster = model.courses.roster(run, terms(model, env));
    let approval = needs_approval(model, env, course, me);
    roster.apply(sign_up, is_new, approval).ok_or(CourseRefusal::NotNow(State::Interest))?;
    let made = Some(no.0.to_string());
    Ok(Decision { made, ..decision(facts_of(roster.into_changed()), vec![me], id.to_string()) })
}

/// Steps back; the first in the queue takes the seat in the same commit.
pub fn withdraw(model: &Model, env: &Env, caller: &Caller, no: SignUpNo) -> Result<Decision, Refusal> {
    own_step(model, env, caller, no, Act::Withdraw)
}

/// Takes the seat offered.
pub fn accept(model: &Model, env: &Env, caller: &Caller, no: SignUpNo) -> Result<Decision, Refusal> {
    own_step(model, env, caller, no, Act::Accept)
}

fn own_step(model: &Model, env: &Env, caller: &Caller, no: SignUpNo, act: Act) -> Result<Decision, Refusal> {
    let sign_up = found(model, no)?;
    if caller.person != Some(sign_up.person) || !may_with(model, env, caller, Right::Write, sign_up.person) {
        return Err(Refusal::NotFound);
    }
    step(model, env, sign_up, act, Some(sign_up.person), "")
}

/// The nearest manager approves.
pub fn approve(model: &Model, env: &Env, caller: &Caller, no: SignUpNo) -> Result<Decision, Refusal> {
    let sign_up = to_decide(model, env, caller, no)?;
    step(model, env, sign_up, Act::Approve, caller.own_person.or(caller.person), "")
}

/// The nearest manager refuses, with a reason.
pub fn refuse(model: &Model, env: &Env, caller: &Caller, no: SignUpNo, why: &str) -> Result<Decision, Refusal> {
    let sign_up = to_decide(model, env, caller, no)?;
    let why = reason::checked(model, why)?;
    step(model, env, sign_up, Act::Refuse, caller.own_person.or(caller.person), &why)
}

fn to_decide<'m>(model: &'m Model, env: &Env, caller: &Caller, no: SignUpNo) -> Result<&'m SignUp, Refusal> {
    let sign_up = found(model, no)?;
    if may_with(model, env, caller, Right::Approve, sign_up.person) { Ok(sign_up) } else { Err(Refusal::NotFound) }
}

/// Takes a step with all that follows from it on the run.
pub fn step(
    model: &Model,
    env: &Env,
    sign_up: &SignUp,
    act: Act,
    by: Option<PersonNo>,
    note: &str,
) -> Result<Decision, Refusal> {
    let no = sign_up.no;
    let Some(run) = sign_up.run.as_ref().and_then(|run| model.courses.run(run)) else {
        // Interest at no date: there is nobody it could make room for.
        let to = next(Some(sign_up.state), act, Situation::default());
        let to = to.ok_or(CourseRefusal::NotNow(sign_up.state))?;
        let mut sign_up = sign_up.clone();
        let record = sign_up.course.to_string();
        sign_up.step(SignUpStep { at: env.now, by, act, run: None, to, note: note.to_owned() });
        let person = sign_up.person;
        return Ok(decision(vec![CourseFact::SignUp(Box::new(sign_up))], vec![person], record));
    };
    let mut roster: Roster = model.courses.roster(run, terms(model, env));
    // What the days that passed have brought counts before what is asked for.
    let state = roster.get(no).map_or(sign_up.state, |now| now.state);
    roster.act(no, act, by, note).ok_or(CourseRefusal::NotNow(state))?;
    Ok(decision(facts_of(roster.into_changed()), vec![sign_up.person], run.id.to_string()))
}

/// Has seen what there was to tell.
pub fn seen(model: &Model, env: &Env, caller: &Caller, no: SignUpNo) -> Result<Decision, Refusal> {
    let sign_up = found(model, no)?;
    if caller.person != Some(sign_up.person) || !may_with(model, env, caller, Right::Write, sign_up.person) {
        return Err(Refusal::NotFound);
    }
    // What came about by itself is written down first, so that the telling of it is not lost.
    let run = sign_up.run.as_ref().and_then(|run| model.courses.run(run));
    let mut changed = run.map(|run| model.courses.roster(run, terms(model, env)).into_changed()).unwrap_or_default();
    if !changed.iter().any(|one| one.no == no) {
        changed.push(sign_up.clone());
    }
    changed.iter_mut().filter(|one| one.no == no).for_each(|one| one.told = None);
    Ok(decision(facts_of(changed), vec![sign_up.person], sign_up.course.to_string()))
}
