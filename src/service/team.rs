//! The manager's side: the team, and one question across it. Source: `systems.md` 3.

use super::asking::Asking;
use super::forms;
use super::me::brief;
use super::refusal::Refusal;
use super::views::{PersonBrief, TeamMember, TeamQuestionRow, TeamQuestionView, TeamView};
use super::wording::answer_texts;
use super::written::Draft;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, FormKey, Rater, state};
use crate::domain::ids::{CompetenceId, PersonNo, RoundId};
use crate::domain::names::Order;
use crate::domain::questions::by_area;
use crate::domain::round::Round;
use crate::domain::side_by_side::talk_points;

/// The direct reports with both sides' state.
pub fn team(asking: &Asking<'_>, round: &RoundId) -> Result<TeamView, Refusal> {
    let round = forms::round(asking.model, round)?;
    let members = members(asking, round)?.into_iter().map(|person| member(asking, round, person));
    Ok(TeamView {
        round: round.id.clone(),
        round_name: round.name.clone(),
        state: round.state,
        deadline: round.deadline,
        members: members.collect::<Result<_, _>>()?,
    })
}

/// The caller's direct reports with a part in the round, in Danish order of names. Refused to who leads nobody.
fn members(asking: &Asking<'_>, round: &Round) -> Result<Vec<PersonBrief>, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.ok_or(Refusal::NotFound)?;
    let reports = model.organisation.direct_reports(me, env.today);
    if reports.is_empty() && model.organisation.managed_units(me).next().is_none() {
        return Err(Refusal::NotFound);
    }
    let knows = |person: &PersonNo| forms::knows_state(asking, *person) && forms::takes_part(model, round, *person);
    let mut members: Vec<PersonBrief> = reports.into_iter().filter(knows).filter_map(|no| brief(asking, no)).collect();
    let order = Order::danish();
    members.sort_by_cached_key(|person| (order.key(&person.name), person.employee_id.clone()));
    Ok(members)
}

fn member(asking: &Asking<'_>, round: &Round, person: PersonBrief) -> Result<TeamMember, Refusal> {
    let own = asking.model.evaluation(&forms::key(&round.id, person.no, Rater::Own));
    let form = forms::key(&round.id, person.no, Rater::Manager);
    let (manager, draft) = written(asking, &form)?;
    let both = own.zip(manager).filter(|(own, manager)| own.is_sent() && manager.is_sent());
    let difference = asking.model.pack.rules.talk_point_difference;
    let points = both.filter(|_| forms::reads_both(asking, &round.id, person.no));
    Ok(TeamMember {
        own: state(own, false),
        manager: state(manager, draft.is_begun()),
        answered: draft.answered(round, manager),
        questions: round.questions.len() as u16,
        talk_points: points.map(|(own, manager)| talk_points(&own.answers, &manager.answers, difference)),
        person,
    })
}

/// The manager's own form about somebody: what was sent, and the draft over it while it is not locked.
fn written<'a>(asking: &Asking<'a>, form: &FormKey) -> Result<(Option<&'a Evaluation>, Draft), Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    if !forms::is_author(model, &env, caller, form) {
        return Ok((None, Draft::default()));
    }
    let stored = model.evaluation(form);
    let draft = if stored.is_some_and(Evaluation::is_sent) { Draft::default() } else { Draft::of(asking, form)? };
    Ok((stored, draft))
}

/// One question across the whole team, in the order of the form; none = the first.
pub fn question(
    asking: &Asking<'_>,
    round: &RoundId,
    competence: Option<&CompetenceId>,
) -> Result<TeamQuestionView, Refusal> {
    let round = forms::round(asking.model, round)?;
    let members = members(asking, round)?;
    let order: Vec<_> =
        by_area(&round.questions).into_iter().filter_map(|index| Some((index, round.questions.get(index)?))).collect();
    let place = match competence {
        Some(competence) => order.iter().position(|(_, question)| question.competence == *competence),
        None => Some(0),
    };
    let place = place.ok_or(Refusal::NotFound)?;
    let (index, question) = *order.get(place).ok_or(Refusal::NotFound)?;
    let id_at = |place: Option<usize>| order.get(place?).map(|(_, question)| question.competence.clone());
    let earlier = forms::earlier(asking.model, round);
    let rows = members.into_iter().map(|person| question_row(asking, round, &earlier, index, person));
    Ok(TeamQuestionView {
        round: round.id.clone(),
        position: (place as u16, order.len() as u16),
        neighbours: (id_at(place.checked_sub(1)), id_at(place.checked_add(1))),
        competence: question.competence.clone(),
        area: question.area.clone(),
        question: question.question.clone(),
        texts: answer_texts(&asking.model.pack, question),
        rows: rows.collect::<Result<_, _>>()?,
    })
}

fn question_row(
    asking: &Asking<'_>,
    round: &Round,
    earlier: &[&Round],
    index: usize,
    person: PersonBrief,
) -> Result<TeamQuestionRow, Refusal> {
    let question = round.questions.get(index).ok_or(Refusal::NotFound)?;
    let competence = &question.competence;
    let form = forms::key(&round.id, person.no, Rater::Manager);
    let (stored, draft) = written(asking, &form)?;
    let profile = forms::profile_of(asking.model, &asking.env, stored, person.no);
    let last = earlier.iter().rev().find_map(|earlier| {
        let index = earlier.index(competence)?;
        let form = forms::key(&earlier.id, person.no, Rater::Manager);
        Some(forms::readable(asking, &form)?.answers.get(index))
    });
    let sent = stored.map_or(Answer::NotAnswered, |stored| stored.answers.get(index));
    Ok(TeamQuestionRow {
        state: state(stored, draft.is_begun()),
        demand: round.demand(profile, competence),
        last: last.unwrap_or_default(),
        answer: draft.answer(competence, sent),
        person,
    })
}

#[cfg(test)]
mod tests;
