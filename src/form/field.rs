//! Steps and fields: what a guide asks.

use std::borrow::{Borrow, Cow};
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Label, Value};

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// A name known when the program is written.
            pub const fn new(name: &'static str) -> Self {
                Self(Cow::Borrowed(name))
            }

            /// A name made while running, such as one per question.
            pub fn made(name: impl Into<String>) -> Self {
                Self(Cow::Owned(name.into()))
            }

            /// The name itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// A field's name, unique in its guide and the same in every version of it: drafts are kept under it.
    FieldId
}
name! {
    /// A step's name, unique in its guide.
    StepId
}

/// One page of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Unique in its guide.
    pub id: StepId,
    /// Its heading.
    pub title: Label,
    /// What to know before answering: an explanation or a reminder.
    pub intro: Option<Label>,
    /// In the order they are asked.
    pub fields: Vec<Field>,
    /// Not asked now; its answers are kept and submit nothing.
    pub hidden: bool,
}

impl Step {
    /// A page with these fields.
    pub const fn new(id: StepId, title: Label, fields: Vec<Field>) -> Self {
        Self { id, title, intro: None, fields, hidden: false }
    }

    /// With an explanation above its fields.
    pub fn intro(mut self, intro: Label) -> Self {
        self.intro = Some(intro);
        self
    }

    /// Hidden when the condition holds.
    pub fn hide_if(mut self, hidden: bool) -> Self {
        self.hidden = hidden;
        self
    }
}

/// One question of a guide. A guide makes its fields anew after every answer, so what depends on answers (hidden,
/// required, options) is plain data here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Unique in its guide.
    pub id: FieldId,
    /// What is asked.
    pub label: Label,
    /// More about it, shown on request.
    pub help: Option<Label>,
    /// What can be answered.
    pub kind: Kind,
    /// Must be answered before `Next` and `Finish`.
    pub required: bool,
    /// Not asked now; its answer is kept and submits nothing.
    pub hidden: bool,
    /// The answer as long as nobody has touched the field.
    pub default: Option<Value>,
}

impl Field {
    /// A field that need not be answered.
    pub const fn new(id: FieldId, label: Label, kind: Kind) -> Self {
        Self { id, label, help: None, kind, required: false, hidden: false, default: None }
    }

    /// Must be answered.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// With more about it.
    pub fn help(mut self, help: Label) -> Self {
        self.help = Some(help);
        self
    }

    /// Hidden when the condition holds.
    pub fn hide_if(mut self, hidden: bool) -> Self {
        self.hidden = hidden;
        self
    }

    /// Answered with this as long as nobody has touched it.
    pub fn default(mut self, value: Value) -> Self {
        self.default = Some(value);
        self
    }
}

/// What can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most `max` characters.
    Text {
        /// Characters.
        max: usize,
    },
    /// Several lines of at most `max` characters together.
    LongText {
        /// Characters.
        max: usize,
    },
    /// A number, counted in its smallest part: with one decimal, 43 is 4,3.
    Number {
        /// Least, in smallest parts.
        min: i64,
        /// Greatest, in smallest parts.
        max: i64,
        /// Digits after the decimal sign, 0–9.
        decimals: u8,
    },
    /// A date, both ends included.
    Date {
        /// Earliest.
        from: Option<NaiveDate>,
        /// Latest.
        to: Option<NaiveDate>,
    },
    /// A level 1–5 of competence.
    Level {
        /// Whether `0`, not relevant to me, can be answered.
        with_not_relevant: bool,
        /// The texts of 0–5 for this question; empty = the usual names.
        names: Vec<Label>,
    },
    /// One of these.
    One(Vec<Choice>),
    /// Any of these, also none unless required.
    Many(Vec<Choice>),
    /// A person.
    Person(Picker),
    /// Yes or no.
    YesNo,
}

impl Kind {
    /// Any date.
    pub const ANY_DATE: Self = Self::Date { from: None, to: None };

    /// The choices of [`Kind::One`] and [`Kind::Many`]; none otherwise.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices) | Self::Many(choices) => choices,
            _ => &[],
        }
    }
}

/// One option of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is kept; unique in its field.
    pub key: String,
    /// What is shown.
    pub label: Label,
}

impl Choice {
    /// An option.
    pub fn new(key: impl Into<String>, label: Label) -> Self {
        Self { key: key.into(), label }
    }
}

/// The name of the query a person is picked with (who may be chosen here); the interface knows what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Picker(pub &'static str);
