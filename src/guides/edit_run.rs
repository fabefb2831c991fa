//! HR or the owner makes a run of a course or changes one.

use crate::domain::course::{Run, RunFault, RunState, StaffRole, check_run};
use crate::domain::ids::{CourseId, ID_LENGTH, RunId};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::refusal::{CourseRefusal, Refusal};
use crate::text::id;
use chrono::{Days, NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The course.
    pub course: CourseId,
    /// The run as it is; none = a new one.
    pub before: Option<Run>,
    /// Name and number of each colleague behind it, with what he or she does.
    pub staff: Vec<(String, StaffRole)>,
    /// Ids of the runs there are.
    pub taken: Vec<RunId>,
    /// The day it is.
    pub today: NaiveDate,
}

/// The run as it should be; the colleagues are still to be found by what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The run, without colleagues.
    pub run: Run,
    /// What was typed for each, its field, and what the colleague does.
    pub staff: Vec<(String, FieldId, StaffRole)>,
}

/// The guide.
pub const GUIDE: Guide<Facts, Edited> = Guide {
    id: "edit-run",
    title: |facts| if facts.before.is_some() { id::EDIT_RUN_CHANGE.into() } else { id::EDIT_RUN_NEW.into() },
    steps,
    finish,
};

/// Id.
pub const ID: FieldId = FieldId::new("id");
/// First day.
pub const FIRST: FieldId = FieldId::new("first");
/// Last day.
pub const LAST: FieldId = FieldId::new("last");
/// When it begins each day.
pub const STARTS: FieldId = FieldId::new("starts");
/// When it ends each day.
pub const ENDS: FieldId = FieldId::new("ends");
/// Where.
pub const PLACE: FieldId = FieldId::new("place");
/// Seats.
pub const SEATS: FieldId = FieldId::new("seats");
/// How many are needed.
pub const MINIMUM: FieldId = FieldId::new("minimum");
/// Last day to sign up.
pub const DEADLINE: FieldId = FieldId::new("deadline");
/// Planned or open.
pub const STATE: FieldId = FieldId::new("state");

const PLANNED: &str = "planned";
const OPEN: &str = "open";
const ROLES: [(&str, StaffRole, crate::text::Id); 3] = [
    ("teacher", StaffRole::Teacher, id::COURSE_ROLE_TEACHER),
    ("facilitator", StaffRole::Facilitator, id::COURSE_ROLE_FACILITATOR),
    ("developer", StaffRole::Developer, id::COURSE_ROLE_DEVELOPER),
];
/// How many colleagues there are fields for.
const STAFF: usize = 4;
const LINE: usize = 200;
const MOST_SEATS: i64 = 100_000;
/// Days before the start that are offered as the last to sign up.
const DEADLINE_DAYS: u64 = 14;

fn who(number: usize) -> FieldId {
    FieldId::made(format!("staff-{number}"))
}

fn does(number: usize) -> FieldId {
    FieldId::made(format!("role-{number}"))
}

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let before = facts.before.as_ref();
    let first = answers.date(&FIRST).or(before.map(|run| run.first_day));
    let held = |field: Field, value: Option<Value>| match value {
        Some(value) => field.default(value),
        None => field,
    };
    let clock = |field: FieldId, label: crate::text::Id, of: fn(&Run) -> Option<NaiveTime>| {
        let time = before.and_then(of).map(|time| Value::Text(time.format("%H.%M").to_string()));
        held(Field::new(field, label.into(), Kind::Text { max: 5 }).help(id::EDIT_RUN_CLOCK_HELP.into()), time)
    };
    let whole = |field: FieldId, label: crate::text::Id, least: i64, of: fn(&Run) -> Option<u32>| {
        let kind = Kind::Number { min: least, max: MOST_SEATS, decimals: 0 };
        held(Field::new(field, label.into(), kind), before.and_then(of).map(|number| Value::Number(number.into())))
    };
    let states = vec![Choice::new(OPEN, id::EDIT_RUN_OPEN.into()), Choice::new(PLANNED, id::EDIT_RUN_PLANNED.into())];
    let state = if before.is_some_and(|run| run.state == RunState::Planned) { PLANNED } else { OPEN };
    let last = before.filter(|run| Some(run.first_day) == first).map(|run| run.last_day).or(first);
    let usual = first.and_then(|first| first.checked_sub_days(Days::new(DEADLINE_DAYS)));
    let deadline = match before {
        Some(run) => run.deadline,
        None => usual.filter(|day| *day > facts.today),
    };
    vec![
        Step::new(
            StepId::new("when"),
            id::EDIT_RUN_WHEN.into(),
            vec![
                Field::new(ID, id::EDIT_RUN_ID.into(), Kind::Text { max: ID_LENGTH })
                    .required()
                    .default(Value::Text(free_id(facts)))
                    .hide_if(before.is_some()),
                held(
                    Field::new(FIRST, id::EDIT_RUN_FIRST.into(), Kind::ANY_DATE).required(),
                    before.map(|run| Value::Date(run.first_day)),
                )
                .help(id::OPEN_ROUND_DATE_HELP.into()),
                held(
                    Field::new(LAST, id::EDIT_RUN_LAST.into(), Kind::Date { from: first, to: None }).required(),
                    last.map(Value::Date),
                ),
                clock(STARTS, id::EDIT_RUN_STARTS, |run| run.starts),
                clock(ENDS, id::EDIT_RUN_ENDS, |run| run.ends),
                held(
                    Field::new(PLACE, id::COURSE_HEAD_PLACE.into(), Kind::Text { max: LINE }),
                    before.filter(|run| !run.place.is_empty()).map(|run| Value::Text(run.place.clone())),
                ),
            ],
        ),
        Step::new(
            StepId::new("seats"),
            id::EDIT_RUN_SEATS_STEP.into(),
            vec![
                whole(SEATS, id::EDIT_RUN_SEATS, 1, |run| run.seats).help(id::EDIT_RUN_SEATS_HELP.into()),
                whole(MINIMUM, id::EDIT_RUN_MINIMUM, 0, |run| run.minimum),
                held(
                    Field::new(DEADLINE, id::EDIT_RUN_DEADLINE.into(), Kind::Date { from: None, to: first }),
                    deadline.map(Value::Date),
                ),
                Field::new(STATE, id::COURSE_HEAD_STATE.into(), Kind::One(states))
                    .required()
                    .default(Value::One(state.into())),
            ],
        ),
        Step::new(StepId::new("staff"), id::EDIT_RUN_STAFF.into(), staff(facts, answers))
            .intro(id::EDIT_RUN_STAFF_INTRO.into()),
    ]
}

/// The course's id with a number behind it.
fn free_id(facts: &Facts) -> String {
    let taken = |id: &str| facts.taken.iter().any(|known| known.as_str() == id);
    let numbered = (1..).map(|number| format!("{}-{number}", facts.course));
    numbered.take(10_000).find(|id| !taken(id)).unwrap_or_default()
}

/// A field for each colleague with what he or she does, one more than are filled in.
fn staff(facts: &Facts, answers: &Answers) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut open = true;
    for number in 1..=STAFF {
        let (person, role) = (who(number), does(number));
        let filled = answers.text(&person).is_some();
        let label = Label::from(id::EDIT_RUN_WHO).arg("number", number);
        let roles = ROLES.iter().map(|(key, _, name)| Choice::new(*key, (*name).into())).collect();
        let mut one = Field::new(person, label, Kind::Text { max: LINE })
            .help(id::EDIT_COURSE_WHO.into())
            .hide_if(!open && !filled);
        let held = facts.staff.get(number - 1);
        let does = held.map_or(StaffRole::Teacher, |(_, does)| *does);
        let key = ROLES.iter().find(|(_, of, _)| *of == does).map_or("teacher", |(key, ..)| key);
        let to = Field::new(role, id::EDIT_RUN_ROLE.into(), Kind::One(roles))
            .required()
            .default(Value::One(key.into()))
            .hide_if(!filled);
        if let Some((name, _)) = held {
            one = one.default(Value::Text(name.clone()));
        }
        open = filled;
        fields.extend([one, to]);
    }
    fields
}

/// A time of day as people type it: `9`, `9.30`, `09:30`, `930`.
fn clock(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    let (hours, minutes) = match typed.split_once(['.', ':', ',']) {
        Some(both) => both,
        None if typed.len() > 2 => typed.split_at_checked(typed.len() - 2)?,
        None => (typed, "0"),
    };
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Edited, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    let number = |field: &FieldId| answers.number(field).and_then(|number| u32::try_from(number).ok());
    let time = |field: FieldId| match answers.text(&field) {
        None => Ok(None),
        Some(typed) => clock(typed).map(Some).ok_or(Problem::Because(id::EDIT_RUN_NOT_A_CLOCK.into()).at(field)),
    };
    let id = facts.before.as_ref().map_or_else(|| RunId::new(&text(&ID)), |run| run.id.clone());
    if facts.before.is_none() && facts.taken.contains(&id) {
        return Err(Problem::Because(id::COURSE_RUN_EXISTS.into()).at(ID));
    }
    let first_day = answers.date(&FIRST).ok_or(Problem::Required.at(FIRST))?;
    let state = if answers.one(&STATE) == Some(PLANNED) { RunState::Planned } else { RunState::Open };
    let run = Run {
        id,
        course: facts.course.clone(),
        first_day,
        last_day: answers.date(&LAST).unwrap_or(first_day),
        starts: time(STARTS)?,
        ends: time(ENDS)?,
        place: text(&PLACE),
        seats: number(&SEATS),
        minimum: number(&MINIMUM),
        deadline: answers.date(&DEADLINE),
        state,
        staff: BTreeMap::new(),
    };
    if let Some(fault) = check_run(&run).first() {
        let (field, label) = told(*fault);
        return Err(Problem::Because(label).at(field));
    }
    let staff = (1..=STAFF).filter_map(|number| {
        let typed = answers.text(&who(number))?.trim().to_owned();
        let key = answers.one(&does(number)).unwrap_or_default();
        let role = ROLES.iter().find(|(known, ..)| *known == key).map_or(StaffRole::Teacher, |(_, role, _)| *role);
        Some((typed, who(number), role))
    });
    Ok(Edited { run, staff: staff.collect() })
}

/// The field a fault concerns, and what to say beside it.
fn told(fault: RunFault) -> (FieldId, Label) {
    let label = match fault {
        RunFault::MinimumAboveSeats => id::COURSE_FAULT_MINIMUM.into(),
        RunFault::EndsBeforeStart => id::COURSE_FAULT_ENDS.into(),
        RunFault::EndsBeforeItStarts => id::COURSE_FAULT_CLOCK.into(),
        RunFault::DeadlineAfterStart { first_day } => Label::from(id::COURSE_FAULT_DEADLINE).arg("date", first_day),
        _ => id::COURSE_FAULT_NO_SEATS.into(),
    };
    (field_of_fault(fault), label)
}

const fn field_of_fault(fault: RunFault) -> FieldId {
    match fault {
        RunFault::NoSeats | RunFault::SeatsBelowTaken { .. } => SEATS,
        RunFault::MinimumAboveSeats => MINIMUM,
        RunFault::EndsBeforeStart => LAST,
        RunFault::EndsBeforeItStarts => ENDS,
        RunFault::DeadlineAfterStart { .. } => DEADLINE,
        RunFault::OtherCourse => ID,
        RunFault::Over | RunFault::NotFrom { .. } | RunFault::NotHeld { .. } | RunFault::ResultsMissing { .. } => STATE,
    }
}

/// The field a refusal concerns, so that it is shown beside it.
pub const fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::Course(CourseRefusal::RunExists) => Some(ID),
        Refusal::Course(CourseRefusal::Run(fault)) => Some(field_of_fault(*fault)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Act, Draft, Entry, Outcome, Walk};
    use crate::guides::words::WordReader;
    use crate::text::{Language, Words};
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn walked(typed: &[(FieldId, Value)]) -> Outcome<Edited> {
        let words = Words::new(Language::Da);
        let today = day("2026-11-22");
        let reader = WordReader { words: &words, today };
        let facts = Facts { course: "K".into(), before: None, staff: Vec::new(), taken: vec!["K-1".into()], today };
        let draft: Draft = typed.iter().map(|(field, value)| (field.clone(), Entry::Given(value.clone()))).collect();
        Walk::new(GUIDE, facts, draft, &reader).act(Act::Finish, &reader)
    }

    #[test]
    fn a_day_is_enough_and_no_seats_given_means_unlimited() {
        let outcome = walked(&[(FIRST, Value::Date(day("2027-02-10")))]);
        let Outcome::Finished(edited) = outcome else { panic!("{outcome:?}") };
        let run = edited.run;
        assert_eq!((run.id.as_str(), run.seats, run.last_day), ("K-2", None, day("2027-02-10")));
        assert_eq!((run.deadline, run.state), (Some(day("2027-01-27")), RunState::Open));
    }

    #[rstest]
    #[case(LAST, Value::Date(day("2027-02-09")))]
    #[case(DEADLINE, Value::Date(day("2027-02-11")))]
    #[case(SEATS, Value::Number(0))]
    #[case(SEATS, Value::Number(-5))]
    #[case(ENDS, Value::Text("8".into()))]
    #[case(STARTS, Value::Text("25".into()))]
    fn bad_input_is_not_taken(#[case] field: FieldId, #[case] value: Value) {
        let mut typed = vec![(FIRST, Value::Date(day("2027-02-10"))), (field.clone(), value)];
        if field == ENDS {
            typed.push((STARTS, Value::Text("9".into())));
        }
        let outcome = walked(&typed);
        assert!(!matches!(outcome, Outcome::Finished(_)), "{outcome:?}");
    }

    #[rstest]
    #[case("9", Some((9, 0)))]
    #[case("9.30", Some((9, 30)))]
    #[case("09:30", Some((9, 30)))]
    #[case("1530", Some((15, 30)))]
    #[case("24", None)]
    #[case("ni", None)]
    fn times_are_read_as_people_type_them(#[case] typed: &str, #[case] expected: Option<(u32, u32)>) {
        assert_eq!(clock(typed), expected.and_then(|(hours, minutes)| NaiveTime::from_hms_opt(hours, minutes, 0)));
    }
}
