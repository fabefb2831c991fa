//! Organisation and profiles: the tree, a unit, somebody's employment, profiles and questions with their versions, the
//! forms that edit them, reorganisations before they are done, roles, and the journal.

pub mod catalogue;
pub mod edit;
pub mod employment;
pub mod grants;
pub mod journal;
mod menu;
pub mod preview;
pub mod tree;
pub mod unit;
pub mod versions;

use crate::service::views::EditLine;
use crate::text::{date, id, structure};
use crate::tui::look::Ink;
use chrono::{DateTime, Utc};

/// Day and time where the municipality is.
fn moment(at: DateTime<Utc>, ink: &Ink<'_>) -> String {
    let local = at.with_timezone(&chrono_tz::Europe::Copenhagen);
    format!("{} {}", date::format(local.date_naive()), date::time(local.time(), ink.words))
}

/// Who changed it last, what and when.
fn edited(line: Option<&EditLine>, ink: &Ink<'_>) -> String {
    let Some(line) = line else { return String::new() };
    let fields = structure::fields(&line.fields, ink.words);
    let args = [("who", (&line.who).into()), ("when", moment(line.at, ink).into()), ("what", fields.into())];
    ink.with(if line.fields.is_empty() { id::STRUCTURE_MADE } else { id::STRUCTURE_LAST_EDIT }, &args)
}
