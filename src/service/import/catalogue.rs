//! Goals, competences, job profiles and demands laid over the stored catalogue.

use super::fault::{Findings, Named, Problem};
use super::intake::unknown;
use super::kind::{Column, Kind};
use super::rows::{Cell, CompetenceRow, GoalRow, Place, ProfileRow, RequirementRow};
use super::taken::{Effect, Taken};
use crate::domain::competence::{Catalogue, Competence, Goal, JobProfile};
use crate::domain::ids::{CompetenceId, ProfileId};
use crate::service::engine::{Fact, StructureFact};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The catalogue while rows are laid over it.
pub struct State {
    catalogue: Catalogue,
    today: NaiveDate,
}

impl State {
    /// Begins with what is stored.
    pub fn new(stored: &Catalogue, today: NaiveDate) -> Self {
        Self { catalogue: stored.clone(), today }
    }

    /// Lays goals over.
    pub fn goals(&mut self, rows: Vec<(Place, GoalRow)>, findings: &mut Findings, taken: &mut Taken) {
        for (place, row) in rows {
            let stored = self.catalogue.goals.get(&row.goal);
            let title = row.title.over(stored.map(|goal| goal.title.clone()).unwrap_or_default(), String::new());
            let Some(source) = row.source.over_option(stored.map(|goal| goal.source)) else {
                findings.cell(place, Column::Source, Problem::Required);
                // Others may name it; it is there, if not in order.
                let source = crate::domain::competence::GoalSource::Own;
                let placeholder = Goal { id: row.goal.clone(), title, source, retired: None };
                self.catalogue.goals.insert(row.goal, placeholder);
                continue;
            };
            let retired = stored.and_then(|goal| goal.retired);
            let goal = Goal { id: row.goal, title, source, retired };
            taken.count(Kind::Goals, Effect::of(stored, &goal));
            self.catalogue.goals.insert(goal.id.clone(), goal);
        }
    }

    /// Lays competences over; goals must be there.
    pub fn competences(&mut self, rows: Vec<(Place, CompetenceRow)>, findings: &mut Findings, taken: &mut Taken) {
        for (place, row) in rows {
            if let Cell::Given(goal) = &row.goal
                && !self.catalogue.goals.contains_key(goal)
            {
                unknown(findings, place, Column::GoalId, Named::Goal, goal.as_str());
            }
            let stored = self.catalogue.competences.get(&row.competence);
            let new = competence(row, stored);
            taken.count(Kind::Competences, Effect::of(stored, &new));
            self.catalogue.competences.insert(new.id.clone(), new);
        }
    }

    /// Lays job profiles over.
    pub fn profiles(&mut self, rows: Vec<(Place, ProfileRow)>, taken: &mut Taken) {
        for (_, row) in rows {
            let stored = self.catalogue.profiles.get(&row.profile);
            let new = self.profile(row, stored);
            taken.count(Kind::Profiles, Effect::of(stored, &new));
            self.catalogue.profiles.insert(new.id.clone(), new);
        }
    }

    /// Lays demands over; profiles and competences must be there.
    pub fn requirements(&mut self, rows: Vec<(Place, RequirementRow)>, findings: &mut Findings, taken: &mut Taken) {
        for (place, row) in rows {
            if !self.catalogue.competences.contains_key(&row.competence) {
                unknown(findings, place, Column::CompetenceId, Named::Competence, row.competence.as_str());
            }
            let Some(profile) = self.catalogue.profiles.get_mut(&row.profile) else {
                unknown(findings, place, Column::ProfileId, Named::Profile, row.profile.as_str());
                continue;
            };
            let effect = demand(&mut profile.demands, row);
            taken.count(Kind::Requirements, effect);
        }
    }

    /// The catalogue after the import, and what leads there from `stored`. A competence that changed, and a profile that
    /// changed or whose demands did, gets the next version; the one before is kept.
    pub fn finish(mut self, stored: &Catalogue, facts: &mut Vec<Fact>) -> Catalogue {
        let new = |goal: &&Goal| stored.goals.get(&goal.id) != Some(*goal);
        facts.extend(self.catalogue.goals.values().filter(new).cloned().map(Fact::Goal));
        for competence in self.catalogue.competences.values_mut() {
            let before = stored.competences.get(&competence.id);
            if before == Some(competence) {
                continue;
            }
            competence.version = before.map_or(1, |before| before.version.saturating_add(1));
            competence.changed = Some(self.today);
            facts.extend(before.cloned().map(|old| Fact::Structure(StructureFact::CompetenceVersion(old))));
            facts.push(Fact::Competence(competence.clone()));
        }
        for profile in self.catalogue.profiles.values_mut() {
            let before = stored.profiles.get(&profile.id);
            if before == Some(profile) {
                continue;
            }
            profile.version = before.map_or(1, |before| before.version.saturating_add(1));
            profile.changed = self.today;
            facts.extend(before.cloned().map(|old| Fact::Structure(StructureFact::ProfileVersion(old))));
            facts.push(Fact::Profile(profile.clone()));
        }
        self.catalogue
    }

    fn profile(&self, row: ProfileRow, stored: Option<&JobProfile>) -> JobProfile {
        let text =
            |cell: Cell<String>, stored: Option<&String>| cell.over(stored.cloned().unwrap_or_default(), String::new());
        JobProfile {
            id: row.profile,
            title: text(row.title, stored.map(|profile| &profile.title)),
            occupational_group: text(row.occupational_group, stored.map(|profile| &profile.occupational_group)),
            purpose: text(row.purpose, stored.map(|profile| &profile.purpose)),
            tasks: text(row.tasks, stored.map(|profile| &profile.tasks)),
            guideline: text(row.guideline, stored.map(|profile| &profile.guideline)),
            demands: stored.map(|profile| profile.demands.clone()).unwrap_or_default(),
            version: stored.map_or(1, |profile| profile.version),
            changed: stored.map_or(self.today, |profile| profile.changed),
            retired: stored.and_then(|profile| profile.retired),
        }
    }
}

fn competence(row: CompetenceRow, stored: Option<&Competence>) -> Competence {
    let text =
        |cell: Cell<String>, stored: Option<&String>| cell.over(stored.cloned().unwrap_or_default(), String::new());
    let mut levels = row.levels.into_iter();
    let mut index = 0;
    Competence {
        area: text(row.area, stored.map(|competence| &competence.area)),
        question: text(row.question, stored.map(|competence| &competence.question)),
        goal: row.goal.over_option(stored.and_then(|competence| competence.goal.clone())),
        level_texts: [(); 5].map(|()| {
            let before = stored.and_then(|competence| competence.level_texts.get(index));
            index += 1;
            text(levels.next().unwrap_or_default(), before)
        }),
        version: stored.map_or(1, |competence| competence.version),
        changed: stored.and_then(|competence| competence.changed),
        retired: stored.and_then(|competence| competence.retired),
        id: row.competence,
    }
}

/// An empty level takes the demand away: it is the only way to say so in a file.
fn demand(demands: &mut BTreeMap<CompetenceId, crate::domain::competence::Level>, row: RequirementRow) -> Effect {
    let stored = demands.get(&row.competence).copied();
    match row.level.over_option(stored) {
        Some(level) => {
            demands.insert(row.competence, level);
            Effect::of(stored.as_ref(), &level)
        }
        None if stored.is_some() => {
            demands.remove(&row.competence);
            Effect::Changed
        }
        None => Effect::Unchanged,
    }
}

/// Profiles by id, as employees' rows see them.
pub type Profiles = BTreeMap<ProfileId, JobProfile>;
