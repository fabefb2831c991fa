//! HR opens a round: name, questions, people, period and deadline.

use crate::domain::ids::{CompetenceId, GoalId, ID_LENGTH, ProfileId, RoundId, UnitId};
use crate::domain::questions::FormChoice;
use crate::domain::round::selection::Selection;
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::Refusal;
use crate::service::command::OpenRound;
use crate::service::views::RoundOutlook;
use crate::text::id;
use chrono::{Datelike, Days, NaiveDate};

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What opening a round now would take.
    pub outlook: RoundOutlook,
    /// The day it is.
    pub today: NaiveDate,
    /// The length in weeks offered. source: framework `pack.toml`, round.
    pub weeks: u32,
}

/// The guide.
pub const GUIDE: Guide<Facts, OpenRound> =
    Guide { id: "open-round", title: |_| id::OPEN_ROUND_TITLE.into(), steps, finish };

/// Short name, unique.
pub const ID: FieldId = FieldId::new("id");
/// Name people see.
pub const NAME: FieldId = FieldId::new("name");
/// Full, small, or by what the questions are chosen.
pub const FORM: FieldId = FieldId::new("form");
/// Areas asked about.
pub const AREAS: FieldId = FieldId::new("areas");
/// Goals asked about.
pub const GOALS: FieldId = FieldId::new("goals");
/// Competences asked about.
pub const COMPETENCES: FieldId = FieldId::new("competences");
/// Everybody, or by what people are chosen.
pub const WHO: FieldId = FieldId::new("who");
/// Units that are in.
pub const UNITS: FieldId = FieldId::new("units");
/// Job profiles that are in.
pub const PROFILES: FieldId = FieldId::new("profiles");
/// First day.
pub const FROM: FieldId = FieldId::new("from");
/// Day the forms should be sent by.
pub const DEADLINE: FieldId = FieldId::new("deadline");
/// Last day.
pub const TO: FieldId = FieldId::new("to");

/// All its fields, for a draft that has done its work.
pub const FIELDS: [FieldId; 12] = [NAME, ID, FORM, AREAS, GOALS, COMPETENCES, WHO, UNITS, PROFILES, FROM, DEADLINE, TO];

const FULL: &str = "full";
const SMALL: &str = "small";
const BY_AREA: &str = "areas";
const BY_GOAL: &str = "goals";
const BY_COMPETENCE: &str = "competences";
const EVERYBODY: &str = "everybody";
const BY_UNIT: &str = "units";
const BY_PROFILE: &str = "profiles";
/// Longest name in characters.
const NAME_LENGTH: usize = 60;

fn count(label: impl Into<Label>, name: &'static str, count: u32) -> Label {
    label.into().arg(name, i64::from(count))
}

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    vec![what(facts), questions(facts, answers), people(facts, answers), when(facts, answers)]
}

fn what(facts: &Facts) -> Step {
    let name = Field::new(NAME, id::OPEN_ROUND_NAME.into(), Kind::Text { max: NAME_LENGTH });
    let short = Field::new(ID, id::OPEN_ROUND_ID.into(), Kind::Text { max: ID_LENGTH });
    Step::new(
        StepId::new("what"),
        id::OPEN_ROUND_WHAT.into(),
        vec![
            name.required().help(id::OPEN_ROUND_NAME_HELP.into()),
            short.required().default(Value::Text(free_id(facts))).help(id::OPEN_ROUND_ID_HELP.into()),
        ],
    )
    .intro(id::OPEN_ROUND_INTRO.into())
}

fn questions(facts: &Facts, answers: &Answers) -> Step {
    let outlook = &facts.outlook;
    let forms = [
        (FULL, id::OPEN_ROUND_FULL, outlook.full),
        (SMALL, id::OPEN_ROUND_SMALL, outlook.small),
        (BY_AREA, id::OPEN_ROUND_BY_AREA, outlook.areas.len() as u32),
        (BY_GOAL, id::OPEN_ROUND_BY_GOAL, outlook.goals.len() as u32),
        (BY_COMPETENCE, id::OPEN_ROUND_BY_COMPETENCE, outlook.competences.len() as u32),
    ];
    let offered = forms.iter().filter(|(_, _, there)| *there > 0);
    let choices: Vec<Choice> =
        offered.map(|(key, label, there)| Choice::new(*key, count(*label, "questions", *there))).collect();
    let mut form = Field::new(FORM, id::OPEN_ROUND_FORM.into(), Kind::One(choices.clone())).required();
    form.default = choices.first().map(|choice| Value::One(choice.key.clone()));
    let chosen = answers.one(&FORM);
    let many = |field, label: Label, by: &str, choices: Vec<Choice>| {
        Field::new(field, label, Kind::Many(choices)).required().hide_if(chosen != Some(by))
    };
    let counted = |text: Label, questions: u32| match text {
        Label::Both(text) => Label::Both(crate::domain::language::Bilingual {
            en: if text.en.is_empty() { String::new() } else { format!("{} ({questions})", text.en) },
            da: format!("{} ({questions})", text.da),
        }),
        other => other,
    };
    let areas = outlook
        .areas
        .iter()
        .map(|(area, questions)| Choice::new(area.da.clone(), counted(Label::Both(area.clone()), *questions)));
    let goals = outlook
        .goals
        .iter()
        .map(|(goal, title, questions)| Choice::new(goal.as_str(), Label::given(format!("{title} ({questions})"))));
    let one_by_one = outlook.competences.iter();
    let one_by_one = one_by_one.map(|(id, question)| Choice::new(id.as_str(), Label::Both(question.clone())));
    let intro = match chosen {
        None => id::OPEN_ROUND_NO_QUESTIONS.into(),
        Some(_) => count(id::OPEN_ROUND_ASKED, "questions", asked(outlook, &form_choice(answers))),
    };
    Step::new(
        StepId::new("questions"),
        id::OPEN_ROUND_QUESTIONS.into(),
        vec![
            form,
            many(AREAS, id::OPEN_ROUND_AREAS.into(), BY_AREA, areas.collect()),
            many(GOALS, id::OPEN_ROUND_GOALS.into(), BY_GOAL, goals.collect()),
            many(COMPETENCES, id::OPEN_ROUND_COMPETENCES.into(), BY_COMPETENCE, one_by_one.collect()),
        ],
    )
    .intro(intro)
}

fn people(facts: &Facts, answers: &Answers) -> Step {
    let outlook = &facts.outlook;
    let found = outlook.count(&selection(answers));
    let intro = if outlook.groups.is_empty() { id::OPEN_ROUND_NOBODY } else { id::OPEN_ROUND_PEOPLE };
    let intro = count(intro, "people", found.people);
    let intro = count(intro, "profiles", found.without_profile);
    let intro = count(count(intro, "managers", found.without_manager), "elsewhere", found.elsewhere);
    let ways = [
        (EVERYBODY, id::OPEN_ROUND_EVERYBODY, true),
        (BY_UNIT, id::OPEN_ROUND_BY_UNIT, !outlook.units.is_empty()),
        (BY_PROFILE, id::OPEN_ROUND_BY_PROFILE, !outlook.profiles.is_empty()),
    ];
    let ways = ways.iter().filter(|(_, _, there)| *there).map(|(key, label, _)| Choice::new(*key, (*label).into()));
    let chosen = answers.one(&WHO);
    let indented = |depth: u8, name: &str| format!("{}{name}", "  ".repeat(depth.into()));
    let units = outlook.units.iter().map(|unit| {
        let shown = format!("{} ({})", indented(unit.depth, &unit.name), unit.people);
        Choice::new(unit.id.as_str(), Label::given(shown))
    });
    let profiles = outlook.profiles.iter();
    let profiles =
        profiles.map(|(id, title, people)| Choice::new(id.as_str(), Label::given(format!("{title} ({people})"))));
    let many = |field, label: Label, by: &str, choices: Vec<Choice>| {
        Field::new(field, label, Kind::Many(choices)).required().hide_if(chosen != Some(by))
    };
    Step::new(
        StepId::new("people"),
        id::OPEN_ROUND_WHO_STEP.into(),
        vec![
            Field::new(WHO, id::OPEN_ROUND_WHO.into(), Kind::One(ways.collect()))
                .required()
                .default(Value::One(EVERYBODY.to_owned())),
            many(UNITS, id::OPEN_ROUND_UNITS.into(), BY_UNIT, units.collect()),
            many(PROFILES, id::OPEN_ROUND_PROFILES.into(), BY_PROFILE, profiles.collect()),
        ],
    )
    .intro(intro)
}

fn when(facts: &Facts, answers: &Answers) -> Step {
    let from = answers.date(&FROM).unwrap_or(facts.today);
    let end = from.checked_add_days(Days::new(u64::from(facts.weeks) * 7)).unwrap_or(from);
    let deadline = answers.date(&DEADLINE).unwrap_or(end);
    let after = |day| Kind::Date { from: Some(day), to: None };
    Step::new(
        StepId::new("when"),
        id::OPEN_ROUND_WHEN.into(),
        vec![
            Field::new(FROM, id::OPEN_ROUND_FROM.into(), Kind::ANY_DATE)
                .required()
                .default(Value::Date(facts.today))
                .help(id::OPEN_ROUND_DATE_HELP.into()),
            Field::new(DEADLINE, id::OPEN_ROUND_DEADLINE.into(), after(from.max(facts.today)))
                .required()
                .default(Value::Date(end.max(facts.today))),
            Field::new(TO, id::OPEN_ROUND_TO.into(), after(deadline)).required().default(Value::Date(deadline)),
        ],
    )
}

/// How many questions a choice asks.
fn asked(outlook: &RoundOutlook, form: &FormChoice) -> u32 {
    match form {
        FormChoice::Full => outlook.full,
        FormChoice::Small => outlook.small,
        FormChoice::Areas(areas) => {
            outlook.areas.iter().filter(|(area, _)| areas.contains(&area.da)).map(|(_, count)| count).sum()
        }
        FormChoice::Goals(goals) => {
            outlook.goals.iter().filter(|(goal, ..)| goals.contains(goal)).map(|(.., count)| count).sum()
        }
        FormChoice::Competences(chosen) => chosen.len() as u32,
    }
}

fn form_choice(answers: &Answers) -> FormChoice {
    match answers.one(&FORM) {
        Some(SMALL) => FormChoice::Small,
        Some(BY_AREA) => FormChoice::Areas(answers.many(&AREAS).map(str::to_owned).collect()),
        Some(BY_GOAL) => FormChoice::Goals(answers.many(&GOALS).map(GoalId::new).collect()),
        Some(BY_COMPETENCE) => FormChoice::Competences(answers.many(&COMPETENCES).map(CompetenceId::new).collect()),
        _ => FormChoice::Full,
    }
}

fn selection(answers: &Answers) -> Selection {
    match answers.one(&WHO) {
        Some(BY_UNIT) => Selection::Units(answers.many(&UNITS).map(UnitId::new).collect()),
        Some(BY_PROFILE) => Selection::Profiles(answers.many(&PROFILES).map(ProfileId::new).collect()),
        _ => Selection::Everybody,
    }
}

/// The year, or the year with a number behind it where that is taken.
fn free_id(facts: &Facts) -> String {
    let year = facts.today.year().to_string();
    let taken = |id: &str| facts.outlook.taken.iter().any(|known| known.as_str() == id);
    let numbered = (2..).map(|number| format!("{year}-{number}"));
    std::iter::once(year.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}

fn finish(facts: &Facts, answers: &Answers) -> Result<OpenRound, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    let id = RoundId::new(&text(&ID));
    if facts.outlook.taken.contains(&id) {
        return Err(Problem::Because(id::OPEN_ROUND_TAKEN.into()).at(ID));
    }
    let (form, who) = (form_choice(answers), selection(answers));
    if facts.outlook.count(&who).people == 0 {
        return Err(Problem::Because(id::OPEN_ROUND_NOBODY_CHOSEN.into()).at(WHO));
    }
    let date = |field: FieldId| answers.date(&field).ok_or(Problem::Required.at(field));
    Ok(OpenRound { id, name: text(&NAME), from: date(FROM)?, to: date(TO)?, deadline: date(DEADLINE)?, form, who })
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::RoundExists => Some(ID),
        Refusal::NoQuestions => Some(FORM),
        Refusal::DateBefore { .. } => Some(DEADLINE),
        Refusal::DateAfter { .. } => Some(TO),
        Refusal::NobodyEmployed | Refusal::NobodyInRound => Some(WHO),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Bilingual;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::service::views::{OutlookCount, OutlookGroup, OutlookUnit};
    use crate::text::{Language, Words};

    fn facts() -> Facts {
        let unit = |id: &str, depth| OutlookUnit { id: id.into(), name: format!("Enhed {id}"), depth, people: 0 };
        let group = |unit: &str, profile: Option<&str>, people| OutlookGroup {
            unit: unit.into(),
            profile: profile.map(Into::into),
            count: OutlookCount { people, ..OutlookCount::default() },
        };
        let outlook = RoundOutlook {
            full: 64,
            small: 24,
            areas: vec![(Bilingual::new("Lov", "Law"), 40), (Bilingual::new("Møder", ""), 24)],
            goals: vec![("G".into(), "Godt".into(), 12)],
            competences: vec![("A".into(), Bilingual::default()), ("B".into(), Bilingual::default())],
            units: vec![unit("R", 0), unit("A", 1), unit("A1", 2), unit("B", 1)],
            profiles: vec![("P".into(), "Profil".into(), 8)],
            groups: vec![group("R", None, 1), group("A1", Some("P"), 5), group("B", Some("P"), 3)],
            weeks: 4,
            taken: vec![RoundId::new("2026")],
        };
        Facts { outlook, today: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(), weeks: 4 }
    }

    #[test]
    fn every_branch_opens_a_round_with_dates_in_order_questions_and_people() {
        let words = Words::new(Language::Da);
        let reader = WordReader { words: &words, today: facts().today };
        let opened = every_branch(GUIDE, &facts(), &reader);
        let outlook = facts().outlook;
        for open in &opened {
            assert!(open.from <= open.deadline && open.deadline <= open.to);
            assert!(asked(&outlook, &open.form) > 0 && outlook.count(&open.who).people > 0, "{open:?}");
        }
        let forms: std::collections::BTreeSet<_> =
            opened.iter().map(|open| format!("{:?}", std::mem::discriminant(&open.form))).collect();
        assert_eq!(forms.len(), 5);
    }

    #[test]
    fn a_unit_counts_all_below_it_and_nobody_twice() {
        let outlook = facts().outlook;
        let people =
            |ids: &[&str]| outlook.count(&Selection::Units(ids.iter().map(|id| (*id).into()).collect())).people;
        assert_eq!((people(&["R"]), people(&["A"]), people(&["A1", "A"]), people(&["A", "B"])), (9, 5, 5, 8));
        assert_eq!(people(&[]), 0);
        assert_eq!(outlook.count(&Selection::Profiles(["P".into()].into())).people, 8);
    }

    #[test]
    fn units_in_which_nobody_works_open_no_round() {
        let mut facts = facts();
        facts.outlook.groups.retain(|group| group.unit.as_str() != "B");
        let answers: Answers = [
            (NAME, Value::Text("n".into())),
            (ID, Value::Text("x".into())),
            (WHO, Value::One(BY_UNIT.into())),
            (UNITS, Value::Many(["B".to_owned()].into())),
        ]
        .into_iter()
        .collect();
        assert_eq!(finish(&facts, &answers).unwrap_err().field, WHO);
    }

    #[test]
    fn the_short_name_offered_is_free() {
        assert_eq!(free_id(&facts()), "2026-2");
    }

    #[test]
    fn a_form_without_questions_is_not_offered() {
        let mut facts = facts();
        facts.outlook.small = 0;
        let step = questions(&facts, &Answers::default());
        assert_eq!(step.fields[0].kind.choices().len(), 4);
    }
}
