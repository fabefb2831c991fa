//! Long text in pieces: comments, notes and documents are cut into chunks of at most 4 KiB, stored in one batch.
//!
//! A chunk's key is the text's own key followed by its number (u16). Each chunk says how many there are, so that left-over
//! chunks of an earlier, longer text can do no harm.

use serde::{Deserialize, Serialize};

use super::codec::{self, Record};
use super::{Direction, KeyRange, LIMITS, Op, Row, Store, StoreError, Table};

/// Bytes of text in one chunk; larger values make the index write files of their own, which it never syncs.
pub const CHUNK: usize = 4 * 1024;

#[derive(Debug, Serialize, Deserialize)]
struct Chunk {
    of: u16,
    text: String,
}

impl Record for Chunk {
    const SCHEMA: u16 = 0x7E87;
    const VERSION: u16 = 1;
}

/// The operations that store `text` under `prefix`. An empty text is stored too: it is not the same as none.
/// Where a text may lie already, [`replace_text`] takes its surplus chunks away as well.
pub fn write_text(table: Table, prefix: &[u8], text: &str) -> Result<Vec<Op>, StoreError> {
    let pieces = cut(text);
    let of = u16::try_from(pieces.len()).map_err(|_| StoreError::TooLarge)?;
    let put = |(number, piece): (u16, &str)| {
        let key = chunk_key(prefix, number);
        let value = codec::seal(table, &key, &Chunk { of, text: piece.to_owned() })?;
        Ok(Op::Put { table, key, value })
    };
    (0..of).zip(pieces).map(put).collect()
}

/// The operations that replace whatever text lies under `prefix`: as [`write_text`], with the surplus chunks removed.
pub fn replace_text(store: &dyn Store, table: Table, prefix: &[u8], text: &str) -> Result<Vec<Op>, StoreError> {
    let mut ops = write_text(table, prefix, text)?;
    let surplus = chunks(store, table, prefix)?.into_iter().map(|(key, _)| key);
    let surplus: Vec<_> = surplus.filter(|key| !ops.iter().any(|op| op.key() == key)).collect();
    ops.extend(surplus.into_iter().map(|key| Op::Delete { table, key }));
    Ok(ops)
}

/// The text under `prefix`; `None` when there is none. [`StoreError::Damaged`] when a chunk is missing or spoilt.
pub fn read_text(store: &dyn Store, table: Table, prefix: &[u8]) -> Result<Option<String>, StoreError> {
    let mut text = String::new();
    let mut of = None;
    let mut number: u16 = 0;
    for (key, value) in chunks(store, table, prefix)? {
        let chunk: Chunk = codec::open(table, &key, &value)?;
        let wanted = *of.get_or_insert(chunk.of);
        if number >= wanted {
            break;
        }
        if chunk.of != wanted || key != chunk_key(prefix, number) {
            return Err(missing(table));
        }
        text.push_str(&chunk.text);
        number = number.saturating_add(1);
    }
    match of {
        None => Ok(None),
        Some(of) if of == number => Ok(Some(text)),
        Some(_) => Err(missing(table)),
    }
}

/// The operations that remove the text under `prefix`, all its chunks.
pub fn delete_text(store: &dyn Store, table: Table, prefix: &[u8]) -> Result<Vec<Op>, StoreError> {
    Ok(chunks(store, table, prefix)?.into_iter().map(|(key, _)| Op::Delete { table, key }).collect())
}

fn missing(table: Table) -> StoreError {
    StoreError::Damaged(format!("text in table {}: a part is missing", table.number()))
}

fn chunk_key(prefix: &[u8], number: u16) -> Vec<u8> {
    [prefix, &number.to_be_bytes()].concat()
}

/// Chunks in order; longer keys belong to other texts whose own key happens to begin alike.
fn chunks(store: &dyn Store, table: Table, prefix: &[u8]) -> Result<Vec<Row>, StoreError> {
    let mut found = Vec::new();
    let mut range = KeyRange::prefix(prefix);
    loop {
        let page = store.scan(table, &range, Direction::Up, LIMITS.ops)?;
        let last = page.items.last().map(|(key, _)| key.clone());
        found.extend(page.items.into_iter().filter(|(key, _)| key.len() == prefix.len() + 2));
        match last {
            Some(mut next) if page.more => {
                next.push(0);
                range.from = next;
            }
            _ => return Ok(found),
        }
    }
}

/// Pieces of at most [`CHUNK`] bytes, cut between characters; at least one.
fn cut(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > CHUNK {
        // A character has at most four bytes, so a border is near.
        let border = (CHUNK - 3..=CHUNK).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(border);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::memory::Memory;
    use super::*;

    const KEY: &[u8] = b"k";

    fn replace(store: &Memory, text: &str) -> usize {
        let ops = replace_text(store, Table::Text, KEY, text).unwrap();
        let count = ops.len();
        store.commit(&[ops]).unwrap();
        count
    }

    fn keys(store: &Memory) -> usize {
        store.scan(Table::Text, &KeyRange::all(), Direction::Up, 10_000).unwrap().items.len()
    }

    proptest! {
        #[test]
        fn pieces_make_the_text(parts in proptest::collection::vec("[aå€𝄞]{0,2000}", 0..8)) {
            let text = parts.concat();
            let pieces = cut(&text);
            prop_assert!(pieces.iter().all(|piece| piece.len() <= CHUNK));
            prop_assert_eq!(pieces.concat(), text);
        }
    }

    #[test]
    fn a_document_of_full_size_fits_one_batch() {
        let store = Memory::new();
        let text = "€".repeat(200_000);
        replace(&store, &text);
        assert_eq!(read_text(&store, Table::Text, KEY).unwrap(), Some(text));
    }

    #[test]
    fn a_shorter_text_leaves_no_chunks_behind() {
        let store = Memory::new();
        replace(&store, &"x".repeat(3 * CHUNK));
        assert_eq!(keys(&store), 3);
        assert_eq!(replace(&store, "kort"), 3);
        assert_eq!(keys(&store), 1);
        assert_eq!(read_text(&store, Table::Text, KEY).unwrap().as_deref(), Some("kort"));
    }

    #[test]
    fn left_over_chunks_do_no_harm() {
        let store = Memory::new();
        replace(&store, &"x".repeat(3 * CHUNK));
        store.commit(&[write_text(Table::Text, KEY, "kort").unwrap()]).unwrap();
        assert_eq!(read_text(&store, Table::Text, KEY).unwrap().as_deref(), Some("kort"));
    }

    #[test]
    fn empty_and_none_differ() {
        let store = Memory::new();
        assert_eq!(read_text(&store, Table::Text, KEY).unwrap(), None);
        replace(&store, "");
        assert_eq!(read_text(&store, Table::Text, KEY).unwrap().as_deref(), Some(""));
        store.commit(&[delete_text(&store, Table::Text, KEY).unwrap()]).unwrap();
        assert_eq!(keys(&store), 0);
    }

    #[test]
    fn a_missing_chunk_is_noticed() {
        for number in 0..3u16 {
            let store = Memory::new();
            replace(&store, &"x".repeat(3 * CHUNK));
            store.commit(&[vec![Op::Delete { table: Table::Text, key: chunk_key(KEY, number) }]]).unwrap();
            assert!(matches!(read_text(&store, Table::Text, KEY), Err(StoreError::Damaged(_))), "chunk {number}");
        }
    }

    #[test]
    fn texts_whose_keys_begin_alike_stay_apart() {
        let store = Memory::new();
        let longer = [KEY, b"lang"].concat();
        replace(&store, "a");
        store.commit(&[write_text(Table::Text, &longer, "b").unwrap()]).unwrap();
        assert_eq!(read_text(&store, Table::Text, KEY).unwrap().as_deref(), Some("a"));
        assert_eq!(read_text(&store, Table::Text, &longer).unwrap().as_deref(), Some("b"));
    }
}
