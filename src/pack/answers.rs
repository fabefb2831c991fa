//! `answers.toml`: the six answers to a question, with the texts that stand where a question has none of its own.

use super::fault::{Faults, PackProblem};
use super::keys;
use crate::domain::language::Bilingual;

/// The file the answers stand in.
pub(super) const FILE: &str = "answers.toml";

/// One of the six answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerText {
    /// What the answer is called.
    pub name: Bilingual,
    /// What it means for any question.
    pub text: Bilingual,
}

/// The six answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// "Not relevant to me": key 0, which is no level.
    pub not_relevant: AnswerText,
    /// Levels 1 to 5, the lowest first.
    pub levels: [AnswerText; 5],
}

impl Answers {
    /// The answer behind a key: 0 is "not relevant", 1 to 5 are levels, anything else is none.
    pub fn by_key(&self, key: u8) -> Option<&AnswerText> {
        match key {
            0 => Some(&self.not_relevant),
            _ => self.levels.get(usize::from(key) - 1),
        }
    }
}

pub(super) fn read(text: &str, faults: &mut Faults) -> Answers {
    keys::read_file(FILE, text, faults, |file, faults| {
        let mut found: [Option<(AnswerText, u32)>; 6] = Default::default();
        for mut part in file.sections("answer", faults) {
            let line = part.line();
            let key = part.whole("key", 0..=5, faults);
            let answer = AnswerText { name: part.bilingual("name", faults), text: part.bilingual("text", faults) };
            part.close(faults);
            let Some(place) = found.get_mut(key as usize) else { continue };
            if let Some((_, first)) = place {
                faults.add(FILE, line, PackProblem::DuplicateId(key.to_string(), *first));
            }
            *place = Some((answer, line));
        }
        for (key, answer) in (0..).zip(&found) {
            if answer.is_none() {
                faults.add(FILE, 0, PackProblem::AnswerMissing(key));
            }
        }
        let [not_relevant, levels @ ..] = found.map(|answer| answer.unwrap_or_default().0);
        Answers { not_relevant, levels }
    })
}
