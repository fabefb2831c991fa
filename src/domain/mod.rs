//! Pure types and rules, one file per system. No I/O, no clock, no words shown to people.

pub mod access;
pub mod agreed;
pub mod calendar;
pub mod competence;
pub mod consequences;
pub mod course;
pub mod duties;
pub mod evaluation;
pub mod figures;
pub mod fold;
pub mod ids;
pub mod journal;
pub mod language;
pub mod names;
pub mod organisation;
pub mod overview;
pub mod questions;
pub mod reorganisation;
pub mod round;
pub mod search;
pub mod settings;
pub mod side_by_side;
pub mod small_groups;
pub mod structure;
pub mod task;
pub mod tree;
