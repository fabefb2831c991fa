//! The manager plans or moves an interview, step by step.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::ids::PersonNo;
use crate::guides::plan_interview::{self as guide, Facts};
use crate::guides::words;
use crate::service::ask;
use crate::service::views::InterviewOutlook;
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::place::Place;
use crate::tui::widgets::guide::guide_label;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    outlook: Loading<InterviewOutlook>,
    guided: Guided<Facts>,
}

/// Asks for what the guide needs.
pub fn open(person: PersonNo, cx: &mut Cx<'_>) -> State {
    let outlook = Loading::ask(ask::InterviewOutlook { person }, cx);
    State { outlook, guided: Guided::open(format!("{}-{}", guide::GUIDE.id, person.0), cx) }
}

impl State {
    fn facts(&self, cx: &Cx<'_>) -> Option<Facts> {
        Some(Facts { outlook: self.outlook.get()?.clone(), today: cx.me()?.today })
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let today = ink.me.map(|me| me.today).unwrap_or_default();
        let facts = self.outlook.get().map(|outlook| Facts { outlook: outlook.clone(), today });
        facts.map_or_else(
            || ink.say(id::INTERVIEWS_TITLE),
            |facts| words::label(&(guide::GUIDE.title)(&facts), ink.words),
        )
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
                cx.tell(Notice::info(id::PLAN_INTERVIEW_DONE));
                return Step::Instead(Place::Interviews);
            }
            Some(Err(refused)) => self.guided.refuse(&refused, guide::field_of(&refused), cx),
            None => {}
        }
        self.outlook.hear::<ask::InterviewOutlook>(news);
        self.guided.hear_draft(news);
        let facts = self.facts(cx);
        self.guided.begin(guide::GUIDE, || facts, cx);
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.guided.leave(cx);
    }

    fn is_ready(&self) -> bool {
        self.guided.has_begun() || self.outlook.refusal().is_some()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        self.guided.draw(&self.outlook, area, buf, ink)
    }
}
