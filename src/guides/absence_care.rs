//! A care talk: at any time, below every threshold, also with somebody who has no absence. source: `systems.md` 9.

use super::absence_note::{self as note, Facts};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::form::{Answers, Guide, Step};
use crate::text::id;

/// The guide.
pub const GUIDE: Guide<Facts, TalkOutcome> =
    Guide { id: "absence-care", title: |_| id::ABSENCE_TALK_TITLE_CARE.into(), steps, finish: note::outcome };

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let (now, ahead) = TalkKind::Care.asked();
    vec![
        note::meeting(facts, answers, false),
        note::prompts(facts, answers, "now", id::ABSENCE_TALK_NOW_CARE, now),
        note::prompts(facts, answers, "ahead", id::ABSENCE_TALK_AHEAD, ahead),
        note::warn(facts, answers),
        note::support(facts, answers),
        note::advice(facts, answers),
        note::end(facts, answers),
    ]
}
