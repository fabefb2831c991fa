//! What is sent over the line for ordinary keys. The figures are bytes, so they are the same on every machine.

use crate::text::Language;
use crate::tui::keys::Chord;
use crate::tui::term::Screen;
use crate::tui::testing::{Fake, Stage, key};
use crate::tui::{Msg, Place, draw};
use ratatui::layout::Size;
use std::io;

/// A form on a terminal that only counts.
struct Line {
    stage: Stage,
    screen: Screen<io::Sink>,
}

impl Line {
    fn new(script: &str) -> Self {
        let size = Size::new(80, 24);
        let mut stage = Stage::with(Fake::default(), Place::Form(key()), Language::Da, size);
        stage.press(script);
        let mut line = Self { screen: Screen::new(io::sink(), size, stage.model.shared.theme.colours()), stage };
        line.sent();
        line
    }

    fn sent(&mut self) -> usize {
        let (model, look) = (&self.stage.model, self.stage.model.look());
        self.screen.draw(|buffer| draw(model, buffer, &look)).expect("a sink takes everything")
    }

    fn press(&mut self, script: &str) -> usize {
        self.stage.press(script);
        self.sent()
    }
}

#[test]
fn a_typed_letter_in_a_field_is_at_most_45_bytes() {
    let mut comment = Line::new("c \"Hej\"");
    for letter in ["a", "å", " ", "b"] {
        comment.stage.send(Msg::Key(Chord::char(letter.chars().next().unwrap_or_default())));
        let bytes = comment.sent();
        assert!(bytes <= 45, "{letter:?}: {bytes}");
    }
}

#[test]
fn an_answer_is_at_most_700_bytes_unless_the_list_moves() {
    let mut form = Line::new("home");
    let answers: Vec<usize> = ["3", "4", "0"].iter().map(|key| form.press(key)).collect();
    assert!(answers.iter().all(|bytes| *bytes <= 700), "{answers:?}");
    let half_a_page = form.press("4");
    assert!(half_a_page <= 1800, "the list moves: {half_a_page}");
}

#[test]
fn nothing_changed_sends_nothing() {
    let mut form = Line::new("3");
    assert_eq!(form.sent(), 0);
    form.stage.send(Msg::Changed);
    assert_eq!(form.sent(), 0, "asked again, the same answer");
}
