//! The read model: everything questions are answered from, in memory. Comments, drafts and the journal stay in the store.

use super::counted::Counted;
use super::development::Development;
use super::fact::{AbsenceFact, Counters, Fact, StructureFact};
use super::structure::Structure;
use crate::domain::access::{Grant, Holder};
use crate::domain::agreed::AgreedLevels;
use crate::domain::competence::Catalogue;
use crate::domain::course::Courses;
use crate::domain::evaluation::{Evaluation, FormKey, Rater};
use crate::domain::ids::{Login, PersonNo, RoundId};
use crate::domain::organisation::Organisation;
use crate::domain::overview::Counts;
use crate::domain::round::Round;
use crate::domain::round::life::Life;
use crate::domain::search::NameIndex;
use crate::domain::settings::Settings;
use crate::domain::structure::Thing;
use crate::domain::year_wheel::YearDates;
use crate::pack::Pack;
use crate::service::absence::model::Absence;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The sent forms of one round.
pub type FormsOfRound = HashMap<(PersonNo, Rater), Evaluation>;

/// One consistent state of everything.
pub struct Model {
    /// Number of the last commit applied; 0 while the model is being loaded.
    pub revision: u64,
    /// When the last journal entry was made.
    pub last_entry: DateTime<Utc>,
    /// Numbers given out.
    pub counters: Counters,
    /// The framework pack as the store has it.
    pub pack: Pack,
    /// Units and people.
    pub organisation: Organisation,
    /// Everybody's names, ready to be looked for.
    pub names: NameIndex,
    /// Goals, competences, job profiles.
    pub catalogue: Catalogue,
    /// Rounds by id.
    pub rounds: BTreeMap<RoundId, Round>,
    /// Old versions, last edits: what editing leaves behind.
    pub structure: Structure,
    /// What has happened to rounds since they were opened; not to imported ones.
    pub lives: BTreeMap<RoundId, Life>,
    /// The dates HR set, by year.
    pub years: BTreeMap<i32, YearDates>,
    /// Sent forms by round.
    pub evaluations: BTreeMap<RoundId, FormsOfRound>,
    /// Roles given, by number.
    pub grants: BTreeMap<u64, Grant>,
    /// Courses and everything that hangs on them.
    pub courses: Courses,
    /// Interviews, plans and activities.
    pub development: Development,
    /// Agreed levels.
    pub agreed: AgreedLevels,
    /// Settings by holder.
    pub settings: HashMap<Holder, Settings>,
    /// Sickness absence.
    pub absence: Absence,
    /// The commit before the one that last changed a form, since the program started.
    changed: HashMap<FormKey, u64>,
    /// Counts of rounds for the figures over many people.
    counted: Counted,
}

impl Model {
    /// An empty organisation under a pack.
    pub fn new(pack: Pack) -> Self {
        Self {
            revision: 0,
            last_entry: DateTime::default(),
            counters: Counters::default(),
            pack,
            organisation: Organisation::default(),
            names: NameIndex::default(),
            catalogue: Catalogue::default(),
            rounds: BTreeMap::new(),
            structure: Structure::default(),
            lives: BTreeMap::new(),
            years: BTreeMap::new(),
            evaluations: BTreeMap::new(),
            grants: BTreeMap::new(),
            courses: Courses::default(),
            development: Development::default(),
            agreed: AgreedLevels::default(),
            settings: HashMap::new(),
            absence: Absence::default(),
            changed: HashMap::new(),
            counted: Counted::default(),
        }
    }

    /// Makes a fact true. A pack that can't be read leaves the present one; it was checked before it was committed.
    pub fn apply(&mut self, fact: Fact) {
        if self.revision > 0 {
            self.structure.touch(&fact, self.revision);
        }
        match fact {
            Fact::Counters(counters) => self.counters = counters,
            Fact::Pack(files) => {
                if let Ok(pack) = Pack::from_files(files) {
                    self.pack = pack;
                    self.absence.forget_staff();
                }
            }
            Fact::Unit(unit) => {
                self.counted.unit(self.organisation.unit(&unit.id), &unit);
                self.organisation.put_unit(unit);
                self.absence.forget_staff();
            }
            Fact::Person(person) => {
                let old = self.organisation.person(person.no);
                self.counted.person(&self.rounds, &self.evaluations, old, &person);
                self.names.put(&person);
                self.organisation.put_person(*person);
                self.absence.forget_staff();
            }
            Fact::Goal(goal) => {
                self.catalogue.goals.insert(goal.id.clone(), goal);
            }
            Fact::Competence(competence) => {
                self.catalogue.competences.insert(competence.id.clone(), competence);
            }
            Fact::Profile(profile) => {
                self.catalogue.profiles.insert(profile.id.clone(), profile);
            }
            Fact::Round(round) => {
                self.counted.round(&round.id);
                self.rounds.insert(round.id.clone(), *round);
            }
            Fact::RoundLife(life) => {
                self.lives.insert(life.round.clone(), *life);
            }
            Fact::YearDates(dates) => {
                self.years.insert(dates.year, dates);
            }
            Fact::Evaluation(evaluation) => {
                let key = &evaluation.key;
                if self.revision > 0 {
                    self.changed.insert(key.clone(), self.revision);
                }
                let forms = self.evaluations.entry(key.round.clone()).or_default();
                let (round, old) = (self.rounds.get(&key.round), forms.get(&(key.person, key.rater)));
                self.counted.form(&self.organisation, round, old, &evaluation);
                forms.insert((key.person, key.rater), evaluation);
            }
            Fact::Grant(grant) => {
                self.grants.insert(grant.id, grant);
            }
            Fact::Course(fact) => self.courses.apply(fact),
            Fact::Development(fact) => self.development.apply(fact),
            Fact::Agreed(agreed) => self.agreed.put(agreed),
            Fact::Settings { holder, settings } => {
                self.settings.insert(holder, settings);
            }
            Fact::Structure(StructureFact::Removed(thing)) => {
                self.remove(&thing);
                self.absence.forget_staff();
            }
            Fact::Structure(fact) => self.structure.apply(fact),
            Fact::Absence(AbsenceFact::Year(year)) => self.absence.put_year(*year),
            Fact::Absence(AbsenceFact::Case(case)) => self.absence.put_case(*case),
            Fact::Journal(entry) => self.last_entry = entry.at,
            Fact::Absence(AbsenceFact::Old(_) | AbsenceFact::Note(_))
            | Fact::Comment { .. }
            | Fact::Draft { .. }
            | Fact::DraftGone { .. }
            | Fact::Receipt { .. } => {}
        }
    }

    fn remove(&mut self, thing: &Thing) {
        match thing {
            Thing::Unit(id) => {
                self.counted.forget();
                self.organisation.remove_unit(id);
            }
            Thing::Profile(id) => _ = self.catalogue.profiles.remove(id),
            Thing::Goal(id) => _ = self.catalogue.goals.remove(id),
            Thing::Competence(id) => _ = self.catalogue.competences.remove(id),
        }
    }

    /// A form that was sent at least once.
    pub fn evaluation(&self, form: &FormKey) -> Option<&Evaluation> {
        self.evaluations.get(&form.round)?.get(&(form.person, form.rater))
    }

    /// The counts of one side of a round, with people in their units of `day`. Kept until something changes them.
    pub fn counts(&self, round: &Round, rater: Rater, day: NaiveDate) -> Arc<Counts> {
        self.counted.of(&self.organisation, round, self.evaluations.get(&round.id), rater, day)
    }

    /// Whether a form has changed since somebody read it at commit `base`. What was read in an earlier run of the program
    /// is not remembered: sessions end with it.
    pub fn changed_since(&self, form: &FormKey, base: u64) -> bool {
        self.changed.get(form).is_some_and(|before| base <= *before)
    }

    /// The person employed today behind a login.
    pub fn person_by_login(&self, login: &Login, day: NaiveDate) -> Option<PersonNo> {
        let mut people = self.organisation.people();
        let has = |row: &crate::domain::organisation::Employment| row.login.as_ref() == Some(login);
        people.find(|person| person.on(day).is_some_and(|row| has(row) && row.employed_on(day))).map(|person| person.no)
    }

    /// The number for the next new person: looks random, is never given twice.
    pub fn next_person(counters: &mut Counters) -> PersonNo {
        const ODD: u32 = 0x9E37_79B1;
        counters.people = counters.people.wrapping_add(1);
        // Multiplying by an odd number and xor with a constant are one-to-one, so no number comes twice.
        PersonNo(counters.people.wrapping_mul(ODD) ^ counters.salt)
    }
}
