//! Where somebody stands, as far as the asking person may know it: the agreed level if it is newer than the last round,
//! else the manager's rating, else the own one; and what the job profile demands.

use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::service::agreed;
use crate::service::asking::Asking;
use crate::service::forms;
use std::collections::BTreeMap;

/// Levels and demands of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    now: BTreeMap<CompetenceId, Level>,
    demands: BTreeMap<CompetenceId, Level>,
}

impl Standing {
    /// The level now, if one is known.
    pub fn now(&self, competence: &CompetenceId) -> Option<Level> {
        self.now.get(competence).copied()
    }

    /// What the job profile demands.
    pub fn demand(&self, competence: &CompetenceId) -> Option<Level> {
        self.demands.get(competence).copied()
    }

    /// Whether a level is demanded and known to be lacking.
    pub fn lacks(&self, competence: &CompetenceId) -> bool {
        self.demand(competence).zip(self.now(competence)).is_some_and(|(demand, now)| now < demand)
    }

    /// Whether coming to `level` would be a step towards what is demanded and lacking.
    pub fn is_helped_by(&self, competence: &CompetenceId, level: Level) -> bool {
        self.lacks(competence) && self.now(competence).is_some_and(|now| now < level)
    }

    /// What is demanded and lacking.
    pub fn gaps(&self) -> impl Iterator<Item = &CompetenceId> {
        self.demands.keys().filter(|competence| self.lacks(competence))
    }
}

/// Where a person stands.
pub fn standing(asking: &Asking<'_>, person: PersonNo) -> Standing {
    let model = asking.model;
    let mut rounds: Vec<_> = model.rounds.values().collect();
    rounds.sort_by_key(|round| round.in_time());
    let mut rated: BTreeMap<CompetenceId, (Level, chrono::DateTime<chrono::Utc>)> = BTreeMap::new();
    for round in rounds {
        for rater in [Rater::Own, Rater::Manager] {
            let Some(form) = forms::readable(asking, &forms::key(&round.id, person, rater)) else { continue };
            for (index, question) in round.questions.iter().enumerate() {
                if let Answer::Level(level) = form.answers.get(index) {
                    rated.insert(question.competence.clone(), (level, form.sent_at));
                }
            }
        }
    }
    if agreed::reads(asking, person) {
        for agreed in model.agreed.of(person) {
            let older = rated.get(&agreed.competence).is_none_or(|(_, at)| *at <= agreed.at);
            if older {
                rated.insert(agreed.competence.clone(), (agreed.level, agreed.at));
            }
        }
    }
    let profile = forms::profile_today(model, &asking.env, person);
    let profile = profile.and_then(|profile| model.catalogue.profiles.get(profile));
    Standing {
        now: rated.into_iter().map(|(competence, (level, _))| (competence, level)).collect(),
        demands: profile.map(|profile| profile.demands.clone()).unwrap_or_default(),
    }
}
