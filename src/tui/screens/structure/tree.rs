//! The unit tree: opened and closed branch by branch, narrowed while typing, with who leads and how many work there.

use crate::domain::ids::UnitId;
use crate::domain::search::Sought;
use crate::service::ask;
use crate::service::views::{EditForm, UnitLine};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::Place;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::{BTreeMap, BTreeSet};

/// The tree, which branches are open, and where the cursor is.
#[derive(Debug)]
pub struct State {
    units: Loading<Vec<UnitLine>>,
    open: BTreeSet<UnitId>,
    /// The rows shown.
    rows: Vec<Row>,
    selected: usize,
    /// What is sought; none = nothing is.
    sought: Option<Field>,
}

/// A unit in the list: its number, how deep it lies, and whether units below it can be or are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    at: usize,
    depth: usize,
    below: Below,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    None,
    Hidden,
    Shown,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::List, Context::Global];
const SEEKING: &[Context] = &[Context::Text, Context::Structure, Context::List, Context::Global];

const PEOPLE: usize = 14;

/// Opens the tree.
pub fn open(cx: &mut Cx<'_>) -> State {
    let units = Loading::ask(ask::Units {}, cx);
    State { units, open: BTreeSet::new(), rows: Vec::new(), selected: 0, sought: None }
}

impl State {
    fn lines(&self) -> &[UnitLine] {
        self.units.get().map_or(&[], Vec::as_slice)
    }

    fn chosen(&self) -> Option<&UnitLine> {
        self.lines().get(self.rows.get(self.selected)?.at)
    }

    /// Works the rows out anew and keeps the cursor on its unit.
    fn arrange(&mut self) {
        let kept = self.chosen().map(|unit| unit.id.clone());
        let text = self.sought.as_ref().map(|field| field.text().trim().to_owned()).unwrap_or_default();
        self.rows = if text.is_empty() { self.branches() } else { self.fitting(&text) };
        let again = kept.and_then(|id| self.rows.iter().position(|row| self.lines()[row.at].id == id));
        self.selected = again.unwrap_or(if text.is_empty() { self.selected } else { 0 });
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    fn branches(&self) -> Vec<Row> {
        let lines = self.lines();
        let mut below: BTreeMap<Option<&UnitId>, Vec<usize>> = BTreeMap::new();
        for (at, unit) in lines.iter().enumerate() {
            below.entry(unit.parent.as_ref()).or_default().push(at);
        }
        let mut rows = Vec::new();
        let mut waiting: Vec<(usize, usize)> =
            below.get(&None).into_iter().flatten().rev().map(|at| (*at, 0)).collect();
        while let Some((at, depth)) = waiting.pop() {
            let Some(unit) = lines.get(at) else { continue };
            let children = below.get(&Some(&unit.id)).map_or(&[][..], Vec::as_slice);
            let is_open = depth == 0 || self.open.contains(&unit.id);
            let state = match (children.is_empty(), is_open) {
                (true, _) => Below::None,
                (false, true) => Below::Shown,
                (false, false) => Below::Hidden,
            };
            rows.push(Row { at, depth, below: state });
            if is_open && depth < lines.len() {
                waiting.extend(children.iter().rev().map(|at| (*at, depth + 1)));
            }
        }
        rows
    }

    fn fitting(&self, text: &str) -> Vec<Row> {
        let sought = Sought::new(text);
        let mut found: Vec<(u32, usize)> = Vec::new();
        for (at, unit) in self.lines().iter().enumerate() {
            let manager = unit.manager.as_deref().unwrap_or_default();
            let distance = sought.distance(&unit.name, &[unit.id.as_str(), manager]);
            found.extend(distance.map(|distance| (distance, at)));
        }
        found.sort_unstable();
        found.into_iter().map(|(_, at)| Row { at, depth: 0, below: Below::None }).collect()
    }

    /// Opens or closes the branch, or goes to the unit above.
    fn turn(&mut self, wide: bool) {
        let Some((row, unit)) = self.rows.get(self.selected).copied().zip(self.chosen().cloned()) else { return };
        match (wide, row.below) {
            (true, Below::Hidden) => _ = self.open.insert(unit.id),
            (false, Below::Shown) if row.depth > 0 => _ = self.open.remove(&unit.id),
            (false, _) => {
                let above = unit.parent.and_then(|id| self.rows.iter().position(|row| self.lines()[row.at].id == id));
                self.selected = above.unwrap_or(self.selected);
            }
            (true, _) => {}
        }
        self.arrange();
    }

    fn seek(&mut self, act: &Act, cx: &mut Cx<'_>) -> Option<Step> {
        let field = self.sought.as_mut()?;
        match act {
            Act::Type(text) => field.insert(text),
            Act::Do(Action::Back) => {
                let kept = self.chosen().map(|unit| unit.id.clone());
                self.sought = None;
                if let Some(kept) = kept {
                    self.reveal(&kept);
                }
                return Some(Step::Stay);
            }
            Act::Do(action) => {
                if rows::moved(*action, 0, 1, cx).is_some() && !matches!(action, Action::Home | Action::End) {
                    return None;
                }
                if !field.edit(*action) {
                    return None;
                }
            }
        }
        self.arrange();
        Some(Step::Stay)
    }

    /// Opens every branch above a unit and goes there.
    fn reveal(&mut self, id: &UnitId) {
        let above: BTreeMap<UnitId, UnitId> =
            self.lines().iter().filter_map(|unit| Some((unit.id.clone(), unit.parent.clone()?))).collect();
        let mut at = id.clone();
        while let Some(parent) = above.get(&at) {
            if !self.open.insert(parent.clone()) {
                break;
            }
            at = parent.clone();
        }
        self.rows = self.branches();
        let found = self.rows.iter().position(|row| self.lines()[row.at].id == *id);
        self.selected = found.unwrap_or(0);
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::STRUCTURE_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        if self.sought.is_some() { SEEKING } else { CONTEXTS }
    }

    fn footer(&self) -> Vec<Action> {
        if self.sought.is_some() {
            return vec![Action::Open, Action::Down, Action::Back];
        }
        vec![Action::Open, Action::Right, Action::Left, Action::Filter, Action::Catalogue, Action::Back]
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Right => Some(id::STRUCTURE_UNFOLD),
            Action::Left => Some(id::STRUCTURE_FOLD),
            Action::Filter => Some(id::STRUCTURE_SEEK),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if let Some(step) = self.seek(act, cx) {
            return step;
        }
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(to) = rows::moved(*action, self.selected, self.rows.len(), cx) {
            self.selected = to;
            return Step::Stay;
        }
        match action {
            Action::Open => self.chosen().map_or(Step::Stay, |unit| Step::Go(Place::Unit(unit.id.clone()))),
            Action::Right => {
                self.turn(true);
                Step::Stay
            }
            Action::Left => {
                self.turn(false);
                Step::Stay
            }
            Action::Filter => {
                self.sought = Some(Field::default());
                Step::Stay
            }
            Action::New if self.lines().is_empty() => Step::Go(Place::Edit(EditForm::NewUnit(None))),
            Action::New => match self.chosen() {
                Some(unit) => Step::Go(Place::Edit(EditForm::NewUnit(Some(unit.id.clone())))),
                None => Step::Ignored,
            },
            Action::Catalogue => Step::Go(Place::Catalogue),
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        if self.units.hear::<ask::Units>(news) == Heard::Value {
            self.arrange();
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.units.again(ask::Units {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.units.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.units.get().is_none() {
            return waiting::draw(&self.units, area, buf, ink);
        }
        if self.lines().is_empty() {
            return waiting::sentence(&ink.say(id::STRUCTURE_NO_UNITS), Meaning::Text, area, buf, ink);
        }
        let width = usize::from(area.width);
        let mut cursor = None;
        if let Some(field) = &self.sought {
            let label = format!(" {} ", ink.say(id::STRUCTURE_SEEK));
            let used = line::put(&label, line::row(area, 0), buf, ink.style(Meaning::Muted));
            let place = line::right_of(line::row(area, 0), used);
            cursor = field.draw(Rect { width: place.width.min(40), ..place }, buf, ink);
        } else {
            line::pieces(&heads(width, ink), line::row(area, 0), buf, ink);
        }
        let strip = 4.min(area.height / 3);
        let body = line::below(area, 1);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        let Some(unit) = self.chosen() else {
            let text = self.sought.as_ref().map_or("", |field| field.text());
            let text = ink.with(id::APP_NO_RESULTS_FOR, &[("sought", text.into())]);
            return cursor.or(waiting::sentence(&text, Meaning::Muted, body, buf, ink));
        };
        draw_strip(unit, line::below(area, area.height - strip), buf, ink);
        let at = list::draw(body, self.selected, self.rows.len(), buf, |at, row, buf| {
            if let Some((row_of, unit)) = self.rows.get(at).and_then(|row| Some((row, self.lines().get(row.at)?))) {
                draw_row(row_of, unit, at == self.selected, row, buf, ink);
            }
        });
        cursor.or(at)
    }
}

/// Columns of the name and of the manager.
fn columns(width: usize) -> (usize, usize) {
    let manager = (width * 3 / 10).max(16);
    (width.saturating_sub(manager + PEOPLE), manager)
}

fn heads(width: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let (name, manager) = columns(width);
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    vec![
        ("  ".to_owned(), Meaning::Muted),
        head(id::STRUCTURE_HEAD_UNIT, name - 2),
        head(id::STRUCTURE_HEAD_MANAGER, manager),
        head(id::STRUCTURE_HEAD_PEOPLE, PEOPLE),
    ]
}

fn draw_row(row_of: &Row, unit: &UnitLine, chosen: bool, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let (name, manager) = columns(row.width.into());
    let sign = match row_of.below {
        Below::None => "  ",
        Below::Hidden => "+ ",
        Below::Shown => "- ",
    };
    // Deep trees stop being indented where names would vanish.
    let indent = "  ".repeat(row_of.depth.min(8));
    let retired = unit.retired.map(|_| format!(" ({})", ink.say(id::STRUCTURE_RETIRED))).unwrap_or_default();
    let text = format!("{indent}{sign}{}{retired}", unit.name);
    let people = match row_of.below {
        Below::None => unit.people.to_string(),
        _ => ink.with(id::STRUCTURE_WITH_BELOW, &[("all", unit.with_below.into()), ("own", unit.people.into())]),
    };
    let meaning = if unit.retired.is_some() { Meaning::Muted } else { Meaning::Text };
    let pieces: [Piece; 4] = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&text, name.saturating_sub(3)) + " ", look(meaning)),
        (ink.pad(unit.manager.as_deref().unwrap_or("–"), manager.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(&people, PEOPLE), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, row, buf, ink);
}

fn draw_strip(unit: &UnitLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let facts = ink.join(&[unit.name.clone(), unit.kind.clone(), unit.id.to_string()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let args = [("own", unit.people.into()), ("all", unit.with_below.into())];
    line::pieces(&[(ink.with(id::STRUCTURE_PEOPLE, &args), Meaning::Text)], line::row(inside, 1), buf, ink);
    let leader = match &unit.manager {
        Some(name) => ink.with(id::STRUCTURE_LED_BY, &[("name", name.into())]),
        None => ink.say(id::STRUCTURE_LED_ABOVE),
    };
    line::pieces(&[(leader, Meaning::Muted)], line::row(inside, 2), buf, ink);
}
