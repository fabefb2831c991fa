//! The audit journal: who, when, what, whom it concerned, outcome; never contents, never search letters.

use super::ids::{Login, PersonNo};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What was done, by a stable name (`send_evaluation`); the words for it are the locales'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed(pub String);

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Done.
    Done,
    /// Refused.
    Refused,
    /// Read.
    Read,
}

/// One entry; its hash covers the hash of the entry before, so a missing or changed one shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// Number, without gaps.
    pub seq: u64,
    /// When; never earlier than the entry before, also when the clock is set back.
    pub at: DateTime<Utc>,
    /// The login that acted.
    pub login: Login,
    /// The person acting, where the login is one's.
    pub actor: Option<PersonNo>,
    /// The person acted as (`--as`) or stood in for (deputy).
    pub in_place_of: Option<PersonNo>,
    /// What was done.
    pub deed: Deed,
    /// Whom it concerned.
    pub subjects: Vec<PersonNo>,
    /// A record it was about: round, unit, grant; no personal data.
    pub record: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// Hash of the entry before.
    pub before: [u8; 32],
}
