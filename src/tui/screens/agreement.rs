//! Writing an agreement into the plan, or changing one. Who changes what somebody else has changed meanwhile is shown
//! the difference and keeps the text.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::ids::CompetenceId;
use crate::domain::plan::{PlanKey, Refused, differing};
use crate::guides::agreement::{self as guide, Facts};
use crate::service::views::AgreementOutlook;
use crate::service::{Refusal, ask};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::widgets::guide::guide_label;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    plan: PlanKey,
    number: Option<u32>,
    about: Option<CompetenceId>,
    outlook: Loading<AgreementOutlook>,
    guided: Guided<Facts>,
    /// Somebody else has changed it; what it says now is on its way.
    stale: bool,
    /// The agreement as it was read first.
    read: Option<Facts>,
}

/// Asks for what the guide needs.
pub fn open(plan: PlanKey, number: Option<u32>, about: Option<CompetenceId>, cx: &mut Cx<'_>) -> State {
    let outlook = Loading::ask(ask::AgreementOutlook { plan }, cx);
    let which = number.map_or_else(|| "new".to_owned(), |number| number.to_string());
    let draft = format!("{}-{}-{}-{which}", guide::GUIDE.id, plan.person.0, plan.number);
    State { plan, number, about, outlook, guided: Guided::open(draft, cx), stale: false, read: None }
}

impl State {
    fn facts(&self, cx: &Cx<'_>) -> Option<Facts> {
        let outlook = self.outlook.get()?;
        let row = |number| outlook.view.agreements.iter().find(move |row| row.agreement.number == number);
        let agreement = self.number.and_then(row).map(|row| row.agreement.clone());
        Some(Facts {
            outlook: outlook.clone(),
            agreement,
            about: self.about.clone(),
            language: cx.words().language(),
            today: cx.me()?.today,
        })
    }

    /// What it says now has come: tells in what it differs, and goes on with what was typed.
    fn told_changed(&mut self, cx: &mut Cx<'_>) {
        self.stale = false;
        let Some(facts) = self.facts(cx) else { return };
        let before = self.read.as_ref().and_then(|read| read.agreement.as_ref());
        match (before, &facts.agreement) {
            (Some(before), Some(now)) => {
                let parts =
                    differing(&before.text, &now.text).into_iter().map(|part| cx.words().say(guide::part(part)));
                let parts = parts.collect::<Vec<_>>().join(", ").to_lowercase();
                let notice = Notice::problem(id::AGREEMENT_CHANGED_MEANWHILE).with("parts", parts);
                cx.tell(notice.with("text", super::reopening::one_line(&now.text.text)));
            }
            _ => {
                self.number = None;
                cx.tell(Notice::problem(id::AGREEMENT_GONE_MEANWHILE));
            }
        }
        self.read = Some(facts.clone());
        self.guided.again(guide::GUIDE, facts, cx);
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(if self.number.is_some() { id::AGREEMENT_CHANGE } else { id::AGREEMENT_NEW })
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
                cx.tell(Notice::info(id::AGREEMENT_SAVED));
                return Step::Back;
            }
            Some(Err(refused)) => {
                self.guided.refuse(&refused, guide::field_of(&refused), cx);
                if matches!(refused, Refusal::Plan(Refused::AgreementChanged(_))) {
                    self.stale = true;
                    self.outlook.again(ask::AgreementOutlook { plan: self.plan }, cx);
                }
            }
            None => {}
        }
        let heard = self.outlook.hear::<ask::AgreementOutlook>(news);
        self.guided.hear_draft(news);
        if self.stale && heard == Heard::Value {
            self.told_changed(cx);
        }
        if !self.guided.has_begun() {
            let facts = self.facts(cx);
            self.read.clone_from(&facts);
            self.guided.begin(guide::GUIDE, || facts, cx);
        }
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
