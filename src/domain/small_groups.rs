//! Which units' figures may be shown so that no group of too few people shows, neither itself nor as a difference.
//!
//! Source: `access.md`, small groups: the group is the people a figure is worked out over, and a parent minus its shown
//! children must not reveal a hidden group. Nor must it once somebody takes those out whose answers he or she may read.

use super::ids::UnitId;
use super::organisation::Organisation;
use std::collections::{BTreeMap, HashSet};
use std::ops::{Add, AddAssign};

/// How many people a figure is worked out over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size {
    /// All of them.
    pub all: u32,
    /// Those whose answers the reader may not see one by one.
    pub unseen: u32,
}

impl Size {
    /// Whether nobody in particular shows: nobody is there, or `smallest` and more, also among the unseen.
    const fn hides_everybody(self, smallest: u32) -> bool {
        self.all == 0 || (self.all >= smallest && (self.unseen == 0 || self.unseen >= smallest))
    }
}

impl Add for Size {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { all: self.all + other.all, unseen: self.unseen + other.unseen }
    }
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// The units whose figures are shown when every shown figure covers the unit with all below it. `direct` counts the
/// people of the group in each unit itself; `smallest` is the size from which a group is shown.
///
/// From the root down: what is left of a shown unit without its shown children is nobody or large enough. To get there
/// the smallest children are hidden first; below a hidden unit nothing is shown.
pub fn shown(organisation: &Organisation, direct: &BTreeMap<UnitId, Size>, smallest: u32) -> HashSet<UnitId> {
    let mut found = HashSet::new();
    let Some(root) = organisation.root() else { return found };
    let totals = totals(organisation, direct);
    let total = |unit: &UnitId| totals.get(unit).copied().unwrap_or_default();
    let is_large = |size: Size| size.all >= smallest && size.hides_everybody(smallest);
    if !is_large(total(&root.id)) {
        return found;
    }
    let mut waiting = vec![&root.id];
    while let Some(unit) = waiting.pop() {
        if !found.insert(unit.clone()) {
            continue;
        }
        let children = organisation.children(unit).map(|child| (total(&child.id), &child.id));
        let (mut large, small): (Vec<_>, Vec<_>) = children.partition(|(size, _)| is_large(*size));
        let mut rest = direct.get(unit).copied().unwrap_or_default();
        for (size, _) in small {
            rest += size;
        }
        // Largest first, so that the smallest is taken off the end.
        large.sort_unstable_by(|left, right| right.cmp(left));
        while !rest.hides_everybody(smallest) {
            let Some((size, _)) = large.pop() else { break };
            rest += size;
        }
        waiting.extend(large.into_iter().map(|(_, child)| child));
    }
    found
}

/// People of each unit with all below it.
fn totals(organisation: &Organisation, direct: &BTreeMap<UnitId, Size>) -> BTreeMap<UnitId, Size> {
    let mut totals: BTreeMap<UnitId, Size> = BTreeMap::new();
    for (unit, size) in direct {
        for above in organisation.path(unit) {
            *totals.entry(above.id.clone()).or_default() += *size;
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::organisation::Unit;
    use proptest::prelude::*;
    use std::collections::HashMap;

    fn tree(parents: &[Option<usize>]) -> Organisation {
        let mut organisation = Organisation::default();
        for (index, parent) in parents.iter().enumerate() {
            organisation.put_unit(Unit {
                id: name(index),
                name: String::new(),
                kind: String::new(),
                parent: parent.map(name),
                manager: None,
                retired: None,
            });
        }
        organisation
    }

    fn name(index: usize) -> UnitId {
        UnitId::new(&format!("U{index}"))
    }

    fn show(parents: &[Option<usize>], direct: &[u32]) -> Vec<usize> {
        show_to(parents, direct, direct)
    }

    fn show_to(parents: &[Option<usize>], direct: &[u32], unseen: &[u32]) -> Vec<usize> {
        let sizes = direct.iter().zip(unseen).map(|(all, unseen)| Size { all: *all, unseen: *unseen });
        let counts = sizes.enumerate().map(|(index, size)| (name(index), size)).collect();
        let shown = shown(&tree(parents), &counts, 5);
        (0..parents.len()).filter(|index| shown.contains(&name(*index))).collect()
    }

    const STAR: [Option<usize>; 4] = [None, Some(0), Some(0), Some(0)];

    #[test]
    fn a_small_team_hides_with_the_next_smallest() {
        assert_eq!(show(&STAR, &[0, 5, 6, 7]), [0, 1, 2, 3]);
        // Team 1 has two: shown 2 and 3 would tell them by subtraction, so 2 hides too.
        assert_eq!(show(&STAR, &[0, 2, 6, 7]), [0, 3]);
        // The manager alone in the unit above is a group of one.
        assert_eq!(show(&STAR, &[1, 5, 6, 7]), [0, 2, 3]);
        assert_eq!(show(&STAR, &[0, 2, 3, 7]), [0, 3], "two small ones together are large enough");
    }

    #[test]
    fn nothing_is_shown_of_a_small_whole_and_nothing_below_a_hidden_unit() {
        assert_eq!(show(&STAR, &[1, 1, 1, 1]), [] as [usize; 0]);
        assert_eq!(show(&[None, Some(0), Some(1), Some(0)], &[1, 0, 9, 20]), [0, 3]);
    }

    #[test]
    fn who_sees_a_team_does_not_learn_of_the_few_others() {
        // Nine people, six of them the reader's own: the other three would show by subtraction.
        assert_eq!(show_to(&[None, Some(0)], &[3, 6], &[3, 0]), [] as [usize; 0]);
        assert_eq!(show_to(&STAR, &[0, 6, 3, 6], &[0, 0, 3, 6]), [0]);
        assert_eq!(show_to(&STAR, &[0, 6, 5, 6], &[0, 0, 5, 6]), [0, 1, 2, 3]);
    }

    proptest! {
        /// Whatever is shown: each shown unit less the largest shown ones below it is nobody or five and more. These rests
        /// are disjoint and every shown number is a sum of them, so no combination tells a smaller group.
        #[test]
        fn no_difference_tells_a_small_group(
            above in prop::collection::vec(any::<prop::sample::Index>(), 0..14),
            direct in prop::collection::vec((0u32..9, 0u32..9), 15),
        ) {
            let parents: Vec<Option<usize>> =
                std::iter::once(None).chain(above.iter().enumerate().map(|(at, index)| Some(index.index(at + 1)))).collect();
            let direct: Vec<Size> =
                direct.iter().take(parents.len()).map(|(seen, unseen)| Size { all: seen + unseen, unseen: *unseen }).collect();
            let part = |of: fn(&Size) -> u32| direct.iter().map(of).collect::<Vec<_>>();
            let shown = show_to(&parents, &part(|size| size.all), &part(|size| size.unseen));
            let chain = |mut at: usize| {
                let mut chain = vec![at];
                while let Some(parent) = parents[at] {
                    chain.push(parent);
                    at = parent;
                }
                chain
            };
            let mut rests = HashMap::new();
            for (unit, size) in direct.iter().enumerate() {
                if let Some(nearest) = chain(unit).into_iter().find(|unit| shown.contains(unit)) {
                    *rests.entry(nearest).or_insert(Size::default()) += *size;
                }
            }
            let safe = |count: u32| count == 0 || count >= 5;
            prop_assert!(rests.values().all(|rest| safe(rest.all) && safe(rest.unseen)), "{rests:?}");
        }
    }
}
