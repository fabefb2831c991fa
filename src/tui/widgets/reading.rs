//! A text of many lines, scrolled.

use super::line::{self, Piece};
use super::rows;
use crate::text::{id, width};
use crate::tui::keys::Action;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Lines of pieces, ready to be drawn.
pub type Lines = Vec<Vec<Piece>>;

/// How far the text is scrolled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    first: usize,
}

impl Reading {
    /// Scrolls `total` lines shown in `height` rows. Says whether the action was one of moving.
    pub fn act(&mut self, action: Action, total: usize, height: usize) -> bool {
        let firsts = total.saturating_sub(shown(total, height)) + 1;
        let page = height.saturating_sub(2).max(1);
        match rows::moved_by(action, self.first.min(firsts - 1), firsts, page) {
            Some(first) => self.first = first,
            None => return false,
        }
        true
    }

    /// Draws the lines there is room for; where there are more, the last row says how many. Returns the cursor's place.
    pub fn draw(&self, lines: &[Vec<Piece>], area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let height = shown(lines.len(), area.height.into());
        let first = self.first.min(lines.len().saturating_sub(height));
        for (at, pieces) in lines.iter().skip(first).take(height).enumerate() {
            line::pieces(pieces, line::row(area, at as u16), buf, ink);
        }
        if height < lines.len() {
            let to = first + height;
            let args = [("from", (first + 1).into()), ("to", to.into()), ("all", lines.len().into())];
            let note = format!("{} ", ink.with(id::READING_LINES, &args));
            line::put_right(&note, line::row(area, area.height.saturating_sub(1)), buf, ink.style(Meaning::Muted));
        }
        Some(Position { x: area.x, y: area.y })
    }
}

/// How many lines fit: all of them, or one row less than there are, for the note.
fn shown(total: usize, height: usize) -> usize {
    if total <= height { total } else { height.saturating_sub(1) }
}

/// Text wrapped to `columns`, each line with `indent` spaces in front, added to `lines`.
pub fn wrap(text: &str, columns: usize, indent: usize, meaning: Meaning, lines: &mut Lines) {
    let front = " ".repeat(indent);
    for part in width::wrap(text, columns.saturating_sub(indent)) {
        lines.push(vec![(format!("{front}{part}"), meaning)]);
    }
}

/// A label in a column of its own with its text wrapped beside it, added to `lines`.
pub fn labelled(label: &Piece, text: &Piece, label_columns: usize, columns: usize, ink: &Ink<'_>, lines: &mut Lines) {
    let room = columns.saturating_sub(label_columns);
    for (at, part) in width::wrap(&text.0, room).into_iter().enumerate() {
        let front = if at == 0 { ink.pad(&label.0, label_columns) } else { " ".repeat(label_columns) };
        lines.push(vec![(front, label.1), (part, text.1)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn scrolling_stops_at_both_ends(total in 0_usize..60, height in 0_usize..30, steps in 0_usize..80) {
            let mut reading = Reading::default();
            for _ in 0..steps {
                reading.act(Action::Down, total, height);
            }
            prop_assert!(reading.first + shown(total, height) <= total);
            reading.act(Action::End, total, height);
            prop_assert_eq!(reading.first + shown(total, height), total);
            reading.act(Action::Home, total, height);
            prop_assert_eq!(reading.first, 0);
        }
    }
}
