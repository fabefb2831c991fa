//! Activities to read: what is decided is for everybody, what is proposed for those it concerns. The effect is that of
//! the same persons, shown where they are enough or where the one asking may see each of them.

use super::{lacking, level_now, may, may_write};
use crate::domain::activity::{Activity, ActivityNo, ActivityState, Effect, Step, effect, next};
use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, PersonNo, RoundId, UnitId};
use crate::domain::questions::Known;
use crate::service::access::{self, Data, Right};
use crate::service::asking::Asking;
use crate::service::forms;
use crate::service::me::brief;
use crate::service::overview::{names_person, sees_answers};
use crate::service::refusal::Refusal;
use crate::service::views::{ActivityCard, ActivityLine, ActivityOutlook, UnitBrief};
use crate::service::wording::known_questions;

/// All the caller may read, newest first.
pub fn activities(asking: &Asking<'_>) -> Result<Vec<ActivityLine>, Refusal> {
    forms::reads_common(asking.caller)?;
    let shown = asking.model.development.activities().rev().filter(|activity| reads(asking, activity));
    Ok(shown.map(|activity| line(asking, activity)).collect())
}

fn reads(asking: &Asking<'_>, activity: &Activity) -> bool {
    let Asking { model, env, caller, .. } = *asking;
    let was_decided = activity.steps.iter().any(|(_, _, step, _)| *step == Some(Step::Decide));
    let common = forms::reads_common(caller).is_ok() && (activity.state.is_public() || was_decided);
    let of_unit = || {
        let unit = &activity.aim.unit;
        may(model, &env, caller, unit, Right::Propose)
            || may(model, &env, caller, unit, Right::Decide)
            || access::allowed_of_unit(model, &env, caller, Data::Activities, unit, Right::Read, |_, _| false)
    };
    common || caller.person == Some(activity.aim.owner) || of_unit()
}

fn unit(asking: &Asking<'_>, id: &UnitId) -> UnitBrief {
    let name = asking.model.organisation.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone());
    UnitBrief { id: id.clone(), name }
}

/// Whether the caller may see each of these: then a small group hides nothing.
fn sees_all(asking: &Asking<'_>, mut people: impl Iterator<Item = PersonNo>) -> bool {
    people.all(|person| sees_answers(asking, person))
}

fn now(asking: &Asking<'_>, activity: &Activity, person: PersonNo) -> Option<Level> {
    let (_, rater) = activity.seen_in.as_ref()?;
    level_now(asking.model, person, *rater, activity.aim.competence.as_ref()?)
}

fn line(asking: &Asking<'_>, activity: &Activity) -> ActivityLine {
    let aim = &activity.aim;
    let smallest = asking.model.pack.rules.small_group;
    let open = sees_all(asking, activity.targets.iter().map(|target| target.person));
    let people = activity.targets.len() as u32;
    let found: Effect = effect(&activity.targets, aim.level, |person| now(asking, activity, person));
    let done = matches!(activity.state, ActivityState::Done | ActivityState::Dropped);
    ActivityLine {
        no: activity.no,
        title: aim.title.clone(),
        unit: unit(asking, &aim.unit),
        kind: aim.kind,
        state: activity.state,
        deadline: aim.deadline,
        overdue: !done && aim.deadline < asking.env.today,
        owner: brief(asking, aim.owner).map(|owner| owner.name).unwrap_or_default(),
        hours: aim.hours,
        money: aim.money,
        people: (open || people == 0 || people >= smallest).then_some(people),
        effect: (open || found.people >= smallest).then_some(found).filter(|found| found.people > 0),
    }
}

/// One activity.
pub fn card(asking: &Asking<'_>, no: ActivityNo) -> Result<ActivityCard, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let activity =
        model.development.activity(no).filter(|activity| reads(asking, activity)).ok_or(Refusal::NotFound)?;
    let aim = &activity.aim;
    let zone = model.pack.rules.time_zone;
    let name = |no: PersonNo| brief(asking, no).map(|person| person.name).unwrap_or_default();
    let seen = activity
        .targets
        .iter()
        .filter(|target| names_person(asking, target.person) && sees_answers(asking, target.person));
    let mut persons: Vec<_> =
        seen.map(|target| (name(target.person), target.then, now(asking, activity, target.person))).collect();
    persons.sort();
    let allowed = Step::ALL.into_iter().filter(|step| {
        let may = match step {
            Step::Decide => may(model, &env, caller, &aim.unit, Right::Decide),
            _ => may_write(model, &env, caller, activity),
        };
        may && next(activity.state, *step).is_some()
    });
    let steps = activity.steps.iter().map(|(at, by, step, why)| {
        (at.with_timezone(&zone).date_naive(), by.map(name).unwrap_or_default(), *step, why.clone())
    });
    let round = |(round, rater): &(RoundId, Rater)| {
        (model.rounds.get(round).map_or_else(|| round.to_string(), |round| round.name.clone()), *rater)
    };
    Ok(ActivityCard {
        line: line(asking, activity),
        source: (aim.source, aim.reference.clone()),
        competence: aim.competence.as_ref().and_then(|id| question(asking, id)),
        level: aim.level,
        seen_in: activity.seen_in.as_ref().map(round),
        persons,
        allowed: allowed.collect(),
        steps: steps.collect(),
    })
}

fn question(asking: &Asking<'_>, id: &CompetenceId) -> Option<crate::domain::language::Bilingual> {
    let questions = known_questions(&asking.model.pack);
    asking.model.catalogue.competences.get(id).map(|one| Known::new(&questions).question(one).question)
}

/// What a new activity would rest on, for who may propose one anywhere.
pub fn outlook(
    asking: &Asking<'_>,
    competence: Option<&CompetenceId>,
    seen_in: Option<&(RoundId, Rater)>,
    of: Option<&UnitId>,
) -> Result<ActivityOutlook, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.ok_or(Refusal::NotFound)?;
    let organisation = &model.organisation;
    let offered: Vec<UnitId> = match of {
        Some(unit) => vec![unit.clone()],
        None => {
            let managed = organisation.managed_units(me).map(|unit| unit.id.clone());
            let root = organisation.root().map(|root| root.id.clone());
            let tops: Vec<UnitId> = managed.chain(root).collect();
            tops.iter().flat_map(|top| organisation.subtree(top)).map(|unit| unit.id.clone()).collect()
        }
    };
    let mut units = Vec::new();
    for id in offered {
        if organisation.unit(&id).is_none() {
            continue;
        }
        let decides = may(model, &env, caller, &id, Right::Decide);
        let known = units.iter().any(|(unit, _): &(UnitBrief, bool)| unit.id == id);
        if !known && (decides || may(model, &env, caller, &id, Right::Propose)) {
            units.push((unit(asking, &id), decides));
        }
    }
    let first = units.first().map(|(unit, _)| unit.id.clone()).ok_or(Refusal::NotFound)?;
    let found = match (competence, seen_in) {
        (Some(competence), Some((round, rater))) => {
            lacking(model, &env, of.unwrap_or(&first), (round, *rater), competence, None)
        }
        _ => Vec::new(),
    };
    let count = found.len() as u32;
    let open = sees_all(asking, found.iter().map(|target| target.person));
    let seen = found.iter().filter(|target| names_person(asking, target.person) && sees_answers(asking, target.person));
    let owners = [Some(me), organisation.unit(&first).and_then(|unit| unit.manager)];
    let mut owners: Vec<PersonNo> = owners.into_iter().flatten().collect();
    owners.dedup();
    Ok(ActivityOutlook {
        units,
        competence: competence.and_then(|id| Some((id.clone(), question(asking, id)?))),
        known: model.catalogue.competences.keys().cloned().collect(),
        seen_in: seen_in.cloned(),
        lacking: (seen_in.is_some() && (open || count >= model.pack.rules.small_group)).then_some(count),
        names: seen.filter_map(|target| brief(asking, target.person)).map(|person| person.name).collect(),
        owners: owners.into_iter().filter_map(|no| brief(asking, no)).collect(),
        me,
    })
}
