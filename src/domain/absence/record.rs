//! What is kept of a person's absence, as it is stored: one value for each year, and every version that was corrected.

use super::case::CaseId;
use super::day::{Day, months_after};
use super::spell::{Spell, SpellKey};
use crate::domain::absence_talk::TalkNote;
use crate::domain::ids::PersonNo;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How long a record is kept. source: `framework: pack.toml`, retention; `facts.md` 8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// May be deleted after this day; none while that is not known, as in an open spell.
    pub delete_after: Option<Day>,
    /// Kept beyond it, for an injury or a dispute.
    pub hold: bool,
}

/// A paper that may be asked for. Never its content. source: `facts.md` 1.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    /// What the employee can do at work (mulighedserklæring).
    CapabilityStatement,
    /// The doctor's note of the illness as such (friattest).
    DoctorsNote,
    /// The employee's own word (tro- og loveerklæring).
    SelfDeclaration,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::CapabilityStatement, Self::DoctorsNote, Self::SelfDeclaration];
}

/// What happened to a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DocumentAction {
    /// Asked for.
    Asked,
    /// Received; it lies elsewhere.
    Received,
}

/// A dated action about a paper, without content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Document {
    /// When.
    pub on: Day,
    /// Which paper.
    pub kind: DocumentKind,
    /// What happened.
    pub action: DocumentAction,
}

/// What an employee said about himself or herself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Said {
    /// Ill from the spell's first day.
    Ill,
    /// Well again after its last day.
    Well,
}

/// An own report, until the manager has seen it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OwnReport {
    /// About which spell.
    pub spell: SpellKey,
    /// What.
    pub said: Said,
    /// The day it was said.
    pub on: Day,
}

/// A person's absence of one year: spells by the year of their first day. One stored value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceYear {
    /// Whose.
    pub person: PersonNo,
    /// The year.
    pub year: i32,
    /// How long it is kept.
    pub keeping: Keeping,
    /// The spells, by key; cancelled ones too.
    pub spells: Vec<Spell>,
    /// When the return is expected, where somebody said so.
    pub expected: Vec<(SpellKey, Day)>,
    /// Papers, by day.
    pub documents: Vec<Document>,
    /// Own reports nobody has seen yet.
    pub reports: Vec<OwnReport>,
}

impl AbsenceYear {
    /// A year with nothing in it.
    pub fn new(person: PersonNo, year: i32) -> Self {
        let (spells, expected, documents, reports) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { person, year, keeping: Keeping::default(), spells, expected, documents, reports }
    }

    /// Puts a spell in, over the one of the same key.
    pub fn put(&mut self, spell: Spell) {
        match self.spells.binary_search_by_key(&spell.key(), Spell::key) {
            Ok(at) => {
                if let Some(old) = self.spells.get_mut(at) {
                    *old = spell;
                }
            }
            Err(at) => self.spells.insert(at, spell),
        }
    }

    /// Says until when it is kept: so many months after the last day of anything in it. Nothing open may go.
    pub fn keep(mut self, months: u32) -> Self {
        let spells = self.spells.iter().filter(|spell| !spell.cancelled);
        let open = spells.clone().any(|spell| spell.last.is_none());
        let last = spells.filter_map(|spell| spell.last).chain(self.documents.iter().map(|document| document.on)).max();
        let months = i32::try_from(months).unwrap_or(i32::MAX);
        let last = last.or_else(|| self.spells.last().map(|spell| spell.first));
        self.keeping.delete_after = last.filter(|_| !open).map(|last| months_after(last.date(), months).into());
        self
    }
}

/// A version of a spell that was corrected: kept, never counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldSpell {
    /// Whose.
    pub person: PersonNo,
    /// The spell as it stood.
    pub spell: Spell,
    /// When it was corrected.
    pub corrected_at: DateTime<Utc>,
    /// By whom; none for an import.
    pub corrected_by: Option<PersonNo>,
}

/// The note of a talk. It stays in the store and is read when somebody opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNote {
    /// Of which case.
    pub case: CaseId,
    /// To which of its steps, from 0.
    pub step: u16,
    /// The note.
    pub note: TalkNote,
}
