//! Words that tell of an illness. A warning, never a wall: some of them are also said of work.

use crate::domain::fold::fold;
use serde::{Deserialize, Serialize};

/// A word of the pack's list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Illness {
    /// Its beginning, or the whole word; folded.
    stem: String,
    whole: bool,
}

impl Illness {
    /// A word as the list writes it: `stress*` is every word that begins so, `ms` only itself.
    pub fn new(written: &str) -> Self {
        let stem = written.strip_suffix('*');
        Self { stem: fold(stem.unwrap_or(written).trim()), whole: stem.is_none() }
    }

    fn is(&self, word: &str) -> bool {
        !self.stem.is_empty() && if self.whole { word == self.stem } else { word.starts_with(&self.stem) }
    }
}

/// The words of a text that tell of an illness, as they are written there, each once.
pub fn illnesses<'t>(text: &'t str, list: &[Illness]) -> Vec<&'t str> {
    let mut found: Vec<&str> = Vec::new();
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let folded = fold(word);
        if list.iter().any(|illness| illness.is(&folded)) && !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_form_and_named_as_they_stand() {
        let list = ["depress*", "blodtryk*", "ms", "kræft*"].map(Illness::new);
        let text =
            "Har haft en Depression, lidt KRÆFT; MS. Rammer og forms er ikke ms-ord. depression igen, Depression.";
        assert_eq!(illnesses(text, &list), ["Depression", "KRÆFT", "MS", "ms", "depression"]);
        assert!(illnesses("Kan køre bil og sidde ved skærm i to timer.", &list).is_empty());
        assert!(illnesses("alt muligt", &[Illness::new("*"), Illness::new("")]).is_empty());
    }
}
