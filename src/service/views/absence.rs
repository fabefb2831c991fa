//! Sickness absence: figures of units and people.

use crate::domain::absence::{Counts, Summary, Triggers};
use crate::domain::ids::{EmployeeId, PersonNo, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The figures of `report absence`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceFigures {
    /// The day they are worked out for.
    pub as_of: NaiveDate,
    /// The unit asked for.
    pub unit: UnitId,
    /// First day of the window.
    pub from: NaiveDate,
    /// Last day of the window.
    pub to: NaiveDate,
    /// The unit itself, then all below it, parents before children.
    pub units: Vec<UnitFigures>,
    /// The people employed that day whose spells may be read, by employee number.
    pub employees: Vec<PersonCounts>,
}

/// A unit with all below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitFigures {
    /// Which.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// The figures; none where a small group hides them.
    pub summary: Option<Summary>,
    /// People employed in the window.
    pub group: Option<u32>,
    /// Those of them without a single day away.
    pub without: Option<u32>,
}

/// One person's counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonCounts {
    /// Who.
    pub person: PersonNo,
    /// Employee number.
    pub employee_id: EmployeeId,
    /// The counts.
    pub counts: Counts,
    /// The thresholds passed.
    pub triggers: Triggers,
}
