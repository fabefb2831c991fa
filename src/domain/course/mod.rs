//! Courses, their runs, and how people come into them. Source: `systems.md` 5–6, `peers.md` 1.3.
//!
//! [`table`] is the one transition table of sign-ups, [`roster`] the sign-ups of one run, [`shelf`] everything together.

mod after;
mod change;
mod fault;
mod offering;
mod roster;
mod shelf;
mod sign_up;
pub mod table;
#[cfg(test)]
mod tests;

pub use after::{CourseEvaluation, LevelAnswer, LevelProposal, Nomination, Practice, ProposalNo, Use, Verdict};
pub use change::{Changed, change, close};
pub use fault::{CourseFault, RunFault, check_course, check_run, clash, overlapping};
pub use offering::{Course, CourseKind, LONGEST_TEXT, Run, RunState, StaffRole};
pub use roster::{Roster, SeatTerms, Seats};
pub use shelf::{CourseFact, Courses, Found, Shelved};
pub use sign_up::{SignUp, SignUpNo, SignUpStep, Told};
pub use table::{Act, State};
