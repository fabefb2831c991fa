//! The year wheel: what happens when, for everybody.

mod line;

use super::{Page, Step};
use crate::domain::round::RoundState;
use crate::domain::year_wheel::{Phase, Standing};
use crate::service::ask;
use crate::service::views::{WheelLine, YearWheelView};
use crate::text::{Id, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{self, list, popup, rows, waiting};
use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The year shown and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    wheel: Loading<YearWheelView>,
    selected: usize,
}

const CONTEXTS: &[Context] = &[Context::YearWheel, Context::List, Context::Global];

/// Opens this year.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { wheel: Loading::ask(ask::YearWheel { year: None }, cx), selected: 0 }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.wheel.get() {
            Some(wheel) => ink.with(id::YEAR_WHEEL_TITLE_OF, &[("year", wheel.year.to_string().into())]),
            None => ink.say(id::YEAR_WHEEL_TITLE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let mut actions = vec![Action::Left, Action::Right];
        if self.wheel.get().is_some_and(|wheel| wheel.may_set) {
            actions.insert(0, Action::SetDates);
        }
        actions.extend([Action::Rounds, Action::Back]);
        actions
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Left => Some(id::YEAR_WHEEL_BEFORE),
            Action::Right => Some(id::YEAR_WHEEL_AFTER),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(wheel) = self.wheel.get() else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, wheel.lines.len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let year = wheel.year;
        match action {
            Action::Left => self.turn(year.saturating_sub(1), cx),
            Action::Right => self.turn(year.saturating_add(1), cx),
            Action::SetDates if wheel.may_set => Step::Go(Place::SetYearWheel(year)),
            Action::Open if wheel.lines.get(self.selected).is_some_and(|line| line.round.is_some()) => {
                Step::Go(Place::Rounds)
            }
            Action::Open => Step::Stay,
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.wheel.hear::<ask::YearWheel>(news);
        let rows = self.wheel.get().map_or(0, |wheel| wheel.lines.len());
        self.selected = self.selected.min(rows.saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        let year = self.wheel.get().map(|wheel| wheel.year);
        self.wheel.again(ask::YearWheel { year }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.wheel.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(wheel) = self.wheel.get() else { return waiting::draw(&self.wheel, area, buf, ink) };
        let used = line::draw(wheel, self.selected, area, buf, ink);
        let rest = widgets::line::below(area, used);
        popup::rule(rest, buf, ink);
        let rest = widgets::line::below(rest, 1);
        if wheel.lines.is_empty() {
            return waiting::sentence(&empty(wheel, ink), Meaning::Text, rest, buf, ink);
        }
        list::draw(rest, self.selected, wheel.lines.len(), buf, |at, row, buf| {
            if let Some(line) = wheel.lines.get(at) {
                let chosen = at == self.selected;
                widgets::line::pieces(&columns(line, wheel, chosen, row.width, ink), row, buf, ink);
            }
        })
    }
}

impl State {
    fn turn(&mut self, year: i32, cx: &mut Cx<'_>) -> Step {
        self.wheel.again(ask::YearWheel { year: Some(year) }, cx);
        Step::Stay
    }
}

const DATES: usize = 25;
const STANDING: usize = 20;

fn columns(
    line: &WheelLine,
    wheel: &YearWheelView,
    chosen: bool,
    width: u16,
    ink: &Ink<'_>,
) -> Vec<widgets::line::Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let dates = format!("{} {} {}", date::format(line.span.from), ink.signs().none, date::format(line.span.to));
    let name = usize::from(width).saturating_sub(2 + DATES + STANDING);
    let meaning = if matches!(line.standing, Standing::Now { .. }) { Meaning::Heading } else { Meaning::Muted };
    vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&what(line, ink), name.saturating_sub(1)) + " ", look(Meaning::Text)),
        (ink.pad(&dates, DATES), look(Meaning::Text)),
        (ink.pad(&standing(line, wheel, ink), STANDING), look(meaning)),
    ]
}

fn what(line: &WheelLine, ink: &Ink<'_>) -> String {
    let phase = ink.say(phase(line.phase));
    match &line.round {
        Some(round) => format!("{phase}: {}", round.name),
        None => phase,
    }
}

/// The name of a phase.
const fn phase(phase: Phase) -> Id {
    match phase {
        Phase::Round => id::YEAR_WHEEL_ROUND,
        Phase::Interviews => id::YEAR_WHEEL_INTERVIEWS,
        Phase::Plans => id::YEAR_WHEEL_PLANS,
        Phase::Catalogue => id::YEAR_WHEEL_CATALOGUE,
    }
}

fn standing(line: &WheelLine, wheel: &YearWheelView, ink: &Ink<'_>) -> String {
    let days = |id, days: u32| ink.with(id, &[("days", days.into())]);
    // A round closed early is over, one whose last day has passed may still be open.
    match (&line.round, line.standing) {
        (Some(round), _) if round.state == RoundState::Closed => ink.say(id::YEAR_WHEEL_CLOSED),
        (Some(round), Standing::Now { .. }) if round.deadline >= wheel.today => {
            ink.with(id::YEAR_WHEEL_DEADLINE, &[("date", short(round.deadline).into())])
        }
        (Some(_), Standing::Over) => ink.say(id::YEAR_WHEEL_STILL_OPEN),
        (_, Standing::Ahead { days: 1 }) => ink.say(id::YEAR_WHEEL_TOMORROW),
        (_, Standing::Ahead { days: ahead }) => days(id::YEAR_WHEEL_AHEAD, ahead),
        (_, Standing::Now { days_left: 0 }) => ink.say(id::YEAR_WHEEL_LAST_DAY),
        (_, Standing::Now { days_left }) => days(id::YEAR_WHEEL_NOW, days_left),
        (_, Standing::Over) => ink.say(id::YEAR_WHEEL_OVER),
    }
}

fn short(day: chrono::NaiveDate) -> String {
    format!("{:02}-{:02}", day.day(), day.month())
}

fn empty(wheel: &YearWheelView, ink: &Ink<'_>) -> String {
    let year = ("year", wheel.year.to_string().into());
    if wheel.may_set {
        let key = ink.key(Action::SetDates, CONTEXTS).unwrap_or_default();
        return ink.with(id::YEAR_WHEEL_EMPTY_HR, &[year, ("key", key.into())]);
    }
    ink.with(id::YEAR_WHEEL_EMPTY, &[year])
}
