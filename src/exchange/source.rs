//! Where the bytes of an imported file come from, and how they become text.
//!
//! A file is read more than once (is it UTF-8? then the rows, then the comments again), so it must be possible to go
//! back to its beginning: what comes through a pipe is first copied to a temporary file without a name.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::collections::hash_map::RandomState;
use std::fs::{File, OpenOptions};
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Something that can be read again from its beginning.
pub trait Input: Read + Seek + Send {}
impl<T: Read + Seek + Send> Input for T {}

/// An imported file: its name as it was given, and its bytes.
pub struct Source {
    name: String,
    input: Box<dyn Input>,
    length: u64,
}

/// Why a source cannot be read as text.
#[derive(Debug)]
pub enum Unreadable {
    /// What the operating system said.
    Io(io::Error),
    /// UTF-16, as some spreadsheets save "Unicode text".
    Utf16,
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

const CHUNK: usize = 64 * 1024;

impl Source {
    /// Bytes that are there already, such as a file built into the program.
    pub fn new(name: &str, mut input: Box<dyn Input>) -> io::Result<Self> {
        let length = input.seek(SeekFrom::End(0))?;
        Ok(Self { name: name.to_owned(), input, length })
    }

    /// The file at `path`. A pipe or device is copied first.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let name = path.display().to_string();
        let kind = file.metadata()?.file_type();
        if kind.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        if kind.is_file() { Self::new(&name, Box::new(file)) } else { Self::spooled(&name, file) }
    }

    /// What can be read once only (standard input): copied to a temporary file that has no name.
    pub fn spooled(name: &str, mut once: impl Read) -> io::Result<Self> {
        let mut file = unnamed_file(&std::env::temp_dir())?;
        io::copy(&mut once, &mut file)?;
        file.flush()?;
        Self::new(name, Box::new(file))
    }

    /// The name the file was given under; faults are told under it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The encoding: UTF-8 if every byte of it fits, else Windows-1252. Reads the whole file in small pieces.
    pub fn encoding(&mut self) -> Result<&'static Encoding, Unreadable> {
        let mut reader = self.from_start()?;
        let mut bytes = vec![0; CHUNK];
        let mut kept = 0;
        let mut first = true;
        loop {
            let read = read_some(&mut reader, bytes.get_mut(kept..).unwrap_or_default())?;
            let filled = bytes.get(..kept + read).unwrap_or_default();
            if first && (filled.starts_with(&[0xFF, 0xFE]) || filled.starts_with(&[0xFE, 0xFF])) {
                return Err(Unreadable::Utf16);
            }
            first = false;
            let valid = Encoding::utf8_valid_up_to(filled);
            let rest = filled.get(valid..).unwrap_or_default();
            let cut_off = std::str::from_utf8(rest).is_err_and(|error| error.error_len().is_none());
            if !rest.is_empty() && (read == 0 || !cut_off) {
                return Ok(WINDOWS_1252);
            }
            if read == 0 {
                return Ok(UTF_8);
            }
            kept = rest.len();
            bytes.copy_within(valid..valid + kept, 0);
        }
    }

    /// The bytes from the beginning.
    pub fn from_start(&mut self) -> io::Result<&mut dyn Input> {
        self.input.seek(SeekFrom::Start(0))?;
        Ok(self.input.as_mut())
    }
}

/// Reads until something comes or the end is reached, whatever interrupts.
pub fn read_some(reader: &mut (impl Read + ?Sized), bytes: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// A file only this process can reach: made anew, readable by its owner, and without a name from then on.
fn unnamed_file(folder: &Path) -> io::Result<File> {
    let random = RandomState::new();
    for attempt in 0..16_u32 {
        let mut hasher = random.build_hasher();
        hasher.write_u32(attempt);
        let path = folder.join(format!("sofus-import-{:016x}", hasher.finish()));
        match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => {
                std::fs::remove_file(&path)?;
                return Ok(file);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use std::io::Cursor;

    fn source(bytes: &[u8]) -> Source {
        Source::new("f", Box::new(Cursor::new(bytes.to_vec()))).unwrap()
    }

    #[rstest]
    #[case("plain".as_bytes(), UTF_8)]
    #[case("Østergård".as_bytes(), UTF_8)]
    #[case(&[0xEF, 0xBB, 0xBF, b'a'], UTF_8)]
    #[case(b"\xD8sterg\xE5rd", WINDOWS_1252)]
    #[case(b"", UTF_8)]
    // Cut off in the middle of a character at the very end of the file.
    #[case(&[b'a', 0xC3], WINDOWS_1252)]
    fn encoding_is_told_by_validity(#[case] bytes: &[u8], #[case] expected: &'static Encoding) {
        assert_eq!(source(bytes).encoding().unwrap(), expected);
    }

    #[test]
    fn a_character_across_two_pieces_is_valid() {
        let mut bytes = vec![b'a'; CHUNK - 1];
        bytes.extend("øøø".as_bytes());
        assert_eq!(source(&bytes).encoding().unwrap(), UTF_8);
        // One wrong byte far behind the first piece decides for the whole file.
        bytes.extend(vec![b'b'; CHUNK]);
        bytes.push(0xE6);
        bytes.push(b'x');
        assert_eq!(source(&bytes).encoding().unwrap(), WINDOWS_1252);
    }

    #[test]
    fn utf16_is_named() {
        assert!(matches!(source(&[0xFF, 0xFE, b'a', 0]).encoding(), Err(Unreadable::Utf16)));
    }

    #[test]
    fn standard_input_can_be_read_twice_and_leaves_no_name() {
        let mut source = Source::spooled("-", b"twice".as_slice()).unwrap();
        for _ in 0..2 {
            let mut text = String::new();
            source.from_start().unwrap().read_to_string(&mut text).unwrap();
            assert_eq!(text, "twice");
        }
        assert_eq!((source.name(), source.length()), ("-", 5));
    }
}
