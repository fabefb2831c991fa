//! Pictures of the screens about courses, in three sizes and both languages.

use crate::domain::course::SignUpNo;
use crate::text::Language;
use crate::tui::Place;
use crate::tui::screens::after_course::Asked;
use crate::tui::testing::{Fake, Stage, courses};
use ratatui::layout::Size;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (132, 43)];

fn stage(place: &Place, language: Language, width: u16, height: u16) -> Stage {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        facts.more = courses::answers;
        facts.me.manages = true;
    }
    Stage::with(fake, place.clone(), language, Size::new(width, height))
}

/// Takes pictures after a script. Title and keys are whole at 80×24.
fn pictures(name: &str, place: &Place, script: &str) {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let mut stage = stage(place, language, width, height);
            stage.press(script).wait();
            let text = stage.text();
            if (width, height) == (80, 24) {
                let ours = text.lines().enumerate().filter(|(at, _)| [22, 23].contains(at));
                ours.for_each(|(at, line)| assert!(!line.contains('…'), "{name}, line {at}: {line}"));
            }
            insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", language.code()), text);
        }
    }
}

#[test]
fn catalogue() {
    pictures("courses", &Place::Courses, "down down down");
}

#[test]
fn catalogue_typing() {
    pictures("courses-typing", &Place::Courses, "v / \"service\"");
}

#[test]
fn course() {
    pictures("course", &Place::Course("SEL-GRUND".into()), "down");
}

#[test]
fn sign_up() {
    pictures("course-apply", &Place::Course("SEL-GRUND".into()), "down t");
}

#[test]
fn my_courses() {
    pictures("my-courses", &Place::MyCourses, "down");
}

#[test]
fn team_courses() {
    pictures("team-courses", &Place::TeamCourses, "");
}

#[test]
fn roll() {
    pictures("roll", &Place::Roll(courses::run_id()), "down");
}

#[test]
fn level_proposals() {
    pictures("level-proposals", &Place::LevelProposals, "");
}

#[test]
fn instructors() {
    pictures("instructors", &Place::Instructors("SEL-85".into()), "down");
}

#[test]
fn evaluation() {
    pictures("course-evaluation", &Place::AfterCourse(Asked::Evaluation, SignUpNo(5)), "4");
}

#[test]
fn practice() {
    pictures("course-use", &Place::AfterCourse(Asked::Use, SignUpNo(5)), "down");
}

#[test]
fn edit_course() {
    pictures("edit-course", &Place::EditCourse(Some("SEL-GRUND".into())), "pgdn pgdn");
}

#[test]
fn edit_run() {
    pictures("edit-run", &Place::EditRun("SEL-GRUND".into(), None), "");
}

#[test]
fn typing_a_letter_searches_and_the_filters_are_keys_again_after_escape() {
    let mut stage = stage(&Place::Courses, Language::Da, 80, 24);
    stage.press("/ \"s\"").wait();
    assert!(stage.shows("Søg: s"), "{}", stage.text());
    stage.press("esc s").wait();
    assert!(stage.shows("ledige pladser"), "{}", stage.text());
}
