//! The four people somebody who tries the demo can be.

use crate::domain::ids::{EmployeeId, PersonNo, ProfileId};
use crate::domain::organisation::{Employment, Organisation, Person};
use chrono::{Months, NaiveDate};
use std::collections::BTreeMap;

/// Whom one can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonaKind {
    /// An employee with a form to fill in.
    Employee,
    /// The manager of a team whose forms are in every state.
    TeamManager,
    /// The manager of managers.
    AreaManager,
    /// Somebody in HR with the role.
    Hr,
}

/// Somebody one can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// As what.
    pub kind: PersonaKind,
    /// Who.
    pub person: PersonNo,
    /// The employee number, for `--as`.
    pub employee_id: EmployeeId,
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Name of the unit.
    pub unit: String,
}

/// The job profile of those who work in HR.
pub(super) const HR_PROFILE: &str = "HRK";
/// The level of area managers.
const AREA_LEVEL: u8 = 3;
/// The employee to be has been there for so many months, so that there are earlier rounds to look at.
const MONTHS: u32 = 36;

/// The four, in the order of [`PersonaKind`], found by the shape of the organisation. An organisation without such a
/// person (which is no demo) has fewer of them.
pub fn personas(organisation: &Organisation, today: NaiveDate) -> Vec<Persona> {
    let staying = |person: &&Person| person.on(today).is_some_and(|row| row.employed_on(today) && row.left.is_none());
    let mut people: Vec<&Person> = organisation.people().filter(staying).collect();
    people.sort_by(|a, b| a.employee_id.cmp(&b.employee_id));
    let row = |person: &Person| person.on(today).cloned();
    let level = |person: &Person| person.on(today).map_or(0, |row| row.management_level);

    let mut teams: BTreeMap<PersonNo, Vec<&Person>> = BTreeMap::new();
    for person in people.iter().copied() {
        if let Some(manager) = organisation.nearest_manager(person.no, today) {
            teams.entry(manager).or_default().push(person);
        }
    }
    let team_manager = people
        .iter()
        .filter(|person| level(person) > 0)
        .filter_map(|person| Some((*person, teams.get(&person.no)?)))
        .filter(|(_, team)| team.iter().all(|member| level(member) == 0))
        // `max_by` takes the last of equals: the one with the lowest number.
        .rev()
        .max_by_key(|(_, team)| team.len());
    let employee = team_manager.and_then(|(_, team)| {
        let been_there = |person: &&&Person| been_there(person, today);
        let with_profile = |person: &&&Person| row(person).is_some_and(|row: Employment| row.profile.is_some());
        let of_team = || team.iter().filter(with_profile);
        of_team().rfind(been_there).or_else(|| of_team().next()).copied()
    });
    let above = team_manager.map(|(manager, _)| organisation.managers_above(manager.no, today)).unwrap_or_default();
    let above: Vec<&Person> = above.into_iter().filter_map(|no| organisation.person(no)).collect();
    let area = above.iter().find(|person| level(person) == AREA_LEVEL).or(above.first()).copied();
    let profile = ProfileId::new(HR_PROFILE);
    let in_hr = |person: &&&Person| row(person).is_some_and(|row| row.profile.as_ref() == Some(&profile));
    let hr = people.iter().find(in_hr).copied();

    let found = [
        (PersonaKind::Employee, employee),
        (PersonaKind::TeamManager, team_manager.map(|(manager, _)| manager)),
        (PersonaKind::AreaManager, area),
        (PersonaKind::Hr, hr),
    ];
    found.into_iter().filter_map(|(kind, person)| persona(organisation, kind, person?, today)).collect()
}

fn been_there(person: &Person, today: NaiveDate) -> bool {
    let since = today.checked_sub_months(Months::new(MONTHS));
    let row = person.on(today);
    person.history.len() == 1 && row.is_some_and(|row| row.hired.is_none_or(|hired| Some(hired) <= since))
}

fn persona(organisation: &Organisation, kind: PersonaKind, person: &Person, today: NaiveDate) -> Option<Persona> {
    let row = person.on(today)?;
    Some(Persona {
        kind,
        person: person.no,
        employee_id: person.employee_id.clone(),
        name: row.name.clone(),
        title: row.title.clone(),
        unit: organisation.unit(&row.unit)?.name.clone(),
    })
}
