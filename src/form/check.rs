//! Reading what is typed and checking what is answered: one function each for every kind of field.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::{Choice, Kind, Problem, Value};
use crate::domain::competence::Answer;

/// How dates, numbers, yes and no are typed and shown; the room that knows words implements it.
pub trait Reader {
    /// The date typed, in any usual form.
    fn date(&self, typed: &str) -> Option<NaiveDate>;
    /// The date as a field shows it; [`Reader::date`] reads it again.
    fn show_date(&self, date: NaiveDate) -> String;
    /// The number typed, in smallest parts.
    fn number(&self, typed: &str, decimals: u8) -> Option<i64>;
    /// The number as a field shows it; [`Reader::number`] reads it again.
    fn show_number(&self, number: i64, decimals: u8) -> String;
    /// Whether yes or no is typed, in any language.
    fn yes_no(&self, typed: &str) -> Option<bool>;
    /// Yes or no as a field shows it; [`Reader::yes_no`] reads it again.
    fn show_yes_no(&self, yes: bool) -> String;
}

/// Reads what is typed into a field of this kind; `Ok(None)` if nothing is.
///
/// A level is its number, `0` for not relevant; an option its number from 1 or its key, several of them separated by
/// spaces or commas. A person cannot be typed, only chosen.
pub fn read(kind: &Kind, typed: &str, reader: &dyn Reader) -> Result<Option<Value>, Problem> {
    let one_line = clean(typed, false);
    if one_line.is_empty() {
        return Ok(None);
    }
    let value = match kind {
        Kind::Text { .. } => Value::Text(one_line),
        Kind::LongText { .. } => Value::Text(clean(typed, true)),
        Kind::Number { decimals, .. } => {
            let number = reader.number(&one_line, *decimals);
            Value::Number(number.ok_or(Problem::NotANumber { decimals: *decimals })?)
        }
        Kind::Date { .. } => Value::Date(reader.date(&one_line).ok_or(Problem::NotADate)?),
        Kind::Level { with_not_relevant, .. } => Value::Level(
            Answer::from_digit(one_line.parse().unwrap_or(u8::MAX))
                .ok_or(Problem::NotALevel { with_not_relevant: *with_not_relevant })?,
        ),
        Kind::One(choices) => Value::One(choice(choices, &one_line)?),
        Kind::Many(choices) => {
            let typed = one_line.split([' ', ',', ';']).filter(|part| !part.is_empty());
            Value::Many(typed.map(|part| choice(choices, part)).collect::<Result<_, _>>()?)
        }
        Kind::Person(_) => return Err(Problem::UnknownPerson),
        Kind::YesNo => Value::YesNo(reader.yes_no(&one_line).ok_or(Problem::NotYesNo)?),
    };
    if value.is_nothing() {
        return Ok(None);
    }
    check(kind, &value).map(|()| Some(value))
}

/// Whether a value can stand in a field of this kind.
pub fn check(kind: &Kind, value: &Value) -> Result<(), Problem> {
    match (kind, value) {
        (Kind::Text { max } | Kind::LongText { max }, Value::Text(text)) => {
            let is = text.chars().count();
            ensure(is <= *max, Problem::TooLong { max: *max, is })
        }
        (Kind::Number { min, max, decimals }, Value::Number(number)) => ensure(
            (min..=max).contains(&number),
            Problem::NumberOutOfRange { min: *min, max: *max, decimals: *decimals },
        ),
        (Kind::Date { from, to }, Value::Date(date)) => {
            let inside = from.is_none_or(|from| from <= *date) && to.is_none_or(|to| *date <= to);
            ensure(inside, Problem::DateOutOfRange { from: *from, to: *to })
        }
        (Kind::Level { with_not_relevant, .. }, Value::Level(answer)) => ensure(
            *with_not_relevant || *answer != Answer::NotRelevant,
            Problem::NotALevel { with_not_relevant: *with_not_relevant },
        ),
        (Kind::One(choices), Value::One(key)) => known(choices, key),
        (Kind::Many(choices), Value::Many(keys)) => keys.iter().try_for_each(|key| known(choices, key)),
        (Kind::Person(_), Value::Person(_)) | (Kind::YesNo, Value::YesNo(_)) => Ok(()),
        _ => Err(Problem::DoesNotFit),
    }
}

fn ensure(holds: bool, problem: Problem) -> Result<(), Problem> {
    if holds { Ok(()) } else { Err(problem) }
}

fn known(choices: &[Choice], key: &str) -> Result<(), Problem> {
    ensure(choices.iter().any(|choice| choice.key == key), Problem::UnknownOption { count: choices.len() })
}

/// The key of the option typed: its number from 1, else its key.
fn choice(choices: &[Choice], typed: &str) -> Result<String, Problem> {
    let numbered = typed.parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?));
    let found = numbered.or_else(|| choices.iter().find(|choice| choice.key == typed));
    found.map(|choice| choice.key.clone()).ok_or(Problem::UnknownOption { count: choices.len() })
}

/// The text without what no field can hold: composed letters, no control characters, no space at either end. In one
/// line, a line break is a space.
fn clean(typed: &str, lines: bool) -> String {
    let kept = typed.replace("\r\n", "\n").replace('\r', "\n");
    let letter = |c: char| match c {
        '\n' if lines => Some('\n'),
        '\n' | '\t' => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    };
    kept.nfc().filter_map(letter).collect::<String>().trim().to_owned()
}

/// What the keys of [`Value::Many`] become when one is chosen or chosen away.
pub(super) fn toggled(keys: Option<&Value>, key: &str) -> Value {
    let mut keys = if let Some(Value::Many(keys)) = keys { keys.clone() } else { BTreeSet::new() };
    if !keys.remove(key) {
        keys.insert(key.to_owned());
    }
    Value::Many(keys)
}
