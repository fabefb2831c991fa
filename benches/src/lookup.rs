//! Looking up while typing among 50,000 people: each letter is one question to the service, answered on a worker.

use crate::measure::Samples;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
use sofus::domain::fold::fold;
use sofus::domain::ids::{EmployeeId, PersonNo, UnitId};
use sofus::domain::names::Order;
use sofus::domain::organisation::{Employment, Person, Unit};
use sofus::domain::search::Sought;
use sofus::pack;
use sofus::service::SessionExt;
use sofus::service::access::Identity;
use sofus::service::ask::Find;
use sofus::service::engine::{Engine, Fact};
use sofus::service::env::SystemClock;
use sofus::service::local::LocalSession;
use sofus::store::memory::Memory;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const PEOPLE: usize = 50_000;
const UNITS: usize = 1_000;
const ROUNDS: usize = 5;

/// What is typed, letter by letter.
const TYPED: [&str; 6] = ["mette nielsen", "søren", "oestergaard", "e", "10042", "hansen anne m"];

/// Times one question per letter beside the two ways it could be done without an index.
pub fn while_typing(_: &Path) {
    let names = names();
    let session = session(&names);
    let texts: Vec<String> = TYPED.iter().flat_map(|text| prefixes(text)).collect();
    let ours = time(&texts, |text| session.ask(Find { text: text.to_owned() }).expect("an answer").len());
    let order = Order::danish();
    let plain = time(&texts, |text| {
        let sought = Sought::new(text);
        let found = names.iter().filter_map(|name| Some((sought.distance(name, &[])?, order.key(name))));
        let mut found: Vec<_> = found.collect();
        found.sort();
        found.len()
    });
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    let fuzzy = time(&texts, |text| {
        let pattern = Pattern::new(&fold(text), CaseMatching::Ignore, Normalization::Never, AtomKind::Fuzzy);
        pattern.match_list(folded.iter(), &mut matcher).len()
    });
    println!("look-up while typing, {PEOPLE} people and {UNITS} units, {} letters", texts.len());
    for (what, mut samples) in [
        ("sofus, by access, with units and profiles", ours),
        ("every name made comparable and sorted", plain),
        ("nucleo, names made comparable before", fuzzy),
    ] {
        let [middle, most] = [50, 99].map(|percent| samples.micros(percent) / 1000.0);
        println!("  {what:<42} {middle:>8.2} ms at the median {most:>8.2} ms at most");
    }
}

fn time<T>(texts: &[String], mut ask: impl FnMut(&str) -> T) -> Samples {
    let mut samples = Samples::default();
    for _ in 0..ROUNDS {
        for text in texts {
            let begun = Instant::now();
            black_box(ask(text));
            samples.push(begun.elapsed());
        }
    }
    samples
}

fn prefixes(text: &str) -> Vec<String> {
    (1..=text.chars().count()).map(|letters| text.chars().take(letters).collect()).collect()
}

/// Invented names: every pair of the demo's lists in turn.
fn names() -> Vec<String> {
    let names_of = |text: &'static str| -> Vec<&'static str> {
        text.lines().skip(1).filter_map(|line| line.split(';').next()).collect()
    };
    let given = names_of(include_str!("../../framework/demo/first_names.csv"));
    let family = names_of(include_str!("../../framework/demo/last_names.csv"));
    (0..PEOPLE).map(|at| format!("{} {}", given[at % given.len()], family[at / given.len() % family.len()])).collect()
}

fn session(names: &[String]) -> LocalSession {
    let pack = pack::embedded().expect("the pack");
    let clock = Arc::new(SystemClock);
    let engine = Engine::create(Box::new(Memory::new()), &pack, clock, &"admin".into(), &"admin".into());
    let session =
        LocalSession::open(Arc::new(engine.expect("an engine")), Identity { login: "admin".into(), act_as: None })
            .expect("a session");
    let caller = session.caller().expect("a caller");
    let mut taking = session.engine().take().expect("the writer");
    for at in 0..UNITS {
        let parent = (at > 0).then(|| UnitId::new(&format!("U{}", (at - 1) / 10)));
        let unit = Unit {
            id: UnitId::new(&format!("U{at}")),
            name: format!("Enhed {at}"),
            kind: "team".into(),
            parent,
            manager: None,
            retired: None,
        };
        taking.push(Fact::Unit(unit)).expect("a unit");
    }
    for (at, name) in names.iter().enumerate() {
        taking.push(Fact::Person(Box::new(person(at, name)))).expect("a person");
    }
    taking.finish(&caller, "import", Vec::new(), None).expect("taken");
    session
}

fn person(at: usize, name: &str) -> Person {
    let row = Employment {
        valid_from: None,
        name: name.to_owned(),
        unit: UnitId::new(&format!("U{}", at % UNITS)),
        title: "Socialrådgiver".into(),
        profile: None,
        management_level: 0,
        weekly_hours: 3700,
        hired: None,
        left: None,
        agreement: String::new(),
        form: None,
        login: Some(format!("u{at:05}").as_str().into()),
        email: String::new(),
    };
    let employee_id = EmployeeId::new(&(10_000 + at).to_string());
    Person { no: PersonNo(at as u32), employee_id, history: vec![row], findable: false }
}
