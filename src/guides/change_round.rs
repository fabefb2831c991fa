//! HR gives an open round another name or a later deadline.

use crate::domain::ids::RoundId;
use crate::form::{Answers, Field, FieldId, Finding, Guide, Kind, Problem, Step, StepId, Value};
use crate::service::Refusal;
use crate::service::command::{Command, RoundCommand};
use crate::text::id;
use chrono::NaiveDate;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Which round.
    pub round: RoundId,
    /// The name now.
    pub name: String,
    /// The deadline now.
    pub deadline: NaiveDate,
    /// The last day now.
    pub to: NaiveDate,
}

/// The guide.
pub const GUIDE: Guide<Facts, Command> =
    Guide { id: "change-round", title: |_| id::CHANGE_ROUND_TITLE.into(), steps, finish };

/// Name people see.
pub const NAME: FieldId = FieldId::new("name");
/// Day the forms should be sent by.
pub const DEADLINE: FieldId = FieldId::new("deadline");

/// Longest name in characters.
const NAME_LENGTH: usize = 60;

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let later = answers.date(&DEADLINE).is_some_and(|deadline| deadline > facts.to);
    let help = if later { id::CHANGE_ROUND_TAKES_ALONG } else { id::CHANGE_ROUND_DEADLINE_HELP };
    let name = Field::new(NAME, id::OPEN_ROUND_NAME.into(), Kind::Text { max: NAME_LENGTH });
    let kind = Kind::Date { from: Some(facts.deadline), to: None };
    let deadline = Field::new(DEADLINE, id::OPEN_ROUND_DEADLINE.into(), kind);
    vec![
        Step::new(
            StepId::new("round"),
            id::CHANGE_ROUND_STEP.into(),
            vec![
                name.required().default(Value::Text(facts.name.clone())),
                deadline.required().default(Value::Date(facts.deadline)).help(help.into()),
            ],
        )
        .intro(id::CHANGE_ROUND_INTRO.into()),
    ]
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    let name = answers.text(&NAME).unwrap_or_default().trim().to_owned();
    let deadline = answers.date(&DEADLINE).ok_or(Problem::Required.at(DEADLINE))?;
    Ok(Command::Round(RoundCommand::Change { round: facts.round.clone(), name, deadline }))
}

/// The field a refusal concerns.
pub const fn field_of(refusal: &Refusal) -> FieldId {
    match refusal {
        Refusal::DateBefore { .. } | Refusal::DateAfter { .. } => DEADLINE,
        _ => NAME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::text::{Language, Words};

    #[test]
    fn every_branch_gives_a_name_and_a_deadline_not_before_the_one_there_is() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
        let facts = Facts { round: "2026".into(), name: "Efterår".into(), deadline: day, to: day };
        let words = Words::new(Language::Da);
        let changed = every_branch(GUIDE, &facts, &WordReader { words: &words, today: day });
        let fits = |command: &Command| matches!(command, Command::Round(RoundCommand::Change { name, deadline, .. }) if !name.is_empty() && *deadline >= day);
        assert!(!changed.is_empty() && changed.iter().all(fits));
    }
}
