//! Dates as people write them: `22-11-2026` everywhere, `22. november 2026` and `uge 47` where there is room, and every
//! usual way of typing one.
//!
//! Source: `facts.md` 9.1 (glibc da_DK, ISO weeks beginning on Monday).

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};

use super::{Arg, Id, Words, id};

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

/// The words that dates are typed with, in every language at once: somebody with English screens still writes `i dag`.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    months: Vec<(String, u32)>,
    skipped: Vec<String>,
    today: Vec<String>,
    tomorrow: Vec<String>,
    yesterday: Vec<String>,
    week: Vec<String>,
}

impl Vocabulary {
    pub(super) fn new(languages: &[Words]) -> Self {
        let mut all = Self::default();
        for words in languages {
            let list = |id| {
                let said = words.say(id).to_lowercase();
                said.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>()
            };
            for number in 1..=12 {
                all.months.push((month(number, words).to_lowercase(), number));
            }
            let days = NaiveDate::default().iter_days().take(7);
            all.skipped.extend(days.map(|day| weekday(day, words).to_lowercase()));
            all.skipped.extend(list(id::DATES_WORDS_SKIPPED));
            all.today.extend(list(id::DATES_WORDS_TODAY));
            all.tomorrow.extend(list(id::DATES_WORDS_TOMORROW));
            all.yesterday.extend(list(id::DATES_WORDS_YESTERDAY));
            all.week.extend(list(id::DATES_WORDS_WEEK));
        }
        // The longest first, so that `uge` is not read as `u` and the rest.
        all.week.sort_by_key(|word| std::cmp::Reverse(word.len()));
        all
    }

    /// A month by its name or its first three letters or more: `november`, `nov`, `nov.`.
    fn month(&self, typed: &str) -> Option<u32> {
        let (_, number) = self.months.iter().find(|(name, _)| typed.chars().count() >= 3 && name.starts_with(typed))?;
        Some(*number)
    }
}

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
