//! Who changed what since when: the note every edit leaves, and the refusal of an edit that rests on an older state.

use super::Deciding;
use crate::domain::ids::{Login, PersonNo};
use crate::domain::structure::{EditNote, Subject};
use crate::service::asking::Asking;
use crate::service::engine::{Fact, Model, StructureFact};
use crate::service::env::Env;
use crate::service::refusal::Refusal;
use crate::service::views::EditLine;

/// How many edits are remembered of each record.
const REMEMBERED: usize = 20;

/// The fact that these fields of a record are edited now.
pub fn note(deciding: &Deciding<'_>, of: Subject, fields: Vec<String>) -> Fact {
    let Deciding { model, env, caller, .. } = deciding;
    let mut notes = model.structure.notes(&of).to_vec();
    let (login, actor) = (caller.login.clone(), caller.in_place_of.or(caller.own_person));
    notes.push(EditNote { before: model.revision, at: env.now, login, actor, fields });
    let surplus = notes.len().saturating_sub(REMEMBERED);
    notes.drain(..surplus);
    Fact::Structure(StructureFact::Notes(of, notes))
}

/// Refuses what rests on a state that somebody has changed since, and says who changed what.
pub fn check_base(deciding: &Deciding<'_>, of: &Subject) -> Result<(), Refusal> {
    let Some(base) = deciding.base else { return Ok(()) };
    let structure = &deciding.model.structure;
    if !structure.changed_since(of, base) {
        return Ok(());
    }
    let since: Vec<&EditNote> = structure.notes(of).iter().filter(|note| base <= note.before).collect();
    let Some(last) = since.last() else { return Err(Refusal::Stale) };
    let mut fields: Vec<String> = since.iter().flat_map(|note| note.fields.iter().cloned()).collect();
    fields.sort();
    fields.dedup();
    let by = who(deciding.model, deciding.env, &last.login, last.actor);
    Err(Refusal::ChangedBy { by, at: last.at, fields })
}

/// The last edit of a record, to be shown.
pub fn last(asking: &Asking<'_>, of: &Subject) -> Option<EditLine> {
    let note = asking.model.structure.notes(of).last()?;
    let who = who(asking.model, &asking.env, &note.login, note.actor);
    Some(EditLine { at: note.at, who, fields: note.fields.clone() })
}

fn who(model: &Model, env: &Env, login: &Login, actor: Option<PersonNo>) -> String {
    let row = actor.and_then(|no| model.organisation.person(no)?.on(env.today));
    row.map_or_else(|| login.to_string(), |row| row.name.clone())
}
