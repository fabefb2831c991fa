//! Job profiles to read. Source: `systems.md` 1.

use super::asking::Asking;
use super::forms;
use super::refusal::Refusal;
use super::views::{DemandLine, ProfileView};
use super::wording::known_questions;
use crate::domain::competence::{Competence, JobProfile};
use crate::domain::ids::ProfileId;
use crate::domain::names::Order;
use crate::domain::questions::Known;

/// A profile with its demands as they are today, in the order of the form; none = the own.
pub fn view(asking: &Asking<'_>, profile: Option<&ProfileId>) -> Result<ProfileView, Refusal> {
    forms::reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    let own = caller.person.and_then(|me| forms::profile_today(model, &env, me));
    let id = profile.or(own).ok_or(Refusal::NotFound)?;
    let profile = model.catalogue.profiles.get(id).ok_or(Refusal::NotFound)?;
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let competences = profile.demands.keys().filter_map(|id| model.catalogue.competences.get(id));
    let demands = known.ordered(competences).into_iter().filter_map(|competence| {
        let level = *profile.demands.get(&competence.id)?;
        let question = known.question(competence);
        let goal = goal(asking, competence);
        Some(DemandLine {
            competence: question.competence,
            area: question.area,
            question: question.question,
            level,
            goal,
        })
    });
    Ok(ProfileView { profile: profile.clone(), demands: demands.collect(), own: own == Some(id) })
}

fn goal(asking: &Asking<'_>, competence: &Competence) -> Option<(String, crate::domain::competence::GoalSource)> {
    let goal = asking.model.catalogue.goals.get(competence.goal.as_ref()?)?;
    Some((goal.title.clone(), goal.source))
}

/// All profiles by title in Danish order.
pub fn all(asking: &Asking<'_>) -> Result<Vec<JobProfile>, Refusal> {
    forms::reads_common(asking.caller)?;
    let mut profiles: Vec<JobProfile> = asking.model.catalogue.profiles.values().cloned().collect();
    let order = Order::danish();
    profiles.sort_by_cached_key(|profile| (order.key(&profile.title), profile.id.clone()));
    Ok(profiles)
}
