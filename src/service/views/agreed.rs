//! Agreed levels.

use crate::domain::agreed::AgreedSource;
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::language::Bilingual;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A person's agreed levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedView {
    /// Whose.
    pub person: PersonNo,
    /// Newest first.
    pub lines: Vec<AgreedLine>,
}

/// One agreed level of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedLine {
    /// Of what.
    pub competence: CompetenceId,
    /// The question.
    pub question: Bilingual,
    /// The level.
    pub level: Level,
    /// When it was agreed.
    pub at: DateTime<Utc>,
    /// Where.
    pub source: AgreedSource,
    /// Name of the round, or title of the course.
    pub source_name: String,
    /// Name of who wrote it down.
    pub by: Option<String>,
    /// Whether a later one has taken its place.
    pub past: bool,
}
