//! The short text every grant, revocation and reopening must give.

use super::engine::Model;
use super::refusal::Refusal;
use super::texts::{Lines, required};

/// A reason as it is kept: without blanks around it, on one line, not longer than a comment.
pub fn checked(model: &Model, reason: &str) -> Result<String, Refusal> {
    required(reason, model.pack.rules.text_limits.comment, Lines::One, "reason")
}
