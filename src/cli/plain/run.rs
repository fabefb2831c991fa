//! The line mode on a stream of lines, such as standard input and output.

use super::Plain;
use crate::cli::plain_guide::run::{Line, print, read_line};
use crate::service::{Refusal, Session};
use crate::text::{Words, id};
use std::io::{self, BufRead, Write};

/// Takes line after line until somebody leaves or the lines end. Everything is kept either way.
///
/// The outer error is the stream's; the inner one why there is nothing to begin with.
pub fn run(
    session: &dyn Session,
    words: Words,
    seed: u128,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<Result<(), Refusal>> {
    let (mut plain, first) = match Plain::begin(session, words, seed) {
        Ok(begun) => begun,
        Err(why) => return Ok(Err(why)),
    };
    print(output, &first)?;
    loop {
        match read_line(input)? {
            Line::End => {
                print(output, &plain.end(session))?;
                return Ok(Ok(()));
            }
            Line::NotUtf8 => print(output, &[plain.words().say(id::APP_NOT_UTF8)])?,
            Line::Text(line) => {
                let reply = plain.line(&line, session);
                print(output, &reply.lines)?;
                if reply.over {
                    return Ok(Ok(()));
                }
            }
        }
    }
}
