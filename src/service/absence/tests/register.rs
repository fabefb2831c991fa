//! Registering, and every bad input with its refusal.

use crate::domain::absence::{DocumentAction, DocumentKind, Kind, Percent, Said, Spell, SpellKey};
use crate::domain::ids::PersonNo;
use crate::service::command::{AbsenceCommand, Registration};
use crate::service::fixture::{House, LARS, METTE, TOVE, day, house};
use crate::service::{Command, Refusal};

fn run(house: &House, login: &str, command: AbsenceCommand) -> Result<(), Refusal> {
    house.run(login, Command::Absence(command)).map(|_| ())
}

fn notice(first: &str, last: Option<&str>) -> Registration {
    let (first, last) = (day(first), last.map(day));
    Registration { kind: Kind::Sickness, first, last, percent: Percent::WHOLE, expected: None }
}

fn register(house: &House, login: &str, person: PersonNo, registration: Registration) -> Result<(), Refusal> {
    run(house, login, AbsenceCommand::Register { person, registration })
}

fn spells(house: &House, person: PersonNo) -> Vec<Spell> {
    house.engine.read(|model| model.absence.spells(person).to_vec())
}

fn key(first: &str) -> SpellKey {
    SpellKey { first: day(first).into(), kind: Kind::Sickness }
}

#[test]
fn from_the_notice_over_steps_to_the_return() {
    let house = house();
    let expected = Registration { expected: Some(day("2026-05-01")), ..notice("2026-03-30", None) };
    register(&house, "tove", METTE, expected).unwrap();
    let half = Percent::from_hundredths(5_000).unwrap();
    run(&house, "tove", AbsenceCommand::Step { person: METTE, from: day("2026-04-13"), percent: half }).unwrap();
    let found = spells(&house, METTE);
    assert_eq!((found.len(), found[0].last, found[1].percent), (2, Some(day("2026-04-12").into()), half));
    house.engine.read(|model| {
        assert_eq!(model.absence.expected(METTE, key("2026-03-30")), None);
        assert_eq!(model.absence.expected(METTE, key("2026-04-13")), Some(day("2026-05-01").into()), "it goes along");
    });
    run(&house, "hr", AbsenceCommand::Return { person: METTE, last: day("2026-04-14") }).unwrap();
    assert_eq!(spells(&house, METTE)[1].last, Some(day("2026-04-14").into()));
    assert_eq!(
        run(&house, "hr", AbsenceCommand::Return { person: METTE, last: day("2026-04-14") }),
        Err(Refusal::NotIll)
    );
}

#[test]
fn bad_input_is_refused_and_nothing_stored() {
    let house = house();
    register(&house, "tove", METTE, notice("2026-04-10", None)).unwrap();
    let before = spells(&house, METTE);
    let outside = |date: &str| Err(Refusal::OutsideEmployment { day: day(date) });
    let early = |date: &str, earliest: &str| Err(Refusal::DateBefore { date: day(date), earliest: day(earliest) });
    let late = |date: &str, latest: &str| Err(Refusal::DateAfter { date: day(date), latest: day(latest) });
    let back = |last: &str| AbsenceCommand::Return { person: METTE, last: day(last) };
    assert_eq!(run(&house, "tove", back("2026-04-09")), early("2026-04-09", "2026-04-10"));
    assert_eq!(run(&house, "tove", back("2026-04-16")), late("2026-04-16", "2026-04-15"));
    assert_eq!(
        register(&house, "tove", METTE, notice("2026-04-02", Some("2026-04-01"))),
        early("2026-04-01", "2026-04-02")
    );
    assert_eq!(register(&house, "tove", METTE, notice("2062-04-02", None)), late("2062-04-02", "2026-07-16"));
    let overlap = Err(Refusal::SpellOverlaps { first: day("2026-04-10") });
    assert_eq!(register(&house, "tove", METTE, notice("2026-04-08", Some("2026-04-10"))), overlap);
    assert_eq!(register(&house, "tove", METTE, notice("2026-04-10", None)), overlap);
    assert_eq!(register(&house, "tove", LARS, notice("2026-03-02", None)), outside("2026-03-02"), "he has left");
    assert_eq!(register(&house, "hr", LARS, notice("2026-02-27", Some("2026-03-02"))), outside("2026-03-02"));
    assert_eq!(Percent::from_hundredths(0), None);
    assert_eq!(Percent::from_hundredths(10_001), None);
    assert_eq!(spells(&house, METTE), before);
    assert_eq!(spells(&house, LARS), []);
}

#[test]
fn who_leaves_is_away_until_the_last_day_at_most() {
    let house = house();
    register(&house, "tove", LARS, notice("2026-02-16", None)).unwrap();
    assert_eq!(spells(&house, LARS)[0].last, Some(day("2026-02-28").into()));
}

#[test]
fn nobody_registers_for_himself_or_herself_but_everybody_reports() {
    let house = house();
    assert_eq!(register(&house, "tove", TOVE, notice("2026-04-15", None)), Err(Refusal::OwnAbsence));
    assert_eq!(register(&house, "anders", TOVE, notice("2026-04-15", None)), Ok(()), "the manager above does");
    let ill = AbsenceCommand::ReportIll { kind: Kind::Sickness, first: day("2026-04-14") };
    run(&house, "mette", ill).unwrap();
    let reports = |house: &House| house.engine.read(|model| model.absence.reports(METTE).to_vec());
    assert_eq!(reports(&house).iter().map(|report| report.said).collect::<Vec<_>>(), [Said::Ill]);
    run(&house, "mette", AbsenceCommand::ReportWell { last: day("2026-04-14") }).unwrap();
    let see = |said| AbsenceCommand::SeeReport { person: METTE, spell: key("2026-04-14"), said };
    run(&house, "tove", see(Said::Ill)).unwrap();
    assert_eq!(reports(&house).len(), 1);
    run(&house, "tove", see(Said::Well)).unwrap();
    assert_eq!((reports(&house), run(&house, "tove", see(Said::Well))), (Vec::new(), Err(Refusal::NotFound)));
}

#[test]
fn a_correction_keeps_what_it_replaces_and_a_cancelled_notice_can_come_again() {
    let house = house();
    register(&house, "tove", METTE, notice("2026-04-10", None)).unwrap();
    let correct = |registration| AbsenceCommand::Correct { person: METTE, spell: key("2026-04-10"), registration };
    run(&house, "tove", correct(notice("2026-04-10", Some("2026-04-13")))).unwrap();
    assert_eq!((spells(&house, METTE)[0].version, spells(&house, METTE).len()), (1, 1));
    run(&house, "tove", correct(notice("2026-04-09", Some("2026-04-13")))).unwrap();
    let found = spells(&house, METTE);
    assert_eq!(found.iter().map(|spell| spell.cancelled).collect::<Vec<_>>(), [false, true], "the wrong day is kept");
    register(&house, "tove", METTE, notice("2026-04-14", None)).unwrap();
    run(&house, "tove", AbsenceCommand::Cancel { person: METTE, spell: key("2026-04-14") }).unwrap();
    register(&house, "tove", METTE, notice("2026-04-14", None)).unwrap();
    assert_eq!((spells(&house, METTE)[2].cancelled, spells(&house, METTE)[2].version), (false, 2));
}

#[test]
fn a_year_is_kept_so_many_months_after_its_last_day_or_held() {
    let house = house();
    register(&house, "tove", METTE, notice("2026-04-10", Some("2026-04-13"))).unwrap();
    let on = day("2026-04-15");
    let (document, action) = (DocumentKind::SelfDeclaration, DocumentAction::Received);
    run(&house, "tove", AbsenceCommand::Document { person: METTE, document, action, on }).unwrap();
    run(&house, "hr", AbsenceCommand::Hold { person: METTE, year: 2026, hold: true }).unwrap();
    let year = house.engine.read(|model| model.absence.year(METTE, 2026));
    assert_eq!((year.keeping.hold, year.documents.len()), (true, 1));
    assert_eq!(year.keep(60).keeping.delete_after, Some(day("2031-04-15").into()));
}
