//! After a course: the short evaluation, or whether it is used in practice; step by step.

use super::course_guided::Guided;
use super::{Page, Step};
use crate::domain::course::SignUpNo;
use crate::guides::course_after::{EVALUATION, Facts, USE};
use crate::guides::words;
use crate::service::command::CourseCommand;
use crate::service::views::MyCoursesView;
use crate::service::{Command, Refusal, ask};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::widgets::guide::{Walked, guide_label};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The short evaluation.
    Evaluation,
    /// Whether it is used.
    Use,
}

/// Longest remark, in characters.
const LIMIT: usize = 1000;

/// The guide, once the course is known.
#[derive(Debug)]
pub struct State {
    asked: Asked,
    sign_up: SignUpNo,
    mine: Loading<MyCoursesView>,
    guided: Guided<Facts, CourseCommand>,
}

/// Asks for what the guide needs.
pub fn open(asked: Asked, sign_up: SignUpNo, cx: &mut Cx<'_>) -> State {
    let guide = if asked == Asked::Evaluation { EVALUATION.id } else { USE.id };
    let guided = Guided::open(format!("{guide}-{}", sign_up.0), cx);
    State { asked, sign_up, mine: Loading::ask(ask::MyCourses {}, cx), guided }
}

impl State {
    fn begin(&mut self, cx: &Cx<'_>) {
        let Some(mine) = self.mine.get() else { return };
        let own = mine.sign_ups.iter().find(|own| own.no == self.sign_up);
        let Some(own) = own else { return self.guided.fail(Refusal::NotFound) };
        let facts = Facts { sign_up: own.no, title: own.title.clone(), limit: LIMIT };
        let guide = if self.asked == Asked::Evaluation { EVALUATION } else { USE };
        self.guided.begin(guide, || Some(facts), cx);
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let title = if self.asked == Asked::Evaluation { id::COURSE_AFTER_EVALUATION } else { id::COURSE_AFTER_USE };
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
            Walked::Finished(command) => {
                self.guided.send(Command::Course(command), cx);
                Step::Stay
            }
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let Some(outcome) = self.guided.hear(news, cx) {
            if outcome.is_ok() {
                cx.tell(Notice::info(id::COURSE_AFTER_THANKS));
                return Step::Back;
            }
            return Step::Stay;
        }
        if self.mine.hear::<ask::MyCourses>(news) == Heard::Refused
            && let Some(why) = self.mine.refusal()
        {
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
