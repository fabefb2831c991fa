//! Sentences and short words about courses.

use super::{Id, Words, date, id};
use crate::domain::course::{Act, CourseFault, CourseKind, RunFault, RunState, StaffRole, State, Told};
use crate::domain::task::{CourseReason, CourseTask, Task};
use crate::service::refusal::CourseRefusal;
use chrono::{NaiveDate, NaiveTime};

/// Why something was not done.
pub fn refusal(refusal: &CourseRefusal, words: &Words) -> String {
    let day = |id: Id, day: NaiveDate| words.with(id, &[("date", date::format(day).into())]);
    match refusal {
        CourseRefusal::CourseExists => words.say(id::COURSE_EXISTS),
        CourseRefusal::RunExists => words.say(id::COURSE_RUN_EXISTS),
        CourseRefusal::UnknownCompetence(which) => {
            words.with(id::COURSE_UNKNOWN_COMPETENCE, &[("id", which.as_str().into())])
        }
        CourseRefusal::Course(CourseFault::NoTitle) => words.say(id::COURSE_NO_TITLE),
        CourseRefusal::Run(fault) => capital(&run_fault(*fault, words)) + ".",
        CourseRefusal::SignedUpAlready(at) => {
            words.with(id::COURSE_SIGNED_UP_ALREADY, &[("state", state(*at, words).into())])
        }
        CourseRefusal::NotOpen(at) => words.with(id::COURSE_NOT_OPEN, &[("state", run_state(*at, words).into())]),
        CourseRefusal::DeadlinePassed(when) => day(id::COURSE_DEADLINE_PASSED, *when),
        CourseRefusal::HasBegun(when) => day(id::COURSE_HAS_BEGUN, *when),
        CourseRefusal::NotBegun(when) => day(id::COURSE_NOT_BEGUN, *when),
        CourseRefusal::NotNow(at) => words.with(id::COURSE_NOT_NOW, &[("state", state(*at, words).into())]),
        CourseRefusal::AnsweredAlready => words.say(id::COURSE_ANSWERED_ALREADY),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is wrong with a run, to follow a colon.
pub fn run_fault(fault: RunFault, words: &Words) -> String {
    match fault {
        RunFault::NoSeats => words.say(id::COURSE_FAULT_NO_SEATS),
        RunFault::MinimumAboveSeats => words.say(id::COURSE_FAULT_MINIMUM),
        RunFault::SeatsBelowTaken { taken } => words.with(id::COURSE_FAULT_TAKEN, &[("taken", taken.into())]),
        RunFault::EndsBeforeStart => words.say(id::COURSE_FAULT_ENDS),
        RunFault::EndsBeforeItStarts => words.say(id::COURSE_FAULT_CLOCK),
        RunFault::DeadlineAfterStart { first_day } => {
            words.with(id::COURSE_FAULT_DEADLINE, &[("date", date::format(first_day).into())])
        }
        RunFault::OtherCourse => words.say(id::COURSE_FAULT_OTHER_COURSE),
        RunFault::Over => words.say(id::COURSE_FAULT_OVER),
        RunFault::NotFrom { state } => {
            words.with(id::COURSE_FAULT_NOT_FROM, &[("state", run_state(state, words).into())])
        }
        RunFault::NotHeld { last_day } => {
            words.with(id::COURSE_FAULT_NOT_HELD, &[("date", date::format(last_day).into())])
        }
        RunFault::ResultsMissing { count } => words.with(id::COURSE_FAULT_RESULTS, &[("count", count.into())]),
    }
}

/// Where a sign-up is.
pub fn state(state: State, words: &Words) -> String {
    words.say(match state {
        State::Interest => id::COURSE_STATE_INTEREST,
        State::Applied => id::COURSE_STATE_APPLIED,
        State::Refused => id::COURSE_STATE_REFUSED,
        State::Waiting => id::COURSE_STATE_WAITING,
        State::Offered => id::COURSE_STATE_OFFERED,
        State::Seat => id::COURSE_STATE_SEAT,
        State::Attended => id::COURSE_STATE_ATTENDED,
        State::Absent => id::COURSE_STATE_ABSENT,
        State::Withdrawn => id::COURSE_STATE_WITHDRAWN,
    })
}

/// What can be done with a sign-up, as a short name.
pub const fn act(act: Act) -> Option<Id> {
    match act {
        Act::Accept => Some(id::COURSE_ACT_ACCEPT),
        Act::Withdraw => Some(id::COURSE_ACT_WITHDRAW),
        Act::Approve => Some(id::COURSE_ACT_APPROVE),
        Act::Refuse => Some(id::COURSE_ACT_REFUSE),
        _ => None,
    }
}

/// Where a run is.
pub fn run_state(state: RunState, words: &Words) -> String {
    words.say(match state {
        RunState::Planned => id::COURSE_RUN_PLANNED,
        RunState::Open => id::COURSE_RUN_OPEN,
        RunState::Closed => id::COURSE_RUN_CLOSED,
        RunState::Cancelled => id::COURSE_RUN_CANCELLED,
    })
}

/// Whose course it is.
pub fn kind(kind: CourseKind, words: &Words) -> String {
    words.say(match kind {
        CourseKind::Internal => id::COURSE_INTERNAL,
        CourseKind::External => id::COURSE_EXTERNAL,
    })
}

/// What a colleague does for a run.
pub fn role(role: StaffRole, words: &Words) -> String {
    words.say(match role {
        StaffRole::Developer => id::COURSE_ROLE_DEVELOPER,
        StaffRole::Facilitator => id::COURSE_ROLE_FACILITATOR,
        StaffRole::Teacher => id::COURSE_ROLE_TEACHER,
    })
}

/// What somebody must be told.
pub fn told(told: &Told, note: &str, words: &Words) -> String {
    let said = match told {
        Told::SeatGiven => words.say(id::COURSE_TOLD_SEAT),
        Told::OnList => words.say(id::COURSE_TOLD_ON_LIST),
        Told::Refused => words.say(id::COURSE_TOLD_REFUSED),
        Told::Moved { from } => words.with(id::COURSE_TOLD_MOVED, &[("date", date::format(*from).into())]),
        Told::Cancelled => words.say(id::COURSE_TOLD_CANCELLED),
        Told::NoSeat => words.say(id::COURSE_TOLD_NO_SEAT),
        Told::Lapsed => words.say(id::COURSE_TOLD_LAPSED),
    };
    let with_note = matches!(told, Told::Refused | Told::Cancelled) && !note.is_empty();
    if with_note { words.with(id::COURSE_TOLD_WHY, &[("told", said.into()), ("why", note.into())]) } else { said }
}

/// What a task is about, in a few words.
pub fn task(task: &Task, of: &CourseTask, words: &Words) -> String {
    let args = [("name", task.name.as_str().into()), ("course", task.matter.as_str().into())];
    words.with(
        match of {
            CourseTask::SignUp { .. } => id::COURSE_TASK_SIGN_UP,
            CourseTask::Approve(_) => id::COURSE_TASK_APPROVE,
            CourseTask::Results(_) => id::COURSE_TASK_RESULTS,
            CourseTask::Evaluate(_) => id::COURSE_TASK_EVALUATE,
            CourseTask::TellUse(_) => id::COURSE_TASK_TELL_USE,
            CourseTask::Proposal(_) => id::COURSE_TASK_PROPOSAL,
        },
        &args,
    )
}

/// Why a task is there.
pub fn reason(reason: &CourseReason, words: &Words) -> String {
    match reason {
        CourseReason::Offered => words.say(id::COURSE_REASON_OFFERED),
        CourseReason::Told(what, note) => told(what, note, words),
        CourseReason::Applied(day) => words.with(id::COURSE_REASON_APPLIED, &[("date", date::format(*day).into())]),
        CourseReason::ResultsMissing(count) => words.with(id::COURSE_REASON_RESULTS, &[("count", (*count).into())]),
        CourseReason::Over(day) => words.with(id::COURSE_REASON_OVER, &[("date", date::format(*day).into())]),
        CourseReason::Proposed(level) => {
            words.with(id::COURSE_REASON_PROPOSED, &[("level", u32::from(level.number()).into())])
        }
    }
}

/// Why, in at most twelve columns.
pub fn short_reason(reason: &CourseReason, words: &Words) -> String {
    words.say(match reason {
        CourseReason::Offered => id::COURSE_SHORT_OFFERED,
        CourseReason::Told(Told::SeatGiven, _) => id::COURSE_SHORT_SEAT,
        CourseReason::Told(Told::OnList, _) => id::COURSE_SHORT_ON_LIST,
        CourseReason::Told(Told::Refused, _) => id::COURSE_SHORT_REFUSED,
        CourseReason::Told(Told::Moved { .. }, _) => id::COURSE_SHORT_MOVED,
        CourseReason::Told(Told::Cancelled, _) => id::COURSE_SHORT_CANCELLED,
        CourseReason::Told(Told::NoSeat | Told::Lapsed, _) => id::COURSE_SHORT_NO_SEAT,
        CourseReason::Applied(_) => id::COURSE_SHORT_APPLIED,
        CourseReason::ResultsMissing(_) => id::COURSE_SHORT_RESULTS,
        CourseReason::Over(_) => id::COURSE_SHORT_OVER,
        CourseReason::Proposed(_) => id::COURSE_SHORT_PROPOSED,
    })
}

/// The days and hours of a run: `12-03-2027 kl. 9.00–15.30`.
pub fn when(
    (first, last): (NaiveDate, NaiveDate),
    (starts, ends): (Option<NaiveTime>, Option<NaiveTime>),
    words: &Words,
) -> String {
    let days =
        if first == last { date::format(first) } else { format!("{} – {}", date::format(first), date::format(last)) };
    match (starts, ends) {
        (Some(starts), Some(ends)) => {
            let args = [
                ("days", days.into()),
                ("from", date::time(starts, words).into()),
                ("to", date::time(ends, words).into()),
            ];
            words.with(id::COURSE_WHEN_FROM_TO, &args)
        }
        (Some(starts), None) => {
            words.with(id::COURSE_WHEN_FROM, &[("days", days.into()), ("from", date::time(starts, words).into())])
        }
        _ => days,
    }
}

/// A price in whole kroner where it is whole: `1.500 kr.`
pub fn price(hundredths: u32, words: &Words) -> String {
    words.with(id::COURSE_KRONER, &[("amount", amount(hundredths, words).into())])
}

/// Hours: `7,5`.
pub fn amount(hundredths: u32, words: &Words) -> String {
    let language = words.language();
    let number = i64::from(hundredths);
    match (number % 100, number % 10) {
        (0, _) => super::number::format(number / 100, 0, language),
        (_, 0) => super::number::format(number / 10, 1, language),
        _ => super::number::format(number, 2, language),
    }
}
