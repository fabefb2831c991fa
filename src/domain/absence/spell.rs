//! One registration of absence, as it stands in a file's row.

use super::day::Day;
use super::kind::Kind;
use serde::{Deserialize, Serialize};

/// The absent share of the person's own scheduled hours, in hundredths of a per cent: 1 to 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Percent(u16);

impl Percent {
    /// Wholly away.
    pub const WHOLE: Self = Self(10_000);

    /// From hundredths of a per cent; nothing for 0 and above 100 per cent.
    pub const fn from_hundredths(hundredths: u16) -> Option<Self> {
        if hundredths == 0 || hundredths > Self::WHOLE.0 { None } else { Some(Self(hundredths)) }
    }

    /// In hundredths of a per cent.
    pub const fn hundredths(self) -> u16 {
        self.0
    }
}

/// What tells the registrations of a person apart. source: `formats.md`, absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SpellKey {
    /// First day away.
    pub first: Day,
    /// Kind.
    pub kind: Kind,
}

/// One registration. A return in steps is one registration for each step: they follow upon each other, so they count as
/// one spell. There is no text in it, on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// First day away.
    pub first: Day,
    /// Last day away; none while it lasts.
    pub last: Option<Day>,
    /// Kind.
    pub kind: Kind,
    /// How much of the person's hours.
    pub percent: Percent,
    /// Registered by mistake: kept, never counted.
    pub cancelled: bool,
    /// How often it was corrected; each older version is kept.
    pub version: u16,
}

impl Spell {
    /// Its key.
    pub const fn key(&self) -> SpellKey {
        SpellKey { first: self.first, kind: self.kind }
    }

    /// Whether it shares a day with another one; an open spell lasts to the end of time.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last.unwrap_or(Day::LAST) && other.first <= self.last.unwrap_or(Day::LAST)
    }

    /// Whether `day` lies in it.
    pub fn covers(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}
