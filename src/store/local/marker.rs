//! The file `SOFUS` in a store's directory: what this is, and of which schema. Read before anything else is touched.

use std::fmt::Write as _;
use std::fs;
use std::io;

use super::super::{StoreError, Table};
use super::files::{self, At};
use super::places::{Places, UNFINISHED};
use super::record::{Hash, Head};
use super::{lock, segment};

/// The layout of the directory, the log and the checkpoints that this program writes.
pub const SCHEMA: u32 = 2;

/// Tables that a schema knows. What it counts, its checkpoints and its index hold one tally each for.
pub const fn tables(schema: u32) -> usize {
    if schema < 2 { 12 } else { Table::ALL.len() }
}

const TITLE: &str = "Sofus keeps its data here. Change nothing in this directory.";

/// What the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Random; the same in every backup of the store.
    pub id: [u8; 16],
    /// Length of a log segment in bytes.
    pub segment: u64,
    /// Where the log of this directory begins.
    pub base: Head,
}

/// What lies in a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A store.
    Store,
    /// Nothing, or what a creation left that did not finish.
    Nothing,
    /// Something else.
    Other,
}

/// What lies in the directory; changes nothing.
pub fn look(places: &Places) -> Result<Found, StoreError> {
    let root = places.root();
    let names = match fs::read_dir(root) {
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(Found::Other),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(StoreError::at(root, &error)),
        Ok(_) => files::names(root).at(root)?,
    };
    if places.marker().try_exists().at(&places.marker())? {
        return Ok(Found::Store);
    }
    let unfinished = names.iter().all(|name| UNFINISHED.contains(&name.as_str())) && lock::is_ours(&places.lock());
    Ok(if names.is_empty() || unfinished { Found::Nothing } else { Found::Other })
}

/// Writes the file; from then on the directory is a store.
pub fn write(places: &Places, marker: &Marker) -> Result<(), StoreError> {
    let Marker { id, segment, base } = marker;
    let (id, hash) = (hex(id), hex(&base.hash));
    let text = format!("{TITLE}\nschema {SCHEMA}\nid {id}\nsegment {segment}\nbase {} {hash}\n", base.seq);
    files::write_whole(&places.marker(), text.as_bytes()).at(&places.marker())
}

/// Writes the file anew where an earlier schema wrote it, so that a program of that schema leaves the store alone.
pub fn raise(places: &Places, marker: &Marker) -> Result<(), StoreError> {
    let text = fs::read_to_string(places.marker()).at(&places.marker())?;
    let newest = field(&text, "schema").and_then(|value| value.parse().ok()) == Some(SCHEMA);
    if newest { Ok(()) } else { write(places, marker) }
}

/// Reads the file. [`StoreError::Newer`] before anything but the schema is looked at.
pub fn read(places: &Places) -> Result<Marker, StoreError> {
    let shown = places.root().display().to_string();
    match look(places)? {
        Found::Store => {}
        Found::Nothing => return Err(StoreError::Missing(shown)),
        Found::Other => return Err(StoreError::NotAStore(shown)),
    }
    let bytes = fs::read(places.marker()).at(&places.marker())?;
    let text = String::from_utf8_lossy(&bytes);
    let found: u32 = field(&text, "schema").and_then(|value| value.parse().ok()).ok_or(StoreError::NotAStore(shown))?;
    if found > SCHEMA {
        return Err(StoreError::Newer { found, known: SCHEMA });
    }
    parse(&text).ok_or_else(|| segment::damaged(&places.marker(), "unreadable"))
}

fn parse(text: &str) -> Option<Marker> {
    let id = unhex::<16>(field(text, "id")?)?;
    let segment = field(text, "segment")?.parse().ok().filter(|size| segment::SIZES.contains(size))?;
    let (seq, hash) = field(text, "base")?.split_once(' ')?;
    Some(Marker { id, segment, base: Head { seq: seq.parse().ok()?, hash: unhex::<32>(hash)? } })
}

fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// The hash an empty history begins with.
pub fn genesis(id: &[u8; 16]) -> Hash {
    *blake3::hash(id).as_bytes()
}
