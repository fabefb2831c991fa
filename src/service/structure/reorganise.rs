//! Reorganisations: what one would do, shown before it is done; and doing it.

use super::Deciding;
use super::edit::{done, writes_person, writes_unit};
use super::notes::check_base;
use crate::domain::access::{Grant, Holder, Scope};
use crate::domain::consequences::{Consequences, Facts, consequences};
use crate::domain::evaluation::{Evaluation, FormKey, Rater};
use crate::domain::ids::{PersonNo, RoundId, UnitId};
use crate::domain::organisation::Organisation;
use crate::domain::reorganisation::{Blocked, Office, Reorganisation, decide as worked_out};
use crate::domain::structure::{Subject, Thing};
use crate::service::asking::Asking;
use crate::service::draft::DraftOf;
use crate::service::engine::{Decision, Fact, Model};
use crate::service::refusal::Refusal;
use crate::service::views::PreviewView;
use crate::service::written::Draft;

/// People named in a preview.
const NAMED: usize = 200;

/// Does it.
pub fn decide(deciding: &Deciding<'_>, change: &Reorganisation) -> Result<Decision, Refusal> {
    check(deciding, change)?;
    for of in concerned(change) {
        check_base(deciding, &of)?;
    }
    let changed = worked_out(&deciding.model.organisation, change, deciding.env.today).map_err(refused)?;
    let mut facts: Vec<Fact> = changed.units.into_iter().map(Fact::Unit).collect();
    facts.extend(changed.people.into_iter().map(|person| Fact::Person(Box::new(person))));
    let record = match change {
        Reorganisation::Move { unit, .. } | Reorganisation::Manager { unit, .. } => Some(unit.to_string()),
        Reorganisation::Merge { from, into, .. } => Some(format!("{from} > {into}")),
        Reorganisation::Leave { .. } => None,
    };
    done(deciding, facts, record)
}

/// What is not there and what is not for the caller look the same.
fn refused(why: Blocked) -> Refusal {
    if why == Blocked::Unknown { Refusal::NotFound } else { Refusal::Blocked(why) }
}

/// HR of everything it touches; nobody makes himself or herself a manager.
fn check(deciding: &Deciding<'_>, change: &Reorganisation) -> Result<(), Refusal> {
    let units: Vec<&UnitId> = match change {
        Reorganisation::Move { unit, parent } => vec![unit, parent],
        Reorganisation::Merge { from, into, .. } => vec![from, into],
        Reorganisation::Manager { unit, .. } => vec![unit],
        Reorganisation::Leave { person, office, .. } => {
            let managed = deciding.model.organisation.managed_units(*person).filter(|_| *office != Office::Stays);
            if !writes_person(deciding, *person) {
                return Err(Refusal::NotFound);
            }
            managed.map(|unit| &unit.id).collect()
        }
    };
    if !units.into_iter().all(|unit| writes_unit(deciding, unit)) {
        return Err(Refusal::NotFound);
    }
    let given = match change {
        Reorganisation::Manager { manager, .. } => *manager,
        Reorganisation::Leave { office: Office::Goes(to), .. } => Some(*to),
        _ => None,
    };
    if given.is_some() && given == deciding.caller.own_person {
        return Err(Refusal::NotForOneself);
    }
    Ok(())
}

/// What must be as the preview showed it.
fn concerned(change: &Reorganisation) -> Vec<Subject> {
    let unit = |id: &UnitId| Subject::Thing(Thing::Unit(id.clone()));
    match change {
        Reorganisation::Move { unit: id, parent } => vec![unit(id), unit(parent)],
        Reorganisation::Merge { from, into, .. } => vec![unit(from), unit(into)],
        Reorganisation::Manager { unit: id, .. } => vec![unit(id)],
        Reorganisation::Leave { person, .. } => vec![Subject::Person(*person)],
    }
}

/// What it would do.
pub fn preview(asking: &Asking<'_>, change: &Reorganisation) -> Result<PreviewView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    check(&Deciding { model, env: &env, caller, base: None }, change)?;
    let before = &model.organisation;
    let changed = worked_out(before, change, env.today).map_err(refused)?;
    let after = changed.after(before);
    let grants: Vec<&Grant> = model
        .grants
        .values()
        .filter(|grant| grant.revoked.is_none() && grant.to.is_none_or(|to| env.today <= to))
        .collect();
    let day = match change {
        Reorganisation::Leave { last, .. } => last.succ_opt().unwrap_or(*last).max(env.today),
        _ => env.today,
    };
    let sent = |round: &RoundId, person, rater| {
        model.evaluation(&FormKey { round: round.clone(), person, rater }).is_some_and(Evaluation::is_sent)
    };
    let found = consequences(&Facts {
        before,
        after: &after,
        today: env.today,
        day,
        rounds: &model.rounds,
        is_sent: &sent,
        grants: &grants,
        smallest: model.pack.rules.small_group,
    });
    let drafts = drafts(asking, &found)?;
    Ok(view(asking, change, &after, found, drafts))
}

/// Managers' drafts in open rounds about people who get another manager: they stay with who wrote them.
fn drafts(asking: &Asking<'_>, found: &Consequences) -> Result<u32, Refusal> {
    let mut begun = 0;
    for it in &found.rounds {
        for other in &found.other_manager {
            let Some(manager) = other.before else { continue };
            let form = FormKey { round: it.round.clone(), person: other.person, rater: Rater::Manager };
            let fields = asking.engine.drafts(&Holder::Person(manager), &DraftOf::Form(form))?;
            begun += u32::from(Draft::read(fields).is_begun());
        }
    }
    Ok(begun)
}

fn view(
    asking: &Asking<'_>,
    change: &Reorganisation,
    after: &Organisation,
    found: Consequences,
    drafts: u32,
) -> PreviewView {
    let model = asking.model;
    let unit = |id: &UnitId| after.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone());
    let person = |no: PersonNo| name(asking, no);
    let about = match change {
        Reorganisation::Move { unit: id, parent } => vec![unit(id), unit(parent)],
        Reorganisation::Merge { from, into, .. } => vec![unit(from), unit(into)],
        Reorganisation::Manager { unit: id, manager } => {
            vec![unit(id), manager.map(person).unwrap_or_default()]
        }
        Reorganisation::Leave { person: no, office: Office::Goes(to), .. } => vec![person(*no), person(*to)],
        Reorganisation::Leave { person: no, .. } => vec![person(*no)],
    };
    let mut people: Vec<PersonNo> = Vec::new();
    for other in found.other_manager.iter().take(NAMED) {
        people.extend(std::iter::once(other.person).chain(other.before).chain(other.after));
    }
    people.sort_unstable();
    people.dedup();
    let units = found.groups.iter().map(|group| &group.unit).chain(&found.led_by_leaver);
    let grant = |(id, _): &(u64, _)| {
        let grant = model.grants.get(id)?;
        let holder = match &grant.holder {
            Holder::Login(login) => login.to_string(),
            Holder::Person(no) => person(*no),
        };
        let scope = match &grant.scope {
            Scope::Everything => String::new(),
            Scope::Subtree(id) => unit(id),
            Scope::Person(no) => person(*no),
        };
        Some((*id, grant.role, holder, scope))
    };
    PreviewView {
        about,
        revision: model.revision,
        units: units.map(|id| (id.clone(), unit(id))).collect(),
        people: people.into_iter().map(|no| (no, person(no))).collect(),
        rounds: found.rounds.iter().map(|it| round_name(model, &it.round)).collect(),
        grants: found.grants.iter().filter_map(grant).collect(),
        drafts,
        smallest: model.pack.rules.small_group,
        found,
    }
}

fn round_name(model: &Model, id: &RoundId) -> String {
    model.rounds.get(id).map_or_else(|| id.to_string(), |round| round.name.clone())
}

/// A person's name today.
pub fn name(asking: &Asking<'_>, no: PersonNo) -> String {
    let person = asking.model.organisation.person(no);
    person.and_then(|person| person.on(asking.env.today)).map(|row| row.name.clone()).unwrap_or_default()
}
