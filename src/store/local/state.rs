//! What the index says about itself: how far it has come, and counts and sums of what it holds.
//!
//! The sum of a table is the sum mod 2^128 of a hash per record. It changes with every operation and does not depend on
//! order, so a full scan can be compared with it: a count cannot see an old value under a present key, the sum can.

use super::super::Table;
use super::marker::{self, SCHEMA};
use super::ops;
use super::record::Head;

const TABLES: usize = Table::ALL.len();
/// Bytes of a state as stored in the index, with so many tables.
const fn stored(tables: usize) -> usize {
    8 + 32 + 8 + tables * 24
}

/// Records of one table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: u64,
    /// Sum of their hashes.
    pub sum: u128,
}

impl Tally {
    /// Takes a record in.
    pub fn add(&mut self, table: Table, key: &[u8], value: &[u8]) {
        self.count = self.count.wrapping_add(1);
        self.sum = self.sum.wrapping_add(digest(table, key, value));
    }

    /// Takes a record out.
    pub fn remove(&mut self, table: Table, key: &[u8], value: &[u8]) {
        self.count = self.count.wrapping_sub(1);
        self.sum = self.sum.wrapping_sub(digest(table, key, value));
    }
}

fn digest(table: Table, key: &[u8], value: &[u8]) -> u128 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&[table.number()]);
    hasher.update(&(key.len() as u32).to_be_bytes());
    hasher.update(key);
    hasher.update(value);
    let hash = hasher.finalize();
    hash.as_bytes().first_chunk::<16>().map_or(0, |bytes| u128::from_be_bytes(*bytes))
}

/// One tally per table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tallies([Tally; TABLES]);

impl Tallies {
    /// The tally of `table`.
    pub fn of(&mut self, table: Table) -> &mut Tally {
        // Tables are numbered from 0 without gaps, so the index is always within.
        &mut self.0[usize::from(table.number())]
    }

    /// Records in all tables.
    pub fn count(&self) -> u64 {
        self.0.iter().fold(0, |all, tally| all.wrapping_add(tally.count))
    }

    /// Adds the stored form of the first `tables` tables to `out`.
    pub fn write(&self, out: &mut Vec<u8>, tables: usize) {
        for tally in self.0.iter().take(tables) {
            out.extend_from_slice(&tally.count.to_be_bytes());
            out.extend_from_slice(&tally.sum.to_be_bytes());
        }
    }

    /// Reads the stored form of the first `tables` tables; earlier schemas had fewer.
    pub fn read(input: &mut impl std::io::Read, tables: usize) -> std::io::Result<Self> {
        let mut tallies = Self::default();
        for tally in tallies.0.iter_mut().take(tables) {
            *tally =
                Tally { count: u64::from_be_bytes(ops::array(input)?), sum: u128::from_be_bytes(ops::array(input)?) };
        }
        Ok(tallies)
    }
}

/// The index's own account, changed in the same transaction as the records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The last commit that is wholly in the index.
    pub head: Head,
    /// Operations already taken from the staged file of the commit after `head`; 0 when none is under way.
    pub staged: u64,
    /// What the index holds.
    pub tallies: Tallies,
}

impl State {
    /// The stored form.
    pub fn to_bytes(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(stored(TABLES) + 4);
        out.extend_from_slice(&self.head.seq.to_be_bytes());
        out.extend_from_slice(&self.head.hash);
        out.extend_from_slice(&self.staged.to_be_bytes());
        self.tallies.write(&mut out, TABLES);
        out.extend_from_slice(&crc32fast::hash(&out).to_be_bytes());
        out
    }

    /// The state in `bytes`; `None` when they are damaged.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (mut fields, crc) = bytes.split_last_chunk::<4>()?;
        if crc32fast::hash(fields) != u32::from_be_bytes(*crc) {
            return None;
        }
        let mut schemas = (1..=SCHEMA).map(marker::tables);
        let tables = schemas.find(|tables| fields.len() == stored(*tables))?;
        let input = &mut fields;
        let head = Head { seq: u64::from_be_bytes(ops::array(input).ok()?), hash: ops::array(input).ok()? };
        let staged = u64::from_be_bytes(ops::array(input).ok()?);
        Some(Self { head, staged, tallies: Tallies::read(input, tables).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_and_damage_is_noticed() {
        let mut state = State { head: Head { seq: 7, hash: [3; 32] }, staged: 5, tallies: Tallies::default() };
        state.tallies.of(Table::Receipt).add(Table::Receipt, b"k", b"v");
        let bytes = state.to_bytes();
        assert_eq!(State::from_bytes(&bytes), Some(state));
        for bit in 0..bytes.len() * 8 {
            let mut bad = bytes.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(State::from_bytes(&bad), None);
        }
    }

    #[test]
    fn the_state_of_a_schema_with_fewer_tables_is_read() {
        let mut state = State { head: Head { seq: 7, hash: [3; 32] }, staged: 0, tallies: Tallies::default() };
        state.tallies.of(Table::Receipt).add(Table::Receipt, b"k", b"v");
        let mut old = state.to_bytes();
        old.truncate(stored(marker::tables(1)));
        old.extend_from_slice(&crc32fast::hash(&old).to_be_bytes());
        assert_eq!(State::from_bytes(&old), Some(state));
    }

    #[test]
    fn a_tally_forgets_order_and_sees_values() {
        let t = Table::Meta;
        let (mut one, mut other) = (Tally::default(), Tally::default());
        one.add(t, b"a", b"1");
        one.add(t, b"b", b"2");
        other.add(t, b"b", b"2");
        other.add(t, b"x", b"3");
        other.add(t, b"a", b"1");
        other.remove(t, b"x", b"3");
        assert_eq!(one, other);
        other.remove(t, b"a", b"1");
        other.add(t, b"a", b"0");
        assert_ne!(one, other);
        let mut shifted = Tally::default();
        shifted.add(t, b"ab", b"");
        let mut there = Tally::default();
        there.add(t, b"a", b"b");
        assert_ne!(shifted, there);
    }
}
