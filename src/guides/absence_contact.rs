//! Contact while somebody is away: short, by telephone, about work and when the two speak again.

use super::absence_note::{self as note, Facts};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::form::{Answers, Guide, Step};
use crate::text::id;

/// The guide.
pub const GUIDE: Guide<Facts, TalkOutcome> =
    Guide { id: "absence-contact", title: |_| id::ABSENCE_TALK_TITLE_CONTACT.into(), steps, finish: note::outcome };

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let (now, _) = TalkKind::Contact.asked();
    vec![
        note::meeting(facts, answers, false),
        note::prompts(facts, answers, "now", id::ABSENCE_TALK_NOW_CONTACT, now),
        note::warn(facts, answers),
        note::support(facts, answers),
        note::end(facts, answers),
    ]
}
