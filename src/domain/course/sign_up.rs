//! One person's way into a course. A sign-up is never removed; every step of it is kept.

use super::table::{Act, State};
use crate::domain::ids::{CourseId, PersonNo, RunId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Number of a sign-up; given out one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SignUpNo(pub u64);

/// What somebody must be told about the own sign-up; gone when it was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// A seat became free, or the manager approved: there is a seat.
    SeatGiven,
    /// The manager approved; the run is full, so there is a place in the queue.
    OnList,
    /// The manager refused.
    Refused,
    /// The run has another time or place; the first day it had.
    Moved {
        /// The first day before.
        from: NaiveDate,
    },
    /// The run is called off.
    Cancelled,
    /// The run is over and there was no seat.
    NoSeat,
    /// The offer was not answered in time.
    Lapsed,
}

/// One step, as it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpStep {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody where it followed from another step.
    pub by: Option<PersonNo>,
    /// What.
    pub act: Act,
    /// The run it concerned.
    pub run: Option<RunId>,
    /// Where it led.
    pub to: State,
    /// A reason, where one was given.
    pub note: String,
}

/// One person's sign-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUp {
    /// Number.
    pub no: SignUpNo,
    /// Whose.
    pub person: PersonNo,
    /// The course.
    pub course: CourseId,
    /// The run; none while it is interest only.
    pub run: Option<RunId>,
    /// Where it is.
    pub state: State,
    /// Who came earlier in the queue of the run has a smaller one.
    pub ticket: u64,
    /// Last day to take the seat offered.
    pub offered_until: Option<NaiveDate>,
    /// What the person has not seen yet.
    pub told: Option<Told>,
    /// Everything that happened, oldest first.
    pub steps: Vec<SignUpStep>,
}

impl SignUp {
    /// A sign-up nothing has happened to yet; its first step is taken at once.
    pub fn new(no: SignUpNo, person: PersonNo, course: CourseId) -> Self {
        Self {
            no,
            person,
            course,
            run: None,
            state: State::Interest,
            ticket: 0,
            offered_until: None,
            told: None,
            steps: Vec::new(),
        }
    }

    /// When it came to where it is.
    pub fn since(&self) -> DateTime<Utc> {
        self.steps.last().map(|step| step.at).unwrap_or_default()
    }

    /// The reason given for the last step, where there is one.
    pub fn note(&self) -> &str {
        self.steps.last().map_or("", |step| step.note.as_str())
    }

    /// Takes a step that the table has found.
    pub fn step(&mut self, step: SignUpStep) {
        self.state = step.to;
        self.offered_until = None;
        if step.to == State::Interest {
            self.run = None;
            self.ticket = 0;
        }
        self.told = told(&step).or_else(|| self.told.take().filter(|_| step.by.is_none()));
        self.steps.push(step);
    }
}

/// What a step leaves to be told: what the person did oneself is known.
fn told(step: &SignUpStep) -> Option<Told> {
    match (step.act, step.to) {
        (Act::Promote | Act::Approve, State::Seat) => Some(Told::SeatGiven),
        (Act::Approve, State::Waiting) => Some(Told::OnList),
        (Act::Refuse, _) => Some(Told::Refused),
        (Act::RunCancelled, _) => Some(Told::Cancelled),
        (Act::RunClosed, _) => Some(Told::NoSeat),
        (Act::Lapse, _) => Some(Told::Lapsed),
        _ => None,
    }
}
