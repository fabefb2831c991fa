//! Answers through the rounds as a small picture.

use crate::domain::competence::Answer;
use crate::tui::look::Ink;
use crate::tui::theme::Glyphs;

/// One sign per answer, oldest first: blocks that grow with the level, or its digit in ASCII. What has no level is a dot.
pub fn trail(answers: impl IntoIterator<Item = Answer>, ink: &Ink<'_>) -> String {
    let signs = match ink.look.glyphs {
        Glyphs::Lines => ["▁", "▂", "▄", "▆", "█"],
        Glyphs::Ascii => ["1", "2", "3", "4", "5"],
    };
    let nothing = match ink.look.glyphs {
        Glyphs::Lines => "·",
        Glyphs::Ascii => ".",
    };
    let sign = |answer: Answer| {
        let at = answer.level().map(|level| usize::from(level.number()) - 1);
        at.and_then(|at| signs.get(at)).copied().unwrap_or(nothing)
    };
    answers.into_iter().map(sign).collect()
}
