//! Rounds while they run: progress, reminders, people coming and going, closing.

use super::{open, opening};
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::domain::questions::FormChoice;
use crate::domain::round::RoundState;
use crate::domain::round::happening::Happening;
use crate::domain::round::selection::{Presence, ProfileLack, Selection};
use crate::domain::task::TaskReason;
use crate::service::ask::{
    MyTasks, RoundClosing, RoundHappenings, RoundMissing, RoundPreview, RoundProgress, SideBySide,
};
use crate::service::command::{Command, OpenRound, RoundCommand, SendEvaluation};
use crate::service::engine::Fact;
use crate::service::fixture::{
    House, LARS, METTE, OMAR, PIA, RIKKE, SOEREN, TOVE, ULLA, YRSA, day, form, house, level, person, unit,
};
use crate::service::refusal::Refusal;
use crate::service::views::{HappeningLine, MissingForm, ProgressCount};

const NINA: PersonNo = PersonNo(20);

/// The autumn round, opened today for A1 alone: Tove, Mette, Omar, Pia.
fn autumn(house: &House) {
    let who = Selection::Units(["A1".into()].into());
    let days = (day("2026-04-15"), day("2026-05-31"), day("2026-05-15"));
    open(house, OpenRound { from: days.0, to: days.1, deadline: days.2, who, ..opening() }).unwrap();
}

fn run(house: &House, login: &str, command: RoundCommand) -> Result<(), Refusal> {
    house.run(login, Command::Round(command)).map(|_| ())
}

fn send(house: &House, login: &str, person: PersonNo, rater: Rater) {
    let answers = vec![("LOV-1".into(), crate::domain::competence::Answer::Level(level(3)))];
    let send = SendEvaluation { form: form("2026-2", person, rater), answers, comments: Vec::new() };
    house.run(login, Command::SendEvaluation(send)).unwrap();
}

fn missing(house: &House, login: &str) -> Vec<(PersonNo, Rater)> {
    let found = house.ask(login, RoundMissing { round: "2026-2".into(), unit: None }).unwrap();
    found.iter().map(|form: &MissingForm| (form.about.no, form.rater)).collect()
}

fn happened(house: &House, login: &str) -> Vec<(PersonNo, Happening)> {
    let found = house.ask(login, RoundHappenings { round: "2026-2".into() }).unwrap();
    found.into_iter().map(|line: HappeningLine| (line.person.no, line.what)).collect()
}

fn counts(house: &House, login: &str) -> Vec<(String, Option<ProgressCount>)> {
    let found = house.ask(login, RoundProgress { round: "2026-2".into() }).unwrap();
    found.units.into_iter().map(|unit| (unit.unit.to_string(), unit.count)).collect()
}

/// Somebody's row with something changed.
fn change(house: &House, no: PersonNo, change: impl FnOnce(&mut crate::domain::organisation::Person)) {
    let mut person = house.engine.read(|model| model.organisation.person(no).unwrap().clone());
    change(&mut person);
    house.put(vec![Fact::Person(Box::new(person))]);
}

fn hire(house: &House, on: &str) {
    let mut nina = person(NINA, "Nina Ny", "nina", "A1", "SAG", 0);
    nina.history[0].hired = Some(day(on));
    house.put(vec![Fact::Person(Box::new(nina))]);
}

#[test]
fn a_round_takes_in_the_chosen_units_or_profiles_only() {
    let house = house();
    autumn(&house);
    let people = house.engine.read(|model| model.rounds[&"2026-2".into()].population.clone());
    assert_eq!(people.into_iter().collect::<Vec<_>>(), [TOVE, METTE, OMAR, PIA]);
    let bos = OpenRound { id: "bos".into(), who: Selection::Profiles(["BOS".into()].into()), ..opening() };
    open(&house, bos).unwrap();
    assert_eq!(house.engine.read(|model| model.rounds[&"bos".into()].population.len()), 2);
    let nobody = |who| open(&house, OpenRound { id: "x".into(), who, ..opening() });
    assert_eq!(nobody(Selection::Units(["NO".into()].into())), Err(Refusal::NotFound));
    assert_eq!(nobody(Selection::Profiles([].into())), Err(Refusal::NobodyInRound));
    let areas = FormChoice::Areas(["Findes ikke".to_owned()].into());
    assert_eq!(open(&house, OpenRound { id: "y".into(), form: areas, ..opening() }), Err(Refusal::NoQuestions));
}

#[test]
fn the_preview_says_who_is_in_who_lacks_a_profile_and_why_and_who_is_in_two_rounds() {
    let house = house();
    change(&house, PIA, |pia| pia.history[0].left = Some(day("2026-05-10")));
    change(&house, OMAR, |omar| omar.history[0].profile = Some("GONE".into()));
    // Somebody who was in the round before and has left; and one who is hired for later.
    change(&house, RIKKE, |rikke| rikke.history[0].left = Some(day("2026-04-10")));
    hire(&house, "2026-05-01");
    let preview =
        |form: FormChoice, who: Selection| house.ask("hr", RoundPreview { form, who, to: day("2026-05-31") }).unwrap();
    let units = Selection::Units(["A1".into(), "A2".into()].into());
    let found = preview(FormChoice::Full, units.clone());
    assert_eq!(found.questions, 6);
    let of = |no| found.people.iter().find(|line| line.person.no == no).unwrap();
    assert_eq!((of(METTE).presence, of(METTE).lack.clone()), (Presence::Here, None));
    assert_eq!(of(METTE).elsewhere, ["Runde 2026"]);
    assert_eq!(of(PIA).presence, Presence::Leaves(day("2026-05-10")));
    assert_eq!(of(OMAR).lack, Some(ProfileLack::Unknown("GONE".into())));
    assert_eq!(of(SOEREN).lack, Some(ProfileLack::NotAttached));
    assert_eq!((of(RIKKE).presence, of(RIKKE).is_in()), (Presence::Left(day("2026-04-10")), false));
    assert_eq!(of(NINA).presence, Presence::Begins(day("2026-05-01")));
    assert!(found.people.iter().all(|line| line.person.no != LARS), "he was not in the last round");
    let asked = FormChoice::Competences(["LOV-3".into()].into());
    let little = preview(asked, units);
    let tove = little.people.iter().find(|line| line.person.no == TOVE).unwrap();
    assert_eq!(tove.lack, Some(ProfileLack::NothingDemanded("SAG".into())));
}

#[test]
fn hr_sees_every_unit_a_manager_the_own_and_small_groups_stay_hidden_above() {
    let house = house();
    autumn(&house);
    send(&house, "mette", METTE, Rater::Own);
    send(&house, "tove", METTE, Rater::Manager);
    let all = Some(ProgressCount { people: 4, own: 1, manager: 1, both: 1 });
    let named = |units: &[&str], count| units.iter().map(|unit| ((*unit).to_owned(), count)).collect::<Vec<_>>();
    assert_eq!(counts(&house, "hr"), named(&["SCK", "A", "A1"], all));
    assert_eq!(counts(&house, "tove"), named(&["A1"], all), "she knows each of them");
    // Four people of whom he knows one: three would show.
    assert_eq!(counts(&house, "anders"), named(&["A", "A1"], None));
    assert_eq!(counts(&house, "bent"), [], "none of his people is in");
    for login in ["mette", "admin"] {
        assert_eq!(house.ask(login, RoundProgress { round: "2026-2".into() }), Err(Refusal::NotFound));
    }
}

#[test]
fn who_has_not_sent_is_named_to_hr_and_the_nearest_manager_with_addresses() {
    let house = house();
    autumn(&house);
    send(&house, "mette", METTE, Rater::Own);
    let (own, manager) = (Rater::Own, Rater::Manager);
    let of_team = [(METTE, manager), (OMAR, own), (OMAR, manager), (PIA, own), (PIA, manager)];
    let mut all = of_team.to_vec();
    all.extend([(TOVE, own), (TOVE, manager)]);
    assert_eq!(missing(&house, "hr"), all);
    assert_eq!(missing(&house, "tove"), of_team);
    assert_eq!(missing(&house, "anders"), [(TOVE, own), (TOVE, manager)]);
    let lines = house.ask("tove", RoundMissing { round: "2026-2".into(), unit: None }).unwrap();
    let email = |rater| lines.iter().find(|line| line.about.no == OMAR && line.rater == rater).unwrap().email.clone();
    assert_eq!(email(own).as_deref(), Some("omar@example.org"));
    let of_anders = house.ask("anders", RoundMissing { round: "2026-2".into(), unit: None }).unwrap();
    assert_eq!(of_anders[1].owes.no.0, 2, "about Tove he owes himself");
}

#[test]
fn a_reminder_shows_among_the_tasks_once_a_day_until_the_form_is_sent() {
    let house = house();
    autumn(&house);
    let remind = |unit: Option<&str>| RoundCommand::Remind { round: "2026-2".into(), unit: unit.map(Into::into) };
    house.clock.set("2026-04-20T08:00:00Z");
    run(&house, "hr", remind(None)).unwrap();
    let reminded = |login: &str| {
        let tasks = house.ask(login, MyTasks {}).unwrap();
        let of_round = tasks.into_iter().filter(|task| task.matter == "Efterår 2026");
        let day = |reason| if let TaskReason::FormNotSent { reminded, .. } = reason { reminded } else { None };
        of_round.map(|task| day(task.reason)).collect::<Vec<_>>()
    };
    let today = Some(day("2026-04-20"));
    assert_eq!(reminded("mette"), [today]);
    assert_eq!(reminded("tove"), [today, today, today, today], "her own and three about others");
    assert_eq!(run(&house, "hr", remind(None)), Err(Refusal::NobodyToRemind));
    send(&house, "mette", METTE, Rater::Own);
    house.clock.set("2026-04-22T08:00:00Z");
    run(&house, "hr", remind(Some("A1"))).unwrap();
    assert_eq!(reminded("mette"), []);
    assert_eq!(reminded("omar"), [Some(day("2026-04-22"))]);
    let progress = house.ask("hr", RoundProgress { round: "2026-2".into() }).unwrap();
    assert_eq!(progress.reminders.iter().map(|reminder| reminder.forms).collect::<Vec<_>>(), [8, 7]);
    assert_eq!(run(&house, "tove", remind(None)), Err(Refusal::NotFound));
}

#[test]
fn a_new_hire_is_told_and_taken_in_with_the_form_as_a_task() {
    let house = house();
    autumn(&house);
    assert_eq!(happened(&house, "hr"), []);
    hire(&house, "2026-04-20");
    assert_eq!(happened(&house, "hr"), [], "not before the first day");
    house.clock.set("2026-04-21T08:00:00Z");
    let newcomer = (NINA, Happening::NotIn { hired: Some(day("2026-04-20")) });
    assert_eq!(happened(&house, "hr"), [newcomer.clone()]);
    assert_eq!(happened(&house, "tove"), [newcomer], "her nearest manager sees it too");
    assert_eq!(happened(&house, "ulla"), []);
    assert!(house.ask("nina", MyTasks {}).unwrap().is_empty());
    let add = |people: &[PersonNo]| RoundCommand::Add { round: "2026-2".into(), people: people.to_vec() };
    assert_eq!(run(&house, "tove", add(&[NINA])), Err(Refusal::NotFound), "only HR takes in");
    assert_eq!(run(&house, "hr", add(&[LARS])), Err(Refusal::NotEmployed));
    run(&house, "hr", add(&[NINA])).unwrap();
    assert_eq!(house.ask("nina", MyTasks {}).unwrap().len(), 1);
    assert_eq!(happened(&house, "hr"), [(NINA, Happening::Joined(day("2026-04-21")))]);
    // Whom it concerned stands in the journal.
    let journal = house.engine.journal_about(NINA, 10).unwrap();
    assert_eq!(journal.first().map(|entry| entry.deed.0.as_str()), Some("add_to_round"));
}

#[test]
fn a_leaver_owes_nothing_and_is_taken_out_unless_something_was_sent() {
    let house = house();
    autumn(&house);
    send(&house, "pia", PIA, Rater::Own);
    for no in [PIA, OMAR] {
        change(&house, no, |person| person.history[0].left = Some(day("2026-04-17")));
    }
    house.clock.set("2026-04-18T08:00:00Z");
    assert_eq!(
        happened(&house, "hr"),
        [(OMAR, Happening::Left(day("2026-04-17"))), (PIA, Happening::Left(day("2026-04-17")))]
    );
    assert_eq!(missing(&house, "tove"), [(METTE, Rater::Own), (METTE, Rater::Manager)], "leavers are not waited for");
    let out = |no| RoundCommand::TakeOut { round: "2026-2".into(), people: vec![no] };
    assert_eq!(run(&house, "hr", out(PIA)), Err(Refusal::HasSentForms));
    run(&house, "hr", out(OMAR)).unwrap();
    assert_eq!(run(&house, "hr", out(OMAR)), Err(Refusal::NotFound), "not in any more");
    let count = |(_, count): &(String, Option<ProgressCount>)| count.unwrap();
    let now = counts(&house, "hr").first().map(count).unwrap();
    assert_eq!((now.people, now.own), (3, 1), "what Pia sent counts");
    assert!(happened(&house, "hr").contains(&(OMAR, Happening::TakenOut(day("2026-04-18")))));
}

#[test]
fn the_last_ones_of_a_round_are_not_taken_out() {
    let house = house();
    autumn(&house);
    let out = RoundCommand::TakeOut { round: "2026-2".into(), people: vec![TOVE, METTE, OMAR, PIA] };
    assert_eq!(run(&house, "hr", out), Err(Refusal::NobodyInRound));
}

#[test]
fn a_transfer_takes_the_sent_form_along_and_gives_the_other_to_the_new_manager() {
    let house = house();
    autumn(&house);
    send(&house, "mette", METTE, Rater::Own);
    house.draft("tove", &form("2026-2", METTE, Rater::Manager), &[("LOV-1", "2")]);
    house.clock.set("2026-04-21T08:00:00Z");
    change(&house, METTE, |mette| {
        let mut moved = mette.history[0].clone();
        (moved.valid_from, moved.unit) = (Some(day("2026-04-20")), "A2".into());
        mette.history.push(moved);
    });
    let transfer = Happening::Moved { from: "A1".into(), to: "A2".into() };
    let manager = Happening::NewManager { from: Some(TOVE), to: Some(ULLA) };
    assert_eq!(happened(&house, "hr"), [(METTE, manager.clone()), (METTE, transfer.clone())]);
    assert_eq!(happened(&house, "tove"), [], "not her employee any more");
    assert_eq!(happened(&house, "ulla"), [(METTE, manager), (METTE, transfer)]);
    assert_eq!(missing(&house, "ulla"), [(METTE, Rater::Manager)]);
    // The old manager's draft is the old manager's; the new one begins anew.
    let view = house.ask("ulla", crate::service::ask::Form { form: form("2026-2", METTE, Rater::Manager) }).unwrap();
    assert!(view.rows.iter().all(|row| row.answer.level().is_none()));
    let of_unit = |unit: &str| counts(&house, "hr").into_iter().find(|(id, _)| id == unit).unwrap().1.unwrap().own;
    assert_eq!((of_unit("A1"), of_unit("A2")), (0, 1));
}

#[test]
fn a_new_manager_of_the_unit_takes_over_what_is_not_sent() {
    let house = house();
    autumn(&house);
    send(&house, "tove", METTE, Rater::Manager);
    house.put(vec![Fact::Unit(unit("A1", Some("A"), Some(YRSA)))]);
    let told = happened(&house, "hr");
    let of_omar = (OMAR, Happening::NewManager { from: Some(TOVE), to: Some(YRSA) });
    assert!(told.contains(&of_omar) && told.len() == 4, "{told:?}");
    let yrsa = missing(&house, "yrsa");
    assert!(yrsa.contains(&(OMAR, Rater::Manager)) && yrsa.contains(&(TOVE, Rater::Manager)));
    assert!(!yrsa.contains(&(METTE, Rater::Manager)), "what was sent stands");
}

#[test]
fn the_deadline_is_extended_and_never_made_shorter() {
    let house = house();
    autumn(&house);
    let change = |name: &str, deadline: &str| {
        let (name, deadline) = (name.to_owned(), day(deadline));
        run(&house, "hr", RoundCommand::Change { round: "2026-2".into(), name, deadline })
    };
    let shorter = Refusal::DateBefore { date: day("2026-05-14"), earliest: day("2026-05-15") };
    assert_eq!(change("Efterår", "2026-05-14"), Err(shorter));
    assert_eq!(change(" ", "2026-05-20"), Err(Refusal::Required("name".into())));
    change("Efterår, forlænget", "2026-06-05").unwrap();
    let of = |round: &crate::domain::round::Round| (round.name.clone(), round.deadline, round.to);
    let now = house.engine.read(|model| of(&model.rounds[&"2026-2".into()]));
    assert_eq!(now, ("Efterår, forlænget".into(), day("2026-06-05"), day("2026-06-05")));
}

#[test]
fn closing_tells_what_is_missing_and_then_shows_what_was_sent() {
    let house = house();
    autumn(&house);
    send(&house, "mette", METTE, Rater::Own);
    send(&house, "omar", OMAR, Rater::Own);
    send(&house, "tove", OMAR, Rater::Manager);
    house.draft("pia", &form("2026-2", PIA, Rater::Own), &[("LOV-1", "5")]);
    let closing = || house.ask("hr", RoundClosing { round: "2026-2".into() });
    let told = closing().unwrap();
    assert_eq!((told.count.people, told.count.own, told.count.manager, told.one_sided), (4, 2, 1, 1));
    let sides = |login: &str| house.ask(login, SideBySide { round: "2026-2".into(), person: METTE }).is_ok();
    assert!(!sides("tove"));
    run(&house, "hr", RoundCommand::Close { round: "2026-2".into() }).unwrap();
    assert!(sides("tove") && sides("mette") && !sides("anders"));
    house.engine.read(|model| {
        assert_eq!(model.rounds[&"2026-2".into()].state, RoundState::Closed);
        assert_eq!(model.lives[&"2026-2".into()].closed, Some(day("2026-04-15")));
    });
    // Nothing is done with it any more, and a draft is still its owner's.
    assert_eq!(closing(), Err(Refusal::RoundIsClosed));
    for command in [
        RoundCommand::Close { round: "2026-2".into() },
        RoundCommand::Remind { round: "2026-2".into(), unit: None },
        RoundCommand::Add { round: "2026-2".into(), people: vec![ULLA] },
        RoundCommand::TakeOut { round: "2026-2".into(), people: vec![PIA] },
    ] {
        assert_eq!(run(&house, "hr", command), Err(Refusal::RoundIsClosed));
    }
    let own = house.ask("pia", crate::service::ask::Form { form: form("2026-2", PIA, Rater::Own) }).unwrap();
    assert_eq!(own.rows[0].answer.level(), Some(level(5)));
    assert!(!own.rights.write);
    assert_eq!(missing(&house, "hr"), []);
}

#[test]
fn what_has_happened_is_there_again_after_a_restart() {
    let house = house();
    autumn(&house);
    run(&house, "hr", RoundCommand::Remind { round: "2026-2".into(), unit: None }).unwrap();
    let kept = house.engine.read(|model| model.lives.clone());
    let loaded = house.engine.reloaded();
    assert_eq!(loaded.lives, kept);
    assert_eq!(kept[&"2026-2".into()].managers.len(), 4);
}
