//! Who is calling, worked out from the login map and the grants at the moment of asking.

use crate::domain::access::{Grant, Holder, Role};
use crate::domain::ids::{EmployeeId, Login, PersonNo};
use crate::service::engine::Model;
use crate::service::env::Env;
use crate::service::refusal::Refusal;

/// Whom a session was opened for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The login, as the operating system knows it.
    pub login: Login,
    /// `--as`: the employee to act as, on an embedded store, for who set it up.
    pub act_as: Option<EmployeeId>,
}

/// As what somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// As himself or herself.
    Own,
    /// As another employee, for who set the store up (`--as`).
    As,
    /// In a manager's place, with the manager's rights over others and none of the manager's own.
    Deputy,
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
    /// The person whose rights count; employed today.
    pub person: Option<PersonNo>,
    /// As what.
    pub capacity: Capacity,
    /// Grants that hold today.
    pub roles: Vec<Grant>,
}

impl Caller {
    /// Under whom drafts and settings are kept. A deputy's drafts are the deputy's, a manager's stay the manager's.
    pub fn holder(&self) -> Holder {
        let whose = if self.capacity == Capacity::Deputy { self.own_person } else { self.person };
        whose.map_or_else(|| Holder::Login(self.login.clone()), Holder::Person)
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
            capacity: Capacity::Own,
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
        capacity: Capacity::As,
        roles: grants_of(model, env, &[Some(Holder::Person(person.no)), login]),
    })
}

/// The grants held today. What is given to a login needs no employment; what is given to a person ends with it, since
/// only who is employed today is named among the holders.
fn grants_of(model: &Model, env: &Env, holders: &[Option<Holder>]) -> Vec<Grant> {
    let held = |grant: &&Grant| holders.iter().flatten().any(|holder| *holder == grant.holder);
    model.grants.values().filter(held).filter(|grant| grant.holds_on(env.today)).cloned().collect()
}
