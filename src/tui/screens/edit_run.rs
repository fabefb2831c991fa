//! A run of a course is made or changed, step by step.

use super::course_guided::Guided;
use super::whom::{Sought, Whom, written};
use super::{Page, Step};
use crate::domain::course::{Run, StaffRole};
use crate::domain::ids::{CourseId, RunId};
use crate::form::FieldId;
use crate::guides::edit_run::{self as guide, Edited, Facts};
use crate::guides::words;
use crate::service::command::CourseCommand;
use crate::service::views::{CourseCardView, RunLine};
use crate::service::{Command, ask};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::widgets::guide::{Walked, guide_label};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    course: CourseId,
    run: Option<RunId>,
    card: Loading<CourseCardView>,
    guided: Guided<Facts, Edited>,
    whom: Whom,
    /// Finished, while the colleagues are looked for.
    edited: Option<(Run, Vec<(FieldId, StaffRole)>)>,
}

/// Asks for what the guide needs.
pub fn open(course: CourseId, run: Option<RunId>, cx: &mut Cx<'_>) -> State {
    let of = run.as_ref().map_or_else(|| format!("new-{course}"), ToString::to_string);
    State {
        card: Loading::ask(ask::CourseCard { course: course.clone() }, cx),
        guided: Guided::open(format!("{}-{of}", guide::GUIDE.id), cx),
        course,
        run,
        whom: Whom::default(),
        edited: None,
    }
}

impl State {
    fn line(&self) -> Option<&RunLine> {
        let run = self.run.as_ref()?;
        self.card.get()?.runs.iter().find(|line| line.run.id == *run)
    }

    fn begin(&mut self, cx: &Cx<'_>) {
        let (Some(card), Some(me)) = (self.card.get(), cx.me()) else { return };
        let line = self.line();
        let facts = Facts {
            course: self.course.clone(),
            before: line.map(|line| line.run.clone()),
            staff: line
                .map(|line| line.staff.iter().map(|(who, role)| (written(who), *role)).collect())
                .unwrap_or_default(),
            taken: card.runs.iter().map(|line| line.run.id.clone()).collect(),
            today: me.today,
        };
        self.guided.begin(guide::GUIDE, || Some(facts), cx);
    }

    fn finish(&mut self, edited: Edited, cx: &mut Cx<'_>) {
        let roles = edited.staff.iter().map(|(_, field, role)| (field.clone(), *role)).collect();
        let typed = edited.staff.into_iter().map(|(typed, field, _)| (field, typed)).collect();
        self.edited = Some((edited.run, roles));
        let sought = self.whom.seek(typed, cx);
        self.sought(sought, cx);
    }

    fn sought(&mut self, sought: Sought, cx: &mut Cx<'_>) {
        match sought {
            Sought::Waiting => {}
            Sought::All(found) => {
                let Some((mut run, roles)) = self.edited.take() else { return };
                for (field, person) in found {
                    let role = roles.iter().find(|(of, _)| *of == field).map_or(StaffRole::Teacher, |(_, role)| *role);
                    run.staff.insert(person, role);
                }
                let before = self.line().map(|line| Box::new(line.run.clone()));
                let command = CourseCommand::PutRun { before, run: Box::new(run) };
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
        let title = if self.run.is_some() { id::EDIT_RUN_CHANGE } else { id::EDIT_RUN_NEW };
        let title = words::label(&title.into(), ink.words);
        let course = self.card.get().map(|card| card.course.title.clone());
        course.map_or_else(|| title.clone(), |course| format!("{course}{}{title}", ink.signs().path))
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
            Some(Ok(_)) => {
                cx.tell(Notice::info(id::EDIT_RUN_SAVED));
                return Step::Back;
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
        if let Some(why) = self.card.refusal() {
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
