//! Rows of one kind, gathered with their places; a key that comes a second time is a fault.

use super::fault::{Findings, Problem};
use super::kind::Column;
use super::rows::Place;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

/// Rows by key, in the order they came.
#[derive(Debug)]
pub struct Keyed<K, R> {
    rows: Vec<(Place, R)>,
    first: HashMap<K, Place>,
}

impl<K, R> Default for Keyed<K, R> {
    fn default() -> Self {
        Self { rows: Vec::new(), first: HashMap::new() }
    }
}

impl<K: Eq + Hash, R> Keyed<K, R> {
    /// Takes a row, unless its key stands in an earlier one.
    pub fn take(&mut self, key: K, (place, row): (Place, R), column: Column, findings: &mut Findings) {
        match self.first.entry(key) {
            Entry::Occupied(first) => findings.cell(place, column, Problem::DuplicateKey { first: *first.get() }),
            Entry::Vacant(vacant) => {
                vacant.insert(place);
                self.rows.push((place, row));
            }
        }
    }

    /// The rows, in the order they came.
    pub fn into_rows(self) -> Vec<(Place, R)> {
        self.rows
    }
}
