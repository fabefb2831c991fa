//! One record of the log.
//!
//! `magic u32 | payload length u32 | seq u64 | durable seq u64 | hash of the record before [32] | crc32 of these |`
//! `payload | crc32 of all before`, integers big-endian. A record's hash is blake3 over seq, hash before and payload.

use std::io::{self, Read};

use super::super::{Batch, LIMITS, Op};
use super::ops;

const MAGIC: [u8; 4] = *b"SoLr";
/// Bytes before the payload.
pub const HEADER: usize = 60;
/// Bytes after the payload.
const TRAILER: usize = 4;
/// The largest payload: a full batch with the frame around each operation.
const PAYLOAD: usize = LIMITS.batch + 16 * LIMITS.ops + 64;

const OPS: u8 = 1;
const STAGED: u8 = 2;
/// Bytes of a staged file's name.
const NAME: usize = 200;

/// blake3.
pub type Hash = [u8; 32];

/// A place in the history: the hash covers everything up to and including `seq`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Number of the commit.
    pub seq: u64,
    /// Hash of its record.
    pub hash: Hash,
}

impl Head {
    /// The head after a record with `payload` follows this one.
    pub fn next(self, payload: &[u8]) -> Self {
        let seq = self.seq + 1;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&seq.to_be_bytes());
        hasher.update(&self.hash);
        hasher.update(payload);
        Self { seq, hash: *hasher.finalize().as_bytes() }
    }
}

/// What one commit did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// The operations themselves.
    Ops(Batch),
    /// The operations in a staged file.
    Staged(StagedFile),
}

/// A file of operations that one record commits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedFile {
    /// Its name within the staging directory.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Operations in it.
    pub ops: u64,
    /// Its blake3.
    pub hash: Hash,
}

/// The payload of a commit of `batch`.
pub fn ops_payload(batch: &[Op]) -> Vec<u8> {
    let mut out = vec![OPS];
    for op in batch {
        ops::write(&mut out, op);
    }
    ops::write_end(&mut out);
    out
}

/// The payload of a commit of a staged file.
pub fn staged_payload(file: &StagedFile) -> Vec<u8> {
    let mut out = vec![STAGED];
    out.extend_from_slice(&file.bytes.to_be_bytes());
    out.extend_from_slice(&file.ops.to_be_bytes());
    out.extend_from_slice(&file.hash);
    out.extend_from_slice(&(file.name.len() as u16).to_be_bytes());
    out.extend_from_slice(file.name.as_bytes());
    out
}

/// Reads a payload back.
pub fn read_payload(mut bytes: &[u8]) -> io::Result<Payload> {
    let input = &mut bytes;
    let payload = match ops::array(input)? {
        [OPS] => {
            let mut batch = Vec::new();
            while let Some(op) = ops::read(input)? {
                batch.push(op);
            }
            Payload::Ops(batch)
        }
        [STAGED] => {
            let (bytes, ops) = (u64::from_be_bytes(ops::array(input)?), u64::from_be_bytes(ops::array(input)?));
            let hash = ops::array(input)?;
            let length = u16::from_be_bytes(ops::array(input)?);
            let name = ops::bytes(input, usize::from(length), NAME)?;
            let name = String::from_utf8(name).map_err(|_| ops::invalid("file name"))?;
            Payload::Staged(StagedFile { name, bytes, ops, hash })
        }
        _ => return Err(ops::invalid("unknown payload")),
    };
    if bytes.is_empty() { Ok(payload) } else { Err(ops::invalid("bytes left over")) }
}

/// The staged file a payload speaks of, without reading the operations of other payloads.
pub fn staged_file(payload: &[u8]) -> io::Result<Option<StagedFile>> {
    if payload.first() != Some(&STAGED) {
        return Ok(None);
    }
    match read_payload(payload)? {
        Payload::Staged(file) => Ok(Some(file)),
        Payload::Ops(_) => Ok(None),
    }
}

/// What stands before a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Bytes of payload.
    pub length: usize,
    /// Number of the commit.
    pub seq: u64,
    /// The last commit known to be on the disk when this one was written.
    pub durable: u64,
    /// Hash of the record before.
    pub before: Hash,
}

impl Header {
    /// Bytes of the whole record.
    pub const fn extent(&self) -> usize {
        HEADER + self.length + TRAILER
    }

    /// The header in `bytes`, if they hold a whole one.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (header, _) = bytes.split_first_chunk::<HEADER>()?;
        let (fields, crc) = header.split_last_chunk::<4>()?;
        let mut input = fields.strip_prefix(&MAGIC)?;
        if crc32fast::hash(fields) != u32::from_be_bytes(*crc) {
            return None;
        }
        let length = u32::from_be_bytes(ops::array(&mut input).ok()?) as usize;
        let (seq, durable) = (ops::array(&mut input).ok()?, ops::array(&mut input).ok()?);
        let before = ops::array(&mut input).ok()?;
        let header = Self { length, seq: u64::from_be_bytes(seq), durable: u64::from_be_bytes(durable), before };
        (length <= PAYLOAD).then_some(header)
    }
}

/// A whole record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What stands before the payload.
    pub header: Header,
    /// What the commit did; see [`read_payload`].
    pub payload: Vec<u8>,
}

impl Record {
    /// The head before this record.
    pub const fn before(&self) -> Head {
        Head { seq: self.header.seq.saturating_sub(1), hash: self.header.before }
    }

    /// The record at the beginning of `bytes`, if it is whole.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let header = Header::parse(bytes)?;
        let record = bytes.get(..header.extent())?;
        let (covered, crc) = record.split_last_chunk::<TRAILER>()?;
        let whole = crc32fast::hash(covered) == u32::from_be_bytes(*crc);
        whole.then(|| Self { header, payload: covered.get(HEADER..).unwrap_or_default().to_vec() })
    }

    /// The next record of `input`; `None` when what comes is not a whole record.
    pub fn read(input: &mut impl Read) -> io::Result<Option<Self>> {
        let mut bytes = vec![0; HEADER];
        if !fill(input, &mut bytes)? {
            return Ok(None);
        }
        let Some(header) = Header::parse(&bytes) else { return Ok(None) };
        let mut rest = vec![0; header.extent() - HEADER];
        if !fill(input, &mut rest)? {
            return Ok(None);
        }
        bytes.append(&mut rest);
        Ok(Self::parse(&bytes))
    }
}

/// Fills `bytes`; `false` when the input ends before.
fn fill(input: &mut impl Read, bytes: &mut [u8]) -> io::Result<bool> {
    match input.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

/// The bytes of the record that follows `before` with `payload`.
pub fn encode(out: &mut Vec<u8>, before: Head, durable: u64, payload: &[u8]) {
    let start = out.len();
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&(payload.len() as u32).to_be_bytes());
    out.extend_from_slice(&(before.seq + 1).to_be_bytes());
    out.extend_from_slice(&durable.to_be_bytes());
    out.extend_from_slice(&before.hash);
    seal(out, start);
    out.extend_from_slice(payload);
    seal(out, start);
}

fn seal(out: &mut Vec<u8>, start: usize) {
    let crc = crc32fast::hash(out.get(start..).unwrap_or_default());
    out.extend_from_slice(&crc.to_be_bytes());
}

/// Where the next record after any byte of `bytes` may begin: positions of the magic.
pub fn candidates(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    bytes.windows(MAGIC.len()).enumerate().filter(|(_, window)| *window == MAGIC).map(|(at, _)| at)
}
