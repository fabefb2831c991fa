//! A manager's team.

use super::PersonBrief;
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::FormState;
use crate::domain::ids::{CompetenceId, RoundId};
use crate::domain::language::Bilingual;
use crate::domain::round::RoundState;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A member of the team with both sides' state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    /// Who.
    pub person: PersonBrief,
    /// The employee's form. A draft that is not the asking person's own shows as not begun.
    pub own: FormState,
    /// The manager's form.
    pub manager: FormState,
    /// Answers in the manager's form so far.
    pub answered: u16,
    /// Questions in the form.
    pub questions: u16,
    /// Talk points, once both may be seen.
    pub talk_points: Option<u16>,
}

/// The manager's team in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamView {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub round_name: String,
    /// Open or closed.
    pub state: RoundState,
    /// Deadline.
    pub deadline: NaiveDate,
    /// Direct reports in the population.
    pub members: Vec<TeamMember>,
}

/// One member under one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamQuestionRow {
    /// Who.
    pub person: PersonBrief,
    /// State of the manager's form.
    pub state: FormState,
    /// Demand of the person's profile.
    pub demand: Option<Level>,
    /// The manager's answer in the last round.
    pub last: Answer,
    /// The manager's answer so far.
    pub answer: Answer,
}

/// One question across a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamQuestionView {
    /// The round.
    pub round: RoundId,
    /// Number of this question from 0, and how many there are.
    pub position: (u16, u16),
    /// The question before and the one after.
    pub neighbours: (Option<CompetenceId>, Option<CompetenceId>),
    /// The competence.
    pub competence: CompetenceId,
    /// Its area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Texts of the six answers.
    pub texts: [Bilingual; 6],
    /// The members.
    pub rows: Vec<TeamQuestionRow>,
}
