//! A checkpoint: everything the store holds at one commit, as one file. Also the form of a backup.
//!
//! `"SofusCp1" | schema u32 | store id [16] | seq u64 | hash [32] | per table: count u64, sum u128 | crc32 of these |`
//! `operations | end mark | blake3 of all before`, integers big-endian. Only puts occur, ordered by table and key.

use std::io::{self, BufReader, Read, Write};

use super::super::{Op, StoreError};
use super::index::{Index, IndexError};
use super::marker::{self, SCHEMA};
use super::ops;
use super::record::Head;
use super::state::Tallies;

const MAGIC: &[u8; 8] = b"SofusCp1";
const BUFFER: usize = 64 * 1024;

/// What a checkpoint says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The store it is of.
    pub id: [u8; 16],
    /// The commit it is of.
    pub head: Head,
    /// What it holds.
    pub tallies: Tallies,
}

impl Header {
    fn to_bytes(self, schema: u32) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&schema.to_be_bytes());
        out.extend_from_slice(&self.id);
        out.extend_from_slice(&self.head.seq.to_be_bytes());
        out.extend_from_slice(&self.head.hash);
        self.tallies.write(&mut out, marker::tables(schema));
        out.extend_from_slice(&crc32fast::hash(&out).to_be_bytes());
        out
    }

    /// Reads the header only. What is no checkpoint at all is [`StoreError::NotAStore`].
    pub fn read(input: &mut impl Read) -> Result<Self, StoreError> {
        let magic = ops::array(input).map_err(|error| spoilt(&error))?;
        if magic != *MAGIC {
            return Err(StoreError::NotAStore("no checkpoint".into()));
        }
        let schema = u32::from_be_bytes(ops::array(input).map_err(|error| spoilt(&error))?);
        if schema > SCHEMA {
            return Err(StoreError::Newer { found: schema, known: SCHEMA });
        }
        let header = Self::fields(input, schema).map_err(|error| spoilt(&error))?;
        let crc = ops::array::<4>(input).map_err(|error| spoilt(&error))?;
        if header.to_bytes(schema).ends_with(&crc) {
            Ok(header)
        } else {
            Err(StoreError::Damaged("checkpoint header".into()))
        }
    }

    fn fields(input: &mut impl Read, schema: u32) -> io::Result<Self> {
        let id = ops::array(input)?;
        let head = Head { seq: u64::from_be_bytes(ops::array(input)?), hash: ops::array(input)? };
        Ok(Self { id, head, tallies: Tallies::read(input, marker::tables(schema))? })
    }
}

/// Why an export stopped.
#[derive(Debug)]
pub enum ExportError {
    /// The index does not hold what it should.
    Index(IndexError),
    /// The output could not be written.
    Output(io::Error),
}

/// Writes everything in `index` to `out`. Holds what was read against the index's own counts and sums: an index that has
/// gone wrong never becomes a checkpoint.
pub fn export(index: &Index, id: [u8; 16], out: &mut dyn Write) -> Result<Head, ExportError> {
    let state = index.state();
    if state.staged != 0 {
        return Err(ExportError::Index(IndexError("a staged file is only partly in it".into())));
    }
    let mut out = Hashing { out, hasher: blake3::Hasher::new() };
    let mut buffer = Header { id, head: state.head, tallies: state.tallies }.to_bytes(SCHEMA);
    let mut found = Tallies::default();
    let mut failed = None;
    let read = index.each(|table, key, value| {
        found.of(table).add(table, key, value);
        ops::write(&mut buffer, &Op::Put { table, key: key.to_vec(), value: value.to_vec() });
        if buffer.len() >= BUFFER {
            if let Err(error) = out.write_all(&buffer) {
                failed = Some(error);
                return Err(IndexError("output".into()));
            }
            buffer.clear();
        }
        Ok(())
    });
    if let Some(error) = failed {
        return Err(ExportError::Output(error));
    }
    read.map_err(ExportError::Index)?;
    if found != state.tallies {
        return Err(ExportError::Index(IndexError("counts or sums differ".into())));
    }
    ops::write_end(&mut buffer);
    out.write_all(&buffer).map_err(ExportError::Output)?;
    let hash = out.hasher.finalize();
    out.out.write_all(hash.as_bytes()).map_err(ExportError::Output)?;
    Ok(state.head)
}

/// The checkpoint of a store that holds nothing.
pub fn empty(id: [u8; 16], head: Head) -> Vec<u8> {
    let mut out = Header { id, head, tallies: Tallies::default() }.to_bytes(SCHEMA);
    ops::write_end(&mut out);
    let hash = blake3::hash(&out);
    out.extend_from_slice(hash.as_bytes());
    out
}

/// Reads a checkpoint to its end and hands each operation to `visit`. Only when it returns is the checkpoint known to be
/// whole.
pub fn read<E: From<StoreError>>(
    input: &mut dyn Read,
    mut visit: impl FnMut(Op) -> Result<(), E>,
) -> Result<Header, E> {
    let mut input = Hashed { input: BufReader::with_capacity(BUFFER, input), hasher: blake3::Hasher::new() };
    let header = Header::read(&mut input)?;
    let mut found = Tallies::default();
    while let Some(op) = ops::read(&mut input).map_err(|error| spoilt(&error))? {
        let Some(value) = op.value() else { return Err(StoreError::Damaged("checkpoint: no put".into()).into()) };
        found.of(op.table()).add(op.table(), op.key(), value);
        visit(op)?;
    }
    let hash = input.hasher.finalize();
    let trailer: [u8; 32] = ops::array(&mut input).map_err(|error| spoilt(&error))?;
    let at_end = input.input.read(&mut [0]).map_err(StoreError::Io)? == 0;
    if *hash.as_bytes() == trailer && found == header.tallies && at_end {
        Ok(header)
    } else {
        Err(StoreError::Damaged("checkpoint: hash or counts differ".into()).into())
    }
}

fn spoilt(error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => {
            StoreError::Damaged(format!("checkpoint: {error}"))
        }
        kind => StoreError::Io(io::Error::new(kind, error.to_string())),
    }
}

struct Hashing<'a> {
    out: &'a mut dyn Write,
    hasher: blake3::Hasher,
}

impl Hashing<'_> {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.out.write_all(bytes)
    }
}

struct Hashed<R> {
    input: R,
    hasher: blake3::Hasher,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}
