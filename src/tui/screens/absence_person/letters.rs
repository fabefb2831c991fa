//! What is read and written on the way to a talk: the note, the sheet, the letter.

use crate::domain::absence::Happening;
use crate::domain::absence_talk::{Invitation, Manner, TalkKind, TalkLists, TalkOutcome};
use crate::domain::language::Bilingual;
use crate::service::views::{AbsenceCaseView, AbsenceNoteView, AbsencePersonView};
use crate::text::absence_summary::threshold;
use crate::text::absence_talk::{self, Preparation};
use crate::text::{Words, absence, id};
use crate::tui::overlays::reader;

/// The sheet a talk is prepared with.
pub fn sheet(kind: TalkKind, case: &AbsenceCaseView, view: &AbsencePersonView, words: &Words) -> String {
    let why: Vec<String> = case.fired.iter().map(|fired| absence::fired(fired, words)).collect();
    let known: Vec<String> = view.thresholds.iter().map(|line| threshold(line, words)).collect();
    let sheet = Preparation {
        kind,
        name: &view.person.name,
        due: case.duties.first().map(|duty| duty.due),
        why: &why,
        known: &known,
        before: None,
        lists: &view.lists,
    };
    absence_talk::preparation(&sheet, words)
}

/// The letter that asks to the talk, with blanks for what the manager fills in before sending it.
pub fn invitation(kind: TalkKind, case: &AbsenceCaseView, from: &str, words: &Words) -> String {
    let manner = if case.away.is_some() { Manner::Phone } else { Manner::Meeting };
    let blank = words.say(id::ABSENCE_TALK_BLANK);
    let letter = Invitation {
        kind,
        on: case.duties.first().map_or(case.today, |duty| duty.due),
        at: blank.clone(),
        manner,
        place: (manner == Manner::Meeting).then_some(blank),
    };
    absence_talk::invitation(&letter, &case.person.name, from, words)
}

/// A note, to be read.
pub fn note(view: &AbsenceNoteView, lists: &TalkLists, words: &Words) -> reader::State {
    let kind = match view.what {
        Happening::FollowUp => TalkKind::FollowUp,
        Happening::Contact => TalkKind::Contact,
        Happening::ReturnTalk => TalkKind::Return,
        _ => TalkKind::Absence,
    };
    let outcome = TalkOutcome::Held(Box::new(view.note.clone()));
    let text = absence_talk::note(kind, &view.person.name, &outcome, lists, words);
    let both = |text: &str| Bilingual::new(text, text);
    let mut lines = text.lines();
    let heading = lines.next().unwrap_or_default().trim_start_matches("# ").to_owned();
    let paragraph = |line: &str| reader::Paragraph { lead: None, text: both(line.trim_start_matches("## ")) };
    reader::State::new(id::ABSENCE_COURSE_NOTE, both(&heading), lines.map(paragraph).collect())
}
