//! The one door to the data: sessions, commands and queries (one file per system), access, journal, read models.
//!
//! Every command and query goes load → access → decide, and refused looks the same as not there. A decision is a pure
//! function of `domain`; it commits with its journal entry in one atomic batch.

pub mod absence;
pub mod access;
pub mod activity;
pub mod agreed;
pub mod ask;
pub mod asking;
pub mod card;
pub mod command;
pub mod course;
pub mod doctor;
pub mod draft;
pub mod engine;
pub mod env;
pub mod evaluation;
pub mod export;
pub mod figures;
#[cfg(test)]
pub(crate) mod fixture;
pub(crate) mod forms;
pub mod frames;
pub mod framework;
pub mod history;
pub mod import;
pub mod interview;
pub mod local;
pub mod looked;
pub mod lookup;
pub mod me;
pub mod overview;
pub mod people;
pub mod plan;
pub mod profile;
pub mod reason;
pub mod refusal;
pub mod roles;
pub mod round;
pub mod session;
pub mod settings;
pub mod side_by_side;
pub mod structure;
pub mod task;
pub mod team;
mod texts;
pub mod views;
mod wording;
mod written;
pub mod year_wheel;

pub use ask::{AnyAnswer, AnyAsk, Ask};
pub use command::{Command, Receipt, Request, RequestId};
pub use env::{Clock, Env};
pub use refusal::Refusal;
pub use session::{Change, Session, SessionExt};
