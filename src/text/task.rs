//! Tasks in words: what is to be done, and why.

use super::{Id, Words, absence, date, id, time};
use crate::domain::evaluation::Rater;
use crate::domain::task::{Task, TaskReason, TaskTarget};

/// What is to be done, in a few words.
pub fn what(task: &Task, words: &Words) -> String {
    let name = [("name", task.name.as_str().into())];
    match &task.target {
        TaskTarget::Form(key) if key.rater == Rater::Own => words.say(id::TASKS_OWN_FORM),
        TaskTarget::Form(_) => words.with(id::TASKS_FORM_ABOUT, &name),
        TaskTarget::ReopenWish(_) => words.with(id::TASKS_REOPEN_WISH, &name),
        TaskTarget::Course(of) => super::course::task(task, of, words),
        TaskTarget::SideBySide { .. } => words.with(id::TASKS_SIDE_BY_SIDE, &name),
        TaskTarget::Absence(_) => {
            let what = match &task.reason {
                TaskReason::AbsenceDuty { kind, .. } => words.say(absence::duty_name(*kind)),
                TaskReason::AbsenceReported { said } => words.say(absence::said_name(*said)),
                _ => String::new(),
            };
            words.with(id::ABSENCE_TASK, &[("name", task.name.as_str().into()), ("what", what.into())])
        }
        TaskTarget::PlanInterview(_) => words.with(id::TASKS_PLAN_INTERVIEW, &name),
        TaskTarget::Prepare(_) => words.with(id::TASKS_PREPARE, &name),
        TaskTarget::Talk(_) => words.with(id::TASKS_SETTLE, &name),
        TaskTarget::Plan(_) => words.with(plan(&task.reason), &name),
    }
}

/// What a plan asks.
const fn plan(reason: &TaskReason) -> Id {
    match reason {
        TaskReason::AgreementDue { .. } => id::TASKS_AGREEMENT,
        TaskReason::FollowUpDue => id::TASKS_FOLLOW_UP,
        TaskReason::PlanRefused | TaskReason::ManagerLeft => id::TASKS_SETTLE_PLAN,
        _ => id::TASKS_SIGN,
    }
}

/// Why it is there.
pub fn reason(reason: &TaskReason, words: &Words) -> String {
    let said = bare(reason, words);
    match reason {
        TaskReason::FormNotSent { reminded: Some(on), .. } => {
            words.with(id::TASKS_REMINDED, &[("reason", said.into()), ("date", date::format(*on).into())])
        }
        _ => said,
    }
}

fn bare(reason: &TaskReason, words: &Words) -> String {
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
        TaskReason::InterviewDue => words.say(id::TASKS_INTERVIEW_DUE),
        TaskReason::Invited { on, at, place } => {
            let (on, at) = (date::format(*on), time::format(*at));
            let args = [("date", on.into()), ("time", at.into()), ("place", place.into())];
            words.with(if place.is_empty() { id::TASKS_INVITED } else { id::TASKS_INVITED_AT }, &args)
        }
        TaskReason::InterviewOver => words.say(id::TASKS_INTERVIEW_OVER),
        TaskReason::SignPlan { other_signed: true } => words.say(id::TASKS_OTHER_SIGNED),
        TaskReason::SignPlan { other_signed: false } => words.say(id::TASKS_NOBODY_SIGNED),
        TaskReason::PlanRefused => words.say(id::TASKS_PLAN_REFUSED),
        TaskReason::ManagerLeft => words.say(id::TASKS_MANAGER_LEFT),
        TaskReason::AgreementDue { text } => words.with(id::TASKS_AGREEMENT_DUE, &[("text", one_line(text).into())]),
        TaskReason::FollowUpDue => words.say(id::TASKS_HALF_YEAR),
        TaskReason::AbsenceReported { .. } => words.say(id::ABSENCE_TASK_REPORT),
        TaskReason::AbsenceDuty { fired, .. } => why(fired, words),
        TaskReason::Course(reason) => super::course::reason(reason, words),
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
        TaskReason::AbsenceReported { .. } => words.say(id::ABSENCE_TASK_REPORT),
        TaskReason::AbsenceDuty { fired, .. } => why(fired, words),
        TaskReason::InterviewDue => words.say(id::TASKS_SHORT_INTERVIEW_DUE),
        TaskReason::Invited { at, .. } => words.with(id::TASKS_SHORT_INVITED, &[("time", time::format(*at).into())]),
        TaskReason::InterviewOver => words.say(id::TASKS_SHORT_INTERVIEW_OVER),
        TaskReason::SignPlan { .. } => words.say(id::TASKS_SHORT_SIGN),
        TaskReason::PlanRefused => words.say(id::TASKS_SHORT_REFUSED),
        TaskReason::ManagerLeft => words.say(id::TASKS_SHORT_MANAGER_LEFT),
        TaskReason::AgreementDue { .. } => words.say(id::TASKS_SHORT_AGREEMENT),
        TaskReason::FollowUpDue => words.say(id::TASKS_SHORT_FOLLOW_UP),
        TaskReason::Course(reason) => super::course::short_reason(reason, words),
    }
}

/// A text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What fired, one reason after the other.
fn why(fired: &[crate::domain::absence::episode::FiredLine], words: &Words) -> String {
    if fired.is_empty() {
        return words.say(id::ABSENCE_TASK_DUE);
    }
    fired.iter().map(|fired| absence::fired(fired, words)).collect::<Vec<_>>().join(" · ")
}
