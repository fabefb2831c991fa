//! Development interviews (MUS): lists, preparation, talk mode.

use super::PersonBrief;
use crate::domain::ids::{ProfileId, RoundId};
use crate::domain::interview::{Action, InterviewState, Meeting, TalkKey, Topic};
use crate::domain::language::Bilingual;
use crate::domain::plan::{AgreementText, Outcome, Party, PlanKey, PlanState};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The interviews of the person asking, and of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewsView {
    /// The own, then the team's in Danish order of names.
    pub rows: Vec<InterviewLine>,
    /// The day advised between invitation and interview.
    pub notice_days: u32,
}

/// How far one person's yearly interview is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewLine {
    /// Who.
    pub person: PersonBrief,
    /// As whom the one asking takes part.
    pub party: Party,
    /// The newest interview.
    pub talk: Option<TalkLine>,
    /// Whether the own form of the round it rests on is sent.
    pub own_sent: bool,
    /// Whether the manager's is.
    pub manager_sent: bool,
    /// The newest plan and where it stands.
    pub plan: Option<(PlanKey, PlanState)>,
    /// Whether one can be planned now.
    pub can_plan: bool,
}

/// An interview in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkLine {
    /// Which.
    pub key: TalkKey,
    /// When and where.
    pub meeting: Meeting,
    /// Where it is.
    pub state: InterviewState,
    /// The day it was held.
    pub held: Option<NaiveDate>,
    /// Whether the one asking has prepared.
    pub prepared: bool,
}

/// What planning an interview with somebody would rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewOutlook {
    /// With whom.
    pub person: PersonBrief,
    /// The round whose forms it would rest on, with its name.
    pub round: Option<(RoundId, String)>,
    /// Whether the own form of it is sent.
    pub own_sent: bool,
    /// Whether the manager's is.
    pub manager_sent: bool,
    /// Days both should have to prepare.
    pub notice_days: u32,
    /// The first working day that gives them.
    pub offered: NaiveDate,
    /// The meeting that is to be moved, where there is one.
    pub open: Option<(TalkKey, Meeting)>,
}

/// What somebody has prepared for an interview; for the author only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparationView {
    /// Which interview.
    pub talk: TalkKey,
    /// With whom it is held.
    pub person: PersonBrief,
    /// As whom the author takes part.
    pub party: Party,
    /// When and where.
    pub meeting: Meeting,
    /// Whether the author has prepared before.
    pub prepared: bool,
    /// Whether it can still be changed.
    pub writes: bool,
    /// Whether the interview has begun.
    pub begun: bool,
    /// How many talk points the forms have, once both are shown.
    pub talk_points: Option<u16>,
    /// Longest text in characters.
    pub limit: u32,
    /// The day the notes may be deleted from.
    pub notes_deleted: Option<NaiveDate>,
    /// By topic, in the order of the agenda.
    pub rows: Vec<PreparationRow>,
}

/// What somebody has prepared to one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparationRow {
    /// The topic.
    pub topic: Topic,
    /// What the other may read.
    pub shared: String,
    /// What nobody else may.
    pub note: String,
}

/// An interview as it lies on the table between the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewView {
    /// Which.
    pub talk: TalkKey,
    /// With whom.
    pub person: PersonBrief,
    /// Name of the nearest manager.
    pub manager: Option<String>,
    /// As whom the one asking takes part.
    pub party: Party,
    /// When and where.
    pub meeting: Meeting,
    /// Where it is.
    pub state: InterviewState,
    /// What the one asking may do now.
    pub allowed: Vec<Action>,
    /// The round whose forms it rests on, with its name.
    pub round: Option<(RoundId, String)>,
    /// The job profile of the employee.
    pub profile: Option<ProfileId>,
    /// Whether the own form is sent.
    pub own_sent: bool,
    /// Whether the manager's is.
    pub manager_sent: bool,
    /// How many talk points there are, once both sides are shown.
    pub talk_points: Option<u16>,
    /// The agenda with what each shared.
    pub agenda: Vec<AgendaRow>,
    /// The plan it ends in, once it has begun.
    pub plan: Option<PlanKey>,
    /// What was agreed last time, with what became of it.
    pub last: Vec<LastAgreement>,
}

/// A topic with what each shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaRow {
    /// The topic.
    pub topic: Topic,
    /// What the employee shared.
    pub employee: String,
    /// What the manager shared.
    pub manager: String,
}

/// An agreement of the plan before, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastAgreement {
    /// What was agreed.
    pub text: AgreementText,
    /// The competence it served.
    pub competence: Option<Bilingual>,
    /// What became of it.
    pub outcome: Option<Outcome>,
}
