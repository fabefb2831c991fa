//! The store on disk: the contract, opening what others left, and damage.

mod contract;
mod damage;
mod opening;

use std::path::{Path, PathBuf};

use super::super::conformance::Subject;
use super::super::{Direction, KeyRange, Op, Revision, Store, StoreError, Table};
use super::{Local, OpenReport, Options, create_with, open};

/// Small segments, so that the log rotates and checkpoints are written often.
pub const SMALL: u64 = 128 * 1024;

/// A store in a directory of its own.
pub struct OnDisk {
    _temporary: tempfile::TempDir,
    dir: PathBuf,
    store: Option<Local>,
}

impl OnDisk {
    pub fn with_segments(segment: u64) -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let dir = temporary.path().join("store");
        let store = create_with(&dir, 0, &Options { segment, ..Options::default() }).unwrap();
        Self { _temporary: temporary, dir, store: Some(store) }
    }

    pub fn small() -> Self {
        Self::with_segments(SMALL)
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub fn local(&self) -> &Local {
        self.store.as_ref().unwrap()
    }

    pub fn close(&mut self) {
        self.store = None;
    }

    pub fn open(&mut self) -> OpenReport {
        self.try_open().unwrap()
    }

    pub fn try_open(&mut self) -> Result<OpenReport, StoreError> {
        self.close();
        let (store, report) = open(&self.dir)?;
        self.store = Some(store);
        Ok(report)
    }
}

impl Subject for OnDisk {
    fn store(&self) -> &dyn Store {
        self.local()
    }

    fn reopen(&mut self) {
        self.open();
    }
}

/// Commits numbers `from..to`, one each, about 200 bytes.
pub fn fill(store: &dyn Store, numbers: std::ops::Range<u32>) -> Revision {
    for number in numbers {
        store.commit(&[vec![put(number, &[number as u8; 180])]]).unwrap();
    }
    store.head()
}

pub fn put(number: u32, value: &[u8]) -> Op {
    Op::Put { table: Table::Evaluation, key: number.to_be_bytes().to_vec(), value: value.to_vec() }
}

/// The numbers that are there, each with its value's first byte and length.
pub fn held(store: &dyn Store) -> Vec<(u32, u8, usize)> {
    let page = store.scan(Table::Evaluation, &KeyRange::all(), Direction::Up, 1_000_000).unwrap();
    let number = |key: &[u8]| u32::from_be_bytes(key.try_into().unwrap());
    page.items.iter().map(|(key, value)| (number(key), value[0], value.len())).collect()
}

pub fn expected(numbers: std::ops::Range<u32>) -> Vec<(u32, u8, usize)> {
    numbers.map(|number| (number, number as u8, 180)).collect()
}
