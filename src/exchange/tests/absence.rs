//! Sickness spells through the whole door.

use super::*;
use crate::domain::absence::{Kind as Art, Spell};
use crate::domain::ids::PersonNo;
use rstest::rstest;

fn spells(house: &House, employee: &str) -> Vec<Spell> {
    house.engine.read(|model| model.absence.spells(no(house, employee)).to_vec())
}

fn no(house: &House, employee: &str) -> PersonNo {
    house.engine.read(|model| model.organisation.by_employee(&employee.into()).unwrap().no)
}

fn taken(house: &House, rows: &str) -> (u64, u64, u64) {
    put(house, &[("absence", &format!("medarbejdernr;første_dag;sidste_dag;art;procent;annulleret\n{rows}"))])
}

#[rstest]
#[case("1;2026-03-02;2026-03-01;sickness;;", "2: last_day: LastBeforeFirst")]
#[case("2;2026-04-02;2026-04-03;sickness;0;", "2: percent: OutOfRange { from: 1, to: 100 }")]
#[case("2;2026-04-02;2026-04-03;sickness;100,5;", "2: percent: OutOfRange { from: 0, to: 100 }")]
#[case(
    "2;2026-04-02;2026-04-03;flu;;",
    "2: kind: NotAChoice { choices: [\"sickness\", \"work_injury\", \"pregnancy\", \"section56\", \"child\"] }"
)]
#[case("2;2026-04-02;2026-04-03;;;", "2: kind: Required")]
#[case("1;;2026-04-03;sickness;;", "2: first_day: Required")]
#[case(
    "2;2026-04-02;2026-04-03;sickness;;måske",
    "2: cancelled: NotAChoice { choices: [\"yes\", \"ja\", \"no\", \"nej\"] }"
)]
#[case("9;2026-04-02;2026-04-03;sickness;;", "2: employee_id: Unknown { what: Employee, id: \"9\" }")]
#[case("1;2019-12-31;2020-01-02;sickness;;", "2: first_day: OutsideEmployment")]
#[case("1;2026-03-05;2026-03-08;sickness;;", "2: first_day: SpellOverlap { first: 2026-03-02 }")]
#[case("1;2026-03-01;2026-03-02;sickness;;", "2: first_day: SpellOverlap { first: 2026-03-02 }")]
#[case(
    "1;2026-02-01;2026-02-09;sickness;;\n1;2026-02-09;2026-02-10;sickness;;",
    "3: first_day: SpellOverlap { first: 2026-02-01 }"
)]
#[case(
    "1;2026-02-01;2026-02-09;sickness;;\n1;2026-02-01;2026-02-10;sickness;;",
    "3: first_day: DuplicateKey { first: Place { file: 0, line: 2 } }"
)]
fn bad_rows_are_told(#[case] rows: &str, #[case] fault: &str) {
    let house = full_house();
    let text = format!("employee_id;first_day;last_day;kind;percent;cancelled\n{rows}\n");
    assert_eq!(faults(&house, &[("absence", &text)]), [format!("absence.csv:{fault}")]);
}

#[test]
fn an_import_twice_changes_nothing_and_other_kinds_may_overlap() {
    let house = full_house();
    assert_eq!(put(&house, &[("absence", ABSENCE)]), (0, 0, 4));
    assert_eq!(taken(&house, "1;2026-03-04;05-03-2026;child;;\n1;2026-03-05;;work_injury;100;nej\n"), (2, 0, 0));
    assert_eq!(spells(&house, "1").len(), 4);
}

#[test]
fn a_missing_column_keeps_and_an_empty_cell_clears() {
    let house = full_house();
    assert_eq!(put(&house, &[("absence", "employee_id;first_day;kind\n2;2026-02-02;work_injury\n")]), (0, 0, 1));
    assert_eq!(taken(&house, "2;2026-02-02;2026-02-04;work_injury;;\n"), (0, 1, 0));
    let injury = spells(&house, "2")[1];
    assert_eq!((injury.kind, injury.percent.hundredths(), injury.cancelled), (Art::WorkInjury, 10_000, false));
    assert_eq!(injury.version, 1, "the version before is kept");
    let year = house.engine.read(|model| model.absence.year(no(&house, "2"), 2026));
    assert_eq!(year.spells.len(), 2);
}

#[test]
fn a_cancelled_spell_may_overlap_and_lie_outside() {
    let house = full_house();
    assert_eq!(taken(&house, "1;2026-03-03;2026-03-04;sickness;;ja\n1;2010-01-04;;sickness;;yes\n"), (2, 0, 0));
}

#[test]
fn leaving_closes_open_spells_whether_the_day_comes_with_them_or_later() {
    let house = full_house();
    assert_eq!(put(&house, &[("employees", "employee_id;left\n1;2026-03-20\n")]), (0, 1, 0));
    let open = spells(&house, "1")[1];
    assert_eq!(open.last.map(|last| last.date().to_string()).as_deref(), Some("2026-03-20"));
    assert_eq!(put(&house, &[("absence", ABSENCE)]), (0, 0, 4), "the open row of the file says the same");
    let late = "employee_id;first_day;last_day;kind;percent;cancelled\n1;2026-03-21;;sickness;;\n";
    assert_eq!(faults(&house, &[("absence", late)]), ["absence.csv:2: first_day: OutsideEmployment"]);
    let beyond = "employee_id;first_day;last_day;kind\n1;2026-03-09;2026-03-23;sickness\n";
    assert_eq!(faults(&house, &[("absence", beyond)]), ["absence.csv:2: last_day: OutsideEmployment"]);
}

#[test]
fn the_store_gives_back_what_was_taken() {
    let house = full_house();
    taken(&house, "1;2025-12-29;2026-01-02;pregnancy;50;\n");
    let before = spells(&house, "1");
    let mut again = crate::service::absence::model::Absence::default();
    for year in [2025, 2026] {
        again.put_year(house.engine.read(|model| model.absence.year(no(&house, "1"), year)));
    }
    assert_eq!(again.spells(no(&house, "1")), before);
}
