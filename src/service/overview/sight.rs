//! How much of a unit's figures somebody may see. Source: `access.md`, figures of an open round, overview of a closed one.

use crate::domain::access::{Role, Scope};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::round::{Round, RoundState};
use crate::service::access::{self, Condition, Data, Relation, Right};
use crate::service::asking::Asking;

/// How much of a unit's figures somebody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Everything,
    /// What is worked out over enough people.
    LargeGroups,
}

/// What the caller may see of a unit in a round; none = nothing.
pub fn sight(asking: &Asking<'_>, round: &Round, unit: &UnitId) -> Option<Sight> {
    let Asking { model, env, caller, .. } = *asking;
    let read = |data, holds: &dyn Fn(Relation, Condition) -> bool| {
        access::allowed_of_unit(model, &env, caller, data, unit, Right::Read, holds)
    };
    if read(Data::OpenFigures, &|_, _| false) {
        return Some(Sight::Everything);
    }
    // The relation to the unit says whose team or subtree it is; how many people there are is judged figure by figure.
    let holds = |_, condition| match condition {
        Condition::OwnTeam | Condition::OwnSubtree | Condition::FiveOrMore => true,
        Condition::WholeOrganisation => model.organisation.root().is_some_and(|root| root.id == *unit),
        Condition::OwnUnit => represents(asking, unit),
        _ => false,
    };
    let sees = round.state == RoundState::Closed && read(Data::ClosedOverview, &holds);
    sees.then_some(Sight::LargeGroups)
}

/// Whether the caller sits in the committee of this very unit.
fn represents(asking: &Asking<'_>, unit: &UnitId) -> bool {
    let of_unit = |scope: &Scope| matches!(scope, Scope::Subtree(top) if top == unit);
    asking.caller.roles.iter().any(|grant| grant.role == Role::Committee && of_unit(&grant.scope))
}

/// Whether the caller may see the persons of a unit's team.
pub fn sees_team(asking: &Asking<'_>, round: &Round, unit: &UnitId) -> bool {
    let Asking { model, env, caller, .. } = *asking;
    let reports = |_, condition| condition == Condition::DirectReports;
    sight(asking, round, unit).is_some()
        && access::allowed_of_unit(model, &env, caller, Data::ClosedOverview, unit, Right::Persons, reports)
}

/// Whether the caller may see this person by name in the overview.
pub fn names_person(asking: &Asking<'_>, person: PersonNo) -> bool {
    let Asking { model, env, caller, .. } = *asking;
    // Whose nearest manager one is, is one's direct report.
    let reports = |_, condition| condition == Condition::DirectReports;
    access::allowed_if(model, &env, caller, Data::ClosedOverview, person, Right::Persons, reports)
}

/// Whether the caller may see this person's answers of a closed round: then a group of such people hides nothing.
pub fn sees_answers(asking: &Asking<'_>, person: PersonNo) -> bool {
    let shown = |_, condition| condition == Condition::Shown;
    access::allowed_if(asking.model, &asking.env, asking.caller, Data::Evaluation, person, Right::Read, shown)
}

/// Whether somebody's ratings are figures at all: the agreed level is a third record, not a rating.
pub const fn is_rated(rater: Rater) -> bool {
    matches!(rater, Rater::Own | Rater::Manager)
}
