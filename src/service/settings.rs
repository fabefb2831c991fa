//! What people set for themselves.

use super::access::Caller;
use super::engine::{Decision, Fact, Model};
use super::refusal::Refusal;
use crate::domain::settings::Settings;

/// Keeps the own settings.
pub fn save(caller: &Caller, settings: &Settings) -> Result<Decision, Refusal> {
    let fact = Fact::Settings { holder: caller.holder(), settings: settings.clone() };
    Ok(Decision { facts: vec![fact], ..Decision::default() })
}

/// Says yes or no to being found as an expert.
pub fn set_findable(model: &Model, caller: &Caller, yes: bool) -> Result<Decision, Refusal> {
    let no = caller.person.ok_or(Refusal::NotFound)?;
    let mut person = model.organisation.person(no).cloned().ok_or(Refusal::NotFound)?;
    person.findable = yes;
    Ok(Decision { facts: vec![Fact::Person(Box::new(person))], subjects: vec![no], ..Decision::default() })
}
