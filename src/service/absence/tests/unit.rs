//! A unit's page: the same figures as the report, and nothing that a small group hides.

use super::figures::{figures, ill, some_ill};
use crate::domain::absence::day::months_after;
use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::service::ask::{AbsenceFigures, AbsenceUnit};
use crate::service::engine::Fact;
use crate::service::fixture::{House, METTE, OMAR, PIA, day};
use crate::service::views::AbsenceUnitView;

fn page(house: &House, login: &str, unit: Option<&str>) -> AbsenceUnitView {
    house.ask(login, AbsenceUnit { unit: unit.map(Into::into), as_of: None }).unwrap()
}

fn near(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

#[test]
fn the_page_the_curve_and_the_report_say_the_same() {
    let house = some_ill();
    house.put(vec![ill(PIA, "2025-02-10", Some("2025-12-19"))]);
    let page = page(&house, "hr", None);
    let report = figures(&house, "hr", None);
    assert_eq!(page.now, report.units[0].summary);
    assert_eq!((page.group, page.without), (report.units[0].group, report.units[0].without));
    let below = |unit: &str| report.units.iter().find(|line| line.unit.as_str() == unit).unwrap().summary;
    assert_eq!(
        page.units.iter().map(|line| (line.unit.as_str(), line.now)).collect::<Vec<_>>(),
        [("A", below("A")), ("B", below("B"))]
    );
    assert_eq!(page.months.len(), 12);
    for month in &page.months {
        let then = |day| {
            let asked = AbsenceFigures { unit: None, as_of: Some(day) };
            house.ask("hr", asked).unwrap().units[0].summary.unwrap().day_works_per_fte
        };
        assert!(near(month.rolling, then(month.last)), "{month:?}");
        assert!(near(month.before, then(months_after(month.last, -12))), "{month:?}");
    }
    let bars: f64 =
        page.months.iter().filter_map(|month| month.short.zip(month.long)).map(|(short, long)| short + long).sum();
    assert!(bars > 0.0);
    assert_eq!(page.lengths.unwrap().iter().sum::<u32>(), page.now.unwrap().spells);
    assert_eq!(page.organisation, None, "this is it");
}

#[test]
fn a_manager_sees_the_own_team_beside_the_organisation() {
    let house = some_ill();
    let own = page(&house, "tove", Some("A1"));
    let all = page(&house, "hr", None);
    assert_eq!(own.organisation, all.now.unwrap().day_works_per_fte);
    assert!(own.now.is_some() && own.months.iter().all(|month| month.rolling.is_some()));
    // Anders reads neither A1's nor A2's people one by one, and B is too few to hide them behind.
    let above = page(&house, "anders", Some("A"));
    assert_eq!((above.now, above.before, above.group, above.lengths), (None, None, None, None));
    assert!(above.months.is_empty());
    assert!(above.units.iter().all(|line| line.now.is_none() && line.before.is_none()));
}

#[test]
fn an_organisation_that_is_hardly_more_than_the_unit_is_no_comparison() {
    let house = some_ill();
    // A has nine of twelve: the whole organisation beside it would tell about the other three.
    let page = page(&house, "hr", Some("A"));
    assert!(page.now.is_some());
    assert_eq!(page.organisation, None);
}

#[test]
fn a_committee_gets_its_unit_and_none_below() {
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
    let page = page(&house, "omar", None);
    assert!(page.now.is_some() && page.units.is_empty());
    assert!(house.ask("omar", AbsenceUnit { unit: Some("A".into()), as_of: None }).is_err());
    let _ = METTE;
}
