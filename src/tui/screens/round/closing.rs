//! What closing the round leaves and shows, before it is closed.

use crate::service::views::RoundClosing;
use crate::text::{id, round};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws it, a sentence below the other.
pub fn draw(closing: &RoundClosing, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let area = line::right_of(area, 1);
    let area = Rect { width: area.width.saturating_sub(1), ..area };
    let heading = ink.with(id::ROUND_CLOSE_INTRO, &[("name", closing.name.as_str().into())]);
    line::put(&ink.cut(&heading, area.width.into()), area, buf, ink.style(Meaning::Heading));
    // Blank lines part what belongs together where there is room for them.
    let gap = u16::from(area.height > 18);
    let mut rest = line::below(area, 1 + gap);
    let (missing, shown) = round::closing(closing, ink.words);
    for (title, sentences) in [(id::ROUND_CLOSING_MISSING, missing), (id::ROUND_CLOSING_SHOWN, shown)] {
        line::put(&ink.say(title), rest, buf, ink.style(Meaning::Muted));
        rest = line::below(rest, 1);
        for sentence in sentences {
            line::put("-", line::right_of(rest, 1), buf, ink.style(Meaning::Text));
            let used = line::wrapped(&sentence, line::right_of(rest, 3), buf, ink.style(Meaning::Text), ink);
            rest = line::below(rest, used);
        }
        rest = line::below(rest, gap);
    }
    Some(Position { x: area.x, y: area.y })
}
