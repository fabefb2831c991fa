//! Rows of a CSV file with the line each begins on.
//!
//! An own reader because of the lines: the `csv` crate counts a row after a blank line, after CR LF or after a cell with
//! line feeds from the wrong line, and it reads a quotation mark that is never closed as one huge cell without a word.

use super::decode::Text;
use crate::service::import::fault::Problem;
use std::io;

/// No row is longer than this; a quotation mark that is never closed is noticed here, not when the memory is full.
const LONGEST: usize = 1024 * 1024;

/// One row. Used again for the next one.
#[derive(Debug, Default)]
pub struct Record {
    text: String,
    ends: Vec<usize>,
    line: u32,
    after_quote: bool,
}

impl Record {
    /// Line the row begins on, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// How many cells it has.
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// Whether every cell is empty or blank.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Cell number `index`, if there are so many.
    pub fn cell(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.text.get(start..end)
    }

    /// Whether text stands after a closing quotation mark.
    pub fn after_quote(&self) -> bool {
        self.after_quote
    }

    fn begin(&mut self, line: u32) {
        self.text.clear();
        self.ends.clear();
        self.line = line;
        self.after_quote = false;
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }
}

/// Why no further rows can be read.
#[derive(Debug)]
pub enum Broken {
    /// What the operating system said.
    Io(io::Error),
    /// What is wrong with the row that begins on this line.
    Row(u32, Problem),
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    /// A quotation mark inside a quoted cell: its end, or the first of two.
    Closing,
}

/// The rows of a text.
pub struct Records<'a> {
    text: Text<'a>,
    delimiter: u8,
    line: u32,
}

impl<'a> Records<'a> {
    /// Begins on a text; the delimiter is the sign of `;`, `,` and tab that parts the first line into most cells.
    pub fn new(mut text: Text<'a>) -> io::Result<Self> {
        while !text.rest().trim_start().contains('\n') && text.rest().len() < LONGEST && text.more()? {}
        let first = text.rest().trim_start_matches('\n').lines().next().unwrap_or_default();
        let count = |sign: u8| outside_quotes(first).filter(|byte| *byte == sign).count();
        let delimiter = [b';', b',', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b';');
        Ok(Self { text, delimiter, line: 1 })
    }

    /// Bytes of the file read so far.
    pub fn taken(&self) -> u64 {
        self.text.taken()
    }

    /// Reads the next row into `record`; false at the end. Lines with nothing on them are passed over.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Broken> {
        record.begin(self.line);
        let mut state = State::CellStart;
        loop {
            if self.text.rest().is_empty() && !self.text.more()? {
                return at_end(record, state);
            }
            let rest = self.text.rest();
            let first = rest.as_bytes().first().copied().unwrap_or_default();
            match state {
                State::CellStart if first == b'"' => {
                    self.text.pass(1);
                    state = State::Quoted;
                }
                State::CellStart | State::Plain => {
                    let delimiter = self.delimiter;
                    let end = rest.bytes().position(|byte| byte == delimiter || byte == b'\n');
                    record.text.push_str(rest.get(..end.unwrap_or(rest.len())).unwrap_or_default());
                    let sign = end.and_then(|end| rest.as_bytes().get(end)).copied();
                    self.text.pass(end.map_or(rest.len(), |end| end + 1));
                    state = if sign == Some(delimiter) { State::CellStart } else { State::Plain };
                    if sign.is_some() {
                        record.end_cell();
                    }
                    if sign == Some(b'\n') {
                        self.line += 1;
                        let nothing = record.width() == 1 && record.text.is_empty();
                        if !nothing {
                            return Ok(true);
                        }
                        record.begin(self.line);
                        state = State::CellStart;
                    }
                }
                State::Quoted => {
                    let end = rest.bytes().position(|byte| byte == b'"');
                    let piece = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
                    record.text.push_str(piece);
                    self.line += piece.bytes().filter(|byte| *byte == b'\n').count() as u32;
                    let passed = piece.len() + usize::from(end.is_some());
                    self.text.pass(passed);
                    if end.is_some() {
                        state = State::Closing;
                    }
                }
                State::Closing if first == b'"' => {
                    record.text.push('"');
                    self.text.pass(1);
                    state = State::Quoted;
                }
                State::Closing if first == self.delimiter => {
                    record.end_cell();
                    self.text.pass(1);
                    state = State::CellStart;
                }
                State::Closing if first == b'\n' => {
                    record.end_cell();
                    self.text.pass(1);
                    self.line += 1;
                    return Ok(true);
                }
                State::Closing => {
                    record.after_quote = true;
                    state = State::Plain;
                }
            }
            if record.text.len() > LONGEST {
                let quoted = matches!(state, State::Quoted | State::Closing);
                let problem = if quoted { Problem::QuoteNotClosed } else { Problem::RowTooLong };
                return Err(Broken::Row(record.line, problem));
            }
        }
    }
}

fn at_end(record: &mut Record, state: State) -> Result<bool, Broken> {
    if state == State::Quoted {
        return Err(Broken::Row(record.line, Problem::QuoteNotClosed));
    }
    if record.width() == 0 && record.text.is_empty() && state != State::Closing {
        return Ok(false);
    }
    record.end_cell();
    Ok(true)
}

/// The bytes of a line that stand outside quotation marks.
fn outside_quotes(line: &str) -> impl Iterator<Item = u8> + '_ {
    let mut quoted = false;
    line.bytes().filter(move |byte| {
        quoted ^= *byte == b'"';
        !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::UTF_8;
    use rstest::rstest;
    use std::io::Cursor;

    fn rows(text: &str) -> (Vec<(u32, Vec<String>)>, Option<Broken>) {
        let mut input = Cursor::new(text.as_bytes().to_vec());
        let mut records = Records::new(Text::new(&mut input, UTF_8)).unwrap();
        let (mut rows, mut record) = (Vec::new(), Record::default());
        loop {
            match records.next(&mut record) {
                Ok(true) => {
                    let cells = (0..record.width()).map(|index| record.cell(index).unwrap().to_owned());
                    rows.push((record.line(), cells.collect()));
                }
                Ok(false) => return (rows, None),
                Err(broken) => return (rows, Some(broken)),
            }
        }
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[rstest]
    #[case("a;b\n1;2\n")]
    #[case("a,b\n1,2")]
    #[case("a\tb\r\n1\t2\r\n")]
    #[case("\"a\";\"b\"\n\"1\";\"2\"")]
    fn delimiters_and_line_ends_are_recognised(#[case] text: &str) {
        assert_eq!(rows(text).0, [row(1, &["a", "b"]), row(2, &["1", "2"])]);
    }

    #[test]
    fn lines_are_those_a_row_begins_on() {
        let text = "a;b\r\n\r\n\"x\r\ny\";1\r\n\n\nz;\"say \"\"hi\"\"\"\r\nend;";
        let expected =
            [row(1, &["a", "b"]), row(3, &["x\ny", "1"]), row(7, &["z", "say \"hi\""]), row(8, &["end", ""])];
        assert_eq!(rows(text).0, expected);
    }

    #[test]
    fn an_open_quotation_mark_is_told_with_its_line() {
        let (read, broken) = rows("a;b\n1;2\n3;\"4\n5;6\n");
        assert_eq!(read.len(), 2);
        assert!(matches!(broken, Some(Broken::Row(3, Problem::QuoteNotClosed))));
        let huge = format!("a;b\n1;\"{}", "x\n".repeat(LONGEST));
        assert!(matches!(rows(&huge).1, Some(Broken::Row(2, Problem::QuoteNotClosed))));
    }

    #[test]
    fn a_quotation_mark_inside_a_plain_cell_is_a_sign_like_others() {
        assert_eq!(rows("a;b\n24\" screen;x\n").0[1], row(2, &["24\" screen", "x"]));
    }

    #[test]
    fn text_after_a_closing_quotation_mark_is_noticed() {
        let mut input = Cursor::new(b"a;b\n\"x\"y;1\n".to_vec());
        let mut records = Records::new(Text::new(&mut input, UTF_8)).unwrap();
        let mut record = Record::default();
        assert!(records.next(&mut record).unwrap() && !record.after_quote());
        assert!(records.next(&mut record).unwrap() && record.after_quote());
        assert_eq!(record.width(), 2);
    }

    #[test]
    fn nothing_is_no_row() {
        assert!(rows("").0.is_empty());
        assert!(rows("\n\n").0.is_empty());
    }
}
