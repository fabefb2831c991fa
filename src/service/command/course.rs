//! Commands on courses, runs and sign-ups.

use crate::domain::competence::Level;
use crate::domain::course::{Course, ProposalNo, Run, SignUpNo, Use, Verdict};
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, RunId};
use serde::{Deserialize, Serialize};

/// What can be done about courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CourseCommand {
    /// HR makes a course; HR or its owner changes it.
    PutCourse {
        /// The course as it was when it was opened; none = a new one. If it is another by now, that is refused as stale.
        before: Option<Box<Course>>,
        /// The course as it should be.
        course: Box<Course>,
    },
    /// HR or the owner makes a run or changes it; a move tells everybody on it.
    PutRun {
        /// The run as it was when it was opened; none = a new one.
        before: Option<Box<Run>>,
        /// The run as it should be.
        run: Box<Run>,
    },
    /// Calls a run off; everybody on it is told.
    CancelRun {
        /// Which.
        run: RunId,
        /// Why.
        reason: String,
    },
    /// Closes a run whose results are all in.
    CloseRun {
        /// Which.
        run: RunId,
    },
    /// Shows interest in a course at no date yet.
    ShowInterest {
        /// Which.
        course: CourseId,
    },
    /// Signs up for a run.
    Apply {
        /// Which.
        run: RunId,
    },
    /// Steps back.
    Withdraw {
        /// From which.
        sign_up: SignUpNo,
    },
    /// Takes the seat offered.
    Accept {
        /// Which.
        sign_up: SignUpNo,
    },
    /// Has seen what there was to tell.
    Seen {
        /// About which.
        sign_up: SignUpNo,
    },
    /// The nearest manager approves.
    Approve {
        /// Which.
        sign_up: SignUpNo,
    },
    /// The nearest manager refuses.
    Refuse {
        /// Which.
        sign_up: SignUpNo,
        /// Why.
        reason: String,
    },
    /// Registers who was there. Being there proposes the levels the course leads to.
    SetResult {
        /// Whose.
        sign_up: SignUpNo,
        /// Was there, or not.
        attended: bool,
    },
    /// A short course evaluation.
    Evaluate {
        /// Of which.
        sign_up: SignUpNo,
        /// How much use it is at work.
        useful: Level,
        /// How good the teaching was.
        teaching: Level,
        /// In own words.
        remark: String,
    },
    /// Whether it is used in practice.
    TellUse {
        /// Of which.
        sign_up: SignUpNo,
        /// Whether.
        used: Use,
        /// What helped or hindered.
        remark: String,
    },
    /// The nearest manager answers a proposed level.
    AnswerProposal {
        /// Which.
        proposal: ProposalNo,
        /// What.
        verdict: Verdict,
        /// Why.
        reason: String,
    },
    /// The nearest manager names somebody who could teach.
    Nominate {
        /// Whom.
        person: PersonNo,
        /// In what.
        competence: CompetenceId,
        /// Why.
        note: String,
    },
    /// Takes a nomination back.
    TakeBackNomination {
        /// Whose.
        person: PersonNo,
        /// In what.
        competence: CompetenceId,
    },
}

impl CourseCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::PutCourse { .. } => "put_course",
            Self::PutRun { .. } => "put_run",
            Self::CancelRun { .. } => "cancel_run",
            Self::CloseRun { .. } => "close_run",
            Self::ShowInterest { .. } => "show_interest",
            Self::Apply { .. } => "apply_for_run",
            Self::Withdraw { .. } => "withdraw_sign_up",
            Self::Accept { .. } => "accept_seat",
            Self::Seen { .. } => "seen_sign_up",
            Self::Approve { .. } => "approve_sign_up",
            Self::Refuse { .. } => "refuse_sign_up",
            Self::SetResult { .. } => "set_course_result",
            Self::Evaluate { .. } => "evaluate_course",
            Self::TellUse { .. } => "tell_course_use",
            Self::AnswerProposal { .. } => "answer_level_proposal",
            Self::Nominate { .. } => "nominate_instructor",
            Self::TakeBackNomination { .. } => "take_back_nomination",
        }
    }

    /// Whom it concerns, as far as the command itself says.
    pub fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::Nominate { person, .. } | Self::TakeBackNomination { person, .. } => vec![*person],
            _ => Vec::new(),
        }
    }
}
