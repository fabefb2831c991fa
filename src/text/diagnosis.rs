//! What `doctor` found of the store, as lines.

use super::{Words, id};
use crate::store::local::{OpenReport, Problem, Recovery, Report as Verified};

/// Lines about the store: log, checkpoints, index.
pub fn store(words: &Words, opened: &OpenReport, verified: &Verified) -> Vec<String> {
    let args = [("commits", verified.commits.into()), ("records", verified.records.into())];
    let mut lines = vec![words.with(id::DIAGNOSIS_LOG, &args)];
    lines.push(words.with(id::DIAGNOSIS_CHECKPOINTS, &[("count", verified.checkpoints.len().into())]));
    if let Recovery::Rebuilt(_) = opened.recovery {
        lines.push(words.say(id::DIAGNOSIS_REBUILT));
    }
    lines.extend(verified.problems.iter().map(|problem| {
        let (message, what) = match problem {
            Problem::Log(what) => (id::DIAGNOSIS_BAD_LOG, what),
            Problem::Staged(what) => (id::DIAGNOSIS_BAD_STAGED, what),
            Problem::Index(what) => (id::DIAGNOSIS_BAD_INDEX, what),
            Problem::Checkpoint(what) => (id::DIAGNOSIS_BAD_CHECKPOINT, what),
        };
        words.with(message, &[("what", what.into())])
    }));
    lines
}
