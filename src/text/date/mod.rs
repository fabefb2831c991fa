//! Dates as people write them: `22-11-2026` everywhere, `22. november 2026` and `uge 47` where there is room, and every
//! usual way of typing one.
//!
//! Source: `facts.md` 9.1 (glibc `da_DK`, ISO weeks beginning on Monday).

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::{Arg, Id, Words, id};

mod read;
#[cfg(test)]
mod tests;

pub use read::parse;

/// `dd-mm-yyyy`, the form every field, list and file uses in both languages.
pub fn format(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// The date with its month in words: `22. november 2026`.
pub fn long(date: NaiveDate, words: &Words) -> String {
    let (day, month, year) = (date.day().to_string(), words.say(month_id(date)), date.year().to_string());
    words.with(id::DATES_LONG, &[("day", day.into()), ("month", month.into()), ("year", year.into())])
}

/// The date with its weekday: `søndag 22. november 2026`.
pub fn full(date: NaiveDate, words: &Words) -> String {
    words.with(id::DATES_FULL, &[("weekday", weekday(date, words).into()), ("date", long(date, words).into())])
}

/// The name of the date's weekday: `søndag`.
pub fn weekday(date: NaiveDate, words: &Words) -> String {
    words.say(weekday_id(date.weekday()))
}

/// The first two or three letters of the weekday, for narrow columns: `søn`.
pub fn weekday_short(date: NaiveDate, words: &Words) -> String {
    words.say(weekday_short_id(date.weekday()))
}

/// The name of a month, `november`; `month` is 1–12, anything else says January.
pub fn month(month: u32, words: &Words) -> String {
    let first = NaiveDate::from_ymd_opt(2000, month, 1).unwrap_or_default();
    words.say(month_id(first))
}

/// The ISO week: `uge 47`.
pub fn week(date: NaiveDate, words: &Words) -> String {
    words.with(id::DATES_WEEK, &[("week", date.iso_week().week().to_string().into())])
}

/// The ISO week with its year, which at New Year is not the date's year: `uge 53, 2026`.
pub fn week_and_year(date: NaiveDate, words: &Words) -> String {
    let (week, year) = (date.iso_week().week().to_string(), date.iso_week().year().to_string());
    words.with(id::DATES_WEEK_AND_YEAR, &[("week", week.into()), ("year", year.into())])
}

/// `i dag`, `i morgen`, `i går`, or else `dd-mm-yyyy`.
pub fn relative(date: NaiveDate, today: NaiveDate, words: &Words) -> String {
    match date.signed_duration_since(today).num_days() {
        0 => words.say(id::DATES_TODAY),
        1 => words.say(id::DATES_TOMORROW),
        -1 => words.say(id::DATES_YESTERDAY),
        _ => format(date),
    }
}

/// A time of day: `kl. 14.30` in Danish, `14:30` in English.
pub fn time(time: NaiveTime, words: &Words) -> String {
    let (hour, minute) = (format!("{:02}", time.hour()), format!("{:02}", time.minute()));
    words.with(id::DATES_TIME, &[("hour", Arg::from(hour)), ("minute", Arg::from(minute))])
}

fn month_id(date: NaiveDate) -> Id {
    match date.month() {
        2 => id::DATES_MONTH_2,
        3 => id::DATES_MONTH_3,
        4 => id::DATES_MONTH_4,
        5 => id::DATES_MONTH_5,
        6 => id::DATES_MONTH_6,
        7 => id::DATES_MONTH_7,
        8 => id::DATES_MONTH_8,
        9 => id::DATES_MONTH_9,
        10 => id::DATES_MONTH_10,
        11 => id::DATES_MONTH_11,
        12 => id::DATES_MONTH_12,
        _ => id::DATES_MONTH_1,
    }
}

const fn weekday_id(weekday: Weekday) -> Id {
    match weekday {
        Weekday::Mon => id::DATES_WEEKDAY_1,
        Weekday::Tue => id::DATES_WEEKDAY_2,
        Weekday::Wed => id::DATES_WEEKDAY_3,
        Weekday::Thu => id::DATES_WEEKDAY_4,
        Weekday::Fri => id::DATES_WEEKDAY_5,
        Weekday::Sat => id::DATES_WEEKDAY_6,
        Weekday::Sun => id::DATES_WEEKDAY_7,
    }
}

const fn weekday_short_id(weekday: Weekday) -> Id {
    match weekday {
        Weekday::Mon => id::DATES_WEEKDAY_SHORT_1,
        Weekday::Tue => id::DATES_WEEKDAY_SHORT_2,
        Weekday::Wed => id::DATES_WEEKDAY_SHORT_3,
        Weekday::Thu => id::DATES_WEEKDAY_SHORT_4,
        Weekday::Fri => id::DATES_WEEKDAY_SHORT_5,
        Weekday::Sat => id::DATES_WEEKDAY_SHORT_6,
        Weekday::Sun => id::DATES_WEEKDAY_SHORT_7,
    }
}
