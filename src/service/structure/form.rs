//! What a form of organisation, profiles or roles needs to know beforehand.

use super::reorganise::name;
use super::{Deciding, edit};
use crate::domain::access::{Holder, Role, Scope};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::names::Order;
use crate::domain::questions::Known;
use crate::service::asking::Asking;
use crate::service::refusal::Refusal;
use crate::service::roles;
use crate::service::views::{EditForm, EditView, Edited, PersonEdited};
use crate::service::wording::known_questions;

/// What stands there now and what can be chosen. Refused to who could not carry it out.
pub fn form(asking: &Asking<'_>, form: &EditForm) -> Result<EditView, Refusal> {
    let edited = edited(asking, form)?;
    let needs = Needs::of(form);
    let mut names = Vec::new();
    let mut named = |no: Option<PersonNo>| names.extend(no.map(|no| (no, name(asking, no))));
    match &edited {
        Edited::Unit(unit) => named(unit.manager),
        Edited::Person(person) => named(Some(person.no)),
        _ => {}
    }
    if *form == EditForm::Grant {
        named(asking.caller.person);
    }
    Ok(EditView {
        form: form.clone(),
        edited,
        revision: asking.model.revision,
        today: asking.env.today,
        units: if needs.units { units(asking) } else { Vec::new() },
        profiles: if needs.profiles { profiles(asking) } else { Vec::new() },
        goals: if needs.goals { goals(asking) } else { Vec::new() },
        competences: if needs.competences { competences(asking) } else { Vec::new() },
        roles: if *form == EditForm::Grant { roles::may_give(asking) } else { Vec::new() },
        me: asking.caller.person,
        names,
    })
}

/// Which lists a form chooses from.
#[expect(clippy::struct_excessive_bools, reason = "independent lists, no states")]
struct Needs {
    units: bool,
    profiles: bool,
    goals: bool,
    competences: bool,
}

impl Needs {
    const fn of(form: &EditForm) -> Self {
        use EditForm as F;
        Self {
            units: matches!(
                form,
                F::NewUnit(_) | F::MoveUnit(_) | F::MergeUnit(_) | F::Hire(_) | F::Person(_) | F::Grant
            ),
            profiles: matches!(form, F::Hire(_) | F::Person(_)),
            goals: matches!(form, F::NewCompetence | F::Competence(_)),
            competences: matches!(form, F::Demand(_)),
        }
    }
}

fn edited(asking: &Asking<'_>, form: &EditForm) -> Result<Edited, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let deciding = Deciding { model, env: &env, caller, base: None };
    let unit = |id: &UnitId| {
        let found = model.organisation.unit(id).filter(|_| edit::writes_unit(&deciding, id));
        found.cloned().map(Edited::Unit).ok_or(Refusal::NotFound)
    };
    let person = |no: PersonNo| {
        let found = model.organisation.person(no).filter(|_| edit::writes_person(&deciding, no));
        let found = found.ok_or(Refusal::NotFound)?;
        let row = found.on(env.today).ok_or(Refusal::NotFound)?.clone();
        let manages = u32::try_from(model.organisation.managed_units(no).count()).unwrap_or(u32::MAX);
        let edited = PersonEdited { no, employee_id: found.employee_id.clone(), row, manages };
        Ok(Edited::Person(Box::new(edited)))
    };
    let all = || edit::writes_all(&deciding);
    let catalogue = &model.catalogue;
    match form {
        EditForm::NewUnit(None) => all().map(|()| Edited::New),
        EditForm::NewUnit(Some(id)) | EditForm::Hire(id) => unit(id),
        EditForm::Unit(id) | EditForm::MoveUnit(id) | EditForm::MergeUnit(id) | EditForm::Manager(id) => unit(id),
        EditForm::Person(no) | EditForm::Leave(no) => person(*no),
        EditForm::NewProfile | EditForm::NewGoal | EditForm::NewCompetence => all().map(|()| Edited::New),
        EditForm::Profile(id) | EditForm::Demand(id) => {
            all()?;
            catalogue.profiles.get(id).cloned().map(Edited::Profile).ok_or(Refusal::NotFound)
        }
        EditForm::Goal(id) => {
            all()?;
            catalogue.goals.get(id).cloned().map(Edited::Goal).ok_or(Refusal::NotFound)
        }
        EditForm::Competence(id) => {
            all()?;
            catalogue.competences.get(id).cloned().map(Edited::Competence).ok_or(Refusal::NotFound)
        }
        EditForm::Grant => {
            let any = !roles::may_give(asking).is_empty();
            if any { Ok(Edited::New) } else { Err(Refusal::NotFound) }
        }
        EditForm::Revoke(id) => revoked(asking, *id),
        EditForm::Login(no) => {
            if !caller.has(Role::Administrator) {
                return Err(Refusal::NotFound);
            }
            let found = model.organisation.person(*no).filter(|person| person.employed_on(env.today));
            let found = found.ok_or(Refusal::NotFound)?;
            let now = found.on(env.today).ok_or(Refusal::NotFound)?;
            // Of the employment only the login is the administrator's to see.
            Ok(Edited::Grant(now.name.clone(), now.login.as_ref().map(ToString::to_string).unwrap_or_default()))
        }
    }
}

fn revoked(asking: &Asking<'_>, id: u64) -> Result<Edited, Refusal> {
    let grant = asking.model.grants.get(&id).ok_or(Refusal::NotFound)?;
    if !roles::may_take(asking, grant) {
        return Err(Refusal::NotFound);
    }
    let holder = match &grant.holder {
        Holder::Login(login) => login.to_string(),
        Holder::Person(no) => name(asking, *no),
    };
    let scope = match &grant.scope {
        Scope::Everything => String::new(),
        Scope::Subtree(unit) => {
            let unit = asking.model.organisation.unit(unit);
            unit.map(|unit| unit.name.clone()).unwrap_or_default()
        }
        Scope::Person(no) => name(asking, *no),
    };
    Ok(Edited::Grant(holder, scope))
}

/// Units that are not retired, each with the names above it, in Danish order of the whole.
fn units(asking: &Asking<'_>) -> Vec<(UnitId, String)> {
    let organisation = &asking.model.organisation;
    let order = Order::danish();
    let open = organisation.units().filter(|unit| unit.retired.is_none());
    let mut all: Vec<(UnitId, String)> = open
        .map(|unit| {
            let path = organisation.path(&unit.id);
            let above: Vec<&str> = path.iter().skip(1).take(1).map(|unit| unit.name.as_str()).collect();
            let name =
                if above.is_empty() { unit.name.clone() } else { format!("{} ({})", unit.name, above.join(", ")) };
            (unit.id.clone(), name)
        })
        .collect();
    all.sort_by_cached_key(|(id, name)| (order.key(name), id.clone()));
    all
}

fn profiles(asking: &Asking<'_>) -> Vec<(crate::domain::ids::ProfileId, String)> {
    let order = Order::danish();
    let open = asking.model.catalogue.profiles.values().filter(|profile| profile.retired.is_none());
    let mut all: Vec<_> = open.map(|profile| (profile.id.clone(), profile.title.clone())).collect();
    all.sort_by_cached_key(|(id, title)| (order.key(title), id.clone()));
    all
}

fn goals(asking: &Asking<'_>) -> Vec<(crate::domain::ids::GoalId, String)> {
    let order = Order::danish();
    let open = asking.model.catalogue.goals.values().filter(|goal| goal.retired.is_none());
    let mut all: Vec<_> = open.map(|goal| (goal.id.clone(), goal.title.clone())).collect();
    all.sort_by_cached_key(|(id, title)| (order.key(title), id.clone()));
    all
}

fn competences(asking: &Asking<'_>) -> Vec<(crate::domain::ids::CompetenceId, String)> {
    let questions = known_questions(&asking.model.pack);
    let open = asking.model.catalogue.competences.values().filter(|competence| competence.retired.is_none());
    let ordered = Known::new(&questions).ordered(open);
    ordered.into_iter().map(|it| (it.id.clone(), format!("{}: {}", it.area, it.question))).collect()
}
