//! The index over the log: the only file that knows sled.
//!
//! sled is never trusted. It may panic on damaged files, lose what it said was flushed, or come back with a mixture of
//! old and new pages; so every call runs behind a panic guard, its content is compared with its own counts and sums at
//! every opening, and whatever is in doubt is rebuilt from checkpoint and log.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::super::{Direction, KeyRange, Op, Page, Table};
use super::record::Head;
use super::state::{State, Tallies};

/// Where the state lies: after all tables.
const STATE: [u8; 1] = [0xFF];
/// sled's own page cache. Small: values are decoded by the read models anyway, and a session must stay small.
const CACHE: u64 = 4 * 1024 * 1024;
/// How often sled writes on its own; also what makes it reuse space.
const FLUSH_MILLIS: u64 = 500;
/// sled gives its lock back late after a drop or a failed opening.
const LOCK_TRIES: u32 = 200;
const LOCK_WAIT: Duration = Duration::from_millis(10);

/// The index cannot be used as it is. Says why, for the log of the program only.
#[derive(Debug, thiserror::Error)]
#[error("index: {0}")]
pub struct IndexError(pub String);

/// Whether a panic comes from inside sled and is caught here: the program's panic hook should let it pass in silence.
pub fn is_guarded_panic(info: &PanicHookInfo<'_>) -> bool {
    info.location().is_some_and(|location| location.file().contains("/sled-0.34"))
}

/// The open index.
pub struct Index {
    /// Only ever empty while it is being dropped.
    db: Option<sled::Db>,
    state: State,
}

impl Index {
    /// Opens what lies in `dir`, or an empty index. Its content is not checked yet.
    pub fn open(dir: &Path) -> Result<Self, IndexError> {
        let config = sled::Config::new().path(dir).cache_capacity(CACHE).flush_every_ms(Some(FLUSH_MILLIS));
        let mut tries = 0;
        let db = loop {
            match guard(|| config.open()) {
                Err(error) if error.0.contains("could not acquire lock") && tries < LOCK_TRIES => {
                    thread::sleep(LOCK_WAIT);
                }
                other => break other?,
            }
            tries += 1;
        };
        let mut index = Self { db: Some(db), state: State::default() };
        if let Some(bytes) = index.call(|db| db.get(STATE))? {
            index.state = State::from_bytes(&bytes).ok_or_else(|| IndexError("its state is damaged".into()))?;
        }
        Ok(index)
    }

    /// How far the index is and what it should hold.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Reads everything and compares it with the state.
    pub fn check(&self) -> Result<(), IndexError> {
        let mut found = Tallies::default();
        self.each(|table, key, value| {
            found.of(table).add(table, key, value);
            Ok(())
        })?;
        if found == self.state.tallies { Ok(()) } else { Err(IndexError("counts or sums differ".into())) }
    }

    /// Every record in order of table and key; an error of `visit` ends it.
    pub fn each(&self, mut visit: impl FnMut(Table, &[u8], &[u8]) -> Result<(), IndexError>) -> Result<(), IndexError> {
        let mut rows = self.call(|db| Ok(db.iter()))?;
        while let Some((key, value)) = guard(|| rows.next().transpose())? {
            if *key == STATE {
                continue;
            }
            let (table, key) = split(&key)?;
            visit(table, key, &value)?;
        }
        Ok(())
    }

    /// The value under `key`.
    pub fn get(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, IndexError> {
        let value = self.call(|db| db.get(join(table, key)))?;
        Ok(value.map(|value| value.to_vec()))
    }

    /// At most `limit` records of `range`.
    pub fn scan(&self, table: Table, range: &KeyRange, direction: Direction, limit: usize) -> Result<Page, IndexError> {
        if range.is_empty() {
            return Ok(Page::default());
        }
        let from = Bound::Included(join(table, &range.from));
        let to = Bound::Excluded(range.to.as_ref().map_or_else(|| vec![table.number() + 1], |to| join(table, to)));
        let mut rows = self.call(|db| Ok(db.range((from, to))))?;
        let mut page = Page::default();
        while let Some(row) = guard(|| next(&mut rows, direction).transpose())? {
            if page.items.len() == limit {
                page.more = true;
                break;
            }
            page.items.push((split(&row.0)?.1.to_vec(), row.1.to_vec()));
        }
        Ok(page)
    }

    /// Takes `ops` in, in their order and as one, and sets how far the index is.
    pub fn apply<'a>(
        &mut self,
        ops: impl IntoIterator<Item = &'a Op>,
        head: Head,
        staged: u64,
    ) -> Result<(), IndexError> {
        self.change(ops, head, staged, |db, key| db.get(key))
    }

    /// Takes in records whose keys are known to be new: the first filling from a checkpoint.
    pub fn load(&mut self, ops: &[Op]) -> Result<(), IndexError> {
        self.change(ops, Head::default(), 0, |_, _| Ok(None))
    }

    fn change<'a>(
        &mut self,
        ops: impl IntoIterator<Item = &'a Op>,
        head: Head,
        staged: u64,
        old: impl Fn(&sled::Tree, &[u8]) -> sled::Result<Option<sled::IVec>>,
    ) -> Result<(), IndexError> {
        // The last operation on a key is the one that counts.
        let last: BTreeMap<Vec<u8>, &Op> = ops.into_iter().map(|op| (join(op.table(), op.key()), op)).collect();
        let mut state = State { head, staged, ..self.state };
        let mut batch = sled::Batch::default();
        for (key, op) in &last {
            let tally = state.tallies.of(op.table());
            if let Some(old) = self.call(|db| old(db, key))? {
                tally.remove(op.table(), op.key(), &old);
            }
            match op.value() {
                Some(value) => {
                    tally.add(op.table(), op.key(), value);
                    batch.insert(key.as_slice(), value);
                }
                None => batch.remove(key.as_slice()),
            }
        }
        batch.insert(&STATE, state.to_bytes());
        // A sled batch is one transaction: after a crash all of it is there or nothing.
        self.call(|db| db.apply_batch(batch))?;
        self.state = state;
        Ok(())
    }

    /// Hands everything to the operating system; not a guarantee of anything.
    pub fn flush(&self) -> Result<(), IndexError> {
        self.call(sled::Tree::flush).map(|_| ())
    }

    fn call<T>(&self, work: impl FnOnce(&sled::Tree) -> sled::Result<T>) -> Result<T, IndexError> {
        let db = self.db.as_ref().ok_or_else(|| IndexError("closed".into()))?;
        guard(|| work(db))
    }
}

impl Drop for Index {
    fn drop(&mut self) {
        // sled's log panics in drop when the disk fails.
        let db = self.db.take();
        let _ = catch_unwind(AssertUnwindSafe(|| drop(db)));
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Index").field("state", &self.state).finish_non_exhaustive()
    }
}

fn guard<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T, IndexError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(outcome) => outcome.map_err(|error| IndexError(error.to_string())),
        Err(_) => Err(IndexError("panic in sled".into())),
    }
}

fn next(rows: &mut sled::Iter, direction: Direction) -> Option<sled::Result<(sled::IVec, sled::IVec)>> {
    match direction {
        Direction::Up => rows.next(),
        Direction::Down => rows.next_back(),
    }
}

fn join(table: Table, key: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(key.len() + 1);
    joined.push(table.number());
    joined.extend_from_slice(key);
    joined
}

fn split(key: &[u8]) -> Result<(Table, &[u8]), IndexError> {
    let found = key.split_first().and_then(|(number, key)| Some((Table::from_number(*number)?, key)));
    found.ok_or_else(|| IndexError("a key of no table".into()))
}
