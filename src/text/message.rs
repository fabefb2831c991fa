//! What a message is asked for by: its id and its arguments.

use std::borrow::Cow;

use super::{Language, id};

/// The name of a message in `locales/`; the constants in [`super::id`] are the only ones there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(&'static str);

impl Id {
    /// Used by the generated constants only; anything else is looked up with [`Id::named`].
    pub(super) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The id of that name, for names chosen while running (actions, findings); `None` if there is no such message.
    pub fn named(name: &str) -> Option<Self> {
        let at = id::ALL.binary_search_by(|id| id.0.cmp(name)).ok()?;
        id::ALL.get(at).copied()
    }

    /// The message's name in the Fluent files.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// The language of a locale's name such as `da_DK.UTF-8` or `en-GB`; `None` if it is another one, or `C`.
pub fn language_of_locale(locale: &str) -> Option<Language> {
    let primary = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    Language::from_code(&primary.to_ascii_lowercase())
}

/// What fills a variable of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text as it is: a name, or a date or number that is already formatted.
    Text(Cow<'a, str>),
    /// A whole number: chooses the plural and is shown with the language's thousands sign.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<i32> for Arg<'_> {
    fn from(count: i32) -> Self {
        Self::Count(count.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
