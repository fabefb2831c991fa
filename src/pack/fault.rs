//! What can be wrong with a framework pack. Facts only: `text` makes the sentence.

use std::fmt;

/// One thing wrong with a pack, with the place to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// The file's name inside the pack, without a path.
    pub file: String,
    /// The line, counted from 1; 0 where the whole file is meant.
    pub line: u32,
    /// What is wrong.
    pub what: PackProblem,
}

/// What is wrong. Columns are those of the pack's tables, keys the dotted keys of its TOML files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackProblem {
    /// A file every pack has is not there.
    FileMissing,
    /// The folder of the pack cannot be read; the operating system's reason.
    Unreadable(std::io::ErrorKind),
    /// The file holds more than this many bytes.
    TooLarge(u64),
    /// The file is not UTF-8.
    NotUtf8,
    /// The line is not TOML, or a key stands there twice.
    NotToml,
    /// The line is not CSV.
    NotCsv,
    /// A key every pack has is not there.
    KeyMissing(String),
    /// Nothing reads this key: most likely a slip of the pen.
    KeyUnknown(String),
    /// The value of a key is of another kind than this.
    WrongKind(String, Expected),
    /// A number outside its bounds, both of them allowed.
    OutOfBounds {
        /// The column or key.
        place: String,
        /// What stands there.
        value: String,
        /// The lowest value allowed.
        low: i64,
        /// The highest value allowed.
        high: i64,
    },
    /// A column every table of this kind has is not there.
    ColumnMissing(String),
    /// Nothing reads this column.
    ColumnUnknown(String),
    /// The column stands there twice.
    ColumnTwice(String),
    /// A row with another number of cells than the first line.
    CellCount {
        /// Cells in the first line.
        expected: usize,
        /// Cells in this row.
        found: usize,
    },
    /// A cell or key that must have a text is empty.
    Empty(String),
    /// The Danish text of this column or key is there, the English is not.
    EnglishMissing(String),
    /// Not a number where one is needed: column or key, and what stands there.
    NotANumber(String, String),
    /// Not a date `yyyy-mm-dd`: column, and what stands there.
    NotADate(String, String),
    /// Not a time zone of the tz database.
    NotATimeZone(String),
    /// A value that is none of the allowed ones: column or key, what stands there, the allowed ones.
    NotOneOf(String, String, &'static [&'static str]),
    /// An id with other signs than letters, digits, `-`, `_` and `.`, or longer than 40 of them.
    NotAnId(String),
    /// An id that nothing in the pack has: column or key, and the id.
    UnknownId(String, String),
    /// An id, or a pair of ids, that stands in an earlier line already.
    DuplicateId(String, u32),
    /// A sign that cannot be printed, in this column or key.
    ControlCharacter(String),
    /// The six answers lack this key.
    AnswerMissing(u8),
    /// A question has texts for some levels only.
    LevelTextsIncomplete,
    /// One area has two English names.
    AreaNamedTwice(String),
    /// The small form asks nothing in this area.
    AreaNotInSmallForm(String),
    /// A profile demands nothing.
    ProfileWithoutRequirements(String),
    /// The table leaves out this year between its first and its last.
    YearMissing(i32),
    /// A theme says nothing about this meaning.
    MeaningMissing(&'static str),
    /// The file has not a single row.
    NoRows,
}

/// The kinds of value a key may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// True or false.
    YesNo,
    /// A table of further keys.
    Table,
    /// A list.
    List,
}

impl fmt::Display for PackFault {
    /// Place and bare facts, for logs and tests; what people read is made by `text`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {:?}", self.file, self.line, self.what)
    }
}

/// Gathers faults while a pack is read, so that a reader gets all of them at once.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<PackFault>);

impl Faults {
    pub(super) fn add(&mut self, file: &str, line: u32, what: PackProblem) {
        self.0.push(PackFault { file: file.to_owned(), line, what });
    }

    /// The value, unless anything was wrong; then every fault in order of file and line.
    pub(super) fn unless_any<T>(mut self, value: T) -> Result<T, Vec<PackFault>> {
        if self.0.is_empty() {
            return Ok(value);
        }
        self.0.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        Err(self.0)
    }
}
