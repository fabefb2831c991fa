//! Guided workflows: one file each. The same value runs on the screen, as plain numbered prompts, and in the tests that
//! walk every branch.

pub mod open_round;
pub mod start_own;
pub mod welcome;
pub mod words;
