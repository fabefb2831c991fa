//! Values, trust and charter: the reference to read.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::FrameText;

/// The texts in the order of the pack.
pub fn texts(_asking: &Asking<'_>) -> Result<Vec<FrameText>, Refusal> {
    Err(Refusal::NotFound)
}
