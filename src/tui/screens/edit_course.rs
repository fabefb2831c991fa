//! A course is made or changed, step by step.

use super::course_guided::Guided;
use super::whom::{Sought, Whom, written};
use super::{Page, Step};
use crate::domain::course::Course;
use crate::domain::ids::CourseId;
use crate::guides::edit_course::{self as guide, Edited, Facts};
use crate::guides::words;
use crate::service::command::CourseCommand;
use crate::service::views::{AimableLine, CourseCardView};
use crate::service::{Command, ask};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::place::Place;
use crate::tui::widgets::guide::{Walked, guide_label};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    course: Option<CourseId>,
    card: Loading<CourseCardView>,
    competences: Loading<Vec<AimableLine>>,
    guided: Guided<Facts, Edited>,
    whom: Whom,
    /// Finished, while the owner is looked for.
    edited: Option<Course>,
}

/// Asks for what the guide needs.
pub fn open(course: Option<CourseId>, cx: &mut Cx<'_>) -> State {
    let name = course.as_ref().map_or_else(|| guide::GUIDE.id.to_owned(), |id| format!("{}-{id}", guide::GUIDE.id));
    let card = match &course {
        Some(course) => Loading::ask(ask::CourseCard { course: course.clone() }, cx),
        None => Loading::default(),
    };
    State {
        course,
        card,
        competences: Loading::ask(ask::CourseCompetences {}, cx),
        guided: Guided::open(name, cx),
        whom: Whom::default(),
        edited: None,
    }
}

impl State {
    fn begin(&mut self, cx: &Cx<'_>) {
        let Some(competences) = self.competences.get() else { return };
        let card = self.card.get();
        if self.course.is_some() && card.is_none() {
            return;
        }
        let owner = card.and_then(|card| card.owner.as_ref()).map(written).unwrap_or_default();
        let before = card.map(|card| card.course.clone());
        let facts = Facts { before, owner, competences: competences.clone() };
        self.guided.begin(guide::GUIDE, || Some(facts), cx);
    }

    fn before(&self) -> Option<Box<Course>> {
        self.card.get().map(|card| Box::new(card.course.clone()))
    }

    fn finish(&mut self, edited: Edited, cx: &mut Cx<'_>) {
        let typed = if edited.owner.is_empty() { Vec::new() } else { vec![(guide::OWNER, edited.owner)] };
        self.edited = Some(edited.course);
        let sought = self.whom.seek(typed, cx);
        self.sought(sought, cx);
    }

    fn sought(&mut self, sought: Sought, cx: &mut Cx<'_>) {
        match sought {
            Sought::Waiting => {}
            Sought::All(found) => {
                let Some(mut course) = self.edited.take() else { return };
                course.owner = found.first().map(|(_, person)| *person);
                let command = CourseCommand::PutCourse { before: self.before(), course: Box::new(course) };
                self.guided.send(Command::Course(command), cx);
            }
            Sought::Unclear(field, problem) => {
                self.edited = None;
                self.guided.problem(problem, field, cx);
            }
        }
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let title = if self.course.is_some() { id::EDIT_COURSE_CHANGE } else { id::EDIT_COURSE_NEW };
        words::label(&title.into(), ink.words)
    }

    fn contexts(&self) -> &'static [Context] {
        self.guided.contexts()
    }

    fn footer(&self) -> Vec<Action> {
        self.guided.footer()
    }

    fn label(&self, action: Action) -> Option<Id> {
        guide_label(action)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        match self.guided.act(act, cx) {
            Walked::On => Step::Stay,
            Walked::Left => Step::Back,
            Walked::Ignored => Step::Ignored,
            Walked::Finished(edited) => {
                self.finish(edited, cx);
                Step::Stay
            }
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        match self.guided.hear(news, cx) {
            Some(Ok(receipt)) => {
                cx.tell(Notice::info(id::EDIT_COURSE_SAVED));
                let made = receipt.made.map(|id| CourseId::new(&id)).filter(|_| self.course.is_none());
                return made.map_or(Step::Back, |course| Step::Instead(Place::Course(course)));
            }
            Some(Err(refusal)) => {
                if let Some(field) = guide::field_of(&refusal) {
                    self.guided.refuse(field, &refusal, cx);
                }
                return Step::Stay;
            }
            None => {}
        }
        let sought = self.whom.hear(news, cx);
        self.sought(sought, cx);
        self.card.hear::<ask::CourseCard>(news);
        self.competences.hear::<ask::CourseCompetences>(news);
        if let Some(why) = self.card.refusal().or(self.competences.refusal()) {
            self.guided.fail(why.clone());
        }
        self.begin(cx);
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.guided.leave(cx);
    }

    fn is_ready(&self) -> bool {
        self.guided.is_ready()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        self.guided.draw(area, buf, ink)
    }
}
