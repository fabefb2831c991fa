//! One process per store: an advisory lock on `LOCK`, which the kernel frees when its holder dies.

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::super::StoreError;
use super::files::At;

/// Begins the holder's text, so that the file is known as ours.
const OURS: &str = "sofus ";

/// A holder that is just ending, or a process it has just started, may have the lock for a moment longer.
const TRIES: u32 = 25;
const WAIT: Duration = Duration::from_millis(10);

/// The lock; given back when dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock, or says who holds it.
pub fn take(path: &Path) -> Result<Lock, StoreError> {
    let mut options = File::options();
    let mut file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path).at(path)?;
    let mut tries = 1;
    loop {
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => break,
            Err(Errno::WOULDBLOCK) if tries < TRIES => thread::sleep(WAIT),
            Err(Errno::WOULDBLOCK) => return Err(StoreError::Held { holder: holder(&mut file) }),
            Err(errno) => return Err(StoreError::at(path, &errno.into())),
        }
        tries += 1;
    }
    let user = uzers::get_current_username().unwrap_or_default();
    let text = format!("{OURS}{} {}\n", std::process::id(), user.display());
    file.set_len(0).and_then(|()| file.write_all(text.as_bytes())).at(path)?;
    Ok(Lock { _file: file })
}

/// Process number and user name of the holder, as far as the file tells.
fn holder(file: &mut File) -> String {
    let mut text = String::new();
    // Whoever holds it may be about to write its name: an empty text is an answer too.
    let _ = file.rewind().and_then(|()| file.take(200).read_to_string(&mut text));
    text.trim().trim_start_matches(OURS).to_owned()
}

/// Whether the lock file in `path` was made by a store.
pub fn is_ours(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|text| text.is_empty() || text.starts_with(OURS.as_bytes()))
}
