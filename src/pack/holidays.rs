//! `holidays.csv`: the dates that are less than a whole working day.

use chrono::{Datelike, NaiveDate};

use super::fault::{Faults, PackProblem};
use super::rows::{Column, Row, Seen, read_rows};
use crate::domain::calendar::{Calendar, CalendarDay, DayFraction};

/// The file the calendar stands in.
pub(super) const FILE: &str = "holidays.csv";

const COLUMNS: &[Column] = &[Column::new("date"), Column::new("fraction"), Column::new("name"), Column::new("name_en")];
const FRACTIONS: &[&str] = &["0", "0.5", "1"];

pub(super) fn read(text: &str, faults: &mut Faults) -> Calendar {
    let mut seen = Seen::default();
    let rows = read_rows(FILE, text, COLUMNS, faults);
    let days: Vec<_> = rows.iter().filter_map(|row| day(row, &mut seen, faults)).collect();
    no_year_missing(&days, faults);
    Calendar::new(days)
}

fn day(row: &Row, seen: &mut Seen, faults: &mut Faults) -> Option<CalendarDay> {
    let date = row.date("date", faults);
    let fraction = match row.choice("fraction", FRACTIONS, faults) {
        Some(0) => DayFraction::None,
        Some(1) => DayFraction::Half,
        _ => DayFraction::Whole,
    };
    let name = row.bilingual("name", "name_en", faults);
    let date: NaiveDate = date?;
    seen.note(&date.to_string(), row, faults);
    Some(CalendarDay { date, fraction, name })
}

/// A year left out would silently turn every holiday of it into a working day.
fn no_year_missing(days: &[CalendarDay], faults: &mut Faults) {
    let years: std::collections::BTreeSet<i32> = days.iter().map(|day| day.date.year()).collect();
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
    for year in (*first..=*last).filter(|year| !years.contains(year)) {
        faults.add(FILE, 0, PackProblem::YearMissing(year));
    }
}
