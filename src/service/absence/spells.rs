//! Registering: notices, returns, steps back to work, corrections, papers, and what employees report themselves.

use super::editing::Editing;
use super::may;
use crate::domain::absence::{Day, Document, OwnReport, Percent, Said, Spell, SpellKey};
use crate::domain::ids::PersonNo;
use crate::service::access::{self, Caller, Data, Right};
use crate::service::command::{AbsenceCommand, Registration};
use crate::service::engine::{Decision, Model};
use crate::service::env::Env;
use crate::service::refusal::Refusal;
use chrono::NaiveDate;

/// How far ahead a notice may begin, in days: an operation is planned, a slip of the finger is a year away.
const AHEAD: i32 = 92;

/// Decides a command on registrations; nothing where the command is about a case.
pub fn decide(
    model: &Model,
    env: &Env,
    caller: &Caller,
    command: &AbsenceCommand,
) -> Option<Result<Decision, Refusal>> {
    Some(match command {
        AbsenceCommand::Register { person, registration } => written(model, env, caller, *person, |editing| {
            let spell = spell(env, editing, registration)?;
            // A cancelled notice of the same key is registered anew.
            if editing.spell(spell.key()).is_ok_and(|known| !known.cancelled) {
                return Err(Refusal::SpellOverlaps { first: registration.first });
            }
            register(editing, spell, registration)
        }),
        AbsenceCommand::Return { person, last } => {
            written(model, env, caller, *person, |editing| well(env, editing, *last).map(|_| ()))
        }
        AbsenceCommand::Step { person, from, percent } => {
            written(model, env, caller, *person, |editing| step(env, editing, *from, *percent))
        }
        AbsenceCommand::Correct { person, spell, registration } => {
            written(model, env, caller, *person, |editing| correct(env, editing, *spell, registration))
        }
        AbsenceCommand::Cancel { person, spell } => written(model, env, caller, *person, |editing| {
            let known = editing.spell(*spell)?;
            editing.expect(*spell, None);
            editing.put(Spell { cancelled: true, ..known })
        }),
        AbsenceCommand::Document { person, document, action, on } => written(model, env, caller, *person, |editing| {
            not_after(*on, env.today)?;
            let day = Day::from(*on);
            let entry = Document { on: day, kind: *document, action: *action };
            let year = editing.year(day);
            if !year.documents.contains(&entry) {
                year.documents.push(entry);
                year.documents.sort_unstable();
            }
            Ok(())
        }),
        AbsenceCommand::SeeReport { person, spell, said } => written(model, env, caller, *person, |editing| {
            let reports = &mut editing.year(spell.first).reports;
            let before = reports.len();
            reports.retain(|report| (report.spell, report.said) != (*spell, *said));
            if reports.len() == before { Err(Refusal::NotFound) } else { Ok(()) }
        }),
        AbsenceCommand::Hold { person, year, hold } => hold_year(model, env, caller, *person, *year, *hold),
        AbsenceCommand::ReportIll { kind, first } => own(model, env, caller, |editing| {
            let registration =
                Registration { kind: *kind, first: *first, last: None, percent: Percent::WHOLE, expected: None };
            let spell = spell(env, editing, &registration)?;
            register(editing, spell, &registration)?;
            report(editing, spell.key(), Said::Ill, env);
            Ok(())
        }),
        AbsenceCommand::ReportWell { last } => own(model, env, caller, |editing| {
            let key = well(env, editing, *last)?;
            report(editing, key, Said::Well, env);
            Ok(())
        }),
        AbsenceCommand::Care { .. }
        | AbsenceCommand::Invite { .. }
        | AbsenceCommand::Plan { .. }
        | AbsenceCommand::Talk { .. }
        | AbsenceCommand::Close { .. } => return None,
    })
}

/// By the manager or HR.
fn written(
    model: &Model,
    env: &Env,
    caller: &Caller,
    person: PersonNo,
    change: impl FnOnce(&mut Editing<'_>) -> Result<(), Refusal>,
) -> Result<Decision, Refusal> {
    may::write_spells(model, env, caller, person)?;
    let mut editing = Editing::new(model, env, caller, person);
    change(&mut editing)?;
    Ok(editing.decided())
}

/// By the employee, about himself or herself.
fn own(
    model: &Model,
    env: &Env,
    caller: &Caller,
    change: impl FnOnce(&mut Editing<'_>) -> Result<(), Refusal>,
) -> Result<Decision, Refusal> {
    let me = caller.person.ok_or(Refusal::NotFound)?;
    if !access::allowed(model, env, caller, Data::Spells, me, Right::Do) {
        return Err(Refusal::NotFound);
    }
    let mut editing = Editing::new(model, env, caller, me);
    change(&mut editing)?;
    Ok(editing.decided())
}

/// The registration as it will stand; who leaves is away until the last day at most.
fn spell(env: &Env, editing: &Editing<'_>, registration: &Registration) -> Result<Spell, Refusal> {
    let Registration { kind, first, last, percent, expected } = *registration;
    not_after(first, (Day::from(env.today) + AHEAD).date())?;
    if let Some(expected) = expected {
        not_before(expected, first)?;
    }
    let first = Day::from(first);
    let last = last.map(Day::from).or_else(|| editing.left(first));
    let version = editing.spell(SpellKey { first, kind }).map_or(0, |known| known.version);
    Ok(Spell { first, last, kind, percent, cancelled: false, version })
}

fn register(editing: &mut Editing<'_>, spell: Spell, registration: &Registration) -> Result<(), Refusal> {
    if editing.spell(spell.key()).is_ok_and(|known| !known.cancelled && known != spell) {
        return Err(Refusal::SpellOverlaps { first: registration.first });
    }
    editing.put(spell)?;
    editing.expect(spell.key(), registration.expected.map(Day::from));
    Ok(())
}

/// What is open, or goes on beyond a day: a return ends all of it. The one that began last is named.
fn well(env: &Env, editing: &mut Editing<'_>, last: NaiveDate) -> Result<SpellKey, Refusal> {
    // Who will be well tomorrow says so today.
    not_after(last, env.today)?;
    let (last, today) = (Day::from(last), Day::from(env.today));
    let goes_on = |spell: &Spell| !spell.cancelled && spell.first <= today && spell.last.is_none_or(|end| end >= today);
    let mut open: Vec<Spell> = editing.spells.iter().filter(|spell| goes_on(spell)).copied().collect();
    open.sort_by_key(|spell| spell.first);
    let newest = open.last().ok_or(Refusal::NotIll)?.key();
    for spell in open {
        not_before(last.date(), spell.first.date())?;
        editing.expect(spell.key(), None);
        editing.put(Spell { last: Some(last), ..spell })?;
    }
    Ok(newest)
}

/// Ends what is open the day before and goes on with another percent: one spell for the figures, two registrations.
fn step(env: &Env, editing: &mut Editing<'_>, from: NaiveDate, percent: Percent) -> Result<(), Refusal> {
    not_after(from, (Day::from(env.today) + AHEAD).date())?;
    let from = Day::from(from);
    let covers = |spell: &&Spell| !spell.cancelled && spell.covers(from);
    let known = editing.spells.iter().filter(covers).max_by_key(|spell| spell.first).copied().ok_or(Refusal::NotIll)?;
    if known.first == from {
        return editing.put(Spell { percent, ..known });
    }
    let expected = editing.year(known.first).expected.iter().find(|(key, _)| *key == known.key()).map(|(_, day)| *day);
    editing.expect(known.key(), None);
    editing.put(Spell { last: Some(from - 1), ..known })?;
    let version = editing.spell(SpellKey { first: from, kind: known.kind }).map_or(0, |spell| spell.version);
    let next = Spell { first: from, percent, version, ..known };
    editing.put(next)?;
    editing.expect(next.key(), expected);
    Ok(())
}

fn correct(env: &Env, editing: &mut Editing<'_>, key: SpellKey, to: &Registration) -> Result<(), Refusal> {
    let known = editing.spell(key)?;
    let new = spell(env, editing, to)?;
    if new.key() != key {
        // Another first day or kind is another registration; the wrong one is kept as cancelled.
        editing.expect(key, None);
        editing.put(Spell { cancelled: true, ..known })?;
    }
    register_over(editing, new, to)
}

fn register_over(editing: &mut Editing<'_>, spell: Spell, to: &Registration) -> Result<(), Refusal> {
    editing.put(spell)?;
    editing.expect(spell.key(), to.expected.map(Day::from));
    Ok(())
}

fn report(editing: &mut Editing<'_>, spell: SpellKey, said: Said, env: &Env) {
    let on = Day::from(env.today);
    let reports = &mut editing.year(spell.first).reports;
    reports.retain(|report| (report.spell, report.said) != (spell, said));
    reports.push(OwnReport { spell, said, on });
}

fn hold_year(
    model: &Model,
    env: &Env,
    caller: &Caller,
    person: PersonNo,
    year: i32,
    hold: bool,
) -> Result<Decision, Refusal> {
    may::write_as_hr(model, env, caller, person)?;
    let mut editing = Editing::new(model, env, caller, person);
    let Some(first) = editing.spells.iter().map(|spell| spell.first).find(|first| first.year() == year) else {
        return Err(Refusal::NotFound);
    };
    editing.year(first).keeping.hold = hold;
    Ok(editing.decided())
}

/// Refuses a day after the latest.
pub fn not_after(date: NaiveDate, latest: NaiveDate) -> Result<(), Refusal> {
    if date > latest { Err(Refusal::DateAfter { date, latest }) } else { Ok(()) }
}

/// Refuses a day before the earliest.
pub fn not_before(date: NaiveDate, earliest: NaiveDate) -> Result<(), Refusal> {
    if date < earliest { Err(Refusal::DateBefore { date, earliest }) } else { Ok(()) }
}
