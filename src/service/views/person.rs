//! People, and what concerns the one who asks.

use crate::domain::access::Role;
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::FormState;
use crate::domain::ids::{EmployeeId, PersonNo, ProfileId, RoundId};
use crate::domain::interview::InterviewState;
use crate::domain::journal::Outcome;
use crate::domain::language::Bilingual;
use crate::domain::plan::PlanState;
use crate::domain::settings::Settings;
use crate::domain::task::Task;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A person in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonBrief {
    /// Number inside the store.
    pub no: PersonNo,
    /// Employee number.
    pub employee_id: EmployeeId,
    /// Full name.
    pub name: String,
    /// Position.
    pub title: String,
    /// Name of the unit.
    pub unit: String,
}

/// Who is asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The login.
    pub login: String,
    /// The employee behind it, where there is one.
    pub person: Option<PersonBrief>,
    /// Acting as somebody else (`--as`).
    pub acting_as: bool,
    /// Roles held today.
    pub roles: Vec<Role>,
    /// Has direct reports or manages a unit.
    pub manages: bool,
    /// May be found as an expert; none = no employee.
    pub findable: Option<bool>,
    /// Own settings.
    pub settings: Settings,
    /// The day it is.
    pub today: NaiveDate,
    /// Whether anybody is in the organisation yet.
    pub people: u32,
    /// Whether there is anything to ask about.
    pub competences: u32,
}

/// One line of "who looked at me".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who acted; a login where no employee is behind it.
    pub who: String,
    /// Name of the one stood in for.
    pub in_place_of: Option<String>,
    /// What, by the deed's stable name.
    pub deed: String,
    /// The record it was about.
    pub record: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
}

/// One person's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCardView {
    /// The person.
    pub person: PersonBrief,
    /// Path of units from the root down to the own.
    pub units: Vec<String>,
    /// Nearest manager's name.
    pub manager: Option<String>,
    /// The job profile.
    pub profile_id: Option<ProfileId>,
    /// Its title.
    pub profile: Option<String>,
    /// Weekly hours in hundredths, hired, left, agreement, login, e-mail: only for who may see them.
    pub employment: Option<EmploymentCard>,
    /// Forms per round, newest first; only for who may see where they are.
    pub forms: Vec<CardForm>,
    /// What the systems have to say, in the order shown; only what may be seen.
    pub facts: Vec<CardFact>,
}

/// The two forms of a round on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardForm {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub name: String,
    /// The own form.
    pub own: FormState,
    /// The manager's form.
    pub manager: FormState,
    /// Of how many answered demands how many are met, by the own answers; none = not to be read, or nothing demanded.
    pub own_met: Option<(u32, u32)>,
    /// The same by the manager's answers.
    pub manager_met: Option<(u32, u32)>,
}

impl CardForm {
    /// Both sides are sent.
    pub fn both_sent(&self) -> bool {
        self.own == FormState::Sent && self.manager == FormState::Sent
    }
}

/// Something a system has to say about a person on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardFact {
    /// May be found as an expert, or not.
    Findable(bool),
    /// A gap between what the profile demands and what is there.
    Gap {
        /// The question.
        question: Bilingual,
        /// The demand.
        demand: Level,
        /// The employee's answer; not answered where it may not be read.
        own: Answer,
        /// The manager's answer; not answered where it may not be read.
        manager: Answer,
    },
    /// The newest yearly interview.
    Talk {
        /// The day it is or was planned for.
        on: NaiveDate,
        /// Where it is.
        state: InterviewState,
    },
    /// Where the newest development plan stands.
    Plan(PlanState),
    /// A task of the asking person about this one.
    Task(Task),
}

/// The employment part of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmploymentCard {
    /// Weekly hours in hundredths.
    pub weekly_hours: u16,
    /// First day of employment.
    pub hired: Option<NaiveDate>,
    /// Last day of employment.
    pub left: Option<NaiveDate>,
    /// Collective agreement.
    pub agreement: String,
    /// Login.
    pub login: Option<String>,
    /// E-mail.
    pub email: String,
    /// Management level.
    pub management_level: u8,
}
