//! What is to be known about the people of a round, in words.

use super::{Id, Words, date, id};
use crate::domain::evaluation::Rater;
use crate::domain::round::happening::Happening;
use crate::domain::round::selection::{Presence, ProfileLack};
use crate::service::views::{HappeningLine, MissingForm, PreviewPerson, RoundClosing};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What is to be known about somebody a round means, in a word or two; empty where nothing is.
pub fn remark(person: &PreviewPerson, words: &Words) -> String {
    let day = |id: Id, day| words.with(id, &[("date", date::format(day).into())]);
    let mut parts = Vec::new();
    match person.presence {
        Presence::Here => {}
        Presence::Leaves(on) => parts.push(day(id::OPEN_ROUND_LEAVES, on)),
        Presence::Begins(on) => return day(id::OPEN_ROUND_BEGINS, on),
        Presence::Left(on) => return day(id::OPEN_ROUND_LEFT, on),
    }
    parts.extend(person.lack.as_ref().map(|lack| {
        words.say(match lack {
            ProfileLack::NotAttached => id::OPEN_ROUND_LACK_NONE,
            ProfileLack::Unknown(_) => id::OPEN_ROUND_LACK_UNKNOWN,
            ProfileLack::NothingDemanded(_) => id::OPEN_ROUND_LACK_NOTHING,
        })
    }));
    if person.no_manager {
        parts.push(words.say(id::OPEN_ROUND_NO_MANAGER));
    }
    if !person.elsewhere.is_empty() {
        parts.push(words.with(id::OPEN_ROUND_ELSEWHERE, &[("rounds", person.elsewhere.join(", ").into())]));
    }
    parts.join(", ")
}

/// The same in whole sentences.
pub fn remarks(person: &PreviewPerson, words: &Words) -> Vec<String> {
    let day = |id: Id, day| words.with(id, &[("date", date::format(day).into())]);
    let mut said = Vec::new();
    match person.presence {
        Presence::Here => {}
        Presence::Leaves(on) => said.push(day(id::OPEN_ROUND_LEAVES_LONG, on)),
        Presence::Begins(on) => return vec![day(id::OPEN_ROUND_BEGINS_LONG, on)],
        Presence::Left(on) => return vec![day(id::OPEN_ROUND_LEFT_LONG, on)],
    }
    said.extend(person.lack.as_ref().map(|lack| match lack {
        ProfileLack::NotAttached => {
            words.with(id::OPEN_ROUND_LACK_NONE_LONG, &[("title", person.person.title.as_str().into())])
        }
        ProfileLack::Unknown(profile) => {
            words.with(id::OPEN_ROUND_LACK_UNKNOWN_LONG, &[("profile", profile.as_str().into())])
        }
        ProfileLack::NothingDemanded(profile) => {
            words.with(id::OPEN_ROUND_LACK_NOTHING_LONG, &[("profile", profile.as_str().into())])
        }
    }));
    if person.no_manager {
        said.push(words.say(id::OPEN_ROUND_NO_MANAGER_LONG));
    }
    if !person.elsewhere.is_empty() {
        said.push(words.with(id::OPEN_ROUND_ELSEWHERE_LONG, &[("rounds", person.elsewhere.join(", ").into())]));
    }
    if said.is_empty() {
        said.push(words.say(id::OPEN_ROUND_FINE));
    }
    said
}

/// What happened to somebody while a round ran, in a few words.
pub fn happening(line: &HappeningLine, words: &Words) -> String {
    let day = |id: Id, day| words.with(id, &[("date", date::format(day).into())]);
    let nobody = || words.say(id::ROUND_NOBODY);
    let both = |id: Id| {
        let from = line.from.clone().unwrap_or_else(nobody);
        let to = line.to.clone().unwrap_or_else(nobody);
        words.with(id, &[("from", from.into()), ("to", to.into())])
    };
    match &line.what {
        Happening::NotIn { hired: Some(hired) } => day(id::ROUND_NOT_IN_HIRED, *hired),
        Happening::NotIn { hired: None } => words.say(id::ROUND_NOT_IN),
        Happening::Joined(on) => day(id::ROUND_JOINED, *on),
        Happening::Left(on) => day(id::ROUND_LEFT, *on),
        Happening::Leaves(on) => day(id::ROUND_LEAVES, *on),
        Happening::Moved { .. } => both(id::ROUND_MOVED),
        Happening::NewManager { .. } => both(id::ROUND_NEW_MANAGER),
        Happening::TakenOut(on) => day(id::ROUND_TAKEN_OUT, *on),
    }
}

/// What follows from it, and what can be done, in a sentence.
pub fn consequence(line: &HappeningLine, words: &Words) -> String {
    let (own, manager) = line.sent;
    words.say(match &line.what {
        Happening::NotIn { .. } => id::ROUND_NOT_IN_LONG,
        Happening::Joined(_) => id::ROUND_JOINED_LONG,
        Happening::Left(_) if own || manager => id::ROUND_LEFT_SENT_LONG,
        Happening::Left(_) => id::ROUND_LEFT_LONG,
        Happening::Leaves(_) => id::ROUND_LEAVES_LONG,
        Happening::Moved { .. } => id::ROUND_MOVED_LONG,
        Happening::NewManager { .. } if manager => id::ROUND_NEW_MANAGER_SENT_LONG,
        Happening::NewManager { .. } => id::ROUND_NEW_MANAGER_LONG,
        Happening::TakenOut(_) => id::ROUND_TAKEN_OUT_LONG,
    })
}

/// Which form is still to be sent, and by whom where it is not the person it is about.
pub fn owed(form: &MissingForm, words: &Words) -> String {
    match form.rater {
        Rater::Own => words.say(id::ROUND_LACKS_OWN),
        _ => words.with(id::ROUND_LACKS_MANAGER, &[("name", form.owes.name.as_str().into())]),
    }
}

/// What closing a round leaves, and what it shows to whom; a sentence each.
pub fn closing(closing: &RoundClosing, words: &Words) -> (Vec<String>, Vec<String>) {
    let count = |id: Id, count: u32| words.with(id, &[("count", count.into())]);
    let people = closing.count.people;
    let sent = [
        ("people", people.into()),
        ("own", closing.count.own.into()),
        ("manager", closing.count.manager.into()),
        ("both", closing.count.both.into()),
    ];
    let mut said = vec![words.with(id::ROUND_CLOSING_SENT, &sent)];
    let mut tell = |id, number: u32| said.extend((number > 0).then(|| count(id, number)));
    tell(id::ROUND_CLOSING_REOPENED, closing.reopened);
    tell(id::ROUND_CLOSING_WISHES, closing.wishes);
    tell(id::ROUND_CLOSING_ONE_SIDED, closing.one_sided);
    tell(id::ROUND_CLOSING_LEFT, closing.left);
    let shown = vec![
        words.say(id::ROUND_CLOSING_SHOWS_PARTIES),
        words.say(id::ROUND_CLOSING_SHOWS_FIGURES),
        count(id::ROUND_CLOSING_DRAFTS, closing.kept_months),
    ];
    (said, shown)
}

/// The list of who has not sent as a text to send mails from: all addresses in one line, then one form a line.
pub fn list(missing: &[MissingForm], name: &str, deadline: &str, words: &Words) -> String {
    let addresses: BTreeSet<&str> = missing.iter().filter_map(|form| form.email.as_deref()).collect();
    let addresses = addresses.into_iter().collect::<Vec<_>>().join("; ");
    let head = words.with(id::ROUND_LIST_HEAD, &[("name", name.into()), ("deadline", deadline.into())]);
    let mut text = format!(
        "# {head}\n\n{}\n\n{addresses}\n\n{}\n\n",
        words.say(id::ROUND_LIST_TO),
        words.say(id::ROUND_LIST_FORMS)
    );
    for form in missing {
        let reminded = form.reminded.map(|on| words.with(id::ROUND_REMINDED_ON, &[("date", date::format(on).into())]));
        let facts = [
            Some(form.about.name.clone()),
            Some(form.about.unit.clone()),
            Some(owed(form, words)),
            form.email.clone(),
            reminded,
        ];
        let _ = writeln!(text, "- {}", facts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    text
}
