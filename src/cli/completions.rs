//! `completions`: what a shell needs to finish words.

use super::failure::Failure;
use super::{Run, args};
use clap_complete::Shell;

/// Prints the script.
pub fn run(run: &Run<'_>, shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut args::grammar(&run.words), "sofus", &mut script);
    super::print(&String::from_utf8_lossy(&script))
}
