//! Any keys, in any order, at any size, with answers late or at once: nothing falls over and nothing typed is lost.

use crate::text::Language;
use crate::tui::keys::{Chord, Key};
use crate::tui::testing::{Fake, Stage, key};
use crate::tui::{Msg, Place};
use proptest::prelude::*;
use ratatui::layout::Size;

fn chord() -> impl Strategy<Value = Chord> {
    let named = [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::Backspace,
        Key::Delete,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::F(1),
        Key::F(2),
        Key::F(3),
        Key::F(9),
        Key::F(10),
    ];
    prop_oneof![
        3 => (0_u8..6).prop_map(|digit| Chord::char(char::from(b'0' + digit))),
        3 => proptest::sample::select(named.to_vec()).prop_map(Chord::plain),
        2 => "[a-zæøå ?/]".prop_map(|typed| Chord::char(typed.chars().next().unwrap_or(' '))),
        1 => "[a-z]".prop_map(|typed| Chord::ctrl(typed.chars().next().unwrap_or('a'))),
    ]
}

fn message() -> impl Strategy<Value = Msg> {
    prop_oneof![
        12 => chord().prop_map(Msg::Key),
        1 => "\\PC{0,20}".prop_map(Msg::Paste),
        1 => Just(Msg::Changed),
        1 => (0_u16..140, 0_u16..45).prop_map(|(width, height)| Msg::Resize(Size::new(width, height))),
    ]
}

fn stage() -> Stage {
    Stage::with(Fake::default(), Place::Form(key()), Language::Da, Size::new(80, 24))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_falls_over(messages in proptest::collection::vec(message(), 0..60), late: bool) {
        let mut stage = stage();
        stage.hold = late;
        for msg in messages {
            stage.send(msg);
            stage.draw();
        }
        stage.release();
        stage.wait().draw();
    }

    /// Answers typed before the form is there end where they would have ended after.
    #[test]
    fn typing_ahead_is_typing(keys in proptest::collection::vec("[0-5nstc]|up|down|del|enter|esc", 0..25)) {
        let script = keys.join(" ");
        let mut late = Stage::waiting(Fake::default(), Place::Form(key()), Language::Da, Size::new(80, 24));
        // Twice Esc is the way out of a form that does not come.
        prop_assume!(!script.contains("esc esc") && !script.starts_with("esc"));
        late.press(&script).release();
        let mut at_once = stage();
        at_once.press(&script);
        prop_assert_eq!(&late.fake.facts().drafts, &at_once.fake.facts().drafts);
    }
}
