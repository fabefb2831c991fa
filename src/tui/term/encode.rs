//! Cells become bytes, as few as will do.
//!
//! The sixteen colours go out as SGR 30–37 and 90–97: `38;5;n`, which other encoders send for them, means *blink* on a
//! terminal that has sixteen colours only. Every frame begins and ends with plain attributes, so that a scrolled-in line
//! is blank on terminals of every kind.

use super::capability::Colours;
use crossterm::Command;
use crossterm::cursor::{Hide, MoveTo, Show};
use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::fmt;
use unicode_width::UnicodeWidthStr;

/// Attributes that are sent, with their SGR numbers.
const ATTRIBUTES: &[(Modifier, u8)] = &[
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
    (Modifier::CROSSED_OUT, 9),
];

/// The look of a cell as far as it is sent: SGR numbers of the colours, and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    front: Option<u8>,
    back: Option<u8>,
    attributes: Modifier,
}

impl Pen {
    const PLAIN: Self = Self { front: None, back: None, attributes: Modifier::empty() };

    fn of(cell: &Cell, colours: Colours) -> Self {
        let sent = |colour| if colours == Colours::None { None } else { sgr(colour) };
        let mut attributes = Modifier::empty();
        for (attribute, _) in ATTRIBUTES {
            attributes |= cell.modifier & *attribute;
        }
        Self { front: sent(cell.fg), back: sent(cell.bg).map(|n| n + 10), attributes }
    }

    /// The change from one pen to this one: from plain only what is added, else from a reset.
    fn write(self, from: Self, out: &mut String) -> fmt::Result {
        use fmt::Write;
        if self == from {
            return Ok(());
        }
        if self == Self::PLAIN {
            out.push_str("\x1b[0m");
            return Ok(());
        }
        out.push_str("\x1b[");
        let mut between = "";
        if from != Self::PLAIN {
            out.push('0');
            between = ";";
        }
        let attributes =
            ATTRIBUTES.iter().filter(|(attribute, _)| self.attributes.contains(*attribute)).map(|(_, n)| *n);
        for number in attributes.chain(self.front).chain(self.back) {
            write!(out, "{between}{number}")?;
            between = ";";
        }
        out.push('m');
        Ok(())
    }
}

/// The SGR number of a named colour; `None` is the terminal's own. Others than the sixteen are not sent.
fn sgr(colour: Color) -> Option<u8> {
    Some(match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Indexed(n @ 0..=7) => 30 + n,
        Color::Indexed(n @ 8..=15) => 90 + n - 8,
        _ => return None,
    })
}

/// Writes changed cells, each with its place, and leaves the pen plain. Gives the place the cursor is left at, if sure.
pub fn cells<'c>(
    changed: impl Iterator<Item = (u16, u16, &'c Cell)>,
    colours: Colours,
    out: &mut String,
) -> Result<Option<Position>, fmt::Error> {
    let mut pen = Pen::PLAIN;
    let mut next: Option<Position> = None;
    for (x, y, cell) in changed {
        if next != Some(Position::new(x, y)) {
            MoveTo(x, y).write_ansi(out)?;
        }
        let wanted = Pen::of(cell, colours);
        wanted.write(pen, out)?;
        pen = wanted;
        let symbol = cell.symbol();
        // A control character in a cell would be an order to the terminal: nobody's name gives orders.
        let symbol = if symbol.is_empty() || symbol.contains(char::is_control) { " " } else { symbol };
        out.push_str(symbol);
        // Terminals differ on how far wide and joined characters go: after one the place is said again.
        let certain = symbol.len() == 1 || (symbol.chars().count() == 1 && symbol.width() == 1);
        next = certain.then(|| Position::new(x.saturating_add(1), y));
    }
    Pen::PLAIN.write(pen, out)?;
    Ok(next)
}

/// Brings the cursor from where it is known to be to where it is wanted, or hides it.
pub fn cursor(known: Option<Position>, shown: bool, wanted: Option<Position>, out: &mut String) -> fmt::Result {
    let Some(at) = wanted else { return if shown { Hide.write_ansi(out) } else { Ok(()) } };
    if known != wanted {
        MoveTo(at.x, at.y).write_ansi(out)?;
    }
    if shown { Ok(()) } else { Show.write_ansi(out) }
}

/// Plain attributes and an empty screen: the beginning of a full repaint.
pub const CLEAR: &str = "\x1b[0m\x1b[2J";
