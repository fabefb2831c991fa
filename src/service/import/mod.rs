//! Imports: typed rows of all kinds are checked against what is stored and against each other, and taken whole or not
//! at all. Where the rows come from is not known here; `exchange` reads them from files, `demo` makes them up.
//!
//! The way of a row: [`Intake`] gathers all kinds but evaluations → [`Intake::settle`] judges them together →
//! [`Answers`] gathers evaluations → [`Answers::settle`] gives a [`Plan`] → [`import`] makes it true, and reads the
//! comments as it goes.

pub mod absence;
mod catalogue;
pub mod check;
mod courses;
mod employees;
mod evaluations;
pub mod fault;
mod forms;
mod intake;
mod keyed;
pub mod kind;
mod logins;
mod rounds;
pub mod rows;
mod starter;
mod take;
mod taken;
mod units;

pub use evaluations::Answers;
pub use forms::{CommentPlace, Plan};
pub use intake::{Intake, Settled};
pub use logins::check_changed as check_logins;
pub use starter::Starter;
pub use take::{DEED, Mode, Outcome, Rows, TakeComment, import, may_import};
pub use taken::{Counts, Effect, Taken, Warning};
