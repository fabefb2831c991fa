//! The store on a local disk: a log that is the truth, a sled index over it, and checkpoints.
//!
//! A commit is appended to the log and synced, then put into the index, then answered. The index is never flushed in a
//! commit and never trusted: at every opening it is read through and compared with its own counts and sums, brought to the
//! log's head, or built anew from checkpoint and log. Damage to the log itself is refused, never repaired towards a
//! shorter history.
//!
//! What lies in the directory: `SOFUS` (what this is), `LOCK`, `log/`, `checkpoint/`, `staged/`, `index/`, and `damaged-<n>/`
//! for an index that was set aside. Not on network file systems: the lock and the sync would mean nothing.

mod checkpoint;
mod files;
mod generations;
mod index;
mod lock;
mod log;
mod marker;
mod open;
mod ops;
mod places;
mod record;
mod recover;
mod segment;
mod staged;
mod state;
mod tail;
#[cfg(test)]
mod tests;
mod verify;
mod walk;
mod writer;

use std::io::Write;
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

pub use index::is_guarded_panic;
pub use marker::SCHEMA;
pub use open::{OpenReport, Options, create, create_with, exists, open, open_with, restore};
pub use recover::Recovery;
pub use verify::{Problem, Report};

use super::{Batch, Direction, Health, KeyRange, Op, Page, Revision, Staging, Store, StoreError, Table, check_batch};
use checkpoint::ExportError;
use index::{Index, IndexError};
use writer::Writer;

/// An open store. One process at a time; any number of threads.
#[derive(Debug)]
pub struct Local {
    /// `Err` once the index is lost and could not be built anew; what was committed is safe in the log.
    index: RwLock<Result<Index, String>>,
    writer: Mutex<Writer>,
    health: RwLock<Health>,
    head: std::sync::atomic::AtomicU64,
}

impl Local {
    fn assemble(index: Index, writer: Writer) -> Self {
        let head = writer.head().into();
        Self { index: RwLock::new(Ok(index)), writer: Mutex::new(writer), health: RwLock::new(Health::Good), head }
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the index; an index that fails is built anew, once.
    fn ask<T>(&self, question: impl Fn(&Index) -> Result<T, IndexError>) -> Result<T, StoreError> {
        let first = match &*self.index.read().unwrap_or_else(PoisonError::into_inner) {
            Ok(index) => question(index),
            Err(reason) => return Err(StoreError::ReadOnly(reason.clone())),
        };
        let doubt = match first {
            Ok(answer) => return Ok(answer),
            Err(doubt) => doubt,
        };
        tracing::warn!(%doubt, "the index is built anew");
        let writer = self.writer();
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have done it meanwhile.
        let again = slot.as_ref().map_err(|reason| IndexError(reason.clone())).and_then(&question);
        if let Ok(answer) = again {
            return Ok(answer);
        }
        self.repair(&writer, &mut slot);
        match &*slot {
            Ok(index) => question(index).map_err(|error| StoreError::Damaged(error.0)),
            Err(reason) => Err(StoreError::ReadOnly(reason.clone())),
        }
    }

    /// Replaces the index by one built from checkpoint and log.
    fn repair(&self, writer: &Writer, slot: &mut Result<Index, String>) {
        // sled must be closed before its files are moved.
        *slot = Err("the index is being built anew".into());
        *slot = writer.rebuild().map_err(|error| error.to_string());
        if let Err(reason) = slot {
            self.stop(reason.clone());
        }
    }

    /// No more commits; what is stored stays readable as long as the index answers.
    fn stop(&self, reason: String) {
        tracing::error!(reason, "the store takes no more commits");
        *self.health.write().unwrap_or_else(PoisonError::into_inner) = Health::ReadOnly(reason);
    }

    fn ready(&self) -> Result<(), StoreError> {
        match self.health() {
            Health::Good => Ok(()),
            Health::ReadOnly(reason) => Err(StoreError::ReadOnly(reason)),
        }
    }

    /// Appends to the log and applies to the index. What `apply` does must be what a replay would do.
    fn store(
        &self,
        writer: &mut Writer,
        payloads: &[Vec<u8>],
        apply: impl FnOnce(&mut Index, &Writer) -> Result<(), recover::RecoverError>,
    ) -> Result<(), StoreError> {
        match writer.append(payloads) {
            Ok(()) => {}
            Err(log::AppendError::Refused(error @ (StoreError::TooLarge | StoreError::Full))) => return Err(error),
            Err(log::AppendError::Refused(error)) => {
                self.stop(error.to_string());
                return Err(StoreError::ReadOnly(error.to_string()));
            }
            Err(log::AppendError::Unknown(error)) => {
                // Never sync the same file again after an error: what it says then means nothing.
                self.stop(error.to_string());
                return Err(StoreError::ReadOnly(error.to_string()));
            }
        }
        // From here on the commit is durable and will be answered as stored, whatever the index does.
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        if let Ok(index) = &mut *slot
            && let Err(error) = apply(index, writer)
        {
            let error = StoreError::from(error);
            tracing::warn!(%error, "the index is built anew");
            self.repair(writer, &mut slot);
        }
        self.head.store(writer.head(), std::sync::atomic::Ordering::SeqCst);
        Ok(())
    }

    /// Writes a checkpoint of the head, unless the newest one is of it, and removes what is no longer needed.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        self.write_checkpoint(&mut self.writer())
    }

    fn write_checkpoint(&self, writer: &mut Writer) -> Result<(), StoreError> {
        if writer.is_checkpointed() {
            return Ok(());
        }
        let attempt = |writer: &mut Writer| match &*self.index.read().unwrap_or_else(PoisonError::into_inner) {
            Ok(index) => writer.checkpoint(index),
            Err(reason) => Err(ExportError::Index(IndexError(reason.clone()))),
        };
        let outcome = match attempt(writer) {
            Err(ExportError::Index(doubt)) => {
                tracing::warn!(%doubt, "the index is built anew");
                let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
                self.repair(writer, &mut slot);
                drop(slot);
                attempt(writer)
            }
            other => other,
        };
        outcome.map_err(|error| match error {
            ExportError::Index(error) => StoreError::Damaged(error.0),
            ExportError::Output(error) => StoreError::at(writer.root(), &error),
        })?;
        writer.retire()
    }

    /// A checkpoint when enough has been written since the last; a failure is noted and tried again later.
    fn checkpoint_when_due(&self, writer: &mut Writer) {
        if !writer.checkpoint_is_due() {
            return;
        }
        if let Err(error) = self.write_checkpoint(writer) {
            tracing::warn!(%error, "no checkpoint");
            writer.postpone_checkpoint();
        }
    }

    /// Reads and compares everything: log, staged files, index, checkpoints. Commits wait meanwhile.
    pub fn verify(&self) -> Result<Report, StoreError> {
        let writer = self.writer();
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        verify::verify(&writer, index.as_ref().map_err(String::as_str))
    }

    /// Closes with a checkpoint, so that the next opening has nothing to replay. Dropping without it loses nothing.
    pub fn close(self) -> Result<(), StoreError> {
        self.checkpoint()
    }
}

impl Store for Local {
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.ask(|index| index.get(table, key))
    }

    fn scan(&self, table: Table, range: &KeyRange, direction: Direction, limit: usize) -> Result<Page, StoreError> {
        self.ask(|index| index.scan(table, range, direction, limit))
    }

    fn commit(&self, batches: &[Batch]) -> Result<Revision, StoreError> {
        batches.iter().try_for_each(|batch| check_batch(batch))?;
        let mut writer = self.writer();
        self.ready()?;
        let payloads: Vec<_> = batches.iter().map(|batch| record::ops_payload(batch)).collect();
        let (mut payloads, mut batches) = (payloads.as_slice(), batches);
        let mut stored = false;
        while !payloads.is_empty() {
            let (now, later) = payloads.split_at(writer.run(payloads));
            let (batches_now, batches_later) = batches.split_at(now.len());
            let outcome = self.store(&mut writer, now, |index, writer| writer.apply(index, batches_now));
            if let Err(error) = outcome {
                if stored {
                    self.stop(error.to_string());
                    return Err(StoreError::ReadOnly(error.to_string()));
                }
                return Err(error);
            }
            stored = true;
            (payloads, batches) = (later, batches_later);
        }
        self.checkpoint_when_due(&mut writer);
        Ok(Revision(writer.head()))
    }

    fn stage(&self) -> Result<Box<dyn Staging + '_>, StoreError> {
        self.ready()?;
        let file = self.writer().stage()?;
        Ok(Box::new(Staged { store: self, file }))
    }

    fn head(&self) -> Revision {
        Revision(self.head.load(std::sync::atomic::Ordering::SeqCst))
    }

    fn health(&self) -> Health {
        self.health.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn backup(&self, out: &mut dyn Write) -> Result<Revision, StoreError> {
        let writer = self.writer();
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        let exported = match &*slot {
            Ok(index) => writer.export(index, out),
            Err(reason) => return Err(StoreError::ReadOnly(reason.clone())),
        };
        if let Err(ExportError::Index(doubt)) = &exported {
            tracing::warn!(%doubt, "the index is built anew");
            self.repair(&writer, &mut slot);
        }
        exported.map(|head| Revision(head.seq)).map_err(|error| match error {
            ExportError::Index(error) => StoreError::Damaged(error.0),
            ExportError::Output(error) => StoreError::Io(error),
        })
    }
}

/// Staged work on a [`Local`] store.
struct Staged<'a> {
    store: &'a Local,
    file: staged::Writer,
}

impl Staging for Staged<'_> {
    fn push(&mut self, op: Op) -> Result<(), StoreError> {
        op.check()?;
        self.file.push(&op)
    }

    fn finish(mut self: Box<Self>) -> Result<Revision, StoreError> {
        let staged = self.file.sync()?;
        let mut writer = self.store.writer();
        self.store.ready()?;
        writer.reach(super::hooks::Point::Import)?;
        let payloads = [record::staged_payload(&staged)];
        let outcome = self.store.store(&mut writer, &payloads, |index, writer| writer.apply_staged(index, &staged));
        // Unless the log refused it and goes on, its record may be there: the file must stay.
        if outcome.is_ok() || self.store.health() != Health::Good {
            self.file.keep();
        }
        outcome?;
        writer.took_staged(staged);
        self.store.checkpoint_when_due(&mut writer);
        Ok(Revision(writer.head()))
    }
}
