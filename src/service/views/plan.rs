//! Development plans.

use super::PersonBrief;
use crate::domain::ids::{CompetenceId, CourseId, PersonNo};
use crate::domain::language::Bilingual;
use crate::domain::plan::{
    Action, Agreement, Check, Fingerprint, Party, PlanKey, PlanState, RefusedSignature, Removed, Signature,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A plan with everything that stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    /// Which.
    pub plan: PlanKey,
    /// Whose.
    pub person: PersonBrief,
    /// Name of the nearest manager now.
    pub manager: Option<String>,
    /// As whom the one asking takes part; none = HR, who reads.
    pub party: Option<Party>,
    /// Where it stands.
    pub state: PlanState,
    /// What the one asking may do now.
    pub allowed: Vec<Action>,
    /// The day it was begun.
    pub made: NaiveDate,
    /// The day the interview was held.
    pub held: Option<NaiveDate>,
    /// The agreements.
    pub agreements: Vec<AgreementRow>,
    /// Of the text as it stands.
    pub fingerprint: Fingerprint,
    /// The signatures that hold, with names.
    pub signatures: Vec<(Signature, String)>,
    /// Signatures that fell away, with names.
    pub removed: Vec<(Removed, String)>,
    /// Refusals, with names.
    pub refusals: Vec<(RefusedSignature, String)>,
    /// When both had signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// The profile it rested on when both had signed: title, version.
    pub profile: Option<(String, u32)>,
    /// Follow-ups held, with names.
    pub checks: Vec<(Check, String)>,
    /// The day the follow-up is due.
    pub follow_up: Option<NaiveDate>,
    /// The day it may be deleted from.
    pub delete_after: NaiveDate,
    /// Longest text of an agreement or remark, in characters.
    pub limit: u32,
}

/// An agreement with the words for what it points to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementRow {
    /// The agreement.
    pub agreement: Agreement,
    /// The competence it serves.
    pub competence: Option<Bilingual>,
    /// Title of the course.
    pub course: Option<String>,
    /// Not done and its day is over.
    pub overdue: bool,
}

/// A course an agreement can point to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseChoice {
    /// Which.
    pub id: CourseId,
    /// Title.
    pub title: String,
    /// The competences it raises.
    pub aims: Vec<CompetenceId>,
}

/// A plan in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    /// Which.
    pub plan: PlanKey,
    /// The day it was begun.
    pub made: NaiveDate,
    /// Where it stands.
    pub state: PlanState,
    /// Agreements, and how many of them are concluded.
    pub agreements: (u32, u32),
}

/// What an agreement can point to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementOutlook {
    /// The plan.
    pub view: PlanView,
    /// Competences, those the person lacks most first.
    pub competences: Vec<(CompetenceId, Bilingual)>,
    /// Courses of the catalogue by title.
    pub courses: Vec<CourseChoice>,
    /// The person.
    pub person: PersonNo,
}
