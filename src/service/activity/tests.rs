use crate::domain::activity::{ActivityKind, ActivityNo, ActivityState, Aim, Source, Step};
use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::service::ask::{Activities, ActivityCard, ActivityOutlook};
use crate::service::command::{ActivityCommand, NewActivity};
use crate::service::fixture::{House, TOVE, day, house};
use crate::service::{Command, Refusal};

fn new(unit: &str, round: &str) -> NewActivity {
    let aim = Aim {
        title: "Kursus i serviceloven".into(),
        source: Source::Overview,
        reference: String::new(),
        unit: unit.into(),
        kind: ActivityKind::Course,
        competence: Some("LOV-1".into()),
        level: Level::new(3),
        owner: TOVE,
        deadline: day("2026-12-01"),
        hours: 30,
        money: 12_000,
    };
    NewActivity { aim, seen_in: Some((round.into(), Rater::Own)) }
}

fn run(house: &House, login: &str, command: ActivityCommand) -> Result<(), Refusal> {
    house.run(login, Command::Activity(command)).map(|_| ())
}

#[test]
fn it_is_proposed_decided_and_done_and_everybody_can_read_it() {
    let house = house();
    run(&house, "tove", ActivityCommand::Propose(new("A1", "2025"))).unwrap();
    let no = ActivityNo(1);
    assert!(house.ask("hanne", Activities {}).unwrap().len() == 1, "HR sees what is proposed");
    assert!(house.ask("rikke", Activities {}).unwrap().is_empty(), "others what is decided");
    let step = |step| ActivityCommand::Step { no, step, reason: String::new() };
    assert_eq!(run(&house, "rikke", step(Step::Decide)), Err(Refusal::NotFound));
    run(&house, "anders", step(Step::Decide)).unwrap();
    assert_eq!(house.ask("rikke", Activities {}).unwrap()[0].state, ActivityState::Decided);
    assert_eq!(run(&house, "tove", step(Step::Drop)), Err(Refusal::Required("reason".into())));
    run(&house, "tove", step(Step::Finish)).unwrap();
    assert_eq!(run(&house, "tove", step(Step::Finish)), Err(Refusal::Stale));
}

#[test]
fn who_lacks_it_is_counted_and_named_to_who_may_see_them() {
    let house = house();
    // In 2025 Mette rated herself 2 and Omar 1; Pia said not relevant.
    run(&house, "tove", ActivityCommand::Decide(new("A1", "2025"))).unwrap();
    let card = |login| house.ask(login, ActivityCard { no: ActivityNo(1) }).unwrap();
    let seen: Vec<_> = card("tove").persons.into_iter().map(|(name, ..)| name).collect();
    assert_eq!(seen, ["Mette Lund", "Omar Said"]);
    assert_eq!(card("tove").line.people, Some(2));
    // Two people are too few for who may not see them one by one.
    let far = card("rikke");
    assert_eq!((far.persons.len(), far.line.people, far.line.effect), (0, None, None));
    // Mette rates herself 3 now; Omar's form of the open round is not shown, so his level is what it was.
    let effect = card("tove").line.effect.unwrap();
    assert_eq!((effect.people, effect.then, effect.now, effect.reached_now), (2, 3, 4, 1));
}

#[test]
fn the_outlook_offers_the_units_one_may_propose_for() {
    let house = house();
    let outlook = |login| house.ask(login, ActivityOutlook { competence: None, seen_in: None, unit: None });
    let units = |login| -> Vec<(String, bool)> {
        outlook(login).unwrap().units.into_iter().map(|(unit, decides)| (unit.id.to_string(), decides)).collect()
    };
    assert_eq!(units("tove"), [("A1".to_owned(), true)]);
    assert_eq!(units("anders").len(), 3);
    assert_eq!(outlook("pia").unwrap_err(), Refusal::NotFound);
}

#[test]
fn a_new_activity_must_make_sense() {
    let house = house();
    let decide = |change: fn(&mut NewActivity)| {
        let mut wrong = new("A1", "2025");
        change(&mut wrong);
        run(&house, "tove", ActivityCommand::Decide(wrong))
    };
    assert_eq!(decide(|new| new.aim.title = " ".into()), Err(Refusal::Required("title".into())));
    assert_eq!(decide(|new| new.aim.competence = Some("NO".into())), Err(Refusal::UnknownCompetence));
    assert_eq!(decide(|new| new.aim.unit = "B".into()), Err(Refusal::NotFound));
    assert!(matches!(decide(|new| new.aim.deadline = day("2026-01-01")), Err(Refusal::DateBefore { .. })));
}
