//! Stored records as earlier versions of the program wrote them. Never changed again.

use crate::domain::competence::{self, GoalSource, Level};
use crate::domain::ids::{CompetenceId, GoalId, PersonNo, ProfileId, UnitId};
use crate::domain::organisation;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A unit, version 1: none was ever retired.
#[derive(Debug, Serialize, Deserialize)]
pub struct Unit1 {
    id: UnitId,
    name: String,
    kind: String,
    parent: Option<UnitId>,
    manager: Option<PersonNo>,
}

impl From<Unit1> for organisation::Unit {
    fn from(Unit1 { id, name, kind, parent, manager }: Unit1) -> Self {
        Self { id, name, kind, parent, manager, retired: None }
    }
}

/// A goal, version 1: none was ever retired.
#[derive(Debug, Serialize, Deserialize)]
pub struct Goal1 {
    id: GoalId,
    title: String,
    source: GoalSource,
}

impl From<Goal1> for competence::Goal {
    fn from(Goal1 { id, title, source }: Goal1) -> Self {
        Self { id, title, source, retired: None }
    }
}

/// A competence, version 1: without versions of its own.
#[derive(Debug, Serialize, Deserialize)]
pub struct Competence1 {
    id: CompetenceId,
    area: String,
    question: String,
    goal: Option<GoalId>,
    level_texts: [String; 5],
}

impl From<Competence1> for competence::Competence {
    fn from(Competence1 { id, area, question, goal, level_texts }: Competence1) -> Self {
        Self { id, area, question, goal, level_texts, version: 1, changed: None, retired: None }
    }
}

/// A job profile, version 1: none was ever retired.
#[derive(Debug, Serialize, Deserialize)]
pub struct JobProfile1 {
    id: ProfileId,
    title: String,
    occupational_group: String,
    purpose: String,
    tasks: String,
    guideline: String,
    demands: BTreeMap<CompetenceId, Level>,
    version: u32,
    changed: NaiveDate,
}

impl From<JobProfile1> for competence::JobProfile {
    fn from(old: JobProfile1) -> Self {
        let JobProfile1 { id, title, occupational_group, purpose, tasks, guideline, demands, version, changed } = old;
        Self { id, title, occupational_group, purpose, tasks, guideline, demands, version, changed, retired: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::codec::Record;

    fn read<R: Record>(version: u16, hex: &str) -> R {
        let digits: Vec<u32> = hex.chars().map(|digit| digit.to_digit(16).unwrap()).collect();
        let bytes: Vec<u8> = digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8).collect();
        R::upgrade(version, &bytes).unwrap()
    }

    /// The bytes are those the golden test held while these were the versions written.
    #[test]
    fn what_earlier_versions_wrote_is_read() {
        let unit: organisation::Unit = read(1, "024131016e047465616d000103");
        assert_eq!((unit.id.as_str(), unit.kind.as_str(), unit.manager), ("A1", "team", Some(PersonNo(3))));
        assert_eq!(unit.retired, None);
        let goal: competence::Goal = read(1, "0147017402");
        assert_eq!((goal.title.as_str(), goal.retired), ("t", None));
        let asked: competence::Competence = read(1, "0653454c2d3835016101710101470000000000");
        assert_eq!((asked.question.as_str(), asked.version, asked.changed, asked.retired), ("q", 1, None, None));
        let profile = "03544d4c054c65646572024453017003740a740167010653454c2d383504020a323032362d30332d3331";
        let profile: competence::JobProfile = read(1, profile);
        assert_eq!((profile.version, profile.demands.len(), profile.retired), (2, 1, None));
    }
}
