//! A record of any size as pieces of at most 4 KiB under one key, written and removed in the same batch.
//!
//! The engine keeps values small because larger ones leave its file for blobs that nothing syncs (`storage.md` 0.5).

use super::OpenError;
use crate::store::codec::{self, CodecError, Record};
use crate::store::{Direction, KeyRange, Op, Store, StoreError, Table};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

const PIECE: usize = 4000;

/// One piece of a record of type `R`; carries the schema and version of `R`, its own shape never changes.
#[derive(Serialize, Deserialize)]
#[serde(bound = "")]
struct Piece<R> {
    /// How many pieces the record has; the same in each.
    count: u16,
    /// The version of `R` the bytes are in; 0 = the version of this program, so that a piece need not repeat it.
    bytes: Vec<u8>,
    #[serde(skip)]
    version: u16,
    #[serde(skip)]
    of: PhantomData<R>,
}

impl<R: Record> Record for Piece<R> {
    const SCHEMA: u16 = R::SCHEMA;
    const VERSION: u16 = R::VERSION;

    fn upgrade(version: u16, bytes: &[u8]) -> Result<Self, CodecError> {
        codec::decode::<Self>(bytes).map(|piece| Self { version, ..piece })
    }
}

fn piece_key(key: &[u8], index: u16) -> Vec<u8> {
    [key, &index.to_be_bytes()].concat()
}

fn damaged(table: Table, error: &CodecError) -> OpenError {
    OpenError::Record { table, reason: error.to_string() }
}

/// The operations that store `record` under `key`, removing surplus pieces of what was there.
pub fn write<R: Record>(store: &dyn Store, table: Table, key: &[u8], record: &R) -> Result<Vec<Op>, OpenError> {
    let bytes = codec::encode(record).map_err(|error| damaged(table, &error))?;
    let parts: Vec<&[u8]> = if bytes.is_empty() { vec![&[]] } else { bytes.chunks(PIECE).collect() };
    let count = u16::try_from(parts.len()).map_err(|_| StoreError::TooLarge)?;
    let mut ops = Vec::with_capacity(parts.len());
    for (index, part) in (0u16..).zip(parts) {
        let key = piece_key(key, index);
        let piece = Piece::<R> { count, bytes: part.to_vec(), version: 0, of: PhantomData };
        let value = codec::seal(table, &key, &piece).map_err(|error| damaged(table, &error))?;
        ops.push(Op::Put { table, key, value });
    }
    for index in count..present::<R>(store, table, key)? {
        ops.push(Op::Delete { table, key: piece_key(key, index) });
    }
    Ok(ops)
}

/// The operations that remove the record under `key`.
pub fn remove<R: Record>(store: &dyn Store, table: Table, key: &[u8]) -> Result<Vec<Op>, OpenError> {
    let count = present::<R>(store, table, key)?;
    Ok((0..count).map(|index| Op::Delete { table, key: piece_key(key, index) }).collect())
}

/// How many pieces lie under `key` now.
fn present<R: Record>(store: &dyn Store, table: Table, key: &[u8]) -> Result<u16, OpenError> {
    let first = piece_key(key, 0);
    let Some(value) = store.get(table, &first)? else { return Ok(0) };
    let piece: Piece<R> = codec::open(table, &first, &value).map_err(|error| damaged(table, &error))?;
    Ok(piece.count)
}

/// The record under `key`.
pub fn read<R: Record>(store: &dyn Store, table: Table, key: &[u8]) -> Result<Option<R>, OpenError> {
    let page = store.scan(table, &KeyRange::prefix(key), Direction::Up, usize::MAX)?;
    let own = page.items.into_iter().filter(|(found, _)| found.len() == key.len() + 2);
    Ok(join(table, own)?.into_iter().next().map(|(_, record)| record))
}

/// The records among `items` (keys in order), each with its key.
pub fn join<R: Record>(
    table: Table,
    items: impl IntoIterator<Item = (Vec<u8>, Vec<u8>)>,
) -> Result<Vec<(Vec<u8>, R)>, OpenError> {
    let missing = || OpenError::Record { table, reason: "a piece is missing".into() };
    let mut found = Vec::new();
    let mut items = items.into_iter();
    while let Some((key, value)) = items.next() {
        let first: Piece<R> = codec::open(table, &key, &value).map_err(|error| damaged(table, &error))?;
        let whole = key.len().checked_sub(2).and_then(|end| key.get(..end)).ok_or_else(missing)?.to_vec();
        if key != piece_key(&whole, 0) {
            return Err(missing());
        }
        let mut bytes = first.bytes;
        for index in 1..first.count {
            let (key, value) = items.next().ok_or_else(missing)?;
            if key != piece_key(&whole, index) {
                return Err(missing());
            }
            let piece: Piece<R> = codec::open(table, &key, &value).map_err(|error| damaged(table, &error))?;
            bytes.extend(piece.bytes);
        }
        let record = match first.version {
            0 => codec::decode(&bytes),
            older => R::upgrade(older, &bytes),
        };
        found.push((whole, record.map_err(|error| damaged(table, &error))?));
    }
    Ok(found)
}
