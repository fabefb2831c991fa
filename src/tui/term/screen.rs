//! The picture on the terminal and what must be sent to change it.

use super::capability::Colours;
use super::encode;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Rect, Size};
use std::io::{self, Write};

/// The largest picture that is kept: a client that reports more is drawn on in this corner.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// A sign that no frame has, so that a cell with it is always drawn.
const NEVER: &str = "\u{e000}";

/// Draws frames on a terminal behind `W`: only what changed, in one write.
#[derive(Debug)]
pub struct Screen<W: Write> {
    to: W,
    colours: Colours,
    /// What the terminal shows.
    shown: Buffer,
    /// What it is to show.
    next: Buffer,
    cursor: Option<Position>,
    /// Nothing is known of what the terminal shows.
    unknown: bool,
    out: String,
}

impl<W: Write> Screen<W> {
    /// A screen that has drawn nothing yet; the cursor is taken to be hidden.
    pub fn new(to: W, size: Size, colours: Colours) -> Self {
        let buffer = blank(size);
        Self { to, colours, shown: buffer.clone(), next: buffer, cursor: None, unknown: true, out: String::new() }
    }

    /// Draws a frame: `draw` fills an empty buffer and says where the cursor stands; `None` hides it.
    ///
    /// Gives the number of bytes sent; a frame like the one before sends none. After an error the next frame is drawn in
    /// full.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<usize> {
        self.next.reset();
        let area = self.next.area;
        let cursor = draw(&mut self.next).filter(|at| area.contains(*at));
        self.out.clear();
        self.encode(cursor).map_err(io::Error::other)?;
        if !self.out.is_empty() {
            self.unknown = true;
            self.to.write_all(self.out.as_bytes())?;
            self.to.flush()?;
        }
        self.unknown = false;
        self.cursor = cursor;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(self.out.len())
    }

    /// The terminal has another size: everything is drawn anew.
    pub fn resize(&mut self, size: Size) {
        self.shown = blank(size);
        self.next = self.shown.clone();
        self.unknown = true;
    }

    /// Something else has written on the terminal: the next frame is drawn in full.
    pub fn repaint(&mut self) {
        self.unknown = true;
    }

    /// The area frames are drawn in.
    pub fn area(&self) -> Rect {
        self.next.area
    }

    /// What the terminal shows as far as we know.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// Other colours from now on; everything is drawn anew.
    pub fn set_colours(&mut self, colours: Colours) {
        self.colours = colours;
        self.unknown = true;
    }

    fn encode(&mut self, cursor: Option<Position>) -> std::fmt::Result {
        if self.unknown {
            self.shown.reset();
            self.out.push_str(encode::CLEAR);
        } else {
            guard_wide(&mut self.shown, &self.next);
        }
        // Here a planner of scroll regions may shift `shown` first (a later piece of work): the diff below then finds less.
        let before = self.out.len();
        let left_at = encode::cells(self.shown.diff_iter(&self.next), self.colours, &mut self.out)?;
        if self.unknown {
            // Whether it is hidden is unknown too: hide it, so that showing it is a change.
            encode::cursor(None, true, None, &mut self.out)?;
            return encode::cursor(left_at, false, cursor, &mut self.out);
        }
        let known = if self.out.len() > before { left_at } else { self.cursor };
        encode::cursor(known, self.cursor.is_some(), cursor, &mut self.out)
    }
}

fn blank(size: Size) -> Buffer {
    let (width, height) = (size.width.min(LARGEST.width), size.height.min(LARGEST.height));
    Buffer::empty(Rect::new(0, 0, width, height))
}

/// Makes the second half of a changed wide character differ, or the diff would leave half of it on the terminal.
fn guard_wide(shown: &mut Buffer, next: &Buffer) {
    let mut halves = Vec::new();
    for (at, (old, new)) in shown.content.iter().zip(&next.content).enumerate() {
        if old != new && !old.symbol().is_ascii() {
            halves.extend((1..usize::from(old.cell_width())).map(|half| at + half));
        }
    }
    for half in halves {
        if let Some(cell) = shown.content.get_mut(half) {
            cell.set_symbol(NEVER);
        }
    }
}

#[cfg(test)]
mod tests;
