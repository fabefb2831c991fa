//! Units: new ones, their names, where they lie and who leads them.

use super::{INTO, ON, field, label, line, one, text};
use crate::domain::ids::{ID_LENGTH, UnitId};
use crate::domain::reorganisation::Reorganisation;
use crate::form::{Answers, Choice, Field, Finding, Kind, Label, Picker, Problem, Step, StepId, Value};
use crate::service::Command;
use crate::service::command::{NewUnit, SaveUnit, StructureCommand};
use crate::service::import::kind::Column;
use crate::service::import::rows::LINE_LENGTH;
use crate::service::views::{EditForm, EditView, Edited};
use crate::text::id;

/// Steps of a form about a unit.
pub fn steps(facts: &EditView) -> Vec<Step> {
    let now = if let Edited::Unit(unit) = &facts.edited { Some(unit) } else { None };
    let units = || facts.units.iter().map(|(id, name)| (id.as_str(), name.as_str()));
    let others = || units().filter(|(id, _)| now.is_none_or(|unit| unit.id.as_str() != *id));
    let manager = |held: Option<crate::domain::ids::PersonNo>| {
        let mut field = Field::new(field(Column::ManagerId), label(Column::ManagerId), Kind::Person(Picker("manager")));
        field.default = held.map(Value::Person);
        field.help(id::STRUCTURE_MANAGER_HELP.into())
    };
    match &facts.form {
        EditForm::NewUnit(parent) => {
            let below = one(Column::ParentId, units(), parent.as_ref().map(UnitId::as_str)).required();
            vec![
                Step::new(
                    StepId::new("what"),
                    id::STRUCTURE_STEP_WHAT.into(),
                    vec![
                        Field::new(
                            field(Column::UnitId),
                            id::STRUCTURE_UNIT_NUMBER.into(),
                            Kind::Text { max: ID_LENGTH },
                        )
                        .required()
                        .help(id::STRUCTURE_UNIT_ID_HELP.into()),
                        line(Column::Name, LINE_LENGTH, "").required(),
                        line(Column::Kind, LINE_LENGTH, "").help(id::STRUCTURE_KIND_HELP.into()),
                    ],
                ),
                Step::new(
                    StepId::new("where"),
                    id::STRUCTURE_STEP_WHERE.into(),
                    vec![below.hide_if(facts.units.is_empty()), manager(None)],
                ),
            ]
        }
        EditForm::MoveUnit(_) => {
            let above = now.and_then(|unit| unit.parent.as_ref()).map(UnitId::as_str);
            let field = one(Column::ParentId, others(), above).required();
            vec![step(facts, vec![field])]
        }
        EditForm::MergeUnit(_) => {
            let choices = others().map(|(id, name)| Choice::new(id, Label::given(name))).collect();
            let into = Field::new(INTO, id::STRUCTURE_INTO.into(), Kind::One(choices)).required();
            let days = Kind::Date { from: None, to: Some(facts.today) };
            let on = Field::new(ON, id::STRUCTURE_ON.into(), days).required().default(Value::Date(facts.today));
            vec![step(facts, vec![into, on.help(id::STRUCTURE_ON_HELP.into())])]
        }
        EditForm::Manager(_) => vec![step(facts, vec![manager(now.and_then(|unit| unit.manager))])],
        _ => {
            let (name, kind) = now.map_or(("", ""), |unit| (&unit.name, &unit.kind));
            vec![step(
                facts,
                vec![line(Column::Name, LINE_LENGTH, name).required(), line(Column::Kind, LINE_LENGTH, kind)],
            )]
        }
    }
}

/// The one step of a form about a unit there is: it says which.
fn step(facts: &EditView, fields: Vec<Field>) -> Step {
    let Edited::Unit(unit) = &facts.edited else {
        return Step::new(StepId::new("what"), id::STRUCTURE_STEP_WHAT.into(), fields);
    };
    let about = Label::from(match facts.form {
        EditForm::Unit(_) => id::STRUCTURE_ABOUT_UNIT,
        _ => id::STRUCTURE_ABOUT_REORGANISATION,
    });
    let about = about.arg("unit", unit.name.as_str()).arg("id", unit.id.as_str());
    Step::new(StepId::new("what"), id::STRUCTURE_STEP_WHAT.into(), fields).intro(about)
}

/// What comes out.
pub fn finish(facts: &EditView, answers: &Answers) -> Result<Command, Finding> {
    let chosen = |of: &crate::form::FieldId| answers.one(of).map(UnitId::new);
    let required = |of: crate::form::FieldId| chosen(&of).ok_or(Problem::Required.at(of));
    let manager = answers.person(&field(Column::ManagerId));
    let command = match &facts.form {
        EditForm::MoveUnit(unit) => {
            let parent = required(field(Column::ParentId))?;
            StructureCommand::Reorganise(Reorganisation::Move { unit: unit.clone(), parent })
        }
        EditForm::MergeUnit(from) => {
            let on = answers.date(&ON).ok_or(Problem::Required.at(ON))?;
            let into = required(INTO)?;
            StructureCommand::Reorganise(Reorganisation::Merge { from: from.clone(), into, on })
        }
        EditForm::Manager(unit) => {
            StructureCommand::Reorganise(Reorganisation::Manager { unit: unit.clone(), manager })
        }
        EditForm::Unit(unit) => StructureCommand::SaveUnit(SaveUnit {
            unit: unit.clone(),
            name: text(answers, Column::Name),
            kind: text(answers, Column::Kind),
            new: None,
        }),
        _ => StructureCommand::SaveUnit(SaveUnit {
            unit: UnitId::new(&text(answers, Column::UnitId)),
            name: text(answers, Column::Name),
            kind: text(answers, Column::Kind),
            new: Some(NewUnit { parent: chosen(&field(Column::ParentId)), manager }),
        }),
    };
    Ok(Command::Structure(command))
}
