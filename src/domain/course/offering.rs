//! What is offered: a course, and a run of it at a time and a place. Source: `formats.md`, courses and runs.

use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, RunId};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest text of a course, in characters; that of an imported cell.
pub const LONGEST_TEXT: usize = 4_000;

/// Whose course it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CourseKind {
    /// Our own, resting on own practice, own systems, own demands.
    Internal,
    /// External education: municipal officer, academy and diploma modules.
    External,
}

/// A course in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// Id.
    pub id: CourseId,
    /// Title.
    pub title: String,
    /// Whose it is.
    pub kind: CourseKind,
    /// Who offers it.
    pub provider: String,
    /// What it is about; may hold line feeds.
    pub text: String,
    /// The practice, IT system or demand it serves.
    pub serves: String,
    /// For whom it is meant.
    pub target_group: String,
    /// What one must know beforehand.
    pub prerequisites: String,
    /// How long it takes, in hundredths of an hour.
    pub hours: Option<u32>,
    /// What it costs a person, in hundredths of a krone.
    pub price: Option<u32>,
    /// Whom to ask.
    pub contact: String,
    /// Where more stands.
    pub link: String,
    /// Who looks after it and its runs.
    pub owner: Option<PersonNo>,
    /// Whether the nearest manager must approve a sign-up.
    pub approval: bool,
    /// The level it leads to, per competence.
    pub aims: BTreeMap<CompetenceId, Level>,
}

/// Where a run is. Closed and cancelled are the end of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RunState {
    /// Announced; nobody can sign up yet.
    Planned,
    /// People sign up, or it is being held.
    Open,
    /// Held, all results are in.
    Closed,
    /// Will not be held.
    Cancelled,
}

/// What a colleague does for a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StaffRole {
    /// Makes the course.
    Developer,
    /// Leads it.
    Facilitator,
    /// Teaches in it.
    Teacher,
}

/// A run of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Id.
    pub id: RunId,
    /// The course.
    pub course: CourseId,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// When it begins each day.
    pub starts: Option<NaiveTime>,
    /// When it ends each day.
    pub ends: Option<NaiveTime>,
    /// Where.
    pub place: String,
    /// How many can take part; none = unlimited, never nought.
    pub seats: Option<u32>,
    /// How many are needed to hold it.
    pub minimum: Option<u32>,
    /// Last day to sign up.
    pub deadline: Option<NaiveDate>,
    /// Where it is.
    pub state: RunState,
    /// Colleagues behind it.
    pub staff: BTreeMap<PersonNo, StaffRole>,
}

impl Run {
    /// Whether somebody can sign up on `day`.
    pub fn takes_sign_ups(&self, day: NaiveDate) -> bool {
        self.state == RunState::Open && day < self.first_day && self.deadline.is_none_or(|deadline| day <= deadline)
    }

    /// Whether it is neither over nor called off.
    pub const fn is_live(&self) -> bool {
        matches!(self.state, RunState::Planned | RunState::Open)
    }

    /// Whether it takes place on some day of both ends.
    pub fn is_within(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.first_day <= to && from <= self.last_day
    }
}
