//! A case behind the door: from the trigger over the talk to the return, with the clock moved.

use crate::domain::absence::case::State;
use crate::domain::absence::course::DutyKind;
use crate::domain::absence::{Happening, Kind, Percent};
use crate::domain::absence_talk::{Manner, TalkKind, TalkNote, TalkOutcome};
use crate::domain::task::{TaskReason, TaskTarget};
use crate::service::ask::{AbsenceCase, AbsenceNote, AbsenceToday, MyTasks};
use crate::service::command::{AbsenceCommand, Registration};
use crate::service::fixture::{House, METTE, PIA, day, house};
use crate::service::{Command, Refusal};
use std::collections::{BTreeMap, BTreeSet};

fn run(house: &House, login: &str, command: AbsenceCommand) -> Result<(), Refusal> {
    house.run(login, Command::Absence(command)).map(|_| ())
}

fn held(on: &str, withheld: Option<&str>) -> TalkOutcome {
    TalkOutcome::Held(Box::new(TalkNote {
        on: day(on),
        manner: Manner::Phone,
        companion: false,
        said: BTreeMap::new(),
        support: BTreeSet::new(),
        advice: BTreeSet::new(),
        expected: None,
        next: None,
        withheld: withheld.map(str::to_owned),
    }))
}

fn talk(house: &House, kind: TalkKind, outcome: TalkOutcome) -> Result<(), Refusal> {
    run(house, "tove", AbsenceCommand::Talk { person: METTE, kind, outcome })
}

fn ill(house: &House, first: &str) {
    let (kind, percent) = (Kind::Sickness, Percent::WHOLE);
    let registration = Registration { kind, first: day(first), last: None, percent, expected: None };
    run(house, "tove", AbsenceCommand::Register { person: METTE, registration }).unwrap();
}

fn due(house: &House) -> Vec<(DutyKind, String, bool)> {
    let rows = house.ask("tove", AbsenceToday {}).unwrap().rows;
    let duties = rows.iter().flat_map(|row| &row.duties);
    duties.map(|duty| (duty.kind, duty.due.to_string(), duty.overdue)).collect()
}

#[test]
fn from_the_first_day_to_the_end() {
    let house = house();
    // 15-04-2026 is a Wednesday.
    ill(&house, "2026-04-15");
    assert_eq!(due(&house), []);
    house.clock.set("2026-04-29T08:00:00Z");
    let talk_due = (DutyKind::Talk, "2026-05-13".to_owned(), false);
    assert_eq!(due(&house), [talk_due.clone()], "day 15, and four weeks after the first");
    let tasks = house.ask("tove", MyTasks {}).unwrap();
    let about = tasks.iter().find(|task| task.target == TaskTarget::Absence(METTE)).unwrap();
    assert!(
        matches!(&about.reason, TaskReason::AbsenceDuty { kind: DutyKind::Talk, fired } if fired.iter().any(|fired| fired.count == 15))
    );
    let invite = AbsenceCommand::Invite { person: METTE, on: day("2026-05-04") };
    run(&house, "tove", invite).unwrap();
    assert_eq!(talk(&house, TalkKind::FollowUp, held("2026-04-29", None)), Err(Refusal::StepOutOfTurn));
    let tomorrow = Refusal::DateAfter { date: day("2026-04-30"), latest: day("2026-04-29") };
    assert_eq!(talk(&house, TalkKind::Absence, held("2026-04-30", None)), Err(tomorrow), "a talk in the future");
    let before = Refusal::DateBefore { date: day("2026-04-28"), earliest: day("2026-04-29") };
    assert_eq!(talk(&house, TalkKind::Absence, held("2026-04-28", None)), Err(before), "before the trigger");
    house.clock.set("2026-05-04T08:00:00Z");
    talk(&house, TalkKind::Absence, held("2026-05-04", Some("Aftales mundtligt"))).unwrap();
    assert_eq!(due(&house), [(DutyKind::FollowUp, "2026-05-18".into(), false)]);
    house.clock.set("2026-05-19T08:00:00Z");
    assert_eq!(due(&house), [(DutyKind::FollowUp, "2026-05-18".into(), true)]);
    talk(&house, TalkKind::FollowUp, held("2026-05-19", None)).unwrap();
    talk(&house, TalkKind::Contact, held("2026-05-19", None)).unwrap();
    house.clock.set("2026-05-29T08:00:00Z");
    run(&house, "tove", AbsenceCommand::Return { person: METTE, last: day("2026-05-29") }).unwrap();
    house.clock.set("2026-05-30T08:00:00Z");
    // First day without a registration: Saturday 30-05; fourteen days later is a Saturday, shown the Friday before.
    assert_eq!(due(&house), [(DutyKind::Return, "2026-06-12".into(), false)]);
    talk(&house, TalkKind::Return, held("2026-05-30", None)).unwrap();
    assert_eq!(due(&house), []);
    let case = house.ask("mette", AbsenceCase { person: METTE }).unwrap();
    assert_eq!((case.state, case.steps.len(), case.can.len(), case.registers), (None, 5, 0, false));
    let notes: Vec<bool> = case.steps.iter().map(|step| step.note).collect();
    assert_eq!(notes, [true, true, true, false, false], "the first talk's note is withheld from her");
    let id = case.steps[0].case;
    assert!(house.ask("mette", AbsenceNote { case: id, step: 4 }).is_ok());
    assert_eq!(house.ask("mette", AbsenceNote { case: id, step: 1 }), Err(Refusal::NotFound));
    assert!(house.ask("tove", AbsenceNote { case: id, step: 1 }).is_ok());
    assert_eq!(house.ask("anders", AbsenceNote { case: id, step: 4 }), Err(Refusal::NotFound), "counts, no more");
}

#[test]
fn a_later_day_needs_a_reason_and_an_earlier_one_none() {
    let house = house();
    ill(&house, "2026-03-30");
    let plan = |on: &str, reason: Option<&str>| AbsenceCommand::Plan {
        person: METTE,
        on: day(on),
        reason: reason.map(str::to_owned),
    };
    assert_eq!(run(&house, "tove", plan("2026-05-20", None)), Err(Refusal::Required("reason".into())));
    run(&house, "tove", plan("2026-04-20", None)).unwrap();
    assert_eq!(due(&house), [(DutyKind::Talk, "2026-04-20".into(), false)]);
    run(&house, "tove", plan("2026-05-20", Some("Genoptræning"))).unwrap();
    assert_eq!(due(&house), [(DutyKind::Talk, "2026-05-20".into(), false)]);
}

#[test]
fn a_care_talk_needs_no_threshold_and_a_case_is_closed_with_a_reason() {
    let house = house();
    let care = AbsenceCommand::Care { person: PIA, on: day("2026-04-22") };
    run(&house, "tove", care.clone()).unwrap();
    assert_eq!(run(&house, "tove", care), Err(Refusal::StepOutOfTurn), "one is under way");
    let case = house.ask("tove", AbsenceCase { person: PIA }).unwrap();
    assert_eq!((case.state, case.care), (Some(State::TalkDue), true));
    assert!(case.can.contains(&Happening::Talk) && case.can.contains(&Happening::Closing));
    let close = |reason: &str| AbsenceCommand::Close { person: PIA, reason: reason.into() };
    assert_eq!(run(&house, "tove", close(" ")), Err(Refusal::Required("reason".into())));
    run(&house, "tove", close("Ikke længere nødvendig")).unwrap();
    assert_eq!(due(&house), []);
}

#[test]
fn why_it_did_not_fire_is_told_too() {
    let house = house();
    ill(&house, "2026-04-08");
    let why = house.ask("tove", AbsenceCase { person: METTE }).unwrap().why;
    let told: Vec<(u32, u32, bool)> = why.iter().map(|why| (why.count, why.more_than, why.passed)).collect();
    assert_eq!(told, [(1, 3, false), (6, 10, false), (8, 14, false)]);
}
