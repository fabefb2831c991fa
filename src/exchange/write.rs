//! Rows as CSV or JSON, one after the other.

use super::layout::columns;
use super::value::Value;
use crate::service::import::kind::Kind;
use std::io::{self, Write};

/// How an export is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `;` between cells, UTF-8, LF.
    #[default]
    Csv,
    /// An array of objects; nothing is `null`.
    Json,
}

impl Format {
    /// The name on the command line and behind the dot of a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// Writes rows of one kind.
pub struct RowWriter<'w> {
    out: Out<'w>,
    names: Vec<&'static str>,
    rows: u64,
}

enum Out<'w> {
    Csv(Box<csv::Writer<&'w mut dyn Write>>),
    Json(&'w mut dyn Write),
}

impl<'w> RowWriter<'w> {
    /// Begins with the names of the columns.
    pub fn new(out: &'w mut dyn Write, kind: Kind, format: Format) -> io::Result<Self> {
        let names: Vec<&str> = columns(kind).iter().map(|column| column.column.name()).collect();
        let out = match format {
            Format::Csv => {
                let mut builder = csv::WriterBuilder::new();
                let mut csv = builder.delimiter(b';').terminator(csv::Terminator::Any(b'\n')).from_writer(out);
                csv.write_record(&names).map_err(bare)?;
                Out::Csv(Box::new(csv))
            }
            Format::Json => {
                out.write_all(b"[")?;
                Out::Json(out)
            }
        };
        Ok(Self { out, names, rows: 0 })
    }

    /// Writes a row; its values stand in the order of the columns.
    pub fn row(&mut self, values: &[Value]) -> io::Result<()> {
        match &mut self.out {
            Out::Csv(csv) => csv.write_record(values.iter().map(Value::as_str)).map_err(bare)?,
            Out::Json(out) => {
                out.write_all(if self.rows == 0 { b"\n{" } else { b",\n{" })?;
                for (index, (name, value)) in self.names.iter().zip(values).enumerate() {
                    let comma = if index == 0 { "" } else { "," };
                    write!(out, "{comma}\"{name}\":")?;
                    json(out, value)?;
                }
                out.write_all(b"}")?;
            }
        }
        self.rows += 1;
        Ok(())
    }

    /// Ends the whole; gives how many rows were written.
    pub fn finish(self) -> io::Result<u64> {
        match self.out {
            Out::Csv(mut csv) => csv.flush()?,
            Out::Json(out) => {
                out.write_all(if self.rows == 0 { b"]\n" } else { b"\n]\n" })?;
                out.flush()?;
            }
        }
        Ok(self.rows)
    }
}

/// What the system said, with its kind: a reader that closed the pipe is told from a full disk by it.
fn bare(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn json(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    match value {
        Value::Empty => out.write_all(b"null"),
        Value::Text(text) if text.is_empty() => out.write_all(b"null"),
        Value::Text(text) => serde_json::to_writer(out, text).map_err(io::Error::from),
        Value::Number(number) => out.write_all(number.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pipe whose reader has gone.
    struct Closed;

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn a_closed_pipe_is_still_one_when_told() {
        let mut out = Closed;
        let mut writer = RowWriter::new(&mut out, Kind::Goals, Format::Csv).unwrap();
        let long = "x".repeat(100_000);
        let row = [Value::Text(long.as_str().into()), Value::Empty, Value::Empty];
        let error = writer.row(&row).and_then(|()| writer.finish().map(drop)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
