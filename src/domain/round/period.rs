//! When a round may run: its first day, deadline and last day.

use super::Round;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The three days of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Day the forms should be sent by.
    pub deadline: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// What is wrong with the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodFault {
    /// A day lies before the one it must follow.
    Before {
        /// The day.
        date: NaiveDate,
        /// The day it must not lie before.
        earliest: NaiveDate,
    },
    /// The last day lies after the last one allowed.
    After {
        /// The day.
        date: NaiveDate,
        /// The last one allowed.
        latest: NaiveDate,
    },
}

impl Period {
    /// The days of a round.
    pub const fn of(round: &Round) -> Self {
        Self { from: round.from, deadline: round.deadline, to: round.to }
    }

    /// The period runs forwards, the deadline lies in it and is not over yet, and it is no longer than `latest_weeks`.
    pub fn check(&self, today: NaiveDate, latest_weeks: u32) -> Result<(), PeriodFault> {
        not_before(self.to, self.from)?;
        not_before(self.deadline, self.from)?;
        not_before(self.deadline, today)?;
        not_before(self.to, self.deadline)?;
        let latest = self.from.checked_add_days(Days::new(u64::from(latest_weeks) * 7)).unwrap_or(NaiveDate::MAX);
        if self.to > latest { Err(PeriodFault::After { date: self.to, latest }) } else { Ok(()) }
    }

    /// The same with a later deadline, the last day along with it where it would lie before. A deadline people were given
    /// is never made shorter.
    pub fn extended(&self, deadline: NaiveDate, today: NaiveDate, latest_weeks: u32) -> Result<Self, PeriodFault> {
        not_before(deadline, self.deadline)?;
        let extended = Self { deadline, to: self.to.max(deadline), ..*self };
        if deadline != self.deadline {
            extended.check(today, latest_weeks)?;
        }
        Ok(extended)
    }
}

fn not_before(date: NaiveDate, earliest: NaiveDate) -> Result<(), PeriodFault> {
    if date < earliest { Err(PeriodFault::Before { date, earliest }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::super::selection::tests::day;
    use super::*;

    fn period() -> Period {
        Period { from: day("2026-04-01"), deadline: day("2026-04-29"), to: day("2026-05-10") }
    }

    #[test]
    fn an_extended_deadline_takes_the_last_day_along() {
        let today = day("2026-04-20");
        let extended = |to: &str| period().extended(day(to), today, 26);
        assert_eq!(extended("2026-05-05"), Ok(Period { deadline: day("2026-05-05"), ..period() }));
        let later = day("2026-05-20");
        assert_eq!(extended("2026-05-20"), Ok(Period { deadline: later, to: later, ..period() }));
        assert_eq!(extended("2026-04-29"), Ok(period()), "the same");
    }

    #[test]
    fn a_deadline_is_never_made_shorter_nor_put_in_the_past_nor_too_far_away() {
        let (earliest, today) = (day("2026-04-29"), day("2026-05-30"));
        let shorter = period().extended(day("2026-04-28"), day("2026-04-20"), 26);
        assert_eq!(shorter, Err(PeriodFault::Before { date: day("2026-04-28"), earliest }));
        let past = period().extended(day("2026-05-29"), today, 26);
        assert_eq!(past, Err(PeriodFault::Before { date: day("2026-05-29"), earliest: today }));
        assert_eq!(period().extended(earliest, today, 26), Ok(period()), "what is past already may stay");
        let far = period().extended(day("2026-12-24"), today, 26);
        assert_eq!(far, Err(PeriodFault::After { date: day("2026-12-24"), latest: day("2026-09-30") }));
    }
}
