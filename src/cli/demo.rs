//! `demo`: the synthetic organisation.

use super::failure::Failure;
use super::progress::Progress;
use super::{Run, args, init, open, place};
use crate::demo::{self, BuildError, PersonaKind, Plan};
use crate::domain::ids::EmployeeId;
use crate::service::access::Identity;
use crate::service::engine::Engine;
use crate::service::local::LocalSession;
use crate::store::Store;
use crate::store::local;
use crate::store::memory::Memory;
use crate::text::id;
use std::path::Path;
use std::sync::Arc;

/// The file beside the demo's store that names whom one is in it.
const CHOSEN: &str = "chosen";

/// A session on a throwaway store, for the interface; none when the organisation was written to a new store.
pub fn run(run: &Run<'_>, demo: &args::Demo) -> Result<Option<LocalSession>, Failure> {
    let plan = Plan { employees: demo.employees, seed: demo.seed };
    if let Some(dir) = &demo.keep {
        build(run, Box::new(local::create(dir, run.surroundings.clock().now().timestamp_millis())?), &plan)?;
        super::tell(&run.words.with(id::CLI_DEMO_KEPT, &[("dir", dir.display().to_string().into())]));
        return Ok(None);
    }
    let engine = build(run, Box::new(Memory::new()), &plan)?;
    let act_as = match &run.options.act_as {
        Some(employee) => EmployeeId::new(employee),
        None => persona(run, &engine, PersonaKind::Employee)?,
    };
    session(run, engine, act_as).map(Some)
}

/// Makes the demo in its own directory and begins in it as one of its people.
pub fn begin(run: &Run<'_>, kind: PersonaKind) -> Result<LocalSession, Failure> {
    let dir = place::demo(run)?;
    if !local::exists(&dir) {
        let store = local::create(&dir, run.surroundings.clock().now().timestamp_millis())?;
        build(run, Box::new(store), &Plan::default())?;
    }
    let engine = open::engine(run, &dir)?;
    let employee = persona(run, &engine, kind)?;
    std::fs::write(beside(&dir), employee.as_str()).map_err(|error| Failure::io(&error))?;
    session(run, engine, employee)
}

/// The demo that was chosen at an earlier start, as the person chosen then, unless another one is asked for.
pub fn again(run: &Run<'_>) -> Result<Option<LocalSession>, Failure> {
    let dir = place::demo(run)?;
    let Ok(chosen) = std::fs::read_to_string(beside(&dir)) else { return Ok(None) };
    if !local::exists(&dir) {
        return Ok(None);
    }
    let employee = run.options.act_as.as_deref().unwrap_or_else(|| chosen.trim());
    session(run, open::engine(run, &dir)?, EmployeeId::new(employee)).map(Some)
}

fn beside(dir: &Path) -> std::path::PathBuf {
    let mut name = dir.as_os_str().to_owned();
    name.push("-");
    name.push(CHOSEN);
    name.into()
}

fn build(run: &Run<'_>, store: Box<dyn Store>, plan: &Plan) -> Result<Arc<Engine>, Failure> {
    let pack = init::pack(run, None)?;
    let login = open::login(run)?;
    let mut progress = Progress::new(run);
    let share = &mut |share: f32| progress.at((f64::from(share) * 1000.0) as u64, 1000);
    demo::build(store, &pack, plan, &login, run.surroundings.clock(), share).map_err(|error| match error {
        BuildError::Open(error) => Failure::Open(error),
        BuildError::Refused(refused) => Failure::Refused(refused),
        BuildError::Faulty(_) => Failure::Failed(error.to_string()),
    })
}

fn persona(run: &Run<'_>, engine: &Engine, kind: PersonaKind) -> Result<EmployeeId, Failure> {
    let today = engine.env().today;
    let found = engine.read(|model| demo::personas(&model.organisation, today));
    let one = found.into_iter().find(|persona| persona.kind == kind).map(|persona| persona.employee_id);
    one.ok_or_else(|| Failure::Failed(run.words.say(id::CLI_DEMO_NOBODY)))
}

fn session(run: &Run<'_>, engine: Arc<Engine>, employee: EmployeeId) -> Result<LocalSession, Failure> {
    Ok(LocalSession::open(engine, Identity { login: open::login(run)?, act_as: Some(employee) })?)
}
