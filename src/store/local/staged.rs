//! Files of operations too many for one record: written beside the log, taken by one record, applied in pieces.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use super::super::hooks::{Hooks, Point};
use super::super::{Op, StoreError};
use super::files::{self, At};
use super::index::Index;
use super::record::{Head, StagedFile};
use super::recover::RecoverError;
use super::{ops, segment};

const BUFFER: usize = 256 * 1024;
/// Operations and bytes that go into the index in one transaction: larger ones cost memory, and more time per operation.
pub const PIECE: Piece = Piece { ops: 400, bytes: 512 * 1024 };

/// How much goes into the index at once.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Operations.
    pub ops: usize,
    /// Bytes of keys and values.
    pub bytes: usize,
}

impl Piece {
    /// Whether it is time to hand `ops` over.
    pub fn is_full(self, ops: &[Op]) -> bool {
        // Values are mostly small: counting bytes only where the count of operations alone would let them pile up.
        let size = |op: &Op| op.key().len() + op.value().map_or(0, <[u8]>::len);
        ops.len() >= self.ops
            || (ops.len() * 8 * 1024 >= self.bytes && ops.iter().map(size).sum::<usize>() >= self.bytes)
    }
}

/// A staged file being written; removed when dropped before [`Writer::keep`].
#[derive(Debug)]
pub struct Writer {
    path: PathBuf,
    file: BufWriter<File>,
    hasher: blake3::Hasher,
    bytes: u64,
    ops: u64,
    buffer: Vec<u8>,
    kept: bool,
}

impl Writer {
    /// Begins a file in `dir` under the first free name that begins with `stem`.
    pub fn begin(dir: &Path, stem: &str) -> Result<Self, StoreError> {
        files::make_dir(dir).at(dir)?;
        let mut number = 0u32;
        let (path, file) = loop {
            let path = dir.join(format!("{stem}-{number}.ops"));
            match files::create_new(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                other => break (path.clone(), other.at(&path)?),
            }
        };
        let (file, hasher) = (BufWriter::with_capacity(BUFFER, file), blake3::Hasher::new());
        Ok(Self { path, file, hasher, bytes: 0, ops: 0, buffer: Vec::new(), kept: false })
    }

    /// Adds one operation, checked by the caller.
    pub fn push(&mut self, op: &Op) -> Result<(), StoreError> {
        self.buffer.clear();
        ops::write(&mut self.buffer, op);
        self.hasher.update(&self.buffer);
        self.file.write_all(&self.buffer).at(&self.path)?;
        self.bytes += self.buffer.len() as u64;
        self.ops += 1;
        Ok(())
    }

    /// Makes the file durable and says what a record needs to know of it.
    pub fn sync(&mut self) -> Result<StagedFile, StoreError> {
        self.file.flush().and_then(|()| self.file.get_ref().sync_all()).at(&self.path)?;
        self.path.parent().map_or(Ok(()), files::sync_dir).at(&self.path)?;
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(StagedFile { name, bytes: self.bytes, ops: self.ops, hash: *self.hasher.finalize().as_bytes() })
    }

    /// A record has taken the file: it stays.
    pub fn keep(&mut self) {
        self.kept = true;
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be removed now is removed at the next opening.
            let _ = files::remove(&self.path);
        }
    }
}

/// Whether the file is the one its record took; reads all of it.
pub fn check(dir: &Path, staged: &StagedFile) -> Result<(), StoreError> {
    let path = dir.join(&staged.name);
    let mut hasher = blake3::Hasher::new();
    let bytes = match File::open(&path) {
        Ok(file) => io::copy(&mut BufReader::with_capacity(BUFFER, file), &mut hasher).at(&path)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(segment::damaged(&path, "missing")),
        Err(error) => return Err(StoreError::at(&path, &error)),
    };
    let whole = bytes == staged.bytes && *hasher.finalize().as_bytes() == staged.hash;
    if whole { Ok(()) } else { Err(segment::damaged(&path, "damaged")) }
}

/// Takes the file's operations into the index, from where an earlier attempt stopped. `head` is the commit's.
pub fn apply(
    index: &mut Index,
    dir: &Path,
    staged: &StagedFile,
    head: Head,
    hooks: &Hooks,
) -> Result<(), RecoverError> {
    let path = dir.join(&staged.name);
    let before = index.state().head;
    let mut done = index.state().staged;
    let file = File::open(&path).at(&path)?;
    let mut input = BufReader::with_capacity(BUFFER, file).take(staged.bytes);
    let next = |input: &mut _| match ops::read(input) {
        Ok(Some(op)) => Ok(op),
        Ok(None) => Err(segment::damaged(&path, "ends too early")),
        Err(error) => Err(StoreError::at(&path, &error)),
    };
    for _ in 0..done {
        next(&mut input)?;
    }
    let mut piece = Vec::new();
    while done < staged.ops {
        piece.push(next(&mut input)?);
        done += 1;
        if done < staged.ops && PIECE.is_full(&piece) {
            index.apply(&piece, before, done)?;
            piece.clear();
            hooks.reach(Point::ImportApply).at(&path)?;
        }
    }
    Ok(index.apply(&piece, head, 0)?)
}
