//! Talks about absence: what is written down of them, what help there is, and what must not be written.
//!
//! The illness itself is nobody's business here: the prompts are about work, never about health.
//! source: `facts.md` 1.5; `systems.md` 9.

mod diagnosis;
mod note;

pub use diagnosis::{Illness, illnesses};
pub use note::{Invitation, Manner, NextContact, Prompt, TalkKind, TalkNote, TalkOutcome};

use crate::domain::language::Bilingual;
use serde::{Deserialize, Serialize};

/// The name of an offer in the pack's lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfferId(String);

impl OfferId {
    /// A name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Help somebody can be offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its name, unique over both lists.
    pub id: OfferId,
    /// What people call it.
    pub name: Bilingual,
    /// What it is good for.
    pub text: Bilingual,
}

/// The help there is, and the words that warn. source: framework `absence_support.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkLists {
    /// For the employee.
    pub support: Vec<Offer>,
    /// For the manager, apart from it.
    pub advice: Vec<Offer>,
    /// Words that tell of an illness.
    pub illness: Vec<Illness>,
}

impl TalkLists {
    /// The offer with this name, in either list.
    pub fn offer(&self, id: &OfferId) -> Option<&Offer> {
        self.support.iter().chain(&self.advice).find(|offer| offer.id == *id)
    }
}

/// Most characters of one answer in a note. source: `design.md`, Store (a comment).
pub const MOST_SIGNS: usize = 4_000;
