//! `backup` and `restore`: the whole store out to a file and back into an empty place.

use super::failure::Failure;
use super::{Run, open, place};
use crate::domain::access::Role;
use crate::store::{StoreError, local};
use crate::text::{Id, id};
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

/// Writes the head of the store to a new file, beside it first and then renamed, so that half a backup never has its
/// name.
pub fn backup(run: &Run<'_>, file: &Path) -> Result<(), Failure> {
    let session = open::session(run)?;
    let words = open::words(run, &session);
    open::holding(&words, &session, Role::Administrator)?;
    if file.exists() {
        let name = file.display().to_string();
        return Err(Failure::Failed(words.with(id::CLI_FILE_EXISTS, &[("file", name.as_str().into())])));
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    let unwritable = |error: &std::io::Error| about(run, id::CLI_FILE_UNWRITABLE, file, &error.to_string());
    let write = || -> Result<(), Failure> {
        let mut out = BufWriter::new(private(beside).map_err(|error| unwritable(&error))?);
        session.engine().store().backup(&mut out)?;
        let file = out.into_inner().map_err(|error| unwritable(error.error()))?;
        file.sync_all().map_err(|error| unwritable(&error))
    };
    let written = write().and_then(|()| std::fs::rename(beside, file).map_err(|error| unwritable(&error)));
    if written.is_err() {
        // The half-written file helps nobody; that it can't be removed changes nothing.
        let _ = std::fs::remove_file(beside);
    }
    written?;
    super::tell(&words.with(id::CLI_BACKUP_DONE, &[("file", file.display().to_string().into())]));
    Ok(())
}

/// A sentence about a file, with what else there is to say of it.
fn about(run: &Run<'_>, id: Id, file: &Path, what: &str) -> Failure {
    let name = file.display().to_string();
    Failure::Failed(run.words.with(id, &[("file", name.as_str().into()), ("what", what.into())]))
}

/// A new file that only its owner reads.
fn private(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().write(true).create_new(true).mode(0o600).open(path)
}

/// Reads a backup into a store that does not exist yet.
pub fn restore(run: &Run<'_>, file: &Path) -> Result<(), Failure> {
    let dir = place::store(run)?;
    let said = |id: Id, error: &std::io::Error| about(run, id, file, &error.to_string());
    let mut input = BufReader::new(File::open(file).map_err(|error| said(id::CLI_FILE_UNREADABLE, &error))?);
    local::restore(&dir, &mut input).map_err(|error| match error {
        StoreError::NotABackup => about(run, id::CLI_BACKUP_NONE, file, ""),
        StoreError::BackupDamaged(what) => about(run, id::CLI_BACKUP_DAMAGED, file, &what),
        StoreError::Io(error) => said(id::CLI_FILE_UNREADABLE, &error),
        other => other.into(),
    })?;
    super::tell(&run.words.with(id::CLI_RESTORE_DONE, &[("dir", dir.display().to_string().into())]));
    Ok(())
}
