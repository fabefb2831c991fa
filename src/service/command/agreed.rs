//! Commands on agreed levels.

use crate::domain::agreed::AgreedSource;
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, PersonNo};
use serde::{Deserialize, Serialize};

/// What can be done with agreed levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AgreedCommand {
    /// The nearest manager writes down a level agreed at an interview. After a course it comes from the answer to the
    /// proposal.
    Agree {
        /// Whose.
        person: PersonNo,
        /// Of what.
        competence: CompetenceId,
        /// The level.
        level: Level,
        /// At which interview.
        source: AgreedSource,
    },
}

impl AgreedCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Agree { .. } => "agree_level",
        }
    }

    /// Whom it concerns.
    pub fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::Agree { person, .. } => vec![*person],
        }
    }
}
