//! A new activity: from a row of the overview, or from another source.

use crate::domain::activity::{ActivityKind, Aim, Source};
use crate::domain::ids::{CompetenceId, PersonNo, UnitId};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::Refusal;
use crate::service::command::{ActivityCommand, Command, NewActivity};
use crate::service::views::ActivityOutlook;
use crate::text::{Id, Language, id};
use chrono::{Days, NaiveDate};

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What it would rest on.
    pub outlook: ActivityOutlook,
    /// The language of the questions.
    pub language: Language,
    /// The day it is.
    pub today: NaiveDate,
}

/// The guide.
pub const GUIDE: Guide<Facts, Command> =
    Guide { id: "new-activity", title: |_| id::NEW_ACTIVITY_TITLE.into(), steps, finish };

/// What it is called.
pub const TITLE: FieldId = FieldId::new("title");
/// What kind.
pub const KIND: FieldId = FieldId::new("kind");
/// Where the need was seen.
pub const SOURCE: FieldId = FieldId::new("source");
/// More about where.
pub const REFERENCE: FieldId = FieldId::new("reference");
/// The unit it is for.
pub const UNIT: FieldId = FieldId::new("unit");
/// The competence, by its id.
pub const COMPETENCE: FieldId = FieldId::new("competence");
/// The level to reach.
pub const LEVEL: FieldId = FieldId::new("level");
/// Who sees to it.
pub const OWNER: FieldId = FieldId::new("owner");
/// By when.
pub const DEADLINE: FieldId = FieldId::new("deadline");
/// Hours set aside.
pub const HOURS: FieldId = FieldId::new("hours");
/// Money set aside.
pub const MONEY: FieldId = FieldId::new("money");
/// Whether it is decided at once.
pub const DECIDE: FieldId = FieldId::new("decide");

/// Longest title, reference and id, in characters.
const TEXT: usize = 80;
/// Units offered: as many as a small screen has rows for.
const UNITS: usize = 8;
/// Days to the deadline offered.
const AHEAD: u64 = 182;
/// The most hours and kroner that can be set aside.
const MOST_HOURS: i64 = 100_000;
const MOST_MONEY: i64 = 100_000_000;

/// What a kind is called.
pub const fn kind(kind: ActivityKind) -> Id {
    match kind {
        ActivityKind::Course => id::ACTIVITIES_KIND_COURSE,
        ActivityKind::Colleague => id::ACTIVITIES_KIND_COLLEAGUE,
        ActivityKind::External => id::ACTIVITIES_KIND_EXTERNAL,
        ActivityKind::Supervision => id::ACTIVITIES_KIND_SUPERVISION,
    }
}

/// What a source is called.
pub const fn source(source: Source) -> Id {
    match source {
        Source::Overview => id::ACTIVITIES_SOURCE_OVERVIEW,
        Source::Inspection => id::ACTIVITIES_SOURCE_INSPECTION,
        Source::Audit => id::ACTIVITIES_SOURCE_AUDIT,
        Source::Interview => id::ACTIVITIES_SOURCE_INTERVIEW,
        Source::Law => id::ACTIVITIES_SOURCE_LAW,
    }
}

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let outlook = &facts.outlook;
    let one = |key: &str| Value::One(key.to_owned());
    let kinds = ActivityKind::ALL.map(|one| Choice::new(one.name(), kind(one).into()));
    let given = outlook.competence.as_ref();
    let sources = Source::ALL.into_iter().filter(|source| (*source == Source::Overview) == given.is_some());
    let sources: Vec<Choice> = sources.map(|one| Choice::new(one.name(), source(one).into())).collect();
    let first_source = sources.first().map(|choice| Value::One(choice.key.clone()));
    let units = outlook.units.iter().take(UNITS);
    let units: Vec<Choice> =
        units.map(|(unit, _)| Choice::new(unit.id.as_str(), Label::given(unit.name.as_str()))).collect();
    let first_unit = units.first().map(|choice| Value::One(choice.key.clone()));
    let owner = |no: PersonNo| no.0.to_string();
    let owners = outlook.owners.iter().map(|person| Choice::new(owner(person.no), Label::given(person.name.as_str())));
    let deadline = facts.today.checked_add_days(Days::new(AHEAD)).unwrap_or(facts.today);
    let number = |max| Kind::Number { min: 0, max, decimals: 0 };
    let mut source = Field::new(SOURCE, id::NEW_ACTIVITY_SOURCE.into(), Kind::One(sources)).required();
    source.default = first_source;
    let mut unit = Field::new(UNIT, id::NEW_ACTIVITY_UNIT.into(), Kind::One(units)).required();
    unit.default = first_unit;
    let what = Step::new(
        StepId::new("what"),
        id::NEW_ACTIVITY_WHAT.into(),
        vec![
            Field::new(TITLE, id::NEW_ACTIVITY_NAME.into(), Kind::Text { max: TEXT }).required(),
            Field::new(KIND, id::NEW_ACTIVITY_KIND.into(), Kind::One(kinds.into()))
                .required()
                .default(one(ActivityKind::Course.name())),
            source,
            Field::new(REFERENCE, id::NEW_ACTIVITY_REFERENCE.into(), Kind::Text { max: TEXT })
                .hide_if(given.is_some())
                .help(id::NEW_ACTIVITY_REFERENCE_HELP.into()),
        ],
    );
    let whom = vec![
        unit,
        Field::new(COMPETENCE, id::NEW_ACTIVITY_COMPETENCE.into(), Kind::Text { max: TEXT })
            .hide_if(given.is_some())
            .help(id::NEW_ACTIVITY_COMPETENCE_HELP.into()),
        Field::new(LEVEL, id::NEW_ACTIVITY_LEVEL.into(), Kind::Level { with_not_relevant: false, names: Vec::new() })
            .hide_if(given.is_none() && answers.text(&COMPETENCE).is_none()),
    ];
    let whom = Step::new(StepId::new("whom"), id::NEW_ACTIVITY_WHOM.into(), whom);
    let decides = decides(facts, answers);
    let resources = vec![
        Field::new(OWNER, id::NEW_ACTIVITY_OWNER.into(), Kind::One(owners.collect()))
            .required()
            .default(one(&owner(outlook.me))),
        Field::new(DEADLINE, id::NEW_ACTIVITY_DEADLINE.into(), Kind::Date { from: Some(facts.today), to: None })
            .required()
            .default(Value::Date(deadline)),
        Field::new(HOURS, id::NEW_ACTIVITY_HOURS.into(), number(MOST_HOURS)).required().default(Value::Number(0)),
        Field::new(MONEY, id::NEW_ACTIVITY_MONEY.into(), number(MOST_MONEY)).required().default(Value::Number(0)),
        Field::new(DECIDE, id::NEW_ACTIVITY_DECIDE.into(), Kind::YesNo)
            .required()
            .default(Value::YesNo(true))
            .hide_if(!decides),
    ];
    let resources = Step::new(StepId::new("resources"), id::NEW_ACTIVITY_RESOURCES.into(), resources);
    vec![what, whom.intro(lacks(facts)), resources]
}

/// Who lacks it, as far as it can be told.
fn lacks(facts: &Facts) -> Label {
    let outlook = &facts.outlook;
    let Some((_, question)) = &outlook.competence else { return id::NEW_ACTIVITY_NO_COUNT.into() };
    let question = question.in_language(facts.language);
    match outlook.lacking {
        Some(count) if !outlook.names.is_empty() => Label::from(id::NEW_ACTIVITY_LACK_NAMES)
            .arg("question", question)
            .arg("count", i64::from(count))
            .arg("names", outlook.names.join(", ")),
        Some(count) => Label::from(id::NEW_ACTIVITY_LACK).arg("question", question).arg("count", i64::from(count)),
        None => Label::from(id::NEW_ACTIVITY_LACK_FEW).arg("question", question),
    }
}

/// Whether the one asking decides for the unit chosen, not only proposes.
fn decides(facts: &Facts, answers: &Answers) -> bool {
    let units = &facts.outlook.units;
    let chosen = answers.one(&UNIT).or(units.first().map(|(unit, _)| unit.id.as_str()));
    units.iter().any(|(unit, decides)| Some(unit.id.as_str()) == chosen && *decides)
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    let number = |field: &FieldId| answers.number(field).unwrap_or_default();
    let typed = answers.text(&COMPETENCE).map(|typed| CompetenceId::new(typed.trim().to_uppercase().as_str()));
    if typed.as_ref().is_some_and(|id| !facts.outlook.known.contains(id)) {
        return Err(Problem::Because(id::NEW_ACTIVITY_UNKNOWN_COMPETENCE.into()).at(COMPETENCE));
    }
    let owner = answers.one(&OWNER).and_then(|owner| owner.parse().ok()).ok_or(Problem::Required.at(OWNER))?;
    let aim = Aim {
        title: text(&TITLE),
        source: answers.one(&SOURCE).and_then(Source::from_name).ok_or(Problem::Required.at(SOURCE))?,
        reference: text(&REFERENCE),
        unit: answers.one(&UNIT).map(UnitId::new).ok_or(Problem::Required.at(UNIT))?,
        kind: answers.one(&KIND).and_then(ActivityKind::from_name).ok_or(Problem::Required.at(KIND))?,
        competence: facts.outlook.competence.as_ref().map(|(id, _)| id.clone()).or(typed),
        level: answers.level(&LEVEL).level(),
        owner: PersonNo(owner),
        deadline: answers.date(&DEADLINE).ok_or(Problem::Required.at(DEADLINE))?,
        hours: number(&HOURS).try_into().unwrap_or_default(),
        money: number(&MONEY).try_into().unwrap_or_default(),
    };
    let new = NewActivity { aim, seen_in: facts.outlook.seen_in.clone() };
    let decided = decides(facts, answers) && answers.yes(&DECIDE) == Some(true);
    Ok(Command::Activity(if decided { ActivityCommand::Decide(new) } else { ActivityCommand::Propose(new) }))
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::DateBefore { .. } => Some(DEADLINE),
        Refusal::UnknownCompetence => Some(COMPETENCE),
        Refusal::NotEmployed => Some(OWNER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::Rater;
    use crate::domain::language::Bilingual;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::service::views::{PersonBrief, UnitBrief};
    use crate::text::Words;

    fn facts(from_overview: bool, decides: bool) -> Facts {
        let unit = UnitBrief { id: "A1".into(), name: "Hold 1".into() };
        let me = PersonBrief {
            no: PersonNo(3),
            employee_id: "1003".into(),
            name: "Tove Riis".into(),
            title: String::new(),
            unit: String::new(),
        };
        let outlook = ActivityOutlook {
            units: vec![(unit, decides)],
            competence: from_overview.then(|| ("LOV-1".into(), Bilingual::new("Bruge loven", ""))),
            known: vec!["LOV-1".into()],
            seen_in: from_overview.then(|| ("2026".into(), Rater::Manager)),
            lacking: from_overview.then_some(7),
            names: Vec::new(),
            owners: vec![me],
            me: PersonNo(3),
        };
        Facts { outlook, language: Language::Da, today: NaiveDate::from_ymd_opt(2026, 4, 15).unwrap() }
    }

    #[test]
    fn every_branch_proposes_or_decides_and_only_who_may_decides() {
        let words = Words::new(Language::Da);
        for (from_overview, decides) in [(true, true), (true, false), (false, true)] {
            let facts = facts(from_overview, decides);
            let reader = WordReader { words: &words, today: facts.today };
            let mut decided = 0;
            for command in every_branch(GUIDE, &facts, &reader) {
                let Command::Activity(command) = command else { panic!("{command:?}") };
                decided += usize::from(matches!(command, ActivityCommand::Decide(_)));
                let (ActivityCommand::Decide(new) | ActivityCommand::Propose(new)) = command else { panic!() };
                assert_eq!(new.aim.source == Source::Overview, from_overview);
                assert_eq!(new.seen_in.is_some(), from_overview);
            }
            assert_eq!(decided > 0, decides);
        }
    }
}
