//! People and units as figures need them: numbers instead of names, and employment as stretches of equal days.

use crate::domain::absence::employment::segments;
use crate::domain::absence::units::{Range, Tree};
use crate::domain::absence::{Segment, WorkingDays};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::organisation::{Organisation, Unit};
use std::collections::HashMap;

/// Everybody, in the order of their employee numbers, and the units in preorder.
#[derive(Debug, Default)]
pub struct Staff {
    /// The tree of units.
    pub tree: Tree,
    /// The working days.
    pub days: WorkingDays,
    units: Vec<UnitId>,
    numbers: HashMap<UnitId, u32>,
    workers: Vec<Worker>,
    segments: Vec<Segment>,
    by_no: HashMap<PersonNo, u32>,
}

/// A person with the place of the employment in [`Staff`].
#[derive(Clone, Copy, Debug)]
pub struct Worker {
    /// Who.
    pub no: PersonNo,
    from: u32,
    to: u32,
}

impl Staff {
    /// Works it out.
    pub fn new(organisation: &Organisation, calendar: &Calendar) -> Self {
        let mut staff = Self { days: WorkingDays::new(calendar), ..Self::default() };
        let mut parents = Vec::new();
        if let Some(root) = organisation.root() {
            staff.unit(organisation, root, 0, &mut parents);
        }
        staff.tree = Tree::new(parents);
        let mut people: Vec<_> = organisation.people().collect();
        people.sort_unstable_by(|one, other| one.employee_id.cmp(&other.employee_id));
        for person in people {
            let from = staff.segments.len() as u32;
            let number = |unit: &UnitId| staff.numbers.get(unit).copied().unwrap_or(u32::MAX);
            segments(person, number, &mut staff.segments);
            staff.by_no.insert(person.no, staff.workers.len() as u32);
            staff.workers.push(Worker { no: person.no, from, to: staff.segments.len() as u32 });
        }
        staff
    }

    fn unit(&mut self, organisation: &Organisation, unit: &Unit, parent: u32, parents: &mut Vec<u32>) {
        // In a damaged tree with a loop each unit is met once.
        if self.numbers.contains_key(&unit.id) {
            return;
        }
        let number = self.units.len() as u32;
        self.numbers.insert(unit.id.clone(), number);
        self.units.push(unit.id.clone());
        parents.push(parent);
        for child in organisation.children(&unit.id) {
            self.unit(organisation, child, number, parents);
        }
    }

    /// A unit with all below it.
    pub fn range(&self, unit: &UnitId) -> Option<Range> {
        self.numbers.get(unit).map(|number| self.tree.subtree(*number))
    }

    /// The unit with this number.
    pub fn unit_id(&self, number: u32) -> Option<&UnitId> {
        self.units.get(number as usize)
    }

    /// Everybody, by employee number.
    pub fn workers(&self) -> &[Worker] {
        &self.workers
    }

    /// When and where somebody is employed.
    pub fn employed(&self, worker: Worker) -> &[Segment] {
        self.segments.get(worker.from as usize..worker.to as usize).unwrap_or_default()
    }

    /// When and where a person is employed.
    pub fn employed_no(&self, person: PersonNo) -> &[Segment] {
        let worker = self.by_no.get(&person).and_then(|at| self.workers.get(*at as usize));
        worker.map_or(&[], |worker| self.employed(*worker))
    }
}
