//! The development plan (udviklingsplan): agreements, both signatures, what it rested on, and how it went on.
//!
//! Nothing about where a plan stands is typed in: [`state`] works it out from the record. Source: `systems.md` 7,
//! `peers.md` 1.4.

mod agreement;
mod carry;
mod duty;
mod fingerprint;
mod sign;
mod state;
#[cfg(test)]
mod tests;

pub use agreement::{Agreement, AgreementKind, AgreementText, Ending, Outcome, Part, Responsible, differing};
pub use carry::{carried, unfinished};
pub use duty::{PlanDuty, PlanDutyKind, PlanTerms, duties};
pub use fingerprint::{Fingerprint, fingerprint};
pub use sign::{Hand, Refused};
pub use state::{Action, PlanState, allowed, next, state};

use super::competence::Level;
use super::ids::{CompetenceId, PersonNo, ProfileId};
use super::language::Bilingual;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which plan: whose, and the number among that person's plans from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlanKey {
    /// Whose.
    pub person: PersonNo,
    /// Number, oldest 1.
    pub number: u32,
}

/// One of the two between whom a talk is held and a plan is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    /// The employee.
    Employee,
    /// The nearest manager.
    Manager,
}

impl Party {
    /// Both, the employee first.
    pub const BOTH: [Self; 2] = [Self::Employee, Self::Manager];

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Employee => Self::Manager,
            Self::Manager => Self::Employee,
        }
    }
}

/// A plan with everything that happened to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Which.
    pub key: PlanKey,
    /// Number of the interview it was made in.
    pub talk: u32,
    /// The day it was begun.
    pub made: NaiveDate,
    /// In the order they were made.
    pub agreements: Vec<Agreement>,
    /// Numbers of agreements given out so far; one that was taken out is not given out again.
    pub numbered: u32,
    /// Grows by one whenever the content changes.
    pub version: u32,
    /// The signatures that hold, at most one of each party.
    pub signatures: Vec<Signature>,
    /// Signatures that fell away, oldest first.
    pub removed: Vec<Removed>,
    /// Every refusal to sign, oldest first.
    pub refusals: Vec<RefusedSignature>,
    /// What both signatures froze.
    pub frozen: Option<Frozen>,
    /// Follow-ups held, oldest first.
    pub checks: Vec<Check>,
    /// The day it may be deleted from. source: framework `pack.toml`, retention.
    pub delete_after: NaiveDate,
    /// Kept all the same.
    pub hold: bool,
}

/// Who signed what, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// As whom.
    pub party: Party,
    /// Who.
    pub by: PersonNo,
    /// When.
    pub at: DateTime<Utc>,
    /// Of the content signed.
    pub fingerprint: Fingerprint,
    /// The nearest manager at that moment: the plan was made with him or her.
    pub manager: PersonNo,
}

/// A signature that fell away because the content changed or the two begin anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// What it was.
    pub signature: Signature,
    /// When it fell away.
    pub at: DateTime<Utc>,
    /// By whose change.
    pub by: PersonNo,
}

/// Somebody did not want to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedSignature {
    /// As whom.
    pub party: Party,
    /// Who.
    pub by: PersonNo,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub remark: String,
    /// Version of the content refused.
    pub version: u32,
}

/// What the plan rested on when the second signature came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// When.
    pub at: DateTime<Utc>,
    /// The employee's job profile as it stood.
    pub profile: Option<FrozenProfile>,
    /// Names of levels 1–5 as they stood.
    pub scale: Vec<Bilingual>,
}

/// A job profile as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenProfile {
    /// Which.
    pub id: ProfileId,
    /// Title.
    pub title: String,
    /// Version.
    pub version: u32,
    /// Demanded level per competence.
    pub demands: BTreeMap<CompetenceId, Level>,
}

/// A follow-up the two have held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The day.
    pub on: NaiveDate,
    /// Who wrote it down.
    pub by: PersonNo,
    /// What was said.
    pub remark: String,
}

impl Plan {
    /// A plan with nothing in it yet.
    pub const fn new(key: PlanKey, talk: u32, made: NaiveDate, delete_after: NaiveDate) -> Self {
        Self {
            key,
            talk,
            made,
            agreements: Vec::new(),
            numbered: 0,
            version: 0,
            signatures: Vec::new(),
            removed: Vec::new(),
            refusals: Vec::new(),
            frozen: None,
            checks: Vec::new(),
            delete_after,
            hold: false,
        }
    }

    /// The agreement with this number.
    pub fn agreement(&self, number: u32) -> Option<&Agreement> {
        self.agreements.iter().find(|agreement| agreement.number == number)
    }

    /// The signature of a party that holds.
    pub fn signature(&self, party: Party) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.party == party)
    }

    /// The day both had signed, in a zone the caller knows.
    pub fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.frozen.as_ref().map(|frozen| frozen.at)
    }
}
