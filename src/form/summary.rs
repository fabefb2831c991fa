//! The page at the end that every guide has without writing it: all that was answered.

use super::{Field, FieldId, Kind, Label, Problem, Reader, StepId, Value};
use crate::domain::competence::Answer;
use crate::domain::ids::PersonNo;

/// One step on the summary page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryStep {
    /// Which step.
    pub id: StepId,
    /// Its heading.
    pub title: Label,
    /// One per field that is asked now.
    pub lines: Vec<SummaryLine>,
}

/// One field on the summary page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// Which field: where to go to change it.
    pub field: FieldId,
    /// What was asked.
    pub label: Label,
    /// What was answered.
    pub shown: Shown,
    /// What is wrong with it, if anything.
    pub problem: Option<Problem>,
}

/// An answer as it is shown, before words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing is answered.
    Nothing,
    /// Text, a formatted date or number, yes or no, or what was typed.
    Text(String),
    /// Chosen options.
    Labels(Vec<Label>),
    /// A level, with its text for this question if it has one.
    Level(Answer, Option<Label>),
    /// A person; whoever shows it looks up the name.
    Person(PersonNo),
}

/// A value as its field shows it.
pub fn shown(field: &Field, value: Option<&Value>, reader: &dyn Reader) -> Shown {
    let labels = |keys: &dyn Fn(&str) -> bool| {
        let chosen = field.kind.choices().iter().filter(|choice| keys(&choice.key));
        Shown::Labels(chosen.map(|choice| choice.label.clone()).collect())
    };
    match value {
        None => Shown::Nothing,
        Some(Value::Text(text)) => Shown::Text(text.clone()),
        Some(Value::Number(number)) => {
            let decimals = if let Kind::Number { decimals, .. } = field.kind { decimals } else { 0 };
            Shown::Text(reader.show_number(*number, decimals))
        }
        Some(Value::Date(date)) => Shown::Text(reader.show_date(*date)),
        Some(Value::YesNo(yes)) => Shown::Text(reader.show_yes_no(*yes)),
        Some(Value::Level(answer)) => Shown::Level(*answer, own_name(field, *answer)),
        Some(Value::One(chosen)) => labels(&|key| key == chosen),
        Some(Value::Many(chosen)) => labels(&|key| chosen.contains(key)),
        Some(Value::Person(person)) => Shown::Person(*person),
    }
}

fn own_name(field: &Field, answer: Answer) -> Option<Label> {
    let Kind::Level { names, .. } = &field.kind else { return None };
    names.get(usize::from(answer.digit()?)).cloned()
}
