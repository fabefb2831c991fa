//! Which store a command works on: `--store`, else `$SOFUS_STORE`, else the XDG data directory.

use super::Run;
use super::failure::Failure;
use crate::store::StoreError;
use crate::text::id;
use std::path::{Path, PathBuf};

/// The directory of the store.
pub fn store(run: &Run<'_>) -> Result<PathBuf, Failure> {
    if run.options.socket.is_some() {
        return Err(super::later(&run.words));
    }
    let named = run.options.store.clone().or_else(|| run.surroundings.store.clone());
    let found = named.or_else(|| run.surroundings.data.as_ref().map(|data| data.join("store")));
    found.ok_or_else(|| Failure::Failed(run.words.say(id::CLI_NO_HOME)))
}

/// The directory the demo organisation lives in; never that of the store.
pub fn demo(run: &Run<'_>) -> Result<PathBuf, Failure> {
    let mut dir = store(run)?.into_os_string();
    dir.push("-demo");
    Ok(PathBuf::from(dir))
}

/// A directory a store may be made in: not there yet, or empty.
pub fn must_be_free(dir: &Path) -> Result<(), Failure> {
    use std::io::ErrorKind;
    let shown = || dir.display().to_string();
    match std::fs::read_dir(dir).map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(StoreError::NotAStore(shown()).into()),
        Err(error) => match error.kind() {
            ErrorKind::NotFound => Ok(()),
            ErrorKind::PermissionDenied => Err(StoreError::Permission(shown()).into()),
            ErrorKind::NotADirectory => Err(StoreError::NotAStore(shown()).into()),
            _ => Err(Failure::io(&error)),
        },
    }
}
