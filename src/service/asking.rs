//! What every query is handed.

use super::access::Caller;
use super::engine::{Engine, Model};
use super::env::Env;

/// What a query may look at.
pub struct Asking<'a> {
    /// For drafts, comments and the journal, which are not in the model.
    pub engine: &'a Engine,
    /// The read model.
    pub model: &'a Model,
    /// The moment and day.
    pub env: Env,
    /// Who asks.
    pub caller: &'a Caller,
}
