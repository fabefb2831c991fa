//! What the yearly interview asks of the two: to be planned, prepared, and held.

use super::{Interview, InterviewState};
use crate::domain::calendar::Calendar;
use crate::domain::plan::Party;
use chrono::{Datelike, Days, Months, NaiveDate};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkDuty {
    /// Who has to do it.
    pub party: Party,
    /// What.
    pub kind: TalkDutyKind,
    /// The day it is shown as due.
    pub due: NaiveDate,
    /// The interview, where there is one.
    pub number: Option<u32>,
}

/// What an interview asks; in order of urgency between duties of one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TalkDutyKind {
    /// Write down that it was held, or move it: its day is over.
    Settle,
    /// Prepare for it: the invitation.
    Prepare,
    /// Plan this year's.
    Plan,
}

/// The day asked about and the rules. source: framework `interviews.toml`.
#[derive(Clone, Copy, Debug)]
pub struct TalkTerms<'a> {
    /// The day asked about.
    pub today: NaiveDate,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Months of employment from which there is a yearly interview.
    pub employed_months: u32,
    /// Days before its due day from which planning it is a task.
    pub plan_days_before: u32,
    /// The last day of the interviews of the round under way the person is in.
    pub round_ends: Option<NaiveDate>,
}

/// Whether somebody employed since `hired` (none = always) has a right to this year's interview: long-term absence does
/// not change it. source: `facts.md` 3.
pub fn is_due(hired: Option<NaiveDate>, day: NaiveDate, employed_months: u32) -> bool {
    let enough =
        |hired: NaiveDate| hired.checked_add_months(Months::new(employed_months)).is_some_and(|from| from <= day);
    hired.is_none_or(enough)
}

/// What one person's interviews ask on a day. `prepared` tells who has prepared for the open one.
pub fn talk_duties(
    interviews: &[&Interview],
    hired: Option<NaiveDate>,
    prepared: impl Fn(Party) -> bool,
    terms: &TalkTerms<'_>,
) -> Vec<TalkDuty> {
    if let Some(open) = interviews.iter().find(|interview| interview.state.is_open()) {
        return of_open(open, prepared, terms);
    }
    let this_year = |interview: &&&Interview| interview.held.is_some_and(|held| held.year() == terms.today.year());
    if interviews.iter().any(|interview| this_year(&interview)) || !is_due(hired, terms.today, terms.employed_months) {
        return Vec::new();
    }
    let year_ends = NaiveDate::from_ymd_opt(terms.today.year(), 12, 31).unwrap_or(terms.today);
    let due = terms
        .calendar
        .on_or_before(terms.round_ends.filter(|ends| ends.year() == year_ends.year()).unwrap_or(year_ends));
    let opens = due.checked_sub_days(Days::new(terms.plan_days_before.into())).unwrap_or(due);
    let plan = TalkDuty { party: Party::Manager, kind: TalkDutyKind::Plan, due, number: None };
    (terms.today >= opens).then_some(plan).into_iter().collect()
}

fn of_open(open: &Interview, prepared: impl Fn(Party) -> bool, terms: &TalkTerms<'_>) -> Vec<TalkDuty> {
    let due = open.meeting.date;
    let duty = |party, kind| TalkDuty { party, kind, due, number: Some(open.key.number) };
    if due < terms.today || open.state == InterviewState::Begun {
        return vec![duty(Party::Manager, TalkDutyKind::Settle)];
    }
    let unprepared = Party::BOTH.into_iter().filter(|party| !prepared(*party));
    unprepared.map(|party| duty(party, TalkDutyKind::Prepare)).collect()
}
