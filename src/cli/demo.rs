//! `demo`: the synthetic organisation.

use super::failure::Failure;
use super::{Run, args};

/// Opens the interface on a throwaway store, or writes the organisation to a new one.
pub fn run(run: &Run<'_>, _demo: &args::Demo) -> Result<(), Failure> {
    Err(super::later(&run.words))
}
