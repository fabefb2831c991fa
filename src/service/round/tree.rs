//! The unit tree as a list.

use crate::domain::ids::UnitId;
use crate::domain::names::Order;
use crate::domain::organisation::{Organisation, Unit};

/// The units from a unit down, each before those below it, siblings in Danish order of names; none = from the root.
/// With each how many of those listed are above it.
pub fn in_order<'a>(organisation: &'a Organisation, top: Option<&UnitId>) -> Vec<(&'a Unit, u8)> {
    let order = Order::danish();
    let top = top.map_or_else(|| organisation.root(), |top| organisation.unit(top));
    let mut waiting: Vec<(&Unit, u8)> = top.map(|top| (top, 0)).into_iter().collect();
    let mut found: Vec<(&Unit, u8)> = Vec::new();
    let most = organisation.units().count();
    while let Some((unit, depth)) = waiting.pop() {
        // A damaged tree with a loop ends too.
        if found.len() > most {
            break;
        }
        found.push((unit, depth));
        let mut below: Vec<&Unit> = organisation.children(&unit.id).collect();
        below.sort_by_cached_key(|unit| std::cmp::Reverse((order.key(&unit.name), unit.id.clone())));
        waiting.extend(below.into_iter().map(|unit| (unit, depth.saturating_add(1))));
    }
    found
}
