use super::*;
use crate::domain::ids::EmployeeId;
use proptest::prelude::*;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, day).unwrap()
}

fn row(unit: &str, from: Option<NaiveDate>) -> Employment {
    Employment {
        valid_from: from,
        name: "Mette Lund".into(),
        unit: unit.into(),
        title: String::new(),
        profile: None,
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

fn person(no: u32, history: Vec<Employment>) -> Person {
    Person { no: PersonNo(no), employee_id: EmployeeId::new(&no.to_string()), history, findable: false }
}

fn unit(id: &str, parent: Option<&str>, manager: Option<u32>) -> Unit {
    Unit {
        id: id.into(),
        name: id.into(),
        kind: String::new(),
        parent: parent.map(UnitId::new),
        manager: manager.map(PersonNo),
        retired: None,
    }
}

/// R above A and B, A1 below A. 1 manages R, 2 A, 3 B; 4 works in A1, 5 has left it.
fn organisation() -> Organisation {
    let mut organisation = Organisation::default();
    for unit in [
        unit("R", None, Some(1)),
        unit("A", Some("R"), Some(2)),
        unit("B", Some("R"), Some(3)),
        unit("A1", Some("A"), None),
    ] {
        organisation.put_unit(unit);
    }
    for (no, unit) in [(1, "R"), (2, "A"), (3, "B"), (4, "A1")] {
        organisation.put_person(person(no, vec![row(unit, None)]));
    }
    organisation.put_person(person(5, vec![Employment { left: Some(day(1)), ..row("A1", None) }]));
    organisation
}

fn moving(unit: &str, parent: &str) -> Result<Changed, Blocked> {
    let change = Reorganisation::Move { unit: unit.into(), parent: parent.into() };
    decide(&organisation(), &change, day(15))
}

fn merging(from: &str, into: &str, on: u32) -> Result<Changed, Blocked> {
    let change = Reorganisation::Merge { from: from.into(), into: into.into(), on: day(on) };
    decide(&organisation(), &change, day(15))
}

#[test]
fn a_unit_goes_nowhere_it_would_cut_the_tree() {
    assert_eq!(moving("A", "A1"), Err(Blocked::UnderItself));
    assert_eq!(moving("A", "A"), Err(Blocked::UnderItself));
    assert_eq!(moving("R", "B"), Err(Blocked::UnderItself));
    assert_eq!(moving("A", "R"), Err(Blocked::Nothing));
    assert_eq!(moving("A", "X"), Err(Blocked::Unknown));
    assert_eq!(merging("A", "A1", 15), Err(Blocked::UnderItself));
    assert_eq!(merging("R", "A", 15), Err(Blocked::UnderItself));
    assert_eq!(merging("A", "B", 16), Err(Blocked::Future));
    let moved = moving("A1", "B").unwrap();
    assert_eq!(moved.units, [unit("A1", Some("B"), None)]);
    assert!(moved.people.is_empty());
}

#[test]
fn a_merger_parts_the_row_in_force_and_takes_later_ones_along() {
    let mut before = organisation();
    let later = Employment { weekly_hours: 3000, ..row("A1", Some(day(20))) };
    before.put_person(person(4, vec![row("A1", None), later.clone()]));
    let change = Reorganisation::Merge { from: "A1".into(), into: "B".into(), on: day(10) };
    let changed = decide(&before, &change, day(15)).unwrap();
    let moved = Employment { valid_from: Some(day(10)), ..row("B", None) };
    assert_eq!(changed.people, [person(4, vec![row("A1", None), moved, Employment { unit: "B".into(), ..later }])]);
    assert_eq!(changed.units, [Unit { retired: Some(day(15)), ..unit("A1", Some("A"), None) }]);
    let after = changed.after(&before);
    assert_eq!(decide(&after, &change, day(15)), Err(Blocked::Retired));
    assert_eq!(after.unit_of(PersonNo(5), day(15)), Some(&"A1".into()), "who has left stays");
}

#[test]
fn the_units_below_go_along_with_a_merger() {
    let changed = merging("A", "B", 15).unwrap();
    let after = changed.after(&organisation());
    assert_eq!(after.unit(&"A1".into()).unwrap().parent, Some("B".into()));
    assert_eq!(after.unit(&"A".into()).unwrap().manager, None);
    assert_eq!(after.unit_of(PersonNo(2), day(15)), Some(&"B".into()));
}

#[test]
fn who_leaves_hands_the_office_over_or_not() {
    let leave = |last, office| {
        let change = Reorganisation::Leave { person: PersonNo(2), last: day(last), office };
        decide(&organisation(), &change, day(15))
    };
    let stays = leave(20, Office::Stays).unwrap();
    assert!(stays.units.is_empty());
    assert_eq!(stays.people[0].history[0].left, Some(day(20)));
    assert_eq!(leave(20, Office::Goes(PersonNo(3))).unwrap().units[0].manager, Some(PersonNo(3)));
    assert_eq!(leave(20, Office::Vacant).unwrap().units[0].manager, None);
    assert_eq!(leave(20, Office::Goes(PersonNo(2))), Err(Blocked::SamePerson));
    assert_eq!(leave(20, Office::Goes(PersonNo(5))), Err(Blocked::NotEmployed));
}

#[test]
fn a_later_row_does_not_bring_back_who_has_left() {
    let mut before = organisation();
    before.put_person(person(4, vec![row("A1", None), row("B", Some(day(20)))]));
    let change = Reorganisation::Leave { person: PersonNo(4), last: day(16), office: Office::Stays };
    let after = decide(&before, &change, day(15)).unwrap().after(&before);
    for later in [17, 20, 25] {
        assert!(!after.person(PersonNo(4)).unwrap().employed_on(day(later)));
    }
}

fn changes() -> impl Strategy<Value = Reorganisation> {
    let id = || prop::sample::select(vec!["R", "A", "B", "A1", "X"]).prop_map(UnitId::new);
    let no = || (1u32..7).prop_map(PersonNo);
    prop_oneof![
        (id(), id()).prop_map(|(unit, parent)| Reorganisation::Move { unit, parent }),
        (id(), id(), 1u32..20).prop_map(|(from, into, on)| Reorganisation::Merge { from, into, on: day(on) }),
        (id(), prop::option::of(no())).prop_map(|(unit, manager)| Reorganisation::Manager { unit, manager }),
        (no(), 1u32..28).prop_map(|(person, last)| Reorganisation::Leave {
            person,
            last: day(last),
            office: Office::Vacant
        }),
    ]
}

proptest! {
    #[test]
    fn any_reorganisation_leaves_one_tree_and_orderly_histories(script in prop::collection::vec(changes(), 0..12)) {
        let mut organisation = organisation();
        for change in script {
            let Ok(changed) = decide(&organisation, &change, day(15)) else { continue };
            organisation = changed.after(&organisation);
            prop_assert_eq!(organisation.units().filter(|unit| unit.parent.is_none()).count(), 1);
            for unit in organisation.units() {
                prop_assert_eq!(organisation.path(&unit.id).last().map(|top| top.id.as_str()), Some("R"));
            }
            for person in organisation.people() {
                let days: Vec<_> = person.history.iter().map(|row| row.valid_from.or(row.hired)).collect();
                prop_assert!(days.is_sorted() && days.windows(2).all(|pair| pair[0] != pair[1]));
                prop_assert!(person.history.iter().all(|row| organisation.unit(&row.unit).is_some()));
            }
        }
    }
}
