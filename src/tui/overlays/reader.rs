//! Text to read: headings and paragraphs, scrolled. With answers, their keys answer the question at once.

use super::{Outcome, Verdict};
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

/// The texts of the six answers to a question, or any text.
#[derive(Debug, Clone)]
pub struct State {
    title: Id,
    heading: Bilingual,
    paragraphs: Vec<Paragraph>,
    answers: bool,
    first: usize,
}

/// A paragraph, perhaps with a mark in front.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// A digit or sign in front, in a column of its own.
    pub mark: String,
    /// Name of an answer or other message that leads the text.
    pub lead: Option<Id>,
    /// The text.
    pub text: Bilingual,
    /// The one in force: drawn as selected.
    pub chosen: bool,
}

const COLUMNS: u16 = 76;

impl State {
    /// Text to read.
    pub fn new(title: Id, heading: Bilingual, paragraphs: Vec<Paragraph>) -> Self {
        Self { title, heading, paragraphs, answers: false, first: 0 }
    }

    /// The texts of six answers; their keys answer.
    pub fn answers(title: Id, heading: Bilingual, paragraphs: Vec<Paragraph>) -> Self {
        Self { answers: true, ..Self::new(title, heading, paragraphs) }
    }

    pub(super) fn contexts(&self) -> &'static [Context] {
        if self.answers {
            &[Context::Dialog, Context::Reader, Context::Competence]
        } else {
            &[Context::Dialog, Context::Reader]
        }
    }

    pub(super) fn footer(&self) -> &'static [Action] {
        if self.answers {
            &[Action::Cancel, Action::Answer0, Action::Answer1, Action::Answer5, Action::Down]
        } else {
            &[Action::Cancel, Action::Down, Action::PageDown]
        }
    }

    pub(super) fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        let Act::Do(action) = act else { return Verdict::Stay };
        if let Some(digit) = action.answer().filter(|_| self.answers) {
            return Verdict::CloseWith(Outcome::Answered(digit));
        }
        match action {
            Action::Cancel | Action::Back | Action::Open | Action::AnswerTexts | Action::Help => Verdict::Close,
            action => {
                let (height, width) = cx.popup();
                let lines = self.lines(width.min(usize::from(COLUMNS) - 4), cx.words()).len();
                let firsts = (lines + 1).saturating_sub(height);
                if let Some(first) = rows::moved(*action, self.first, firsts, cx) {
                    self.first = first;
                }
                Verdict::Stay
            }
        }
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let room = usize::from(COLUMNS.min(area.width).saturating_sub(4));
        let lines = self.lines(room, ink.words);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inside = popup::open(&ink.say(self.title), COLUMNS, rows, area, buf, ink);
        let height = usize::from(inside.height);
        let first = self.first.min(lines.len().saturating_sub(height));
        let mut cursor = Position { x: inside.x, y: inside.y };
        for (at, (text, meaning)) in lines.iter().skip(first).take(height).enumerate() {
            let row = line::row(inside, at as u16);
            line::put(text, row, buf, ink.style(*meaning));
            if *meaning == Meaning::Selection && cursor.y == inside.y {
                cursor = Position { x: row.x, y: row.y };
            }
        }
        Some(cursor)
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

impl Paragraph {
    fn lines(&self, room: usize, words: &Words) -> Vec<line::Piece> {
        let lead = self.lead.map(|lead| words.say(lead)).unwrap_or_default();
        let text = self.text.in_language(words.language());
        let whole = match (lead.is_empty(), text.is_empty()) {
            (true, _) => text.to_owned(),
            (false, true) => lead,
            (false, false) => format!("{lead}: {text}"),
        };
        let hang = if self.mark.is_empty() { 0 } else { width::width(&self.mark) + 3 };
        let meaning = if self.chosen { Meaning::Selection } else { Meaning::Text };
        let marker = if self.chosen { ">" } else { " " };
        let wrapped = width::wrap(&whole, room.saturating_sub(hang)).into_iter().enumerate();
        let line = |(at, text): (usize, String)| {
            let front = match (at, hang) {
                (_, 0) => String::new(),
                (0, _) => format!("{marker}{}  ", self.mark),
                (_, hang) => " ".repeat(hang),
            };
            (format!("{front}{text}"), meaning)
        };
        wrapped.map(line).collect()
    }
}
