//! Roles, deputies and the login map.

use super::access::Caller;
use super::command::GrantRole;
use super::engine::{Decision, Model};
use super::env::Env;
use super::local::Asking;
use super::refusal::Refusal;
use super::views::GrantLine;
use crate::domain::ids::{Login, PersonNo};

/// All roles and deputies.
pub fn grants(_asking: &Asking<'_>) -> Result<Vec<GrantLine>, Refusal> {
    Err(Refusal::NotFound)
}

/// Gives a role.
pub fn grant(_model: &Model, _env: &Env, _caller: &Caller, _grant: &GrantRole) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}

/// Takes a role back.
pub fn revoke(_model: &Model, _env: &Env, _caller: &Caller, _grant: u64, _reason: &str) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}

/// Ties a login to a person, or unties it.
pub fn map_login(
    _model: &Model,
    _env: &Env,
    _caller: &Caller,
    _person: PersonNo,
    _login: Option<&Login>,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound)
}
