//! A session that answers from hand-made views.

use super::sample;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState};
use crate::domain::ids::CompetenceId;
use crate::domain::task::Task;
use crate::service::command::SendEvaluation;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::{FormView, Me};
use crate::service::{AnyAnswer, AnyAsk, Change, Command, Receipt, Refusal, Request, Session};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, MutexGuard};

/// What the session holds, to be set up and looked into by tests.
#[derive(Debug)]
pub struct Facts {
    pub me: Me,
    pub tasks: Vec<Task>,
    pub forms: Vec<FormView>,
    /// Commands carried out.
    pub calls: Vec<Command>,
    /// Draft fields in the order they were saved.
    pub drafts: Vec<DraftField>,
    /// Saving drafts fails with this.
    pub save_fails: Option<Refusal>,
    /// Commands fail with this.
    pub call_fails: Option<Refusal>,
    /// Further answers, tried first.
    pub more: fn(&AnyAsk) -> Option<AnyAnswer>,
}

/// The session.
#[derive(Debug)]
pub struct Fake(Mutex<Facts>);

impl Default for Fake {
    fn default() -> Self {
        Self(Mutex::new(Facts {
            me: sample::me(),
            tasks: sample::tasks(),
            forms: vec![sample::form_view()],
            calls: Vec::new(),
            drafts: Vec::new(),
            save_fails: None,
            call_fails: None,
            more: |_| None,
        }))
    }
}

impl Fake {
    /// The facts, to read or change.
    ///
    /// # Panics
    /// If a test holds them already.
    pub fn facts(&self) -> MutexGuard<'_, Facts> {
        self.0.lock().expect("no test holds it twice")
    }
}

impl Session for Fake {
    fn run(&self, request: Request) -> Result<Receipt, Refusal> {
        let mut facts = self.facts();
        if let Some(refusal) = facts.call_fails.clone() {
            return Err(refusal);
        }
        if let Command::SendEvaluation(sent) = &request.command {
            send(&mut facts, sent);
        }
        facts.calls.push(request.command);
        Ok(Receipt { revision: facts.calls.len() as u64, made: None })
    }

    fn ask_any(&self, ask: AnyAsk) -> Result<AnyAnswer, Refusal> {
        let facts = self.facts();
        if let Some(answer) = (facts.more)(&ask) {
            return Ok(answer);
        }
        match ask {
            AnyAsk::Me(_) => Ok(AnyAnswer::Me(facts.me.clone())),
            AnyAsk::MyTasks(_) => Ok(AnyAnswer::MyTasks(facts.tasks.clone())),
            AnyAsk::Form(ask) => {
                let form = facts.forms.iter().find(|view| view.form == ask.form).ok_or(Refusal::NotFound)?;
                Ok(AnyAnswer::Form(form.clone()))
            }
            _ => Err(Refusal::NotFound),
        }
    }

    fn save_drafts(&self, fields: Vec<DraftField>) -> Result<(), Refusal> {
        let mut facts = self.facts();
        if let Some(refusal) = facts.save_fails.clone() {
            return Err(refusal);
        }
        for field in &fields {
            keep(&mut facts, field);
        }
        facts.drafts.extend(fields);
        Ok(())
    }

    fn changes(&self) -> Receiver<Change> {
        channel().1
    }
}

fn form<'a>(facts: &'a mut Facts, key: &FormKey) -> Option<&'a mut FormView> {
    facts.forms.iter_mut().find(|view| view.form == *key)
}

fn keep(facts: &mut Facts, field: &DraftField) {
    let DraftOf::Form(key) = &field.of else { return };
    let Some(view) = form(facts, key) else { return };
    view.state = FormState::Draft;
    let value = field.value.clone().unwrap_or_default();
    if field.field == "cursor" {
        view.cursor = Some(CompetenceId::new(&value));
    } else if let Some(id) = field.field.strip_suffix("/comment") {
        view.rows.iter_mut().filter(|row| row.competence.as_str() == id).for_each(|row| row.comment.clone_from(&value));
    } else {
        let answer = value.parse().ok().and_then(Answer::from_digit).unwrap_or_default();
        view.rows.iter_mut().filter(|row| row.competence.as_str() == field.field).for_each(|row| row.answer = answer);
    }
}

fn send(facts: &mut Facts, sent: &SendEvaluation) {
    let Some(view) = form(facts, &sent.form) else { return };
    view.state = FormState::Sent;
    view.rights.write = false;
    view.rights.ask_reopen = true;
    for (id, answer) in &sent.answers {
        view.rows.iter_mut().filter(|row| row.competence == *id).for_each(|row| row.answer = *answer);
    }
}
