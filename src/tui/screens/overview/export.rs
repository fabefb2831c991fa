//! What is shown, as a CSV file: the rows and columns of the screen in its order, hidden cells with their reason.

use super::cells::{Figure, level, percent};
use crate::domain::overview::{mean, spread};
use crate::domain::small_groups::Why;
use crate::service::views::{Cell, OverviewPersons, OverviewRow, OverviewTrend, OverviewView, Shown, TrendRow};
use crate::text::{Words, id};
use crate::tui::cx::Cx;

/// The heat map: competence, area, question, and one column per unit.
pub fn table(view: &OverviewView, rows: &[&OverviewRow], heads: &[String], figure: Figure, cx: &Cx<'_>) -> String {
    let words = cx.words();
    let mut lines = vec![front(words).into_iter().chain(heads.iter().cloned()).collect()];
    for row in rows {
        let language = words.language();
        let mut line = vec![
            row.competence.to_string(),
            row.area.in_language(language).to_owned(),
            row.question.in_language(language).to_owned(),
        ];
        line.extend(row.cells.iter().map(|cell| of_cell(cell, figure, view.small_group, words)));
        lines.push(line);
    }
    csv(&lines)
}

/// A team: one column per person, the answer as in files (0 = not relevant).
pub fn persons(view: &OverviewPersons, rows: &[usize], words: &Words) -> String {
    let people = view.people.iter().map(|person| person.name.clone());
    let mut lines: Vec<Vec<String>> = vec![front(words).into_iter().chain(people).collect()];
    for row in rows.iter().filter_map(|row| view.rows.get(*row)) {
        let language = words.language();
        let mut line = vec![
            row.competence.to_string(),
            row.area.in_language(language).to_owned(),
            row.question.in_language(language).to_owned(),
        ];
        let digit = |answer: crate::domain::competence::Answer| answer.digit().map(|digit| digit.to_string());
        line.extend(row.answers.iter().map(|(answer, ..)| digit(*answer).unwrap_or_default()));
        lines.push(line);
    }
    csv(&lines)
}

/// A curve: one line per round and side.
pub fn trend(view: &OverviewTrend, small: u32, words: &Words) -> String {
    let heads = [
        id::OVERVIEW_TREND_ROUND,
        id::OVERVIEW_TREND_SIDE,
        id::OVERVIEW_TREND_SHARE,
        id::OVERVIEW_TREND_LEVEL,
        id::OVERVIEW_TREND_HALF,
        id::OVERVIEW_TREND_SPREAD,
    ];
    let mut lines = vec![heads.map(|head| words.say(head)).to_vec()];
    let side = |row: &TrendRow, side, cell: &Option<Cell>| {
        let mut line = vec![row.round.name.clone(), words.say(side)];
        match cell {
            None => line.push(words.say(id::OVERVIEW_TREND_NOT_ASKED)),
            Some(cell) => {
                let half = cell.distribution.figure().and_then(|found| spread(found.levels));
                let half = half.map(|spread| format!("{}-{}", spread.lower, spread.upper)).unwrap_or_default();
                let of = |figure| of_cell(cell, figure, small, words);
                line.extend([of(Figure::Share), of(Figure::Level), half, of(Figure::Spread)]);
            }
        }
        line
    };
    for row in &view.rounds {
        lines.push(side(row, id::OVERVIEW_SIDE_OWN, &row.own));
        lines.push(side(row, id::OVERVIEW_SIDE_MANAGER, &row.manager));
    }
    csv(&lines)
}

fn front(words: &Words) -> Vec<String> {
    [id::OVERVIEW_CSV_COMPETENCE, id::OVERVIEW_CSV_AREA, id::OVERVIEW_CSV_QUESTION].map(|id| words.say(id)).to_vec()
}

fn of_cell(cell: &Cell, figure: Figure, small: u32, words: &Words) -> String {
    let hidden = |why: Why| match why {
        Why::TooFew => words.with(id::OVERVIEW_FEW_SHORT, &[("count", small.into())]),
        Why::Others => words.say(id::OVERVIEW_OTHERS_SHORT),
    };
    let found = match (figure, &cell.share, &cell.distribution) {
        (Figure::Share, Shown::Hidden(why), _) | (Figure::Level | Figure::Spread, _, Shown::Hidden(why)) => {
            return hidden(*why);
        }
        (Figure::Share, share, _) => {
            share.figure().and_then(|share| share.percent()).map(|percent| percent.to_string())
        }
        (Figure::Level, _, found) => {
            found.figure().and_then(|found| mean(found.levels)).map(|mean| level(mean, words.language()))
        }
        (Figure::Spread, _, found) => {
            let spread = found.figure().and_then(|found| spread(found.levels));
            spread.map(|spread| percent(spread.dispersion).to_string())
        }
    };
    found.unwrap_or_default()
}

/// Cells that a spreadsheet would take for a formula are led by an apostrophe; the rest is quoted where it must be.
pub(in crate::tui::screens) fn csv(lines: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        let text = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.clone() };
        if text.contains([';', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    lines.iter().map(|line| line.iter().map(cell).collect::<Vec<_>>().join(";") + "\n").collect()
}
