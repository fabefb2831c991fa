//! The cell under the cursor in full: in words, with the distribution as bars, and why it is hidden if it is.

use super::cells::{level, percent};
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::Rater;
use crate::domain::overview::{mean, spread};
use crate::domain::small_groups::Why;
use crate::service::views::{Cell, Distribution, OverviewRow, OverviewView, Shown};
use crate::text::{id, number};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::{bar, line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// How many rows it takes below a list in `height` rows.
pub const fn rows(height: u16) -> u16 {
    match height {
        0..12 => 0,
        12..19 => 5,
        19..32 => 8,
        _ => 10,
    }
}

/// Columns of the distribution beside the words.
const BARS: u16 = 37;
/// From this width on the distribution stands beside the words.
const WIDE: u16 = 76;
/// The longest bar.
const BAR: usize = 9;
/// The longest name of a level.
const NAME: usize = 18;

/// Draws what there is room for, the most useful first.
pub fn draw(
    view: &OverviewView,
    row: &OverviewRow,
    column: usize,
    name: &str,
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) {
    let Some(cell) = row.cells.get(column).filter(|_| !area.is_empty()) else { return };
    popup::rule(area, buf, ink);
    line::put(&format!(" {} ", ink.cut(name, 60)), line::right_of(area, 1), buf, ink.style(Meaning::Heading));
    let inside = line::below(area, 1);
    let wide = area.width >= WIDE && inside.height >= 6;
    let left = if wide { Rect { width: inside.width - BARS - 1, ..inside } } else { inside };
    let columns = usize::from(left.width).saturating_sub(1);
    let mut lines = Lines::new();
    reading::wrap(
        &clip(ink.pick(&row.question), columns, inside.height, ink),
        columns,
        1,
        Meaning::Heading,
        &mut lines,
    );
    reading::wrap(&share(cell, view.small_group, ink), columns, 1, Meaning::Text, &mut lines);
    reading::wrap(&levels(cell, view.small_group, ink), columns, 1, Meaning::Text, &mut lines);
    if !wide && let Some(found) = cell.distribution.figure() {
        reading::wrap(&in_a_line(*found, ink), columns, 1, Meaning::Text, &mut lines);
    }
    if column == 0
        && let Some(other) = row.other.share.figure().and_then(|share| share.percent())
    {
        let side = if view.rater == Rater::Own { id::OVERVIEW_OTHER_MANAGER } else { id::OVERVIEW_OTHER_OWN };
        let other = number::percent(other.into(), 0, ink.words.language());
        reading::wrap(&ink.with(side, &[("percent", other.into())]), columns, 1, Meaning::Muted, &mut lines);
    }
    for (at, pieces) in lines.iter().take(left.height.into()).enumerate() {
        line::pieces(pieces, line::row(left, at as u16), buf, ink);
    }
    if wide && let Some(found) = cell.distribution.figure() {
        bars(*found, line::right_of(inside, left.width + 1), buf, ink);
    }
}

/// A long question is cut where the strip is low.
fn clip(question: &str, columns: usize, height: u16, ink: &Ink<'_>) -> String {
    let lines = if height < 6 { 1 } else { 2 };
    ink.cut(question, (columns * lines).saturating_sub(2 + lines * 3)).into_owned()
}

/// The share in words, or why there is none.
pub fn share(cell: &Cell, small: u32, ink: &Ink<'_>) -> String {
    match &cell.share {
        Shown::Figure(share) => {
            let met = match share.percent() {
                Some(percent) => ink.with(
                    id::OVERVIEW_SHARE,
                    &[
                        ("percent", number::percent(percent.into(), 0, ink.words.language()).into()),
                        ("meeting", share.meeting.into()),
                        ("decided", share.decided().into()),
                    ],
                ),
                None => String::new(),
            };
            let unresolved = if share.unresolved > 0 {
                ink.with(id::OVERVIEW_UNRESOLVED, &[("count", share.unresolved.into())])
            } else {
                String::new()
            };
            ink.join(&[met, unresolved])
        }
        Shown::Nobody => ink.say(id::OVERVIEW_NO_DEMAND),
        Shown::Hidden(why) => ink.with(
            match why {
                Why::TooFew => id::OVERVIEW_HIDDEN_FEW_DEMANDED,
                Why::Others => id::OVERVIEW_HIDDEN_OTHERS,
            },
            &[("count", small.into())],
        ),
    }
}

/// Level and spread in words, or why there are none.
pub fn levels(cell: &Cell, small: u32, ink: &Ink<'_>) -> String {
    match &cell.distribution {
        Shown::Figure(found) => {
            let (Some(mean), Some(spread)) = (mean(found.levels), spread(found.levels)) else {
                return ink.say(id::OVERVIEW_ALL_NOT_RELEVANT);
            };
            ink.with(
                id::OVERVIEW_LEVEL,
                &[
                    ("mean", level(mean, ink.words.language()).into()),
                    ("from", u32::from(spread.lower).into()),
                    ("to", u32::from(spread.upper).into()),
                    ("spread", percent(spread.dispersion).into()),
                ],
            )
        }
        Shown::Nobody => ink.say(id::OVERVIEW_NOBODY),
        // Said once is enough, where both are hidden for the same reason.
        Shown::Hidden(why) if matches!(cell.share, Shown::Hidden(share) if share == *why) => String::new(),
        Shown::Hidden(why) => ink.with(
            match why {
                Why::TooFew => id::OVERVIEW_HIDDEN_FEW_ANSWERS,
                Why::Others => id::OVERVIEW_HIDDEN_OTHERS_ANSWERS,
            },
            &[("count", small.into())],
        ),
    }
}

fn in_a_line(found: Distribution, ink: &Ink<'_>) -> String {
    let levels = (1..).zip(found.levels).map(|(level, count)| format!("{level}: {count}"));
    let none = format!("{}: {}", ink.answer_short(Answer::NotRelevant), found.not_relevant);
    levels.chain([none]).collect::<Vec<_>>().join("   ")
}

/// One line per level, the highest first, and who said it is not relevant.
fn bars(found: Distribution, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let most = found.levels.into_iter().chain([found.not_relevant]).max().unwrap_or_default();
    let line_of = |digit: String, name: String, count: u32| {
        let (full, _) = ink.signs().bar;
        let filled = (count as usize * BAR).checked_div(most as usize).unwrap_or(0);
        let filled = if count > 0 { filled.max(1) } else { 0 };
        let bar = format!("{}{}", full.repeat(filled), " ".repeat(BAR - filled));
        vec![
            (format!("{digit:>2} {}", ink.pad(&name, NAME)), Meaning::Text),
            (format!(" {bar} "), Meaning::Progress),
            (count.to_string(), Meaning::Text),
        ]
    };
    let levels = (1..=5u8).zip(found.levels).rev().filter_map(|(digit, count)| {
        let answer = Answer::Level(Level::new(digit)?);
        Some(line_of(digit.to_string(), ink.answer(answer), count))
    });
    let not_relevant =
        line_of(ink.answer_short(Answer::NotRelevant), ink.say(id::OVERVIEW_NOT_RELEVANT), found.not_relevant);
    for (at, pieces) in levels.chain([not_relevant]).enumerate() {
        line::pieces(&pieces, line::row(area, at as u16), buf, ink);
    }
}

/// A bar for a share, in the trend too.
pub fn share_bar(share: u32, columns: usize, ink: &Ink<'_>) -> String {
    bar::bar(share as usize, 100, columns, ink)
}
