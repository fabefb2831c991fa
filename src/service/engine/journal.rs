//! The audit journal: a table that only grows, each entry holding the hash of the one before.

use super::OpenError;
use super::keys;
use super::pieces;
use crate::domain::ids::PersonNo;
use crate::domain::journal::JournalEntry;
use crate::store::codec;
use crate::store::{Direction, KeyRange, Store, Table};

/// The last entry's number, hash and moment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head {
    /// Its number; 0 = nothing yet.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
    /// Its moment, which no later entry may precede.
    pub at: chrono::DateTime<chrono::Utc>,
}

/// The hash an entry passes on to the next.
pub fn hash(entry: &JournalEntry) -> Result<[u8; 32], OpenError> {
    let bytes =
        codec::encode(entry).map_err(|error| OpenError::Record { table: Table::Journal, reason: error.to_string() })?;
    Ok(*blake3::hash(&bytes).as_bytes())
}

/// Where the journal stands.
pub fn head(store: &dyn Store) -> Result<Head, OpenError> {
    let page = store.scan(Table::Journal, &KeyRange::all(), Direction::Down, 1)?;
    let Some((key, _)) = page.items.first() else { return Ok(Head::default()) };
    let whole = key.get(..key.len().saturating_sub(2)).unwrap_or_default();
    let Some(last) = pieces::read::<JournalEntry>(store, Table::Journal, whole)? else { return Ok(Head::default()) };
    Ok(Head { seq: last.seq, hash: hash(&last)?, at: last.at })
}

/// Entries from number `first` up.
pub fn from(store: &dyn Store, first: u64, limit: usize) -> Result<Vec<JournalEntry>, OpenError> {
    let mut entries = Vec::new();
    for seq in first.. {
        let (table, key) = keys::journal(seq);
        match pieces::read::<JournalEntry>(store, table, &key)? {
            Some(entry) if entries.len() < limit => entries.push(entry),
            _ => break,
        }
    }
    Ok(entries)
}

/// Entries about a person, newest first.
pub fn about(store: &dyn Store, person: PersonNo, limit: usize) -> Result<Vec<JournalEntry>, OpenError> {
    let (table, prefix) = keys::journal_of(person);
    let page = store.scan(table, &KeyRange::prefix(&prefix), Direction::Down, limit)?;
    let mut entries = Vec::new();
    for (key, _) in page.items {
        let Some(seq) = key.get(prefix.len()..prefix.len() + 8).and_then(|bytes| bytes.try_into().ok()) else {
            continue;
        };
        let (table, key) = keys::journal(u64::from_be_bytes(seq));
        entries.extend(pieces::read::<JournalEntry>(store, table, &key)?);
    }
    Ok(entries)
}

/// Walks the whole chain: how many entries, or the number of the first one that does not fit.
pub fn verify(store: &dyn Store) -> Result<Result<u64, u64>, OpenError> {
    let (mut seq, mut before) = (0, [0; 32]);
    loop {
        let page = from(store, seq + 1, 1000)?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            if entry.seq != seq + 1 || entry.before != before {
                return Ok(Err(seq + 1));
            }
            before = hash(&entry)?;
            seq = entry.seq;
        }
    }
    // A gap ends the walk early; the head shows it.
    Ok(if head(store)?.seq == seq { Ok(seq) } else { Err(seq + 1) })
}
