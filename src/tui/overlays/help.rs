//! All keys of the place below, made from the keymap in force.

use super::{Layer, Verdict};
use crate::text::{id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The page of help, scrolled.
#[derive(Debug, Clone)]
pub struct State {
    about: &'static [Context],
    first: usize,
}

/// A line of the page.
enum Line {
    Heading(String),
    Key(String, String),
    Blank,
}

const CONTEXTS: &[Context] = &[Context::Reader, Context::Dialog];

/// The widest column of keys.
const KEYS: usize = 22;

/// The widest page.
const COLUMNS: usize = 80;

impl State {
    /// Help about these contexts.
    pub fn new(about: &'static [Context]) -> Self {
        Self { about, first: 0 }
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> &'static [Action] {
        &[Action::Cancel, Action::Down, Action::PageDown]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        match act {
            Act::Do(Action::Cancel | Action::Back | Action::Open | Action::Help) => Verdict::Close,
            Act::Do(action) => {
                let (height, width) = cx.popup();
                let lines = cx.measure(|ink| page(self.about, width.min(COLUMNS - 4), ink).len());
                let firsts = (lines + 1).saturating_sub(height);
                if let Some(first) = rows::moved(*action, self.first, firsts, cx) {
                    self.first = first;
                }
                Verdict::Stay
            }
            Act::Type(_) => Verdict::Stay,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let room = usize::from(area.width).min(COLUMNS).saturating_sub(4);
        let lines = page(self.about, room, ink);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inside = popup::open(&ink.say(id::SCREENS_HELP_TITLE), COLUMNS as u16, rows, area, buf, ink);
        let height = usize::from(inside.height);
        let first = self.first.min(lines.len().saturating_sub(height));
        for (at, shown) in lines.iter().skip(first).take(height).enumerate() {
            let row = line::row(inside, at as u16);
            match shown {
                Line::Heading(text) => {
                    line::put(text, row, buf, ink.style(Meaning::Heading));
                }
                Line::Key(keys, text) => {
                    let used = line::put(keys, row, buf, ink.style(Meaning::Key));
                    line::put(text, line::right_of(row, used), buf, ink.style(Meaning::Text));
                }
                Line::Blank => {}
            }
        }
        Some(Position { x: inside.x, y: inside.y })
    }
}

/// The whole page in lines of at most `room` columns.
fn page(contexts: &[Context], room: usize, ink: &Ink<'_>) -> Vec<Line> {
    let pages = ink.keymap.help(contexts);
    let keys = |action: Action| ink.keys(action, contexts).join("  ");
    let actions = pages.iter().flat_map(|(_, actions)| actions.iter());
    let column = actions.map(|(action, _)| width::width(&keys(*action))).max().unwrap_or(0).min(KEYS) + 2;
    let mut lines = Vec::new();
    for (context, actions) in &pages {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        lines.push(Line::Heading(ink.words.by_name(context.message()).unwrap_or_else(|| context.name().to_owned())));
        for (action, _) in actions {
            let text = ink.words.by_name(action.help_message()).unwrap_or_else(|| ink.action(*action));
            let mut keys = keys(*action);
            for text in width::wrap(&text, room.saturating_sub(column)) {
                lines.push(Line::Key(ink.pad(&std::mem::take(&mut keys), column), text));
            }
        }
    }
    lines
}
