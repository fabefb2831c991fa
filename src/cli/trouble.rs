//! Where trouble goes: a log file for who runs the program, and three plain lines for who uses it. Never a backtrace in
//! front of a caseworker, never personal data in the log.

use super::surroundings::Surroundings;
use crate::store::local;
use crate::text::{Words, id};
use color_eyre::config::HookBuilder;
use std::fs::{DirBuilder, File};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;
use std::sync::Mutex;
use tracing_subscriber::filter::LevelFilter;

/// The log file, if there is a place for it.
pub fn log(surroundings: &Surroundings) -> Option<PathBuf> {
    surroundings.state.as_ref().map(|dir| dir.join("sofus.log"))
}

/// Sends warnings and errors to the log, and makes a panic tell what was kept and what to do. The one place with global
/// hooks. Without a place for the log the program runs all the same.
pub fn prepare(surroundings: &Surroundings, words: Words) {
    let path = log(surroundings);
    if let Some(file) = path.as_ref().and_then(open) {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(LevelFilter::WARN)
            .with_ansi(false)
            .with_writer(Mutex::new(file))
            .finish();
        // Only a second program in this process could have set one before.
        let _ = tracing::subscriber::set_global_default(subscriber);
    }
    let (report, _) = HookBuilder::new().display_env_section(false).capture_span_trace_by_default(false).into_hooks();
    std::panic::set_hook(Box::new(move |panic| {
        // The index is rebuilt when it panics; nobody needs to hear of it.
        if local::is_guarded_panic(panic) {
            return;
        }
        tracing::error!(report = %report.panic_report(panic), "panic");
        let place = path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        let told = [words.say(id::APP_ERROR_INTERNAL), words.with(id::APP_ERROR_LOG, &[("path", place.into())])];
        let _ = writeln!(std::io::stderr(), "{}", told.join("\n"));
    }));
}

fn open(path: &PathBuf) -> Option<File> {
    DirBuilder::new().recursive(true).mode(0o700).create(path.parent()?).ok()?;
    File::options().append(true).create(true).mode(0o600).open(path).ok()
}
