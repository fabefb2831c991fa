//! A list with one row chosen: only the visible rows are drawn.

use super::{line, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws the visible ones of `total` rows, `chosen` among them, with `draw(number, row's place, buffer)`. Returns the
/// place of the chosen row.
pub fn draw(
    area: Rect,
    chosen: usize,
    total: usize,
    buf: &mut Buffer,
    mut draw: impl FnMut(usize, Rect, &mut Buffer),
) -> Option<Position> {
    let height = usize::from(area.height);
    let first = rows::first_visible(chosen, total, height);
    let mut cursor = None;
    for at in (first..total).take(height) {
        let row = line::row(area, (at - first) as u16);
        draw(at, row, buf);
        if at == chosen {
            cursor = Some(Position { x: row.x, y: row.y });
        }
    }
    cursor
}

/// The sign in front of a row: `>` before the chosen one.
pub const fn marker(chosen: bool) -> &'static str {
    if chosen { "> " } else { "  " }
}
