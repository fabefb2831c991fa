//! The manager's side: the team, and one question across it.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::{TeamQuestionView, TeamView};
use crate::domain::ids::{CompetenceId, RoundId};

/// The direct reports with both sides' state.
pub fn team(_asking: &Asking<'_>, _round: &RoundId) -> Result<TeamView, Refusal> {
    Err(Refusal::NotFound)
}

/// One question across the whole team.
pub fn question(
    _asking: &Asking<'_>,
    _round: &RoundId,
    _competence: Option<&CompetenceId>,
) -> Result<TeamQuestionView, Refusal> {
    Err(Refusal::NotFound)
}
