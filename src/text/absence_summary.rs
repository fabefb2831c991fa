//! The two reports on absence, *snapshot* and *development*, of a unit or of one person, as text without names.
//!
//! What the source calls summary reports, as we read it: the snapshot says how it stands on a day, the development how it
//! came to that. Each says how its figures are made. source: `systems.md` 9.

use super::absence::kind_name;
use super::width::{pad_left, pad_right};
use super::{Id, Words, date, id, number};
use crate::domain::absence::{Kind, Summary, Trigger};
use crate::service::views::{AbsenceMonth, AbsencePersonView, AbsenceTerms, AbsenceUnitView, ThresholdLine};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Report {
    /// How it stands.
    Snapshot,
    /// How it came to that.
    Development,
}

impl Report {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Snapshot, Self::Development];

    /// Its name on the command line and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Snapshot => "snapshot",
            Self::Development => "development",
        }
    }

    /// What people call it.
    pub const fn title(self) -> Id {
        match self {
            Self::Snapshot => id::ABSENCE_SUMMARY_SNAPSHOT,
            Self::Development => id::ABSENCE_SUMMARY_DEVELOPMENT,
        }
    }
}

/// A report on a unit, line by line.
pub fn unit(report: Report, view: &AbsenceUnitView, words: &Words) -> Vec<String> {
    let mut lines = head(report, &view.name, view.from, view.as_of, words);
    match (report, view.now) {
        (_, None) => lines.push(too_few(&view.terms, words)),
        (Report::Snapshot, Some(now)) => snapshot(view, &now, words, &mut lines),
        (Report::Development, Some(_)) => {
            months(&view.months, true, words, &mut lines);
            let target = [("target", tenth(view.terms.target, words).into())];
            lines.push(String::new());
            lines.push(words.with(id::ABSENCE_SUMMARY_TARGET_LINE, &target));
        }
    }
    lines.push(String::new());
    lines.extend(definitions(&view.terms, view.now.as_ref(), words));
    lines
}

fn snapshot(view: &AbsenceUnitView, now: &Summary, words: &Words, lines: &mut Vec<String>) {
    let mut point = |id, args: &[(&str, super::Arg<'_>)]| lines.push(format!("- {}", words.with(id, args)));
    let rate = |value: Option<f64>| shown(value, words);
    point(
        id::ABSENCE_SUMMARY_PER_FTE,
        &[("now", rate(now.day_works_per_fte).into()), ("target", tenth(view.terms.target, words).into())],
    );
    if let Some(before) = view.before {
        point(id::ABSENCE_SUMMARY_BEFORE, &[("before", rate(before.day_works_per_fte).into())]);
    }
    if view.organisation.is_some() {
        point(id::ABSENCE_SUMMARY_ORGANISATION, &[("all", rate(view.organisation).into())]);
    }
    let both = [
        ("short", tenth(now.short_day_works, words).into()),
        ("long", tenth(now.long_day_works, words).into()),
        ("all", tenth(now.day_works, words).into()),
    ];
    point(id::ABSENCE_SUMMARY_SHORT_LONG, &both);
    point(id::ABSENCE_SUMMARY_PERCENT, &[("percent", percent(now.absence_percent, words).into())]);
    let people = [
        ("employees", now.employees.into()),
        ("fte", tenth(now.full_time_equivalents, words).into()),
        ("group", view.group.unwrap_or_default().into()),
        ("without", view.without.unwrap_or_default().into()),
    ];
    point(id::ABSENCE_SUMMARY_PEOPLE, &people);
    point(id::ABSENCE_SUMMARY_SPELLS, &[("count", now.spells.into())]);
    for (band, count) in view.lengths.iter().flatten().enumerate() {
        let length = length(&view.terms.bands, band, words);
        lines.push(format!(
            "  - {}",
            words.with(id::ABSENCE_SUMMARY_LENGTH, &[("length", length.into()), ("count", (*count).into())])
        ));
    }
    if !view.units.is_empty() {
        lines.push(String::new());
        let columns =
            [id::ABSENCE_SUMMARY_UNIT, id::ABSENCE_SUMMARY_FTE, id::ABSENCE_SUMMARY_NOW, id::ABSENCE_SUMMARY_LAST_YEAR];
        lines.push(row(&columns.map(|id| words.say(id))));
        for below in &view.units {
            let hidden = || words.say(id::ABSENCE_SUMMARY_HIDDEN);
            let fte = below.now.map_or_else(hidden, |now| tenth(now.full_time_equivalents, words));
            let now = below.now.map_or_else(String::new, |now| rate(now.day_works_per_fte));
            let before = below.before.map_or_else(String::new, |before| tenth(before, words));
            lines.push(row(&[below.name.clone(), fte, now, before]));
        }
    }
}

/// A report on one person, line by line; with the employee number and no name.
pub fn person(report: Report, view: &AbsencePersonView, words: &Words) -> Vec<String> {
    let who = words.with(id::ABSENCE_SUMMARY_PERSON, &[("number", view.person.employee_id.as_str().into())]);
    let mut lines = head(report, &who, view.from, view.as_of, words);
    match report {
        Report::Snapshot => {
            lines.extend(view.thresholds.iter().map(|line| format!("- {}", threshold(line, words))));
            let (short, long) = view.day_works;
            let both = [
                ("short", tenth(short, words).into()),
                ("long", tenth(long, words).into()),
                ("all", tenth(short + long, words).into()),
            ];
            lines.push(format!("- {}", words.with(id::ABSENCE_SUMMARY_SHORT_LONG, &both)));
            let spells = [("count", view.spells_in_window.into())];
            lines.push(format!("- {}", words.with(id::ABSENCE_SUMMARY_SPELLS, &spells)));
        }
        Report::Development => months(&view.months, false, words, &mut lines),
    }
    lines.push(String::new());
    lines.extend(definitions(&view.terms, None, words));
    lines
}

fn head(report: Report, of: &str, from: chrono::NaiveDate, to: chrono::NaiveDate, words: &Words) -> Vec<String> {
    let args = [("report", words.say(report.title()).into()), ("of", of.into())];
    let period = [("from", date::format(from).into()), ("to", date::format(to).into())];
    vec![words.with(id::ABSENCE_SUMMARY_HEAD, &args), words.with(id::ABSENCE_SUMMARY_PERIOD, &period), String::new()]
}

fn months(all: &[AbsenceMonth], of_unit: bool, words: &Words, lines: &mut Vec<String>) {
    let mut columns = vec![
        id::ABSENCE_SUMMARY_MONTH,
        id::ABSENCE_SUMMARY_SHORT,
        id::ABSENCE_SUMMARY_LONG,
        id::ABSENCE_SUMMARY_IN_ALL,
        id::ABSENCE_SUMMARY_ROLLING,
    ];
    if of_unit {
        columns.push(id::ABSENCE_SUMMARY_LAST_YEAR);
    }
    lines.push(table(&columns.into_iter().map(|id| words.say(id)).collect::<Vec<_>>()));
    for month in all {
        let total = month.short.zip(month.long).map(|(short, long)| short + long);
        let mut cells = vec![month_name(month, words)];
        cells.extend([month.short, month.long, total, month.rolling].map(|value| shown(value, words)));
        if of_unit {
            cells.push(shown(month.before, words));
        }
        lines.push(table(&cells));
    }
}

/// A month with its year: `marts 2026`.
fn month_name(month: &AbsenceMonth, words: &Words) -> String {
    use chrono::Datelike;
    format!("{} {}", date::month(month.first.month(), words), month.first.year())
}

/// How far one threshold is: `2 sygemeldinger (samtale ved 4)`.
pub fn threshold(line: &ThresholdLine, words: &Words) -> String {
    let args = [("count", line.count.into()), ("at", line.talk_at.into())];
    words.with(
        match line.trigger {
            Trigger::Frequent => id::ABSENCE_SUMMARY_NOTICES,
            Trigger::Days => id::ABSENCE_SUMMARY_DAYS,
            Trigger::Long => id::ABSENCE_SUMMARY_IN_A_ROW,
        },
        &args,
    )
}

/// A band of lengths in calendar days: `1-3 dage`, `over 30 dage`.
pub fn length(bands: &[u32], band: usize, words: &Words) -> String {
    let from = band.checked_sub(1).and_then(|before| bands.get(before)).map_or(1, |upper| upper + 1);
    match bands.get(band) {
        Some(upper) => words.with(id::ABSENCE_SUMMARY_BAND, &[("from", from.into()), ("to", (*upper).into())]),
        None => words.with(id::ABSENCE_SUMMARY_BAND_OVER, &[("more", (from - 1).into())]),
    }
}

/// How the figures are made, what they are divided by, and how they differ from the national ones.
pub fn definitions(terms: &AbsenceTerms, now: Option<&Summary>, words: &Words) -> Vec<String> {
    let kinds = terms.kinds.iter().filter_map(|kind| Kind::from_name(kind)).map(|kind| words.say(kind_name(kind)));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let hours = |value: f64| tenth(value, words);
    let mut lines = vec![
        words.say(id::ABSENCE_REPORT_DEFINITIONS),
        words.with(id::ABSENCE_REPORT_DEFINE_KINDS, &[("kinds", kinds.into())]),
        words.with(id::ABSENCE_REPORT_DEFINE_DAY_WORK, &[("hours", hours(terms.day_work_hours).into())]),
    ];
    if let Some(now) = now {
        let args = [
            ("fte", tenth(now.full_time_equivalents, words).into()),
            ("week", hours(terms.full_time_hours).into()),
            ("possible", tenth(now.possible_hours, words).into()),
        ];
        lines.push(words.with(id::ABSENCE_REPORT_DEFINE_DENOMINATOR, &args));
        lines.push(words.with(id::ABSENCE_SUMMARY_DEFINE_SMALL, &[("small", terms.smallest.into())]));
    } else {
        lines.push(words.say(id::ABSENCE_SUMMARY_DEFINE_ONE));
    }
    lines.extend([
        words.with(id::ABSENCE_REPORT_DEFINE_WINDOW, &[("daymonths", terms.months.into())]),
        words.with(id::ABSENCE_REPORT_DEFINE_SPELL, &[("short", terms.short_days.into())]),
        words.say(id::ABSENCE_REPORT_DEFINE_NATIONAL),
    ]);
    lines
}

/// That a group is too small to be shown.
pub fn too_few(terms: &AbsenceTerms, words: &Words) -> String {
    words.with(id::ABSENCE_SUMMARY_TOO_FEW, &[("small", terms.smallest.into())])
}

/// A number with one decimal: `12,4`.
pub fn tenth(value: f64, words: &Words) -> String {
    number::format((value * 10.0).round() as i64, 1, words.language())
}

/// A number with one decimal, or the sign for nothing.
pub fn shown(value: Option<f64>, words: &Words) -> String {
    value.map_or_else(|| "–".to_owned(), |value| tenth(value, words))
}

/// A percentage with one decimal, or the sign for nothing.
pub fn percent(value: Option<f64>, words: &Words) -> String {
    value.map_or_else(|| "–".to_owned(), |value| number::percent((value * 10.0).round() as i64, 1, words.language()))
}

fn row(cells: &[String; 4]) -> String {
    let [name, rest @ ..] = cells;
    let rest = rest.iter().map(|cell| pad_left(cell, 11)).collect::<Vec<_>>().join(" ");
    format!("{} {rest}", pad_right(&super::width::cut(name, 24), 24)).trim_end().to_owned()
}

fn table(cells: &[String]) -> String {
    let mut line = String::new();
    for (at, cell) in cells.iter().enumerate() {
        line += &if at == 0 { pad_right(cell, 15) } else { pad_left(cell, 8) };
    }
    line.trim_end().to_owned()
}
