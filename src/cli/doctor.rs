//! `doctor`: verifies the store, the journal and the references between records.

use super::failure::Failure;
use super::{Run, open};
use crate::domain::access::Role;
use crate::service::doctor;
use crate::text::doctor::lines;

/// Tells what was verified, and ends with 1 if anything is wrong. The store itself is verified by every opening.
pub fn run(run: &Run<'_>) -> Result<(), Failure> {
    let session = open::session(run)?;
    let words = open::words(run, &session);
    open::holding(&words, &session, Role::Administrator)?;
    let report = doctor::run(&session)?;
    super::print(&(lines(&report, &words).join("\n") + "\n"))?;
    if report.findings.is_empty() { Ok(()) } else { Err(Failure::Found) }
}
