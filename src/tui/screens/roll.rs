//! Who is on a run: the instructor's list, with attendance.

use super::course_calls::Calls;
use super::{Page, Step, calendar_file};
use crate::domain::course::{RunState, State as Where};
use crate::domain::ids::RunId;
use crate::service::ask;
use crate::service::command::CourseCommand;
use crate::service::views::{RollLine, RollView};
use crate::text::{course, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The list and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    run: RunId,
    view: Loading<RollView>,
    selected: usize,
    calls: Calls,
}

const CONTEXTS: &[Context] = &[Context::Roll, Context::List, Context::Global];

const WHERE: usize = 26;

/// Opens the list of a run.
pub fn open(run: RunId, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Roll { run: run.clone() }, cx);
    State { run, view, selected: 0, calls: Calls::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let title = self.view.get().map(|view| view.title.clone());
        let list = ink.say(id::ROLL_TITLE);
        title.map_or_else(|| list.clone(), |title| format!("{title}{}{list}", ink.signs().path))
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let registers = self.view.get().is_some_and(|view| view.may_register && view.begun);
        let closes = self.view.get().is_some_and(|view| view.may_register && view.begun && view.missing == 0);
        let all = [
            (registers, Action::Present),
            (registers, Action::Absent),
            (closes, Action::CloseRun),
            (self.count() > 0, Action::Open),
            (true, Action::CalendarFile),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<crate::text::Id> {
        (action == Action::Open).then_some(id::ROLL_OPEN_CARD)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.count(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(view) = self.view.get() else { return Step::Ignored };
        match action {
            Action::Open => match view.rows.get(self.selected) {
                Some(row) => Step::Go(Place::Card(row.person.no)),
                None => Step::Stay,
            },
            Action::Present | Action::Absent => self.register(*action == Action::Present, cx),
            Action::CloseRun => {
                let question = Notice::info(id::ROLL_ASK_CLOSE).with("course", view.title.clone());
                self.calls.ask(CourseCommand::CloseRun { run: self.run.clone() }, id::ROLL_DONE_CLOSED, question)
            }
            Action::CalendarFile => {
                calendar_file::write(&view.title, &view.run.run, cx);
                Step::Stay
            }
            _ => Step::Ignored,
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.calls.told(outcome, cx)
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.calls.hear(news, cx) {
            self.refresh(cx);
        }
        let kept = self.view.get().and_then(|view| view.rows.get(self.selected)).map(|row| row.no);
        self.view.hear::<ask::Roll>(news);
        let rows = self.view.get().map_or(&[][..], |view| view.rows.as_slice());
        let again = kept.and_then(|no| rows.iter().position(|row| row.no == no));
        self.selected = again.unwrap_or(self.selected).min(rows.len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Roll { run: self.run.clone() }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let run = &view.run.run;
        let head = line::right_of(area, 1);
        let when = course::when((run.first_day, run.last_day), (run.starts, run.ends), ink.words);
        let state = course::run_state(run.state, ink.words);
        line::pieces(&[(ink.join(&[when, run.place.clone(), state]), Meaning::Heading)], line::row(head, 0), buf, ink);
        line::pieces(&[(how_full(view, ink), Meaning::Text)], line::row(head, 1), buf, ink);
        popup::rule(line::row(area, 2), buf, ink);
        let body = line::below(area, 3);
        if view.rows.is_empty() {
            return waiting::sentence(&ink.say(id::ROLL_EMPTY), Meaning::Text, body, buf, ink);
        }
        list::draw(body, self.selected, view.rows.len(), buf, |at, row, buf| {
            if let Some(of) = view.rows.get(at) {
                draw_row(of, at == self.selected, row, buf, ink);
            }
        })
    }
}

impl State {
    fn count(&self) -> usize {
        self.view.get().map_or(0, |view| view.rows.len())
    }

    /// Registers the one chosen and goes on to the next who is missing.
    fn register(&mut self, attended: bool, cx: &mut Cx<'_>) -> Step {
        let Some(view) = self.view.get() else { return Step::Stay };
        if !view.may_register || !view.begun {
            let text = if view.run.run.state == RunState::Open { id::ROLL_NOT_BEGUN } else { id::ROLL_OVER };
            cx.tell(Notice::info(text).with("date", date::format(view.run.run.first_day)));
            return Step::Stay;
        }
        let Some(row) = view.rows.get(self.selected) else { return Step::Stay };
        let command = CourseCommand::SetResult { sign_up: row.no, attended };
        let done = if attended { id::ROLL_DONE_PRESENT } else { id::ROLL_DONE_ABSENT };
        let missing = |row: &RollLine| row.state == Where::Seat;
        let next = (self.selected + 1..view.rows.len()).find(|at| view.rows.get(*at).is_some_and(missing));
        let step = self.calls.call(command, done, cx);
        self.selected = next.unwrap_or(self.selected);
        step
    }
}

/// How many seats, how many wait, how many results are missing.
fn how_full(view: &RollView, ink: &Ink<'_>) -> String {
    let seats = view.run.seats;
    let taken = match seats.all {
        Some(all) => ink.with(id::COURSE_SEATS_OF, &[("taken", seats.taken.into()), ("all", all.into())]),
        None => ink.with(id::COURSE_SEATS_OPEN, &[("taken", seats.taken.into())]),
    };
    let waiting = (seats.waiting > 0).then(|| ink.with(id::COURSE_WAITING, &[("waiting", seats.waiting.into())]));
    let missing = (view.begun && view.missing > 0 && view.run.run.state == RunState::Open)
        .then(|| ink.with(id::ROLL_MISSING, &[("count", view.missing.into())]));
    ink.join(&[taken, waiting.unwrap_or_default(), missing.unwrap_or_default()])
}

fn draw_row(of: &RollLine, chosen: bool, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let rest = usize::from(area.width).saturating_sub(2 + WHERE + 1);
    let (name, unit) = (rest * 3 / 5, rest - rest * 3 / 5);
    let meaning = if of.state.is_live() || of.state.takes_seat() { Meaning::Text } else { Meaning::Muted };
    let place = of.place.map(|place| ink.with(id::MY_COURSES_PLACE, &[("place", place.into())]));
    let state = ink.join(&[course::state(of.state, ink.words), place.unwrap_or_default()]);
    let pieces = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&of.person.name, name.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(&of.person.unit, unit.saturating_sub(1)) + " ", look(Meaning::Muted)),
        (ink.pad(&state, WHERE), look(meaning)),
        (" ".to_owned(), look(meaning)),
    ];
    line::pieces(&pieces, area, buf, ink);
}
