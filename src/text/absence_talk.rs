//! Talks about absence as text documents: the invitation, the preparation sheet, and the note the employee gets.

use super::document::plain;
use super::{Id, Words, date, id};
use crate::domain::absence_talk::{
    Invitation, Manner, Offer, OfferId, Prompt, TalkKind, TalkLists, TalkNote, TalkOutcome,
};
use chrono::NaiveDate;
use std::fmt::Write as _;

/// What a preparation sheet is made of.
#[derive(Clone, Debug)]
pub struct Preparation<'a> {
    /// Which talk.
    pub kind: TalkKind,
    /// With whom.
    pub name: &'a str,
    /// The latest day of it, where there is one.
    pub due: Option<NaiveDate>,
    /// Why it is held, in words: each trigger with its dates.
    pub why: &'a [String],
    /// Counts and dates worth knowing, in words.
    pub known: &'a [String],
    /// What was agreed the last time, and when.
    pub before: Option<(NaiveDate, &'a str)>,
    /// The help there is.
    pub lists: &'a TalkLists,
}

/// The letter that asks somebody to a talk: what it is for, that it is not disciplinary, that a companion is welcome,
/// that the illness need not be told, and that it is held by telephone if one is ill.
pub fn invitation(invitation: &Invitation, name: &str, from: &str, words: &Words) -> String {
    let to = |id| words.with(id, &[("name", name.into())]);
    let mut args = vec![("date", date::full(invitation.on, words).into()), ("time", invitation.at.as_str().into())];
    let when = match (invitation.manner, &invitation.place) {
        (Manner::Meeting, Some(place)) => {
            args.push(("place", place.as_str().into()));
            id::ABSENCE_TALK_LETTER_MEETING
        }
        (Manner::Video, _) => id::ABSENCE_TALK_LETTER_VIDEO,
        _ => id::ABSENCE_TALK_LETTER_PHONE,
    };
    let purpose = match invitation.kind {
        TalkKind::Care => id::ABSENCE_TALK_LETTER_PURPOSE_CARE,
        TalkKind::Return => id::ABSENCE_TALK_LETTER_PURPOSE_RETURN,
        TalkKind::Absence | TalkKind::FollowUp | TalkKind::Contact => id::ABSENCE_TALK_LETTER_PURPOSE,
    };
    let title = words.with(id::ABSENCE_TALK_LETTER_TITLE, &[("talk", words.say(kind_id(invitation.kind)).into())]);
    let mut paragraphs = vec![
        format!("# {title}"),
        to(id::ABSENCE_TALK_LETTER_DEAR),
        words.with(when, &args),
        words.say(purpose),
        words.say(id::ABSENCE_TALK_LETTER_NOT_DISCIPLINARY),
        words.say(id::ABSENCE_TALK_LETTER_ILLNESS),
        words.say(id::ABSENCE_TALK_LETTER_COMPANION),
    ];
    if invitation.manner != Manner::Phone {
        paragraphs.push(words.say(id::ABSENCE_TALK_LETTER_IF_ILL));
    }
    paragraphs.push(words.say(id::ABSENCE_TALK_LETTER_TOO_ILL));
    paragraphs.push(words.with(id::ABSENCE_TALK_LETTER_FROM, &[("name", from.into())]));
    paragraphs.join("\n\n") + "\n"
}

/// The sheet a manager prepares the talk with: why, what is known, what may not be asked, the prompts, the help.
pub fn preparation(sheet: &Preparation<'_>, words: &Words) -> String {
    let title = words.with(
        id::ABSENCE_TALK_SHEET_TITLE,
        &[("talk", words.say(kind_id(sheet.kind)).into()), ("name", plain(sheet.name).into())],
    );
    let mut text = format!("# {title}\n\n");
    if let Some(due) = sheet.due {
        points_in(&mut text, [words.with(id::ABSENCE_TALK_SHEET_DUE, &[("date", date::format(due).into())])]);
    }
    points_in(&mut text, sheet.why.iter().chain(sheet.known));
    if let Some((on, agreed)) = sheet.before {
        let args = [("date", date::format(on).into()), ("agreed", plain(agreed).into())];
        points_in(&mut text, [words.with(id::ABSENCE_TALK_SHEET_BEFORE, &args)]);
    }
    let heading = |text: &mut String, id| _ = writeln!(text, "\n## {}\n", words.say(id));
    heading(&mut text, id::ABSENCE_TALK_SHEET_BEGIN);
    let begin = [
        id::ABSENCE_TALK_SHEET_PURPOSE,
        id::ABSENCE_TALK_SHEET_ILLNESS,
        id::ABSENCE_TALK_SHEET_COMPANION,
        id::ABSENCE_TALK_SHEET_NOTE,
    ];
    points_in(&mut text, begin.map(|id| words.say(id)));
    heading(&mut text, id::ABSENCE_TALK_SHEET_PROMPTS);
    points_in(&mut text, sheet.kind.prompts().map(|prompt| words.say(prompt_id(prompt))));
    for (title, offers) in
        [(id::ABSENCE_TALK_SUPPORT_TITLE, &sheet.lists.support), (id::ABSENCE_TALK_ADVICE_TITLE, &sheet.lists.advice)]
    {
        if !offers.is_empty() {
            heading(&mut text, title);
            points_in(&mut text, offers.iter().map(|offer| described(offer, words)));
        }
    }
    text
}

/// The note of a talk as its reader gets it.
pub fn note(kind: TalkKind, name: &str, outcome: &TalkOutcome, lists: &TalkLists, words: &Words) -> String {
    let title = words
        .with(id::ABSENCE_TALK_SHEET_TITLE, &[("talk", words.say(kind_id(kind)).into()), ("name", plain(name).into())]);
    let mut text = format!("# {title}\n\n");
    let day = |id, on| words.with(id, &[("date", date::format(on).into())]);
    let note = match outcome {
        TalkOutcome::Declined { on } => {
            points_in(&mut text, [day(id::ABSENCE_TALK_NOTE_DECLINED, *on)]);
            return text;
        }
        TalkOutcome::Held(note) => note,
    };
    points_in(&mut text, points(note, words));
    for (prompt, said) in &note.said {
        let _ = writeln!(text, "\n## {}\n", words.say(prompt_id(*prompt)));
        for line in said.lines() {
            let _ = writeln!(text, "{}", plain(line));
        }
    }
    for (title, chosen) in
        [(id::ABSENCE_TALK_SUPPORT_TITLE, &note.support), (id::ABSENCE_TALK_ADVICE_TITLE, &note.advice)]
    {
        if !chosen.is_empty() {
            let _ = writeln!(text, "\n## {}\n", words.say(title));
            points_in(&mut text, chosen.iter().map(|offer| plain(&named(offer, lists, words))));
        }
    }
    text
}

/// The facts of a note as lines: when, how, who was there, and what comes next.
pub fn points(note: &TalkNote, words: &Words) -> Vec<String> {
    let day = |id, on| words.with(id, &[("date", date::format(on).into())]);
    let mut lines = vec![
        words.with(
            id::ABSENCE_TALK_NOTE_HELD,
            &[("date", date::format(note.on).into()), ("manner", words.say(manner(note.manner)).into())],
        ),
        words.say(if note.companion { id::ABSENCE_TALK_NOTE_COMPANION } else { id::ABSENCE_TALK_NOTE_ALONE }),
    ];
    lines.extend(note.expected.map(|on| day(id::ABSENCE_TALK_NOTE_EXPECTED, on)));
    if let Some(next) = &note.next {
        lines.push(day(id::ABSENCE_TALK_NOTE_NEXT, next.on));
        let later = next.later.as_deref();
        lines.extend(later.map(|why| words.with(id::ABSENCE_TALK_NOTE_LATER, &[("why", plain(why).into())])));
    }
    let withheld = note.withheld.as_deref();
    lines.extend(withheld.map(|why| words.with(id::ABSENCE_TALK_NOTE_WITHHELD, &[("why", plain(why).into())])));
    lines
}

/// An offer's name; its id where the pack no longer has it.
pub fn named(id: &OfferId, lists: &TalkLists, words: &Words) -> String {
    lists.offer(id).map_or(id.as_str(), |offer| offer.name.in_language(words.language())).to_owned()
}

/// What a talk is called.
pub const fn kind_id(kind: TalkKind) -> Id {
    match kind {
        TalkKind::Absence => id::ABSENCE_TALK_TITLE,
        TalkKind::Care => id::ABSENCE_TALK_TITLE_CARE,
        TalkKind::FollowUp => id::ABSENCE_TALK_TITLE_FOLLOWUP,
        TalkKind::Contact => id::ABSENCE_TALK_TITLE_CONTACT,
        TalkKind::Return => id::ABSENCE_TALK_TITLE_RETURN,
    }
}

/// What a prompt asks.
pub const fn prompt_id(prompt: Prompt) -> Id {
    match prompt {
        Prompt::Occasion => id::ABSENCE_TALK_OCCASION,
        Prompt::Went => id::ABSENCE_TALK_WENT,
        Prompt::Can => id::ABSENCE_TALK_CAN,
        Prompt::Hinders => id::ABSENCE_TALK_HINDERS,
        Prompt::Change => id::ABSENCE_TALK_CHANGE,
        Prompt::Agreed => id::ABSENCE_TALK_AGREED,
    }
}

/// How people met.
pub const fn manner(manner: Manner) -> Id {
    match manner {
        Manner::Meeting => id::ABSENCE_TALK_BY_MEETING,
        Manner::Phone => id::ABSENCE_TALK_BY_PHONE,
        Manner::Video => id::ABSENCE_TALK_BY_VIDEO,
    }
}

fn described(offer: &Offer, words: &Words) -> String {
    let (name, text) = (offer.name.in_language(words.language()), offer.text.in_language(words.language()));
    if text.is_empty() { plain(name) } else { format!("{}: {}", plain(name), plain(text)) }
}

fn points_in(text: &mut String, lines: impl IntoIterator<Item = impl AsRef<str>>) {
    for line in lines {
        let _ = writeln!(text, "- {}", line.as_ref());
    }
}

#[cfg(test)]
mod tests;
