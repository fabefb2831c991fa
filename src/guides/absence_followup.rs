//! The follow-up after a talk: how the agreements went, and what is agreed now.

use super::absence_note::{self as note, Facts};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::form::{Answers, Guide, Step};
use crate::text::id;

/// The guide.
pub const GUIDE: Guide<Facts, TalkOutcome> =
    Guide { id: "absence-followup", title: |_| id::ABSENCE_TALK_TITLE_FOLLOWUP.into(), steps, finish: note::outcome };

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let (now, ahead) = TalkKind::FollowUp.asked();
    vec![
        note::meeting(facts, answers, true),
        note::prompts(facts, answers, "now", id::ABSENCE_TALK_NOW_FOLLOWUP, now),
        note::prompts(facts, answers, "ahead", id::ABSENCE_TALK_AHEAD, ahead),
        note::warn(facts, answers),
        note::support(facts, answers),
        note::advice(facts, answers),
        note::end(facts, answers),
    ]
}
