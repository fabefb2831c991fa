//! Job profiles and the frames to read.

use crate::domain::competence::{GoalSource, JobProfile, Level};
use crate::domain::ids::CompetenceId;
use crate::domain::language::Bilingual;
use serde::{Deserialize, Serialize};

/// A demand of a profile with its question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandLine {
    /// The competence.
    pub competence: CompetenceId,
    /// Area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Demanded level.
    pub level: Level,
    /// Title and source of the goal it serves.
    pub goal: Option<(String, GoalSource)>,
}

/// A job profile to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileView {
    /// The profile.
    pub profile: JobProfile,
    /// Its demands, by area.
    pub demands: Vec<DemandLine>,
    /// It is the asking person's own.
    pub own: bool,
}

/// A text of the frames (values, trust, charter).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameText {
    /// Id, usable as a tag.
    pub id: String,
    /// Heading it stands under.
    pub group: Bilingual,
    /// Title.
    pub title: Bilingual,
    /// Text.
    pub text: Bilingual,
}
