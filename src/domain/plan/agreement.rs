//! What was agreed: who does what by when.

use super::PlanKey;
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, CourseId, PersonNo};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What kind of agreement it is. None of them needs a gap behind it. Source: `systems.md` 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AgreementKind {
    /// A course of the catalogue.
    Course,
    /// Further education (diploma, academy, municipal officer).
    FurtherEducation,
    /// Personal development outside the house.
    PersonalDevelopment,
    /// Senior agreement.
    Senior,
    /// A new area of work.
    NewArea,
    /// Anything else.
    Other,
    /// A wish that stays a wish: nobody has to do anything by a day.
    Wish,
}

impl AgreementKind {
    /// All of them, in the order offered.
    pub const ALL: [Self; 7] = [
        Self::Course,
        Self::FurtherEducation,
        Self::PersonalDevelopment,
        Self::NewArea,
        Self::Senior,
        Self::Other,
        Self::Wish,
    ];

    /// The stable name in files, drafts and fingerprints.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::FurtherEducation => "further-education",
            Self::PersonalDevelopment => "personal-development",
            Self::Senior => "senior",
            Self::NewArea => "new-area",
            Self::Other => "other",
            Self::Wish => "wish",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether somebody has to do it by a day.
    pub const fn binds(self) -> bool {
        !matches!(self, Self::Wish)
    }
}

/// Who does it. It follows the office, not the person: a new manager takes it over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Responsible {
    /// The employee.
    Employee,
    /// The nearest manager.
    Manager,
    /// Both.
    Both,
}

impl Responsible {
    /// All of them, in the order offered.
    pub const ALL: [Self; 3] = [Self::Employee, Self::Manager, Self::Both];

    /// The stable name in drafts and fingerprints.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Manager => "manager",
            Self::Both => "both",
        }
    }

    /// The one with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|who| who.name() == name)
    }

    /// Whether this party has to do it.
    pub const fn is(self, party: super::Party) -> bool {
        matches!(
            (self, party),
            (Self::Both, _) | (Self::Employee, super::Party::Employee) | (Self::Manager, super::Party::Manager)
        )
    }
}

/// What the two agree on: the part both sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementText {
    /// What kind.
    pub kind: AgreementKind,
    /// What is done, in their words; may hold line feeds.
    pub text: String,
    /// Who does it.
    pub who: Responsible,
    /// By when; a wish has none.
    pub due: Option<NaiveDate>,
    /// The competence it serves, where there is one.
    pub competence: Option<CompetenceId>,
    /// The level to reach in it.
    pub level: Option<Level>,
    /// The course of the catalogue, where there is one.
    pub course: Option<CourseId>,
}

/// An agreement with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Number in its plan, never given twice.
    pub number: u32,
    /// What was agreed.
    pub text: AgreementText,
    /// Grows by one whenever the text changes; whoever edits names the one read.
    pub version: u32,
    /// The agreement of an earlier plan it goes on from.
    pub carried_from: Option<(PlanKey, u32)>,
    /// What became of it; not part of what is signed.
    pub outcome: Option<Outcome>,
}

/// How an agreement ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ending {
    /// It was done.
    Done,
    /// It was done in part; what is left goes on into the next plan.
    InPart,
    /// It will not be done.
    Dropped,
}

impl Ending {
    /// All of them, in the order offered.
    pub const ALL: [Self; 3] = [Self::Done, Self::InPart, Self::Dropped];

    /// The stable name in drafts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::InPart => "in-part",
            Self::Dropped => "dropped",
        }
    }

    /// The one with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.name() == name)
    }
}

/// What became of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How it ended.
    pub ending: Ending,
    /// What there is to say about it.
    pub remark: String,
    /// The day it was written down.
    pub on: NaiveDate,
    /// By whom.
    pub by: PersonNo,
}

/// A part of an agreement in which two versions differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// The kind.
    Kind,
    /// The words.
    Text,
    /// Who does it.
    Who,
    /// By when.
    Due,
    /// Competence or level.
    Competence,
    /// The course.
    Course,
}

/// In what two versions of an agreement differ, for who edited the same one at the same time.
pub fn differing(one: &AgreementText, other: &AgreementText) -> Vec<Part> {
    let parts = [
        (Part::Kind, one.kind == other.kind),
        (Part::Text, one.text == other.text),
        (Part::Who, one.who == other.who),
        (Part::Due, one.due == other.due),
        (Part::Competence, one.competence == other.competence && one.level == other.level),
        (Part::Course, one.course == other.course),
    ];
    parts.into_iter().filter_map(|(part, same)| (!same).then_some(part)).collect()
}
