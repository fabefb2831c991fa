//! Courses and runs are made and changed by HR and by who looks after them.

use super::{course, decision, facts_of, may_edit, run, terms};
use crate::domain::course::{
    Changed, Course, CourseFact, LONGEST_TEXT, Run, RunFault, RunState, change, check_course, check_run,
};
use crate::domain::ids::{ID_LENGTH, RunId};
use crate::service::access::Caller;
use crate::service::engine::{Decision, Model};
use crate::service::env::Env;
use crate::service::import::rows::LINE_LENGTH;
use crate::service::reason;
use crate::service::refusal::{CourseRefusal, Refusal};
use crate::service::texts::{Lines, checked, required};

/// Makes a course, or changes one.
pub fn put_course(
    model: &Model,
    env: &Env,
    caller: &Caller,
    before: Option<&Course>,
    new: &Course,
) -> Result<Decision, Refusal> {
    let stored = model.courses.course(&new.id);
    let allowed = |course: &Course| may_edit(model, env, caller, course);
    if !stored.is_none_or(allowed) || (stored.is_none() && !allowed(new)) {
        return Err(Refusal::NotFound);
    }
    match (stored, before) {
        (Some(_), None) => return Err(CourseRefusal::CourseExists.into()),
        (stored, before) if stored != before => return Err(Refusal::Stale),
        _ => {}
    }
    let line = |text: &str| checked(text, LINE_LENGTH, Lines::One);
    let course = Course {
        title: required(&new.title, LINE_LENGTH, Lines::One, "title")?,
        provider: line(&new.provider)?,
        text: checked(&new.text, LONGEST_TEXT, Lines::Many)?,
        serves: line(&new.serves)?,
        target_group: line(&new.target_group)?,
        prerequisites: line(&new.prerequisites)?,
        contact: line(&new.contact)?,
        link: line(&new.link)?,
        ..new.clone()
    };
    required(course.id.as_str(), ID_LENGTH, Lines::One, "id")?;
    if let Some(fault) = check_course(&course) {
        return Err(CourseRefusal::Course(fault).into());
    }
    let unknown = course.aims.keys().find(|id| !model.catalogue.competences.contains_key(*id));
    if let Some(id) = unknown {
        return Err(CourseRefusal::UnknownCompetence(id.clone()).into());
    }
    if course.owner.is_some_and(|owner| model.organisation.person(owner).is_none()) {
        return Err(Refusal::NotFound);
    }
    let record = course.id.to_string();
    let made = stored.is_none().then(|| record.clone());
    Ok(Decision { made, ..decision(vec![CourseFact::Course(Box::new(course))], Vec::new(), record) })
}

/// Makes a run, or changes one; who is on it is told of a move.
pub fn put_run(
    model: &Model,
    env: &Env,
    caller: &Caller,
    before: Option<&Run>,
    new: &Run,
) -> Result<Decision, Refusal> {
    if !may_edit(model, env, caller, course(model, &new.course)?) {
        return Err(Refusal::NotFound);
    }
    let stored = model.courses.run(&new.id);
    match (stored, before) {
        (Some(_), None) => return Err(CourseRefusal::RunExists.into()),
        (stored, before) if stored != before => return Err(Refusal::Stale),
        _ => {}
    }
    required(new.id.as_str(), ID_LENGTH, Lines::One, "id")?;
    let unknown = |no: &crate::domain::ids::PersonNo| model.organisation.person(*no).is_none();
    if new.staff.keys().any(unknown) {
        return Err(Refusal::NotFound);
    }
    let new = Run { place: checked(&new.place, LINE_LENGTH, Lines::One)?, ..new.clone() };
    // Cancelling and closing have their own commands, with a reason and with results.
    if stored.is_some_and(|stored| stored.state != new.state)
        && !matches!(new.state, RunState::Planned | RunState::Open)
    {
        return Err(Refusal::NotFound);
    }
    if stored.is_none() && check_run(&new).is_empty() && !new.is_live() {
        return Err(Refusal::NotFound);
    }
    let made = stored.is_none().then(|| new.id.to_string());
    let changed = change(stored, new, model.courses.sign_ups_of(&before_id(before)), terms(model, env), "");
    Ok(Decision { made, ..told(changed)? })
}

/// Calls a run off.
pub fn cancel(model: &Model, env: &Env, caller: &Caller, id: &RunId, why: &str) -> Result<Decision, Refusal> {
    let stored = run(model, id)?;
    if !may_edit(model, env, caller, course(model, &stored.course)?) {
        return Err(Refusal::NotFound);
    }
    let why = reason::checked(model, why)?;
    let new = Run { state: RunState::Cancelled, ..stored.clone() };
    told(change(Some(stored), new, model.courses.sign_ups_of(id), terms(model, env), &why))
}

/// Closes a run.
pub fn close(model: &Model, env: &Env, caller: &Caller, id: &RunId) -> Result<Decision, Refusal> {
    let stored = run(model, id)?;
    if !super::may_register(model, env, caller, stored) {
        return Err(Refusal::NotFound);
    }
    if stored.state == RunState::Closed {
        return Err(CourseRefusal::Run(RunFault::Over).into());
    }
    told(crate::domain::course::close(stored, model.courses.sign_ups_of(id), terms(model, env)))
}

fn before_id(before: Option<&Run>) -> RunId {
    before.map_or_else(|| RunId::new(""), |before| before.id.clone())
}

fn told(changed: Result<Changed, Vec<RunFault>>) -> Result<Decision, Refusal> {
    let changed = changed.map_err(|faults| {
        faults.first().map_or(Refusal::NotFound, |fault| Refusal::from(CourseRefusal::Run(*fault)))
    })?;
    let subjects = changed.sign_ups.iter().map(|sign_up| sign_up.person).collect();
    let record = changed.run.id.to_string();
    let mut facts = vec![CourseFact::Run(Box::new(changed.run))];
    facts.extend(facts_of(changed.sign_ups));
    Ok(decision(facts, subjects, record))
}
