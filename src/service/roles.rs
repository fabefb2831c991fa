//! Roles, deputies and the login map. Who names whom is data; nobody gives anything to himself or herself.
//! Source: `access.md`, Relations.

use super::access::{Caller, Capacity, Data, Right, allowed, covers};
use super::asking::Asking;
use super::command::GrantRole;
use super::engine::{Counters, Decision, Fact, Model};
use super::env::Env;
use super::reason;
use super::refusal::Refusal;
use super::views::GrantLine;
use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::domain::ids::{Login, PersonNo};
use crate::domain::organisation::Person;
use chrono::NaiveDate;

/// What of an operating system's login is taken, in characters.
const LONGEST_LOGIN: usize = 64;

/// Gives a role.
pub fn grant(model: &Model, env: &Env, caller: &Caller, grant: &GrantRole) -> Result<Decision, Refusal> {
    if !names(model, env, caller, grant.role, &grant.scope) {
        return Err(Refusal::NotFound);
    }
    let holder = settled(model, env, caller, grant)?;
    if is_oneself(model, env, caller, &holder) {
        return Err(Refusal::NotForOneself);
    }
    check_scope(model, env, grant, &holder)?;
    check_days(env, grant)?;
    let reason = reason::checked(model, &grant.reason)?;
    let counters = Counters { grants: model.counters.grants + 1, ..model.counters };
    let id = counters.grants;
    let subjects = subjects(&holder, &grant.scope);
    let (role, scope) = (grant.role, grant.scope.clone());
    let given = Grant { id, holder, role, scope, from: grant.from, to: grant.to, reason, revoked: None };
    Ok(Decision {
        facts: vec![Fact::Counters(counters), Fact::Grant(given)],
        subjects,
        record: Some(id.to_string()),
        made: Some(id.to_string()),
    })
}

/// Takes a role back; the grant is kept with the day and the reason. Who could give it can take it.
pub fn revoke(model: &Model, env: &Env, caller: &Caller, grant: u64, reason: &str) -> Result<Decision, Refusal> {
    let found = model.grants.get(&grant).ok_or(Refusal::NotFound)?;
    if !names(model, env, caller, found.role, &found.scope) {
        return Err(Refusal::NotFound);
    }
    if found.revoked.is_some() || found.to.is_some_and(|to| to < env.today) {
        return Err(Refusal::Stale);
    }
    let revoked = Some((env.today, reason::checked(model, reason)?));
    let subjects = subjects(&found.holder, &found.scope);
    let facts = vec![Fact::Grant(Grant { revoked, ..found.clone() })];
    Ok(Decision { facts, subjects, record: Some(grant.to_string()), made: None })
}

/// Ties a login to a person, or unties it. It holds from today on: in the row of employment in force and those to come.
pub fn map_login(
    model: &Model,
    env: &Env,
    caller: &Caller,
    person: PersonNo,
    login: Option<&Login>,
) -> Result<Decision, Refusal> {
    if !caller.has(Role::Administrator) {
        return Err(Refusal::NotFound);
    }
    let found = model.organisation.person(person).filter(|found| found.employed_on(env.today));
    let mut changed = found.cloned().ok_or(Refusal::NotFound)?;
    if caller.own_person == Some(person) || login == Some(&caller.login) {
        return Err(Refusal::NotForOneself);
    }
    if let Some(login) = login {
        check_login(login)?;
        let mut others = model.organisation.people().filter(|other| other.no != person);
        if others.any(|other| uses(other, login, env.today)) {
            return Err(Refusal::LoginInUse);
        }
    }
    let current = changed.on(env.today).and_then(|row| row.valid_from);
    for row in changed.history.iter_mut().filter(|row| row.valid_from >= current) {
        row.login = login.cloned();
    }
    Ok(Decision { facts: vec![Fact::Person(Box::new(changed))], subjects: vec![person], ..Decision::default() })
}

/// The roles and deputies the asking person may see, present and past, newest first: HR those of its scope, managers
/// their own deputies, the administrator all but whom an advisor helps, which is content. Refused where there is
/// nothing one could ever see.
pub fn grants(asking: &Asking<'_>) -> Result<Vec<GrantLine>, Refusal> {
    let (model, caller) = (asking.model, asking.caller);
    let manages = caller.person.is_some_and(|no| model.organisation.managed_units(no).next().is_some());
    if !(manages || caller.has(Role::Administrator) || caller.has(Role::Hr)) {
        return Err(Refusal::NotFound);
    }
    let seen = model.grants.values().rev().filter(|grant| sees(asking, grant));
    Ok(seen.map(|grant| line(asking, grant)).collect())
}

/// The roles the asking person can give to somebody, in the order of the list.
pub fn may_give(asking: &Asking<'_>) -> Vec<Role> {
    let (model, caller) = (asking.model, asking.caller);
    let everywhere = hr_covers(model, &asking.env, caller, &Scope::Everything);
    let manages = caller.person.is_some_and(|no| names(model, &asking.env, caller, Role::Deputy, &Scope::Person(no)));
    let given = [
        (Role::Hr, caller.has(Role::Administrator)),
        (Role::Auditor, caller.has(Role::Administrator)),
        (Role::Administrator, everywhere),
        (Role::Decider, caller.has(Role::Hr)),
        (Role::Advisor, caller.has(Role::Hr)),
        (Role::Committee, caller.has(Role::Hr)),
        (Role::Deputy, manages),
    ];
    given.into_iter().filter(|(_, may)| *may).map(|(role, _)| role).collect()
}

/// Whether the asking person can take a role back: it is in force or to come, and could be given by him or her.
pub fn may_take(asking: &Asking<'_>, grant: &Grant) -> bool {
    let open = grant.revoked.is_none() && grant.to.is_none_or(|to| asking.env.today <= to);
    open && names(asking.model, &asking.env, asking.caller, grant.role, &grant.scope)
}

fn sees(asking: &Asking<'_>, grant: &Grant) -> bool {
    let (model, env, caller) = (asking.model, &asking.env, asking.caller);
    let helps_somebody = grant.role == Role::Advisor && matches!(grant.scope, Scope::Person(_));
    (caller.has(Role::Administrator) && !helps_somebody)
        || hr_covers(model, env, caller, &grant.scope)
        || (grant.role == Role::Deputy && caller.person.is_some_and(|no| grant.scope == Scope::Person(no)))
}

fn line(asking: &Asking<'_>, grant: &Grant) -> GrantLine {
    let organisation = &asking.model.organisation;
    let name = |no: PersonNo| {
        let row = organisation.person(no).and_then(|person| person.on(asking.env.today));
        row.map(|row| row.name.clone()).unwrap_or_default()
    };
    let holder = match &grant.holder {
        Holder::Login(login) => login.to_string(),
        Holder::Person(no) => name(*no),
    };
    let scope = match &grant.scope {
        Scope::Everything => String::new(),
        Scope::Subtree(unit) => organisation.unit(unit).map_or_else(|| unit.to_string(), |unit| unit.name.clone()),
        Scope::Person(no) => name(*no),
    };
    GrantLine { grant: grant.clone(), holder, scope, take: may_take(asking, grant) }
}

/// Whether the caller names who holds this role with this scope: the administrator HR and auditor, managers their
/// deputies, HR the rest within its own scope. A deputy names nobody.
fn names(model: &Model, env: &Env, caller: &Caller, role: Role, scope: &Scope) -> bool {
    match role {
        Role::Hr | Role::Auditor => caller.has(Role::Administrator),
        Role::Deputy => {
            let own = |no| *scope == Scope::Person(no) && model.organisation.managed_units(no).next().is_some();
            caller.capacity != Capacity::Deputy && caller.person.is_some_and(own)
        }
        Role::Administrator | Role::Decider | Role::Advisor | Role::Committee => hr_covers(model, env, caller, scope),
    }
}

fn hr_covers(model: &Model, env: &Env, caller: &Caller, scope: &Scope) -> bool {
    match scope {
        Scope::Everything => caller.roles.iter().any(|held| held.role == Role::Hr && held.scope == Scope::Everything),
        Scope::Subtree(unit) => covers(model, caller, Role::Hr, unit),
        Scope::Person(no) => {
            let unit = model.organisation.unit_of(*no, env.today);
            unit.is_some_and(|unit| covers(model, caller, Role::Hr, unit))
        }
    }
}

/// Who holds it in the end: an employee's login means the employee, so that the role ends with the employment. Only
/// administrator, HR and auditor need no employment.
fn settled(model: &Model, env: &Env, caller: &Caller, grant: &GrantRole) -> Result<Holder, Refusal> {
    let needs_employment = !matches!(grant.role, Role::Administrator | Role::Hr | Role::Auditor);
    match &grant.holder {
        Holder::Person(no) => {
            let person = model.organisation.person(*no).ok_or(Refusal::NotFound)?;
            if person.employed_on(grant.from.max(env.today)) {
                return Ok(grant.holder.clone());
            }
            let may_know = allowed(model, env, caller, Data::Employment, *no, Right::Read);
            Err(if may_know { Refusal::NotEmployed } else { Refusal::NotFound })
        }
        Holder::Login(login) => {
            check_login(login)?;
            match model.person_by_login(login, env.today) {
                Some(no) => Ok(Holder::Person(no)),
                None if needs_employment => Err(Refusal::NotFound),
                None => Ok(grant.holder.clone()),
            }
        }
    }
}

/// Whether what is given would end with the one who gives it, in whatever name.
fn is_oneself(model: &Model, env: &Env, caller: &Caller, holder: &Holder) -> bool {
    match holder {
        Holder::Login(login) => *login == caller.login,
        Holder::Person(no) => {
            let login = model.organisation.person(*no).and_then(|person| person.on(env.today)?.login.as_ref());
            caller.person == Some(*no) || caller.own_person == Some(*no) || login == Some(&caller.login)
        }
    }
}

/// Each role has its kinds of scope, and what it covers is there.
fn check_scope(model: &Model, env: &Env, grant: &GrantRole, holder: &Holder) -> Result<(), Refusal> {
    let fits = match (&grant.scope, grant.role) {
        (Scope::Everything, role) => matches!(role, Role::Administrator | Role::Auditor | Role::Hr | Role::Decider),
        (Scope::Subtree(_), role) => matches!(role, Role::Hr | Role::Decider | Role::Advisor | Role::Committee),
        (Scope::Person(_), role) => matches!(role, Role::Advisor | Role::Deputy),
    };
    if !fits {
        return Err(Refusal::Required("scope".to_owned()));
    }
    match &grant.scope {
        Scope::Everything => Ok(()),
        Scope::Subtree(unit) => model.organisation.unit(unit).map(|_| ()).ok_or(Refusal::NotFound),
        // Nobody is the advisor of himself or herself.
        Scope::Person(no) if *holder == Holder::Person(*no) => Err(Refusal::NotForOneself),
        Scope::Person(no) => {
            let person = model.organisation.person(*no).filter(|person| person.employed_on(env.today));
            person.map(|_| ()).ok_or(Refusal::NotFound)
        }
    }
}

/// A role begins today at the earliest, or the journal would show deeds nobody had the right to. Deputies and advisors
/// stand from–to.
fn check_days(env: &Env, grant: &GrantRole) -> Result<(), Refusal> {
    if grant.from < env.today {
        return Err(Refusal::DateBefore { date: grant.from, earliest: env.today });
    }
    match grant.to {
        Some(to) if to < grant.from => Err(Refusal::DateBefore { date: to, earliest: grant.from }),
        None if matches!(grant.role, Role::Deputy | Role::Advisor) => Err(Refusal::Required("to".to_owned())),
        _ => Ok(()),
    }
}

fn check_login(login: &Login) -> Result<(), Refusal> {
    let text = login.as_str();
    if text.is_empty() || text.trim() != text {
        return Err(Refusal::Required("login".to_owned()));
    }
    if text.chars().count() > LONGEST_LOGIN {
        return Err(Refusal::TooLong { max: LONGEST_LOGIN as u32 });
    }
    if text.chars().any(char::is_control) { Err(Refusal::ControlCharacters) } else { Ok(()) }
}

/// Whether somebody employed today or later has the login, now or in a row to come.
fn uses(person: &Person, login: &Login, today: NaiveDate) -> bool {
    let current = person.on(today).and_then(|row| row.valid_from);
    let rows = person.history.iter().filter(|row| row.valid_from >= current);
    rows.into_iter().any(|row| row.login.as_ref() == Some(login) && row.left.is_none_or(|left| today <= left))
}

fn subjects(holder: &Holder, scope: &Scope) -> Vec<PersonNo> {
    let mut subjects = Vec::new();
    if let Holder::Person(no) = holder {
        subjects.push(*no);
    }
    if let Scope::Person(no) = scope {
        subjects.push(*no);
    }
    subjects
}

#[cfg(test)]
mod tests;
