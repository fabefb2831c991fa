//! A talk about absence is recorded, step by step.

use super::guided::Guided;
use super::{Page, Step};
use crate::domain::absence_talk::TalkKind;
use crate::domain::ids::PersonNo;
use crate::guides::absence::{self as guide, Asked};
use crate::guides::absence_note::Facts;
use crate::service::ask;
use crate::service::views::AbsenceTalkOutlook;
use crate::text::absence_talk::kind_id;
use crate::text::{Id, Words, absence, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::widgets::guide::guide_label;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    person: PersonNo,
    kind: TalkKind,
    outlook: Loading<AbsenceTalkOutlook>,
    guided: Guided<Asked>,
}

/// Opens the guide to a talk with somebody.
pub fn open(person: PersonNo, kind: TalkKind, cx: &mut Cx<'_>) -> State {
    let outlook = Loading::ask(ask::AbsenceTalkOutlook { person, kind }, cx);
    let guided = Guided::open(format!("absence-{kind:?}-{}", person.0).to_lowercase(), cx);
    State { person, kind, outlook, guided }
}

/// What the guide knows, from what the service told.
fn facts(view: &AbsenceTalkOutlook, words: &Words) -> Facts {
    let why: Vec<String> = view.fired.iter().map(|fired| absence::fired(fired, words)).collect();
    Facts {
        name: view.person.name.clone(),
        today: view.today,
        earliest: view.earliest,
        ill: view.ill,
        why: (!why.is_empty()).then(|| why.join(" · ") + "."),
        before: view.before.clone(),
        next_within: view.next_within,
        free: view.free.clone(),
        lists: view.lists.clone(),
        language: words.language(),
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let talk = ink.say(kind_id(self.kind));
        match self.outlook.get() {
            Some(view) => format!("{talk}: {}", view.person.name),
            None => talk,
        }
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
        if let Some(outcome) = self.guided.outcome(news, cx) {
            match outcome {
                Ok(_) => {
                    cx.tell(Notice::info(id::ABSENCE_TALK_RECORDED));
                    return Step::Back;
                }
                Err(refused) => self.guided.refuse(&refused, guide::field_of(&refused), cx),
            }
            return Step::Stay;
        }
        self.outlook.hear::<ask::AbsenceTalkOutlook>(news);
        self.guided.hear_draft(news);
        let (person, kind) = (self.person, self.kind);
        let known = self.outlook.get().map(|view| facts(view, cx.words()));
        self.guided.begin(guide::GUIDE, || Some(Asked { person, kind, facts: known? }), cx);
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
