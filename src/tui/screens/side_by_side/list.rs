//! The list: one line for each question under its area, with gaps as bars, signs and words.

use crate::domain::competence::{Answer, Gap, Level};
use crate::service::views::SideRow;
use crate::text::id;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::trail::trail;
use crate::tui::widgets::{line, list};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// From this width on both gaps have a bar and the agreed level its column.
pub const WIDE: u16 = 110;

/// A row of the list: an area's heading by its first question, or a question by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Area(usize),
    Question(usize),
}

/// Draws the questions `shown` under their column heads. Returns the place of the chosen one.
pub fn draw(
    rows: &[SideRow],
    shown: &[usize],
    selected: usize,
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let columns = Columns::of(area.width, rows);
    line::pieces(&columns.heads(ink), line::row(area, 0), buf, ink);
    let all = layout(rows, shown);
    let chosen = all.iter().position(|row| *row == Row::Question(selected)).unwrap_or(0);
    list::draw(line::below(area, 1), chosen, all.len(), buf, |at, place, buf| match all.get(at) {
        Some(Row::Area(first)) => {
            let area = rows.get(*first).map(|row| ink.pick(&row.area)).unwrap_or_default();
            line::pieces(&[(format!(" {area}"), Meaning::Heading)], place, buf, ink);
        }
        Some(Row::Question(number)) => {
            if let Some(row) = rows.get(*number) {
                line::pieces(&columns.row(row, *number == selected, ink), place, buf, ink);
            }
        }
        None => {}
    })
}

fn layout(rows: &[SideRow], shown: &[usize]) -> Vec<Row> {
    let mut all = Vec::with_capacity(shown.len() + 16);
    let mut before = None;
    for number in shown {
        let area = rows.get(*number).map(|row| &row.area);
        if before != area {
            all.push(Row::Area(*number));
        }
        before = area;
        all.push(Row::Question(*number));
    }
    all
}

/// Which columns there is room for.
struct Columns {
    question: usize,
    wide: bool,
    agreed: bool,
    /// Signs of the small picture; none = no room.
    trail: usize,
}

const FRONT: usize = 4;
const DEMAND: usize = 5;
const OWN: usize = 5;
const MANAGER: usize = 6;
const AGREED: usize = 7;
/// Bar of at most three signs, then sign and word.
const GAP: usize = 18;
/// Bars to both sides of a line.
const WIDE_GAP: usize = 25;
/// The longest gap there is, from level 1 to 5.
const BAR: usize = 4;
/// Room for a bar where the list is narrow; the digit tells the rest.
const SHORT_BAR: usize = 3;

impl Columns {
    fn of(width: u16, rows: &[SideRow]) -> Self {
        let wide = width >= WIDE;
        let agreed = wide || rows.iter().any(|row| row.agreed.is_some() && width >= 76);
        let longest = rows.iter().map(|row| row.trail.len()).max().unwrap_or_default();
        let trail = if width < 72 || longest < 2 { 0 } else { longest.clamp(6, if wide { 10 } else { 6 }) + 1 };
        let taken = FRONT
            + DEMAND
            + OWN
            + MANAGER
            + if agreed { AGREED } else { 0 }
            + if wide { 2 * WIDE_GAP } else { GAP }
            + trail;
        Self { question: usize::from(width).saturating_sub(taken), wide, agreed, trail }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        let mut heads = vec![
            (" ".repeat(FRONT), Meaning::Muted),
            head(id::FORM_SCREEN_COLUMN_QUESTION, self.question),
            head(id::FORM_SCREEN_COLUMN_DEMAND, DEMAND),
            head(id::SIDE_BY_SIDE_OWN, OWN),
            head(id::SIDE_BY_SIDE_MANAGER, MANAGER),
        ];
        if self.agreed {
            heads.push(head(id::SIDE_BY_SIDE_AGREED, AGREED));
        }
        if self.wide {
            heads.push(head(id::SIDE_BY_SIDE_OWN_GAP, WIDE_GAP));
            heads.push(head(id::SIDE_BY_SIDE_MANAGER_GAP, WIDE_GAP));
        } else {
            heads.push(head(id::SIDE_BY_SIDE_MANAGER_GAP, GAP));
        }
        heads.push(head(id::SIDE_BY_SIDE_TRAIL, self.trail));
        heads
    }

    fn row(&self, row: &SideRow, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let level =
            |level: Option<Level>| level.map_or(ink.signs().none.to_owned(), |level| level.number().to_string());
        let talk = if row.talk_point { "! " } else { "  " };
        let sides = look(if row.talk_point { Meaning::TalkPoint } else { Meaning::Text });
        let mark = if row.own_comment.is_empty() && row.manager_comment.is_empty() { " " } else { ink.signs().comment };
        let mut pieces = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (talk.to_owned(), look(Meaning::TalkPoint)),
            (ink.pad(ink.pick(&row.question), self.question.saturating_sub(3)), look(Meaning::Text)),
            (format!(" {mark} "), look(Meaning::Text)),
            (ink.pad(&level(row.demand), DEMAND), look(Meaning::Text)),
            (ink.pad(&ink.answer_short(row.own), OWN), sides),
            (ink.pad(&ink.answer_short(row.manager), MANAGER), sides),
        ];
        if self.agreed {
            pieces.push((ink.pad(&level(row.agreed), AGREED), look(Meaning::Text)));
        }
        if self.wide {
            for one in [row.own_gap, row.manager_gap] {
                let (word, meaning) = gap(one, ink);
                pieces.push((ink.pad(&format!("{} {word}", two_sided(one, ink)), WIDE_GAP), look(meaning)));
            }
        } else {
            let (word, meaning) = gap(row.manager_gap, ink);
            pieces
                .push((ink.pad(&format!("{} {word}", one_sided(row.manager_gap, SHORT_BAR, ink)), GAP), look(meaning)));
        }
        if self.trail > 0 {
            let newest = row.trail.len().saturating_sub(self.trail - 1);
            let answers = row.trail.iter().skip(newest).map(|(_, _, manager): &(_, Answer, Answer)| *manager);
            pieces.push((ink.pad(&trail(answers, ink), self.trail), look(Meaning::Progress)));
        }
        pieces
    }
}

/// A gap by sign and word: `-2 mangler`, `=`, `+1 over krav`, `skal afklares`.
pub fn gap(gap: Gap, ink: &Ink<'_>) -> (String, Meaning) {
    match gap {
        Gap::NoDemand => (ink.signs().none.to_owned(), Meaning::Muted),
        Gap::Unresolved => (ink.say(id::SIDE_BY_SIDE_UNRESOLVED), Meaning::Required),
        Gap::Difference(0) => (ink.say(id::SIDE_BY_SIDE_EQUAL), Meaning::Good),
        Gap::Difference(lack @ ..=-1) => {
            (ink.with(id::SIDE_BY_SIDE_LACKS, &[("gap", lack.to_string().into())]), Meaning::Lack)
        }
        Gap::Difference(above) => {
            (ink.with(id::SIDE_BY_SIDE_ABOVE, &[("gap", format!("+{above}").into())]), Meaning::Good)
        }
    }
}

/// As many signs as levels away from the demand, in so many columns.
fn one_sided(gap: Gap, columns: usize, ink: &Ink<'_>) -> String {
    let levels = match gap {
        Gap::Difference(difference) => usize::from(difference.unsigned_abs()).min(columns),
        _ => 0,
    };
    let (full, _) = ink.signs().bar;
    format!("{}{}", full.repeat(levels), " ".repeat(columns - levels))
}

/// Lacking to the left of a line, above to the right of it.
fn two_sided(gap: Gap, ink: &Ink<'_>) -> String {
    let bar = one_sided(gap, BAR, ink);
    let nothing = " ".repeat(BAR);
    match gap {
        Gap::Difference(difference) if difference < 0 => {
            let bar: String = bar.chars().rev().collect();
            format!("{bar}|{nothing}")
        }
        Gap::Difference(_) => format!("{nothing}|{bar}"),
        _ => format!("{nothing} {nothing}"),
    }
}
