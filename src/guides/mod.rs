//! Guided workflows: one file each.

pub mod words;
