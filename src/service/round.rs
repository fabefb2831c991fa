//! Rounds: opening one, and the list of them. Source: `systems.md` 2–3.

use super::access::{self, Caller, Data, Right};
use super::asking::Asking;
use super::command::OpenRound;
use super::engine::{Decision, Fact, Model};
use super::env::Env;
use super::forms;
use super::refusal::Refusal;
use super::texts::{Lines, required};
use super::views::{RoundLine, RoundOutlook};
use super::wording::known_questions;
use super::written::Draft;
use crate::domain::evaluation::{Evaluation, FormState, Rater, state};
use crate::domain::ids::{ID_LENGTH, PersonNo, RoundId};
use crate::domain::questions::Known;
use crate::domain::round::{FormKind, Round, RoundState};
use chrono::{Days, NaiveDate};

/// The longest name of a round, in characters.
const NAME_LENGTH: usize = 80;

/// Opens a round for everybody employed today. Questions, their texts and every profile's demands are frozen.
pub fn open(model: &Model, env: &Env, caller: &Caller, open: &OpenRound) -> Result<Decision, Refusal> {
    if !access::allowed_everywhere(caller, Data::Organisation, Right::Write) {
        return Err(Refusal::NotFound);
    }
    let id = RoundId::new(&required(open.id.as_str(), ID_LENGTH, Lines::One, "id")?);
    let name = required(&open.name, NAME_LENGTH, Lines::One, "name")?;
    if model.rounds.contains_key(&id) {
        return Err(Refusal::RoundExists);
    }
    check_dates(open, env.today, model.pack.rules.round.latest_weeks)?;
    let known = known_questions(&model.pack);
    let questions = Known::new(&known).freeze(&model.catalogue, open.form);
    if questions.is_empty() {
        return Err(Refusal::NoQuestions);
    }
    let employed = employed(model, env.today);
    if employed.is_empty() {
        return Err(Refusal::NobodyEmployed);
    }
    let profiles = model.catalogue.profiles.values();
    let round = Round {
        id: id.clone(),
        name,
        from: open.from,
        to: open.to,
        deadline: open.deadline,
        form: open.form,
        state: RoundState::Open,
        imported: false,
        questions,
        demands: profiles.map(|profile| (profile.id.clone(), profile.demands.clone())).collect(),
        population: employed.into_iter().collect(),
        interviews_begun: std::collections::BTreeSet::new(),
    };
    let id = id.to_string();
    let facts = vec![Fact::Round(Box::new(round))];
    Ok(Decision { facts, subjects: Vec::new(), record: Some(id.clone()), made: Some(id) })
}

/// The period runs forwards, the deadline lies in it and is not over yet, and a round is no longer than the pack says.
fn check_dates(open: &OpenRound, today: NaiveDate, latest_weeks: u32) -> Result<(), Refusal> {
    let not_before = |date: NaiveDate, earliest: NaiveDate| {
        if date < earliest { Err(Refusal::DateBefore { date, earliest }) } else { Ok(()) }
    };
    not_before(open.to, open.from)?;
    not_before(open.deadline, open.from)?;
    not_before(open.deadline, today)?;
    not_before(open.to, open.deadline)?;
    let latest = open.from.checked_add_days(Days::new(u64::from(latest_weeks) * 7)).unwrap_or(NaiveDate::MAX);
    if open.to > latest {
        return Err(Refusal::DateAfter { date: open.to, latest });
    }
    Ok(())
}

fn employed(model: &Model, day: NaiveDate) -> Vec<PersonNo> {
    let people = model.organisation.people().filter(|person| person.employed_on(day));
    people.map(|person| person.no).collect()
}

/// The rounds, newest first, with the caller's own part in each; how far they are is for HR.
pub fn rounds(asking: &Asking<'_>) -> Result<Vec<RoundLine>, Refusal> {
    forms::reads_common(asking.caller)?;
    let mut rounds: Vec<&Round> = asking.model.rounds.values().collect();
    rounds.sort_by_key(|round| std::cmp::Reverse(round.in_time()));
    rounds.into_iter().map(|round| line(asking, round)).collect()
}

fn line(asking: &Asking<'_>, round: &Round) -> Result<RoundLine, Refusal> {
    let for_hr = access::allowed_everywhere(asking.caller, Data::OpenFigures, Right::Read);
    let forms = asking.model.evaluations.get(&round.id);
    let sent = forms.into_iter().flatten().filter(|((_, rater), form)| *rater == Rater::Own && form.is_sent());
    Ok(RoundLine {
        id: round.id.clone(),
        name: round.name.clone(),
        from: round.from,
        to: round.to,
        deadline: round.deadline,
        form: round.form,
        state: round.state,
        own: own_state(asking, round)?,
        population: for_hr.then_some(round.population.len() as u32),
        sent: for_hr.then(|| sent.count() as u32),
    })
}

fn own_state(asking: &Asking<'_>, round: &Round) -> Result<Option<FormState>, Refusal> {
    let Some(me) = asking.caller.person.filter(|me| forms::takes_part(asking.model, round, *me)) else {
        return Ok(None);
    };
    let form = forms::key(&round.id, me, Rater::Own);
    let stored = asking.model.evaluation(&form);
    let drafted = !stored.is_some_and(Evaluation::is_sent) && Draft::of(asking, &form)?.is_begun();
    Ok(Some(state(stored, drafted)))
}

/// What opening a round now would take.
pub fn outlook(asking: &Asking<'_>) -> Result<RoundOutlook, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    if !access::allowed_everywhere(caller, Data::Organisation, Right::Write) {
        return Err(Refusal::NotFound);
    }
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let count = |form| known.freeze(&model.catalogue, form).len() as u32;
    let employed = employed(model, env.today);
    let having_no = |lacks: &dyn Fn(PersonNo) -> bool| employed.iter().filter(|no| lacks(**no)).count() as u32;
    Ok(RoundOutlook {
        full: count(FormKind::Full),
        small: count(FormKind::Small),
        employed: employed.len() as u32,
        without_profile: having_no(&|no| forms::profile_today(model, &env, no).is_none()),
        without_manager: having_no(&|no| model.organisation.nearest_manager(no, env.today).is_none()),
        weeks: model.pack.rules.round.default_weeks,
        taken: model.rounds.keys().cloned().collect(),
    })
}

#[cfg(test)]
mod tests;
