//! The competence form: filling in, sending, opening again. Source: `systems.md` 3, `access.md`.

mod form;
mod reopen;
mod send;
#[cfg(test)]
mod tests;

pub use form::form;
pub use reopen::{ask_reopen, reopen};
pub use send::send;
