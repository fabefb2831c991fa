//! Profiles, goals, competences and what profiles demand.

use super::{field, label, line, lines, one, text};
use crate::domain::competence::{GoalSource, Level};
use crate::domain::ids::{CompetenceId, GoalId, ID_LENGTH, ProfileId};
use crate::form::{Answers, Choice, Field, Finding, Kind, Label, Problem, Step, StepId, Value};
use crate::service::Command;
use crate::service::command::{SaveCompetence, SaveGoal, SaveProfile, StructureCommand};
use crate::service::import::kind::Column;
use crate::service::import::rows::LINE_LENGTH;
use crate::service::views::{EditForm, EditView, Edited};
use crate::text::id;

const LEVELS: [Column; 5] = [Column::Level1, Column::Level2, Column::Level3, Column::Level4, Column::Level5];
const NONE: &str = "none";
const LAW: &str = "law";
const POLITICAL: &str = "political";
const OWN: &str = "own";

/// Steps of a form about the catalogue.
pub fn steps(facts: &EditView) -> Vec<Step> {
    match &facts.form {
        EditForm::NewProfile | EditForm::Profile(_) => profile(facts),
        EditForm::Demand(_) => vec![demand(facts)],
        EditForm::NewGoal | EditForm::Goal(_) => vec![goal(facts)],
        _ => competence(facts),
    }
}

fn what(fields: Vec<Field>) -> Step {
    Step::new(StepId::new("what"), id::STRUCTURE_STEP_WHAT.into(), fields)
}

/// The id, which only what is new is asked for.
fn key(column: Column, new: bool) -> Field {
    line(column, ID_LENGTH, "").required().hide_if(!new).help(id::STRUCTURE_ID_HELP.into())
}

fn profile(facts: &EditView) -> Vec<Step> {
    let now = if let Edited::Profile(profile) = &facts.edited { Some(profile) } else { None };
    let held = |of: fn(&crate::domain::competence::JobProfile) -> &String| now.map_or("", |now| of(now).as_str());
    let first = what(vec![
        key(Column::ProfileId, now.is_none()),
        line(Column::Title, LINE_LENGTH, held(|now| &now.title)).required(),
        line(Column::OccupationalGroup, LINE_LENGTH, held(|now| &now.occupational_group)),
    ]);
    let first = match now {
        Some(now) => first.intro(Label::from(id::STRUCTURE_ABOUT_VERSION).arg("version", i64::from(now.version))),
        None => first,
    };
    let texts = Step::new(
        StepId::new("texts"),
        id::STRUCTURE_STEP_TEXTS.into(),
        vec![
            lines(Column::Purpose, held(|now| &now.purpose)),
            lines(Column::Tasks, held(|now| &now.tasks)),
            line(Column::Guideline, LINE_LENGTH, held(|now| &now.guideline)),
        ],
    );
    vec![first, texts]
}

fn demand(facts: &EditView) -> Step {
    let competences = facts.competences.iter().map(|(id, name)| (id.as_str(), name.as_str()));
    let numbers = Level::RANGE.map(|number| (number.to_string(), number));
    let named = numbers.map(|(key, number)| Choice::new(key, Label::from(level_name(number))));
    let none = Choice::new(NONE, id::STRUCTURE_NO_DEMAND.into());
    let level = Kind::One(named.chain([none]).collect());
    let step = what(vec![
        one(Column::CompetenceId, competences, None).required(),
        Field::new(field(Column::Level), label(Column::Level), level).required(),
    ]);
    let Edited::Profile(profile) = &facts.edited else { return step };
    step.intro(Label::from(id::STRUCTURE_ABOUT_DEMANDS).arg("title", profile.title.as_str()))
}

const fn level_name(number: u8) -> crate::text::Id {
    match number {
        1 => id::STRUCTURE_LEVEL_1,
        2 => id::STRUCTURE_LEVEL_2,
        3 => id::STRUCTURE_LEVEL_3,
        4 => id::STRUCTURE_LEVEL_4,
        _ => id::STRUCTURE_LEVEL_5,
    }
}

fn goal(facts: &EditView) -> Step {
    let now = if let Edited::Goal(goal) = &facts.edited { Some(goal) } else { None };
    let sources = [(LAW, id::PROFILE_LAW), (POLITICAL, id::PROFILE_POLITICAL), (OWN, id::PROFILE_OWN)];
    let choices = sources.iter().map(|(key, name)| Choice::new(*key, (*name).into())).collect();
    let mut source = Field::new(field(Column::Source), label(Column::Source), Kind::One(choices)).required();
    source.default = now.map(|now| Value::One(source_key(now.source).to_owned()));
    what(vec![
        key(Column::GoalId, now.is_none()),
        line(Column::Title, LINE_LENGTH, now.map_or("", |now| &now.title)).required(),
        source,
    ])
}

const fn source_key(source: GoalSource) -> &'static str {
    match source {
        GoalSource::Law => LAW,
        GoalSource::Political => POLITICAL,
        GoalSource::Own => OWN,
    }
}

fn competence(facts: &EditView) -> Vec<Step> {
    let now = if let Edited::Competence(competence) = &facts.edited { Some(competence) } else { None };
    let goals = facts.goals.iter().map(|(id, title)| (id.as_str(), title.as_str()));
    let goal = now.and_then(|now| now.goal.as_ref()).map(GoalId::as_str);
    let first = what(vec![
        key(Column::CompetenceId, now.is_none()),
        line(Column::Area, LINE_LENGTH, now.map_or("", |now| &now.area)).required(),
        line(Column::Question, LINE_LENGTH, now.map_or("", |now| &now.question)).required(),
        one(Column::GoalId, goals, goal),
    ]);
    let first = match now {
        Some(_) => first.intro(id::STRUCTURE_ABOUT_QUESTION.into()),
        None => first,
    };
    let texts = LEVELS.iter().enumerate().map(|(at, column)| {
        let held = now.and_then(|now| now.level_texts.get(at)).map_or("", String::as_str);
        line(*column, LINE_LENGTH, held)
    });
    let levels = Step::new(StepId::new("levels"), id::STRUCTURE_STEP_LEVELS.into(), texts.collect());
    vec![first, levels.intro(id::STRUCTURE_ABOUT_LEVELS.into())]
}

/// What comes out.
pub fn finish(facts: &EditView, answers: &Answers) -> Result<Command, Finding> {
    let required = |column: Column| Problem::Required.at(field(column));
    let command = match &facts.form {
        EditForm::NewProfile | EditForm::Profile(_) => {
            let there = if let EditForm::Profile(id) = &facts.form { Some(id.clone()) } else { None };
            StructureCommand::SaveProfile(SaveProfile {
                new: there.is_none(),
                profile: there.unwrap_or_else(|| ProfileId::new(&text(answers, Column::ProfileId))),
                title: text(answers, Column::Title),
                occupational_group: text(answers, Column::OccupationalGroup),
                purpose: text(answers, Column::Purpose),
                tasks: text(answers, Column::Tasks),
                guideline: text(answers, Column::Guideline),
            })
        }
        EditForm::Demand(profile) => {
            let competence = answers.one(&field(Column::CompetenceId)).ok_or(required(Column::CompetenceId))?;
            let level = answers.one(&field(Column::Level)).ok_or(required(Column::Level))?;
            StructureCommand::SetDemand {
                profile: profile.clone(),
                competence: CompetenceId::new(competence),
                level: level.parse().ok().and_then(Level::new),
            }
        }
        EditForm::NewGoal | EditForm::Goal(_) => {
            let there = if let EditForm::Goal(id) = &facts.form { Some(id.clone()) } else { None };
            let source = match answers.one(&field(Column::Source)) {
                Some(LAW) => GoalSource::Law,
                Some(POLITICAL) => GoalSource::Political,
                Some(_) => GoalSource::Own,
                None => return Err(required(Column::Source)),
            };
            StructureCommand::SaveGoal(SaveGoal {
                new: there.is_none(),
                goal: there.unwrap_or_else(|| GoalId::new(&text(answers, Column::GoalId))),
                title: text(answers, Column::Title),
                source,
            })
        }
        _ => {
            let there = if let EditForm::Competence(id) = &facts.form { Some(id.clone()) } else { None };
            StructureCommand::SaveCompetence(SaveCompetence {
                new: there.is_none(),
                competence: there.unwrap_or_else(|| CompetenceId::new(&text(answers, Column::CompetenceId))),
                area: text(answers, Column::Area),
                question: text(answers, Column::Question),
                goal: answers.one(&field(Column::GoalId)).map(GoalId::new),
                levels: LEVELS.map(|column| text(answers, column)),
            })
        }
    };
    Ok(Command::Structure(command))
}
