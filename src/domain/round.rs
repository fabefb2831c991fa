//! A round of the competence form (runde): period, deadline, population, and what it froze. Source: `systems.md` 2–3.

pub mod happening;
pub mod life;
pub mod period;
pub mod selection;

use super::competence::Level;
use super::ids::{CompetenceId, PersonNo, ProfileId, RoundId};
use super::language::Bilingual;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which questions a round asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormKind {
    /// Every question, for the first mapping.
    Full,
    /// The smaller form of the yearly self-evaluation.
    Small,
    /// The questions somebody chose for this round.
    Chosen,
}

/// Where a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundState {
    /// Forms can be filled in and sent.
    Open,
    /// Answers are shown; nothing more is sent.
    Closed,
}

/// A question as the round froze it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The competence asked about.
    pub competence: CompetenceId,
    /// Area it stands under; English where the pack has it.
    pub area: Bilingual,
    /// The question itself.
    pub question: Bilingual,
    /// Texts of levels 1–5 for this question; empty = the general text.
    pub level_texts: [Bilingual; 5],
}

/// A round with everything that must not move while it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Id.
    pub id: RoundId,
    /// Name people see.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// Day the forms should be sent by.
    pub deadline: NaiveDate,
    /// Which form.
    pub form: FormKind,
    /// Open or closed.
    pub state: RoundState,
    /// Made by an import of evaluations.
    pub imported: bool,
    /// Frozen questions; a packed evaluation has one byte per question in this order. Only ever grows at its end.
    pub questions: Vec<Question>,
    /// Frozen demands per profile.
    pub demands: BTreeMap<ProfileId, BTreeMap<CompetenceId, Level>>,
    /// Who is in.
    pub population: BTreeSet<PersonNo>,
    /// People whose interview has begun, so that the two parties see both sides.
    pub interviews_begun: BTreeSet<PersonNo>,
}

impl Round {
    /// The number of the question about a competence.
    pub fn index(&self, competence: &CompetenceId) -> Option<usize> {
        self.questions.iter().position(|question| question.competence == *competence)
    }

    /// What rounds are ordered by in time: the first day, then the id. An imported round knows no days of its own but the
    /// import's; it is history brought along, so it comes before every round opened here.
    pub const fn in_time(&self) -> (bool, NaiveDate, &RoundId) {
        (!self.imported, self.from, &self.id)
    }

    /// The frozen demands of a profile, one per question, in their order.
    pub fn demands_of(&self, profile: Option<&ProfileId>) -> Vec<Option<Level>> {
        let demand = |question: &Question| self.demand(profile, &question.competence);
        self.questions.iter().map(demand).collect()
    }

    /// The frozen demand of a profile for a competence.
    pub fn demand(&self, profile: Option<&ProfileId>, competence: &CompetenceId) -> Option<Level> {
        self.demands.get(profile?)?.get(competence).copied()
    }
}
