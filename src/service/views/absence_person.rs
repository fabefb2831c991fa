//! One person's sickness absence: the page, and the reports about one person.

use super::{AbsenceMonth, AbsenceTerms, PersonBrief};
use crate::domain::absence::{Counts, Document, Kind, Percent, Trigger};
use crate::domain::absence_talk::TalkLists;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a person's page shows. For who may read the spells; opening it is journalled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsencePersonView {
    /// Who.
    pub person: PersonBrief,
    /// The day it is worked out for.
    pub as_of: NaiveDate,
    /// First day of the picture.
    pub from: NaiveDate,
    /// Employed on that day.
    pub employed: bool,
    /// The counts.
    pub counts: Counts,
    /// Each threshold: how far it is, and why it fired or not.
    pub thresholds: Vec<ThresholdLine>,
    /// Registrations, newest first, cancelled ones too.
    pub spells: Vec<SpellLine>,
    /// Every weekday of the picture, oldest first.
    pub days: Vec<(NaiveDate, DaySign)>,
    /// Papers asked for and received, newest first.
    pub documents: Vec<Document>,
    /// The help there is, for the names of what a note holds.
    pub lists: TalkLists,
    /// What figures are measured with.
    pub terms: AbsenceTerms,
    /// Absence in day-works over the window, short and long.
    pub day_works: (f64, f64),
    /// Spells with a day in the window.
    pub spells_in_window: u32,
    /// Day-works month by month, oldest first; not per full-time employee, since it is one person.
    pub months: Vec<AbsenceMonth>,
}

/// A threshold of a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThresholdLine {
    /// Which.
    pub trigger: Trigger,
    /// How many there are.
    pub count: u32,
    /// How many call for a talk: one more than the pack's "more than".
    pub talk_at: u32,
    /// Over how many months; none = in a row.
    pub months: Option<u32>,
    /// First day of the window; of a spell its first day; none if there is none.
    pub from: Option<NaiveDate>,
    /// The rule did not hold here before this day.
    pub holds_from: NaiveDate,
    /// The threshold is passed.
    pub passed: bool,
    /// First days of the notices counted, or first and last days of the stretches of days, oldest first.
    pub dates: Vec<(NaiveDate, NaiveDate)>,
}

/// One registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpellLine {
    /// First day away.
    pub first: NaiveDate,
    /// Last day away; none while it lasts.
    pub last: Option<NaiveDate>,
    /// Kind.
    pub kind: Kind,
    /// How much of the person's hours.
    pub percent: Percent,
    /// Registered by mistake.
    pub cancelled: bool,
    /// How often it was corrected.
    pub corrected: u16,
    /// When the return is expected.
    pub expected: Option<NaiveDate>,
    /// Calendar days so far.
    pub calendar_days: u32,
    /// Working days so far.
    pub working_days: u32,
}

/// What a day of the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DaySign {
    /// Nothing registered.
    Work,
    /// A public holiday, or a day after the one asked about.
    Free,
    /// Not employed.
    Outside,
    /// A child's sick day.
    Child,
    /// Away in part.
    Partly,
    /// Away.
    Away,
}
