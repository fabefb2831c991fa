//! What has been answered, and the draft of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::FieldId;
use crate::domain::competence::Answer;
use crate::domain::ids::PersonNo;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Of a text or long text; never empty.
    Text(String),
    /// In smallest parts, see [`super::Kind::Number`].
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// Not relevant, or a level; never *not answered*.
    Level(Answer),
    /// The key of a choice.
    One(String),
    /// The keys of choices; never empty.
    Many(BTreeSet<String>),
    /// A person.
    Person(PersonNo),
    /// Yes or no.
    YesNo(bool),
}

impl Value {
    /// Whether this is no answer at all: empty text, nothing chosen, not answered.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(keys) => keys.is_empty(),
            Self::Level(answer) => *answer == Answer::NotAnswered,
            _ => false,
        }
    }
}

/// What a draft holds of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// An answer.
    Given(Value),
    /// What was typed and isn't an answer (yet): nothing typed is lost.
    Typed(String),
    /// Emptied on purpose; not even the default counts.
    Empty,
}

impl Entry {
    /// The entry as the text of a draft's record.
    pub fn write(&self) -> String {
        // Writing these types as JSON cannot fail: no map has keys other than text.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The entry of a draft's record; `None` if it was not written by [`Entry::write`].
    pub fn from_written(record: &str) -> Option<Self> {
        serde_json::from_str(record).ok()
    }
}

/// One field's part of a draft: kept as one record, replacing the field's record before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which field.
    pub field: FieldId,
    /// What it holds now.
    pub entry: Entry,
}

/// All that has been entered, also in fields that are hidden now.
pub type Draft = BTreeMap<FieldId, Entry>;

/// The answers that count: of fields that are asked now, and right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<FieldId, Value>);

impl Answers {
    /// The answer to a field.
    pub fn get(&self, field: &FieldId) -> Option<&Value> {
        self.0.get(field)
    }

    /// Sets an answer.
    pub fn set(&mut self, field: FieldId, value: Value) {
        self.0.insert(field, value);
    }

    /// All answers, in the order of the fields' names.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldId, &Value)> {
        self.0.iter()
    }

    /// How many fields are answered.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text or long text.
    pub fn text(&self, field: &FieldId) -> Option<&str> {
        if let Value::Text(text) = self.get(field)? { Some(text) } else { None }
    }

    /// A number, in smallest parts.
    pub fn number(&self, field: &FieldId) -> Option<i64> {
        if let Value::Number(number) = self.get(field)? { Some(*number) } else { None }
    }

    /// A date.
    pub fn date(&self, field: &FieldId) -> Option<NaiveDate> {
        if let Value::Date(date) = self.get(field)? { Some(*date) } else { None }
    }

    /// A level; *not answered* if there is none.
    pub fn level(&self, field: &FieldId) -> Answer {
        if let Some(Value::Level(answer)) = self.get(field) { *answer } else { Answer::NotAnswered }
    }

    /// The key of the chosen one.
    pub fn one(&self, field: &FieldId) -> Option<&str> {
        if let Value::One(key) = self.get(field)? { Some(key) } else { None }
    }

    /// The keys of all chosen.
    pub fn many(&self, field: &FieldId) -> impl Iterator<Item = &str> {
        let keys = if let Some(Value::Many(keys)) = self.get(field) { Some(keys) } else { None };
        keys.into_iter().flatten().map(String::as_str)
    }

    /// A person.
    pub fn person(&self, field: &FieldId) -> Option<PersonNo> {
        if let Value::Person(person) = self.get(field)? { Some(*person) } else { None }
    }

    /// Yes or no.
    pub fn yes(&self, field: &FieldId) -> Option<bool> {
        if let Value::YesNo(yes) = self.get(field)? { Some(*yes) } else { None }
    }
}

impl FromIterator<(FieldId, Value)> for Answers {
    fn from_iter<T: IntoIterator<Item = (FieldId, Value)>>(answers: T) -> Self {
        Self(answers.into_iter().collect())
    }
}
