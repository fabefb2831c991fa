//! `report absence-snapshot` and `report absence-development`: the two reports on a unit, or on one employee, without
//! names. The figures are those of `report absence` and of the screens.

use crate::cli::args::{self, Format};
use crate::cli::failure::Failure;
use crate::domain::ids::{EmployeeId, PersonNo};
use crate::service::SessionExt;
use crate::service::ask::{AbsencePerson, AbsenceUnit};
use crate::service::local::LocalSession;
use crate::service::views::{AbsenceMonth, AbsencePersonView, AbsenceUnitView};
use crate::text::absence_summary::{self, Report};
use crate::text::{Words, id};
use serde_json::{Value, json};

/// The report as text.
pub fn report(words: &Words, session: &LocalSession, asked: &args::Report, report: Report) -> Result<String, Failure> {
    super::without(words, "--round", asked.round.is_some())?;
    super::without(words, "--rater", asked.manager)?;
    let as_of = Some(super::as_of(words, session, asked)?);
    if let Some(number) = asked.employee.as_deref() {
        super::without(words, "--unit", asked.unit.is_some())?;
        let person = employee(words, session, number)?;
        let view = session.ask(AbsencePerson { person, as_of })?;
        let text = absence_summary::person(report, &view, words);
        return match asked.format {
            Format::Text => Ok(text.join("\n") + "\n"),
            Format::Json => written(&json_of_person(report, &view, words)),
            Format::Csv => csv(report, &figures_of_person(&view), &view.months),
        };
    }
    let unit = super::unit(words, session, asked)?;
    let view = session.ask(AbsenceUnit { unit, as_of })?;
    match asked.format {
        Format::Text => Ok(absence_summary::unit(report, &view, words).join("\n") + "\n"),
        Format::Json => written(&json_of_unit(report, &view, words)),
        Format::Csv => csv(report, &figures_of_unit(&view), &view.months),
    }
}

/// The employee of a number; HR may know which are not there.
fn employee(words: &Words, session: &LocalSession, number: &str) -> Result<PersonNo, Failure> {
    let id = EmployeeId::new(number);
    let found = session.engine().read(|model| model.organisation.by_employee(&id).map(|person| person.no));
    found.ok_or_else(|| Failure::Failed(words.with(id::CLI_EMPLOYEE_UNKNOWN, &[("employee", number.into())])))
}

fn written(value: &Value) -> Result<String, Failure> {
    let text = serde_json::to_string(value).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(text + "\n")
}

fn json_of_unit(report: Report, view: &AbsenceUnitView, words: &Words) -> Value {
    let definitions = absence_summary::definitions(&view.terms, view.now.as_ref(), words);
    let mut value = json!({
        "report": report.name(),
        "as_of": view.as_of,
        "unit": view.unit,
        "window": { "from": view.from, "to": view.as_of },
        "target": view.terms.target,
        "definitions": definitions,
    });
    let figures = match report {
        Report::Snapshot => json!({
            "summary": view.now,
            "year_before": view.before,
            "organisation_day_works_per_fte": view.organisation,
            "group": view.group,
            "without": view.without,
            "length_bands": view.terms.bands,
            "lengths": view.lengths,
            "units": view.units.iter().map(|below| json!({"unit": below.unit, "summary": below.now})).collect::<Vec<_>>(),
        }),
        Report::Development => json!({ "months": view.months }),
    };
    join(&mut value, figures);
    value
}

fn json_of_person(report: Report, view: &AbsencePersonView, words: &Words) -> Value {
    let definitions = absence_summary::definitions(&view.terms, None, words);
    let mut value = json!({
        "report": report.name(),
        "as_of": view.as_of,
        "employee_id": view.person.employee_id,
        "window": { "from": view.from, "to": view.as_of },
        "definitions": definitions,
    });
    let figures = match report {
        Report::Snapshot => {
            let of = |(name, figure): (&str, Option<f64>)| (name.to_owned(), json!(figure));
            Value::Object(figures_of_person(view).into_iter().map(of).collect())
        }
        Report::Development => json!({ "months": view.months }),
    };
    join(&mut value, figures);
    value
}

fn join(value: &mut Value, more: Value) {
    if let (Value::Object(value), Value::Object(more)) = (value, more) {
        value.extend(more);
    }
}

/// A figure with its stable name; nothing where it is hidden.
type Figures = Vec<(&'static str, Option<f64>)>;

fn figures_of_unit(view: &AbsenceUnitView) -> Figures {
    let now = view.now.as_ref();
    vec![
        ("employees", now.map(|now| now.employees.into())),
        ("full_time_equivalents", now.map(|now| now.full_time_equivalents)),
        ("absence_hours", now.map(|now| now.absence_hours)),
        ("possible_hours", now.map(|now| now.possible_hours)),
        ("day_works", now.map(|now| now.day_works)),
        ("day_works_per_fte", now.and_then(|now| now.day_works_per_fte)),
        ("target", Some(view.terms.target)),
        ("absence_percent", now.and_then(|now| now.absence_percent)),
        ("spells", now.map(|now| now.spells.into())),
        ("short_day_works", now.map(|now| now.short_day_works)),
        ("long_day_works", now.map(|now| now.long_day_works)),
        ("year_before_day_works_per_fte", view.before.and_then(|before| before.day_works_per_fte)),
        ("organisation_day_works_per_fte", view.organisation),
        ("group", view.group.map(Into::into)),
        ("without", view.without.map(Into::into)),
    ]
}

fn figures_of_person(view: &AbsencePersonView) -> Figures {
    let (short, long) = view.day_works;
    vec![
        ("notices", Some(view.counts.notices.into())),
        ("sick_days", Some(view.counts.sick_days.into())),
        ("calendar_days", Some(view.counts.calendar_days.into())),
        ("current_spell_days", Some(view.counts.current_spell_days.into())),
        ("day_works", Some(short + long)),
        ("short_day_works", Some(short)),
        ("long_day_works", Some(long)),
        ("spells", Some(view.spells_in_window.into())),
    ]
}

fn csv(report: Report, figures: &Figures, months: &[AbsenceMonth]) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Failed(error.to_string());
    let cell = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    match report {
        Report::Snapshot => {
            writer.write_record(["figure", "value"]).map_err(failed)?;
            for (name, figure) in figures {
                writer.write_record([*name, &cell(*figure)]).map_err(failed)?;
            }
        }
        Report::Development => {
            writer.write_record(["from", "to", "short", "long", "rolling", "year_before"]).map_err(failed)?;
            for month in months {
                let dates = [month.first.to_string(), month.last.to_string()];
                let figures = [month.short, month.long, month.rolling, month.before].map(cell);
                writer.write_record(dates.iter().chain(&figures)).map_err(failed)?;
            }
        }
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Failed(error.to_string()))
}
