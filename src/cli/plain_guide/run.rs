//! Runs a session on a stream of lines, such as standard input and output.

use std::io::{self, BufRead, Read, Write};

use super::{End, Plain, Session};
use crate::form::{Change, FieldId};
use crate::text::id;

/// The longest line taken, in bytes; a text field holds far less, and a stream without line breaks must not fill memory.
const LONGEST_LINE: u64 = 1 << 20;

/// Why the service did not carry out what a guide made: a sentence, and the field it concerns if it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What to say.
    pub sentence: String,
    /// Where to go on; the summary if none.
    pub field: Option<FieldId>,
}

/// What the lines of a guide are for.
pub trait Purpose<Out> {
    /// Keeps one field's part of the draft, before anything else is asked.
    fn keep(&mut self, change: Change);
    /// Carries out what the guide made; the sentence that says so.
    fn carry_out(&mut self, out: Out) -> Result<String, Refused>;
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Carried out.
    Done,
    /// Left on purpose; the draft is kept.
    Closed,
    /// The lines came to an end in the middle; the draft is kept.
    CutOff,
}

/// Prints what the session begins with, then takes line after line until the guide is carried out, left or cut off.
pub fn run<Facts, Out>(
    (mut session, first): (Session<Facts, Out>, Vec<String>),
    plain: &Plain<'_>,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    purpose: &mut dyn Purpose<Out>,
) -> io::Result<Ended> {
    print(output, &first)?;
    loop {
        let line = match read_line(input)? {
            Line::Text(line) => line,
            Line::NotUtf8 => {
                print(output, &[plain.words.say(id::APP_NOT_UTF8)])?;
                continue;
            }
            Line::End => {
                print(output, &[plain.words.say(id::APP_DRAFT_KEPT)])?;
                return Ok(Ended::CutOff);
            }
        };
        let reply = session.line(&line, plain);
        let walk = session.walk_mut();
        walk.take_changes().into_iter().chain(walk.typed_change()).for_each(|change| purpose.keep(change));
        print(output, &reply.lines)?;
        match reply.end {
            End::Asking => {}
            End::Closed => return Ok(Ended::Closed),
            End::Finished(out) => match purpose.carry_out(out) {
                Ok(said) => {
                    print(output, &[said])?;
                    return Ok(Ended::Done);
                }
                Err(Refused { sentence, field }) => print(output, &session.refused(sentence, field, plain))?,
            },
        }
    }
}

/// A line of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Without its line break.
    Text(String),
    /// Not UTF-8; it is dropped.
    NotUtf8,
    /// There are no more.
    End,
}

/// Reads the next line.
pub fn read_line(input: &mut dyn BufRead) -> io::Result<Line> {
    let mut bytes = Vec::new();
    if (&mut *input).take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(Line::End);
    }
    let line = String::from_utf8(bytes).map(|line| line.trim_end_matches(['\n', '\r']).to_owned());
    Ok(line.map_or(Line::NotUtf8, Line::Text))
}

/// Prints lines at once.
pub fn print(output: &mut dyn Write, lines: &[String]) -> io::Result<()> {
    for line in lines {
        writeln!(output, "{line}")?;
    }
    output.flush()
}
