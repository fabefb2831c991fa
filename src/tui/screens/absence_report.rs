//! The two reports on absence on the screen, and out as a document.

use super::{Page, Step};
use crate::service::ask;
use crate::service::views::{AbsencePersonView, AbsenceUnitView};
use crate::text::absence_summary::{self, Report};
use crate::text::{Id, Words, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::AbsenceOf;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What it is about, which of the two, and how far it is scrolled.
#[derive(Debug)]
pub struct State {
    of: AbsenceOf,
    unit: Loading<AbsenceUnitView>,
    person: Loading<AbsencePersonView>,
    report: Report,
    reading: Reading,
}

const CONTEXTS: &[Context] = &[Context::Absence, Context::Reader, Context::Global];

/// Widest line that is easy to read.
const WIDEST: usize = 100;

/// Opens the reports on a unit or a person.
pub fn open(of: AbsenceOf, cx: &mut Cx<'_>) -> State {
    let (unit, person) = (Loading::default(), Loading::default());
    let mut state = State { of, unit, person, report: Report::Snapshot, reading: Reading::default() };
    state.refresh(cx);
    state
}

impl State {
    fn text(&self, words: &Words) -> Option<Vec<String>> {
        match &self.of {
            AbsenceOf::Unit(_) => self.unit.get().map(|view| absence_summary::unit(self.report, view, words)),
            AbsenceOf::Person(_) => self.person.get().map(|view| absence_summary::person(self.report, view, words)),
        }
    }

    fn lines(&self, width: usize, words: &Words) -> Lines {
        let mut lines = Lines::new();
        for (at, line) in self.text(words).unwrap_or_default().iter().enumerate() {
            let meaning = if at == 0 { Meaning::Heading } else { Meaning::Text };
            // A table keeps its columns; sentences are wrapped.
            let is_table = line.contains("   ") || line.starts_with("  - ");
            if line.is_empty() || is_table {
                lines.push(vec![(format!(" {line}"), meaning)]);
            } else {
                reading::wrap(line, width.saturating_sub(1).min(WIDEST), 1, meaning, &mut lines);
            }
        }
        lines
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::ABSENCE_SUMMARY_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Next, Action::ExportDocument, Action::Back, Action::Down]
    }

    fn label(&self, action: Action) -> Option<Id> {
        match (action, self.report) {
            (Action::Next, Report::Snapshot) => Some(Report::Development.title()),
            (Action::Next, Report::Development) => Some(Report::Snapshot.title()),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(text) = self.text(cx.words()) else { return Step::Ignored };
        match action {
            Action::Next | Action::Previous => {
                self.report = if self.report == Report::Snapshot { Report::Development } else { Report::Snapshot };
                self.reading = Reading::default();
            }
            Action::ExportDocument => {
                let name = format!("{}-{}", cx.words().say(id::ABSENCE_SUMMARY_FILE), self.report.name());
                cx.write_document(&name, text.join("\n") + "\n");
            }
            action => {
                let (height, width) = cx.body();
                let total = self.lines(width, cx.words()).len();
                return if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored };
            }
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.unit.hear::<ask::AbsenceUnit>(news);
        self.person.hear::<ask::AbsencePerson>(news);
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        match &self.of {
            AbsenceOf::Unit(unit) => self.unit.again(ask::AbsenceUnit { unit: Some(unit.clone()), as_of: None }, cx),
            AbsenceOf::Person(person) => self.person.again(ask::AbsencePerson { person: *person, as_of: None }, cx),
        }
    }

    fn is_ready(&self) -> bool {
        match &self.of {
            AbsenceOf::Unit(_) => !self.unit.is_first(),
            AbsenceOf::Person(_) => !self.person.is_first(),
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        match &self.of {
            AbsenceOf::Unit(_) if self.unit.get().is_none() => waiting::draw(&self.unit, area, buf, ink),
            AbsenceOf::Person(_) if self.person.get().is_none() => waiting::draw(&self.person, area, buf, ink),
            _ => self.reading.draw(&self.lines(area.width.into(), ink.words), area, buf, ink),
        }
    }
}
