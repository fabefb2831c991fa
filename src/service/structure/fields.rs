//! Which fields differ between two states of a record, by the names of the import's columns.

use crate::domain::competence::{Competence, Goal, JobProfile};
use crate::domain::organisation::{Employment, Person, Unit};
use crate::service::import::kind::Column;

/// The name under which retiring and taking back are noted.
pub const RETIRED: &str = "retired";

/// The name under which a change of demands is noted.
pub const DEMANDS: &str = "demands";

fn named(differ: &[(bool, &str)]) -> Vec<String> {
    differ.iter().filter(|(differs, _)| *differs).map(|(_, name)| (*name).to_owned()).collect()
}

/// Of a unit.
pub fn unit(old: Option<&Unit>, new: &Unit) -> Vec<String> {
    let Some(old) = old else { return Vec::new() };
    named(&[
        (old.name != new.name, Column::Name.name()),
        (old.kind != new.kind, Column::Kind.name()),
        (old.parent != new.parent, Column::ParentId.name()),
        (old.manager != new.manager, Column::ManagerId.name()),
        (old.retired != new.retired, RETIRED),
    ])
}

/// Of a person, any row compared with the one that stood at its place.
pub fn person(old: Option<&Person>, new: &Person) -> Vec<String> {
    let Some(old) = old else { return Vec::new() };
    let mut found: Vec<String> = Vec::new();
    for row in new.history.iter().filter(|row| !old.history.contains(row)) {
        let begins = row.valid_from.or(row.hired);
        let same = old.history.iter().find(|old| old.valid_from.or(old.hired) == begins);
        let before = old.history.iter().rev().find(|old| old.valid_from.or(old.hired) < begins);
        let Some(base) = same.or(before).or(old.history.first()) else { continue };
        found.extend(employment(base, row));
    }
    found.sort();
    found.dedup();
    found
}

fn employment(old: &Employment, new: &Employment) -> Vec<String> {
    named(&[
        (old.valid_from != new.valid_from, Column::ValidFrom.name()),
        (old.name != new.name, Column::Name.name()),
        (old.unit != new.unit, Column::UnitId.name()),
        (old.title != new.title, Column::Title.name()),
        (old.profile != new.profile, Column::ProfileId.name()),
        (old.management_level != new.management_level, Column::ManagementLevel.name()),
        (old.weekly_hours != new.weekly_hours, Column::WeeklyHours.name()),
        (old.hired != new.hired, Column::Hired.name()),
        (old.left != new.left, Column::Left.name()),
        (old.agreement != new.agreement, Column::Agreement.name()),
        (old.form != new.form, Column::Employment.name()),
        (old.login != new.login, Column::Login.name()),
        (old.email != new.email, Column::Email.name()),
    ])
}

/// Of a goal.
pub fn goal(old: Option<&Goal>, new: &Goal) -> Vec<String> {
    let Some(old) = old else { return Vec::new() };
    named(&[
        (old.title != new.title, Column::Title.name()),
        (old.source != new.source, Column::Source.name()),
        (old.retired != new.retired, RETIRED),
    ])
}

/// Of a competence.
pub fn competence(old: Option<&Competence>, new: &Competence) -> Vec<String> {
    const LEVELS: [Column; 5] = [Column::Level1, Column::Level2, Column::Level3, Column::Level4, Column::Level5];
    let Some(old) = old else { return Vec::new() };
    let mut found = named(&[
        (old.area != new.area, Column::Area.name()),
        (old.question != new.question, Column::Question.name()),
        (old.goal != new.goal, Column::GoalId.name()),
        (old.retired != new.retired, RETIRED),
    ]);
    let texts = old.level_texts.iter().zip(&new.level_texts).zip(LEVELS);
    found.extend(texts.filter(|((old, new), _)| old != new).map(|(_, column)| column.name().to_owned()));
    found
}

/// Of a profile.
pub fn profile(old: Option<&JobProfile>, new: &JobProfile) -> Vec<String> {
    let Some(old) = old else { return Vec::new() };
    named(&[
        (old.title != new.title, Column::Title.name()),
        (old.occupational_group != new.occupational_group, Column::OccupationalGroup.name()),
        (old.purpose != new.purpose, Column::Purpose.name()),
        (old.tasks != new.tasks, Column::Tasks.name()),
        (old.guideline != new.guideline, Column::Guideline.name()),
        (old.demands != new.demands, DEMANDS),
        (old.retired != new.retired, RETIRED),
    ])
}
