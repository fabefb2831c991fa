//! The unit tree after an import: one root, no loops, every manager somebody.

use super::fault::{Findings, Named, Problem};
use super::intake::{Numbers, number, unknown};
use super::keyed::Keyed;
use super::kind::{Column, Kind};
use super::rows::{Cell, UnitRow};
use super::taken::{Effect, Taken};
use crate::domain::ids::UnitId;
use crate::domain::organisation::Unit;
use crate::service::engine::{Fact, Model};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Units by id after the import.
pub type Units = BTreeMap<UnitId, Unit>;

/// Lays the rows over the stored tree and checks the whole.
pub fn settle(
    model: &Model,
    rows: Keyed<UnitId, UnitRow>,
    numbers: &Numbers,
    findings: &mut Findings,
    taken: &mut Taken,
    facts: &mut Vec<Fact>,
) -> Units {
    let mut units: Units = model.organisation.units().map(|unit| (unit.id.clone(), unit.clone())).collect();
    let mut places = HashMap::new();
    for (place, row) in rows.into_rows() {
        places.insert(row.unit.clone(), place);
        let stored = units.get(&row.unit);
        if let Cell::Given(manager) = &row.manager
            && number(model, numbers, manager).is_none()
        {
            unknown(findings, place, Column::ManagerId, Named::Employee, manager.as_str());
        }
        let manager = match row.manager {
            Cell::Given(manager) => number(model, numbers, &manager),
            Cell::Empty => None,
            Cell::Missing => stored.and_then(|unit| unit.manager),
        };
        let text =
            |cell: Cell<String>, stored: Option<&String>| cell.over(stored.cloned().unwrap_or_default(), String::new());
        let unit = Unit {
            name: text(row.name, stored.map(|unit| &unit.name)),
            kind: text(row.kind, stored.map(|unit| &unit.kind)),
            parent: row.parent.over_option(stored.and_then(|unit| unit.parent.clone())),
            manager,
            retired: stored.and_then(|unit| unit.retired),
            id: row.unit,
        };
        let effect = Effect::of(stored, &unit);
        taken.count(Kind::Units, effect);
        if effect != Effect::Unchanged {
            facts.push(Fact::Unit(unit.clone()));
        }
        units.insert(unit.id.clone(), unit);
    }
    if !places.is_empty() {
        check_parents(&units, &places, findings);
        check_roots(&units, &places, findings);
        check_loops(&units, &places, findings);
    }
    units
}

type Places = HashMap<UnitId, super::rows::Place>;

fn check_parents(units: &Units, places: &Places, findings: &mut Findings) {
    for (id, place) in places {
        let parent = units.get(id).and_then(|unit| unit.parent.as_ref());
        if let Some(parent) = parent.filter(|parent| !units.contains_key(*parent)) {
            unknown(findings, *place, Column::ParentId, Named::Unit, parent.as_str());
        }
    }
}

/// A root that is stored and stays one is the root; without one it is the first in the files.
fn check_roots(units: &Units, places: &Places, findings: &mut Findings) {
    let mut roots: Vec<&UnitId> = units.values().filter(|unit| unit.parent.is_none()).map(|unit| &unit.id).collect();
    roots.sort_by_key(|id| places.get(*id));
    let Some((first, others)) = roots.split_first() else { return };
    for other in others {
        if let Some(place) = places.get(*other) {
            findings.cell(*place, Column::ParentId, Problem::SecondRoot { other: first.to_string() });
        }
    }
}

/// One fault per loop, at the row of it that comes first in the files.
fn check_loops(units: &Units, places: &Places, findings: &mut Findings) {
    let mut clear: HashSet<&UnitId> = HashSet::new();
    for start in units.keys() {
        let mut path: Vec<&UnitId> = Vec::new();
        let mut on_path = HashSet::new();
        let mut at = Some(start);
        while let Some(id) = at.filter(|id| !clear.contains(*id)) {
            if !on_path.insert(id) {
                let loop_begins = path.iter().position(|seen| *seen == id).unwrap_or_default();
                let in_files = path.iter().skip(loop_begins).filter_map(|id| places.get(*id));
                if let Some(place) = in_files.min() {
                    findings.cell(*place, Column::ParentId, Problem::UnitLoop);
                }
                break;
            }
            path.push(id);
            at = units.get(id).and_then(|unit| unit.parent.as_ref());
        }
        clear.extend(path);
    }
}
