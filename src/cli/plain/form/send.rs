//! Sending: asked once, with what is not answered.

use super::{Doing, Form};
use crate::cli::plain::cx::{Cx, Step};
use crate::cli::plain::said::Said;
use crate::domain::competence::Answer;
use crate::service::Command;
use crate::service::command::SendEvaluation;
use crate::service::views::FormView;
use crate::text::{id, yes_no};

/// How many questions without an answer are named.
const NAMED: usize = 20;

/// Asks whether to send.
pub(super) fn begin(form: &mut Form, cx: &Cx<'_>) -> Vec<String> {
    if let Some(why) = form.locked(cx) {
        return vec![why];
    }
    let missing: Vec<usize> = form.unanswered().collect();
    if missing.len() == form.view.rows.len() {
        return vec![cx.say(id::REFUSAL_NOTHING_ANSWERED)];
    }
    form.doing = Doing::Confirming;
    let mut lines = vec![String::new()];
    if missing.is_empty() {
        lines.push(cx.say(id::PLAIN_SEND_SURE));
        return lines;
    }
    lines.push(cx.with(id::PLAIN_SEND_MISSING, &[("count", missing.len().into())]));
    for at in missing.iter().take(NAMED) {
        let question = form.view.rows.get(*at).map(|row| cx.pick(&row.question)).unwrap_or_default();
        lines.push(cx.with(id::PLAIN_ITEM, &[("number", (at + 1).into()), ("label", question.into())]));
    }
    if let Some(more) = missing.len().checked_sub(NAMED).filter(|more| *more > 0) {
        lines.push(cx.with(id::PLAIN_SEND_AND_MORE, &[("count", more.into())]));
    }
    lines.push(cx.say(id::PLAIN_SEND_SURE_MISSING));
    lines
}

/// Takes yes, no, or the number of a question to go to.
pub(super) fn confirm(form: &mut Form, said: Said, typed: &str, cx: &mut Cx<'_>) -> Step {
    if let Said::Number(number) = said
        && let Some(at) = number.checked_sub(1).filter(|at| *at < form.view.rows.len())
    {
        return Step::Stay(form.go_to(at, cx));
    }
    match yes_no(typed, cx.words) {
        Some(true) => send(form, cx),
        None if !matches!(said, Said::Back) => Step::Stay(begin(form, cx)),
        Some(false) | None => {
            let mut lines = vec![cx.say(id::PLAIN_SEND_NOT)];
            lines.extend(form.question(cx));
            Step::Stay(lines)
        }
    }
}

fn send(form: &mut Form, cx: &mut Cx<'_>) -> Step {
    // What could not be saved before is still in the form and is sent with it.
    match cx.run(Some(form.view.revision), Command::SendEvaluation(content(&form.view))) {
        Ok(_) => Step::Back(vec![cx.say(id::PLAIN_SENT)]),
        Err(why) => {
            form.again(cx);
            let mut lines = vec![cx.refused(&why)];
            lines.extend(form.question(cx));
            Step::Stay(lines)
        }
    }
}

/// Everything answered and written.
fn content(view: &FormView) -> SendEvaluation {
    let answered = view.rows.iter().filter(|row| row.answer != Answer::NotAnswered);
    let commented = view.rows.iter().filter(|row| !row.comment.is_empty());
    SendEvaluation {
        form: view.form.clone(),
        answers: answered.map(|row| (row.competence.clone(), row.answer)).collect(),
        comments: commented.map(|row| (row.competence.clone(), row.comment.clone())).collect(),
    }
}
