//! Values, trust and charter: what leadership works within, to look things up in.

use super::{Page, Step};
use crate::service::ask;
use crate::service::views::FrameText;
use crate::text::id;
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The texts and the one the cursor is on.
#[derive(Debug)]
pub struct State {
    texts: Loading<Vec<FrameText>>,
    selected: usize,
}

const CONTEXTS: &[Context] = &[Context::List, Context::Global];

/// From this width on the text stands beside the list.
const BESIDE: u16 = 76;

/// A row of the list: a group's heading, or a text by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Group(usize),
    Text(usize),
}

/// Opens the reference.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { texts: Loading::ask(ask::Frames {}, cx), selected: 0 }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::FRAMES_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Down, Action::Next, Action::Back, Action::Lookup]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let total = self.texts().len();
        match action {
            Action::Next => self.selected = self.next_group(),
            Action::Previous => self.selected = self.previous_group(),
            Action::Open => {}
            action => match rows::moved(*action, self.selected, total, cx) {
                Some(selected) => self.selected = selected,
                None => return Step::Ignored,
            },
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.texts.hear::<ask::Frames>(news);
        self.selected = self.selected.min(self.texts().len().saturating_sub(1));
        Step::Stay
    }

    fn is_ready(&self) -> bool {
        !self.texts.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(texts) = self.texts.get() else { return waiting::draw(&self.texts, area, buf, ink) };
        let Some(chosen) = texts.get(self.selected) else {
            return waiting::empty(id::FRAMES_EMPTY, Action::Back, CONTEXTS, area, buf, ink);
        };
        let (list, text) = if area.width >= BESIDE {
            let columns = area.width * 2 / 5;
            let place = Rect { width: area.width - columns, ..line::right_of(area, columns) };
            (Rect { width: columns, ..area }, line::right_of(place, 2))
        } else {
            let rows = area.height / 2;
            let place = line::below(area, rows);
            popup::rule(place, buf, ink);
            (Rect { height: rows, ..area }, line::right_of(line::below(place, 1), 1))
        };
        draw_text(chosen, Rect { width: text.width.saturating_sub(1), ..text }, buf, ink);
        let all = layout(texts);
        let at_cursor = all.iter().position(|row| *row == Row::Text(self.selected)).unwrap_or(0);
        list::draw(list, at_cursor, all.len(), buf, |at, row, buf| {
            let Some(pieces) = all.get(at).and_then(|kind| pieces(*kind, texts, self.selected, row.width, ink)) else {
                return;
            };
            line::pieces(&[pieces], row, buf, ink);
        })
    }
}

impl State {
    fn texts(&self) -> &[FrameText] {
        self.texts.get().map_or(&[], Vec::as_slice)
    }

    /// The first text of the next group; round the end.
    fn next_group(&self) -> usize {
        let starts = self.starts();
        starts.iter().copied().find(|start| *start > self.selected).or(starts.first().copied()).unwrap_or(0)
    }

    fn previous_group(&self) -> usize {
        let starts = self.starts();
        let before = starts.iter().rev().copied().find(|start| *start < self.selected);
        before.or(starts.last().copied()).unwrap_or(0)
    }

    fn starts(&self) -> Vec<usize> {
        let group = |row: &Row| if let Row::Group(first) = row { Some(*first) } else { None };
        layout(self.texts()).iter().filter_map(group).collect()
    }
}

/// Each group has a heading over its texts; a heading is known by the number of its first text.
fn layout(texts: &[FrameText]) -> Vec<Row> {
    let mut all = Vec::with_capacity(texts.len() + 8);
    let mut before = None;
    for (at, text) in texts.iter().enumerate() {
        if before != Some(&text.group) {
            all.push(Row::Group(at));
        }
        before = Some(&text.group);
        all.push(Row::Text(at));
    }
    all
}

fn pieces(row: Row, texts: &[FrameText], selected: usize, width: u16, ink: &Ink<'_>) -> Option<Piece> {
    match row {
        Row::Group(first) => Some((format!(" {}", ink.pick(&texts.get(first)?.group)), Meaning::Heading)),
        Row::Text(at) => {
            let chosen = at == selected;
            let text = format!("{} {}", list::marker(chosen), ink.pick(&texts.get(at)?.title));
            Some((ink.pad(&text, width.into()), if chosen { Meaning::Selection } else { Meaning::Text }))
        }
    }
}

fn draw_text(text: &FrameText, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let used = line::wrapped(ink.pick(&text.title), area, buf, ink.style(Meaning::Heading), ink);
    let rest = line::below(area, used);
    line::pieces(&[(ink.pick(&text.group).to_owned(), Meaning::Muted)], line::row(rest, 0), buf, ink);
    line::wrapped(ink.pick(&text.text), line::below(rest, 2), buf, ink.style(Meaning::Text), ink);
}
