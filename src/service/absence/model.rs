//! Absence in the read model: twenty bytes a spell, so that 45,000 people with five years fit beside everything else.

use super::staff::Staff;
use crate::domain::absence::{AbsenceYear, Case, CaseId, Day, Document, Keeping, OwnReport, Spell, SpellKey};
use crate::domain::ids::PersonNo;
use crate::domain::organisation::Organisation;
use crate::pack::Pack;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// Everybody's absence.
#[derive(Debug, Default)]
pub struct Absence {
    people: HashMap<PersonNo, OfPerson>,
    cases: BTreeMap<CaseId, Case>,
    cases_of: HashMap<PersonNo, Vec<CaseId>>,
    staff: OnceLock<Staff>,
}

#[derive(Debug, Default)]
struct OfPerson {
    /// By key.
    spells: Vec<Spell>,
    /// What few people have.
    more: Option<Box<More>>,
}

#[derive(Debug, Default)]
struct More {
    expected: Vec<(SpellKey, Day)>,
    documents: Vec<Document>,
    reports: Vec<OwnReport>,
    held: Vec<i32>,
}

impl More {
    fn is_empty(&self) -> bool {
        self.expected.is_empty() && self.documents.is_empty() && self.reports.is_empty() && self.held.is_empty()
    }
}

impl Absence {
    /// Puts a person's year in the place of what was known of it.
    pub fn put_year(&mut self, year: AbsenceYear) {
        let own = self.people.entry(year.person).or_default();
        let of_year = |first: Day| first.year() == year.year;
        own.spells.retain(|spell| !of_year(spell.first));
        // Years mostly come in order, and then the new one stands last.
        own.spells.extend(year.spells);
        own.spells.sort_unstable_by_key(Spell::key);
        let mut more = own.more.take().unwrap_or_default();
        more.expected.retain(|(key, _)| !of_year(key.first));
        more.expected.extend(year.expected);
        more.documents.retain(|document| !of_year(document.on));
        more.documents.extend(year.documents);
        more.documents.sort_unstable();
        more.reports.retain(|report| !of_year(report.spell.first));
        more.reports.extend(year.reports);
        more.held.retain(|held| *held != year.year);
        if year.keeping.hold {
            more.held.push(year.year);
        }
        own.more = (!more.is_empty()).then_some(more);
    }

    /// Puts a case in, over the one with the same number.
    pub fn put_case(&mut self, case: Case) {
        let own = self.cases_of.entry(case.person).or_default();
        if let Err(at) = own.binary_search(&case.id) {
            own.insert(at, case.id);
        }
        self.cases.insert(case.id, case);
    }

    /// The case with this number.
    pub fn case(&self, id: CaseId) -> Option<&Case> {
        self.cases.get(&id)
    }

    /// A person's cases, oldest first.
    pub fn cases(&self, person: PersonNo) -> Vec<&Case> {
        let own = self.cases_of.get(&person).into_iter().flatten();
        own.filter_map(|id| self.cases.get(id)).collect()
    }

    /// The number of the next case.
    pub fn next_case(&self) -> CaseId {
        CaseId(self.cases.last_key_value().map_or(1, |(id, _)| id.0 + 1))
    }

    /// A person's spells by key, cancelled ones too.
    pub fn spells(&self, person: PersonNo) -> &[Spell] {
        self.people.get(&person).map_or(&[], |own| own.spells.as_slice())
    }

    /// When a return from a spell is expected.
    pub fn expected(&self, person: PersonNo, spell: SpellKey) -> Option<Day> {
        let expected = &self.more(person)?.expected;
        expected.iter().find(|(key, _)| *key == spell).map(|(_, day)| *day)
    }

    /// A person's papers, by day.
    pub fn documents(&self, person: PersonNo) -> &[Document] {
        self.more(person).map_or(&[], |more| more.documents.as_slice())
    }

    /// What a person reported of himself or herself and nobody has seen yet.
    pub fn reports(&self, person: PersonNo) -> &[OwnReport] {
        self.more(person).map_or(&[], |more| more.reports.as_slice())
    }

    fn more(&self, person: PersonNo) -> Option<&More> {
        self.people.get(&person)?.more.as_deref()
    }

    /// Everybody with something registered, in no order.
    pub fn people(&self) -> impl Iterator<Item = (PersonNo, &[Spell])> {
        self.people.iter().map(|(person, own)| (*person, own.spells.as_slice()))
    }

    /// A person's year as it is stored.
    pub fn year(&self, person: PersonNo, year: i32) -> AbsenceYear {
        let mut found = AbsenceYear::new(person, year);
        found.spells.extend(self.spells(person).iter().filter(|spell| spell.first.year() == year));
        if let Some(more) = self.more(person) {
            found.expected.extend(more.expected.iter().filter(|(key, _)| key.first.year() == year));
            found.documents.extend(more.documents.iter().filter(|document| document.on.year() == year));
            found.reports.extend(more.reports.iter().filter(|report| report.spell.first.year() == year));
            found.keeping = Keeping { delete_after: None, hold: more.held.contains(&year) };
        }
        found
    }

    /// The people and units as figures need them; made at the first use after one of them has changed.
    pub fn staff(&self, organisation: &Organisation, pack: &Pack) -> &Staff {
        self.staff.get_or_init(|| Staff::new(organisation, &pack.calendar))
    }

    /// Forgets the people and units: one of them has changed.
    pub fn forget_staff(&mut self) {
        self.staff = OnceLock::new();
    }
}
