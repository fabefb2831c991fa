//! Text on one line, or wrapped on several, never outside its place.

use crate::text::width;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A piece of a line and what it means.
pub type Piece = (String, Meaning);

/// The part of `area` that exists on the buffer.
pub fn inside(area: Rect, buf: &Buffer) -> Rect {
    area.intersection(buf.area)
}

/// One row of `area`, `row` from its top; empty when it lies below the area.
pub fn row(area: Rect, row: u16) -> Rect {
    if row >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect { y: area.y.saturating_add(row), height: 1, ..area }
}

/// `area` without its first `rows` rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y.saturating_add(rows), height: area.height - rows, ..area }
}

/// `area` without its first `columns` columns.
pub fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x.saturating_add(columns), width: area.width - columns, ..area }
}

/// Writes text in one style on the first row of `area`, cut at its end. Returns the columns used.
pub fn put(text: &str, area: Rect, buf: &mut Buffer, style: Style) -> u16 {
    let area = inside(area, buf);
    if area.is_empty() {
        return 0;
    }
    // What lay there before must not shine through.
    let style = Style::reset().patch(style);
    let (end, _) = buf.set_stringn(area.x, area.y, text, area.width.into(), style);
    end.saturating_sub(area.x)
}

/// Writes pieces one after the other on the first row of `area`, the last visible one cut with a sign.
pub fn pieces(pieces: &[Piece], area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let mut rest = area;
    for (text, meaning) in pieces {
        let text = if rest.is_empty() || text.trim().is_empty() {
            text.as_str().into()
        } else {
            ink.cut(text, rest.width.into())
        };
        let used = put(&text, rest, buf, ink.style(*meaning));
        rest = right_of(rest, used);
    }
}

/// Writes text at the right end of the first row of `area`. Returns the columns used.
pub fn put_right(text: &str, area: Rect, buf: &mut Buffer, style: Style) -> u16 {
    let columns = u16::try_from(width::width(text)).unwrap_or(u16::MAX).min(area.width);
    put(text, right_of(area, area.width - columns), buf, style);
    columns
}

/// Writes wrapped text over at most the height of `area`; what does not fit is cut with a sign. Returns the rows used.
pub fn wrapped(text: &str, area: Rect, buf: &mut Buffer, style: Style, ink: &Ink<'_>) -> u16 {
    if area.is_empty() {
        return 0;
    }
    let lines = width::wrap(text, area.width.into());
    let rows = usize::from(area.height);
    for (at, line) in lines.iter().take(rows).enumerate() {
        let last = at + 1 == rows && lines.len() > rows;
        let text = if last {
            // With the words after it as far as they fit, and one sign too many, so that the cut shows.
            let more = lines.get(at..).map(|lines| lines.join(" ")).unwrap_or_default();
            cut_short(&more, area.width.into(), ink)
        } else {
            line.clone()
        };
        put(&text, row(area, at as u16), buf, style);
    }
    lines.len().min(rows) as u16
}

/// A text that does not fit, cut with the sign.
fn cut_short(text: &str, columns: usize, ink: &Ink<'_>) -> String {
    if width::width(text) > columns {
        return ink.cut(text, columns).into_owned();
    }
    // The rest of it is shorter than the gap that wrapping left.
    let cut = ink.cut(text, columns.saturating_sub(1)).into_owned();
    if width::width(&cut) < width::width(text) { cut } else { format!("{cut}{}", ink.signs().cut) }
}

/// Lays a style over a whole area, text and all.
pub fn style(area: Rect, buf: &mut Buffer, style: Style) {
    buf.set_style(inside(area, buf), style);
}

/// Empties an area.
pub fn clear(area: Rect, buf: &mut Buffer) {
    let area = inside(area, buf);
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.reset();
        }
    }
}
