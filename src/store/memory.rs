//! The store that forgets: ordered maps in memory, for tests and for trying things out.

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Bound;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::{
    Batch, Direction, Health, KeyRange, Op, Page, Revision, Row, Staging, Store, StoreError, Table, check_batch,
};

/// A [`Store`] without a disk.
#[derive(Debug, Default)]
pub struct Memory(RwLock<State>);

#[derive(Debug, Default)]
struct State {
    rows: BTreeMap<(Table, Vec<u8>), Vec<u8>>,
    head: Revision,
}

impl Memory {
    /// An empty store at revision 0.
    pub fn new() -> Self {
        Self::default()
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn apply(&mut self, op: Op) {
        match op {
            Op::Put { table, key, value } => self.rows.insert((table, key), value),
            Op::Delete { table, key } => self.rows.remove(&(table, key)),
        };
    }
}

impl Store for Memory {
    fn get(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.read().rows.get(&(table, key.to_vec())).cloned())
    }

    fn scan(&self, table: Table, range: &KeyRange, direction: Direction, limit: usize) -> Result<Page, StoreError> {
        if range.is_empty() {
            return Ok(Page::default());
        }
        let from = Bound::Included((table, range.from.clone()));
        let to = match (&range.to, Table::from_number(table.number() + 1)) {
            (Some(to), _) => Bound::Excluded((table, to.clone())),
            (None, Some(next)) => Bound::Excluded((next, Vec::new())),
            (None, None) => Bound::Unbounded,
        };
        let state = self.read();
        let mut rows = state.rows.range((from, to)).map(|((_, key), value)| (key.clone(), value.clone()));
        let page = |rows: &mut dyn Iterator<Item = Row>| {
            let items = rows.take(limit).collect();
            Page { items, more: rows.next().is_some() }
        };
        Ok(match direction {
            Direction::Up => page(&mut rows),
            Direction::Down => page(&mut rows.rev()),
        })
    }

    fn commit(&self, batches: &[Batch]) -> Result<Revision, StoreError> {
        batches.iter().try_for_each(|batch| check_batch(batch))?;
        let mut state = self.write();
        for batch in batches {
            batch.iter().cloned().for_each(|op| state.apply(op));
            state.head.0 += 1;
        }
        Ok(state.head)
    }

    fn stage(&self) -> Result<Box<dyn Staging + '_>, StoreError> {
        Ok(Box::new(Staged { store: self, ops: Vec::new() }))
    }

    fn head(&self) -> Revision {
        self.read().head
    }

    fn health(&self) -> Health {
        Health::Good
    }

    /// There is nothing to bring back a store in memory from, so this writes nothing.
    fn backup(&self, _out: &mut dyn Write) -> Result<Revision, StoreError> {
        Ok(self.head())
    }
}

struct Staged<'a> {
    store: &'a Memory,
    ops: Vec<Op>,
}

impl Staging for Staged<'_> {
    fn push(&mut self, op: Op) -> Result<(), StoreError> {
        op.check()?;
        self.ops.push(op);
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Revision, StoreError> {
        let mut state = self.store.write();
        self.ops.into_iter().for_each(|op| state.apply(op));
        state.head.0 += 1;
        Ok(state.head)
    }
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{self, Subject};
    use super::*;

    impl Subject for Memory {
        fn store(&self) -> &dyn Store {
            self
        }

        fn reopen(&mut self) {}
    }

    #[test]
    fn keeps_the_contract() {
        conformance::keeps_the_contract(Memory::new);
    }

    #[test]
    fn does_as_the_model_does() {
        conformance::does_as_the_model_does(Memory::new, 200);
    }
}
