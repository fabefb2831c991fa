//! What `update` wants done, as data. `run` does it.

use super::documents::Ending;
use super::msg::{Ticket, TimerId};
use crate::guides::welcome::Choice;
use crate::service::draft::DraftField;
use crate::service::{AnyAsk, Request};
use std::time::Duration;

/// One thing to be done in the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask the service; the answer comes as [`super::Msg::Reply`]. Queries may overtake each other.
    Ask(Ticket, AnyAsk),
    /// Carry a command out; the outcome comes as [`super::Msg::Done`]. Commands and drafts keep their order.
    Call(Ticket, Request),
    /// Save draft fields; the outcome comes as [`super::Msg::Saved`].
    SaveDraft(Ticket, Vec<DraftField>),
    /// Write a document for the person as a new file; the outcome comes as [`super::Msg::Written`].
    Document {
        /// The file's name without an ending, with nothing personal in it.
        name: String,
        /// What kind of file it is.
        ending: Ending,
        /// What stands in it.
        text: String,
    },
    /// Report a timer after a while.
    After(Duration, TimerId),
    /// Draw the whole screen anew.
    Repaint,
    /// Leave with what was chosen on the first start.
    Choose(Choice),
    /// Leave, once what was asked to be saved is saved.
    Quit,
}
