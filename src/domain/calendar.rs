//! Which days are working days. A weekday minus the days a site's table takes out, wholly or by half.
//!
//! source: `formats.md` (Absence, working day), `facts.md` 9.3. The table comes from the framework pack: local half days
//! are rows there, never code.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::language::Bilingual;

/// How much of a date is working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DayFraction {
    /// No working time: a weekend or a public holiday.
    None,
    /// Half a working day. It counts as a working day, with half the hours.
    Half,
    /// A whole working day.
    Whole,
}

impl DayFraction {
    /// The fraction counted in halves: 0, 1 or 2. Whole numbers keep sums exact.
    pub const fn halves(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Half => 1,
            Self::Whole => 2,
        }
    }

    /// The fraction as a number between 0 and 1.
    pub fn as_f64(self) -> f64 {
        f64::from(self.halves()) / 2.0
    }
}

/// One row of the table: a date that is less than a whole working day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// The date.
    pub date: NaiveDate,
    /// What is left of it as working time.
    pub fraction: DayFraction,
    /// What people call the day.
    pub name: Bilingual,
}

/// The working days of a site. Weekends are never working days; a table row changes a weekday.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, CalendarDay>,
}

impl Calendar {
    /// A calendar of these rows. Of two rows with one date the last stands; the loader has told about it by then.
    pub fn new(days: impl IntoIterator<Item = CalendarDay>) -> Self {
        Self { days: days.into_iter().map(|day| (day.date, day)).collect() }
    }

    /// How much of this date is working time.
    pub fn fraction(&self, date: NaiveDate) -> DayFraction {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            return DayFraction::None;
        }
        self.days.get(&date).map_or(DayFraction::Whole, |day| day.fraction)
    }

    /// Whether any of this date is working time. source: `formats.md`: fraction > 0 is a working day.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.fraction(date) != DayFraction::None
    }

    /// The table row of this date, if it has one: a screen shows why a date is free.
    pub fn day(&self, date: NaiveDate) -> Option<&CalendarDay> {
        self.days.get(&date)
    }

    /// Every row, in order of date.
    pub fn days(&self) -> impl Iterator<Item = &CalendarDay> {
        self.days.values()
    }

    /// Whether the table says anything about this date's year. Outside it every weekday counts as a working day, which
    /// is a guess the reader should be told about.
    pub fn covers(&self, date: NaiveDate) -> bool {
        let Some((first, _)) = self.days.first_key_value() else { return false };
        let Some((last, _)) = self.days.last_key_value() else { return false };
        (first.year()..=last.year()).contains(&date.year())
    }

    /// This date, or else the nearest working day before it. For what is the employer's duty "at latest" on a date.
    pub fn on_or_before(&self, date: NaiveDate) -> NaiveDate {
        self.nearest(date, Direction::Back)
    }

    /// This date, or else the nearest working day after it. For a deadline given to an employee: never made shorter.
    pub fn on_or_after(&self, date: NaiveDate) -> NaiveDate {
        self.nearest(date, Direction::Forward)
    }

    /// The `count`-th working day before this date; `count` 0 is the date itself, working day or not.
    pub fn working_days_before(&self, date: NaiveDate, count: u32) -> NaiveDate {
        self.count_off(date, count, Direction::Back)
    }

    /// The `count`-th working day after this date; `count` 0 is the date itself, working day or not.
    pub fn working_days_after(&self, date: NaiveDate, count: u32) -> NaiveDate {
        self.count_off(date, count, Direction::Forward)
    }

    /// How many working days there are from `first` to `last`, both counted; 0 where `last` comes first.
    pub fn working_days_between(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        let days = first.iter_days().take_while(|date| *date <= last);
        days.filter(|date| self.is_working_day(*date)).count() as u32
    }

    fn nearest(&self, date: NaiveDate, direction: Direction) -> NaiveDate {
        if self.is_working_day(date) { date } else { self.count_off(date, 1, direction) }
    }

    fn count_off(&self, date: NaiveDate, count: u32, direction: Direction) -> NaiveDate {
        let mut reached = date;
        let mut left = count;
        while left > 0 {
            // At the ends of time there is no further day: stay on the last one there is.
            let Some(next) = direction.step(reached) else { return reached };
            reached = next;
            if self.is_working_day(reached) {
                left -= 1;
            }
        }
        reached
    }
}

#[derive(Clone, Copy)]
enum Direction {
    Back,
    Forward,
}

impl Direction {
    fn step(self, date: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Back => date.checked_sub_days(Days::new(1)),
            Self::Forward => date.checked_add_days(Days::new(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn easter_2026() -> Calendar {
        let free = ["2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06"].map(|day| (day, DayFraction::None));
        let half = [("2026-12-31", DayFraction::Half)];
        Calendar::new(free.into_iter().chain(half).map(|(day, fraction)| CalendarDay {
            date: date(day),
            fraction,
            name: Bilingual::default(),
        }))
    }

    #[test]
    fn weekends_holidays_and_half_days() {
        let calendar = easter_2026();
        assert_eq!(calendar.fraction(date("2026-04-01")), DayFraction::Whole);
        assert_eq!(calendar.fraction(date("2026-04-02")), DayFraction::None);
        assert_eq!(calendar.fraction(date("2026-04-11")), DayFraction::None, "an ordinary Saturday");
        assert_eq!(calendar.fraction(date("2026-12-31")).halves(), 1);
        assert!(calendar.is_working_day(date("2026-12-31")), "half a day is a working day");
    }

    #[test]
    fn a_row_never_makes_a_weekend_a_working_day() {
        let saturday =
            CalendarDay { date: date("2026-04-11"), fraction: DayFraction::Whole, name: Bilingual::default() };
        assert!(!Calendar::new([saturday]).is_working_day(date("2026-04-11")));
    }

    #[test]
    fn duties_move_back_and_deadlines_forward_over_easter() {
        let calendar = easter_2026();
        let easter_monday = date("2026-04-06");
        assert_eq!(calendar.on_or_before(easter_monday), date("2026-04-01"));
        assert_eq!(calendar.on_or_after(easter_monday), date("2026-04-07"));
        assert_eq!(calendar.on_or_after(date("2026-04-07")), date("2026-04-07"));
    }

    #[test]
    fn counting_off_skips_free_days() {
        let calendar = easter_2026();
        assert_eq!(calendar.working_days_after(date("2026-04-01"), 2), date("2026-04-08"));
        assert_eq!(calendar.working_days_before(date("2026-04-08"), 2), date("2026-04-01"));
        assert_eq!(calendar.working_days_after(date("2026-04-05"), 0), date("2026-04-05"));
        assert_eq!(calendar.working_days_between(date("2026-03-30"), date("2026-04-10")), 7);
        assert_eq!(calendar.working_days_between(date("2026-04-10"), date("2026-03-30")), 0);
    }

    #[test]
    fn the_ends_of_time_do_not_loop_or_panic() {
        let calendar = Calendar::default();
        assert_eq!(calendar.working_days_after(NaiveDate::MAX, 3), NaiveDate::MAX);
        assert_eq!(calendar.working_days_before(NaiveDate::MIN, 3), NaiveDate::MIN);
        assert!(!calendar.covers(date("2026-01-01")));
        assert!(easter_2026().covers(date("2026-01-01")));
        assert!(!easter_2026().covers(date("2027-01-01")));
    }
}
