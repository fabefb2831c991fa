//! Who a round is for: everybody, the people of units, or the people of job profiles. Source: `systems.md` 3.

use crate::domain::ids::{PersonNo, ProfileId, UnitId};
use crate::domain::organisation::{Employment, Organisation, Person};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};

/// Who is meant, as HR said it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Selection {
    /// Everybody employed.
    #[default]
    Everybody,
    /// The people of these units and of all units below them.
    Units(BTreeSet<UnitId>),
    /// The people of these job profiles.
    Profiles(BTreeSet<ProfileId>),
}

/// A selection in an organisation as it stands, ready to be asked about many people.
#[derive(Clone, Debug)]
pub enum Chosen<'a> {
    /// Everybody.
    Everybody,
    /// The people of these units, those below included.
    Units(HashSet<&'a UnitId>),
    /// The people of these job profiles.
    Profiles(&'a BTreeSet<ProfileId>),
}

impl Selection {
    /// The selection in this organisation.
    pub fn within<'a>(&'a self, organisation: &'a Organisation) -> Chosen<'a> {
        match self {
            Self::Everybody => Chosen::Everybody,
            Self::Units(units) => {
                let below = units.iter().flat_map(|unit| organisation.subtree(unit));
                Chosen::Units(below.map(|unit| &unit.id).collect())
            }
            Self::Profiles(profiles) => Chosen::Profiles(profiles),
        }
    }

    /// Everybody who is meant and employed on a day.
    pub fn people(&self, organisation: &Organisation, day: NaiveDate) -> BTreeSet<PersonNo> {
        let chosen = self.within(organisation);
        let fits = |person: &&Person| person.on(day).is_some_and(|row| row.employed_on(day) && chosen.covers(row));
        organisation.people().filter(fits).map(|person| person.no).collect()
    }
}

impl Chosen<'_> {
    /// Whether somebody with this row is meant, employed or not.
    pub fn covers(&self, row: &Employment) -> bool {
        match self {
            Self::Everybody => true,
            Self::Units(units) => units.contains(&row.unit),
            Self::Profiles(profiles) => row.profile.as_ref().is_some_and(|profile| profiles.contains(profile)),
        }
    }
}

/// How somebody who is meant stands to the round on its opening day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// Employed, and through the whole round.
    Here,
    /// Employed, with a last day before the round ends.
    Leaves(NaiveDate),
    /// Hired, but not yet: begins on this day.
    Begins(NaiveDate),
    /// Not employed any more: the last day.
    Left(NaiveDate),
}

/// How a person stands on `today` to a round that ends on `to`. `None` for who has nothing to do with it: is not employed,
/// will not be before it ends, and has not left on a known day.
pub fn presence(person: &Person, today: NaiveDate, to: NaiveDate) -> Option<Presence> {
    let row = person.on(today)?;
    if row.employed_on(today) {
        return Some(row.left.filter(|left| *left < to).map_or(Presence::Here, Presence::Leaves));
    }
    if let Some(left) = row.left.filter(|left| *left < today) {
        return Some(Presence::Left(left));
    }
    row.hired.filter(|hired| *hired <= to).map(Presence::Begins)
}

/// What about a job profile keeps answers from being held against demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProfileLack {
    /// No profile is attached to the person's row.
    NotAttached,
    /// The profile attached is in no catalogue.
    Unknown(ProfileId),
    /// The profile demands nothing of what the round asks.
    NothingDemanded(ProfileId),
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::ids::EmployeeId;
    use crate::domain::organisation::Unit;

    pub(crate) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub(crate) fn row(unit: &str, profile: Option<&str>) -> Employment {
        Employment {
            valid_from: None,
            name: String::new(),
            unit: unit.into(),
            title: String::new(),
            profile: profile.map(Into::into),
            management_level: 0,
            weekly_hours: 3700,
            hired: None,
            left: None,
            agreement: String::new(),
            form: None,
            login: None,
            email: String::new(),
        }
    }

    pub(crate) fn person(no: u32, rows: Vec<Employment>) -> Person {
        Person { no: PersonNo(no), employee_id: EmployeeId::new(&no.to_string()), history: rows, findable: false }
    }

    pub(crate) fn unit(id: &str, parent: Option<&str>, manager: Option<u32>) -> Unit {
        Unit {
            id: id.into(),
            name: String::new(),
            kind: String::new(),
            parent: parent.map(Into::into),
            manager: manager.map(PersonNo),
            retired: None,
        }
    }

    /// Root R with A (below it A1) and B; person 1 in R, 2 in A, 3 in A1, 4 in B.
    pub(crate) fn organisation() -> Organisation {
        let mut organisation = Organisation::default();
        for (id, parent, manager) in
            [("R", None, Some(1)), ("A", Some("R"), Some(2)), ("A1", Some("A"), None), ("B", Some("R"), None)]
        {
            organisation.put_unit(unit(id, parent, manager));
        }
        for (no, at, profile) in [(1, "R", None), (2, "A", Some("P")), (3, "A1", Some("Q")), (4, "B", Some("P"))] {
            organisation.put_person(person(no, vec![row(at, profile)]));
        }
        organisation
    }

    fn numbers(selection: &Selection, organisation: &Organisation) -> Vec<u32> {
        selection.people(organisation, day("2026-04-15")).into_iter().map(|no| no.0).collect()
    }

    #[test]
    fn units_mean_all_below_them_and_profiles_mean_who_has_them() {
        let organisation = organisation();
        let units = |ids: &[&str]| Selection::Units(ids.iter().map(|id| (*id).into()).collect());
        assert_eq!(numbers(&Selection::Everybody, &organisation), [1, 2, 3, 4]);
        assert_eq!(numbers(&units(&["A"]), &organisation), [2, 3]);
        assert_eq!(numbers(&units(&["A1", "B", "A"]), &organisation), [2, 3, 4], "nobody twice");
        assert_eq!(numbers(&units(&["NO"]), &organisation), [] as [u32; 0]);
        assert_eq!(numbers(&Selection::Profiles(BTreeSet::from(["P".into()])), &organisation), [2, 4]);
        assert_eq!(numbers(&Selection::Units(BTreeSet::new()), &organisation), [] as [u32; 0]);
    }

    #[test]
    fn the_row_of_the_day_decides_not_yesterdays() {
        let mut organisation = organisation();
        let mut moved = row("B", Some("P"));
        moved.valid_from = Some(day("2026-04-01"));
        organisation.put_person(person(3, vec![row("A1", Some("Q")), moved]));
        assert_eq!(numbers(&Selection::Units(BTreeSet::from(["A".into()])), &organisation), [2]);
        assert_eq!(numbers(&Selection::Units(BTreeSet::from(["B".into()])), &organisation), [3, 4]);
    }

    #[test]
    fn presence_tells_who_is_here_who_comes_and_who_goes() {
        let of = |hired: Option<&str>, left: Option<&str>| {
            let row = Employment { hired: hired.map(day), left: left.map(day), ..row("A", None) };
            presence(&person(9, vec![row]), day("2026-04-15"), day("2026-05-31"))
        };
        assert_eq!(of(None, None), Some(Presence::Here));
        assert_eq!(of(None, Some("2026-05-31")), Some(Presence::Here), "the last day is the round's");
        assert_eq!(of(None, Some("2026-04-15")), Some(Presence::Leaves(day("2026-04-15"))));
        assert_eq!(of(None, Some("2026-04-14")), Some(Presence::Left(day("2026-04-14"))));
        assert_eq!(of(Some("2026-05-01"), None), Some(Presence::Begins(day("2026-05-01"))));
        assert_eq!(of(Some("2026-06-01"), None), None, "after the round");
    }
}
