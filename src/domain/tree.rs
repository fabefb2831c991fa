//! The unit tree by numbers, for work over all of it at once: figures of many units, small groups.

use super::ids::UnitId;
use super::organisation::Organisation;
use std::collections::HashMap;
use std::ops::AddAssign;

/// The units below the root, numbered so that every unit comes after the one above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    ids: Vec<UnitId>,
    above: Vec<Option<usize>>,
    below: Vec<Vec<usize>>,
    numbers: HashMap<UnitId, usize>,
}

impl Tree {
    /// The tree as it is now. Units no path leads to from the root are left out.
    pub fn of(organisation: &Organisation) -> Self {
        let mut tree = Self::default();
        let units = organisation.root().map(|root| organisation.subtree(&root.id)).unwrap_or_default();
        for unit in units {
            let number = tree.ids.len();
            let above = unit.parent.as_ref().and_then(|parent| tree.number(parent));
            if let Some(siblings) = above.and_then(|above| tree.below.get_mut(above)) {
                siblings.push(number);
            }
            tree.ids.push(unit.id.clone());
            tree.above.push(above);
            tree.below.push(Vec::new());
            tree.numbers.insert(unit.id.clone(), number);
        }
        tree
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The number of a unit; the root has 0.
    pub fn number(&self, unit: &UnitId) -> Option<usize> {
        self.numbers.get(unit).copied()
    }

    /// The unit with this number.
    pub fn id(&self, number: usize) -> Option<&UnitId> {
        self.ids.get(number)
    }

    /// All units, each after the one above it.
    pub fn ids(&self) -> &[UnitId] {
        &self.ids
    }

    /// The number of the unit above.
    pub fn above(&self, number: usize) -> Option<usize> {
        self.above.get(number).copied().flatten()
    }

    /// The numbers of the units directly below, by id.
    pub fn below(&self, number: usize) -> &[usize] {
        self.below.get(number).map_or(&[], Vec::as_slice)
    }

    /// The unit and those above it, nearest first.
    pub fn path(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors((number < self.len()).then_some(number), |number| self.above(*number))
    }

    /// Whether a unit is `top` or below it.
    pub fn is_within(&self, number: usize, top: usize) -> bool {
        self.path(number).any(|number| number == top)
    }

    /// From what each unit has itself to what it has with all below it. `values` has one value per unit.
    pub fn sum_up<T: AddAssign + Copy>(&self, values: &mut [T]) {
        for number in (0..self.len()).rev() {
            let Some(value) = values.get(number).copied() else { continue };
            if let Some(above) = self.above(number).and_then(|above| values.get_mut(above)) {
                *above += value;
            }
        }
    }
}
