//! The year wheel.

use crate::domain::ids::PersonNo;
use crate::domain::year_wheel::Span;
use serde::{Deserialize, Serialize};

/// What can be done with the year wheel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum YearWheelCommand {
    /// Sets the dates of a year.
    Set {
        /// The year.
        year: i32,
        /// Development interviews.
        interviews: Option<Span>,
        /// Development plans.
        plans: Option<Span>,
        /// Windows for signing up for courses.
        catalogue: Vec<Span>,
        /// The version the dates were read at; 0 = there were none.
        version: u32,
    },
}

impl YearWheelCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Set { .. } => "set_year_wheel",
        }
    }

    /// It concerns nobody in particular.
    pub const fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::Set { .. } => Vec::new(),
        }
    }
}
