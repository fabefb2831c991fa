//! The competence form: filling in, sending, opening again.

use super::access::Caller;
use super::command::SendEvaluation;
use super::engine::{Decision, Model};
use super::env::Env;
use super::local::Asking;
use super::refusal::Refusal;
use super::views::FormView;
use crate::domain::evaluation::FormKey;

/// One form, to fill in or to read.
pub fn form(_asking: &Asking<'_>, _form: &FormKey) -> Result<FormView, Refusal> {
    Err(Refusal::NotFound)
}

/// Sends a form.
pub fn send(
    _model: &Model,
    _env: &Env,
    _caller: &Caller,
    _send: &SendEvaluation,
    _base: Option<u64>,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}

/// Opens a sent form again.
pub fn reopen(
    _model: &Model,
    _env: &Env,
    _caller: &Caller,
    _form: &FormKey,
    _reason: &str,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}

/// Asks for the own sent form to be opened again.
pub fn ask_reopen(
    _model: &Model,
    _env: &Env,
    _caller: &Caller,
    _form: &FormKey,
    _reason: &str,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}
