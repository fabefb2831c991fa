//! Preparing for an interview, topic by topic.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::interview::TalkKey;
use crate::guides::prepare_interview as guide;
use crate::guides::words;
use crate::service::ask;
use crate::service::views::PreparationView;
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::theme::Meaning;
use crate::tui::widgets::guide::guide_label;
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what was prepared before is there.
#[derive(Debug)]
pub struct State {
    view: Loading<PreparationView>,
    guided: Guided<PreparationView>,
}

/// Asks for what was prepared before.
pub fn open(talk: TalkKey, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Preparation { talk }, cx);
    let draft = format!("{}-{}-{}", guide::GUIDE.id, talk.person.0, talk.number);
    State { view, guided: Guided::open(draft, cx) }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let title = self.view.get().map(|view| words::label(&(guide::GUIDE.title)(view), ink.words));
        title.unwrap_or_else(|| ink.say(id::INTERVIEWS_TITLE))
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
        self.guided.act(act, cx)
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        match self.guided.outcome(news, cx) {
            Some(Ok(_)) => {
                cx.tell(Notice::info(id::PREPARE_INTERVIEW_SAVED));
                return Step::Back;
            }
            Some(Err(refused)) => self.guided.refuse(&refused, None, cx),
            None => {}
        }
        self.view.hear::<ask::Preparation>(news);
        self.guided.hear_draft(news);
        let view = self.view.get().filter(|view| view.writes).cloned();
        self.guided.begin(guide::GUIDE, || view, cx);
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.guided.leave(cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.view.get().is_some_and(|view| !view.writes) {
            return waiting::sentence(&ink.say(id::PREPARE_INTERVIEW_OVER), Meaning::Text, area, buf, ink);
        }
        self.guided.draw(&self.view, area, buf, ink)
    }
}
