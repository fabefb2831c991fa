//! What kinds of absence there are, and sets of them.

use serde::{Deserialize, Serialize};

/// Why somebody is away, as far as it may be known. Never an illness. source: `formats.md`; `facts.md` 1.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Own sickness (egen sygdom).
    Sickness,
    /// Injury at work (arbejdsskade).
    WorkInjury,
    /// Sickness that comes from a pregnancy (graviditetsbetinget).
    Pregnancy,
    /// Under an agreement of sygedagpengeloven § 56 (chronic illness).
    Section56,
    /// A child's sick day; no sickness of the employee.
    Child,
}

impl Kind {
    /// Every kind, in the order of files and screens.
    pub const ALL: [Self; 5] = [Self::Sickness, Self::WorkInjury, Self::Pregnancy, Self::Section56, Self::Child];

    /// The stable name in files and in the framework pack.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sickness => "sickness",
            Self::WorkInjury => "work_injury",
            Self::Pregnancy => "pregnancy",
            Self::Section56 => "section56",
            Self::Child => "child",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it tells something about health that lists must not show. source: `facts.md` 1.5.
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::WorkInjury | Self::Pregnancy | Self::Section56)
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Kinds(u8);

impl Kinds {
    /// Whether the kind is in it.
    pub const fn contains(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// Its kinds, in order.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |set, kind| set | 1 << kind as u8))
    }
}
