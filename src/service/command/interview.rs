//! Commands on development interviews (MUS).

use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::interview::{Meeting, TalkKey, Topic};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What can be done with interviews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InterviewCommand {
    /// The manager plans one: both are invited.
    Plan(PlanInterview),
    /// The manager gives it another date, time or place.
    Move {
        /// Which.
        talk: TalkKey,
        /// When and where now.
        meeting: Meeting,
        /// Why.
        reason: String,
    },
    /// The manager calls it off.
    Cancel {
        /// Which.
        talk: TalkKey,
        /// Why.
        reason: String,
    },
    /// The manager begins it: both sides of the form are shown, and a plan is begun with what is unfinished.
    Begin(TalkKey),
    /// The manager writes down that it was held.
    Hold(TalkKey),
    /// A party has prepared: what the other may read, and what nobody else may.
    Prepare(Prepare),
}

/// An interview to plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanInterview {
    /// With whom.
    pub person: PersonNo,
    /// The round whose forms it rests on.
    pub round: Option<RoundId>,
    /// When and where.
    pub meeting: Meeting,
    /// Whether the senior talk is on the agenda.
    pub senior: bool,
}

/// What a party has prepared; replaces what it prepared before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepare {
    /// Which interview.
    pub talk: TalkKey,
    /// What the other may read.
    pub shared: BTreeMap<Topic, String>,
    /// What only the author ever sees.
    pub notes: BTreeMap<Topic, String>,
}

impl InterviewCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Plan(_) => "plan_interview",
            Self::Move { .. } => "move_interview",
            Self::Cancel { .. } => "cancel_interview",
            Self::Begin(_) => "begin_interview",
            Self::Hold(_) => "hold_interview",
            Self::Prepare(_) => "prepare_interview",
        }
    }

    /// Whom it concerns.
    pub fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::Plan(plan) => vec![plan.person],
            Self::Move { talk, .. } | Self::Cancel { talk, .. } | Self::Begin(talk) | Self::Hold(talk) => {
                vec![talk.person]
            }
            Self::Prepare(prepare) => vec![prepare.talk.person],
        }
    }
}
