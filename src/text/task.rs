//! Tasks in words: what is to be done, and why.

use super::{Words, id};
use crate::domain::evaluation::Rater;
use crate::domain::task::{Task, TaskReason, TaskTarget};

/// What is to be done, in a few words.
pub fn what(task: &Task, words: &Words) -> String {
    let name = [("name", task.name.as_str().into())];
    match &task.target {
        TaskTarget::Form(key) if key.rater == Rater::Own => words.say(id::TASKS_OWN_FORM),
        TaskTarget::Form(_) => words.with(id::TASKS_FORM_ABOUT, &name),
        TaskTarget::ReopenWish(_) => words.with(id::TASKS_REOPEN_WISH, &name),
        TaskTarget::SideBySide { .. } => words.with(id::TASKS_SIDE_BY_SIDE, &name),
    }
}

/// Why it is there.
pub fn reason(reason: &TaskReason, words: &Words) -> String {
    match reason {
        TaskReason::FormNotSent { answered: 0, questions, .. } => {
            words.with(id::TASKS_NOT_BEGUN, &[("questions", u32::from(*questions).into())])
        }
        TaskReason::FormNotSent { answered, questions, .. } => {
            let args = [("answered", u32::from(*answered).into()), ("questions", u32::from(*questions).into())];
            words.with(id::TASKS_ANSWERED, &args)
        }
        TaskReason::FormReopened { reason } => words.with(id::TASKS_REOPENED, &[("reason", reason.into())]),
        TaskReason::ReopenAsked { reason } => words.with(id::TASKS_REOPEN_ASKED, &[("reason", reason.into())]),
        TaskReason::BothSent => words.say(id::TASKS_BOTH_SENT),
    }
}

/// The reason in a word or two; it stands in full elsewhere.
pub fn short_reason(reason: &TaskReason, words: &Words) -> String {
    match reason {
        TaskReason::FormNotSent { answered: 0, .. } => words.say(id::TASKS_SHORT_NOT_BEGUN),
        TaskReason::FormNotSent { answered, questions, .. } => {
            let args = [("answered", u32::from(*answered).into()), ("questions", u32::from(*questions).into())];
            words.with(id::TASKS_SHORT_ANSWERED, &args)
        }
        TaskReason::FormReopened { .. } => words.say(id::TASKS_SHORT_REOPENED),
        TaskReason::ReopenAsked { .. } => words.say(id::TASKS_SHORT_REOPEN_ASKED),
        TaskReason::BothSent => words.say(id::TASKS_SHORT_BOTH_SENT),
    }
}
