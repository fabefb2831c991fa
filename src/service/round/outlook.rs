//! What opening a round now would take, and who a round about to be opened would be for.

use crate::domain::ids::{CompetenceId, PersonNo, ProfileId, UnitId};
use crate::domain::names::Order;
use crate::domain::organisation::Employment;
use crate::domain::questions::{FormChoice, Known};
use crate::domain::round::selection::{ProfileLack, Selection, presence};
use crate::domain::round::{Question, Round, RoundState};
use crate::service::access::{self, Data, Right};
use crate::service::asking::Asking;
use crate::service::engine::Model;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{OutlookCount, OutlookGroup, OutlookUnit, PreviewPerson, RoundOutlook, RoundPreview};
use crate::service::wording::known_questions;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

fn for_who_opens(asking: &Asking<'_>) -> Result<(), Refusal> {
    let opens = access::allowed_everywhere(asking.caller, Data::Organisation, Right::Write);
    if opens { Ok(()) } else { Err(Refusal::NotFound) }
}

/// What opening a round now would take, and what there is to choose among.
pub fn outlook(asking: &Asking<'_>) -> Result<RoundOutlook, Refusal> {
    for_who_opens(asking)?;
    let model = asking.model;
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let full = known.freeze(&model.catalogue, &FormChoice::Full);
    let order = Order::danish();
    let mut profiles: Vec<_> = model.catalogue.profiles.values().collect();
    profiles.sort_by_cached_key(|profile| (order.key(&profile.title), profile.id.clone()));
    let groups = groups(model, asking.env.today);
    Ok(RoundOutlook {
        full: full.len() as u32,
        small: known.freeze(&model.catalogue, &FormChoice::Small).len() as u32,
        areas: areas(&full),
        goals: goals(model, &full),
        competences: full.iter().map(|asked| (asked.competence.clone(), asked.question.clone())).collect(),
        units: units(model, &groups),
        profiles: profiles
            .into_iter()
            .map(|profile| {
                let having = groups.iter().filter(|group| group.profile.as_ref() == Some(&profile.id));
                (profile.id.clone(), profile.title.clone(), having.map(|group| group.count.people).sum())
            })
            .collect(),
        groups,
        weeks: model.pack.rules.round.default_weeks,
        taken: model.rounds.keys().cloned().collect(),
    })
}

fn areas(questions: &[Question]) -> Vec<(crate::domain::language::Bilingual, u32)> {
    let mut areas: Vec<(crate::domain::language::Bilingual, u32)> = Vec::new();
    for question in questions {
        match areas.iter_mut().find(|(area, _)| area.da == question.area.da) {
            Some((_, count)) => *count += 1,
            None => areas.push((question.area.clone(), 1)),
        }
    }
    areas
}

fn goals(model: &Model, questions: &[Question]) -> Vec<(crate::domain::ids::GoalId, String, u32)> {
    let asked: HashSet<&CompetenceId> = questions.iter().map(|question| &question.competence).collect();
    let goal = |goal: &crate::domain::competence::Goal| {
        let tied = model.catalogue.competences.values().filter(|one| one.goal.as_ref() == Some(&goal.id));
        let count = tied.filter(|one| asked.contains(&one.id)).count() as u32;
        (count > 0).then(|| (goal.id.clone(), goal.title.clone(), count))
    };
    model.catalogue.goals.values().filter_map(goal).collect()
}

/// The tree with each unit before those below it, siblings by name.
fn units(model: &Model, groups: &[OutlookGroup]) -> Vec<OutlookUnit> {
    let mut people: HashMap<&UnitId, u32> = HashMap::new();
    for group in groups {
        for above in model.organisation.path(&group.unit) {
            *people.entry(&above.id).or_default() += group.count.people;
        }
    }
    super::tree::in_order(&model.organisation, None)
        .into_iter()
        .map(|(unit, depth)| OutlookUnit {
            id: unit.id.clone(),
            name: unit.name.clone(),
            depth,
            people: people.get(&unit.id).copied().unwrap_or_default(),
        })
        .collect()
}

fn groups(model: &Model, today: NaiveDate) -> Vec<OutlookGroup> {
    let open = open_rounds(model);
    let mut groups: BTreeMap<(&UnitId, Option<&ProfileId>), OutlookCount> = BTreeMap::new();
    for person in model.organisation.people() {
        let Some(row) = person.on(today).filter(|row| row.employed_on(today)) else { continue };
        *groups.entry((&row.unit, row.profile.as_ref())).or_default() += OutlookCount {
            people: 1,
            without_profile: u32::from(row.profile.is_none()),
            without_manager: u32::from(model.organisation.nearest_manager(person.no, today).is_none()),
            elsewhere: u32::from(open.iter().any(|round| round.population.contains(&person.no))),
        };
    }
    let group = |((unit, profile), count): ((&UnitId, Option<&ProfileId>), OutlookCount)| OutlookGroup {
        unit: unit.clone(),
        profile: profile.cloned(),
        count,
    };
    groups.into_iter().map(group).collect()
}

fn open_rounds(model: &Model) -> Vec<&Round> {
    model.rounds.values().filter(|round| round.state == RoundState::Open).collect()
}

/// Who a round would be for: who is in, who lacks a profile and why, who is in another open round; and of those meant who
/// are not employed, who comes before it ends, and who was in the round before and has left.
pub fn preview(
    asking: &Asking<'_>,
    form: &FormChoice,
    who: &Selection,
    to: NaiveDate,
) -> Result<RoundPreview, Refusal> {
    for_who_opens(asking)?;
    let Asking { model, env, .. } = *asking;
    let questions = known_questions(&model.pack);
    let asked = Known::new(&questions).freeze(&model.catalogue, form);
    let ids: BTreeSet<&CompetenceId> = asked.iter().map(|question| &question.competence).collect();
    let open = open_rounds(model);
    let before = model.rounds.values().filter(|round| !round.imported).max_by_key(|round| round.in_time());
    let in_before = |no: PersonNo| before.is_some_and(|round| round.population.contains(&no));
    let chosen = who.within(&model.organisation);
    let mut people = Vec::new();
    for person in model.organisation.people() {
        let Some(row) = person.on(env.today).filter(|row| chosen.covers(row)) else { continue };
        let Some(presence) = presence(person, env.today, to) else { continue };
        let gone = matches!(presence, crate::domain::round::selection::Presence::Left(_));
        if gone && !in_before(person.no) {
            continue;
        }
        let Some(brief) = brief(asking, person.no) else { continue };
        let others = open.iter().filter(|round| round.population.contains(&person.no));
        people.push(PreviewPerson {
            person: brief,
            presence,
            lack: lack(model, row, &ids),
            no_manager: model.organisation.nearest_manager(person.no, env.today).is_none(),
            elsewhere: others.map(|round| round.name.clone()).collect(),
        });
    }
    let order = Order::danish();
    people.sort_by_cached_key(|line| (order.key(&line.person.name), line.person.employee_id.clone()));
    Ok(RoundPreview { questions: asked.len() as u32, people })
}

fn lack(model: &Model, row: &Employment, asked: &BTreeSet<&CompetenceId>) -> Option<ProfileLack> {
    let Some(id) = &row.profile else { return Some(ProfileLack::NotAttached) };
    let Some(profile) = model.catalogue.profiles.get(id) else { return Some(ProfileLack::Unknown(id.clone())) };
    let demands = profile.demands.keys().any(|demanded| asked.contains(demanded));
    (!demands).then(|| ProfileLack::NothingDemanded(id.clone()))
}
