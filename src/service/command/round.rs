//! What HR does with a round once it is open.

use crate::domain::ids::{PersonNo, RoundId, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What can be done with an open round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundCommand {
    /// Gives it another name or a later deadline; its last day goes along where it would lie before.
    Change {
        /// Which.
        round: RoundId,
        /// Name people see.
        name: String,
        /// Day the forms should be sent by; never earlier than it is.
        deadline: NaiveDate,
    },
    /// Takes people in who are employed and not in it.
    Add {
        /// Which.
        round: RoundId,
        /// Whom.
        people: Vec<PersonNo>,
    },
    /// Takes people out who have sent nothing and about whom nothing is sent.
    TakeOut {
        /// Which.
        round: RoundId,
        /// Whom.
        people: Vec<PersonNo>,
    },
    /// Reminds everybody who has a form to send.
    Remind {
        /// Which.
        round: RoundId,
        /// About the people of a unit with all below it; none = all.
        unit: Option<UnitId>,
    },
    /// Closes it for good: nothing more is sent, and what was sent is shown.
    Close {
        /// Which.
        round: RoundId,
    },
}

impl RoundCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Change { .. } => "change_round",
            Self::Add { .. } => "add_to_round",
            Self::TakeOut { .. } => "take_out_of_round",
            Self::Remind { .. } => "remind_round",
            Self::Close { .. } => "close_round",
        }
    }

    /// Whom it concerns, as far as the command itself says.
    pub fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::Add { people, .. } | Self::TakeOut { people, .. } => people.clone(),
            Self::Change { .. } | Self::Remind { .. } | Self::Close { .. } => Vec::new(),
        }
    }
}
