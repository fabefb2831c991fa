//! How far something has come.

use crate::tui::look::Ink;

/// A bar of `columns` signs for `done` of `all`. Full only when everything is done.
pub fn bar(done: usize, all: usize, columns: usize, ink: &Ink<'_>) -> String {
    let (full, empty) = ink.signs().bar;
    let share = (done * columns).checked_div(all).unwrap_or(0).min(columns);
    // What has begun is seen, and only what is done is full.
    let filled = if done > 0 { share.max(1).min(columns) } else { 0 };
    format!("{}{}", full.repeat(filled), empty.repeat(columns - filled))
}
