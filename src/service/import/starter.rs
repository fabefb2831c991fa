//! The pack's starting set as rows: goals, questions, job profiles and demands, in Danish. A round gets the English of
//! the pack's questions when it freezes them.

use super::absence::Spells;
use super::evaluations::Answers;
use super::intake::Intake;
use super::kind::Kind;
use super::rows::{Cell, CompetenceRow, GoalRow, Place, ProfileRow, RequirementRow};
use super::take::{Rows, TakeComment};
use crate::pack::Pack;
use crate::service::refusal::Refusal;
use std::collections::BTreeSet;

/// The starting set of a pack.
pub struct Starter(Pack);

impl Starter {
    /// That of this pack.
    pub fn new(pack: Pack) -> Self {
        Self(pack)
    }
}

impl Rows for Starter {
    fn kinds(&self) -> BTreeSet<Kind> {
        BTreeSet::from([Kind::Goals, Kind::Competences, Kind::Profiles, Kind::Requirements])
    }

    fn others(&mut self, intake: &mut Intake) {
        // The pack was checked when it was loaded; a place is needed all the same.
        let place = |line: usize| Place { file: 0, line: line as u32 + 2 };
        for (line, goal) in self.0.goals.iter().enumerate() {
            let title = Cell::from_text(&goal.title.da);
            intake.goal(place(line), GoalRow { goal: goal.id.clone(), title, source: Cell::Given(goal.source) });
        }
        for (line, competence) in self.0.competences.iter().enumerate() {
            let mut levels = competence.level_texts.iter().flatten();
            let row = CompetenceRow {
                competence: competence.id.clone(),
                area: Cell::from_text(&competence.area.da),
                question: Cell::from_text(&competence.question.da),
                goal: Cell::Given(competence.goal.clone()),
                levels: [(); 5].map(|()| levels.next().map_or(Cell::Empty, |text| Cell::from_text(&text.da))),
            };
            intake.competence(place(line), row);
        }
        for (line, profile) in self.0.profiles.iter().enumerate() {
            let row = ProfileRow {
                profile: profile.id.clone(),
                title: Cell::from_text(&profile.title.da),
                occupational_group: Cell::from_text(&profile.occupational_group.da),
                purpose: Cell::from_text(&profile.purpose.da),
                tasks: Cell::from_text(&profile.tasks.da),
                guideline: Cell::from_text(&profile.guideline.da),
            };
            intake.profile(place(line), row);
        }
        for (line, requirement) in self.0.requirements.iter().enumerate() {
            let row = RequirementRow {
                profile: requirement.profile.clone(),
                competence: requirement.competence.clone(),
                level: Cell::Given(requirement.level),
            };
            intake.requirement(place(line), row);
        }
    }

    fn about_how_many(&self) -> usize {
        0
    }

    fn evaluations(&mut self, _answers: &mut Answers) {}

    fn absence(&mut self, _spells: &mut Spells) {}

    fn comments(&mut self, _take: &mut TakeComment) -> Result<(), Refusal> {
        Ok(())
    }
}
