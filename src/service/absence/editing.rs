//! A person's registrations while they are changed: what is put in is checked, and what it replaces is kept.

use crate::domain::absence::employment::stretch;
use crate::domain::absence::{AbsenceYear, Day, OldSpell, Spell, SpellKey};
use crate::domain::ids::PersonNo;
use crate::service::access::Caller;
use crate::service::engine::{AbsenceFact, Decision, Fact, Model};
use crate::service::env::Env;
use crate::service::refusal::Refusal;
use std::collections::BTreeMap;

/// One person's registrations on their way.
pub struct Editing<'a> {
    model: &'a Model,
    env: Env,
    by: Option<PersonNo>,
    person: PersonNo,
    /// Every registration by key, as it will be.
    pub spells: Vec<Spell>,
    years: BTreeMap<i32, AbsenceYear>,
    old: Vec<Fact>,
}

impl<'a> Editing<'a> {
    /// Begins with what is stored.
    pub fn new(model: &'a Model, env: &Env, caller: &Caller, person: PersonNo) -> Self {
        let spells = model.absence.spells(person).to_vec();
        let by = caller.own_person.or(caller.person);
        Self { model, env: *env, by, person, spells, years: BTreeMap::new(), old: Vec::new() }
    }

    /// The registration of this key.
    pub fn spell(&self, key: SpellKey) -> Result<Spell, Refusal> {
        self.spells.iter().find(|spell| spell.key() == key).copied().ok_or(Refusal::NotFound)
    }

    /// The year a day lies in, to change what hangs on it.
    pub fn year(&mut self, day: Day) -> &mut AbsenceYear {
        let (model, person) = (self.model, self.person);
        self.years.entry(day.year()).or_insert_with_key(|year| model.absence.year(person, *year))
    }

    /// Puts a registration in, over the one of the same key, whose old version is kept. One that counts must lie in the
    /// employment and share no day with another of its kind.
    pub fn put(&mut self, new: Spell) -> Result<(), Refusal> {
        if !new.cancelled {
            self.check(&new)?;
        }
        let mut new = new;
        match self.spells.binary_search_by_key(&new.key(), Spell::key) {
            Ok(at) => {
                let Some(old) = self.spells.get_mut(at).filter(|old| **old != new) else { return Ok(()) };
                let spell = *old;
                new.version = old.version.saturating_add(1);
                *old = new;
                let old = OldSpell { person: self.person, spell, corrected_at: self.env.now, corrected_by: self.by };
                self.old.push(Fact::Absence(AbsenceFact::Old(old)));
            }
            Err(at) => self.spells.insert(at, new),
        }
        self.year(new.first).put(new);
        Ok(())
    }

    fn check(&self, new: &Spell) -> Result<(), Refusal> {
        if let Some(last) = new.last.filter(|last| *last < new.first) {
            return Err(Refusal::DateBefore { date: last.date(), earliest: new.first.date() });
        }
        let staff = self.model.absence.staff(&self.model.organisation, &self.model.pack);
        let employed = stretch(staff.employed_no(self.person), new.first).filter(|(from, _)| *from == new.first);
        let (_, left) = employed.ok_or(Refusal::OutsideEmployment { day: new.first.date() })?;
        if let Some(last) = new.last.filter(|last| *last > left) {
            return Err(Refusal::OutsideEmployment { day: last.date() });
        }
        let others = self.spells.iter().filter(|spell| !spell.cancelled && spell.key() != new.key());
        let same = others.filter(|spell| spell.kind == new.kind).find(|spell| spell.overlaps(new));
        same.map_or(Ok(()), |other| Err(Refusal::SpellOverlaps { first: other.first.date() }))
    }

    /// The last day of the employment a day lies in, if it ends: nobody is ill beyond it.
    pub fn left(&self, day: Day) -> Option<Day> {
        let staff = self.model.absence.staff(&self.model.organisation, &self.model.pack);
        let (_, left) = stretch(staff.employed_no(self.person), day)?;
        (left < Day::LAST).then_some(left)
    }

    /// Says when a return is expected.
    pub fn expect(&mut self, key: SpellKey, expected: Option<Day>) {
        let year = self.year(key.first);
        year.expected.retain(|(known, _)| *known != key);
        year.expected.extend(expected.map(|day| (key, day)));
    }

    /// What becomes true.
    pub fn decided(self) -> Decision {
        let months = self.model.pack.rules.retention.absence_spell;
        let years = self.years.into_values().map(|year| Fact::Absence(AbsenceFact::Year(Box::new(year.keep(months)))));
        Decision {
            facts: self.old.into_iter().chain(years).collect(),
            subjects: vec![self.person],
            ..Decision::default()
        }
    }
}
