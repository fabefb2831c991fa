//! A round while it runs: how far each unit is, who has not sent, and what happened to its people; and what HR does about
//! it.

mod closing;
mod deeds;
mod export;
mod happenings;
mod missing;
mod units;

use super::{Page, Step};
use crate::domain::ids::{RoundId, UnitId};
use crate::domain::round::RoundState;
use crate::service::ask;
use crate::service::views::{HappeningLine, MissingForm, RoundProgress};
use crate::text::{Id, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use deeds::Deeds;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Units,
    Missing,
    Happenings,
}

const PARTS: [Part; 3] = [Part::Units, Part::Missing, Part::Happenings];

/// The round and the row the cursor is on in each part.
#[derive(Debug)]
pub struct State {
    round: RoundId,
    progress: Loading<RoundProgress>,
    missing: Loading<Vec<MissingForm>>,
    happenings: Loading<Vec<HappeningLine>>,
    part: Part,
    selected: [usize; 3],
    /// Who is missing is narrowed to this unit.
    unit: Option<(UnitId, String)>,
    deeds: Deeds,
}

const CONTEXTS: &[Context] = &[Context::Round, Context::List, Context::Global];

const CLOSING: &[Context] = &[Context::Guide, Context::Global];

/// Opens a round.
pub fn open(round: RoundId, cx: &mut Cx<'_>) -> State {
    State {
        progress: Loading::ask(ask::RoundProgress { round: round.clone() }, cx),
        missing: Loading::ask(ask::RoundMissing { round: round.clone(), unit: None }, cx),
        happenings: Loading::ask(ask::RoundHappenings { round: round.clone() }, cx),
        round,
        part: Part::Units,
        selected: [0; 3],
        unit: None,
        deeds: Deeds::default(),
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.progress.get() {
            Some(progress) => ink.with(id::ROUND_TITLE, &[("name", progress.name.as_str().into())]),
            None => ink.say(id::ROUNDS_TITLE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        if self.deeds.closing().is_some() { CLOSING } else { CONTEXTS }
    }

    fn footer(&self) -> Vec<Action> {
        if self.deeds.closing().is_some() {
            return vec![Action::Finish, Action::Back];
        }
        let mut actions = vec![Action::Next];
        if self.part == Part::Units {
            actions.push(Action::Open);
        }
        if self.is_open() {
            let rights = self.progress.get().map(|progress| progress.rights).unwrap_or_default();
            if rights.people {
                match self.part {
                    Part::Happenings => actions.extend([Action::TakeIn, Action::LeaveOut]),
                    Part::Units | Part::Missing => actions.push(Action::Remind),
                }
            }
            if self.part == Part::Missing {
                actions.push(Action::ExportDocument);
                actions.push(Action::ExportTable);
            }
            if rights.run {
                actions.extend([Action::ChangeRound, Action::CloseRound]);
            }
        } else {
            actions.push(Action::Overview);
        }
        actions.push(Action::Back);
        actions
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Finish => Some(id::ROUND_CLOSE_GO),
            Action::Next => Some(id::ROUND_OTHER_PART),
            Action::Open => Some(id::ROUND_WHO_IS_MISSING),
            Action::ExportDocument => Some(id::ROUND_LIST),
            Action::ExportTable => Some(id::ROUND_TABLE),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if self.deeds.closing().is_some() {
            return self.deeds.act_closing(*action, cx);
        }
        if let Some(selected) = rows::moved(*action, self.at(), self.rows(), cx) {
            self.put(selected);
            return Step::Stay;
        }
        match action {
            Action::Next | Action::Right => self.turn(1),
            Action::Previous | Action::Left => self.turn(PARTS.len() - 1),
            Action::Open => return self.enter(cx),
            Action::Back if self.unit.is_some() && self.part == Part::Missing => {
                self.narrow(None, cx);
                self.part = Part::Units;
            }
            Action::Remind => return self.remind(cx),
            Action::TakeIn => return self.take_in(cx),
            Action::LeaveOut => return self.take_out(cx),
            Action::ExportDocument => return self.list(cx),
            Action::ChangeRound if self.may_run(cx) => return Step::Go(Place::ChangeRound(self.round.clone())),
            Action::CloseRound if self.may_run(cx) => self.deeds.ask_closing(self.round.clone(), cx),
            Action::ChangeRound | Action::CloseRound => {}
            // The overview shows what a closed round shows.
            Action::Overview if !self.is_open() => return Step::Go(Place::Overview(Some(self.round.clone()))),
            Action::ExportTable => return self.table(cx),
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        self.progress.hear::<ask::RoundProgress>(news);
        self.missing.hear::<ask::RoundMissing>(news);
        self.happenings.hear::<ask::RoundHappenings>(news);
        for (part, at) in PARTS.into_iter().zip(0..) {
            let rows = self.rows_of(part);
            if let Some(selected) = self.selected.get_mut(at) {
                *selected = (*selected).min(rows.saturating_sub(1));
            }
        }
        let step = self.deeds.hear(news, cx);
        if self.deeds.take_done() {
            self.refresh(cx);
        }
        step
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.deeds.told(outcome, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        let round = self.round.clone();
        self.progress.again(ask::RoundProgress { round: round.clone() }, cx);
        let unit = self.unit.as_ref().map(|(unit, _)| unit.clone());
        self.missing.again(ask::RoundMissing { round: round.clone(), unit }, cx);
        self.happenings.again(ask::RoundHappenings { round }, cx);
    }

    fn is_ready(&self) -> bool {
        !(self.progress.is_first() || self.missing.is_first() || self.happenings.is_first())
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(progress) = self.progress.get() else { return waiting::draw(&self.progress, area, buf, ink) };
        if let Some(told) = self.deeds.closing() {
            return closing::draw(told, area, buf, ink);
        }
        self.draw_head(progress, area, buf, ink);
        let rest = line::below(area, 2);
        let strip = 4.min(area.height / 3);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        let below = line::below(area, area.height - strip);
        popup::rule(below, buf, ink);
        let detail = line::right_of(line::below(below, 1), 1);
        let at = self.at();
        match self.part {
            Part::Units => units::draw(progress, at, body, detail, buf, ink),
            Part::Missing => {
                let Some(missing) = self.missing.get() else { return waiting::draw(&self.missing, body, buf, ink) };
                missing::draw(missing, progress, at, body, detail, buf, ink)
            }
            Part::Happenings => {
                let Some(lines) = self.happenings.get() else { return waiting::draw(&self.happenings, body, buf, ink) };
                happenings::draw(lines, progress, at, body, detail, buf, ink)
            }
        }
    }
}

impl State {
    fn is_open(&self) -> bool {
        self.progress.get().is_some_and(|progress| progress.state == RoundState::Open)
    }

    fn index(&self) -> usize {
        PARTS.iter().position(|part| *part == self.part).unwrap_or_default()
    }

    fn at(&self) -> usize {
        self.selected.get(self.index()).copied().unwrap_or_default()
    }

    fn put(&mut self, row: usize) {
        let part = self.index();
        if let Some(selected) = self.selected.get_mut(part) {
            *selected = row;
        }
    }

    fn rows(&self) -> usize {
        self.rows_of(self.part)
    }

    fn rows_of(&self, part: Part) -> usize {
        match part {
            Part::Units => self.progress.get().map_or(0, |progress| progress.units.len()),
            Part::Missing => self.missing.get().map_or(0, Vec::len),
            Part::Happenings => self.happenings.get().map_or(0, Vec::len),
        }
    }

    fn turn(&mut self, by: usize) {
        self.part = PARTS.get((self.index() + by) % PARTS.len()).copied().unwrap_or(Part::Units);
    }

    fn narrow(&mut self, unit: Option<(UnitId, String)>, cx: &mut Cx<'_>) {
        let asked = unit.as_ref().map(|(unit, _)| unit.clone());
        self.unit = unit;
        self.missing.again(ask::RoundMissing { round: self.round.clone(), unit: asked }, cx);
        if let Some(selected) = self.selected.get_mut(1) {
            *selected = 0;
        }
    }

    /// From a unit to who is missing in it; from a person to the card.
    fn enter(&mut self, cx: &mut Cx<'_>) -> Step {
        let at = self.at();
        match self.part {
            Part::Units => {
                let unit = self.progress.get().and_then(|progress| progress.units.get(at));
                // The first row is everything there is.
                let unit = unit.filter(|_| at > 0).map(|unit| (unit.unit.clone(), unit.name.clone()));
                self.narrow(unit, cx);
                self.part = Part::Missing;
                Step::Stay
            }
            Part::Missing => {
                let person = self.missing.get().and_then(|missing| missing.get(at)).map(|form| form.about.no);
                person.map_or(Step::Stay, |person| Step::Go(Place::Card(person)))
            }
            Part::Happenings => {
                let person = self.happenings.get().and_then(|lines| lines.get(at)).map(|line| line.person.no);
                person.map_or(Step::Stay, |person| Step::Go(Place::Card(person)))
            }
        }
    }

    fn draw_head(&self, progress: &RoundProgress, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
        let period =
            format!("{} {} {}", date::format(progress.period.from), ink.signs().none, date::format(progress.period.to));
        let state = match (progress.state, progress.closed) {
            (RoundState::Open, _) => ink.say(id::ROUNDS_OPEN),
            (RoundState::Closed, Some(on)) => ink.with(id::ROUND_CLOSED_ON, &[("date", date::format(on).into())]),
            (RoundState::Closed, None) => ink.say(id::ROUNDS_CLOSED),
        };
        let due = ink.with(id::APP_DUE, &[("date", date::format(progress.period.deadline).into())]);
        let reminded = progress
            .reminders
            .last()
            .map(|reminder| ink.with(id::ROUND_REMINDED_ON, &[("date", date::format(reminder.on).into())]));
        let period = if area.width < 70 { String::new() } else { period };
        let facts = ink.join(&[state, due, period, reminded.unwrap_or_default()]);
        line::pieces(&[(format!(" {facts}"), Meaning::Heading)], line::row(area, 0), buf, ink);
        let mut rest = line::right_of(line::row(area, 1), 1);
        for part in PARTS {
            let count = self.rows_of(part);
            let name = match part {
                Part::Units => ink.say(id::ROUND_UNITS),
                Part::Missing => match &self.unit {
                    Some((_, unit)) => {
                        let unit = ink.cut(unit, 24).into_owned();
                        ink.with(id::ROUND_MISSING_IN, &[("count", count.into()), ("unit", unit.into())])
                    }
                    None => ink.with(id::ROUND_MISSING, &[("count", count.into())]),
                },
                Part::Happenings => ink.with(id::ROUND_HAPPENINGS, &[("count", count.into())]),
            };
            let meaning = if part == self.part { Meaning::Selection } else { Meaning::Muted };
            let used = line::put(&format!(" {name} "), rest, buf, ink.style(meaning));
            rest = line::right_of(rest, used + 1);
        }
    }
}

/// The list of a part with heads above it, or a sentence where it is empty.
fn draw_list(
    heads: &[line::Piece],
    (at, total): (usize, usize),
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
    row: impl Fn(usize) -> Vec<line::Piece>,
) -> Option<Position> {
    line::pieces(heads, line::row(area, 0), buf, ink);
    list::draw(line::below(area, 1), at, total, buf, |number, place, buf| {
        line::pieces(&row(number), place, buf, ink);
    })
}
