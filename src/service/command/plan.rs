//! Commands on development plans.

use crate::domain::ids::PersonNo;
use crate::domain::plan::{AgreementText, Ending, Fingerprint, PlanKey};
use serde::{Deserialize, Serialize};

/// What can be done with plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanCommand {
    /// The manager puts an agreement in.
    Agree {
        /// Which plan.
        plan: PlanKey,
        /// What was agreed.
        text: AgreementText,
    },
    /// The manager changes an agreement.
    Change {
        /// Which plan.
        plan: PlanKey,
        /// Which agreement.
        number: u32,
        /// The version that was read.
        version: u32,
        /// What is agreed now.
        text: AgreementText,
    },
    /// The manager takes an agreement out.
    TakeOut {
        /// Which plan.
        plan: PlanKey,
        /// Which agreement.
        number: u32,
        /// The version that was read.
        version: u32,
    },
    /// A party signs the text that was read.
    Sign {
        /// Which plan.
        plan: PlanKey,
        /// Of the text read.
        fingerprint: Fingerprint,
    },
    /// A party refuses to sign.
    Refuse {
        /// Which plan.
        plan: PlanKey,
        /// Of the text read.
        fingerprint: Fingerprint,
        /// Why.
        remark: String,
    },
    /// The manager begins the signing anew with the text as it stands.
    SignAnew(PlanKey),
    /// A responsible party writes down what became of an agreement.
    Conclude {
        /// Which plan.
        plan: PlanKey,
        /// Which agreement.
        number: u32,
        /// How it ended.
        ending: Ending,
        /// What there is to say about it.
        remark: String,
    },
    /// A party writes down that a follow-up was held.
    FollowUp {
        /// Which plan.
        plan: PlanKey,
        /// What was said.
        remark: String,
    },
}

impl PlanCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Agree { .. } => "add_agreement",
            Self::Change { .. } => "change_agreement",
            Self::TakeOut { .. } => "remove_agreement",
            Self::Sign { .. } => "sign_plan",
            Self::Refuse { .. } => "refuse_plan",
            Self::SignAnew(_) => "sign_plan_anew",
            Self::Conclude { .. } => "conclude_agreement",
            Self::FollowUp { .. } => "follow_up_plan",
        }
    }

    /// The plan it is about.
    pub const fn plan(&self) -> PlanKey {
        match self {
            Self::Agree { plan, .. }
            | Self::Change { plan, .. }
            | Self::TakeOut { plan, .. }
            | Self::Sign { plan, .. }
            | Self::Refuse { plan, .. }
            | Self::SignAnew(plan)
            | Self::Conclude { plan, .. }
            | Self::FollowUp { plan, .. } => *plan,
        }
    }

    /// Whom it concerns.
    pub fn subjects(&self) -> Vec<PersonNo> {
        vec![self.plan().person]
    }
}
