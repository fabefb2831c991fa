//! The plain line mode.
