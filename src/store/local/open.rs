//! Making, opening and restoring a store.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use super::super::StoreError;
use super::super::hooks::Hooks;
use super::files::{self, At};
use super::generations::Generation;
use super::lock::{self, Lock};
use super::log::Log;
use super::marker::{self, Found, Marker};
use super::places::{Places, UNFINISHED};
use super::record::{self, Head, StagedFile};
use super::recover::{self, Recovery, Truth};
use super::segment::{self, damaged};
use super::walk::Walked;
use super::writer::{Parts, Writer};
use super::{Local, checkpoint, generations, ops};

/// How a store is made. The default is right outside tests.
#[derive(Clone, Debug)]
pub struct Options {
    /// Length of a log segment in bytes; also how much log may lie after a checkpoint.
    pub segment: u64,
    /// Fail points.
    pub hooks: Hooks,
}

impl Default for Options {
    fn default() -> Self {
        Self { segment: segment::SIZE, hooks: Hooks::none() }
    }
}

/// What an opening found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenReport {
    /// The last commit.
    pub head: u64,
    /// Records in the store.
    pub records: u64,
    /// How the index was brought there.
    pub recovery: Recovery,
    /// Whether the log ended in a commit that was cut off, of which nobody was told; it is gone.
    pub torn: bool,
    /// Checkpoint files that cannot be read. A new one was written.
    pub bad_checkpoints: Vec<String>,
}

/// Whether `dir` holds a store, of any schema.
pub fn exists(dir: &Path) -> bool {
    matches!(marker::look(&Places::of(dir)), Ok(Found::Store))
}

/// Makes an empty store in `dir`, which must be empty or not there yet. `now_millis` only makes its id more its own.
pub fn create(dir: &Path, now_millis: i64) -> Result<Local, StoreError> {
    create_with(dir, now_millis, &Options::default())
}

/// As [`create`], with options.
pub fn create_with(dir: &Path, now_millis: i64, options: &Options) -> Result<Local, StoreError> {
    let id = new_id(now_millis).at(dir)?;
    let fill = |places: &Places| {
        let head = Head { seq: 0, hash: marker::genesis(&id) };
        let path = generations::path(&places.checkpoints(), head.seq);
        files::write_whole(&path, &checkpoint::empty(id, head)).at(&path)?;
        Ok((id, head))
    };
    make(dir, options, fill).map(|(local, _)| local)
}

/// Opens the store in `dir` and brings its index to the log's head.
pub fn open(dir: &Path) -> Result<(Local, OpenReport), StoreError> {
    open_with(dir, &Hooks::none())
}

/// As [`open`], with fail points.
pub fn open_with(dir: &Path, hooks: &Hooks) -> Result<(Local, OpenReport), StoreError> {
    let places = Places::of(dir);
    // Before the lock: what is newer or not ours is not even locked.
    marker::read(&places)?;
    let lock = lock::take(&places.lock())?;
    let marker = marker::read(&places)?;
    start(places, marker, lock, hooks)
}

/// Makes a store in `dir`, which must be empty or not there yet, from what [`Store::backup`](super::super::Store::backup) wrote. Nothing is left behind
/// when the backup is not whole.
pub fn restore(dir: &Path, backup: &mut dyn Read) -> Result<(Local, OpenReport), StoreError> {
    let fill = |places: &Places| {
        let dir = places.checkpoints();
        let beside = files::beside(&generations::path(&dir, 0));
        let mut copy = Copying { from: backup, to: files::create(&beside).at(&beside)?, failed: None };
        let read = checkpoint::read::<StoreError>(&mut copy, |_| Ok(()));
        if let Some(error) = copy.failed {
            return Err(StoreError::at(&beside, &error));
        }
        let header = read.map_err(|error| match error {
            StoreError::NotAStore(_) => StoreError::NotABackup,
            StoreError::Damaged(what) => StoreError::BackupDamaged(what),
            other => other,
        })?;
        copy.to.sync_all().at(&beside)?;
        files::put_in_place(&beside, &generations::path(&dir, header.head.seq)).at(&dir)?;
        Ok((header.id, header.head))
    };
    make(dir, &Options::default(), fill)
}

/// Makes a store whose first checkpoint `fill` writes.
fn make(
    dir: &Path,
    options: &Options,
    fill: impl FnOnce(&Places) -> Result<([u8; 16], Head), StoreError>,
) -> Result<(Local, OpenReport), StoreError> {
    let places = Places::of(dir);
    refuse_occupied(&places)?;
    files::make_dir(dir).at(dir)?;
    let lock = lock::take(&places.lock())?;
    // Another process may have been faster.
    refuse_occupied(&places)?;
    clear(&places)?;
    let filled = lay_out(&places, options, fill);
    if filled.is_err() {
        clear(&places).and_then(|()| files::remove(&places.lock()).at(dir))?;
    }
    start(places, filled?, lock, &options.hooks)
}

fn refuse_occupied(places: &Places) -> Result<(), StoreError> {
    let shown = places.root().display().to_string();
    match marker::look(places)? {
        Found::Nothing => Ok(()),
        Found::Store => Err(StoreError::Exists(shown)),
        Found::Other => Err(StoreError::NotAStore(shown)),
    }
}

/// Removes what a creation left that did not finish; the lock stays.
fn clear(places: &Places) -> Result<(), StoreError> {
    let leftovers = UNFINISHED.iter().map(|name| places.root().join(name)).filter(|path| *path != places.lock());
    leftovers.into_iter().try_for_each(|path| files::remove(&path).at(&path))
}

fn lay_out(
    places: &Places,
    options: &Options,
    fill: impl FnOnce(&Places) -> Result<([u8; 16], Head), StoreError>,
) -> Result<Marker, StoreError> {
    let root = places.root();
    if !segment::SIZES.contains(&options.segment) {
        return Err(StoreError::TooLarge);
    }
    files::make_dir(&places.checkpoints()).at(root)?;
    let (id, base) = fill(places)?;
    Log::create(&places.log(), options.segment)?;
    files::sync_dir(root).at(root)?;
    let marker = Marker { id, segment: options.segment, base };
    marker::write(places, &marker)?;
    // The directory's own name must be as durable as what is in it.
    if let Some(parent) = root.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        files::sync_dir(parent).at(parent)?;
    }
    Ok(marker)
}

/// Everything between the lock and the open store.
fn start(places: Places, marker: Marker, lock: Lock, hooks: &Hooks) -> Result<(Local, OpenReport), StoreError> {
    let checkpoints = generations::list(&places.checkpoints())?;
    let mut marks = Vec::new();
    let mut staged = Vec::new();
    let (log, walked) = Log::open(&places.log(), marker.segment, marker.base, hooks, &mut |record, next| {
        if readable(&checkpoints).any(|(_, head)| head.seq == next.seq) {
            marks.push(next);
        }
        let file = record::staged_file(&record.payload).at(&places.log())?;
        staged.extend(file.map(|file| (next.seq, file)));
        Ok(())
    })?;
    marks.push(walked.first);
    compare(&places, &marker, &walked, &checkpoints, &marks)?;
    marker::raise(&places, &marker)?;
    let (size, first, head) = (marker.segment, walked.first, walked.head);
    let truth = Truth { places: &places, size, first, head, checkpoints: &checkpoints, hooks };
    let (index, recovery) = recover::recover(&truth)?;
    remove_orphans(&places, &staged)?;
    let bad = checkpoints.iter().filter(|generation| generation.header.is_err());
    let bad_checkpoints: Vec<_> = bad.map(|generation| generation.path.display().to_string()).collect();
    let newest = readable(&checkpoints).next().map(|(_, head)| head.seq);
    let checkpointed = newest.filter(|_| bad_checkpoints.is_empty());
    let records = index.state().tallies.count();
    let report = OpenReport { head: head.seq, records, recovery, torn: walked.torn, bad_checkpoints };
    let parts = Parts { places, marker, log, first, staged, checkpointed, hooks: hooks.clone(), lock };
    let local = Local::assemble(index, Writer::new(parts));
    if checkpointed.is_none()
        && let Err(error) = local.checkpoint()
    {
        tracing::warn!(%error, "no checkpoint in place of the damaged one");
    }
    Ok((local, report))
}

fn readable(checkpoints: &[Generation]) -> impl Iterator<Item = (&Path, Head)> {
    checkpoints.iter().filter_map(|found| Some((found.path.as_path(), found.header.as_ref().ok()?.head)))
}

/// The log must continue what the marker and every checkpoint say; else commits are missing from it.
fn compare(
    places: &Places,
    marker: &Marker,
    log: &Walked,
    found: &[Generation],
    marks: &[Head],
) -> Result<(), StoreError> {
    if log.first.seq < marker.base.seq || (log.first.seq == marker.base.seq && log.first != marker.base) {
        return Err(damaged(&places.log(), "of another store"));
    }
    if found.iter().filter_map(|found| found.header.as_ref().ok()).any(|header| header.id != marker.id) {
        return Err(damaged(&places.checkpoints(), "of another store"));
    }
    for (path, head) in readable(found) {
        if head.seq > log.head.seq || head.seq < log.first.seq {
            return Err(damaged(&places.log(), "commits are missing"));
        }
        if !marks.contains(&head) {
            return Err(damaged(path, "does not belong to the log"));
        }
    }
    Ok(())
}

/// Removes staged files that no record took.
fn remove_orphans(places: &Places, staged: &[(u64, StagedFile)]) -> Result<(), StoreError> {
    let dir = places.staged();
    for name in files::names(&dir).at(&dir)? {
        if !staged.iter().any(|(_, file)| file.name == name) {
            files::remove(&dir.join(&name)).at(&dir)?;
        }
    }
    Ok(())
}

fn new_id(now_millis: i64) -> io::Result<[u8; 16]> {
    let random: [u8; 32] = ops::array(&mut File::open("/dev/urandom")?)?;
    let hash = blake3::keyed_hash(&random, &now_millis.to_be_bytes());
    ops::array(&mut hash.as_bytes().as_slice())
}

/// Copies what is read through it.
struct Copying<'a> {
    from: &'a mut dyn Read,
    to: File,
    failed: Option<io::Error>,
}

impl Read for Copying<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        if let Err(error) = self.to.write_all(buffer.get(..count).unwrap_or_default()) {
            let kind = error.kind();
            self.failed = Some(error);
            return Err(kind.into());
        }
        Ok(count)
    }
}
