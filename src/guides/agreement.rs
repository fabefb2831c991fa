//! The manager writes an agreement into the plan, or changes one: who does what by when.

use crate::domain::competence::{Answer, Level};
use crate::domain::ids::{CompetenceId, CourseId};
use crate::domain::plan::{Agreement, AgreementKind, AgreementText, Responsible};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::Refusal;
use crate::service::command::{Command, PlanCommand};
use crate::service::views::AgreementOutlook;
use crate::text::plan::{kind, who};
use crate::text::{Id, Language, id};
use chrono::NaiveDate;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The plan, and what an agreement can point to.
    pub outlook: AgreementOutlook,
    /// The agreement to change; none = a new one.
    pub agreement: Option<Agreement>,
    /// The competence it is about, where one was chosen before.
    pub about: Option<CompetenceId>,
    /// The language of the questions.
    pub language: Language,
    /// The day it is.
    pub today: NaiveDate,
}

/// The guide.
pub const GUIDE: Guide<Facts, Command> = Guide { id: "agreement", title, steps, finish };

/// What kind.
pub const KIND: FieldId = FieldId::new("kind");
/// What is done.
pub const TEXT: FieldId = FieldId::new("text");
/// Who does it.
pub const WHO: FieldId = FieldId::new("who");
/// By when.
pub const DUE: FieldId = FieldId::new("due");
/// The competence it serves.
pub const COMPETENCE: FieldId = FieldId::new("competence");
/// The level to reach.
pub const LEVEL: FieldId = FieldId::new("level");
/// The course.
pub const COURSE: FieldId = FieldId::new("course");

/// All of them, for taking a draft away.
pub const FIELDS: [FieldId; 7] = [KIND, TEXT, WHO, DUE, COMPETENCE, LEVEL, COURSE];

const NONE: &str = "none";
/// Competences offered: as many as a small screen has rows for.
const OFFERED: usize = 8;

fn title(facts: &Facts) -> Label {
    if facts.agreement.is_some() { id::AGREEMENT_CHANGE.into() } else { id::AGREEMENT_NEW.into() }
}

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let now = facts.agreement.as_ref().map(|agreement| &agreement.text);
    let chosen = answers.one(&KIND).and_then(AgreementKind::from_name).unwrap_or(AgreementKind::Course);
    let binds = chosen.binds();
    let kinds = AgreementKind::ALL.map(|one| Choice::new(one.name(), kind(one).into()));
    let whos = Responsible::ALL.map(|one| Choice::new(one.name(), who(one).into()));
    let one = |key: &str| Value::One(key.to_owned());
    let mut text =
        Field::new(TEXT, id::AGREEMENT_TEXT.into(), Kind::LongText { max: facts.outlook.view.limit as usize })
            .required()
            .help(id::AGREEMENT_TEXT_HELP.into());
    text.default = now.map(|now| Value::Text(now.text.clone()));
    let mut due = Field::new(DUE, id::AGREEMENT_DUE.into(), Kind::Date { from: Some(facts.today), to: None })
        .help(id::AGREEMENT_DUE_HELP.into())
        .hide_if(!binds);
    due.required = binds;
    due.default = now.and_then(|now| now.due).map(Value::Date);
    vec![
        Step::new(
            StepId::new("what"),
            id::AGREEMENT_WHAT.into(),
            vec![
                Field::new(KIND, id::AGREEMENT_KIND.into(), Kind::One(kinds.into()))
                    .required()
                    .default(one(now.map_or(AgreementKind::Course, |now| now.kind).name())),
                text,
            ],
        ),
        Step::new(
            StepId::new("who"),
            id::AGREEMENT_WHO_STEP.into(),
            vec![
                Field::new(WHO, id::AGREEMENT_WHO.into(), Kind::One(whos.into()))
                    .required()
                    .default(one(now.map_or(Responsible::Employee, |now| now.who).name())),
                due,
            ],
        ),
        links(facts, answers),
    ]
}

/// What it serves: one of the competences the person lacks most, or none.
fn links(facts: &Facts, answers: &Answers) -> Step {
    let now = facts.agreement.as_ref().map(|agreement| &agreement.text);
    let about = now.and_then(|now| now.competence.clone()).or_else(|| facts.about.clone());
    let competences = &facts.outlook.competences;
    let first = competences.iter().filter(|(id, _)| Some(id) == about.as_ref());
    let others = competences.iter().filter(|(id, _)| Some(id) != about.as_ref());
    let offered = first.chain(others).take(OFFERED);
    let mut choices = vec![Choice::new(NONE, id::AGREEMENT_NO_COMPETENCE.into())];
    choices.extend(
        offered.map(|(id, question)| Choice::new(id.as_str(), Label::given(question.in_language(facts.language)))),
    );
    let default = about.as_ref().map_or(NONE, CompetenceId::as_str).to_owned();
    let chosen = answers.one(&COMPETENCE).filter(|key| *key != NONE).map(CompetenceId::new);
    let aims = |aims: &[CompetenceId]| chosen.as_ref().is_some_and(|chosen| aims.contains(chosen));
    let closing = facts.outlook.courses.iter().filter(|course| aims(&course.aims)).take(OFFERED);
    let mut courses = vec![Choice::new(NONE, id::AGREEMENT_NO_COURSE.into())];
    courses.extend(closing.map(|course| Choice::new(course.id.as_str(), Label::given(course.title.as_str()))));
    let level = Kind::Level { with_not_relevant: false, names: Vec::new() };
    let mut reach = Field::new(LEVEL, id::AGREEMENT_LEVEL.into(), level).hide_if(chosen.is_none());
    reach.default = now.and_then(|now| now.level).map(|level| Value::Level(Answer::Level(level)));
    let no_course = courses.len() == 1;
    let course = now.and_then(|now| now.course.as_ref()).map_or(NONE, CourseId::as_str).to_owned();
    Step::new(
        StepId::new("links"),
        id::AGREEMENT_LINKS.into(),
        vec![
            Field::new(COMPETENCE, id::AGREEMENT_COMPETENCE.into(), Kind::One(choices)).default(Value::One(default)),
            reach,
            Field::new(COURSE, id::AGREEMENT_COURSE.into(), Kind::One(courses))
                .default(Value::One(course))
                .hide_if(no_course),
        ],
    )
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    let text = AgreementText {
        kind: answers.one(&KIND).and_then(AgreementKind::from_name).ok_or(Problem::Required.at(KIND))?,
        text: answers.text(&TEXT).ok_or(Problem::Required.at(TEXT))?.to_owned(),
        who: answers.one(&WHO).and_then(Responsible::from_name).ok_or(Problem::Required.at(WHO))?,
        due: answers.date(&DUE),
        competence: answers.one(&COMPETENCE).filter(|key| *key != NONE).map(CompetenceId::new),
        level: level(answers.level(&LEVEL)),
        course: answers.one(&COURSE).filter(|key| *key != NONE).map(CourseId::new),
    };
    let plan = facts.outlook.view.plan;
    Ok(Command::Plan(match &facts.agreement {
        Some(now) => PlanCommand::Change { plan, number: now.number, version: now.version, text },
        None => PlanCommand::Agree { plan, text },
    }))
}

const fn level(answer: Answer) -> Option<Level> {
    answer.level()
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::Plan(_) => Some(TEXT),
        Refusal::UnknownCompetence => Some(COMPETENCE),
        _ => None,
    }
}

/// An agreement's parts in which two versions differ, by name.
pub const fn part(part: crate::domain::plan::Part) -> Id {
    use crate::domain::plan::Part;
    match part {
        Part::Kind => id::AGREEMENT_KIND,
        Part::Text => id::AGREEMENT_TEXT,
        Part::Who => id::AGREEMENT_WHO,
        Part::Due => id::AGREEMENT_DUE,
        Part::Competence => id::AGREEMENT_COMPETENCE,
        Part::Course => id::AGREEMENT_COURSE,
    }
}
