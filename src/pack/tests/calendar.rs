use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::pack;
use crate::domain::calendar::DayFraction;

/// Easter Sunday by the anonymous Gregorian computation.
fn easter(year: i32) -> NaiveDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let day = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) / 451) + 114;
    date(year, (day / 31) as u32, (day % 31 + 1) as u32)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

#[test]
fn the_holidays_are_those_of_danish_law() {
    let calendar = pack().calendar;
    for year in 2015..=2035 {
        let movable = [-3, -2, 0, 1, 39, 49, 50].map(|days| easter(year) + TimeDelta::days(days));
        let fixed = [(1, 1), (12, 25), (12, 26)].map(|(month, day)| date(year, month, day));
        let prayer_day = (year <= 2023).then(|| easter(year) + Days::new(26));
        let mut expected: Vec<_> = movable.into_iter().chain(fixed).chain(prayer_day).collect();
        expected.sort_unstable();
        let found: Vec<_> = calendar.days().filter(|day| day.date.year() == year).collect();
        assert_eq!(found.iter().map(|day| day.date).collect::<Vec<_>>(), expected, "{year}");
        assert!(found.iter().all(|day| day.fraction == DayFraction::None));
    }
}

#[rstest::rstest]
#[case(2015, 253)]
#[case(2023, 252)]
#[case(2024, 254)]
#[case(2026, 254)]
#[case(2027, 255)]
fn working_days_of_known_years(#[case] year: i32, #[case] expected: u32) {
    assert_eq!(pack().calendar.working_days_between(date(year, 1, 1), date(year, 12, 31)), expected);
}

#[test]
fn prayer_day_is_free_until_2023_and_an_ordinary_friday_after() {
    let calendar = pack().calendar;
    let (last, first) = (easter(2023) + Days::new(26), easter(2024) + Days::new(26));
    assert_eq!((last.weekday(), first.weekday()), (Weekday::Fri, Weekday::Fri));
    assert!(!calendar.is_working_day(last));
    assert!(calendar.is_working_day(first));
}

#[test]
fn christmas_eve_and_constitution_day_are_ordinary_days() {
    let calendar = pack().calendar;
    assert!(calendar.is_working_day(date(2026, 12, 24)));
    assert!(calendar.is_working_day(date(2026, 6, 5)));
    assert!(calendar.is_working_day(date(2026, 5, 1)));
}
