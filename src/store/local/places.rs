//! Where things lie in a store's directory.

use std::path::{Path, PathBuf};

/// The directory of a store.
#[derive(Clone, Debug)]
pub struct Places(PathBuf);

impl Places {
    /// The places under `dir`.
    pub fn of(dir: &Path) -> Self {
        Self(dir.to_owned())
    }

    /// The directory itself.
    pub fn root(&self) -> &Path {
        &self.0
    }

    /// Says that this is a store, and of which schema.
    pub fn marker(&self) -> PathBuf {
        self.0.join("SOFUS")
    }

    /// Locked while a process has the store open.
    pub fn lock(&self) -> PathBuf {
        self.0.join("LOCK")
    }

    /// The log's segments.
    pub fn log(&self) -> PathBuf {
        self.0.join("log")
    }

    /// The two newest checkpoints.
    pub fn checkpoints(&self) -> PathBuf {
        self.0.join("checkpoint")
    }

    /// Files of operations too many for one record.
    pub fn staged(&self) -> PathBuf {
        self.0.join("staged")
    }

    /// The index.
    pub fn index(&self) -> PathBuf {
        self.0.join("index")
    }

    /// An index being built.
    pub fn new_index(&self) -> PathBuf {
        self.0.join("index.new")
    }

    /// An index that was set aside.
    pub fn damaged(&self, number: u32) -> PathBuf {
        self.0.join(format!("{DAMAGED}{number}"))
    }
}

/// Begins the name of an index that was set aside.
pub const DAMAGED: &str = "damaged-";

/// The names a creation may have left behind that did not finish.
pub const UNFINISHED: [&str; 6] = ["LOCK", "SOFUS.tmp", "checkpoint", "index", "log", "staged"];
