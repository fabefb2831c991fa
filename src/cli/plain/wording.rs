//! Answers, states and tasks as the line mode says them.

use super::cx::Cx;
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::FormState;
use crate::domain::task::Task;
use crate::guides::words;
use crate::text::{self, card, date, id};
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
    let (what, reason) = (text::task::what(task, cx.words), text::task::reason(&task.reason, cx.words));
    let Some(due) = task.due else {
        return cx.with(id::PLAIN_TASK, &[("what", what.into()), ("reason", reason.into())]);
    };
    let sentence = if task.overdue { id::PLAIN_TASK_LATE } else { id::PLAIN_TASK_DUE };
    cx.with(sentence, &[("what", what.into()), ("reason", reason.into()), ("date", date::format(due).into())])
}
