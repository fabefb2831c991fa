//! The rows of files as typed values: what an import brings and an export takes away.

use crate::domain::absence::{self, Percent};
use crate::domain::competence::{Answer, GoalSource, Level};
use crate::domain::course::{CourseKind, RunState, StaffRole};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, CourseId, EmployeeId, GoalId, Login, ProfileId, RunId, UnitId};
use crate::domain::organisation::EmploymentForm;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// A cell of a row. A file that lacks the column keeps what is stored; a cell that is empty clears it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cell<T> {
    /// The file has no such column, or what stands in the cell is a fault already told.
    #[default]
    Missing,
    /// The column is there and says nothing.
    Empty,
    /// What the cell says.
    Given(T),
}

impl<T> Cell<T> {
    /// What holds after the import: the cell's value, `cleared` for an empty one, what is `stored` without a column.
    pub fn over(self, stored: T, cleared: T) -> T {
        match self {
            Self::Missing => stored,
            Self::Empty => cleared,
            Self::Given(value) => value,
        }
    }

    /// As [`Cell::over`] where nothing given is `None`.
    pub fn over_option(self, stored: Option<T>) -> Option<T> {
        match self {
            Self::Missing => stored,
            Self::Empty => None,
            Self::Given(value) => Some(value),
        }
    }

    /// The value, where there is one.
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing | Self::Empty => None,
        }
    }

    /// The cell an export writes for a value that may be absent.
    pub fn from_option(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Self::Given)
    }

    /// A cell with another value in it.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Cell<U> {
        match self {
            Self::Missing => Cell::Missing,
            Self::Empty => Cell::Empty,
            Self::Given(value) => Cell::Given(f(value)),
        }
    }
}

impl Cell<String> {
    /// The cell an export writes for a text; an empty text is an empty cell.
    pub fn from_text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Given(text.to_owned()) }
    }
}

/// Where a row stands: the number of its file in this import, and the line the row begins on, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Number of the file, in the order the files were named.
    pub file: u32,
    /// Line in the file, from 1.
    pub line: u32,
}

/// A row of `units`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// Key.
    pub unit: UnitId,
    /// Name.
    pub name: Cell<String>,
    /// Kind, as the municipality calls it.
    pub kind: Cell<String>,
    /// The unit above.
    pub parent: Cell<UnitId>,
    /// The manager.
    pub manager: Cell<EmployeeId>,
}

/// A row of `employees`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployeeRow {
    /// Key.
    pub employee: EmployeeId,
    /// Whether the days of its key could be read. A row without its key says only that there is such an employee.
    pub dated: bool,
    /// Key; empty = the day in `hired`.
    pub valid_from: Cell<NaiveDate>,
    /// Full name.
    pub name: Cell<String>,
    /// Unit.
    pub unit: Cell<UnitId>,
    /// Position.
    pub title: Cell<String>,
    /// Job profile.
    pub profile: Cell<ProfileId>,
    /// 0–5.
    pub management_level: Cell<u8>,
    /// In hundredths; empty = 37 hours.
    pub weekly_hours: Cell<u16>,
    /// First day; empty = always employed.
    pub hired: Cell<NaiveDate>,
    /// Last day of employment.
    pub left: Cell<NaiveDate>,
    /// Collective agreement.
    pub agreement: Cell<String>,
    /// Form of employment.
    pub form: Cell<EmploymentForm>,
    /// Operating-system login.
    pub login: Cell<Login>,
    /// E-mail address.
    pub email: Cell<String>,
}

/// A row of `profiles`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    /// Key.
    pub profile: ProfileId,
    /// Title.
    pub title: Cell<String>,
    /// Occupational group.
    pub occupational_group: Cell<String>,
    /// Purpose; may hold line feeds.
    pub purpose: Cell<String>,
    /// Tasks; may hold line feeds.
    pub tasks: Cell<String>,
    /// Guideline.
    pub guideline: Cell<String>,
}

/// A row of `goals`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRow {
    /// Key.
    pub goal: GoalId,
    /// Title.
    pub title: Cell<String>,
    /// Where it comes from.
    pub source: Cell<GoalSource>,
}

/// A row of `competences`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetenceRow {
    /// Key.
    pub competence: CompetenceId,
    /// Area.
    pub area: Cell<String>,
    /// Question.
    pub question: Cell<String>,
    /// Goal it is tied to.
    pub goal: Cell<GoalId>,
    /// Texts of levels 1–5 for this question.
    pub levels: [Cell<String>; 5],
}

/// A row of `requirements`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequirementRow {
    /// Key.
    pub profile: ProfileId,
    /// Key.
    pub competence: CompetenceId,
    /// Demanded level; empty = no longer demanded.
    pub level: Cell<Level>,
}

/// A row of `courses`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseRow {
    /// Key.
    pub course: CourseId,
    /// Title.
    pub title: Cell<String>,
    /// Internal or external.
    pub kind: Cell<CourseKind>,
    /// Who offers it.
    pub provider: Cell<String>,
    /// What it is about; may hold line feeds.
    pub text: Cell<String>,
    /// Practice, IT system or demand it serves.
    pub serves: Cell<String>,
    /// For whom.
    pub target_group: Cell<String>,
    /// What one must know beforehand.
    pub prerequisites: Cell<String>,
    /// In hundredths.
    pub hours: Cell<u32>,
    /// In hundredths of a krone.
    pub price: Cell<u32>,
    /// Whom to ask.
    pub contact: Cell<String>,
    /// Where more stands.
    pub link: Cell<String>,
    /// Who looks after it.
    pub owner: Cell<EmployeeId>,
    /// Whether the nearest manager approves; empty = no.
    pub approval: Cell<bool>,
}

/// A row of `course_aims`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AimRow {
    /// Key.
    pub course: CourseId,
    /// Key.
    pub competence: CompetenceId,
    /// The level it leads to; empty = no longer aimed at.
    pub level: Cell<Level>,
}

/// A row of `runs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// Key.
    pub run: RunId,
    /// The course.
    pub course: Cell<CourseId>,
    /// First day.
    pub first_day: Cell<NaiveDate>,
    /// Last day; empty = the first.
    pub last_day: Cell<NaiveDate>,
    /// When it begins each day.
    pub starts: Cell<NaiveTime>,
    /// When it ends each day.
    pub ends: Cell<NaiveTime>,
    /// Where.
    pub place: Cell<String>,
    /// Seats; empty = unlimited.
    pub seats: Cell<u32>,
    /// How many are needed.
    pub minimum: Cell<u32>,
    /// Last day to sign up.
    pub deadline: Cell<NaiveDate>,
    /// Where it is; empty = open.
    pub state: Cell<RunState>,
}

/// A row of `run_staff`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunStaffRow {
    /// Key.
    pub run: RunId,
    /// Key.
    pub employee: EmployeeId,
    /// What he or she does; empty = nothing any more.
    pub role: Cell<StaffRole>,
}

/// A row of `evaluations`, borrowed: there may be millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvaluationRow<'a> {
    /// Key: employee number.
    pub employee: &'a str,
    /// Key: round.
    pub round: &'a str,
    /// Key: who rated.
    pub rater: Rater,
    /// Key: competence.
    pub competence: &'a str,
    /// The answer; empty = not answered.
    pub answer: Cell<Answer>,
    /// The comment; may hold line feeds.
    pub comment: Cell<&'a str>,
}

/// A row of `absence`, borrowed: there may be millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbsenceRow<'a> {
    /// Key: employee number.
    pub employee: &'a str,
    /// Key: first day.
    pub first: NaiveDate,
    /// Key: kind.
    pub kind: absence::Kind,
    /// Last day; empty while it lasts.
    pub last: Cell<NaiveDate>,
    /// Absent share; empty = all of it.
    pub percent: Cell<Percent>,
    /// Whether it was a mistake; empty = it was not.
    pub cancelled: Cell<bool>,
}

/// The longest one-line text taken from a file, in characters.
pub const LINE_LENGTH: usize = 500;
/// The longest text of many lines taken from a file, in characters. Source: `design.md`, Store.
pub const TEXT_LENGTH: usize = 4000;
