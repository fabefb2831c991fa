//! What can be wrong with an answer; without words.

use chrono::NaiveDate;

use super::{FieldId, Label};

/// Why an answer can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The field must be answered.
    Required,
    /// The text is too long.
    TooLong {
        /// Characters allowed.
        max: usize,
        /// Characters there are.
        is: usize,
    },
    /// This is no number, or has too many decimals.
    NotANumber {
        /// Decimals allowed.
        decimals: u8,
    },
    /// The number is too small or too large.
    NumberOutOfRange {
        /// Least, in smallest parts.
        min: i64,
        /// Greatest, in smallest parts.
        max: i64,
        /// Digits after the decimal sign.
        decimals: u8,
    },
    /// This is no date.
    NotADate,
    /// The date is too early or too late.
    DateOutOfRange {
        /// Earliest.
        from: Option<NaiveDate>,
        /// Latest.
        to: Option<NaiveDate>,
    },
    /// This is none of the answers 1–5 (or 0).
    NotALevel {
        /// Whether 0 can be answered.
        with_not_relevant: bool,
    },
    /// There is no such option (any more).
    UnknownOption {
        /// How many there are.
        count: usize,
    },
    /// This is neither yes nor no.
    NotYesNo,
    /// No person has been chosen yet by what is typed.
    UnknownPerson,
    /// The answer kept in a draft is of another kind than the field asks for now.
    DoesNotFit,
    /// A rule of the guide or the service, in its own message.
    Because(Label),
}

impl Problem {
    /// The problem and the field it concerns.
    pub fn at(self, field: FieldId) -> Finding {
        Finding { field, problem: self }
    }
}

/// A problem and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The field it concerns.
    pub field: FieldId,
    /// What is wrong.
    pub problem: Problem,
}
