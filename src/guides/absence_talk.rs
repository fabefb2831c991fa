//! The talk a trigger calls for: what can be done, what hinders, what at work can change, agreements, help, next contact.

use super::absence_note::{self as note, Facts};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::form::{Answers, Guide, Step};
use crate::text::id;

/// The guide.
pub const GUIDE: Guide<Facts, TalkOutcome> =
    Guide { id: "absence-talk", title: |_| id::ABSENCE_TALK_TITLE.into(), steps, finish: note::outcome };

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let (now, ahead) = TalkKind::Absence.asked();
    vec![
        note::meeting(facts, answers, true),
        note::prompts(facts, answers, "now", id::ABSENCE_TALK_NOW, now),
        note::prompts(facts, answers, "ahead", id::ABSENCE_TALK_AHEAD, ahead),
        note::warn(facts, answers),
        note::support(facts, answers),
        note::advice(facts, answers),
        note::end(facts, answers),
    ]
}
