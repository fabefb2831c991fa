use super::*;
use crate::domain::access::Role;
use crate::domain::ids::EmployeeId;
use crate::domain::organisation::{Employment, Person, Unit};
use crate::domain::reorganisation::{Changed, Office, Reorganisation, decide};
use crate::domain::round::FormKind;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, day).unwrap()
}

/// R (1) above A (2) with 10–15 in it and B (3) with 20–22 in it.
fn organisation() -> Organisation {
    let mut organisation = Organisation::default();
    for (id, parent, manager) in [("R", None, 1), ("A", Some("R"), 2), ("B", Some("R"), 3)] {
        organisation.put_unit(Unit {
            id: id.into(),
            name: id.into(),
            kind: String::new(),
            parent: parent.map(UnitId::new),
            manager: Some(PersonNo(manager)),
            retired: None,
        });
    }
    let people = [(1, "R"), (2, "A"), (3, "B")].into_iter();
    for (no, unit) in people.chain((10..16).map(|no| (no, "A"))).chain((20..23).map(|no| (no, "B"))) {
        let row = Employment {
            valid_from: None,
            name: String::new(),
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
        };
        let employee_id = EmployeeId::new(&no.to_string());
        organisation.put_person(Person { no: PersonNo(no), employee_id, history: vec![row], findable: false });
    }
    organisation
}

fn round(state: RoundState) -> Round {
    Round {
        id: "2026".into(),
        name: String::new(),
        from: day(1),
        to: day(30),
        deadline: day(20),
        form: FormKind::Full,
        state,
        imported: false,
        questions: Vec::new(),
        demands: BTreeMap::new(),
        population: (10..23).map(PersonNo).collect(),
        interviews_begun: std::collections::BTreeSet::new(),
    }
}

fn grant(id: u64, holder: u32, role: Role, scope: Scope) -> Grant {
    let holder = Holder::Person(PersonNo(holder));
    Grant { id, holder, role, scope, from: day(1), to: None, reason: String::new(), revoked: None }
}

fn found(change: &Reorganisation, on: u32) -> Consequences {
    let before = organisation();
    let changed: Changed = decide(&before, change, day(15)).unwrap();
    let after = changed.after(&before);
    let grants = [
        grant(1, 20, Role::Hr, Scope::Subtree("A".into())),
        grant(2, 21, Role::Committee, Scope::Subtree("B".into())),
        grant(3, 10, Role::Deputy, Scope::Person(PersonNo(2))),
        grant(4, 22, Role::Hr, Scope::Everything),
    ];
    let round = round(RoundState::Open);
    consequences(&Facts {
        before: &before,
        after: &after,
        today: day(15),
        day: day(on),
        rounds: &BTreeMap::from([(round.id.clone(), round)]),
        is_sent: &|_, person, rater| person == PersonNo(10) && rater == Rater::Manager,
        grants: &grants.iter().collect::<Vec<_>>(),
        smallest: 5,
    })
}

#[test]
fn a_merger_says_what_goes_over_to_the_new_manager() {
    let found = found(&Reorganisation::Merge { from: "A".into(), into: "B".into(), on: day(15) }, 15);
    // The six of A and its manager work in B now; 3 leads them, and 1 leads 3 as before.
    assert_eq!((found.other_unit, found.leaving), (7, 0));
    assert_eq!(found.other_manager.len(), 7);
    assert!(found.other_manager.contains(&OtherManager {
        person: PersonNo(2),
        before: Some(PersonNo(1)),
        after: Some(PersonNo(3))
    }));
    let round = &found.rounds[0];
    assert_eq!((round.people, round.to_fill_in, round.sent, round.leaving), (6, 5, 1, 0));
    assert_eq!(found.grants, [(1, Reach::Nobody), (2, Reach::More)]);
    assert_eq!(
        found.groups,
        [Group { unit: "A".into(), before: 7, after: 0 }, Group { unit: "B".into(), before: 4, after: 11 },]
    );
}

#[test]
fn a_manager_who_leaves_without_a_successor_is_seen() {
    let leave = |office| Reorganisation::Leave { person: PersonNo(2), last: day(15), office };
    let stays = found(&leave(Office::Stays), 16);
    assert_eq!((stays.leaving, stays.other_unit), (1, 0));
    assert_eq!(stays.led_by_leaver, [UnitId::new("A")]);
    assert!(stays.other_manager.is_empty());
    assert_eq!(stays.grants, [(1, Reach::Fewer), (3, Reach::PersonLeaves)]);
    let vacant = found(&leave(Office::Vacant), 16);
    assert_eq!(vacant.other_manager.len(), 6);
    assert!(vacant.other_manager.iter().all(|other| other.after == Some(PersonNo(1))));
    assert!(vacant.led_by_leaver.is_empty());
}

#[test]
fn a_new_manager_and_nobody_at_all() {
    let to = |manager: Option<u32>| Reorganisation::Manager { unit: "R".into(), manager: manager.map(PersonNo) };
    let nobody = found(&to(None), 15);
    assert_eq!(nobody.without_manager(), 2);
    let of_b = found(&to(Some(3)), 15);
    assert_eq!(of_b.other_manager.len(), 3, "1 and 2 are led by 3 now, and 3 by nobody");
    assert_eq!(of_b.without_manager(), 1);
    assert!(of_b.groups.is_empty() && of_b.grants.is_empty() && of_b.rounds.is_empty());
}
