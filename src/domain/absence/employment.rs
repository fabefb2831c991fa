//! When somebody was employed, where and for how many hours: the history as stretches of equal days.

use super::day::Day;
use crate::domain::ids::UnitId;
use crate::domain::organisation::Person;

/// Days on which nothing changes for a person who is employed on all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Number of the unit worked in; who gives the numbers says what they mean.
    pub unit: u32,
    /// Weekly hours in hundredths.
    pub weekly_hours: u16,
}

/// The days a person is employed, oldest first. Agrees with [`Person::on`] and `employed_on` on every day.
pub fn segments(person: &Person, unit: impl Fn(&UnitId) -> u32, out: &mut Vec<Segment>) {
    let begins = |at: usize| person.history.get(at).and_then(|row| row.valid_from).map_or(Day::FIRST, Day::from);
    for (at, row) in person.history.iter().enumerate() {
        // The first row holds before its day too.
        let from = if at == 0 { Day::FIRST } else { begins(at) };
        let to = if at + 1 < person.history.len() { begins(at + 1) - 1 } else { Day::LAST };
        let from = from.max(row.hired.map_or(Day::FIRST, Day::from));
        let to = to.min(row.left.map_or(Day::LAST, Day::from));
        if from <= to {
            out.push(Segment { from, to, unit: unit(&row.unit), weekly_hours: row.weekly_hours });
        }
    }
}

/// The last day of the unbroken employment that `day` lies in, or that comes next after it; with the first day counted
/// from `day`. None if nobody is employed from `day` on.
pub fn stretch(segments: &[Segment], day: Day) -> Option<(Day, Day)> {
    let mut rest = segments.iter().skip_while(|segment| segment.to < day);
    let begin = rest.next()?;
    let mut end = begin.to;
    for next in rest {
        if next.from != end + 1 {
            break;
        }
        end = next.to;
    }
    Some((begin.from.max(day), end))
}

/// Whether the person is employed on `day`.
pub fn employed_on(segments: &[Segment], day: Day) -> bool {
    segments.iter().any(|segment| segment.from <= day && day <= segment.to)
}

/// The segment a day lies in.
pub fn at(segments: &[Segment], day: Day) -> Option<&Segment> {
    segments.iter().find(|segment| segment.from <= day && day <= segment.to)
}
