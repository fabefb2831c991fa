//! `doctor`: verifies the store, the journal and the references between records.

use super::failure::Failure;
use super::{Run, open, place};
use crate::domain::access::Role;
use crate::domain::ids::EmployeeId;
use crate::service::access::Identity;
use crate::service::doctor;
use crate::service::engine::Engine;
use crate::service::local::LocalSession;
use crate::store::local;
use crate::text::{diagnosis, doctor as said, id};
use std::sync::Arc;

/// Tells what was verified, and ends with 1 if anything is wrong.
pub fn run(run: &Run<'_>) -> Result<(), Failure> {
    let dir = place::store(run)?;
    let (store, opened) = local::open(&dir)?;
    let verified = store.verify()?;
    let engine = Arc::new(Engine::open(Box::new(store), run.surroundings.clock())?);
    let act_as = run.options.act_as.as_deref().map(EmployeeId::new);
    let session = LocalSession::open(engine, Identity { login: open::login(run)?, act_as })?;
    let words = open::words(run, &session);
    open::holding(&words, &session, Role::Administrator)?;
    let report = doctor::check(session.engine())?;
    let mut lines = vec![words.with(id::CLI_DOCTOR_STORE, &[("dir", dir.display().to_string().into())])];
    lines.extend(diagnosis::store(&words, &opened, &verified));
    lines.extend(said::lines(&report, &words));
    let sound = verified.problems.is_empty() && report.findings.is_empty();
    super::print(&(lines.join("\n") + "\n"))?;
    if sound { Ok(()) } else { Err(Failure::Found) }
}
