//! What is found by typing a part of its name.

use crate::domain::ids::{CompetenceId, PersonNo, ProfileId, UnitId};
use crate::domain::language::Bilingual;
use serde::{Deserialize, Serialize};

/// What a hit is, and its number or id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// Somebody.
    Person(PersonNo),
    /// A unit of the organisation.
    Unit(UnitId),
    /// A job profile.
    Profile(ProfileId),
    /// A competence of the form.
    Competence(CompetenceId),
}

/// One hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// Its name.
    pub name: Bilingual,
    /// What tells it from others of that name: position and unit, the unit above, the area.
    pub detail: Vec<Bilingual>,
    /// Not to be chosen any more (udgået).
    pub retired: bool,
    /// Its number outside the store: employee number, unit number, id.
    pub code: String,
    /// How far it is from what was typed; 0 = the whole words. Comparable between kinds.
    pub distance: u32,
}
