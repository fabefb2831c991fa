//! `report followups`: open duties, most urgent first. Source of the shape: `formats.md`, Follow-ups.

use crate::cli::args::{self, Format};
use crate::cli::failure::Failure;
use crate::service::asking::Asking;
use crate::service::local::LocalSession;
use crate::service::task::{self, FollowUp};
use crate::text::{Words, date, id};
use chrono::NaiveDate;

/// The report as text.
pub fn report(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<String, Failure> {
    let (caller, env, engine) = (session.caller()?, session.engine().env(), session.engine());
    super::without(words, "--round", asked.round.is_some())?;
    super::without(words, "--rater", asked.manager)?;
    let as_of = super::as_of(words, session, asked)?;
    let unit = super::unit(words, session, asked)?;
    let rows = engine.read(|model| {
        let asking = Asking { engine, model, env, caller: &caller };
        task::followups(&asking, as_of, unit.as_ref())
    })?;
    match asked.format {
        Format::Json => json(&rows),
        Format::Csv => csv(&rows),
        Format::Text => Ok(text(words, &rows)),
    }
}

fn json(rows: &[FollowUp]) -> Result<String, Failure> {
    let text = serde_json::to_string(rows).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(text + "\n")
}

fn day(due: Option<NaiveDate>) -> String {
    due.map(|due| due.to_string()).unwrap_or_default()
}

fn csv(rows: &[FollowUp]) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Failed(error.to_string());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(["employee_id", "unit", "kind", "due", "overdue", "reasons", "case"]).map_err(failed)?;
    for row in rows {
        let (employee, unit) = (row.employee_id.as_str(), row.unit.as_str());
        let overdue = if row.overdue { "yes" } else { "no" };
        let (due, reasons) = (day(row.due), row.reasons.join(" "));
        let case = row.case.as_deref().unwrap_or_default();
        writer.write_record([employee, unit, &row.kind, &due, overdue, &reasons, case]).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Failed(error.to_string()))
}

fn text(words: &Words, rows: &[FollowUp]) -> String {
    if rows.is_empty() {
        return words.say(id::CLI_FOLLOWUPS_NONE) + "\n";
    }
    let mut out = words.say(id::CLI_FOLLOWUPS_HEAD) + "\n";
    for row in rows {
        let due = row.due.map(date::format).unwrap_or_default();
        let late = if row.overdue { words.say(id::CLI_FOLLOWUPS_LATE) } else { String::new() };
        let cells = [due, late, row.employee_id.to_string(), row.unit.to_string(), row.reasons.join(" ")];
        let shown: Vec<_> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        out.push_str(&shown.join(" · "));
        out.push('\n');
    }
    out
}
