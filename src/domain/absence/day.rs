//! Days as numbers, and working days between two of them without walking there.

use crate::domain::calendar::{Calendar, DayFraction};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// A date as the number of days since Monday 01-01-1900, so that a million spells fit into memory and a window is two
/// comparisons. Stored as it is: the first day never changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

/// 01-01-1900 counted from the first day of year 1.
const ZERO: i32 = 693_596;

impl Day {
    /// Before every day anybody writes.
    pub const FIRST: Self = Self(-1_000_000);
    /// After every day anybody writes.
    pub const LAST: Self = Self(1_000_000);

    /// The date. Days outside the calendar's range are those at its ends.
    pub fn date(self) -> NaiveDate {
        let outside = if self.0 < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
        NaiveDate::from_num_days_from_ce_opt(self.0.saturating_add(ZERO)).unwrap_or(outside)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The day as a number that sorts as the days do, for keys.
    pub const fn ordered(self) -> u32 {
        (self.0 as u32) ^ (1 << 31)
    }

    /// Days from `other` to this one; negative if `other` is later.
    pub const fn days_after(self, other: Self) -> i32 {
        self.0.saturating_sub(other.0)
    }

    /// Calendar days from `first` to this one, both counted; 0 if `first` is later.
    pub const fn days_from(self, first: Self) -> u32 {
        let days = self.0.saturating_sub(first.0).saturating_add(1);
        if days < 0 { 0 } else { days as u32 }
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce().saturating_sub(ZERO).clamp(Self::FIRST.0, Self::LAST.0))
    }
}

impl Add<i32> for Day {
    type Output = Self;
    fn add(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl Sub<i32> for Day {
    type Output = Self;
    fn sub(self, days: i32) -> Self {
        Self(self.0.saturating_sub(days))
    }
}

/// The working days of a calendar, summed up beforehand. Agrees with [`Calendar`] on every date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingDays {
    /// Weekdays that are less than a whole working day, in order: up to and including it, how many halves and how many
    /// whole days are lost.
    lost: Vec<(Day, u32, u32)>,
}

impl WorkingDays {
    /// Sums a calendar up.
    pub fn new(calendar: &Calendar) -> Self {
        let (mut halves, mut working) = (0, 0);
        let weekdays = calendar.days().filter(|day| !matches!(day.date.weekday(), Weekday::Sat | Weekday::Sun));
        let lost = weekdays.map(|day| {
            halves += 2 - u32::from(day.fraction.halves());
            working += u32::from(day.fraction == DayFraction::None);
            (Day::from(day.date), halves, working)
        });
        Self { lost: lost.collect() }
    }

    /// Working time from `from` to `to`, both counted, in halves of a day.
    pub fn halves(&self, from: Day, to: Day) -> u32 {
        if to < from {
            return 0;
        }
        let ((before, _), (after, _)) = (self.lost_until(from - 1), self.lost_until(to));
        2 * weekdays(from, to) - (after - before)
    }

    /// Working days from `from` to `to`, both counted; half a day is a working day.
    pub fn working(&self, from: Day, to: Day) -> u32 {
        if to < from {
            return 0;
        }
        let ((_, before), (_, after)) = (self.lost_until(from - 1), self.lost_until(to));
        weekdays(from, to) - (after - before)
    }

    fn lost_until(&self, day: Day) -> (u32, u32) {
        let count = self.lost.partition_point(|(lost, _, _)| *lost <= day);
        let last = count.checked_sub(1).and_then(|at| self.lost.get(at));
        last.map_or((0, 0), |(_, halves, working)| (*halves, *working))
    }
}

/// Mondays to Fridays from `from` to `to`, both counted.
fn weekdays(from: Day, to: Day) -> u32 {
    // Day 0 is a Monday.
    let until = |day: i32| (day + 1).div_euclid(7) * 5 + (day + 1).rem_euclid(7).min(5);
    (until(to.0) - until(from.0 - 1)).max(0) as u32
}

/// The months of `date` moved; where the day does not exist, the month's last day. Negative goes back.
pub fn months_after(date: NaiveDate, months: i32) -> NaiveDate {
    let size = chrono::Months::new(months.unsigned_abs());
    let moved = if months < 0 { date.checked_sub_months(size) } else { date.checked_add_months(size) };
    moved.unwrap_or(date)
}

/// A number of calendar days after a date; the date itself at the end of time.
pub fn days_after(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_signed(TimeDelta::days(i64::from(days))).unwrap_or(date)
}
