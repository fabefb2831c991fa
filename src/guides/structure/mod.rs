//! Editing organisation, profiles and roles: one guide whose steps follow the form. Fields are named after the import's
//! columns, so that what an import would say of a cell stands beside the field.

mod catalogue;
mod person;
mod roles;
mod unit;

#[cfg(test)]
mod tests;

use crate::domain::reorganisation::Blocked;
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, Value};
use crate::service::Command;
use crate::service::import::kind::Column;
use crate::service::refusal::Refusal;
use crate::service::views::{EditForm, EditView};
use crate::text::{Id, Words, id, structure};

/// The guide.
pub const GUIDE: Guide<EditView, Command> =
    Guide { id: "structure", title: |facts| title(&facts.form).into(), steps, finish };

/// The last day of work.
pub const LAST: FieldId = FieldId::new("last");
/// What becomes of the units of a manager who leaves.
pub const OFFICE: FieldId = FieldId::new("office");
/// Who takes them over.
pub const SUCCESSOR: FieldId = FieldId::new("successor");
/// From when on an edit of a person holds: as the row in force does, or from a day.
pub const HOLDS: FieldId = FieldId::new("holds");
/// The unit that takes another one over.
pub const INTO: FieldId = FieldId::new("into");
/// First day in it.
pub const ON: FieldId = FieldId::new("on");
/// The role to give.
pub const ROLE: FieldId = FieldId::new("role");
/// Whether it is given to an employee or to a login.
pub const HOLDER: FieldId = FieldId::new("holder");
/// The employee.
pub const PERSON: FieldId = FieldId::new("person");
/// What it covers.
pub const SCOPE: FieldId = FieldId::new("scope");
/// The unit it covers.
pub const UNIT: FieldId = FieldId::new("unit");
/// The person it covers.
pub const ABOUT: FieldId = FieldId::new("about");
/// First day of a role.
pub const FROM: FieldId = FieldId::new("from");
/// Last day of a role.
pub const TO: FieldId = FieldId::new("to");
/// Why.
pub const REASON: FieldId = FieldId::new("reason");

/// The heading of a form.
pub const fn title(form: &EditForm) -> Id {
    match form {
        EditForm::NewUnit(_) => id::STRUCTURE_NEW_UNIT,
        EditForm::Unit(_) => id::STRUCTURE_EDIT_UNIT,
        EditForm::MoveUnit(_) => id::STRUCTURE_MOVE_UNIT,
        EditForm::MergeUnit(_) => id::STRUCTURE_MERGE_UNIT,
        EditForm::Manager(_) => id::STRUCTURE_NEW_MANAGER,
        EditForm::Hire(_) => id::STRUCTURE_HIRE,
        EditForm::Person(_) => id::STRUCTURE_EDIT_PERSON,
        EditForm::Leave(_) => id::STRUCTURE_LEAVE,
        EditForm::NewProfile => id::STRUCTURE_NEW_PROFILE,
        EditForm::Profile(_) => id::STRUCTURE_EDIT_PROFILE,
        EditForm::Demand(_) => id::STRUCTURE_DEMAND,
        EditForm::NewGoal => id::STRUCTURE_NEW_GOAL,
        EditForm::Goal(_) => id::STRUCTURE_EDIT_GOAL,
        EditForm::NewCompetence => id::STRUCTURE_NEW_COMPETENCE,
        EditForm::Competence(_) => id::STRUCTURE_EDIT_COMPETENCE,
        EditForm::Grant => id::STRUCTURE_GRANT,
        EditForm::Revoke(_) => id::STRUCTURE_REVOKE,
        EditForm::Login(_) => id::STRUCTURE_LOGIN,
    }
}

fn steps(facts: &EditView, answers: &Answers) -> Vec<Step> {
    match &facts.form {
        EditForm::NewUnit(_)
        | EditForm::Unit(_)
        | EditForm::MoveUnit(_)
        | EditForm::MergeUnit(_)
        | EditForm::Manager(_) => unit::steps(facts),
        EditForm::Hire(_) | EditForm::Person(_) | EditForm::Leave(_) => person::steps(facts, answers),
        EditForm::Grant | EditForm::Revoke(_) | EditForm::Login(_) => roles::steps(facts, answers),
        _ => catalogue::steps(facts),
    }
}

fn finish(facts: &EditView, answers: &Answers) -> Result<Command, Finding> {
    match &facts.form {
        EditForm::NewUnit(_)
        | EditForm::Unit(_)
        | EditForm::MoveUnit(_)
        | EditForm::MergeUnit(_)
        | EditForm::Manager(_) => unit::finish(facts, answers),
        EditForm::Hire(_) | EditForm::Person(_) | EditForm::Leave(_) => person::finish(facts, answers),
        EditForm::Grant | EditForm::Revoke(_) | EditForm::Login(_) => roles::finish(facts, answers),
        _ => catalogue::finish(facts, answers),
    }
}

/// What a refusal says beside the fields it concerns, the first of them last, so that the cursor ends there.
pub fn findings(facts: &EditView, refusal: &Refusal, words: &Words) -> Vec<Finding> {
    let because = |text: String, field: FieldId| Problem::Because(Label::given(text)).at(field);
    let said = |field: FieldId| vec![because(crate::text::refusal::say(refusal, words), field)];
    match refusal {
        Refusal::Faulty(wrong) => {
            let at = wrong.iter().filter_map(|one| Some((one, one.column?)));
            at.rev().map(|(one, column)| because(structure::fault(one, words), field(column))).collect()
        }
        Refusal::Blocked(why) => match (&facts.form, why) {
            (EditForm::MergeUnit(_), Blocked::Future) => said(ON),
            (EditForm::MergeUnit(_), _) => said(INTO),
            (EditForm::MoveUnit(_), _) => said(field(Column::ParentId)),
            (EditForm::Manager(_), _) => said(field(Column::ManagerId)),
            (EditForm::Leave(_), Blocked::BeforeHired | Blocked::Nothing) => said(LAST),
            (EditForm::Leave(_), _) => said(SUCCESSOR),
            _ => Vec::new(),
        },
        Refusal::NotForOneself => match facts.form {
            EditForm::Manager(_) | EditForm::NewUnit(_) => said(field(Column::ManagerId)),
            EditForm::Leave(_) => said(SUCCESSOR),
            EditForm::Grant => said(PERSON),
            _ => Vec::new(),
        },
        Refusal::NotEmployed if facts.form == EditForm::Grant => said(PERSON),
        Refusal::LoginInUse => said(field(Column::Login)),
        Refusal::DateBefore { .. } if facts.form == EditForm::Grant => said(TO),
        Refusal::Required(name) => said(FieldId::made(name.clone())),
        Refusal::TooLong { .. } | Refusal::ControlCharacters => match facts.form {
            EditForm::Grant | EditForm::Revoke(_) => said(REASON),
            EditForm::Login(_) => said(field(Column::Login)),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The field of an import's column.
pub const fn field(column: Column) -> FieldId {
    FieldId::new(column.name())
}

fn label(column: Column) -> Label {
    let name = format!("structure-field-{}", column.name().replace('_', "-"));
    Id::named(&name).map_or_else(|| Label::given(column.name()), Label::from)
}

/// A line of text in a column.
fn line(column: Column, max: usize, default: &str) -> Field {
    with_text(Field::new(field(column), label(column), Kind::Text { max }), default)
}

/// A text of several lines in a column.
fn lines(column: Column, default: &str) -> Field {
    let max = crate::service::import::rows::TEXT_LENGTH;
    with_text(Field::new(field(column), label(column), Kind::LongText { max }), default)
        .help(id::STRUCTURE_LONG_TEXT.into())
}

fn with_text(field: Field, default: &str) -> Field {
    if default.is_empty() { field } else { field.default(Value::Text(default.to_owned())) }
}

/// One of a list in a column.
fn one<'a>(column: Column, of: impl Iterator<Item = (&'a str, &'a str)>, default: Option<&str>) -> Field {
    let choices: Vec<Choice> = of.map(|(key, name)| Choice::new(key, Label::given(name))).collect();
    let held = default.filter(|key| choices.iter().any(|choice| choice.key == *key)).map(str::to_owned);
    let mut field = Field::new(field(column), label(column), Kind::One(choices));
    field.default = held.map(Value::One);
    field
}

fn text(answers: &Answers, column: Column) -> String {
    answers.text(&field(column)).unwrap_or_default().trim().to_owned()
}
