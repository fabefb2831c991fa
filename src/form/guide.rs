//! A guided workflow as a value.

use std::fmt;

use super::{Answers, Finding, Label, Step};

/// A guided workflow: the same value runs on screen, as plain numbered prompts and in tests.
///
/// `Facts` is what the guide needs to know beforehand (who, which case, which options); `Out` what it makes of the
/// answers, usually a command of the service.
pub struct Guide<Facts, Out> {
    /// The guide's name, the same in every version: drafts are kept under it.
    pub id: &'static str,
    /// Its heading.
    pub title: fn(&Facts) -> Label,
    /// All its steps, given the answers that count so far. Must be a pure function; it is asked again after each
    /// answer. An answer to a hidden field is not among the answers.
    pub steps: fn(&Facts, &Answers) -> Vec<Step>,
    /// What comes out. Called when every field asked has been checked; finds only what fields can't see one by one.
    pub finish: fn(&Facts, &Answers) -> Result<Out, Finding>,
}

impl<Facts, Out> Clone for Guide<Facts, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Facts, Out> Copy for Guide<Facts, Out> {}

impl<Facts, Out> fmt::Debug for Guide<Facts, Out> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Guide").field(&self.id).finish()
    }
}
