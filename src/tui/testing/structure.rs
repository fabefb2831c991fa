//! Answers for organisation, profiles, roles and journal, from the service's small invented organisation.

use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::service::engine::Fact;
use crate::service::fixture::{House, day, house};
use crate::service::session::Session;
use crate::service::{AnyAnswer, AnyAsk};

/// The organisation with an auditor and a deputy.
fn with_roles() -> House {
    let house = house();
    let given = |id, holder, role, scope| {
        Fact::Grant(Grant {
            id,
            holder,
            role,
            scope,
            from: day("2026-01-01"),
            to: Some(day("2026-12-31")),
            reason: "Aftalt på mødet i januar".into(),
            revoked: None,
        })
    };
    house.put(vec![
        given(300, Holder::Login("revision".into()), Role::Auditor, Scope::Everything),
        given(301, Holder::Person(crate::service::fixture::RIKKE), Role::Decider, Scope::Subtree("A".into())),
        given(
            302,
            Holder::Person(crate::service::fixture::PIA),
            Role::Deputy,
            Scope::Person(crate::service::fixture::TOVE),
        ),
    ]);
    house
}

fn answer(login: &str, ask: &AnyAsk) -> Option<AnyAnswer> {
    match ask {
        AnyAsk::Me(_) => None,
        ask => with_roles().session(login).ask_any(ask.clone()).ok(),
    }
}

/// As HR sees it.
pub fn hr(ask: &AnyAsk) -> Option<AnyAnswer> {
    answer("hr", ask)
}

/// As an employee sees it.
pub fn employee(ask: &AnyAsk) -> Option<AnyAnswer> {
    answer("pia", ask)
}

/// As the auditor sees it.
pub fn auditor(ask: &AnyAsk) -> Option<AnyAnswer> {
    answer("revision", ask)
}
