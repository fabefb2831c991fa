//! Figures over many people; one function per figure. Source: `formats.md`, Competence; `access.md`, small groups.

use super::access::{self, Condition, Data, Relation, Right};
use super::asking::Asking;
use super::engine::Model;
use super::forms;
use super::refusal::Refusal;
use super::views::{CompetenceFigure, CompetenceFigures};
use crate::domain::access::{Role, Scope};
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::figures::{Tally, by_id, tally};
use crate::domain::ids::{PersonNo, RoundId, UnitId};
use crate::domain::round::{Question, Round, RoundState};
use crate::domain::small_groups::{Size, shown};
use std::collections::{HashMap, HashSet};

/// The figures of `report competence`. HR sees all of them, also of an open round; others those of a closed round for
/// the units `access.md` gives them, without what small groups hide.
pub fn competence(
    asking: &Asking<'_>,
    round: &RoundId,
    unit: Option<&UnitId>,
    rater: Rater,
) -> Result<CompetenceFigures, Refusal> {
    let Asking { model, env, .. } = *asking;
    let round = forms::round(model, round)?;
    let organisation = &model.organisation;
    let unit = unit.or(organisation.root().map(|root| &root.id)).ok_or(Refusal::NotFound)?;
    if organisation.unit(unit).is_none() || rater == Rater::Agreed {
        return Err(Refusal::NotFound);
    }
    let sight = sight(asking, round, unit)?;
    let units: HashSet<&UnitId> = organisation.subtree(unit).into_iter().map(|unit| &unit.id).collect();
    let within = |person: PersonNo| organisation.unit_of(person, env.today).is_some_and(|at| units.contains(at));
    let forms: Vec<&Evaluation> = sent(model, round, rater).filter(|form| within(form.key.person)).collect();
    let tallies = tally(round, forms.iter().copied());
    let hidden = match sight {
        Sight::Everything => Hidden::default(),
        Sight::LargeGroups if forms.iter().all(|form| sees_person(asking, form.key.person)) => Hidden::default(),
        Sight::LargeGroups => hidden(asking, round, rater, unit),
    };
    let figure = |index: usize| Some(figure(round.questions.get(index)?, tallies.get(index)?, hidden.of(index)));
    Ok(CompetenceFigures {
        round: round.id.clone(),
        unit: unit.clone(),
        rater,
        employees: round.population.iter().filter(|person| within(**person)).count() as u32,
        submitted: forms.len() as u32,
        competences: by_id(round).into_iter().filter_map(figure).collect(),
    })
}

/// The sent forms of one side of a round.
fn sent<'a>(model: &'a Model, round: &Round, rater: Rater) -> impl Iterator<Item = &'a Evaluation> {
    let forms = model.evaluations.get(&round.id).into_iter().flat_map(HashMap::values);
    forms.filter(move |form| form.key.rater == rater && form.is_sent())
}

/// How much of a unit's figures somebody may see.
enum Sight {
    /// All of it.
    Everything,
    /// What is worked out over enough people.
    LargeGroups,
}

fn sight(asking: &Asking<'_>, round: &Round, unit: &UnitId) -> Result<Sight, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let read = |data, holds: &dyn Fn(Relation, Condition) -> bool| {
        access::allowed_of_unit(model, &env, caller, data, unit, Right::Read, holds)
    };
    if read(Data::OpenFigures, &|_, _| false) {
        return Ok(Sight::Everything);
    }
    // The relation to the unit says whose team or subtree it is; how many people there are is judged figure by figure.
    let holds = |_, condition| match condition {
        Condition::OwnTeam | Condition::OwnSubtree | Condition::FiveOrMore => true,
        Condition::WholeOrganisation => model.organisation.root().is_some_and(|root| root.id == *unit),
        Condition::OwnUnit => represents(asking, unit),
        _ => false,
    };
    if round.state == RoundState::Closed && read(Data::ClosedOverview, &holds) {
        return Ok(Sight::LargeGroups);
    }
    Err(Refusal::NotFound)
}

/// Whether the caller sits in the committee of this very unit.
fn represents(asking: &Asking<'_>, unit: &UnitId) -> bool {
    let of_unit = |scope: &Scope| matches!(scope, Scope::Subtree(top) if top == unit);
    asking.caller.roles.iter().any(|grant| grant.role == Role::Committee && of_unit(&grant.scope))
}

/// Whether the caller may see this person's answers of a closed round: then a group of such people hides nothing.
fn sees_person(asking: &Asking<'_>, person: PersonNo) -> bool {
    let shown = |_, condition| condition == Condition::Shown;
    access::allowed_if(asking.model, &asking.env, asking.caller, Data::Evaluation, person, Right::Read, shown)
}

/// Per question whether the distribution and the share are hidden; nothing is where no question is named.
#[derive(Default)]
struct Hidden(Vec<(bool, bool)>);

impl Hidden {
    fn of(&self, index: usize) -> (bool, bool) {
        self.0.get(index).copied().unwrap_or_default()
    }
}

/// What small groups hide of a unit from the caller, worked out over the whole organisation so that no other page tells
/// it either.
fn hidden(asking: &Asking<'_>, round: &Round, rater: Rater, unit: &UnitId) -> Hidden {
    let model = asking.model;
    let mut by_unit: HashMap<&UnitId, [Vec<&Evaluation>; 2]> = HashMap::new();
    for form in sent(model, round, rater) {
        let person = form.key.person;
        let Some(at) = model.organisation.unit_of(person, asking.env.today) else { continue };
        let [all, unseen] = by_unit.entry(at).or_default();
        all.push(form);
        // One's own answers make no group smaller: a team of five may see its figures.
        if asking.caller.person == Some(person) || !sees_person(asking, person) {
            unseen.push(form);
        }
    }
    let tallies = by_unit.into_iter().map(|(unit, forms)| (unit, forms.map(|forms| tally(round, forms))));
    let tallies: Vec<(&UnitId, [Vec<Tally>; 2])> = tallies.collect();
    let hides = |index: usize, count: fn(&Tally) -> u32| {
        let direct = tallies.iter().map(|(unit, groups)| {
            let [all, unseen] = groups.each_ref().map(|group| group.get(index).map_or(0, count));
            ((*unit).clone(), Size { all, unseen })
        });
        !shown(&model.organisation, &direct.collect(), model.pack.rules.small_group).contains(unit)
    };
    let of_question = |index| (hides(index, Tally::answering), hides(index, |tally| tally.required));
    Hidden((0..round.questions.len()).map(of_question).collect())
}

fn figure(question: &Question, tally: &Tally, (distribution, share): (bool, bool)) -> CompetenceFigure {
    CompetenceFigure {
        competence_id: question.competence.clone(),
        area: question.area.da.clone(),
        answers: (!distribution).then(|| tally.answers()),
        not_relevant: (!distribution).then_some(tally.not_relevant),
        levels: (!distribution).then_some(tally.levels),
        mean: tally.mean().filter(|_| !distribution),
        required: tally.required,
        meeting: (!share).then_some(tally.meeting),
        unresolved: (!share).then_some(tally.unresolved),
    }
}

#[cfg(test)]
mod tests;
