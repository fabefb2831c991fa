//! The log: the truth of a store. Records are appended and synced; nothing in it is ever changed.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use super::super::StoreError;
use super::super::hooks::{Hooks, Point};
use super::files::{self, At, TEMPORARY};
use super::record::{self, Head};
use super::segment;
use super::walk::{Visit, Walked, walk};

/// Bytes appended with one sync at most; a longer group is stored in several runs.
const RUN: usize = 8 * 1024 * 1024;

/// The open log.
#[derive(Debug)]
pub struct Log {
    dir: PathBuf,
    size: u64,
    file: File,
    segment: u32,
    offset: u64,
    head: Head,
    durable: u64,
    closed: Vec<(u32, u64)>,
    next: Next,
    hooks: Hooks,
}

/// The segment after the one in use.
#[derive(Debug)]
enum Next {
    Missing,
    InWork(JoinHandle<io::Result<()>>),
    Ready,
}

/// Why nothing, or nobody knows how much, was appended.
#[derive(Debug)]
pub enum AppendError {
    /// Nothing was written; the log goes on.
    Refused(StoreError),
    /// Something may have been written; the log must be opened anew.
    Unknown(io::Error),
}

impl Log {
    /// Makes an empty log in `dir`.
    pub fn create(dir: &Path, size: u64) -> Result<(), StoreError> {
        files::make_dir(dir).at(dir)?;
        segment::prepare(dir, 1, size).at(dir)
    }

    /// Checks the whole log, wipes a torn tail, and makes durable what was read.
    pub fn open(
        dir: &Path,
        size: u64,
        base: Head,
        hooks: &Hooks,
        visit: &mut Visit<'_, StoreError>,
    ) -> Result<(Self, Walked), StoreError> {
        for name in files::names(dir).at(dir)?.iter().filter(|name| name.ends_with(TEMPORARY)) {
            files::remove(&dir.join(name)).at(dir)?;
        }
        let walked = walk(dir, size, base, visit)?;
        let mut file = segment::open(dir, walked.segment)?;
        let path = segment::path(dir, walked.segment);
        if walked.torn {
            segment::blank_from(&mut file, walked.offset, size).at(&path)?;
            for number in &walked.ahead {
                let path = segment::path(dir, *number);
                segment::blank_from(&mut segment::open(dir, *number)?, 0, size).at(&path)?;
            }
        }
        // After a kill, records may be in memory only: they must be durable before the index takes them.
        for (number, _) in &walked.closed {
            segment::open(dir, *number)?.sync_data().at(&path)?;
        }
        file.sync_data().at(&path)?;
        let log = Self {
            dir: dir.to_owned(),
            size,
            file,
            segment: walked.segment,
            offset: walked.offset,
            head: walked.head,
            durable: walked.head.seq,
            closed: walked.closed.clone(),
            next: if walked.ahead.is_empty() { Next::Missing } else { Next::Ready },
            hooks: hooks.clone(),
        };
        Ok((log, walked))
    }

    /// The last record.
    pub const fn head(&self) -> Head {
        self.head
    }

    /// How many of `payloads` go into one [`Log::append`]: at least one, unless there is none.
    pub fn run(&self, payloads: &[Vec<u8>]) -> usize {
        let limit = RUN.min(usize::try_from(self.size).unwrap_or(RUN));
        let mut bytes = 0;
        let fitting = payloads.iter().take_while(|payload| {
            bytes += extent(payload);
            bytes <= limit
        });
        fitting.count().max(1)
    }

    /// Appends one record per payload and syncs; durable when it returns. Gives the head and the bytes written.
    pub fn append(&mut self, payloads: &[Vec<u8>]) -> Result<u64, AppendError> {
        let mut bytes = Vec::with_capacity(payloads.iter().map(|payload| extent(payload)).sum());
        let mut head = self.head;
        for payload in payloads {
            record::encode(&mut bytes, head, self.durable, payload);
            head = head.next(payload);
        }
        let length = bytes.len() as u64;
        if length > self.size {
            return Err(AppendError::Refused(StoreError::TooLarge));
        }
        if self.offset + length > self.size {
            self.rotate().map_err(AppendError::Refused)?;
        }
        self.write(&bytes).map_err(AppendError::Unknown)?;
        self.offset += length;
        self.head = head;
        self.durable = head.seq;
        self.prepare_ahead();
        Ok(length)
    }

    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        if self.hooks.watches(Point::Append) {
            // As a power failure would leave it: cut between two sectors.
            let middle = (self.offset + bytes.len() as u64 / 2) / 512 * 512;
            let written = usize::try_from(middle.saturating_sub(self.offset)).unwrap_or_default();
            self.file.write_all_at(bytes.get(..written).unwrap_or_default(), self.offset)?;
            self.hooks.reach(Point::Append)?;
        }
        self.file.write_all_at(bytes, self.offset)?;
        self.hooks.reach(Point::Sync)?;
        self.file.sync_data()
    }

    /// Takes the next segment into use. Every record in the old one is synced.
    fn rotate(&mut self) -> Result<(), StoreError> {
        let number = self.segment + 1;
        let path = segment::path(&self.dir, number);
        let ready = match std::mem::replace(&mut self.next, Next::Missing) {
            Next::Ready => true,
            Next::InWork(thread) => matches!(thread.join(), Ok(Ok(()))),
            Next::Missing => false,
        };
        if !ready {
            segment::prepare(&self.dir, number, self.size).at(&path)?;
        }
        self.hooks.reach(Point::Rotate).at(&path)?;
        self.file = segment::open(&self.dir, number)?;
        self.closed.push((self.segment, self.head.seq));
        self.segment = number;
        self.offset = 0;
        Ok(())
    }

    /// Makes the next segment in a thread once this one is half full, so that no commit waits for it.
    fn prepare_ahead(&mut self) {
        if self.offset * 2 < self.size || !matches!(self.next, Next::Missing) {
            return;
        }
        let (dir, number, size) = (self.dir.clone(), self.segment + 1, self.size);
        let work = move || segment::prepare(&dir, number, size);
        if let Ok(thread) = thread::Builder::new().name("sofus-log".into()).spawn(work) {
            self.next = Next::InWork(thread);
        }
    }

    /// Removes segments that hold nothing after commit `seq`.
    pub fn forget_until(&mut self, seq: u64) -> Result<(), StoreError> {
        while let Some((number, _)) = self.closed.first().filter(|(_, last)| *last <= seq) {
            files::remove(&segment::path(&self.dir, *number)).at(&self.dir)?;
            self.closed.remove(0);
        }
        files::sync_dir(&self.dir).at(&self.dir)
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        if let Next::InWork(thread) = std::mem::replace(&mut self.next, Next::Missing) {
            let _ = thread.join();
        }
    }
}

fn extent(payload: &[u8]) -> usize {
    record::HEADER + payload.len() + 4
}
