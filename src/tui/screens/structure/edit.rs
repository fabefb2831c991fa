//! A form of organisation, profiles or roles, step by step. What changed meanwhile is told, and nothing typed is lost.

use crate::domain::ids::PersonNo;
use crate::domain::structure::Thing;
use crate::form::{Entry, Value, Walk};
use crate::guides::structure::{self as guide, GUIDE};
use crate::guides::words::{self, WordReader};
use crate::service::ask;
use crate::service::command::{Command, StructureCommand};
use crate::service::draft::{DraftField, DraftOf};
use crate::service::refusal::Refusal;
use crate::service::views::{EditForm, EditView};
use crate::text::{Id, id, refusal};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::editor::{self, Purpose};
use crate::tui::overlays::{Outcome, Overlay};
use crate::tui::place::Place;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::guide::{View, Walked, draft, guide_label};
use crate::tui::widgets::line;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::BTreeSet;

/// The form, once what it needs is there.
#[derive(Debug)]
pub struct State {
    form: EditForm,
    facts: Loading<EditView>,
    kept: Loading<Vec<DraftField>>,
    view: Option<View<EditView, Command>>,
    /// Fields that are or were in the draft.
    fields: BTreeSet<String>,
    sent: Option<Ticket>,
    /// A refusal is shown and the form is being read anew.
    told: Option<Refusal>,
    /// The commit the draft rests on, kept with it: what was begun yesterday may be out of date today.
    base: Option<u64>,
}

/// The draft's record of the commit it rests on.
const BASE: &str = "base";
/// Beginning of the draft's records of the names of people picked.
const PICKED: &str = "picked/";

const WAITING: &[Context] = &[Context::Guide, Context::Global];

/// Asks for what the form needs.
pub fn open(form: EditForm, cx: &mut Cx<'_>) -> State {
    let facts = Loading::ask(ask::Edit { form: form.clone() }, cx);
    let kept = Loading::ask(ask::Drafts { of: of(&form) }, cx);
    State { form, facts, kept, view: None, fields: BTreeSet::new(), sent: None, told: None, base: None }
}

fn of(form: &EditForm) -> DraftOf {
    DraftOf::Guide(form.draft())
}

impl State {
    fn begin(&mut self, cx: &mut Cx<'_>) {
        let (Some(facts), Some(kept), Some(me)) = (self.facts.get(), self.kept.get(), cx.me()) else { return };
        let today = me.today;
        self.fields.extend(kept.iter().map(|field| field.field.clone()));
        let reader = WordReader { words: cx.words(), today };
        let recorded =
            kept.iter().find(|field| field.field == BASE).and_then(|field| field.value.as_ref()?.parse().ok());
        if self.told.is_none() {
            self.base = recorded;
        }
        let picked = kept.iter().filter_map(|field| {
            let no = field.field.strip_prefix(PICKED)?.parse().ok()?;
            Some((PersonNo(no), field.value.clone()?))
        });
        let names: Vec<(PersonNo, String)> = facts.names.iter().cloned().chain(picked).collect();
        let walk = Walk::new(GUIDE, facts.clone(), draft(kept), &reader);
        let mut view = View::new(walk, today, cx).naming(names);
        if let Some(refused) = self.told.take() {
            let findings = guide::findings(facts, &refused, cx.words());
            for finding in findings {
                view.refuse(finding, cx);
            }
        }
        self.view = Some(view);
    }

    fn keep(&mut self, cx: &mut Cx<'_>) {
        let changes = self.view.as_mut().map(View::take_changes).unwrap_or_default();
        let of = of(&self.form);
        let record = |field: String, value: String| DraftField { of: of.clone(), field, value: Some(value) };
        let mut fields: Vec<DraftField> = Vec::new();
        for change in changes {
            if let Entry::Given(Value::Person(no)) = &change.entry {
                let name = self.view.as_ref().and_then(|view| view.name(*no));
                fields.extend(name.map(|name| record(format!("{PICKED}{}", no.0), name.to_owned())));
            }
            fields.push(record(change.field.to_string(), change.entry.write()));
        }
        if self.base.is_none() && !fields.is_empty() {
            self.base = self.facts.get().map(|facts| facts.revision);
            fields.extend(self.base.map(|base| record(BASE.to_owned(), base.to_string())));
        }
        self.fields.extend(fields.iter().map(|field| field.field.clone()));
        if !fields.is_empty() {
            cx.save(fields);
        }
    }

    /// The draft has done its work.
    fn forget(&self, cx: &mut Cx<'_>) {
        let of = of(&self.form);
        cx.forget_drafts(&of);
        let gone = self.fields.iter().map(|field| DraftField { of: of.clone(), field: field.clone(), value: None });
        let gone: Vec<_> = gone.collect();
        if !gone.is_empty() {
            cx.save(gone);
        }
    }

    fn finished(&mut self, command: Command, cx: &mut Cx<'_>) -> Step {
        let base = self.base.or(self.facts.get().map(|facts| facts.revision));
        if let Command::Structure(StructureCommand::Reorganise(change)) = command {
            return Step::Go(Place::Reorganise(change));
        }
        self.sent = Some(cx.call_on(base, command));
        Step::Stay
    }

    /// Where one goes once it is done: to what was made, else back.
    fn after(&self, made: Option<&str>) -> Step {
        match (&self.form, made) {
            (EditForm::NewUnit(_), Some(unit)) => Step::Instead(Place::Unit(unit.into())),
            (EditForm::NewProfile, Some(id)) => Step::Instead(Place::Versions(Thing::Profile(id.into()))),
            (EditForm::NewCompetence, Some(id)) => Step::Instead(Place::Versions(Thing::Competence(id.into()))),
            (EditForm::NewGoal, Some(id)) => Step::Instead(Place::Versions(Thing::Goal(id.into()))),
            _ => Step::Back,
        }
    }

    fn refused(&mut self, refused: &Refusal, cx: &mut Cx<'_>) {
        cx.tell(Notice::refused(refused.clone()));
        if matches!(refused, Refusal::ChangedBy { .. } | Refusal::Stale) {
            // Read anew what others wrote; what was typed here is in the draft and stands over it.
            self.told = Some(refused.clone());
            self.view = None;
            // From here on it rests on what is read now.
            self.base = None;
            cx.save(vec![DraftField { of: of(&self.form), field: BASE.to_owned(), value: None }]);
            self.facts = Loading::ask(ask::Edit { form: self.form.clone() }, cx);
            self.kept = Loading::ask(ask::Drafts { of: of(&self.form) }, cx);
            return;
        }
        let Some(facts) = self.facts.get() else { return };
        let findings = guide::findings(facts, refused, cx.words());
        if let Some(view) = &mut self.view {
            for finding in findings {
                view.refuse(finding, cx);
            }
        }
    }

    fn edit_text(&mut self, more: &str, cx: &Cx<'_>) -> Option<Step> {
        let (label, text, max) = self.view.as_ref()?.long_text(cx)?;
        let title = Notice::info(id::STRUCTURE_TEXT).with("field", label);
        let hint = Notice::info(id::STRUCTURE_TEXT_HINT);
        let editor = editor::State::new(title, hint, Purpose::Note, max, &format!("{text}{more}"));
        Some(Step::Over(Overlay::Editor(Box::new(editor))))
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        words::label(&guide::title(&self.form).into(), ink.words)
    }

    fn contexts(&self) -> &'static [Context] {
        self.view.as_ref().map_or(WAITING, View::contexts)
    }

    fn footer(&self) -> Vec<Action> {
        self.view.as_ref().map_or_else(|| vec![Action::Back], View::footer)
    }

    fn label(&self, action: Action) -> Option<Id> {
        guide_label(action)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if self.sent.is_some() {
            return Step::Stay;
        }
        let written = match act {
            Act::Do(Action::Open) => self.edit_text("", cx),
            Act::Type(text) => self.edit_text(text, cx),
            Act::Do(_) => None,
        };
        if let Some(step) = written {
            return step;
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
            Walked::Finished(command) => self.finished(command, cx),
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        let (Outcome::Text(text) | Outcome::Left(text) | Outcome::Draft(text)) = outcome else { return Step::Stay };
        if let Some(view) = &mut self.view {
            view.write(text.clone(), cx);
            if matches!(outcome, Outcome::Text(_)) {
                view.act(&Act::Do(Action::Next), cx);
            }
        }
        self.keep(cx);
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let Some(view) = &mut self.view {
            view.hear(news);
        }
        if let News::Done(ticket, outcome) = news
            && self.sent == Some(*ticket)
        {
            self.sent = None;
            match outcome {
                Ok(receipt) => {
                    self.forget(cx);
                    cx.tell(Notice::info(id::STRUCTURE_SAVED));
                    return self.after(receipt.made.as_deref());
                }
                Err(refused) => self.refused(refused, cx),
            }
            return Step::Stay;
        }
        let facts = self.facts.hear::<ask::Edit>(news);
        let kept = self.kept.hear::<ask::Drafts>(news);
        if self.view.is_none() && (facts == Heard::Value || kept == Heard::Value) {
            self.begin(cx);
        }
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        if let Some(view) = &mut self.view {
            view.leave(cx);
        }
        if self.sent.is_none() {
            self.keep(cx);
        }
    }

    fn is_ready(&self) -> bool {
        self.view.is_some() || self.facts.refusal().is_some()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if let Some(view) = &self.view {
            return view.draw(area, buf, ink);
        }
        let (text, meaning) = match self.facts.refusal() {
            Some(why) => (refusal::say(why, ink.words), Meaning::Problem),
            None => (ink.say(id::APP_WAITING), Meaning::Muted),
        };
        line::wrapped(&text, line::right_of(line::below(area, 1), 1), buf, ink.style(meaning), ink);
        None
    }
}
