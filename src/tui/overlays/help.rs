//! All keys of the place below, made from the keymap in force.

use super::Verdict;
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

impl State {
    /// Help about these contexts.
    pub fn new(about: &'static [Context]) -> Self {
        Self { about, first: 0 }
    }

    pub(super) fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    pub(super) fn footer(&self) -> &'static [Action] {
        &[Action::Cancel, Action::Down, Action::PageDown]
    }

    pub(super) fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        match act {
            Act::Do(Action::Cancel | Action::Back | Action::Open | Action::Help) => Verdict::Close,
            Act::Do(action) => {
                let all: usize = cx.keymap().help(self.about).iter().map(|(_, actions)| actions.len() + 2).sum();
                let firsts = all.saturating_sub(cx.popup().0);
                if let Some(first) = rows::moved(*action, self.first, firsts, cx) {
                    self.first = first;
                }
                Verdict::Stay
            }
            Act::Type(_) => Verdict::Stay,
        }
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let lines = page(self.about, ink);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inside = popup::open(&ink.say(id::SCREENS_HELP_TITLE), 78, rows, area, buf, ink);
        let height = usize::from(inside.height);
        let first = self.first.min(lines.len().saturating_sub(height));
        let keys =
            lines.iter().filter_map(|line| if let Line::Key(keys, _) = line { Some(width::width(keys)) } else { None });
        let column = keys.max().unwrap_or(0).min(KEYS);
        for (at, shown) in lines.iter().skip(first).take(height).enumerate() {
            let row = line::row(inside, at as u16);
            match shown {
                Line::Heading(text) => {
                    line::put(text, row, buf, ink.style(Meaning::Heading));
                }
                Line::Key(keys, text) => {
                    line::put(&ink.pad(keys, column), row, buf, ink.style(Meaning::Key));
                    line::pieces(&[(text.clone(), Meaning::Text)], line::right_of(row, column as u16 + 2), buf, ink);
                }
                Line::Blank => {}
            }
        }
        Some(Position { x: inside.x, y: inside.y })
    }
}

fn page(contexts: &[Context], ink: &Ink<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (context, actions) in ink.keymap.help(contexts) {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        lines.push(Line::Heading(ink.words.by_name(context.message()).unwrap_or_else(|| context.name().to_owned())));
        for (action, _) in actions {
            let keys = ink.keys(action, contexts).join("  ");
            let text = ink.words.by_name(action.help_message()).unwrap_or_else(|| ink.action(action));
            lines.push(Line::Key(keys, text));
        }
    }
    lines
}
