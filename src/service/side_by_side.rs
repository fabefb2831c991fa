//! The two forms side by side with the demand.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::SideBySideView;
use crate::domain::ids::{PersonNo, RoundId};

/// Demand, self and manager per question.
pub fn view(_asking: &Asking<'_>, _round: &RoundId, _person: PersonNo) -> Result<SideBySideView, Refusal> {
    Err(Refusal::NotFound)
}
