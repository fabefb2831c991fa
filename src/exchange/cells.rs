//! The cells of one row as values; what is wrong with a cell is noted where it stands.

use super::layout::Header;
use super::records::Record;
use crate::domain::ids::ID_LENGTH;
use crate::service::import::check::{long, short};
use crate::service::import::fault::{Findings, Problem};
use crate::service::import::kind::Column;
use crate::service::import::rows::{Cell, LINE_LENGTH, Place};
use chrono::{NaiveDate, NaiveTime};
use std::ops::RangeInclusive;

/// One row of one file, and where its faults go.
pub struct Cells<'a, 'f> {
    /// The row.
    pub record: &'a Record,
    /// Where its columns stand.
    pub header: &'a Header,
    /// Where the row stands.
    pub place: Place,
    /// Where faults go.
    pub findings: &'f mut Findings,
}

/// The words of a choice: every word that means a value, the one an export writes first.
pub type Choices<T> = &'static [(&'static str, T)];

impl<'a> Cells<'a, '_> {
    /// What stands in the cell, as it is.
    pub fn raw(&self, column: Column) -> Cell<&'a str> {
        self.header.cell(self.record, column)
    }

    /// A part of the key: an id that must be there.
    pub fn key_id(&mut self, column: Column) -> Option<&'a str> {
        match self.id(column) {
            Cell::Given(id) => Some(id),
            Cell::Empty => {
                self.fault(column, Problem::Required);
                None
            }
            Cell::Missing => None,
        }
    }

    /// An id: one word or more without control characters, at most [`ID_LENGTH`] characters, blanks around it dropped.
    pub fn id(&mut self, column: Column) -> Cell<&'a str> {
        self.read(column, |text| short(text, ID_LENGTH))
    }

    /// A text of one line, blanks around it dropped.
    pub fn line(&mut self, column: Column) -> Cell<String> {
        self.read(column, |text| short(text, LINE_LENGTH)).map(str::to_owned)
    }

    /// A text that may hold line feeds, exactly as it stands.
    pub fn text(&mut self, column: Column) -> Cell<&'a str> {
        match self.raw(column) {
            Cell::Given(text) => self.checked(column, long(text)),
            other => other,
        }
    }

    /// A date, `yyyy-mm-dd` or `dd-mm-yyyy`.
    pub fn date(&mut self, column: Column) -> Cell<NaiveDate> {
        self.read(column, |text| date(text).ok_or(Problem::NotADate))
    }

    /// A whole number in a range.
    pub fn number(&mut self, column: Column, range: &RangeInclusive<u8>) -> Cell<u8> {
        self.read(column, |text| {
            let number = hundredths(text).ok_or(Problem::NotANumber)?;
            let outside = Problem::OutOfRange { from: (*range.start()).into(), to: (*range.end()).into() };
            let whole = u8::try_from(number / 100).ok().filter(|_| number % 100 == 0);
            whole.filter(|whole| range.contains(whole)).ok_or(outside)
        })
    }

    /// A number of at most two decimals, in hundredths, from nothing to `most` whole ones.
    pub fn decimal(&mut self, column: Column, most: u16) -> Cell<u16> {
        self.read(column, |text| {
            let number = hundredths(text).ok_or(Problem::NotANumber)?;
            let outside = Problem::OutOfRange { from: 0, to: most.into() };
            u16::try_from(number).ok().filter(|number| *number <= most * 100).ok_or(outside)
        })
    }

    /// As [`Cells::decimal`], for larger numbers.
    pub fn amount(&mut self, column: Column, most: u32) -> Cell<u32> {
        self.read(column, |text| {
            let outside = || Problem::OutOfRange { from: 0, to: most };
            let number = if is_negative(text) { None } else { Some(hundredths(text).ok_or(Problem::NotANumber)?) };
            number.filter(|number| *number <= most.saturating_mul(100)).ok_or_else(outside)
        })
    }

    /// A whole number in a range; one below nought is a number too.
    pub fn count(&mut self, column: Column, range: &RangeInclusive<u32>) -> Cell<u32> {
        self.read(column, |text| {
            let outside = || Problem::OutOfRange { from: *range.start(), to: *range.end() };
            let number = if is_negative(text) { None } else { Some(hundredths(text).ok_or(Problem::NotANumber)?) };
            let whole = number.filter(|number| number % 100 == 0).map(|number| number / 100);
            whole.filter(|whole| range.contains(whole)).ok_or_else(outside)
        })
    }

    /// A time of day, `9:30`, `09.30` or `9`.
    pub fn clock(&mut self, column: Column) -> Cell<NaiveTime> {
        self.read(column, |text| clock(text).ok_or(Problem::NotATime))
    }

    /// One of a few words, in either language, capitals or not.
    pub fn choice<T: Copy>(&mut self, column: Column, choices: Choices<T>) -> Cell<T> {
        self.read(column, |text| {
            let small = text.to_lowercase();
            let found = choices.iter().find(|(word, _)| *word == small);
            let known = || Problem::NotAChoice { choices: choices.iter().map(|(word, _)| (*word).into()).collect() };
            found.map(|(_, value)| *value).ok_or_else(known)
        })
    }

    /// Notes what is wrong with a cell of this row.
    pub fn fault(&mut self, column: Column, problem: Problem) {
        self.findings.cell(self.place, column, problem);
    }

    fn read<T>(&mut self, column: Column, parse: impl FnOnce(&'a str) -> Result<T, Problem>) -> Cell<T> {
        match self.raw(column).map(str::trim) {
            Cell::Missing => Cell::Missing,
            Cell::Empty | Cell::Given("") => Cell::Empty,
            Cell::Given(text) => self.checked(column, parse(text)),
        }
    }

    /// A cell that cannot be read counts as missing, so that one fault does not bring forth others.
    fn checked<T>(&mut self, column: Column, parsed: Result<T, Problem>) -> Cell<T> {
        match parsed {
            Ok(value) => Cell::Given(value),
            Err(problem) => {
                self.fault(column, problem);
                Cell::Missing
            }
        }
    }
}

fn is_negative(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| hundredths(rest).is_some())
}

fn clock(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let digits = |text: &str| text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

/// A date in one of the two forms of files; nothing else, so that `01-02-03` is not guessed at.
fn date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || ![first, second, third].into_iter().all(digits) {
        return None;
    }
    let (year, month, day) = match (first.len(), second.len(), third.len()) {
        (4, 1..=2, 1..=2) => (first, second, third),
        (1..=2, 1..=2, 4) => (third, second, first),
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    // Years before these are slips of the finger, and the store's dates are not made for them.
    (1900..=2200).contains(&chrono::Datelike::year(&date)).then_some(date)
}

/// A number with a decimal comma or point and at most two decimals that count, in hundredths.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) || text.ends_with([',', '.']) {
        return None;
    }
    // So large that it is outside every range, but still a number.
    if whole.trim_start_matches('0').len() > 6 {
        return Some(u32::MAX);
    }
    format!("{whole}{part:0<2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("2026-11-22", Some((2026, 11, 22)))]
    #[case("22-11-2026", Some((2026, 11, 22)))]
    #[case("1-2-2026", Some((2026, 2, 1)))]
    #[case("29-02-2024", Some((2024, 2, 29)))]
    #[case("29-02-2023", None)]
    #[case("22/11/2026", None)]
    #[case("22-11-26", None)]
    #[case("2026-11-22-1", None)]
    #[case("+2026-11-22", None)]
    #[case("0026-11-22", None)]
    fn dates_have_two_forms(#[case] text: &str, #[case] expected: Option<(i32, u32, u32)>) {
        assert_eq!(date(text), expected.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d)));
    }

    #[rstest]
    #[case("37", Some(3700))]
    #[case("32,5", Some(3250))]
    #[case("32.25", Some(3225))]
    #[case("37,00", Some(3700))]
    #[case("37,000", Some(3700))]
    #[case("0", Some(0))]
    #[case("32,125", None)]
    #[case("1.234,5", None)]
    #[case("-1", None)]
    #[case("37,", None)]
    #[case(",5", None)]
    #[case("99999999999999", Some(u32::MAX))]
    #[case("", None)]
    fn decimals_take_comma_and_point(#[case] text: &str, #[case] expected: Option<u32>) {
        assert_eq!(hundredths(text), expected);
    }
}
