//! The form engine: a guided workflow as data and a few functions, and the state machine that walks it.
//!
//! A [`Guide`] says which steps there are, given the facts and the answers so far, and what comes out at the end. A
//! [`Walk`] is one person's way through it: the screen, the plain line mode and the tests all drive the same one.
//! Pure: no ratatui, no store, no service, no clock and no words. What dates and numbers look like comes in through a
//! [`Reader`]; labels and problems go out as data, and other rooms make sentences of them.
//!
//! *Rules of a walk.* Typing never raises a problem; leaving a field formats and checks it. Going back is never
//! blocked: problems stop only `Next` and `Finish`. What is hidden keeps its answers and submits nothing.

mod answers;
mod check;
mod field;
mod guide;
mod label;
mod plan;
mod problem;
mod summary;
mod walk;

pub use answers::{Answers, Change, Draft, Entry, Value};
pub use check::{Reader, check, read};
pub use field::{Choice, Field, FieldId, Kind, Picker, Step, StepId};
pub use guide::Guide;
pub use label::{Label, LabelArg};
pub use problem::{Finding, Problem};
pub use summary::{Shown, SummaryLine, SummaryStep, shown};
pub use walk::{Act, Outcome, Walk};

#[cfg(test)]
pub mod branches;
#[cfg(test)]
pub mod sample;
#[cfg(test)]
mod tests;
