use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::domain::interview::{Action, InterviewState, Meeting, TalkKey, Topic};
use crate::domain::plan::{AgreementKind, AgreementText, Party, PlanKey, Responsible};
use crate::service::ask::{Interview, InterviewOutlook, Interviews, Preparation, SideBySide};
use crate::service::command::{InterviewCommand, PlanCommand, PlanInterview, Prepare};
use crate::service::fixture::{House, METTE, OMAR, TOVE, day, form, house, sent};
use crate::service::{Command, Refusal};
use chrono::NaiveTime;
use std::collections::BTreeMap;

pub fn meeting(on: &str) -> Meeting {
    Meeting { date: day(on), time: NaiveTime::from_hms_opt(10, 0, 0).unwrap(), place: "Mødelokale 2".into() }
}

fn talk(person: PersonNo) -> TalkKey {
    TalkKey { person, number: 1 }
}

fn planning(person: PersonNo, on: &str) -> Command {
    let plan = PlanInterview { person, round: Some("2026".into()), meeting: meeting(on), senior: false };
    Command::Interview(InterviewCommand::Plan(plan))
}

fn begin(talk: TalkKey) -> Command {
    Command::Interview(InterviewCommand::Begin(talk))
}

fn preparing(talk: TalkKey, shared: &str, note: &str) -> Command {
    let of = |text: &str| BTreeMap::from([(Topic::Wishes, text.to_owned())]);
    Command::Interview(InterviewCommand::Prepare(Prepare { talk, shared: of(shared), notes: of(note) }))
}

fn planned(person: PersonNo) -> House {
    let house = house();
    house.run("tove", planning(person, "2026-04-20")).unwrap();
    house
}

#[test]
fn one_at_a_time_and_not_in_the_past() {
    let house = planned(METTE);
    assert_eq!(house.run("tove", planning(METTE, "2026-04-21")), Err(Refusal::InterviewOpen));
    let before = Refusal::DateBefore { date: day("2026-04-14"), earliest: day("2026-04-15") };
    assert_eq!(house.run("tove", planning(OMAR, "2026-04-14")), Err(before));
    let cancel = InterviewCommand::Cancel { talk: talk(METTE), reason: "Syg".into() };
    house.run("tove", Command::Interview(cancel)).unwrap();
    assert_eq!(house.run("tove", begin(talk(METTE))), Err(Refusal::WrongInterviewState(InterviewState::Cancelled)));
    assert_eq!(house.run("tove", planning(METTE, "2026-04-21")).unwrap().made.as_deref(), Some("2"));
}

#[test]
fn the_outlook_tells_that_forms_are_missing() {
    let house = house();
    let outlook = |person| house.ask("tove", InterviewOutlook { person }).unwrap();
    assert_eq!((outlook(METTE).own_sent, outlook(METTE).manager_sent), (true, true));
    assert_eq!((outlook(OMAR).own_sent, outlook(OMAR).manager_sent), (true, false));
    assert_eq!(outlook(OMAR).notice_days, 14);
}

#[test]
fn both_sides_are_shown_from_the_moment_the_interview_begins() {
    // Of Omar's forms only his own is sent.
    let house = planned(OMAR);
    let side = |login| house.ask(login, SideBySide { round: "2026".into(), person: OMAR });
    assert_eq!(side("tove").unwrap_err(), Refusal::NotFound);
    house.run("tove", begin(talk(OMAR))).unwrap();
    assert!(side("tove").is_ok() && side("omar").is_ok());
    let view = house.ask("omar", Interview { talk: talk(OMAR) }).unwrap();
    assert_eq!((view.state, view.party, view.allowed), (InterviewState::Begun, Party::Employee, vec![Action::Share]));
    assert_eq!(view.plan, Some(PlanKey { person: OMAR, number: 1 }));
}

#[test]
fn shared_points_are_read_by_both_and_notes_by_their_author_alone() {
    let house = planned(METTE);
    house.run("mette", preparing(talk(METTE), "Vejledning", "HEMMELIGT")).unwrap();
    house.run("tove", preparing(talk(METTE), "Nye opgaver", "Mit eget")).unwrap();
    let seen = house.ask("tove", Interview { talk: talk(METTE) }).unwrap();
    let wishes = seen.agenda.iter().find(|row| row.topic == Topic::Wishes).unwrap();
    assert_eq!((wishes.employee.as_str(), wishes.manager.as_str()), ("Vejledning", "Nye opgaver"));
    assert!(!format!("{seen:?}").contains("HEMMELIGT"));
    let own = house.ask("mette", Preparation { talk: talk(METTE) }).unwrap();
    let note = |view: &crate::service::views::PreparationView| {
        view.rows.iter().find(|row| row.topic == Topic::Wishes).unwrap().note.clone()
    };
    assert_eq!(note(&own), "HEMMELIGT");
    assert_eq!(own.notes_deleted, Some(day("2026-07-20")));
    assert_eq!(note(&house.ask("tove", Preparation { talk: talk(METTE) }).unwrap()), "Mit eget");
}

#[test]
fn a_new_manager_takes_the_interview_over_and_not_the_notes() {
    let house = planned(METTE);
    house.run("tove", preparing(talk(METTE), "Nye opgaver", "HEMMELIGT")).unwrap();
    house.put(vec![crate::service::engine::Fact::Unit(crate::service::fixture::unit("A1", Some("A"), Some(OMAR)))]);
    let rows = house.ask("omar", Interviews {}).unwrap().rows;
    assert!(rows.iter().any(|row| row.person.no == METTE && row.talk.is_some()));
    let prepared = house.ask("omar", Preparation { talk: talk(METTE) }).unwrap();
    assert!(!format!("{prepared:?}").contains("HEMMELIGT"));
    assert_eq!(house.ask("tove", Interview { talk: talk(METTE) }).unwrap_err(), Refusal::NotFound);
    house.run("omar", begin(talk(METTE))).unwrap();
}

#[test]
fn next_years_plan_begins_with_what_is_unfinished() {
    let house = planned(METTE);
    house.run("tove", begin(talk(METTE))).unwrap();
    let plan = PlanKey { person: METTE, number: 1 };
    let text = AgreementText {
        kind: AgreementKind::Course,
        text: "Kursus i aktindsigt".into(),
        who: Responsible::Employee,
        due: Some(day("2026-10-01")),
        competence: Some("LOV-3".into()),
        level: Level::new(3),
        course: None,
    };
    house.run("tove", Command::Plan(PlanCommand::Agree { plan, text: text.clone() })).unwrap();
    house.run("tove", Command::Interview(InterviewCommand::Hold(talk(METTE)))).unwrap();
    house.clock.set("2027-04-01T08:00:00Z");
    house.run("tove", planning(METTE, "2027-04-12")).unwrap();
    let second = TalkKey { person: METTE, number: 2 };
    house.run("tove", begin(second)).unwrap();
    let view = house.ask("mette", Interview { talk: second }).unwrap();
    assert_eq!(view.last.iter().map(|last| last.text.text.as_str()).collect::<Vec<_>>(), ["Kursus i aktindsigt"]);
    let next = house.ask("mette", crate::service::ask::Plan { plan: view.plan.unwrap() }).unwrap();
    assert_eq!(next.agreements.len(), 1);
    assert_eq!(next.agreements[0].agreement.text, AgreementText { due: None, ..text });
}

#[test]
fn what_was_shown_of_a_sent_form_is_the_same_after_the_interview_has_begun() {
    let house = planned(OMAR);
    house.put(vec![sent(form("2026", OMAR, Rater::Manager), "111111", Some("SAG"), TOVE, "2026-04-14")]);
    let points = |house: &House| house.ask("omar", Interview { talk: talk(OMAR) }).unwrap().talk_points;
    let before = points(&house);
    house.run("tove", begin(talk(OMAR))).unwrap();
    assert_eq!(points(&house), before);
}
