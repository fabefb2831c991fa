//! `report absence`: the figures of a unit over the last twelve months. Source of the shapes: `formats.md`, Absence.

use crate::cli::args::{self, Format};
use crate::cli::failure::Failure;
use crate::domain::absence::{Summary, Trigger};
use crate::service::SessionExt;
use crate::service::ask::AbsenceFigures as AskFigures;
use crate::service::local::LocalSession;
use crate::service::views::{AbsenceFigures, PersonCounts, UnitFigures};
use crate::text::{Words, absence_report};
use chrono::NaiveDate;
use serde::Serialize;

/// The report as text.
pub fn report(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<String, Failure> {
    super::without(words, "--round", asked.round.is_some())?;
    super::without(words, "--rater", asked.manager)?;
    let as_of = super::as_of(words, session, asked)?;
    let unit = super::unit(words, session, asked)?;
    let figures = session.ask(AskFigures { unit, as_of: Some(as_of) })?;
    match asked.format {
        Format::Json => json(&figures),
        Format::Csv => csv(&figures),
        Format::Text => {
            let rules = session.engine().read(|model| model.pack.rules.clone());
            Ok(absence_report::text(&figures, &rules, words))
        }
    }
}

#[derive(Serialize)]
struct Json<'a> {
    as_of: NaiveDate,
    unit: &'a str,
    window: JsonWindow,
    summary: Option<&'a Summary>,
    units: Vec<JsonUnit<'a>>,
    employees: Vec<JsonPerson<'a>>,
}

#[derive(Serialize)]
struct JsonWindow {
    from: NaiveDate,
    to: NaiveDate,
}

#[derive(Serialize)]
struct JsonUnit<'a> {
    unit: &'a str,
    summary: Option<&'a Summary>,
}

#[derive(Serialize)]
struct JsonPerson<'a> {
    employee_id: &'a str,
    notices: u32,
    sick_days: u32,
    calendar_days: u32,
    current_spell_days: u32,
    triggers: Vec<&'static str>,
}

impl<'a> From<&'a PersonCounts> for JsonPerson<'a> {
    fn from(person: &'a PersonCounts) -> Self {
        let counts = &person.counts;
        Self {
            employee_id: person.employee_id.as_str(),
            notices: counts.notices,
            sick_days: counts.sick_days,
            calendar_days: counts.calendar_days,
            current_spell_days: counts.current_spell_days,
            triggers: person.triggers.iter().map(Trigger::name).collect(),
        }
    }
}

/// The units as lists give them: ids sort as text.
fn by_id(figures: &AbsenceFigures) -> Vec<&UnitFigures> {
    let mut units: Vec<&UnitFigures> = figures.units.iter().collect();
    units.sort_by(|one, other| one.unit.cmp(&other.unit));
    units
}

fn json(figures: &AbsenceFigures) -> Result<String, Failure> {
    let report = Json {
        as_of: figures.as_of,
        unit: figures.unit.as_str(),
        window: JsonWindow { from: figures.from, to: figures.to },
        summary: figures.units.first().and_then(|unit| unit.summary.as_ref()),
        units: by_id(figures)
            .into_iter()
            .map(|unit| JsonUnit { unit: unit.unit.as_str(), summary: unit.summary.as_ref() })
            .collect(),
        employees: figures.employees.iter().map(JsonPerson::from).collect(),
    };
    let text = serde_json::to_string(&report).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(text + "\n")
}

const COLUMNS: [&str; 12] = [
    "unit",
    "employees",
    "full_time_equivalents",
    "absence_hours",
    "possible_hours",
    "day_works",
    "day_works_per_fte",
    "target",
    "absence_percent",
    "spells",
    "short_day_works",
    "long_day_works",
];

/// A row for each unit; people are in the JSON form only.
fn csv(figures: &AbsenceFigures) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Failed(error.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(COLUMNS).map_err(failed)?;
    for unit in by_id(figures) {
        let mut cells = vec![unit.unit.to_string()];
        cells.extend(unit.summary.as_ref().map_or_else(|| vec![String::new(); COLUMNS.len() - 1], cells_of));
        writer.write_record(&cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Failed(error.to_string()))
}

fn cells_of(summary: &Summary) -> Vec<String> {
    let maybe = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    vec![
        summary.employees.to_string(),
        summary.full_time_equivalents.to_string(),
        summary.absence_hours.to_string(),
        summary.possible_hours.to_string(),
        summary.day_works.to_string(),
        maybe(summary.day_works_per_fte),
        summary.target.to_string(),
        maybe(summary.absence_percent),
        summary.spells.to_string(),
        summary.short_day_works.to_string(),
        summary.long_day_works.to_string(),
    ]
}
