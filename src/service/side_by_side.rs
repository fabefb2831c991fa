//! The two forms side by side with the demand. Source: `systems.md` 3, `access.md`.

use super::asking::Asking;
use super::forms;
use super::me::brief;
use super::refusal::Refusal;
use super::views::{SideBySideView, SideRow};
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::{Evaluation, FormKey, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::questions::by_area;
use crate::domain::round::{Question, Round};
use crate::domain::side_by_side::compare;

/// A round with the two sides as far as the caller may read them.
struct Sides<'a> {
    round: &'a Round,
    own: Option<&'a Evaluation>,
    manager: Option<&'a Evaluation>,
}

impl<'a> Sides<'a> {
    fn of(asking: &Asking<'a>, round: &'a Round, person: PersonNo) -> Self {
        let side = |rater| forms::readable(asking, &forms::key(&round.id, person, rater));
        Self { round, own: side(Rater::Own), manager: side(Rater::Manager) }
    }

    /// The two answers to a question, if the round asked it.
    fn answers(&self, question: &Question) -> Option<(Answer, Answer)> {
        let index = self.round.index(&question.competence)?;
        let answer = |side: Option<&Evaluation>| side.map_or(Answer::NotAnswered, |side| side.answers.get(index));
        Some((answer(self.own), answer(self.manager)))
    }
}

/// Demand, self and manager per question: for the two parties and HR, once both are shown. A side that is not sent shows
/// as not answered.
pub fn view(asking: &Asking<'_>, round: &RoundId, person: PersonNo) -> Result<SideBySideView, Refusal> {
    let Asking { model, env, .. } = *asking;
    let round = forms::round(model, round)?;
    if !forms::takes_part(model, round, person) || !forms::reads_both(asking, &round.id, person) {
        return Err(Refusal::NotFound);
    }
    let sides = Sides::of(asking, round, person);
    let earlier: Vec<Sides<'_>> = forms::earlier(model, round)
        .into_iter()
        .map(|round| Sides::of(asking, round, person))
        .filter(|sides| sides.own.is_some() || sides.manager.is_some())
        .collect();
    let profile = forms::profile_of(model, &env, sides.own.or(sides.manager), person);
    let agreed = model.evaluation(&forms::key(&round.id, person, Rater::Agreed));
    let questions =
        by_area(&round.questions).into_iter().filter_map(|index| Some((index, round.questions.get(index)?)));
    let rows = questions.map(|(index, question)| {
        let agreed = agreed.and_then(|agreed| agreed.answers.get(index).level());
        row(asking, person, &sides, &earlier, question, round.demand(profile, &question.competence), agreed)
    });
    Ok(SideBySideView {
        round: round.id.clone(),
        round_name: round.name.clone(),
        person: brief(asking, person).ok_or(Refusal::NotFound)?,
        profile: forms::profile_title(model, profile),
        own_sent: sides.own.map(|form| form.sent_at),
        manager_sent: sides.manager.map(|form| form.sent_at),
        rows: rows.collect::<Result<_, _>>()?,
    })
}

fn row(
    asking: &Asking<'_>,
    person: PersonNo,
    sides: &Sides<'_>,
    earlier: &[Sides<'_>],
    question: &Question,
    demand: Option<Level>,
    agreed: Option<Level>,
) -> Result<SideRow, Refusal> {
    let (own, manager) = sides.answers(question).unwrap_or_default();
    let compared = compare(own, manager, demand, asking.model.pack.rules.talk_point_difference);
    let trail = earlier.iter().chain([sides]).filter_map(|sides| {
        let (own, manager) = sides.answers(question)?;
        Some((sides.round.id.clone(), own, manager))
    });
    let comment = |side: Option<&Evaluation>, rater| {
        let form = forms::key(&sides.round.id, person, rater);
        side.map_or(Ok(String::new()), |side| comment(asking, side, &form, sides.round, question))
    };
    Ok(SideRow {
        competence: question.competence.clone(),
        area: question.area.clone(),
        question: question.question.clone(),
        demand,
        own,
        own_comment: comment(sides.own, Rater::Own)?,
        manager,
        manager_comment: comment(sides.manager, Rater::Manager)?,
        agreed,
        own_gap: compared.own,
        manager_gap: compared.manager,
        talk_point: compared.talk_point,
        trail: trail.collect(),
    })
}

fn comment(
    asking: &Asking<'_>,
    side: &Evaluation,
    form: &FormKey,
    round: &Round,
    question: &Question,
) -> Result<String, Refusal> {
    let index = round.index(&question.competence);
    let commented = side.comments.iter().any(|commented| Some(usize::from(*commented)) == index);
    if commented { asking.engine.comment(form, &question.competence) } else { Ok(String::new()) }
}

#[cfg(test)]
mod tests;
