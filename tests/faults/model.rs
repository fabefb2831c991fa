//! What a commit does is a function of its number alone, so that the state after any number can be worked out anew.

use std::collections::BTreeMap;

use sofus::store::{Batch, Direction, KeyRange, Op, Store, Table};

/// Every `IMPORT`th commit is staged work.
const IMPORT: u64 = 37;
/// Operations in it: several pieces.
const IMPORTED: u64 = 1_000;

/// A small generator of numbers, the same everywhere.
#[derive(Clone, Copy)]
pub struct Chance(pub u64);

impl Chance {
    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit
    }
}

/// Whether commit `seq` is staged work.
pub fn is_import(seq: u64) -> bool {
    seq.is_multiple_of(IMPORT)
}

/// What commit `seq` does.
pub fn ops(seq: u64) -> Batch {
    let mut chance = Chance(seq);
    let put = |table, key: u64, chance: &mut Chance| {
        let length = 8 + chance.below(400) as usize;
        let value = [&seq.to_be_bytes()[..], &vec![chance.below(256) as u8; length]].concat();
        Op::Put { table, key: key.to_be_bytes().to_vec(), value }
    };
    if is_import(seq) {
        let row = |n| Op::Put { table: Table::Text, key: n_key(n), value: [seq, n].map(u64::to_be_bytes).concat() };
        return (0..IMPORTED).map(|n| row(n + seq / IMPORT)).collect();
    }
    let mut batch = vec![put(Table::Journal, seq, &mut chance)];
    for _ in 0..chance.below(4) {
        let slot = chance.below(150);
        batch.push(put(Table::Evaluation, slot, &mut chance));
    }
    batch.push(Op::Delete { table: Table::Evaluation, key: chance.below(150).to_be_bytes().to_vec() });
    batch.push(Op::Delete { table: Table::Journal, key: seq.saturating_sub(100).to_be_bytes().to_vec() });
    batch
}

fn n_key(n: u64) -> Vec<u8> {
    n.to_be_bytes().to_vec()
}

/// Everything a store holds after a number of commits.
#[derive(Default)]
pub struct Model {
    seq: u64,
    rows: BTreeMap<(Table, Vec<u8>), Vec<u8>>,
}

impl Model {
    /// Goes on to commit `seq`.
    pub fn advance(&mut self, seq: u64) {
        assert!(seq >= self.seq, "history became shorter: {seq} after {}", self.seq);
        for next in self.seq + 1..=seq {
            for op in ops(next) {
                match op {
                    Op::Put { table, key, value } => self.rows.insert((table, key), value),
                    Op::Delete { table, key } => self.rows.remove(&(table, key)),
                };
            }
        }
        self.seq = seq;
    }

    /// Compares every table.
    pub fn compare(&self, store: &dyn Store, round: &str) {
        let mut rows = BTreeMap::new();
        for table in Table::ALL {
            let page = store.scan(table, &KeyRange::all(), Direction::Up, 1_000_000).unwrap();
            rows.extend(page.items.into_iter().map(|(key, value)| ((table, key), value)));
        }
        let differing = rows.iter().find(|(key, value)| self.rows.get(key) != Some(value));
        assert!(
            differing.is_none(),
            "{round}: another value at {:?} after {}",
            differing.map(|(key, _)| key),
            self.seq
        );
        assert_eq!(rows.len(), self.rows.len(), "{round}: records are missing after {}", self.seq);
    }
}

/// Makes the commits after the store's head, up to four at once, and gives the new head.
pub fn go_on(store: &dyn Store, chance: &mut Chance) -> u64 {
    let next = store.head().0 + 1;
    if is_import(next) {
        let mut staging = store.stage().unwrap();
        for op in ops(next) {
            staging.push(op).unwrap();
        }
        return staging.finish().unwrap().0;
    }
    let wanted = next..=next + chance.below(4);
    let group: Vec<_> = wanted.take_while(|seq| !is_import(*seq)).map(ops).collect();
    store.commit(&group).unwrap().0
}
