//! The command line: one file per subcommand, and the plain line mode.
//!
//! Results go to standard output only, messages and progress to standard error. Exit status: 0 done, 1 failed, 2 wrong
//! usage or invalid input (`formats.md`).

mod args;
mod completions;
mod data;
mod demo;
mod doctor;
mod export;
mod failure;
mod import;
mod init;
mod keymap;
mod lookup;
mod man;
mod open;
mod pack;
mod place;
pub mod plain;
pub mod plain_guide;
mod progress;
mod report;
mod start;
pub mod surroundings;
mod trouble;
mod usage;
mod welcome;

use crate::domain::language::Language;
use crate::text::{Words, id};
use crate::tui::Place;
use failure::Failure;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;
use surroundings::Surroundings;

/// What every subcommand is given.
struct Run<'a> {
    /// The words to speak in.
    words: Words,
    /// What the host told.
    surroundings: &'a Surroundings,
    /// The global options.
    options: args::Options,
}

/// Runs the command line and says how it ended.
pub fn run(arguments: Vec<OsString>, surroundings: &Surroundings) -> ExitCode {
    let language = asked_language(&arguments).unwrap_or_default();
    let words = Words::new(language);
    trouble::prepare(surroundings, words.clone());
    let outcome = match args::parse(&words, arguments) {
        Ok(parsed) => {
            let run = Run { words: words.clone(), surroundings, options: parsed.options };
            dispatch(&run, parsed.task)
        }
        Err(ended) => ended.map_or(Ok(()), Err),
    };
    let Err(failure) = outcome else { return ExitCode::SUCCESS };
    for line in failure.lines(&words) {
        // Nobody is left to tell if standard error is gone.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    ExitCode::from(failure.status())
}

fn dispatch(run: &Run<'_>, task: args::Task) -> Result<(), Failure> {
    use args::Task;
    match task {
        Task::Interface => start::interface(run),
        Task::Demo(demo) => demo::run(run, &demo)?.map_or(Ok(()), |session| start::on(run, session, Place::Tasks)),
        Task::Init(init) => init::run(run, &init),
        Task::Import(import) => import::run(run, &import),
        Task::Export(export) => export::run(run, &export),
        Task::Report(report) => report::run(run, &report),
        Task::Lookup(lookup) => lookup::run(run, &lookup),
        Task::Doctor => doctor::run(run),
        Task::Backup(file) => data::backup(run, &file),
        Task::Restore(file) => data::restore(run, &file),
        Task::KeymapCheck(file) => keymap::check(run, file.as_deref()),
        Task::Completions(shell) => completions::run(run, shell),
        Task::Man => man::run(run),
        Task::PackUpdate(update) => pack::update(run, &update),
    }
}

/// The language asked for, read before the command line is, so that its own faults are told in it.
fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let after =
        texts.iter().zip(texts.iter().skip(1)).find(|(name, _)| *name == "--lang").map(|(_, value)| value.as_ref());
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    Language::from_code(after.or(joined)?)
}

/// Writes a result to standard output. A reader that closed the pipe is no fault.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::Output(error.to_string())),
        _ => Ok(()),
    }
}

/// Tells something on standard error.
fn tell(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// The sentence for a thing that only a later delivery brings.
fn later(words: &Words) -> Failure {
    Failure::Failed(words.say(id::CLI_NOT_YET))
}
