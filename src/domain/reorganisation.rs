//! Reorganisations: what a move, a merger, a new manager or a leave does to units and people, decided before anything is
//! committed. What it means for open work and figures is worked out in [`super::consequences`] from the state before and
//! the state after.

use super::ids::{PersonNo, UnitId};
use super::organisation::{Employment, Organisation, Person, Unit};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A reorganisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reorganisation {
    /// A unit goes below another, with all below it and everybody in it.
    Move {
        /// Which.
        unit: UnitId,
        /// The unit above from now on.
        parent: UnitId,
    },
    /// A unit's people and the units below it go over to another unit; the unit is retired.
    Merge {
        /// The unit that ends.
        from: UnitId,
        /// The unit that takes over.
        into: UnitId,
        /// First day in the other unit; not after today, because the tree is always the present one.
        on: NaiveDate,
    },
    /// A unit gets another manager, or none.
    Manager {
        /// Which unit.
        unit: UnitId,
        /// Who; none = the next one above steps in.
        manager: Option<PersonNo>,
    },
    /// Somebody leaves.
    Leave {
        /// Who.
        person: PersonNo,
        /// Last day of employment.
        last: NaiveDate,
        /// What becomes of the units he or she manages.
        office: Office,
    },
}

/// What becomes of the units of a manager who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Office {
    /// Nothing for now.
    Stays,
    /// No manager: the next one above steps in.
    Vacant,
    /// Somebody takes over now.
    Goes(PersonNo),
}

/// Why a reorganisation cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blocked {
    /// There is no such unit or person.
    Unknown,
    /// A unit cannot lie below itself, nor be merged with one above or below it.
    UnderItself,
    /// The top unit stays where it is.
    Root,
    /// The unit is retired.
    Retired,
    /// Nothing would change.
    Nothing,
    /// The manager is not employed today.
    NotEmployed,
    /// The day lies in the future.
    Future,
    /// The last day lies before the first.
    BeforeHired,
    /// Nobody takes over from himself or herself.
    SamePerson,
}

/// What becomes true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Units that change.
    pub units: Vec<Unit>,
    /// People whose history changes.
    pub people: Vec<Person>,
}

impl Changed {
    /// The organisation after it.
    pub fn after(&self, before: &Organisation) -> Organisation {
        let mut after = before.clone();
        self.units.iter().cloned().for_each(|unit| after.put_unit(unit));
        self.people.iter().cloned().for_each(|person| after.put_person(person));
        after
    }
}

/// Decides a reorganisation.
pub fn decide(organisation: &Organisation, change: &Reorganisation, today: NaiveDate) -> Result<Changed, Blocked> {
    match change {
        Reorganisation::Move { unit, parent } => move_unit(organisation, unit, parent),
        Reorganisation::Merge { from, into, on } => merge(organisation, from, into, *on, today),
        Reorganisation::Manager { unit, manager } => new_manager(organisation, unit, *manager, today),
        Reorganisation::Leave { person, last, office } => leave(organisation, *person, *last, *office, today),
    }
}

fn open_unit<'a>(organisation: &'a Organisation, id: &UnitId) -> Result<&'a Unit, Blocked> {
    let unit = organisation.unit(id).ok_or(Blocked::Unknown)?;
    if unit.retired.is_some() { Err(Blocked::Retired) } else { Ok(unit) }
}

fn move_unit(organisation: &Organisation, id: &UnitId, parent: &UnitId) -> Result<Changed, Blocked> {
    let unit = organisation.unit(id).ok_or(Blocked::Unknown)?;
    open_unit(organisation, parent)?;
    if organisation.within(parent, id) {
        return Err(Blocked::UnderItself);
    }
    match &unit.parent {
        None => Err(Blocked::Root),
        Some(now) if now == parent => Err(Blocked::Nothing),
        Some(_) => {
            let moved = Unit { parent: Some(parent.clone()), ..unit.clone() };
            Ok(Changed { units: vec![moved], people: Vec::new() })
        }
    }
}

fn merge(
    organisation: &Organisation,
    from: &UnitId,
    into: &UnitId,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<Changed, Blocked> {
    let ending = open_unit(organisation, from)?;
    open_unit(organisation, into)?;
    // A unit's own parent may take it over; one below it may not, or the tree would be cut.
    if organisation.within(into, from) {
        return Err(Blocked::UnderItself);
    }
    if ending.parent.is_none() {
        return Err(Blocked::Root);
    }
    if on > today {
        return Err(Blocked::Future);
    }
    let mut units = vec![Unit { retired: Some(today), manager: None, ..ending.clone() }];
    units.extend(organisation.children(from).map(|child| Unit { parent: Some(into.clone()), ..child.clone() }));
    let mut people: Vec<Person> =
        organisation.people().filter_map(|person| transferred(person, from, into, on, today)).collect();
    people.sort_by_key(|person| person.no);
    Ok(Changed { units, people })
}

/// The person in the other unit from a day on: the row in force that day is parted there, later rows that name the old
/// unit name the new one. Who has left stays where he or she was.
fn transferred(person: &Person, from: &UnitId, into: &UnitId, on: NaiveDate, today: NaiveDate) -> Option<Person> {
    if person.history.last().is_some_and(|row| row.left.is_some_and(|left| left < today)) {
        return None;
    }
    let begins = |row: &Employment| row.valid_from.or(row.hired);
    let in_force = person.history.iter().rposition(|row| begins(row).is_none_or(|begins| begins <= on)).unwrap_or(0);
    let mut history: Vec<Employment> = Vec::with_capacity(person.history.len() + 1);
    let mut changed = false;
    for (at, row) in person.history.iter().enumerate() {
        if at < in_force || row.unit != *from {
            history.push(row.clone());
            continue;
        }
        changed = true;
        let parted = at == in_force && begins(row).is_none_or(|begins| begins < on);
        if parted {
            history.push(row.clone());
        }
        let valid_from = if parted { Some(on) } else { row.valid_from };
        history.push(Employment { unit: into.clone(), valid_from, ..row.clone() });
    }
    changed.then(|| Person { history, ..person.clone() })
}

fn new_manager(
    organisation: &Organisation,
    id: &UnitId,
    manager: Option<PersonNo>,
    today: NaiveDate,
) -> Result<Changed, Blocked> {
    let unit = open_unit(organisation, id)?;
    if unit.manager == manager {
        return Err(Blocked::Nothing);
    }
    if let Some(no) = manager {
        employed(organisation, no, today)?;
    }
    Ok(Changed { units: vec![Unit { manager, ..unit.clone() }], people: Vec::new() })
}

fn employed(organisation: &Organisation, no: PersonNo, today: NaiveDate) -> Result<(), Blocked> {
    let person = organisation.person(no).ok_or(Blocked::Unknown)?;
    if person.employed_on(today) { Ok(()) } else { Err(Blocked::NotEmployed) }
}

fn leave(
    organisation: &Organisation,
    no: PersonNo,
    last: NaiveDate,
    office: Office,
    today: NaiveDate,
) -> Result<Changed, Blocked> {
    let person = organisation.person(no).ok_or(Blocked::Unknown)?;
    let begins = |row: &Employment| row.valid_from.or(row.hired);
    let in_force = person.history.iter().rposition(|row| begins(row).is_none_or(|begins| begins <= last)).unwrap_or(0);
    let mut left = person.clone();
    for row in left.history.iter_mut().skip(in_force) {
        if row.hired.is_some_and(|hired| last < hired) {
            return Err(Blocked::BeforeHired);
        }
        row.left = Some(last);
    }
    let manager = match office {
        Office::Stays => None,
        Office::Vacant => Some(None),
        Office::Goes(to) if to == no => return Err(Blocked::SamePerson),
        Office::Goes(to) => {
            employed(organisation, to, today)?;
            Some(Some(to))
        }
    };
    let managed = organisation.managed_units(no).filter(|_| manager.is_some());
    let units: Vec<Unit> = managed.map(|unit| Unit { manager: manager.unwrap_or_default(), ..unit.clone() }).collect();
    let people = if left == *person { Vec::new() } else { vec![left] };
    if units.is_empty() && people.is_empty() {
        return Err(Blocked::Nothing);
    }
    Ok(Changed { units, people })
}

#[cfg(test)]
mod tests;
