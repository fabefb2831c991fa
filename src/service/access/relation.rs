//! How who asks stands to whom or what it concerns, worked out from the organisation at the moment of asking.

use super::caller::{Caller, Capacity};
use crate::domain::access::{Grant, Role, Scope};
use crate::domain::ids::{PersonNo, UnitId};
use crate::service::engine::Model;
use crate::service::env::Env;
use std::collections::BTreeSet;

/// A relation of `access.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The person self.
    Own,
    /// The manager of the closest unit at or above the person's that has a manager other than the person.
    NearestManager,
    /// A manager of the units above that.
    UpperManager,
    /// HR, where its scope covers.
    Hr,
    /// Holds delegated power of warning and dismissal there.
    Decider,
    /// Absence or internal consultant for this person or unit.
    Advisor,
    /// MED, union or safety representative of the unit: figures only.
    Committee,
    /// Set-up, logins, backup; sees no content.
    Administrator,
    /// Reads the journal.
    Auditor,
    /// Teaches or leads a run of a course.
    Instructor,
    /// Owns a course or a run.
    Owner,
    /// Any employee.
    Everyone,
}

/// All relations that hold at once.
pub type Relations = BTreeSet<Relation>;

/// How the caller stands to a person. A person nobody has ever heard of still has everyone, HR of the whole
/// organisation and the like, so that asking for one does not show that there is none.
pub fn relations(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> Relations {
    let organisation = &model.organisation;
    let mut held = general(caller);
    if caller.capacity == Capacity::Deputy && caller.own_person == Some(person) {
        // A deputy does nothing as the manager about himself or herself.
        return held;
    }
    let unit = organisation.unit_of(person, env.today);
    held.extend(by_role(caller, |grant| match &grant.scope {
        Scope::Everything => true,
        Scope::Subtree(top) => unit.is_some_and(|unit| organisation.within(unit, top)),
        Scope::Person(one) => *one == person,
    }));
    let Some(me) = caller.person else { return held };
    if me == person && caller.capacity != Capacity::Deputy {
        held.insert(Relation::Own);
    }
    match organisation.managers_above(person, env.today).iter().position(|manager| *manager == me) {
        Some(0) => _ = held.insert(Relation::NearestManager),
        Some(_) => _ = held.insert(Relation::UpperManager),
        None => {}
    }
    held
}

/// Whether there may be anybody else to whom the caller stands as more than one employee to another. Where this is false,
/// only the caller's own person need be asked about.
pub fn stands_to_others(model: &Model, caller: &Caller) -> bool {
    !caller.roles.is_empty() || caller.person.is_some_and(|me| model.organisation.managed_units(me).next().is_some())
}

/// How the caller stands to a unit: own = works in it; nearest manager = manages it, or the closest managed one above.
pub fn relations_to_unit(model: &Model, env: &Env, caller: &Caller, unit: &UnitId) -> Relations {
    let organisation = &model.organisation;
    let mut held = general(caller);
    held.extend(by_role(caller, |grant| covers_unit(model, grant, unit)));
    let Some(me) = caller.person else { return held };
    if caller.capacity != Capacity::Deputy && organisation.unit_of(me, env.today) == Some(unit) {
        held.insert(Relation::Own);
    }
    let path = organisation.path(unit);
    match path.iter().filter_map(|unit| unit.manager).position(|manager| manager == me) {
        Some(0) => _ = held.insert(Relation::NearestManager),
        Some(_) => _ = held.insert(Relation::UpperManager),
        None => {}
    }
    held
}

/// Whether a role is held for a unit with all below it.
pub fn covers(model: &Model, caller: &Caller, role: Role, unit: &UnitId) -> bool {
    caller.roles.iter().any(|grant| grant.role == role && covers_unit(model, grant, unit))
}

/// Whether a person is employed today.
pub fn employed(model: &Model, env: &Env, person: PersonNo) -> bool {
    model.organisation.person(person).is_some_and(|person| person.employed_on(env.today))
}

fn covers_unit(model: &Model, grant: &Grant, unit: &UnitId) -> bool {
    match &grant.scope {
        Scope::Everything => true,
        Scope::Subtree(top) => model.organisation.within(unit, top),
        Scope::Person(_) => false,
    }
}

/// What holds whomever it concerns. A caller's person is employed today, or there is none.
fn general(caller: &Caller) -> Relations {
    let mut held = Relations::new();
    if caller.person.is_some() {
        held.insert(Relation::Everyone);
    }
    held
}

fn by_role(caller: &Caller, covers: impl Fn(&Grant) -> bool) -> Relations {
    caller.roles.iter().filter_map(|grant| relation_of(grant, covers(grant))).collect()
}

/// The relation a role gives. Administrator and auditor know no scope.
const fn relation_of(grant: &Grant, covered: bool) -> Option<Relation> {
    match (grant.role, covered) {
        (Role::Administrator, _) => Some(Relation::Administrator),
        (Role::Auditor, _) => Some(Relation::Auditor),
        (Role::Hr, true) => Some(Relation::Hr),
        (Role::Decider, true) => Some(Relation::Decider),
        (Role::Advisor, true) => Some(Relation::Advisor),
        (Role::Committee, true) => Some(Relation::Committee),
        _ => None,
    }
}
