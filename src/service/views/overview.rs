//! The overview.

use super::PersonBrief;
use crate::domain::competence::{Answer, Gap, GoalSource, Level};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, GoalId, RoundId, UnitId};
use crate::domain::language::Bilingual;
use crate::domain::overview::{Bands, Share};
use crate::domain::round::RoundState;
use crate::domain::small_groups::Why;
use serde::{Deserialize, Serialize};

/// A unit in one word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitBrief {
    /// Id.
    pub id: UnitId,
    /// Name.
    pub name: String,
}

/// A round in one word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundBrief {
    /// Id.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// Open or closed.
    pub state: RoundState,
}

/// A figure, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown<T> {
    /// The figure.
    Figure(T),
    /// Nobody is in the group it is worked out over.
    Nobody,
    /// It is hidden from the asking person.
    Hidden(Why),
}

impl<T: Copy + Default> Shown<T> {
    /// The figure, that of nobody where nobody is there; none where it is hidden.
    pub fn or_nobody(&self) -> Option<T> {
        match self {
            Self::Figure(figure) => Some(*figure),
            Self::Nobody => Some(T::default()),
            Self::Hidden(_) => None,
        }
    }
}

impl<T> Shown<T> {
    /// The figure, if there is one to see.
    pub const fn figure(&self) -> Option<&T> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Nobody | Self::Hidden(_) => None,
        }
    }
}

/// How many answered what; mean and spread follow from it ([`crate::domain::overview`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distribution {
    /// How many answered 1 … 5.
    pub levels: [u32; 5],
    /// How many said "not relevant".
    pub not_relevant: u32,
}

/// One group under one competence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Over those who answered.
    pub distribution: Shown<Distribution>,
    /// Over those of whom it is demanded.
    pub share: Shown<Share>,
}

/// Which people a column is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnOf {
    /// A unit with all below it.
    Unit(UnitId),
    /// What is left of the asked unit without the units shown: people directly in it, and those in units not shown.
    Rest,
    /// The whole organisation, to compare with.
    Whole(UnitId),
}

/// A column of the overview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewColumn {
    /// Which people.
    pub of: ColumnOf,
    /// Name of the unit; empty for the rest.
    pub name: String,
    /// Sent forms; none where they are too few to tell.
    pub submitted: Option<u32>,
    /// There is an overview of its own to go to.
    pub opens: bool,
}

/// A competence in the overview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewRow {
    /// The competence.
    pub competence: CompetenceId,
    /// Its area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// The goal it serves: id, title and source.
    pub goal: Option<(GoalId, String, GoalSource)>,
    /// One cell per column.
    pub cells: Vec<Cell>,
    /// The other side's cell of the first column: the manager's beside the own, or the own beside the manager's.
    pub other: Cell,
}

/// How a unit and those below it stand in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewView {
    /// The round.
    pub round: RoundBrief,
    /// The rounds the asking person may see the overview of, oldest first.
    pub rounds: Vec<RoundBrief>,
    /// Whose ratings.
    pub rater: Rater,
    /// The unit asked about.
    pub unit: UnitBrief,
    /// The number of the column to begin at: the asking person's own unit, where it is one of the columns.
    pub own_column: u16,
    /// Persons of this unit may be seen.
    pub persons: bool,
    /// Fewer people than this are shown to nobody who may not see the persons.
    pub small_group: u32,
    /// Where lacks and strengths begin.
    pub bands: Option<Bands>,
    /// The asked unit, those below it, the rest, the whole organisation.
    pub columns: Vec<OverviewColumn>,
    /// The competences in the form's order.
    pub rows: Vec<OverviewRow>,
}

/// A competence of a team, person by person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonsRow {
    /// The competence.
    pub competence: CompetenceId,
    /// Its area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Answer, demand and how they stand to each other, one per person.
    pub answers: Vec<(Answer, Option<Level>, Gap)>,
}

/// The people of a team in a round, for who may see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewPersons {
    /// The round.
    pub round: RoundBrief,
    /// Whose ratings.
    pub rater: Rater,
    /// The unit.
    pub unit: UnitBrief,
    /// In Danish order of names.
    pub people: Vec<PersonBrief>,
    /// The competences in the form's order.
    pub rows: Vec<PersonsRow>,
}

/// One round of a competence's curve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendRow {
    /// The round.
    pub round: RoundBrief,
    /// The own ratings; none where the round did not ask.
    pub own: Option<Cell>,
    /// The manager's ratings; none where the round did not ask.
    pub manager: Option<Cell>,
}

/// One competence through the rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewTrend {
    /// The unit.
    pub unit: UnitBrief,
    /// The competence.
    pub competence: CompetenceId,
    /// The question as last asked.
    pub question: Bilingual,
    /// Oldest first.
    pub rounds: Vec<TrendRow>,
}

/// Somebody who knows this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expert {
    /// Who.
    pub person: PersonBrief,
    /// Said yes to being found; HR also sees who did not.
    pub findable: bool,
}

/// Who knows this?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpertsView {
    /// The competence.
    pub competence: CompetenceId,
    /// The question as last asked.
    pub question: Bilingual,
    /// In Danish order of names.
    pub experts: Vec<Expert>,
}
