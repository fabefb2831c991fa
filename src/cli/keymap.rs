//! `keymap check`: says what is wrong with a keymap file, or with the own keys.

use super::failure::Failure;
use super::{Run, open, place};
use crate::domain::settings::Settings;
use crate::service::SessionExt;
use crate::service::ask::Me;
use crate::store::local;
use crate::text::{Words, id};
use crate::tui::keys::{self, Base, Finding, FindingKind, Named};
use std::path::Path;

/// Checks a file or a keymap of the house; without either, the keys in force here: the keymap chosen and the own keys
/// over it, as far as there is a store that knows them.
pub fn check(run: &Run<'_>, asked: Option<&Path>) -> Result<(), Failure> {
    let settings = if asked.is_none() { settings(run) } else { Settings::default() };
    let named = |name: &Path| name.to_str().and_then(Named::from_name);
    let (name, base) = match asked {
        Some(path) if named(path).is_none() => (path.display().to_string(), Base::File(file(run, path)?)),
        _ => {
            let chosen = settings.keymap.as_deref().map(Path::new);
            let named = asked.or(chosen).and_then(named).unwrap_or_default();
            (named.name().to_owned(), Base::Named(named))
        }
    };
    let mut told: Vec<String> = base.load().findings.iter().map(|found| sentence(&run.words, &name, found)).collect();
    let own = keys::layer(&base, &settings.bindings).findings;
    told.extend(own.iter().map(|(binding, kind)| format!("{binding}: {}", say(&run.words, kind))));
    if told.is_empty() {
        super::tell(&run.words.with(id::CLI_KEYMAP_GOOD, &[("file", name.as_str().into())]));
        return Ok(());
    }
    Err(Failure::Invalid(told))
}

/// What the person has set in the store of this place; nothing where there is none or it cannot be asked.
fn settings(run: &Run<'_>) -> Settings {
    let there = place::store(run).is_ok_and(|dir| local::exists(&dir));
    let session = there.then(|| open::session(run).ok()).flatten();
    session.and_then(|session| session.ask(Me {}).ok()).map(|me| me.settings).unwrap_or_default()
}

/// A keymap file's text.
pub fn file(run: &Run<'_>, path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        let args = [("file", path.display().to_string().into()), ("what", error.to_string().into())];
        Failure::Failed(run.words.with(id::CLI_FILE_UNREADABLE, &args))
    })
}

/// `FILE:LINE: what is wrong`.
pub fn sentence(words: &Words, file: &str, finding: &Finding) -> String {
    format!("{file}:{}: {}", finding.line, say(words, &finding.kind))
}

fn say(words: &Words, kind: &FindingKind) -> String {
    let facts = kind.args();
    let args: Vec<_> = facts.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
    words.by_name_with(kind.message(), &args).unwrap_or_default()
}
