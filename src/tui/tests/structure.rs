//! Organisation, profiles, roles and journal on the screen: pictures at three sizes in both languages, and what keys do.

use crate::domain::access::Role;
use crate::domain::reorganisation::Reorganisation;
use crate::domain::structure::Thing;
use crate::service::command::{Command, StructureCommand};
use crate::service::fixture::{LARS, METTE, TOVE};
use crate::service::refusal::Refusal;
use crate::service::views::EditForm;
use crate::service::{AnyAnswer, AnyAsk};
use crate::text::Language;
use crate::tui::Place;
use crate::tui::testing::{Fake, Stage, structure};
use ratatui::layout::Size;

type Answers = fn(&AnyAsk) -> Option<AnyAnswer>;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (132, 43)];

fn stage(place: &Place, answers: Answers, language: Language, size: (u16, u16)) -> Stage {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        facts.more = answers;
        facts.me.roles = vec![Role::Hr];
    }
    Stage::with(fake, place.clone(), language, Size::new(size.0, size.1))
}

fn hr(place: &Place) -> Stage {
    stage(place, structure::hr, Language::Da, (80, 24))
}

fn pictures(name: &str, place: &Place, answers: Answers, script: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let mut stage = stage(place, answers, language, size);
            stage.press(script).wait();
            let text = stage.text();
            if size == (80, 24) {
                let ours = text.lines().enumerate().filter(|(at, _)| [0, 22, 23].contains(at));
                ours.for_each(|(at, line)| assert!(!line.contains('…'), "{name}, line {at}: {line}"));
            }
            insta::assert_snapshot!(format!("{name}-{}-{}x{}", language.code(), size.0, size.1), text);
        }
    }
}

#[test]
fn the_tree() {
    pictures("organisation", &Place::Organisation, structure::hr, "down right");
}

#[test]
fn a_unit() {
    pictures("unit", &Place::Unit("A".into()), structure::hr, "");
}

#[test]
fn what_can_be_done_with_a_unit() {
    pictures("unit-menu", &Place::Unit("A1".into()), structure::hr, "r");
}

#[test]
fn an_employment() {
    pictures("employment", &Place::Employment(LARS), structure::hr, "");
}

#[test]
fn an_employment_seen_by_a_colleague() {
    pictures("employment-colleague", &Place::Employment(METTE), structure::employee, "");
}

#[test]
fn profiles_and_questions() {
    pictures("catalogue", &Place::Catalogue, structure::hr, "tab down");
}

#[test]
fn versions() {
    pictures("versions", &Place::Versions(Thing::Profile("SAG".into())), structure::hr, "");
}

#[test]
fn a_form_with_many_fields() {
    pictures("edit-person", &Place::Edit(EditForm::Person(METTE)), structure::hr, "tab tab tab");
}

#[test]
fn a_preview() {
    let change =
        Reorganisation::Merge { from: "A1".into(), into: "A2".into(), on: crate::service::fixture::day("2026-04-15") };
    pictures("preview", &Place::Reorganise(change), structure::hr, "");
}

#[test]
fn roles() {
    pictures("grants", &Place::Grants, structure::hr, "");
}

#[test]
fn the_journal() {
    pictures("journal", &Place::Journal, structure::auditor, "");
}

#[test]
fn seeking_narrows_the_tree_and_esc_opens_the_branch() {
    let mut stage = hr(&Place::Organisation);
    stage.press("/ \"a2\"");
    assert!(stage.shows("Enhed A2") && !stage.shows("Enhed B"), "{}", stage.text());
    stage.press("esc");
    assert!(stage.shows("> ") && stage.shows("Enhed A1"), "{}", stage.text());
    stage.press("enter");
    assert_eq!(stage.model.place(), Some(&Place::Unit("A2".into())));
}

#[test]
fn a_reorganisation_is_shown_before_it_is_done() {
    let mut stage = hr(&Place::Edit(EditForm::MoveUnit("A1".into())));
    stage.press("down down enter f10");
    let change = Reorganisation::Move { unit: "A1".into(), parent: "B".into() };
    assert_eq!(stage.model.place(), Some(&Place::Reorganise(change.clone())), "{}", stage.text());
    assert!(stage.fake.facts().calls.is_empty());
    stage.press("f10");
    assert_eq!(stage.fake.facts().calls, [Command::Structure(StructureCommand::Reorganise(change))]);
    assert_eq!(stage.model.place(), Some(&Place::Unit("A1".into())));
}

#[test]
fn a_person_is_picked_by_typing_a_part_of_the_name() {
    let mut stage = hr(&Place::Edit(EditForm::Manager("A1".into())));
    stage.press("\"pia\"");
    assert!(stage.shows("Pia Østergaard"), "{}", stage.text());
    stage.press("enter");
    assert!(stage.shows("Pia Østergaard"), "in the summary: {}", stage.text());
}

#[test]
fn the_second_of_two_is_told_and_keeps_what_was_typed() {
    let mut stage = hr(&Place::Edit(EditForm::Unit("A1".into())));
    let at = "2026-04-15T08:00:00Z".parse().expect("a moment");
    let changed = Refusal::ChangedBy { by: "Hanne Friis".into(), at, fields: vec!["name".into()] };
    stage.fake.facts().call_fails = Some(changed);
    stage.press("end \" Nord\" f10");
    assert!(stage.shows("Hanne Friis har ændret det samme"), "{}", stage.text());
    assert!(
        stage.fake.facts().drafts.iter().any(|field| field.value.as_deref().is_some_and(|text| text.contains("Nord")))
    );
    assert!(matches!(stage.model.place(), Some(Place::Edit(_))));
}

#[test]
fn a_fault_stands_beside_its_field() {
    use crate::service::import::fault::Problem;
    use crate::service::import::kind::Column;
    use crate::service::refusal::Wrong;
    let mut stage = hr(&Place::Edit(EditForm::NewUnit(Some("A".into()))));
    let wrong = Wrong { column: Some(Column::UnitId), problem: Problem::Exists };
    stage.fake.facts().call_fails = Some(Refusal::Faulty(vec![wrong]));
    stage.press("\"A1\" enter \"Hold\" enter enter enter enter f10");
    assert!(stage.shows("! Findes allerede"), "{}", stage.text());
    assert!(stage.shows("A1"));
}

#[test]
fn who_leads_is_asked_who_takes_over() {
    let mut stage = hr(&Place::Edit(EditForm::Leave(TOVE)));
    stage.press("enter enter");
    assert!(stage.shows("Hvem tager over?"), "{}", stage.text());
}

#[test]
fn retiring_asks_first() {
    let mut stage = hr(&Place::Versions(Thing::Goal("L-1".into())));
    stage.press("r down enter");
    assert!(stage.shows("Er du sikker?"), "{}", stage.text());
    assert!(stage.fake.facts().calls.is_empty());
    stage.press("n");
    assert!(stage.fake.facts().calls.is_empty());
    stage.press("r down enter j");
    let retire = Command::Structure(StructureCommand::Retire(Thing::Goal("L-1".into())));
    assert_eq!(stage.fake.facts().calls, [retire]);
}
