//! Forms, alone, side by side and through the rounds.

use super::PersonBrief;
use crate::domain::competence::{Answer, Gap, Level};
use crate::domain::evaluation::{FormKey, FormState};
use crate::domain::ids::{CompetenceId, RoundId};
use crate::domain::language::Bilingual;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

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
