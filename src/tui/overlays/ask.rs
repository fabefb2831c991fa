//! A question with yes and no.

use super::{Layer, Outcome, Verdict};
use crate::service::Refusal;
use crate::text::{Id, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::notice::Notice;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What yes means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Yes {
    Quit,
    Tell,
}

/// A question on top of everything.
#[derive(Debug, Clone)]
pub struct State {
    title: Id,
    text: Notice,
    yes: Yes,
}

impl State {
    /// A question; yes is told to the screen.
    pub fn new(title: Id, text: Notice) -> Self {
        Self { title, text, yes: Yes::Tell }
    }

    /// Leave the program? `unsaved` says why something typed is not saved.
    pub fn quit(unsaved: Option<&Refusal>) -> Self {
        let text = match unsaved {
            Some(why) => Notice::problem(id::SCREENS_NOT_SAVED_YET).refusal("why", why.clone()),
            None => Notice::info(id::SCREENS_QUIT),
        };
        Self { title: id::APP_QUIT, text, yes: Yes::Quit }
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Dialog]
    }

    fn footer(&self) -> &'static [Action] {
        &[Action::Yes, Action::No]
    }

    fn act(&mut self, act: &Act, _cx: &mut Cx<'_>) -> Verdict {
        match (act, self.yes) {
            (Act::Do(Action::Yes | Action::Open | Action::Finish), Yes::Quit) => Verdict::Quit,
            (Act::Do(Action::Yes | Action::Open | Action::Finish), Yes::Tell) => Verdict::CloseWith(Outcome::Yes),
            (Act::Do(Action::No | Action::Cancel | Action::Back), _) => Verdict::Close,
            _ => Verdict::Stay,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let text = self.text.say(ink);
        let lines = width::wrap(&text, 52).len() as u16;
        let inside = popup::open(&ink.say(self.title), 56, lines + 4, area, buf, ink);
        let used = line::wrapped(&text, inside, buf, ink.style(Meaning::Text), ink);
        let buttons = line::row(inside, used + 1);
        let yes = button(Action::Yes, ink);
        let no = button(Action::No, ink);
        let end = line::put(&yes, buttons, buf, ink.style(Meaning::Focus));
        line::put(&no, line::right_of(buttons, end + 2), buf, ink.style(Meaning::Text));
        Some(Position { x: buttons.x, y: buttons.y })
    }
}

fn button(action: Action, ink: &Ink<'_>) -> String {
    let key = ink.key(action, &[Context::Dialog]).unwrap_or_default();
    format!("[ {key} {} ]", ink.action(action))
}
