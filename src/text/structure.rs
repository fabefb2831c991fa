//! Sentences for editing organisation and profiles.

use super::{Id, Words, date, id, import};
use crate::domain::reorganisation::Blocked;
use crate::domain::structure::Use;
use crate::service::refusal::Wrong;
use chrono::{DateTime, Utc};

/// The name of a field, by the import's column; a column of a newer program as it stands.
pub fn field(name: &str, words: &Words) -> String {
    words.by_name(&format!("structure-field-{}", name.replace('_', "-"))).unwrap_or_else(|| name.to_owned())
}

/// The names of fields, one after the other.
pub fn fields(names: &[String], words: &Words) -> String {
    names.iter().map(|name| field(name, words)).collect::<Vec<_>>().join(", ")
}

/// Somebody else was faster.
pub fn changed(by: &str, at: DateTime<Utc>, names: &[String], words: &Words) -> String {
    let at = at.with_timezone(&chrono_tz::Europe::Copenhagen);
    let when = format!("{} {}", date::format(at.date_naive()), date::time(at.time(), words));
    let what = if names.is_empty() { words.say(id::STRUCTURE_SOMETHING) } else { fields(names, words) };
    words.with(id::STRUCTURE_CHANGED_BY, &[("by", by.into()), ("when", when.into()), ("what", what.into())])
}

/// The first thing that is wrong with what was typed, and how many more there are.
pub fn faults(wrong: &[Wrong], words: &Words) -> String {
    let Some(first) = wrong.first() else { return words.say(id::STRUCTURE_SOMETHING) };
    let name = first.column.map(|column| field(column.name(), words)).unwrap_or_default();
    let what = import::problem(&first.problem, None, words);
    words.with(id::STRUCTURE_FAULT, &[("field", name.into()), ("what", what.into())])
}

/// What is wrong with one field, as a sentence beside it.
pub fn fault(wrong: &Wrong, words: &Words) -> String {
    let what = import::problem(&wrong.problem, None, words);
    let mut letters = what.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// Why a reorganisation cannot be done.
pub fn blocked(why: Blocked, words: &Words) -> String {
    words.say(match why {
        Blocked::Unknown => id::REFUSAL_NOT_FOUND,
        Blocked::UnderItself => id::STRUCTURE_UNDER_ITSELF,
        Blocked::Root => id::STRUCTURE_ROOT,
        Blocked::Retired => id::STRUCTURE_IS_RETIRED,
        Blocked::Nothing => id::STRUCTURE_NOTHING,
        Blocked::NotEmployed => id::STRUCTURE_NOT_EMPLOYED,
        Blocked::Future => id::STRUCTURE_FUTURE,
        Blocked::BeforeHired => id::STRUCTURE_BEFORE_HIRED,
        Blocked::SamePerson => id::STRUCTURE_SAME_PERSON,
    })
}

/// What points to something.
pub fn uses(uses: &[Use], words: &Words) -> String {
    uses.iter().map(|one| words.say(used(*one))).collect::<Vec<_>>().join(", ")
}

/// Why something can't be removed or retired, and what to do instead.
pub fn in_use(found: &[Use], words: &Words) -> String {
    words.with(id::STRUCTURE_IN_USE, &[("uses", uses(found, words).into())])
}

const fn used(one: Use) -> Id {
    match one {
        Use::UnitsBelow => id::STRUCTURE_USE_UNITS,
        Use::PeopleNow => id::STRUCTURE_USE_PEOPLE,
        Use::PeopleInHistory => id::STRUCTURE_USE_HISTORY,
        Use::Grants => id::STRUCTURE_USE_GRANTS,
        Use::Rounds => id::STRUCTURE_USE_ROUNDS,
        Use::Profiles => id::STRUCTURE_USE_PROFILES,
        Use::Competences => id::STRUCTURE_USE_COMPETENCES,
        Use::Development => id::STRUCTURE_USE_DEVELOPMENT,
    }
}
