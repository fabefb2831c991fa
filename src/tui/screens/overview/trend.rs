//! One competence through the rounds: level and spread, own and manager's, with how both moved since the round before.

use super::cells::{level, percent};
use super::detail::share_bar;
use crate::domain::overview::{mean, spread};
use crate::domain::small_groups::Why;
use crate::service::views::{Cell, OverviewTrend, Shown};
use crate::text::{Id, id};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::{self, Lines, Reading};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

const ROUND: usize = 22;
const SIDE: usize = 8;
const BAR: usize = 12;
const SHARE: usize = 13;
const LEVEL: usize = 13;
const HALF: usize = 9;
const SPREAD: usize = 11;
/// From this width on shares have a bar.
const WIDE: usize = ROUND + SIDE + BAR + SHARE + LEVEL + HALF + SPREAD;

/// Draws the curve. Returns the cursor's place.
pub fn draw(
    view: &OverviewTrend,
    small: u32,
    reading: Reading,
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    reading.draw(&lines(view, small, area.width.into(), ink), area, buf, ink)
}

/// Everything there is to read.
pub fn lines(view: &OverviewTrend, small: u32, width: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = Lines::new();
    reading::wrap(ink.pick(&view.question), width.saturating_sub(1), 1, Meaning::Heading, &mut lines);
    lines.push(Vec::new());
    let columns = Columns::of(width);
    lines.push(columns.heads(ink));
    let mut before: [Option<Cell>; 2] = [None, None];
    for row in &view.rounds {
        let mut name = row.round.name.clone();
        for (at, (cell, side)) in
            [(row.own, id::OVERVIEW_SIDE_OWN), (row.manager, id::OVERVIEW_SIDE_MANAGER)].into_iter().enumerate()
        {
            let last = before.get(at).copied().flatten();
            lines.push(columns.row(&name, side, cell.as_ref(), last.as_ref(), small, ink));
            if let (Some(cell), Some(slot)) = (cell, before.get_mut(at)) {
                *slot = Some(cell);
            }
            name = String::new();
        }
    }
    lines.push(Vec::new());
    for explanation in [id::OVERVIEW_SPREAD_MEANS, id::OVERVIEW_CHANGE_MEANS] {
        reading::wrap(&ink.say(explanation), width.saturating_sub(1), 1, Meaning::Muted, &mut lines);
    }
    lines
}

struct Columns {
    round: usize,
    bar: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let bar = if width > WIDE { BAR } else { 0 };
        let taken = 1 + SIDE + bar + SHARE + LEVEL + HALF + SPREAD;
        Self { round: width.saturating_sub(taken).clamp(6, ROUND + 10), bar }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id: Id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        vec![
            (" ".to_owned(), Meaning::Muted),
            head(id::OVERVIEW_TREND_ROUND, self.round),
            head(id::OVERVIEW_TREND_SIDE, SIDE),
            head(id::OVERVIEW_TREND_SHARE, self.bar + SHARE),
            head(id::OVERVIEW_TREND_LEVEL, LEVEL),
            head(id::OVERVIEW_TREND_HALF, HALF),
            head(id::OVERVIEW_TREND_SPREAD, SPREAD),
        ]
    }

    fn row(
        &self,
        round: &str,
        side: Id,
        cell: Option<&Cell>,
        last: Option<&Cell>,
        small: u32,
        ink: &Ink<'_>,
    ) -> Vec<Piece> {
        let mut pieces = vec![
            (" ".to_owned(), Meaning::Text),
            (ink.pad(round, self.round.saturating_sub(1)) + " ", Meaning::Text),
            (ink.pad(&ink.say(side), SIDE), Meaning::Text),
        ];
        let Some(cell) = cell else {
            pieces.push((ink.say(id::OVERVIEW_TREND_NOT_ASKED), Meaning::Muted));
            return pieces;
        };
        let share = |cell: &Cell| cell.share.figure().and_then(|share| share.percent());
        let bar = share(cell).filter(|_| self.bar > 0).map(|share| share_bar(share, self.bar - 2, ink));
        pieces.push((ink.pad(&bar.unwrap_or_default(), self.bar), Meaning::Progress));
        let (text, meaning) = match &cell.share {
            Shown::Hidden(why) => (why_short(*why, small, ink), Meaning::Muted),
            _ => match share(cell) {
                Some(now) => {
                    let moved = last.and_then(share).map(|before| i64::from(now) - i64::from(before));
                    (format!("{now:>3}{}", moved_by(moved)), Meaning::Text)
                }
                None => (format!("{:>3}", ink.signs().none), Meaning::Muted),
            },
        };
        pieces.push((ink.pad(&text, SHARE), meaning));
        let levels = |cell: &Cell| cell.distribution.figure().map(|found| found.levels);
        let Some(found) = levels(cell).and_then(|levels| Some((mean(levels)?, spread(levels)?))) else {
            let text = match &cell.distribution {
                Shown::Hidden(why) if !matches!(cell.share, Shown::Hidden(_)) => why_short(*why, small, ink),
                Shown::Hidden(_) => String::new(),
                _ => ink.signs().none.to_owned(),
            };
            pieces.push((text, Meaning::Muted));
            return pieces;
        };
        let before = last.and_then(levels).and_then(|levels| Some((mean(levels)?, spread(levels)?)));
        let tenths = |mean: f64| (mean * 10.0).round() as i64;
        let moved = before.map(|(mean, _)| tenths(found.0) - tenths(mean));
        let moved = moved.map_or(String::new(), |moved| match moved {
            0 => " (=)".to_owned(),
            moved => format!(" ({}{})", if moved > 0 { "+" } else { "-" }, one_decimal(moved.unsigned_abs(), ink)),
        });
        pieces.push((ink.pad(&format!("{}{moved}", level(found.0, ink.words.language())), LEVEL), Meaning::Text));
        let half = format!("{}{}{}", found.1.lower, ink.signs().none, found.1.upper);
        pieces.push((ink.pad(&half, HALF), Meaning::Text));
        let spread = |dispersion: f64| i64::from(percent(dispersion));
        let moved = before.map(|(_, before)| spread(found.1.dispersion) - spread(before.dispersion));
        pieces.push((format!("{:>3}{}", spread(found.1.dispersion), moved_by(moved)), Meaning::Text));
        pieces
    }
}

fn one_decimal(tenths: u64, ink: &Ink<'_>) -> String {
    crate::text::number::format(tenths as i64, 1, ink.words.language())
}

fn moved_by(moved: Option<i64>) -> String {
    match moved {
        None => String::new(),
        Some(0) => " (=)".to_owned(),
        Some(moved) => format!(" ({moved:+})"),
    }
}

fn why_short(why: Why, small: u32, ink: &Ink<'_>) -> String {
    match why {
        Why::TooFew => ink.with(id::OVERVIEW_FEW_SHORT, &[("count", small.into())]),
        Why::Others => ink.say(id::OVERVIEW_OTHERS_SHORT),
    }
}
