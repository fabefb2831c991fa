//! Asking somebody to a talk about absence: day, time and place; what comes of it is a letter.

use crate::domain::absence_talk::{Invitation, Manner, TalkKind};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::text::absence_talk::manner as manner_id;
use crate::text::id;
use chrono::NaiveDate;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Whom it is for.
    pub name: String,
    /// The talk.
    pub kind: TalkKind,
    /// The day it is.
    pub today: NaiveDate,
    /// Away today: the talk is by telephone.
    pub ill: bool,
    /// The latest day of the talk, where there is one.
    pub due: Option<NaiveDate>,
}

/// The guide.
pub const GUIDE: Guide<Facts, Invitation> =
    Guide { id: "absence-invitation", title: |_| id::ABSENCE_TALK_INVITE_TITLE.into(), steps, finish };

/// The day.
pub const ON: FieldId = FieldId::new("on");
/// The time of day.
pub const AT: FieldId = FieldId::new("at");
/// How people meet.
pub const MANNER: FieldId = FieldId::new("manner");
/// Where.
pub const PLACE: FieldId = FieldId::new("place");

/// Every field of the guide: their drafts go when the letter is made.
pub const FIELDS: [FieldId; 4] = [ON, AT, MANNER, PLACE];

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let usual = if facts.ill { Manner::Phone } else { Manner::Meeting };
    let manners = Manner::ALL.map(|manner| Choice::new(manner.name(), manner_id(manner).into()));
    let meets = answers.one(&MANNER).unwrap_or(usual.name()) == Manner::Meeting.name();
    let day = Kind::Date { from: Some(facts.today), to: None };
    let mut on = Field::new(ON, id::ABSENCE_TALK_INVITE_ON.into(), day).required();
    on.help = Some(match facts.due {
        Some(due) => Label::from(id::ABSENCE_TALK_INVITE_ON_DUE).arg("date", due),
        None => id::ABSENCE_TALK_INVITE_ON_HELP.into(),
    });
    let fields = vec![
        on,
        Field::new(AT, id::ABSENCE_TALK_INVITE_AT.into(), Kind::Text { max: 20 })
            .required()
            .help(id::ABSENCE_TALK_INVITE_AT_HELP.into()),
        Field::new(MANNER, id::ABSENCE_TALK_MANNER.into(), Kind::One(manners.to_vec()))
            .required()
            .default(Value::One(usual.name().to_owned())),
        Field::new(PLACE, id::ABSENCE_TALK_INVITE_PLACE.into(), Kind::Text { max: 80 }).required().hide_if(!meets),
    ];
    let intro = Label::from(id::ABSENCE_TALK_INVITE_INTRO).arg("name", facts.name.as_str());
    vec![Step::new(StepId::new("invitation"), id::ABSENCE_TALK_MEETING.into(), fields).intro(intro)]
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Invitation, Finding> {
    let text = |field: FieldId| {
        let text = answers.text(&field).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        text.ok_or(Problem::Required.at(field))
    };
    let manner = answers.one(&MANNER).and_then(Manner::from_name).ok_or(Problem::Required.at(MANNER))?;
    Ok(Invitation {
        kind: facts.kind,
        on: answers.date(&ON).ok_or(Problem::Required.at(ON))?,
        at: text(AT)?,
        manner,
        place: if manner == Manner::Meeting { Some(text(PLACE)?) } else { None },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::text::{Language, Words};

    #[test]
    fn every_branch_says_when_and_a_meeting_says_where() {
        let words = Words::new(Language::Da);
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap_or_default();
        for ill in [false, true] {
            let facts = Facts { name: "Bodil Voss".to_owned(), kind: TalkKind::Absence, today, ill, due: None };
            let ends = every_branch(GUIDE, &facts, &WordReader { words: &words, today });
            assert!(ends.iter().any(|end| end.manner == Manner::Phone) && ends.len() >= 3);
            for end in ends {
                assert!(end.on >= today && !end.at.is_empty());
                assert_eq!(end.place.is_some(), end.manner == Manner::Meeting);
            }
        }
    }
}
