//! The short text every grant, revocation and reopening must give.

use super::engine::Model;
use super::refusal::Refusal;

/// A reason as it is kept: without blanks around it, on one line, not longer than a comment.
pub fn checked(model: &Model, reason: &str) -> Result<String, Refusal> {
    let reason = reason.trim();
    let max = model.pack.rules.text_limits.comment;
    if reason.is_empty() {
        return Err(Refusal::Required("reason".to_owned()));
    }
    if reason.chars().count() > max {
        return Err(Refusal::TooLong { max: u32::try_from(max).unwrap_or(u32::MAX) });
    }
    if reason.chars().any(char::is_control) {
        return Err(Refusal::ControlCharacters);
    }
    Ok(reason.to_owned())
}
