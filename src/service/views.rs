//! What queries answer: rows already filtered by what the person may see.

use crate::domain::access::{Grant, Role};
use crate::domain::competence::{Answer, Gap, GoalSource, JobProfile, Level};
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{CompetenceId, EmployeeId, Login, PersonNo, RoundId, UnitId};
use crate::domain::journal::Outcome;
use crate::domain::language::Bilingual;
use crate::domain::round::{FormKind, RoundState};
use crate::domain::settings::Settings;
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

/// A round in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLine {
    /// Id.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Deadline.
    pub deadline: NaiveDate,
    /// Full or small.
    pub form: FormKind,
    /// Open or closed.
    pub state: RoundState,
    /// My own form's state, if I am in the population.
    pub own: Option<FormState>,
    /// How many are in, for HR.
    pub population: Option<u32>,
    /// How many own forms are sent, for HR.
    pub sent: Option<u32>,
}

/// What the asking person may do with a form now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent rights, no states")]
pub struct FormRights {
    /// Write answers and send.
    pub write: bool,
    /// Open it again, with a reason.
    pub reopen: bool,
    /// Ask for it to be opened again.
    pub ask_reopen: bool,
    /// Read it side by side with the other.
    pub side_by_side: bool,
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormRow {
    /// The competence.
    pub competence: CompetenceId,
    /// Area; rows of one area stand together.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Demand of the person's profile.
    pub demand: Option<Level>,
    /// Same rater's answer in the last round it was asked.
    pub last: Answer,
    /// Answer so far.
    pub answer: Answer,
    /// Comment so far.
    pub comment: String,
    /// Texts of the six answers for this question: not relevant, then levels 1–5.
    pub texts: [Bilingual; 6],
}

/// A form to fill in or to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormView {
    /// Which form.
    pub form: FormKey,
    /// Name of the round.
    pub round_name: String,
    /// Deadline.
    pub deadline: NaiveDate,
    /// Whom it is about.
    pub person: PersonBrief,
    /// Title of the job profile it is held against; none attached = no demands.
    pub profile: Option<String>,
    /// Where it is.
    pub state: FormState,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// Why it was opened again, if it was.
    pub reopened: Option<String>,
    /// What the asking person may do.
    pub rights: FormRights,
    /// Name of the round the last answers are from.
    pub last_round: Option<String>,
    /// Question the cursor stood on.
    pub cursor: Option<CompetenceId>,
    /// Longest comment in characters.
    pub comment_limit: u32,
    /// The commit it was read at; goes back as the request's `base`, so that a form changed meanwhile is not overwritten.
    pub revision: u64,
    /// The questions in order.
    pub rows: Vec<FormRow>,
}

/// A member of the team with both sides' state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    /// Who.
    pub person: PersonBrief,
    /// The employee's form. A draft that is not the asking person's own shows as not begun.
    pub own: FormState,
    /// The manager's form.
    pub manager: FormState,
    /// Answers in the manager's form so far.
    pub answered: u16,
    /// Questions in the form.
    pub questions: u16,
    /// Talk points, once both may be seen.
    pub talk_points: Option<u16>,
}

/// The manager's team in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamView {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub round_name: String,
    /// Open or closed.
    pub state: RoundState,
    /// Deadline.
    pub deadline: NaiveDate,
    /// Direct reports in the population.
    pub members: Vec<TeamMember>,
}

/// One member under one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamQuestionRow {
    /// Who.
    pub person: PersonBrief,
    /// State of the manager's form.
    pub state: FormState,
    /// Demand of the person's profile.
    pub demand: Option<Level>,
    /// The manager's answer in the last round.
    pub last: Answer,
    /// The manager's answer so far.
    pub answer: Answer,
}

/// One question across a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamQuestionView {
    /// The round.
    pub round: RoundId,
    /// Number of this question from 0, and how many there are.
    pub position: (u16, u16),
    /// The question before and the one after.
    pub neighbours: (Option<CompetenceId>, Option<CompetenceId>),
    /// The competence.
    pub competence: CompetenceId,
    /// Its area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Texts of the six answers.
    pub texts: [Bilingual; 6],
    /// The members.
    pub rows: Vec<TeamQuestionRow>,
}

/// One question side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideRow {
    /// The competence.
    pub competence: CompetenceId,
    /// Area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Demand.
    pub demand: Option<Level>,
    /// The employee's answer and comment.
    pub own: Answer,
    /// The employee's comment.
    pub own_comment: String,
    /// The manager's answer.
    pub manager: Answer,
    /// The manager's comment.
    pub manager_comment: String,
    /// Agreed level, once there is one.
    pub agreed: Option<Level>,
    /// Own answer against the demand.
    pub own_gap: Gap,
    /// Manager's answer against the demand.
    pub manager_gap: Gap,
    /// The two differ by the pack's limit (2) or more.
    pub talk_point: bool,
    /// Own and manager's answers in earlier rounds, oldest first, this round last.
    pub trail: Vec<(RoundId, Answer, Answer)>,
}

/// Two forms side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideBySideView {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub round_name: String,
    /// Whose forms.
    pub person: PersonBrief,
    /// Title of the job profile.
    pub profile: Option<String>,
    /// When the own form was sent.
    pub own_sent: Option<DateTime<Utc>>,
    /// When the manager's form was sent.
    pub manager_sent: Option<DateTime<Utc>>,
    /// The questions.
    pub rows: Vec<SideRow>,
}

/// A demand of a profile with its question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandLine {
    /// The competence.
    pub competence: CompetenceId,
    /// Area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Demanded level.
    pub level: Level,
    /// Title and source of the goal it serves.
    pub goal: Option<(String, GoalSource)>,
}

/// A job profile to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileView {
    /// The profile.
    pub profile: JobProfile,
    /// Its demands, by area.
    pub demands: Vec<DemandLine>,
    /// It is the asking person's own.
    pub own: bool,
}

/// One competence through the rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRow {
    /// The competence.
    pub competence: CompetenceId,
    /// Area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Own and manager's answer per round, in the order of `rounds`; the manager's not answered while hidden.
    pub answers: Vec<(Answer, Answer)>,
}

/// A person's answers through the rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryView {
    /// Whose.
    pub person: PersonBrief,
    /// Rounds, oldest first.
    pub rounds: Vec<(RoundId, String)>,
    /// Competences by area.
    pub rows: Vec<HistoryRow>,
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

/// One entry of the journal, for the auditor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalLine {
    /// Number, without gaps.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// The login that acted.
    pub login: Login,
    /// Name of who acted; the login where no employee is behind it.
    pub who: String,
    /// Name of the one acted as or stood in for.
    pub in_place_of: Option<String>,
    /// What, by the deed's stable name.
    pub deed: String,
    /// Names of those it concerned.
    pub subjects: Vec<String>,
    /// The record it was about.
    pub record: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
}

/// A text of the frames (values, trust, charter).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameText {
    /// Id, usable as a tag.
    pub id: String,
    /// Heading it stands under.
    pub group: Bilingual,
    /// Title.
    pub title: Bilingual,
    /// Text.
    pub text: Bilingual,
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
    /// Title of the job profile.
    pub profile: Option<String>,
    /// Weekly hours in hundredths, hired, left, agreement, login, e-mail: only for who may see them.
    pub employment: Option<EmploymentCard>,
    /// Forms per round, newest first: own and manager's state; only for who may see them.
    pub forms: Vec<(RoundId, String, FormState, FormState)>,
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

/// One competence in the figures. Source: `formats.md`, Competence. What is `None` (the mean apart) is hidden: the group
/// is too small for the asking person. HR's figures hide nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompetenceFigure {
    /// The competence.
    pub competence_id: CompetenceId,
    /// Area.
    pub area: String,
    /// How many gave a level.
    pub answers: Option<u32>,
    /// How many said "not relevant".
    pub not_relevant: Option<u32>,
    /// How many answered 1 … 5.
    pub levels: Option<[u32; 5]>,
    /// Mean over the levels; `None` also where nobody gave one.
    pub mean: Option<f64>,
    /// People with a sent form whose profile demands it.
    pub required: u32,
    /// Those of them who reach the demand.
    pub meeting: Option<u32>,
    /// Demanded, but not answered or "not relevant".
    pub unresolved: Option<u32>,
}

/// The figures of a unit with all below it in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompetenceFigures {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// Whose ratings.
    pub rater: Rater,
    /// People in the population.
    pub employees: u32,
    /// Sent forms.
    pub submitted: u32,
    /// By competence id.
    pub competences: Vec<CompetenceFigure>,
}

/// A grant with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantLine {
    /// The grant.
    pub grant: Grant,
    /// Name or login of the holder.
    pub holder: String,
    /// Name of the unit or person it covers; empty = everything.
    pub scope: String,
}

/// What opening a round now would take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundOutlook {
    /// Questions of the full form.
    pub full: u32,
    /// Questions of the small form.
    pub small: u32,
    /// People employed today.
    pub employed: u32,
    /// Of them without a job profile.
    pub without_profile: u32,
    /// Of them without a nearest manager.
    pub without_manager: u32,
    /// The length in weeks offered.
    pub weeks: u32,
    /// Ids taken by rounds.
    pub taken: Vec<RoundId>,
}
