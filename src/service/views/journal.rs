//! The journal.

use crate::domain::ids::Login;
use crate::domain::journal::Outcome;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One entry of the journal, for the auditor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalLine {
    /// Number, without gaps.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// The login that acted.
    pub login: Login,
    /// Name of who acted; the login where no employee is behind it.
    pub who: String,
    /// Name of the one acted as or stood in for.
    pub in_place_of: Option<String>,
    /// What, by the deed's stable name.
    pub deed: String,
    /// Names of those it concerned.
    pub subjects: Vec<String>,
    /// The record it was about.
    pub record: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
}

/// A page of the journal, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalPageView {
    /// The entries that fit.
    pub lines: Vec<JournalLine>,
    /// Number of the newest and the oldest entry looked at; none where there is none.
    pub looked: Option<(u64, u64)>,
    /// Number of the last entry there is.
    pub last: u64,
}
