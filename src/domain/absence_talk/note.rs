//! What is kept of a talk.

use super::OfferId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a talk is for. source: `systems.md` 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TalkKind {
    /// The talk a trigger calls for.
    Absence,
    /// A care talk: at any time, below every threshold, also with somebody without absence.
    Care,
    /// The follow-up after a talk.
    FollowUp,
    /// Contact while somebody is away.
    Contact,
    /// The follow-up after the return to work.
    Return,
}

impl TalkKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Absence, Self::Care, Self::FollowUp, Self::Contact, Self::Return];
}

/// How people met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Manner {
    /// In the same room.
    Meeting,
    /// By telephone.
    Phone,
    /// On a screen.
    Video,
}

impl Manner {
    /// Every manner.
    pub const ALL: [Self; 3] = [Self::Meeting, Self::Phone, Self::Video];

    /// Its name in files and drafts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Phone => "phone",
            Self::Video => "video",
        }
    }

    /// The manner of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.name() == name)
    }
}

/// What is asked in a talk; each answer is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Prompt {
    /// What gave rise to a care talk, at work.
    Occasion,
    /// How the last agreements went.
    Went,
    /// What the employee can do.
    Can,
    /// What hinders.
    Hinders,
    /// What at work can change.
    Change,
    /// What is agreed.
    Agreed,
}

impl Prompt {
    /// Every prompt, in the order they are asked.
    pub const ALL: [Self; 6] = [Self::Occasion, Self::Went, Self::Can, Self::Hinders, Self::Change, Self::Agreed];

    /// Its name in files and drafts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Occasion => "occasion",
            Self::Went => "went",
            Self::Can => "can",
            Self::Hinders => "hinders",
            Self::Change => "change",
            Self::Agreed => "agreed",
        }
    }
}

/// A prompt, and whether it must be answered.
pub type Asked = (Prompt, bool);

impl TalkKind {
    /// What is asked, page by page: how it is now, and what can be done about it.
    pub const fn asked(self) -> (&'static [Asked], &'static [Asked]) {
        const AHEAD: &[Asked] = &[(Prompt::Change, false), (Prompt::Agreed, false)];
        match self {
            Self::Absence => {
                (&[(Prompt::Can, true), (Prompt::Hinders, false)], &[(Prompt::Change, false), (Prompt::Agreed, true)])
            }
            Self::Care => (&[(Prompt::Occasion, true), (Prompt::Hinders, false)], AHEAD),
            Self::FollowUp => (&[(Prompt::Went, true), (Prompt::Can, false)], AHEAD),
            Self::Contact => (&[(Prompt::Can, false), (Prompt::Agreed, false)], &[]),
            Self::Return => (&[(Prompt::Went, true), (Prompt::Hinders, false)], AHEAD),
        }
    }

    /// Every prompt of the talk.
    pub fn prompts(self) -> impl Iterator<Item = Prompt> {
        let (now, ahead) = self.asked();
        now.iter().chain(ahead).map(|(prompt, _)| *prompt)
    }
}

/// When the two speak again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextContact {
    /// The day.
    pub on: NaiveDate,
    /// Why it is later than the rule says; none where it is not. "When natural in the course of the illness."
    pub later: Option<String>,
}

/// What is kept of a talk that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkNote {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub manner: Manner,
    /// Whether a companion or union representative was there.
    pub companion: bool,
    /// What was said, by prompt; what was left out is not there.
    pub said: BTreeMap<Prompt, String>,
    /// Support agreed for the employee.
    pub support: BTreeSet<OfferId>,
    /// Advice the manager takes.
    pub advice: BTreeSet<OfferId>,
    /// The day the employee expects to be back, where it was told.
    pub expected: Option<NaiveDate>,
    /// When the two speak again.
    pub next: Option<NextContact>,
    /// Why the employee does not get the note; none = the employee has it.
    pub withheld: Option<String>,
}

/// What came of a talk that was due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TalkOutcome {
    /// It was held.
    Held(Box<TalkNote>),
    /// The employee said no. Why is not asked: it may be the illness.
    Declined {
        /// The day.
        on: NaiveDate,
    },
}

impl TalkOutcome {
    /// The day it happened.
    pub const fn on(&self) -> NaiveDate {
        match self {
            Self::Held(note) => note.on,
            Self::Declined { on } => *on,
        }
    }
}

/// A talk somebody is asked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Which talk.
    pub kind: TalkKind,
    /// The day.
    pub on: NaiveDate,
    /// The time of day, as it was written.
    pub at: String,
    /// How.
    pub manner: Manner,
    /// Where; of a meeting only.
    pub place: Option<String>,
}
