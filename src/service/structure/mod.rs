//! Organisation and profiles: browsing for everybody, editing for HR, reorganisations with a preview.
//!
//! An edit is laid over what is stored as a row of an import would be and judged by the import's own checks
//! ([`crate::service::import::Intake`]), so that a form and a file can never disagree about what is right.

mod browse;
mod catalogue;
mod edit;
mod fields;
mod form;
mod notes;
mod reorganise;
mod retire;
mod rows;
mod uses;
mod versions;

#[cfg(test)]
mod tests;

pub use browse::{employments, unit, units};
pub use catalogue::catalogue;
pub use form::form;
pub use reorganise::preview;
pub use versions::versions;

use super::access::Caller;
use super::command::{SavePerson, StructureCommand};
use super::draft::DraftOf;
use super::engine::{Decision, Fact, Model};
use super::env::Env;
use super::refusal::Refusal;
use super::views::EditForm;
use crate::domain::reorganisation::Reorganisation;

/// What a command is decided against.
struct Deciding<'a> {
    model: &'a Model,
    env: &'a Env,
    caller: &'a Caller,
    /// The commit the caller's form was read at.
    base: Option<u64>,
}

/// Decides an edit. The draft it came from is gone in the same commit.
pub fn decide(
    model: &Model,
    env: &Env,
    caller: &Caller,
    command: &StructureCommand,
    base: Option<u64>,
) -> Result<Decision, Refusal> {
    let deciding = Deciding { model, env, caller, base };
    let mut decision = match command {
        StructureCommand::SaveUnit(save) => edit::unit(&deciding, save),
        StructureCommand::SavePerson(save) => edit::person(&deciding, save),
        StructureCommand::SaveProfile(save) => edit::profile(&deciding, save),
        StructureCommand::SaveGoal(save) => edit::goal(&deciding, save),
        StructureCommand::SaveCompetence(save) => edit::competence(&deciding, save),
        StructureCommand::SetDemand { profile, competence, level } => {
            edit::demand(&deciding, profile, competence, *level)
        }
        StructureCommand::Reorganise(change) => reorganise::decide(&deciding, change),
        StructureCommand::Retire(thing) => retire::retire(&deciding, thing),
        StructureCommand::Restore(thing) => retire::restore(&deciding, thing),
        StructureCommand::Remove(thing) => retire::remove(&deciding, thing),
    }?;
    if let Some(form) = form_of(model, command) {
        let (owner, of) = (caller.holder(), DraftOf::Guide(form.draft()));
        decision.facts.push(Fact::DraftGone { owner, of });
    }
    Ok(decision)
}

/// The form a command comes from.
fn form_of(model: &Model, command: &StructureCommand) -> Option<EditForm> {
    Some(match command {
        StructureCommand::SaveUnit(save) => match &save.new {
            Some(new) => EditForm::NewUnit(new.parent.clone()),
            None => EditForm::Unit(save.unit.clone()),
        },
        StructureCommand::SavePerson(save) => person_form(model, save),
        StructureCommand::SaveProfile(save) if save.new => EditForm::NewProfile,
        StructureCommand::SaveProfile(save) => EditForm::Profile(save.profile.clone()),
        StructureCommand::SaveGoal(save) if save.new => EditForm::NewGoal,
        StructureCommand::SaveGoal(save) => EditForm::Goal(save.goal.clone()),
        StructureCommand::SaveCompetence(save) if save.new => EditForm::NewCompetence,
        StructureCommand::SaveCompetence(save) => EditForm::Competence(save.competence.clone()),
        StructureCommand::SetDemand { profile, .. } => EditForm::Demand(profile.clone()),
        StructureCommand::Reorganise(Reorganisation::Move { unit, .. }) => EditForm::MoveUnit(unit.clone()),
        StructureCommand::Reorganise(Reorganisation::Merge { from, .. }) => EditForm::MergeUnit(from.clone()),
        StructureCommand::Reorganise(Reorganisation::Manager { unit, .. }) => EditForm::Manager(unit.clone()),
        StructureCommand::Reorganise(Reorganisation::Leave { person, .. }) => EditForm::Leave(*person),
        StructureCommand::Retire(_) | StructureCommand::Restore(_) | StructureCommand::Remove(_) => return None,
    })
}

fn person_form(model: &Model, save: &SavePerson) -> EditForm {
    let known = model.organisation.by_employee(&save.employee);
    known.map_or_else(|| EditForm::Hire(save.unit.clone()), |person| EditForm::Person(person.no))
}
