//! A unit's sickness absence: the year in figures, a curve with the target, the units below, and the lengths of spells.

mod curve;

use super::{Page, Step};
use crate::domain::ids::UnitId;
use crate::service::ask;
use crate::service::views::AbsenceUnitView;
use crate::text::absence_summary::{length, percent, shown, tenth, too_few};
use crate::text::{Id, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::{AbsenceOf, Place};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::{bar, line, list, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What is shown below the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Panel {
    Curve,
    Below,
    Lengths,
}

/// The figures, what is shown of them, and the unit the cursor is on.
#[derive(Debug)]
pub struct State {
    unit: Option<UnitId>,
    view: Loading<AbsenceUnitView>,
    panel: Panel,
    selected: usize,
}

const CONTEXTS: &[Context] = &[Context::Absence, Context::List, Context::Global];

/// Rows the list of units takes beside the curve on a high screen.
const BOTH: u16 = 34;

/// Opens a unit's page; none = the root.
pub fn open(unit: Option<UnitId>, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::AbsenceUnit { unit: unit.clone(), as_of: None }, cx);
    State { unit, view, panel: Panel::Curve, selected: 0 }
}

impl State {
    fn panels(&self) -> Vec<Panel> {
        let below = self.view.get().is_some_and(|view| !view.units.is_empty());
        let mut panels = vec![Panel::Curve];
        panels.extend(below.then_some(Panel::Below));
        panels.push(Panel::Lengths);
        panels
    }

    fn turn(&mut self, back: bool) {
        let panels = self.panels();
        let at = panels.iter().position(|panel| *panel == self.panel).unwrap_or_default();
        let next = if back { at + panels.len() - 1 } else { at + 1 } % panels.len().max(1);
        self.panel = panels.get(next).copied().unwrap_or(Panel::Curve);
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.view.get() {
            Some(view) => ink.with(id::ABSENCE_UNIT_TITLE, &[("unit", view.name.as_str().into())]),
            None => ink.say(id::ABSENCE_UNIT_TITLE_ALONE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let open = (self.panel == Panel::Below).then_some(Action::Open);
        let more = [Action::Next, Action::AbsenceReport, Action::Back];
        open.into_iter().chain(more).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match (action, self.panel) {
            (Action::Next, Panel::Curve) if self.panels().len() > 2 => Some(id::ABSENCE_UNIT_TO_BELOW),
            (Action::Next, Panel::Curve | Panel::Below) => Some(id::ABSENCE_UNIT_TO_LENGTHS),
            (Action::Next, Panel::Lengths) => Some(id::ABSENCE_UNIT_TO_CURVE),
            (Action::Open, _) => Some(id::ABSENCE_UNIT_OPEN),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get() else { return Step::Ignored };
        if self.panel == Panel::Below
            && let Some(selected) = rows::moved(*action, self.selected, view.units.len(), cx)
        {
            self.selected = selected;
            return Step::Stay;
        }
        match action {
            Action::Next => self.turn(false),
            Action::Previous => self.turn(true),
            Action::Down if view.units.is_empty() => {}
            Action::Down => self.panel = Panel::Below,
            Action::AbsenceReport => return Step::Go(Place::AbsenceReport(AbsenceOf::Unit(view.unit.clone()))),
            Action::Open if self.panel == Panel::Below => {
                let Some(below) = view.units.get(self.selected) else { return Step::Stay };
                return Step::Go(Place::AbsenceUnit(Some(below.unit.clone())));
            }
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.view.hear::<ask::AbsenceUnit>(news);
        let total = self.view.get().map_or(0, |view| view.units.len());
        self.selected = self.selected.min(total.saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::AbsenceUnit { unit: self.unit.clone(), as_of: None }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let head = head(view, area.width.into(), ink);
        for (at, pieces) in head.iter().enumerate() {
            line::pieces(pieces, line::row(area, at as u16), buf, ink);
        }
        let body = line::below(area, head.len() as u16 + 1);
        let start = Some(Position { x: body.x, y: body.y });
        match self.panel {
            Panel::Below => self.draw_below(view, body, buf, ink),
            Panel::Lengths => {
                put(&lengths(view, body.width.into(), ink), body, buf, ink);
                start
            }
            Panel::Curve => {
                let below = if area.height >= BOTH { (view.units.len() as u16 + 2).min(area.height / 3) } else { 0 };
                let curve = Rect { height: body.height.saturating_sub(below), ..body };
                put(&curve::lines(view, curve, ink), curve, buf, ink);
                if below > 2 {
                    let rest = line::below(body, curve.height);
                    draw_units(view, None, rest, buf, ink);
                }
                start
            }
        }
    }
}

impl State {
    fn draw_below(&self, view: &AbsenceUnitView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        draw_units(view, Some(self.selected), area, buf, ink)
    }
}

/// The year in two or three lines.
fn head(view: &AbsenceUnitView, width: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = Lines::new();
    let period = [("from", date::format(view.from).into()), ("to", date::format(view.as_of).into())];
    let period = ink.with(id::ABSENCE_SUMMARY_PERIOD, &period);
    let Some(now) = view.now else {
        lines.push(vec![(format!(" {period}"), Meaning::Muted)]);
        reading::wrap(&too_few(&view.terms, ink.words), width.saturating_sub(1), 1, Meaning::Text, &mut lines);
        return lines;
    };
    let words = ink.words;
    let people = [("employees", now.employees.into()), ("fte", tenth(now.full_time_equivalents, words).into())];
    let facts = ink.join(&[period, ink.with(id::ABSENCE_UNIT_PEOPLE, &people)]);
    lines.push(vec![(format!(" {facts}"), Meaning::Muted)]);
    let rate = now.day_works_per_fte.unwrap_or_default();
    let meaning = if rate > view.terms.target { Meaning::Lack } else { Meaning::Good };
    let per_fte = [("now", shown(now.day_works_per_fte, words).into())];
    let mut beside = vec![ink.with(id::ABSENCE_UNIT_TARGET, &[("target", tenth(view.terms.target, words).into())])];
    if let Some(before) = view.before.and_then(|before| before.day_works_per_fte) {
        beside.push(ink.with(id::ABSENCE_UNIT_BEFORE, &[("before", tenth(before, words).into())]));
    }
    if let Some(all) = view.organisation {
        beside.push(ink.with(id::ABSENCE_UNIT_ORGANISATION, &[("all", tenth(all, words).into())]));
    }
    let first = format!(" {}", ink.with(id::ABSENCE_UNIT_PER_FTE, &per_fte));
    let rest = ink.join(&beside);
    if crate::text::width::width(&first) + crate::text::width::width(&rest) + 3 <= width {
        lines.push(vec![(first, meaning), (format!("{}{rest}", ink.signs().dot), Meaning::Text)]);
    } else {
        lines.push(vec![(first, meaning)]);
        reading::wrap(&rest, width.saturating_sub(1), 1, Meaning::Text, &mut lines);
    }
    let split = [
        ("short", tenth(now.short_day_works, words).into()),
        ("long", tenth(now.long_day_works, words).into()),
        ("percent", percent(now.absence_percent, words).into()),
    ];
    let without =
        [("without", view.without.unwrap_or_default().into()), ("group", view.group.unwrap_or_default().into())];
    let facts = ink.join(&[ink.with(id::ABSENCE_UNIT_SPLIT, &split), ink.with(id::ABSENCE_UNIT_WITHOUT, &without)]);
    reading::wrap(&facts, width.saturating_sub(1), 1, Meaning::Text, &mut lines);
    lines
}

/// Widths of the figures in the list of units.
const COLUMNS: [usize; 5] = [9, 11, 8, 8, 8];

fn draw_units(
    view: &AbsenceUnitView,
    selected: Option<usize>,
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let columns: Vec<usize> =
        if area.width < 70 { COLUMNS.into_iter().take(3).collect() } else { COLUMNS.into_iter().collect() };
    let name = usize::from(area.width).saturating_sub(3 + columns.iter().sum::<usize>());
    let right = |text: &str, columns: usize| crate::text::width::pad_left(text, columns);
    let heads = [
        id::ABSENCE_SUMMARY_FTE,
        id::ABSENCE_SUMMARY_NOW,
        id::ABSENCE_SUMMARY_LAST_YEAR,
        id::ABSENCE_SUMMARY_SHORT,
        id::ABSENCE_SUMMARY_LONG,
    ];
    let mut head = vec![(format!("  {}", ink.pad(&ink.say(id::ABSENCE_UNIT_BELOW), name)), Meaning::Heading)];
    head.extend(columns.iter().zip(heads).map(|(columns, id)| (right(&ink.say(id), *columns), Meaning::Muted)));
    line::pieces(&head, area, buf, ink);
    let words = ink.words;
    list::draw(line::below(area, 1), selected.unwrap_or_default(), view.units.len(), buf, |at, place, buf| {
        let Some(below) = view.units.get(at) else { return };
        let chosen = selected == Some(at);
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let mut pieces: Vec<Piece> =
            vec![(format!("{}{}", list::marker(chosen), ink.pad(&below.name, name)), look(Meaning::Text))];
        match below.now {
            None => pieces.push((format!("  {}", ink.say(id::ABSENCE_SUMMARY_HIDDEN)), look(Meaning::Muted))),
            Some(now) => {
                let full_time = now.full_time_equivalents;
                let each = |day_works: f64| (full_time > 0.0).then(|| day_works / full_time);
                let above = now.day_works_per_fte.is_some_and(|rate| rate > view.terms.target);
                let cells = [
                    (tenth(full_time, words), Meaning::Text),
                    (shown(now.day_works_per_fte, words), if above { Meaning::Lack } else { Meaning::Text }),
                    (shown(below.before, words), Meaning::Muted),
                    (shown(each(now.short_day_works), words), Meaning::Text),
                    (shown(each(now.long_day_works), words), Meaning::Text),
                ];
                let cells = columns.iter().zip(cells);
                pieces.extend(cells.map(|(columns, (text, meaning))| (right(&text, *columns), look(meaning))));
            }
        }
        line::pieces(&pieces, place, buf, ink);
    })
}

/// How many spells there are of each length, with bars.
fn lengths(view: &AbsenceUnitView, width: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = vec![vec![(format!(" {}", ink.say(id::ABSENCE_UNIT_LENGTHS)), Meaning::Heading)]];
    let Some(counts) = &view.lengths else { return lines };
    let most = counts.iter().max().copied().unwrap_or_default();
    let room = width.saturating_sub(30).min(50);
    for (band, count) in counts.iter().enumerate() {
        let label = ink.pad(&format!(" {}", length(&view.terms.bands, band, ink.words)), 18);
        let bar = bar::bar(*count as usize, most as usize, room, ink);
        let count = crate::text::width::pad_left(&count.to_string(), 7);
        lines.push(vec![(label, Meaning::Text), (count, Meaning::Text), (format!("  {bar}"), Meaning::Progress)]);
    }
    lines.push(Vec::new());
    let without =
        [("without", view.without.unwrap_or_default().into()), ("group", view.group.unwrap_or_default().into())];
    lines.push(vec![(format!(" {}", ink.with(id::ABSENCE_UNIT_WITHOUT, &without)), Meaning::Text)]);
    lines
}

fn put(lines: &Lines, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    for (at, pieces) in lines.iter().enumerate() {
        line::pieces(pieces, line::row(area, at as u16), buf, ink);
    }
}
