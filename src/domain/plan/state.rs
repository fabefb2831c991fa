//! Where a plan stands, worked out from its record, and the one table of what may be done then.

use super::{Party, Plan};
use crate::domain::ids::PersonNo;
use serde::{Deserialize, Serialize};

/// Where a plan stands. Derived, never typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlanState {
    /// Nobody has signed.
    InWork,
    /// One has signed, the other has not answered.
    SignedBy(Party),
    /// This party refused to sign; the plan stands as not agreed. The other may have signed.
    NotAgreed {
        /// Who refused.
        by: Party,
        /// Whether the other party's signature holds.
        other_signed: bool,
    },
    /// The manager it was made with has left the office between the two signatures.
    ManagerLeft,
    /// Both have signed: frozen.
    Signed,
}

/// What can be done to a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Action {
    /// Put an agreement in, change one, or take one out.
    Change,
    /// Sign the own line.
    Sign,
    /// Refuse to sign, with a remark.
    Refuse,
    /// Begin the signing anew with the text as it stands.
    SignAnew,
    /// Write down what became of an agreement, or that a follow-up was held.
    FollowUp,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Change, Self::Sign, Self::Refuse, Self::SignAnew, Self::FollowUp];
}

/// The state a plan is in after an action of a party; `None` = not to be done then.
///
/// The table of this system: allowed actions on screen, decisions and tests all come from here. Who may act at all is
/// the access table's matter; only the manager changes and begins anew.
pub const fn next(state: PlanState, action: Action, party: Party) -> Option<PlanState> {
    use Action::{Change, FollowUp, Refuse, Sign, SignAnew};
    use PlanState::{InWork, ManagerLeft, NotAgreed, Signed, SignedBy};
    Some(match (state, action, party) {
        // A change takes away what was signed or refused: it was about another text.
        (InWork | SignedBy(_) | NotAgreed { .. } | ManagerLeft, Change, Party::Manager)
        | (NotAgreed { .. } | ManagerLeft, SignAnew, Party::Manager) => InWork,
        (InWork, Sign, by) => SignedBy(by),
        (InWork, Refuse, by) => NotAgreed { by, other_signed: false },
        (SignedBy(Party::Employee), Sign, Party::Manager) | (SignedBy(Party::Manager), Sign, Party::Employee) => Signed,
        (SignedBy(Party::Employee), Refuse, by @ Party::Manager)
        | (SignedBy(Party::Manager), Refuse, by @ Party::Employee) => NotAgreed { by, other_signed: true },
        // Who refused may think again; the other may still sign, and the refusal stands.
        (NotAgreed { by: Party::Employee, other_signed }, Sign, by @ Party::Employee)
        | (NotAgreed { by: Party::Manager, other_signed }, Sign, by @ Party::Manager) => {
            if other_signed {
                Signed
            } else {
                SignedBy(by)
            }
        }
        (NotAgreed { by: by @ Party::Employee, other_signed: false }, Sign, Party::Manager)
        | (NotAgreed { by: by @ Party::Manager, other_signed: false }, Sign, Party::Employee) => {
            NotAgreed { by, other_signed: true }
        }
        (Signed, FollowUp, _) => Signed,
        _ => return None,
    })
}

/// What a party may do now.
pub fn allowed(state: PlanState, party: Party) -> Vec<Action> {
    Action::ALL.into_iter().filter(|action| next(state, *action, party).is_some()).collect()
}

/// Where a plan stands with `manager` as the employee's nearest manager now.
pub fn state(plan: &Plan, manager: Option<PersonNo>) -> PlanState {
    if plan.frozen.is_some() {
        return PlanState::Signed;
    }
    // Both stand to a plan made with one manager; another one has not been in the room.
    if plan.signatures.iter().any(|signature| Some(signature.manager) != manager) {
        return PlanState::ManagerLeft;
    }
    let signed = |party| plan.signature(party).is_some();
    let stands = |party| {
        !signed(party) && plan.refusals.iter().any(|refusal| refusal.party == party && refusal.version == plan.version)
    };
    if let Some(by) = Party::BOTH.into_iter().find(|party| stands(*party)) {
        return PlanState::NotAgreed { by, other_signed: signed(by.other()) };
    }
    match (signed(Party::Employee), signed(Party::Manager)) {
        (true, _) => PlanState::SignedBy(Party::Employee),
        (false, true) => PlanState::SignedBy(Party::Manager),
        (false, false) => PlanState::InWork,
    }
}
