//! Text to read: a heading and paragraphs, scrolled.

use super::{Layer, Verdict};
use crate::domain::language::Bilingual;
use crate::text::{Id, Words, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A heading and paragraphs, scrolled.
#[derive(Debug, Clone)]
pub struct State {
    title: Id,
    heading: Bilingual,
    paragraphs: Vec<Paragraph>,
    first: usize,
}

/// A paragraph.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// A message that leads the text, or stands alone.
    pub lead: Option<Id>,
    /// The text.
    pub text: Bilingual,
}

const COLUMNS: u16 = 80;

impl State {
    /// Text to read.
    pub fn new(title: Id, heading: Bilingual, paragraphs: Vec<Paragraph>) -> Self {
        Self { title, heading, paragraphs, first: 0 }
    }

    fn lines(&self, room: usize, words: &Words) -> Vec<line::Piece> {
        let heading = self.heading.in_language(words.language());
        let mut lines: Vec<line::Piece> = Vec::new();
        if !heading.is_empty() {
            lines.extend(width::wrap(heading, room).into_iter().map(|text| (text, Meaning::Heading)));
            lines.push((String::new(), Meaning::Text));
        }
        for paragraph in &self.paragraphs {
            lines.extend(paragraph.lines(room, words));
        }
        lines
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Reader, Context::Dialog]
    }

    fn footer(&self) -> &'static [Action] {
        &[Action::Cancel, Action::Down, Action::PageDown]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        let Act::Do(action) = act else { return Verdict::Stay };
        if let Action::Cancel | Action::Back | Action::Open | Action::Help = action {
            return Verdict::Close;
        }
        let (height, width) = cx.popup();
        let lines = self.lines(width.min(usize::from(COLUMNS) - 4), cx.words()).len();
        let firsts = (lines + 1).saturating_sub(height);
        if let Some(first) = rows::moved(*action, self.first, firsts, cx) {
            self.first = first;
        }
        Verdict::Stay
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let room = usize::from(COLUMNS.min(area.width).saturating_sub(4));
        let lines = self.lines(room, ink.words);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inside = popup::open(&ink.say(self.title), COLUMNS, rows, area, buf, ink);
        let height = usize::from(inside.height);
        let first = self.first.min(lines.len().saturating_sub(height));
        for (at, (text, meaning)) in lines.iter().skip(first).take(height).enumerate() {
            line::put(text, line::row(inside, at as u16), buf, ink.style(*meaning));
        }
        Some(Position { x: inside.x, y: inside.y })
    }
}

impl Paragraph {
    fn lines(&self, room: usize, words: &Words) -> Vec<line::Piece> {
        let lead = self.lead.map(|lead| words.say(lead)).unwrap_or_default();
        let text = self.text.in_language(words.language());
        let whole = match (lead.is_empty(), text.is_empty()) {
            (true, _) => text.to_owned(),
            (false, true) => lead,
            (false, false) => format!("{lead}: {text}"),
        };
        width::wrap(&whole, room).into_iter().map(|text| (text, Meaning::Text)).collect()
    }
}
