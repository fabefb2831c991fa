//! After the course: what people thought of it, whether it is used, and the level it may have led to. The proposal, the
//! answer and the agreed level (`domain::agreed`) are three records; none is ever overwritten.

use super::sign_up::SignUpNo;
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, RunId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A short course evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseEvaluation {
    /// By whom of which run.
    pub sign_up: SignUpNo,
    /// When.
    pub at: DateTime<Utc>,
    /// How much use it is at work, 1–5.
    pub useful: Level,
    /// How good the teaching was, 1–5.
    pub teaching: Level,
    /// In own words.
    pub remark: String,
}

/// Whether what was learnt is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Use {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// Not yet.
    No,
}

/// The answer some weeks later: is it used in practice?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// By whom of which run.
    pub sign_up: SignUpNo,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether.
    pub used: Use,
    /// What helped or hindered.
    pub remark: String,
}

/// Number of a proposal; given out one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProposalNo(pub u64);

/// The level that taking part proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelProposal {
    /// Number.
    pub no: ProposalNo,
    /// Whose level.
    pub person: PersonNo,
    /// Of what.
    pub competence: CompetenceId,
    /// The level the course leads to.
    pub level: Level,
    /// The course.
    pub course: CourseId,
    /// The run.
    pub run: RunId,
    /// The sign-up that ended in taking part.
    pub sign_up: SignUpNo,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the manager says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// This level, which becomes the agreed one.
    Agreed(Level),
    /// Not now.
    NotAgreed,
}

/// The manager's answer to a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelAnswer {
    /// To which.
    pub proposal: ProposalNo,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Option<PersonNo>,
    /// What.
    pub verdict: Verdict,
    /// Why, where it was said.
    pub reason: String,
}

/// A manager's word that somebody could teach this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nomination {
    /// Who.
    pub person: PersonNo,
    /// What.
    pub competence: CompetenceId,
    /// The manager.
    pub by: Option<PersonNo>,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub note: String,
    /// Taken back.
    pub withdrawn: bool,
}
