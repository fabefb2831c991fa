mod courses;
mod development;
mod edits;
mod inside;
mod leaks;
mod page;
mod queries;
mod reach;
mod world;

use super::*;
use crate::service::fixture::{ANDERS, HANNE, INGRID, LARS, METTE, PIA, TOVE, YRSA, house};

fn relations_of(login: &str, person: crate::domain::ids::PersonNo) -> Vec<Relation> {
    let house = house();
    let caller = house.caller(login);
    house.engine.read(|model| relations(model, &house.engine.env(), &caller, person).into_iter().collect())
}

#[test]
fn relations_follow_the_organisation() {
    use Relation::{Everyone, Hr, NearestManager, Own, UpperManager};
    assert_eq!(relations_of("mette", METTE), [Own, Everyone]);
    assert_eq!(relations_of("mette", PIA), [Everyone]);
    assert_eq!(relations_of("tove", METTE), [NearestManager, Everyone]);
    // Who manages the own unit has the next one above as nearest manager.
    assert_eq!(relations_of("anders", TOVE), [NearestManager, Everyone]);
    assert_eq!(relations_of("anders", METTE), [UpperManager, Everyone]);
    assert_eq!(relations_of("ingrid", METTE), [UpperManager, Everyone]);
    assert_eq!(relations_of("tove", ANDERS), [Everyone]);
    assert_eq!(relations_of("hanne", YRSA), [Hr, Everyone]);
    assert_eq!(relations_of("hr", INGRID), [Hr]);
    // Leavers stay with the manager of their last unit.
    assert_eq!(relations_of("tove", LARS), [NearestManager, Everyone]);
}

#[test]
fn hr_does_not_open_her_own_form() {
    let house = house();
    let may = |login: &str| {
        let caller = house.caller(login);
        house.engine.read(|model| allowed(model, &house.engine.env(), &caller, Data::Reopening, HANNE, Right::Do))
    };
    assert!(!may("hanne"));
    assert!(may("hr"));
    assert!(may("bent"));
    assert!(!may("ingrid"));
}

#[test]
fn every_kind_of_data_has_one_row_and_every_relation_at_most_one_cell() {
    for (index, (data, cells)) in TABLE.iter().enumerate() {
        assert!(TABLE.iter().skip(index + 1).all(|(other, _)| other != data), "{data:?} twice");
        for (at, (relation, entries)) in cells.iter().enumerate() {
            assert!(!entries.is_empty(), "{data:?} {relation:?}");
            assert!(cells.iter().skip(at + 1).all(|(other, _)| other != relation), "{data:?} {relation:?} twice");
        }
    }
}
