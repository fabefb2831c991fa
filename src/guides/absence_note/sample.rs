//! What a guide to a talk knows, and all five guides, for the tests of any room.

use super::Facts;
use crate::domain::absence_talk::{Illness, Offer, OfferId, TalkKind, TalkLists, TalkOutcome};
use crate::domain::language::{Bilingual, Language};
use crate::form::Guide;
use crate::guides::{absence_care, absence_contact, absence_followup, absence_return, absence_talk};
use chrono::NaiveDate;

/// Every guide with what it is for.
pub const GUIDES: [(TalkKind, Guide<Facts, TalkOutcome>); 5] = [
    (TalkKind::Absence, absence_talk::GUIDE),
    (TalkKind::Care, absence_care::GUIDE),
    (TalkKind::FollowUp, absence_followup::GUIDE),
    (TalkKind::Contact, absence_contact::GUIDE),
    (TalkKind::Return, absence_return::GUIDE),
];

/// Somebody ill since the day before, two weeks before Easter 2026.
pub fn facts() -> Facts {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
    let offer = |id: &str| Offer {
        id: OfferId::new(id),
        name: Bilingual::new(format!("Tilbud {id}"), format!("Offer {id}")),
        text: Bilingual::default(),
    };
    Facts {
        name: "Bodil Voss".to_owned(),
        today: day(3, 23),
        earliest: day(3, 22),
        ill: true,
        why: None,
        before: Some((day(3, 2), "Færre møder".to_owned())),
        next_within: Some(14),
        free: vec![day(4, 2), day(4, 3), day(4, 6)],
        lists: TalkLists {
            support: vec![offer("early")],
            advice: vec![offer("consultant")],
            illness: vec![Illness::new("depress*")],
        },
        language: Language::Da,
    }
}
