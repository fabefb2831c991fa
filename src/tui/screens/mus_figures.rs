//! Interviews held and plans signed this calendar year, unit by unit, with bars.

use super::{Page, Step};
use crate::domain::ids::UnitId;
use crate::service::ask;
use crate::service::views::{MusCounts, MusFigure, MusFigures};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{bar, line, list, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The figures and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    unit: Option<UnitId>,
    figures: Loading<MusFigures>,
    selected: usize,
}

const CONTEXTS: &[Context] = &[Context::Figures, Context::List, Context::Global];

/// Opens the figures of a unit; none = where the person begins.
pub fn open(unit: Option<UnitId>, cx: &mut Cx<'_>) -> State {
    let figures = Loading::ask(ask::MusFigures { unit: unit.clone(), as_of: None }, cx);
    State { unit, figures, selected: 0 }
}

impl State {
    fn rows(&self) -> Vec<&MusFigure> {
        self.figures.get().map(|found| std::iter::once(&found.whole).chain(&found.below).collect()).unwrap_or_default()
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::MUS_FIGURES_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Left, Action::Back]
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Open => Some(id::MUS_FIGURES_INTO),
            Action::Left => Some(id::MUS_FIGURES_ABOVE),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let count = self.rows().len();
        if let Some(selected) = rows::moved(*action, self.selected, count, cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(found) = self.figures.get() else { return Step::Ignored };
        match action {
            Action::Open | Action::Right => match self.selected.checked_sub(1).and_then(|at| found.below.get(at)) {
                Some(figure) => Step::Go(Place::MusFigures(Some(figure.unit.id.clone()))),
                None => Step::Stay,
            },
            Action::Left => match &found.above {
                Some(above) => Step::Instead(Place::MusFigures(Some(above.id.clone()))),
                None => Step::Stay,
            },
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, _: &mut Cx<'_>) -> Step {
        self.figures.hear::<ask::MusFigures>(news);
        self.selected = self.selected.min(self.rows().len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.figures.again(ask::MusFigures { unit: self.unit.clone(), as_of: None }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.figures.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(found) = self.figures.get() else { return waiting::draw(&self.figures, area, buf, ink) };
        let heading = ink.with(id::MUS_FIGURES_YEAR, &[("year", found.year.to_string().into())]);
        line::pieces(&[(format!(" {heading}"), Meaning::Heading)], line::row(area, 0), buf, ink);
        let rest = line::below(area, 2);
        let columns = Columns::of(area.width);
        line::pieces(&columns.heads(ink), line::row(rest, 0), buf, ink);
        let rows = self.rows();
        let body = line::below(rest, 1);
        let foot = 3.min(body.height / 3);
        let text = ink.say(id::MUS_FIGURES_DEFINITION);
        let below = line::right_of(line::below(area, area.height - foot), 1);
        line::wrapped(&text, below, buf, ink.style(Meaning::Muted), ink);
        let body = Rect { height: body.height.saturating_sub(foot + 1), ..body };
        list::draw(body, self.selected, rows.len(), buf, |at, place, buf| {
            if let Some(row) = rows.get(at) {
                line::pieces(&columns.row(row, at, at == self.selected, ink), place, buf, ink);
            }
        })
    }
}

/// Which columns there is room for.
struct Columns {
    name: usize,
    bar: usize,
    share: usize,
    agreements: usize,
}

impl Columns {
    fn of(width: u16) -> Self {
        let (bar, share, agreements) = if width < 72 { (0, 9, 10) } else { (9, 9, 14) };
        Self { name: usize::from(width).saturating_sub(2 + 2 * (bar + share) + agreements), bar, share, agreements }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        vec![
            ("  ".to_owned(), Meaning::Muted),
            head(id::MUS_FIGURES_UNIT, self.name),
            head(id::MUS_FIGURES_HELD, self.bar + self.share),
            head(id::MUS_FIGURES_SIGNED, self.bar + self.share),
            head(id::MUS_FIGURES_AGREEMENTS, self.agreements),
        ]
    }

    fn row(&self, row: &MusFigure, at: usize, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let indent = if at > 0 { "  " } else { "" };
        let name = ink.pad(&format!("{indent}{}", row.unit.name), self.name.saturating_sub(1)) + " ";
        let mut pieces = vec![(list::marker(chosen).to_owned(), look(Meaning::Text)), (name, look(Meaning::Text))];
        let Some(counts) = row.counts else {
            pieces.push((ink.say(id::MUS_FIGURES_HIDDEN), look(Meaning::Muted)));
            return pieces;
        };
        let MusCounts { employees, held, signed, agreements, done, overdue } = counts;
        for count in [held, signed] {
            if self.bar > 0 {
                let bar = bar::bar(count as usize, employees as usize, self.bar - 1, ink);
                pieces.push((bar + " ", look(Meaning::Progress)));
            }
            pieces.push((ink.pad(&format!("{count}/{employees}"), self.share), look(Meaning::Text)));
        }
        pieces.push((format!("{done}/{agreements} "), look(Meaning::Text)));
        if overdue > 0 {
            pieces.push((format!("! {overdue}"), look(Meaning::Problem)));
        }
        pieces
    }
}
