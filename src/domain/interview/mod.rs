//! The yearly development interview (MUS): planned, prepared by both, begun, held. Source: `systems.md` 7, `facts.md` 3.

mod duty;
mod state;
#[cfg(test)]
mod tests;

pub use duty::{TalkDuty, TalkDutyKind, TalkTerms, is_due, talk_duties};
pub use state::{Action, InterviewState, allowed, next};

use super::ids::{PersonNo, RoundId};
use super::plan::Party;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which interview: with whom, and the number among that person's interviews from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TalkKey {
    /// With whom.
    pub person: PersonNo,
    /// Number, oldest 1.
    pub number: u32,
}

/// What is talked about, in the order of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// The year that passed, and what was agreed last time.
    LookingBack,
    /// The tasks.
    Tasks,
    /// The talk points of the competence form.
    Competences,
    /// Working together.
    Cooperation,
    /// Well-being at work.
    WellBeing,
    /// Wishes for the time to come.
    Wishes,
    /// The senior talk, where it is relevant.
    Senior,
    /// Whatever else one wants to bring.
    Own,
}

impl Topic {
    /// All of them, in the order of the agenda.
    pub const ALL: [Self; 8] = [
        Self::LookingBack,
        Self::Tasks,
        Self::Competences,
        Self::Cooperation,
        Self::WellBeing,
        Self::Wishes,
        Self::Senior,
        Self::Own,
    ];

    /// The stable name in drafts and message names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LookingBack => "looking-back",
            Self::Tasks => "tasks",
            Self::Competences => "competences",
            Self::Cooperation => "cooperation",
            Self::WellBeing => "well-being",
            Self::Wishes => "wishes",
            Self::Senior => "senior",
            Self::Own => "own",
        }
    }
}

/// When and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day.
    pub date: NaiveDate,
    /// The time of day where the municipality is.
    pub time: NaiveTime,
    /// The place; may be empty.
    pub place: String,
}

/// An interview with everything that happened to it but what each keeps to him- or herself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// Which.
    pub key: TalkKey,
    /// The round whose forms it rests on.
    pub round: Option<RoundId>,
    /// When and where.
    pub meeting: Meeting,
    /// Where it is; the last row of `changes`.
    pub state: InterviewState,
    /// Every step, oldest first.
    pub changes: Vec<Change>,
    /// What each wants to talk about and lets the other read.
    pub shared: BTreeMap<Party, BTreeMap<Topic, String>>,
    /// Whether the senior talk is on the agenda.
    pub senior: bool,
    /// The day it was held.
    pub held: Option<NaiveDate>,
    /// The day it may be deleted from. source: framework `pack.toml`, retention.
    pub delete_after: NaiveDate,
    /// Kept all the same.
    pub hold: bool,
}

/// A step of an interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: PersonNo,
    /// What.
    pub action: Action,
    /// Why, where a reason was asked for.
    pub reason: String,
    /// The meeting as it was before.
    pub before: Option<Meeting>,
}

/// What one party keeps to him- or herself: a record of its own that only its author ever sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// To which interview.
    pub talk: TalkKey,
    /// Who wrote them, and alone reads them.
    pub author: PersonNo,
    /// By topic.
    pub notes: BTreeMap<Topic, String>,
    /// The day they may be deleted from: early. source: framework `interviews.toml`.
    pub delete_after: NaiveDate,
    /// Kept all the same.
    pub hold: bool,
}

impl Interview {
    /// The topics on the agenda: the senior talk only where it is relevant.
    pub fn agenda(&self) -> impl Iterator<Item = Topic> + use<> {
        let senior = self.senior;
        Topic::ALL.into_iter().filter(move |topic| senior || *topic != Topic::Senior)
    }

    /// What a party shared to a topic.
    pub fn point(&self, party: Party, topic: Topic) -> Option<&str> {
        self.shared.get(&party)?.get(&topic).map(String::as_str)
    }
}
