//! Parses the command line, runs it, and gives its exit status; nothing else.

use sofus::cli::{self, surroundings::Surroundings};
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().collect(), &Surroundings::read())
}
