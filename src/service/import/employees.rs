//! Employees and their history after an import.
//!
//! A row's key is the employee number and the day it holds from. An empty `valid_from` means the day in `hired`; a row
//! that says neither holds from the beginning.

use super::fault::{Findings, Named, Problem};
use super::intake::{Numbers, People, number, unknown};
use super::kind::{Column, Kind};
use super::rows::{Cell, EmployeeRow, Place};
use super::taken::{Effect, Taken};
use super::{catalogue, units};
use crate::domain::ids::{EmployeeId, PersonNo};
use crate::domain::organisation::{Employment, Person};
use crate::service::engine::{Counters, Model};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Hours of somebody whose cell is empty, in hundredths. Source: `formats.md`.
const FULL_TIME: u16 = 3_700;

/// What the rows may name.
pub struct Known<'a> {
    /// Units after the import.
    pub units: &'a units::Units,
    /// Job profiles after the import.
    pub profiles: &'a catalogue::Profiles,
}

/// Where the rows of a person stand: the day each holds from, and its place.
pub type Places = HashMap<PersonNo, Vec<(From, Place)>>;

/// The day a row holds from; none = from the beginning.
pub type From = Option<NaiveDate>;

/// Gives a number to every employee the store does not know, in the order of the files.
pub fn numbers(model: &Model, rows: &[(Place, EmployeeRow)], counters: &mut Counters) -> Numbers {
    let mut numbers = Numbers::new();
    for (_, row) in rows {
        if !numbers.contains_key(&row.employee) && model.organisation.by_employee(&row.employee).is_none() {
            numbers.insert(row.employee.clone(), Model::next_person(counters));
        }
    }
    numbers
}

/// Lays the rows over the stored histories.
pub fn settle(
    model: &Model,
    rows: Vec<(Place, EmployeeRow)>,
    numbers: &Numbers,
    known: &Known,
    findings: &mut Findings,
    taken: &mut Taken,
) -> (People, Places) {
    let mut order: Vec<EmployeeId> = Vec::new();
    let mut by_employee: HashMap<EmployeeId, Vec<(Place, EmployeeRow)>> = HashMap::new();
    for (place, row) in rows {
        let own = by_employee.entry(row.employee.clone()).or_default();
        if own.is_empty() {
            order.push(row.employee.clone());
        }
        own.push((place, row));
    }
    let (mut people, mut places) = (People::default(), Places::new());
    for employee in order {
        let rows = by_employee.remove(&employee).unwrap_or_default();
        let Some(no) = number(model, numbers, &employee) else { continue };
        let stored = model.organisation.by_employee(&employee);
        let before = stored.map(|person| person.history.clone()).unwrap_or_default();
        let mut history = History { rows: before.iter().map(|row| (begins(row), row.clone())).collect() };
        let keyed = keyed(rows, &history, findings);
        places.insert(no, keyed.iter().map(|(from, place, _)| (*from, *place)).collect());
        for (from, place, row) in keyed {
            let effect = history.lay(from, place, row, known, findings);
            taken.count(Kind::Employees, effect);
        }
        let findable = stored.is_some_and(|person| person.findable);
        people.put(Person { no, employee_id: employee, history: history.finish(), findable });
    }
    (people, places)
}

/// The day a stored row holds from.
fn begins(row: &Employment) -> From {
    row.valid_from.or(row.hired)
}

/// The rows with the day each holds from, oldest first; a day that comes twice is a fault.
fn keyed(
    rows: Vec<(Place, EmployeeRow)>,
    history: &History,
    findings: &mut Findings,
) -> Vec<(From, Place, EmployeeRow)> {
    let alone = rows.len() == 1;
    let dated = rows.into_iter().filter(|(_, row)| row.dated);
    let mut keyed: Vec<_> = dated.map(|(place, row)| (history.key(&row, alone), place, row)).collect();
    keyed.sort_by_key(|(from, place, _)| (*from, *place));
    let mut first: Option<(From, Place)> = None;
    keyed.retain(|(from, place, row)| {
        if let Some((before, first)) = first
            && before == *from
        {
            // Where the column is not there, the double is the employee.
            let column = if row.valid_from == Cell::Missing { Column::EmployeeId } else { Column::ValidFrom };
            findings.cell(*place, column, Problem::DuplicateKey { first });
            return false;
        }
        first = Some((*from, *place));
        true
    });
    keyed
}

/// A history while rows are laid over it, oldest first.
struct History {
    rows: Vec<(From, Employment)>,
}

impl History {
    /// The day a row of a file holds from.
    fn key(&self, row: &EmployeeRow, alone: bool) -> From {
        let only = match self.rows.as_slice() {
            [(from, _)] => Some(*from),
            _ => None,
        };
        match row.valid_from {
            Cell::Given(day) => return Some(day),
            // A file without the column speaks of the one row there is; it cannot mean a second one.
            Cell::Missing if alone && only.is_some() => return only.flatten(),
            Cell::Missing | Cell::Empty => {}
        }
        row.hired.over_option(self.rows.first().and_then(|(from, _)| *from))
    }

    /// Lays a row over: over the one of the same day, or as a new one that goes on from the one before it.
    fn lay(&mut self, from: From, place: Place, row: EmployeeRow, known: &Known, findings: &mut Findings) -> Effect {
        let at = self.rows.partition_point(|(day, _)| *day < from);
        let stored = self.rows.get(at).filter(|(day, _)| *day == from).map(|(_, row)| row.clone());
        let goes_on = || at.checked_sub(1).and_then(|before| self.rows.get(before)).or_else(|| self.rows.first());
        let base = stored.clone().or_else(|| goes_on().map(|(_, row)| row.clone()));
        let says_day = matches!(row.valid_from, Cell::Given(_));
        let Some(mut new) = employment(row, base.as_ref(), place, known, findings) else { return Effect::Unchanged };
        if let Some(stored) = &stored {
            // Once `hired` moves away from the day a file named, the day must stand by itself.
            let parted = says_day && new.hired != stored.hired;
            new.valid_from = if parted { stored.valid_from.or(from) } else { stored.valid_from };
        }
        let effect = Effect::of(stored.as_ref(), &new);
        if stored.is_some() {
            if let Some((_, old)) = self.rows.get_mut(at) {
                *old = new;
            }
        } else {
            self.rows.insert(at, (from, new));
        }
        effect
    }

    /// The history with every row but the first saying its day.
    fn finish(self) -> Vec<Employment> {
        let mut rows = self.rows.into_iter();
        let first = rows.next().map(|(_, row)| row);
        let later = rows.map(|(from, row)| Employment { valid_from: row.valid_from.or(from), ..row });
        first.into_iter().chain(later).collect()
    }
}

/// What holds from a row on. Nothing where no unit is known, which is a fault.
fn employment(
    row: EmployeeRow,
    stored: Option<&Employment>,
    place: Place,
    known: &Known,
    findings: &mut Findings,
) -> Option<Employment> {
    if let Cell::Given(unit) = &row.unit
        && !known.units.contains_key(unit)
    {
        unknown(findings, place, Column::UnitId, Named::Unit, unit.as_str());
    }
    if let Cell::Given(profile) = &row.profile
        && !known.profiles.contains_key(profile)
    {
        unknown(findings, place, Column::ProfileId, Named::Profile, profile.as_str());
    }
    let Some(unit) = row.unit.over_option(stored.map(|row| row.unit.clone())) else {
        findings.cell(place, Column::UnitId, Problem::Required);
        return None;
    };
    let text =
        |cell: Cell<String>, stored: Option<&String>| cell.over(stored.cloned().unwrap_or_default(), String::new());
    let hired = row.hired.over_option(stored.and_then(|row| row.hired));
    let left = row.left.over_option(stored.and_then(|row| row.left));
    if let (Some(hired), Some(left)) = (hired, left)
        && left < hired
    {
        let column = if row.left == Cell::Missing { Column::Hired } else { Column::Left };
        findings.cell(place, column, Problem::LeftBeforeHired);
    }
    Some(Employment {
        valid_from: row.valid_from.over_option(None),
        name: text(row.name, stored.map(|row| &row.name)),
        unit,
        title: text(row.title, stored.map(|row| &row.title)),
        profile: row.profile.over_option(stored.and_then(|row| row.profile.clone())),
        management_level: row.management_level.over(stored.map_or(0, |row| row.management_level), 0),
        weekly_hours: row.weekly_hours.over(stored.map_or(FULL_TIME, |row| row.weekly_hours), FULL_TIME),
        hired,
        left,
        agreement: text(row.agreement, stored.map(|row| &row.agreement)),
        form: row.form.over_option(stored.and_then(|row| row.form)),
        login: row.login.over_option(stored.and_then(|row| row.login.clone())),
        email: text(row.email, stored.map(|row| &row.email)),
    })
}
