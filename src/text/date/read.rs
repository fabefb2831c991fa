//! Reading a date in every form people type.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::text::Words;
use crate::text::vocabulary::Vocabulary;

/// Reads a date in any form people use, seen from `today`; `None` if it is no date.
///
/// `22-11-2026`, `22.11.2026`, `22/11-26`, `221126`, `22112026`, `2026-11-22`, `22. november 2026`, `22 nov`,
/// `i dag`, `tomorrow`, `+14` (days from today), `uge 47` and `week 1 2027` (the Monday of that week).
/// A date or week without its year is the one nearest to today; a year of two digits lies between 79 years back and 20
/// years ahead.
pub fn parse(typed: &str, today: NaiveDate, words: &Words) -> Option<NaiveDate> {
    let vocabulary = words.vocabulary();
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if vocabulary.today.contains(&typed) {
        return Some(today);
    }
    if vocabulary.tomorrow.contains(&typed) {
        return today.succ_opt();
    }
    if vocabulary.yesterday.contains(&typed) {
        return today.pred_opt();
    }
    offset(&typed, today).or_else(|| week_of(&typed, today, vocabulary)).or_else(|| calendar(&typed, today, vocabulary))
}

fn offset(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days = |rest: &str| Some(Days::new(digits(rest.trim(), 1..=5)?.into()));
    match typed.strip_prefix('+') {
        Some(rest) => sensible(today.checked_add_days(days(rest)?)?),
        None => sensible(today.checked_sub_days(days(typed.strip_prefix(['-', '\u{2212}'])?)?)?),
    }
}

fn week_of(typed: &str, today: NaiveDate, vocabulary: &Vocabulary) -> Option<NaiveDate> {
    let rest = vocabulary.week.iter().find_map(|word| typed.strip_prefix(word.as_str()))?;
    let mut parts = parts(rest);
    let week = digits(parts.next()?, 1..=2)?;
    let Some(year) = parts.next() else {
        return nearest(today, today.iso_week().year(), |year| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon));
    };
    let year = year_of(year, today)?;
    parts.next().is_none().then(|| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon))?
}

fn calendar(typed: &str, today: NaiveDate, vocabulary: &Vocabulary) -> Option<NaiveDate> {
    if typed.bytes().all(|b| b.is_ascii_digit()) {
        return run_of_digits(typed, today);
    }
    let parts: Vec<&str> = parts(typed).filter(|part| !vocabulary.skipped.iter().any(|word| word == part)).collect();
    match parts.as_slice() {
        [day, month] => day_and_month(day, month, today, vocabulary),
        [year, month, day] if year.len() == 4 => {
            date(digits(year, 4..=4)? as i32, month_of(month, vocabulary)?, digits(day, 1..=2)?)
        }
        [month, day, year] if vocabulary.month(month).is_some() => {
            date(year_of(year, today)?, vocabulary.month(month)?, digits(day, 1..=2)?)
        }
        [day, month, year] => date(year_of(year, today)?, month_of(month, vocabulary)?, digits(day, 1..=2)?),
        _ => None,
    }
}

fn day_and_month(day: &str, month: &str, today: NaiveDate, vocabulary: &Vocabulary) -> Option<NaiveDate> {
    let (day, month) = match vocabulary.month(day) {
        Some(named) => (digits(month, 1..=2)?, named),
        None => (digits(day, 1..=2)?, month_of(month, vocabulary)?),
    };
    nearest(today, today.year(), |year| date(year, month, day))
}

/// `2211`, `221126`, `22112026` or `20261122`.
fn run_of_digits(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let pair = |from: usize| digits(typed.get(from..from + 2)?, 2..=2);
    match typed.len() {
        4 => {
            let (day, month) = (pair(0)?, pair(2)?);
            nearest(today, today.year(), |year| date(year, month, day))
        }
        6 => date(year_of(typed.get(4..)?, today)?, pair(2)?, pair(0)?),
        8 => date(year_of(typed.get(4..)?, today)?, pair(2)?, pair(0)?)
            .or_else(|| date(year_of(typed.get(..4)?, today)?, pair(4)?, pair(6)?)),
        _ => None,
    }
}

fn parts(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(['-', '.', '/', ' ', ',']).filter(|part| !part.is_empty())
}

fn month_of(typed: &str, vocabulary: &Vocabulary) -> Option<u32> {
    digits(typed, 1..=2).or_else(|| vocabulary.month(typed))
}

fn year_of(typed: &str, today: NaiveDate) -> Option<i32> {
    let year = digits(typed, 2..=4)? as i32;
    match typed.len() {
        2 => {
            let oldest = today.year() - 79;
            Some(oldest + (year - oldest).rem_euclid(100))
        }
        4 => Some(year),
        _ => None,
    }
}

fn digits(typed: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let clean = length.contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_digit());
    if clean { typed.parse().ok() } else { None }
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    sensible(NaiveDate::from_ymd_opt(year, month, day)?)
}

/// Only dates that a personnel matter can have; a slip of the finger gives year 226 more often than anybody means it.
fn sensible(date: NaiveDate) -> Option<NaiveDate> {
    (1900..2200).contains(&date.year()).then_some(date)
}

/// The date nearest to today among those that `make` gives in the years around `year`; the coming one if two are equal.
fn nearest(today: NaiveDate, year: i32, make: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    // Eight years: the longest time without a 29 February (1896–1904, 2096–2104).
    let candidates = (year - 8..=year + 8).filter_map(make);
    candidates.min_by_key(|date| {
        let days = date.signed_duration_since(today).num_days();
        (days.abs(), days < 0)
    })
}
