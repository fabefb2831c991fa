//! A file as rows of one kind: first line read and checked, then row by row in bounded memory.

use super::cells::Cells;
use super::decode::Text;
use super::layout::Header;
use super::records::{Broken, Record, Records};
use super::source::{Source, Unreadable};
use crate::service::import::fault::{Findings, Problem};
use crate::service::import::kind::Kind;
use crate::service::import::rows::Place;
use encoding_rs::Encoding;

/// How far the reading of a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Rows read, blank lines and the first line not counted.
    pub rows: u64,
    /// Bytes read.
    pub bytes: u64,
}

/// How many rows lie between two calls of the watcher.
const STEP: u64 = 4_096;

/// The encoding of a source; what makes it unreadable is noted.
pub fn encoding(source: &mut Source, file: u32, findings: &mut Findings) -> Option<&'static Encoding> {
    match source.encoding() {
        Ok(encoding) => Some(encoding),
        Err(unreadable) => {
            let problem = match unreadable {
                Unreadable::Io(error) => Problem::unreadable(&error),
                Unreadable::Utf16 => Problem::Encoding,
            };
            findings.row(Place { file, line: 1 }, problem);
            None
        }
    }
}

/// Who takes the rows of a file, and its faults.
pub trait Sink {
    /// Where faults of the file go.
    fn findings(&mut self) -> &mut Findings;
    /// Takes a row with as many cells as the first line has.
    fn row(&mut self, record: &Record, header: &Header, place: Place);
    /// Whether rows are still wanted.
    fn wants_more(&self) -> bool {
        true
    }
}

/// The cells of a row for a sink's findings.
pub fn cells<'a, 'f>(
    record: &'a Record,
    header: &'a Header,
    place: Place,
    findings: &'f mut Findings,
) -> Cells<'a, 'f> {
    Cells { record, header, place, findings }
}

/// One file to read: its bytes, how they are encoded, its number in the import, and what it holds.
pub struct Table<'a> {
    /// Its bytes.
    pub source: &'a mut Source,
    /// How they are encoded.
    pub encoding: &'static Encoding,
    /// Its number in the import.
    pub file: u32,
    /// What it holds.
    pub kind: Kind,
}

impl Table<'_> {
    /// Hands every row to `sink`; `watch` is told now and then how far it is. Gives the first line's columns, if there
    /// was one. Reading goes on behind a faulty row, so that all faults are found at once.
    pub fn read(self, sink: &mut dyn Sink, watch: &mut dyn FnMut(Reached)) -> Option<Header> {
        let file = self.file;
        let mut header = None;
        if let Err(broken) = self.rows(sink, watch, &mut header) {
            let (line, problem) = match broken {
                Broken::Io(error) => (1, Problem::unreadable(&error)),
                Broken::Row(line, problem) => (line, problem),
            };
            sink.findings().row(Place { file, line }, problem);
        }
        header
    }

    fn rows(
        self,
        sink: &mut dyn Sink,
        watch: &mut dyn FnMut(Reached),
        header: &mut Option<Header>,
    ) -> Result<(), Broken> {
        let Self { source, encoding, file, kind } = self;
        let mut records = Records::new(Text::new(source.from_start()?, encoding))?;
        let mut record = Record::default();
        if !records.next(&mut record)? {
            sink.findings().row(Place { file, line: 1 }, Problem::NoHeader);
            return Ok(());
        }
        let header = header.insert(Header::read(&record, kind, file, sink.findings()));
        if !header.is_good() {
            return Ok(());
        }
        let mut rows = 0_u64;
        while sink.wants_more() && records.next(&mut record)? {
            // Spreadsheets leave rows of nothing but delimiters below the last one.
            if record.is_blank() {
                continue;
            }
            rows += 1;
            if rows.is_multiple_of(STEP) {
                watch(Reached { rows, bytes: records.taken() });
            }
            let place = Place { file, line: record.line() };
            if record.after_quote() {
                sink.findings().row(place, Problem::AfterQuote);
            } else if record.width() == header.width() {
                sink.row(&record, header, place);
            } else {
                let problem = Problem::CellCount { expected: header.width(), found: record.width() };
                sink.findings().row(place, problem);
            }
        }
        watch(Reached { rows, bytes: records.taken() });
        Ok(())
    }
}
