//! Dates as people write and type them. Cases from `facts.md` 9.1.

use chrono::NaiveDate;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::text::Language;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// A Sunday.
fn today() -> NaiveDate {
    day(2026, 11, 22)
}

fn read(typed: &str) -> Option<String> {
    parse(typed, today(), &Words::new(Language::Da)).map(format)
}

#[rstest]
#[case("22-11-2026")]
#[case("22.11.2026")]
#[case("22/11/2026")]
#[case("22/11")]
#[case("22/11-26")]
#[case("22.11.")]
#[case("2211")]
#[case("221126")]
#[case("22112026")]
#[case("20261122")]
#[case("2026-11-22")]
#[case("i dag")]
#[case("  I  DAG ")]
#[case("today")]
#[case("22. november 2026")]
#[case("22 nov")]
#[case("22. nov. 2026")]
#[case("November 22, 2026")]
#[case("the 22 of November")]
#[case("søndag den 22. november 2026")]
#[case("+0")]
fn every_usual_way_of_typing_a_date_is_read(#[case] typed: &str) {
    assert_eq!(read(typed).as_deref(), Some("22-11-2026"));
}

#[rstest]
#[case("i morgen", "23-11-2026")]
#[case("tomorrow", "23-11-2026")]
#[case("i går", "21-11-2026")]
#[case("+14", "06-12-2026")]
#[case("+ 14", "06-12-2026")]
#[case("-1", "21-11-2026")]
#[case("uge 47", "16-11-2026")]
#[case("uge47", "16-11-2026")]
#[case("Week 47", "16-11-2026")]
#[case("uge 1", "04-01-2027")]
#[case("uge 53", "28-12-2026")]
#[case("uge 1 2025", "30-12-2024")]
#[case("uge 47/27", "22-11-2027")]
fn days_and_weeks_are_counted_from_today(#[case] typed: &str, #[case] expected: &str) {
    assert_eq!(read(typed).as_deref(), Some(expected));
}

#[rstest]
#[case("5/1", "05-01-2027")]
#[case("30/6", "30-06-2026")]
#[case("29/2", "29-02-2028")]
#[case("01-01-47", "01-01-1947")]
#[case("01-01-46", "01-01-2046")]
fn what_is_left_out_of_the_year_is_the_nearest(#[case] typed: &str, #[case] expected: &str) {
    assert_eq!(read(typed).as_deref(), Some(expected));
}

#[rstest]
#[case("")]
#[case("22")]
#[case("31/4")]
#[case("29-02-2026")]
#[case("22-13-2026")]
#[case("32-01-2026")]
#[case("22-11-226")]
#[case("22-11-9999")]
#[case("uge 54")]
#[case("uge 53 2025")]
#[case("uge")]
#[case("+")]
#[case("+999999")]
#[case("22-11-2026-1")]
#[case("no")]
#[case("snart")]
#[case("2²-11-2026")]
fn what_is_no_date_is_not_read(#[case] typed: &str) {
    assert_eq!(read(typed), None);
}

#[rstest]
#[case(2026, 12, 31, "uge 53, 2026")]
#[case(2027, 1, 3, "uge 53, 2026")]
#[case(2027, 1, 4, "uge 1, 2027")]
#[case(2024, 12, 30, "uge 1, 2025")]
fn weeks_at_new_year_follow_iso(#[case] y: i32, #[case] m: u32, #[case] d: u32, #[case] expected: &str) {
    assert_eq!(week_and_year(day(y, m, d), &Words::new(Language::Da)), expected);
}

#[test]
fn dates_are_said_as_each_language_does() {
    let (da, en) = (Words::new(Language::Da), Words::new(Language::En));
    assert_eq!(full(today(), &da), "søndag 22. november 2026");
    assert_eq!(full(today(), &en), "Sunday 22 November 2026");
    assert_eq!(week(today(), &da), "uge 47");
    assert_eq!(weekday_short(today(), &en), "Sun");
    assert_eq!(relative(today(), today(), &da), "i dag");
    assert_eq!(relative(day(2026, 11, 24), today(), &da), "24-11-2026");
    let half_past_two = chrono::NaiveTime::from_hms_opt(14, 30, 0).expect("a time");
    assert_eq!(time(half_past_two, &da), "kl. 14.30");
    assert_eq!(time(half_past_two, &en), "14:30");
}

prop_compose! {
    fn any_day()(days in 0_u32..109_000) -> NaiveDate {
        day(1900, 1, 1) + chrono::Days::new(days.into())
    }
}

proptest! {
    #[test]
    fn every_way_of_writing_a_date_is_read_as_that_date(date in any_day(), today in any_day()) {
        for words in Language::ALL.map(Words::new) {
            prop_assert_eq!(parse(&format(date), today, &words), Some(date));
            prop_assert_eq!(parse(&long(date, &words), today, &words), Some(date));
            prop_assert_eq!(parse(&full(date, &words), today, &words), Some(date));
            prop_assert_eq!(parse(&date.to_string(), today, &words), Some(date));
        }
    }

    #[test]
    fn a_week_is_read_as_its_monday(date in any_day(), today in any_day()) {
        let words = Words::new(Language::Da);
        let monday = parse(&week_and_year(date, &words), today, &words);
        prop_assert!(monday.is_some_and(|m| m.iso_week() == date.iso_week() && m.weekday() == Weekday::Mon) || date.year() == 1900);
    }

    #[test]
    fn nothing_typed_makes_it_fall_over(typed in "\\PC{0,20}", date in any_day()) {
        let _ = parse(&typed, date, &Words::new(Language::En));
    }
}
