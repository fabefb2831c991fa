//! Pictures of screens, in three sizes, both languages, both themes.

use crate::domain::competence::Answer;
use crate::domain::evaluation::FormState;
use crate::text::Language;
use crate::tui::Place;
use crate::tui::testing::{Fake, Stage, key};
use ratatui::layout::Size;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (132, 43)];

/// Takes a picture after a script, in every size and language.
fn pictures(name: &str, fake: impl Fn() -> Fake, place: &Place, script: &str) {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let mut stage = Stage::with(fake(), place.clone(), language, Size::new(width, height));
            stage.press(script);
            let picture = stage.picture();
            if (width, height) == (80, 24) {
                nothing_cut(name, &picture);
            }
            insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", language.code()), picture);
        }
    }
}

/// Title, column heads, status and keys are our own words: they are whole at the size everything is made for.
fn nothing_cut(name: &str, picture: &str) {
    for (at, line) in picture.lines().enumerate().filter(|(at, _)| [0, 2, 22, 23].contains(at)) {
        assert!(name == "home" && at == 2 || !line.contains('…'), "{name}, line {at}: {line}");
    }
}

fn half_done() -> Fake {
    let fake = Fake::default();
    for (at, row) in fake.facts().forms[0].rows.iter_mut().enumerate().take(7) {
        row.answer = Answer::from_digit((at % 6) as u8).unwrap_or_default();
    }
    fake.facts().forms[0].rows[2].comment = "Især i sager om botilbud".into();
    fake.facts().forms[0].state = FormState::Draft;
    fake
}

fn sent() -> Fake {
    let fake = half_done();
    let mut facts = fake.facts();
    let view = &mut facts.forms[0];
    view.state = FormState::Sent;
    view.sent_at = chrono::DateTime::from_timestamp(1_795_300_000, 0);
    view.rights.write = false;
    view.rights.side_by_side = true;
    drop(facts);
    fake
}

#[test]
fn home() {
    pictures("home", Fake::default, &Place::Tasks, "down");
}

#[test]
fn form() {
    pictures("form", half_done, &Place::Form(key()), "home down down");
}

#[test]
fn form_sent() {
    pictures("form-sent", sent, &Place::Form(key()), "home");
}

#[test]
fn form_comment() {
    pictures("form-comment", half_done, &Place::Form(key()), "home down down c end \", hvor kommunerne er uenige\"");
}

#[test]
fn form_texts() {
    pictures("form-texts", half_done, &Place::Form(key()), "home down down t");
}

#[test]
fn form_send() {
    pictures("form-send", half_done, &Place::Form(key()), "f10");
}

#[test]
fn help() {
    pictures("help", half_done, &Place::Form(key()), "?");
}

#[test]
fn palette() {
    pictures("palette", half_done, &Place::Form(key()), "f2 \"s\"");
}
