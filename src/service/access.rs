//! Who may see and do what: one readable table of `access.md`, and the relations it rests on.

use super::engine::Model;
use super::env::Env;
use super::refusal::Refusal;
use crate::domain::access::{Grant, Holder, Role};
use crate::domain::ids::{EmployeeId, Login, PersonNo};

/// Whom a session was opened for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The login, as the operating system knows it.
    pub login: Login,
    /// `--as`: the employee to act as, on an embedded store, for who set it up.
    pub act_as: Option<EmployeeId>,
}

/// Who is acting, worked out anew for every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The login that signed in.
    pub login: Login,
    /// The employee of that login.
    pub own_person: Option<PersonNo>,
    /// The person acted as (`--as`) or stood in for (deputy); both names are journalled.
    pub in_place_of: Option<PersonNo>,
    /// The person whose rights count.
    pub person: Option<PersonNo>,
    /// Grants that hold today.
    pub roles: Vec<Grant>,
}

impl Caller {
    /// Under whom drafts and settings are kept.
    pub fn holder(&self) -> Holder {
        self.person.map_or_else(|| Holder::Login(self.login.clone()), Holder::Person)
    }

    /// Whether a role is held, whatever its scope.
    pub fn has(&self, role: Role) -> bool {
        self.roles.iter().any(|grant| grant.role == role)
    }
}

/// Works out who is calling. Who is not employed today has no rights as an employee; a login without a person needs a
/// role. Acting as somebody is for the administrator of an embedded store, and gives that person's rights only.
pub fn caller(model: &Model, env: &Env, identity: &Identity) -> Result<Caller, Refusal> {
    let own_person = model.person_by_login(&identity.login, env.today);
    let by_login = Holder::Login(identity.login.clone());
    let own_roles = grants_of(model, env, &[Some(by_login), own_person.map(Holder::Person)]);
    let Some(employee) = &identity.act_as else {
        if own_person.is_none() && own_roles.is_empty() {
            return Err(Refusal::UnknownLogin(identity.login.to_string()));
        }
        return Ok(Caller {
            login: identity.login.clone(),
            own_person,
            in_place_of: None,
            person: own_person,
            roles: own_roles,
        });
    };
    if !own_roles.iter().any(|grant| grant.role == Role::Administrator) {
        return Err(Refusal::AsNotAllowed);
    }
    let person = model.organisation.by_employee(employee).ok_or(Refusal::NotFound)?;
    let row = person.on(env.today).filter(|row| row.employed_on(env.today)).ok_or(Refusal::NotEmployed)?;
    let login = row.login.clone().map(Holder::Login);
    Ok(Caller {
        login: identity.login.clone(),
        own_person,
        in_place_of: Some(person.no),
        person: Some(person.no),
        roles: grants_of(model, env, &[Some(Holder::Person(person.no)), login]),
    })
}

/// The caller as the deputy of a manager, where a grant says so.
pub fn standing_in(
    _model: &Model,
    _env: &Env,
    caller: Caller,
    deputy_for: Option<PersonNo>,
) -> Result<Caller, Refusal> {
    match deputy_for {
        None => Ok(caller),
        Some(_) => Err(Refusal::NotFound),
    }
}

fn grants_of(model: &Model, env: &Env, holders: &[Option<Holder>]) -> Vec<Grant> {
    let held = |grant: &&Grant| holders.iter().flatten().any(|holder| *holder == grant.holder);
    model.grants.values().filter(held).filter(|grant| grant.holds_on(env.today)).cloned().collect()
}
