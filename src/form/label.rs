//! What a form says, as data: other rooms turn it into words.

use crate::domain::language::Bilingual;
use chrono::NaiveDate;

/// A label, help text or message of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A message of the program, by its name and with what fills its variables.
    Message(&'static str, Vec<(&'static str, LabelArg)>),
    /// Words that are data already: a question from the pack, a person's name, a unit.
    Given(String),
    /// Words that are data in both languages: an area or a question of the pack.
    Both(Bilingual),
}

impl Label {
    /// A message without variables. Guides take the name from a typed id, so that it exists.
    pub const fn message(name: &'static str) -> Self {
        Self::Message(name, Vec::new())
    }

    /// Words that are data already.
    pub fn given(text: impl Into<String>) -> Self {
        Self::Given(text.into())
    }

    /// Fills one variable of a message; nothing happens to given words.
    pub fn arg(mut self, name: &'static str, value: impl Into<LabelArg>) -> Self {
        if let Self::Message(_, args) = &mut self {
            args.push((name, value.into()));
        }
        self
    }
}

/// What fills a variable of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelArg {
    /// Text as it is.
    Text(String),
    /// A whole number; chooses the plural.
    Count(i64),
    /// A date, shown as the language does.
    Date(NaiveDate),
}

impl From<&str> for LabelArg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for LabelArg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for LabelArg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for LabelArg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<NaiveDate> for LabelArg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
