//! Figures.

use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, RoundId, UnitId};
use serde::{Deserialize, Serialize};

/// One competence in the figures. Source: `formats.md`, Competence. What is `None` (the mean apart) is hidden: the group
/// is too small for the asking person. HR's figures hide nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompetenceFigure {
    /// The competence.
    pub competence_id: CompetenceId,
    /// Area.
    pub area: String,
    /// How many gave a level.
    pub answers: Option<u32>,
    /// How many said "not relevant".
    pub not_relevant: Option<u32>,
    /// How many answered 1 … 5.
    pub levels: Option<[u32; 5]>,
    /// Mean over the levels; `None` also where nobody gave one.
    pub mean: Option<f64>,
    /// People with a sent form whose profile demands it.
    pub required: u32,
    /// Those of them who reach the demand.
    pub meeting: Option<u32>,
    /// Demanded, but not answered or "not relevant".
    pub unresolved: Option<u32>,
}

/// The figures of a unit with all below it in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompetenceFigures {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// Whose ratings.
    pub rater: Rater,
    /// People in the population.
    pub employees: u32,
    /// Sent forms.
    pub submitted: u32,
    /// By competence id.
    pub competences: Vec<CompetenceFigure>,
}
