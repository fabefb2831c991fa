//! How who asks stands to a course or a run: nobody's person, but somebody's work.

use super::caller::{Caller, Capacity};
use super::relation::{Relation, Relations};
use crate::domain::access::{Role, Scope};
use crate::domain::course::{Course, Run};
use crate::service::engine::Model;
use crate::service::env::Env;

/// How the caller stands to a course, and to one of its runs. HR of a part of the organisation stands to the courses of
/// owners who work there.
pub fn relations_to_course(model: &Model, env: &Env, caller: &Caller, course: &Course, run: Option<&Run>) -> Relations {
    let mut held = Relations::new();
    if caller.person.is_some() {
        held.insert(Relation::Everyone);
    }
    let organisation = &model.organisation;
    let unit = course.owner.and_then(|owner| organisation.unit_of(owner, env.today));
    let covers = |scope: &Scope| match scope {
        Scope::Everything => true,
        Scope::Subtree(top) => unit.is_some_and(|unit| organisation.within(unit, top)),
        Scope::Person(_) => false,
    };
    if caller.roles.iter().any(|grant| grant.role == Role::Hr && covers(&grant.scope)) {
        held.insert(Relation::Hr);
    }
    // Looking after a course is a person's own work, and no part of the office a deputy stands in for.
    let Some(me) = caller.person.filter(|_| caller.capacity != Capacity::Deputy) else { return held };
    if course.owner == Some(me) {
        held.insert(Relation::Owner);
    }
    if run.is_some_and(|run| run.staff.contains_key(&me)) {
        held.insert(Relation::Instructor);
    }
    held
}
