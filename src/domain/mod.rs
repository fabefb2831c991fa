//! Pure types and rules, one file per system. No I/O, no clock, no words shown to people.

pub mod access;
pub mod calendar;
pub mod competence;
pub mod evaluation;
pub mod fold;
pub mod ids;
pub mod journal;
pub mod language;
pub mod names;
pub mod organisation;
pub mod round;
pub mod search;
pub mod settings;
pub mod task;
