//! How far each unit is.

use super::draw_list;
use crate::service::views::{ProgressCount, RoundProgress, UnitProgress};
use crate::text::id;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{bar, line, list, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

const PEOPLE: usize = 6;
const SENT: usize = 11;
const BAR: usize = 14;
/// From this width on a bar shows how many have both forms in.
const WIDE: u16 = 100;

/// Draws the units and the one chosen in words.
pub fn draw(
    progress: &RoundProgress,
    at: usize,
    area: Rect,
    detail: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let Some(chosen) = progress.units.get(at) else {
        return waiting::sentence(&ink.say(id::ROUND_NO_UNITS), Meaning::Text, area, buf, ink);
    };
    draw_detail(chosen, detail, buf, ink);
    let bars = if area.width >= WIDE { BAR } else { 0 };
    let name = usize::from(area.width).saturating_sub(2 + PEOPLE + 3 * SENT + bars);
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    let heads = [
        ("  ".to_owned(), Meaning::Muted),
        head(id::CARD_UNIT, name),
        head(id::ROUND_PEOPLE, PEOPLE),
        head(id::ROUND_OWN_SENT, SENT),
        head(id::ROUND_MANAGER_SENT, SENT),
        head(id::ROUND_BOTH_SENT, SENT),
    ];
    draw_list(&heads, (at, progress.units.len()), area, buf, ink, |number| {
        progress.units.get(number).map(|unit| row(unit, number == at, (name, bars), ink)).unwrap_or_default()
    })
}

fn row(unit: &UnitProgress, chosen: bool, (name, bars): (usize, usize), ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let indented = format!("{}{}", "  ".repeat(usize::from(unit.depth).min(name / 6)), unit.name);
    let mut row = vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&indented, name.saturating_sub(1)) + " ", look(Meaning::Text)),
    ];
    let Some(count) = unit.count else {
        row.push((ink.pad(&ink.say(id::ROUND_FEW), PEOPLE + 3 * SENT + bars), look(Meaning::Muted)));
        return row;
    };
    row.push((ink.pad(&count.people.to_string(), PEOPLE), look(Meaning::Text)));
    for sent in [count.own, count.manager, count.both] {
        row.push((ink.pad(&share(sent, count), SENT), look(Meaning::Text)));
    }
    if bars > 0 {
        let bar = bar::bar(count.both as usize, count.people as usize, bars - 2, ink);
        row.push((bar + "  ", look(Meaning::Progress)));
    }
    row
}

/// How many, and the share in whole percent: `12 · 40 %`.
fn share(sent: u32, count: ProgressCount) -> String {
    let percent = (u64::from(sent) * 100).checked_div(u64::from(count.people)).unwrap_or_default();
    format!("{sent:>3} {percent:>3} %")
}

fn draw_detail(unit: &UnitProgress, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    line::pieces(&[(unit.name.clone(), Meaning::Heading)], line::row(area, 0), buf, ink);
    let said = match unit.count {
        None => ink.say(id::ROUND_FEW_LONG),
        Some(count) => {
            let args = [
                ("people", count.people.into()),
                ("own", count.people.saturating_sub(count.own).into()),
                ("manager", count.people.saturating_sub(count.manager).into()),
            ];
            ink.with(id::ROUND_UNIT_LACKS, &args)
        }
    };
    line::wrapped(&said, line::below(area, 1), buf, ink.style(Meaning::Text), ink);
}
