//! Figures over many people; one function per figure.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::CompetenceFigures;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{RoundId, UnitId};

/// The figures of `report competence`.
pub fn competence(
    _asking: &Asking<'_>,
    _round: &RoundId,
    _unit: Option<&UnitId>,
    _rater: Rater,
) -> Result<CompetenceFigures, Refusal> {
    Err(Refusal::NotFound)
}
