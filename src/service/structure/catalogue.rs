//! Profiles, competences and goals as lists.

use super::{Deciding, edit};
use crate::domain::competence::Catalogue;
use crate::domain::ids::ProfileId;
use crate::domain::names::Order;
use crate::domain::questions::Known;
use crate::service::asking::Asking;
use crate::service::forms::reads_common;
use crate::service::refusal::Refusal;
use crate::service::views::{CatalogueView, CompetenceLine, GoalLine, ProfileLine};
use crate::service::wording::known_questions;
use std::collections::HashMap;

/// Everything the form is built from; what is retired comes last in each list.
pub fn catalogue(asking: &Asking<'_>) -> Result<CatalogueView, Refusal> {
    reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    let write = edit::writes_all(&Deciding { model, env: &env, caller, base: None }).is_ok();
    let catalogue = &model.catalogue;
    let order = Order::danish();
    let mut profiles = profiles(asking, catalogue);
    profiles.sort_by_cached_key(|line| (line.retired.is_some(), order.key(&line.title), line.id.clone()));
    let mut goals: Vec<GoalLine> = catalogue
        .goals
        .values()
        .map(|goal| GoalLine {
            id: goal.id.clone(),
            title: goal.title.clone(),
            source: goal.source,
            competences: count(catalogue.competences.values().filter(|it| it.goal.as_ref() == Some(&goal.id))),
            retired: goal.retired,
        })
        .collect();
    goals.sort_by_cached_key(|line| (line.retired.is_some(), order.key(&line.title), line.id.clone()));
    Ok(CatalogueView { profiles, competences: competences(asking, catalogue), goals, write })
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

fn profiles(asking: &Asking<'_>, catalogue: &Catalogue) -> Vec<ProfileLine> {
    let today = asking.env.today;
    let mut people: HashMap<&ProfileId, u32> = HashMap::new();
    for person in asking.model.organisation.people() {
        let row = person.on(today).filter(|row| row.employed_on(today));
        if let Some(profile) = row.and_then(|row| row.profile.as_ref()) {
            *people.entry(profile).or_default() += 1;
        }
    }
    let line = |profile: &crate::domain::competence::JobProfile| ProfileLine {
        id: profile.id.clone(),
        title: profile.title.clone(),
        group: profile.occupational_group.clone(),
        version: profile.version,
        changed: profile.changed,
        demands: count(profile.demands.iter()),
        people: people.get(&profile.id).copied().unwrap_or_default(),
        retired: profile.retired,
    };
    catalogue.profiles.values().map(line).collect()
}

fn competences(asking: &Asking<'_>, catalogue: &Catalogue) -> Vec<CompetenceLine> {
    let questions = known_questions(&asking.model.pack);
    let ordered = Known::new(&questions).ordered(catalogue.competences.values());
    let line = |competence: &crate::domain::competence::Competence| CompetenceLine {
        id: competence.id.clone(),
        area: competence.area.clone(),
        question: competence.question.clone(),
        goal: competence.goal.as_ref().and_then(|id| Some(catalogue.goals.get(id)?.title.clone())),
        version: competence.version,
        profiles: count(catalogue.profiles.values().filter(|it| it.demands.contains_key(&competence.id))),
        retired: competence.retired,
    };
    let (open, retired): (Vec<_>, Vec<_>) = ordered.into_iter().map(line).partition(|line| line.retired.is_none());
    open.into_iter().chain(retired).collect()
}
