//! Absence after an import: rows are gathered in twenty-eight bytes each, laid over what is stored person by person, and
//! become one record for each person and year.

use super::fault::{Named, Problem};
use super::intake::{Settled, unknown};
use super::kind::{Column, Kind};
use super::rows::{AbsenceRow, Cell, Place};
use super::taken::Effect;
use crate::domain::absence::employment::{segments, stretch};
use crate::domain::absence::{self, AbsenceYear, Day, OldSpell, Percent, Segment, Spell, SpellKey};
use crate::domain::ids::{EmployeeId, PersonNo};
use crate::service::engine::{AbsenceFact, Fact};
use std::collections::BTreeMap;

/// Absence rows on their way in.
pub struct Spells<'m> {
    settled: Settled<'m>,
    rows: Vec<Packed>,
    last: Option<(String, Option<PersonNo>)>,
}

/// One row.
#[derive(Clone, Copy, Debug)]
struct Packed {
    person: PersonNo,
    first: Day,
    kind: absence::Kind,
    cancelled: Cell<bool>,
    file: u16,
    line: u32,
    last: Cell<Day>,
    percent: Cell<Percent>,
}

impl Packed {
    fn place(&self) -> Place {
        Place { file: self.file.into(), line: self.line }
    }

    const fn key(&self) -> SpellKey {
        SpellKey { first: self.first, kind: self.kind }
    }
}

impl<'m> Spells<'m> {
    /// Begins, with people and units settled.
    pub fn new(settled: Settled<'m>) -> Self {
        Self { settled, rows: Vec::new(), last: None }
    }

    /// What is wrong so far; whoever reads the files adds to it.
    pub fn findings(&mut self) -> &mut super::fault::Findings {
        &mut self.settled.findings
    }

    /// Takes a row.
    pub fn take(&mut self, place: Place, row: &AbsenceRow) {
        let Some(person) = self.person(row.employee) else {
            return unknown(&mut self.settled.findings, place, Column::EmployeeId, Named::Employee, row.employee);
        };
        self.rows.push(Packed {
            person,
            first: row.first.into(),
            kind: row.kind,
            cancelled: row.cancelled,
            file: u16::try_from(place.file).unwrap_or(u16::MAX),
            line: place.line,
            last: row.last.map(Day::from),
            percent: row.percent,
        });
    }

    /// Rows of one person mostly stand together, so the last one is kept.
    fn person(&mut self, employee: &str) -> Option<PersonNo> {
        if let Some((last, person)) = &self.last
            && last == employee
        {
            return *person;
        }
        let settled = &self.settled;
        let found = settled.people.by_employee(settled.model, &EmployeeId::new(employee)).map(|person| person.no);
        self.last = Some((employee.to_owned(), found));
        found
    }

    /// Lays the rows over what is stored; what is wrong is noted, and then nothing is carried out.
    pub fn settle(self) -> Settled<'m> {
        let Self { mut settled, mut rows, .. } = self;
        rows.sort_unstable_by_key(|row| (row.person, row.key(), row.file, row.line));
        if !rows.is_empty() {
            settled.taken.kinds.entry(Kind::Absence).or_default();
        }
        for own in rows.chunk_by(|one, other| one.person == other.person) {
            let Some(first) = own.first() else { continue };
            person(&mut settled, first.person, own);
        }
        close_of_leavers(&mut settled, &rows);
        settled
    }
}

/// The spells of one person after the import, and what leads there.
fn person(settled: &mut Settled, no: PersonNo, rows: &[Packed]) {
    let model = settled.model;
    let employed = employment(settled, no);
    let stored = model.absence.spells(no);
    let mut laid = Laid { spells: stored.to_vec(), places: Vec::new() };
    let mut before: Option<&Packed> = None;
    for row in rows {
        if let Some(first) = before.filter(|before| before.key() == row.key()) {
            settled.findings.cell(row.place(), Column::FirstDay, Problem::DuplicateKey { first: first.place() });
            continue;
        }
        before = Some(row);
        let effect = laid.lay(row, &employed);
        settled.taken.count(Kind::Absence, effect);
    }
    laid.places.sort_unstable();
    laid.check(&employed, settled);
    push(settled, no, stored, &laid.spells);
}

fn employment(settled: &Settled, no: PersonNo) -> Vec<Segment> {
    let mut employed = Vec::new();
    if let Some(person) = settled.people.by_no(settled.model, no) {
        segments(person, |_| 0, &mut employed);
    }
    employed
}

/// Spells while rows are laid over them, by key.
struct Laid {
    spells: Vec<Spell>,
    places: Vec<(SpellKey, Place)>,
}

impl Laid {
    fn lay(&mut self, row: &Packed, employed: &[Segment]) -> Effect {
        let at = self.spells.binary_search_by_key(&row.key(), Spell::key);
        let stored = at.ok().and_then(|at| self.spells.get(at)).copied();
        let last = row.last.over_option(stored.and_then(|spell| spell.last));
        let mut new = Spell {
            first: row.first,
            kind: row.kind,
            // Who leaves is ill until the last day at most. source: `formats.md`, Imported files.
            last: last.or_else(|| left(employed, row.first)),
            percent: row.percent.over(stored.map_or(Percent::WHOLE, |spell| spell.percent), Percent::WHOLE),
            cancelled: row.cancelled.over(stored.is_some_and(|spell| spell.cancelled), false),
            version: stored.map_or(0, |spell| spell.version),
        };
        let effect = Effect::of(stored.as_ref(), &new);
        self.places.push((row.key(), row.place()));
        match at {
            Ok(at) => {
                if let Some(spell) = self.spells.get_mut(at).filter(|spell| **spell != new) {
                    new.version = new.version.saturating_add(1);
                    *spell = new;
                }
            }
            Err(at) => self.spells.insert(at, new),
        }
        effect
    }

    fn place(&self, key: SpellKey) -> Option<Place> {
        let at = self.places.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        self.places.get(at).map(|(_, place)| *place)
    }

    /// What is wrong with spells that count and have a row in the files.
    fn check(&self, employed: &[Segment], settled: &mut Settled) {
        // Of each kind the spell that reaches furthest so far.
        let mut furthest: [Option<Spell>; 5] = [None; 5];
        for spell in self.spells.iter().filter(|spell| !spell.cancelled) {
            let place = self.place(spell.key());
            let findings = &mut settled.findings;
            if let Some(last) = spell.last.filter(|last| *last < spell.first) {
                let _ = last;
                if let Some(place) = place {
                    findings.cell(place, Column::LastDay, Problem::LastBeforeFirst);
                }
                continue;
            }
            if let Some(place) = place {
                match stretch(employed, spell.first) {
                    Some((from, to)) if from == spell.first => {
                        if spell.last.is_some_and(|last| last > to) {
                            findings.cell(place, Column::LastDay, Problem::OutsideEmployment);
                        }
                    }
                    _ => findings.cell(place, Column::FirstDay, Problem::OutsideEmployment),
                }
            }
            let Some(before) = furthest.get_mut(spell.kind as usize) else { continue };
            if let Some(other) = before.filter(|before| before.overlaps(spell)) {
                // The later of the two is told of; a stored one has no line, and then the other has.
                let (told, about) = if place.is_some() { (place, other) } else { (self.place(other.key()), *spell) };
                if let Some(told) = told {
                    findings.cell(told, Column::FirstDay, Problem::SpellOverlap { first: about.first.date() });
                }
            }
            let end = |spell: &Spell| spell.last.unwrap_or(Day::LAST);
            if before.is_none_or(|before| end(&before) < end(spell)) {
                *before = Some(*spell);
            }
        }
    }
}

/// The last day of the employment a day lies in, if it ends.
fn left(employed: &[Segment], day: Day) -> Option<Day> {
    stretch(employed, day).filter(|(from, to)| *from == day && *to < Day::LAST).map(|(_, to)| to)
}

/// Who leaves without a row of absence is ill until the last day at most, too.
fn close_of_leavers(settled: &mut Settled, rows: &[Packed]) {
    let has_rows = |no: PersonNo| rows.binary_search_by_key(&no, |row| row.person).is_ok();
    let touched: Vec<PersonNo> = settled.people.touched().map(|person| person.no).collect();
    for no in touched.into_iter().filter(|no| !has_rows(*no)) {
        let stored = settled.model.absence.spells(no);
        if stored.iter().all(|spell| spell.last.is_some() || spell.cancelled) {
            continue;
        }
        let employed = employment(settled, no);
        let mut spells = stored.to_vec();
        for spell in spells.iter_mut().filter(|spell| spell.last.is_none() && !spell.cancelled) {
            spell.last = left(&employed, spell.first);
            spell.version = spell.version.saturating_add(u16::from(spell.last.is_some()));
        }
        push(settled, no, stored, &spells);
    }
}

/// The years that differ, and the versions that were corrected.
fn push(settled: &mut Settled, no: PersonNo, stored: &[Spell], spells: &[Spell]) {
    let model = settled.model;
    let mut years: BTreeMap<i32, AbsenceYear> = BTreeMap::new();
    for spell in spells {
        let old = stored.binary_search_by_key(&spell.key(), Spell::key).ok().and_then(|at| stored.get(at));
        if old == Some(spell) {
            continue;
        }
        let year = spell.first.year();
        years.entry(year).or_insert_with(|| model.absence.year(no, year)).put(*spell);
        if let Some(old) = old {
            let (corrected_at, corrected_by) = (settled.env.now, None);
            let old = OldSpell { person: no, spell: *old, corrected_at, corrected_by };
            settled.facts.push(Fact::Absence(AbsenceFact::Old(old)));
        }
    }
    let months = model.pack.rules.retention.absence_spell;
    let years = years.into_values().map(|year| Fact::Absence(AbsenceFact::Year(Box::new(year.keep(months)))));
    settled.facts.extend(years);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Over a million rows are to wait beside everything else.
    #[test]
    fn a_row_waits_in_twenty_eight_bytes() {
        assert_eq!(size_of::<Packed>(), 28);
    }
}
