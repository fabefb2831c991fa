//! Opening a sent form again, and asking for it. The reason is kept.

use crate::domain::evaluation::{Evaluation, FormKey, Rater, state};
use crate::domain::round::RoundState;
use crate::service::access::{self, Caller, Data, Right};
use crate::service::engine::{Decision, Fact, Model};
use crate::service::env::Env;
use crate::service::forms;
use crate::service::reason;
use crate::service::refusal::Refusal;

/// Opens a sent form again: the nearest manager or HR, never about oneself.
pub fn reopen(model: &Model, env: &Env, caller: &Caller, form: &FormKey, reason: &str) -> Result<Decision, Refusal> {
    if !access::allowed(model, env, caller, Data::Reopening, form.person, Right::Do) {
        let asks_about_self = caller.person == Some(form.person) || caller.own_person == Some(form.person);
        return Err(if asks_about_self { Refusal::NotForOneself } else { Refusal::NotFound });
    }
    let sent = sent(model, form)?;
    let reason = reason::checked(model, reason)?;
    Ok(decision(Evaluation { reopened: Some(reason), reopen_asked: None, ..sent.clone() }))
}

/// Asks for the own sent form to be opened again.
pub fn ask_reopen(
    model: &Model,
    env: &Env,
    caller: &Caller,
    form: &FormKey,
    reason: &str,
) -> Result<Decision, Refusal> {
    let asks = access::allowed(model, env, caller, Data::Reopening, form.person, Right::Ask);
    if !asks || form.rater != Rater::Own {
        return Err(Refusal::NotFound);
    }
    let sent = sent(model, form)?;
    let reason = reason::checked(model, reason)?;
    Ok(decision(Evaluation { reopen_asked: Some(reason), ..sent.clone() }))
}

/// The form, sent and in an open round.
fn sent<'a>(model: &'a Model, form: &FormKey) -> Result<&'a Evaluation, Refusal> {
    let round = forms::round(model, &form.round)?;
    if form.rater == Rater::Agreed || !forms::takes_part(model, round, form.person) {
        return Err(Refusal::NotFound);
    }
    if round.state != RoundState::Open {
        return Err(Refusal::RoundClosed);
    }
    let stored = model.evaluation(form);
    // Whether the author has begun a draft is the author's own business.
    stored.filter(|stored| stored.is_sent()).ok_or_else(|| Refusal::WrongFormState(state(stored, false)))
}

fn decision(evaluation: Evaluation) -> Decision {
    let (subjects, record) = (vec![evaluation.key.person], Some(evaluation.key.round.to_string()));
    Decision { facts: vec![Fact::Evaluation(evaluation)], subjects, record, made: None }
}
