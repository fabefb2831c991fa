//! The curve: the last twelve months of the year that ends with each month, beside the year before and the target.

use crate::service::views::{AbsenceMonth, AbsenceUnitView};
use crate::text::absence_summary::{shown, tenth};
use crate::text::{Id, date, id, width};
use crate::tui::look::Ink;
use crate::tui::theme::{Glyphs, Meaning};
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::Lines;
use chrono::Datelike;
use ratatui::layout::Rect;

/// Columns of the labels at the left.
const LABEL: usize = 9;
/// Columns of one month.
const MONTH: usize = 5;
/// Rows of the table under the picture: months, the year, the year before, the month, short, long.
const TABLE: usize = 6;
/// Rows that are left out of it where there is little room: the picture tells more.
const SPARED: usize = 3;
/// Rows of a picture that shows anything.
const LEAST: usize = 4;
/// Rows beyond which a picture tells no more.
const MOST: usize = 14;

/// The picture and the table under it, as far as there is room.
pub fn lines(view: &AbsenceUnitView, area: Rect, ink: &Ink<'_>) -> Lines {
    let room = usize::from(area.width).saturating_sub(LABEL + 1) / MONTH;
    let first = view.months.len().saturating_sub(room);
    let months: Vec<AbsenceMonth> = view.months.iter().skip(first).copied().collect();
    if months.is_empty() {
        return Lines::new();
    }
    let full = usize::from(area.height) >= TABLE + 1 + LEAST;
    let table = if full { TABLE } else { TABLE - SPARED };
    let height = usize::from(area.height).saturating_sub(table + 1);
    let mut lines = vec![legend(view, ink)];
    if height >= LEAST {
        lines.extend(picture(&months, view.terms.target, height.min(MOST), ink));
    }
    lines.push(row(
        &ink.say(id::ABSENCE_SUMMARY_MONTH),
        months.iter().map(|month| month_short(month, ink)),
        Meaning::Muted,
        ink,
    ));
    let figures: [(Id, fn(&AbsenceMonth) -> Option<f64>, Meaning); 5] = [
        (id::ABSENCE_SUMMARY_ROLLING, |month| month.rolling, Meaning::Text),
        (id::ABSENCE_SUMMARY_LAST_YEAR, |month| month.before, Meaning::Muted),
        (
            id::ABSENCE_SUMMARY_IN_ALL,
            |month| month.short.zip(month.long).map(|(short, long)| short + long),
            Meaning::Text,
        ),
        (id::ABSENCE_SUMMARY_SHORT, |month| month.short, Meaning::Muted),
        (id::ABSENCE_SUMMARY_LONG, |month| month.long, Meaning::Muted),
    ];
    for (label, of, meaning) in figures.into_iter().take(table - 1) {
        let cells = months.iter().map(|month| shown(of(month), ink.words));
        lines.push(row(&ink.say(label), cells, meaning, ink));
    }
    lines
}

fn signs(ink: &Ink<'_>) -> [&'static str; 3] {
    match ink.look.glyphs {
        Glyphs::Lines => ["●", "○", "─"],
        Glyphs::Ascii => ["*", "o", "-"],
    }
}

fn legend(view: &AbsenceUnitView, ink: &Ink<'_>) -> Vec<Piece> {
    let [now, before, target] = signs(ink);
    let args = [
        ("now", now.into()),
        ("before", before.into()),
        ("line", target.into()),
        ("target", tenth(view.terms.target, ink.words).into()),
    ];
    vec![(format!(" {}", ink.with(id::ABSENCE_UNIT_LEGEND, &args)), Meaning::Muted)]
}

/// Dots in a field of so many rows: this year before last year before the target line.
fn picture(months: &[AbsenceMonth], target: f64, height: usize, ink: &Ink<'_>) -> Lines {
    let values = || months.iter().flat_map(|month| [month.rolling, month.before]).flatten().chain([target]);
    let (low, high) = (values().fold(f64::MAX, f64::min), values().fold(0.0, f64::max));
    // A little air above and below, and never a scale so fine that nothing at all looks like much.
    let spread = (high - low).max(2.0);
    let (low, high) = ((low - spread * 0.1).max(0.0), high + spread * 0.1);
    let place = |value: f64| {
        let share = (value - low) / (high - low);
        let from_below = (share * (height - 1) as f64).round().clamp(0.0, (height - 1) as f64) as usize;
        height - 1 - from_below
    };
    let [now, before, dash] = signs(ink);
    let target_row = place(target);
    let mut lines = Lines::new();
    for at in 0..height {
        let value = high - (high - low) * at as f64 / (height - 1) as f64;
        let ends = at == 0 || at + 1 == height;
        let label = match at {
            at if at == target_row => tenth(target, ink.words),
            _ if ends => tenth(value, ink.words),
            _ => String::new(),
        };
        let mut pieces = vec![(format!(" {} ", width::pad_left(&label, LABEL - 1)), Meaning::Muted)];
        for month in months {
            let is_here = |value: Option<f64>| value.is_some_and(|value| place(value) == at);
            let line = if at == target_row { dash } else { " " };
            let (sign, meaning) = if is_here(month.rolling) {
                (now, if month.rolling.is_some_and(|rate| rate > target) { Meaning::Lack } else { Meaning::Good })
            } else if is_here(month.before) {
                (before, Meaning::Muted)
            } else {
                (line, Meaning::Border)
            };
            pieces.push((line.repeat(3), Meaning::Border));
            pieces.push((sign.to_owned(), meaning));
            pieces.push((line.to_owned(), Meaning::Border));
        }
        lines.push(pieces);
    }
    lines
}

fn row(label: &str, cells: impl Iterator<Item = String>, meaning: Meaning, ink: &Ink<'_>) -> Vec<Piece> {
    let mut text = format!(" {} ", ink.pad(label, LABEL - 1));
    for cell in cells {
        text += &width::pad_left(&cell, MONTH);
    }
    vec![(text, meaning)]
}

fn month_short(month: &AbsenceMonth, ink: &Ink<'_>) -> String {
    date::month(month.first.month(), ink.words).chars().take(3).collect()
}
