//! Whichever talk is due, as one guide that ends in the command to record it.

use super::absence_note::Facts;
use super::{absence_care, absence_contact, absence_followup, absence_return, absence_talk};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::domain::ids::PersonNo;
use crate::form::{FieldId, Guide};
use crate::service::Refusal;
use crate::service::command::{AbsenceCommand, Command};

/// A talk with somebody.
#[derive(Clone, Debug)]
pub struct Asked {
    /// With whom.
    pub person: PersonNo,
    /// Which.
    pub kind: TalkKind,
    /// What is known beforehand.
    pub facts: Facts,
}

/// The guide.
pub const GUIDE: Guide<Asked, Command> = Guide {
    id: "absence",
    title: |asked| (of(asked.kind).title)(&asked.facts),
    steps: |asked, answers| (of(asked.kind).steps)(&asked.facts, answers),
    finish: |asked, answers| {
        let outcome = (of(asked.kind).finish)(&asked.facts, answers)?;
        Ok(Command::Absence(AbsenceCommand::Talk { person: asked.person, kind: asked.kind, outcome }))
    },
};

/// The guide of a talk.
pub const fn of(kind: TalkKind) -> Guide<Facts, TalkOutcome> {
    match kind {
        TalkKind::Absence => absence_talk::GUIDE,
        TalkKind::Care => absence_care::GUIDE,
        TalkKind::FollowUp => absence_followup::GUIDE,
        TalkKind::Contact => absence_contact::GUIDE,
        TalkKind::Return => absence_return::GUIDE,
    }
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::DateBefore { .. } => Some(super::absence_note::ON),
        _ => None,
    }
}
