//! Absence today, and one person's case.

use super::PersonBrief;
use crate::domain::absence::case::State;
use crate::domain::absence::course::{DutyKind, Statutory};
use crate::domain::absence::episode::FiredLine;
use crate::domain::absence::{CaseId, Happening, OwnReport, Percent, SpellKey, Trigger};
use crate::domain::absence_talk::TalkNote;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The manager's morning list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceToday {
    /// The day it is.
    pub today: NaiveDate,
    /// How many direct reports there are.
    pub people: u32,
    /// Those about whom there is something, most urgent first.
    pub rows: Vec<TodayLine>,
    /// The others, by name.
    pub others: Vec<PersonBrief>,
}

/// One person of the morning list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TodayLine {
    /// Who.
    pub person: PersonBrief,
    /// Away today.
    pub away: Option<AwayLine>,
    /// What the manager owes.
    pub duties: Vec<AbsenceDuty>,
    /// Why, as far as nobody has answered it.
    pub fired: Vec<FiredLine>,
    /// Where the case stands.
    pub state: Option<State>,
    /// The case, once something was recorded.
    pub case: Option<CaseId>,
    /// What the person reported and nobody has seen.
    pub reports: Vec<OwnReport>,
}

/// Since when somebody is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwayLine {
    /// First day of the whole spell.
    pub since: NaiveDate,
    /// Calendar days so far.
    pub days: u32,
    /// Last day, where it is known.
    pub last: Option<NaiveDate>,
    /// When the return is expected, where somebody said so.
    pub expected: Option<NaiveDate>,
    /// How much of the hours.
    pub percent: Percent,
    /// Whether it is a child that is ill.
    pub child: bool,
    /// The registration.
    pub spell: SpellKey,
}

/// Something the manager owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceDuty {
    /// What.
    pub kind: DutyKind,
    /// The day it is shown as due.
    pub due: NaiveDate,
    /// Due before today.
    pub overdue: bool,
}

/// Why a trigger fired, or why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyLine {
    /// Which.
    pub trigger: Trigger,
    /// How many there are today.
    pub count: u32,
    /// A talk at more than this.
    pub more_than: u32,
    /// Passed today.
    pub passed: bool,
    /// Fired and not answered.
    pub open: Option<FiredLine>,
    /// The day of the last talk, or of closing without one: it fires again only on a new notice after it.
    pub answered: Option<NaiveDate>,
}

/// Something recorded in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepLine {
    /// The case.
    pub case: CaseId,
    /// Its number in the case.
    pub step: u16,
    /// What.
    pub what: Happening,
    /// When.
    pub on: NaiveDate,
    /// The day set for what comes next.
    pub next: Option<NaiveDate>,
    /// Why that is later than the rule says, or why it was closed.
    pub reason: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// Whether there is a note the reader may open.
    pub note: bool,
    /// Whether the employee does not get it.
    pub withheld: bool,
}

/// One person's case. For who may read it; opening it is journalled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceCaseView {
    /// Who.
    pub person: PersonBrief,
    /// The day it is.
    pub today: NaiveDate,
    /// Where it stands; none if nothing is under way.
    pub state: Option<State>,
    /// The case, once something was recorded.
    pub case: Option<CaseId>,
    /// Whether nothing called for it but the manager's care.
    pub care: bool,
    /// Whether it is about a long illness.
    pub long: bool,
    /// Away today.
    pub away: Option<AwayLine>,
    /// What fired in it; answered ones too.
    pub fired: Vec<FiredLine>,
    /// What the manager owes.
    pub duties: Vec<AbsenceDuty>,
    /// Why each trigger fired, or why not.
    pub why: Vec<WhyLine>,
    /// What the law counts from the first day, while somebody is away.
    pub statutory: Option<Statutory>,
    /// What was recorded, newest first, in all cases.
    pub steps: Vec<StepLine>,
    /// What the reader can record now.
    pub can: Vec<Happening>,
    /// Whether the reader registers for this person.
    pub registers: bool,
}

/// The note of a talk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceNoteView {
    /// About whom.
    pub person: PersonBrief,
    /// Of which talk.
    pub what: Happening,
    /// The note.
    pub note: TalkNote,
}
