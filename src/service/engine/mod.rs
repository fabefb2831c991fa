//! The engine behind the door: the store, the read models over it, and the one writer.
//!
//! A command is decided against the read model, committed with its journal entry in one batch, applied to the read
//! model, and only then answered. Readers never see what is not durable.

mod counted;
mod courses;
mod development;
pub mod fact;
mod frozen;
mod journal;
mod keys;
mod load;
mod model;
mod pieces;
mod stored;
mod structure;
mod take;
#[cfg(test)]
mod tests;
mod writer;

pub use development::{Development, DevelopmentFact};
pub use fact::{AbsenceFact, Counters, Fact, StructureFact};
pub use model::{FormsOfRound, Model};
pub use take::Taking;
pub use writer::Decision;

use super::env::{Clock, Env};
use super::refusal::Refusal;
use super::session::Change;
use crate::domain::evaluation::FormKey;
use crate::domain::ids::{CompetenceId, Login};
use crate::domain::journal::JournalEntry;
use crate::pack::Pack;
use crate::store::{Direction, KeyRange, Row, Store, StoreError, Table};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use writer::Writer;

/// Why an engine could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store said no.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A record can't be read; names table and reason, never contents.
    #[error("record in {table:?}: {reason}")]
    Record {
        /// Where it lies.
        table: Table,
        /// What the codec said.
        reason: String,
    },
    /// The stored framework pack is not in order.
    #[error("framework pack in the store")]
    Pack,
    /// The store has no pack: it was not set up to the end.
    #[error("not set up")]
    NotSetUp,
}

/// Store, read models and writer. One per process.
pub struct Engine {
    store: Box<dyn Store>,
    model: RwLock<Model>,
    writer: Mutex<Writer>,
    clock: Arc<dyn Clock>,
    listeners: Mutex<Vec<SyncSender<Change>>>,
}

/// How many changes wait for a listener; one that is full already knows that it must ask again.
const CHANGES_WAITING: usize = 1;

impl Engine {
    /// Sets a fresh store up: the pack is copied in, and administrator and HR person are granted to their logins.
    pub fn create(
        store: Box<dyn Store>,
        pack: &Pack,
        clock: Arc<dyn Clock>,
        administrator: &Login,
        hr: &Login,
    ) -> Result<Self, OpenError> {
        let now = clock.now();
        let facts = writer::first_facts(pack, now, administrator, hr);
        writer::commit_facts(store.as_ref(), &facts)?;
        Self::open(store, clock)
    }

    /// Opens a store that was set up, and builds the read models.
    pub fn open(store: Box<dyn Store>, clock: Arc<dyn Clock>) -> Result<Self, OpenError> {
        let mut model = load::load(store.as_ref())?;
        let head = journal::head(store.as_ref())?;
        model.last_entry = head.at;
        let writer = Mutex::new(Writer::new(head));
        Ok(Self { store, model: RwLock::new(model), writer, clock, listeners: Mutex::default() })
    }

    /// The present moment and day. Never before the last journal entry, also when the clock is set back: a role given
    /// today still holds then, and the journal stays in order.
    pub fn env(&self) -> Env {
        let (zone, last) = self.read(|model| (model.pack.rules.time_zone, model.last_entry));
        Env::at(self.clock.now().max(last), zone)
    }

    /// Lets `look` read one consistent state.
    pub fn read<T>(&self, look: impl FnOnce(&Model) -> T) -> T {
        look(&self.model.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The store below, for backup, health and long text.
    pub fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }

    /// The comment to one question of a sent form; empty if there is none.
    pub fn comment(&self, form: &FormKey, competence: &CompetenceId) -> Result<String, Refusal> {
        let (table, key) = keys::comment(form, competence);
        let found = pieces::read::<stored::Comment>(self.store(), table, &key).map_err(|error| refusal(&error))?;
        Ok(found.map(|comment| comment.0).unwrap_or_default())
    }

    /// The note to a step of an absence case, if there is one.
    pub fn case_note(
        &self,
        case: crate::domain::absence::CaseId,
        step: u16,
    ) -> Result<Option<crate::domain::absence::CaseNote>, Refusal> {
        let (table, key) = keys::case_note(case, step);
        pieces::read(self.store(), table, &key).map_err(|error| refusal(&error))
    }

    /// Journal entries about a person, newest first, at most `limit`.
    pub fn journal_about(
        &self,
        person: crate::domain::ids::PersonNo,
        limit: usize,
    ) -> Result<Vec<JournalEntry>, Refusal> {
        journal::about(self.store(), person, limit).map_err(|error| refusal(&error))
    }

    /// Journal entries from number `from` up, at most `limit`.
    pub fn journal_from(&self, from: u64, limit: usize) -> Result<Vec<JournalEntry>, Refusal> {
        journal::from(self.store(), from, limit).map_err(|error| refusal(&error))
    }

    /// Number of the last journal entry; 0 = there is none.
    pub fn journal_last(&self) -> Result<u64, Refusal> {
        journal::head(self.store()).map(|head| head.seq).map_err(|error| refusal(&error))
    }

    /// Walks the journal's whole chain: how many entries, or the number of the first one that does not fit.
    pub fn verify_journal(&self) -> Result<Result<u64, u64>, Refusal> {
        journal::verify(self.store()).map_err(|error| refusal(&error))
    }

    /// Reports every commit from now on.
    pub fn changes(&self) -> Receiver<Change> {
        let (sender, receiver) = sync_channel(CHANGES_WAITING);
        lock(&self.listeners).push(sender);
        receiver
    }

    /// The read model built anew from the store, as at the next start.
    #[cfg(test)]
    pub fn reloaded(&self) -> Model {
        load::load(self.store()).unwrap()
    }

    fn tell(&self, change: Change) {
        use std::sync::mpsc::TrySendError;
        lock(&self.listeners)
            .retain(|listener| !matches!(listener.try_send(change), Err(TrySendError::Disconnected(_))));
    }

    /// Every key of a table under a prefix, with its value.
    fn scan_all(&self, table: Table, prefix: &[u8]) -> Result<Vec<Row>, Refusal> {
        let page = self.store.scan(table, &KeyRange::prefix(prefix), Direction::Up, usize::MAX);
        page.map(|page| page.items).map_err(|error| store_refusal(&error))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn store_refusal(error: &StoreError) -> Refusal {
    match error {
        StoreError::Full => Refusal::DiskFull,
        StoreError::ReadOnly(reason) => Refusal::ReadOnly(reason.clone()),
        other => Refusal::Failed(other.to_string()),
    }
}

fn refusal(error: &OpenError) -> Refusal {
    match error {
        OpenError::Store(error) => store_refusal(error),
        other => Refusal::Failed(other.to_string()),
    }
}
