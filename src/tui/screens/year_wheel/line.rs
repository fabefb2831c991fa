//! The twelve months as a line, with a stretch for every phase and a mark where we are.

use super::phase;
use crate::domain::year_wheel::{Phase, Span};
use crate::service::views::YearWheelView;
use crate::text::id;
use crate::tui::look::Ink;
use crate::tui::theme::{Glyphs, Meaning};
use crate::tui::widgets::line;
use chrono::{Datelike, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const MONTHS: u16 = 12;
const PHASES: [Phase; 4] = [Phase::Round, Phase::Interviews, Phase::Plans, Phase::Catalogue];

/// Where on the line the names of phases end, and how wide a month is.
struct Scale {
    label: u16,
    month: u16,
}

impl Scale {
    const fn of(width: u16) -> Self {
        let label = if width < 70 { 11 } else { 16 };
        let month = width.saturating_sub(label + 1) / MONTHS;
        Self { label, month }
    }

    /// The column of a day of the year; days of other years stand at its ends.
    fn column(&self, day: NaiveDate, year: i32) -> u16 {
        if day.year() < year {
            return 0;
        }
        if day.year() > year {
            return (self.month * MONTHS).saturating_sub(1);
        }
        let in_month = u32::from(self.month) * day.day0() / 31;
        day.month0() as u16 * self.month + in_month as u16
    }
}

/// Draws months, phases and the mark of today. Returns the rows used.
pub fn draw(wheel: &YearWheelView, selected: usize, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> u16 {
    let scale = Scale::of(area.width);
    let picture = line::right_of(area, scale.label);
    draw_months(wheel, &scale, line::row(picture, 0), buf, ink);
    let chosen = wheel.lines.get(selected).map(|line| (line.phase, line.span));
    for (at, which) in (1..).zip(PHASES) {
        let row = line::row(area, at);
        let name = ink.pad(&ink.say(phase(which)), usize::from(scale.label).saturating_sub(2));
        line::put(&format!(" {name}"), row, buf, ink.style(Meaning::Text));
        let row = line::right_of(row, scale.label);
        line::put(&background(&scale, ink), row, buf, ink.style(Meaning::Muted));
        for stretch in wheel.lines.iter().filter(|stretch| stretch.phase == which) {
            let meaning = if chosen == Some((which, stretch.span)) { Meaning::Heading } else { Meaning::Progress };
            draw_stretch(stretch.span, wheel.year, &scale, row, buf, ink, meaning);
        }
    }
    let rows = PHASES.len() as u16 + 1;
    draw_today(wheel, &scale, line::row(picture, rows), buf, ink);
    rows + 1
}

fn draw_months(wheel: &YearWheelView, scale: &Scale, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let names = ink.say(id::YEAR_WHEEL_MONTHS);
    for (at, name) in names.split_whitespace().take(MONTHS.into()).enumerate() {
        let here = wheel.today.year() == wheel.year && wheel.today.month0() as usize == at;
        let cell = line::right_of(row, at as u16 * scale.month);
        let name = ink.cut(name, usize::from(scale.month).saturating_sub(1)).into_owned();
        line::put(&name, cell, buf, ink.style(if here { Meaning::Heading } else { Meaning::Muted }));
    }
}

/// A faint line with the beginning of each month on it.
fn background(scale: &Scale, ink: &Ink<'_>) -> String {
    let rest = usize::from(scale.month).saturating_sub(1);
    let (first, other) = match ink.look.glyphs {
        Glyphs::Lines => ("┊", " "),
        Glyphs::Ascii => (":", " "),
    };
    format!("{first}{}", other.repeat(rest)).repeat(MONTHS.into())
}

fn draw_stretch(span: Span, year: i32, scale: &Scale, row: Rect, buf: &mut Buffer, ink: &Ink<'_>, meaning: Meaning) {
    let (from, to) = (scale.column(span.from, year), scale.column(span.to, year));
    let (full, _) = ink.signs().bar;
    let text = full.repeat(usize::from(to.saturating_sub(from)) + 1);
    line::put(&text, line::right_of(row, from), buf, ink.style(meaning));
}

/// Where we are, where it is this year.
fn draw_today(wheel: &YearWheelView, scale: &Scale, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    if wheel.today.year() != wheel.year {
        return;
    }
    let sign = match ink.look.glyphs {
        Glyphs::Lines => "▲",
        Glyphs::Ascii => "^",
    };
    let day = format!("{:02}-{:02}", wheel.today.day(), wheel.today.month());
    let said = ink.with(id::YEAR_WHEEL_HERE, &[("date", day.into())]);
    let column = scale.column(wheel.today, wheel.year);
    let columns = crate::text::width::width(&said) as u16 + 2;
    // Towards the end of the year the words stand before the mark.
    let before = column + columns > scale.month * MONTHS;
    let (text, at) = if before {
        (format!("{said} {sign}"), (column + 2).saturating_sub(columns))
    } else {
        (format!("{sign} {said}"), column)
    };
    line::put(&text, line::right_of(row, at.min(row.width)), buf, ink.style(Meaning::Heading));
}
