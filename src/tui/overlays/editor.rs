//! A text of several lines. Closing it keeps the text; it is handed over for saving 2 s after the last key.

use super::{Layer, Outcome, Verdict};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, TimerId};
use crate::tui::notice::Notice;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, Scrolling, TextArea, WrapMode};
use std::time::Duration;

/// How long after the last key the text is saved. Source: `design.md`, Guides.
const PAUSE: Duration = Duration::from_secs(2);

/// What the text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Kept as it is typed; closing is all there is to it.
    Note,
    /// Given with "finish", and not empty; closing it without keeps what is typed for the next time.
    Reason,
}

/// The text being written.
#[derive(Debug, Clone)]
pub struct State {
    title: Notice,
    hint: Notice,
    purpose: Purpose,
    /// Longest text in characters.
    limit: usize,
    area: TextArea<'static>,
    /// Why the last thing typed was not taken.
    problem: Option<Notice>,
}

impl State {
    /// An editor with text in it, the cursor at its end.
    pub fn new(title: Notice, hint: Notice, purpose: Purpose, limit: usize, text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_style(Style::default());
        area.set_cursor_line_style(Style::default());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { title, hint, purpose, limit, area, problem: None }
    }

    /// The text so far.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    fn length(&self) -> usize {
        let lines = self.area.lines();
        lines.iter().map(|line| line.chars().count()).sum::<usize>() + lines.len().saturating_sub(1)
    }

    fn finish(&mut self) -> Verdict {
        let text = self.text();
        if self.purpose == Purpose::Reason && text.trim().is_empty() {
            self.problem = Some(Notice::problem(id::SCREENS_EDITOR_EMPTY));
            return Verdict::Stay;
        }
        Verdict::CloseWith(Outcome::Text(text))
    }

    /// Takes text, or none of it if there is no room: half a paste would be worse than a sentence about it.
    fn insert(&mut self, typed: &str, cx: &mut Cx<'_>) {
        let clean: String = typed.chars().map(tame).collect();
        let length = self.length() + clean.chars().count();
        if length > self.limit {
            let over = length - self.limit;
            self.problem =
                Some(Notice::problem(id::SCREENS_EDITOR_FULL).count("limit", self.limit).count("over", over));
            return;
        }
        self.area.insert_str(clean);
        cx.after(PAUSE, TimerId::Typing);
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::TextArea, Context::Dialog]
    }

    fn footer(&self) -> &'static [Action] {
        match self.purpose {
            Purpose::Note => &[Action::Cancel, Action::NewLine, Action::EraseWord, Action::Undo],
            Purpose::Reason => &[Action::Finish, Action::Cancel, Action::NewLine, Action::Undo],
        }
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Finish => Some(id::APP_SEND),
            Action::Cancel => Some(id::SCREENS_CLOSE_KEEP),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        self.problem = None;
        match act {
            Act::Type(typed) => self.insert(typed, cx),
            Act::Do(Action::NewLine) => self.insert("\n", cx),
            Act::Do(Action::Cancel | Action::Back) => return Verdict::CloseWith(Outcome::Left(self.text())),
            Act::Do(Action::Finish) => return self.finish(),
            Act::Do(action) => {
                if edit(&mut self.area, *action) {
                    cx.after(PAUSE, TimerId::Typing);
                }
            }
        }
        Verdict::Stay
    }

    fn leave(&self) -> Option<Outcome> {
        Some(Outcome::Left(self.text()))
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Verdict {
        match (news, self.purpose) {
            (News::Timer(TimerId::Typing), Purpose::Note) => Verdict::Report(Outcome::Draft(self.text())),
            _ => Verdict::Stay,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let title = self.title.say(ink);
        let inside = popup::open(&title, 80, area.height.min(16), area, buf, ink);
        let hint = self.problem.as_ref().unwrap_or(&self.hint);
        let hint_area = Rect { height: inside.height.min(2), ..inside };
        let used = line::wrapped(&hint.say(ink), hint_area, buf, ink.style(hint.meaning), ink);
        let body = line::below(inside, used + 1);
        let text = Rect { height: body.height.saturating_sub(1), ..body };
        if text.is_empty() {
            return None;
        }
        (&self.area).render(text, buf);
        let count =
            ink.with(id::SCREENS_EDITOR_COUNT, &[("length", self.length().into()), ("limit", self.limit.into())]);
        line::put_right(&count, line::row(body, body.height.saturating_sub(1)), buf, ink.style(Meaning::Muted));
        let (top, left) = self.area.scroll_offset();
        let cursor = self.area.screen_cursor();
        let column = (cursor.col as u16).saturating_sub(left).min(text.width - 1);
        let row = (cursor.row as u16).saturating_sub(top).min(text.height - 1);
        Some(Position { x: text.x + column, y: text.y + row })
    }
}

/// Line breaks stay; a tab and other control characters become spaces.
fn tame(c: char) -> char {
    if c.is_control() && c != '\n' { ' ' } else { c }
}

/// Moves or edits. Says whether the text changed.
fn edit(area: &mut TextArea<'static>, action: Action) -> bool {
    let to = match action {
        Action::Up => CursorMove::Up,
        Action::Down => CursorMove::Down,
        Action::Left => CursorMove::Back,
        Action::Right => CursorMove::Forward,
        Action::Home => CursorMove::Head,
        Action::End => CursorMove::End,
        Action::WordLeft => CursorMove::WordBack,
        Action::WordRight => CursorMove::WordForward,
        Action::PageUp => {
            area.scroll(Scrolling::PageUp);
            return false;
        }
        Action::PageDown => {
            area.scroll(Scrolling::PageDown);
            return false;
        }
        Action::EraseBefore => return area.delete_char(),
        Action::EraseAfter => return area.delete_next_char(),
        Action::EraseWord => return area.delete_word(),
        Action::EraseLine => return area.delete_line_by_head(),
        Action::Undo => return area.undo(),
        _ => return false,
    };
    area.move_cursor(to);
    false
}
