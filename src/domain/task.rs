//! What waits for somebody. Tasks are derived from facts, close themselves, and state their reason.

use super::evaluation::{FormKey, Rater};
use super::ids::{PersonNo, RoundId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the task leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskTarget {
    /// Fill in a form.
    Form(FormKey),
    /// Answer a wish to have a sent form opened again.
    ReopenWish(FormKey),
    /// Read the two forms side by side.
    SideBySide {
        /// The round.
        round: RoundId,
        /// Whose forms.
        person: PersonNo,
    },
}

/// Why the task is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskReason {
    /// The round is open and the form is not sent.
    FormNotSent {
        /// Whose side.
        rater: Rater,
        /// Answered and asked.
        answered: u16,
        /// Questions in the form.
        questions: u16,
        /// The day of the latest reminder.
        reminded: Option<NaiveDate>,
    },
    /// The form was opened again.
    FormReopened {
        /// The reason given.
        reason: String,
    },
    /// The employee wishes the form opened again.
    ReopenAsked {
        /// The reason given.
        reason: String,
    },
    /// Both sides are in and can be read.
    BothSent,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Where it leads.
    pub target: TaskTarget,
    /// Whom it concerns.
    pub person: PersonNo,
    /// That person's name.
    pub name: String,
    /// Name of the round, course or case it belongs to.
    pub matter: String,
    /// Due date, if it has one.
    pub due: Option<NaiveDate>,
    /// Due before today.
    pub overdue: bool,
    /// Why it is there.
    pub reason: TaskReason,
}
