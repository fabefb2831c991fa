//! What the competence forms of open rounds ask of somebody.

use super::{Due, FollowUp, Ranked};
use crate::domain::access::Role;
use crate::domain::duties::{Doer, Duty, DutyKind, Terms, TwoForms, duties};
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{EmployeeId, PersonNo, UnitId};
use crate::domain::round::{Round, RoundState};
use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::service::access::{self, Caller, Data, Right};
use crate::service::asking::Asking;
use crate::service::engine::Model;
use crate::service::env::Env;
use crate::service::forms;
use crate::service::refusal::Refusal;
use crate::service::written::Draft;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The tasks of the caller.
pub fn tasks(asking: &Asking<'_>) -> Result<Vec<Ranked<Task>>, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let mut tasks = Vec::new();
    for round in open_rounds(model) {
        for person in concerning(model, &env, caller, round) {
            for duty in duties_of(model, env.today, round, person) {
                if is_mine(model, &env, caller, person, duty.doer) {
                    tasks.push(Ranked { due: ranked(&duty), of: task(asking, round, person, &duty)? });
                }
            }
        }
    }
    Ok(tasks)
}

/// The duties with a due date about people of some units.
pub fn followups(asking: &Asking<'_>, as_of: NaiveDate, units: &BTreeSet<&UnitId>) -> Vec<Ranked<FollowUp>> {
    let organisation = &asking.model.organisation;
    let mut rows = Vec::new();
    for round in open_rounds(asking.model) {
        for person in &round.population {
            let Some(at) = organisation.unit_of(*person, as_of).filter(|at| units.contains(at)) else { continue };
            let Some(employee) = organisation.person(*person) else { continue };
            for duty in duties_of(asking.model, as_of, round, *person).into_iter().filter(|duty| duty.due.is_some()) {
                let row = follow_up(&employee.employee_id, at, &duty);
                rows.push(Ranked { due: ranked(&duty), of: row });
            }
        }
    }
    rows
}

/// Among duties of one date: what was opened again, wishes, forms, reading.
const fn ranked(duty: &Duty) -> Due {
    let rank = match duty.kind {
        DutyKind::SendAgain(Rater::Own) => 0,
        DutyKind::SendAgain(_) => 1,
        DutyKind::AnswerWish => 2,
        DutyKind::Send(Rater::Own) => 3,
        DutyKind::Send(_) => 4,
        DutyKind::Read => 5,
    };
    Due { on: duty.due, rank }
}

fn open_rounds(model: &Model) -> impl Iterator<Item = &Round> {
    model.rounds.values().filter(|round| round.state == RoundState::Open)
}

/// Those about whom the caller may have something to do: the caller, the direct reports, and for HR who wishes a form
/// opened again.
fn concerning(model: &Model, env: &Env, caller: &Caller, round: &Round) -> BTreeSet<PersonNo> {
    let mut people: BTreeSet<PersonNo> = caller.person.into_iter().collect();
    if let Some(me) = caller.person {
        people.extend(model.organisation.direct_reports(me, env.today));
    }
    if caller.has(Role::Hr) {
        let forms = model.evaluations.get(&round.id).into_iter().flatten();
        people.extend(forms.filter(|(_, form)| form.reopen_asked.is_some()).map(|((person, _), _)| *person));
    }
    people
}

fn is_mine(model: &Model, env: &Env, caller: &Caller, person: PersonNo, doer: Doer) -> bool {
    match doer {
        Doer::Person(no) => caller.person == Some(no),
        Doer::Hr => access::allowed(model, env, caller, Data::Reopening, person, Right::Do),
    }
}

/// What one person's two forms ask on a day.
fn duties_of(model: &Model, day: NaiveDate, round: &Round, person: PersonNo) -> Vec<Duty> {
    if !model.organisation.person(person).is_some_and(|person| person.employed_on(day)) {
        return Vec::new();
    }
    let forms = TwoForms {
        round,
        person,
        nearest_manager: model.organisation.nearest_manager(person, day),
        own: model.evaluation(&forms::key(&round.id, person, Rater::Own)),
        manager: model.evaluation(&forms::key(&round.id, person, Rater::Manager)),
    };
    let terms = Terms {
        today: day,
        calendar: &model.pack.calendar,
        days_after_start: model.pack.rules.round.task_days_after_start,
    };
    duties(&forms, &terms)
}

fn task(asking: &Asking<'_>, round: &Round, person: PersonNo, duty: &Duty) -> Result<Task, Refusal> {
    let form = |rater| forms::key(&round.id, person, rater);
    let stored = |rater| asking.model.evaluation(&form(rater));
    let (target, reason) = match duty.kind {
        DutyKind::Send(rater) => (TaskTarget::Form(form(rater)), not_sent(asking, round, &form(rater))?),
        DutyKind::SendAgain(rater) => {
            let reason = stored(rater).and_then(|form| form.reopened.clone()).unwrap_or_default();
            (TaskTarget::Form(form(rater)), TaskReason::FormReopened { reason })
        }
        DutyKind::AnswerWish => {
            let reason = stored(Rater::Own).and_then(|form| form.reopen_asked.clone()).unwrap_or_default();
            (TaskTarget::ReopenWish(form(Rater::Own)), TaskReason::ReopenAsked { reason })
        }
        DutyKind::Read => (TaskTarget::SideBySide { round: round.id.clone(), person }, TaskReason::BothSent),
    };
    let row = asking.model.organisation.person(person).and_then(|person| person.on(asking.env.today));
    Ok(Task {
        target,
        person,
        name: row.map(|row| row.name.clone()).unwrap_or_default(),
        matter: round.name.clone(),
        due: duty.due,
        overdue: duty.overdue,
        reason,
    })
}

fn not_sent(asking: &Asking<'_>, round: &Round, form: &FormKey) -> Result<TaskReason, Refusal> {
    let answered = Draft::of(asking, form)?.answered(round, None);
    let life = asking.model.lives.get(&round.id);
    Ok(TaskReason::FormNotSent {
        rater: form.rater,
        answered,
        questions: round.questions.len() as u16,
        reminded: life.and_then(|life| life.reminded_on(form.person, form.rater)),
    })
}

fn follow_up(employee: &EmployeeId, unit: &UnitId, duty: &Duty) -> FollowUp {
    let reason = match duty.kind {
        DutyKind::Send(Rater::Own) => "own_not_sent",
        DutyKind::Send(_) => "manager_not_sent",
        DutyKind::SendAgain(Rater::Own) => "own_reopened",
        DutyKind::SendAgain(_) => "manager_reopened",
        DutyKind::AnswerWish => "reopen_asked",
        DutyKind::Read => "both_sent",
    };
    FollowUp {
        employee_id: employee.clone(),
        unit: unit.clone(),
        kind: "evaluation".to_owned(),
        due: duty.due,
        overdue: duty.overdue,
        reasons: vec![reason.to_owned()],
        case: None,
    }
}
