//! My own courses: what I have signed up for, what I have taken, and the runs I do something for.

use super::course::mine_said;
use super::course_calls::Calls;
use super::{Page, Step, calendar_file};
use crate::domain::course::{Act as Deed, RunState};
use crate::service::ask;
use crate::service::views::{MyCoursesView, RunBrief, SignUpLine, TeachingLine};
use crate::text::{Id, course, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::screens::after_course::Asked;
use crate::tui::screens::courses::seats_short;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// My sign-ups, then the runs I do something for; and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    view: Loading<MyCoursesView>,
    selected: usize,
    calls: Calls,
}

const CONTEXTS: &[Context] = &[Context::MyCourses, Context::List, Context::Global];

const FRONT: usize = 2;
const WHEN: usize = 12;
const WHERE: usize = 23;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { view: Loading::ask(ask::MyCourses {}, cx), selected: 0, calls: Calls::default() }
}

/// A row: a sign-up or a run one does something for.
#[derive(Clone, Copy)]
enum Row<'a> {
    SignUp(&'a SignUpLine),
    Teaching(&'a TeachingLine),
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::MY_COURSES_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let own = self.own();
        let may = |act| own.is_some_and(|own| own.may.contains(&act));
        let after = own.is_some_and(|own| own.may_evaluate || own.may_tell_use);
        let all = [
            (self.count() > 0, Action::Open),
            (may(Deed::Accept), Action::Accept),
            (may(Deed::Withdraw), Action::Withdraw),
            (after, Action::EvaluateCourse),
            (self.run().is_some(), Action::CalendarFile),
            (true, Action::Courses),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.count(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(row) = self.row(self.selected) else { return Step::Ignored };
        match (*action, row) {
            (Action::Open, Row::SignUp(own)) => Step::Go(Place::Course(own.course.clone())),
            (Action::Open, Row::Teaching(line)) => Step::Go(Place::Roll(line.run.id.clone())),
            (action @ (Action::Accept | Action::Withdraw), Row::SignUp(own)) => {
                let own = own.clone();
                self.calls.on_sign_up(action, &own, cx)
            }
            (Action::EvaluateCourse, Row::SignUp(own)) if own.may_evaluate => {
                Step::Go(Place::AfterCourse(Asked::Evaluation, own.no))
            }
            (Action::EvaluateCourse, Row::SignUp(own)) if own.may_tell_use => {
                Step::Go(Place::AfterCourse(Asked::Use, own.no))
            }
            (Action::CalendarFile, _) => {
                self.write_calendar(cx);
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
        self.view.hear::<ask::MyCourses>(news);
        self.selected = self.selected.min(self.count().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::MyCourses {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let Some(chosen) = self.row(self.selected) else {
            let key = ink.key(Action::Courses, CONTEXTS).unwrap_or_default();
            let text = ink.with(id::MY_COURSES_EMPTY, &[("key", key.into())]);
            return waiting::sentence(&text, Meaning::Text, area, buf, ink);
        };
        let title = usize::from(area.width).saturating_sub(FRONT + WHEN + WHERE + 1);
        let heads = [
            (" ".repeat(FRONT), Meaning::Muted),
            (ink.pad(&ink.say(id::COURSES_COURSE), title), Meaning::Muted),
            (ink.pad(&ink.say(id::COURSE_HEAD_FIRST), WHEN), Meaning::Muted),
            (ink.pad(&ink.say(id::COURSE_HEAD_STATE), WHERE), Meaning::Muted),
        ];
        line::pieces(&heads, line::row(area, 0), buf, ink);
        let rest = line::below(area, 1);
        let strip = 4.min(rest.height / 3);
        let body = Rect { height: rest.height - strip, ..rest };
        draw_strip(chosen, line::below(rest, body.height), buf, ink);
        list::draw(body, self.selected, self.count(), buf, |at, row, buf| {
            if let Some(of) = self.row(at) {
                let first_teaching = at == view.sign_ups.len();
                draw_row(of, at == self.selected, first_teaching, title, row, buf, ink);
            }
        })
    }
}

impl State {
    fn count(&self) -> usize {
        self.view.get().map_or(0, |view| view.sign_ups.len() + view.teaching.len())
    }

    fn row(&self, at: usize) -> Option<Row<'_>> {
        let view = self.view.get()?;
        match view.sign_ups.get(at) {
            Some(own) => Some(Row::SignUp(own)),
            None => view.teaching.get(at - view.sign_ups.len()).map(Row::Teaching),
        }
    }

    fn own(&self) -> Option<&SignUpLine> {
        match self.row(self.selected)? {
            Row::SignUp(own) => Some(own),
            Row::Teaching(_) => None,
        }
    }

    fn run(&self) -> Option<(&str, &RunBrief)> {
        match self.row(self.selected)? {
            Row::SignUp(own) => own.run.as_ref().map(|run| (own.title.as_str(), run)),
            Row::Teaching(line) => Some((line.title.as_str(), &line.run)),
        }
    }

    fn write_calendar(&self, cx: &mut Cx<'_>) {
        let Some((title, brief)) = self.run() else { return };
        calendar_file::write_brief(title, brief, cx);
    }
}

fn draw_row(row: Row<'_>, chosen: bool, _first: bool, title: usize, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let none = || ink.signs().none.to_owned();
    let (name, day, state, meaning) = match row {
        Row::SignUp(own) => {
            let day = own.run.as_ref().filter(|_| own.state != crate::domain::course::State::Interest);
            let meaning = if own.state.is_live() { Meaning::Text } else { Meaning::Muted };
            let place = own.place.map(|place| ink.with(id::MY_COURSES_PLACE, &[("place", place.into())]));
            let state = ink.join(&[course::state(own.state, ink.words), place.unwrap_or_default()]);
            (own.title.as_str(), day.map(|run| run.first_day), state, meaning)
        }
        Row::Teaching(line) => {
            let over = line.run.state != RunState::Open;
            let meaning = if over { Meaning::Muted } else { Meaning::Text };
            let state = ink.with(id::MY_COURSES_TEACHING, &[("role", course::role(line.role, ink.words).into())]);
            (line.title.as_str(), Some(line.run.first_day), state, meaning)
        }
    };
    let pieces = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(name, title.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(&day.map_or_else(none, date::format), WHEN), look(meaning)),
        (ink.pad(&state, WHERE), look(meaning)),
        (" ".to_owned(), look(meaning)),
    ];
    line::pieces(&pieces, area, buf, ink);
}

fn draw_strip(row: Row<'_>, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let (title, run, said, more) = match row {
        Row::SignUp(own) => {
            let after = after_said(own);
            let told = own.told.as_ref().map(|told| course::told(told, &own.note, ink.words));
            let more = told.or(after.map(|after| ink.say(after))).unwrap_or_default();
            (&own.title, own.run.as_ref(), mine_said(own, ink), more)
        }
        Row::Teaching(line) => (&line.title, Some(&line.run), seats_short(line.seats, ink), String::new()),
    };
    line::pieces(&[(title.clone(), Meaning::Heading)], line::row(inside, 0), buf, ink);
    let when = run.map(|run| course::when((run.first_day, run.last_day), (run.starts, run.ends), ink.words));
    let place = run.map(|run| run.place.clone()).unwrap_or_default();
    line::pieces(&[(ink.join(&[said, more]), Meaning::Text)], line::row(inside, 1), buf, ink);
    let facts = ink.join(&[when.unwrap_or_default(), place]);
    line::pieces(&[(facts, Meaning::Muted)], line::row(inside, 2), buf, ink);
}

/// What can be said about a course that was taken.
fn after_said(own: &SignUpLine) -> Option<Id> {
    if own.may_evaluate {
        return Some(id::MY_COURSES_EVALUATE);
    }
    own.may_tell_use.then_some(id::MY_COURSES_TELL_USE)
}
