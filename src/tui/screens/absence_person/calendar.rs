//! A year as a picture: weeks across, the five working days down, a sign for each day.

use crate::service::views::DaySign;
use crate::text::{date, id, width};
use crate::tui::look::Ink;
use crate::tui::theme::{Glyphs, Meaning};
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::Lines;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// Columns of the names of days.
const LABEL: usize = 5;
/// From this width on a week has two columns.
const WIDE: usize = 120;

/// The sign of a day, and how it looks. Told by the sign first.
fn sign(day: DaySign, ink: &Ink<'_>) -> (&'static str, Meaning) {
    let lines = ink.look.glyphs == Glyphs::Lines;
    match day {
        DaySign::Work => (if lines { "·" } else { "." }, Meaning::Muted),
        DaySign::Free => ("-", Meaning::Muted),
        DaySign::Outside => (" ", Meaning::Muted),
        DaySign::Child => ("+", Meaning::Text),
        DaySign::Partly => (if lines { "▒" } else { "%" }, Meaning::Lack),
        DaySign::Away => (if lines { "█" } else { "#" }, Meaning::Lack),
    }
}

/// Months above, a row for each working day, and what the signs mean.
pub fn lines(days: &[(NaiveDate, DaySign)], columns: usize, ink: &Ink<'_>) -> Lines {
    let Some((first, _)) = days.first() else { return Lines::new() };
    let monday = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())).unwrap_or(*first);
    let week = |date: NaiveDate| usize::try_from(date.signed_duration_since(monday).num_weeks()).unwrap_or_default();
    let weeks = days.last().map_or(0, |(last, _)| week(*last) + 1);
    let each = if columns >= WIDE { 2 } else { 1 };
    // The newest weeks where there is no room for all.
    let shown = (columns.saturating_sub(LABEL + 1) / each).min(weeks);
    let skipped = weeks - shown;
    let mut lines = vec![months(days, skipped, each, &week, ink)];
    let signs: BTreeMap<(u32, usize), DaySign> =
        days.iter().map(|(date, sign)| ((date.weekday().num_days_from_monday(), week(*date)), *sign)).collect();
    for weekday in 0..5_u32 {
        let day = monday.checked_add_days(Days::new(weekday.into())).unwrap_or(monday);
        let mut pieces: Vec<Piece> =
            vec![(format!(" {}", width::pad_right(&date::weekday_short(day, ink.words), LABEL - 1)), Meaning::Muted)];
        for week in skipped..weeks {
            let (text, meaning) = sign(signs.get(&(weekday, week)).copied().unwrap_or(DaySign::Outside), ink);
            // Neighbours that look alike are one piece.
            match pieces.last_mut() {
                Some((before, look)) if *look == meaning => before.push_str(&text.repeat(each)),
                _ => pieces.push((text.repeat(each), meaning)),
            }
        }
        lines.push(pieces);
    }
    lines.push(vec![(format!(" {}", legend(ink)), Meaning::Muted)]);
    lines
}

/// The names of months above the week their first days lie in.
fn months(
    days: &[(NaiveDate, DaySign)],
    skipped: usize,
    each: usize,
    week: &impl Fn(NaiveDate) -> usize,
    ink: &Ink<'_>,
) -> Vec<Piece> {
    let mut text = " ".repeat(LABEL);
    let mut last = None;
    for (date, _) in days {
        let month = (date.year(), date.month());
        if last == Some(month) || week(*date) < skipped {
            continue;
        }
        let at = LABEL + (week(*date) - skipped) * each;
        if last.is_none() && date.day() > 14 {
            // Only its end is in the picture.
            last = Some(month);
            continue;
        }
        // A month that only begins at the very end, or where another name stands, has no room for its name.
        if width::width(&text) <= at {
            let name: String = date::month(date.month(), ink.words).chars().take(3).collect();
            text = format!("{}{name}", width::pad_right(&text, at));
        }
        last = Some(month);
    }
    vec![(text, Meaning::Muted)]
}

fn legend(ink: &Ink<'_>) -> String {
    let told = [
        (DaySign::Away, id::ABSENCE_PERSON_SIGN_AWAY),
        (DaySign::Partly, id::ABSENCE_PERSON_SIGN_PARTLY),
        (DaySign::Child, id::ABSENCE_PERSON_SIGN_CHILD),
        (DaySign::Free, id::ABSENCE_PERSON_SIGN_FREE),
    ];
    told.map(|(day, id)| format!("{} {}", sign(day, ink).0, ink.say(id))).join("  ")
}
