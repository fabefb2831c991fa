//! What stands where data are not there yet, or were refused.

use super::line;
use crate::text::{Id, id, refusal};
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Says that the data are on their way, or why they are not to be had. Returns the cursor's place.
pub fn draw<T>(data: &Loading<T>, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    match data.refusal() {
        Some(why) => sentence(&refusal::say(why, ink.words), Meaning::Problem, area, buf, ink),
        None => sentence(&ink.say(id::APP_WAITING), Meaning::Muted, area, buf, ink),
    }
}

/// Why a list is empty, with the key that helps. Returns the cursor's place.
pub fn empty(
    why: Id,
    helps: Action,
    contexts: &[Context],
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let key = ink.key(helps, contexts).unwrap_or_default();
    sentence(&ink.with(why, &[("key", key.into())]), Meaning::Text, area, buf, ink)
}

/// A sentence in place of a list: why it is empty, and which key helps. Returns the cursor's place.
pub fn sentence(text: &str, meaning: Meaning, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let inside = line::below(Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }, 1);
    line::wrapped(text, inside, buf, ink.style(meaning), ink);
    Some(Position { x: inside.x, y: inside.y })
}
