//! The interface: which store, which session, how the terminal is.

use super::failure::Failure;
use super::{Run, demo, keymap, open, place, plain, welcome};
use crate::pack::Pack;
use crate::service::Session;
use crate::service::engine::OpenError;
use crate::service::env::Env;
use crate::service::local::LocalSession;
use crate::service::session::NoStore;
use crate::store::local;
use crate::tui::keys::{Base, Named};
use crate::tui::screens::welcome::Newcomer;
use crate::tui::term::capability;
use crate::tui::theme::{self, Themes};
use crate::tui::{self, Ending, Place, RunOptions};
use std::path::Path;
use std::sync::Arc;

/// Opens the interface: on the store, else on the demo that was chosen before, else on the welcome screen.
pub fn interface(run: &Run<'_>) -> Result<(), Failure> {
    let dir = place::store(run)?;
    if local::exists(&dir) {
        return match open::session(run) {
            Err(Failure::Open(OpenError::NotSetUp)) => Err(Failure::Open(OpenError::NotSetUp)),
            session => on(run, session?, Place::Tasks),
        };
    }
    place::must_be_free(&dir)?;
    if let Some(session) = demo::again(run)? {
        return on(run, session, Place::Tasks);
    }
    first(run)
}

/// The first start: shows what can be chosen, and carries it out.
fn first(run: &Run<'_>) -> Result<(), Failure> {
    let pack = super::init::pack(run, None)?;
    let today = Env::at(run.surroundings.clock().now(), pack.rules.time_zone).today;
    let login = open::login(run)?.to_string();
    if plain::entry::wanted(run) {
        let Some((choice, language)) = plain::entry::first(run, login, today)? else { return Ok(()) };
        let (session, _) = welcome::carry_out(run, &choice, language)?;
        return plain::entry::on(run, &session, Some(language));
    }
    let newcomer = Newcomer { login, today };
    let nobody: Arc<dyn Session> = Arc::new(NoStore);
    let options = options(run, themes(&pack), keymap(run)?, Place::Welcome(newcomer));
    let ended = tui::run(&nobody, options).map_err(|error| Failure::io(&error))?;
    let Ending::Chosen(choice, language) = ended else { return Ok(()) };
    let (session, place) = welcome::carry_out(run, &choice, language)?;
    // What is wrong with the keys has been told.
    screen(run, session, Keys { findings: Vec::new(), ..keymap(run)? }, place)
}

/// Opens the interface on a session: the screen, or line by line where there is none.
pub fn on(run: &Run<'_>, session: LocalSession, start: Place) -> Result<(), Failure> {
    if plain::entry::wanted(run) {
        return plain::entry::on(run, &session, None);
    }
    screen(run, session, keymap(run)?, start)
}

fn screen(run: &Run<'_>, session: LocalSession, keys: Keys, start: Place) -> Result<(), Failure> {
    let themes = session.engine().read(|model| themes(&model.pack));
    let options = options(run, themes, keys, start);
    let session: Arc<dyn Session> = Arc::new(session);
    tui::run(&session, options).map_err(|error| Failure::io(&error))?;
    Ok(())
}

/// How the interface is to run here.
fn options(run: &Run<'_>, themes: Themes, keys: Keys, start: Place) -> RunOptions {
    let host = run.surroundings;
    let capability = capability(Some(host.term.as_str()).filter(|term| !term.is_empty()));
    let colorterm = Some(host.colorterm.as_str()).filter(|value| !value.is_empty());
    let forced = theme::choose(None, host.no_color, capability, colorterm);
    RunOptions {
        language: run.options.language,
        // What the terminal can't show wins over what the person set; otherwise the setting decides.
        theme: (forced == theme::ThemeName::Mono).then_some(forced),
        themes,
        keys: keys.base,
        findings: keys.findings,
        ascii: !capability.lines,
        ssh: host.ssh,
        capability,
        documents: host.data.as_ref().map(|data| data.join("documents")),
        start,
    }
}

/// The looks of a pack.
fn themes(pack: &Pack) -> Themes {
    let file = pack.files().iter().find(|(name, _)| name == "themes.toml");
    let text = file.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default();
    Themes::read(&text).0
}

/// Keys told on the command line, and what is wrong with that file: a sentence each, with file and line.
#[derive(Default)]
struct Keys {
    base: Option<Base>,
    findings: Vec<String>,
}

/// The keymap asked for: one of the house or a file; none = the person's own choice.
fn keymap(run: &Run<'_>) -> Result<Keys, Failure> {
    let Some(name) = run.options.keymap.as_deref() else { return Ok(Keys::default()) };
    if let Some(named) = Named::from_name(name) {
        return Ok(Keys { base: Some(Base::Named(named)), findings: Vec::new() });
    }
    let base = Base::File(keymap::file(run, Path::new(name))?);
    let findings = base.load().findings.iter().map(|finding| keymap::sentence(&run.words, name, finding)).collect();
    Ok(Keys { base: Some(base), findings })
}
