//! The interface.

use super::Run;
use super::failure::Failure;

/// Opens the interface on the store.
pub fn interface(run: &Run<'_>) -> Result<(), Failure> {
    Err(super::later(&run.words))
}
