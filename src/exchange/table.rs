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
                Unreadable::Io(error) => Problem::CannotRead(error.to_string()),
                Unreadable::Utf16 => Problem::Encoding,
            };
            findings.row(Place { file, line: 1 }, problem);
            None
        }
    }
}

/// Reads every row of a file and hands it to `take`; `watch` is told now and then how far it is. Gives the first line's
/// columns, if there were any, and how much was read. Faults of the file itself are noted; reading goes on behind a
/// faulty row, so that all faults are found at once.
pub fn read(
    source: &mut Source,
    encoding: &'static Encoding,
    (file, kind): (u32, Kind),
    findings: &mut Findings,
    take: &mut dyn FnMut(Cells),
    watch: &mut dyn FnMut(Reached),
) -> (Option<Header>, Reached) {
    let mut header = None;
    let mut reached = Reached::default();
    let end = rows(source, encoding, (file, kind), findings, take, watch, &mut header, &mut reached);
    if let Err(broken) = end {
        match broken {
            Broken::Io(error) => {
                let line = 1;
                findings.row(Place { file, line }, Problem::CannotRead(error.to_string()));
            }
            Broken::Row(line, problem) => findings.row(Place { file, line }, problem),
        }
    }
    (header, reached)
}

#[allow(clippy::too_many_arguments)] // one step of `read`, split off for `?`
fn rows(
    source: &mut Source,
    encoding: &'static Encoding,
    (file, kind): (u32, Kind),
    findings: &mut Findings,
    take: &mut dyn FnMut(Cells),
    watch: &mut dyn FnMut(Reached),
    header: &mut Option<Header>,
    reached: &mut Reached,
) -> Result<(), Broken> {
    let mut records = Records::new(Text::new(source.from_start()?, encoding))?;
    let mut record = Record::default();
    if !records.next(&mut record)? {
        findings.row(Place { file, line: 1 }, Problem::NoHeader);
        return Ok(());
    }
    let header = header.insert(Header::read(&record, kind, file, findings));
    if !header.is_good() {
        return Ok(());
    }
    while records.next(&mut record)? {
        // Spreadsheets leave rows of nothing but delimiters below the last one.
        if record.is_blank() {
            continue;
        }
        let place = Place { file, line: record.line() };
        reached.rows += 1;
        reached.bytes = records.taken();
        if reached.rows.is_multiple_of(STEP) {
            watch(*reached);
        }
        if record.after_quote() {
            findings.row(place, Problem::AfterQuote);
        } else if record.width() == header.width() {
            take(Cells { record: &record, header, place, findings });
        } else {
            findings.row(place, Problem::CellCount { expected: header.width(), found: record.width() });
        }
    }
    reached.bytes = records.taken();
    watch(*reached);
    Ok(())
}
