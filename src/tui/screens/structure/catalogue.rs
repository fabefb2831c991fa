//! Job profiles, competences and goals as three lists beside each other, one shown at a time.

use crate::domain::competence::GoalSource;
use crate::domain::search::Sought;
use crate::domain::structure::Thing;
use crate::service::ask;
use crate::service::views::{CatalogueView, EditForm};
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
use crate::tui::widgets::{line, list, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Which list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Profiles,
    Competences,
    Goals,
}

/// The lists, which is shown, and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    view: Loading<CatalogueView>,
    part: Part,
    /// Numbers of the rows shown.
    rows: Vec<usize>,
    selected: usize,
    sought: Option<Field>,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::List, Context::Global];
const SEEKING: &[Context] = &[Context::Text, Context::Structure, Context::List, Context::Global];

/// Opens the lists.
pub fn open(cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Catalogue {}, cx);
    State { view, part: Part::Profiles, rows: Vec::new(), selected: 0, sought: None }
}

/// One row: the thing, its main text, what else there is to it, and whether it is retired.
fn cells(view: &CatalogueView, part: Part, at: usize, ink: &Ink<'_>) -> Option<(String, String, bool)> {
    Some(match part {
        Part::Profiles => {
            let line = view.profiles.get(at)?;
            let args = [("version", i64::from(line.version).into()), ("people", line.people.into())];
            (line.title.clone(), ink.with(id::STRUCTURE_PROFILE_FACTS, &args), line.retired.is_some())
        }
        Part::Competences => {
            let line = view.competences.get(at)?;
            let args = [("version", i64::from(line.version).into()), ("profiles", line.profiles.into())];
            let facts = ink.join(&[line.area.clone(), ink.with(id::STRUCTURE_COMPETENCE_FACTS, &args)]);
            (line.question.clone(), facts, line.retired.is_some())
        }
        Part::Goals => {
            let line = view.goals.get(at)?;
            let source = ink.say(match line.source {
                GoalSource::Law => id::PROFILE_LAW,
                GoalSource::Political => id::PROFILE_POLITICAL,
                GoalSource::Own => id::PROFILE_OWN,
            });
            let count = ink.with(id::STRUCTURE_GOAL_FACTS, &[("count", line.competences.into())]);
            (line.title.clone(), ink.join(&[source, count]), line.retired.is_some())
        }
    })
}

impl State {
    fn total(&self, part: Part) -> usize {
        self.view.get().map_or(0, |view| match part {
            Part::Profiles => view.profiles.len(),
            Part::Competences => view.competences.len(),
            Part::Goals => view.goals.len(),
        })
    }

    fn arrange(&mut self) {
        let text = self.sought.as_ref().map(|field| field.text().trim().to_owned()).unwrap_or_default();
        let total = self.total(self.part);
        self.rows = (0..total).collect();
        if let Some(view) = self.view.get().filter(|_| !text.is_empty()) {
            let sought = Sought::new(&text);
            let fits = |at: &usize| match self.part {
                Part::Profiles => view.profiles.get(*at).is_some_and(|line| {
                    sought.distance(&format!("{} {}", line.title, line.group), &[line.id.as_str()]).is_some()
                }),
                Part::Competences => view.competences.get(*at).is_some_and(|line| {
                    sought.distance(&format!("{} {}", line.question, line.area), &[line.id.as_str()]).is_some()
                }),
                Part::Goals => {
                    view.goals.get(*at).is_some_and(|line| sought.distance(&line.title, &[line.id.as_str()]).is_some())
                }
            };
            self.rows.retain(fits);
        }
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    fn chosen(&self) -> Option<Thing> {
        let (view, at) = (self.view.get()?, *self.rows.get(self.selected)?);
        Some(match self.part {
            Part::Profiles => Thing::Profile(view.profiles.get(at)?.id.clone()),
            Part::Competences => Thing::Competence(view.competences.get(at)?.id.clone()),
            Part::Goals => Thing::Goal(view.goals.get(at)?.id.clone()),
        })
    }

    fn seek(&mut self, act: &Act) -> bool {
        let Some(field) = self.sought.as_mut() else { return false };
        match act {
            Act::Type(text) => field.insert(text),
            Act::Do(Action::Back) => self.sought = None,
            Act::Do(Action::Up | Action::Down | Action::PageUp | Action::PageDown) => return false,
            Act::Do(action) => {
                if !field.edit(*action) {
                    return false;
                }
            }
        }
        self.arrange();
        true
    }

    fn show(&mut self, part: Part) {
        self.part = part;
        self.selected = 0;
        self.arrange();
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::STRUCTURE_CATALOGUE)
    }

    fn contexts(&self) -> &'static [Context] {
        if self.sought.is_some() { SEEKING } else { CONTEXTS }
    }

    fn footer(&self) -> Vec<Action> {
        if self.sought.is_some() {
            return vec![Action::Open, Action::Down, Action::Back];
        }
        let writes = self.view.get().is_some_and(|view| view.write);
        let new = if writes { &[Action::New][..] } else { &[] };
        [&[Action::Open, Action::Next][..], new, &[Action::Filter, Action::Back]].concat()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Next => Some(id::STRUCTURE_OTHER_LIST),
            Action::Filter => Some(id::STRUCTURE_SEEK),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if self.seek(act) {
            return Step::Stay;
        }
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(to) = rows::moved(*action, self.selected, self.rows.len(), cx) {
            self.selected = to;
            return Step::Stay;
        }
        match (action, self.part) {
            (Action::Open, _) => {
                return self.chosen().map_or(Step::Stay, |thing| Step::Go(Place::Versions(thing)));
            }
            (Action::Next | Action::Right, Part::Profiles) => self.show(Part::Competences),
            (Action::Next | Action::Right, Part::Competences) => self.show(Part::Goals),
            (Action::Next | Action::Right, Part::Goals) => self.show(Part::Profiles),
            (Action::Previous | Action::Left, Part::Profiles) => self.show(Part::Goals),
            (Action::Previous | Action::Left, Part::Competences) => self.show(Part::Profiles),
            (Action::Previous | Action::Left, Part::Goals) => self.show(Part::Competences),
            (Action::Filter, _) => self.sought = Some(Field::default()),
            (Action::New, part) if self.view.get().is_some_and(|view| view.write) => {
                return Step::Go(Place::Edit(match part {
                    Part::Profiles => EditForm::NewProfile,
                    Part::Competences => EditForm::NewCompetence,
                    Part::Goals => EditForm::NewGoal,
                }));
            }
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        if self.view.hear::<ask::Catalogue>(news) == Heard::Value {
            self.arrange();
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Catalogue {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let mut cursor = None;
        let mut rest = line::right_of(line::row(area, 0), 1);
        let parts = [
            (Part::Profiles, id::STRUCTURE_PROFILES),
            (Part::Competences, id::STRUCTURE_COMPETENCES),
            (Part::Goals, id::STRUCTURE_GOALS),
        ];
        for (part, name) in parts {
            let text = ink.with(name, &[("count", self.total(part).into())]);
            let shown = part == self.part;
            let text = if shown { format!("[{text}]") } else { format!(" {text} ") };
            let meaning = if shown { Meaning::Heading } else { Meaning::Muted };
            let used = line::put(&text, rest, buf, ink.style(meaning));
            rest = line::right_of(rest, used + 1);
        }
        if let Some(field) = &self.sought {
            let place = line::right_of(line::row(area, 1), 1);
            let used = line::put(&format!("{} ", ink.say(id::STRUCTURE_SEEK)), place, buf, ink.style(Meaning::Muted));
            let place = line::right_of(place, used);
            cursor = field.draw(Rect { width: place.width.min(40), ..place }, buf, ink);
        }
        let body = line::below(area, 2);
        if self.rows.is_empty() {
            let text = match &self.sought {
                Some(field) => ink.with(id::APP_NO_RESULTS_FOR, &[("sought", field.text().into())]),
                None => ink.say(id::STRUCTURE_LIST_EMPTY),
            };
            return cursor.or(waiting::sentence(&text, Meaning::Text, body, buf, ink));
        }
        let at = list::draw(body, self.selected, self.rows.len(), buf, |at, place, buf| {
            let Some((text, facts, retired)) =
                self.rows.get(at).and_then(|number| cells(view, self.part, *number, ink))
            else {
                return;
            };
            let chosen = at == self.selected;
            let look = |meaning| if chosen { Meaning::Selection } else { meaning };
            let room = usize::from(place.width).saturating_sub(3);
            let first = room * 3 / 5;
            let facts = if retired { ink.join(&[ink.say(id::STRUCTURE_RETIRED), facts]) } else { facts };
            let meaning = if retired { Meaning::Muted } else { Meaning::Text };
            let pieces: [Piece; 3] = [
                (list::marker(chosen).to_owned(), look(Meaning::Text)),
                (ink.pad(&text, first) + " ", look(meaning)),
                (ink.pad(&facts, room - first), look(Meaning::Muted)),
            ];
            line::pieces(&pieces, place, buf, ink);
        });
        cursor.or(at)
    }
}
