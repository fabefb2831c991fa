//! The year wheel (årshjul): round, interviews, plans and catalogue with the dates of a year. Source: `systems.md` A: what
//! made it work was that the whole organisation knew that and when it happens.

use super::ids::RoundId;
use super::round::Round;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The phases, in the order of the wheel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// A round of the competence form; its dates are the round's own.
    Round,
    /// Development interviews (MUS).
    Interviews,
    /// Development plans are written and signed.
    Plans,
    /// Signing up for courses of the catalogue.
    Catalogue,
}

/// First and last day of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Span {
    /// Whether any day of `year` is in it.
    pub fn touches(&self, year: i32) -> bool {
        self.from.year() <= year && year <= self.to.year()
    }

    /// How it stands to a day.
    pub fn standing(&self, today: NaiveDate) -> Standing {
        if today < self.from {
            return Standing::Ahead { days: (self.from - today).num_days().unsigned_abs() as u32 };
        }
        if today > self.to {
            return Standing::Over;
        }
        Standing::Now { days_left: (self.to - today).num_days().unsigned_abs() as u32 }
    }
}

/// How a phase stands to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Begins in so many days.
    Ahead {
        /// From 1.
        days: u32,
    },
    /// Under way, with so many days after today.
    Now {
        /// From 0.
        days_left: u32,
    },
    /// Over.
    Over,
}

/// The dates HR set for a year. The round's own dates are not here: they come from the rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearDates {
    /// The year the phases begin in.
    pub year: i32,
    /// Interviews.
    pub interviews: Option<Span>,
    /// Development plans.
    pub plans: Option<Span>,
    /// Windows for signing up for courses, in order of time.
    pub catalogue: Vec<Span>,
    /// Grows by one at every change.
    pub version: u32,
}

/// What is wrong with the dates of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFault {
    /// A phase ends before it begins.
    Backwards(Span),
    /// A phase begins in another year.
    OtherYear {
        /// The first day given.
        date: NaiveDate,
        /// First and last day it may be.
        year: Span,
    },
    /// A window for signing up begins before the one before it is over.
    Overlap {
        /// The first day of the later one.
        date: NaiveDate,
        /// The last day of the earlier one.
        before: NaiveDate,
    },
}

impl YearDates {
    /// Every phase set, in the order of the wheel.
    pub fn spans(&self) -> impl Iterator<Item = (Phase, Span)> {
        let one = |phase, span: Option<Span>| span.map(|span| (phase, span));
        let fixed = [one(Phase::Interviews, self.interviews), one(Phase::Plans, self.plans)];
        let windows = self.catalogue.iter().map(|span| (Phase::Catalogue, *span));
        fixed.into_iter().flatten().chain(windows)
    }

    /// The same with its windows in order of time, or what is wrong with it.
    pub fn checked(mut self) -> Result<Self, YearFault> {
        self.catalogue.sort_unstable();
        let first = NaiveDate::from_ymd_opt(self.year, 1, 1).unwrap_or(NaiveDate::MIN);
        let last = NaiveDate::from_ymd_opt(self.year, 12, 31).unwrap_or(NaiveDate::MAX);
        for (_, span) in self.spans() {
            if span.to < span.from {
                return Err(YearFault::Backwards(span));
            }
            if span.from.year() != self.year {
                return Err(YearFault::OtherYear { date: span.from, year: Span { from: first, to: last } });
            }
        }
        for pair in self.catalogue.windows(2) {
            if let [before, after] = pair
                && after.from <= before.to
            {
                return Err(YearFault::Overlap { date: after.from, before: before.to });
            }
        }
        Ok(self)
    }
}

/// One stretch on the wheel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// Which phase.
    pub phase: Phase,
    /// When.
    pub span: Span,
    /// The round, where it is one.
    pub round: Option<RoundId>,
}

/// What a year holds: the rounds and the phases set in this year or the one before that reach into it; phases in the
/// order of the wheel, each in order of time. Imported rounds know no days of their own and are left out.
pub fn wheel<'a>(
    year: i32,
    rounds: impl IntoIterator<Item = &'a Round>,
    dates: impl IntoIterator<Item = &'a YearDates>,
) -> Vec<Stretch> {
    let rounds = rounds.into_iter().filter(|round| !round.imported).map(|round| Stretch {
        phase: Phase::Round,
        span: Span { from: round.from, to: round.to },
        round: Some(round.id.clone()),
    });
    let set = dates.into_iter().flat_map(YearDates::spans).map(|(phase, span)| Stretch { phase, span, round: None });
    let mut found: Vec<Stretch> = rounds.chain(set).filter(|stretch| stretch.span.touches(year)).collect();
    found.sort_by(|left, right| (left.phase, left.span, &left.round).cmp(&(right.phase, right.span, &right.round)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(from: &str, to: &str) -> Span {
        Span { from: day(from), to: day(to) }
    }

    fn dates() -> YearDates {
        YearDates {
            year: 2026,
            interviews: Some(span("2026-05-01", "2026-06-30")),
            plans: Some(span("2026-06-01", "2026-08-31")),
            catalogue: vec![span("2026-09-01", "2026-09-20"), span("2026-01-10", "2026-01-31")],
            version: 1,
        }
    }

    #[test]
    fn windows_are_put_in_order_and_must_not_overlap() {
        let checked = dates().checked().unwrap();
        assert_eq!(checked.catalogue[0].from, day("2026-01-10"));
        let overlap = vec![span("2026-01-10", "2026-01-31"), span("2026-01-31", "2026-02-10")];
        let fault = YearDates { catalogue: overlap, ..dates() }.checked();
        assert_eq!(fault, Err(YearFault::Overlap { date: day("2026-01-31"), before: day("2026-01-31") }));
    }

    #[test]
    fn a_phase_runs_forwards_and_begins_in_its_year_but_may_end_in_the_next() {
        let backwards = span("2026-05-01", "2026-04-30");
        let fault = YearDates { interviews: Some(backwards), ..dates() }.checked();
        assert_eq!(fault, Err(YearFault::Backwards(backwards)));
        let year = span("2026-01-01", "2026-12-31");
        let other = YearDates { plans: Some(span("2027-01-01", "2027-02-01")), ..dates() }.checked();
        assert_eq!(other, Err(YearFault::OtherYear { date: day("2027-01-01"), year }));
        let over_new_year = span("2026-11-01", "2027-01-15");
        let kept = YearDates { plans: Some(over_new_year), ..dates() }.checked().unwrap();
        let next = wheel(2027, [], [&kept]);
        assert_eq!(next, [Stretch { phase: Phase::Plans, span: over_new_year, round: None }]);
        assert!(wheel(2025, [], [&kept]).is_empty());
    }

    #[test]
    fn the_wheel_is_in_the_order_of_the_phases() {
        let phases: Vec<Phase> = wheel(2026, [], [&dates()]).into_iter().map(|stretch| stretch.phase).collect();
        assert_eq!(phases, [Phase::Interviews, Phase::Plans, Phase::Catalogue, Phase::Catalogue]);
    }

    #[test]
    fn where_we_are() {
        let span = span("2026-05-01", "2026-05-10");
        assert_eq!(span.standing(day("2026-04-30")), Standing::Ahead { days: 1 });
        assert_eq!(span.standing(day("2026-05-01")), Standing::Now { days_left: 9 });
        assert_eq!(span.standing(day("2026-05-10")), Standing::Now { days_left: 0 });
        assert_eq!(span.standing(day("2026-05-11")), Standing::Over);
    }
}
