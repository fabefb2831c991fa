//! What a talk about absence is prepared and recorded with.

use super::PersonBrief;
use crate::domain::absence::episode::FiredLine;
use crate::domain::absence_talk::{TalkKind, TalkLists};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What recording a talk would rest on. For who may record it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceTalkOutlook {
    /// With whom.
    pub person: PersonBrief,
    /// Which talk.
    pub kind: TalkKind,
    /// The day it is.
    pub today: NaiveDate,
    /// The first day the talk can have been.
    pub earliest: NaiveDate,
    /// Away today.
    pub ill: bool,
    /// The latest day of it, where something is due.
    pub due: Option<NaiveDate>,
    /// What fired and nobody has answered.
    pub fired: Vec<FiredLine>,
    /// What was agreed the last time, and when.
    pub before: Option<(NaiveDate, String)>,
    /// In how many days the two speak again at the latest; none where nothing is due after it.
    pub next_within: Option<u32>,
    /// Weekdays nobody works, from today on.
    pub free: Vec<NaiveDate>,
    /// The help there is, and the words that warn.
    pub lists: TalkLists,
}
