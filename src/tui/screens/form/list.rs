//! The list of questions under their areas.

use crate::domain::competence::Answer;
use crate::service::views::{FormRow, FormView};
use crate::text::id;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::ops::Range;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    /// An area with the questions it has.
    Area(Range<usize>),
    /// A question by its number.
    Question(usize),
}

/// The widths of the columns after the question.
#[derive(Debug, Clone, Copy)]
struct Columns {
    question: usize,
    answer: usize,
}

/// Below this width the answers have shorter words.
const NARROW: usize = 72;

/// Demand, last answer, their gaps, the comment mark, and the marker in front.
const REST: usize = 2 + 3 + 6 + 7;

impl Columns {
    fn of(width: u16) -> Self {
        let width = usize::from(width);
        let answer = if width < NARROW { 12 } else { 20 };
        Self { question: width.saturating_sub(answer + REST), answer }
    }
}

/// Draws the list with its column heads. The cursor stands in the answer of the question chosen.
pub fn draw(view: &FormView, cursor: usize, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let columns = Columns::of(area.width);
    let heads: [Piece; 4] = [
        (format!("  {}", ink.pad(&ink.say(id::FORM_SCREEN_COLUMN_QUESTION), columns.question + 3)), Meaning::Muted),
        (ink.pad(&ink.say(id::FORM_SCREEN_COLUMN_ANSWER), columns.answer), Meaning::Muted),
        (format!("  {}", ink.pad(&ink.say(id::FORM_SCREEN_COLUMN_DEMAND), 4)), Meaning::Muted),
        (format!("  {}", ink.pad(&ink.say(id::FORM_SCREEN_COLUMN_LAST), 5)), Meaning::Muted),
    ];
    line::pieces(&heads, line::row(area, 0), buf, ink);
    let list = line::below(area, 1);
    let all = layout(view);
    let chosen = all.iter().position(|row| *row == Row::Question(cursor)).unwrap_or(0);
    let height = usize::from(list.height);
    let first = rows::first_visible(chosen, all.len(), height);
    let mut at_cursor = None;
    for (at, row) in all.iter().enumerate().skip(first).take(height) {
        let place = line::row(list, (at - first) as u16);
        match row {
            Row::Area(questions) => draw_area(view, questions.clone(), place, buf, ink),
            Row::Question(number) => {
                let Some(question) = view.rows.get(*number) else { continue };
                draw_question(question, at == chosen, &columns, place, buf, ink);
                if at == chosen {
                    let x = place.x + (columns.question + 5) as u16;
                    at_cursor = Some(Position { x, y: place.y });
                }
            }
        }
    }
    at_cursor
}

/// Rows of one area stand together; each area has a heading.
fn layout(view: &FormView) -> Vec<Row> {
    let mut all = Vec::with_capacity(view.rows.len() + 16);
    let mut begin = 0;
    while let Some(first) = view.rows.get(begin) {
        let questions = view.rows.iter().skip(begin).take_while(|row| row.area == first.area).count();
        all.push(Row::Area(begin..begin + questions));
        all.extend((begin..begin + questions).map(Row::Question));
        begin += questions;
    }
    all
}

fn draw_area(view: &FormView, questions: Range<usize>, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let rows = view.rows.get(questions).unwrap_or_default();
    let done = rows.iter().filter(|row| row.answer != Answer::NotAnswered).count();
    let name = rows.first().map(|row| ink.pick(&row.area)).unwrap_or_default();
    let count = ink.with(id::FORM_SCREEN_AREA_PROGRESS, &[("done", done.into()), ("all", rows.len().into())]);
    let used = line::put_right(&format!("{count} "), row, buf, ink.style(Meaning::Progress));
    let room = Rect { width: row.width.saturating_sub(used + 1), ..row };
    line::pieces(&[(format!(" {name}"), Meaning::Heading)], room, buf, ink);
}

fn draw_question(question: &FormRow, chosen: bool, columns: &Columns, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let marker = if chosen { ">" } else { " " };
    let comment = if question.comment.is_empty() { " " } else { ink.signs().comment };
    let demand = question.demand.map_or(ink.signs().none.to_owned(), |level| level.number().to_string());
    let answered = if question.answer == Answer::NotAnswered { Meaning::Muted } else { Meaning::Text };
    let pieces: [Piece; 5] = [
        (format!("{marker} {}", ink.pad(ink.pick(&question.question), columns.question)), look(Meaning::Text)),
        (format!(" {comment} "), look(Meaning::Text)),
        (ink.pad(&short(question.answer, columns.answer, ink), columns.answer), look(answered)),
        (format!("  {}", ink.pad(&demand, 4)), look(Meaning::Text)),
        (format!("  {}", ink.pad(&ink.answer_short(question.last), 5)), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, row, buf, ink);
}

/// The answer as digit and word: `4 Kyndig`. Not answered is a sign only.
pub fn answer(answer: Answer, ink: &Ink<'_>) -> String {
    match answer.digit() {
        Some(digit) => format!("{digit} {}", ink.answer(answer)),
        None => ink.signs().none.to_owned(),
    }
}

/// As [`answer`], in words that fit the column.
fn short(answer: Answer, columns: usize, ink: &Ink<'_>) -> String {
    let Some(digit) = answer.digit() else { return ink.signs().none.to_owned() };
    let size = if columns < 20 { "narrow" } else { "short" };
    let name = ink.words.by_name(&format!("form-screen-{size}-{digit}"));
    format!("{digit} {}", name.unwrap_or_else(|| ink.answer(answer)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::form_view;

    #[test]
    fn each_area_has_one_heading_over_its_questions() {
        let all = layout(&form_view());
        assert_eq!(all.first(), Some(&Row::Area(0..4)));
        assert_eq!(all.get(5), Some(&Row::Area(4..8)));
        assert_eq!(all.len(), 15);
    }
}
