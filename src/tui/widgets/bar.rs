//! How far something has come.

use crate::tui::look::Ink;

/// A bar of `columns` signs for `done` of `all`. Full only when everything is done.
pub fn bar(done: usize, all: usize, columns: usize, ink: &Ink<'_>) -> String {
    let (full, empty) = ink.signs().bar;
    let filled = (done * columns).checked_div(all).unwrap_or(0).min(columns);
    format!("{}{}", full.repeat(filled), empty.repeat(columns - filled))
}
