//! Courses: the catalogue, a course, who is on a run.

use super::PersonBrief;
use crate::domain::competence::Level;
use crate::domain::course::{
    Act, Course, CourseKind, ProposalNo, Run, RunState, Seats, SignUpNo, StaffRole, State, Told, Verdict,
};
use crate::domain::ids::{CompetenceId, CourseId, RunId, UnitId};
use crate::domain::language::Bilingual;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// What of the catalogue is wanted. Everything left out leaves nothing out: external education is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseFilter {
    /// Words in any order, anywhere in the course.
    pub text: String,
    /// Only what helps with my own gaps.
    pub my_gaps: bool,
    /// Only what leads to something in this competence.
    pub competence: Option<CompetenceId>,
    /// Only internal or external ones.
    pub kind: Option<CourseKind>,
    /// Only with a run one can sign up for now and that has a free seat.
    pub free_seats: bool,
    /// Only with a run on or after this day.
    pub from: Option<NaiveDate>,
    /// Only with a run on or before this day.
    pub to: Option<NaiveDate>,
}

/// A course in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseLine {
    /// Id.
    pub id: CourseId,
    /// Title.
    pub title: String,
    /// Internal or external.
    pub kind: CourseKind,
    /// Who offers it.
    pub provider: String,
    /// First day of the next run, if there is one.
    pub next: Option<NaiveDate>,
    /// How full that run is.
    pub seats: Option<Seats>,
    /// Whether one can sign up for it now.
    pub open: bool,
    /// How many of my own gaps it helps with.
    pub closes: u32,
    /// Where my own sign-up is, if there is one that something can still come of.
    pub mine: Option<State>,
}

/// The catalogue as far as the filter lets through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseCatalogueView {
    /// By title in Danish order; at most a thousand.
    pub rows: Vec<CourseLine>,
    /// How many there are that fit.
    pub found: u32,
    /// How many there are in all.
    pub all: u32,
    /// How many gaps I have that are known.
    pub my_gaps: u32,
    /// May make courses.
    pub may_create: bool,
}

/// A competence that courses can lead to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AimableLine {
    /// The competence.
    pub competence: CompetenceId,
    /// Its area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// How many courses lead to something in it.
    pub courses: u32,
}

/// A level a course leads to, and where I stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AimLine {
    /// The competence.
    pub competence: CompetenceId,
    /// The question.
    pub question: Bilingual,
    /// The level it leads to.
    pub level: Level,
    /// Where I stand.
    pub now: Option<Level>,
    /// What my job profile demands.
    pub demand: Option<Level>,
    /// It would be a step towards what I lack.
    pub helps: bool,
}

/// A run with how full it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunLine {
    /// The run.
    pub run: Run,
    /// How full it is.
    pub seats: Seats,
    /// Colleagues behind it.
    pub staff: Vec<(PersonBrief, StaffRole)>,
    /// One can sign up for it now.
    pub open: bool,
    /// May read who is on it.
    pub may_list: bool,
    /// Somebody behind it is to be elsewhere at the same time: name and run.
    pub overlaps: Vec<(String, RunId)>,
}

/// A course to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseCardView {
    /// The course.
    pub course: Course,
    /// Who looks after it.
    pub owner: Option<PersonBrief>,
    /// What it leads to, what helps me first.
    pub aims: Vec<AimLine>,
    /// Its runs: coming ones first, then those that are over, newest first.
    pub runs: Vec<RunLine>,
    /// My sign-ups to it, newest first.
    pub mine: Vec<SignUpLine>,
    /// May sign up: is an employee.
    pub may_sign_up: bool,
    /// My nearest manager would have to approve.
    pub needs_approval: bool,
    /// May change the course and its runs.
    pub may_edit: bool,
    /// How many are interested at no date, for who may change it.
    pub interested: Option<u32>,
}

/// Where and when a run is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunBrief {
    /// Id.
    pub id: RunId,
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
    /// Where it is in its life.
    pub state: RunState,
}

/// A sign-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpLine {
    /// Number.
    pub no: SignUpNo,
    /// The course.
    pub course: CourseId,
    /// Its title.
    pub title: String,
    /// The run, or the last one where there is none any more.
    pub run: Option<RunBrief>,
    /// Where it is.
    pub state: State,
    /// Place in the queue, from 1.
    pub place: Option<u32>,
    /// Last day to take the seat offered.
    pub offered_until: Option<NaiveDate>,
    /// What is to be told.
    pub told: Option<Told>,
    /// The reason given for where it is.
    pub note: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What the asking person can do about it now.
    pub may: Vec<Act>,
    /// The course evaluation can be given.
    pub may_evaluate: bool,
    /// Whether it is used in practice can be told.
    pub may_tell_use: bool,
}

/// A run somebody does something for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeachingLine {
    /// The course.
    pub course: CourseId,
    /// Its title.
    pub title: String,
    /// When and where.
    pub run: RunBrief,
    /// What one does.
    pub role: StaffRole,
    /// How full it is.
    pub seats: Seats,
}

/// My own courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyCoursesView {
    /// What something can still come of first, then the rest, newest first.
    pub sign_ups: Vec<SignUpLine>,
    /// Runs I do something for, the next first.
    pub teaching: Vec<TeachingLine>,
}

/// A sign-up of a direct report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamSignUpLine {
    /// Who.
    pub person: PersonBrief,
    /// The sign-up.
    pub sign_up: SignUpLine,
    /// How full the run is.
    pub seats: Option<Seats>,
    /// How many of the person's gaps the course helps with.
    pub closes: u32,
    /// What it costs, in hundredths of a krone.
    pub price: Option<u32>,
}

/// One person on a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollLine {
    /// The sign-up.
    pub no: SignUpNo,
    /// Who.
    pub person: PersonBrief,
    /// Where it is.
    pub state: State,
    /// Place in the queue, from 1.
    pub place: Option<u32>,
    /// Last day to take the seat offered.
    pub offered_until: Option<NaiveDate>,
}

/// Who is on a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollView {
    /// Title of the course.
    pub title: String,
    /// The run.
    pub run: RunLine,
    /// Those with a seat by name, then the queue in its order, then the others.
    pub rows: Vec<RollLine>,
    /// May register who was there.
    pub may_register: bool,
    /// The run has begun.
    pub begun: bool,
    /// Results that are missing.
    pub missing: u32,
}

/// A level a course proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalLine {
    /// Number.
    pub no: ProposalNo,
    /// Whose level.
    pub person: PersonBrief,
    /// Of what.
    pub competence: CompetenceId,
    /// The question.
    pub question: Bilingual,
    /// The level proposed.
    pub level: Level,
    /// Where the person stands.
    pub now: Option<Level>,
    /// What the job profile demands.
    pub demand: Option<Level>,
    /// Title of the course.
    pub course: String,
    /// When it was proposed.
    pub at: DateTime<Utc>,
    /// Nobody has answered yet.
    pub open: bool,
    /// May answer.
    pub may_answer: bool,
    /// The answer.
    pub answer: Option<Verdict>,
    /// Its reason.
    pub reason: String,
}

/// A colleague who could teach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstructorLine {
    /// Who.
    pub person: PersonBrief,
    /// The level, where the asking person may know it.
    pub level: Option<Level>,
    /// Said yes to being asked.
    pub said_yes: bool,
    /// Named by the nearest manager.
    pub nominated: bool,
    /// The manager's words, for who may read them.
    pub note: String,
    /// May take the nomination back.
    pub may_take_back: bool,
    /// Runs ahead.
    pub ahead: u32,
    /// Runs held.
    pub held: u32,
}

/// Who could teach something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstructorsView {
    /// Those who said yes first, the least loaded first.
    pub rows: Vec<InstructorLine>,
    /// Whom the asking person could name.
    pub reports: Vec<PersonBrief>,
}

/// Figures of one course. Source: README, `report courses`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseFigure {
    /// Id; empty for the sum.
    pub course_id: String,
    /// Title.
    pub title: String,
    /// Runs that were not cancelled.
    pub runs: u32,
    /// Seats in runs that have a number of them.
    pub seats: u32,
    /// Seats given or offered in these runs.
    pub filled: u32,
    /// In a queue now.
    pub waiting: u32,
    /// Interested at no date.
    pub interested: u32,
    /// Were there.
    pub attended: u32,
    /// Had a seat and were not there.
    pub absent: u32,
    /// Levels proposed to people whose profile demands more than they had agreed before.
    pub gaps_before: u32,
    /// Of these, agreed after the course at the level demanded or above.
    pub gaps_closed: u32,
    /// Course evaluations given.
    pub evaluations: u32,
    /// Sum of the answers on use at work, 1–5 each.
    pub useful_sum: u32,
}

/// Figures of all courses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseFigures {
    /// The unit whose people are counted, with all below it; none = everybody.
    pub unit: Option<UnitId>,
    /// First day of the runs counted.
    pub from: Option<NaiveDate>,
    /// Last day of the runs counted.
    pub to: Option<NaiveDate>,
    /// Everything together.
    pub sum: CourseFigure,
    /// By course id; those with nothing to tell are left out.
    pub courses: Vec<CourseFigure>,
}
