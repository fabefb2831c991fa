//! When the line mode is used, and the program in it on standard input and output.

use super::run;
use super::welcome::Welcome;
use crate::cli::failure::Failure;
use crate::cli::plain_guide::run::{Line, print, read_line};
use crate::cli::{Run, open};
use crate::domain::language::Language;
use crate::guides::welcome::Choice;
use crate::service::local::LocalSession;
use crate::text::{Words, id};
use crate::tui::term::capability;
use chrono::NaiveDate;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::io::{self, BufRead, ErrorKind, IsTerminal};

/// Whether the line mode is used here: asked for, or no terminal with a screen to move about on.
pub fn wanted(run: &Run<'_>) -> bool {
    run.options.plain || !run.surroundings.terminal || !full_screen(run)
}

fn full_screen(run: &Run<'_>) -> bool {
    capability(Some(run.surroundings.term.as_str()).filter(|term| !term.is_empty())).full_screen
}

/// The program on a session until somebody leaves or the lines end.
pub fn on(run: &Run<'_>, session: &LocalSession, language: Option<Language>) -> Result<(), Failure> {
    lines_there(run)?;
    let words = language.map_or_else(|| open::words(run, session), Words::new);
    let ended = run::run(session, words, seed(), &mut io::stdin().lock(), &mut io::stdout().lock());
    match over(ended)? {
        Some(Err(why)) => Err(why.into()),
        Some(Ok(())) | None => Ok(()),
    }
}

/// The first start: what was chosen and in which language, or nothing.
pub fn first(run: &Run<'_>, login: String, today: NaiveDate) -> Result<Option<(Choice, Language)>, Failure> {
    lines_there(run)?;
    let (mut welcome, first) = Welcome::begin(run.words.clone(), login, today);
    let (input, output) = (&mut io::stdin().lock(), &mut io::stdout().lock());
    let mut ask = || {
        print(output, &first)?;
        loop {
            let line = match read_line(input)? {
                Line::End => return Ok(None),
                Line::NotUtf8 => {
                    print(output, &[run.words.say(id::APP_NOT_UTF8)])?;
                    continue;
                }
                Line::Text(line) => line,
            };
            let reply = welcome.line(&line);
            print(output, &reply.lines)?;
            if reply.over {
                return Ok(reply.chosen.map(|choice| (choice, welcome.language())));
            }
        }
    };
    Ok(over(ask())?.flatten())
}

/// A reader of ours that went away is no fault.
fn over<T>(ended: io::Result<T>) -> Result<Option<T>, Failure> {
    match ended {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(None),
        Err(error) => Err(Failure::io(&error)),
    }
}

/// Says why lines are used if nobody asked for them, and refuses if there are none to read either.
fn lines_there(run: &Run<'_>) -> Result<(), Failure> {
    let host = run.surroundings;
    if run.options.plain {
        return Ok(());
    }
    if host.terminal {
        crate::cli::tell(&run.words.with(id::APP_UNSUPPORTED_TERMINAL, &[("term", host.term.as_str().into())]));
        return Ok(());
    }
    let stdin = io::stdin();
    if stdin.is_terminal() || !stdin.lock().fill_buf().map_err(|error| Failure::io(&error))?.is_empty() {
        return Ok(());
    }
    Err(Failure::Failed(run.words.say(id::CLI_NO_TERMINAL)))
}

/// A number nobody else starts with; the standard library's hasher is seeded by the system.
fn seed() -> u128 {
    let random = || u128::from(RandomState::new().hash_one(0));
    random() << 64 | random()
}
