//! Rounds.

use crate::domain::evaluation::FormState;
use crate::domain::ids::RoundId;
use crate::domain::round::{FormKind, RoundState};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A round in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLine {
    /// Id.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Deadline.
    pub deadline: NaiveDate,
    /// Full or small.
    pub form: FormKind,
    /// Open or closed.
    pub state: RoundState,
    /// My own form's state, if I am in the population.
    pub own: Option<FormState>,
    /// How many are in, for HR.
    pub population: Option<u32>,
    /// How many own forms are sent, for HR.
    pub sent: Option<u32>,
}

/// What opening a round now would take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundOutlook {
    /// Questions of the full form.
    pub full: u32,
    /// Questions of the small form.
    pub small: u32,
    /// People employed today.
    pub employed: u32,
    /// Of them without a job profile.
    pub without_profile: u32,
    /// Of them without a nearest manager.
    pub without_manager: u32,
    /// The length in weeks offered.
    pub weeks: u32,
    /// Ids taken by rounds.
    pub taken: Vec<RoundId>,
}
