//! Pictures of the screens on sickness absence, in three sizes and both languages.

use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::text::Language;
use crate::tui::Place;
use crate::tui::place::AbsenceOf;
use crate::tui::testing::{Fake, Stage, places};
use crate::tui::theme::Glyphs;
use ratatui::layout::Size;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (132, 43)];

fn stage(place: &Place, language: Language, (width, height): (u16, u16)) -> Stage {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        facts.more = places::answers;
        facts.me.manages = true;
        facts.me.roles = vec![Role::Hr];
    }
    Stage::with(fake, place.clone(), language, Size::new(width, height))
}

/// Takes pictures after a script. Our own words (title, keys) are whole at 80×24.
fn pictures(name: &str, place: &Place, script: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let mut stage = stage(place, language, size);
            stage.press(script).wait();
            let picture = stage.picture();
            if size == (80, 24) {
                let ours = picture.lines().enumerate().filter(|(at, _)| [0, 22, 23].contains(at));
                ours.for_each(|(at, line)| assert!(!line.contains('…'), "{name}, line {at}: {line}"));
            }
            insta::assert_snapshot!(format!("{name}-{}-{}x{}", language.code(), size.0, size.1), picture);
        }
    }
}

fn person() -> Place {
    Place::AbsencePerson(PersonNo(7))
}

#[test]
fn unit() {
    pictures("absence-unit", &Place::AbsenceUnit(None), "");
}

#[test]
fn unit_below() {
    pictures("absence-unit-below", &Place::AbsenceUnit(None), "tab down");
}

#[test]
fn unit_lengths() {
    pictures("absence-unit-lengths", &Place::AbsenceUnit(None), "tab tab");
}

#[test]
fn one_person() {
    pictures("absence-person", &person(), "");
}

#[test]
fn why_a_talk() {
    pictures("absence-why", &person(), "v");
}

#[test]
fn report_on_a_unit() {
    pictures("absence-report-unit", &Place::AbsenceReport(AbsenceOf::Unit("VC".into())), "");
}

#[test]
fn report_on_a_unit_over_time() {
    pictures("absence-report-unit-development", &Place::AbsenceReport(AbsenceOf::Unit("VC".into())), "tab");
}

#[test]
fn report_on_a_person() {
    pictures("absence-report-person", &Place::AbsenceReport(AbsenceOf::Person(PersonNo(7))), "");
}

#[test]
fn a_small_unit_says_why_there_are_no_figures() {
    let fake = Fake::default();
    fake.facts().more = places::nothing;
    let mut fresh = Stage::with(fake, Place::AbsenceUnit(None), Language::Da, Size::new(80, 24));
    fresh.wait();
    assert!(fresh.text().contains("færre end 5 ansatte"), "{}", fresh.text());
}

#[test]
fn without_drawn_lines_every_sign_is_plain() {
    for place in [Place::AbsenceUnit(None), person()] {
        let mut stage = stage(&place, Language::Da, (132, 43));
        stage.model.shared.glyphs = Glyphs::Ascii;
        let text = stage.text();
        let strange: String = text.chars().filter(|c| !c.is_ascii() && !"æøåÆØÅ»«·×§–".contains(*c)).collect();
        assert_eq!(strange, "", "{text}");
    }
}

#[test]
fn a_report_goes_out_as_a_document_without_names() {
    let mut stage = stage(&Place::AbsenceReport(AbsenceOf::Person(PersonNo(7))), Language::Da, (80, 24));
    stage.press("d").wait();
    let (name, text) = stage.documents.first().expect("a document");
    assert_eq!(name, "sygefravaer-snapshot");
    assert!(text.contains("medarbejder 10007") && !text.contains("Mette"), "{text}");
}
