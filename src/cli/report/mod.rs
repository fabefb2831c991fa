//! `report`: figures for HR as text, CSV or JSON. One file per kind.

mod absence;
mod absence_summary;
mod competence;
mod courses;
mod followups;
mod mus;

use super::failure::Failure;
use super::{Run, args, open};
use crate::domain::access::Role;
use crate::domain::ids::UnitId;
use crate::service::local::LocalSession;
use crate::text::absence_summary::Report;
use crate::text::{Words, date, id};
use chrono::NaiveDate;

/// Kinds of report.
const KINDS: &[&str] =
    &["absence", "absence-development", "absence-snapshot", "competence", "courses", "followups", "mus"];

/// Prints a report.
pub fn run(run: &Run<'_>, asked: &args::Report) -> Result<(), Failure> {
    if !KINDS.contains(&asked.kind.as_str()) {
        let args = [("kind", asked.kind.as_str().into()), ("kinds", KINDS.join(", ").into())];
        return Err(Failure::Usage(run.words.with(id::CLI_REPORT_UNKNOWN, &args)));
    }
    let session = open::session(run)?;
    let words = open::words(run, &session);
    open::holding(&words, &session, Role::Hr)?;
    let on_one = asked.kind.starts_with("absence-");
    without(&words, "--employee", asked.employee.is_some() && !on_one)?;
    let text = match asked.kind.as_str() {
        "absence" => absence::report(&words, &session, asked)?,
        "courses" => courses::report(&words, &session, asked)?,
        "mus" => mus::report(&words, &session, asked)?,
        "absence-development" => absence_summary::report(&words, &session, asked, Report::Development)?,
        "absence-snapshot" => absence_summary::report(&words, &session, asked, Report::Snapshot)?,
        "followups" => followups::report(&words, &session, asked)?,
        _ => competence::report(&words, &session, asked)?,
    };
    super::print(&text)
}

/// Refuses an option that means nothing to this report: figures for another day or round than asked would be believed.
fn without(words: &Words, option: &str, given: bool) -> Result<(), Failure> {
    let refused = || Failure::Usage(words.with(id::CLI_ARGUMENT_TWICE, &[("argument", option.into())]));
    if given { Err(refused()) } else { Ok(()) }
}

/// The day asked for; today if none is.
fn as_of(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<NaiveDate, Failure> {
    let today = session.engine().env().today;
    let Some(typed) = asked.as_of.as_deref() else { return Ok(today) };
    let wrong = || Failure::Usage(words.with(id::CLI_DATE_WRONG, &[("date", typed.into())]));
    date::parse(typed, today, words).ok_or_else(wrong)
}

/// The unit asked for, if one is; HR may know which are not there.
fn unit(words: &Words, session: &LocalSession, asked: &args::Report) -> Result<Option<UnitId>, Failure> {
    let Some(unit) = asked.unit.as_deref().map(UnitId::new) else { return Ok(None) };
    if session.engine().read(|model| model.organisation.unit(&unit).is_some()) {
        return Ok(Some(unit));
    }
    Err(Failure::Failed(words.with(id::CLI_UNIT_UNKNOWN, &[("unit", unit.as_str().into())])))
}
