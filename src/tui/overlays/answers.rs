//! The texts of the six answers to one question: read them, press a digit, or choose with arrows and Enter.

use super::{Layer, Outcome, Verdict};
use crate::domain::competence::Answer;
use crate::domain::language::Bilingual;
use crate::text::{Id, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The question, its answers, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct State {
    question: Bilingual,
    texts: [Bilingual; 6],
    /// The answer given so far.
    given: Option<usize>,
    selected: usize,
    /// Choosing answers the question; otherwise it is for reading.
    writable: bool,
}

const COLUMNS: u16 = 80;

/// Digit 0–5 in order, with room for the marker.
const MARK: usize = 4;

impl State {
    /// The texts of a question, the cursor on the answer given.
    pub fn new(question: Bilingual, texts: [Bilingual; 6], given: Answer, writable: bool) -> Self {
        let given = given.digit().map(usize::from);
        Self { question, texts, given, selected: given.unwrap_or(1), writable }
    }

    fn answer(&self, digit: usize) -> Verdict {
        if self.writable { Verdict::CloseWith(Outcome::Answered(digit as u8)) } else { Verdict::Close }
    }

    fn lines(&self, digit: usize, room: usize, ink: &Ink<'_>) -> Vec<(usize, Piece)> {
        let answer = Answer::from_digit(digit as u8).unwrap_or_default();
        let (name, text) = (ink.answer(answer), self.texts.get(digit).map_or("", |text| ink.pick(text)));
        let whole = if text.is_empty() { name } else { format!("{name}: {text}") };
        let chosen = digit == self.selected;
        let meaning = if chosen { Meaning::Selection } else { Meaning::Text };
        let marker = if chosen { ">" } else { " " };
        let given = if self.given == Some(digit) { "*" } else { " " };
        let wrapped = width::wrap(&whole, room.saturating_sub(MARK + 1));
        let front = |at: usize| if at == 0 { format!("{marker}{given}{digit}") } else { String::new() };
        let line = |(at, text): (usize, String)| {
            let line = format!("{}  {text}", ink.pad(&front(at), MARK - 1));
            (digit, (ink.pad(&line, room), meaning))
        };
        wrapped.into_iter().enumerate().map(line).collect()
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Dialog, Context::Competence]
    }

    fn footer(&self) -> &'static [Action] {
        if self.writable { &[Action::Open, Action::Down, Action::Cancel] } else { &[Action::Cancel, Action::Down] }
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Open).then_some(id::APP_SELECT)
    }

    fn act(&mut self, act: &Act, _cx: &mut Cx<'_>) -> Verdict {
        let Act::Do(action) = act else { return Verdict::Stay };
        if let Some(digit) = action.answer() {
            return self.answer(digit.into());
        }
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(5),
            Action::Home | Action::PageUp => self.selected = 0,
            Action::End | Action::PageDown => self.selected = 5,
            Action::Open => return self.answer(self.selected),
            Action::Cancel | Action::Back | Action::AnswerTexts | Action::No => return Verdict::Close,
            _ => {}
        }
        Verdict::Stay
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let room = usize::from(COLUMNS.min(area.width).saturating_sub(4));
        let question = width::wrap(ink.pick(&self.question), room);
        let answers: Vec<(usize, Piece)> = (0..6).flat_map(|digit| self.lines(digit, room, ink)).collect();
        let rows = u16::try_from(question.len() + answers.len() + 3).unwrap_or(u16::MAX);
        let inside = popup::open(&ink.say(id::FORM_SCREEN_TEXTS_TITLE), COLUMNS, rows, area, buf, ink);
        let head = Rect { height: inside.height.min(3), ..inside };
        let used = line::wrapped(ink.pick(&self.question), head, buf, ink.style(Meaning::Heading), ink);
        let list = line::below(inside, used + 1);
        let height = usize::from(list.height);
        // As far down as the selected answer's last line needs.
        let end = answers.iter().rposition(|(digit, _)| *digit == self.selected).unwrap_or(0) + 1;
        let first = end.saturating_sub(height);
        let mut cursor = None;
        for (at, (digit, (text, meaning))) in answers.iter().skip(first).take(height).enumerate() {
            let row = line::row(list, at as u16);
            line::put(text, row, buf, ink.style(*meaning));
            if *digit == self.selected && cursor.is_none() {
                cursor = Some(Position { x: row.x, y: row.y });
            }
        }
        cursor
    }
}
