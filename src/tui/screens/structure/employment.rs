//! Somebody's employment through the years: one row per day something changed.

use super::edited;
use super::menu::{Deed, Menu};
use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::service::ask;
use crate::service::views::{EditForm, EmploymentLine, EmploymentsView};
use crate::text::{Id, Language, Words, date, id, number};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::{line, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The rows and how far they are scrolled.
#[derive(Debug)]
pub struct State {
    person: PersonNo,
    view: Loading<EmploymentsView>,
    reading: Reading,
    menu: Menu,
    /// May tie a login to a person.
    maps: bool,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::Reader, Context::Global];
const WIDEST: usize = 100;
const LABEL: usize = 20;

/// Opens somebody's employment.
pub fn open(person: PersonNo, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Employments { person }, cx);
    let maps = cx.me().is_some_and(|me| me.roles.contains(&Role::Administrator));
    State { person, view, reading: Reading::default(), menu: Menu::default(), maps }
}

impl State {
    fn deeds(&self) -> Vec<(Deed, Id)> {
        let mut offered = Vec::new();
        if self.view.get().is_some_and(|view| view.write) {
            offered.push((Deed::Form(EditForm::Person(self.person)), id::STRUCTURE_DO_EDIT_PERSON));
            offered.push((Deed::Form(EditForm::Leave(self.person)), id::STRUCTURE_DO_LEAVE));
        }
        if self.maps {
            offered.push((Deed::Form(EditForm::Login(self.person)), id::STRUCTURE_DO_LOGIN));
        }
        offered
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.view.get() {
            Some(view) => ink.with(id::STRUCTURE_EMPLOYMENT_OF, &[("name", (&view.person.name).into())]),
            None => ink.say(id::STRUCTURE_EMPLOYMENT),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let edit = if self.deeds().is_empty() { &[][..] } else { &[Action::Edit] };
        [edit, &[Action::Down, Action::Lookup, Action::Back]].concat()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if *action == Action::Edit {
            let deeds = self.deeds();
            if deeds.is_empty() {
                return Step::Ignored;
            }
            let (da, en) = (Words::new(Language::Da), Words::new(Language::En));
            return self.menu.open(id::STRUCTURE_EMPLOYMENT, deeds, (&da, &en));
        }
        let Some(view) = self.view.get() else { return Step::Ignored };
        let (height, width) = cx.body();
        let total = cx.measure(|ink| lines(view, width, ink).len());
        if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.menu.hear(news, cx) {
            self.refresh(cx);
        }
        self.view.hear::<ask::Employments>(news);
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.menu.told(outcome, None, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Employments { person: self.person }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        self.reading.draw(&lines(view, area.width.into(), ink), line::right_of(area, 0), buf, ink)
    }
}

fn lines(view: &EmploymentsView, width: usize, ink: &Ink<'_>) -> Lines {
    let width = width.saturating_sub(1).min(WIDEST);
    let mut lines = Lines::new();
    let who = ink.join(&[view.person.name.clone(), view.person.employee_id.to_string()]);
    reading::wrap(&who, width, 1, Meaning::Heading, &mut lines);
    let edited = edited(view.edited.as_ref(), ink);
    if !edited.is_empty() {
        reading::wrap(&edited, width, 1, Meaning::Muted, &mut lines);
    }
    for row in &view.rows {
        row_lines(row, width, ink, &mut lines);
    }
    if view.rows.iter().all(|row| row.terms.is_none()) {
        lines.push(Vec::new());
        reading::wrap(&ink.say(id::STRUCTURE_ONLY_NOW), width, 1, Meaning::Muted, &mut lines);
    }
    lines
}

fn row_lines(row: &EmploymentLine, width: usize, ink: &Ink<'_>, lines: &mut Lines) {
    let from = match row.from {
        Some(day) => ink.with(id::STRUCTURE_FROM_ON, &[("date", date::format(day).into())]),
        None => ink.say(id::STRUCTURE_FROM_START),
    };
    lines.push(Vec::new());
    if row.terms.is_some() {
        let now = if row.now { format!("  ({})", ink.say(id::STRUCTURE_NOW)) } else { String::new() };
        lines.push(vec![(format!(" {from}{now}"), Meaning::Key)]);
    }
    let mut put = |label: Id, value: String| {
        if !value.is_empty() {
            let label = (format!(" {}", ink.say(label)), Meaning::Muted);
            reading::labelled(&label, &(value, Meaning::Text), LABEL, width, ink, lines);
        }
    };
    put(id::STRUCTURE_FIELD_UNIT, row.unit.clone());
    put(id::STRUCTURE_FIELD_TITLE, row.title.clone());
    put(id::STRUCTURE_FIELD_PROFILE_ID, row.profile.clone().unwrap_or_else(|| ink.say(id::STRUCTURE_NO_PROFILE)));
    let Some(terms) = &row.terms else { return };
    put(id::STRUCTURE_FIELD_WEEKLY_HOURS, number::format(terms.weekly_hours.into(), 2, ink.words.language()));
    put(id::STRUCTURE_FIELD_AGREEMENT, terms.agreement.clone());
    if terms.management_level > 0 {
        put(id::STRUCTURE_FIELD_MANAGEMENT_LEVEL, terms.management_level.to_string());
    }
    put(id::STRUCTURE_FIELD_LEFT, terms.left.map(date::format).unwrap_or_default());
}
