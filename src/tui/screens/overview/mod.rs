//! The overview: a heat map of competences, from the organisation down to persons and back, with curves and experts.

mod cells;
mod detail;
pub(in crate::tui::screens) mod export;
mod filter;
mod people;
mod table;
mod trend;

use super::{Page, Step};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, RoundId, UnitId};
use crate::domain::overview::{Sort, sorted};
use crate::domain::round::RoundState;
use crate::service::ask;
use crate::service::views::{
    ColumnOf, ExpertsView, OverviewColumn, OverviewPersons, OverviewRow, OverviewTrend, OverviewView,
};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::documents::Ending;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::Reading;
use crate::tui::widgets::{line, rows, waiting};
use cells::Figure;
use filter::Filter;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What is shown of which unit in which round, and where the cursor is.
#[derive(Debug)]
pub struct State {
    /// The round asked for; none = the newest closed one.
    round: Option<RoundId>,
    /// The unit asked for; none = the topmost one may see.
    unit: Option<UnitId>,
    /// Where we came from, the top first: unit and column.
    trail: Vec<(Option<UnitId>, usize)>,
    rater: Rater,
    figure: Figure,
    sort: Sort,
    filter: Filter,
    view: Loading<OverviewView>,
    /// The competence the cursor is on; none = the first one shown.
    competence: Option<CompetenceId>,
    /// The column the cursor is on; none until the first answer says which is the own.
    column: Option<usize>,
    pane: Pane,
}

/// What the body shows.
#[derive(Debug)]
enum Pane {
    Table,
    Persons(Loading<OverviewPersons>, usize),
    Trend(Loading<OverviewTrend>, Reading),
    Experts(Loading<ExpertsView>, usize),
}

const CONTEXTS: &[Context] = &[Context::Overview, Context::List, Context::Global];

/// Opens the overview of a round; none = the newest closed one.
pub fn open(round: Option<RoundId>, cx: &mut Cx<'_>) -> State {
    let rater = Rater::Manager;
    State {
        view: Loading::ask(ask::Overview { round: round.clone(), unit: None, rater }, cx),
        round,
        unit: None,
        trail: Vec::new(),
        rater,
        figure: Figure::default(),
        sort: Sort::default(),
        filter: Filter::default(),
        competence: None,
        column: None,
        pane: Pane::Table,
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let unit = self.view.get().filter(|_| !self.trail.is_empty()).map(|view| view.unit.name.clone());
        let pane = match self.pane {
            Pane::Table => None,
            Pane::Persons(..) => Some(id::OVERVIEW_PANE_PERSONS),
            Pane::Trend(..) => Some(id::OVERVIEW_PANE_TREND),
            Pane::Experts(..) => Some(id::OVERVIEW_PANE_EXPERTS),
        };
        let parts = [Some(ink.say(id::OVERVIEW_TITLE)), unit, pane.map(|pane| ink.say(pane))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(ink.signs().path)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        use Action as A;
        match self.pane {
            Pane::Table if self.shown().is_empty() => vec![A::OnlyArea, A::Older, A::Newer, A::Rounds, A::Back],
            Pane::Table => {
                vec![
                    A::Open,
                    A::Sort,
                    A::SwitchRater,
                    A::Trend,
                    A::WhoKnows,
                    A::OnlyArea,
                    A::SwitchFigure,
                    A::ExportTable,
                ]
            }
            Pane::Persons(..) => vec![A::Open, A::SwitchRater, A::Sort, A::ExportTable, A::Back],
            Pane::Trend(..) => vec![A::ExportTable, A::Back],
            Pane::Experts(..) => vec![A::Open, A::Back],
        }
    }

    fn label(&self, action: Action) -> Option<Id> {
        match (action, &self.pane) {
            (Action::Open, Pane::Table) => Some(id::OVERVIEW_DRILL),
            (Action::Open, Pane::Persons(..)) => Some(id::OVERVIEW_SIDES),
            (Action::SwitchRater, _) if self.rater == Rater::Own => Some(id::OVERVIEW_TO_MANAGER),
            (Action::SwitchRater, _) => Some(id::OVERVIEW_TO_OWN),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if *action == Action::Back && self.step_back(cx) {
            return Step::Stay;
        }
        match self.pane {
            Pane::Trend(..) => self.act_in_trend(*action, cx),
            Pane::Experts(..) => self.act_among_experts(*action, cx),
            Pane::Persons(..) | Pane::Table => self.act_in_grid(*action, cx),
        }
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        if self.view.hear::<ask::Overview>(news) == Heard::Value
            && let Some(view) = self.view.get()
        {
            self.round = Some(view.round.id.clone());
            let column = self.column.unwrap_or_else(|| view.own_column.into());
            self.column = Some(column.min(view.columns.len().saturating_sub(1)));
            self.filter.keep_within(view);
        }
        match &mut self.pane {
            Pane::Table => {}
            Pane::Persons(view, person) => {
                view.hear::<ask::OverviewPersons>(news);
                let total = view.get().map_or(0, |view| view.people.len());
                *person = (*person).min(total.saturating_sub(1));
            }
            Pane::Trend(view, _) => _ = view.hear::<ask::OverviewTrend>(news),
            Pane::Experts(view, at) => {
                view.hear::<ask::Experts>(news);
                let total = view.get().map_or(0, |view| view.experts.len());
                *at = (*at).min(total.saturating_sub(1));
            }
        }
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, _cx: &mut Cx<'_>) -> Step {
        if let (Outcome::Picked(at), Some(view)) = (outcome, self.view.get())
            && let Some(chosen) = filter::choices(view).into_iter().nth(*at)
        {
            self.filter = chosen;
            self.competence = None;
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
        let round = self.round.clone();
        match (&mut self.pane, self.view.get(), round) {
            (Pane::Persons(persons, _), Some(view), Some(round)) => {
                persons.again(ask::OverviewPersons { round, unit: view.unit.id.clone(), rater: self.rater }, cx);
            }
            (Pane::Trend(trend, _), ..) => {
                if let Some(shown) = trend.get().cloned() {
                    trend.again(ask::OverviewTrend { unit: shown.unit.id, competence: shown.competence }, cx);
                }
            }
            (Pane::Experts(experts, _), ..) => {
                if let Some(competence) = experts.get().map(|shown| shown.competence.clone()) {
                    experts.again(ask::Experts { competence }, cx);
                }
            }
            _ => {}
        }
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn status(&self) -> Option<Notice> {
        let view = self.view.get().filter(|_| matches!(self.pane, Pane::Table))?;
        let few = |id| Notice::info(id).count("small", view.small_group as usize);
        Some(match (view.bands, self.figure) {
            (Some(bands), Figure::Share) => few(id::OVERVIEW_LEGEND_SHARE)
                .count("great", bands.great_lack_below.into())
                .count("lack", bands.lack_below.into())
                .count("strength", bands.strength_from.into()),
            (_, Figure::Spread) => few(id::OVERVIEW_LEGEND_SPREAD),
            _ => few(id::OVERVIEW_LEGEND),
        })
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else {
            return match self.view.refusal() {
                Some(crate::service::Refusal::NotFound) => {
                    waiting::empty(id::OVERVIEW_EMPTY, Action::Rounds, CONTEXTS, area, buf, ink)
                }
                _ => waiting::draw(&self.view, area, buf, ink),
            };
        };
        match &self.pane {
            Pane::Table => self.draw_table(view, area, buf, ink),
            Pane::Persons(persons, person) => self.draw_persons(view, persons, *person, area, buf, ink),
            Pane::Trend(found, reading) => match found.get() {
                Some(found) => {
                    self.draw_head(view, &found.unit.name, area, buf, ink);
                    trend::draw(found, view.small_group, *reading, line::below(area, 1), buf, ink)
                }
                None => waiting::draw(found, area, buf, ink),
            },
            Pane::Experts(found, at) => match found.get() {
                Some(found) => people::experts(found, *at, area, buf, ink),
                None => waiting::draw(found, area, buf, ink),
            },
        }
    }
}

impl State {
    fn ask(&mut self, cx: &mut Cx<'_>) {
        let query = ask::Overview { round: self.round.clone(), unit: self.unit.clone(), rater: self.rater };
        self.view.again(query, cx);
    }

    /// Numbers of the rows shown, in their order.
    fn shown(&self) -> Vec<usize> {
        let Some(view) = self.view.get() else { return Vec::new() };
        let taken = (0..view.rows.len()).filter(|row| view.rows.get(*row).is_some_and(|row| self.filter.takes(row)));
        let weight = |row: usize| self.figure.weight(view.rows.get(row)?.cells.first()?);
        sorted(taken, self.sort, weight)
    }

    /// The rows shown, and the place of the cursor among them.
    fn chosen(&self) -> (Vec<usize>, usize) {
        let (shown, view) = (self.shown(), self.view.get());
        let is_chosen = |row: &&usize| {
            view.and_then(|view| view.rows.get(**row)).map(|row| &row.competence) == self.competence.as_ref()
        };
        let at = shown.iter().position(|row| is_chosen(&row)).unwrap_or(0);
        (shown, at)
    }

    fn column(&self) -> Option<&OverviewColumn> {
        self.view.get()?.columns.get(self.column.unwrap_or_default())
    }

    /// The unit and the competence the cursor is on; the unit of the page where it is on the rest. What is decided about
    /// a lack (a curve to look at, an activity against it) is decided about these.
    fn under_cursor(&self) -> Option<(UnitId, CompetenceId)> {
        let view = self.view.get()?;
        let unit = match &self.column()?.of {
            ColumnOf::Unit(unit) | ColumnOf::Whole(unit) => unit.clone(),
            ColumnOf::Rest => view.unit.id.clone(),
        };
        let (shown, at) = self.chosen();
        Some((unit, view.rows.get(*shown.get(at)?)?.competence.clone()))
    }

    /// One step back within the screen; false where there is none.
    fn step_back(&mut self, cx: &mut Cx<'_>) -> bool {
        if !matches!(self.pane, Pane::Table) {
            self.pane = Pane::Table;
            return true;
        }
        let Some((unit, column)) = self.trail.pop() else { return false };
        self.unit = unit;
        self.column = Some(column);
        self.view = Loading::default();
        self.ask(cx);
        true
    }

    fn act_in_grid(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let (shown, at) = self.chosen();
        if let Some(to) = rows::moved(action, at, shown.len(), cx) {
            let row = shown.get(to).and_then(|row| self.view.get()?.rows.get(*row));
            self.competence = row.map(|row| row.competence.clone());
            return Step::Stay;
        }
        match action {
            Action::Left => self.sideways(-1),
            Action::Right => self.sideways(1),
            Action::Open => return self.drill(cx),
            Action::Sort => self.sort = self.sort.next(),
            Action::SwitchFigure if matches!(self.pane, Pane::Table) => self.figure = self.figure.next(),
            Action::SwitchRater => {
                self.rater = if self.rater == Rater::Own { Rater::Manager } else { Rater::Own };
                self.refresh(cx);
            }
            Action::Older => self.turn(false, cx),
            Action::Newer => self.turn(true, cx),
            Action::OnlyArea | Action::Filter => {
                let Some(view) = self.view.get() else { return Step::Stay };
                return Step::Over(Overlay::Pick(filter::pick(view, cx.words())));
            }
            Action::Trend => {
                if let Some((unit, competence)) = self.under_cursor() {
                    let query = ask::OverviewTrend { unit, competence };
                    self.pane = Pane::Trend(Loading::ask(query, cx), Reading::default());
                }
            }
            Action::WhoKnows => {
                if let Some((_, competence)) = self.under_cursor() {
                    let query = ask::Experts { competence };
                    self.pane = Pane::Experts(Loading::ask(query, cx), 0);
                }
            }
            Action::NewActivity => {
                if let (Some((unit, competence)), Some(view)) = (self.under_cursor(), self.view.get()) {
                    return Step::Go(Place::NewActivity(super::new_activity::From {
                        competence: Some(competence),
                        seen_in: Some((view.round.id.clone(), view.rater)),
                        unit: Some(unit),
                    }));
                }
            }
            Action::ExportTable => self.export(cx),
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn sideways(&mut self, by: isize) {
        let to = |at: usize, total: usize| at.saturating_add_signed(by).min(total.saturating_sub(1));
        match &mut self.pane {
            Pane::Persons(view, person) => *person = to(*person, view.get().map_or(0, |view| view.people.len())),
            _ => {
                let total = self.view.get().map_or(0, |view| view.columns.len());
                self.column = Some(to(self.column.unwrap_or_default(), total));
            }
        }
    }

    /// To the round before or after.
    fn turn(&mut self, newer: bool, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        let at = view.rounds.iter().position(|round| round.id == view.round.id);
        let to = at.and_then(|at| if newer { at.checked_add(1) } else { at.checked_sub(1) });
        match to.and_then(|to| view.rounds.get(to)) {
            Some(round) => {
                self.round = Some(round.id.clone());
                self.refresh(cx);
            }
            None => cx.tell(Notice::info(if newer { id::OVERVIEW_NO_NEWER } else { id::OVERVIEW_NO_OLDER })),
        }
    }

    /// Down: from a unit to those below it, from a team to its persons, from a person to both forms.
    fn drill(&mut self, cx: &mut Cx<'_>) -> Step {
        let (Some(view), Some(round)) = (self.view.get(), self.round.clone()) else { return Step::Stay };
        if let Pane::Persons(persons, person) = &self.pane {
            let person = persons.get().and_then(|view| view.people.get(*person));
            return person.map_or(Step::Stay, |person| Step::Go(Place::SideBySide { round, person: person.no }));
        }
        let column = self.column.unwrap_or_default();
        match self.column().map(|column| (&column.of, column.opens)) {
            Some((ColumnOf::Unit(unit), _)) if *unit != view.unit.id => {
                let unit = Some(unit.clone());
                self.trail.push((self.unit.clone(), column));
                self.unit = unit;
                self.column = Some(0);
                self.view = Loading::default();
                self.ask(cx);
            }
            Some((ColumnOf::Unit(unit), true)) => {
                let query = ask::OverviewPersons { round, unit: unit.clone(), rater: self.rater };
                self.pane = Pane::Persons(Loading::ask(query, cx), 0);
            }
            Some((ColumnOf::Unit(_), false)) => cx.tell(Notice::info(id::OVERVIEW_NO_PERSONS)),
            Some((ColumnOf::Rest, _)) => cx.tell(Notice::info(id::OVERVIEW_REST_IS)),
            Some((ColumnOf::Whole(_), _)) => cx.tell(Notice::info(id::OVERVIEW_WHOLE_IS)),
            None => {}
        }
        Step::Stay
    }

    fn act_in_trend(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let (height, width) = cx.body();
        let small = self.view.get().map_or(0, |view| view.small_group);
        let Pane::Trend(found, reading) = &mut self.pane else { return Step::Ignored };
        let Some(shown) = found.get() else { return Step::Ignored };
        let total = cx.measure(|ink| trend::lines(shown, small, width, ink).len());
        if reading.act(action, total, height.saturating_sub(1)) {
            return Step::Stay;
        }
        match action {
            Action::ExportTable => self.export(cx),
            Action::Trend => self.pane = Pane::Table,
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn act_among_experts(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let Pane::Experts(found, at) = &mut self.pane else { return Step::Ignored };
        let experts = found.get().map_or(&[][..], |view| view.experts.as_slice());
        if let Some(to) = rows::moved(action, *at, experts.len(), cx) {
            *at = to;
            return Step::Stay;
        }
        match action {
            Action::Open => {
                let person = experts.get(*at).map(|expert| expert.person.no);
                person.map_or(Step::Stay, |person| Step::Go(Place::Card(person)))
            }
            Action::WhoKnows => {
                self.pane = Pane::Table;
                Step::Stay
            }
            _ => Step::Ignored,
        }
    }

    /// What is shown, as a CSV file.
    fn export(&self, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        let (shown, _) = self.chosen();
        let rows: Vec<&OverviewRow> = shown.iter().filter_map(|row| view.rows.get(*row)).collect();
        let text = match &self.pane {
            Pane::Table => export::table(view, &rows, &heads(view, |id| cx.words().say(id)), self.figure, cx),
            Pane::Persons(persons, _) => match persons.get() {
                Some(persons) => export::persons(persons, &self.rows_of(persons), cx.words()),
                None => return,
            },
            Pane::Trend(found, _) => match found.get() {
                Some(found) => export::trend(found, view.small_group, cx.words()),
                None => return,
            },
            Pane::Experts(..) => return,
        };
        let name = format!("{}-{}", cx.words().say(id::OVERVIEW_FILE), view.round.id);
        cx.write_file(&name, Ending::Csv, text);
    }

    /// The rows of a team in the order and choice of the heat map.
    fn rows_of(&self, persons: &OverviewPersons) -> Vec<usize> {
        let Some(view) = self.view.get() else { return Vec::new() };
        let ids = self.shown().into_iter().filter_map(|row| Some(&view.rows.get(row)?.competence));
        ids.filter_map(|id| persons.rows.iter().position(|row| row.competence == *id)).collect()
    }

    fn draw_head(&self, view: &OverviewView, unit: &str, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
        let rater = match self.pane {
            Pane::Trend(..) => String::new(),
            _ => ink.say(if self.rater == Rater::Own { id::OVERVIEW_RATER_OWN } else { id::OVERVIEW_RATER_MANAGER }),
        };
        let used = line::put_right(&format!("{rater} "), line::row(area, 0), buf, ink.style(Meaning::Key));
        let room = Rect { width: area.width.saturating_sub(used + 1), ..area };
        let open = (view.round.state == RoundState::Open).then(|| ink.say(id::OVERVIEW_ROUND_OPEN));
        let round = if matches!(self.pane, Pane::Trend(..)) { String::new() } else { view.round.name.clone() };
        let facts = ink.join(&[unit.to_owned(), round, open.unwrap_or_default()]);
        line::pieces(&[(format!(" {facts}"), Meaning::Heading)], line::row(room, 0), buf, ink);
    }

    fn corner(&self, ink: &Ink<'_>) -> [String; 2] {
        let sort = ink.say(match self.sort {
            Sort::Form => id::OVERVIEW_SORT_FORM,
            Sort::Lack => id::OVERVIEW_SORT_LACK,
            Sort::Strength => id::OVERVIEW_SORT_STRENGTH,
        });
        let filter = self.filter.name(ink);
        let figure =
            if matches!(self.pane, Pane::Persons(..)) { id::OVERVIEW_FIGURE_ANSWERS } else { self.figure.name() };
        [if filter.is_empty() { sort } else { filter }, ink.say(figure)]
    }

    fn draw_table(&self, view: &OverviewView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        self.draw_head(view, &view.unit.name, area, buf, ink);
        let (shown, at) = self.chosen();
        let Some(row) = shown.get(at).and_then(|row| view.rows.get(*row)) else {
            let why = if view.rows.is_empty() { id::OVERVIEW_NO_QUESTIONS } else { id::OVERVIEW_FILTERED_OUT };
            return waiting::sentence(&ink.say(why), Meaning::Text, line::below(area, 1), buf, ink);
        };
        let strip = detail::rows(area.height);
        let column = self.column.unwrap_or_default();
        let heads = heads(view, |id| ink.say(id));
        let below = line::below(area, area.height - strip);
        detail::draw(view, row, column, heads.get(column).map_or("", String::as_str), below, buf, ink);
        let rest = line::below(area, 1);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        let lines = shown.iter().filter_map(|row| view.rows.get(*row)).map(|row| (&row.area, &row.question)).collect();
        let cell = |row: usize, column: usize| {
            let cell = shown.get(row).and_then(|row| view.rows.get(*row)).and_then(|row| row.cells.get(column));
            cell.map_or((String::new(), Meaning::Text), |cell| {
                cells::cell(cell, self.figure, view.bands, view.small_group, ink)
            })
        };
        let areas = self.sort == Sort::Form;
        table::Grid { lines, areas, heads, corner: self.corner(ink), at: (at, column), cell: &cell }
            .draw(body, buf, ink)
    }

    fn draw_persons(
        &self,
        view: &OverviewView,
        persons: &Loading<OverviewPersons>,
        person: usize,
        area: Rect,
        buf: &mut Buffer,
        ink: &Ink<'_>,
    ) -> Option<Position> {
        let Some(persons) = persons.get() else { return waiting::draw(persons, area, buf, ink) };
        self.draw_head(view, &persons.unit.name, area, buf, ink);
        let rows = self.rows_of(persons);
        let (_, at) = self.chosen();
        let at = at.min(rows.len().saturating_sub(1));
        let chosen = rows.get(at).and_then(|row| persons.rows.get(*row));
        let Some(chosen) = chosen.filter(|_| !persons.people.is_empty()) else {
            let place = line::below(area, 1);
            return waiting::empty(id::OVERVIEW_PERSONS_EMPTY, Action::Back, CONTEXTS, place, buf, ink);
        };
        let strip = if area.height < 12 { 0 } else { 4 };
        people::detail(persons, chosen, person, line::below(area, area.height - strip), buf, ink);
        let rest = line::below(area, 1);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        let lines =
            rows.iter().filter_map(|row| persons.rows.get(*row)).map(|row| (&row.area, &row.question)).collect();
        let cell = |row: usize, column: usize| {
            let row = rows.get(row).and_then(|row| persons.rows.get(*row));
            row.map_or((String::new(), Meaning::Text), |row| people::cell(row, column, ink))
        };
        let heads = persons.people.iter().map(|person| person.name.clone()).collect();
        let areas = self.sort == Sort::Form;
        let grid = table::Grid { lines, areas, heads, corner: self.corner(ink), at: (at, person), cell: &cell };
        grid.draw(body, buf, ink)
    }
}

/// The names above the columns.
fn heads(view: &OverviewView, say: impl Fn(Id) -> String) -> Vec<String> {
    let name = |column: &OverviewColumn| match column.of {
        ColumnOf::Rest => say(id::OVERVIEW_REST),
        ColumnOf::Unit(_) | ColumnOf::Whole(_) => column.name.clone(),
    };
    view.columns.iter().map(name).collect()
}
