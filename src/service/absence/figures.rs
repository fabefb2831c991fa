//! Absence figures of a unit. One function for screens, reports and exports. Source: `formats.md`, Figures / Absence;
//! `access.md`, absence figures of a unit and small groups.

use crate::domain::absence::figures::Measure;
use crate::domain::absence::person::{Scratch, Terms, add};
use crate::domain::absence::series::{Series, Tracing};
use crate::domain::absence::units::{Adding, Range};
use crate::domain::absence::{Counts, Day, Merging, Sums, Window, counts, employment};
use crate::domain::access::{Role, Scope};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::small_groups::{Size, shown};
use crate::pack::Rules;
use crate::service::access::{self, Condition, Data, Right};
use crate::service::asking::Asking;
use crate::service::engine::Model;
use crate::service::refusal::Refusal;
use crate::service::views::{AbsenceFigures, PersonCounts, UnitFigures};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};

/// What figures are measured in.
pub fn measure(rules: &Rules) -> Measure {
    Measure { day_work_hours: rules.day_work_hours, full_time_hours: rules.full_time_hours }
}

/// The sums of every unit of a range with all below it, over the pack's months up to a day.
pub fn sums(model: &Model, as_of: NaiveDate, range: Range) -> Vec<Sums> {
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let rules = &model.pack.rules.absence;
    let window = Window::months(as_of, rules.days_months);
    let terms = Terms { window, as_of: as_of.into(), rules, days: &staff.days };
    let (mut scratch, mut sums) = (Scratch::default(), Adding::new(&staff.tree, range));
    for worker in staff.workers() {
        let employed = staff.employed(*worker);
        if employed.iter().any(|segment| range.contains(segment.unit)) {
            add(&terms, employed, model.absence.spells(worker.no), &mut scratch, &mut sums);
        }
    }
    sums.total()
}

/// The counts of everybody employed in a range on a day, by employee number.
pub fn counts_of(model: &Model, as_of: NaiveDate, range: Range) -> Vec<(PersonNo, Counts)> {
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let rules = &model.pack.rules.absence;
    let mut merging = Merging::default();
    let mut found = Vec::new();
    for worker in staff.workers() {
        let employed = staff.employed(*worker);
        if employment::at(employed, as_of.into()).is_some_and(|segment| range.contains(segment.unit)) {
            let spells = model.absence.spells(worker.no);
            let counts = counts::counts(spells, employed, rules, as_of, &staff.days, &mut merging);
            found.push((worker.no, counts));
        }
    }
    found
}

/// The days of a unit with all below it, from so many months back: what curves are made of.
pub fn series(model: &Model, as_of: NaiveDate, range: Range, months: u32) -> Series {
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let rules = &model.pack.rules.absence;
    let lengths = Window::months(as_of, rules.days_months);
    let mut tracing = Tracing::new(Window::months(as_of, months), rules);
    for worker in staff.workers() {
        let employed = staff.employed(*worker);
        if employed.iter().any(|segment| range.contains(segment.unit)) {
            tracing.add((employed, model.absence.spells(worker.no)), range, lengths, rules, &staff.days);
        }
    }
    tracing.finish(&staff.days)
}

/// The figures of `report absence`: of a unit, every unit below it, and the people whose spells the caller may read.
pub fn absence(
    asking: &Asking<'_>,
    unit: Option<&UnitId>,
    as_of: Option<NaiveDate>,
) -> Result<AbsenceFigures, Refusal> {
    let model = asking.model;
    let unit = unit.or(model.organisation.root().map(|root| &root.id)).ok_or(Refusal::NotFound)?;
    let as_of = as_of.unwrap_or(asking.env.today);
    let sight = sight(asking, unit)?;
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let range = staff.range(unit).ok_or(Refusal::NotFound)?;
    let rules = &model.pack.rules;
    let window = Window::months(as_of, rules.absence.days_months);
    let all = sums(model, as_of, range);
    let open = shown_units(asking, sight, window, range);
    let line = |(number, sums): (u32, &Sums)| {
        let unit = staff.unit_id(number)?.clone();
        let may = open.as_ref().is_none_or(|open| open.contains(&unit));
        let summary = may.then(|| sums.summary(window.days(), measure(rules), &rules.absence));
        let name = model.organisation.unit(&unit).map(|unit| unit.name.clone()).unwrap_or_default();
        let without = may.then(|| sums.without());
        Some(UnitFigures { unit, name, summary, without, group: may.then_some(sums.group) })
    };
    Ok(AbsenceFigures {
        as_of,
        unit: unit.clone(),
        from: window.from.date(),
        to: window.to.date(),
        units: (range.from..).zip(&all).filter_map(line).collect(),
        employees: people(asking, as_of, range),
    })
}

fn people(asking: &Asking<'_>, as_of: NaiveDate, range: Range) -> Vec<PersonCounts> {
    let model = asking.model;
    let rules = &model.pack.rules.absence;
    let everybody = sees_everybody(asking);
    let line = |(person, counts): (PersonNo, Counts)| {
        if !everybody && !sees_spells(asking, person) {
            return None;
        }
        let employee_id = model.organisation.person(person)?.employee_id.clone();
        Some(PersonCounts { person, employee_id, counts, triggers: counts.triggers(rules) })
    };
    counts_of(model, as_of, range).into_iter().filter_map(line).collect()
}

/// HR of the whole organisation need not be asked about 45,000 people one by one.
fn sees_everybody(asking: &Asking<'_>) -> bool {
    access::allowed_everywhere(asking.caller, Data::Spells, Right::Read)
}

/// Whether the caller may read this person's spells.
pub fn sees_spells(asking: &Asking<'_>, person: PersonNo) -> bool {
    let own = |_, condition| condition == Condition::DirectReports;
    access::allowed_if(asking.model, &asking.env, asking.caller, Data::Spells, person, Right::Read, own)
}

/// How much of a unit's figures somebody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it: HR.
    Everything,
    /// What is worked out over enough people, or over people whose spells may be read.
    LargeGroups,
    /// The same, of this very unit and not of those below it.
    ThisUnit,
}

/// What the caller may see of a unit.
pub fn sight(asking: &Asking<'_>, unit: &UnitId) -> Result<Sight, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let may = |holds: &dyn Fn(Condition) -> bool| {
        let read = |_, condition| holds(condition);
        access::allowed_of_unit(model, &env, caller, Data::AbsenceFigures, unit, Right::Read, read)
    };
    if model.organisation.unit(unit).is_none() {
        return Err(Refusal::NotFound);
    }
    if may(&|_| false) {
        return Ok(Sight::Everything);
    }
    if may(&|condition| condition == Condition::OwnSubtree) {
        return Ok(Sight::LargeGroups);
    }
    let represents = represents(asking, unit);
    let large = |condition| match condition {
        Condition::OwnUnit => represents,
        Condition::FiveOrMore => true,
        _ => false,
    };
    if may(&large) { Ok(Sight::ThisUnit) } else { Err(Refusal::NotFound) }
}

/// Whether the caller sits in the committee of this very unit, or advises it.
fn represents(asking: &Asking<'_>, unit: &UnitId) -> bool {
    let of_unit = |scope: &Scope| matches!(scope, Scope::Subtree(top) if top == unit);
    let role = |role| matches!(role, Role::Committee | Role::Advisor);
    asking.caller.roles.iter().any(|grant| role(grant.role) && of_unit(&grant.scope))
}

/// The units whose figures may be shown; none = all of them. Worked out over the whole organisation, so that no other
/// page tells what this one hides.
pub fn shown_units(asking: &Asking<'_>, sight: Sight, window: Window, range: Range) -> Option<HashSet<UnitId>> {
    if sight == Sight::Everything {
        return None;
    }
    let model = asking.model;
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let mut direct: BTreeMap<UnitId, Size> = BTreeMap::new();
    let mut strangers: HashSet<u32> = HashSet::new();
    for worker in staff.workers() {
        let inside = staff.employed(*worker).iter().rev().find(|part| window.part(part.from, part.to).is_some());
        let Some(number) = inside.map(|segment| segment.unit) else { continue };
        let Some(unit) = staff.unit_id(number) else { continue };
        let seen = sees_spells(asking, worker.no);
        if !seen {
            strangers.insert(number);
        }
        // The own days make no group smaller: a team of five may see its figures.
        let unseen = u32::from(!seen || asking.caller.person == Some(worker.no));
        *direct.entry(unit.clone()).or_default() += Size::of(1, unseen);
    }
    let mut open = shown(&model.organisation, &direct, model.pack.rules.small_group);
    // A unit of nobody but one's own people tells nothing that is not seen already.
    for number in range.from..range.end {
        let own = staff.tree.subtree(number);
        if !(own.from..own.end).any(|number| strangers.contains(&number)) {
            open.extend((own.from..own.end).filter_map(|number| staff.unit_id(number)).cloned());
        }
    }
    if sight == Sight::ThisUnit {
        let this = staff.unit_id(range.from);
        open.retain(|unit| Some(unit) == this);
    }
    Some(open)
}

/// The day of the present spell's first registration, where somebody is away on a day: for lists.
pub fn away_since(model: &Model, person: PersonNo, day: NaiveDate) -> Option<Day> {
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let kinds = crate::domain::absence::Kind::ALL.into_iter().collect();
    let mut merging = Merging::default();
    merging.merge(model.absence.spells(person), kinds, day.into(), staff.employed_no(person), &staff.days);
    let last = merging.spells.last()?;
    merging.pieces_of(last).last().filter(|piece| piece.to == Day::from(day)).map(|_| last.first)
}
