//! What waits for somebody. Tasks are derived from facts, close themselves, and state their reason.

use super::absence::Said;
use super::absence::course::DutyKind;
use super::absence::episode::FiredLine;
use super::competence::Level;
use super::course::{ProposalNo, SignUpNo, Told};
use super::evaluation::{FormKey, Rater};
use super::ids::{CourseId, PersonNo, RoundId, RunId};
use super::interview::TalkKey;
use super::plan::PlanKey;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// What the task leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskTarget {
    /// Fill in a form.
    Form(FormKey),
    /// Answer a wish to have a sent form opened again.
    ReopenWish(FormKey),
    /// Look after somebody's absence.
    Absence(PersonNo),
    /// Something about a course.
    Course(CourseTask),
    /// Read the two forms side by side.
    SideBySide {
        /// The round.
        round: RoundId,
        /// Whose forms.
        person: PersonNo,
    },
    /// Plan this year's interview with somebody.
    PlanInterview(PersonNo),
    /// Prepare for an interview.
    Prepare(TalkKey),
    /// Hold an interview, or say that it was held.
    Talk(TalkKey),
    /// A development plan.
    Plan(PlanKey),
}

/// What a task about courses leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CourseTask {
    /// The own sign-up: answer the offer, or see what has happened.
    SignUp {
        /// Which.
        sign_up: SignUpNo,
        /// Of which course.
        course: CourseId,
    },
    /// A direct report waits for an answer.
    Approve(SignUpNo),
    /// Register who was there.
    Results(RunId),
    /// Give a short course evaluation.
    Evaluate(SignUpNo),
    /// Say whether it is used in practice.
    TellUse(SignUpNo),
    /// Answer a level that a course proposes.
    Proposal(ProposalNo),
}

/// Why a task about courses is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CourseReason {
    /// A seat is kept.
    Offered,
    /// There is something to be told; the manager's or owner's reason, where one was given.
    Told(Told, String),
    /// Somebody has signed up; the first day of the run.
    Applied(NaiveDate),
    /// Results are missing.
    ResultsMissing(u32),
    /// The course is over.
    Over(NaiveDate),
    /// A level is proposed.
    Proposed(Level),
}

/// Why the task is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskReason {
    /// The round is open and the form is not sent.
    FormNotSent {
        /// Whose side.
        rater: Rater,
        /// Answered and asked.
        answered: u16,
        /// Questions in the form.
        questions: u16,
        /// The day of the latest reminder.
        reminded: Option<NaiveDate>,
    },
    /// The form was opened again.
    FormReopened {
        /// The reason given.
        reason: String,
    },
    /// The employee wishes the form opened again.
    ReopenAsked {
        /// The reason given.
        reason: String,
    },
    /// Both sides are in and can be read.
    BothSent,
    /// This year's interview is not planned.
    InterviewDue,
    /// Invited to an interview and not prepared.
    Invited {
        /// The day.
        on: NaiveDate,
        /// The time of day.
        at: NaiveTime,
        /// The place; may be empty.
        place: String,
    },
    /// The day of the interview is over, or it has begun.
    InterviewOver,
    /// The plan waits for a signature.
    SignPlan {
        /// Whether the other one has signed.
        other_signed: bool,
    },
    /// Somebody refused to sign the plan.
    PlanRefused,
    /// The manager the plan was made with has left.
    ManagerLeft,
    /// An agreement is to be done.
    AgreementDue {
        /// What was agreed.
        text: String,
    },
    /// The half-year follow-up.
    FollowUpDue,
    /// Somebody reported himself or herself ill or well.
    AbsenceReported {
        /// Which.
        said: Said,
    },
    /// A talk or contact about absence is due.
    AbsenceDuty {
        /// Which.
        kind: DutyKind,
        /// What fired and nobody has answered.
        fired: Vec<FiredLine>,
    },
    /// Something about a course.
    Course(CourseReason),
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Where it leads.
    pub target: TaskTarget,
    /// Whom it concerns.
    pub person: PersonNo,
    /// That person's name.
    pub name: String,
    /// Name of the round, course or case it belongs to.
    pub matter: String,
    /// Due date, if it has one.
    pub due: Option<NaiveDate>,
    /// Due before today.
    pub overdue: bool,
    /// Why it is there.
    pub reason: TaskReason,
}
