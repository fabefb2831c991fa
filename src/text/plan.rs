//! A development plan in words: the same text on the screen, before signing, and as a document.

use super::{Id, Words, date, id};
use crate::domain::plan::{AgreementKind, Ending, Party, PlanState, Responsible};
use crate::service::views::{AgreementRow, PlanView};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// What a line of a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading.
    Title,
    /// A heading within.
    Heading,
    /// One agreement begins.
    Agreement,
    /// What was agreed: the words of the two.
    Words,
    /// A fact under an agreement.
    Fact,
    /// A fact that is overdue.
    Overdue,
    /// A fact about the whole.
    Point,
    /// Where it stands.
    State,
}

/// What a kind of agreement is called.
pub const fn kind(kind: AgreementKind) -> Id {
    match kind {
        AgreementKind::Course => id::AGREEMENT_KIND_COURSE,
        AgreementKind::FurtherEducation => id::AGREEMENT_KIND_FURTHER_EDUCATION,
        AgreementKind::PersonalDevelopment => id::AGREEMENT_KIND_PERSONAL_DEVELOPMENT,
        AgreementKind::Senior => id::AGREEMENT_KIND_SENIOR,
        AgreementKind::NewArea => id::AGREEMENT_KIND_NEW_AREA,
        AgreementKind::Other => id::AGREEMENT_KIND_OTHER,
        AgreementKind::Wish => id::AGREEMENT_KIND_WISH,
    }
}

/// Who does it, in a word.
pub const fn who(who: Responsible) -> Id {
    match who {
        Responsible::Employee => id::AGREEMENT_WHO_EMPLOYEE,
        Responsible::Manager => id::AGREEMENT_WHO_MANAGER,
        Responsible::Both => id::AGREEMENT_WHO_BOTH,
    }
}

/// How it ended.
pub const fn ending(ending: Ending) -> Id {
    match ending {
        Ending::Done => id::CONCLUDE_DONE,
        Ending::InPart => id::CONCLUDE_IN_PART,
        Ending::Dropped => id::CONCLUDE_DROPPED,
    }
}

/// Where it stands, as a sentence.
pub fn state(view: &PlanView, zone: Tz, words: &Words) -> String {
    let id = match view.state {
        PlanState::InWork => id::DEVELOPMENT_PLAN_STATE_IN_WORK,
        PlanState::SignedBy(Party::Employee) => id::DEVELOPMENT_PLAN_STATE_SIGNED_EMPLOYEE,
        PlanState::SignedBy(Party::Manager) => id::DEVELOPMENT_PLAN_STATE_SIGNED_MANAGER,
        PlanState::NotAgreed { by: Party::Employee, .. } => id::DEVELOPMENT_PLAN_STATE_NOT_AGREED_EMPLOYEE,
        PlanState::NotAgreed { by: Party::Manager, .. } => id::DEVELOPMENT_PLAN_STATE_NOT_AGREED_MANAGER,
        PlanState::ManagerLeft => id::DEVELOPMENT_PLAN_STATE_MANAGER_LEFT,
        PlanState::Signed => {
            let on = view.signed_at.map(|at| day(at, zone)).unwrap_or_default();
            return words.with(id::DEVELOPMENT_PLAN_STATE_SIGNED, &[("date", on.into())]);
        }
    };
    words.say(id)
}

fn day(at: DateTime<Utc>, zone: Tz) -> String {
    date::format(at.with_timezone(&zone).date_naive())
}

/// The whole plan, line by line, with days as in `zone`.
pub fn lines(view: &PlanView, zone: Tz, words: &Words) -> Vec<(Line, String)> {
    let mut lines = Vec::new();
    let mut push = |line, text: String| lines.push((line, text));
    let dated = |id, day: NaiveDate| words.with(id, &[("date", date::format(day).into())]);
    push(Line::Title, words.with(id::DEVELOPMENT_PLAN_TITLE, &[("name", view.person.name.as_str().into())]));
    push(Line::State, state(view, zone, words));
    push(Line::Point, dated(id::DEVELOPMENT_PLAN_MADE, view.made));
    if let Some(held) = view.held {
        push(Line::Point, dated(id::DEVELOPMENT_PLAN_HELD, held));
    }
    if let Some((profile, version)) = &view.profile {
        let args = [("profile", profile.as_str().into()), ("version", version.to_string().into())];
        push(Line::Point, words.with(id::DEVELOPMENT_PLAN_RESTS_ON, &args));
    }
    if view.agreements.is_empty() {
        push(Line::Words, words.say(id::DEVELOPMENT_PLAN_EMPTY));
    }
    for row in &view.agreements {
        agreement(row, words, &mut push);
    }
    push(Line::Heading, words.say(id::DEVELOPMENT_PLAN_SIGNATURES));
    signatures(view, zone, words, &mut push);
    if view.signed_at.is_some() {
        push(Line::Heading, words.say(id::DEVELOPMENT_PLAN_CHECKS));
        for (check, name) in &view.checks {
            let args = [
                ("date", date::format(check.on).into()),
                ("name", name.as_str().into()),
                ("remark", one_line(&check.remark).into()),
            ];
            push(Line::Point, words.with(id::DEVELOPMENT_PLAN_CHECK, &args));
        }
        if let Some(next) = view.follow_up.filter(|_| view.checks.is_empty()) {
            push(Line::Point, dated(id::DEVELOPMENT_PLAN_FOLLOW_UP, next));
        }
    }
    push(Line::Point, dated(id::DEVELOPMENT_PLAN_DELETED, view.delete_after));
    lines
}

fn agreement(row: &AgreementRow, words: &Words, push: &mut impl FnMut(Line, String)) {
    let (agreement, text) = (&row.agreement, &row.agreement.text);
    let args = [("number", agreement.number.to_string().into()), ("kind", words.say(kind(text.kind)).into())];
    push(Line::Agreement, words.with(id::DEVELOPMENT_PLAN_NUMBER, &args));
    text.text.lines().for_each(|line| push(Line::Words, line.to_owned()));
    if text.kind.binds() {
        push(Line::Fact, words.with(id::DEVELOPMENT_PLAN_WHO, &[("who", words.say(who(text.who)).into())]));
    }
    if let Some(due) = text.due {
        let (line, id) = if row.overdue {
            (Line::Overdue, id::DEVELOPMENT_PLAN_OVERDUE)
        } else {
            (Line::Fact, id::DEVELOPMENT_PLAN_DUE)
        };
        push(line, words.with(id, &[("date", date::format(due).into())]));
    }
    if let Some(competence) = &row.competence {
        let name = competence.in_language(words.language());
        let said = match text.level {
            Some(level) => {
                let args = [("competence", name.into()), ("level", level.number().to_string().into())];
                words.with(id::DEVELOPMENT_PLAN_COMPETENCE_LEVEL, &args)
            }
            None => words.with(id::DEVELOPMENT_PLAN_COMPETENCE, &[("competence", name.into())]),
        };
        push(Line::Fact, said);
    }
    if let Some(course) = &row.course {
        push(Line::Fact, words.with(id::DEVELOPMENT_PLAN_COURSE, &[("course", course.as_str().into())]));
    }
    if let Some((plan, number)) = agreement.carried_from {
        let args = [("plan", plan.number.to_string().into()), ("number", number.to_string().into())];
        push(Line::Fact, words.with(id::DEVELOPMENT_PLAN_CARRIED, &args));
    }
    if let Some(outcome) = &agreement.outcome {
        let (how, on) = (words.say(ending(outcome.ending)), date::format(outcome.on));
        let said = if outcome.remark.is_empty() {
            words.with(id::DEVELOPMENT_PLAN_OUTCOME, &[("ending", how.into()), ("date", on.into())])
        } else {
            let remark = one_line(&outcome.remark);
            let args = [("ending", how.into()), ("date", on.into()), ("remark", remark.into())];
            words.with(id::DEVELOPMENT_PLAN_OUTCOME_REMARK, &args)
        };
        push(Line::Fact, said);
    }
}

fn signatures(view: &PlanView, zone: Tz, words: &Words, push: &mut impl FnMut(Line, String)) {
    for party in Party::BOTH {
        let found = view.signatures.iter().find(|(signature, _)| signature.party == party);
        let (signed, unsigned) = match party {
            Party::Employee => (id::DEVELOPMENT_PLAN_SIGNED_EMPLOYEE, id::DEVELOPMENT_PLAN_UNSIGNED_EMPLOYEE),
            Party::Manager => (id::DEVELOPMENT_PLAN_SIGNED_MANAGER, id::DEVELOPMENT_PLAN_UNSIGNED_MANAGER),
        };
        let said = match found {
            Some((signature, name)) => {
                words.with(signed, &[("name", name.as_str().into()), ("date", day(signature.at, zone).into())])
            }
            None => words.say(unsigned),
        };
        push(Line::Point, said);
    }
    for (removed, name) in &view.removed {
        let args = [
            ("name", name.as_str().into()),
            ("signed", day(removed.signature.at, zone).into()),
            ("date", day(removed.at, zone).into()),
        ];
        push(Line::Point, words.with(id::DEVELOPMENT_PLAN_REMOVED, &args));
    }
    for (refusal, name) in &view.refusals {
        let args = [
            ("name", name.as_str().into()),
            ("date", day(refusal.at, zone).into()),
            ("remark", one_line(&refusal.remark).into()),
        ];
        push(Line::Point, words.with(id::DEVELOPMENT_PLAN_REFUSED, &args));
    }
    if !view.agreements.is_empty() {
        let code = view.fingerprint.short();
        push(Line::Point, words.with(id::DEVELOPMENT_PLAN_FINGERPRINT, &[("code", code.into())]));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The plan as a text document: Markdown that reads well as it stands.
pub fn document(view: &PlanView, zone: Tz, words: &Words) -> String {
    let mut page = String::new();
    let mut last = None;
    for (line, text) in lines(view, zone, words) {
        let text = super::document::plain(&text);
        let is_point = matches!(line, Line::Point | Line::Fact | Line::Overdue);
        let was_point = matches!(last, Some(Line::Point | Line::Fact | Line::Overdue));
        if last.is_some() && !(is_point && was_point) {
            page.push('\n');
        }
        let said = match line {
            Line::Title => format!("# {text}\n"),
            Line::Heading => format!("## {text}\n"),
            Line::Agreement => format!("## {text}\n"),
            Line::State => format!("**{text}**\n"),
            Line::Words => format!("{text}\n"),
            Line::Point | Line::Fact => format!("- {text}\n"),
            Line::Overdue => format!("- **{text}**\n"),
        };
        page.push_str(&said);
        last = Some(line);
    }
    page
}

#[cfg(test)]
mod tests;
