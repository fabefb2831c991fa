//! A session: one identity's way in, local or through a socket; screens can't tell which.

use super::ask::{AnyAnswer, AnyAsk, Ask};
use super::command::{Receipt, Request};
use super::draft::DraftField;
use super::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::sync::mpsc::Receiver;

/// Something this person may know of has changed; whoever shows it asks again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The commit that changed it.
    pub revision: u64,
}

/// One identity's way to the data. No call carries an actor. Shared between threads: queries run on workers.
pub trait Session: Send + Sync {
    /// Carries a command out; durable when it returns.
    fn run(&self, request: Request) -> Result<Receipt, Refusal>;
    /// Answers a query.
    fn ask_any(&self, ask: AnyAsk) -> Result<AnyAnswer, Refusal>;
    /// Saves fields of the own drafts; durable when it returns.
    fn save_drafts(&self, fields: Vec<DraftField>) -> Result<(), Refusal>;
    /// Reports changes from now on.
    fn changes(&self) -> Receiver<Change>;
}

/// The typed way to ask.
pub trait SessionExt {
    /// Answers a query with its own answer type.
    fn ask<Q: Ask>(&self, query: Q) -> Result<Q::Answer, Refusal>;
}

impl<S: Session + ?Sized> SessionExt for S {
    fn ask<Q: Ask>(&self, query: Q) -> Result<Q::Answer, Refusal> {
        Q::unwrap(self.ask_any(query.wrap())?)
    }
}

/// Nobody's way to nothing, for the first start, before there is a store: everything is refused.
#[derive(Debug)]
pub struct NoStore;

impl Session for NoStore {
    fn run(&self, _: Request) -> Result<Receipt, Refusal> {
        Err(Refusal::NotFound)
    }

    fn ask_any(&self, _: AnyAsk) -> Result<AnyAnswer, Refusal> {
        Err(Refusal::NotFound)
    }

    fn save_drafts(&self, _: Vec<DraftField>) -> Result<(), Refusal> {
        Err(Refusal::NotFound)
    }

    fn changes(&self) -> Receiver<Change> {
        std::sync::mpsc::channel().1
    }
}
