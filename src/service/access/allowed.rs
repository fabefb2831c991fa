//! The table and the relations together: may this caller do this?

use super::caller::Caller;
use super::relation::{Relation, Relations, relations, relations_to_unit};
use super::table::{Allowed, Condition, Data, Right, may};
use crate::domain::access::{Role, Scope};
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{PersonNo, RoundId, UnitId};
use crate::domain::round::RoundState;
use crate::service::engine::Model;
use crate::service::env::Env;

/// Whether the caller may, without any condition having to hold.
pub fn allowed(model: &Model, env: &Env, caller: &Caller, data: Data, person: PersonNo, right: Right) -> bool {
    allowed_if(model, env, caller, data, person, right, |_, _| false)
}

/// Whether the caller may, where `holds` judges each condition for the relation it stands under.
pub fn allowed_if(
    model: &Model,
    env: &Env,
    caller: &Caller,
    data: Data,
    person: PersonNo,
    right: Right,
    holds: impl Fn(Relation, Condition) -> bool,
) -> bool {
    let mut held = relations(model, env, caller, person);
    if needs_another(right) && (caller.own_person == Some(person) || caller.person == Some(person)) {
        // Nobody acts for himself or herself where another must, whatever role is held besides.
        held.retain(|relation| matches!(relation, Relation::Own | Relation::Everyone));
    }
    allowed_if_met(&held, data, right, holds)
}

/// Whether any of these relations gives the right, where `holds` judges each condition.
pub fn allowed_if_met(held: &Relations, data: Data, right: Right, holds: impl Fn(Relation, Condition) -> bool) -> bool {
    held.iter().any(|relation| match may(*relation, data, right) {
        Allowed::Yes => true,
        Allowed::If(conditions) => conditions.iter().all(|condition| holds(*relation, *condition)),
        Allowed::No => false,
    })
}

/// Whether the caller may with what concerns a unit, where `holds` judges each condition.
pub fn allowed_of_unit(
    model: &Model,
    env: &Env,
    caller: &Caller,
    data: Data,
    unit: &UnitId,
    right: Right,
    holds: impl Fn(Relation, Condition) -> bool,
) -> bool {
    allowed_if_met(&relations_to_unit(model, env, caller, unit), data, right, holds)
}

/// Whether the caller may with what concerns the whole organisation: HR of everything, any employee, and roles that
/// know no scope.
pub fn allowed_everywhere(caller: &Caller, data: Data, right: Right) -> bool {
    let mut held = Relations::new();
    if caller.person.is_some() {
        held.insert(Relation::Everyone);
    }
    for grant in &caller.roles {
        match (grant.role, &grant.scope) {
            (Role::Hr, Scope::Everything) => _ = held.insert(Relation::Hr),
            (Role::Administrator, _) => _ = held.insert(Relation::Administrator),
            (Role::Auditor, _) => _ = held.insert(Relation::Auditor),
            _ => {}
        }
    }
    allowed_if_met(&held, data, right, |_, _| false)
}

/// Whether a person's evaluations of a round are shown: both sides are sent, the round is closed, or the interview has
/// begun ([`Condition::Shown`]). Source: `access.md`.
pub fn can_be_shown(model: &Model, round: &RoundId, person: PersonNo) -> bool {
    let Some(found) = model.rounds.get(round) else { return false };
    let sent = |rater| {
        let form = FormKey { round: round.clone(), person, rater };
        model.evaluation(&form).is_some_and(crate::domain::evaluation::Evaluation::is_sent)
    };
    found.state == RoundState::Closed
        || found.interviews_begun.contains(&person)
        || (sent(Rater::Own) && sent(Rater::Manager))
}

/// Rights that one person has over another's matter and never over the own.
const fn needs_another(right: Right) -> bool {
    matches!(right, Right::Do | Right::Approve | Right::Decide)
}
