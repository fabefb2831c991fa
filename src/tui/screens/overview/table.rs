//! The heat map: one line per competence under its area, one column per unit.

use crate::domain::language::Bilingual;
use crate::text::width;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A table of competences to draw: of units, or of people.
pub struct Grid<'a> {
    /// Area and question, in the order shown.
    pub lines: Vec<(&'a Bilingual, &'a Bilingual)>,
    /// The order follows the areas, so that each has a heading.
    pub areas: bool,
    /// What stands across.
    pub heads: Vec<String>,
    /// What stands above the questions, on two lines.
    pub corner: [String; 2],
    /// Row and column of the cursor.
    pub at: (usize, usize),
    /// Text and meaning of a cell.
    pub cell: &'a dyn Fn(usize, usize) -> (String, Meaning),
}

/// Rows of the heads.
pub const HEADS: u16 = 2;

const FRONT: usize = 2;
/// Number, sign and room around them.
const NARROW: usize = 8;
const BROAD: usize = 14;

/// Which columns there is room for.
struct Room {
    question: usize,
    column: usize,
    first: usize,
    shown: usize,
}

impl Room {
    fn of(width: usize, columns: usize, chosen: usize) -> Self {
        let least = if width >= 76 { 31 } else { 24 };
        let room = width.saturating_sub(FRONT + least);
        let column = room.checked_div(columns).unwrap_or(room).clamp(NARROW, BROAD);
        let shown = (room / column).clamp(1, columns.max(1));
        let first = rows::first_visible(chosen, columns, shown);
        Self { question: width.saturating_sub(FRONT + shown * column), column, first, shown }
    }
}

/// A line of the list: an area's heading by its first row, or a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Area(usize),
    Row(usize),
}

impl Grid<'_> {
    /// Draws heads and rows. Returns the place of the chosen row.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let room = Room::of(area.width.into(), self.heads.len(), self.at.1);
        for (at, pieces) in self.head_lines(&room, ink).iter().enumerate() {
            line::pieces(pieces, line::row(area, at as u16), buf, ink);
        }
        let lines = self.layout();
        let chosen = lines.iter().position(|line| *line == Line::Row(self.at.0)).unwrap_or(0);
        list::draw(line::below(area, HEADS), chosen, lines.len(), buf, |at, place, buf| match lines.get(at) {
            Some(Line::Area(first)) => {
                let area = self.lines.get(*first).map(|(area, _)| ink.pick(area)).unwrap_or_default();
                line::pieces(&[(format!(" {area}"), Meaning::Heading)], place, buf, ink);
            }
            Some(Line::Row(row)) => line::pieces(&self.row(*row, &room, ink), place, buf, ink),
            None => {}
        })
    }

    fn layout(&self) -> Vec<Line> {
        let mut lines = Vec::with_capacity(self.lines.len() + 16);
        let mut before = None;
        for (at, (area, _)) in self.lines.iter().enumerate() {
            if self.areas && before != Some(area) {
                lines.push(Line::Area(at));
            }
            before = Some(area);
            lines.push(Line::Row(at));
        }
        lines
    }

    fn head_lines(&self, room: &Room, ink: &Ink<'_>) -> [Vec<Piece>; 2] {
        let more = |line: usize| match (line, room.first > 0, room.first + room.shown < self.heads.len()) {
            (0, true, _) => "<<",
            (1, _, true) => ">>",
            _ => "  ",
        };
        std::array::from_fn(|line| {
            let corner = self.corner.get(line).map(String::as_str).unwrap_or_default();
            let mut pieces = vec![
                (more(line).to_owned(), Meaning::Key),
                (ink.pad(corner, room.question.saturating_sub(1)) + " ", Meaning::Muted),
            ];
            for (at, head) in self.heads.iter().enumerate().skip(room.first).take(room.shown) {
                let meaning = if at == self.at.1 { Meaning::Selection } else { Meaning::Muted };
                pieces.push((ink.pad(&two_lines(head, room.column - 1, ink)[line], room.column - 1), meaning));
                pieces.push((" ".to_owned(), Meaning::Text));
            }
            pieces
        })
    }

    fn row(&self, row: usize, room: &Room, ink: &Ink<'_>) -> Vec<Piece> {
        let chosen = row == self.at.0;
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let question = self.lines.get(row).map(|(_, question)| ink.pick(question)).unwrap_or_default();
        let mut pieces = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(question, room.question.saturating_sub(1)) + " ", look(Meaning::Text)),
        ];
        for column in (0..self.heads.len()).skip(room.first).take(room.shown) {
            let (text, meaning) = (self.cell)(row, column);
            let here = chosen && column == self.at.1;
            let text = ink.pad(&text, room.column - 1);
            pieces.push((text, if here { Meaning::Selection } else { meaning }));
            pieces.push((" ".to_owned(), Meaning::Text));
        }
        pieces
    }
}

/// A name on two lines of so many columns. Words stay whole where they can; what does not fit is cut with a sign.
fn two_lines(name: &str, columns: usize, ink: &Ink<'_>) -> [String; 2] {
    let mut words = name.split_whitespace();
    let mut first = words.next().unwrap_or_default().to_owned();
    let mut rest = Vec::new();
    for word in words {
        if rest.is_empty() && width::width(&first) + 1 + width::width(word) <= columns {
            first = format!("{first} {word}");
        } else {
            rest.push(word);
        }
    }
    [ink.cut(&first, columns).into_owned(), ink.cut(&rest.join(" "), columns).into_owned()]
}
