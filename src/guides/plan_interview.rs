//! The manager plans an interview, or gives the open one another date.

use crate::domain::interview::Meeting;
use crate::form::{Answers, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::Refusal;
use crate::service::command::{Command, InterviewCommand, PlanInterview};
use crate::service::views::InterviewOutlook;
use crate::text::{id, time};
use chrono::NaiveDate;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What it would rest on.
    pub outlook: InterviewOutlook,
    /// The day it is.
    pub today: NaiveDate,
}

/// The guide.
pub const GUIDE: Guide<Facts, Command> = Guide { id: "plan-interview", title, steps, finish };

/// The day.
pub const DATE: FieldId = FieldId::new("date");
/// The time of day.
pub const TIME: FieldId = FieldId::new("time");
/// The place.
pub const PLACE: FieldId = FieldId::new("place");
/// Whether the senior talk is on the agenda.
pub const SENIOR: FieldId = FieldId::new("senior");
/// Why it is moved.
pub const REASON: FieldId = FieldId::new("reason");

/// Longest place and longest reason, in characters.
const PLACE_LENGTH: usize = 80;
const REASON_LENGTH: usize = 200;
/// Longest time of day as typed.
const TIME_LENGTH: usize = 5;
/// The time offered.
const TIME_OFFERED: &str = "10:00";

fn title(facts: &Facts) -> Label {
    let title = if facts.outlook.open.is_some() { id::PLAN_INTERVIEW_MOVE } else { id::PLAN_INTERVIEW_TITLE };
    Label::from(title).arg("name", facts.outlook.person.name.as_str())
}

/// What stands over the first step: whose interview, and which forms are missing.
fn intro(facts: &Facts) -> Label {
    let outlook = &facts.outlook;
    let intro = match (&outlook.round, outlook.own_sent, outlook.manager_sent) {
        (None, ..) => id::PLAN_INTERVIEW_NO_ROUND,
        (_, true, true) => id::PLAN_INTERVIEW_BOTH_IN,
        (_, false, true) => id::PLAN_INTERVIEW_OWN_MISSING,
        (_, true, false) => id::PLAN_INTERVIEW_MANAGER_MISSING,
        (_, false, false) => id::PLAN_INTERVIEW_BOTH_MISSING,
    };
    Label::from(intro).arg("name", outlook.person.name.as_str())
}

fn steps(facts: &Facts, _: &Answers) -> Vec<Step> {
    let open = facts.outlook.open.as_ref().map(|(_, meeting)| meeting);
    let day = open.map_or(facts.outlook.offered, |meeting| meeting.date.max(facts.today));
    let at = open.map_or_else(|| TIME_OFFERED.to_owned(), |meeting| time::format(meeting.time));
    let mut place = Field::new(PLACE, id::PLAN_INTERVIEW_PLACE.into(), Kind::Text { max: PLACE_LENGTH });
    place.default = open.filter(|meeting| !meeting.place.is_empty()).map(|meeting| Value::Text(meeting.place.clone()));
    let from = Kind::Date { from: Some(facts.today), to: None };
    vec![
        Step::new(
            StepId::new("when"),
            id::PLAN_INTERVIEW_WHEN.into(),
            vec![
                Field::new(DATE, id::PLAN_INTERVIEW_DATE.into(), from)
                    .required()
                    .default(Value::Date(day))
                    .help(Label::from(id::PLAN_INTERVIEW_NOTICE).arg("days", i64::from(facts.outlook.notice_days))),
                Field::new(TIME, id::PLAN_INTERVIEW_TIME.into(), Kind::Text { max: TIME_LENGTH })
                    .required()
                    .default(Value::Text(at))
                    .help(id::PLAN_INTERVIEW_TIME_HELP.into()),
                place,
                Field::new(SENIOR, id::PLAN_INTERVIEW_SENIOR.into(), Kind::YesNo)
                    .required()
                    .default(Value::YesNo(false))
                    .help(id::PLAN_INTERVIEW_SENIOR_HELP.into())
                    .hide_if(open.is_some()),
                Field::new(REASON, id::PLAN_INTERVIEW_REASON.into(), Kind::Text { max: REASON_LENGTH })
                    .required()
                    .hide_if(open.is_none()),
            ],
        )
        .intro(intro(facts)),
    ]
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    let not_a_time = || Problem::Because(id::PLAN_INTERVIEW_NOT_A_TIME.into()).at(TIME);
    let meeting = Meeting {
        date: answers.date(&DATE).ok_or(Problem::Required.at(DATE))?,
        time: time::parse(&text(&TIME)).ok_or_else(not_a_time)?,
        place: text(&PLACE),
    };
    Ok(Command::Interview(match &facts.outlook.open {
        Some((talk, _)) => InterviewCommand::Move { talk: *talk, meeting, reason: text(&REASON) },
        None => InterviewCommand::Plan(PlanInterview {
            person: facts.outlook.person.no,
            round: facts.outlook.round.as_ref().map(|(round, _)| round.clone()),
            meeting,
            senior: answers.yes(&SENIOR) == Some(true),
        }),
    }))
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::DateBefore { .. } | Refusal::InterviewOpen => Some(DATE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonNo;
    use crate::domain::interview::TalkKey;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::service::views::PersonBrief;
    use crate::text::{Language, Words};

    fn facts(open: bool) -> Facts {
        let person = PersonBrief {
            no: PersonNo(6),
            employee_id: "1006".into(),
            name: "Mette Lund".into(),
            title: String::new(),
            unit: String::new(),
        };
        let today = NaiveDate::from_ymd_opt(2026, 4, 15).unwrap();
        let meeting = Meeting { date: today, time: time::parse("9.30").unwrap(), place: "A".into() };
        let open = open.then_some((TalkKey { person: PersonNo(6), number: 1 }, meeting));
        let outlook = InterviewOutlook {
            person,
            round: Some(("2026".into(), "Forår".into())),
            own_sent: true,
            manager_sent: false,
            notice_days: 14,
            offered: today,
            open,
        };
        Facts { outlook, today }
    }

    #[test]
    fn every_branch_plans_or_moves_with_a_time_of_day() {
        let words = Words::new(Language::Da);
        for open in [false, true] {
            let facts = facts(open);
            let reader = WordReader { words: &words, today: facts.today };
            let mut done = 0;
            for command in every_branch(GUIDE, &facts, &reader) {
                match command {
                    Command::Interview(InterviewCommand::Plan(plan)) if !open => {
                        assert!(plan.meeting.date >= facts.today);
                    }
                    Command::Interview(InterviewCommand::Move { reason, .. }) if open => assert!(!reason.is_empty()),
                    other => panic!("{other:?}"),
                }
                done += 1;
            }
            assert!(done > 0);
        }
    }
}
