//! Roles, deputies and the login map: what is granted, not worked out. Source: `access.md`.

use super::ids::{Login, PersonNo, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who holds something: a login (administrator, HR, auditor need no employment) or an employee.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Holder {
    /// A login of the host.
    Login(Login),
    /// An employee.
    Person(PersonNo),
}

/// A role that is given, not worked out from the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Set-up, logins, backup; sees no content.
    Administrator,
    /// HR, for the whole organisation or named subtrees.
    Hr,
    /// Reads the journal.
    Auditor,
    /// Delegated power of warning and dismissal for a subtree.
    Decider,
    /// Absence or internal consultant: one person or unit.
    Advisor,
    /// MED, union and safety representatives of a unit: figures only.
    Committee,
    /// Stands in for a manager.
    Deputy,
}

/// What a grant covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The whole organisation.
    Everything,
    /// A unit and those below it.
    Subtree(UnitId),
    /// One person: whom an advisor helps, or the manager a deputy stands in for.
    Person(PersonNo),
}

/// A role given to somebody, from–to, with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Number of the grant.
    pub id: u64,
    /// Who holds it.
    pub holder: Holder,
    /// Which role.
    pub role: Role,
    /// What it covers.
    pub scope: Scope,
    /// First day.
    pub from: NaiveDate,
    /// Last day; open-ended if none.
    pub to: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// Day it was taken back, and why.
    pub revoked: Option<(NaiveDate, String)>,
}

impl Grant {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to) && self.revoked.is_none()
    }
}
