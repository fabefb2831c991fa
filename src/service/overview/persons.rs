//! A team person by person, for who may see the persons: the nearest manager for direct reports, HR for all.

use super::sight::{is_rated, names_person, sees_team};
use super::{round_brief, rounds, unit_brief};
use crate::domain::competence::Gap;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{PersonNo, RoundId, UnitId};
use crate::domain::names::Order;
use crate::domain::organisation::Unit;
use crate::domain::questions::by_area;
use crate::domain::round::Round;
use crate::service::asking::Asking;
use crate::service::forms;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{OverviewPersons, PersonBrief, PersonsRow};

/// The team of a unit: who works in it, and who below it has its manager as nearest manager.
pub fn persons(asking: &Asking<'_>, round: &RoundId, unit: &UnitId, rater: Rater) -> Result<OverviewPersons, Refusal> {
    let unit = asking.model.organisation.unit(unit).ok_or(Refusal::NotFound)?;
    let round = rounds(asking, &unit.id).into_iter().find(|found| found.id == *round).ok_or(Refusal::NotFound)?;
    if !is_rated(rater) || !sees_team(asking, round, &unit.id) {
        return Err(Refusal::NotFound);
    }
    let people = team(asking, round, unit);
    let rows = by_area(&round.questions).into_iter().filter_map(|index| {
        let question = round.questions.get(index)?;
        let answer = |person: &PersonBrief| {
            let form = forms::key(&round.id, person.no, rater);
            let form = forms::readable(asking, &form);
            let profile = forms::profile_of(asking.model, &asking.env, form, person.no);
            let demand = round.demand(profile, &question.competence);
            let answer = form.map(|form| form.answers.get(index)).unwrap_or_default();
            // Who has sent nothing lacks nothing yet: only sent forms count.
            let gap = if form.is_some() { Gap::between(answer, demand) } else { Gap::NoDemand };
            (answer, demand, gap)
        };
        Some(PersonsRow {
            competence: question.competence.clone(),
            area: question.area.clone(),
            question: question.question.clone(),
            answers: people.iter().map(answer).collect(),
        })
    });
    Ok(OverviewPersons {
        round: round_brief(round),
        rater,
        unit: unit_brief(unit),
        rows: rows.collect(),
        people: people.clone(),
    })
}

fn team(asking: &Asking<'_>, round: &Round, unit: &Unit) -> Vec<PersonBrief> {
    let Asking { model, env, .. } = *asking;
    let organisation = &model.organisation;
    let belongs = |person: PersonNo| {
        let Some(at) = organisation.unit_of(person, env.today) else { return false };
        let reports = || {
            unit.manager.is_some()
                && organisation.within(at, &unit.id)
                && organisation.nearest_manager(person, env.today) == unit.manager
        };
        *at == unit.id || reports()
    };
    let people = organisation.people().map(|person| person.no).filter(|person| belongs(*person));
    let people = people.filter(|person| forms::takes_part(model, round, *person) && names_person(asking, *person));
    let mut people: Vec<PersonBrief> = people.filter_map(|person| brief(asking, person)).collect();
    let order = Order::danish();
    people.sort_by_cached_key(|person| (order.key(&person.name), person.employee_id.clone()));
    people
}
