//! Who looked at me and what was done about me; and the whole journal for the auditor.

use super::access::{Condition, Data, Relation, Right, allowed_everywhere, allowed_if};
use super::asking::Asking;
use super::refusal::Refusal;
use super::views::{JournalLine, LookedLine};
use crate::domain::ids::PersonNo;
use crate::domain::journal::JournalEntry;

/// The most lines shown of one's own part.
const MOST_ABOUT_ME: usize = 1000;
/// The most entries of the journal given at once.
pub const MOST_AT_ONCE: usize = 1000;

/// Journal entries about the asking person, newest first. A note of step 1 has no entry that names its subject, so that
/// nothing here can show that one exists.
pub fn at_me(asking: &Asking<'_>) -> Result<Vec<LookedLine>, Refusal> {
    let person = asking.caller.person.ok_or(Refusal::NotFound)?;
    let about_me = |relation, condition| relation == Relation::Own && condition == Condition::AboutMe;
    if !allowed_if(asking.model, &asking.env, asking.caller, Data::Journal, person, Right::Read, about_me) {
        return Err(Refusal::NotFound);
    }
    let entries = asking.engine.journal_about(person, MOST_ABOUT_ME)?;
    let line = |entry: JournalEntry| LookedLine {
        at: entry.at,
        who: who(asking, &entry),
        in_place_of: entry.in_place_of.map(|no| name(asking, no)),
        deed: entry.deed.0,
        record: entry.record,
        outcome: entry.outcome,
    };
    Ok(entries.into_iter().map(line).collect())
}

/// The journal from entry number `from` up, for the auditor.
pub fn journal(asking: &Asking<'_>, from: u64, limit: u32) -> Result<Vec<JournalLine>, Refusal> {
    if !allowed_everywhere(asking.caller, Data::Journal, Right::Read) {
        return Err(Refusal::NotFound);
    }
    let entries = asking.engine.journal_from(from.max(1), (limit as usize).min(MOST_AT_ONCE))?;
    let line = |entry: JournalEntry| JournalLine {
        who: who(asking, &entry),
        in_place_of: entry.in_place_of.map(|no| name(asking, no)),
        subjects: entry.subjects.iter().map(|no| name(asking, *no)).collect(),
        seq: entry.seq,
        at: entry.at,
        login: entry.login,
        deed: entry.deed.0,
        record: entry.record,
        outcome: entry.outcome,
    };
    Ok(entries.into_iter().map(line).collect())
}

/// The name of who acted; the login where no employee is behind it.
fn who(asking: &Asking<'_>, entry: &JournalEntry) -> String {
    entry.actor.map_or_else(|| entry.login.to_string(), |no| name(asking, no))
}

fn name(asking: &Asking<'_>, no: PersonNo) -> String {
    let person = asking.model.organisation.person(no);
    person.and_then(|person| person.on(asking.env.today)).map(|row| row.name.clone()).unwrap_or_default()
}
