//! Sums of many units at once: each day counts where the person worked that day, and what has no place in a single unit
//! (a person, a spell) counts once in every unit it touches and once in each unit above them.

use super::figures::Sums;

/// The units of a tree by number, parents before children and each subtree in one piece (preorder).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// The unit above each one; the root is above itself.
    parents: Vec<u32>,
    /// One behind the last unit of each subtree.
    ends: Vec<u32>,
}

impl Tree {
    /// A tree of units in preorder: for each the number of the unit above, which stands before it.
    pub fn new(parents: Vec<u32>) -> Self {
        let mut ends: Vec<u32> = (1..=parents.len() as u32).collect();
        for at in (1..parents.len()).rev() {
            let (Some(parent), Some(end)) = (parents.get(at).copied(), ends.get(at).copied()) else { continue };
            if let Some(above) = ends.get_mut(parent as usize) {
                *above = end.max(*above);
            }
        }
        Self { parents, ends }
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.parents.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.parents.is_empty()
    }

    /// The unit and all below it.
    pub fn subtree(&self, unit: u32) -> Range {
        Range { from: unit, end: self.ends.get(unit as usize).copied().unwrap_or(unit) }
    }

    /// The lowest unit that both are in.
    fn meeting(&self, one: u32, other: u32) -> u32 {
        let (mut low, mut high) = (one.min(other), one.max(other));
        while low != high {
            let Some(parent) = self.parents.get(high as usize).copied().filter(|parent| *parent < high) else { break };
            (low, high) = (low.min(parent), low.max(parent));
        }
        low
    }
}

/// A unit with all below it, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The unit itself.
    pub from: u32,
    /// One behind the last one below it.
    pub end: u32,
}

impl Range {
    /// Whether the unit is in it.
    pub const fn contains(self, unit: u32) -> bool {
        self.from <= unit && unit < self.end
    }
}

/// Sums on their way: what belongs to each unit itself, and what would be counted twice where units meet.
#[derive(Clone, Debug)]
pub struct Adding<'t> {
    tree: &'t Tree,
    range: Range,
    own: Vec<Sums>,
    twice: Vec<Sums>,
}

impl<'t> Adding<'t> {
    /// Nothing yet, for the units of a range.
    pub fn new(tree: &'t Tree, range: Range) -> Self {
        let size = range.end.saturating_sub(range.from) as usize;
        Self { tree, range, own: vec![Sums::default(); size], twice: vec![Sums::default(); size] }
    }

    /// The units it is about.
    pub const fn range(&self) -> Range {
        self.range
    }

    /// What belongs to a unit of the range.
    pub fn of(&mut self, unit: u32) -> Option<&mut Sums> {
        self.own.get_mut(unit.checked_sub(self.range.from)? as usize)
    }

    /// Counts something once in each of these units and once above them. Units outside the range are left out.
    pub fn once(&mut self, units: &mut Vec<u32>, count: impl Fn(&mut Sums)) {
        units.retain(|unit| self.range.contains(*unit));
        units.sort_unstable();
        units.dedup();
        for unit in units.iter() {
            if let Some(own) = self.of(*unit) {
                count(own);
            }
        }
        for pair in units.windows(2) {
            let [one, other] = pair else { continue };
            let meeting = self.tree.meeting(*one, *other);
            let at = meeting.checked_sub(self.range.from).and_then(|at| self.twice.get_mut(at as usize));
            if let Some(twice) = at {
                count(twice);
            }
        }
    }

    /// The sums of every unit of the range with all below it, in the order of their numbers.
    pub fn total(self) -> Vec<Sums> {
        let Self { tree, range, mut own, mut twice } = self;
        for at in (1..own.len()).rev() {
            let parent = tree.parents.get(at + range.from as usize).and_then(|parent| parent.checked_sub(range.from));
            let Some(parent) = parent.map(|parent| parent as usize) else { continue };
            for sums in [&mut own, &mut twice] {
                let Some(below) = sums.get(at).copied() else { continue };
                if let Some(above) = sums.get_mut(parent) {
                    *above += below;
                }
            }
        }
        own.iter_mut().zip(twice).for_each(|(own, twice)| *own -= twice);
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 0 ─ 1 ─ (2, 3), 0 ─ 4 ─ 5
    fn tree() -> Tree {
        Tree::new(vec![0, 0, 1, 1, 0, 4])
    }

    #[test]
    fn a_subtree_is_one_piece() {
        let ends: Vec<u32> = (0..6).map(|unit| tree().subtree(unit).end).collect();
        assert_eq!(ends, [6, 4, 3, 4, 6, 6]);
    }

    #[test]
    fn what_touches_several_units_counts_once_in_each_and_above() {
        let tree = tree();
        let mut adding = Adding::new(&tree, tree.subtree(0));
        adding.once(&mut vec![5, 2, 3, 2], |sums| sums.spells += 1);
        let spells: Vec<u32> = adding.total().iter().map(|sums| sums.spells).collect();
        assert_eq!(spells, [1, 1, 1, 1, 1, 1]);
        let mut adding = Adding::new(&tree, tree.subtree(1));
        adding.once(&mut vec![5, 2, 3], |sums| sums.spells += 1);
        let spells: Vec<u32> = adding.total().iter().map(|sums| sums.spells).collect();
        assert_eq!(spells, [1, 1, 1]);
    }
}
