//! The rules of a walk.
