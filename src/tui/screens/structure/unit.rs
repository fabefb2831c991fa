//! A unit's page: where it lies, who leads it, the units below it and everybody in it.

use super::edited;
use super::menu::{Deed, Menu, ending};
use crate::domain::ids::UnitId;
use crate::domain::structure::Thing;
use crate::service::ask;
use crate::service::views::{EditForm, PersonBrief, UnitLine, UnitView};
use crate::text::{Id, Language, Words, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The page and the row the cursor is on: units below first, then people.
#[derive(Debug)]
pub struct State {
    unit: UnitId,
    view: Loading<UnitView>,
    selected: usize,
    menu: Menu,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::List, Context::Global];

/// Opens a unit's page.
pub fn open(unit: UnitId, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::UnitPage { unit: unit.clone() }, cx);
    State { unit, view, selected: 0, menu: Menu::default() }
}

enum Row<'a> {
    Unit(&'a UnitLine),
    Person(&'a PersonBrief),
}

fn row(view: &UnitView, at: usize) -> Option<Row<'_>> {
    match view.below.get(at) {
        Some(unit) => Some(Row::Unit(unit)),
        None => view.people.get(at - view.below.len()).map(Row::Person),
    }
}

/// What HR can do with the unit.
fn deeds(view: &UnitView) -> Vec<(Deed, Id)> {
    let unit = &view.unit.id;
    let form = |form, name| (Deed::Form(form), name);
    let mut offered = Vec::new();
    if view.unit.retired.is_none() {
        offered.extend([
            form(EditForm::Unit(unit.clone()), id::STRUCTURE_DO_EDIT_UNIT),
            form(EditForm::Hire(unit.clone()), id::STRUCTURE_DO_HIRE),
            form(EditForm::NewUnit(Some(unit.clone())), id::STRUCTURE_DO_NEW_UNIT),
            form(EditForm::Manager(unit.clone()), id::STRUCTURE_DO_MANAGER),
        ]);
        if view.unit.parent.is_some() {
            offered.push(form(EditForm::MoveUnit(unit.clone()), id::STRUCTURE_DO_MOVE));
            offered.push(form(EditForm::MergeUnit(unit.clone()), id::STRUCTURE_DO_MERGE));
        }
    }
    if view.unit.parent.is_some() {
        offered.extend(ending(&Thing::Unit(unit.clone()), view.unit.retired.is_some(), &view.uses));
    }
    offered
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        self.view.get().map_or_else(|| ink.say(id::STRUCTURE_UNIT), |view| view.unit.name.clone())
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let writes = self.view.get().is_some_and(|view| view.write);
        let edit = if writes { &[Action::Edit][..] } else { &[] };
        [&[Action::Open][..], edit, &[Action::Down, Action::Lookup, Action::Back]].concat()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get() else { return Step::Ignored };
        let total = view.below.len() + view.people.len();
        if let Some(to) = rows::moved(*action, self.selected, total, cx) {
            self.selected = to;
            return Step::Stay;
        }
        match action {
            Action::Open => match row(view, self.selected) {
                Some(Row::Unit(unit)) => Step::Go(Place::Unit(unit.id.clone())),
                Some(Row::Person(person)) => Step::Go(Place::Card(person.no)),
                None => Step::Stay,
            },
            Action::Edit if view.write => {
                let (da, en) = (Words::new(Language::Da), Words::new(Language::En));
                self.menu.open(id::STRUCTURE_UNIT, deeds(view), (&da, &en))
            }
            Action::New if view.write => Step::Go(Place::Edit(EditForm::NewUnit(Some(self.unit.clone())))),
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.menu.hear(news, cx) {
            self.refresh(cx);
        }
        self.view.hear::<ask::UnitPage>(news);
        let total = self.view.get().map_or(0, |view| view.below.len() + view.people.len());
        self.selected = self.selected.min(total.saturating_sub(1));
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.menu.told(outcome, None, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::UnitPage { unit: self.unit.clone() }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let used = draw_head(view, area, buf, ink);
        let body = line::below(area, used);
        let total = view.below.len() + view.people.len();
        if total == 0 {
            return waiting::sentence(&ink.say(id::STRUCTURE_UNIT_EMPTY), Meaning::Text, body, buf, ink);
        }
        list::draw(body, self.selected, total, buf, |at, place, buf| {
            if let Some(row) = row(view, at) {
                draw_row(&row, at == self.selected, place, buf, ink);
            }
        })
    }
}

fn draw_head(view: &UnitView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> u16 {
    let inside = line::right_of(area, 1);
    let mut path = view.path.clone();
    path.push(view.unit.name.clone());
    let path = path.join(" › ");
    let retired = view.unit.retired.map(|_| ink.say(id::STRUCTURE_RETIRED)).unwrap_or_default();
    let facts = ink.join(&[view.unit.kind.clone(), view.unit.id.to_string(), retired]);
    let led = match (&view.unit.manager, &view.leads) {
        (Some(name), _) => ink.with(id::STRUCTURE_LED_BY, &[("name", name.into())]),
        (None, Some(above)) => ink.with(id::STRUCTURE_LED_FROM_ABOVE, &[("name", (&above.name).into())]),
        (None, None) => ink.say(id::STRUCTURE_LED_BY_NOBODY),
    };
    let counts = [("own", view.unit.people.into()), ("all", view.unit.with_below.into())];
    let counts = ink.with(id::STRUCTURE_PEOPLE, &counts);
    let edited = edited(view.edited.as_ref(), ink);
    let mut used = 0;
    let lines = [
        (path, Meaning::Muted),
        (facts, Meaning::Text),
        (led, Meaning::Text),
        (counts, Meaning::Text),
        (edited, Meaning::Muted),
    ];
    for (text, meaning) in lines.into_iter().filter(|(text, _)| !text.is_empty()) {
        line::pieces(&[(text, meaning)], line::row(inside, used), buf, ink);
        used += 1;
    }
    used + 1
}

fn draw_row(row: &Row<'_>, chosen: bool, place: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let room = usize::from(place.width).saturating_sub(3);
    let (first, second) = (room / 2, room - room / 2);
    let (name, more, meaning) = match row {
        Row::Unit(unit) => {
            let leader = unit.manager.clone().unwrap_or_default();
            let count = ink.with(id::STRUCTURE_COUNT, &[("count", unit.with_below.into())]);
            let meaning = if unit.retired.is_some() { Meaning::Muted } else { Meaning::Key };
            (format!("+ {}", unit.name), ink.join(&[count, leader]), meaning)
        }
        Row::Person(person) => (person.name.clone(), person.title.clone(), Meaning::Text),
    };
    let pieces: [Piece; 3] = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&name, first) + " ", look(meaning)),
        (ink.pad(&more, second), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, place, buf, ink);
}
