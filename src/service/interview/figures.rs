//! How many interviews are held and plans signed this calendar year, and how the agreements go. One query behind the
//! screen and the report.

use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::interview::is_due;
use crate::domain::organisation::Unit;
use crate::domain::plan::{Ending, Plan};
use crate::domain::small_groups::{Size, shown};
use crate::service::access::{self, Condition, Data, Relation, Right};
use crate::service::asking::Asking;
use crate::service::refusal::Refusal;
use crate::service::views::{MusCounts, MusFigure, MusFigures, UnitBrief};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, HashSet};

/// The figures of a unit and those directly below it. Without a unit: HR's is the root, a manager's the own.
pub fn figures(asking: &Asking<'_>, unit: Option<&UnitId>, as_of: Option<NaiveDate>) -> Result<MusFigures, Refusal> {
    let Asking { model, env, .. } = *asking;
    let organisation = &model.organisation;
    let as_of = as_of.unwrap_or(env.today);
    let large = large(asking, as_of);
    let sees = |unit: &UnitId| sees(asking, unit, &large);
    let unit = match unit {
        Some(unit) => unit.clone(),
        None => own(asking).ok_or(Refusal::NotFound)?,
    };
    let whole = organisation.unit(&unit).ok_or(Refusal::NotFound)?;
    if sees(&unit) == Sight::Nothing {
        return Err(Refusal::NotFound);
    }
    let figure = |unit: &Unit| MusFigure {
        unit: brief(unit),
        counts: (sees(&unit.id) == Sight::Counts).then(|| counts(asking, &unit.id, as_of)),
    };
    let above = whole.parent.as_ref().filter(|above| sees(above) != Sight::Nothing);
    Ok(MusFigures {
        year: as_of.year(),
        as_of,
        above: above.and_then(|above| organisation.unit(above)).map(brief),
        whole: figure(whole),
        below: organisation.children(&unit).map(figure).collect(),
    })
}

fn brief(unit: &Unit) -> UnitBrief {
    UnitBrief { id: unit.id.clone(), name: unit.name.clone() }
}

/// The unit to begin at.
fn own(asking: &Asking<'_>) -> Option<UnitId> {
    let organisation = &asking.model.organisation;
    let root = organisation.root().map(|root| &root.id);
    if access::allowed_everywhere(asking.caller, Data::TalkCounts, Right::Counts) {
        return root.cloned();
    }
    let managed = asking.caller.person.and_then(|me| organisation.managed_units(me).next()).map(|unit| unit.id.clone());
    let scope = asking.caller.roles.iter().find_map(|grant| match (&grant.role, &grant.scope) {
        (crate::domain::access::Role::Hr, crate::domain::access::Scope::Subtree(top)) => Some(top.clone()),
        _ => None,
    });
    managed.or(scope)
}

/// How much of a unit's figures somebody may see.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// Not even that there are some.
    Nothing,
    /// That they are hidden.
    Hidden,
    /// The counts.
    Counts,
}

fn sees(asking: &Asking<'_>, unit: &UnitId, large: &HashSet<UnitId>) -> Sight {
    let Asking { model, env, caller, .. } = *asking;
    let may = |enough: bool| {
        let holds = |relation, condition| match condition {
            Condition::OwnSubtree => matches!(relation, Relation::NearestManager | Relation::UpperManager),
            Condition::FiveOrMore => enough,
            _ => false,
        };
        access::allowed_of_unit(model, &env, caller, Data::TalkCounts, unit, Right::Counts, holds)
    };
    match (may(large.contains(unit)), may(true)) {
        (true, _) => Sight::Counts,
        (false, true) => Sight::Hidden,
        (false, false) => Sight::Nothing,
    }
}

/// The units whose figures show no small group: those are judged by who is employed there and whose own plan the
/// caller may not read.
fn large(asking: &Asking<'_>, as_of: NaiveDate) -> HashSet<UnitId> {
    let Asking { model, env, caller, .. } = *asking;
    let mut direct: BTreeMap<UnitId, Size> = BTreeMap::new();
    let reports: HashSet<PersonNo> = caller
        .person
        .map(|me| model.organisation.direct_reports(me, env.today))
        .unwrap_or_default()
        .into_iter()
        .collect();
    for (person, unit) in counted(asking, as_of) {
        let unseen = !reports.contains(&person);
        *direct.entry(unit.clone()).or_default() += Size::of(1, u32::from(unseen));
    }
    shown(&model.organisation, &direct, model.pack.rules.small_group)
}

/// Everybody with a right to a yearly interview, with the unit; the long-term absent are among them.
fn counted<'a>(asking: &Asking<'a>, as_of: NaiveDate) -> impl Iterator<Item = (PersonNo, &'a UnitId)> {
    let months = asking.model.pack.interviews.employed_months;
    asking.model.organisation.people().filter_map(move |person| {
        let row = person.on(as_of).filter(|row| row.employed_on(as_of))?;
        is_due(row.hired, as_of, months).then_some((person.no, &row.unit))
    })
}

fn counts(asking: &Asking<'_>, unit: &UnitId, as_of: NaiveDate) -> MusCounts {
    let model = asking.model;
    let units: HashSet<&UnitId> = model.organisation.subtree(unit).into_iter().map(|unit| &unit.id).collect();
    let mut counts = MusCounts::default();
    let this_year = |day: NaiveDate| day.year() == as_of.year() && day <= as_of;
    let zone = model.pack.rules.time_zone;
    let signed_on = |plan: &Plan| plan.signed_at().map(|at| at.with_timezone(&zone).date_naive());
    for (person, _) in counted(asking, as_of).filter(|(_, at)| units.contains(at)) {
        counts.employees += 1;
        let held = model.development.interviews_of(person).filter_map(|talk| talk.held).any(this_year);
        counts.held += u32::from(held);
        let plans = || model.development.plans_of(person);
        counts.signed += u32::from(plans().filter_map(signed_on).any(this_year));
        // The newest signed plan holds; what it took over from the one before stands in it.
        let Some(plan) = plans().rev().find(|plan| signed_on(plan).is_some_and(|day| day <= as_of)) else { continue };
        for agreement in plan.agreements.iter().filter(|agreement| agreement.text.kind.binds()) {
            let outcome = agreement.outcome.as_ref().filter(|outcome| outcome.on <= as_of);
            counts.agreements += 1;
            counts.done += u32::from(outcome.is_some_and(|outcome| outcome.ending == Ending::Done));
            let late = agreement.text.due.is_some_and(|due| due < as_of);
            counts.overdue += u32::from(outcome.is_none() && late);
        }
    }
    counts
}
