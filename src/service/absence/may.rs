//! Who may do what with somebody's absence: the table's rows, asked in one place.

use crate::domain::ids::PersonNo;
use crate::service::access::{self, Caller, Condition, Data, Relation, Right};
use crate::service::engine::Model;
use crate::service::env::Env;
use crate::service::refusal::Refusal;

/// Whether it is about the caller: nobody registers or judges the own absence, the upper manager does.
fn is_own(caller: &Caller, person: PersonNo) -> bool {
    caller.person == Some(person) || caller.own_person == Some(person)
}

/// Registering for somebody: the nearest manager and HR.
pub fn write_spells(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> Result<(), Refusal> {
    if is_own(caller, person) {
        return Err(Refusal::OwnAbsence);
    }
    let own = |_, condition| condition == Condition::DirectReports;
    let may = access::allowed_if(model, env, caller, Data::Spells, person, Right::Write, own);
    known(model, person, may)
}

/// What only HR does.
pub fn write_as_hr(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> Result<(), Refusal> {
    if is_own(caller, person) {
        return Err(Refusal::OwnAbsence);
    }
    let may = access::allowed(model, env, caller, Data::Spells, person, Right::Write);
    known(model, person, may)
}

/// Recording the steps of a case: the nearest manager.
pub fn write_talks(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> Result<(), Refusal> {
    if is_own(caller, person) {
        return Err(Refusal::OwnAbsence);
    }
    let none = |_: Relation, _: Condition| false;
    let may = access::allowed_if(model, env, caller, Data::AbsenceTalks, person, Right::Write, none);
    known(model, person, may)
}

/// Reading the case of somebody.
pub fn reads_talks(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> bool {
    access::allowed(model, env, caller, Data::AbsenceTalks, person, Right::Read)
}

fn known(model: &Model, person: PersonNo, may: bool) -> Result<(), Refusal> {
    if may && model.organisation.person(person).is_some() { Ok(()) } else { Err(Refusal::NotFound) }
}
