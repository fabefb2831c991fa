//! Which units' figures may be shown so that no group of too few people shows, neither itself nor as a difference.
//!
//! Source: `access.md`, small groups: the group is the people a figure is worked out over, and a parent minus its shown
//! children must not reveal a hidden group. Nor must it once somebody takes those out whose answers he or she may read.

use super::ids::UnitId;
use super::organisation::Organisation;
use super::tree::Tree;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::ops::{Add, AddAssign};

/// How many people a figure is worked out over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size {
    /// All of them.
    pub all: u32,
    /// Those whose answers the reader may not see one by one.
    pub unseen: u32,
    /// All whom the reader does not see and who could have been in the group: that nobody of these few is in it would be a
    /// figure about them. The same as `unseen` where everybody may know who is in the group.
    pub asked: u32,
    /// The reader, if he or she is among them and not counted as unseen: the own answer is no secret, and makes no group
    /// smaller.
    pub own: u32,
}

impl Size {
    /// So many people, so many of them unseen, where everybody may know who is in the group.
    pub const fn of(all: u32, unseen: u32) -> Self {
        Self { all, unseen, asked: unseen, own: 0 }
    }

    /// Whether nobody in particular shows: nobody is there whom the reader does not see anyway, or `smallest` and more.
    const fn hides_everybody(self, smallest: u32) -> bool {
        let others = if self.unseen == 0 { self.asked } else { self.unseen };
        others == 0 || others + self.own >= smallest
    }
}

impl Size {
    fn take(&mut self, part: Self) {
        self.all = self.all.saturating_sub(part.all);
        self.unseen = self.unseen.saturating_sub(part.unseen);
        self.asked = self.asked.saturating_sub(part.asked);
        self.own = self.own.saturating_sub(part.own);
    }
}

impl Add for Size {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            unseen: self.unseen + other.unseen,
            asked: self.asked + other.asked,
            own: self.own + other.own,
        }
    }
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// The units whose figures are shown when every shown figure covers the unit with all below it. `direct` counts the
/// people of the group in each unit itself; `smallest` is the size from which a group is shown.
pub fn shown(organisation: &Organisation, direct: &BTreeMap<UnitId, Size>, smallest: u32) -> HashSet<UnitId> {
    let tree = Tree::of(organisation);
    let mut totals: Vec<Size> = tree.ids().iter().map(|unit| direct.get(unit).copied().unwrap_or_default()).collect();
    tree.sum_up(&mut totals);
    let every: Vec<usize> = (0..tree.len()).collect();
    let shown = shown_in(&tree, |unit| totals.get(unit).copied().unwrap_or_default(), smallest, &every);
    tree.ids().iter().zip(shown).filter(|(_, shown)| *shown).map(|(unit, _)| unit.clone()).collect()
}

/// Unit by unit whether its figure is shown, for the `wanted` units and those above them; others are left out. `total`
/// counts the people of the group in a unit with all below it.
///
/// From the root down: what is left of a shown unit without its shown children is nobody or large enough. To get there
/// the smallest children are hidden first; below a hidden unit nothing is shown.
pub fn shown_in(tree: &Tree, total: impl Fn(usize) -> Size, smallest: u32, wanted: &[usize]) -> Vec<bool> {
    let mut found = vec![false; tree.len()];
    let is_large = |size: Size| (size.all > 0 || size.asked > 0) && size.hides_everybody(smallest);
    if let Some(root) = found.first_mut() {
        *root = is_large(total(0));
    }
    let mut large = Vec::new();
    // What is shown of a unit follows from the units on the way to it; numbers grow downwards.
    let mut way: Vec<usize> = wanted.iter().flat_map(|unit| tree.path(*unit)).collect();
    way.sort_unstable();
    way.dedup();
    for unit in way {
        if !found.get(unit).is_some_and(|shown| *shown) {
            continue;
        }
        // The unit's own people and everybody in a hidden unit below it.
        let mut rest = total(unit);
        large.clear();
        for child in tree.below(unit) {
            let size = total(*child);
            if is_large(size) {
                rest.take(size);
                large.push((size, *child));
            }
        }
        // Largest first, so that the smallest is taken off the end. Hiding people who are seen anyway helps nobody.
        large.sort_unstable_by_key(|(size, child)| std::cmp::Reverse((size.asked > 0, *size, *child)));
        let first_seen = large.partition_point(|(size, _)| size.asked > 0);
        let seen = large.split_off(first_seen);
        while !rest.hides_everybody(smallest) {
            let Some((size, _)) = large.pop() else { break };
            rest += size;
        }
        large.extend(seen);
        for (_, child) in &large {
            if let Some(shown) = found.get_mut(*child) {
                *shown = true;
            }
        }
    }
    found
}

/// Why a figure is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Too few people are in the group.
    TooFew,
    /// There are enough, but with it a smaller group could be worked out from what else is shown.
    Others,
}

/// Why a group of so many people is hidden.
pub const fn why(all: u32, smallest: u32) -> Why {
    if all < smallest { Why::TooFew } else { Why::Others }
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
        let sizes = direct.iter().zip(unseen).map(|(all, unseen)| Size::of(*all, *unseen));
        show_sizes(parents, &sizes.collect::<Vec<_>>())
    }

    fn show_sizes(parents: &[Option<usize>], sizes: &[Size]) -> Vec<usize> {
        let counts = sizes.iter().enumerate().map(|(index, size)| (name(index), *size)).collect();
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
        assert_eq!(show_to(&STAR, &[0, 6, 3, 6], &[0, 0, 3, 6]), [0, 1], "the own team hides nothing");
        assert_eq!(show_to(&STAR, &[0, 3, 6, 6], &[0, 0, 6, 6]), [0, 1, 2, 3], "nor does a small one");
        assert_eq!(show_to(&STAR, &[0, 6, 5, 6], &[0, 0, 5, 6]), [0, 1, 2, 3]);
    }

    proptest! {
        /// Whatever is shown: of each shown unit less the largest shown ones below it, nobody is unseen, or five and more.
        /// These rests are disjoint and every shown number is a sum of them, so no combination tells a smaller group.
        #[test]
        fn no_difference_tells_a_small_group(
            above in prop::collection::vec(any::<prop::sample::Index>(), 0..14),
            direct in prop::collection::vec((0u32..9, 0u32..9, 0u32..4), 15),
        ) {
            let parents: Vec<Option<usize>> =
                std::iter::once(None).chain(above.iter().enumerate().map(|(at, index)| Some(index.index(at + 1)))).collect();
            let direct: Vec<Size> =
                direct.iter().take(parents.len()).map(|(seen, unseen, silent)| Size { all: seen + unseen, unseen: *unseen, asked: unseen + silent, own: 0 }).collect();
            let shown = show_sizes(&parents, &direct);
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
            let safe = |rest: &Size| safe(rest.unseen) && (rest.unseen > 0 || safe(rest.asked));
            prop_assert!(rests.values().all(safe), "{rests:?}");
        }
    }
}
