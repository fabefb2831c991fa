//! A text of one line being typed.

use super::line;
use crate::text::width;
use crate::tui::keys::Action;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

/// The text and where the cursor stands in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// Byte position, always between two whole characters.
    at: usize,
}

impl Field {
    /// A field with text in it, the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), at: text.len() }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes typed or pasted text; line breaks and other control characters become spaces.
    pub fn insert(&mut self, typed: &str) {
        let clean: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.text.insert_str(self.at, &clean);
        self.at += clean.len();
    }

    /// Edits. Says whether the action was for a field.
    pub fn edit(&mut self, action: Action) -> bool {
        match action {
            Action::Left => self.at = self.before(),
            Action::Right => self.at = self.after(),
            Action::Home => self.at = 0,
            Action::End => self.at = self.text.len(),
            Action::WordLeft => self.at = self.word_before(),
            Action::WordRight => self.at = self.word_after(),
            Action::EraseBefore => self.erase_from(self.before()),
            Action::EraseWord => self.erase_from(self.word_before()),
            Action::EraseLine => self.erase_from(0),
            Action::EraseAfter => {
                let end = self.after();
                self.text.replace_range(self.at..end, "");
            }
            _ => return false,
        }
        true
    }

    fn erase_from(&mut self, from: usize) {
        self.text.replace_range(from..self.at, "");
        self.at = from;
    }

    fn head(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    fn tail(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn before(&self) -> usize {
        self.head().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.at + self.tail().graphemes(true).next().map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let head = self.head().trim_end();
        head.rfind(char::is_whitespace)
            .map_or(0, |space| space + head.get(space..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8))
    }

    fn word_after(&self) -> usize {
        let tail = self.tail();
        let word = tail.trim_start();
        let blank = tail.len() - word.len();
        self.at + blank + word.find(char::is_whitespace).unwrap_or(word.len())
    }

    /// The byte the view begins at, so that the cursor is within `room` columns. Counted back from the cursor: what is
    /// pasted may be long.
    fn first_seen(&self, room: usize) -> usize {
        let mut columns = 0;
        let mut from = self.at;
        for (at, whole) in self.head().grapheme_indices(true).rev() {
            columns += width::width(whole);
            if columns > room {
                break;
            }
            from = at;
        }
        from
    }

    /// Draws the field on the first row of `area`, scrolled so that the cursor is seen. Returns the cursor's place.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let area = Rect { height: area.height.min(1), ..line::inside(area, buf) };
        if area.is_empty() {
            return None;
        }
        let room = usize::from(area.width) - 1;
        let from = self.first_seen(room);
        let seen = width::head(self.text.get(from..).unwrap_or_default(), room + 1);
        line::style(area, buf, ink.style(Meaning::Focus));
        line::put(seen, area, buf, ink.style(Meaning::Focus));
        let column = width::width(self.text.get(from..self.at).unwrap_or_default()).min(room);
        Some(Position { x: area.x + column as u16, y: area.y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_and_whole_characters_are_erased() {
        let mut field = Field::new("Søren A\u{30a}");
        field.edit(Action::EraseBefore);
        assert_eq!(field.text(), "Søren ");
        field.edit(Action::EraseWord);
        assert_eq!(field.text(), "");
        field.insert("to\nlinjer");
        assert_eq!(field.text(), "to linjer");
    }

    /// A paste of a megabyte took minutes to draw when every column was measured from the beginning.
    #[test]
    fn the_view_of_a_long_paste_begins_near_the_cursor() {
        let mut field = Field::new("");
        field.insert(&"øl ".repeat(300_000));
        assert_eq!(field.text.len() - field.first_seen(40), 53);
        field.edit(Action::Home);
        assert_eq!(field.first_seen(40), 0);
    }

    proptest! {
        #[test]
        fn any_editing_leaves_the_cursor_between_characters(
            typed in "[a-zæøå \u{30a}]{0,12}",
            steps in proptest::collection::vec(0_usize..Action::ALL.len(), 0..30),
        ) {
            let mut field = Field::new(&typed);
            for step in steps {
                field.edit(Action::ALL[step]);
                field.insert("å");
                prop_assert!(field.text.is_char_boundary(field.at));
            }
        }
    }
}
