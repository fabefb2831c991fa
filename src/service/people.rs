//! Finding people, and one person'\''s card.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::{PersonBrief, PersonCardView};
use crate::domain::ids::PersonNo;

/// People whose name, number or login has `text` in it.
pub fn find(_asking: &Asking<'_>, _text: &str) -> Result<Vec<PersonBrief>, Refusal> {
    Err(Refusal::NotFound)
}

/// One person's card, as far as the asking person may see it.
pub fn card(_asking: &Asking<'_>, _person: PersonNo) -> Result<PersonCardView, Refusal> {
    Err(Refusal::NotFound)
}
