//! Answers, states and tasks as the line mode says them.

use super::cx::Cx;
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::{FormState, Rater};
use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::guides::words;
use crate::text::{card, date, id};
use chrono::{DateTime, NaiveDateTime, Utc};

/// An answer with its digit: `3 Kompetent`, `0 Ikke relevant for mig`, `Ikke besvaret`.
pub fn answer(answer: Answer, cx: &Cx<'_>) -> String {
    let name = words::level(answer, cx.words);
    answer.digit().map_or(name.clone(), |digit| format!("{digit} {name}"))
}

/// A level with its number.
pub fn level(level: Level, cx: &Cx<'_>) -> String {
    answer(Answer::Level(level), cx)
}

/// The state of a form.
pub fn state(state: FormState, cx: &Cx<'_>) -> String {
    cx.say(card::state(state))
}

/// A moment where the municipality is.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&chrono_tz::Europe::Copenhagen).naive_local()
}

/// The day of a moment.
pub fn day(at: DateTime<Utc>) -> String {
    date::format(local(at).date())
}

/// A text of several lines as lines to print, the first one after its label.
pub fn lines(said: &str) -> Vec<String> {
    said.lines().map(str::to_owned).collect()
}

/// A task in one sentence: what, why, and when it is due.
pub fn task(task: &Task, cx: &Cx<'_>) -> String {
    let (what, reason) = (what_to_do(task, cx), reason(&task.reason, cx));
    let Some(due) = task.due else {
        return cx.with(id::PLAIN_TASK, &[("what", what.into()), ("reason", reason.into())]);
    };
    let sentence = if task.overdue { id::PLAIN_TASK_LATE } else { id::PLAIN_TASK_DUE };
    cx.with(sentence, &[("what", what.into()), ("reason", reason.into()), ("date", date::format(due).into())])
}

fn what_to_do(task: &Task, cx: &Cx<'_>) -> String {
    let (name, round) = (("name", task.name.as_str().into()), ("round", task.round_name.as_str().into()));
    match &task.target {
        TaskTarget::Form(key) if key.rater == Rater::Own => cx.with(id::TASKS_OWN_FORM, &[round]),
        TaskTarget::Form(_) => cx.with(id::TASKS_FORM_ABOUT, &[name, round]),
        TaskTarget::ReopenWish(_) => cx.with(id::TASKS_REOPEN_WISH, &[name, round]),
        TaskTarget::SideBySide { .. } => cx.with(id::TASKS_SIDE_BY_SIDE, &[name, round]),
    }
}

fn reason(reason: &TaskReason, cx: &Cx<'_>) -> String {
    match reason {
        TaskReason::FormNotSent { answered: 0, questions, .. } => {
            cx.with(id::TASKS_NOT_BEGUN, &[("questions", u32::from(*questions).into())])
        }
        TaskReason::FormNotSent { answered, questions, .. } => {
            let args = [("answered", u32::from(*answered).into()), ("questions", u32::from(*questions).into())];
            cx.with(id::TASKS_ANSWERED, &args)
        }
        TaskReason::FormReopened { reason } => cx.with(id::TASKS_REOPENED, &[("reason", reason.into())]),
        TaskReason::ReopenAsked { reason } => cx.with(id::TASKS_REOPEN_ASKED, &[("reason", reason.into())]),
        TaskReason::BothSent => cx.say(id::TASKS_BOTH_SENT),
    }
}
