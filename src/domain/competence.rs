//! The catalogue of competences: goals, questions, job profiles and what they demand. Source: `systems.md` 1–2.

use super::ids::{CompetenceId, GoalId, ProfileId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Novice to expert (nybegynder … ekspert), 1–5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Level(u8);

impl Level {
    /// Lowest and highest level.
    pub const RANGE: std::ops::RangeInclusive<u8> = 1..=5;

    /// A level, if `number` is 1–5.
    pub fn new(number: u8) -> Option<Self> {
        Self::RANGE.contains(&number).then_some(Self(number))
    }

    /// The number, 1–5.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// What somebody answered. "Not relevant" is not a zero: it is left out of averages and gaps (`systems.md` 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    NotAnswered,
    /// Not relevant to me.
    NotRelevant,
    /// A level.
    Level(Level),
}

impl Answer {
    /// The answer a key or a file's cell means: 0 = not relevant, 1–5 = level.
    pub fn from_digit(digit: u8) -> Option<Self> {
        if digit == 0 { Some(Self::NotRelevant) } else { Level::new(digit).map(Self::Level) }
    }

    /// The digit in files and on keys; `None` while not answered.
    pub const fn digit(self) -> Option<u8> {
        match self {
            Self::NotAnswered => None,
            Self::NotRelevant => Some(0),
            Self::Level(level) => Some(level.number()),
        }
    }

    /// The level, if one was given.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            _ => None,
        }
    }
}

/// How an answer stands to the demand of the job profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gap {
    /// The profile demands nothing here.
    NoDemand,
    /// Demanded, but not answered or "not relevant": to be cleared up (skal afklares).
    Unresolved,
    /// Level minus demand; negative = lacking, positive = above (information, not a fault).
    Difference(i8),
}

impl Gap {
    /// Compares an answer with a demand.
    pub fn between(answer: Answer, demand: Option<Level>) -> Self {
        match (demand, answer.level()) {
            (None, _) => Self::NoDemand,
            (Some(_), None) => Self::Unresolved,
            (Some(demand), Some(level)) => Self::Difference(level.number() as i8 - demand.number() as i8),
        }
    }
}

/// Where a goal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GoalSource {
    /// Law.
    Law,
    /// Politics.
    Political,
    /// The organisation itself.
    Own,
}

/// A goal of the centre that competences serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Id.
    pub id: GoalId,
    /// Title.
    pub title: String,
    /// Where it comes from.
    pub source: GoalSource,
    /// Day it was retired: not to be chosen any more.
    pub retired: Option<NaiveDate>,
}

/// A competence with its question in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Competence {
    /// Id.
    pub id: CompetenceId,
    /// Area (kompetenceområde) the question stands under.
    pub area: String,
    /// The question, Danish as imported.
    pub question: String,
    /// The goal it is tied to.
    pub goal: Option<GoalId>,
    /// Texts of levels 1–5 for this question; empty = the pack's general text.
    pub level_texts: [String; 5],
    /// Grows by one at every change.
    pub version: u32,
    /// Day of the last change; none = before changes were dated.
    pub changed: Option<NaiveDate>,
    /// Day it was retired: not asked in new rounds any more.
    pub retired: Option<NaiveDate>,
}

/// A job profile (jobprofil) as it stands; the demands are part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobProfile {
    /// Id.
    pub id: ProfileId,
    /// Title.
    pub title: String,
    /// Occupational group (faggruppe).
    pub occupational_group: String,
    /// Purpose of the job.
    pub purpose: String,
    /// Tasks; may hold line feeds.
    pub tasks: String,
    /// Professional guideline the tasks rest on.
    pub guideline: String,
    /// Demanded level per competence.
    pub demands: BTreeMap<CompetenceId, Level>,
    /// Grows by one at every change.
    pub version: u32,
    /// Day of the last change.
    pub changed: NaiveDate,
    /// Day it was retired: not to be attached to anybody any more.
    pub retired: Option<NaiveDate>,
}

/// Everything the form is built from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Goals by id.
    pub goals: BTreeMap<GoalId, Goal>,
    /// Competences by id.
    pub competences: BTreeMap<CompetenceId, Competence>,
    /// Job profiles by id.
    pub profiles: BTreeMap<ProfileId, JobProfile>,
}
