//! What only the one writing thread needs: the log, the checkpoints, the staged files.

use std::io::{self, Write};
use std::path::Path;

use super::super::hooks::{Hooks, Point};
use super::super::{Batch, StoreError};
use super::checkpoint::{self, ExportError};
use super::files::{self, At};
use super::index::{Index, IndexError};
use super::lock::Lock;
use super::log::{AppendError, Log};
use super::marker::Marker;
use super::places::Places;
use super::record::{Head, StagedFile};
use super::recover::{self, Old, RecoverError, Truth};
use super::{generations, staged};

/// Bytes between two tries after a checkpoint could not be written.
const PATIENCE: u64 = 1024 * 1024;

/// The writing side of an open store.
#[derive(Debug)]
pub struct Writer {
    places: Places,
    marker: Marker,
    log: Log,
    /// The head before the first record in the log.
    first: Head,
    /// Staged files the log refers to, each with its commit.
    staged: Vec<(u64, StagedFile)>,
    /// The newest checkpoint.
    checkpointed: u64,
    /// Bytes of log and staged files since then.
    since: u64,
    hooks: Hooks,
    _lock: Lock,
}

/// What an opening hands over to the writer.
pub struct Parts {
    /// The store's directory.
    pub places: Places,
    /// What its marker says.
    pub marker: Marker,
    /// The checked log.
    pub log: Log,
    /// The head before its first record.
    pub first: Head,
    /// Staged files it refers to, each with its commit.
    pub staged: Vec<(u64, StagedFile)>,
    /// The newest readable checkpoint; `None` asks for a new one soon.
    pub checkpointed: Option<u64>,
    /// Fail points.
    pub hooks: Hooks,
    /// The directory's lock.
    pub lock: Lock,
}

impl Writer {
    /// Takes over.
    pub fn new(parts: Parts) -> Self {
        let Parts { places, marker, log, first, staged, checkpointed, hooks, lock } = parts;
        let since = if checkpointed.is_some() { 0 } else { marker.segment };
        let checkpointed = checkpointed.unwrap_or(u64::MAX);
        Self { places, marker, log, first, staged, checkpointed, since, hooks, _lock: lock }
    }

    /// The store's directory.
    pub fn root(&self) -> &Path {
        self.places.root()
    }

    /// Where things lie in it.
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// What its marker says.
    pub const fn marker(&self) -> &Marker {
        &self.marker
    }

    /// The last commit.
    pub const fn head(&self) -> u64 {
        self.log.head().seq
    }

    /// The last commit with its hash.
    pub const fn log_head(&self) -> Head {
        self.log.head()
    }

    /// The head before the first record in the log.
    pub const fn first(&self) -> Head {
        self.first
    }

    /// Staged files of commits after `seq`; older ones may be gone.
    pub fn staged_after(&self, seq: u64) -> impl Iterator<Item = &StagedFile> {
        self.staged.iter().filter(move |(commit, _)| *commit > seq).map(|(_, file)| file)
    }

    /// How many of `payloads` go into one append.
    pub fn run(&self, payloads: &[Vec<u8>]) -> usize {
        self.log.run(payloads)
    }

    /// Appends to the log; durable when it returns.
    pub fn append(&mut self, payloads: &[Vec<u8>]) -> Result<(), AppendError> {
        self.since += self.log.append(payloads)?;
        Ok(())
    }

    /// Puts the batches of the last append into the index, all at once.
    pub fn apply(&self, index: &mut Index, batches: &[Batch]) -> Result<(), RecoverError> {
        self.hooks.reach(Point::Apply).at(self.root())?;
        Ok(index.apply(batches.iter().flatten(), self.log.head(), 0)?)
    }

    /// Begins a staged file.
    pub fn stage(&self) -> Result<staged::Writer, StoreError> {
        staged::Writer::begin(&self.places.staged(), &format!("{:020}", self.head()))
    }

    /// Puts a staged file into the index.
    pub fn apply_staged(&self, index: &mut Index, file: &StagedFile) -> Result<(), RecoverError> {
        staged::apply(index, &self.places.staged(), file, self.log.head(), &self.hooks)
    }

    /// The last commit took `file`.
    pub fn took_staged(&mut self, file: StagedFile) {
        self.since += file.bytes;
        self.staged.push((self.head(), file));
    }

    /// A fail point outside the log.
    pub fn reach(&self, point: Point) -> Result<(), StoreError> {
        self.hooks.reach(point).at(self.root())
    }

    /// Builds the index anew. The old one must be closed.
    pub fn rebuild(&self) -> Result<Index, StoreError> {
        let checkpoints = generations::list(&self.places.checkpoints())?;
        let truth = Truth {
            places: &self.places,
            size: self.marker.segment,
            first: self.first,
            head: self.log.head(),
            checkpoints: &checkpoints,
            hooks: &self.hooks,
        };
        recover::rebuild(&truth, Old::Keep)
    }

    /// Whether the newest checkpoint is of the last commit.
    pub const fn is_checkpointed(&self) -> bool {
        self.checkpointed == self.head()
    }

    /// Whether as much as one segment has been written since the last checkpoint.
    pub const fn checkpoint_is_due(&self) -> bool {
        self.since >= self.marker.segment
    }

    /// Tries again after some more commits.
    pub const fn postpone_checkpoint(&mut self) {
        self.since = self.marker.segment.saturating_sub(PATIENCE);
    }

    /// Writes a checkpoint of the index, which must be at the log's head.
    pub fn checkpoint(&mut self, index: &Index) -> Result<(), ExportError> {
        if index.state().head != self.log.head() {
            return Err(ExportError::Index(IndexError("not at the log's head".into())));
        }
        // Else a kill could leave an index older than the log is kept.
        index.flush().map_err(ExportError::Index)?;
        generations::add(&self.places.checkpoints(), index, self.marker.id, &self.hooks)?;
        self.checkpointed = self.head();
        self.since = 0;
        Ok(())
    }

    /// Streams a backup of the index.
    pub fn export(&self, index: &Index, out: &mut dyn Write) -> Result<Head, ExportError> {
        checkpoint::export(index, self.marker.id, out)
    }

    /// Removes checkpoints, segments and staged files that are no longer needed.
    pub fn retire(&mut self) -> Result<(), StoreError> {
        self.reach(Point::CheckpointDone)?;
        let keep = generations::retire(&self.places.checkpoints())?;
        self.log.forget_until(keep)?;
        let dir = self.places.staged();
        while let Some((_, file)) = self.staged.first().filter(|(seq, _)| *seq <= keep) {
            files::remove(&dir.join(&file.name)).at(&dir)?;
            self.staged.remove(0);
        }
        Ok(())
    }
}

impl From<RecoverError> for io::Error {
    fn from(error: RecoverError) -> Self {
        Self::other(StoreError::from(error))
    }
}
