//! Figures behind the door: who sees which, and what small groups hide.

use crate::domain::absence::{AbsenceYear, Kind, Percent, Spell};
use crate::domain::ids::PersonNo;
use crate::service::ask::AbsenceFigures as Ask;
use crate::service::engine::{AbsenceFact, Fact};
use crate::service::fixture::{House, METTE, OMAR, RIKKE, day, house};
use crate::service::views::AbsenceFigures;

pub fn ill(person: PersonNo, first: &str, last: Option<&str>) -> Fact {
    let mut year = AbsenceYear::new(person, first[..4].parse().unwrap());
    let last = last.map(|last| day(last).into());
    let (first, percent) = (day(first).into(), Percent::WHOLE);
    year.put(Spell { first, last, kind: Kind::Sickness, percent, cancelled: false, version: 0 });
    Fact::Absence(AbsenceFact::Year(Box::new(year)))
}

/// A person's spells, by first and last day.
pub fn ill_all(person: PersonNo, spells: &[(&str, Option<&str>)]) -> Vec<Fact> {
    let years = [2024, 2025, 2026].map(|number| {
        let mut year = AbsenceYear::new(person, number);
        for (first, last) in spells.iter().filter(|(first, _)| first.starts_with(&number.to_string())) {
            let (first, last) = (day(first).into(), last.map(|last| day(last).into()));
            let percent = Percent::WHOLE;
            year.put(Spell { first, last, kind: Kind::Sickness, percent, cancelled: false, version: 0 });
        }
        Fact::Absence(AbsenceFact::Year(Box::new(year)))
    });
    years.to_vec()
}

pub fn some_ill() -> House {
    let house = house();
    house.put(vec![
        ill(METTE, "2026-03-30", None),
        ill(OMAR, "2026-02-02", Some("2026-02-06")),
        ill(RIKKE, "2026-01-05", Some("2026-01-05")),
    ]);
    house
}

pub fn figures(house: &House, login: &str, unit: Option<&str>) -> AbsenceFigures {
    house.ask(login, Ask { unit: unit.map(Into::into), as_of: None }).unwrap()
}

fn people(figures: &AbsenceFigures) -> Vec<&str> {
    figures.employees.iter().map(|person| person.employee_id.as_str()).collect()
}

fn shown(figures: &AbsenceFigures) -> Vec<&str> {
    figures.units.iter().filter(|unit| unit.summary.is_some()).map(|unit| unit.unit.as_str()).collect()
}

#[test]
fn hr_sees_every_unit_and_everybody() {
    let house = some_ill();
    let all = figures(&house, "hr", None);
    assert_eq!(shown(&all), ["SCK", "A", "A1", "A2", "B"]);
    assert_eq!(people(&all).len(), 12, "the leaver is not employed today");
    let top = all.units[0].summary.unwrap();
    assert_eq!((top.employees, top.spells), (12, 3));
    assert!((top.long_day_works - 10.0).abs() < 1e-9, "Easter took three of thirteen weekdays");
    assert!((top.short_day_works - 6.0).abs() < 1e-9);
    let below: f64 = all.units[1..]
        .iter()
        .filter(|unit| unit.unit.as_str() != "A")
        .filter_map(|unit| unit.summary)
        .map(|summary| summary.day_works)
        .sum();
    assert!((below - top.day_works).abs() < 1e-9);
}

#[test]
fn a_manager_sees_the_own_people_and_nothing_of_a_few_others() {
    let house = some_ill();
    // Tove sees her four persons, so the figures of her team say nothing new but herself and who left.
    let own = figures(&house, "tove", Some("A1"));
    assert_eq!(people(&own), ["1003", "1006", "1007", "1008"], "and herself");
    assert_eq!(shown(&own), ["A1"], "she may see every one of them");
    // Anders may not read the spells of A2's Rikke and Søren: three people are too few.
    let above = figures(&house, "anders", Some("A"));
    assert_eq!(shown(&above), [] as [&str; 0], "B has three, so A would tell them to who sees the whole");
    assert_eq!(people(&above), ["1002", "1003", "1004"], "his direct reports are the two managers");
}

#[test]
fn a_committee_sees_its_unit_and_no_persons() {
    use crate::domain::access::{Grant, Holder, Role, Scope};
    let house = some_ill();
    house.put(vec![Fact::Grant(Grant {
        id: 300,
        holder: Holder::Person(OMAR),
        role: Role::Committee,
        scope: Scope::Subtree("SCK".into()),
        from: day("2026-01-01"),
        to: None,
        reason: "MED".into(),
        revoked: None,
    })]);
    let unit = figures(&house, "omar", None);
    assert_eq!(shown(&unit), ["SCK"], "the unit it is about, none below");
    assert_eq!(people(&unit), ["1007"], "the own counts only");
    assert!(house.ask("omar", Ask { unit: Some("A1".into()), as_of: None }).is_err());
}

#[test]
fn the_figures_follow_the_facts_at_once() {
    let house = some_ill();
    let spells = |house: &House| figures(house, "hr", None).units[0].summary.unwrap().spells;
    assert_eq!(spells(&house), 3);
    house.put(vec![ill(METTE, "2026-03-30", Some("2026-03-31")), ill(RIKKE, "2026-01-07", None)]);
    assert_eq!(spells(&house), 3);
    let mut rikke = house.engine.read(|model| model.organisation.person(RIKKE).unwrap().clone());
    rikke.history[0].hired = Some(day("2026-02-01"));
    house.put(vec![Fact::Person(Box::new(rikke))]);
    let top = figures(&house, "hr", None).units[0].summary.unwrap();
    assert!(top.full_time_equivalents < 13.0);
}
