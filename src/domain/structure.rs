//! Editing organisation and profiles: what can be edited, retired or removed, and the note every edit leaves.

use super::ids::{CompetenceId, GoalId, Login, PersonNo, ProfileId, UnitId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something HR keeps beside people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Thing {
    /// A unit.
    Unit(UnitId),
    /// A job profile.
    Profile(ProfileId),
    /// A goal.
    Goal(GoalId),
    /// A competence.
    Competence(CompetenceId),
}

impl Thing {
    /// Its id as text, for the journal.
    pub fn id(&self) -> &str {
        match self {
            Self::Unit(id) => id.as_str(),
            Self::Profile(id) => id.as_str(),
            Self::Goal(id) => id.as_str(),
            Self::Competence(id) => id.as_str(),
        }
    }
}

/// What an edit is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// A person.
    Person(PersonNo),
    /// Something else.
    Thing(Thing),
}

/// One edit: who changed which fields, and after which commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditNote {
    /// The commit before the edit.
    pub before: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// The login that edited.
    pub login: Login,
    /// The employee behind it.
    pub actor: Option<PersonNo>,
    /// The fields that changed, by the names of the import's columns; `retired` for retiring and taking back.
    pub fields: Vec<String>,
}

/// What still points to something, so that it can be retired but not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Use {
    /// Units below it.
    UnitsBelow,
    /// People work there today, or have the profile.
    PeopleNow,
    /// People did, or will.
    PeopleInHistory,
    /// Roles are given for it.
    Grants,
    /// Rounds froze it.
    Rounds,
    /// Job profiles demand it, or did.
    Profiles,
    /// Competences serve it, or did.
    Competences,
    /// Courses, activities or plans name it.
    Development,
}
