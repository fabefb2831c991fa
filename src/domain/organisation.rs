//! Units, people, employment history, and the relations that follow from them.

use super::ids::{EmployeeId, Login, PersonNo, ProfileId, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A unit of the organisation (enhed): administration, centre, department, team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Unit number.
    pub id: UnitId,
    /// Name as people know it.
    pub name: String,
    /// Kind as the municipality calls it (free text, e.g. `team`).
    pub kind: String,
    /// The unit above; the one root has none.
    pub parent: Option<UnitId>,
    /// The manager; need not be employed in the unit.
    pub manager: Option<PersonNo>,
    /// Day it was retired (udgået): not to be chosen any more, its history stays.
    pub retired: Option<NaiveDate>,
}

/// Form of employment (ansættelsesform).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EmploymentForm {
    /// By collective agreement (overenskomstansat).
    Agreement,
    /// Civil servant (tjenestemand).
    CivilServant,
}

/// What held for a person from a day on: one row of the employees file, all its columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employment {
    /// First day this row holds; `None` = from the beginning.
    pub valid_from: Option<NaiveDate>,
    /// Full name.
    pub name: String,
    /// The unit worked in.
    pub unit: UnitId,
    /// Position (stilling).
    pub title: String,
    /// Job profile, where one is attached.
    pub profile: Option<ProfileId>,
    /// Management level 0–5; 0 = no manager.
    pub management_level: u8,
    /// Weekly hours in hundredths (3700 = 37 hours).
    pub weekly_hours: u16,
    /// First day of employment; `None` = always employed.
    pub hired: Option<NaiveDate>,
    /// Last day of employment.
    pub left: Option<NaiveDate>,
    /// Collective agreement (overenskomst).
    pub agreement: String,
    /// Form of employment.
    pub form: Option<EmploymentForm>,
    /// Operating-system login.
    pub login: Option<Login>,
    /// E-mail address.
    pub email: String,
}

impl Employment {
    /// Whether this row says the person is employed on `day`.
    pub fn employed_on(&self, day: NaiveDate) -> bool {
        self.hired.is_none_or(|hired| hired <= day) && self.left.is_none_or(|left| day <= left)
    }
}

/// A person with the whole employment history, oldest row first, at least one row, no two with the same `valid_from`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Number inside the store.
    pub no: PersonNo,
    /// Number outside it.
    pub employee_id: EmployeeId,
    /// History, ordered by `valid_from` (`None` first).
    pub history: Vec<Employment>,
    /// Said yes to being found as an expert ("who knows this?").
    pub findable: bool,
}

impl Person {
    /// The row that holds on `day`: the last that has begun, or the first if none has.
    pub fn on(&self, day: NaiveDate) -> Option<&Employment> {
        self.history.get(self.row_on(day))
    }

    /// The number of that row in the history.
    pub fn row_on(&self, day: NaiveDate) -> usize {
        self.history.iter().rposition(|row| row.valid_from.is_none_or(|from| from <= day)).unwrap_or(0)
    }

    /// Whether the person is employed on `day`.
    pub fn employed_on(&self, day: NaiveDate) -> bool {
        self.on(day).is_some_and(|row| row.employed_on(day))
    }
}

/// The organisation: the unit tree and everybody in it. The tree and its managers are the present ones.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    units: BTreeMap<UnitId, Unit>,
    children: BTreeMap<UnitId, BTreeSet<UnitId>>,
    people: HashMap<PersonNo, Person>,
    by_employee: HashMap<EmployeeId, PersonNo>,
}

impl Organisation {
    /// Puts a unit in, replacing the one with the same id.
    pub fn put_unit(&mut self, unit: Unit) {
        if let Some(old) = self.units.get(&unit.id)
            && let Some(parent) = &old.parent
            && let Some(siblings) = self.children.get_mut(parent)
        {
            siblings.remove(&unit.id);
        }
        if let Some(parent) = &unit.parent {
            self.children.entry(parent.clone()).or_default().insert(unit.id.clone());
        }
        self.units.insert(unit.id.clone(), unit);
    }

    /// Takes a unit out that nothing points to.
    pub fn remove_unit(&mut self, id: &UnitId) {
        let parent = self.units.remove(id).and_then(|unit| unit.parent);
        if let Some(siblings) = parent.and_then(|parent| self.children.get_mut(&parent)) {
            siblings.remove(id);
        }
    }

    /// Puts a person in, replacing the one with the same number.
    pub fn put_person(&mut self, person: Person) {
        self.by_employee.insert(person.employee_id.clone(), person.no);
        self.people.insert(person.no, person);
    }

    /// The unit with this id.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.units.get(id)
    }

    /// All units, by id.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// The one unit without a parent.
    pub fn root(&self) -> Option<&Unit> {
        self.units.values().find(|unit| unit.parent.is_none())
    }

    /// The units directly below, by id.
    pub fn children(&self, id: &UnitId) -> impl Iterator<Item = &Unit> {
        self.children.get(id).into_iter().flatten().filter_map(|child| self.units.get(child))
    }

    /// The unit and all units below it, parents before children.
    pub fn subtree(&self, id: &UnitId) -> Vec<&Unit> {
        let mut found: Vec<&Unit> = self.units.get(id).into_iter().collect();
        let mut next = 0;
        while let Some(unit) = found.get(next).copied() {
            found.extend(self.children(&unit.id));
            next += 1;
        }
        found
    }

    /// The unit and those above it, nearest first. Ends at the root, also in a damaged tree with a loop.
    pub fn path(&self, id: &UnitId) -> Vec<&Unit> {
        let mut path: Vec<&Unit> = Vec::new();
        let mut at = self.units.get(id);
        while let Some(unit) = at {
            if path.len() > self.units.len() {
                break;
            }
            path.push(unit);
            at = unit.parent.as_ref().and_then(|parent| self.units.get(parent));
        }
        path
    }

    /// Whether `id` is `top` or below it.
    pub fn within(&self, id: &UnitId, top: &UnitId) -> bool {
        self.path(id).iter().any(|unit| &unit.id == top)
    }

    /// The person with this number.
    pub fn person(&self, no: PersonNo) -> Option<&Person> {
        self.people.get(&no)
    }

    /// The person with this employee number.
    pub fn by_employee(&self, id: &EmployeeId) -> Option<&Person> {
        self.by_employee.get(id).and_then(|no| self.people.get(no))
    }

    /// Everybody, in no order.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    /// How many people there are, leavers too.
    pub fn headcount(&self) -> usize {
        self.people.len()
    }

    /// The unit of a person on `day`: where the row valid that day says, or the last one for who has left.
    pub fn unit_of(&self, no: PersonNo, day: NaiveDate) -> Option<&UnitId> {
        self.person(no)?.on(day).map(|row| &row.unit)
    }

    /// The nearest manager of a person (nærmeste leder): the manager of the closest unit at or above the person's unit
    /// that has a manager other than the person. Source: `access.md`, Relations.
    pub fn nearest_manager(&self, no: PersonNo, day: NaiveDate) -> Option<PersonNo> {
        self.managers_above(no, day).first().copied()
    }

    /// The nearest manager and then those of the units above, each once, never the person.
    pub fn managers_above(&self, no: PersonNo, day: NaiveDate) -> Vec<PersonNo> {
        let Some(unit) = self.unit_of(no, day) else { return Vec::new() };
        let mut managers = Vec::new();
        for manager in self.path(unit).iter().filter_map(|unit| unit.manager) {
            if manager != no && !managers.contains(&manager) {
                managers.push(manager);
            }
        }
        managers
    }

    /// Those whose nearest manager is `manager` and who are employed on `day`, in no order.
    pub fn direct_reports(&self, manager: PersonNo, day: NaiveDate) -> Vec<PersonNo> {
        // Who manages a unit is somebody's nearest manager by the first two on the way up: the second is for the first.
        let two_above = |unit: &UnitId| {
            let mut managers = self.path(unit).into_iter().filter_map(|unit| unit.manager);
            let first = managers.next();
            (first, managers.find(|manager| Some(*manager) != first))
        };
        let mut of_unit: HashMap<&UnitId, (Option<PersonNo>, Option<PersonNo>)> = HashMap::new();
        let mut reports = Vec::new();
        for person in self.people.values() {
            let Some(row) = person.on(day).filter(|row| row.employed_on(day)) else { continue };
            let (first, second) = *of_unit.entry(&row.unit).or_insert_with(|| two_above(&row.unit));
            let nearest = if first == Some(person.no) { second } else { first };
            if nearest == Some(manager) {
                reports.push(person.no);
            }
        }
        reports
    }

    /// The units a person manages, by id.
    pub fn managed_units(&self, manager: PersonNo) -> impl Iterator<Item = &Unit> {
        self.units.values().filter(move |unit| unit.manager == Some(manager))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(no: u32, unit: usize, left: bool) -> Person {
        let row = Employment {
            valid_from: None,
            name: String::new(),
            unit: id(unit),
            title: String::new(),
            profile: None,
            management_level: 0,
            weekly_hours: 3700,
            hired: None,
            left: left.then(|| day(1)),
            agreement: String::new(),
            form: None,
            login: None,
            email: String::new(),
        };
        Person { no: PersonNo(no), employee_id: EmployeeId::new(&no.to_string()), history: vec![row], findable: false }
    }

    fn id(unit: usize) -> UnitId {
        UnitId::new(&format!("U{unit}"))
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 4, day).unwrap()
    }

    proptest! {
        #[test]
        fn direct_reports_are_those_whose_nearest_manager_it_is(
            above in prop::collection::vec(any::<prop::sample::Index>(), 5),
            managers in prop::collection::vec(prop::option::of(0u32..12), 6),
            people in prop::collection::vec((0usize..7, prop::bool::weighted(0.2)), 12),
        ) {
            let mut organisation = Organisation::default();
            for (index, manager) in managers.iter().enumerate() {
                let parent = index.checked_sub(1).map(|before| id(above[before].index(index)));
                let manager = manager.map(PersonNo);
                let (name, kind) = (String::new(), String::new());
                organisation.put_unit(Unit { id: id(index), name, kind, parent, manager, retired: None });
            }
            // Unit 6 does not exist: who works there has no manager.
            for (index, (unit, left)) in people.iter().enumerate() {
                organisation.put_person(person(index as u32, *unit, *left));
            }
            for manager in (0..12).map(PersonNo) {
                let mut found = organisation.direct_reports(manager, day(15));
                found.sort_unstable();
                let employed = (0..12).map(PersonNo).filter(|no| organisation.person(*no).unwrap().employed_on(day(15)));
                let expected: Vec<_> =
                    employed.filter(|no| organisation.nearest_manager(*no, day(15)) == Some(manager)).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
