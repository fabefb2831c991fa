//! `absence_support.toml`: the help there is in talks about absence, and the words that warn.

use std::collections::BTreeMap;

use super::fault::{Faults, PackProblem};
use super::keys::{self, Section};
use crate::domain::absence_talk::{Illness, Offer, OfferId, TalkLists};

/// The file the lists stand in.
pub(super) const FILE: &str = "absence_support.toml";

pub(super) fn read(text: &str, faults: &mut Faults) -> TalkLists {
    keys::read_file(FILE, text, faults, |file, faults| {
        let mut ids = BTreeMap::new();
        let mut offers = |key, faults: &mut Faults| -> Vec<Offer> {
            let parts = file.sections(key, faults);
            parts.into_iter().map(|part| offer(part, &mut ids, faults)).collect()
        };
        let (support, advice) = (offers("support", faults), offers("advice", faults));
        let illness = file.section("illness", faults).map_or_else(Vec::new, |mut part| {
            let words = part.texts("words", faults);
            part.close(faults);
            words.iter().map(|word| Illness::new(word)).collect()
        });
        TalkLists { support, advice, illness }
    })
}

fn offer(mut part: Section<'_>, ids: &mut BTreeMap<String, u32>, faults: &mut Faults) -> Offer {
    let id = part.text("id", faults);
    if let Some(first) = ids.insert(id.clone(), part.line()) {
        faults.add(FILE, part.line(), PackProblem::DuplicateId(id.clone(), first));
    }
    let (name, text) = (part.bilingual("name", faults), part.bilingual("text", faults));
    part.close(faults);
    Offer { id: OfferId::new(&id), name, text }
}
