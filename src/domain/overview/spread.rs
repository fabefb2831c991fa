//! Level and spread of answers on the scale of five.
//!
//! The scale is ordinal: 4 is more than 3, but nobody has said by how much. So the spread is not a standard deviation. It
//! is told in two ways that only use the order:
//!
//! - the *middle half*: the levels between which half of the answers lie (lower and upper quartile, each the level of a
//!   person there is), for people to read: "half of them are at 2–4";
//! - the *dispersion* of Leik (1966): 0 when all are at one level, 1 when half are at the lowest and half at the highest.
//!   It moves with every single answer, so it shows whether differences grow or shrink from round to round.

/// How answers are spread over the five levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Level of the person a quarter of the way up, 1–5.
    pub lower: u8,
    /// Level of the person in the middle; of two, the lower, 1–5.
    pub median: u8,
    /// Level of the person three quarters of the way up, 1–5.
    pub upper: u8,
    /// Leik's ordinal dispersion, 0–1.
    pub dispersion: f64,
}

/// Mean level; none where nobody gave one. Shown beside the distribution, never alone: the scale is ordinal.
pub fn mean(levels: [u32; 5]) -> Option<f64> {
    let answers: u32 = levels.iter().sum();
    let sum: u32 = (1..).zip(levels).map(|(level, count)| level * count).sum();
    (answers > 0).then(|| f64::from(sum) / f64::from(answers))
}

/// The spread of so many answers 1 … 5; none where nobody gave a level.
pub fn spread(levels: [u32; 5]) -> Option<Spread> {
    let answers: u32 = levels.iter().sum();
    if answers == 0 {
        return None;
    }
    // The person with rank ⌈p·n⌉ from below.
    let at = |quarters: u32| {
        let rank = (u64::from(answers) * u64::from(quarters)).div_ceil(4);
        let mut below = 0;
        let level = (1..=5u8).zip(levels).find(|(_, count)| {
            below += u64::from(*count);
            below >= rank
        });
        level.map_or(5, |(level, _)| level)
    };
    let mut below = 0;
    let mut sum = 0.0;
    for count in levels.iter().take(4) {
        below += count;
        sum += f64::from(below.min(answers - below)) / f64::from(answers);
    }
    // Four cuts between the levels, each at most one half.
    Some(Spread { lower: at(1), median: at(2), upper: at(3), dispersion: sum / 2.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(levels: [u32; 5]) -> (u8, u8, u8, f64) {
        let spread = spread(levels).unwrap();
        (spread.lower, spread.median, spread.upper, (spread.dispersion * 1000.0).round() / 1000.0)
    }

    #[test]
    fn all_at_one_level_are_not_spread_and_two_camps_are_as_spread_as_can_be() {
        assert_eq!(spread([0; 5]), None);
        assert_eq!(told([0, 0, 7, 0, 0]), (3, 3, 3, 0.0));
        assert_eq!(told([4, 0, 0, 0, 4]), (1, 1, 5, 1.0));
        assert_eq!(told([2, 2, 2, 2, 2]), (2, 3, 4, 0.6));
        // Of four, the quarter points are the first, second and third person.
        assert_eq!(told([1, 1, 1, 1, 0]), (1, 2, 3, 0.5));
        assert_eq!(told([0, 1, 0, 0, 0]), (2, 2, 2, 0.0));
        assert_eq!(mean([0; 5]), None);
        assert_eq!(mean([1, 0, 0, 0, 1]), Some(3.0));
    }

    proptest! {
        /// Only the order counts: turned upside down, the spread is the same.
        #[test]
        fn the_spread_does_not_know_which_end_is_up(levels in prop::array::uniform5(0u32..40)) {
            let mut turned = levels;
            turned.reverse();
            let (Some(one), Some(other)) = (spread(levels), spread(turned)) else { return Ok(()) };
            prop_assert!((one.dispersion - other.dispersion).abs() < 1e-12);
            prop_assert!((0.0..=1.0).contains(&one.dispersion));
            prop_assert!(one.lower <= one.median && one.median <= one.upper);
        }
    }
}
