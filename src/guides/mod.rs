//! Guided workflows: one file each.
