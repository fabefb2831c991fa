//! The checkpoint files of a store: the two newest are kept, and the log back to the older of them.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::super::StoreError;
use super::super::hooks::{Hooks, Point};
use super::checkpoint::{self, ExportError, Header};
use super::files::{self, At};
use super::index::Index;

const EXTENSION: &str = ".checkpoint";
/// How many are kept.
const KEPT: usize = 2;

/// A checkpoint file.
#[derive(Debug)]
pub struct Generation {
    /// Where it lies.
    pub path: PathBuf,
    /// What its header says, or why that cannot be read.
    pub header: Result<Header, StoreError>,
}

/// The checkpoints in `dir`, the newest first. [`StoreError::Newer`] if one of them is.
pub fn list(dir: &Path) -> Result<Vec<Generation>, StoreError> {
    let mut found = Vec::new();
    for name in files::names(dir).at(dir)?.into_iter().rev().filter(|name| name.ends_with(EXTENSION)) {
        let path = dir.join(name);
        match File::open(&path).at(&path).and_then(|mut file| Header::read(&mut file)) {
            Err(newer @ StoreError::Newer { .. }) => return Err(newer),
            header => found.push(Generation { path, header }),
        }
    }
    Ok(found)
}

/// Where the checkpoint of commit `seq` lies.
pub fn path(dir: &Path, seq: u64) -> PathBuf {
    dir.join(format!("{seq:020}{EXTENSION}"))
}

/// Writes a checkpoint of `index`, durably.
pub fn add(dir: &Path, index: &Index, id: [u8; 16], hooks: &Hooks) -> Result<(), ExportError> {
    let path = path(dir, index.state().head.seq);
    let beside = files::beside(&path);
    let mut file = files::create(&beside).map_err(ExportError::Output)?;
    let written = checkpoint::export(index, id, &mut file).and_then(|_| {
        let done = hooks.reach(Point::Checkpoint).and_then(|()| file.sync_all());
        done.and_then(|()| files::put_in_place(&beside, &path)).map_err(ExportError::Output)
    });
    if written.is_err() {
        // Space matters more than why it could not be removed.
        let _ = files::remove(&beside);
    }
    written
}

/// Removes what is older than the two newest good checkpoints, and half-written ones. Gives the commit from which on the
/// log must be kept.
pub fn retire(dir: &Path) -> Result<u64, StoreError> {
    for name in files::names(dir).at(dir)?.iter().filter(|name| name.ends_with(files::TEMPORARY)) {
        files::remove(&dir.join(name)).at(dir)?;
    }
    let (mut kept, mut oldest) = (0, 0);
    for generation in list(dir)? {
        match generation.header {
            Ok(header) if kept < KEPT => {
                kept += 1;
                oldest = header.head.seq;
            }
            Err(_) if kept < KEPT => {}
            _ => files::remove(&generation.path).at(dir)?,
        }
    }
    files::sync_dir(dir).at(dir)?;
    Ok(if kept < KEPT { 0 } else { oldest })
}
