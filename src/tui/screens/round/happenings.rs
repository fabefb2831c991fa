//! What happened to the people of a round while it ran.

use super::draw_list;
use crate::domain::round::happening::Happening;
use crate::service::views::{HappeningLine, RoundProgress};
use crate::text::{id, round};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws what happened, and what follows from the one chosen.
pub fn draw(
    lines: &[HappeningLine],
    progress: &RoundProgress,
    at: usize,
    area: Rect,
    detail: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let Some(chosen) = lines.get(at) else {
        let why = if progress.opened.is_none() { id::ROUND_NOTHING_KNOWN } else { id::ROUND_NOTHING_HAPPENED };
        return waiting::sentence(&ink.say(why), Meaning::Text, area, buf, ink);
    };
    draw_detail(chosen, detail, buf, ink);
    let name = usize::from(area.width) * 2 / 5;
    let what = usize::from(area.width).saturating_sub(2 + name);
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    let heads = [("  ".to_owned(), Meaning::Muted), head(id::CARD_NAME, name), head(id::ROUND_HAPPENED, what)];
    draw_list(&heads, (at, lines.len()), area, buf, ink, |number| {
        lines.get(number).map(|line| row(line, number == at, (name, what), ink)).unwrap_or_default()
    })
}

fn row(line: &HappeningLine, chosen: bool, (name, what): (usize, usize), ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    // What HR may do something about stands out.
    let asks = matches!(line.what, Happening::NotIn { .. }) || is_to_be_taken_out(line);
    let meaning = if asks { Meaning::Heading } else { Meaning::Text };
    vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&line.person.name, name.saturating_sub(1)) + " ", look(Meaning::Text)),
        (ink.pad(&round::happening(line, ink.words), what), look(meaning)),
    ]
}

/// Left, and nothing was sent.
pub fn is_to_be_taken_out(line: &HappeningLine) -> bool {
    matches!(line.what, Happening::Left(_)) && line.sent == (false, false)
}

fn draw_detail(line: &HappeningLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let brief = &line.person;
    let facts = ink.join(&[brief.name.clone(), brief.title.clone(), brief.unit.clone()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(area, 0), buf, ink);
    let said = round::consequence(line, ink.words);
    line::wrapped(&said, line::below(area, 1), buf, ink.style(Meaning::Text), ink);
}
