//! Who is asking, and what is set up.

use super::asking::Asking;
use super::refusal::Refusal;
use super::views::{Me, PersonBrief};
use crate::domain::ids::PersonNo;

/// Who is asking.
pub fn me(asking: &Asking<'_>) -> Result<Me, Refusal> {
    let (model, caller) = (asking.model, asking.caller);
    let manages = caller.person.is_some_and(|no| model.organisation.managed_units(no).next().is_some());
    Ok(Me {
        login: caller.login.to_string(),
        person: caller.person.and_then(|no| brief(asking, no)),
        acting_as: caller.in_place_of.is_some(),
        roles: caller.roles.iter().map(|grant| grant.role).collect(),
        manages,
        findable: caller.person.and_then(|no| Some(model.organisation.person(no)?.findable)),
        settings: model.settings.get(&caller.holder()).cloned().unwrap_or_default(),
        today: asking.env.today,
        people: model.organisation.headcount() as u32,
        competences: model.catalogue.competences.len() as u32,
    })
}

/// A person in one line, as everybody may read it.
pub fn brief(asking: &Asking<'_>, no: PersonNo) -> Option<PersonBrief> {
    let organisation = &asking.model.organisation;
    let person = organisation.person(no)?;
    let row = person.on(asking.env.today)?;
    let unit = organisation.unit(&row.unit).map_or_else(|| row.unit.to_string(), |unit| unit.name.clone());
    Some(PersonBrief {
        no,
        employee_id: person.employee_id.clone(),
        name: row.name.clone(),
        title: row.title.clone(),
        unit,
    })
}
