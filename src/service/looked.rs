//! Who looked at me.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::LookedLine;

/// Journal entries about the asking person, newest first.
pub fn at_me(_asking: &Asking<'_>) -> Result<Vec<LookedLine>, Refusal> {
    Err(Refusal::NotFound)
}
