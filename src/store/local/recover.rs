//! Brings the index to where the log is: opens and checks it, replays the log, or builds it anew.

use std::fs::{self, File};
use std::path::Path;

use super::super::hooks::{Hooks, Point};
use super::super::{Op, StoreError};
use super::files::{self, At};
use super::generations::Generation;
use super::index::{Index, IndexError};
use super::places::{DAMAGED, Places};
use super::record::{Head, Payload, read_payload};
use super::staged::{self, PIECE};
use super::walk::walk;
use super::{checkpoint, segment};

/// How many indexes that were set aside are kept.
const KEPT: usize = 2;

/// Why an index could not be brought to the log's head.
#[derive(Debug)]
pub enum RecoverError {
    /// The index is at fault: it can be built anew.
    Index(IndexError),
    /// Something else is.
    Store(StoreError),
}

impl From<IndexError> for RecoverError {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

impl From<StoreError> for RecoverError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<RecoverError> for StoreError {
    fn from(error: RecoverError) -> Self {
        match error {
            RecoverError::Index(error) => Self::Io(std::io::Error::other(error)),
            RecoverError::Store(error) => error,
        }
    }
}

/// How the index was brought to the log's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// It was whole; this many commits were taken from the log.
    Replayed(u64),
    /// It was built anew, and why.
    Rebuilt(String),
}

/// What the index is built from. All of it has been checked but the bodies of the checkpoints.
pub struct Truth<'a> {
    /// The store's directory.
    pub places: &'a Places,
    /// Length of a log segment.
    pub size: u64,
    /// The head before the first record in the log.
    pub first: Head,
    /// The head after the last.
    pub head: Head,
    /// Newest first.
    pub checkpoints: &'a [Generation],
    /// Fail points.
    pub hooks: &'a Hooks,
}

/// Opens the index, checks every record in it, and brings it to the log's head. An index ahead of the log is damage to the
/// log: the store must not go back to a shorter history.
pub fn recover(truth: &Truth<'_>) -> Result<(Index, Recovery), StoreError> {
    let places = truth.places;
    files::remove(&places.new_index()).at(&places.new_index())?;
    let doubt = if places.index().try_exists().at(&places.index())? {
        match open_checked(truth) {
            Ok((index, replayed)) => return give_back_space(truth, index, replayed),
            Err(RecoverError::Index(error)) => error.0,
            Err(RecoverError::Store(error)) => return Err(error),
        }
    } else {
        "none there".to_owned()
    };
    let index = rebuild(truth, Old::Keep)?;
    Ok((index, Recovery::Rebuilt(doubt)))
}

/// sled's files never shrink: an index that has grown far beyond its content is built anew.
fn give_back_space(truth: &Truth<'_>, index: Index, replayed: u64) -> Result<(Index, Recovery), StoreError> {
    let newest = truth.checkpoints.iter().find(|generation| generation.header.is_ok());
    let content = newest.and_then(|generation| fs::metadata(&generation.path).ok()).map_or(u64::MAX, |file| file.len());
    let place = truth.places.index();
    if !is_bloated(files::size(&place).at(&place)?, content) {
        return Ok((index, Recovery::Replayed(replayed)));
    }
    drop(index);
    match rebuild(truth, Old::Remove) {
        Ok(index) => Ok((index, Recovery::Rebuilt("its files had grown too large".into()))),
        Err(error) => {
            tracing::warn!(%error, "the index keeps its size");
            let (index, replayed) = open_checked(truth)?;
            Ok((index, Recovery::Replayed(replayed)))
        }
    }
}

const fn is_bloated(index: u64, content: u64) -> bool {
    index > 64 * 1024 * 1024 && index / 4 > content
}

fn open_checked(truth: &Truth<'_>) -> Result<(Index, u64), RecoverError> {
    let mut index = Index::open(&truth.places.index())?;
    let state = *index.state();
    let ahead = state.head.seq > truth.head.seq || (state.head.seq == truth.head.seq && state.staged > 0);
    if ahead {
        return Err(segment::damaged(&truth.places.log(), "the index knows commits that are missing here").into());
    }
    // Staged files of commits before the older checkpoint are gone, though their records may still be in the log.
    if state.head.seq < oldest(truth.checkpoints).unwrap_or(truth.first.seq) {
        return Err(IndexError("older than the checkpoints".into()).into());
    }
    index.check()?;
    let replayed = replay(&mut index, truth)?;
    Ok((index, replayed))
}

/// The oldest readable checkpoint: everything after it can be replayed.
pub fn oldest(checkpoints: &[Generation]) -> Option<u64> {
    checkpoints.iter().filter_map(|found| found.header.as_ref().ok()).map(|header| header.head.seq).min()
}

/// Takes every commit after the index's head from the log.
fn replay(index: &mut Index, truth: &Truth<'_>) -> Result<u64, RecoverError> {
    let start = index.state().head;
    let another = || RecoverError::Index(IndexError("of another history".into()));
    if start.seq == truth.first.seq && start != truth.first {
        return Err(another());
    }
    if start.seq == truth.head.seq {
        return if start == truth.head { Ok(0) } else { Err(another()) };
    }
    let (log, staged) = (truth.places.log(), truth.places.staged());
    let mut pending: Vec<Op> = Vec::new();
    let mut reached = start;
    walk(&log, truth.size, truth.first, &mut |record, next| {
        if next.seq <= start.seq {
            return if next.seq < start.seq || next == start { Ok(()) } else { Err(another()) };
        }
        if next.seq != reached.seq + 1 || record.before() != reached {
            return Err(another());
        }
        match read_payload(&record.payload).at(&log)? {
            Payload::Ops(batch) => pending.extend(batch),
            Payload::Staged(file) => {
                if !pending.is_empty() || reached.seq > index.state().head.seq {
                    index.apply(&pending, reached, 0)?;
                    pending.clear();
                }
                staged::check(&staged, &file)?;
                staged::apply(index, &staged, &file, next, truth.hooks)?;
            }
        }
        reached = next;
        if PIECE.is_full(&pending) {
            index.apply(&pending, reached, 0)?;
            pending.clear();
        }
        Ok(())
    })?;
    if reached.seq > index.state().head.seq {
        index.apply(&pending, reached, 0)?;
    }
    Ok(reached.seq - start.seq)
}

/// What becomes of the index that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Old {
    /// It is set aside: someone may want to know what happened to it.
    Keep,
    /// Nothing is wrong with it.
    Remove,
}

/// Builds the index from the newest checkpoint that is whole and the log, and puts it in the place of the old one.
pub fn rebuild(truth: &Truth<'_>, old: Old) -> Result<Index, StoreError> {
    let places = truth.places;
    let mut problem = segment::damaged(&places.checkpoints(), "no checkpoint to build the index from");
    for generation in truth.checkpoints.iter().filter(|generation| generation.header.is_ok()) {
        match build(truth, &generation.path) {
            Ok(()) => return swap(truth, old),
            Err(RecoverError::Store(error @ StoreError::Damaged(_))) => problem = error,
            Err(error) => {
                // Space matters more than why it could not be removed.
                let _ = files::remove(&places.new_index());
                return Err(error.into());
            }
        }
    }
    Err(problem)
}

fn build(truth: &Truth<'_>, checkpoint: &Path) -> Result<(), RecoverError> {
    let place = truth.places.new_index();
    files::remove(&place).at(&place)?;
    files::make_dir(&place).at(&place)?;
    let mut index = Index::open(&place)?;
    let mut file = File::open(checkpoint).at(checkpoint)?;
    let mut piece = Vec::new();
    let header = checkpoint::read::<RecoverError>(&mut file, |op| {
        piece.push(op);
        if PIECE.is_full(&piece) {
            index.load(&piece)?;
            piece.clear();
            truth.hooks.reach(Point::Rebuild).at(&place)?;
        }
        Ok(())
    })?;
    index.load(&piece)?;
    if index.state().tallies != header.tallies || header.head.seq < truth.first.seq {
        return Err(segment::damaged(checkpoint, "does not fit").into());
    }
    index.apply([], header.head, 0)?;
    truth.hooks.reach(Point::Rebuild).at(&place)?;
    replay(&mut index, truth)?;
    index.flush()?;
    Ok(())
}

/// Puts the new index in the place of the old one and opens it.
fn swap(truth: &Truth<'_>, old: Old) -> Result<Index, StoreError> {
    let (places, root) = (truth.places, truth.places.root());
    if places.index().try_exists().at(root)? {
        let aside = set_aside(places)?;
        fs::rename(places.index(), &aside).at(&aside)?;
        if old == Old::Remove {
            files::remove(&aside).at(&aside)?;
        }
    }
    truth.hooks.reach(Point::RebuildSwap).at(root)?;
    files::put_in_place(&places.new_index(), &places.index()).at(root)?;
    let index = Index::open(&places.index()).map_err(RecoverError::Index)?;
    if index.state().head == truth.head {
        Ok(index)
    } else {
        Err(RecoverError::Index(IndexError("the new index was lost on the way".into())).into())
    }
}

/// A free name for the old index; those set aside long ago are removed.
fn set_aside(places: &Places) -> Result<std::path::PathBuf, StoreError> {
    let root = places.root();
    let names = files::names(root).at(root)?;
    let mut numbers: Vec<u32> = names.iter().filter_map(|name| name.strip_prefix(DAMAGED)?.parse().ok()).collect();
    numbers.sort_unstable();
    let surplus = (numbers.len() + 1).saturating_sub(KEPT);
    for number in numbers.iter().take(surplus) {
        files::remove(&places.damaged(*number)).at(root)?;
    }
    Ok(places.damaged(numbers.last().map_or(1, |last| last + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_large_and_mostly_empty_files_are_too_large() {
        let mib = 1024 * 1024;
        assert!(!is_bloated(60 * mib, 0));
        assert!(!is_bloated(100 * mib, 30 * mib));
        assert!(is_bloated(100 * mib, 20 * mib));
        assert!(!is_bloated(100 * mib, u64::MAX));
    }
}
