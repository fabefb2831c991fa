//! The follow-up after the return to work: how the first days went, what is still to be allowed for.

use super::absence_note::{self as note, Facts};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::form::{Answers, Guide, Step};
use crate::text::id;

/// The guide.
pub const GUIDE: Guide<Facts, TalkOutcome> =
    Guide { id: "absence-return", title: |_| id::ABSENCE_TALK_TITLE_RETURN.into(), steps, finish: note::outcome };

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let (now, ahead) = TalkKind::Return.asked();
    vec![
        note::meeting(facts, answers, true),
        note::prompts(facts, answers, "now", id::ABSENCE_TALK_NOW_RETURN, now),
        note::prompts(facts, answers, "ahead", id::ABSENCE_TALK_AHEAD, ahead),
        note::warn(facts, answers),
        note::support(facts, answers),
        note::advice(facts, answers),
        note::end(facts, answers),
    ]
}
