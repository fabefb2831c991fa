//! What yearly interviews and development plans ask of somebody.

use super::{Due, FollowUp, Ranked};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::interview::{Interview, TalkDuty, TalkDutyKind, TalkKey, TalkTerms, talk_duties};
use crate::domain::plan::{Party, Plan, PlanDuty, PlanDutyKind, PlanKey, PlanTerms, duties};
use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::service::asking::Asking;
use crate::service::engine::Model;
use crate::service::interview::round_ends;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A duty of either kind about a person.
enum Duty {
    Talk(TalkDuty),
    Plan(PlanKey, PlanDuty),
}

impl Duty {
    const fn party(&self) -> Party {
        match self {
            Self::Talk(duty) => duty.party,
            Self::Plan(_, duty) => duty.party,
        }
    }

    /// Among duties of one date: what is over, invitations, signatures, agreements, planning.
    const fn due(&self) -> Due {
        match self {
            Self::Talk(duty) => {
                let rank = match duty.kind {
                    TalkDutyKind::Settle => 10,
                    TalkDutyKind::Prepare => 11,
                    TalkDutyKind::Plan => 16,
                };
                Due { on: Some(duty.due), rank }
            }
            Self::Plan(_, duty) => {
                let rank = match duty.kind {
                    PlanDutyKind::TakeOver | PlanDutyKind::SettleRefusal => 12,
                    PlanDutyKind::Sign => 13,
                    PlanDutyKind::Agreement(_) => 14,
                    PlanDutyKind::FollowUp => 15,
                };
                Due { on: Some(duty.due), rank }
            }
        }
    }
}

/// The tasks of the caller: the own, and as nearest manager those about the team.
pub fn tasks(asking: &Asking<'_>) -> Vec<Ranked<Task>> {
    let Asking { model, env, caller, .. } = *asking;
    let Some(me) = caller.person else { return Vec::new() };
    let team = model.organisation.direct_reports(me, env.today).into_iter().map(|person| (person, Party::Manager));
    let mut tasks = Vec::new();
    for (person, party) in team.chain([(me, Party::Employee)]) {
        for duty in duties_of(model, env.today, person).into_iter().filter(|duty| duty.party() == party) {
            tasks.push(Ranked { due: duty.due(), of: task(asking, person, &duty) });
        }
    }
    tasks
}

/// The duties about people of some units.
pub fn followups(asking: &Asking<'_>, as_of: NaiveDate, units: &BTreeSet<&UnitId>) -> Vec<Ranked<FollowUp>> {
    let organisation = &asking.model.organisation;
    let mut rows = Vec::new();
    for person in organisation.people() {
        let Some(at) = organisation.unit_of(person.no, as_of).filter(|at| units.contains(at)) else { continue };
        for duty in duties_of(asking.model, as_of, person.no) {
            let due = duty.due();
            let (kind, reason, case) = named(&duty);
            let of = FollowUp {
                employee_id: person.employee_id.clone(),
                unit: at.clone(),
                kind: kind.to_owned(),
                due: due.on,
                overdue: due.on.is_some_and(|on| on < as_of),
                reasons: vec![reason.to_owned()],
                case,
            };
            rows.push(Ranked { due, of });
        }
    }
    rows
}

/// Kind, reason and case of a duty in the report. Source: `formats.md`, Follow-ups.
fn named(duty: &Duty) -> (&'static str, &'static str, Option<String>) {
    let of = |party, employee, manager| if party == Party::Employee { employee } else { manager };
    match duty {
        Duty::Talk(duty) => {
            let reason = match duty.kind {
                TalkDutyKind::Plan => "not_planned",
                TalkDutyKind::Prepare => of(duty.party, "own_preparation", "manager_preparation"),
                TalkDutyKind::Settle => "not_held",
            };
            ("mus", reason, duty.number.map(|number| format!("mus-{number}")))
        }
        Duty::Plan(key, duty) => {
            let (kind, reason) = match duty.kind {
                PlanDutyKind::Sign => ("plan_signature", of(duty.party, "own_signature", "manager_signature")),
                PlanDutyKind::SettleRefusal => ("plan_signature", "not_agreed"),
                PlanDutyKind::TakeOver => ("plan_signature", "manager_left"),
                PlanDutyKind::Agreement(_) => ("agreement", of(duty.party, "own_agreement", "manager_agreement")),
                PlanDutyKind::FollowUp => ("agreement", "half_year"),
            };
            (kind, reason, Some(format!("plan-{}", key.number)))
        }
    }
}

/// What one person's interviews and plans ask on a day.
fn duties_of(model: &Model, day: NaiveDate, person: PersonNo) -> Vec<Duty> {
    let row = model.organisation.person(person).and_then(|person| person.on(day));
    let Some(row) = row.filter(|row| row.employed_on(day)) else { return Vec::new() };
    let manager = model.organisation.nearest_manager(person, day);
    if manager.is_none() {
        return Vec::new();
    }
    let interviews: Vec<&Interview> = model.development.interviews_of(person).collect();
    let open = interviews.iter().find(|interview| interview.state.is_open()).map(|interview| interview.key);
    let who = |party| if party == Party::Employee { Some(person) } else { manager };
    let prepared =
        |party| open.zip(who(party)).is_some_and(|(talk, author)| model.development.notes(talk, author).is_some());
    let rules = &model.pack.interviews;
    let terms = TalkTerms {
        today: day,
        calendar: &model.pack.calendar,
        employed_months: rules.employed_months,
        plan_days_before: rules.plan_days_before,
        round_ends: round_ends(model, person),
    };
    let mut open: Vec<Duty> =
        talk_duties(&interviews, row.hired, prepared, &terms).into_iter().map(Duty::Talk).collect();
    let plans: Vec<&Plan> = model.development.plans_of(person).collect();
    for (at, plan) in plans.iter().enumerate() {
        let later = plans.iter().skip(at + 1);
        let replaced = later.clone().any(|later| later.frozen.is_some());
        // What a later interview took over is agreed on there.
        if plan.frozen.is_none() && later.count() > 0 {
            continue;
        }
        open.extend(of_plan(model, day, plan, manager, replaced).into_iter().map(|duty| Duty::Plan(plan.key, duty)));
    }
    open
}

fn of_plan(model: &Model, day: NaiveDate, plan: &Plan, manager: Option<PersonNo>, replaced: bool) -> Vec<PlanDuty> {
    let rules = &model.pack.interviews;
    let terms = PlanTerms {
        today: day,
        calendar: &model.pack.calendar,
        sign_days: rules.sign_days,
        agreement_days_before: rules.agreement_days_before,
        follow_up_months: rules.follow_up_months,
    };
    let talk = TalkKey { person: plan.key.person, number: plan.talk };
    let held = model.development.interview(talk).and_then(|talk| talk.held);
    let signed = plan.signed_at().map(|at| at.with_timezone(&model.pack.rules.time_zone).date_naive());
    duties(plan, manager, held, signed, replaced, &terms)
}

fn task(asking: &Asking<'_>, person: PersonNo, duty: &Duty) -> Task {
    let model = asking.model;
    let row = model.organisation.person(person).and_then(|person| person.on(asking.env.today));
    let (target, reason) = match duty {
        Duty::Talk(duty) => of_talk(model, person, duty),
        Duty::Plan(key, duty) => (TaskTarget::Plan(*key), of_plan_reason(model, *key, duty)),
    };
    let due = duty.due().on;
    Task {
        target,
        person,
        name: row.map(|row| row.name.clone()).unwrap_or_default(),
        matter: String::new(),
        due,
        overdue: due.is_some_and(|due| due < asking.env.today),
        reason,
    }
}

fn of_talk(model: &Model, person: PersonNo, duty: &TalkDuty) -> (TaskTarget, TaskReason) {
    let key = duty.number.map(|number| TalkKey { person, number });
    let meeting = key.and_then(|key| model.development.interview(key)).map(|interview| interview.meeting.clone());
    match (duty.kind, key, meeting) {
        (TalkDutyKind::Prepare, Some(key), Some(meeting)) => {
            (TaskTarget::Prepare(key), TaskReason::Invited { on: meeting.date, at: meeting.time, place: meeting.place })
        }
        (TalkDutyKind::Settle, Some(key), _) => (TaskTarget::Talk(key), TaskReason::InterviewOver),
        _ => (TaskTarget::PlanInterview(person), TaskReason::InterviewDue),
    }
}

fn of_plan_reason(model: &Model, key: PlanKey, duty: &PlanDuty) -> TaskReason {
    let plan = model.development.plan(key);
    match duty.kind {
        PlanDutyKind::Sign => {
            TaskReason::SignPlan { other_signed: plan.is_some_and(|plan| plan.signature(duty.party.other()).is_some()) }
        }
        PlanDutyKind::SettleRefusal => TaskReason::PlanRefused,
        PlanDutyKind::TakeOver => TaskReason::ManagerLeft,
        PlanDutyKind::Agreement(number) => {
            let text = plan.and_then(|plan| plan.agreement(number)).map(|agreement| agreement.text.text.clone());
            TaskReason::AgreementDue { text: text.unwrap_or_default() }
        }
        PlanDutyKind::FollowUp => TaskReason::FollowUpDue,
    }
}
