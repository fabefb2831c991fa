//! `report competence`: how a unit stands in a round. Source of the shapes: `formats.md`, Competence.

use crate::cli::args::{self, Format};
use crate::cli::failure::Failure;
use crate::domain::evaluation::Rater;
use crate::domain::ids::RoundId;
use crate::service::SessionExt;
use crate::service::ask::CompetenceFigures as AskFigures;
use crate::service::local::LocalSession;
use crate::service::views::{CompetenceFigure, CompetenceFigures};
use crate::text::{Words, id, number, width};
use serde::Serialize;

/// The report as text.
pub fn report(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<String, Failure> {
    super::without(words, "--as-of", asked.as_of.is_some())?;
    let Some(round) = &asked.round else {
        return Err(Failure::Usage(words.say(id::CLI_REPORT_NEEDS_ROUND)));
    };
    let round = RoundId::new(round);
    if !session.engine().read(|model| model.rounds.contains_key(&round)) {
        return Err(Failure::Failed(words.with(id::CLI_ROUND_UNKNOWN, &[("round", round.as_str().into())])));
    }
    let rater = if asked.manager { Rater::Manager } else { Rater::Own };
    let figures = session.ask(AskFigures { round, unit: super::unit(words, session, asked)?, rater })?;
    match asked.format {
        Format::Json => json(&figures),
        Format::Csv => csv(&figures),
        Format::Text => Ok(text(words, &figures)),
    }
}

const fn rater_name(rater: Rater) -> &'static str {
    match rater {
        Rater::Own => "self",
        Rater::Manager => "manager",
        Rater::Agreed => "agreed",
    }
}

#[derive(Serialize)]
struct Json<'a> {
    round: &'a str,
    unit: &'a str,
    rater: &'static str,
    employees: u32,
    submitted: u32,
    competences: Vec<JsonLine<'a>>,
}

#[derive(Serialize)]
struct JsonLine<'a> {
    competence_id: &'a str,
    area: &'a str,
    answers: Option<u32>,
    not_relevant: Option<u32>,
    levels: Option<[u32; 5]>,
    mean: Option<f64>,
    required: u32,
    meeting: Option<u32>,
    unresolved: Option<u32>,
}

impl<'a> From<&'a CompetenceFigure> for JsonLine<'a> {
    fn from(figure: &'a CompetenceFigure) -> Self {
        Self {
            competence_id: figure.competence_id.as_str(),
            area: &figure.area,
            answers: figure.answers,
            not_relevant: figure.not_relevant,
            levels: figure.levels,
            mean: figure.mean,
            required: figure.required,
            meeting: figure.meeting,
            unresolved: figure.unresolved,
        }
    }
}

fn json(figures: &CompetenceFigures) -> Result<String, Failure> {
    let report = Json {
        round: figures.round.as_str(),
        unit: figures.unit.as_str(),
        rater: rater_name(figures.rater),
        employees: figures.employees,
        submitted: figures.submitted,
        competences: figures.competences.iter().map(JsonLine::from).collect(),
    };
    let text = serde_json::to_string(&report).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(text + "\n")
}

fn csv(figures: &CompetenceFigures) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Failed(error.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let columns = ["competence_id", "area", "answers", "not_relevant", "level_1", "level_2", "level_3", "level_4"];
    let rest = ["level_5", "mean", "required", "meeting", "unresolved"];
    writer.write_record(columns.iter().chain(&rest)).map_err(failed)?;
    for line in &figures.competences {
        let mut cells = vec![line.competence_id.to_string(), line.area.clone()];
        cells.extend([line.answers, line.not_relevant].map(shown));
        cells.extend(line.levels.map_or_else(Default::default, |levels| levels.map(|count| count.to_string())));
        cells.push(line.mean.map(|mean| mean.to_string()).unwrap_or_default());
        cells.push(line.required.to_string());
        cells.push(shown(line.meeting));
        cells.push(shown(line.unresolved));
        writer.write_record(&cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Failed(error.to_string()))
}

/// A count, or nothing where it is hidden.
fn shown(count: Option<u32>) -> String {
    count.map(|count| count.to_string()).unwrap_or_default()
}

/// A table for people: id, area, answers, mean, share meeting the demand, and how many are to be cleared up.
fn text(words: &Words, figures: &CompetenceFigures) -> String {
    let language = words.language();
    let rater = match figures.rater {
        Rater::Manager => id::CLI_REPORT_BY_MANAGER,
        _ => id::CLI_REPORT_BY_SELF,
    };
    let head = [
        ("round", figures.round.as_str().into()),
        ("unit", figures.unit.as_str().into()),
        ("rater", words.say(rater).into()),
        ("employees", i64::from(figures.employees).into()),
        ("submitted", i64::from(figures.submitted).into()),
    ];
    let mut out = words.with(id::CLI_REPORT_COMPETENCE_HEAD, &head) + "\n\n";
    let columns = [
        id::CLI_REPORT_COMPETENCE,
        id::CLI_REPORT_AREA,
        id::CLI_REPORT_ANSWERS,
        id::CLI_REPORT_MEAN,
        id::CLI_REPORT_MEETING,
        id::CLI_REPORT_SHARE,
        id::CLI_REPORT_UNRESOLVED,
    ];
    push_row(&mut out, &columns.map(|id| words.say(id)));
    for line in &figures.competences {
        let decided = line.required.saturating_sub(line.unresolved.unwrap_or_default());
        let share = line.meeting.filter(|_| decided > 0).map(|meeting| {
            let rounded = (u64::from(meeting) * 200 / u64::from(decided)).div_ceil(2);
            number::percent(rounded as i64, 0, language)
        });
        push_row(
            &mut out,
            &[
                line.competence_id.to_string(),
                line.area.clone(),
                shown(line.answers),
                line.mean.map(|mean| number::format((mean * 100.0).round() as i64, 2, language)).unwrap_or_default(),
                line.meeting.map(|meeting| format!("{meeting}/{decided}")).unwrap_or_default(),
                share.unwrap_or_default(),
                shown(line.unresolved),
            ],
        );
    }
    out
}

/// Widths of the columns; the first two read from the left, figures from the right.
const WIDTHS: [usize; 7] = [10, 26, 7, 8, 9, 6, 10];

fn push_row(out: &mut String, cells: &[String; 7]) {
    let cells = cells.iter().zip(WIDTHS).enumerate().map(|(index, (cell, size))| {
        let cell = width::cut(cell, size);
        if index < 2 { width::pad_right(&cell, size) } else { width::pad_left(&cell, size) }
    });
    out.push_str(cells.collect::<Vec<_>>().join(" ").trim_end());
    out.push('\n');
}
