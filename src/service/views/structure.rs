//! Organisation and profiles, to browse and to edit.

use super::PersonBrief;
use crate::domain::access::Role;
use crate::domain::competence::{Competence, Goal, GoalSource, JobProfile};
use crate::domain::consequences::Consequences;
use crate::domain::ids::{CompetenceId, EmployeeId, GoalId, PersonNo, ProfileId, UnitId};
use crate::domain::organisation::{Employment, Unit};
use crate::domain::structure::{Thing, Use};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A unit in the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLine {
    /// Id.
    pub id: UnitId,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: String,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Name of the manager; none = the next one above leads it.
    pub manager: Option<String>,
    /// People employed today in the unit itself.
    pub people: u32,
    /// People employed today in the unit and all below it.
    pub with_below: u32,
    /// Day it was retired.
    pub retired: Option<NaiveDate>,
}

/// The last edit of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who: a name, or a login where no employee is behind it.
    pub who: String,
    /// Which fields.
    pub fields: Vec<String>,
}

/// A unit's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitView {
    /// The unit.
    pub unit: UnitLine,
    /// Names from the top down to the unit above.
    pub path: Vec<String>,
    /// Its manager, or the one above who leads it.
    pub leads: Option<PersonBrief>,
    /// Units directly below.
    pub below: Vec<UnitLine>,
    /// People employed in it today, in Danish order of names.
    pub people: Vec<PersonBrief>,
    /// May be edited by the asking person.
    pub write: bool,
    /// What points to it, so that it can't be removed.
    pub uses: Vec<Use>,
    /// The last edit.
    pub edited: Option<EditLine>,
}

/// One row of somebody's employment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmploymentLine {
    /// First day; none = from the beginning.
    pub from: Option<NaiveDate>,
    /// Name of the unit.
    pub unit: String,
    /// Position.
    pub title: String,
    /// Title of the job profile.
    pub profile: Option<String>,
    /// Hours, agreement, last day: only for who may see them.
    pub terms: Option<Terms>,
    /// It is the one in force today.
    pub now: bool,
}

/// What only self, nearest manager and HR see of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Weekly hours in hundredths.
    pub weekly_hours: u16,
    /// Collective agreement.
    pub agreement: String,
    /// Management level.
    pub management_level: u8,
    /// Last day of employment.
    pub left: Option<NaiveDate>,
}

/// Somebody's employment through the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmploymentsView {
    /// Whose.
    pub person: PersonBrief,
    /// Rows, newest first. Who may not see terms sees only the row in force.
    pub rows: Vec<EmploymentLine>,
    /// May be edited by the asking person.
    pub write: bool,
    /// The last edit, for who may edit.
    pub edited: Option<EditLine>,
}

/// A job profile in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileLine {
    /// Id.
    pub id: ProfileId,
    /// Title.
    pub title: String,
    /// Occupational group.
    pub group: String,
    /// Version.
    pub version: u32,
    /// Day of the last change.
    pub changed: NaiveDate,
    /// How many competences it demands.
    pub demands: u32,
    /// How many people employed today have it.
    pub people: u32,
    /// Day it was retired.
    pub retired: Option<NaiveDate>,
}

/// A competence in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetenceLine {
    /// Id.
    pub id: CompetenceId,
    /// Area.
    pub area: String,
    /// Question.
    pub question: String,
    /// Title of the goal it serves.
    pub goal: Option<String>,
    /// Version.
    pub version: u32,
    /// How many profiles demand it.
    pub profiles: u32,
    /// Day it was retired.
    pub retired: Option<NaiveDate>,
}

/// A goal in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalLine {
    /// Id.
    pub id: GoalId,
    /// Title.
    pub title: String,
    /// Where it comes from.
    pub source: GoalSource,
    /// How many competences serve it.
    pub competences: u32,
    /// Day it was retired.
    pub retired: Option<NaiveDate>,
}

/// Everything the form is built from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueView {
    /// Profiles by title.
    pub profiles: Vec<ProfileLine>,
    /// Competences in the order of the form.
    pub competences: Vec<CompetenceLine>,
    /// Goals by title.
    pub goals: Vec<GoalLine>,
    /// May be edited by the asking person.
    pub write: bool,
}

/// One version of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionLine {
    /// Its number.
    pub version: u32,
    /// The day it began; none = before changes were dated.
    pub from: Option<NaiveDate>,
    /// The fields that differ from the version before, by the names of the import's columns; empty in the first.
    pub changed: Vec<String>,
    /// All its fields with their texts, those that are empty left out.
    pub fields: Vec<(String, String)>,
}

/// All versions, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionsView {
    /// Of what.
    pub of: Thing,
    /// Its title or question.
    pub title: String,
    /// The versions.
    pub versions: Vec<VersionLine>,
    /// May be edited by the asking person.
    pub write: bool,
    /// Day it was retired.
    pub retired: Option<NaiveDate>,
    /// What points to it, so that it can't be removed.
    pub uses: Vec<Use>,
    /// The last edit.
    pub edited: Option<EditLine>,
}

/// Something to fill in about organisation, profiles or roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditForm {
    /// A new unit below one; none = the very first.
    NewUnit(Option<UnitId>),
    /// Name and kind of a unit.
    Unit(UnitId),
    /// A unit to another place.
    MoveUnit(UnitId),
    /// A unit into another.
    MergeUnit(UnitId),
    /// A unit's manager.
    Manager(UnitId),
    /// Somebody new in a unit.
    Hire(UnitId),
    /// Somebody's employment.
    Person(PersonNo),
    /// Somebody leaves.
    Leave(PersonNo),
    /// A new profile.
    NewProfile,
    /// A profile.
    Profile(ProfileId),
    /// What a profile demands.
    Demand(ProfileId),
    /// A new goal.
    NewGoal,
    /// A goal.
    Goal(GoalId),
    /// A new competence.
    NewCompetence,
    /// A competence.
    Competence(CompetenceId),
    /// A role to give.
    Grant,
    /// A role to take back.
    Revoke(u64),
    /// A person's login.
    Login(PersonNo),
}

impl EditForm {
    /// The name its draft is kept under: no employee number, name or login.
    pub fn draft(&self) -> String {
        match self {
            Self::NewUnit(_) => "structure/new-unit".to_owned(),
            Self::Unit(id) => format!("structure/unit/{id}"),
            Self::MoveUnit(id) => format!("structure/move/{id}"),
            Self::MergeUnit(id) => format!("structure/merge/{id}"),
            Self::Manager(id) => format!("structure/manager/{id}"),
            Self::Hire(_) => "structure/hire".to_owned(),
            Self::Person(no) => format!("structure/person/{}", no.0),
            Self::Leave(no) => format!("structure/leave/{}", no.0),
            Self::NewProfile => "structure/new-profile".to_owned(),
            Self::Profile(id) => format!("structure/profile/{id}"),
            Self::Demand(id) => format!("structure/demand/{id}"),
            Self::NewGoal => "structure/new-goal".to_owned(),
            Self::Goal(id) => format!("structure/goal/{id}"),
            Self::NewCompetence => "structure/new-competence".to_owned(),
            Self::Competence(id) => format!("structure/competence/{id}"),
            Self::Grant => "structure/grant".to_owned(),
            Self::Revoke(id) => format!("structure/revoke/{id}"),
            Self::Login(no) => format!("structure/login/{}", no.0),
        }
    }
}

/// What is edited, as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edited {
    /// Something new.
    New,
    /// A unit.
    Unit(Unit),
    /// A person: number, name, and the row in force with the day it began.
    Person(Box<PersonEdited>),
    /// A profile.
    Profile(JobProfile),
    /// A goal.
    Goal(Goal),
    /// A competence.
    Competence(Competence),
    /// A role: who holds it, and what it covers.
    Grant(String, String),
}

/// A person to be edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonEdited {
    /// Number inside the store.
    pub no: PersonNo,
    /// Employee number.
    pub employee_id: EmployeeId,
    /// The row in force today, or the last one.
    pub row: Employment,
    /// How many units he or she manages.
    pub manages: u32,
}

/// What a form needs to know beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditView {
    /// Which form.
    pub form: EditForm,
    /// What is edited.
    pub edited: Edited,
    /// The commit it was read at; goes back as the request's `base`.
    pub revision: u64,
    /// The day it is.
    pub today: NaiveDate,
    /// Units that can be chosen, each with its path, in Danish order.
    pub units: Vec<(UnitId, String)>,
    /// Profiles that can be chosen.
    pub profiles: Vec<(ProfileId, String)>,
    /// Goals that can be chosen.
    pub goals: Vec<(GoalId, String)>,
    /// Competences that can be chosen, in the order of the form.
    pub competences: Vec<(CompetenceId, String)>,
    /// Roles the asking person can give.
    pub roles: Vec<Role>,
    /// The asking person, for a manager's own deputies.
    pub me: Option<PersonNo>,
    /// Names of people the form begins with.
    pub names: Vec<(PersonNo, String)>,
}

/// What a reorganisation would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewView {
    /// Names of the units and people it is about, in the order of the command's fields.
    pub about: Vec<String>,
    /// The commit it was worked out at; goes back as the request's `base`.
    pub revision: u64,
    /// What it means.
    pub found: Consequences,
    /// Names of units that stand in it.
    pub units: Vec<(UnitId, String)>,
    /// Names of people that stand in it; of many only the first.
    pub people: Vec<(PersonNo, String)>,
    /// Names of the rounds, in the order found.
    pub rounds: Vec<String>,
    /// Roles in words: grant, role, holder, what it covers.
    pub grants: Vec<(u64, Role, String, String)>,
    /// Drafts of managers' forms in open rounds that stay with who began them.
    pub drafts: u32,
    /// From how many people on a figure is shown.
    pub smallest: u32,
}
