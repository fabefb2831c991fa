//! A guide with every kind of field and hidden steps, and a reader, for the tests of any room.

use chrono::{Datelike, NaiveDate};

use super::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Picker, Problem, Reader, Step, StepId};

/// The sample guide; what comes out is the answers that count.
pub const GUIDE: Guide<Facts, Answers> = Guide { id: "sample", title: |_| label("sample"), steps, finish };

/// What the sample guide knows.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Whether the person may ask for a talk.
    pub talks: bool,
}

/// Name, required.
pub const NAME: FieldId = FieldId::new("name");
/// One of `none`, `course`, `talk`.
pub const WISH: FieldId = FieldId::new("wish");
/// Several courses; only for wish `course`.
pub const COURSES: FieldId = FieldId::new("courses");
/// How many days, 0.5–20; only if a course is chosen.
pub const DAYS: FieldId = FieldId::new("days");
/// When; only for wish `talk`.
pub const DAY: FieldId = FieldId::new("day");
/// Whether somebody comes along; only for wish `talk`.
pub const COMPANION: FieldId = FieldId::new("companion");
/// Who; only if somebody comes along.
pub const WHO: FieldId = FieldId::new("who");
/// A level.
pub const LEVEL: FieldId = FieldId::new("level");
/// Free text; must not be the name.
pub const REMARK: FieldId = FieldId::new("remark");

fn label(text: &str) -> Label {
    Label::given(text)
}

fn choices(keys: &[&str]) -> Vec<Choice> {
    keys.iter().map(|key| Choice::new(*key, label(key))).collect()
}

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let wish = answers.one(&WISH);
    let wishes = if facts.talks { choices(&["none", "course", "talk"]) } else { choices(&["none", "course"]) };
    let companion = answers.yes(&COMPANION) == Some(true);
    vec![
        Step::new(
            StepId::new("who"),
            label("Who"),
            vec![
                Field::new(NAME, label("Name"), Kind::Text { max: 20 }).required(),
                Field::new(WISH, label("Wish"), Kind::One(wishes)).required().help(label("What do you want?")),
            ],
        ),
        Step::new(
            StepId::new("course"),
            label("Course"),
            vec![
                Field::new(COURSES, label("Courses"), Kind::Many(choices(&["law", "talking"]))),
                Field::new(DAYS, label("Days"), Kind::Number { min: 5, max: 200, decimals: 1 })
                    .required()
                    .hide_if(answers.many(&COURSES).count() == 0)
                    .default(super::Value::Number(10)),
            ],
        )
        .hide_if(wish != Some("course")),
        Step::new(
            StepId::new("talk"),
            label("Talk"),
            vec![
                Field::new(DAY, label("Day"), Kind::Date { from: NaiveDate::from_ymd_opt(2026, 1, 1), to: None })
                    .required(),
                Field::new(COMPANION, label("Companion"), Kind::YesNo).required(),
                Field::new(WHO, label("Who"), Kind::Person(Picker("colleagues"))).hide_if(!companion),
            ],
        )
        .hide_if(wish != Some("talk")),
        Step::new(
            StepId::new("end"),
            label("End"),
            vec![
                Field::new(LEVEL, label("Level"), Kind::Level { with_not_relevant: true, names: Vec::new() }),
                Field::new(REMARK, label("Remark"), Kind::LongText { max: 50 }),
            ],
        ),
    ]
}

fn finish(_: &Facts, answers: &Answers) -> Result<Answers, Finding> {
    if answers.text(&REMARK).is_some() && answers.text(&REMARK) == answers.text(&NAME) {
        return Err(Problem::Because(label("same")).at(REMARK));
    }
    Ok(answers.clone())
}

/// Reads `22-11-2026`, `4,3`, `j` and `n`, and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Strict;

impl Reader for Strict {
    fn date(&self, typed: &str) -> Option<NaiveDate> {
        NaiveDate::parse_from_str(typed, "%d-%m-%Y").ok().filter(|date| (1900..2200).contains(&date.year()))
    }

    fn show_date(&self, date: NaiveDate) -> String {
        date.format("%d-%m-%Y").to_string()
    }

    fn number(&self, typed: &str, decimals: u8) -> Option<i64> {
        let (whole, part) = typed.split_once(',').unwrap_or((typed, ""));
        let decimals = usize::from(decimals);
        if part.len() > decimals { None } else { format!("{whole}{part:0<decimals$}").parse().ok() }
    }

    fn show_number(&self, number: i64, decimals: u8) -> String {
        let scale = 10_i64.pow(decimals.into());
        if decimals == 0 { number.to_string() } else { format!("{},{}", number / scale, number % scale) }
    }

    fn yes_no(&self, typed: &str) -> Option<bool> {
        match typed {
            "j" => Some(true),
            "n" => Some(false),
            _ => None,
        }
    }

    fn show_yes_no(&self, yes: bool) -> String {
        if yes { "j".to_owned() } else { "n".to_owned() }
    }
}
