//! Reads a CSV file of the pack: `;` between cells, names of columns in the first line, UTF-8.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::fault::{Faults, PackProblem};
use crate::domain::language::Bilingual;

/// A column a table knows.
pub(super) struct Column {
    name: &'static str,
    may_lack: bool,
    many_lines: bool,
}

impl Column {
    /// A column every table has, with cells of one line.
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, may_lack: false, many_lines: false }
    }

    /// The table may leave this column out.
    pub(super) const fn may_lack(self) -> Self {
        Self { may_lack: true, ..self }
    }

    /// Cells of this column may hold line feeds.
    pub(super) const fn many_lines(self) -> Self {
        Self { many_lines: true, ..self }
    }
}

/// One row, with the line it begins on.
pub(super) struct Row {
    file: &'static str,
    pub(super) line: u32,
    cells: BTreeMap<&'static str, String>,
}

/// Every row of a table that has the right number of cells.
pub(super) fn read_rows(file: &'static str, text: &str, columns: &'static [Column], faults: &mut Faults) -> Vec<Row> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(header)) = records.next() else {
        faults.add(file, 0, PackProblem::NoRows);
        return Vec::new();
    };
    let places = columns_of(file, &header, columns, faults);
    let mut rows = Vec::new();
    for record in records {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, |at| at.line() as u32);
                faults.add(file, line, PackProblem::NotCsv);
                continue;
            }
        };
        let line = record.position().map_or(0, |at| at.line() as u32);
        if record.len() != header.len() {
            let (expected, found) = (header.len(), record.len());
            faults.add(file, line, PackProblem::CellCount { expected, found });
            continue;
        }
        let cells = places.iter().zip(record.iter()).filter_map(|(column, cell)| {
            let column = (*column)?;
            if cell.chars().any(|sign| sign.is_control() && !(column.many_lines && sign == '\n')) {
                faults.add(file, line, PackProblem::ControlCharacter(column.name.to_owned()));
            }
            Some((column.name, cell.trim().to_owned()))
        });
        rows.push(Row { file, line, cells: cells.collect() });
    }
    if rows.is_empty() {
        faults.add(file, 0, PackProblem::NoRows);
    }
    rows
}

/// For each place in the first line the column that stands there.
fn columns_of(
    file: &'static str,
    header: &csv::StringRecord,
    columns: &'static [Column],
    faults: &mut Faults,
) -> Vec<Option<&'static Column>> {
    let mut places: Vec<Option<&'static Column>> = Vec::new();
    for name in header {
        let column = columns.iter().find(|column| column.name == name);
        if column.is_none() {
            faults.add(file, 1, PackProblem::ColumnUnknown(name.to_owned()));
        }
        if column.is_some() && places.iter().flatten().any(|earlier| earlier.name == name) {
            faults.add(file, 1, PackProblem::ColumnTwice(name.to_owned()));
        }
        places.push(column);
    }
    for column in columns.iter().filter(|column| !column.may_lack) {
        if !places.iter().flatten().any(|there| there.name == column.name) {
            faults.add(file, 1, PackProblem::ColumnMissing(column.name.to_owned()));
        }
    }
    places
}

impl Row {
    /// What stands in the column; empty where the table leaves the column out.
    pub(super) fn cell(&self, column: &'static str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// A text that may not be empty.
    pub(super) fn text(&self, column: &'static str, faults: &mut Faults) -> String {
        let text = self.cell(column);
        // A missing column has been told once, in the first line.
        if text.is_empty() && self.cells.contains_key(column) {
            self.fault(PackProblem::Empty(column.to_owned()), faults);
        }
        text.to_owned()
    }

    /// A text in both languages, from its Danish and its English column.
    pub(super) fn bilingual(&self, da: &'static str, en: &'static str, faults: &mut Faults) -> Bilingual {
        let danish = self.text(da, faults);
        let english = self.cell(en).to_owned();
        if english.is_empty() && self.cells.contains_key(en) {
            self.fault(PackProblem::EnglishMissing(da.to_owned()), faults);
        }
        Bilingual { da: danish, en: english }
    }

    /// An id: letters, digits, `-`, `_` and `.`, at most 40 of them.
    pub(super) fn id(&self, column: &'static str, faults: &mut Faults) -> String {
        let id = self.text(column, faults);
        if !is_id(&id) && !id.is_empty() {
            self.fault(PackProblem::NotAnId(id.clone()), faults);
        }
        id
    }

    /// A whole number within bounds.
    pub(super) fn whole(&self, column: &'static str, bounds: &RangeInclusive<u8>, faults: &mut Faults) -> u8 {
        let written = self.text(column, faults);
        if written.is_empty() {
            return *bounds.start();
        }
        let Ok(number) = written.parse::<i64>() else {
            self.fault(PackProblem::NotANumber(column.to_owned(), written), faults);
            return *bounds.start();
        };
        match u8::try_from(number) {
            Ok(number) if bounds.contains(&number) => number,
            _ => {
                let (low, high) = (i64::from(*bounds.start()), i64::from(*bounds.end()));
                let what = PackProblem::OutOfBounds { place: column.to_owned(), value: written, low, high };
                self.fault(what, faults);
                *bounds.start()
            }
        }
    }

    /// A date `yyyy-mm-dd`.
    pub(super) fn date(&self, column: &'static str, faults: &mut Faults) -> Option<NaiveDate> {
        let written = self.text(column, faults);
        if written.is_empty() {
            return None;
        }
        let date = NaiveDate::parse_from_str(&written, "%Y-%m-%d").ok();
        if date.is_none() {
            self.fault(PackProblem::NotADate(column.to_owned(), written), faults);
        }
        date
    }

    /// One of a closed list of words, by its place in the list.
    pub(super) fn choice(
        &self,
        column: &'static str,
        words: &'static [&'static str],
        faults: &mut Faults,
    ) -> Option<usize> {
        let written = self.text(column, faults);
        if written.is_empty() {
            return None;
        }
        let found = words.iter().position(|word| *word == written);
        if found.is_none() {
            self.fault(PackProblem::NotOneOf(column.to_owned(), written, words), faults);
        }
        found
    }

    /// Notes a fault of this row.
    pub(super) fn fault(&self, what: PackProblem, faults: &mut Faults) {
        faults.add(self.file, self.line, what);
    }
}

fn is_id(id: &str) -> bool {
    let known = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.');
    !id.is_empty() && id.chars().count() <= 40 && id.chars().all(known)
}

/// Notes which ids a table has and where, and every id that comes twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen(BTreeMap<String, u32>);

impl Seen {
    /// Notes an id; one that is there already is a fault of this row.
    pub(super) fn note(&mut self, id: &str, row: &Row, faults: &mut Faults) {
        match self.0.get(id) {
            Some(first) => row.fault(PackProblem::DuplicateId(id.to_owned(), *first), faults),
            None => {
                self.0.insert(id.to_owned(), row.line);
            }
        }
    }

    /// Whether the table has this id; an id it lacks is a fault of the row that names it.
    pub(super) fn check(&self, column: &'static str, id: &str, row: &Row, faults: &mut Faults) {
        if !id.is_empty() && !self.0.contains_key(id) {
            row.fault(PackProblem::UnknownId(column.to_owned(), id.to_owned()), faults);
        }
    }

    /// The line of an id.
    pub(super) fn line(&self, id: &str) -> u32 {
        self.0.get(id).copied().unwrap_or_default()
    }
}
