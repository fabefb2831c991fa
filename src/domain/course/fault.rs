//! What can be wrong with a course or a run, the same for what is typed and what is imported.

use super::offering::{Course, Run, RunState};
use super::shelf::Courses;
use crate::domain::ids::{PersonNo, RunId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is wrong with a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CourseFault {
    /// It has no title.
    NoTitle,
}

/// What is wrong with a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunFault {
    /// Nought seats; unlimited is said by giving none.
    NoSeats,
    /// More needed than there are seats.
    MinimumAboveSeats,
    /// Fewer seats than are taken already.
    SeatsBelowTaken {
        /// How many are taken.
        taken: u32,
    },
    /// The last day lies before the first.
    EndsBeforeStart,
    /// It ends at a time of day that is not after the beginning.
    EndsBeforeItStarts,
    /// One can sign up after it has begun.
    DeadlineAfterStart {
        /// The first day.
        first_day: NaiveDate,
    },
    /// A run stays a run of its course.
    OtherCourse,
    /// It is closed or cancelled, which is the end of it.
    Over,
    /// The state it has does not lead to the one given.
    NotFrom {
        /// The state it has.
        state: RunState,
    },
    /// It cannot be closed before it was held.
    NotHeld {
        /// The last day.
        last_day: NaiveDate,
    },
    /// It cannot be closed while results are missing.
    ResultsMissing {
        /// How many.
        count: u32,
    },
}

/// What is wrong with a course by itself.
pub fn check_course(course: &Course) -> Option<CourseFault> {
    course.title.trim().is_empty().then_some(CourseFault::NoTitle)
}

/// Everything that is wrong with a run by itself.
pub fn check_run(run: &Run) -> Vec<RunFault> {
    let late = run.deadline.filter(|deadline| *deadline > run.first_day);
    let clock = run.starts.zip(run.ends).filter(|(starts, ends)| ends <= starts);
    let faults = [
        (run.seats == Some(0)).then_some(RunFault::NoSeats),
        run.seats.zip(run.minimum).filter(|(seats, least)| least > seats).map(|_| RunFault::MinimumAboveSeats),
        (run.last_day < run.first_day).then_some(RunFault::EndsBeforeStart),
        clock.map(|_| RunFault::EndsBeforeItStarts),
        late.map(|_| RunFault::DeadlineAfterStart { first_day: run.first_day }),
    ];
    faults.into_iter().flatten().collect()
}

/// The other runs somebody is to be at on the same days, at times that overlap: a warning, for people have been in two
/// rooms before.
pub fn overlapping(courses: &Courses, run: &Run, person: PersonNo) -> Vec<RunId> {
    courses.staffed_by(person).filter(|other| clash(run, other)).map(|other| other.id.clone()).collect()
}

/// Whether two runs are held on the same days, at times that overlap; no times given = the whole day.
pub fn clash(run: &Run, other: &Run) -> bool {
    let apart = |(ends, starts)| ends <= starts;
    let before = other.ends.zip(run.starts).is_some_and(apart) || run.ends.zip(other.starts).is_some_and(apart);
    let live = run.is_live() && other.is_live();
    other.id != run.id && live && other.is_within(run.first_day, run.last_day) && !before
}
