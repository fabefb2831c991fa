//! What every screen with a guide does: keep the draft, walk, call the command, and put a refusal beside its field.

use super::Step;
use crate::form::{FieldId, Guide, Label, Problem, Walk};
use crate::guides::words::WordReader;
use crate::service::command::Command;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::{Receipt, Refusal, ask};
use crate::text::refusal;
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::widgets::guide::{View, Walked, draft};
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::BTreeSet;

/// A guide whose answers become a command; its draft is kept under a name of its own.
#[derive(Debug)]
pub struct Guided<F> {
    of: DraftOf,
    kept: Loading<Vec<DraftField>>,
    view: Option<View<F, Command>>,
    sent: Option<Ticket>,
    /// Fields with something in the draft.
    touched: BTreeSet<String>,
}

const WAITING: &[Context] = &[Context::Guide, Context::Global];

impl<F> Guided<F> {
    /// Asks for the draft kept under `name`.
    pub fn open(name: String, cx: &mut Cx<'_>) -> Self {
        let of = DraftOf::Guide(name);
        let kept = Loading::ask(ask::Drafts { of: of.clone() }, cx);
        Self { of, kept, view: None, sent: None, touched: BTreeSet::new() }
    }

    /// Takes the draft when it comes.
    pub fn hear_draft(&mut self, news: &News) {
        self.kept.hear::<ask::Drafts>(news);
    }

    /// Begins once the draft is there; `facts` is what the guide needs to know.
    pub fn begin(&mut self, guide: Guide<F, Command>, facts: impl FnOnce() -> Option<F>, cx: &Cx<'_>) {
        let (None, Some(kept), Some(me)) = (&self.view, self.kept.get(), cx.me()) else { return };
        let Some(facts) = facts() else { return };
        self.touched.extend(kept.iter().map(|field| field.field.clone()));
        let reader = WordReader { words: cx.words(), today: me.today };
        let walk = Walk::new(guide, facts, draft(kept), &reader);
        self.view = Some(View::new(walk, me.today, cx));
    }

    /// Whether it has begun.
    pub const fn has_begun(&self) -> bool {
        self.view.is_some()
    }

    /// The contexts of its keys now.
    pub fn contexts(&self) -> &'static [Context] {
        self.view.as_ref().map_or(WAITING, View::contexts)
    }

    /// Its most useful actions now.
    pub fn footer(&self) -> Vec<Action> {
        self.view.as_ref().map_or_else(|| vec![Action::Back], View::footer)
    }

    /// Takes an act.
    pub fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if self.sent.is_some() {
            return Step::Stay;
        }
        let Some(view) = &mut self.view else {
            return if *act == Act::Do(Action::Back) { Step::Back } else { Step::Ignored };
        };
        let walked = view.act(act, cx);
        self.keep(cx);
        match walked {
            Walked::On => Step::Stay,
            Walked::Left => Step::Back,
            Walked::Ignored => Step::Ignored,
            Walked::Finished(command) => {
                self.sent = Some(cx.call(command));
                Step::Stay
            }
        }
    }

    /// The outcome of the command, if this is it. When it is done the draft has done its work.
    pub fn outcome(&mut self, news: &News, cx: &mut Cx<'_>) -> Option<Result<Receipt, Refusal>> {
        let News::Done(ticket, outcome) = news else { return None };
        if self.sent != Some(*ticket) {
            return None;
        }
        self.sent = None;
        if outcome.is_ok() {
            self.forget(cx);
        }
        Some(outcome.clone())
    }

    /// Says why the service refused: beside the field it concerns, and in the status line. Nothing typed is lost.
    pub fn refuse(&mut self, refused: &Refusal, field: Option<FieldId>, cx: &mut Cx<'_>) {
        let why = Problem::Because(Label::given(refusal::say(refused, cx.words())));
        if let (Some(view), Some(field)) = (&mut self.view, field) {
            view.refuse(why.at(field), cx);
        }
        cx.tell(Notice::refused(refused.clone()));
    }

    /// Goes on with other facts and what was typed.
    pub fn again(&mut self, guide: Guide<F, Command>, facts: F, cx: &mut Cx<'_>) {
        let kept = cx.unsaved(&self.of);
        let mut fields = self.kept.get().cloned().unwrap_or_default();
        fields.retain(|field| kept.iter().all(|newer| newer.field != field.field));
        fields.extend(kept);
        let Some(today) = cx.me().map(|me| me.today) else { return };
        let reader = WordReader { words: cx.words(), today };
        let walk = Walk::new(guide, facts, draft(&fields), &reader);
        self.view = Some(View::new(walk, today, cx));
    }

    fn keep(&mut self, cx: &mut Cx<'_>) {
        let changes = self.view.as_mut().map(View::take_changes).unwrap_or_default();
        let of = self.of.clone();
        let fields = changes.into_iter().map(|change| DraftField {
            of: of.clone(),
            field: change.field.to_string(),
            value: Some(change.entry.write()),
        });
        let fields: Vec<_> = fields.collect();
        self.touched.extend(fields.iter().map(|field| field.field.clone()));
        if let Some(kept) = self.kept.get_mut() {
            kept.retain(|old| fields.iter().all(|new| new.field != old.field));
            kept.extend(fields.iter().cloned());
        }
        if !fields.is_empty() {
            cx.save(fields);
        }
    }

    fn forget(&mut self, cx: &mut Cx<'_>) {
        cx.forget_drafts(&self.of);
        let of = self.of.clone();
        let gone = std::mem::take(&mut self.touched).into_iter();
        let gone: Vec<_> = gone.map(|field| DraftField { of: of.clone(), field, value: None }).collect();
        if !gone.is_empty() {
            cx.save(gone);
        }
    }

    /// The screen goes away: what stands in the focused field is kept.
    pub fn leave(&mut self, cx: &mut Cx<'_>) {
        if let Some(view) = &mut self.view {
            view.leave(cx);
        }
        // After the command is done there is no draft any more, and nothing to keep.
        if self.sent.is_none() && !self.touched.is_empty() {
            self.keep(cx);
        }
    }

    /// Draws the guide, or what is waited for.
    pub fn draw<T>(&self, facts: &Loading<T>, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        match &self.view {
            Some(view) => view.draw(area, buf, ink),
            None => waiting::draw(facts, area, buf, ink),
        }
    }
}
