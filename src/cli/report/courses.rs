//! `report courses`: how full the runs are, who did not come, and what came of it. The fields are in the README.

use crate::cli::args::{self, Format};
use crate::cli::failure::Failure;
use crate::service::SessionExt;
use crate::service::ask::CourseFigures as AskFigures;
use crate::service::local::LocalSession;
use crate::service::views::{CourseFigure, CourseFigures};
use crate::text::{Words, id, number, width};
use serde::Serialize;

/// The report as text. `--as-of` counts the runs that begin on or before that day; without it all of them.
pub fn report(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<String, Failure> {
    super::without(words, "--round", asked.round.is_some())?;
    super::without(words, "--rater", asked.manager)?;
    let to = match asked.as_of {
        Some(_) => Some(super::as_of(words, session, asked)?),
        None => None,
    };
    let unit = super::unit(words, session, asked)?;
    let figures = session.ask(AskFigures { unit, from: None, to })?;
    match asked.format {
        Format::Json => json(&figures),
        Format::Csv => csv(&figures),
        Format::Text => Ok(text(words, &figures)),
    }
}

#[derive(Serialize)]
struct Json<'a> {
    unit: Option<&'a str>,
    to: Option<String>,
    sum: Line<'a>,
    courses: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    course_id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    runs: u32,
    seats: u32,
    filled: u32,
    waiting: u32,
    interested: u32,
    attended: u32,
    absent: u32,
    gaps_before: u32,
    gaps_closed: u32,
    evaluations: u32,
    useful_mean: Option<f64>,
}

impl<'a> From<&'a CourseFigure> for Line<'a> {
    fn from(figure: &'a CourseFigure) -> Self {
        Self {
            course_id: &figure.course_id,
            title: &figure.title,
            runs: figure.runs,
            seats: figure.seats,
            filled: figure.filled,
            waiting: figure.waiting,
            interested: figure.interested,
            attended: figure.attended,
            absent: figure.absent,
            gaps_before: figure.gaps_before,
            gaps_closed: figure.gaps_closed,
            evaluations: figure.evaluations,
            useful_mean: mean(figure),
        }
    }
}

fn mean(figure: &CourseFigure) -> Option<f64> {
    (figure.evaluations > 0).then(|| f64::from(figure.useful_sum) / f64::from(figure.evaluations))
}

fn json(figures: &CourseFigures) -> Result<String, Failure> {
    let report = Json {
        unit: figures.unit.as_ref().map(crate::domain::ids::UnitId::as_str),
        to: figures.to.map(|day| day.to_string()),
        sum: Line::from(&figures.sum),
        courses: figures.courses.iter().map(Line::from).collect(),
    };
    let text = serde_json::to_string(&report).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(text + "\n")
}

const COLUMNS: [&str; 13] = [
    "course_id",
    "title",
    "runs",
    "seats",
    "filled",
    "waiting",
    "interested",
    "attended",
    "absent",
    "gaps_before",
    "gaps_closed",
    "evaluations",
    "useful_mean",
];

fn counts(figure: &CourseFigure) -> [u32; 10] {
    [
        figure.runs,
        figure.seats,
        figure.filled,
        figure.waiting,
        figure.interested,
        figure.attended,
        figure.absent,
        figure.gaps_before,
        figure.gaps_closed,
        figure.evaluations,
    ]
}

fn csv(figures: &CourseFigures) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Failed(error.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(COLUMNS).map_err(failed)?;
    for figure in &figures.courses {
        let mut cells = vec![figure.course_id.clone(), figure.title.clone()];
        cells.extend(counts(figure).map(|count| count.to_string()));
        cells.push(mean(figure).map(|mean| mean.to_string()).unwrap_or_default());
        writer.write_record(&cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Failed(error.to_string()))
}

/// Columns of the table for people: title, then figures.
const TITLE: usize = 38;
const FIGURE: usize = 9;

fn text(words: &Words, figures: &CourseFigures) -> String {
    if figures.courses.is_empty() {
        return words.say(id::COURSE_REPORT_NONE) + "\n";
    }
    let heads = [
        id::COURSE_REPORT_RUNS,
        id::COURSE_REPORT_FILLED,
        id::COURSE_REPORT_WAITING,
        id::COURSE_REPORT_ATTENDED,
        id::COURSE_REPORT_ABSENT,
        id::COURSE_REPORT_GAPS,
        id::COURSE_REPORT_USEFUL,
    ];
    let mut out = row(&words.say(id::COURSE_REPORT_COURSE), &heads.map(|head| words.say(head)));
    for figure in &figures.courses {
        out.push_str(&line(&figure.title, figure, words));
    }
    out.push_str(&line(&words.say(id::COURSE_REPORT_SUM), &figures.sum, words));
    out
}

fn line(title: &str, figure: &CourseFigure, words: &Words) -> String {
    let useful = mean(figure).map(|mean| number::format((mean * 10.0).round() as i64, 1, words.language()));
    let cells = [
        figure.runs.to_string(),
        if figure.seats > 0 { format!("{}/{}", figure.filled, figure.seats) } else { String::new() },
        figure.waiting.to_string(),
        figure.attended.to_string(),
        figure.absent.to_string(),
        format!("{}/{}", figure.gaps_closed, figure.gaps_before),
        useful.unwrap_or_default(),
    ];
    row(title, &cells)
}

fn row(title: &str, cells: &[String; 7]) -> String {
    let mut line = width::pad_right(&width::cut(title, TITLE), TITLE);
    for cell in cells {
        line.push(' ');
        line.push_str(&width::pad_left(&width::cut(cell, FIGURE), FIGURE));
    }
    line.trim_end().to_owned() + "\n"
}
