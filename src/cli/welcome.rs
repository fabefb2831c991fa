//! Carries out what was chosen at the first start.

use super::failure::Failure;
use super::{Run, demo, import, init, open, place};
use crate::domain::access::Role;
use crate::domain::ids::Login;
use crate::domain::language::Language;
use crate::domain::settings::Settings;
use crate::guides::start_own::Setup;
use crate::guides::welcome::Choice;
use crate::service::access::Identity;
use crate::service::ask::Me;
use crate::service::import::Mode;
use crate::service::local::LocalSession;
use crate::service::{Command, Request, RequestId, Session, SessionExt};
use crate::text::{Words, id};
use crate::tui::Place;
use std::hash::{BuildHasher, RandomState};
use std::path::Path;

/// Makes the store that was chosen; gives a session on it and the place to begin.
pub fn carry_out(run: &Run<'_>, choice: &Choice, language: Language) -> Result<(LocalSession, Place), Failure> {
    let words = Words::new(language);
    let (session, place) = match choice {
        Choice::Demo(kind) => {
            super::tell(&words.say(id::WELCOME_WORKING_DEMO));
            (demo::begin(run, *kind)?, Place::Tasks)
        }
        Choice::Own(setup) => own(run, setup, &words)?,
    };
    speak(&session, language)?;
    Ok((session, place))
}

/// The language chosen at the first start becomes the person's setting.
fn speak(session: &LocalSession, language: Language) -> Result<(), Failure> {
    let settings = session.ask(Me {})?.settings;
    let code = language.code().to_owned();
    if settings.language.as_ref() == Some(&code) {
        return Ok(());
    }
    let command = Command::SaveSettings(Settings { language: Some(code), ..settings });
    let id = RequestId(u128::from(RandomState::new().hash_one(0)));
    session.run(Request { id, deputy_for: None, base: None, command })?;
    Ok(())
}

/// The store with the people chosen; the starting set and the folder are taken as HR. What can't be imported is told,
/// and the store stands.
fn own(run: &Run<'_>, setup: &Setup, words: &Words) -> Result<(LocalSession, Place), Failure> {
    super::tell(&words.say(id::WELCOME_WORKING_OWN));
    let dir = place::store(run)?;
    let pack = init::pack(run, None)?;
    let (admin, hr) = (Login::new(&setup.administrator), Login::new(&setup.hr));
    let engine = init::create(run, &dir, &pack, &admin, &hr)?;
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
