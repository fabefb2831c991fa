//! A profile, competence or goal in all its versions: what each says and what changed.

use super::edited;
use super::menu::{Deed, Menu, ending};
use crate::domain::structure::Thing;
use crate::service::ask;
use crate::service::views::{EditForm, VersionLine, VersionsView};
use crate::text::{Id, Language, Words, date, id, structure};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The versions and how far they are scrolled.
#[derive(Debug)]
pub struct State {
    of: Thing,
    view: Loading<VersionsView>,
    reading: Reading,
    menu: Menu,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::Reader, Context::Global];
const WIDEST: usize = 100;
const LABEL: usize = 20;

/// Opens the versions.
pub fn open(of: Thing, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Versions { of: of.clone() }, cx);
    State { of, view, reading: Reading::default(), menu: Menu::default() }
}

fn deeds(view: &VersionsView) -> Vec<(Deed, Id)> {
    let form = |form, name| (Deed::Form(form), name);
    let mut offered = match &view.of {
        Thing::Profile(id) => vec![
            form(EditForm::Profile(id.clone()), id::STRUCTURE_DO_EDIT_TEXT),
            form(EditForm::Demand(id.clone()), id::STRUCTURE_DO_DEMAND),
        ],
        Thing::Competence(id) => vec![form(EditForm::Competence(id.clone()), id::STRUCTURE_DO_EDIT_TEXT)],
        Thing::Goal(id) => vec![form(EditForm::Goal(id.clone()), id::STRUCTURE_DO_EDIT_TEXT)],
        Thing::Unit(_) => Vec::new(),
    };
    offered.extend(ending(&view.of, view.retired.is_some(), &view.uses));
    offered
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(match self.of {
            Thing::Profile(_) => id::STRUCTURE_PROFILE,
            Thing::Competence(_) => id::STRUCTURE_COMPETENCE,
            Thing::Goal(_) => id::STRUCTURE_GOAL,
            Thing::Unit(_) => id::STRUCTURE_UNIT,
        })
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let writes = self.view.get().is_some_and(|view| view.write);
        let edit = if writes { &[Action::Edit][..] } else { &[] };
        [edit, &[Action::Down, Action::PageDown, Action::Back]].concat()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get() else { return Step::Ignored };
        if *action == Action::Edit && view.write {
            let (da, en) = (Words::new(Language::Da), Words::new(Language::En));
            let title = match view.of {
                Thing::Profile(_) => id::STRUCTURE_PROFILE,
                Thing::Competence(_) => id::STRUCTURE_COMPETENCE,
                _ => id::STRUCTURE_GOAL,
            };
            return self.menu.open(title, deeds(view), (&da, &en));
        }
        let (height, width) = cx.body();
        let total = cx.measure(|ink| lines(view, width, ink).len());
        if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.menu.hear(news, cx) {
            self.refresh(cx);
        }
        self.view.hear::<ask::Versions>(news);
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.menu.told(outcome, None, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Versions { of: self.of.clone() }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        self.reading.draw(&lines(view, area.width.into(), ink), area, buf, ink)
    }
}

fn lines(view: &VersionsView, width: usize, ink: &Ink<'_>) -> Lines {
    let width = width.saturating_sub(1).min(WIDEST);
    let mut lines = Lines::new();
    reading::wrap(&view.title, width, 1, Meaning::Heading, &mut lines);
    let retired = view.retired.map(|day| ink.with(id::STRUCTURE_RETIRED_ON, &[("date", date::format(day).into())]));
    let used = if view.write && !view.uses.is_empty() {
        ink.with(id::STRUCTURE_USED_BY, &[("uses", structure::uses(&view.uses, ink.words).into())])
    } else {
        String::new()
    };
    let facts = ink.join(&[view.of.id().to_owned(), retired.unwrap_or_default(), used]);
    reading::wrap(&facts, width, 1, Meaning::Muted, &mut lines);
    let edited = edited(view.edited.as_ref(), ink);
    if !edited.is_empty() {
        reading::wrap(&edited, width, 1, Meaning::Muted, &mut lines);
    }
    for (at, version) in view.versions.iter().enumerate() {
        version_lines(version, at == 0, width, ink, &mut lines);
    }
    lines
}

/// The newest in full; of older ones what was said then, with what the next one changed above it.
fn version_lines(version: &VersionLine, newest: bool, width: usize, ink: &Ink<'_>, lines: &mut Lines) {
    lines.push(Vec::new());
    let from = version.from.map(|day| ink.with(id::STRUCTURE_FROM_ON, &[("date", date::format(day).into())]));
    let number = ink.with(id::STRUCTURE_VERSION, &[("number", i64::from(version.version).into())]);
    let now = if newest { ink.say(id::STRUCTURE_NOW) } else { String::new() };
    let heading = ink.join(&[number, from.unwrap_or_default(), now]);
    lines.push(vec![(format!(" {heading}"), if newest { Meaning::Heading } else { Meaning::Key })]);
    if !version.changed.is_empty() {
        let what = structure::fields(&version.changed, ink.words);
        let text = ink.with(id::STRUCTURE_CHANGED, &[("what", what.into())]);
        reading::wrap(&text, width, 1, Meaning::Muted, lines);
    }
    let mut before = None;
    for (name, text) in &version.fields {
        let label = if before == Some(name) { String::new() } else { structure::field(name, ink.words) };
        before = Some(name);
        let label = (format!(" {label}"), Meaning::Muted);
        for (at, part) in text.lines().enumerate() {
            let label = if at == 0 { label.clone() } else { (" ".to_owned(), Meaning::Muted) };
            reading::labelled(&label, &(part.to_owned(), Meaning::Text), LABEL, width, ink, lines);
        }
    }
}
