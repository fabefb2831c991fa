//! What is wrong with imported files: codes with facts, every one with file, line and column.

use super::kind::Column;
use super::rows::Place;
use crate::domain::course::RunFault;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io;

/// How many faults are listed; the others are counted. Source: `formats.md`.
pub const LISTED: usize = 1_000;

/// A thing an id can fail to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Named {
    /// A unit.
    Unit,
    /// An employee.
    Employee,
    /// A job profile.
    Profile,
    /// A goal.
    Goal,
    /// A competence.
    Competence,
    /// A course.
    Course,
    /// A run of a course.
    Run,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// There is no such file.
    NotThere,
    /// The operating system does not let us read it.
    NoPermission,
    /// It is a folder.
    IsFolder,
    /// The file cannot be read; what the operating system said.
    CannotRead(String),
    /// The file is in an encoding that is not taken (UTF-16).
    Encoding,
    /// The file has no first line.
    NoHeader,
    /// The file changed while it was read.
    Changed,
    /// A column nobody knows.
    ColumnUnknown {
        /// The columns files of this kind have.
        known: Vec<Cow<'static, str>>,
    },
    /// A column that is there twice.
    ColumnTwice,
    /// A key column that is not there.
    ColumnMissing,
    /// A row with too few or too many cells.
    CellCount {
        /// Cells in the first line.
        expected: usize,
        /// Cells in this row.
        found: usize,
    },
    /// A quotation mark that is never closed.
    QuoteNotClosed,
    /// Text after a closing quotation mark.
    AfterQuote,
    /// A row longer than any row can be.
    RowTooLong,
    /// Nothing where something must stand.
    Required,
    /// A control character.
    ControlCharacter,
    /// A text or id longer than it may be.
    TooLong {
        /// Longest length in characters.
        max: usize,
    },
    /// No date, or none in the calendar.
    NotADate,
    /// No time of day.
    NotATime,
    /// What is wrong with a run of a course.
    Run(RunFault),
    /// No number, or one with too many decimals.
    NotANumber,
    /// A number outside its range.
    OutOfRange {
        /// Smallest.
        from: u32,
        /// Largest.
        to: u32,
    },
    /// A word that is not among those the column knows.
    NotAChoice {
        /// The words it knows.
        choices: Vec<Cow<'static, str>>,
    },
    /// The agreed level comes from the interview, never from a file.
    AgreedRater,
    /// An id that names nothing, neither stored nor in the files.
    Unknown {
        /// What it should have named.
        what: Named,
        /// The id.
        id: String,
    },
    /// The same key stands in an earlier row.
    DuplicateKey {
        /// Where the earlier row stands.
        first: Place,
    },
    /// There is one with this id already, and a new one was wanted.
    Exists,
    /// The unit is below itself.
    UnitLoop,
    /// A second unit without a unit above it.
    SecondRoot {
        /// The other root.
        other: String,
    },
    /// Last day before the first one.
    LeftBeforeHired,
    /// The last day of an absence before its first.
    LastBeforeFirst,
    /// The absence has a day on which the person is not employed.
    OutsideEmployment,
    /// The person has another absence of the same kind on one of the days.
    SpellOverlap {
        /// First day of the other one.
        first: NaiveDate,
    },
    /// Somebody else has the login at the same time.
    LoginTaken {
        /// That person's employee number.
        by: String,
    },
}

impl Problem {
    /// Why a file cannot be read.
    pub fn unreadable(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotThere,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            _ => Self::CannotRead(error.to_string()),
        }
    }
}

/// One fault: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it was named.
    pub file: String,
    /// Line the row begins on, from 1; the header's is 1.
    pub line: u32,
    /// The column as the file calls it, where the fault is in one.
    pub column: Option<String>,
    /// What is wrong.
    pub problem: Problem,
    /// The file an earlier row stands in, for [`Problem::DuplicateKey`], if it is another one.
    pub other_file: Option<String>,
}

/// Everything wrong with the files of one import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaultList {
    /// The first [`LISTED`] faults, by file and line.
    pub listed: Vec<Fault>,
    /// How many there are in all.
    pub total: u64,
}

/// A fault before it is given the names of file and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// In which column.
    pub column: Option<Column>,
    /// The column's name as it stands in the file, for one nobody knows.
    pub column_name: Option<String>,
    /// What.
    pub problem: Problem,
}

/// Gathers findings: each cell once, listed up to [`LISTED`], counted beyond.
#[derive(Debug, Default)]
pub struct Findings {
    listed: Vec<Finding>,
    total: u64,
    cells: HashSet<(Place, Option<Column>)>,
}

impl Findings {
    /// Notes what is wrong with a cell; a second fault of the same cell follows from the first and is left out.
    pub fn cell(&mut self, place: Place, column: Column, problem: Problem) {
        if self.cells.len() < 10 * LISTED && !self.cells.insert((place, Some(column))) {
            return;
        }
        self.push(Finding { place, column: Some(column), column_name: None, problem });
    }

    /// Notes what is wrong with a whole row or file.
    pub fn row(&mut self, place: Place, problem: Problem) {
        self.push(Finding { place, column: None, column_name: None, problem });
    }

    /// Notes what is wrong with a column that has no place in the table.
    pub fn column(&mut self, place: Place, name: &str, problem: Problem) {
        self.push(Finding { place, column: None, column_name: Some(name.to_owned()), problem });
    }

    /// Takes over what others noted.
    pub fn join(&mut self, others: Self) {
        let unlisted = others.total - others.listed.len() as u64;
        others.listed.into_iter().for_each(|finding| self.push(finding));
        self.total += unlisted;
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// How many there are.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The listed findings by file, line and column.
    pub fn sorted(mut self) -> Vec<Finding> {
        self.listed.sort_by_key(|finding| (finding.place, finding.column));
        self.listed
    }

    fn push(&mut self, finding: Finding) {
        self.total += 1;
        if self.listed.len() < LISTED {
            self.listed.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_one_fault_and_the_list_is_cut_but_counted() {
        let mut findings = Findings::default();
        let place = Place { file: 0, line: 7 };
        findings.cell(place, Column::Level, Problem::NotANumber);
        findings.cell(place, Column::Level, Problem::Required);
        assert_eq!(findings.total(), 1);
        for line in 0..2_000 {
            findings.row(Place { file: 0, line }, Problem::AfterQuote);
        }
        assert_eq!(findings.total(), 2_001);
        assert_eq!(findings.sorted().len(), LISTED);
    }
}
