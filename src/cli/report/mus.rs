//! `report mus`: interviews held and plans signed in a calendar year. The same query as the screen.

use crate::cli::args::{self, Format};
use crate::cli::failure::Failure;
use crate::service::SessionExt;
use crate::service::ask::MusFigures as AskFigures;
use crate::service::local::LocalSession;
use crate::service::views::{MusCounts, MusFigure, MusFigures};
use crate::text::{Words, date, id};
use serde::Serialize;

/// The report as text.
pub fn report(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<String, Failure> {
    super::without(words, "--round", asked.round.is_some())?;
    super::without(words, "--rater", asked.manager)?;
    let env = session.engine().env();
    let as_of = match asked.as_of.as_deref() {
        None => None,
        Some(typed) => {
            let day = date::parse(typed, env.today, words);
            let wrong = || Failure::Usage(words.with(id::CLI_DATE_WRONG, &[("date", typed.into())]));
            Some(day.ok_or_else(wrong)?)
        }
    };
    let figures = session.ask(AskFigures { unit: super::unit(words, session, asked)?, as_of })?;
    match asked.format {
        Format::Json => json(&figures),
        Format::Csv => csv(&figures),
        Format::Text => Ok(text(words, &figures)),
    }
}

fn lines(figures: &MusFigures) -> impl Iterator<Item = (&MusFigure, MusCounts)> {
    let all = std::iter::once(&figures.whole).chain(&figures.below);
    all.filter_map(|figure| Some((figure, figure.counts?)))
}

#[derive(Serialize)]
struct Json<'a> {
    year: i32,
    as_of: String,
    units: Vec<JsonLine<'a>>,
}

#[derive(Serialize)]
struct JsonLine<'a> {
    unit: &'a str,
    employees: u32,
    held: u32,
    signed: u32,
    agreements: u32,
    agreements_done: u32,
    agreements_overdue: u32,
}

fn json(figures: &MusFigures) -> Result<String, Failure> {
    let units = lines(figures).map(|(figure, counts)| JsonLine {
        unit: figure.unit.id.as_str(),
        employees: counts.employees,
        held: counts.held,
        signed: counts.signed,
        agreements: counts.agreements,
        agreements_done: counts.done,
        agreements_overdue: counts.overdue,
    });
    let units = units.collect();
    let json = Json { year: figures.year, as_of: figures.as_of.to_string(), units };
    let text = serde_json::to_string(&json).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(text + "\n")
}

fn csv(figures: &MusFigures) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Failed(error.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let head = ["unit", "employees", "held", "signed", "agreements", "agreements_done", "agreements_overdue"];
    writer.write_record(head).map_err(failed)?;
    for (figure, counts) in lines(figures) {
        let MusCounts { employees, held, signed, agreements, done, overdue } = counts;
        let numbers = [employees, held, signed, agreements, done, overdue].map(|number| number.to_string());
        let record = std::iter::once(figure.unit.id.as_str().to_owned()).chain(numbers);
        writer.write_record(record).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Failed(error.to_string()))
}

fn text(words: &Words, figures: &MusFigures) -> String {
    let mut out = words.with(id::MUS_FIGURES_YEAR, &[("year", figures.year.to_string().into())]) + "\n";
    for (figure, counts) in lines(figures) {
        let args = [
            ("unit", figure.unit.name.as_str().into()),
            ("employees", counts.employees.into()),
            ("held", counts.held.into()),
            ("signed", counts.signed.into()),
            ("agreements", counts.agreements.into()),
            ("done", counts.done.into()),
            ("overdue", counts.overdue.into()),
        ];
        out.push_str(&words.with(id::MUS_FIGURES_LINE, &args));
        out.push('\n');
    }
    out
}
