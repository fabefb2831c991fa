//! HR gives an open round another name or a later deadline.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::ids::RoundId;
use crate::guides::change_round::{self as guide, Facts};
use crate::service::ask;
use crate::service::views::RoundProgress;
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

/// The round as it is, and the guide.
#[derive(Debug)]
pub struct State {
    round: RoundId,
    now: Loading<RoundProgress>,
    guided: Guided<Facts>,
}

/// Asks for the round and the draft.
pub fn open(round: RoundId, cx: &mut Cx<'_>) -> State {
    let now = Loading::ask(ask::RoundProgress { round: round.clone() }, cx);
    let guided = Guided::open(format!("{}/{round}", guide::GUIDE.id), cx);
    State { round, now, guided }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::CHANGE_ROUND_TITLE)
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
                cx.tell(Notice::info(id::CHANGE_ROUND_DONE));
                return Step::Back;
            }
            Some(Err(why)) => self.guided.refuse(&why, Some(guide::field_of(&why)), cx),
            None => {}
        }
        self.now.hear::<ask::RoundProgress>(news);
        self.guided.hear_draft(news);
        let (round, now) = (&self.round, &self.now);
        let facts = || {
            let now = now.get()?;
            let (deadline, to) = (now.period.deadline, now.period.to);
            Some(Facts { round: round.clone(), name: now.name.clone(), deadline, to })
        };
        self.guided.begin(guide::GUIDE, facts, cx);
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.guided.leave(cx);
    }

    fn is_ready(&self) -> bool {
        self.guided.has_begun() || self.now.refusal().is_some()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        self.guided.draw(&self.now, area, buf, ink)
    }
}
