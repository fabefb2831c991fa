//! The share that meets the demand, how it is told from others at a glance, and which competence comes first.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// People whose profile demands a competence. The share on screens is meeting / (required − unresolved).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// People with a sent form whose profile demands it.
    pub required: u32,
    /// Those of them who reach the demand.
    pub meeting: u32,
    /// Those of them who answered "not relevant" or nothing: to be cleared up.
    pub unresolved: u32,
}

impl Share {
    /// Those it can be said of: required − unresolved.
    pub const fn decided(self) -> u32 {
        self.required.saturating_sub(self.unresolved)
    }

    /// Meeting per decided, 0–1; none where there is nobody it can be said of.
    pub fn ratio(self) -> Option<f64> {
        (self.decided() > 0).then(|| f64::from(self.meeting) / f64::from(self.decided()))
    }

    /// The same in whole per cent, rounded half up.
    pub fn percent(self) -> Option<u32> {
        let decided = u64::from(self.decided());
        let doubled = (u64::from(self.meeting) * 200).checked_div(decided)?;
        u32::try_from(doubled.div_ceil(2)).ok()
    }
}

/// From which shares in per cent a competence is said to be weak, half-way and strong: the pack's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bands {
    /// Below this: a great lack.
    pub great_lack_below: u8,
    /// Below this: a lack.
    pub lack_below: u8,
    /// From this on: a strength.
    pub strength_from: u8,
}

/// How a share is told at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Few meet the demand.
    GreatLack,
    /// Too few do.
    Lack,
    /// Most do.
    Middling,
    /// Nearly all do.
    Strength,
}

impl Bands {
    /// The band of a share in per cent.
    pub fn of(self, percent: u32) -> Band {
        if percent < self.great_lack_below.into() {
            Band::GreatLack
        } else if percent < self.lack_below.into() {
            Band::Lack
        } else if percent < self.strength_from.into() {
            Band::Middling
        } else {
            Band::Strength
        }
    }
}

/// In which order competences stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the form, area by area.
    #[default]
    Form,
    /// The largest lack first.
    Lack,
    /// The greatest strength first.
    Strength,
}

impl Sort {
    /// The next one.
    pub const fn next(self) -> Self {
        match self {
            Self::Form => Self::Lack,
            Self::Lack => Self::Strength,
            Self::Strength => Self::Form,
        }
    }
}

/// The numbers of the rows in order. `weight` tells how good a row is, the higher the better; none where that is hidden
/// or cannot be said: those come last, in the form's order, so that the order gives nothing away.
pub fn sorted(rows: impl IntoIterator<Item = usize>, sort: Sort, weight: impl Fn(usize) -> Option<f64>) -> Vec<usize> {
    let mut rows: Vec<(usize, Option<f64>)> = rows.into_iter().map(|row| (row, weight(row))).collect();
    let known = |left: Option<f64>, right: Option<f64>, way: fn(f64, f64) -> Ordering| match (left, right) {
        (Some(left), Some(right)) => way(left, right),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    match sort {
        Sort::Form => {}
        Sort::Lack => rows.sort_by(|(_, left), (_, right)| known(*left, *right, |left, right| left.total_cmp(&right))),
        Sort::Strength => {
            rows.sort_by(|(_, left), (_, right)| known(*left, *right, |left, right| right.total_cmp(&left)));
        }
    }
    rows.into_iter().map(|(row, _)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_leaves_out_who_is_to_be_cleared_up() {
        let share = Share { required: 16, meeting: 9, unresolved: 1 };
        assert_eq!((share.decided(), share.percent()), (15, Some(60)));
        assert_eq!(Share { required: 3, meeting: 0, unresolved: 3 }.percent(), None);
        assert_eq!(Share { required: 8, meeting: 5, unresolved: 0 }.percent(), Some(63), "62.5 is rounded up");
    }

    #[test]
    fn what_is_hidden_comes_last_whichever_way_it_is_sorted() {
        let weights = [Some(0.5), None, Some(0.2), Some(0.9), None];
        let order = |sort| sorted(0..5, sort, |row| weights[row]);
        assert_eq!(order(Sort::Form), [0, 1, 2, 3, 4]);
        assert_eq!(order(Sort::Lack), [2, 0, 3, 1, 4]);
        assert_eq!(order(Sort::Strength), [3, 0, 2, 1, 4]);
    }

    #[test]
    fn a_band_begins_where_the_pack_says() {
        let bands = Bands { great_lack_below: 50, lack_below: 70, strength_from: 85 };
        let band = |percent| bands.of(percent);
        assert_eq!([0, 49, 50, 69].map(band), [Band::GreatLack, Band::GreatLack, Band::Lack, Band::Lack]);
        assert_eq!([70, 84, 85, 100].map(band), [Band::Middling, Band::Middling, Band::Strength, Band::Strength]);
    }
}
