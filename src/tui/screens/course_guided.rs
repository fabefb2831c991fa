//! What screens with a guide share: the draft that is kept, the walk, and what the service says in the end.

use crate::form::{FieldId, Guide, Label, Problem, Walk};
use crate::guides::words::WordReader;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::refusal::Refusal;
use crate::service::{Command, Receipt, ask};
use crate::text::{id, refusal};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::theme::Meaning;
use crate::tui::widgets::guide::{View, Walked, draft};
use crate::tui::widgets::line;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::BTreeSet;

/// A guide being walked, with its draft.
#[derive(Debug)]
pub struct Guided<F, O> {
    of: DraftOf,
    kept: Loading<Vec<DraftField>>,
    view: Option<View<F, O>>,
    /// Fields the store has something of, to be forgotten when the guide is done.
    stored: BTreeSet<String>,
    sent: Option<Ticket>,
    refused: Option<Refusal>,
}

const WAITING: &[Context] = &[Context::Guide, Context::Global];

impl<F, O> Guided<F, O> {
    /// Asks for the draft kept under a name.
    pub fn open(name: String, cx: &mut Cx<'_>) -> Self {
        let of = DraftOf::Guide(name);
        let kept = Loading::ask(ask::Drafts { of: of.clone() }, cx);
        Self { of, kept, view: None, stored: BTreeSet::new(), sent: None, refused: None }
    }

    /// Begins, once what the guide needs and the draft are there; later calls change nothing.
    pub fn begin(&mut self, guide: Guide<F, O>, facts: impl FnOnce() -> Option<F>, cx: &Cx<'_>) {
        let (Some(kept), Some(me), None) = (self.kept.get(), cx.me(), &self.view) else { return };
        let Some(facts) = facts() else { return };
        self.stored.extend(kept.iter().map(|field| field.field.clone()));
        let reader = WordReader { words: cx.words(), today: me.today };
        let walk = Walk::new(guide, facts, draft(kept), &reader);
        self.view = Some(View::new(walk, me.today, cx));
    }

    /// What the guide needs could not be had.
    pub fn fail(&mut self, why: Refusal) {
        self.refused = Some(why);
    }

    /// The contexts of its keys.
    pub fn contexts(&self) -> &'static [Context] {
        self.view.as_ref().map_or(WAITING, View::contexts)
    }

    /// Its most useful actions.
    pub fn footer(&self) -> Vec<Action> {
        self.view.as_ref().map_or_else(|| vec![Action::Back], View::footer)
    }

    /// Takes an act; while the service is at it, nothing.
    pub fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Walked<O> {
        if self.sent.is_some() {
            return Walked::On;
        }
        let Some(view) = &mut self.view else {
            return if *act == Act::Do(Action::Back) { Walked::Left } else { Walked::Ignored };
        };
        let walked = view.act(act, cx);
        self.keep(cx);
        walked
    }

    /// Has the outcome carried out.
    pub fn send(&mut self, command: Command, cx: &mut Cx<'_>) {
        self.sent = Some(cx.call(command));
    }

    /// Takes an answer to the draft, or the outcome of the command: the receipt, or the refusal for the screen to place.
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Option<Result<Receipt, Refusal>> {
        self.kept.hear::<ask::Drafts>(news);
        let News::Done(ticket, outcome) = news else { return None };
        if self.sent != Some(*ticket) {
            return None;
        }
        self.sent = None;
        match outcome {
            Ok(_) => self.forget(cx),
            Err(refusal) => cx.tell(Notice::refused(refusal.clone())),
        }
        Some(outcome.clone())
    }

    /// Says what is wrong beside a field.
    pub fn refuse(&mut self, field: FieldId, why: &Refusal, cx: &Cx<'_>) {
        let why = Problem::Because(Label::given(refusal::say(why, cx.words())));
        self.problem(why, field, cx);
    }

    /// Says what is wrong beside a field.
    pub fn problem(&mut self, problem: Problem, field: FieldId, cx: &Cx<'_>) {
        if let Some(view) = &mut self.view {
            view.refuse(problem.at(field), cx);
        }
    }

    /// The screen goes away: the draft stays.
    pub fn leave(&mut self, cx: &mut Cx<'_>) {
        if let Some(view) = &mut self.view {
            view.leave(cx);
        }
        if self.sent.is_none() {
            self.keep(cx);
        }
    }

    /// Whether keys mean something.
    pub fn is_ready(&self) -> bool {
        self.view.is_some() || self.refused.is_some()
    }

    /// Draws the step, or why there is none.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if let Some(view) = &self.view {
            return view.draw(area, buf, ink);
        }
        let (text, meaning) = match self.refused.as_ref().or(self.kept.refusal()) {
            Some(why) => (refusal::say(why, ink.words), Meaning::Problem),
            None => (ink.say(id::APP_WAITING), Meaning::Muted),
        };
        line::wrapped(&text, line::right_of(line::below(area, 1), 1), buf, ink.style(meaning), ink);
        None
    }

    fn keep(&mut self, cx: &mut Cx<'_>) {
        let changes = self.view.as_mut().map(View::take_changes).unwrap_or_default();
        let of = &self.of;
        let fields = changes.into_iter().map(|change| DraftField {
            of: of.clone(),
            field: change.field.to_string(),
            value: Some(change.entry.write()),
        });
        let fields: Vec<_> = fields.collect();
        self.stored.extend(fields.iter().map(|field| field.field.clone()));
        if !fields.is_empty() {
            cx.save(fields);
        }
    }

    /// The draft has done its work.
    fn forget(&mut self, cx: &mut Cx<'_>) {
        cx.forget_drafts(&self.of);
        let gone = std::mem::take(&mut self.stored).into_iter();
        let gone: Vec<_> = gone.map(|field| DraftField { of: self.of.clone(), field, value: None }).collect();
        self.view = None;
        if !gone.is_empty() {
            cx.save(gone);
        }
    }
}
