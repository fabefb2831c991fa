//! `import`: files in, whole or not at all.

use super::failure::Failure;
use super::progress::Progress;
use super::{Run, args, export, open};
use crate::domain::access::Role;
use crate::exchange::import::{self as files_in, FileIn, NotImported};
use crate::service::access::Caller;
use crate::service::engine::Engine;
use crate::service::import::kind::Kind;
use crate::service::import::{self, Mode, Outcome, Starter, Taken};
use crate::text::{Words, id, import as said};
use std::path::{Path, PathBuf};

/// Checks and takes files.
pub fn run(run: &Run<'_>, import: &args::Import) -> Result<(), Failure> {
    let named: Vec<&str> = import.words.iter().map(String::as_str).collect();
    // Wrong usage is told before a store is opened.
    let pairs = match named.as_slice() {
        ["starter"] | ["all", _] => Vec::new(),
        pairs => named_files(&run.words, pairs)?,
    };
    let session = open::session(run)?;
    let words = open::words(run, &session);
    let caller = open::holding(&words, &session, Role::Hr)?;
    let mode = if import.dry_run { Mode::DryRun } else { Mode::Take };
    let engine = session.engine();
    let taken = match named.as_slice() {
        ["starter"] => starter(&words, engine, &caller, mode)?,
        ["all", folder] => folder_of(run, &words, engine, &caller, Path::new(folder), mode)?,
        _ => files(run, &words, engine, &caller, pairs, mode)?,
    };
    for warning in &taken.warnings {
        super::tell(&said::warning(warning, &words));
    }
    super::tell(&said::counts(taken.total(), &words));
    if mode == Mode::DryRun {
        super::tell(&words.say(id::CLI_IMPORT_DRY));
    }
    Ok(())
}

/// Takes the pack's starting set.
pub fn starter(words: &Words, engine: &Engine, caller: &Caller, mode: Mode) -> Result<Taken, Failure> {
    let mut rows = Starter::new(engine.read(|model| model.pack.clone()));
    match import::import(engine, caller, &mut rows, mode)? {
        Outcome::Taken(taken) => Ok(taken),
        // A site's own profiles or goals may stand in the way of the pack's.
        Outcome::Faulty(_) => Err(Failure::Failed(words.say(id::CLI_STARTER_IN_THE_WAY))),
    }
}

/// Takes every file of a folder that has the name of a kind.
pub fn folder_of(
    run: &Run<'_>,
    words: &Words,
    engine: &Engine,
    caller: &Caller,
    folder: &Path,
    mode: Mode,
) -> Result<Taken, Failure> {
    let found = files_in::files_of(folder);
    if found.is_empty() {
        let args = [("dir", folder.display().to_string().into())];
        return Err(Failure::Invalid(vec![words.with(id::CLI_IMPORT_NOTHING, &args)]));
    }
    files(run, words, engine, caller, found, mode)
}

/// Kinds and files in turn.
fn named_files(words: &Words, named: &[&str]) -> Result<Vec<(Kind, PathBuf)>, Failure> {
    let mut found: Vec<(Kind, PathBuf)> = Vec::new();
    if named.iter().skip(1).step_by(2).filter(|file| **file == "-").count() > 1 {
        return Err(Failure::Usage(words.say(id::CLI_IMPORT_INPUT_ONCE)));
    }
    for pair in named.chunks(2) {
        let [name, file] = pair else {
            return Err(Failure::Usage(words.say(id::CLI_IMPORT_PAIRS)));
        };
        let kind = export::kind(words, name)?;
        if found.iter().any(|(known, _)| *known == kind) {
            return Err(Failure::Usage(words.with(id::CLI_IMPORT_TWICE, &[("kind", (*name).into())])));
        }
        found.push((kind, PathBuf::from(file)));
    }
    Ok(found)
}

fn files(
    run: &Run<'_>,
    words: &Words,
    engine: &Engine,
    caller: &Caller,
    named: Vec<(Kind, PathBuf)>,
    mode: Mode,
) -> Result<Taken, Failure> {
    let input = |(kind, path): (Kind, PathBuf)| {
        if path.as_os_str() == "-" { FileIn::standard_input(kind) } else { FileIn::open(kind, &path) }
    };
    let files = named.into_iter().map(input).collect();
    let mut progress = Progress::new(run);
    let outcome = files_in::import(engine, caller, files, mode, &mut |at| progress.at(at.bytes, at.total));
    drop(progress);
    outcome.map_err(|why| match why {
        NotImported::Refused(refused) => refused.into(),
        NotImported::Faults(list) => {
            let listed = list.listed.iter().map(|fault| said::fault(fault, words));
            Failure::Invalid(listed.chain([said::faults(&list, words)]).collect())
        }
    })
}
