//! A reorganisation in words: what is to be done, and what it means for people, open work, roles and figures.

use super::{Id, Words, date, id};
use crate::domain::access::Role;
use crate::domain::consequences::Reach;
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::reorganisation::{Office, Reorganisation};
use crate::service::views::PreviewView;

/// People with another manager named one by one.
const NAMED: usize = 12;

/// What is to be done, in one sentence.
pub fn sentence(change: &Reorganisation, view: &PreviewView, words: &Words) -> String {
    let name = |at: usize| view.about.get(at).map(String::as_str).unwrap_or_default();
    let two = [("one", name(0).into()), ("other", name(1).into())];
    match change {
        Reorganisation::Move { .. } => words.with(id::STRUCTURE_SAY_MOVE, &two),
        Reorganisation::Merge { on, .. } => {
            let [one, other] = two;
            words.with(id::STRUCTURE_SAY_MERGE, &[one, other, ("date", date::format(*on).into())])
        }
        Reorganisation::Manager { manager: Some(_), .. } => words.with(id::STRUCTURE_SAY_MANAGER, &two),
        Reorganisation::Manager { .. } => words.with(id::STRUCTURE_SAY_NO_MANAGER, &two),
        Reorganisation::Leave { last, office, .. } => {
            let [one, other] = two;
            let said = match office {
                Office::Goes(_) => id::STRUCTURE_SAY_LEAVE_TO,
                _ => id::STRUCTURE_SAY_LEAVE,
            };
            words.with(said, &[one, other, ("date", date::format(*last).into())])
        }
    }
}

/// What it means, heading by heading: sentences under each.
pub fn meaning(change: &Reorganisation, view: &PreviewView, words: &Words) -> Vec<(Id, Vec<String>)> {
    let found = &view.found;
    let count = |id: Id, count: u32| (count > 0).then(|| words.with(id, &[("count", count.into())]));
    let mut people: Vec<String> = Vec::new();
    people.extend(count(id::STRUCTURE_SAY_OTHER_UNIT, found.other_unit));
    people.extend(count(id::STRUCTURE_SAY_LEAVING, found.leaving));
    people.extend(count(id::STRUCTURE_SAY_OTHER_MANAGER, found.other_manager.len() as u32));
    people.extend(count(id::STRUCTURE_SAY_WITHOUT_MANAGER, found.without_manager() as u32));
    let person = |no: PersonNo| {
        let known = view.people.iter().find(|(known, _)| *known == no);
        known.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    for other in found.other_manager.iter().take(NAMED) {
        let nobody = || words.say(id::STRUCTURE_NOBODY);
        let args = [
            ("name", person(other.person).into()),
            ("before", other.before.map_or_else(nobody, person).into()),
            ("after", other.after.map_or_else(nobody, person).into()),
        ];
        people.push(words.with(id::STRUCTURE_SAY_FROM_TO, &args));
    }
    let more = found.other_manager.len().saturating_sub(NAMED) as u32;
    people.extend(count(id::STRUCTURE_SAY_MORE, more));
    let unit = |id: &UnitId| {
        let known = view.units.iter().find(|(known, _)| known == id);
        known.map_or_else(|| id.to_string(), |(_, name)| name.clone())
    };
    for led in &found.led_by_leaver {
        people.push(words.with(id::STRUCTURE_SAY_LED_BY_LEAVER, &[("unit", unit(led).into())]));
    }
    let mut work: Vec<String> = Vec::new();
    for (it, name) in found.rounds.iter().zip(&view.rounds) {
        let args = [
            ("round", name.into()),
            ("people", it.people.into()),
            ("open", it.to_fill_in.into()),
            ("sent", it.sent.into()),
        ];
        work.push(words.with(id::STRUCTURE_SAY_ROUND, &args));
        work.extend(count(id::STRUCTURE_SAY_ROUND_LEAVING, it.leaving));
    }
    work.extend(count(id::STRUCTURE_SAY_DRAFTS, view.drafts));
    let roles = found.grants.iter().filter_map(|(grant, reach)| {
        let (_, role, holder, scope) = view.grants.iter().find(|(id, ..)| id == grant)?;
        let role = words.say(role_name(*role));
        let args = [("role", role.into()), ("holder", holder.into()), ("scope", scope.into())];
        Some(words.with(reach_sentence(*reach), &args))
    });
    let mut figures: Vec<String> = Vec::new();
    for group in &found.groups {
        let shown = group.after >= view.smallest;
        let sentence = if shown { id::STRUCTURE_SAY_SHOWN } else { id::STRUCTURE_SAY_HIDDEN };
        let args = [
            ("unit", unit(&group.unit).into()),
            ("before", group.before.into()),
            ("after", group.after.into()),
            ("smallest", view.smallest.into()),
        ];
        figures.push(words.with(sentence, &args));
    }
    if !matches!(change, Reorganisation::Leave { .. } | Reorganisation::Manager { .. }) {
        figures.push(words.say(id::STRUCTURE_SAY_PAST));
    }
    let nothing = |mut of: Vec<String>| {
        if of.is_empty() {
            of.push(words.say(id::STRUCTURE_SAY_NOTHING));
        }
        of
    };
    vec![
        (id::STRUCTURE_ABOUT_PEOPLE, nothing(people)),
        (id::STRUCTURE_ABOUT_WORK, nothing(work)),
        (id::STRUCTURE_ABOUT_ROLES, nothing(roles.collect())),
        (id::STRUCTURE_ABOUT_FIGURES, nothing(figures)),
    ]
}

const fn reach_sentence(reach: Reach) -> Id {
    match reach {
        Reach::More => id::STRUCTURE_SAY_ROLE_MORE,
        Reach::Fewer => id::STRUCTURE_SAY_ROLE_FEWER,
        Reach::Nobody => id::STRUCTURE_SAY_ROLE_NOBODY,
        Reach::HolderLeaves => id::STRUCTURE_SAY_ROLE_ENDS,
        Reach::PersonLeaves => id::STRUCTURE_SAY_ROLE_ABOUT,
    }
}

/// The name of a role.
pub const fn role_name(role: Role) -> Id {
    match role {
        Role::Administrator => id::STRUCTURE_ROLE_ADMINISTRATOR,
        Role::Hr => id::STRUCTURE_ROLE_HR,
        Role::Auditor => id::STRUCTURE_ROLE_AUDITOR,
        Role::Decider => id::STRUCTURE_ROLE_DECIDER,
        Role::Advisor => id::STRUCTURE_ROLE_ADVISOR,
        Role::Committee => id::STRUCTURE_ROLE_COMMITTEE,
        Role::Deputy => id::STRUCTURE_ROLE_DEPUTY,
    }
}
