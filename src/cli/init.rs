//! `init`: a store with the rules of a pack; no people, no questions; asks nothing.

use super::failure::Failure;
use super::{Run, args, open, place};
use crate::domain::ids::Login;
use crate::pack::{self, Pack};
use crate::service::engine::Engine;
use crate::store::local;
use crate::text::{id, pack_fault};
use std::path::Path;
use std::sync::Arc;

/// Creates the store.
pub fn run(run: &Run<'_>, init: &args::Init) -> Result<(), Failure> {
    let dir = place::store(run)?;
    let pack = pack(run, init.framework.as_deref())?;
    let own = || open::login(run);
    let admin = init.admin.as_deref().map(Login::new).map_or_else(own, Ok)?;
    let hr = init.hr.as_deref().map(Login::new).map_or_else(own, Ok)?;
    create(run, &dir, &pack, &admin, &hr)?;
    let place = dir.display().to_string();
    super::tell(&run.words.with(id::CLI_INIT_DONE, &[("dir", place.as_str().into())]));
    Ok(())
}

/// A fresh store with its engine.
pub fn create(run: &Run<'_>, dir: &Path, pack: &Pack, admin: &Login, hr: &Login) -> Result<Arc<Engine>, Failure> {
    let clock = run.surroundings.clock();
    let store = local::create(dir, clock.now().timestamp_millis())?;
    Ok(Arc::new(Engine::create(Box::new(store), pack, clock, admin, hr)?))
}

/// The pack in a folder, or the embedded one.
pub fn pack(run: &Run<'_>, folder: Option<&Path>) -> Result<Pack, Failure> {
    let loaded = folder.map_or_else(pack::embedded, pack::load_dir);
    loaded.map_err(|faults| {
        Failure::Invalid(faults.iter().map(|found| pack_fault::sentence(&run.words, found)).collect())
    })
}
