//! `frames.toml`: what the organisation stands on. Read as reference, and used as tags on goals, talks and notes.

use std::collections::BTreeMap;

use super::fault::{Faults, PackProblem};
use super::keys::{self, Section};
use crate::domain::language::Bilingual;

/// The file the frames stand in.
pub(super) const FILE: &str = "frames.toml";

/// The kinds of frame there are. source: `systems.md` 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FrameKind {
    /// The values of the municipality.
    Values,
    /// The code of trust.
    Trust,
    /// The five principles.
    Principles,
    /// What is expected of managers: the list a sanction case points into.
    Expectations,
    /// The leadership charter: the elements a manager's goals are chosen from.
    Charter,
}

impl FrameKind {
    /// Every kind, in the order people read them.
    pub const ALL: [Self; 5] = [Self::Values, Self::Trust, Self::Principles, Self::Expectations, Self::Charter];

    /// The key in the file, and the id of the frame itself as a tag.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Values => "values",
            Self::Trust => "trust",
            Self::Principles => "principles",
            Self::Expectations => "expectations",
            Self::Charter => "charter",
        }
    }
}

/// A frame: a heading with its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Which of the frames.
    pub kind: FrameKind,
    /// Its heading.
    pub name: Bilingual,
    /// What it is about, in a sentence or two.
    pub text: Bilingual,
    /// Its parts, in the order people read them.
    pub items: Vec<FrameItem>,
}

/// One part of a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameItem {
    /// The id used as a tag, unique over all frames.
    pub id: String,
    /// Its heading.
    pub name: Bilingual,
    /// What it says.
    pub text: Bilingual,
}

pub(super) fn read(text: &str, faults: &mut Faults) -> Vec<Frame> {
    keys::read_file(FILE, text, faults, |file, faults| {
        let mut ids = BTreeMap::new();
        let frames = FrameKind::ALL.map(|kind| frame(kind, file, &mut ids, faults));
        frames.into_iter().flatten().collect()
    })
}

fn frame(
    kind: FrameKind,
    file: &mut Section<'_>,
    ids: &mut BTreeMap<String, u32>,
    faults: &mut Faults,
) -> Option<Frame> {
    let mut part = file.section(kind.key(), faults)?;
    let (name, text) = (part.bilingual("name", faults), part.bilingual("text", faults));
    let items = part.sections("item", faults).into_iter().map(|item| frame_item(item, ids, faults)).collect();
    part.close(faults);
    Some(Frame { kind, name, text, items })
}

fn frame_item(mut part: Section<'_>, ids: &mut BTreeMap<String, u32>, faults: &mut Faults) -> FrameItem {
    let id = part.text("id", faults);
    if let Some(first) = ids.insert(id.clone(), part.line()) {
        faults.add(FILE, part.line(), PackProblem::DuplicateId(id.clone(), first));
    }
    let item = FrameItem { id, name: part.bilingual("name", faults), text: part.bilingual("text", faults) };
    part.close(faults);
    item
}
