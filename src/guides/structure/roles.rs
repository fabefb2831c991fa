//! Roles and deputies: given, taken back; and the login of an employee.

use super::{ABOUT, FROM, HOLDER, PERSON, REASON, ROLE, SCOPE, TO, UNIT, field, line};
use crate::domain::access::{Holder, Role, Scope};
use crate::domain::ids::{ID_LENGTH, Login, UnitId};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Kind, Label, Picker, Problem, Step, StepId, Value};
use crate::service::Command;
use crate::service::command::GrantRole;
use crate::service::import::kind::Column;
use crate::service::views::{EditForm, EditView, Edited};
use crate::text::reorganisation::role_name;
use crate::text::{Id, id};

const EMPLOYEE: &str = "employee";
const LOGIN: &str = "login";
const EVERYTHING: &str = "everything";
const BELOW: &str = "unit";
const ONE: &str = "person";

/// Longest reason. Source: framework `pack.toml`, text limits (comment).
const REASON_LENGTH: usize = 4_000;

/// The stable name of a role in choices.
const fn key(role: Role) -> &'static str {
    match role {
        Role::Administrator => "administrator",
        Role::Hr => "hr",
        Role::Auditor => "auditor",
        Role::Decider => "decider",
        Role::Advisor => "advisor",
        Role::Committee => "committee",
        Role::Deputy => "deputy",
    }
}

fn chosen(facts: &EditView, answers: &Answers) -> Option<Role> {
    let wanted = answers.one(&ROLE)?;
    facts.roles.iter().copied().find(|role| key(*role) == wanted)
}

/// What a role of this kind can cover.
const fn scopes(role: Role) -> &'static [(&'static str, Id)] {
    match role {
        Role::Hr | Role::Decider => &[(EVERYTHING, id::STRUCTURE_SCOPE_EVERYTHING), (BELOW, id::STRUCTURE_SCOPE_UNIT)],
        Role::Advisor => &[(BELOW, id::STRUCTURE_SCOPE_UNIT), (ONE, id::STRUCTURE_SCOPE_PERSON)],
        Role::Committee => &[(BELOW, id::STRUCTURE_SCOPE_UNIT)],
        Role::Administrator | Role::Auditor | Role::Deputy => &[],
    }
}

/// Steps of a form about roles.
pub fn steps(facts: &EditView, answers: &Answers) -> Vec<Step> {
    let reason = Field::new(REASON, id::STRUCTURE_REASON.into(), Kind::Text { max: REASON_LENGTH }).required();
    match (&facts.form, &facts.edited) {
        (EditForm::Revoke(_), Edited::Grant(holder, scope)) => {
            let about = if scope.is_empty() { id::STRUCTURE_ABOUT_ROLE } else { id::STRUCTURE_ABOUT_ROLE_OF };
            let about = Label::from(about).arg("holder", holder.as_str()).arg("scope", scope.as_str());
            vec![Step::new(StepId::new("what"), id::STRUCTURE_STEP_WHY.into(), vec![reason]).intro(about)]
        }
        (EditForm::Login(_), Edited::Grant(name, login)) => {
            let login = line(Column::Login, ID_LENGTH, login).help(id::STRUCTURE_LOGIN_HELP.into());
            let about = Label::from(id::STRUCTURE_ABOUT_LOGIN).arg("name", name.as_str());
            vec![Step::new(StepId::new("what"), id::STRUCTURE_STEP_WHAT.into(), vec![login]).intro(about)]
        }
        _ => granting(facts, answers, reason),
    }
}

fn granting(facts: &EditView, answers: &Answers, reason: Field) -> Vec<Step> {
    let roles = facts.roles.iter().map(|role| Choice::new(key(*role), role_name(*role).into())).collect();
    let role = chosen(facts, answers);
    let mut which = Field::new(ROLE, id::STRUCTURE_ROLE.into(), Kind::One(roles)).required();
    if let [only] = facts.roles.as_slice() {
        which = which.default(Value::One(key(*only).to_owned()));
    }
    let without_employment = matches!(role, Some(Role::Administrator | Role::Hr | Role::Auditor));
    let holders = [(EMPLOYEE, id::STRUCTURE_HOLDER_EMPLOYEE), (LOGIN, id::STRUCTURE_HOLDER_LOGIN)];
    let holders = holders.iter().map(|(key, name)| Choice::new(*key, (*name).into())).collect();
    let by_login = without_employment && answers.one(&HOLDER) == Some(LOGIN);
    let who = vec![
        which,
        Field::new(HOLDER, id::STRUCTURE_HOLDER.into(), Kind::One(holders))
            .required()
            .default(Value::One(EMPLOYEE.to_owned()))
            .hide_if(!without_employment),
        Field::new(PERSON, id::STRUCTURE_PERSON.into(), Kind::Person(Picker("employed"))).required().hide_if(by_login),
        line(Column::Login, ID_LENGTH, "").required().hide_if(!by_login),
    ];
    let offered = role.map_or(&[][..], scopes);
    let covers = offered.iter().map(|(key, name)| Choice::new(*key, (*name).into())).collect();
    let mut scope = Field::new(SCOPE, id::STRUCTURE_SCOPE.into(), Kind::One(covers)).required();
    scope = scope.hide_if(offered.len() < 2);
    let held = if let [(only, _)] = offered { Some(*only) } else { answers.one(&SCOPE) };
    let units = facts.units.iter().map(|(id, name)| Choice::new(id.as_str(), Label::given(name))).collect();
    let what = vec![
        scope,
        Field::new(UNIT, id::STRUCTURE_COVERED_UNIT.into(), Kind::One(units)).required().hide_if(held != Some(BELOW)),
        Field::new(ABOUT, id::STRUCTURE_COVERED_PERSON.into(), Kind::Person(Picker("employed")))
            .required()
            .hide_if(held != Some(ONE)),
    ];
    let limited = matches!(role, Some(Role::Deputy | Role::Advisor));
    let from = Kind::Date { from: Some(facts.today), to: None };
    let to = Kind::Date { from: answers.date(&FROM).or(Some(facts.today)), to: None };
    let mut last = Field::new(TO, id::STRUCTURE_TO.into(), to).help(id::STRUCTURE_TO_HELP.into());
    last.required = limited;
    let when = vec![
        Field::new(FROM, id::STRUCTURE_FROM.into(), from).required().default(Value::Date(facts.today)),
        last,
        reason,
    ];
    vec![
        Step::new(StepId::new("who"), id::STRUCTURE_STEP_WHO.into(), who),
        Step::new(StepId::new("covers"), id::STRUCTURE_STEP_COVERS.into(), what).hide_if(offered.is_empty()),
        Step::new(StepId::new("when"), id::STRUCTURE_STEP_WHEN.into(), when),
    ]
}

/// What comes out.
pub fn finish(facts: &EditView, answers: &Answers) -> Result<Command, Finding> {
    let required = |of: FieldId| Problem::Required.at(of);
    let reason = answers.text(&REASON).unwrap_or_default().trim().to_owned();
    match facts.form {
        EditForm::Revoke(grant) => return Ok(Command::RevokeRole { grant, reason }),
        EditForm::Login(person) => {
            let login = answers.text(&field(Column::Login)).map(|login| Login::new(login.trim()));
            return Ok(Command::MapLogin { person, login });
        }
        _ => {}
    }
    let role = chosen(facts, answers).ok_or(required(ROLE))?;
    let holder = match (answers.text(&field(Column::Login)), answers.person(&PERSON)) {
        (Some(login), _) => Holder::Login(Login::new(login.trim())),
        (None, Some(person)) => Holder::Person(person),
        (None, None) => return Err(required(PERSON)),
    };
    let offered = scopes(role);
    let kind = if let [(only, _)] = offered { Some(*only) } else { answers.one(&SCOPE) };
    let scope = match (role, kind) {
        (Role::Deputy, _) => Scope::Person(facts.me.ok_or(required(ROLE))?),
        (_, Some(BELOW)) => Scope::Subtree(UnitId::new(answers.one(&UNIT).ok_or(required(UNIT))?)),
        (_, Some(ONE)) => Scope::Person(answers.person(&ABOUT).ok_or(required(ABOUT))?),
        (_, None) if !offered.is_empty() => return Err(required(SCOPE)),
        _ => Scope::Everything,
    };
    let from = answers.date(&FROM).ok_or(required(FROM))?;
    Ok(Command::GrantRole(GrantRole { holder, role, scope, from, to: answers.date(&TO), reason }))
}
