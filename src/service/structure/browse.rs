//! The unit tree, a unit's page and somebody's employment, to read.

use super::{Deciding, edit, notes, uses};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::names::Order;
use crate::domain::organisation::Unit;
use crate::domain::structure::{Subject, Thing};
use crate::service::access::{Data, Right, allowed};
use crate::service::asking::Asking;
use crate::service::card;
use crate::service::forms::reads_common;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{EmploymentLine, EmploymentsView, PersonBrief, Terms, UnitLine, UnitView};
use std::collections::HashMap;

/// Everybody who may read the organisation, or needs it to say what a role covers.
fn reads(asking: &Asking<'_>) -> Result<(), Refusal> {
    reads_common(asking.caller)
}

/// How many work in each unit itself, and in it with all below.
struct Counts<'a> {
    direct: HashMap<&'a UnitId, u32>,
    total: HashMap<&'a UnitId, u32>,
}

impl<'a> Counts<'a> {
    fn new(asking: &Asking<'a>) -> Self {
        let organisation = &asking.model.organisation;
        let mut direct: HashMap<&UnitId, u32> = HashMap::new();
        for person in organisation.people() {
            if let Some(row) = person.on(asking.env.today).filter(|row| row.employed_on(asking.env.today)) {
                *direct.entry(&row.unit).or_default() += 1;
            }
        }
        let mut total: HashMap<&UnitId, u32> = HashMap::new();
        for (unit, count) in &direct {
            for above in organisation.path(unit) {
                *total.entry(&above.id).or_default() += count;
            }
        }
        Self { direct, total }
    }

    fn line(&self, asking: &Asking<'_>, unit: &Unit) -> UnitLine {
        let manager = unit.manager.and_then(|no| asking.model.organisation.person(no)?.on(asking.env.today));
        UnitLine {
            id: unit.id.clone(),
            name: unit.name.clone(),
            kind: unit.kind.clone(),
            parent: unit.parent.clone(),
            manager: manager.map(|row| row.name.clone()),
            people: self.direct.get(&unit.id).copied().unwrap_or_default(),
            with_below: self.total.get(&unit.id).copied().unwrap_or_default(),
            retired: unit.retired,
        }
    }
}

/// All units, in Danish order of names.
pub fn units(asking: &Asking<'_>) -> Result<Vec<UnitLine>, Refusal> {
    reads(asking)?;
    let counts = Counts::new(asking);
    let mut lines: Vec<UnitLine> = asking.model.organisation.units().map(|unit| counts.line(asking, unit)).collect();
    sort(&mut lines);
    Ok(lines)
}

fn sort(lines: &mut [UnitLine]) {
    let order = Order::danish();
    lines.sort_by_cached_key(|line| (line.retired.is_some(), order.key(&line.name), line.id.clone()));
}

/// A unit's page.
pub fn unit(asking: &Asking<'_>, id: &UnitId) -> Result<UnitView, Refusal> {
    reads(asking)?;
    let Asking { model, env, caller, .. } = *asking;
    let organisation = &model.organisation;
    let found = organisation.unit(id).ok_or(Refusal::NotFound)?;
    let counts = Counts::new(asking);
    let path = organisation.path(id);
    let leads = path.iter().find_map(|unit| unit.manager).and_then(|no| brief(asking, no));
    let mut below: Vec<UnitLine> = organisation.children(id).map(|unit| counts.line(asking, unit)).collect();
    sort(&mut below);
    let here = organisation
        .people()
        .filter(|person| person.on(env.today).is_some_and(|row| row.unit == *id && row.employed_on(env.today)));
    let mut people: Vec<PersonBrief> = here.filter_map(|person| brief(asking, person.no)).collect();
    let order = Order::danish();
    people.sort_by_cached_key(|person| (order.key(&person.name), person.employee_id.clone()));
    let thing = Thing::Unit(id.clone());
    let write = edit::writes_unit(&Deciding { model, env: &env, caller, base: None }, id);
    Ok(UnitView {
        unit: counts.line(asking, found),
        path: path.iter().skip(1).rev().map(|unit| unit.name.clone()).collect(),
        leads,
        below,
        people,
        write,
        uses: if write { uses::uses(model, &thing, env.today) } else { Vec::new() },
        edited: if write { notes::last(asking, &Subject::Thing(thing)) } else { None },
    })
}

/// Somebody's employment through the years.
pub fn employments(asking: &Asking<'_>, person: PersonNo) -> Result<EmploymentsView, Refusal> {
    // Who may not see the card may not see this either.
    let card = card::card(asking, person)?;
    let Asking { model, env, caller, .. } = *asking;
    let found = model.organisation.person(person).ok_or(Refusal::NotFound)?;
    let reads = allowed(model, &env, caller, Data::Employment, person, Right::Read);
    let now = found.on(env.today);
    let title = |id| model.catalogue.profiles.get(id).map(|profile| profile.title.clone());
    let rows = found.history.iter().rev().filter(|row| reads || now == Some(row)).map(|row| EmploymentLine {
        from: if reads { row.valid_from.or(row.hired) } else { None },
        unit: model.organisation.unit(&row.unit).map_or_else(|| row.unit.to_string(), |unit| unit.name.clone()),
        title: row.title.clone(),
        profile: row.profile.as_ref().map(|id| title(id).unwrap_or_else(|| id.to_string())),
        terms: reads.then(|| Terms {
            weekly_hours: row.weekly_hours,
            agreement: row.agreement.clone(),
            management_level: row.management_level,
            left: row.left,
        }),
        now: now == Some(row),
    });
    let write = edit::writes_person(&Deciding { model, env: &env, caller, base: None }, person);
    let rows = rows.collect();
    let edited = if write { notes::last(asking, &Subject::Person(person)) } else { None };
    Ok(EmploymentsView { person: card.person, rows, write, edited })
}
