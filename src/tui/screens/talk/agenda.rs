//! The left side: the topics, and what each shared to the one chosen.

use super::State;
use crate::domain::interview::Topic;
use crate::guides::prepare_interview as guide;
use crate::service::views::{AgendaRow, InterviewView};
use crate::text::id;
use crate::text::plan::ending;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws it; says where the cursor stands.
pub fn draw(state: &State, view: &InterviewView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let heading = format!(" {}", ink.say(id::TALK_AGENDA));
    let look = if state.in_agenda { Meaning::Heading } else { Meaning::Muted };
    line::pieces(&[(heading, look)], line::row(area, 0), buf, ink);
    let list = line::below(area, 1);
    let mut cursor = None;
    for (at, row) in view.agenda.iter().enumerate() {
        let place = line::row(list, at as u16);
        let chosen = at == state.topic;
        let shared = !row.employee.is_empty() || !row.manager.is_empty();
        let mark = if shared { "*" } else { " " };
        let text = format!("{}{mark} {}", if chosen { ">" } else { " " }, ink.say(guide::name(row.topic)));
        let meaning = if chosen && state.in_agenda { Meaning::Selection } else { Meaning::Text };
        line::pieces(&[(ink.pad(&text, area.width.into()), meaning)], place, buf, ink);
        if chosen {
            cursor = Some(Position { x: place.x, y: place.y });
        }
    }
    let below = line::below(list, view.agenda.len() as u16);
    popup::rule(below, buf, ink);
    if let Some(row) = view.agenda.get(state.topic) {
        let lines = topic(state, view, row, usize::from(area.width).saturating_sub(2), ink);
        let inside = line::right_of(line::below(below, 1), 1);
        let inside = Rect { width: inside.width.saturating_sub(1), ..inside };
        for (at, pieces) in lines.iter().take(inside.height.into()).enumerate() {
            line::pieces(pieces, line::row(inside, at as u16), buf, ink);
        }
        if lines.len() > usize::from(inside.height) {
            let last = line::row(inside, inside.height.saturating_sub(1));
            line::put_right(ink.signs().cut, last, buf, ink.style(Meaning::Muted));
        }
    }
    cursor
}

/// What there is to a topic: what each shared, my own note where I ask for it, and what was agreed last time.
fn topic(state: &State, view: &InterviewView, row: &AgendaRow, columns: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = Lines::new();
    let head = |text: String, lines: &mut Lines| lines.push(vec![(text, Meaning::Heading) as Piece]);
    let name = view.person.name.split(' ').next().unwrap_or_default();
    if !row.employee.is_empty() {
        head(ink.with(id::TALK_EMPLOYEE, &[("name", name.into())]), &mut lines);
        reading::wrap(&row.employee, columns, 0, Meaning::Text, &mut lines);
    }
    if !row.manager.is_empty() {
        head(ink.say(id::TALK_MANAGER), &mut lines);
        reading::wrap(&row.manager, columns, 0, Meaning::Text, &mut lines);
    }
    let own = state.own.get().and_then(|own| own.rows.iter().find(|own| own.topic == row.topic));
    if let Some(own) = own.filter(|own| state.shows_notes() && !own.note.is_empty()) {
        head(ink.say(id::TALK_MY_NOTE), &mut lines);
        reading::wrap(&own.note, columns, 0, Meaning::TalkPoint, &mut lines);
    }
    if row.topic == Topic::LookingBack && !view.last.is_empty() {
        head(ink.say(id::TALK_LAST_TIME), &mut lines);
        for last in &view.last {
            let outcome = match &last.outcome {
                Some(outcome) => ink.say(ending(outcome.ending)),
                None => ink.say(id::TALK_OUTCOME_NONE),
            };
            reading::wrap(&format!("{}: {outcome}", last.text.text), columns, 0, Meaning::Text, &mut lines);
        }
    }
    if lines.is_empty() {
        reading::wrap(&ink.say(id::TALK_NOTHING_SHARED), columns, 0, Meaning::Muted, &mut lines);
    }
    lines
}
