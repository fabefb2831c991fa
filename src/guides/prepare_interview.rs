//! Preparing for an interview: to each topic what the other may read, and what nobody else ever sees.

use crate::domain::interview::Topic;
use crate::form::{Answers, Field, FieldId, Finding, Guide, Kind, Label, Step, StepId, Value};
use crate::service::command::{Command, InterviewCommand, Prepare};
use crate::service::views::{PreparationRow, PreparationView};
use crate::text::{Id, id};

/// The guide.
pub const GUIDE: Guide<PreparationView, Command> = Guide {
    id: "prepare-interview",
    title: |view| Label::from(id::PREPARE_INTERVIEW_TITLE).arg("name", view.person.name.as_str()),
    steps,
    finish,
};

/// The field of what the other may read.
pub fn shared(topic: Topic) -> FieldId {
    FieldId::made(format!("{}-shared", topic.name()))
}

/// The field of what nobody else sees.
pub fn note(topic: Topic) -> FieldId {
    FieldId::made(format!("{}-note", topic.name()))
}

/// What a topic is called.
pub const fn name(topic: Topic) -> Id {
    match topic {
        Topic::LookingBack => id::PREPARE_INTERVIEW_LOOKING_BACK,
        Topic::Tasks => id::PREPARE_INTERVIEW_TASKS,
        Topic::Competences => id::PREPARE_INTERVIEW_COMPETENCES,
        Topic::Cooperation => id::PREPARE_INTERVIEW_COOPERATION,
        Topic::WellBeing => id::PREPARE_INTERVIEW_WELL_BEING,
        Topic::Wishes => id::PREPARE_INTERVIEW_WISHES,
        Topic::Senior => id::PREPARE_INTERVIEW_SENIOR,
        Topic::Own => id::PREPARE_INTERVIEW_OWN,
    }
}

/// Questions that help to begin.
const fn questions(topic: Topic) -> Id {
    match topic {
        Topic::LookingBack => id::PREPARE_INTERVIEW_LOOKING_BACK_HELP,
        Topic::Tasks => id::PREPARE_INTERVIEW_TASKS_HELP,
        Topic::Competences => id::PREPARE_INTERVIEW_COMPETENCES_HELP,
        Topic::Cooperation => id::PREPARE_INTERVIEW_COOPERATION_HELP,
        Topic::WellBeing => id::PREPARE_INTERVIEW_WELL_BEING_HELP,
        Topic::Wishes => id::PREPARE_INTERVIEW_WISHES_HELP,
        Topic::Senior => id::PREPARE_INTERVIEW_SENIOR_HELP,
        Topic::Own => id::PREPARE_INTERVIEW_OWN_HELP,
    }
}

fn steps(view: &PreparationView, _: &Answers) -> Vec<Step> {
    view.rows.iter().map(|row| step(view, row)).collect()
}

fn step(view: &PreparationView, row: &PreparationRow) -> Step {
    let max = view.limit as usize;
    let text = |field, label: Id, help: Id, kept: &str| {
        let mut field = Field::new(field, label.into(), Kind::LongText { max }).help(help.into());
        field.default = (!kept.is_empty()).then(|| Value::Text(kept.to_owned()));
        field
    };
    let fields = vec![
        text(shared(row.topic), id::PREPARE_INTERVIEW_SHARED, id::PREPARE_INTERVIEW_SHARED_HELP, &row.shared),
        text(note(row.topic), id::PREPARE_INTERVIEW_NOTE, id::PREPARE_INTERVIEW_NOTE_HELP, &row.note),
    ];
    let intro = match view.talk_points.filter(|points| row.topic == Topic::Competences && *points > 0) {
        Some(points) => Label::from(id::PREPARE_INTERVIEW_TALK_POINTS).arg("count", i64::from(points)),
        None => questions(row.topic).into(),
    };
    Step::new(StepId::made(row.topic.name()), name(row.topic).into(), fields).intro(intro)
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every guide")]
fn finish(view: &PreparationView, answers: &Answers) -> Result<Command, Finding> {
    let given = |field: fn(Topic) -> FieldId| {
        let text = |topic| answers.text(&field(topic)).map(|text| (topic, text.to_owned()));
        view.rows.iter().filter_map(|row| text(row.topic)).collect()
    };
    let prepared = Prepare { talk: view.talk, shared: given(shared), notes: given(note) };
    Ok(Command::Interview(InterviewCommand::Prepare(prepared)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonNo;
    use crate::domain::interview::{Meeting, TalkKey};
    use crate::domain::plan::Party;
    use crate::form::branches::every_branch;
    use crate::form::sample::Strict;
    use crate::service::views::PersonBrief;
    use chrono::{NaiveDate, NaiveTime};

    fn view(senior: bool) -> PreparationView {
        let row = |topic| PreparationRow { topic, shared: "Delt".into(), note: "Privat".into() };
        let topics = [Topic::Competences, Topic::Senior, Topic::Own].into_iter();
        let topics = topics.filter(|topic| senior || *topic != Topic::Senior);
        PreparationView {
            talk: TalkKey { person: PersonNo(6), number: 1 },
            person: PersonBrief {
                no: PersonNo(6),
                employee_id: "1006".into(),
                name: "Mette Lund".into(),
                title: String::new(),
                unit: String::new(),
            },
            party: Party::Employee,
            meeting: Meeting { date: NaiveDate::default(), time: NaiveTime::MIN, place: String::new() },
            prepared: false,
            writes: true,
            begun: false,
            talk_points: Some(3),
            limit: 4000,
            notes_deleted: None,
            rows: topics.map(row).collect(),
        }
    }

    #[test]
    fn every_branch_keeps_what_is_shared_and_what_is_not_apart() {
        for senior in [false, true] {
            let mut done = 0;
            for command in every_branch(GUIDE, &view(senior), &Strict) {
                let Command::Interview(InterviewCommand::Prepare(prepared)) = command else { panic!() };
                assert!(prepared.shared.values().all(|text| text != "Privat"));
                assert!(prepared.notes.values().all(|text| text != "Delt"));
                assert!(senior || !prepared.shared.contains_key(&Topic::Senior));
                done += 1;
            }
            assert!(done > 0);
        }
    }
}
