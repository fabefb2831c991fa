//! The rows of the catalogue, the chosen course below, and all of it as a file.

use crate::domain::course::{CourseKind, Seats};
use crate::service::views::{CourseCatalogueView, CourseLine};
use crate::text::{course, date, id};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Rows of the strip that shows the chosen course.
const STRIP: u16 = 4;

const KIND: usize = 10;
const NEXT: usize = 12;
const SEATS: usize = 11;
const CLOSES: usize = 8;
const MINE: usize = 23;

/// From this width on whose course it is has a column.
const MIDDLE: u16 = 76;
/// From this width on the own sign-up has a column.
const WIDE: u16 = 110;

/// Draws heads, rows and strip. Gives the cursor's place.
pub fn draw(
    view: &CourseCatalogueView,
    selected: usize,
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let columns = Columns::of(area.width);
    line::pieces(&columns.heads(ink), line::row(area, 0), buf, ink);
    let strip = STRIP.min(area.height / 3);
    let body = line::below(area, 1);
    let rows = Rect { height: body.height.saturating_sub(strip), ..body };
    if let Some(chosen) = view.rows.get(selected) {
        draw_strip(chosen, line::below(body, rows.height), buf, ink);
    }
    list::draw(rows, selected, view.rows.len(), buf, |at, row, buf| {
        if let Some(course) = view.rows.get(at) {
            line::pieces(&columns.row(course, at == selected, ink), row, buf, ink);
        }
    })
}

struct Columns {
    title: usize,
    kind: bool,
    mine: bool,
}

impl Columns {
    fn of(width: u16) -> Self {
        let (kind, mine) = (width >= MIDDLE, width >= WIDE);
        let taken = 3 + NEXT + SEATS + CLOSES + if kind { KIND } else { 0 } + if mine { MINE } else { 0 };
        Self { title: usize::from(width).saturating_sub(taken), kind, mine }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        let mut heads = vec![("  ".to_owned(), Meaning::Muted), head(id::COURSES_COURSE, self.title)];
        if self.kind {
            heads.push(head(id::COURSES_KIND, KIND));
        }
        heads.extend([head(id::COURSES_NEXT, NEXT), head(id::COURSES_SEATS, SEATS), head(id::COURSES_CLOSES, CLOSES)]);
        if self.mine {
            heads.push(head(id::COURSES_MINE, MINE));
        }
        heads
    }

    fn row(&self, course: &CourseLine, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let none = || ink.signs().none.to_owned();
        let mut row = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&course.title, self.title.saturating_sub(1)) + " ", look(Meaning::Text)),
        ];
        if self.kind {
            row.push((ink.pad(&course::kind(course.kind, ink.words), KIND), look(Meaning::Muted)));
        }
        let closes = if course.closes == 0 { none() } else { course.closes.to_string() };
        let helps = if course.closes == 0 { Meaning::Muted } else { Meaning::Heading };
        row.extend([
            (ink.pad(&course.next.map_or_else(none, date::format), NEXT), look(Meaning::Text)),
            (ink.pad(&course.seats.map_or_else(none, |seats| seats_short(seats, ink)), SEATS), look(Meaning::Text)),
            (ink.pad(&closes, CLOSES), look(helps)),
        ]);
        if self.mine {
            let mine = course.mine.map(|state| course::state(state, ink.words)).unwrap_or_default();
            row.push((ink.pad(&mine, MINE), look(Meaning::Text)));
        }
        row.push((" ".to_owned(), look(Meaning::Text)));
        row
    }
}

/// `5 ledige`, `fuldt · 3`, `uden loft`.
pub fn seats_short(seats: Seats, ink: &Ink<'_>) -> String {
    match seats.left() {
        None => ink.say(id::COURSES_UNLIMITED),
        Some(0) if seats.waiting > 0 => ink.with(id::COURSES_FULL_WAITING, &[("waiting", seats.waiting.into())]),
        Some(0) => ink.say(id::COURSES_FULL),
        Some(left) => ink.with(id::COURSES_LEFT, &[("left", left.into())]),
    }
}

fn draw_strip(course: &CourseLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    line::pieces(&[(course.title.clone(), Meaning::Heading)], line::row(inside, 0), buf, ink);
    let next = match (course.next, course.open) {
        (None, _) => ink.say(id::COURSES_NO_RUN),
        (Some(day), true) => ink.with(id::COURSES_NEXT_OPEN, &[("date", date::format(day).into())]),
        (Some(day), false) => ink.with(id::COURSES_NEXT_CLOSED, &[("date", date::format(day).into())]),
    };
    let facts = ink.join(&[course::kind(course.kind, ink.words), course.provider.clone(), next]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 1), buf, ink);
    let helps = (course.closes > 0).then(|| ink.with(id::COURSES_HELPS, &[("count", course.closes.into())]));
    let mine = course.mine.map(|state| {
        let state = course::state(state, ink.words);
        ink.with(id::COURSES_YOU_ARE, &[("state", state.into())])
    });
    let facts = ink.join(&[mine.unwrap_or_default(), helps.unwrap_or_default()]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 2), buf, ink);
}

/// The courses shown, as a file for a spreadsheet.
pub fn csv(view: &CourseCatalogueView) -> Option<String> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let heads = ["course_id", "title", "kind", "provider", "next", "seats_left", "waiting", "my_gaps"];
    writer.write_record(heads).ok()?;
    for row in &view.rows {
        let kind = match row.kind {
            CourseKind::Internal => "internal",
            CourseKind::External => "external",
        };
        let left = row.seats.and_then(Seats::left).map(|left| left.to_string()).unwrap_or_default();
        let waiting = row.seats.map(|seats| seats.waiting.to_string()).unwrap_or_default();
        let next = row.next.map(|day| day.to_string()).unwrap_or_default();
        let cells = [row.id.as_str(), &row.title, kind, &row.provider, &next, &left, &waiting, &row.closes.to_string()];
        writer.write_record(cells).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}
