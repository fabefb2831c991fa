//! The new key for an action is pressed here: the one place in the interface that sees a key and not what it does.

use super::{Layer, Outcome, Verdict};
use crate::text::{Id, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::rebind::{Spot, holders};
use crate::tui::keys::{Action, Chord, Context, Key, Unreachable, reach};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Which action gets a key, and what came of the key pressed.
#[derive(Debug, Clone)]
pub struct State {
    spot: Spot,
    heard: Heard,
}

/// What is to be said.
#[derive(Debug, Clone)]
enum Heard {
    /// Nothing pressed yet.
    Nothing,
    /// A key that cannot be bound, and why.
    Refused(Chord, Why),
    /// Somebody else has it; Enter gives it all the same.
    Taken(Chord, Vec<Spot>),
}

#[derive(Debug, Clone, Copy)]
enum Why {
    Reach(Unreachable),
    TypesText,
}

const COLUMNS: u16 = 64;

impl State {
    /// Waits for the new key.
    pub fn new(spot: Spot) -> Self {
        Self { spot, heard: Heard::Nothing }
    }

    fn try_chord(&mut self, chord: Chord, cx: &Cx<'_>) -> Verdict {
        if let Err(why) = reach(chord) {
            self.heard = Heard::Refused(chord, Why::Reach(why));
            return Verdict::Stay;
        }
        if self.spot.0.types_text() && chord.typed().is_some() {
            self.heard = Heard::Refused(chord, Why::TypesText);
            return Verdict::Stay;
        }
        let holders = holders(cx.keys(), self.spot, chord);
        if holders.is_empty() {
            return Verdict::CloseWith(Outcome::Pressed(chord));
        }
        self.heard = Heard::Taken(chord, holders);
        Verdict::Stay
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Dialog]
    }

    fn footer(&self) -> &'static [Action] {
        if matches!(self.heard, Heard::Taken(..)) { &[Action::Open, Action::Cancel] } else { &[Action::Cancel] }
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Open).then_some(id::KEYS_GIVE)
    }

    fn act(&mut self, _act: &Act, _cx: &mut Cx<'_>) -> Verdict {
        Verdict::Stay
    }

    /// Every key is one to try, but for Esc, which leaves all as it was, and Enter where it answers.
    fn press(&mut self, chord: Chord, cx: &mut Cx<'_>) -> Option<Verdict> {
        Some(match (&self.heard, chord) {
            (_, chord) if chord == Chord::plain(Key::Esc) => Verdict::Close,
            (Heard::Taken(taken, _), chord) if chord == Chord::plain(Key::Enter) => {
                Verdict::CloseWith(Outcome::Pressed(*taken))
            }
            (_, chord) => self.try_chord(chord, cx),
        })
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let mut texts = vec![(ink.with(id::KEYS_PRESS, &[("action", name(self.spot, ink).into())]), Meaning::Text)];
        match &self.heard {
            Heard::Nothing => {}
            Heard::Refused(chord, why) => {
                let key = chord.label(ink.key_names());
                let id = match why {
                    Why::Reach(Unreachable::SameAs(_)) => id::KEYS_SAME_AS,
                    Why::Reach(Unreachable::KeptByTerminal) => id::KEYS_KEPT_BY_TERMINAL,
                    Why::Reach(Unreachable::DanishLetter) => id::KEYS_DANISH_LETTER,
                    Why::Reach(Unreachable::NotOnKeyboard) => id::KEYS_NOT_ON_KEYBOARD,
                    Why::Reach(Unreachable::Alt | Unreachable::NotSent) => id::KEYS_NOT_SENT,
                    Why::TypesText => id::KEYS_TYPES_TEXT,
                };
                texts.push((ink.with(id, &[("key", key.into())]), Meaning::Problem));
            }
            Heard::Taken(chord, holders) => {
                let holders: Vec<String> = holders.iter().map(|holder| name(*holder, ink)).collect();
                let args = [
                    ("key", chord.label(ink.key_names()).into()),
                    ("holder", holders.join(", ").into()),
                    ("action", name(self.spot, ink).into()),
                ];
                texts.push((ink.with(id::KEYS_TAKEN, &args), Meaning::Problem));
            }
        }
        let room = usize::from(COLUMNS.min(area.width)).saturating_sub(4);
        let lines: usize = texts.iter().map(|(text, _)| width::wrap(text, room).len() + 1).sum();
        let inside = popup::open(&ink.say(id::KEYS_PRESS_TITLE), COLUMNS, lines as u16 + 1, area, buf, ink);
        let mut rest = inside;
        for (text, meaning) in texts {
            let used = line::wrapped(&text, rest, buf, ink.style(meaning), ink);
            rest = line::below(rest, used + 1);
        }
        Some(Position { x: inside.x, y: inside.y })
    }
}

/// An action and its place as people read them.
pub fn name((context, action): Spot, ink: &Ink<'_>) -> String {
    let place = ink.words.by_name(context.message()).unwrap_or_else(|| context.name().to_owned());
    ink.with(id::KEYS_SPOT, &[("action", ink.action(action).into()), ("place", place.into())])
}
