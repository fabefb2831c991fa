//! `report absence` for people: figures of each unit, people over a threshold, and what the figures mean.

use super::message::Arg;
use super::{Language, Words, date, id, number, width};
use crate::domain::absence::{Kinds, Summary, Trigger};
use crate::pack::Rules;
use crate::service::views::{AbsenceFigures, PersonCounts, UnitFigures};

/// The whole report, figures first, definitions last.
pub fn text(figures: &AbsenceFigures, rules: &Rules, words: &Words) -> String {
    let mut out = head(figures, words) + "\n\n";
    let columns = [
        id::ABSENCE_REPORT_UNIT,
        id::ABSENCE_REPORT_EMPLOYEES,
        id::ABSENCE_REPORT_FTE,
        id::ABSENCE_REPORT_DAY_WORKS,
        id::ABSENCE_REPORT_PER_FTE,
        id::ABSENCE_REPORT_SHORT,
        id::ABSENCE_REPORT_LONG,
        id::ABSENCE_REPORT_PERCENT,
        id::ABSENCE_REPORT_SPELLS,
    ];
    push_row(&mut out, &columns.map(|id| words.say(id)));
    for unit in &figures.units {
        push_row(&mut out, &unit_row(unit, words.language()));
    }
    out.push('\n');
    out.push_str(&people(figures, words));
    out.push('\n');
    out.push_str(&definitions(figures, rules, words));
    out
}

fn head(figures: &AbsenceFigures, words: &Words) -> String {
    let name = figures.units.first().map(|unit| unit.name.as_str()).unwrap_or_default();
    let args = [
        ("unit", figures.unit.as_str().into()),
        ("name", name.into()),
        ("from", date::format(figures.from).into()),
        ("to", date::format(figures.to).into()),
    ];
    words.with(id::ABSENCE_REPORT_HEAD, &args)
}

/// A figure with so many decimals, or a dash where there is none.
fn shown(figure: Option<f64>, decimals: u8, language: Language) -> String {
    let scaled = |figure: f64| (figure * 10_f64.powi(i32::from(decimals))).round() as i64;
    figure.map_or_else(|| "–".to_owned(), |figure| number::format(scaled(figure), decimals, language))
}

fn unit_row(unit: &UnitFigures, language: Language) -> [String; 9] {
    let of = |figure: fn(&Summary) -> Option<f64>, decimals| {
        shown(unit.summary.as_ref().and_then(figure), decimals, language)
    };
    [
        unit.unit.to_string(),
        of(|summary| Some(summary.employees.into()), 0),
        of(|summary| Some(summary.full_time_equivalents), 1),
        of(|summary| Some(summary.day_works), 1),
        of(|summary| summary.day_works_per_fte, 1),
        of(|summary| Some(summary.short_day_works), 1),
        of(|summary| Some(summary.long_day_works), 1),
        of(|summary| summary.absence_percent, 1),
        of(|summary| Some(summary.spells.into()), 0),
    ]
}

/// Widths of the columns; the first reads from the left, figures from the right.
const WIDTHS: [usize; 9] = [12, 6, 8, 9, 8, 8, 8, 7, 8];

fn push_row(out: &mut String, cells: &[String; 9]) {
    let cells = cells.iter().zip(WIDTHS).enumerate().map(|(index, (cell, size))| {
        let cell = width::cut(cell, size);
        if index == 0 { width::pad_right(&cell, size) } else { width::pad_left(&cell, size) }
    });
    out.push_str(cells.collect::<Vec<_>>().join(" ").trim_end());
    out.push('\n');
}

/// The people over a threshold, by employee number.
fn people(figures: &AbsenceFigures, words: &Words) -> String {
    let over: Vec<&PersonCounts> = figures.employees.iter().filter(|person| !person.triggers.is_empty()).collect();
    if over.is_empty() {
        return words.say(id::ABSENCE_REPORT_NOBODY) + "\n";
    }
    let mut out = words.say(id::ABSENCE_REPORT_PEOPLE) + "\n";
    for person in over {
        let reasons: Vec<String> = person.triggers.iter().map(|trigger| words.say(trigger_name(trigger))).collect();
        let counts = &person.counts;
        let args: [(&str, Arg<'_>); 6] = [
            ("employee", person.employee_id.as_str().into()),
            ("notices", counts.notices.into()),
            ("days", counts.sick_days.into()),
            ("calendar", counts.calendar_days.into()),
            ("current", counts.current_spell_days.into()),
            ("reasons", reasons.join(", ").into()),
        ];
        out.push_str(&words.with(id::ABSENCE_REPORT_PERSON, &args));
        out.push('\n');
    }
    out
}

/// A trigger in a word or two.
pub const fn trigger_name(trigger: Trigger) -> super::Id {
    match trigger {
        Trigger::Frequent => id::ABSENCE_REPORT_FREQUENT,
        Trigger::Days => id::ABSENCE_REPORT_DAYS,
        Trigger::Long => id::ABSENCE_REPORT_LONG_SPELL,
    }
}

/// What the figures mean, what they are divided by, and how they differ from the national one.
pub fn definitions(figures: &AbsenceFigures, rules: &Rules, words: &Words) -> String {
    let language = words.language();
    let absence = &rules.absence;
    let denominator = figures.units.first().and_then(|unit| unit.summary.as_ref());
    let number = |figure: f64, decimals| shown(Some(figure), decimals, language);
    let args: [(&str, Arg<'_>); 13] = [
        ("hours", number(rules.day_work_hours, 1).into()),
        ("week", number(rules.full_time_hours, 0).into()),
        ("kinds", kinds(absence.statistics_kinds, words).into()),
        ("counted", kinds(absence.trigger_kinds, words).into()),
        ("short", absence.short_days_at_most.into()),
        ("notices", absence.notices_more_than.into()),
        ("noticemonths", absence.notices_months.into()),
        ("days", absence.days_more_than.into()),
        ("daymonths", absence.days_months.into()),
        ("long", absence.long_more_than.into()),
        ("target", number(absence.target, 1).into()),
        ("fte", shown(denominator.map(|summary| summary.full_time_equivalents), 2, language).into()),
        ("possible", shown(denominator.map(|summary| summary.possible_hours), 1, language).into()),
    ];
    let lines = [
        id::ABSENCE_REPORT_DEFINITIONS,
        id::ABSENCE_REPORT_DEFINE_DAY_WORK,
        id::ABSENCE_REPORT_DEFINE_DENOMINATOR,
        id::ABSENCE_REPORT_DEFINE_TARGET,
        id::ABSENCE_REPORT_DEFINE_KINDS,
        id::ABSENCE_REPORT_DEFINE_WINDOW,
        id::ABSENCE_REPORT_DEFINE_SPELL,
        id::ABSENCE_REPORT_DEFINE_TRIGGERS,
        id::ABSENCE_REPORT_DEFINE_NATIONAL,
    ];
    let mut out = String::new();
    for line in lines {
        out.push_str(&words.with(line, &args));
        out.push('\n');
    }
    out
}

fn kinds(kinds: Kinds, words: &Words) -> String {
    let names: Vec<String> = kinds.iter().map(|kind| words.say(super::absence::kind_name(kind))).collect();
    names.join(", ")
}
