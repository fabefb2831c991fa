use super::*;
use crate::domain::evaluation::Rater;
use crate::domain::journal::Outcome;
use crate::service::access::Identity;
use crate::service::access::Relation::{Everyone, NearestManager};
use crate::service::ask::{Grants, PersonCard, WhoLooked};
use crate::service::command::{Command, Request, RequestId};
use crate::service::fixture::{
    ANDERS, BENT, HANNE, House, LARS, METTE, OMAR, PIA, RIKKE, TOVE, ULLA, YRSA, day, form, house,
};
use crate::service::local::LocalSession;
use crate::service::session::Session;
use Role::{Administrator, Advisor, Deputy, Hr};
use rstest::rstest;

fn giving(holder: Holder, role: Role, scope: Scope) -> GrantRole {
    let to = Some(day("2026-12-31"));
    GrantRole { holder, role, scope, from: day("2026-04-15"), to, reason: "Ferie".into() }
}

fn give(house: &House, login: &str, grant: GrantRole) -> Result<u64, Refusal> {
    let receipt = house.run(login, Command::GrantRole(grant))?;
    Ok(receipt.made.unwrap().parse().unwrap())
}

fn subtree(unit: &str) -> Scope {
    Scope::Subtree(unit.into())
}

fn deputy(house: &House, manager: &str, whose: PersonNo, who: PersonNo) -> Result<u64, Refusal> {
    give(house, manager, giving(Holder::Person(who), Role::Deputy, Scope::Person(whose)))
}

fn as_deputy(house: &House, login: &str, manager: PersonNo, id: u128, command: Command) -> Result<(), Refusal> {
    let request = Request { id: RequestId(1 << 64 | id), deputy_for: Some(manager), base: None, command };
    house.session(login).run(request).map(|_| ())
}

#[rstest]
#[case(Role::Hr, Scope::Everything, "admin")]
#[case(Role::Hr, subtree("A"), "admin")]
#[case(Role::Auditor, Scope::Everything, "admin")]
#[case(Role::Administrator, Scope::Everything, "hr")]
#[case(Role::Decider, subtree("A"), "hr")]
#[case(Role::Advisor, Scope::Person(PIA), "hr")]
#[case(Role::Committee, subtree("A1"), "hr")]
#[case(Role::Deputy, Scope::Person(TOVE), "tove")]
fn each_role_is_named_by_one_kind_of_person(#[case] role: Role, #[case] scope: Scope, #[case] namer: &str) {
    for login in ["admin", "hr", "tove", "anders", "mette"] {
        let house = house();
        let outcome = give(&house, login, giving(Holder::Person(YRSA), role, scope.clone()));
        assert_eq!(outcome.is_ok(), login == namer, "{login} {outcome:?}");
        assert!(outcome.is_ok() || outcome == Err(Refusal::NotFound), "{login} {outcome:?}");
    }
}

#[test]
fn nobody_grants_anything_to_himself_or_herself() {
    let house = house();
    let by = |login: &str, holder, role, scope| give(&house, login, giving(holder, role, scope));
    let login = |name: &str| Holder::Login(name.into());
    assert_eq!(by("admin", login("admin"), Role::Hr, Scope::Everything), Err(Refusal::NotForOneself));
    assert_eq!(by("hanne", Holder::Person(HANNE), Role::Administrator, Scope::Everything), Err(Refusal::NotForOneself));
    assert_eq!(by("hanne", login("hanne"), Role::Decider, subtree("B")), Err(Refusal::NotForOneself));
    assert_eq!(deputy(&house, "tove", TOVE, TOVE), Err(Refusal::NotForOneself));
    // Nor an advisor for himself or herself.
    assert_eq!(by("hr", Holder::Person(PIA), Role::Advisor, Scope::Person(PIA)), Err(Refusal::NotForOneself));
    // The administrator acting as somebody names no role for the own login.
    let identity = Identity { login: "admin".into(), act_as: Some("1011".into()) };
    let session = LocalSession::open(house.engine.clone(), identity).unwrap();
    let command = Command::GrantRole(giving(login("admin"), Role::Administrator, Scope::Everything));
    let request = Request { id: RequestId(1 << 64), deputy_for: None, base: None, command };
    assert_eq!(session.run(request), Err(Refusal::NotForOneself));
}

#[test]
fn hr_of_a_subtree_names_within_it_only() {
    let house = house();
    give(&house, "admin", giving(Holder::Person(YRSA), Role::Hr, subtree("A"))).unwrap();
    let by = |role, scope| give(&house, "yrsa", giving(Holder::Person(RIKKE), role, scope));
    assert!(by(Role::Decider, subtree("A1")).is_ok());
    assert!(by(Role::Advisor, Scope::Person(PIA)).is_ok());
    for (role, scope) in [
        (Role::Decider, subtree("B")),
        (Role::Decider, Scope::Everything),
        (Role::Advisor, Scope::Person(HANNE)),
        (Role::Administrator, Scope::Everything),
    ] {
        assert_eq!(by(role, scope), Err(Refusal::NotFound), "{role:?}");
    }
}

#[rstest]
#[case(|g: &mut GrantRole| g.reason = "  ".into(), Refusal::Required("reason".into()))]
#[case(|g: &mut GrantRole| g.reason = "a\nb".into(), Refusal::ControlCharacters)]
#[case(|g: &mut GrantRole| g.reason = "x".repeat(4001), Refusal::TooLong { max: 4000 })]
#[case(|g: &mut GrantRole| g.to = None, Refusal::Required("to".into()))]
#[case(|g: &mut GrantRole| g.to = Some(day("2026-04-14")), Refusal::DateBefore { date: day("2026-04-14"), earliest: day("2026-04-15") })]
#[case(|g: &mut GrantRole| g.from = day("2026-04-14"), Refusal::DateBefore { date: day("2026-04-14"), earliest: day("2026-04-15") })]
#[case(|g: &mut GrantRole| g.scope = Scope::Everything, Refusal::Required("scope".into()))]
#[case(|g: &mut GrantRole| g.scope = subtree("NOWHERE"), Refusal::NotFound)]
#[case(|g: &mut GrantRole| g.holder = Holder::Person(LARS), Refusal::NotEmployed)]
#[case(|g: &mut GrantRole| g.holder = Holder::Person(PersonNo(99)), Refusal::NotFound)]
#[case(|g: &mut GrantRole| g.holder = Holder::Login("nobody".into()), Refusal::NotFound)]
fn a_grant_has_scope_days_reason_and_a_holder(#[case] spoil: fn(&mut GrantRole), #[case] refusal: Refusal) {
    let mut grant = giving(Holder::Person(RIKKE), Role::Advisor, Scope::Person(PIA));
    spoil(&mut grant);
    assert_eq!(give(&house(), "hr", grant), Err(refusal));
}

#[test]
fn an_employees_login_means_the_employee_and_the_role_ends_with_the_employment() {
    let house = house();
    let id = give(&house, "admin", giving(Holder::Login("yrsa".into()), Role::Hr, Scope::Everything)).unwrap();
    house.engine.read(|model| assert_eq!(model.grants[&id].holder, Holder::Person(YRSA)));
    assert!(house.caller("yrsa").has(Role::Hr));
    let outside = Holder::Login("revision".into());
    give(&house, "admin", giving(outside.clone(), Role::Auditor, Scope::Everything)).unwrap();
    assert!(house.caller("revision").has(Role::Auditor));
    let mut gone = house.engine.read(|model| model.organisation.person(YRSA).unwrap().clone());
    gone.history[0].left = Some(day("2026-04-14"));
    house.put(vec![Fact::Person(Box::new(gone))]);
    let identity = Identity { login: "yrsa".into(), act_as: None };
    assert!(LocalSession::open(house.engine.clone(), identity).is_err());
}

#[test]
fn a_role_holds_from_to_and_until_it_is_taken_back() {
    let house = house();
    let mut grant = giving(Holder::Person(YRSA), Role::Hr, Scope::Everything);
    grant.from = day("2026-04-20");
    grant.to = Some(day("2026-04-22"));
    let id = give(&house, "admin", grant).unwrap();
    for (at, holds) in [("2026-04-19", false), ("2026-04-20", true), ("2026-04-22", true), ("2026-04-23", false)] {
        house.clock.set(&format!("{at}T10:00:00Z"));
        assert_eq!(house.caller("yrsa").has(Role::Hr), holds, "{at}");
    }
    house.clock.set("2026-04-21T10:00:00Z");
    let revoke = |login: &str, reason: &str| house.run(login, Command::RevokeRole { grant: id, reason: reason.into() });
    assert_eq!(revoke("hr", "Fejl").unwrap_err(), Refusal::NotFound);
    assert_eq!(revoke("admin", "").unwrap_err(), Refusal::Required("reason".into()));
    revoke("admin", "Fejl").unwrap();
    assert!(!house.caller("yrsa").has(Role::Hr));
    assert_eq!(revoke("admin", "Igen").unwrap_err(), Refusal::Stale);
    // It is kept, with the day and the reason.
    let kept = house.ask("admin", Grants {}).unwrap();
    let line = kept.iter().find(|line| line.grant.id == id).unwrap();
    assert_eq!(line.grant.revoked, Some((day("2026-04-21"), "Fejl".into())));
    assert_eq!((line.holder.as_str(), line.scope.as_str()), ("Yrsa Zander", ""));
    assert_eq!(
        house.run("admin", Command::RevokeRole { grant: 9999, reason: "x".into() }).unwrap_err(),
        Refusal::NotFound
    );
}

#[test]
fn grants_are_seen_by_those_who_give_them() {
    let house = house();
    deputy(&house, "tove", TOVE, PIA).unwrap();
    deputy(&house, "bent", BENT, YRSA).unwrap();
    give(&house, "hr", giving(Holder::Person(RIKKE), Role::Advisor, Scope::Person(PIA))).unwrap();
    give(&house, "admin", giving(Holder::Person(ULLA), Role::Hr, subtree("A1"))).unwrap();
    let seen = |login: &str| {
        let mut roles: Vec<_> = house.ask(login, Grants {})?.into_iter().map(|line| line.grant.role).collect();
        roles.sort();
        Ok(roles)
    };
    assert_eq!(seen("tove"), Ok(vec![Deputy]));
    assert_eq!(seen("anders"), Ok(vec![]));
    assert_eq!(seen("hr"), Ok(vec![Administrator, Hr, Hr, Hr, Advisor, Deputy, Deputy]));
    // HR of A1 sees what concerns A1.
    assert_eq!(seen("ulla"), Ok(vec![Hr, Advisor, Deputy]));
    // The administrator sees no content: not whom an advisor helps.
    assert_eq!(seen("admin"), Ok(vec![Administrator, Hr, Hr, Hr, Deputy, Deputy]));
    assert_eq!(seen("mette"), Err(Refusal::NotFound));
}

#[test]
fn the_administrator_ties_a_login_that_nobody_employed_has() {
    let house = house();
    let map = |by: &str, person, login: Option<&str>| {
        house.run(by, Command::MapLogin { person, login: login.map(Login::new) }).map(|_| ())
    };
    assert_eq!(map("hr", METTE, Some("m17")), Err(Refusal::NotFound));
    assert_eq!(map("mette", METTE, Some("m17")), Err(Refusal::NotFound));
    assert_eq!(map("admin", METTE, Some("omar")), Err(Refusal::LoginInUse));
    assert_eq!(map("admin", METTE, Some("admin")), Err(Refusal::NotForOneself));
    assert_eq!(map("admin", METTE, Some(" ")), Err(Refusal::Required("login".into())));
    assert_eq!(map("admin", PersonNo(99), Some("x")), Err(Refusal::NotFound));
    assert_eq!(map("admin", LARS, Some("x")), Err(Refusal::NotFound));
    // The login of somebody who has left is free.
    map("admin", METTE, Some("lars")).unwrap();
    assert_eq!(house.caller("lars").person, Some(METTE));
    assert!(LocalSession::open(house.engine.clone(), Identity { login: "mette".into(), act_as: None }).is_err());
    map("admin", METTE, None).unwrap();
    assert!(LocalSession::open(house.engine.clone(), Identity { login: "lars".into(), act_as: None }).is_err());
}

#[test]
fn a_deputy_acts_for_the_manager_in_both_names() {
    let house = house();
    let reopen = |person| Command::ReopenEvaluation { form: form("2026", person, Rater::Own), reason: "Fejl".into() };
    assert_eq!(as_deputy(&house, "rikke", TOVE, 1, reopen(METTE)), Err(Refusal::NotFound));
    deputy(&house, "tove", TOVE, RIKKE).unwrap();
    deputy(&house, "tove", TOVE, OMAR).unwrap();
    let caller = house.engine.read(|model| {
        crate::service::access::standing_in(model, &house.engine.env(), house.caller("rikke"), Some(TOVE))
    });
    let caller = caller.unwrap();
    assert_eq!((caller.own_person, caller.in_place_of, caller.person), (Some(RIKKE), Some(TOVE), Some(TOVE)));
    let related =
        |to| house.engine.read(|model| crate::service::access::relations(model, &house.engine.env(), &caller, to));
    assert_eq!(related(METTE).into_iter().collect::<Vec<_>>(), [NearestManager, Everyone]);
    // None of the manager's own.
    assert_eq!(related(TOVE).into_iter().collect::<Vec<_>>(), [Everyone]);
    // Not about the deputy, not the manager's own, and no manager but the named one.
    assert_eq!(as_deputy(&house, "omar", TOVE, 2, reopen(OMAR)), Err(Refusal::NotForOneself));
    assert_eq!(as_deputy(&house, "omar", TOVE, 3, reopen(TOVE)), Err(Refusal::NotForOneself));
    assert_eq!(as_deputy(&house, "omar", ANDERS, 4, reopen(METTE)), Err(Refusal::NotFound));
    // Naming deputies, settings and the like stay with the manager.
    let naming = giving(Holder::Person(PIA), Role::Deputy, Scope::Person(TOVE));
    assert_eq!(as_deputy(&house, "omar", TOVE, 5, Command::GrantRole(naming)), Err(Refusal::NotFound));
    assert_eq!(as_deputy(&house, "omar", TOVE, 6, Command::SetFindable(true)), Err(Refusal::NotFound));
    // What was tried about somebody and refused is told to that person too.
    let lines = house.ask("mette", WhoLooked {}).unwrap();
    let tried = lines.iter().find(|line| line.outcome == Outcome::Refused).unwrap();
    assert_eq!((tried.who.as_str(), tried.deed.as_str()), ("Omar Said", "reopen_evaluation"));
    // A refusal in somebody's place is journalled in both names too.
    let last = house.engine.journal_from(1, 1000).unwrap().pop().unwrap();
    assert_eq!((last.actor, last.in_place_of, last.outcome), (Some(OMAR), Some(TOVE), Outcome::Refused));
}

#[test]
fn who_looked_names_both_and_only_what_is_about_me() {
    let house = house();
    give(&house, "admin", giving(Holder::Person(METTE), Role::Hr, subtree("B"))).unwrap();
    house.ask("tove", PersonCard { person: METTE }).unwrap();
    house.ask("hr", PersonCard { person: METTE }).unwrap();
    house.ask("pia", PersonCard { person: METTE }).unwrap();
    house.ask("tove", PersonCard { person: OMAR }).unwrap();
    let identity = Identity { login: "admin".into(), act_as: Some("1003".into()) };
    let session = LocalSession::open(house.engine.clone(), identity).unwrap();
    crate::service::session::SessionExt::ask(&session, PersonCard { person: METTE }).unwrap();
    let lines = house.ask("mette", WhoLooked {}).unwrap();
    let seen: Vec<_> =
        lines.iter().map(|line| (line.who.as_str(), line.in_place_of.as_deref(), line.deed.as_str())).collect();
    assert_eq!(
        seen,
        [
            ("admin", Some("Tove Riis"), "read_card"),
            ("hr", None, "read_card"),
            ("Tove Riis", None, "read_card"),
            ("admin", None, "grant_role"),
        ]
    );
    assert_eq!(house.ask("hr", WhoLooked {}), Err(Refusal::NotFound));
}

#[test]
fn the_auditor_reads_the_journal_and_nobody_else() {
    let house = house();
    give(&house, "admin", giving(Holder::Login("revision".into()), Role::Auditor, Scope::Everything)).unwrap();
    let journal = |login: &str| house.ask(login, crate::service::ask::Journal { from: 0, limit: 5000 });
    for login in ["admin", "hr", "ingrid", "mette"] {
        assert_eq!(journal(login), Err(Refusal::NotFound), "{login}");
    }
    let lines = journal("revision").unwrap();
    assert_eq!(lines.first().map(|line| (line.seq, line.deed.as_str())), Some((1, "init")));
    assert_eq!(lines.last().map(|line| (line.who.as_str(), line.deed.as_str())), Some(("admin", "grant_role")));
}
