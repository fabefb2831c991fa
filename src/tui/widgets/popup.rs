//! A framed box over the screen.

use super::line;
use crate::tui::look::Ink;
use crate::tui::theme::{Glyphs, Meaning};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The signs of a frame: corners from the upper left clockwise, then across and down.
const fn frame(glyphs: Glyphs) -> [&'static str; 6] {
    match glyphs {
        Glyphs::Lines => ["┌", "┐", "┘", "└", "─", "│"],
        Glyphs::Ascii => ["+", "+", "+", "+", "-", "|"],
    }
}

/// With no more columns than this left over, a box takes the whole width.
const SLIVER: u16 = 8;

/// Clears and frames a box of at most `columns` × `rows` in the middle of `area`, and returns the place inside it.
pub fn open(title: &str, columns: u16, rows: u16, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Rect {
    let area = line::inside(area, buf);
    // A sliver of the screen below on either side would only disturb.
    let width = if area.width.saturating_sub(columns) <= SLIVER { area.width } else { columns };
    let height = rows.min(area.height);
    let outer = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    line::clear(outer, buf);
    border(outer, buf, ink);
    let head = line::right_of(outer, 2);
    let head = Rect { width: head.width.saturating_sub(2), ..head };
    line::put(
        &format!(" {} ", ink.cut(title, usize::from(head.width).saturating_sub(2))),
        head,
        buf,
        ink.style(Meaning::Heading),
    );
    Rect {
        x: outer.x.saturating_add(2),
        y: outer.y.saturating_add(1),
        width: outer.width.saturating_sub(4),
        height: outer.height.saturating_sub(2),
    }
}

fn border(outer: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    if outer.width < 2 || outer.height < 2 {
        return;
    }
    let [upper_left, upper_right, lower_right, lower_left, across, down] = frame(ink.look.glyphs);
    let style = ink.style(Meaning::Border);
    let middle = across.repeat(usize::from(outer.width - 2));
    line::put(&format!("{upper_left}{middle}{upper_right}"), line::row(outer, 0), buf, style);
    line::put(&format!("{lower_left}{middle}{lower_right}"), line::row(outer, outer.height - 1), buf, style);
    for at in 1..outer.height - 1 {
        let row = line::row(outer, at);
        line::put(down, row, buf, style);
        line::put(down, line::right_of(row, row.width - 1), buf, style);
    }
}

/// A line across, for parting one thing from the next.
pub fn rule(area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let [.., across, _] = frame(ink.look.glyphs);
    line::put(&across.repeat(area.width.into()), area, buf, ink.style(Meaning::Border));
}
