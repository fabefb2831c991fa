//! `import`: files in, whole or not at all.

use super::failure::Failure;
use super::{Run, args};

/// Checks and takes files.
pub fn run(run: &Run<'_>, _import: &args::Import) -> Result<(), Failure> {
    Err(super::later(&run.words))
}
