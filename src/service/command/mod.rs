//! Everything that changes data, as one closed list. Decided in the file of each system under [`crate::service`].

mod absence;
mod activity;
mod agreed;
mod course;
mod round;
mod year_wheel;

mod interview;
mod plan;

pub use absence::{AbsenceCommand, Registration};
pub use activity::{ActivityCommand, NewActivity};
pub use agreed::AgreedCommand;
pub use course::CourseCommand;
pub use interview::{InterviewCommand, PlanInterview, Prepare};
pub use plan::PlanCommand;
pub use round::RoundCommand;
pub use year_wheel::YearWheelCommand;
mod structure;

pub use structure::{Holds, NewUnit, SaveCompetence, SaveGoal, SavePerson, SaveProfile, SaveUnit, StructureCommand};

use crate::domain::access::{Holder, Role, Scope};
use crate::domain::competence::Answer;
use crate::domain::evaluation::FormKey;
use crate::domain::ids::{CompetenceId, Login, PersonNo, RoundId};
use crate::domain::questions::FormChoice;
use crate::domain::round::selection::Selection;
use crate::domain::settings::Settings;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Chosen by the caller; a request sent twice is done once. Receipts are kept 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RequestId(pub u128);

/// A command with what is needed to do it once and not on stale grounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Chosen by the caller.
    pub id: RequestId,
    /// The manager a deputy stands in for.
    pub deputy_for: Option<PersonNo>,
    /// The revision the caller's form was opened at; a record changed since refuses the command as stale.
    pub base: Option<u64>,
    /// What to do.
    pub command: Command,
}

/// A command was carried out and is durable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The commit.
    pub revision: u64,
    /// The id of what was made, if something was.
    pub made: Option<String>,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// HR opens a round for those it selects; questions, texts and demands are frozen.
    OpenRound(OpenRound),
    /// The author sends a form; it is locked and its drafts are deleted.
    SendEvaluation(SendEvaluation),
    /// The manager or HR opens a sent form again; the reason is kept.
    ReopenEvaluation {
        /// Which form.
        form: FormKey,
        /// Why.
        reason: String,
    },
    /// The employee asks for the own sent form to be opened again.
    AskReopen {
        /// Which form; the own.
        form: FormKey,
        /// Why.
        reason: String,
    },
    /// Gives a role.
    GrantRole(GrantRole),
    /// Takes a role back; the grant is kept.
    RevokeRole {
        /// Number of the grant.
        grant: u64,
        /// Why.
        reason: String,
    },
    /// The administrator ties a login to a person, or unties it.
    MapLogin {
        /// Whose.
        person: PersonNo,
        /// The login; `None` unties.
        login: Option<Login>,
    },
    /// The own settings.
    SaveSettings(Settings),
    /// Says yes or no to being found as an expert.
    SetFindable(bool),
    /// Competence activities.
    Activity(ActivityCommand),
    /// Development interviews.
    Interview(InterviewCommand),
    /// Development plans.
    Plan(PlanCommand),
    /// Agreed levels.
    Agreed(AgreedCommand),
    /// Sickness absence.
    Absence(AbsenceCommand),
    /// What HR does with an open round.
    Round(RoundCommand),
    /// The dates of a year.
    YearWheel(YearWheelCommand),
    /// Units, people, profiles, goals and competences.
    Structure(StructureCommand),
    /// Courses, runs, sign-ups.
    Course(CourseCommand),
}

impl Command {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::OpenRound(_) => "open_round",
            Self::SendEvaluation(_) => "send_evaluation",
            Self::ReopenEvaluation { .. } => "reopen_evaluation",
            Self::AskReopen { .. } => "ask_reopen",
            Self::GrantRole(_) => "grant_role",
            Self::RevokeRole { .. } => "revoke_role",
            Self::MapLogin { .. } => "map_login",
            Self::SaveSettings(_) => "save_settings",
            Self::SetFindable(_) => "set_findable",
            Self::Activity(command) => command.deed(),
            Self::Interview(command) => command.deed(),
            Self::Plan(command) => command.deed(),
            Self::Agreed(command) => command.deed(),
            Self::Absence(command) => command.deed(),
            Self::Round(command) => command.deed(),
            Self::YearWheel(command) => command.deed(),
            Self::Structure(command) => command.deed(),
            Self::Course(command) => command.deed(),
        }
    }
}

impl Command {
    /// Whom it concerns, as far as the command itself says.
    pub fn subjects(&self) -> Vec<PersonNo> {
        match self {
            Self::SendEvaluation(send) => vec![send.form.person],
            Self::ReopenEvaluation { form, .. } | Self::AskReopen { form, .. } => vec![form.person],
            Self::GrantRole(grant) => {
                let holder = if let Holder::Person(no) = grant.holder { Some(no) } else { None };
                let covered = if let Scope::Person(no) = grant.scope { Some(no) } else { None };
                holder.into_iter().chain(covered).collect()
            }
            Self::MapLogin { person, .. } => vec![*person],
            Self::Activity(command) => command.subjects(),
            Self::Interview(command) => command.subjects(),
            Self::Plan(command) => command.subjects(),
            Self::Agreed(command) => command.subjects(),
            Self::Absence(command) => command.person().into_iter().collect(),
            Self::Round(command) => command.subjects(),
            Self::YearWheel(command) => command.subjects(),
            Self::Structure(command) => command.subjects(),
            Self::Course(command) => command.subjects(),
            Self::OpenRound(_) | Self::RevokeRole { .. } | Self::SaveSettings(_) | Self::SetFindable(_) => Vec::new(),
        }
    }
}

/// A round to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenRound {
    /// Id; also the short name in files.
    pub id: RoundId,
    /// Name people see.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Day the forms should be sent by.
    pub deadline: NaiveDate,
    /// Which questions.
    pub form: FormChoice,
    /// Who is in.
    pub who: Selection,
}

/// A form to send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendEvaluation {
    /// Which form.
    pub form: FormKey,
    /// Answers by competence; what is left out is not answered.
    pub answers: Vec<(CompetenceId, Answer)>,
    /// Comments by competence.
    pub comments: Vec<(CompetenceId, String)>,
}

/// A role to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantRole {
    /// To whom.
    pub holder: Holder,
    /// Which.
    pub role: Role,
    /// What it covers.
    pub scope: Scope,
    /// First day.
    pub from: NaiveDate,
    /// Last day; open-ended if none.
    pub to: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}
