//! Two answers and a demand, compared. Source: `facts.md` 4, `systems.md` 3.

use super::competence::{Answer, Gap, Level};
use super::evaluation::Packed;

/// What one question says when the two sides are held together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The employee's answer against the demand.
    pub own: Gap,
    /// The manager's answer against the demand.
    pub manager: Gap,
    /// The two lie so far apart that they should be talked about.
    pub talk_point: bool,
}

/// Compares the two sides of one question. `difference` is the pack's number of levels that makes a talk point.
pub fn compare(own: Answer, manager: Answer, demand: Option<Level>, difference: u8) -> Compared {
    Compared {
        own: Gap::between(own, demand),
        manager: Gap::between(manager, demand),
        talk_point: is_talk_point(own, manager, difference),
    }
}

/// Whether two answers lie `difference` levels or more apart. "Not relevant" has no level, so it lies nowhere.
pub fn is_talk_point(own: Answer, manager: Answer, difference: u8) -> bool {
    match (own.level(), manager.level()) {
        (Some(own), Some(manager)) => own.number().abs_diff(manager.number()) >= difference,
        _ => false,
    }
}

/// How many talk points two forms of one round have.
pub fn talk_points(own: &Packed, manager: &Packed, difference: u8) -> u16 {
    let points = (0..own.len()).filter(|index| is_talk_point(own.get(*index), manager.get(*index), difference));
    points.count() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digit(digit: u8) -> Answer {
        Answer::from_digit(digit).unwrap()
    }

    #[test]
    fn two_levels_apart_is_a_talk_point_one_is_not() {
        assert!(is_talk_point(digit(4), digit(2), 2));
        assert!(is_talk_point(digit(1), digit(5), 2));
        assert!(!is_talk_point(digit(3), digit(2), 2));
        assert!(!is_talk_point(digit(0), digit(5), 2), "not relevant is no zero");
        assert!(!is_talk_point(Answer::NotAnswered, digit(5), 2));
    }

    #[test]
    fn gaps_tell_lacking_above_and_unresolved_apart() {
        let demand = Level::new(4);
        let compared = compare(digit(2), digit(5), demand, 2);
        assert_eq!(compared, Compared { own: Gap::Difference(-2), manager: Gap::Difference(1), talk_point: true });
        assert_eq!(compare(digit(0), Answer::NotAnswered, demand, 2).own, Gap::Unresolved);
        assert_eq!(compare(digit(0), Answer::NotAnswered, demand, 2).manager, Gap::Unresolved);
        assert_eq!(compare(digit(0), digit(1), None, 2).own, Gap::NoDemand);
    }

    #[test]
    fn talk_points_of_forms_of_different_length_are_counted_where_both_answered() {
        let own = Packed::pack([digit(1), digit(5), digit(3)]);
        let manager = Packed::pack([digit(3), digit(5)]);
        assert_eq!(talk_points(&own, &manager, 2), 1);
        assert_eq!(talk_points(&manager, &own, 2), 1);
    }
}
