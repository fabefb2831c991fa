//! HR sets the dates of a year.

use super::guided::Guided;
use super::{Page, Step};
use crate::guides::year_wheel::{self as guide, Facts};
use crate::service::ask;
use crate::service::views::YearWheelView;
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

/// The year as it is, and the guide.
#[derive(Debug)]
pub struct State {
    year: i32,
    now: Loading<YearWheelView>,
    guided: Guided<Facts>,
}

/// Asks for the year and the draft.
pub fn open(year: i32, cx: &mut Cx<'_>) -> State {
    let now = Loading::ask(ask::YearWheel { year: Some(year) }, cx);
    State { year, now, guided: Guided::open(format!("{}/{year}", guide::GUIDE.id), cx) }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.with(id::YEAR_WHEEL_SET_YEAR, &[("year", self.year.to_string().into())])
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
                cx.tell(Notice::info(id::YEAR_WHEEL_SET_DONE));
                return Step::Back;
            }
            Some(Err(why)) => self.guided.refuse(&why, Some(guide::START), cx),
            None => {}
        }
        self.now.hear::<ask::YearWheel>(news);
        self.guided.hear_draft(news);
        let now = &self.now;
        self.guided.begin(guide::GUIDE, || Some(Facts { dates: now.get()?.dates.clone() }), cx);
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
