//! Colleagues who could teach something: at the top level and willing, or named by their manager; with their load.

use super::course_calls::Calls;
use super::{Page, Step};
use crate::domain::ids::CompetenceId;
use crate::domain::language::Bilingual;
use crate::service::ask;
use crate::service::command::CourseCommand;
use crate::service::views::{AimableLine, InstructorLine, InstructorsView};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, pick};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The colleagues, the competence, and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    competence: CompetenceId,
    view: Loading<InstructorsView>,
    competences: Loading<Vec<AimableLine>>,
    selected: usize,
    calls: Calls,
}

const CONTEXTS: &[Context] = &[Context::Instructors, Context::List, Context::Global];

const SAID: usize = 20;
const LOAD: usize = 16;

/// Opens the list.
pub fn open(competence: CompetenceId, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Instructors { competence: competence.clone() }, cx);
    let competences = Loading::ask(ask::CourseCompetences {}, cx);
    State { competence, view, competences, selected: 0, calls: Calls::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::INSTRUCTORS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let back = self.chosen().is_some_and(|row| row.may_take_back);
        let names = self.view.get().is_some_and(|view| !view.reports.is_empty());
        let all = [
            (self.chosen().is_some(), Action::Open),
            (names, Action::Nominate),
            (back, Action::Withdraw),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Open => Some(id::LEVEL_PROPOSALS_CARD),
            Action::Withdraw => Some(id::INSTRUCTORS_TAKE_BACK),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.lines().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        match (action, self.chosen()) {
            (Action::Open, Some(row)) => Step::Go(Place::Card(row.person.no)),
            (Action::Withdraw, Some(row)) if row.may_take_back => {
                let command =
                    CourseCommand::TakeBackNomination { person: row.person.no, competence: self.competence.clone() };
                self.calls.call(command, id::INSTRUCTORS_TAKEN_BACK, cx)
            }
            (Action::Nominate, _) => self.pick(),
            _ => Step::Ignored,
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        if let Outcome::Picked(at) = outcome {
            let reports = self.view.get().map_or(&[][..], |view| view.reports.as_slice());
            let Some(person) = reports.get(*at).map(|person| person.no) else { return Step::Stay };
            let (competence, note) = (self.competence.clone(), String::new());
            return self.calls.call(
                CourseCommand::Nominate { person, competence, note },
                id::INSTRUCTORS_NAMED_DONE,
                cx,
            );
        }
        self.calls.told(outcome, cx)
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.calls.hear(news, cx) {
            self.refresh(cx);
        }
        self.view.hear::<ask::Instructors>(news);
        self.competences.hear::<ask::CourseCompetences>(news);
        self.selected = self.selected.min(self.lines().len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Instructors { competence: self.competence.clone() }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let lines = &view.rows;
        let question = self.question().map_or(self.competence.as_str(), |question| ink.pick(question)).to_owned();
        line::pieces(&[(question, Meaning::Heading)], line::right_of(line::row(area, 0), 1), buf, ink);
        popup::rule(line::row(area, 1), buf, ink);
        let rest = line::below(area, 2);
        if lines.is_empty() {
            let key = ink.key(Action::Nominate, CONTEXTS).unwrap_or_default();
            let text = if view.reports.is_empty() {
                ink.say(id::INSTRUCTORS_EMPTY)
            } else {
                ink.with(id::INSTRUCTORS_EMPTY_MANAGER, &[("key", key.into())])
            };
            return waiting::sentence(&text, Meaning::Text, rest, buf, ink);
        }
        let columns = usize::from(rest.width).saturating_sub(2 + SAID + LOAD + 1);
        let (name, unit) = (columns / 2, columns - columns / 2);
        let heads = [
            ("  ".to_owned(), Meaning::Muted),
            (ink.pad(&ink.say(id::TEAM_COURSES_WHO), name), Meaning::Muted),
            (ink.pad(&ink.say(id::INSTRUCTORS_UNIT), unit), Meaning::Muted),
            (ink.pad(&ink.say(id::INSTRUCTORS_SAID), SAID), Meaning::Muted),
            (ink.pad(&ink.say(id::INSTRUCTORS_LOAD), LOAD), Meaning::Muted),
        ];
        line::pieces(&heads, line::row(rest, 0), buf, ink);
        let body = line::below(rest, 1);
        list::draw(body, self.selected, lines.len(), buf, |at, row, buf| {
            if let Some(of) = lines.get(at) {
                draw_row(of, at == self.selected, (name, unit), row, buf, ink);
            }
        })
    }
}

impl State {
    fn lines(&self) -> &[InstructorLine] {
        self.view.get().map_or(&[], |view| view.rows.as_slice())
    }

    fn chosen(&self) -> Option<&InstructorLine> {
        self.lines().get(self.selected)
    }

    /// Whom of the team to name.
    fn pick(&self) -> Step {
        let reports = self.view.get().map_or(&[][..], |view| view.reports.as_slice());
        if reports.is_empty() {
            return Step::Ignored;
        }
        let items = reports.iter().map(|person| Bilingual::new(person.name.as_str(), "")).collect();
        let intro = Notice::info(id::INSTRUCTORS_PICK);
        Step::Over(Overlay::Pick(pick::State::new(id::INSTRUCTORS_PICK_TITLE, intro, items)))
    }

    fn question(&self) -> Option<&Bilingual> {
        let line = self.competences.get()?.iter().find(|line| line.competence == self.competence)?;
        Some(&line.question)
    }
}

fn draw_row(
    of: &InstructorLine,
    chosen: bool,
    (name, unit): (usize, usize),
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let said = ink.say(match (of.said_yes, of.nominated) {
        (true, true) => id::INSTRUCTORS_YES_NAMED,
        (true, false) => id::INSTRUCTORS_YES,
        (false, _) => id::INSTRUCTORS_NAMED,
    });
    let load = ink.with(id::INSTRUCTORS_RUNS, &[("ahead", of.ahead.into()), ("held", of.held.into())]);
    let pieces = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&of.person.name, name.saturating_sub(1)) + " ", look(Meaning::Text)),
        (ink.pad(&of.person.unit, unit.saturating_sub(1)) + " ", look(Meaning::Muted)),
        (ink.pad(&said, SAID), look(Meaning::Text)),
        (ink.pad(&load, LOAD), look(Meaning::Text)),
        (" ".to_owned(), look(Meaning::Text)),
    ];
    line::pieces(&pieces, area, buf, ink);
}
