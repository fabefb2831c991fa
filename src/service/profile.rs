//! Job profiles to read.

use super::local::Asking;
use super::refusal::Refusal;
use super::views::ProfileView;
use crate::domain::competence::JobProfile;
use crate::domain::ids::ProfileId;

/// A profile with its demands; none = the own.
pub fn view(_asking: &Asking<'_>, _profile: Option<&ProfileId>) -> Result<ProfileView, Refusal> {
    Err(Refusal::NotFound)
}

/// All profiles by title.
pub fn all(_asking: &Asking<'_>) -> Result<Vec<JobProfile>, Refusal> {
    Err(Refusal::NotFound)
}
