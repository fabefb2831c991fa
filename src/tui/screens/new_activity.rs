//! Proposing or deciding an activity, step by step.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, RoundId, UnitId};
use crate::guides::new_activity::{self as guide, Facts};
use crate::service::ask;
use crate::service::views::ActivityOutlook;
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

/// Where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct From {
    /// The competence of the row.
    pub competence: Option<CompetenceId>,
    /// The round and side of the overview.
    pub seen_in: Option<(RoundId, Rater)>,
    /// The unit of the overview.
    pub unit: Option<UnitId>,
}

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    outlook: Loading<ActivityOutlook>,
    guided: Guided<Facts>,
}

/// Asks for what the guide needs.
pub fn open(from: &From, cx: &mut Cx<'_>) -> State {
    let From { competence, seen_in, unit } = from.clone();
    let draft = competence.as_ref().map_or("other".to_owned(), ToString::to_string);
    let outlook = Loading::ask(ask::ActivityOutlook { competence, seen_in, unit }, cx);
    State { outlook, guided: Guided::open(format!("{}-{draft}", guide::GUIDE.id), cx) }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::NEW_ACTIVITY_TITLE)
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
                cx.tell(Notice::info(id::NEW_ACTIVITY_DONE));
                return Step::Instead(Place::Activities);
            }
            Some(Err(refused)) => self.guided.refuse(&refused, guide::field_of(&refused), cx),
            None => {}
        }
        self.outlook.hear::<ask::ActivityOutlook>(news);
        self.guided.hear_draft(news);
        let facts = self.outlook.get().zip(cx.me()).map(|(outlook, me)| Facts {
            outlook: outlook.clone(),
            language: cx.words().language(),
            today: me.today,
        });
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
