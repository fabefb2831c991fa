//! All versions of a profile or competence, and a goal as it stands.

use super::{Deciding, edit, fields, notes, uses};
use crate::domain::competence::{Competence, Goal, GoalSource, JobProfile};
use crate::domain::structure::{Subject, Thing};
use crate::service::asking::Asking;
use crate::service::forms::reads_common;
use crate::service::import::kind::Column;
use crate::service::refusal::Refusal;
use crate::service::views::{VersionLine, VersionsView};

/// The versions, newest first.
pub fn versions(asking: &Asking<'_>, of: &Thing) -> Result<VersionsView, Refusal> {
    reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    let catalogue = &model.catalogue;
    let (title, retired, versions) = match of {
        Thing::Unit(_) => return Err(Refusal::NotFound),
        Thing::Goal(id) => {
            let goal = catalogue.goals.get(id).ok_or(Refusal::NotFound)?;
            (goal.title.clone(), goal.retired, vec![goal_line(goal)])
        }
        Thing::Profile(id) => {
            let now = catalogue.profiles.get(id).ok_or(Refusal::NotFound)?;
            let old = model.structure.profiles.get(id);
            let all: Vec<&JobProfile> = old.into_iter().flat_map(|old| old.values()).chain([now]).collect();
            (now.title.clone(), now.retired, lines(&all, |old, new| profile_line(asking, old, new)))
        }
        Thing::Competence(id) => {
            let now = catalogue.competences.get(id).ok_or(Refusal::NotFound)?;
            let old = model.structure.competences.get(id);
            let all: Vec<&Competence> = old.into_iter().flat_map(|old| old.values()).chain([now]).collect();
            (now.question.clone(), now.retired, lines(&all, |old, new| competence_line(asking, old, new)))
        }
    };
    let write = edit::writes_all(&Deciding { model, env: &env, caller, base: None }).is_ok();
    Ok(VersionsView {
        of: of.clone(),
        title,
        versions,
        write,
        retired,
        uses: if write { uses::uses(model, of, env.today) } else { Vec::new() },
        edited: if write { notes::last(asking, &Subject::Thing(of.clone())) } else { None },
    })
}

/// Each version with the one before it, newest first. Retiring makes no version, so the number may come twice: once.
fn lines<T>(all: &[&T], line: impl Fn(Option<&T>, &T) -> VersionLine) -> Vec<VersionLine> {
    let mut lines: Vec<VersionLine> = Vec::new();
    for (at, new) in all.iter().enumerate() {
        let old = at.checked_sub(1).and_then(|before| all.get(before)).copied();
        lines.push(line(old, new));
    }
    lines.reverse();
    lines
}

fn texts(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let given = pairs.iter().filter(|(_, text)| !text.is_empty());
    given.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn profile_line(asking: &Asking<'_>, old: Option<&JobProfile>, new: &JobProfile) -> VersionLine {
    let mut all = texts(&[
        (Column::Title.name(), &new.title),
        (Column::OccupationalGroup.name(), &new.occupational_group),
        (Column::Purpose.name(), &new.purpose),
        (Column::Tasks.name(), &new.tasks),
        (Column::Guideline.name(), &new.guideline),
    ]);
    let question = |id: &crate::domain::ids::CompetenceId| {
        let found = asking.model.catalogue.competences.get(id);
        found.map_or_else(|| id.to_string(), |competence| competence.question.clone())
    };
    let demand = |(id, level): (&crate::domain::ids::CompetenceId, &crate::domain::competence::Level)| {
        (fields::DEMANDS.to_owned(), format!("{} {}", level.number(), question(id)))
    };
    all.extend(new.demands.iter().map(demand));
    let changed = fields::profile(old, new);
    VersionLine { version: new.version, from: Some(new.changed), changed, fields: all }
}

fn competence_line(asking: &Asking<'_>, old: Option<&Competence>, new: &Competence) -> VersionLine {
    const LEVELS: [Column; 5] = [Column::Level1, Column::Level2, Column::Level3, Column::Level4, Column::Level5];
    let goal = new.goal.as_ref().and_then(|id| asking.model.catalogue.goals.get(id));
    let mut all = texts(&[
        (Column::Area.name(), &new.area),
        (Column::Question.name(), &new.question),
        (Column::GoalId.name(), goal.map_or("", |goal| &goal.title)),
    ]);
    let levels = new.level_texts.iter().zip(LEVELS).filter(|(text, _)| !text.is_empty());
    all.extend(levels.map(|(text, column)| (column.name().to_owned(), text.clone())));
    VersionLine { version: new.version, from: new.changed, changed: fields::competence(old, new), fields: all }
}

fn goal_line(goal: &Goal) -> VersionLine {
    let source = match goal.source {
        GoalSource::Law => "law",
        GoalSource::Political => "political",
        GoalSource::Own => "own",
    };
    let all = texts(&[(Column::Title.name(), &goal.title), (Column::Source.name(), source)]);
    VersionLine { version: 1, from: None, changed: Vec::new(), fields: all }
}
