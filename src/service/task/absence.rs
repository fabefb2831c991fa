//! What sickness absence asks of managers.

use super::{Due, FollowUp, Ranked};
use crate::domain::absence::Trigger;
use crate::domain::absence::course::{DutyKind, Room, Standing};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::service::absence::{case, figures, standing_in};
use crate::service::asking::Asking;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Among what is due on one day: what was reported comes first, then talks.
const fn rank(kind: DutyKind) -> u8 {
    match kind {
        DutyKind::Talk => 11,
        DutyKind::Return => 12,
        DutyKind::FollowUp => 13,
        DutyKind::Contact => 14,
    }
}

/// The tasks of the caller about the direct reports.
pub fn tasks(asking: &Asking<'_>) -> Vec<Ranked<Task>> {
    let (model, today) = (asking.model, asking.env.today);
    let Some(me) = asking.caller.person else { return Vec::new() };
    let mut room = Room::default();
    let mut tasks = Vec::new();
    for person in model.organisation.direct_reports(me, today) {
        if !figures::sees_spells(asking, person) {
            continue;
        }
        for report in model.absence.reports(person) {
            let reason = TaskReason::AbsenceReported { said: report.said };
            let due = Due { on: Some(report.on.date()), rank: 10 };
            tasks.push(Ranked { due, of: task(asking, person, Some(report.on.date()), reason) });
        }
        let Some(standing) = standing_in(model, person, today, &mut room) else { continue };
        for duty in case::shown(model, today, &standing) {
            let reason = TaskReason::AbsenceDuty { kind: duty.kind, fired: case::lines(model, &standing.open) };
            let due = Due { on: Some(duty.due), rank: rank(duty.kind) };
            tasks.push(Ranked { due, of: task(asking, person, Some(duty.due), reason) });
        }
    }
    tasks
}

fn task(asking: &Asking<'_>, person: PersonNo, due: Option<NaiveDate>, reason: TaskReason) -> Task {
    let row = asking.model.organisation.person(person).and_then(|person| person.on(asking.env.today));
    Task {
        target: TaskTarget::Absence(person),
        person,
        name: row.map(|row| row.name.clone()).unwrap_or_default(),
        matter: String::new(),
        due,
        overdue: due.is_some_and(|due| due < asking.env.today),
        reason,
    }
}

/// The duties about people of some units.
pub fn followups(asking: &Asking<'_>, as_of: NaiveDate, units: &BTreeSet<&UnitId>) -> Vec<Ranked<FollowUp>> {
    let model = asking.model;
    let mut room = Room::default();
    let mut rows = Vec::new();
    for worker in model.absence.staff(&model.organisation, &model.pack).workers() {
        let Some(unit) = model.organisation.unit_of(worker.no, as_of).filter(|unit| units.contains(unit)) else {
            continue;
        };
        let Some(standing) = standing_in(model, worker.no, as_of, &mut room) else { continue };
        let Some(person) = model.organisation.person(worker.no) else { continue };
        for duty in case::shown(model, as_of, &standing) {
            let row = FollowUp {
                employee_id: person.employee_id.clone(),
                unit: unit.clone(),
                kind: duty.kind.name().to_owned(),
                due: Some(duty.due),
                overdue: duty.overdue,
                reasons: reasons(&standing, duty.kind),
                case: standing.case.map(|case| case.0.to_string()),
            };
            rows.push(Ranked { due: Due { on: Some(duty.due), rank: rank(duty.kind) }, of: row });
        }
    }
    rows
}

/// The triggers behind a duty by their codes; a talk's are those nobody has answered.
fn reasons(standing: &Standing, kind: DutyKind) -> Vec<String> {
    let fired = if kind == DutyKind::Talk && !standing.open.is_empty() { &standing.open } else { &standing.fired };
    let triggers: BTreeSet<Trigger> = fired.iter().map(|fired| fired.trigger).collect();
    if triggers.is_empty() {
        return vec!["care".to_owned()];
    }
    triggers.into_iter().map(|trigger| trigger.name().to_owned()).collect()
}
