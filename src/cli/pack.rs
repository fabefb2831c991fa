//! `pack update`: shows what a pack changes before it takes it.

use super::failure::Failure;
use super::{Run, args};

/// Compares, and takes the pack when told to.
pub fn update(run: &Run<'_>, _update: &args::PackUpdate) -> Result<(), Failure> {
    Err(super::later(&run.words))
}
