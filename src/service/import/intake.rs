//! Gathers the rows of all kinds but evaluations and absence, in any order, and then settles them together: units name managers,
//! employees name units, so nothing can be judged before everything is there.

use super::fault::{Findings, Named, Problem};
use super::keyed::Keyed;
use super::kind::Column;
use super::rows::{CompetenceRow, EmployeeRow, GoalRow, Place, ProfileRow, RequirementRow, UnitRow};
use super::taken::Taken;
use super::{catalogue, courses, employees, evaluations, logins, units};
use crate::domain::competence::Catalogue;
use crate::domain::ids::{CompetenceId, EmployeeId, GoalId, PersonNo, ProfileId, UnitId};
use crate::domain::organisation::Person;
use crate::service::engine::{Fact, Model};
use crate::service::env::Env;
use std::collections::{BTreeMap, HashMap};

/// Rows on their way in.
pub struct Intake<'m> {
    model: &'m Model,
    env: Env,
    /// What is wrong so far; whoever reads the files adds to it.
    pub findings: Findings,
    goals: Keyed<GoalId, GoalRow>,
    competences: Keyed<CompetenceId, CompetenceRow>,
    profiles: Keyed<ProfileId, ProfileRow>,
    requirements: Keyed<(ProfileId, CompetenceId), RequirementRow>,
    units: Keyed<UnitId, UnitRow>,
    employees: Vec<(Place, EmployeeRow)>,
    /// Courses and what belongs to them.
    pub courses: courses::Gathered,
}

/// The state after the import, as far as other rows point to it, and what leads there.
pub struct Settled<'m> {
    /// The state before.
    pub model: &'m Model,
    /// Moment and day.
    pub env: Env,
    /// What is wrong.
    pub findings: Findings,
    /// What was done so far.
    pub taken: Taken,
    /// What becomes true.
    pub facts: Vec<Fact>,
    /// Goals, competences and profiles after the import.
    pub catalogue: Catalogue,
    /// People with rows in the import, as they are after it.
    pub people: People,
}

/// People after the import: those it touches, and below them those that are stored.
#[derive(Debug, Default)]
pub struct People {
    touched: BTreeMap<EmployeeId, Person>,
    numbers: HashMap<PersonNo, EmployeeId>,
}

impl People {
    /// Puts a person with rows in the import.
    pub fn put(&mut self, person: Person) {
        self.numbers.insert(person.no, person.employee_id.clone());
        self.touched.insert(person.employee_id.clone(), person);
    }

    /// The person with this employee number after the import.
    pub fn by_employee<'a>(&'a self, model: &'a Model, id: &EmployeeId) -> Option<&'a Person> {
        self.touched.get(id).or_else(|| model.organisation.by_employee(id))
    }

    /// The person with this number after the import.
    pub fn by_no<'a>(&'a self, model: &'a Model, no: PersonNo) -> Option<&'a Person> {
        let touched = self.numbers.get(&no).and_then(|id| self.touched.get(id));
        touched.or_else(|| model.organisation.person(no))
    }

    /// Everybody after the import, in no order.
    pub fn all<'a>(&'a self, model: &'a Model) -> impl Iterator<Item = &'a Person> {
        let stored = model.organisation.people().filter(|person| !self.touched.contains_key(&person.employee_id));
        stored.chain(self.touched.values())
    }

    /// Those with rows in the import.
    pub fn touched(&self) -> impl Iterator<Item = &Person> {
        self.touched.values()
    }
}

impl<'m> Intake<'m> {
    /// Begins an import on what is stored.
    pub fn new(model: &'m Model, env: Env) -> Self {
        Self {
            model,
            env,
            findings: Findings::default(),
            goals: Keyed::default(),
            competences: Keyed::default(),
            profiles: Keyed::default(),
            requirements: Keyed::default(),
            units: Keyed::default(),
            employees: Vec::new(),
            courses: courses::Gathered::default(),
        }
    }

    /// Takes a goal.
    pub fn goal(&mut self, place: Place, row: GoalRow) {
        self.goals.take(row.goal.clone(), (place, row), Column::GoalId, &mut self.findings);
    }

    /// Takes a competence.
    pub fn competence(&mut self, place: Place, row: CompetenceRow) {
        self.competences.take(row.competence.clone(), (place, row), Column::CompetenceId, &mut self.findings);
    }

    /// Takes a job profile.
    pub fn profile(&mut self, place: Place, row: ProfileRow) {
        self.profiles.take(row.profile.clone(), (place, row), Column::ProfileId, &mut self.findings);
    }

    /// Takes a demand.
    pub fn requirement(&mut self, place: Place, row: RequirementRow) {
        let key = (row.profile.clone(), row.competence.clone());
        self.requirements.take(key, (place, row), Column::CompetenceId, &mut self.findings);
    }

    /// Takes a unit.
    pub fn unit(&mut self, place: Place, row: UnitRow) {
        self.units.take(row.unit.clone(), (place, row), Column::UnitId, &mut self.findings);
    }

    /// Takes a row of an employee's history.
    pub fn employee(&mut self, place: Place, row: EmployeeRow) {
        self.employees.push((place, row));
    }

    /// Checks everything gathered against what is stored and against each other.
    pub fn settle(self) -> Settled<'m> {
        let Self { model, env, mut findings, goals, competences, profiles, requirements, units, employees, courses } =
            self;
        let mut taken = Taken::default();
        let mut facts = Vec::new();
        let catalogue = {
            let mut state = catalogue::State::new(&model.catalogue, env.today);
            state.goals(goals.into_rows(), &mut findings, &mut taken);
            state.competences(competences.into_rows(), &mut findings, &mut taken);
            state.profiles(profiles.into_rows(), &mut taken);
            state.requirements(requirements.into_rows(), &mut findings, &mut taken);
            state.finish(&model.catalogue, &mut facts)
        };
        let mut counters = model.counters;
        let numbers = employees::numbers(model, &employees, &mut counters);
        if counters != model.counters {
            facts.push(Fact::Counters(counters));
        }
        let units = units::settle(model, units, &numbers, &mut findings, &mut taken, &mut facts);
        let known = employees::Known { units: &units, profiles: &catalogue.profiles };
        let (people, places) = employees::settle(model, employees, &numbers, &known, &mut findings, &mut taken);
        logins::check(model, &people, &places, &mut findings);
        let changed =
            people.touched().filter(|person| model.organisation.by_employee(&person.employee_id) != Some(*person));
        facts.extend(changed.map(|person| Fact::Person(Box::new(person.clone()))));
        let around = courses::Around { model, env, catalogue: &catalogue, people: &people };
        facts.extend(courses.settle(&around, &mut findings, &mut taken));
        Settled { model, env, findings, taken, facts, catalogue, people }
    }
}

impl<'m> Settled<'m> {
    /// Goes on with evaluations; `rows` is about how many there will be at most.
    pub fn evaluations(self, rows: usize) -> evaluations::Answers<'m> {
        evaluations::Answers::new(self, rows)
    }
}

/// Notes an id that names nothing.
pub(super) fn unknown(findings: &mut Findings, place: Place, column: Column, what: Named, id: &str) {
    findings.cell(place, column, Problem::Unknown { what, id: id.to_owned() });
}

/// Employee numbers with their person numbers: those that are new in this import.
pub(super) type Numbers = HashMap<EmployeeId, PersonNo>;

/// The person number behind an employee number, stored or new.
pub(super) fn number(model: &Model, numbers: &Numbers, id: &EmployeeId) -> Option<PersonNo> {
    numbers.get(id).copied().or_else(|| model.organisation.by_employee(id).map(|person| person.no))
}
