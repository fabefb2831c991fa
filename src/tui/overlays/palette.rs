//! Screens and actions by name: type a few letters of what it is called.

use super::{Layer, Verdict};
use crate::text::{fold, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::model::Model;
use crate::tui::msg::Act;
use crate::tui::theme::Meaning;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::{line, popup, rows};
use crate::tui::{travel, update};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What is typed and what matches it.
#[derive(Debug, Clone)]
pub struct State {
    field: Field,
    about: &'static [Context],
    /// Every entry with its name, in the order of the table of actions.
    entries: Vec<(Action, String)>,
    /// The entries that match, best first.
    found: Vec<usize>,
    selected: usize,
}

const COLUMNS: u16 = 60;
const ROWS: u16 = 18;

impl State {
    /// Everything that can be done from where the person is.
    pub fn new(model: &Model) -> Self {
        let about = update::screen_contexts(model);
        let reached = |action: &Action| {
            let here = !model.shared.keymap.keys_for(*action, about).is_empty();
            here || travel::place_of(*action, model).is_some()
        };
        let name = |action: Action| {
            let words = &model.shared.words;
            words.by_name(action.message()).unwrap_or_else(|| action.name().to_owned())
        };
        let actions = Action::ALL.iter().copied().filter(|action| !is_movement(*action)).filter(reached);
        let entries: Vec<(Action, String)> = actions.map(|action| (action, name(action))).collect();
        let found = (0..entries.len()).collect();
        Self { field: Field::default(), about, entries, found, selected: 0 }
    }

    fn chosen(&self) -> Option<Action> {
        let at = self.found.get(self.selected)?;
        self.entries.get(*at).map(|(action, _)| *action)
    }

    fn search(&mut self) {
        self.selected = 0;
        let folded = fold::fold(self.field.text());
        let pattern = Pattern::new(&folded, CaseMatching::Ignore, Normalization::Never, AtomKind::Fuzzy);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = Vec::new();
        let mut scored: Vec<(u32, usize)> = Vec::new();
        for (at, (_, name)) in self.entries.iter().enumerate() {
            let name = fold::fold(name);
            if let Some(score) = pattern.score(Utf32Str::new(&name, &mut letters), &mut matcher) {
                scored.push((score, at));
            }
        }
        scored.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        self.found = scored.into_iter().map(|(_, at)| at).collect();
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Palette]
    }

    fn footer(&self) -> &'static [Action] {
        &[Action::Open, Action::Down, Action::Cancel]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        match act {
            Act::Type(typed) => {
                self.field.insert(typed);
                self.search();
            }
            Act::Do(Action::Cancel | Action::Back) => return Verdict::Close,
            Act::Do(Action::Open) => return self.chosen().map_or(Verdict::Stay, Verdict::Run),
            Act::Do(action @ (Action::Up | Action::Down | Action::PageUp | Action::PageDown)) => {
                self.selected = rows::moved(*action, self.selected, self.found.len(), cx).unwrap_or_default();
            }
            Act::Do(action) => {
                let before = self.field.text().to_owned();
                if self.field.edit(*action) && self.field.text() != before {
                    self.search();
                }
            }
        }
        Verdict::Stay
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let inside = popup::open(&ink.say(id::SCREENS_PALETTE_TITLE), COLUMNS, ROWS, area, buf, ink);
        let cursor = self.field.draw(inside, buf, ink);
        let list = line::below(inside, 2);
        if self.found.is_empty() {
            let text = ink.with(id::APP_NO_RESULTS_FOR, &[("sought", self.field.text().into())]);
            line::wrapped(&text, list, buf, ink.style(Meaning::Muted), ink);
        }
        let height = usize::from(list.height);
        let first = rows::first_visible(self.selected, self.found.len(), height);
        for (at, entry) in self.found.iter().enumerate().skip(first).take(height) {
            let Some((action, name)) = self.entries.get(*entry) else { continue };
            let row = line::row(list, (at - first) as u16);
            let chosen = at == self.selected;
            let meaning = if chosen { Meaning::Selection } else { Meaning::Text };
            let marker = if chosen { ">" } else { " " };
            line::put(&ink.pad(&format!("{marker} {name}"), row.width.into()), row, buf, ink.style(meaning));
            let key = ink.key(*action, self.about).unwrap_or_default();
            let key_look = if chosen { Meaning::Selection } else { Meaning::Key };
            line::put_right(&key, row, buf, ink.style(key_look));
        }
        cursor
    }
}

/// Moving about is done with keys only.
const fn is_movement(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::PageUp
            | Action::PageDown
            | Action::Home
            | Action::End
            | Action::Next
            | Action::Previous
            | Action::Open
            | Action::Palette
            | Action::Toggle
    )
}
