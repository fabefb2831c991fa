//! Opening a sent form again, or asking for it, with a reason.

use super::cx::{Cx, Step};
use super::wording;
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::task::TaskTarget;
use crate::service::{Command, Refusal, SessionExt, ask};
use crate::text::id;

/// The reason as far as it is typed.
#[derive(Debug)]
pub struct Reopen {
    form: FormKey,
    /// The lines since the reason was asked for.
    text: Vec<String>,
    /// What was typed before and refused.
    before: String,
}

impl Reopen {
    /// Asks for the reason; a wish to have the form opened is said first.
    pub fn open(form: &FormKey, cx: &Cx<'_>) -> Result<(Self, Vec<String>), Refusal> {
        let wish = TaskTarget::ReopenWish(form.clone());
        let tasks = cx.session.ask(ask::MyTasks {})?;
        let mut lines = vec![String::new()];
        lines.extend(tasks.iter().find(|task| task.target == wish).map(|task| wording::task(task, cx)));
        let reopen = Self { form: form.clone(), text: Vec::new(), before: String::new() };
        lines.extend(reopen.how(cx));
        Ok((reopen, lines))
    }

    /// Takes a line of the reason. Only `<` and `?` mean anything, and only in the first line.
    pub fn line(&mut self, typed: &str, cx: &mut Cx<'_>) -> Step {
        let first = self.text.is_empty();
        match typed.trim() {
            "<" if first => Step::Back(vec![cx.say(id::PLAIN_REASON_LEFT)]),
            "?" if first => Step::Stay(self.how(cx)),
            "" if first && self.before.is_empty() => Step::Back(vec![cx.say(id::PLAIN_REASON_LEFT)]),
            "" => self.done(cx),
            _ => {
                self.text.push(typed.trim_end().to_owned());
                Step::Stay(Vec::new())
            }
        }
    }

    /// Nobody opens the own form: one asks for it.
    fn asks(&self, cx: &Cx<'_>) -> bool {
        self.form.rater == Rater::Own && cx.me.person.as_ref().is_some_and(|me| me.no == self.form.person)
    }

    fn how(&self, cx: &Cx<'_>) -> Vec<String> {
        let hint = if self.asks(cx) { id::FORM_SCREEN_ASK_REOPEN_HINT } else { id::FORM_SCREEN_REOPEN_HINT };
        let mut lines = vec![cx.say(hint), cx.say(id::PLAIN_REASON_HOW)];
        if !self.before.is_empty() {
            let before = cx.with(id::PLAIN_REASON_NOW, &[("reason", self.before.as_str().into())]);
            lines.extend(wording::lines(&before));
            lines.push(cx.say(id::PLAIN_REASON_USE));
        }
        lines
    }

    fn done(&mut self, cx: &mut Cx<'_>) -> Step {
        if !self.text.is_empty() {
            self.before = std::mem::take(&mut self.text).join("\n");
        }
        let (form, reason, asks) = (self.form.clone(), self.before.clone(), self.asks(cx));
        let command =
            if asks { Command::AskReopen { form, reason } } else { Command::ReopenEvaluation { form, reason } };
        match cx.run(None, command) {
            Ok(_) => Step::Back(vec![cx.say(if asks { id::PLAIN_ASKED } else { id::PLAIN_REOPENED_NOW })]),
            Err(why) => {
                let mut lines = vec![cx.refused(&why)];
                lines.extend(self.how(cx));
                Step::Stay(lines)
            }
        }
    }
}
