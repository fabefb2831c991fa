//! What courses ask of somebody: offers to answer, news, sign-ups to approve, results to register, and what follows.

use super::{Due, FollowUp, Ranked};
use crate::domain::course::{LevelProposal, Run, RunState, SignUp, State};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::task::{CourseReason, CourseTask, Task, TaskReason, TaskTarget};
use crate::service::access::{self, Caller, Condition, Data, Relation, Right};
use crate::service::asking::Asking;
use crate::service::course::{may_register, terms};
use crate::service::engine::Model;
use crate::service::env::Env;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Among tasks of one date: offers first, news last.
const OFFER: u8 = 0;
const APPROVE: u8 = 2;
const RESULTS: u8 = 3;
const PROPOSAL: u8 = 3;
const AFTER: u8 = 4;
const NEWS: u8 = 1;

fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

/// The last day of the run a sign-up ended in taking part in.
fn last_day(model: &Model, sign_up: &SignUp) -> Option<NaiveDate> {
    let run = sign_up.run.as_ref().filter(|_| sign_up.state == State::Attended)?;
    model.courses.run(run).map(|run| run.last_day)
}

fn own_part(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> bool {
    let own = |relation, condition| relation == Relation::Own && condition == Condition::OwnPart;
    caller.person == Some(person)
        && access::allowed_if(model, env, caller, Data::CourseResults, person, Right::Write, own)
}

/// Whether the asking person can give the course evaluation now.
pub fn may_evaluate(model: &Model, env: &Env, caller: &Caller, sign_up: &SignUp) -> bool {
    let over = last_day(model, sign_up).is_some_and(|last| last <= env.today);
    over && own_part(model, env, caller, sign_up.person) && model.courses.evaluation(sign_up.no).is_none()
}

/// Whether the asking person can tell now if it is used in practice.
pub fn may_tell_use(model: &Model, env: &Env, caller: &Caller, sign_up: &SignUp) -> bool {
    let weeks = model.pack.courses.practice_weeks;
    let due = last_day(model, sign_up).is_some_and(|last| after(last, weeks * 7) <= env.today);
    due && own_part(model, env, caller, sign_up.person) && model.courses.practice(sign_up.no).is_none()
}

/// One task in the making.
struct Made {
    target: CourseTask,
    person: PersonNo,
    matter: String,
    due: Option<NaiveDate>,
    rank: u8,
    reason: CourseReason,
}

/// The tasks of the caller.
pub fn tasks(asking: &Asking<'_>) -> Vec<Ranked<Task>> {
    let Asking { model, env, caller, .. } = *asking;
    let Some(me) = caller.person else { return Vec::new() };
    let mut made = Vec::new();
    for stored in model.courses.sign_ups_by(me) {
        made.extend(own(model, &env, caller, stored));
    }
    let reports = model.organisation.direct_reports(me, env.today);
    for person in &reports {
        for stored in model.courses.sign_ups_by(*person) {
            made.extend(to_approve(model, &env, caller, stored));
        }
    }
    for run in model.courses.staffed_by(me).filter(|run| may_register(model, &env, caller, run)) {
        made.extend(results(model, &env, me, run));
    }
    let waiting = model.courses.proposals().filter(|one| reports.contains(&one.person) && model.courses.is_open(one));
    for proposal in waiting {
        let may = access::allowed(model, &env, caller, Data::AgreedLevel, proposal.person, Right::Write);
        made.extend(may.then(|| proposed(model, &env, proposal)));
    }
    made.into_iter().map(|one| ranked(asking, one)).collect()
}

fn ranked(asking: &Asking<'_>, made: Made) -> Ranked<Task> {
    let row = asking.model.organisation.person(made.person).and_then(|person| person.on(asking.env.today));
    Ranked {
        due: Due { on: made.due, rank: made.rank },
        of: Task {
            target: TaskTarget::Course(made.target),
            person: made.person,
            name: row.map(|row| row.name.clone()).unwrap_or_default(),
            matter: made.matter,
            due: made.due,
            overdue: made.due.is_some_and(|due| due < asking.env.today),
            reason: TaskReason::Course(made.reason),
        },
    }
}

fn title(model: &Model, sign_up: &SignUp) -> String {
    model.courses.course(&sign_up.course).map(|course| course.title.clone()).unwrap_or_default()
}

/// What the own sign-up asks. What the days that passed have brought counts.
fn own(model: &Model, env: &Env, caller: &Caller, stored: &SignUp) -> Vec<Made> {
    let run = stored.run.as_ref().and_then(|run| model.courses.run(run)).filter(|run| run.state == RunState::Open);
    let roster = run.map(|run| model.courses.roster(run, terms(model, env)));
    let sign_up = roster.as_ref().and_then(|roster| roster.get(stored.no)).unwrap_or(stored);
    let rules = model.pack.courses;
    let made = |target, due, rank, reason| Made {
        target,
        person: sign_up.person,
        matter: title(model, sign_up),
        due,
        rank,
        reason,
    };
    let to_it = || CourseTask::SignUp { sign_up: sign_up.no, course: sign_up.course.clone() };
    let mut open = Vec::new();
    if sign_up.state == State::Offered {
        open.push(made(to_it(), sign_up.offered_until, OFFER, CourseReason::Offered));
    } else if let Some(told) = &sign_up.told {
        let reason = CourseReason::Told(told.clone(), sign_up.note().to_owned());
        open.push(made(to_it(), None, NEWS, reason));
    }
    // A deadline given to the employee is never shorter for falling on a free day.
    let later = |day: NaiveDate| Some(model.pack.calendar.on_or_after(day));
    if let Some(last) = last_day(model, sign_up) {
        if may_evaluate(model, env, caller, sign_up) {
            let due = later(after(last, rules.evaluation_days));
            open.push(made(CourseTask::Evaluate(sign_up.no), due, AFTER, CourseReason::Over(last)));
        }
        if may_tell_use(model, env, caller, sign_up) {
            let due = later(after(last, rules.practice_weeks * 7 + rules.practice_answer_days));
            open.push(made(CourseTask::TellUse(sign_up.no), due, AFTER, CourseReason::Over(last)));
        }
    }
    open
}

fn to_approve(model: &Model, env: &Env, caller: &Caller, sign_up: &SignUp) -> Option<Made> {
    let run = sign_up.run.as_ref().filter(|_| sign_up.state == State::Applied)?;
    let run = model.courses.run(run)?;
    let may =
        access::allowed_if(model, env, caller, Data::CourseSignUp, sign_up.person, Right::Approve, |relation, _| {
            relation == Relation::NearestManager
        });
    may.then(|| Made {
        target: CourseTask::Approve(sign_up.no),
        person: sign_up.person,
        matter: title(model, sign_up),
        due: Some(approve_by(model, env, sign_up, run)),
        rank: APPROVE,
        reason: CourseReason::Applied(run.first_day),
    })
}

/// At latest so many days after it came, and before the run begins. The employer's duty on a free day is shown on the
/// working day before.
fn approve_by(model: &Model, env: &Env, sign_up: &SignUp, run: &Run) -> NaiveDate {
    let came = Env::at(sign_up.since(), model.pack.rules.time_zone).today.min(env.today);
    let day_before = run.first_day.checked_sub_days(Days::new(1)).unwrap_or(run.first_day);
    model.pack.calendar.on_or_before(after(came, model.pack.courses.approval_days).min(day_before))
}

fn results(model: &Model, env: &Env, me: PersonNo, run: &Run) -> Option<Made> {
    if run.state != RunState::Open || env.today < run.last_day {
        return None;
    }
    let missing = model.courses.sign_ups_of(&run.id).filter(|one| one.state == State::Seat).count() as u32;
    let course = model.courses.course(&run.course)?;
    (missing > 0).then(|| Made {
        target: CourseTask::Results(run.id.clone()),
        person: me,
        matter: course.title.clone(),
        due: Some(results_by(model, run)),
        rank: RESULTS,
        reason: CourseReason::ResultsMissing(missing),
    })
}

fn results_by(model: &Model, run: &Run) -> NaiveDate {
    model.pack.calendar.on_or_before(after(run.last_day, model.pack.courses.results_days))
}

fn proposed(model: &Model, env: &Env, proposal: &LevelProposal) -> Made {
    let course = model.courses.course(&proposal.course);
    Made {
        target: CourseTask::Proposal(proposal.no),
        person: proposal.person,
        matter: course.map(|course| course.title.clone()).unwrap_or_default(),
        due: Some(answer_by(model, env, proposal)),
        rank: PROPOSAL,
        reason: CourseReason::Proposed(proposal.level),
    }
}

fn answer_by(model: &Model, env: &Env, proposal: &LevelProposal) -> NaiveDate {
    let came = Env::at(proposal.at, model.pack.rules.time_zone).today.min(env.today);
    model.pack.calendar.on_or_before(after(came, model.pack.courses.proposal_days))
}

/// The duties with a due date about people of some units.
pub fn followups(asking: &Asking<'_>, as_of: NaiveDate, units: &BTreeSet<&UnitId>) -> Vec<Ranked<FollowUp>> {
    let Asking { model, env, .. } = *asking;
    let mut rows = Vec::new();
    let mut push = |person: PersonNo, kind: &str, reason: &str, due: NaiveDate, rank, case: String| {
        let unit = model.organisation.unit_of(person, as_of).filter(|unit| units.contains(unit));
        let Some((unit, employee)) = unit.zip(model.organisation.person(person)) else { return };
        rows.push(Ranked {
            due: Due { on: Some(due), rank },
            of: FollowUp {
                employee_id: employee.employee_id.clone(),
                unit: unit.clone(),
                kind: kind.to_owned(),
                due: Some(due),
                overdue: due < as_of,
                reasons: vec![reason.to_owned()],
                case: Some(case),
            },
        });
    };
    for sign_up in model.courses.sign_ups() {
        let Some(run) = sign_up.run.as_ref().and_then(|run| model.courses.run(run)) else { continue };
        if sign_up.state == State::Applied {
            let due = approve_by(model, &env, sign_up, run);
            push(sign_up.person, "course_approval", "applied", due, APPROVE, run.id.to_string());
        }
        if sign_up.state == State::Seat && run.state == RunState::Open && run.last_day <= as_of {
            let due = results_by(model, run);
            push(sign_up.person, "course_result", "result_missing", due, RESULTS, run.id.to_string());
        }
    }
    for proposal in model.courses.proposals().filter(|proposal| model.courses.is_open(proposal)) {
        let due = answer_by(model, &env, proposal);
        push(proposal.person, "course_level", "level_proposed", due, PROPOSAL, proposal.run.to_string());
    }
    rows
}
