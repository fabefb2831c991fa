//! `profiles.csv` and `requirements.csv`: the jobs, and the levels each of them demands.

use super::competences::Questions;
use super::fault::{Faults, PackProblem};
use super::rows::{Column, Row, Seen, read_rows};
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, ProfileId};
use crate::domain::language::Bilingual;

/// The file the profiles stand in.
pub(super) const PROFILES: &str = "profiles.csv";
/// The file the demands stand in.
pub(super) const REQUIREMENTS: &str = "requirements.csv";

const PROFILE_COLUMNS: &[Column] = &[
    Column::new("profile_id"),
    Column::new("title"),
    Column::new("title_en"),
    Column::new("occupational_group"),
    Column::new("occupational_group_en"),
    Column::new("purpose").many_lines(),
    Column::new("purpose_en").many_lines(),
    Column::new("tasks").many_lines(),
    Column::new("tasks_en").many_lines(),
    Column::new("guideline"),
    Column::new("guideline_en"),
];
const REQUIREMENT_COLUMNS: &[Column] = &[Column::new("profile_id"), Column::new("competence_id"), Column::new("level")];

/// A job profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackProfile {
    /// The profile's id.
    pub id: ProfileId,
    /// What the job is called.
    pub title: Bilingual,
    /// The group of employees, with its union.
    pub occupational_group: Bilingual,
    /// What the job is there for.
    pub purpose: Bilingual,
    /// The tasks, one a line.
    pub tasks: Bilingual,
    /// The professional guideline the job rests on.
    pub guideline: Bilingual,
}

/// A level that a profile demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRequirement {
    /// Whose demand it is.
    pub profile: ProfileId,
    /// What is demanded.
    pub competence: CompetenceId,
    /// How much of it.
    pub level: Level,
}

/// Profiles and demands, each in the order of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Profiles {
    pub(super) profiles: Vec<PackProfile>,
    pub(super) requirements: Vec<PackRequirement>,
}

pub(super) fn read(profiles: &str, requirements: &str, questions: &Questions, faults: &mut Faults) -> Profiles {
    let mut ids = Seen::default();
    let rows = read_rows(PROFILES, profiles, PROFILE_COLUMNS, faults);
    let profiles: Vec<_> = rows.iter().map(|row| profile(row, &mut ids, faults)).collect();
    let mut pairs = Seen::default();
    let rows = read_rows(REQUIREMENTS, requirements, REQUIREMENT_COLUMNS, faults);
    let mut requirements = Vec::new();
    for row in &rows {
        let (profile, competence) = (row.id("profile_id", faults), row.id("competence_id", faults));
        ids.check("profile_id", &profile, row, faults);
        questions.ids.check("competence_id", &competence, row, faults);
        pairs.note(&format!("{profile} {competence}"), row, faults);
        let Some(level) = Level::new(row.whole("level", &Level::RANGE, faults)) else { continue };
        let (profile, competence) = (ProfileId::new(&profile), CompetenceId::new(&competence));
        requirements.push(PackRequirement { profile, competence, level });
    }
    for profile in &profiles {
        if !requirements.iter().any(|requirement| requirement.profile == profile.id) {
            let what = PackProblem::ProfileWithoutRequirements(profile.id.to_string());
            faults.add(PROFILES, ids.line(profile.id.as_str()), what);
        }
    }
    Profiles { profiles, requirements }
}

fn profile(row: &Row, ids: &mut Seen, faults: &mut Faults) -> PackProfile {
    let id = row.id("profile_id", faults);
    ids.note(&id, row, faults);
    PackProfile {
        id: ProfileId::new(&id),
        title: row.bilingual("title", "title_en", faults),
        occupational_group: row.bilingual("occupational_group", "occupational_group_en", faults),
        purpose: row.bilingual("purpose", "purpose_en", faults),
        tasks: row.bilingual("tasks", "tasks_en", faults),
        guideline: row.bilingual("guideline", "guideline_en", faults),
    }
}
