//! The Store contract, and the two stores that keep it: [`local`] (log, checkpoint, sled index) and [`memory`].
//!
//! A store holds opaque values under ordered keys in a few fixed tables. It knows no personnel record; [`codec`] wraps
//! every value in an envelope so that damage, a wrong key and an unknown version are noticed. The log is the truth and
//! sled only an index over it.

pub mod codec;
#[cfg(test)]
mod conformance;
pub mod hooks;
pub mod key;
pub mod local;
pub mod memory;
#[cfg(test)]
mod tests;
pub mod text;

use std::io::{ErrorKind, Write};
use std::path::Path;

/// A fixed table of the store. The number is part of the file format and never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Table {
    /// Schema version, store identity, counters, the head of the journal.
    Meta = 0,
    /// Units, persons, employments.
    Organisation = 1,
    /// The pack's copy, goals, competences, job profiles and their versions.
    Framework = 2,
    /// Rounds with their frozen questions and demands.
    Round = 3,
    /// One value per person, round and rater: the packed answers.
    Evaluation = 4,
    /// Comments and other long text, in chunks.
    Text = 5,
    /// Logins, roles, deputies.
    Access = 6,
    /// What each person set for himself or herself.
    Settings = 7,
    /// Unfinished work, seen by its owner only; never journalled.
    Draft = 8,
    /// The append-only audit journal, key = big-endian sequence.
    Journal = 9,
    /// Whom a journal entry concerned → its sequence.
    JournalIndex = 10,
    /// Outcomes of requests by their id, kept 24 h.
    Receipt = 11,
    /// Courses, runs, sign-ups, agreed levels.
    Course = 12,
    /// Activities, development interviews, development plans.
    Development = 13,
    /// Sickness spells and absence cases.
    Absence = 14,
    /// Sanction cases and their files.
    Sanction = 15,
    /// Managers' development interviews, 1:1 talks, indicators, learning notes.
    Leadership = 16,
}

impl Table {
    /// Every table, in the order of their numbers.
    pub const ALL: [Self; 17] = [
        Self::Meta,
        Self::Organisation,
        Self::Framework,
        Self::Round,
        Self::Evaluation,
        Self::Text,
        Self::Access,
        Self::Settings,
        Self::Draft,
        Self::Journal,
        Self::JournalIndex,
        Self::Receipt,
        Self::Course,
        Self::Development,
        Self::Absence,
        Self::Sanction,
        Self::Leadership,
    ];

    /// The table's number in the file format.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The table with this number; `None` for a number no version of this format has given out.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// One change to one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Store `value` under `key`, replacing what was there.
    Put {
        /// Where.
        table: Table,
        /// At most [`Limits::key`] bytes.
        key: Vec<u8>,
        /// At most [`Limits::value`] bytes.
        value: Vec<u8>,
    },
    /// Remove `key`; removing what is not there is no error.
    Delete {
        /// Where.
        table: Table,
        /// Which.
        key: Vec<u8>,
    },
}

impl Op {
    /// The table it changes.
    pub const fn table(&self) -> Table {
        match self {
            Self::Put { table, .. } | Self::Delete { table, .. } => *table,
        }
    }

    /// The key it changes.
    pub fn key(&self) -> &[u8] {
        match self {
            Self::Put { key, .. } | Self::Delete { key, .. } => key,
        }
    }

    /// The value it stores; `None` for a removal.
    pub fn value(&self) -> Option<&[u8]> {
        match self {
            Self::Put { value, .. } => Some(value),
            Self::Delete { .. } => None,
        }
    }

    /// Refuses a key or value over [`LIMITS`].
    pub fn check(&self) -> Result<(), StoreError> {
        let fits = self.key().len() <= LIMITS.key && self.value().map_or(0, <[u8]>::len) <= LIMITS.value;
        if fits { Ok(()) } else { Err(StoreError::TooLarge) }
    }
}

/// Refuses a batch over [`LIMITS`]; every store asks this before it changes anything.
pub fn check_batch(batch: &[Op]) -> Result<(), StoreError> {
    if batch.len() > LIMITS.ops {
        return Err(StoreError::TooLarge);
    }
    batch.iter().try_for_each(Op::check)?;
    let bytes: usize = batch.iter().map(|op| op.key().len() + op.value().map_or(0, <[u8]>::len)).sum();
    if bytes <= LIMITS.batch { Ok(()) } else { Err(StoreError::TooLarge) }
}

/// Operations that are stored together or not at all. At most [`Limits::ops`] of them.
pub type Batch = Vec<Op>;

/// The number of a commit; grows by one per batch, never reused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub u64);

/// Which way a scan walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the smallest key.
    Up,
    /// From the largest key.
    Down,
}

/// Keys from `from` (inclusive) to `to` (exclusive; `None` = to the table's end).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRange {
    /// First key.
    pub from: Vec<u8>,
    /// First key no longer in the range.
    pub to: Option<Vec<u8>>,
}

impl KeyRange {
    /// The whole table.
    pub const fn all() -> Self {
        Self { from: Vec::new(), to: None }
    }

    /// Whether no key can lie in it.
    pub fn is_empty(&self) -> bool {
        self.to.as_ref().is_some_and(|to| *to <= self.from)
    }

    /// All keys that begin with `prefix`.
    pub fn prefix(prefix: &[u8]) -> Self {
        let mut to = prefix.to_vec();
        while let Some(last) = to.pop() {
            if last < u8::MAX {
                to.push(last + 1);
                return Self { from: prefix.to_vec(), to: Some(to) };
            }
        }
        Self { from: prefix.to_vec(), to: None }
    }
}

/// A key and its value.
pub type Row = (Vec<u8>, Vec<u8>);

/// A page of a scan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Key and value, in the direction of the scan.
    pub items: Vec<Row>,
    /// Whether more keys lie beyond the last item.
    pub more: bool,
}

/// What one commit may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Operations in a batch.
    pub ops: usize,
    /// Bytes of one key.
    pub key: usize,
    /// Bytes of one value.
    pub value: usize,
    /// Bytes of all keys and values of a batch.
    pub batch: usize,
}

/// The limits every store keeps; larger work goes through [`Store::stage`].
pub const LIMITS: Limits = Limits { ops: 2_000, key: 512, value: 8 * 1024, batch: 2 * 1024 * 1024 };

/// How the store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// Reads and commits.
    Good,
    /// Reads only, and why.
    ReadOnly(String),
}

/// What went wrong in a store. The service makes a refusal of it; `text` makes it a sentence.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process holds the store.
    #[error("held by {holder}")]
    Held {
        /// Process number and user name of the holder.
        holder: String,
    },
    /// The directory holds something else.
    #[error("not a store: {0}")]
    NotAStore(String),
    /// There is no store yet.
    #[error("no store in {0}")]
    Missing(String),
    /// A store is there already.
    #[error("a store exists in {0}")]
    Exists(String),
    /// The operating system does not let us.
    #[error("no permission: {0}")]
    Permission(String),
    /// Written by a newer program; nothing was changed.
    #[error("schema {found}, this program knows {known}")]
    Newer {
        /// What the file says.
        found: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// The disk is full; nothing was stored.
    #[error("disk full")]
    Full,
    /// A value, key or batch over [`LIMITS`].
    #[error("too large")]
    TooLarge,
    /// Damage that cannot be repaired without losing history; names the file.
    #[error("damaged: {0}")]
    Damaged(String),
    /// What should be restored is no backup.
    #[error("not a backup")]
    NotABackup,
    /// A backup that is cut short or altered.
    #[error("damaged backup: {0}")]
    BackupDamaged(String),
    /// The store stopped taking commits.
    #[error("read only: {0}")]
    ReadOnly(String),
    /// Everything else the operating system said.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl StoreError {
    /// The error for what the operating system said about `path`.
    pub fn at(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied => Self::Permission(path.display().to_string()),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            kind => Self::Io(std::io::Error::new(kind, format!("{}: {error}", path.display()))),
        }
    }
}

impl From<codec::CodecError> for StoreError {
    fn from(error: codec::CodecError) -> Self {
        match error {
            codec::CodecError::TooLarge => Self::TooLarge,
            codec::CodecError::Newer { found, known } => Self::Newer { found: found.into(), known: known.into() },
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// Work too large for one batch (an import): streamed into a synced file beside the log, taken by one commit, applied in
/// pieces and finished at the next start if the process dies. Readers wait while it is applied, so they see all of it or
/// nothing. Dropping it without `finish` leaves nothing behind.
pub trait Staging {
    /// Adds one operation. A key may occur once only.
    fn push(&mut self, op: Op) -> Result<(), StoreError>;
    /// Syncs the file, commits it and applies it. Durable when it returns.
    fn finish(self: Box<Self>) -> Result<Revision, StoreError>;
}

/// The only seam between Sofus and an engine. No iterators, no engine types, no closures cross it.
pub trait Store: Send + Sync {
    /// The value under `key`.
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;
    /// At most `limit` keys of `range`.
    fn scan(&self, table: Table, range: &KeyRange, direction: Direction, limit: usize) -> Result<Page, StoreError>;
    /// Stores the batches in order, each whole, all with one sync; durable when it returns. Gives the last revision.
    /// [`StoreError::TooLarge`] and [`StoreError::Full`] mean nothing was stored; any other error leaves the store read
    /// only, and the next opening decides whether the last batches count.
    fn commit(&self, batches: &[Batch]) -> Result<Revision, StoreError>;
    /// Begins work too large for one batch.
    fn stage(&self) -> Result<Box<dyn Staging + '_>, StoreError>;
    /// The last commit.
    fn head(&self) -> Revision;
    /// How the store is.
    fn health(&self) -> Health;
    /// Streams a checkpoint (counts, hash trailer) of the head to `out`.
    fn backup(&self, out: &mut dyn Write) -> Result<Revision, StoreError>;
}
