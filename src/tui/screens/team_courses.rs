//! What the team has signed up for: the manager answers all wishes in one list.

use super::course_calls::Calls;
use super::{Page, Step};
use crate::domain::course::Act as Deed;
use crate::service::ask;
use crate::service::command::CourseCommand;
use crate::service::views::TeamSignUpLine;
use crate::text::{course, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::screens::courses::seats_short;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The team's sign-ups and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    rows: Loading<Vec<TeamSignUpLine>>,
    selected: usize,
    calls: Calls,
}

const CONTEXTS: &[Context] = &[Context::TeamCourses, Context::List, Context::Global];

const FRONT: usize = 2;
const WHEN: usize = 12;
const WHERE: usize = 24;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { rows: Loading::ask(ask::TeamSignUps {}, cx), selected: 0, calls: Calls::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::TEAM_COURSES_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let may = self.chosen().is_some_and(|row| row.sign_up.may.contains(&Deed::Approve));
        let all = [
            (may, Action::Approve),
            (may, Action::Decline),
            (self.chosen().is_some(), Action::Open),
            (true, Action::LevelProposals),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.lines().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(row) = self.chosen() else { return Step::Ignored };
        let (sign_up, waits) = (row.sign_up.no, row.sign_up.may.contains(&Deed::Approve));
        match action {
            Action::Open => Step::Go(Place::Course(row.sign_up.course.clone())),
            Action::Approve if waits => {
                self.calls.call(CourseCommand::Approve { sign_up }, id::COURSE_DONE_APPROVED, cx)
            }
            Action::Decline if waits => self.calls.ask_reason(CourseCommand::Refuse { sign_up, reason: String::new() }),
            // A letter that means yes or no must not lead elsewhere where there is nothing to answer.
            Action::Approve | Action::Decline => Step::Stay,
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
        self.rows.hear::<ask::TeamSignUps>(news);
        self.selected = self.selected.min(self.lines().len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.rows.again(ask::TeamSignUps {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.rows.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(lines) = self.rows.get() else { return waiting::draw(&self.rows, area, buf, ink) };
        let Some(chosen) = lines.get(self.selected) else {
            return waiting::sentence(&ink.say(id::TEAM_COURSES_EMPTY), Meaning::Text, area, buf, ink);
        };
        let rest = usize::from(area.width).saturating_sub(FRONT + WHEN + WHERE + 1);
        let (name, title) = (rest / 2, rest - rest / 2);
        let heads = [
            (" ".repeat(FRONT), Meaning::Muted),
            (ink.pad(&ink.say(id::TEAM_COURSES_WHO), name), Meaning::Muted),
            (ink.pad(&ink.say(id::COURSES_COURSE), title), Meaning::Muted),
            (ink.pad(&ink.say(id::COURSE_HEAD_FIRST), WHEN), Meaning::Muted),
            (ink.pad(&ink.say(id::COURSE_HEAD_STATE), WHERE), Meaning::Muted),
        ];
        line::pieces(&heads, line::row(area, 0), buf, ink);
        let below = line::below(area, 1);
        let strip = 5.min(below.height / 3);
        let body = Rect { height: below.height - strip, ..below };
        draw_strip(chosen, line::below(below, body.height), buf, ink);
        list::draw(body, self.selected, lines.len(), buf, |at, row, buf| {
            if let Some(of) = lines.get(at) {
                draw_row(of, at == self.selected, (name, title), row, buf, ink);
            }
        })
    }
}

impl State {
    fn lines(&self) -> &[TeamSignUpLine] {
        self.rows.get().map_or(&[], Vec::as_slice)
    }

    fn chosen(&self) -> Option<&TeamSignUpLine> {
        self.lines().get(self.selected)
    }
}

fn draw_row(
    of: &TeamSignUpLine,
    chosen: bool,
    (name, title): (usize, usize),
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let waits = of.sign_up.may.contains(&Deed::Approve);
    let meaning = match (waits, of.sign_up.state.is_live()) {
        (true, _) => Meaning::Heading,
        (false, true) => Meaning::Text,
        (false, false) => Meaning::Muted,
    };
    let day = of.sign_up.run.as_ref().map_or_else(|| ink.signs().none.to_owned(), |run| date::format(run.first_day));
    let pieces = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&of.person.name, name.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(&of.sign_up.title, title.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(&day, WHEN), look(meaning)),
        (ink.pad(&course::state(of.sign_up.state, ink.words), WHERE), look(meaning)),
        (" ".to_owned(), look(meaning)),
    ];
    line::pieces(&pieces, area, buf, ink);
}

fn draw_strip(of: &TeamSignUpLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let who = ink.join(&[of.person.name.clone(), of.person.title.clone()]);
    line::pieces(&[(who, Meaning::Heading)], line::row(inside, 0), buf, ink);
    line::pieces(&[(of.sign_up.title.clone(), Meaning::Text)], line::row(inside, 1), buf, ink);
    let when = of.sign_up.run.as_ref();
    let when = when.map(|run| course::when((run.first_day, run.last_day), (run.starts, run.ends), ink.words));
    let seats = of.seats.map(|seats| seats_short(seats, ink));
    let price = of.price.map(|price| course::price(price, ink.words));
    let facts = [when, seats, price].map(Option::unwrap_or_default);
    line::pieces(&[(ink.join(&facts), Meaning::Text)], line::row(inside, 2), buf, ink);
    let helps = (of.closes > 0).then(|| ink.with(id::TEAM_COURSES_HELPS, &[("count", of.closes.into())]));
    let note = (!of.sign_up.note.is_empty()).then(|| format!("»{}«", of.sign_up.note));
    let facts = [helps, note].map(Option::unwrap_or_default);
    line::pieces(&[(ink.join(&facts), Meaning::Muted)], line::row(inside, 3), buf, ink);
}
