//! The course catalogue: browse, search while typing, filter.

mod list;

pub use list::seats_short;

use super::{Page, Step};
use crate::domain::course::CourseKind;
use crate::domain::language::Bilingual;
use crate::service::ask;
use crate::service::views::{AimableLine, CourseCatalogueView, CourseFilter};
use crate::text::{Id, course, id};
use crate::tui::cx::Cx;
use crate::tui::documents::Ending;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, pick};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::{line, rows, waiting};
use chrono::{Months, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The courses that fit, what is looked for, and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    view: Loading<CourseCatalogueView>,
    competences: Loading<Vec<AimableLine>>,
    filter: CourseFilter,
    period: Period,
    field: Field,
    /// The cursor stands in the search field.
    typing: bool,
    /// Something was changed since the service was last asked.
    changed: bool,
    selected: usize,
}

const BROWSING: &[Context] = &[Context::Courses, Context::List, Context::Global];
const TYPING: &[Context] = &[Context::Text, Context::Courses, Context::List, Context::Global];

/// How far ahead runs are looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Period {
    #[default]
    Any,
    Months(u32),
}

impl Period {
    const fn next(self) -> Self {
        match self {
            Self::Any => Self::Months(1),
            Self::Months(1) => Self::Months(3),
            Self::Months(3) => Self::Months(6),
            Self::Months(6) => Self::Months(12),
            Self::Months(_) => Self::Any,
        }
    }

    fn days(self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Any => (None, None),
            Self::Months(months) => (Some(today), today.checked_add_months(Months::new(months))),
        }
    }
}

/// Opens the catalogue.
pub fn open(cx: &mut Cx<'_>) -> State {
    State {
        view: Loading::ask(ask::CourseCatalogue { filter: CourseFilter::default() }, cx),
        competences: Loading::default(),
        filter: CourseFilter::default(),
        period: Period::Any,
        field: Field::default(),
        typing: false,
        changed: false,
        selected: 0,
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::COURSES_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        if self.typing { TYPING } else { BROWSING }
    }

    fn footer(&self) -> Vec<Action> {
        if self.typing {
            return vec![Action::Open, Action::Down, Action::Back];
        }
        let create = self.view.get().is_some_and(|view| view.may_create);
        let gaps = self.view.get().is_some_and(|view| view.my_gaps > 0);
        let all = [
            (true, Action::Open),
            (true, Action::Filter),
            (gaps, Action::CourseGaps),
            (true, Action::CourseSeats),
            (true, Action::CourseKind),
            (create, Action::NewCourse),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Filter => Some(id::APP_SEARCH),
            Action::ExportDocument => Some(id::COURSES_EXPORT),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let action = match act {
            Act::Type(text) if self.typing => {
                self.field.insert(text);
                self.seek(cx);
                return Step::Stay;
            }
            Act::Type(_) => return Step::Ignored,
            Act::Do(action) => *action,
        };
        if self.typing && self.in_field(action, cx) {
            return Step::Stay;
        }
        if let Some(selected) = rows::moved(action, self.selected, self.count(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        match action {
            Action::Open => self.chosen().map_or(Step::Stay, |course| Step::Go(Place::Course(course))),
            Action::Filter => {
                self.typing = true;
                Step::Stay
            }
            Action::NewCourse if self.view.get().is_some_and(|view| view.may_create) => {
                Step::Go(Place::EditCourse(None))
            }
            Action::CourseCompetence => self.pick(cx),
            Action::ExportDocument => {
                self.export(cx);
                Step::Stay
            }
            other => self.filtered(other, cx),
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        if let Outcome::Picked(at) = outcome {
            // The first row takes the filter away.
            let chosen = at.checked_sub(1).and_then(|at| self.offered().nth(at).map(|line| line.competence.clone()));
            self.filter.competence = chosen;
            self.seek(cx);
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        let waited = self.competences.is_first();
        self.competences.hear::<ask::CourseCompetences>(news);
        if waited && self.competences.get().is_some() {
            return self.pick(cx);
        }
        let kept = self.chosen();
        self.view.hear::<ask::CourseCatalogue>(news);
        let again = kept.and_then(|id| self.view.get()?.rows.iter().position(|row| row.id == id));
        self.selected = again.unwrap_or(self.selected).min(self.count().saturating_sub(1));
        if !self.view.is_waiting() && std::mem::take(&mut self.changed) {
            self.ask(cx);
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let top = line::right_of(line::row(area, 0), 1);
        let cursor = self.draw_search(top, buf, ink);
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, line::below(area, 1), buf, ink) };
        let summary = self.summary(view, ink);
        line::pieces(&[(summary, Meaning::Muted)], line::right_of(line::row(area, 1), 1), buf, ink);
        let rest = line::below(area, 2);
        if view.rows.is_empty() {
            let at = waiting::sentence(&self.empty(view, ink), Meaning::Text, rest, buf, ink);
            return cursor.or(at);
        }
        let at = list::draw(view, self.selected, rest, buf, ink);
        cursor.or(at)
    }
}

impl State {
    fn count(&self) -> usize {
        self.view.get().map_or(0, |view| view.rows.len())
    }

    fn chosen(&self) -> Option<crate::domain::ids::CourseId> {
        self.view.get()?.rows.get(self.selected).map(|row| row.id.clone())
    }

    /// Competences that some course leads to something in.
    fn offered(&self) -> impl Iterator<Item = &AimableLine> {
        self.competences.get().into_iter().flatten().filter(|line| line.courses > 0)
    }

    /// What is typed or chosen has changed: the service is asked as soon as it has answered the last time.
    fn seek(&mut self, cx: &mut Cx<'_>) {
        self.field.text().trim().clone_into(&mut self.filter.text);
        self.selected = 0;
        if self.view.is_waiting() {
            self.changed = true;
        } else {
            self.ask(cx);
        }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        if let Some(today) = cx.me().map(|me| me.today) {
            (self.filter.from, self.filter.to) = self.period.days(today);
        }
        self.view.again(ask::CourseCatalogue { filter: self.filter.clone() }, cx);
    }

    /// An action while the cursor stands in the search field. Says whether it was for the field.
    fn in_field(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        match action {
            Action::Back | Action::Next | Action::Filter => self.typing = false,
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Open => return false,
            other => {
                let before = self.field.text().to_owned();
                if !self.field.edit(other) {
                    return false;
                }
                if self.field.text() != before {
                    self.seek(cx);
                }
            }
        }
        true
    }

    fn filtered(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        match action {
            Action::CourseGaps => self.filter.my_gaps = !self.filter.my_gaps,
            Action::CourseSeats => self.filter.free_seats = !self.filter.free_seats,
            Action::CoursePeriod => self.period = self.period.next(),
            Action::CourseKind => {
                self.filter.kind = match self.filter.kind {
                    None => Some(CourseKind::Internal),
                    Some(CourseKind::Internal) => Some(CourseKind::External),
                    Some(CourseKind::External) => None,
                };
            }
            Action::ClearFilters => {
                self.filter = CourseFilter::default();
                self.period = Period::Any;
                self.field = Field::default();
            }
            _ => return Step::Ignored,
        }
        self.seek(cx);
        Step::Stay
    }

    fn pick(&mut self, cx: &mut Cx<'_>) -> Step {
        if self.competences.get().is_none() {
            if !self.competences.is_waiting() {
                self.competences = Loading::ask(ask::CourseCompetences {}, cx);
            }
            return Step::Stay;
        }
        let all = crate::text::Language::ALL
            .map(|language| crate::text::Words::new(language).say(id::COURSES_ALL_COMPETENCES));
        let [da, en] = all;
        let mut items = vec![Bilingual::new(da, en)];
        items.extend(self.offered().map(|line| line.question.clone()));
        let intro = Notice::info(id::COURSES_PICK_COMPETENCE);
        Step::Over(Overlay::Pick(pick::State::new(id::COURSES_PICK_TITLE, intro, items)))
    }

    /// The courses shown as a file.
    fn export(&self, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        if let Some(text) = list::csv(view) {
            cx.write_file("kursuskatalog", Ending::Csv, text);
        }
    }

    fn draw_search(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let label = format!("{}: ", ink.say(id::APP_SEARCH));
        let used = line::put(&label, area, buf, ink.style(Meaning::Muted));
        let field = line::right_of(area, used);
        if self.typing {
            return self.field.draw(field, buf, ink);
        }
        if self.field.text().is_empty() {
            let key = ink.key(Action::Filter, BROWSING).unwrap_or_default();
            let hint = ink.with(id::COURSES_SEARCH_HINT, &[("key", key.into())]);
            line::put(&ink.cut(&hint, field.width.into()), field, buf, ink.style(Meaning::Muted));
        } else {
            line::put(&ink.cut(self.field.text(), field.width.into()), field, buf, ink.style(Meaning::Text));
        }
        None
    }

    /// How many, and which filters are on.
    fn summary(&self, view: &CourseCatalogueView, ink: &Ink<'_>) -> String {
        let counts = [("found", view.found.into()), ("all", view.all.into())];
        let mut facts = vec![ink.with(id::COURSES_FOUND, &counts)];
        if self.filter.my_gaps {
            facts.push(ink.say(id::COURSES_FILTER_GAPS));
        }
        if let Some(kind) = self.filter.kind {
            facts.push(course::kind(kind, ink.words).to_lowercase());
        }
        if self.filter.free_seats {
            facts.push(ink.say(id::COURSES_FILTER_SEATS));
        }
        if let Period::Months(months) = self.period {
            facts.push(ink.with(id::COURSES_FILTER_PERIOD, &[("months", months.into())]));
        }
        if let Some(competence) = &self.filter.competence {
            let found = self.offered().find(|line| line.competence == *competence);
            facts.push(found.map_or_else(|| competence.to_string(), |line| ink.pick(&line.question).to_owned()));
        }
        ink.join(&facts)
    }

    /// Why there is nothing, and which key helps.
    fn empty(&self, view: &CourseCatalogueView, ink: &Ink<'_>) -> String {
        let key = |action| ink.key(action, BROWSING).unwrap_or_default();
        if view.all == 0 {
            return if view.may_create {
                ink.with(id::COURSES_NONE_HR, &[("key", key(Action::NewCourse).into())])
            } else {
                ink.say(id::COURSES_NONE)
            };
        }
        if self.filter.my_gaps && view.my_gaps == 0 {
            return ink.with(id::COURSES_NO_GAPS, &[("key", key(Action::CourseGaps).into())]);
        }
        ink.with(id::COURSES_NONE_FIT, &[("key", key(Action::ClearFilters).into())])
    }
}
