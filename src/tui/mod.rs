//! The full-screen interface.
