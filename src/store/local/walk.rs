//! Reads the log from its first record to its last, checking the chain on the way.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use super::super::StoreError;
use super::files::At;
use super::record::{Head, Record};
use super::segment::{self, damaged};
use super::tail;

const BUFFER: usize = 64 * 1024;

/// Called for each record with the head it leads to.
pub type Visit<'a, E> = dyn FnMut(&Record, Head) -> Result<(), E> + 'a;

/// What a walk found.
#[derive(Debug)]
pub struct Walked {
    /// The head before the first record still in the log.
    pub first: Head,
    /// The head after the last.
    pub head: Head,
    /// Records.
    pub records: u64,
    /// Segments that are full, each with the last commit in it or before it.
    pub closed: Vec<(u32, u64)>,
    /// The segment the next record goes to.
    pub segment: u32,
    /// Where in it.
    pub offset: u64,
    /// Segments after that one.
    pub ahead: Vec<u32>,
    /// Whether a torn tail must be wiped before anything is written.
    pub torn: bool,
}

/// Walks the log in `dir`. A log without records begins at `base`. Changes nothing; damage anywhere is an error.
pub fn walk<E>(dir: &Path, size: u64, base: Head, visit: &mut Visit<'_, E>) -> Result<Walked, E>
where
    E: From<StoreError>,
{
    let numbers = segment::list(dir, size)?;
    let mut heads: Option<(Head, Head)> = None;
    let mut records = 0;
    let mut closed = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let mut file = segment::open(dir, *number)?;
        let offset = read_segment(dir, *number, &file, |record| {
            let before = record.before();
            let (first, head) = heads.unwrap_or((before, before));
            if head != before {
                return Err(damaged(&segment::path(dir, *number), "the chain is broken").into());
            }
            let next = head.next(&record.payload);
            heads = Some((first, next));
            records += 1;
            visit(&record, next)
        })?;
        let (first, head) = heads.unwrap_or((base, base));
        let path = segment::path(dir, *number);
        let ahead = numbers.get(at + 1..).unwrap_or_default();
        if records > 0 && continues(dir, ahead, head)? {
            if !segment::is_blank_from(&mut file, offset).at(&path)? {
                return Err(damaged(&path, "damaged record").into());
            }
            closed.push((*number, head.seq));
            continue;
        }
        let torn = judge(dir, *number, &mut file, offset, ahead, head)?;
        return Ok(Walked { first, head, records, closed, segment: *number, offset, ahead: ahead.to_vec(), torn });
    }
    Err(damaged(dir, "no segments").into())
}

fn read_segment<E>(
    dir: &Path,
    number: u32,
    file: &File,
    mut visit: impl FnMut(Record) -> Result<(), E>,
) -> Result<u64, E>
where
    E: From<StoreError>,
{
    let mut reader = BufReader::with_capacity(BUFFER, file);
    let mut offset = 0;
    while let Some(record) = Record::read(&mut reader).at(&segment::path(dir, number))? {
        offset += record.header.extent() as u64;
        visit(record)?;
    }
    Ok(offset)
}

/// Whether the next segment begins with the record that follows `head`.
fn continues(dir: &Path, ahead: &[u32], head: Head) -> Result<bool, StoreError> {
    let Some(next) = ahead.first() else { return Ok(false) };
    let file = segment::open(dir, *next)?;
    let mut reader = BufReader::with_capacity(BUFFER, file);
    let record = Record::read(&mut reader).at(&segment::path(dir, *next))?;
    Ok(record.is_some_and(|record| record.before() == head))
}

/// Whether there is a torn tail; damage is an error.
fn judge(dir: &Path, number: u32, file: &mut File, offset: u64, ahead: &[u32], head: Head) -> Result<bool, StoreError> {
    let path = segment::path(dir, number);
    let mut torn = false;
    if !segment::is_blank_from(file, offset).at(&path)? {
        torn = true;
        let rest = segment::rest(file, offset).at(&path)?;
        if tail::is_damage(&rest, offset, head) {
            return Err(damaged(&path, "damaged record"));
        }
    }
    for number in ahead {
        let path = segment::path(dir, *number);
        let mut file = segment::open(dir, *number)?;
        if segment::is_blank_from(&mut file, 0).at(&path)? {
            continue;
        }
        torn = true;
        let rest = segment::rest(&mut file, 0).at(&path)?;
        if tail::has_later_record(&rest, head) {
            return Err(damaged(&path, "the record before is damaged"));
        }
    }
    Ok(torn)
}
