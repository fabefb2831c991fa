//! The question under the cursor, whole: below the list, or beside it in a wide window.

use super::list;
use crate::domain::competence::Answer;
use crate::service::views::{FormRow, FormView};
use crate::text::id;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// How many rows the strip below the list takes of a body of this height.
pub const fn rows(height: u16) -> u16 {
    if height >= 20 { 7 } else { 5 }
}

/// The strip below the list: area, question, the text of the answer given, comment.
pub fn below(row: &FormRow, view: &FormView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let facts = ink.join(&[demand(row, ink), last(row, view, ink)]);
    let used = line::put_right(&format!(" {facts} "), line::right_of(area, 2), buf, ink.style(Meaning::Text));
    let label = Rect { width: area.width.saturating_sub(used + 3), ..area };
    let name = ink.cut(ink.pick(&row.area), usize::from(label.width).saturating_sub(3)).into_owned();
    line::put(&format!(" {name} "), line::right_of(label, 1), buf, ink.style(Meaning::Heading));
    let mut rest = line::below(line::right_of(area, 1), 1);
    let question = Rect { height: rest.height.min(3), ..rest };
    rest = line::below(rest, line::wrapped(ink.pick(&row.question), question, buf, ink.style(Meaning::Text), ink));
    let comment = comment(row, ink);
    let reserved = u16::from(comment.is_some());
    let answer = Rect { height: rest.height.saturating_sub(reserved).min(2), ..rest };
    rest = line::below(rest, line::wrapped(&answered(row, ink), answer, buf, ink.style(Meaning::Muted), ink));
    if let Some(comment) = comment {
        line::wrapped(&comment, rest, buf, ink.style(Meaning::Text), ink);
    }
}

/// The panel beside the list: as below, with the texts of all six answers.
pub fn beside(row: &FormRow, view: &FormView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let inside = popup::open(ink.pick(&row.area), area.width, area.height, area, buf, ink);
    let mut rest = inside;
    let used = line::wrapped(ink.pick(&row.question), rest, buf, ink.style(Meaning::Heading), ink);
    rest = line::below(rest, used + 1);
    for (digit, text) in row.texts.iter().enumerate() {
        let answer = Answer::from_digit(digit as u8).unwrap_or_default();
        let (mark, meaning) = if row.answer == answer { ("*", Meaning::Progress) } else { (" ", Meaning::Text) };
        line::put(&format!("{mark}{digit}"), rest, buf, ink.style(meaning));
        let whole = format!("{}: {}", ink.answer(answer), ink.pick(text));
        let used = line::wrapped(&whole, line::right_of(rest, 4), buf, ink.style(meaning), ink);
        rest = line::below(rest, used);
    }
    for fact in [demand(row, ink), last(row, view, ink), comment(row, ink).unwrap_or_default()] {
        if !fact.is_empty() {
            rest = line::below(rest, 1);
            let used = line::wrapped(&fact, rest, buf, ink.style(Meaning::Text), ink);
            rest = line::below(rest, used);
        }
    }
}

fn demand(row: &FormRow, ink: &Ink<'_>) -> String {
    match row.demand {
        Some(level) => {
            let level = list::answer(Answer::Level(level), ink);
            ink.with(id::FORM_SCREEN_DEMAND, &[("level", level.into())])
        }
        None => ink.say(id::FORM_SCREEN_NO_DEMAND),
    }
}

fn last(row: &FormRow, view: &FormView, ink: &Ink<'_>) -> String {
    match (&view.last_round, row.last) {
        (_, Answer::NotAnswered) | (None, _) => String::new(),
        (Some(_), last) => ink.with(id::FORM_SCREEN_LAST, &[("answer", ink.answer_short(last).into())]),
    }
}

fn answered(row: &FormRow, ink: &Ink<'_>) -> String {
    let Some(digit) = row.answer.digit() else { return ink.say(id::FORM_SCREEN_NOT_ANSWERED) };
    let text = row.texts.get(usize::from(digit)).map(|text| ink.pick(text)).unwrap_or_default();
    format!("{}: {text}", list::answer(row.answer, ink))
}

fn comment(row: &FormRow, ink: &Ink<'_>) -> Option<String> {
    let first = row.comment.replace('\n', " ");
    (!first.is_empty()).then(|| ink.with(id::FORM_SCREEN_COMMENT, &[("comment", first.into())]))
}
