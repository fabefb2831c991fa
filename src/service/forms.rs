//! What the systems around the competence form share: whose work a form is, who may read it, and where it is.

use super::access::{self, Caller, Condition, Data, Right};
use super::asking::Asking;
use super::engine::Model;
use super::env::Env;
use super::refusal::Refusal;
use crate::domain::access::Role;
use crate::domain::evaluation::{Evaluation, FormKey, Rater};
use crate::domain::ids::{PersonNo, ProfileId, RoundId};
use crate::domain::round::Round;

/// Refuses who may not read what every employee may: the organisation, job profiles, framework, catalogue and rounds. HR
/// reads them whatever its scope, since they concern all of it.
pub fn reads_common(caller: &Caller) -> Result<(), Refusal> {
    let reads = access::allowed_everywhere(caller, Data::Organisation, Right::Read) || caller.has(Role::Hr);
    if reads { Ok(()) } else { Err(Refusal::NotFound) }
}

/// A round, which everybody may know of.
pub fn round<'a>(model: &'a Model, id: &RoundId) -> Result<&'a Round, Refusal> {
    model.rounds.get(id).ok_or(Refusal::NotFound)
}

/// The key of one of a person's forms.
pub fn key(round: &RoundId, person: PersonNo, rater: Rater) -> FormKey {
    FormKey { round: round.clone(), person, rater }
}

/// Whether a form is the caller's own work: the employee's own form, or the nearest manager's about him or her. The
/// agreed record is written in the interview and is nobody's form.
pub fn is_author(model: &Model, env: &Env, caller: &Caller, form: &FormKey) -> bool {
    let data = match form.rater {
        Rater::Own => Data::OwnDraft,
        Rater::Manager => Data::ManagerDraft,
        Rater::Agreed => return false,
    };
    access::allowed(model, env, caller, data, form.person, Right::Write)
}

/// Whether the caller may know if a form is sent.
pub fn knows_state(asking: &Asking<'_>, person: PersonNo) -> bool {
    access::allowed(asking.model, &asking.env, asking.caller, Data::FormSent, person, Right::Read)
}

/// Whether the caller may read both sides of a person's forms: a party or HR, once they are shown.
pub fn reads_both(asking: &Asking<'_>, round: &RoundId, person: PersonNo) -> bool {
    let shown = |_, condition| condition == Condition::Shown && access::can_be_shown(asking.model, round, person);
    access::allowed_if(asking.model, &asking.env, asking.caller, Data::Evaluation, person, Right::Read, shown)
}

/// A sent form, as far as the caller may read it. One opened again counts as not sent.
pub fn readable<'a>(asking: &Asking<'a>, form: &FormKey) -> Option<&'a Evaluation> {
    let found = asking.model.evaluation(form).filter(|found| found.is_sent())?;
    let reads = is_author(asking.model, &asking.env, asking.caller, form)
        || (form.rater != Rater::Agreed && reads_both(asking, &form.round, form.person));
    reads.then_some(found)
}

/// Whether a person has a part in a round: is in its population, or has a form in it all the same (an import).
pub fn takes_part(model: &Model, round: &Round, person: PersonNo) -> bool {
    let has_form = |rater| model.evaluation(&key(&round.id, person, rater)).is_some();
    round.population.contains(&person) || has_form(Rater::Own) || has_form(Rater::Manager)
}

/// A person's job profile today.
pub fn profile_today<'a>(model: &'a Model, env: &Env, person: PersonNo) -> Option<&'a ProfileId> {
    model.organisation.person(person)?.on(env.today)?.profile.as_ref()
}

/// The profile a form is held against: as it was when the form was sent, today's while it is not.
pub fn profile_of<'a>(
    model: &'a Model,
    env: &Env,
    form: Option<&'a Evaluation>,
    person: PersonNo,
) -> Option<&'a ProfileId> {
    match form.filter(|form| form.is_sent()) {
        Some(sent) => sent.profile.as_ref(),
        None => profile_today(model, env, person),
    }
}

/// The title of a profile; its id where it is in the catalogue no more.
pub fn profile_title(model: &Model, profile: Option<&ProfileId>) -> Option<String> {
    let id = profile?;
    Some(model.catalogue.profiles.get(id).map_or_else(|| id.to_string(), |profile| profile.title.clone()))
}

/// The rounds before one, oldest first.
pub fn earlier<'a>(model: &'a Model, round: &Round) -> Vec<&'a Round> {
    let mut earlier: Vec<&Round> = model.rounds.values().filter(|other| other.in_time() < round.in_time()).collect();
    earlier.sort_by_key(|round| round.in_time());
    earlier
}
