//! What an import did, counted by key.

use super::kind::Kind;
use crate::domain::ids::{EmployeeId, RunId};
use std::collections::BTreeMap;

/// What an import makes of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Its key was not there.
    Added,
    /// It says something else than what was stored.
    Changed,
    /// It says what was stored.
    Unchanged,
}

impl Effect {
    /// The effect of putting `new` where `old` was.
    pub fn of<T: PartialEq>(old: Option<&T>, new: &T) -> Self {
        match old {
            None => Self::Added,
            Some(old) if old == new => Self::Unchanged,
            Some(_) => Self::Changed,
        }
    }
}

/// Rows by effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Keys that were not there.
    pub added: u64,
    /// Keys with something else than before.
    pub changed: u64,
    /// Keys as they were.
    pub unchanged: u64,
}

impl Counts {
    /// Counts a row.
    pub fn count(&mut self, effect: Effect) {
        match effect {
            Effect::Added => self.added += 1,
            Effect::Changed => self.changed += 1,
            Effect::Unchanged => self.unchanged += 1,
        }
    }
}

/// Something that was taken as it is, and that somebody may want to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Somebody is to be at two runs at the same time.
    Overlap {
        /// Who.
        employee: EmployeeId,
        /// One run.
        run: RunId,
        /// The other.
        other: RunId,
    },
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Rows by kind; kinds without a file are not in it.
    pub kinds: BTreeMap<Kind, Counts>,
    /// The commit; none for a dry run, or where nothing changed.
    pub revision: Option<u64>,
    /// What was taken and is worth a second look.
    pub warnings: Vec<Warning>,
}

impl Taken {
    /// All kinds together: the closing line.
    pub fn total(&self) -> Counts {
        let mut total = Counts::default();
        for counts in self.kinds.values() {
            total.added += counts.added;
            total.changed += counts.changed;
            total.unchanged += counts.unchanged;
        }
        total
    }

    /// Counts a row of a kind.
    pub fn count(&mut self, kind: Kind, effect: Effect) {
        self.kinds.entry(kind).or_default().count(effect);
    }
}
