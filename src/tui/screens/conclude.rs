//! Writing down what became of an agreement.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::plan::PlanKey;
use crate::guides::conclude::{self as guide, Facts};
use crate::service::ask;
use crate::service::views::PlanView;
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::widgets::guide::guide_label;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once the plan is there.
#[derive(Debug)]
pub struct State {
    number: u32,
    plan: Loading<PlanView>,
    guided: Guided<Facts>,
}

/// Asks for the plan.
pub fn open(plan: PlanKey, number: u32, cx: &mut Cx<'_>) -> State {
    let draft = format!("{}-{}-{}-{number}", guide::GUIDE.id, plan.person.0, plan.number);
    State { number, plan: Loading::ask(ask::Plan { plan }, cx), guided: Guided::open(draft, cx) }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::CONCLUDE_TITLE)
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
                cx.tell(Notice::info(id::CONCLUDE_SAVED));
                return Step::Back;
            }
            Some(Err(refused)) => self.guided.refuse(&refused, Some(guide::REMARK), cx),
            None => {}
        }
        self.plan.hear::<ask::Plan>(news);
        self.guided.hear_draft(news);
        let facts = self.plan.get().and_then(|view| {
            let row = view.agreements.iter().find(|row| row.agreement.number == self.number)?;
            Some(Facts { view: view.clone(), row: row.clone() })
        });
        self.guided.begin(guide::GUIDE, || facts, cx);
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.guided.leave(cx);
    }

    fn is_ready(&self) -> bool {
        self.guided.has_begun() || self.plan.refusal().is_some()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        self.guided.draw(&self.plan, area, buf, ink)
    }
}
