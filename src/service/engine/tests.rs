use super::*;
use crate::domain::access::Holder;
use crate::domain::ids::{EmployeeId, PersonNo, UnitId};
use crate::domain::organisation::{Employment, Person, Unit};
use crate::service::access::{Identity, caller};
use crate::service::command::RequestId;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::env::FixedClock;
use crate::store::memory::Memory;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Mutex as StdMutex;

/// A clock the test moves.
struct Hands(StdMutex<DateTime<Utc>>);

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

fn noon() -> DateTime<Utc> {
    "2026-03-31T10:00:00Z".parse().unwrap()
}

fn engine_at(clock: Arc<dyn Clock>) -> Engine {
    let pack = crate::pack::embedded().unwrap();
    Engine::create(Box::new(Memory::new()), &pack, clock, &"karen".into(), &"karen".into()).unwrap()
}

fn engine() -> Engine {
    engine_at(Arc::new(FixedClock(noon())))
}

fn karen(engine: &Engine) -> Caller {
    let identity = Identity { login: "karen".into(), act_as: None };
    engine.read(|model| caller(model, &engine.env(), &identity)).unwrap()
}

use crate::service::access::Caller;

fn unit(id: &str) -> Unit {
    Unit { id: id.into(), name: id.into(), kind: String::new(), parent: None, manager: None, retired: None }
}

fn person(no: u32, name: &str) -> Person {
    let row = Employment {
        valid_from: None,
        name: name.into(),
        unit: UnitId::new("A"),
        title: String::new(),
        profile: None,
        management_level: 0,
        weekly_hours: 3700,
        hired: None,
        left: None,
        agreement: String::new(),
        form: None,
        login: None,
        email: String::new(),
    };
    Person { no: PersonNo(no), employee_id: EmployeeId::new(&no.to_string()), history: vec![row], findable: false }
}

#[allow(clippy::unnecessary_wraps)] // the shape of a decision
fn one(fact: Fact) -> Result<Decision, Refusal> {
    Ok(Decision { facts: vec![fact], subjects: vec![PersonNo(7)], ..Decision::default() })
}

#[test]
fn what_is_committed_is_read_at_once_and_after_reopening() {
    let engine = engine();
    let karen = karen(&engine);
    engine.commit(&karen, RequestId(1), "unit", |_, _| one(Fact::Unit(unit("A")))).unwrap();
    let mut long = person(7, "Åse Ømann");
    let row = long.history[0].clone();
    // Larger than a piece, so that it is cut and joined again.
    long.history
        .extend((0..200).map(|n| Employment { title: format!("Stilling {n} {}", "x".repeat(50)), ..row.clone() }));
    engine.commit(&karen, RequestId(2), "person", |_, _| one(Fact::Person(Box::new(long.clone())))).unwrap();
    engine.commit(&karen, RequestId(3), "person", |_, _| one(Fact::Person(Box::new(person(8, "Bo"))))).unwrap();
    let check = |engine: &Engine| {
        engine.read(|model| {
            assert_eq!(model.organisation.person(PersonNo(7)), Some(&long));
            assert_eq!(model.organisation.person(PersonNo(8)).unwrap().history[0].name, "Bo");
            assert!(model.organisation.unit(&"A".into()).is_some());
        });
    };
    check(&engine);
    let reopened = Engine::open(engine.store, Arc::new(FixedClock(noon()))).unwrap();
    check(&reopened);
    // Shrinks below a piece: nothing of the long one is left behind.
    reopened.commit(&karen, RequestId(4), "person", |_, _| one(Fact::Person(Box::new(person(7, "Åse"))))).unwrap();
    let again = Engine::open(reopened.store, Arc::new(FixedClock(noon()))).unwrap();
    assert_eq!(again.read(|model| model.organisation.person(PersonNo(7)).cloned()), Some(person(7, "Åse")));
}

#[test]
fn a_request_sent_twice_is_done_once() {
    let engine = engine();
    let karen = karen(&engine);
    let first = engine.commit(&karen, RequestId(9), "unit", |_, _| one(Fact::Unit(unit("A")))).unwrap();
    let second = engine.commit(&karen, RequestId(9), "unit", |_, _| panic!("decided twice")).unwrap();
    assert_eq!(first, second);
}

#[test]
fn refusals_change_nothing_but_the_journal() {
    let engine = engine();
    let karen = karen(&engine);
    let refused = engine.commit(&karen, RequestId(1), "unit", |_, _| Err(Refusal::NoQuestions));
    assert_eq!(refused, Err(Refusal::NoQuestions));
    let journal = engine.journal_from(1, 10).unwrap();
    assert_eq!(journal.last().map(|entry| entry.outcome), Some(crate::domain::journal::Outcome::Refused));
    assert_eq!(engine.read(|model| model.organisation.units().count()), 0);
}

#[test]
fn the_journal_is_a_chain_without_gaps_whose_time_never_goes_back() {
    let hands = Arc::new(Hands(StdMutex::new(noon())));
    let engine = engine_at(hands.clone());
    let karen = karen(&engine);
    for n in 0..5 {
        engine.commit(&karen, RequestId(n), "unit", |_, _| one(Fact::Unit(unit("A")))).unwrap();
        // The clock is set back.
        *hands.0.lock().unwrap() -= TimeDelta::hours(3);
    }
    let entries = engine.journal_from(1, 100).unwrap();
    assert!(entries.windows(2).all(|pair| pair[0].seq + 1 == pair[1].seq && pair[0].at <= pair[1].at));
    assert_eq!(journal::verify(engine.store()).unwrap(), Ok(entries.len() as u64));
    assert_eq!(engine.journal_about(PersonNo(7), 3).unwrap().first().map(|entry| entry.seq), Some(6));
}

#[test]
fn drafts_are_their_owners_and_go_when_sent() {
    let engine = engine();
    let karen = karen(&engine);
    let of = DraftOf::Guide("open-round".into());
    let field = |name: &str, value: Option<&str>| DraftField {
        of: of.clone(),
        field: name.into(),
        value: value.map(Into::into),
    };
    let long = "æ".repeat(4000);
    engine.save_drafts(&karen.holder(), vec![field("name", Some(&long)), field("from", Some("1"))]).unwrap();
    engine.save_drafts(&karen.holder(), vec![field("from", None)]).unwrap();
    assert_eq!(engine.drafts(&karen.holder(), &of).unwrap(), vec![field("name", Some(&long))]);
    assert!(engine.drafts(&Holder::Person(PersonNo(7)), &of).unwrap().is_empty());
    let gone = Fact::DraftGone { owner: karen.holder(), of: of.clone() };
    engine.commit(&karen, RequestId(1), "send", |_, _| one(gone)).unwrap();
    assert!(engine.drafts(&karen.holder(), &of).unwrap().is_empty());
}

#[test]
fn person_numbers_are_never_given_twice() {
    let mut counters = Counters { people: 0, grants: 0, salt: 77 };
    let given: std::collections::HashSet<_> = (0..100_000).map(|_| Model::next_person(&mut counters)).collect();
    assert_eq!(given.len(), 100_000);
}

#[test]
fn taking_is_one_journal_entry_and_dropping_it_leaves_nothing() {
    let engine = engine();
    let karen = karen(&engine);
    let before = engine.journal_from(1, 10).unwrap().len();
    let mut dropped = engine.take().unwrap();
    dropped.push(Fact::Unit(unit("X"))).unwrap();
    drop(dropped);
    let mut taking = engine.take().unwrap();
    taking.push(Fact::Unit(unit("A"))).unwrap();
    taking.push(Fact::Person(Box::new(person(7, "Bo")))).unwrap();
    taking.finish(&karen, "import", vec![PersonNo(7)], Some("units".into())).unwrap();
    let reopened = Engine::open(engine.store, Arc::new(FixedClock(noon()))).unwrap();
    assert_eq!(
        reopened.read(|model| model.organisation.units().map(|unit| unit.id.to_string()).collect::<Vec<_>>()),
        ["A"]
    );
    assert_eq!(reopened.journal_from(1, 10).unwrap().len(), before + 1);
}
