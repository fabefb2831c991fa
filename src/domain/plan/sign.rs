//! What is done to a plan: changing it, signing it, refusing to, beginning anew, and writing down what became of it.

use super::state::{Action, PlanState, next, state};
use super::{
    Agreement, AgreementText, Check, Fingerprint, Frozen, Outcome, Party, Plan, RefusedSignature, Removed, Signature,
    fingerprint,
};
use crate::domain::ids::PersonNo;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who acts, as whom, when, and who is the nearest manager then.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// Who.
    pub by: PersonNo,
    /// As whom.
    pub party: Party,
    /// When.
    pub at: DateTime<Utc>,
    /// The employee's nearest manager now.
    pub manager: PersonNo,
}

/// Why it was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// Both have signed; the plan is frozen.
    Frozen,
    /// Follow-up begins when both have signed.
    NotSigned,
    /// One has signed or refused this text already.
    AlreadyAnswered,
    /// The manager it was made with has left: a new talk, or both sign anew.
    ManagerLeft,
    /// There is no agreement to sign.
    NothingAgreed,
    /// The text is another than the one that was read.
    TextChanged,
    /// Somebody else changed or took out this agreement meanwhile; its number.
    AgreementChanged(u32),
    /// The other party does this.
    NotYours,
}

impl Plan {
    /// Puts an agreement in. Gives its number.
    pub fn add(&mut self, text: AgreementText, hand: &Hand) -> Result<u32, Refused> {
        self.check(Action::Change, hand)?;
        self.numbered += 1;
        let number = self.numbered;
        self.agreements.push(Agreement { number, text, version: 1, carried_from: None, outcome: None });
        self.changed(hand);
        Ok(number)
    }

    /// Changes an agreement read at `version`.
    pub fn change(&mut self, number: u32, version: u32, text: AgreementText, hand: &Hand) -> Result<(), Refused> {
        self.check(Action::Change, hand)?;
        let agreement = self.at(number, version)?;
        if agreement.text != text {
            agreement.text = text;
            agreement.version += 1;
            self.changed(hand);
        }
        Ok(())
    }

    /// Takes an agreement read at `version` out.
    pub fn take_out(&mut self, number: u32, version: u32, hand: &Hand) -> Result<(), Refused> {
        self.check(Action::Change, hand)?;
        self.at(number, version)?;
        self.agreements.retain(|agreement| agreement.number != number);
        self.changed(hand);
        Ok(())
    }

    /// Signs the content with this fingerprint. The second signature freezes the plan with what it rests on.
    pub fn sign(&mut self, read: Fingerprint, hand: &Hand, rests_on: Frozen) -> Result<(), Refused> {
        let after = self.check(Action::Sign, hand)?;
        self.is_text(read)?;
        let Hand { by, party, at, manager } = *hand;
        self.signatures.push(Signature { party, by, at, fingerprint: read, manager });
        if after == PlanState::Signed {
            self.frozen = Some(rests_on);
        }
        Ok(())
    }

    /// Refuses to sign the content with this fingerprint; the plan stands as not agreed.
    pub fn refuse(&mut self, read: Fingerprint, remark: String, hand: &Hand) -> Result<(), Refused> {
        self.check(Action::Refuse, hand)?;
        self.is_text(read)?;
        let Hand { by, party, at, .. } = *hand;
        self.refusals.push(RefusedSignature { party, by, at, remark, version: self.version });
        Ok(())
    }

    /// Begins the signing anew with the text as it stands.
    pub fn sign_anew(&mut self, hand: &Hand) -> Result<(), Refused> {
        self.check(Action::SignAnew, hand)?;
        self.changed(hand);
        Ok(())
    }

    /// Writes down what became of an agreement; a later word replaces an earlier one.
    pub fn conclude(&mut self, number: u32, outcome: Outcome, hand: &Hand) -> Result<(), Refused> {
        self.check(Action::FollowUp, hand)?;
        let found = self.agreements.iter_mut().find(|agreement| agreement.number == number);
        let agreement = found.ok_or(Refused::AgreementChanged(number))?;
        if !agreement.text.who.is(hand.party) && hand.party == Party::Employee {
            return Err(Refused::NotYours);
        }
        agreement.outcome = Some(outcome);
        Ok(())
    }

    /// Writes down that a follow-up was held.
    pub fn check_up(&mut self, check: Check, hand: &Hand) -> Result<(), Refused> {
        self.check(Action::FollowUp, hand)?;
        self.checks.push(check);
        Ok(())
    }

    /// Whether the table lets this happen now, and where it leads.
    fn check(&self, action: Action, hand: &Hand) -> Result<PlanState, Refused> {
        let now = state(self, Some(hand.manager));
        if let Some(after) = next(now, action, hand.party) {
            return match action {
                Action::Sign | Action::Refuse if self.agreements.is_empty() => Err(Refused::NothingAgreed),
                _ => Ok(after),
            };
        }
        Err(match (now, action) {
            (PlanState::Signed, _) => Refused::Frozen,
            (_, Action::FollowUp) => Refused::NotSigned,
            (PlanState::ManagerLeft, Action::Sign | Action::Refuse) => Refused::ManagerLeft,
            (_, Action::Sign | Action::Refuse) => Refused::AlreadyAnswered,
            _ => Refused::NotYours,
        })
    }

    fn is_text(&self, read: Fingerprint) -> Result<(), Refused> {
        if fingerprint(self) == read { Ok(()) } else { Err(Refused::TextChanged) }
    }

    fn at(&mut self, number: u32, version: u32) -> Result<&mut Agreement, Refused> {
        let found = self.agreements.iter_mut().find(|agreement| agreement.number == number);
        found.filter(|agreement| agreement.version == version).ok_or(Refused::AgreementChanged(number))
    }

    /// The content is another one: what was signed falls away, and the record says so.
    fn changed(&mut self, hand: &Hand) {
        self.version += 1;
        let removed = self.signatures.drain(..);
        self.removed.extend(removed.map(|signature| Removed { signature, at: hand.at, by: hand.by }));
    }
}
