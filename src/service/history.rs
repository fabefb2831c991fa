//! A person's answers through the rounds.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::HistoryView;
use crate::domain::ids::PersonNo;

/// All answers of a person, as far as the asking person may see them.
pub fn view(_asking: &Asking<'_>, _person: PersonNo) -> Result<HistoryView, Refusal> {
    Err(Refusal::NotFound)
}
