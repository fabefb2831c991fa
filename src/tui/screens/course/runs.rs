//! The runs of a course, and the chosen one below.

use crate::domain::course::RunState;
use crate::service::views::{CourseCardView, RunLine};
use crate::text::{course, date, id};
use crate::tui::look::Ink;
use crate::tui::screens::courses::seats_short;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Rows beside the runs themselves: rule, heads, and three about the chosen one.
pub const EXTRA: u16 = 5;

const WHEN: usize = 13;
const STATE: usize = 11;
const SEATS: usize = 12;
const DEADLINE: usize = 12;

/// Draws rule, heads, runs and the chosen one. Gives the cursor's place.
pub fn draw(view: &CourseCardView, selected: usize, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    popup::rule(area, buf, ink);
    let head = ink.with(id::COURSE_RUNS, &[("count", view.runs.len().into())]);
    line::put(&format!(" {head} "), line::right_of(area, 1), buf, ink.style(Meaning::Heading));
    let rest = line::below(area, 1);
    let Some(chosen) = view.runs.get(selected) else {
        let text = ink.say(if view.may_edit { id::COURSE_RUNS_NONE_EDIT } else { id::COURSE_RUNS_NONE });
        let inside = line::right_of(Rect { width: rest.width.saturating_sub(1), ..rest }, 1);
        line::wrapped(&text, inside, buf, ink.style(Meaning::Text), ink);
        return None;
    };
    let place = usize::from(rest.width).saturating_sub(3 + WHEN + STATE + SEATS + DEADLINE);
    line::pieces(&heads(place, ink), line::row(rest, 0), buf, ink);
    let body = line::below(rest, 1);
    let below = 3.min(body.height.saturating_sub(1));
    let rows = Rect { height: body.height - below, ..body };
    let detail = line::below(body, rows.height);
    draw_detail(chosen, detail, buf, ink);
    list::draw(rows, selected, view.runs.len(), buf, |at, area, buf| {
        if let Some(run) = view.runs.get(at) {
            line::pieces(&row(run, at == selected, place, ink), area, buf, ink);
        }
    })
}

fn heads(place: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    vec![
        ("  ".to_owned(), Meaning::Muted),
        head(id::COURSE_HEAD_FIRST, WHEN),
        head(id::COURSE_HEAD_STATE, STATE),
        head(id::COURSE_HEAD_SEATS, SEATS),
        head(id::COURSE_HEAD_DEADLINE, DEADLINE),
        head(id::COURSE_HEAD_PLACE, place),
    ]
}

fn row(run: &RunLine, chosen: bool, place: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let seats = if run.run.state == RunState::Cancelled { String::new() } else { seats_short(run.seats, ink) };
    let deadline = run.run.deadline.map_or_else(|| ink.signs().none.to_owned(), date::format);
    let usual = if run.open { Meaning::Text } else { Meaning::Muted };
    vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&date::format(run.run.first_day), WHEN), look(usual)),
        (ink.pad(&course::run_state(run.run.state, ink.words), STATE), look(usual)),
        (ink.pad(&seats, SEATS), look(usual)),
        (ink.pad(&deadline, DEADLINE), look(usual)),
        (ink.pad(&run.run.place, place), look(usual)),
        (" ".to_owned(), look(Meaning::Text)),
    ]
}

fn draw_detail(line_of: &RunLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let run = &line_of.run;
    let inside = line::right_of(area, 1);
    let when = course::when((run.first_day, run.last_day), (run.starts, run.ends), ink.words);
    let facts = ink.join(&[when, run.place.clone()]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 0), buf, ink);
    let seats = line_of.seats;
    let all = match seats.all {
        None => ink.with(id::COURSE_SEATS_OPEN, &[("taken", seats.taken.into())]),
        Some(all) => ink.with(id::COURSE_SEATS_OF, &[("taken", seats.taken.into()), ("all", all.into())]),
    };
    let waiting = (seats.waiting > 0).then(|| ink.with(id::COURSE_WAITING, &[("waiting", seats.waiting.into())]));
    let least =
        run.minimum.filter(|least| *least > 0).map(|least| ink.with(id::COURSE_MINIMUM, &[("least", least.into())]));
    let facts = ink.join(&[all, waiting.unwrap_or_default(), least.unwrap_or_default(), run.id.to_string()]);
    line::pieces(&[(facts, Meaning::Muted)], line::row(inside, 1), buf, ink);
    if let Some((name, other)) = line_of.overlaps.first() {
        let args = [("name", name.as_str().into()), ("run", other.as_str().into())];
        let text = format!("! {}", ink.with(id::COURSE_OVERLAP, &args));
        line::pieces(&[(text, Meaning::Problem)], line::row(inside, 2), buf, ink);
        return;
    }
    let staff: Vec<String> =
        line_of.staff.iter().map(|(who, role)| format!("{} ({})", who.name, course::role(*role, ink.words))).collect();
    line::pieces(&[(staff.join(", "), Meaning::Muted)], line::row(inside, 2), buf, ink);
}
