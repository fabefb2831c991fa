//! Who looked at me and what was done about me; and the whole journal for the auditor.

use super::access::{Condition, Data, Relation, Right, allowed_everywhere, allowed_if};
use super::ask::JournalPage;
use super::asking::Asking;
use super::refusal::Refusal;
use super::views::{JournalLine, JournalPageView, LookedLine};
use crate::domain::ids::PersonNo;
use crate::domain::journal::JournalEntry;
use crate::domain::search::Sought;

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
    Ok(entries.into_iter().map(|entry| journal_line(asking, entry)).collect())
}

/// How many entries one question looks through at most; the next goes on from there.
const MOST_LOOKED: u64 = 20_000;
/// How many are read from the store at once.
const CHUNK: u64 = 500;

/// A page of the journal, for the auditor.
pub fn page(asking: &Asking<'_>, ask: &JournalPage) -> Result<JournalPageView, Refusal> {
    if !allowed_everywhere(asking.caller, Data::Journal, Right::Read) {
        return Err(Refusal::NotFound);
    }
    let last = asking.engine.journal_last()?;
    let from = if ask.from == 0 { last } else { ask.from.min(last) };
    let limit = (ask.limit as usize).clamp(1, MOST_AT_ONCE);
    let sought = Sought::new(&ask.text);
    let (mut at, mut lines, mut looked) = (from, Vec::new(), None);
    while at >= 1 && at <= last && lines.len() < limit {
        let (low, high) =
            if ask.newer { (at, (at + CHUNK - 1).min(last)) } else { (at.saturating_sub(CHUNK - 1).max(1), at) };
        let mut entries = asking.engine.journal_from(low, (high - low + 1) as usize)?;
        if !ask.newer {
            entries.reverse();
        }
        for entry in entries {
            let (newest, oldest) = looked.unwrap_or((entry.seq, entry.seq));
            looked = Some((newest.max(entry.seq), oldest.min(entry.seq)));
            let line = journal_line(asking, entry);
            if fits(&line, &sought, &ask.deeds) {
                lines.push(line);
            }
            if lines.len() == limit {
                break;
            }
        }
        at = if ask.newer { high + 1 } else { low - 1 };
        if looked.is_some_and(|(newest, oldest)| newest - oldest >= MOST_LOOKED) {
            break;
        }
    }
    if ask.newer {
        lines.reverse();
    }
    Ok(JournalPageView { lines, looked, last })
}

/// Whether an entry has what is looked for in a name, login, record, day or deed.
fn fits(line: &JournalLine, sought: &Sought, deeds: &[String]) -> bool {
    if sought.is_empty() || deeds.contains(&line.deed) {
        return true;
    }
    let day = line.at.with_timezone(&chrono_tz::Europe::Copenhagen).format("%d-%m-%Y").to_string();
    let record = line.record.as_deref().unwrap_or_default();
    let mut words = vec![line.who.as_str(), line.login.as_str(), record, &day];
    words.extend(line.in_place_of.as_deref());
    words.extend(line.subjects.iter().map(String::as_str));
    sought.distance(&words.join(" "), &[]).is_some()
}

/// Whether the chain is whole, for the auditor.
pub fn chain(asking: &Asking<'_>) -> Result<Result<u64, u64>, Refusal> {
    if !allowed_everywhere(asking.caller, Data::Journal, Right::Read) {
        return Err(Refusal::NotFound);
    }
    asking.engine.verify_journal()
}

fn journal_line(asking: &Asking<'_>, entry: JournalEntry) -> JournalLine {
    JournalLine {
        who: who(asking, &entry),
        in_place_of: entry.in_place_of.map(|no| name(asking, no)),
        subjects: entry.subjects.iter().map(|no| name(asking, *no)).collect(),
        seq: entry.seq,
        at: entry.at,
        login: entry.login,
        deed: entry.deed.0,
        record: entry.record,
        outcome: entry.outcome,
    }
}

/// The name of who acted; the login where no employee is behind it.
fn who(asking: &Asking<'_>, entry: &JournalEntry) -> String {
    entry.actor.map_or_else(|| entry.login.to_string(), |no| name(asking, no))
}

fn name(asking: &Asking<'_>, no: PersonNo) -> String {
    let person = asking.model.organisation.person(no);
    person.and_then(|person| person.on(asking.env.today)).map(|row| row.name.clone()).unwrap_or_default()
}
