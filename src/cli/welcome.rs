//! Carries out what was chosen at the first start.

use super::failure::Failure;
use super::{Run, demo, import, init, open, place};
use crate::domain::access::Role;
use crate::domain::ids::Login;
use crate::domain::language::Language;
use crate::guides::start_own::Setup;
use crate::guides::welcome::Choice;
use crate::service::access::Identity;
use crate::service::import::Mode;
use crate::service::local::LocalSession;
use crate::text::{Words, id};
use crate::tui::Place;
use std::path::Path;

/// Makes the store that was chosen; gives a session on it and the place to begin.
pub fn carry_out(run: &Run<'_>, choice: &Choice, language: Language) -> Result<(LocalSession, Place), Failure> {
    let words = Words::new(language);
    match choice {
        Choice::Demo(kind) => {
            super::tell(&words.say(id::WELCOME_WORKING_DEMO));
            Ok((demo::begin(run, *kind)?, Place::Tasks))
        }
        Choice::Own(setup) => own(run, setup, &words),
    }
}

/// The store with the people chosen; the starting set and the folder are taken as HR. What can't be imported is told,
/// and the store stands.
fn own(run: &Run<'_>, setup: &Setup, words: &Words) -> Result<(LocalSession, Place), Failure> {
    super::tell(&words.say(id::WELCOME_WORKING_OWN));
    let dir = place::store(run)?;
    let pack = init::pack(run, None)?;
    let (admin, hr) = (Login::new(&setup.administrator), Login::new(&setup.hr));
    let engine = init::create(&dir, &pack, &admin, &hr)?;
    let as_hr = LocalSession::open(engine.clone(), Identity { login: hr.clone(), act_as: None })?;
    let caller = open::holding(words, &as_hr, Role::Hr)?;
    if setup.starter {
        import::starter(words, &engine, &caller, Mode::Take)?;
    }
    if let Some(folder) = &setup.folder {
        import::folder_of(run, words, &engine, &caller, Path::new(folder), Mode::Take)?;
    }
    let login = open::login(run)?;
    if login != hr && login != admin {
        return Err(Failure::Failed(words.with(id::WELCOME_HR_OTHER, &[("hr", setup.hr.as_str().into())])));
    }
    let ready = login == hr && setup.starter && setup.folder.is_some();
    let session = LocalSession::open(engine, Identity { login, act_as: None })?;
    Ok((session, if ready { Place::OpenRound } else { Place::Tasks }))
}
