//! Why a command or query was not carried out: a code with facts. `text` makes a sentence of it.

use crate::domain::course::{CourseFault, RunFault, RunState, State};
use crate::domain::evaluation::FormState;
use crate::domain::ids::CompetenceId;
use crate::domain::interview::InterviewState;
use crate::domain::plan;
use crate::domain::reorganisation::Blocked;
use crate::domain::structure::Use;
use crate::service::import::fault::Problem;
use crate::service::import::kind::Column;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A refusal. It says what is missing, never what is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Not there, or not for this person: the two look the same.
    NotFound,
    /// Nobody may do this to himself or herself.
    NotForOneself,
    /// The login is in no map and holds no role; names the login.
    UnknownLogin(String),
    /// The person is not employed today.
    NotEmployed,
    /// `--as` is for who set the store up.
    AsNotAllowed,
    /// The round is closed.
    RoundClosed,
    /// The form is in a state that does not allow this.
    WrongFormState(FormState),
    /// Nothing is answered, so there is nothing to send.
    NothingAnswered,
    /// A round with this id exists.
    RoundExists,
    /// No questions to ask: nothing is imported, or the small form is empty.
    NoQuestions,
    /// Nobody is employed today, so nobody would be in the round.
    NobodyEmployed,
    /// Of those chosen nobody would be in the round.
    NobodyInRound,
    /// The round is closed, so nothing about it can be changed any more.
    RoundIsClosed,
    /// A form of somebody who was to be taken out is sent; it counts, and the person stays in.
    HasSentForms,
    /// Everybody has sent, or was reminded today.
    NobodyToRemind,
    /// Nobody registers or judges the own absence; the nearest manager does, or the next one above.
    OwnAbsence,
    /// The person is not employed on that day.
    OutsideEmployment {
        /// The day.
        day: NaiveDate,
    },
    /// Another absence of the same kind has one of the days.
    SpellOverlaps {
        /// First day of the other one.
        first: NaiveDate,
    },
    /// The person is not registered ill then.
    NotIll,
    /// The step has no place where the case stands now.
    StepOutOfTurn,
    /// A date lies before the one it must follow.
    DateBefore {
        /// The date given.
        date: NaiveDate,
        /// The date it must not lie before.
        earliest: NaiveDate,
    },
    /// A date lies after the last one allowed.
    DateAfter {
        /// The date given.
        date: NaiveDate,
        /// The date it must not lie after.
        latest: NaiveDate,
    },
    /// An interview with this person is planned or begun already.
    InterviewOpen,
    /// The interview is in a state that does not allow this.
    WrongInterviewState(InterviewState),
    /// The plan does not allow this now.
    Plan(plan::Refused),
    /// There is no such competence.
    UnknownCompetence,
    /// A field must be filled in; names the field.
    Required(String),
    /// A text is longer than the pack allows.
    TooLong {
        /// Longest length in characters.
        max: u32,
    },
    /// Something about courses.
    Course(CourseRefusal),
    /// A text holds control characters.
    ControlCharacters,
    /// Another employed person has this login.
    LoginInUse,
    /// The record changed since it was opened; nothing typed is lost.
    Stale,
    /// The record changed since it was opened, and it is known who did it; nothing typed is lost.
    ChangedBy {
        /// A name, or a login where no employee is behind it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Which fields, by the names of the import's columns.
        fields: Vec<String>,
    },
    /// What was typed is not in order: what an import would say of the same.
    Faulty(Vec<Wrong>),
    /// A reorganisation that cannot be done.
    Blocked(Blocked),
    /// It is in use, so it cannot be retired or removed.
    InUse(Vec<Use>),
    /// The store is set up already.
    AlreadySetUp,
    /// The journal could not be written, so a sensitive screen stays closed.
    JournalUnavailable,
    /// The disk is full; nothing was stored.
    DiskFull,
    /// The store takes no commits; the reason as the operating system put it.
    ReadOnly(String),
    /// The store said something that helps only who runs it; goes to the log and, shortened, to the screen.
    Failed(String),
}

/// One thing that is not in order with what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The field, by the import's column.
    pub column: Option<Column>,
    /// What is wrong with it.
    pub problem: Problem,
}

impl From<plan::Refused> for Refusal {
    fn from(refused: plan::Refused) -> Self {
        Self::Plan(refused)
    }
}

/// Why something about courses was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CourseRefusal {
    /// A course with this id exists.
    CourseExists,
    /// A run with this id exists.
    RunExists,
    /// There is no such competence.
    UnknownCompetence(CompetenceId),
    /// What is wrong with the course.
    Course(CourseFault),
    /// What is wrong with the run.
    Run(RunFault),
    /// There is a sign-up already; where it is.
    SignedUpAlready(State),
    /// The run takes no sign-ups; where it is.
    NotOpen(RunState),
    /// The last day to sign up has passed.
    DeadlinePassed(NaiveDate),
    /// The run has begun.
    HasBegun(NaiveDate),
    /// The run has not begun.
    NotBegun(NaiveDate),
    /// The sign-up is where this cannot be done.
    NotNow(State),
    /// It was answered already.
    AnsweredAlready,
}

impl From<CourseRefusal> for Refusal {
    fn from(refusal: CourseRefusal) -> Self {
        Self::Course(refusal)
    }
}
