//! The columns of each kind of file as data, and where they stand in a given file. Source: `formats.md`.

use super::records::Record;
use crate::service::import::fault::{Findings, Problem};
use crate::service::import::kind::{Column, Kind};
use crate::service::import::rows::{Cell, Place};
use unicode_normalization::UnicodeNormalization;

/// A column of a kind of file.
#[derive(Clone, Copy, Debug)]
pub struct ColumnOf {
    /// Which.
    pub column: Column,
    /// Its Danish name, where it has one.
    pub danish: Option<&'static str>,
    /// Whether a file cannot do without it.
    pub must: bool,
}

/// A key column: every file of the kind has it.
pub const fn key(column: Column, danish: &'static str) -> ColumnOf {
    ColumnOf { column, danish: Some(danish), must: true }
}

/// A column that files may leave out.
pub const fn may(column: Column, danish: &'static str) -> ColumnOf {
    ColumnOf { column, danish: Some(danish), must: false }
}

/// A column that files may leave out and that is called the same in Danish.
pub const fn plain(column: Column) -> ColumnOf {
    ColumnOf { column, danish: None, must: false }
}

/// The columns of a kind, in the order an export writes them.
pub const fn columns(kind: Kind) -> &'static [ColumnOf] {
    match kind {
        Kind::Goals => super::goals::COLUMNS,
        Kind::Competences => super::competences::COLUMNS,
        Kind::Profiles => super::profiles::COLUMNS,
        Kind::Requirements => super::requirements::COLUMNS,
        Kind::Units => super::units::COLUMNS,
        Kind::Employees => super::employees::COLUMNS,
        Kind::Courses => super::courses::COLUMNS,
        Kind::CourseAims => super::courses::AIM_COLUMNS,
        Kind::Runs => super::runs::COLUMNS,
        Kind::RunStaff => super::runs::STAFF_COLUMNS,
        Kind::Evaluations => super::evaluations::COLUMNS,
        Kind::Absence => super::absence::COLUMNS,
    }
}

/// Where the columns stand in one file, and what the file calls them.
#[derive(Clone, Debug)]
pub struct Header {
    names: Vec<String>,
    at: Vec<Option<usize>>,
    taken: bool,
}

impl Header {
    /// Reads the first line. Every fault of it is noted; rows are of use only if [`Header::is_good`].
    pub fn read(record: &Record, kind: Kind, file: u32, findings: &mut Findings) -> Self {
        let place = Place { file, line: record.line() };
        let known = columns(kind);
        let mut header = Self { names: Vec::new(), at: vec![None; Column::ALL.len()], taken: true };
        for index in 0..record.width() {
            let name = record.cell(index).unwrap_or_default().trim();
            header.names.push(name.to_owned());
            let Some(column) = find(known, name) else {
                let known = known.iter().map(|column| column.column.name().into()).collect();
                findings.column(place, &shown(name), Problem::ColumnUnknown { known });
                header.taken = false;
                continue;
            };
            if let Some(at @ None) = header.at.get_mut(column as usize) {
                *at = Some(index);
                continue;
            }
            findings.column(place, name, Problem::ColumnTwice);
            header.taken = false;
        }
        for column in known.iter().filter(|column| column.must) {
            if header.place_of(column.column).is_none() {
                findings.column(place, column.column.name(), Problem::ColumnMissing);
                header.taken = false;
            }
        }
        header
    }

    /// Whether the rows below can be read.
    pub fn is_good(&self) -> bool {
        self.taken
    }

    /// How many cells each row has.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// What the file calls a column; the stable name if it does not have it.
    pub fn name_of(&self, column: Column) -> &str {
        self.place_of(column).and_then(|at| self.names.get(at)).map_or(column.name(), String::as_str)
    }

    /// What stands in a column of a row.
    pub fn cell<'r>(&self, record: &'r Record, column: Column) -> Cell<&'r str> {
        let Some(at) = self.place_of(column) else { return Cell::Missing };
        match record.cell(at).unwrap_or_default() {
            "" => Cell::Empty,
            text => Cell::Given(text),
        }
    }

    fn place_of(&self, column: Column) -> Option<usize> {
        self.at.get(column as usize).copied().flatten()
    }
}

/// A name nobody knows as it can be told on a terminal: control characters would steer it, and some are whole files.
fn shown(name: &str) -> String {
    const LONGEST: usize = 60;
    let tame = |sign: char| if sign.is_control() { char::REPLACEMENT_CHARACTER } else { sign };
    name.chars().take(LONGEST).map(tame).collect()
}

/// The column with this English or Danish name; capitals and composed letters make no difference.
fn find(known: &[ColumnOf], name: &str) -> Option<Column> {
    let name: String = name.nfc().collect::<String>().to_lowercase();
    let called = |column: &&ColumnOf| column.column.name() == name || column.danish == Some(name.as_str());
    known.iter().find(called).map(|column| column.column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_name_means_two_columns_of_a_kind() {
        for kind in Kind::ALL {
            let names: Vec<&str> =
                columns(kind).iter().flat_map(|c| [Some(c.column.name()), c.danish]).flatten().collect();
            let once: BTreeSet<&str> = names.iter().copied().collect();
            assert_eq!(once.len(), names.len(), "{kind:?}");
            assert!(columns(kind).iter().any(|column| column.must), "{kind:?} has a key");
        }
    }

    #[test]
    fn names_are_found_in_both_languages_however_they_are_written() {
        let employees = columns(Kind::Employees);
        for name in ["valid_from", "gælder_fra", "GÆLDER_FRA", "g\u{e6}lder_fra"] {
            assert_eq!(find(employees, name), Some(Column::ValidFrom), "{name}");
        }
        assert_eq!(find(employees, "fratra\u{30a}dt"), Some(Column::Left));
        assert_eq!(find(employees, "navne"), None);
    }
}
