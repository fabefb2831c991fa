//! Retiring what is in use, taking it back, and removing what never was.

use super::Deciding;
use super::edit::{done, writes_all, writes_unit};
use super::notes::check_base;
use super::uses::uses;
use crate::domain::reorganisation::Blocked;
use crate::domain::structure::{Subject, Thing, Use};
use crate::service::engine::{Decision, Fact, StructureFact};
use crate::service::refusal::Refusal;
use chrono::NaiveDate;

/// Not to be chosen any more. A unit must be empty first: people are moved or it is merged.
pub fn retire(deciding: &Deciding<'_>, thing: &Thing) -> Result<Decision, Refusal> {
    check(deciding, thing)?;
    let today = deciding.env.today;
    if let Thing::Unit(id) = thing {
        let organisation = &deciding.model.organisation;
        if organisation.unit(id).is_some_and(|unit| unit.parent.is_none()) {
            return Err(Refusal::Blocked(Blocked::Root));
        }
        let mut used = uses(deciding.model, thing, today);
        let open_below = organisation.children(id).any(|unit| unit.retired.is_none());
        used.retain(|it| *it == Use::PeopleNow || (*it == Use::UnitsBelow && open_below));
        if !used.is_empty() {
            return Err(Refusal::InUse(used));
        }
    }
    set(deciding, thing, Some(today))
}

/// To be chosen again.
pub fn restore(deciding: &Deciding<'_>, thing: &Thing) -> Result<Decision, Refusal> {
    check(deciding, thing)?;
    if let Thing::Unit(id) = thing {
        let organisation = &deciding.model.organisation;
        let above = organisation.path(id).into_iter().skip(1);
        if above.into_iter().any(|unit| unit.retired.is_some()) {
            return Err(Refusal::Blocked(Blocked::Retired));
        }
    }
    set(deciding, thing, None)
}

/// Takes away what was never used.
pub fn remove(deciding: &Deciding<'_>, thing: &Thing) -> Result<Decision, Refusal> {
    check(deciding, thing)?;
    let used = uses(deciding.model, thing, deciding.env.today);
    if !used.is_empty() {
        return Err(Refusal::InUse(used));
    }
    let facts = vec![Fact::Structure(StructureFact::Removed(thing.clone()))];
    Ok(Decision { facts, record: Some(thing.id().to_owned()), ..Decision::default() })
}

fn check(deciding: &Deciding<'_>, thing: &Thing) -> Result<(), Refusal> {
    let catalogue = &deciding.model.catalogue;
    let there = match thing {
        Thing::Unit(id) => {
            if !writes_unit(deciding, id) {
                return Err(Refusal::NotFound);
            }
            deciding.model.organisation.unit(id).is_some()
        }
        Thing::Profile(id) => catalogue.profiles.contains_key(id),
        Thing::Goal(id) => catalogue.goals.contains_key(id),
        Thing::Competence(id) => catalogue.competences.contains_key(id),
    };
    if !matches!(thing, Thing::Unit(_)) {
        writes_all(deciding)?;
    }
    if !there {
        return Err(Refusal::NotFound);
    }
    check_base(deciding, &Subject::Thing(thing.clone()))
}

/// The thing with another flag. It is no new version: what it says is the same.
fn set(deciding: &Deciding<'_>, thing: &Thing, retired: Option<NaiveDate>) -> Result<Decision, Refusal> {
    let model = deciding.model;
    let catalogue = &model.catalogue;
    let differs = |now: Option<NaiveDate>| now.is_some() != retired.is_some();
    let fact = match thing {
        Thing::Unit(id) => {
            let found = model.organisation.unit(id).filter(|unit| differs(unit.retired)).cloned();
            found.map(|unit| Fact::Unit(crate::domain::organisation::Unit { retired, ..unit }))
        }
        Thing::Profile(id) => {
            let found = catalogue.profiles.get(id).filter(|it| differs(it.retired)).cloned();
            found.map(|it| Fact::Profile(crate::domain::competence::JobProfile { retired, ..it }))
        }
        Thing::Goal(id) => {
            let found = catalogue.goals.get(id).filter(|it| differs(it.retired)).cloned();
            found.map(|it| Fact::Goal(crate::domain::competence::Goal { retired, ..it }))
        }
        Thing::Competence(id) => {
            let found = catalogue.competences.get(id).filter(|it| differs(it.retired)).cloned();
            found.map(|it| Fact::Competence(crate::domain::competence::Competence { retired, ..it }))
        }
    };
    let facts = fact.into_iter().collect();
    done(deciding, facts, Some(thing.id().to_owned()))
}
