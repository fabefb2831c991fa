//! What points to a unit, profile, goal or competence: what is used can be retired, never removed.

use crate::domain::access::Scope;
use crate::domain::structure::{Thing, Use};
use crate::service::engine::Model;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Everything that points to it; nothing = it was never used.
pub fn uses(model: &Model, thing: &Thing, today: NaiveDate) -> Vec<Use> {
    let mut found = BTreeSet::new();
    match thing {
        Thing::Unit(id) => {
            let organisation = &model.organisation;
            found.extend(organisation.children(id).next().map(|_| Use::UnitsBelow));
            people(model, today, &mut found, |row| row.unit == *id);
            let given = model.grants.values().any(|grant| matches!(&grant.scope, Scope::Subtree(top) if top == id));
            found.extend(given.then_some(Use::Grants));
        }
        Thing::Profile(id) => {
            people(model, today, &mut found, |row| row.profile.as_ref() == Some(id));
            let frozen = model.rounds.values().any(|round| round.demands.contains_key(id));
            let held = model.evaluations.values().flat_map(|forms| forms.values());
            let held = held.into_iter().any(|form| form.profile.as_ref() == Some(id));
            found.extend((frozen || held).then_some(Use::Rounds));
        }
        Thing::Goal(id) => {
            let mut now = model.catalogue.competences.values();
            let mut old = model.structure.competences.values().flat_map(|versions| versions.values());
            let serves = |it: &crate::domain::competence::Competence| it.goal.as_ref() == Some(id);
            found.extend((now.any(serves) || old.any(serves)).then_some(Use::Competences));
        }
        Thing::Competence(id) => {
            let mut now = model.catalogue.profiles.values();
            let mut old = model.structure.profiles.values().flat_map(|versions| versions.values());
            let demands = |it: &crate::domain::competence::JobProfile| it.demands.contains_key(id);
            found.extend((now.any(demands) || old.any(demands)).then_some(Use::Profiles));
            let asked = model.rounds.values().any(|round| round.index(id).is_some());
            found.extend(asked.then_some(Use::Rounds));
        }
    }
    found.into_iter().collect()
}

fn people(
    model: &Model,
    today: NaiveDate,
    found: &mut BTreeSet<Use>,
    names: impl Fn(&crate::domain::organisation::Employment) -> bool,
) {
    for person in model.organisation.people().filter(|person| person.history.iter().any(&names)) {
        let now = person.on(today).is_some_and(|row| row.employed_on(today) && names(row));
        // Who comes in a row to come is there for this purpose.
        let soon = person.history.iter().any(|row| {
            names(row) && row.valid_from.or(row.hired).is_some_and(|from| today < from) && row.left.is_none()
        });
        found.insert(if now || soon { Use::PeopleNow } else { Use::PeopleInHistory });
    }
}
