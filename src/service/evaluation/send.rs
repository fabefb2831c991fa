//! Sending a form: it is locked, its drafts go, and its comments are kept, in one commit.

use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, FormKey, FormState, Packed};
use crate::domain::ids::CompetenceId;
use crate::domain::round::{Round, RoundState};
use crate::service::access::{self, Caller, Capacity};
use crate::service::command::SendEvaluation;
use crate::service::draft::DraftOf;
use crate::service::engine::{Decision, Fact, Model};
use crate::service::env::Env;
use crate::service::forms;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, checked};
use std::collections::{BTreeMap, BTreeSet};

/// Whether the caller writes this form: its author, about somebody employed and in the population.
pub(super) fn may_write(model: &Model, env: &Env, caller: &Caller, round: &Round, form: &FormKey) -> bool {
    forms::is_author(model, env, caller, form)
        && round.population.contains(&form.person)
        && access::employed(model, env, form.person)
}

/// Sends a form.
pub fn send(
    model: &Model,
    env: &Env,
    caller: &Caller,
    send: &SendEvaluation,
    base: Option<u64>,
) -> Result<Decision, Refusal> {
    let form = &send.form;
    let round = forms::round(model, &form.round)?;
    if !may_write(model, env, caller, round, form) {
        return Err(Refusal::NotFound);
    }
    if round.state != RoundState::Open {
        return Err(Refusal::RoundClosed);
    }
    let before = model.evaluation(form);
    if before.is_some_and(Evaluation::is_sent) {
        return Err(Refusal::WrongFormState(FormState::Sent));
    }
    if base.is_some_and(|base| model.changed_since(form, base)) {
        return Err(Refusal::Stale);
    }
    let answers = answers(round, &send.answers)?;
    let comments = comments(round, &send.comments, model.pack.rules.text_limits.comment)?;
    let evaluation = Evaluation {
        key: form.clone(),
        answers,
        comments: comments.keys().copied().collect(),
        sent_at: env.now,
        sent_by: if caller.capacity == Capacity::Deputy { caller.own_person } else { caller.person },
        profile: forms::profile_today(model, env, form.person).cloned(),
        reopened: None,
        reopen_asked: None,
        version: before.map_or(0, |before| before.version).saturating_add(1),
    };
    let mut facts = vec![Fact::Evaluation(evaluation)];
    facts.extend(comment_facts(round, form, comments, before));
    facts.push(Fact::DraftGone { owner: caller.holder(), of: DraftOf::Form(form.clone()) });
    Ok(Decision { facts, subjects: vec![form.person], record: Some(form.round.to_string()), made: None })
}

/// The answers in the round's order. A question the round does not ask comes from a form that is not this one.
fn answers(round: &Round, given: &[(CompetenceId, Answer)]) -> Result<Packed, Refusal> {
    let mut answers = vec![Answer::NotAnswered; round.questions.len()];
    for (competence, answer) in given {
        let place = round.index(competence).and_then(|index| answers.get_mut(index));
        *place.ok_or(Refusal::Stale)? = *answer;
    }
    if answers.iter().all(|answer| *answer == Answer::NotAnswered) {
        return Err(Refusal::NothingAnswered);
    }
    Ok(Packed::pack(answers))
}

/// The comments by number of the question; empty ones are none.
fn comments(round: &Round, given: &[(CompetenceId, String)], max: usize) -> Result<BTreeMap<u16, String>, Refusal> {
    let mut comments = BTreeMap::new();
    for (competence, text) in given {
        let index = round.index(competence).and_then(|index| u16::try_from(index).ok()).ok_or(Refusal::Stale)?;
        let text = checked(text, max, Lines::Many)?;
        if !text.is_empty() {
            comments.insert(index, text);
        }
    }
    Ok(comments)
}

/// The comments as facts, with those of the form as it was sent before that are there no more.
fn comment_facts(
    round: &Round,
    form: &FormKey,
    comments: BTreeMap<u16, String>,
    before: Option<&Evaluation>,
) -> Vec<Fact> {
    let had: BTreeSet<u16> = before.map(|before| before.comments.iter().copied().collect()).unwrap_or_default();
    let gone = had.into_iter().filter(|index| !comments.contains_key(index)).map(|index| (index, String::new()));
    let gone: Vec<_> = gone.collect();
    let all = comments.into_iter().chain(gone);
    let fact = |(index, text): (u16, String)| {
        let competence = round.questions.get(usize::from(index))?.competence.clone();
        Some(Fact::Comment { form: form.clone(), competence, text })
    };
    all.filter_map(fact).collect()
}
