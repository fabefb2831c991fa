//! The values of one row on their way out: what a cell of a CSV file or a member of a JSON object holds.

use super::cells::Choices;
use crate::service::import::rows::Cell;
use chrono::{NaiveDate, NaiveTime};
use std::borrow::Cow;

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing: an empty cell, `null`.
    Empty,
    /// Text; an empty one is written as nothing.
    Text(Cow<'a, str>),
    /// A number with a decimal point.
    Number(String),
}

impl<'a> Value<'a> {
    /// A text.
    pub fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// The text of a cell.
    pub fn cell<T>(cell: &'a Cell<T>, text: impl FnOnce(&'a T) -> &'a str) -> Self {
        cell.given().map_or(Self::Empty, |value| Self::text(text(value)))
    }

    /// A text that is made for the purpose.
    pub fn line(cell: &'a Cell<String>) -> Self {
        Self::cell(cell, String::as_str)
    }

    /// A date, `yyyy-mm-dd`.
    pub fn date(cell: &Cell<NaiveDate>) -> Self {
        cell.given().map_or(Self::Empty, |date| Self::Text(Cow::Owned(date.format("%Y-%m-%d").to_string())))
    }

    /// A whole number.
    pub fn number(cell: Option<u8>) -> Self {
        cell.map_or(Self::Empty, |number| Self::Number(number.to_string()))
    }

    /// A whole number of any size.
    pub fn whole(cell: Option<u32>) -> Self {
        cell.map_or(Self::Empty, |number| Self::Number(number.to_string()))
    }

    /// A time of day, `09:30`.
    pub fn clock(cell: &Cell<NaiveTime>) -> Self {
        cell.given().map_or(Self::Empty, |time| Self::Text(Cow::Owned(time.format("%H:%M").to_string())))
    }

    /// The word an export writes for a choice.
    pub fn choice<T: PartialEq>(cell: &Cell<T>, choices: Choices<T>) -> Self {
        let word = |value: &T| choices.iter().find(|(_, choice)| choice == value).map(|(word, _)| *word);
        cell.given().and_then(word).map_or(Self::Empty, Self::text)
    }

    /// Hundredths as a number without needless zeros: 3700 is `37`, 3250 is `32.5`.
    pub fn hundredths(cell: Option<u16>) -> Self {
        Self::amount(cell.map(u32::from))
    }

    /// As [`Value::hundredths`], of any size.
    pub fn amount(cell: Option<u32>) -> Self {
        let Some(number) = cell else { return Self::Empty };
        let (whole, part) = (number / 100, number % 100);
        Self::Number(match (part, part % 10) {
            (0, _) => whole.to_string(),
            (_, 0) => format!("{whole}.{}", part / 10),
            _ => format!("{whole}.{part:02}"),
        })
    }

    /// What stands in a CSV cell.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) => text,
            Self::Number(number) => number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(3700, "37")]
    #[case(3250, "32.5")]
    #[case(3225, "32.25")]
    #[case(3205, "32.05")]
    #[case(0, "0")]
    fn hundredths_have_no_needless_zeros(#[case] number: u16, #[case] expected: &str) {
        assert_eq!(Value::hundredths(Some(number)).as_str(), expected);
    }
}
