//! A list to choose from under a sentence, perhaps with a go-ahead: "send anyway, or go to one of these".

use super::{Layer, Outcome, Verdict};
use crate::domain::language::Bilingual;
use crate::text::{Id, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::notice::Notice;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The list and the row the cursor is on.
#[derive(Debug, Clone)]
pub struct State {
    title: Id,
    intro: Notice,
    items: Vec<Bilingual>,
    /// The name of the go-ahead, if there is one: [`Outcome::Yes`].
    go_ahead: Option<Id>,
    selected: usize,
}

const COLUMNS: u16 = 80;

impl State {
    /// A list to choose from.
    pub fn new(title: Id, intro: Notice, items: Vec<Bilingual>) -> Self {
        Self { title, intro, items, go_ahead: None, selected: 0 }
    }

    /// With a go-ahead, by the keys of "finish" and "yes", and by Enter where the list is empty.
    pub fn or_go_ahead(self, name: Id) -> Self {
        Self { go_ahead: Some(name), ..self }
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Dialog]
    }

    fn footer(&self) -> &'static [Action] {
        match (self.go_ahead.is_some(), self.items.is_empty()) {
            (true, true) => &[Action::Yes, Action::No],
            (true, false) => &[Action::Yes, Action::Open, Action::No, Action::Down],
            _ => &[Action::Open, Action::Cancel, Action::Down],
        }
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Yes => self.go_ahead,
            Action::Open if self.go_ahead.is_some() => Some(id::SCREENS_GO_TO),
            Action::Open => Some(id::APP_SELECT),
            Action::No => Some(id::APP_BACK),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        let Act::Do(action) = act else { return Verdict::Stay };
        if let Some(selected) = rows::moved(*action, self.selected, self.items.len(), cx) {
            self.selected = selected;
            return Verdict::Stay;
        }
        match action {
            Action::Yes | Action::Finish if self.go_ahead.is_some() => Verdict::CloseWith(Outcome::Yes),
            Action::Open if self.go_ahead.is_some() && self.items.is_empty() => Verdict::CloseWith(Outcome::Yes),
            Action::Open if self.items.is_empty() => Verdict::Close,
            Action::Open => Verdict::CloseWith(Outcome::Picked(self.selected)),
            Action::Cancel | Action::Back | Action::No => Verdict::Close,
            _ => Verdict::Stay,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let intro = self.intro.say(ink);
        let room = usize::from(COLUMNS.min(area.width).saturating_sub(4));
        let lines = width::wrap(&intro, room).len() as u16;
        let items = u16::try_from(self.items.len()).unwrap_or(u16::MAX);
        let gap = u16::from(items > 0);
        let wanted = lines.saturating_add(items).saturating_add(gap).saturating_add(2);
        let inside = popup::open(&ink.say(self.title), COLUMNS, wanted, area, buf, ink);
        let used = line::wrapped(&intro, inside, buf, ink.style(Meaning::Text), ink);
        let list = line::below(inside, used + gap);
        let mut cursor = Position { x: inside.x, y: inside.y };
        let first = rows::first_visible(self.selected, self.items.len(), list.height.into());
        for (at, item) in self.items.iter().enumerate().skip(first).take(list.height.into()) {
            let row = line::row(list, (at - first) as u16);
            let chosen = at == self.selected;
            let marker = if chosen { ">" } else { " " };
            let text = ink.pad(&format!("{marker} {}", ink.pick(item)), row.width.into());
            let meaning = if chosen { Meaning::Selection } else { Meaning::Text };
            line::put(&text, row, buf, ink.style(meaning));
            if chosen {
                cursor = Position { x: row.x, y: row.y };
            }
        }
        Some(cursor)
    }
}
