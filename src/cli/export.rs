//! `export`: what was imported comes back out the same.

use super::failure::Failure;
use super::{Run, args};

/// Writes rows to standard output, a file or a folder.
pub fn run(run: &Run<'_>, _export: &args::Export) -> Result<(), Failure> {
    Err(super::later(&run.words))
}
