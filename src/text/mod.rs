//! Message ids, Fluent bundles, dates, numbers and Danish order. The only room that knows words.
//!
//! The words themselves are data in `locales/<language>/*.ftl`. The build turns every message of `locales/da` into a
//! constant in [`id`], so a message that does not exist does not compile.

pub mod absence;
pub mod absence_report;
pub mod absence_summary;
pub mod absence_talk;
pub mod card;
pub mod course;
pub mod date;
pub mod deed;
pub mod diagnosis;
pub mod doctor;
pub mod document;
pub mod import;
mod message;
pub mod number;
pub mod pack_fault;
pub mod plan;
pub mod refusal;
pub mod reorganisation;
pub mod round;
pub mod structure;
pub mod task;
pub mod time;
mod vocabulary;
pub mod width;
mod words;

pub use crate::domain::fold;
pub use crate::domain::language::Language;
pub use crate::domain::names as order;
pub use message::{Arg, Id, language_of_locale};
pub use vocabulary::{is_back, is_help, yes_no};
pub use words::Words;

/// One constant per message: file `tasks.ftl`, message `tasks-title` → `id::TASKS_TITLE`.
pub mod id {
    use super::Id;

    include!(concat!(env!("OUT_DIR"), "/ids.rs"));
}

#[cfg(test)]
mod tests;
