//! The schema of every stored record: its number, version and table. Frozen: a golden test holds the bytes.

use super::fact::Counters;
use crate::domain::access::{Grant, Holder};
use crate::domain::competence::{Competence, Goal, JobProfile};
use crate::domain::evaluation::Evaluation;
use crate::domain::journal::JournalEntry;
use crate::domain::organisation::{Person, Unit};
use crate::domain::round::Round;
use crate::domain::settings::Settings;
use crate::service::command::Receipt;
use crate::service::draft::DraftField;
use crate::store::codec::Record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The framework pack as raw files.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct PackFiles(pub Vec<(String, Vec<u8>)>);

/// A comment.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Comment(pub String);

/// Settings with their holder, whose login must not be part of the key.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldSettings(pub Holder, pub Settings);

/// A draft's field with its owner.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldDraft(pub Holder, pub DraftField);

/// A receipt with its moment.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct DatedReceipt(pub Receipt, pub DateTime<Utc>);

/// A key that says everything itself.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark(pub u8);

macro_rules! records {
    ($($record:ty: $schema:literal v $version:literal;)*) => {$(
        impl Record for $record {
            const SCHEMA: u16 = $schema;
            const VERSION: u16 = $version;
        }
    )*};
}

records! {
    Counters: 1 v 1;
    PackFiles: 2 v 1;
    Unit: 3 v 1;
    Person: 4 v 1;
    Goal: 5 v 1;
    Competence: 6 v 1;
    JobProfile: 7 v 1;
    Round: 8 v 1;
    Evaluation: 9 v 1;
    Comment: 10 v 1;
    Grant: 11 v 1;
    HeldSettings: 12 v 1;
    HeldDraft: 13 v 1;
    JournalEntry: 14 v 1;
    Mark: 15 v 1;
    DatedReceipt: 16 v 1;
}
