//! The full-screen interface.

pub mod keys;
pub mod term;
pub mod theme;
