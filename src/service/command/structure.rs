//! Editing organisation and profiles. Decided in [`crate::service::structure`] by the same checks as imports.

use crate::domain::competence::{GoalSource, Level};
use crate::domain::ids::{CompetenceId, EmployeeId, GoalId, Login, PersonNo, ProfileId, UnitId};
use crate::domain::organisation::EmploymentForm;
use crate::domain::reorganisation::{Office, Reorganisation};
use crate::domain::structure::Thing;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What HR can do with units, people, profiles, goals and competences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StructureCommand {
    /// A new unit, or another name and kind of one there is.
    SaveUnit(SaveUnit),
    /// Somebody is hired, or something about somebody changes from a day on.
    SavePerson(Box<SavePerson>),
    /// A new job profile, or another text of one there is: its next version.
    SaveProfile(SaveProfile),
    /// A new goal, or another text of one there is.
    SaveGoal(SaveGoal),
    /// A new competence, or another text of one there is: its next version. Open rounds keep the text they froze.
    SaveCompetence(SaveCompetence),
    /// A profile demands a level, or demands it no more.
    SetDemand {
        /// The profile.
        profile: ProfileId,
        /// The competence.
        competence: CompetenceId,
        /// The level; none = no longer demanded.
        level: Option<Level>,
    },
    /// Units are moved or merged, a unit gets another manager, somebody leaves.
    Reorganise(Reorganisation),
    /// Not to be chosen any more; its history stays.
    Retire(Thing),
    /// To be chosen again.
    Restore(Thing),
    /// Takes away what was never used.
    Remove(Thing),
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveUnit {
    /// Which.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// Kind, as the municipality calls it.
    pub kind: String,
    /// Where a new one lies; one that is there keeps its place and manager: those are reorganisations.
    pub new: Option<NewUnit>,
}

/// Where a new unit lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUnit {
    /// The unit above; only the very first has none.
    pub parent: Option<UnitId>,
    /// Its manager.
    pub manager: Option<PersonNo>,
}

/// Something about a person from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavePerson {
    /// Employee number.
    pub employee: EmployeeId,
    /// From when on it holds.
    pub from: Holds,
    /// Full name.
    pub name: String,
    /// Unit.
    pub unit: UnitId,
    /// Position.
    pub title: String,
    /// Job profile.
    pub profile: Option<ProfileId>,
    /// 0–5.
    pub management_level: u8,
    /// In hundredths.
    pub weekly_hours: u16,
    /// First day; none = always employed.
    pub hired: Option<NaiveDate>,
    /// Collective agreement.
    pub agreement: String,
    /// Form of employment.
    pub form: Option<EmploymentForm>,
    /// Operating-system login.
    pub login: Option<Login>,
    /// E-mail address.
    pub email: String,
}

/// From when on something about a person holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holds {
    /// From the first day: the person is new.
    Hired,
    /// As long as the row in force does: that row was wrong.
    AsItStands,
    /// From a day on; what held before stays in the history.
    From(NaiveDate),
}

/// A job profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveProfile {
    /// Which.
    pub profile: ProfileId,
    /// It is a new one.
    pub new: bool,
    /// Title.
    pub title: String,
    /// Occupational group.
    pub occupational_group: String,
    /// Purpose.
    pub purpose: String,
    /// Tasks.
    pub tasks: String,
    /// Guideline.
    pub guideline: String,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveGoal {
    /// Which.
    pub goal: GoalId,
    /// It is a new one.
    pub new: bool,
    /// Title.
    pub title: String,
    /// Where it comes from.
    pub source: GoalSource,
}

/// A competence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveCompetence {
    /// Which.
    pub competence: CompetenceId,
    /// It is a new one.
    pub new: bool,
    /// Area.
    pub area: String,
    /// Question.
    pub question: String,
    /// The goal it serves.
    pub goal: Option<GoalId>,
    /// Own texts of levels 1–5; empty = the general ones.
    pub levels: [String; 5],
}

impl StructureCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::SaveUnit(_) => "save_unit",
            Self::SavePerson(_) => "save_person",
            Self::SaveProfile(_) => "save_profile",
            Self::SaveGoal(_) => "save_goal",
            Self::SaveCompetence(_) => "save_competence",
            Self::SetDemand { .. } => "set_demand",
            Self::Reorganise(Reorganisation::Move { .. }) => "move_unit",
            Self::Reorganise(Reorganisation::Merge { .. }) => "merge_units",
            Self::Reorganise(Reorganisation::Manager { .. }) => "set_manager",
            Self::Reorganise(Reorganisation::Leave { .. }) => "leave",
            Self::Retire(_) => "retire",
            Self::Restore(_) => "restore_retired",
            Self::Remove(_) => "remove_unused",
        }
    }

    /// Whom it concerns, as far as the command itself says.
    pub fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::SaveUnit(SaveUnit { new: Some(new), .. }) => new.manager.into_iter().collect(),
            Self::Reorganise(Reorganisation::Manager { manager, .. }) => manager.iter().copied().collect(),
            Self::Reorganise(Reorganisation::Leave { person, office: Office::Goes(to), .. }) => vec![*person, *to],
            Self::Reorganise(Reorganisation::Leave { person, .. }) => vec![*person],
            _ => Vec::new(),
        }
    }
}
