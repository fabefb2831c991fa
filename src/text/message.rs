//! What a message is asked for by: its id, its language and its arguments.

use std::borrow::Cow;

use super::id;

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

/// A language people can choose. Danish is the first and what everything falls back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Danish, folder `locales/da`.
    #[default]
    Danish,
    /// English, folder `locales/en`.
    English,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The language's tag and the name of its folder: `da`, `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language of a tag or a locale name such as `da`, `da_DK.UTF-8` or `en-GB`; `None` if it is another one.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The next one: what the language key switches to.
    pub const fn next(self) -> Self {
        match self {
            Self::Danish => Self::English,
            Self::English => Self::Danish,
        }
    }
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
