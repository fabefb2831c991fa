//! Commands on competence activities.

use crate::domain::activity::{ActivityNo, Aim, Step};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{PersonNo, RoundId};
use serde::{Deserialize, Serialize};

/// What can be done with activities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActivityCommand {
    /// Proposes one for somebody else to decide.
    Propose(NewActivity),
    /// Decides a new one at once.
    Decide(NewActivity),
    /// Takes one a step on.
    Step {
        /// Which.
        no: ActivityNo,
        /// The step.
        step: Step,
        /// Why; asked for where it is given up.
        reason: String,
    },
}

/// A new activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewActivity {
    /// What it is to bring about.
    pub aim: Aim,
    /// The round and side the lack was seen in: those who lack it there are whom it is for.
    pub seen_in: Option<(RoundId, Rater)>,
}

impl ActivityCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Propose(_) => "propose_activity",
            Self::Decide(_) => "decide_activity",
            Self::Step { .. } => "step_activity",
        }
    }

    /// Whom it concerns: nobody in particular.
    pub const fn subjects(&self) -> Vec<PersonNo> {
        Vec::new()
    }
}
