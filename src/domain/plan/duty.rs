//! What a plan asks of the two: a signature, an agreement to be done, the half-year follow-up.

use super::state::{PlanState, state};
use super::{Party, Plan};
use crate::domain::calendar::Calendar;
use crate::domain::ids::PersonNo;
use chrono::{Days, Months, NaiveDate};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDuty {
    /// Who has to do it.
    pub party: Party,
    /// What.
    pub kind: PlanDutyKind,
    /// The day it is shown as due.
    pub due: NaiveDate,
}

/// What a plan asks; in order of urgency between duties of one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanDutyKind {
    /// Sign, or say no.
    Sign,
    /// The plan is not agreed: change it, or begin the signing anew.
    SettleRefusal,
    /// The manager it was made with has left: a new talk, or sign anew.
    TakeOver,
    /// Do what was agreed; the number of the agreement.
    Agreement(u32),
    /// Hold the half-year follow-up.
    FollowUp,
}

/// The day asked about and the rules. source: framework `interviews.toml`.
#[derive(Clone, Copy, Debug)]
pub struct PlanTerms<'a> {
    /// The day asked about.
    pub today: NaiveDate,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Days from the talk until both should have signed.
    pub sign_days: u32,
    /// Days before an agreement's day from which it is a task.
    pub agreement_days_before: u32,
    /// Months after the second signature to the follow-up.
    pub follow_up_months: u32,
}

/// What a plan asks on a day. `held` is the day its interview was held, if it was; `signed` the day both had signed;
/// `replaced` tells that a newer plan is signed, which takes its follow-up over.
pub fn duties(
    plan: &Plan,
    manager: Option<PersonNo>,
    held: Option<NaiveDate>,
    signed: Option<NaiveDate>,
    replaced: bool,
    terms: &PlanTerms<'_>,
) -> Vec<PlanDuty> {
    let mut open = Vec::new();
    let mut push = |party, kind, day| open.push(PlanDuty { party, kind, due: terms.calendar.on_or_before(day) });
    let Some(signed) = signed else {
        let Some(held) = held.filter(|_| !plan.agreements.is_empty()) else { return open };
        let due = held.checked_add_days(Days::new(terms.sign_days.into())).unwrap_or(held);
        match state(plan, manager) {
            PlanState::InWork => Party::BOTH.into_iter().for_each(|party| push(party, PlanDutyKind::Sign, due)),
            PlanState::SignedBy(party) => push(party.other(), PlanDutyKind::Sign, due),
            PlanState::NotAgreed { .. } => push(Party::Manager, PlanDutyKind::SettleRefusal, due),
            PlanState::ManagerLeft => push(Party::Manager, PlanDutyKind::TakeOver, due),
            PlanState::Signed => {}
        }
        return open;
    };
    if replaced {
        return open;
    }
    for agreement in plan.agreements.iter().filter(|agreement| agreement.outcome.is_none()) {
        let Some(due) = agreement.text.due.filter(|_| agreement.text.kind.binds()) else { continue };
        let opens = due.checked_sub_days(Days::new(terms.agreement_days_before.into())).unwrap_or(due);
        if terms.today < opens {
            continue;
        }
        for party in Party::BOTH.into_iter().filter(|party| agreement.text.who.is(*party)) {
            push(party, PlanDutyKind::Agreement(agreement.number), due);
        }
    }
    let follow_up = signed.checked_add_months(Months::new(terms.follow_up_months)).unwrap_or(signed);
    let opens = follow_up.checked_sub_days(Days::new(terms.agreement_days_before.into())).unwrap_or(follow_up);
    if plan.checks.is_empty() && terms.today >= opens {
        push(Party::Manager, PlanDutyKind::FollowUp, follow_up);
    }
    open
}
