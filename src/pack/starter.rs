//! What a site starts with, as the house's own types: the source of `import starter`.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Pack, PackCompetence, PackProfile};
use crate::domain::competence::{Catalogue, Competence, Goal, JobProfile};
use crate::domain::round::FormKind;

impl Pack {
    /// The goals, questions, profiles and demands with their Danish texts, each profile in its first version on `day`.
    /// The English stays here and is found again by id.
    pub fn catalogue(&self, day: NaiveDate) -> Catalogue {
        let goals = self.goals.iter().map(|goal| {
            let title = goal.title.da.clone();
            (goal.id.clone(), Goal { id: goal.id.clone(), title, source: goal.source, retired: None })
        });
        let competences = self.competences.iter().map(|one| (one.id.clone(), competence(one)));
        let profiles = self.profiles.iter().map(|profile| (profile.id.clone(), self.job_profile(profile, day)));
        Catalogue { goals: goals.collect(), competences: competences.collect(), profiles: profiles.collect() }
    }

    /// The questions of a form, in the order they are asked.
    pub fn questions(&self, form: FormKind) -> impl Iterator<Item = &PackCompetence> {
        self.competences.iter().filter(move |competence| form == FormKind::Full || competence.small)
    }

    fn job_profile(&self, profile: &PackProfile, day: NaiveDate) -> JobProfile {
        let demands = self.requirements_of(&profile.id);
        let demands: BTreeMap<_, _> = demands.map(|demand| (demand.competence.clone(), demand.level)).collect();
        JobProfile {
            id: profile.id.clone(),
            title: profile.title.da.clone(),
            occupational_group: profile.occupational_group.da.clone(),
            purpose: profile.purpose.da.clone(),
            tasks: profile.tasks.da.clone(),
            guideline: profile.guideline.da.clone(),
            demands,
            version: 1,
            changed: day,
            retired: None,
        }
    }
}

fn competence(one: &PackCompetence) -> Competence {
    Competence {
        id: one.id.clone(),
        area: one.area.da.clone(),
        question: one.question.da.clone(),
        goal: Some(one.goal.clone()),
        level_texts: one.level_texts.clone().unwrap_or_default().map(|text| text.da),
        version: 1,
        changed: None,
        retired: None,
    }
}
