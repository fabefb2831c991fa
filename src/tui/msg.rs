//! Everything that can happen, in one order: what the terminal sends, what the service answers, what a timer says.

use super::keys::Chord;
use crate::service::{AnyAnswer, Receipt, Refusal};
use ratatui::layout::Size;
use std::path::PathBuf;

/// Names a piece of work asked for, so that its answer finds the way back. Grows by one each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// A timer. Setting one that runs already starts it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimerId {
    /// Long text has not been typed at for a while: save it.
    Typing,
    /// The cursor has stood still for a while: save where it is.
    Resting,
    /// What could not be saved is tried again.
    Retry,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant)] // moved once and taken apart at once: a box for each answer would gain nothing
pub enum Msg {
    /// A key was pressed.
    Key(Chord),
    /// Many printable characters at once, not marked as a paste.
    Text(String),
    /// A marked paste.
    Paste(String),
    /// The window has this size now.
    Resize(Size),
    /// The terminal is ours again after a stop.
    Resume,
    /// A query is answered or refused.
    Reply(Ticket, Result<AnyAnswer, Refusal>),
    /// A command is carried out or refused.
    Done(Ticket, Result<Receipt, Refusal>),
    /// Drafts are saved, or could not be.
    Saved(Ticket, Result<(), Refusal>),
    /// A document lies there, or could not be written.
    Written(Result<PathBuf, String>),
    /// Something this person may know of has changed.
    Changed,
    /// A timer ran out.
    Timer(TimerId),
    /// The terminal sends something else than UTF-8.
    BadEncoding,
    /// The line is dead.
    HangUp,
    /// The system asks the program to end.
    Stop,
}

/// What a screen or an overlay is told of, beside keys.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant)] // as above
pub enum News {
    /// A query is answered or refused.
    Answer(Ticket, Result<AnyAnswer, Refusal>),
    /// A command is carried out or refused.
    Done(Ticket, Result<Receipt, Refusal>),
    /// A timer ran out.
    Timer(TimerId),
}

/// What a person does, as a screen sees it: never a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A key or a palette entry asks for this.
    Do(super::keys::Action),
    /// Text typed or pasted.
    Type(String),
}
