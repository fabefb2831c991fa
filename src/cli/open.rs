//! Opening the store and a session on it.

use super::Run;
use super::failure::Failure;
use super::place;
use crate::domain::access::Role;
use crate::domain::ids::{EmployeeId, Login};
use crate::service::access::{Caller, Identity};
use crate::service::engine::Engine;
use crate::service::local::LocalSession;
use crate::store::local;
use crate::text::{Words, id};
use std::path::Path;
use std::sync::Arc;

/// The login of whoever runs the program.
pub fn login(run: &Run<'_>) -> Result<Login, Failure> {
    run.surroundings.login.clone().ok_or_else(|| Failure::Failed(run.words.say(id::CLI_NO_LOGIN)))
}

/// The engine on a store that exists; says on standard error what was repaired.
pub fn engine(run: &Run<'_>, dir: &Path) -> Result<Arc<Engine>, Failure> {
    let (store, report) = local::open(dir)?;
    if matches!(report.recovery, local::Recovery::Rebuilt(_)) {
        super::tell(&run.words.say(id::CLI_STORE_REBUILT));
    }
    Ok(Arc::new(Engine::open(Box::new(store), run.surroundings.clock())?))
}

/// A session on the store for whoever runs the program, or for whom `--as` names.
pub fn session(run: &Run<'_>) -> Result<LocalSession, Failure> {
    let dir = place::store(run)?;
    session_in(run, &dir, run.options.act_as.as_deref())
}

/// As [`session`], in a given directory and acting as a given employee.
pub fn session_in(run: &Run<'_>, dir: &Path, act_as: Option<&str>) -> Result<LocalSession, Failure> {
    let engine = engine(run, dir)?;
    let identity = Identity { login: login(run)?, act_as: act_as.map(EmployeeId::new) };
    Ok(LocalSession::open(engine, identity)?)
}

/// The caller, if he or she holds a role; commands of the command line belong to HR or to the administrator.
pub fn holding(words: &Words, session: &LocalSession, role: Role) -> Result<Caller, Failure> {
    let caller = session.caller()?;
    let missing = match role {
        Role::Administrator => id::CLI_NEEDS_ADMINISTRATOR,
        _ => id::CLI_NEEDS_HR,
    };
    if caller.has(role) { Ok(caller) } else { Err(Failure::Failed(words.say(missing))) }
}

/// The words to speak in: as asked, else as the person set, else Danish.
pub fn words(run: &Run<'_>, session: &LocalSession) -> Words {
    use crate::domain::language::Language;
    use crate::service::SessionExt;
    let set =
        || session.ask(crate::service::ask::Me {}).ok()?.settings.language.as_deref().and_then(Language::from_code);
    let chosen = run.options.language.or_else(set).unwrap_or_default();
    if chosen == run.words.language() { run.words.clone() } else { Words::new(chosen) }
}
