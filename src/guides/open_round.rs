//! HR opens a round: name, period, deadline, form; everybody employed is in.

use crate::domain::ids::{ID_LENGTH, RoundId};
use crate::domain::round::FormKind;
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::Refusal;
use crate::service::command::{Command, OpenRound};
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
pub const GUIDE: Guide<Facts, Command> =
    Guide { id: "open-round", title: |_| id::OPEN_ROUND_TITLE.into(), steps, finish };

/// Short name, unique.
pub const ID: FieldId = FieldId::new("id");
/// Name people see.
pub const NAME: FieldId = FieldId::new("name");
/// Full or small.
pub const FORM: FieldId = FieldId::new("form");
/// First day.
pub const FROM: FieldId = FieldId::new("from");
/// Day the forms should be sent by.
pub const DEADLINE: FieldId = FieldId::new("deadline");
/// Last day.
pub const TO: FieldId = FieldId::new("to");

const FULL: &str = "full";
const SMALL: &str = "small";
/// Longest name in characters.
const NAME_LENGTH: usize = 60;

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let outlook = &facts.outlook;
    let count = |label: Label, name, count: u32| label.arg(name, i64::from(count));
    let forms = [(FULL, id::OPEN_ROUND_FULL, outlook.full), (SMALL, id::OPEN_ROUND_SMALL, outlook.small)];
    let offered = forms.iter().filter(|(_, _, questions)| *questions > 0);
    let choices: Vec<Choice> = offered
        .map(|(key, label, questions)| Choice::new(*key, count((*label).into(), "questions", *questions)))
        .collect();
    let first = choices.first().map(|choice| Value::One(choice.key.clone()));
    let mut form = Field::new(FORM, id::OPEN_ROUND_FORM.into(), Kind::One(choices)).required();
    form.default = first;

    let people = if outlook.employed == 0 { id::OPEN_ROUND_NOBODY } else { id::OPEN_ROUND_PEOPLE };
    let people = count(people.into(), "employed", outlook.employed);
    let people = count(people, "profiles", outlook.without_profile);
    let people = count(people, "managers", outlook.without_manager);

    let from = answers.date(&FROM).unwrap_or(facts.today);
    let end = from.checked_add_days(Days::new(u64::from(facts.weeks) * 7)).unwrap_or(from);
    let deadline = answers.date(&DEADLINE).unwrap_or(end);
    let after = |day| Kind::Date { from: Some(day), to: None };
    vec![
        Step::new(
            StepId::new("what"),
            id::OPEN_ROUND_WHAT.into(),
            vec![
                Field::new(NAME, id::OPEN_ROUND_NAME.into(), Kind::Text { max: NAME_LENGTH })
                    .required()
                    .help(id::OPEN_ROUND_NAME_HELP.into()),
                Field::new(ID, id::OPEN_ROUND_ID.into(), Kind::Text { max: ID_LENGTH })
                    .required()
                    .default(Value::Text(free_id(facts)))
                    .help(id::OPEN_ROUND_ID_HELP.into()),
                form,
            ],
        )
        .intro(people),
        Step::new(
            StepId::new("when"),
            id::OPEN_ROUND_WHEN.into(),
            vec![
                Field::new(FROM, id::OPEN_ROUND_FROM.into(), Kind::ANY_DATE)
                    .required()
                    .default(Value::Date(facts.today))
                    .help(id::OPEN_ROUND_DATE_HELP.into()),
                Field::new(DEADLINE, id::OPEN_ROUND_DEADLINE.into(), after(from)).required().default(Value::Date(end)),
                Field::new(TO, id::OPEN_ROUND_TO.into(), after(deadline)).required().default(Value::Date(deadline)),
            ],
        ),
    ]
}

/// The year, or the year with a number behind it where that is taken.
fn free_id(facts: &Facts) -> String {
    let year = facts.today.year().to_string();
    let taken = |id: &str| facts.outlook.taken.iter().any(|known| known.as_str() == id);
    let numbered = (2..).map(|number| format!("{year}-{number}"));
    std::iter::once(year.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    let id = RoundId::new(&text(&ID));
    if facts.outlook.taken.contains(&id) {
        return Err(Problem::Because(id::OPEN_ROUND_TAKEN.into()).at(ID));
    }
    let date = |field: FieldId| answers.date(&field).ok_or(Problem::Required.at(field));
    Ok(Command::OpenRound(OpenRound {
        id,
        name: text(&NAME),
        from: date(FROM)?,
        to: date(TO)?,
        deadline: date(DEADLINE)?,
        form: if answers.one(&FORM) == Some(SMALL) { FormKind::Small } else { FormKind::Full },
    }))
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::RoundExists => Some(ID),
        Refusal::NoQuestions => Some(FORM),
        Refusal::DateBefore { .. } => Some(DEADLINE),
        Refusal::NobodyEmployed => Some(FROM),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::text::{Language, Words};

    fn facts() -> Facts {
        let taken = vec![RoundId::new("2026")];
        let outlook = RoundOutlook {
            full: 64,
            small: 24,
            employed: 330,
            without_profile: 4,
            without_manager: 1,
            weeks: 4,
            taken,
        };
        Facts { outlook, today: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(), weeks: 4 }
    }

    #[test]
    fn every_branch_opens_a_round_with_dates_in_order() {
        let words = Words::new(Language::Da);
        let reader = WordReader { words: &words, today: facts().today };
        let mut opened = 0;
        for command in every_branch(GUIDE, &facts(), &reader) {
            let Command::OpenRound(open) = command else { panic!("another command") };
            assert!(open.from <= open.deadline && open.deadline <= open.to);
            opened += 1;
        }
        assert!(opened > 0);
    }

    #[test]
    fn the_short_name_offered_is_free() {
        assert_eq!(free_id(&facts()), "2026-2");
    }

    #[test]
    fn a_form_without_questions_is_not_offered() {
        let mut facts = facts();
        facts.outlook.small = 0;
        let steps = steps(&facts, &Answers::default());
        assert_eq!(steps[0].fields[2].kind.choices().len(), 1);
    }
}
