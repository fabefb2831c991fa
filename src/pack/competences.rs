//! `goals.csv` and `competences.csv`: what the centre is measured by, and the questions that serve it.

use std::collections::BTreeMap;

use super::fault::{Faults, PackProblem};
use super::rows::{Column, Row, Seen, read_rows};
use crate::domain::competence::GoalSource;
use crate::domain::ids::{CompetenceId, GoalId};
use crate::domain::language::Bilingual;

/// The file the goals stand in.
pub(super) const GOALS: &str = "goals.csv";
/// The file the questions stand in.
pub(super) const COMPETENCES: &str = "competences.csv";

const GOAL_COLUMNS: &[Column] =
    &[Column::new("goal_id"), Column::new("title"), Column::new("title_en"), Column::new("source")];
const SOURCES: &[&str] = &["law", "political", "own"];

const COMPETENCE_COLUMNS: &[Column] = &[
    Column::new("competence_id"),
    Column::new("area"),
    Column::new("area_en"),
    Column::new("question"),
    Column::new("question_en"),
    Column::new("goal_id"),
    Column::new("small"),
    Column::new("level_1").may_lack(),
    Column::new("level_2").may_lack(),
    Column::new("level_3").may_lack(),
    Column::new("level_4").may_lack(),
    Column::new("level_5").may_lack(),
    Column::new("level_1_en").may_lack(),
    Column::new("level_2_en").may_lack(),
    Column::new("level_3_en").may_lack(),
    Column::new("level_4_en").may_lack(),
    Column::new("level_5_en").may_lack(),
];
const LEVELS: [(&str, &str); 5] = [
    ("level_1", "level_1_en"),
    ("level_2", "level_2_en"),
    ("level_3", "level_3_en"),
    ("level_4", "level_4_en"),
    ("level_5", "level_5_en"),
];
const YES_NO: &[&str] = &["no", "yes"];

/// A goal of the centre that questions are tied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackGoal {
    /// The goal's id.
    pub id: GoalId,
    /// What the goal is.
    pub title: Bilingual,
    /// Who set it.
    pub source: GoalSource,
}

/// A question of the competence form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackCompetence {
    /// The competence's id, such as `SEL-85`.
    pub id: CompetenceId,
    /// The area it is asked in.
    pub area: Bilingual,
    /// The question: what somebody with the competence can do.
    pub question: Bilingual,
    /// The goal it serves.
    pub goal: GoalId,
    /// Whether the small form asks it too.
    pub small: bool,
    /// What levels 1 to 5 mean for this question; none where the general texts of the answers hold. The English of all
    /// five may be empty.
    pub level_texts: Option<[Bilingual; 5]>,
}

/// Goals and questions, each in the order of its file: the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Questions {
    pub(super) goals: Vec<PackGoal>,
    pub(super) competences: Vec<PackCompetence>,
    pub(super) ids: Seen,
}

pub(super) fn read(goals: &str, competences: &str, faults: &mut Faults) -> Questions {
    let mut goal_ids = Seen::default();
    let goals = read_rows(GOALS, goals, GOAL_COLUMNS, faults);
    let goals = goals.iter().map(|row| goal(row, &mut goal_ids, faults)).collect();
    let mut ids = Seen::default();
    let rows = read_rows(COMPETENCES, competences, COMPETENCE_COLUMNS, faults);
    let mut competences = Vec::new();
    for row in &rows {
        let read = competence(row, faults);
        ids.note(read.id.as_str(), row, faults);
        goal_ids.check("goal_id", read.goal.as_str(), row, faults);
        competences.push(read);
    }
    check_areas(&competences, &ids, faults);
    Questions { goals, competences, ids }
}

fn goal(row: &Row, ids: &mut Seen, faults: &mut Faults) -> PackGoal {
    let id = row.id("goal_id", faults);
    ids.note(&id, row, faults);
    let source = match row.choice("source", SOURCES, faults) {
        Some(0) => GoalSource::Law,
        Some(1) => GoalSource::Political,
        _ => GoalSource::Own,
    };
    PackGoal { id: GoalId::new(&id), title: row.bilingual("title", "title_en", faults), source }
}

fn competence(row: &Row, faults: &mut Faults) -> PackCompetence {
    PackCompetence {
        id: CompetenceId::new(&row.id("competence_id", faults)),
        area: row.bilingual("area", "area_en", faults),
        question: row.bilingual("question", "question_en", faults),
        goal: GoalId::new(&row.id("goal_id", faults)),
        small: row.choice("small", YES_NO, faults) == Some(1),
        level_texts: level_texts(row, faults),
    }
}

/// All five levels or none, in each language: a reader compares a level with its neighbours.
fn level_texts(row: &Row, faults: &mut Faults) -> Option<[Bilingual; 5]> {
    let texts = LEVELS.map(|(da, en)| Bilingual::new(row.cell(da), row.cell(en)));
    let danish = texts.iter().filter(|text| !text.da.is_empty()).count();
    let english = texts.iter().filter(|text| !text.en.is_empty()).count();
    let complete = matches!((danish, english), (0, 0) | (5, 0 | 5));
    if !complete {
        row.fault(PackProblem::LevelTextsIncomplete, faults);
    }
    (danish > 0).then_some(texts)
}

/// One English name per area, and a question of every area in the small form.
fn check_areas(competences: &[PackCompetence], ids: &Seen, faults: &mut Faults) {
    let mut areas: BTreeMap<&str, (&PackCompetence, bool)> = BTreeMap::new();
    for competence in competences {
        let (first, small) = areas.entry(&competence.area.da).or_insert((competence, false));
        *small |= competence.small;
        if first.area.en != competence.area.en {
            let what = PackProblem::AreaNamedTwice(competence.area.da.clone());
            faults.add(COMPETENCES, ids.line(competence.id.as_str()), what);
        }
    }
    for (area, (first, small)) in areas {
        if !small {
            let what = PackProblem::AreaNotInSmallForm(area.to_owned());
            faults.add(COMPETENCES, ids.line(first.id.as_str()), what);
        }
    }
}
