//! Loads and checks a framework pack.
