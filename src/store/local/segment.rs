//! The log's files: `<number>.log`, all of one length, filled with zeros before they are taken into use.
//!
//! Zeros are written rather than reserved: a first write into reserved blocks would make the file system commit its own
//! journal, which doubles the time of every commit.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::super::StoreError;
use super::files::{self, At};

/// Length of a segment in bytes, unless a store was made with another.
pub const SIZE: u64 = 16 * 1024 * 1024;
/// Lengths a store may be made with; a segment must hold at least one record.
pub const SIZES: std::ops::RangeInclusive<u64> = 16 * 1024..=1024 * 1024 * 1024;
const CHUNK: usize = 64 * 1024;
const EXTENSION: &str = ".log";

/// Where segment `number` lies.
pub fn path(dir: &Path, number: u32) -> PathBuf {
    dir.join(format!("{number:08}{EXTENSION}"))
}

/// Makes an empty segment, durably.
pub fn prepare(dir: &Path, number: u32, size: u64) -> io::Result<()> {
    let path = path(dir, number);
    let beside = files::beside(&path);
    let made = fill(&beside, size).and_then(|()| files::put_in_place(&beside, &path));
    if made.is_err() {
        // A full disk must not stay full because of us; the first error is the one that matters.
        let _ = files::remove(&beside);
    }
    made
}

fn fill(path: &Path, size: u64) -> io::Result<()> {
    let mut file = files::create(path)?;
    let zeros = vec![0; CHUNK];
    let mut left = size;
    while left > 0 {
        let piece = zeros.get(..usize::try_from(left).unwrap_or(CHUNK).min(CHUNK)).unwrap_or(&zeros);
        file.write_all(piece)?;
        left -= piece.len() as u64;
    }
    file.sync_all()
}

/// The segments in `dir`, in order. A gap in the numbers or another length is damage.
pub fn list(dir: &Path, size: u64) -> Result<Vec<u32>, StoreError> {
    let mut numbers: Vec<u32> = Vec::new();
    for name in files::names(dir).at(dir)? {
        let Some(number) = name.strip_suffix(EXTENSION) else { continue };
        let number = number.parse().map_err(|_| damaged(&dir.join(&name), "not a segment's name"))?;
        let path = path(dir, number);
        let length = path.metadata().at(&path)?.len();
        if length != size {
            return Err(damaged(&path, "wrong length"));
        }
        if numbers.last().is_some_and(|last| last + 1 != number) {
            return Err(damaged(&path, "the segment before is missing"));
        }
        numbers.push(number);
    }
    if numbers.is_empty() { Err(damaged(dir, "no segments")) } else { Ok(numbers) }
}

/// Opens a segment for reading and writing.
pub fn open(dir: &Path, number: u32) -> Result<File, StoreError> {
    let path = path(dir, number);
    File::options().read(true).write(true).open(&path).at(&path)
}

/// Whether only zeros follow from `offset`.
pub fn is_blank_from(file: &mut File, offset: u64) -> io::Result<bool> {
    file.seek(SeekFrom::Start(offset))?;
    let (zeros, mut chunk) = (vec![0; CHUNK], vec![0; CHUNK]);
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            return Ok(true);
        }
        if chunk.get(..read) != zeros.get(..read) {
            return Ok(false);
        }
    }
}

/// Writes zeros from `offset` to the end and syncs.
pub fn blank_from(file: &mut File, offset: u64, size: u64) -> io::Result<()> {
    file.seek(SeekFrom::Start(offset))?;
    io::copy(&mut io::repeat(0).take(size.saturating_sub(offset)), file)?;
    file.sync_all()
}

/// The bytes from `offset` to the last that is not zero.
pub fn rest(file: &mut File, offset: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let used = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    bytes.truncate(used);
    Ok(bytes)
}

/// Damage in the log, with the file's name.
pub fn damaged(path: &Path, what: &str) -> StoreError {
    StoreError::Damaged(format!("{}: {what}", path.display()))
}
