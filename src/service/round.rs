//! Rounds: opening one, and the list of them.

use super::access::Caller;
use super::command::OpenRound;
use super::engine::{Decision, Model};
use super::env::Env;
use super::local::Asking;
use super::refusal::Refusal;
use super::views::{RoundLine, RoundOutlook};

/// Opens a round for everybody employed.
pub fn open(_model: &Model, _env: &Env, _caller: &Caller, _open: &OpenRound) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}

/// The rounds, newest first.
pub fn rounds(_asking: &Asking<'_>) -> Result<Vec<RoundLine>, Refusal> {
    Err(Refusal::NotFound)
}

/// What opening a round now would take.
pub fn outlook(_asking: &Asking<'_>) -> Result<RoundOutlook, Refusal> {
    Err(Refusal::NotFound)
}
