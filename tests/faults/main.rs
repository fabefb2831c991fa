//! Kills the program wherever it hurts, spoils what may be spoilt, and looks whether every acknowledged commit is there.
//!
//! A child process (this test's own binary again) commits and prints each acknowledged number into a pipe. It dies at a
//! named fail point, or is killed after a random number of acknowledgements. Then the index is left, removed, replaced by
//! an older copy or damaged, and the next opening must show exactly what a model holds. Set `SOFUS_LONG=<factor>` for
//! more rounds.

#![cfg(feature = "test-hooks")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may fail

mod errors;
mod model;
mod rounds;

use sofus::store::hooks::Point;

/// Not a test of its own: what the child process does.
#[test]
fn child() {
    if let Some(orders) = rounds::setting("SOFUS_FAULTS_CHILD") {
        rounds::child(&orders);
    }
}

#[test]
fn killed_at_random_moments() {
    rounds::run(40, &[None], 1);
}

#[test]
fn killed_while_appending() {
    rounds::run(40, &[Some(Point::Append), Some(Point::Sync), Some(Point::Apply), Some(Point::Rotate)], 2);
}

#[test]
fn killed_at_checkpoints() {
    rounds::run(20, &[Some(Point::Checkpoint), Some(Point::CheckpointDone)], 3);
}

#[test]
fn killed_while_rebuilding() {
    rounds::run(20, &[Some(Point::Rebuild), Some(Point::RebuildSwap)], 4);
}

#[test]
fn killed_while_importing() {
    rounds::run(20, &[Some(Point::Import), Some(Point::ImportApply)], 5);
}
