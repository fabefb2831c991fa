//! The demo as a whole: the same every time, whole at every size, and like a place people know.

use super::{PersonaKind, Plan, build, personas};
use crate::domain::access::{Holder, Role};
use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::ids::{Login, PersonNo, RoundId};
use crate::domain::organisation::Employment;
use crate::domain::round::{Round, RoundState};
use crate::service::access::Identity;
use crate::service::engine::{Engine, Model};
use crate::service::env::FixedClock;
use crate::service::local::LocalSession;
use crate::store::memory::Memory;
use crate::store::{Direction, KeyRange, Table};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

fn now() -> DateTime<Utc> {
    "2026-11-20T13:45:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn demo(employees: u32, seed: u64) -> Arc<Engine> {
    let pack = crate::pack::embedded().unwrap();
    let mut told = 0.0;
    let mut progress = |share: f32| {
        assert!(share >= told && share <= 1.0, "{told} then {share}");
        told = share;
    };
    let store = Box::new(Memory::new());
    let clock = Arc::new(FixedClock(now()));
    let plan = Plan { employees, seed };
    let engine = build(store, &pack, &plan, &Login::new("root"), clock, &mut progress).unwrap();
    assert!((told - 1.0).abs() < f32::EPSILON);
    engine
}

fn rows(engine: &Engine) -> Vec<(Table, Vec<u8>, Vec<u8>)> {
    let of = |table| {
        let page = engine.store().scan(table, &KeyRange::all(), Direction::Up, usize::MAX).unwrap();
        page.items.into_iter().map(move |(key, value)| (table, key, value))
    };
    Table::ALL.into_iter().flat_map(of).collect()
}

fn employed(model: &Model) -> Vec<(PersonNo, Employment)> {
    let people = model.organisation.people().filter(|person| person.employed_on(today()));
    people.map(|person| (person.no, person.on(today()).unwrap().clone())).collect()
}

fn levels<'a>(round: &'a Round, form: &'a Evaluation) -> impl Iterator<Item = (usize, f64)> + 'a {
    (0..round.questions.len()).filter_map(|index| Some((index, form.answers.get(index).level()?.number().into())))
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn spread(values: &[f64]) -> f64 {
    let middle = mean(values);
    mean(&values.iter().map(|value| (value - middle).powi(2)).collect::<Vec<_>>()).sqrt()
}

#[test]
fn the_same_seed_gives_the_same_store_and_another_seed_another() {
    let first = rows(&demo(60, 7));
    assert!(first == rows(&demo(60, 7)));
    assert!(first != rows(&demo(60, 8)));
}

#[test]
fn the_usual_organisation_looks_like_one() {
    demo(330, 1).read(|model| {
        let people = employed(model);
        assert_eq!(people.len(), 330);
        let left = model.organisation.headcount() - 330;
        assert!((5..=25).contains(&left), "{left} left");
        for (level, bounds) in [(2, 1..=1), (3, 2..=2), (4, 5..=5), (5, 20..=32)] {
            let count = people.iter().filter(|(_, row)| row.management_level == level).count();
            assert!(bounds.contains(&count), "level {level}: {count}");
        }
        // Everybody but the head has a nearest manager, and no manager has more people than one can talk to.
        let mut teams: BTreeMap<PersonNo, u32> = BTreeMap::new();
        let mut without = 0;
        for (no, _) in &people {
            match model.organisation.nearest_manager(*no, today()) {
                Some(manager) => *teams.entry(manager).or_default() += 1,
                None => without += 1,
            }
        }
        assert_eq!(without, 1);
        assert!(teams.values().all(|size| *size <= 17), "{teams:?}");

        let share = |test: &dyn Fn(&Employment) -> bool| people.iter().filter(|(_, row)| test(row)).count();
        assert!((1..=20).contains(&share(&|row| row.profile.is_none())));
        assert!((150..=270).contains(&share(&|row| row.weekly_hours == 3_700)));
        assert!((8..=50).contains(&share(&|row| row.hired > today().checked_sub_months(chrono::Months::new(12)))));
        let agreements: BTreeSet<&str> = people.iter().map(|(_, row)| row.agreement.as_str()).collect();
        assert!(agreements.is_superset(&BTreeSet::from(["DS", "HK", "FOA", "LFS", "Djøf"])), "{agreements:?}");
        let profiles: BTreeSet<_> = people.iter().filter_map(|(_, row)| row.profile.as_ref()).collect();
        assert!(profiles.len() >= 12, "{profiles:?}");
        let histories = model.organisation.people().filter(|person| person.history.len() > 1).count();
        assert!((20..=110).contains(&histories), "{histories}");
        assert!(people.iter().all(|(_, row)| row.email.ends_with(".example")));
        assert!(people.iter().all(|(_, row)| !row.title.is_empty() && !row.agreement.is_empty()));
    });
}

#[test]
fn the_answers_look_like_answers() {
    demo(330, 1).read(|model| {
        let rounds: Vec<&Round> = model.rounds.values().collect();
        assert_eq!(rounds.iter().map(|round| round.id.as_str()).collect::<Vec<_>>(), ["2024", "2025", "2026"]);
        let states: Vec<_> = rounds.iter().map(|round| round.state).collect();
        assert_eq!(states, [RoundState::Closed, RoundState::Closed, RoundState::Open]);
        let open = rounds[2];
        assert!((17..=28).contains(&(open.deadline - today()).num_days()));
        assert!(!open.imported && rounds[0].imported);

        let forms = &model.evaluations[&open.id];
        let sent = |rater| forms.keys().filter(|(_, of)| *of == rater).count();
        let (own, manager) = (sent(Rater::Own), sent(Rater::Manager));
        assert!((130..=200).contains(&own) && (70..=150).contains(&manager), "{own} {manager}");
        let both = forms.keys().filter(|(no, _)| forms.contains_key(&(*no, Rater::Own))).count() - own;
        assert!(both > 25, "{both}");
        assert!(forms.values().all(|form| form.sent_at <= now() && form.sent_by.is_some()));
        let times: HashSet<_> = forms.values().map(|form| form.sent_at).collect();
        assert!(times.len() > 150);

        // Answers follow the demand, lacks are real and shrink, and self and manager differ but not wildly.
        let mut shares = Vec::new();
        for round in &rounds {
            let (mut meeting, mut required, mut relevant, mut all) = (0.0, 0.0, 0.0, 0.0);
            let mut distance = Vec::new();
            let forms = &model.evaluations[&round.id];
            for ((no, rater), form) in forms {
                for (index, question) in round.questions.iter().enumerate() {
                    all += 1.0;
                    relevant += f64::from(u8::from(form.answers.get(index) != Answer::NotRelevant));
                    let Some(level) = form.answers.get(index).level() else { continue };
                    let Some(demand) = round.demand(form.profile.as_ref(), &question.competence) else { continue };
                    required += 1.0;
                    meeting += f64::from(u8::from(level >= demand));
                    if *rater == Rater::Own
                        && let Some(other) = forms.get(&(*no, Rater::Manager))
                        && let Some(other) = other.answers.get(index).level()
                    {
                        distance.push(f64::from(level.number()) - f64::from(other.number()));
                    }
                }
            }
            shares.push(meeting / required);
            assert!((0.6..0.85).contains(&(relevant / all)), "{}: {}", round.id, relevant / all);
            assert!(mean(&distance).abs() < 0.3 && (0.4..1.1).contains(&spread(&distance)), "{}", spread(&distance));
        }
        assert!((0.45..0.75).contains(&shares[0]) && shares[0] + 0.04 < shares[2] && shares[2] < 0.92, "{shares:?}");

        // The great differences become smaller.
        let of = |round: &Round| -> Vec<f64> {
            let forms = model.evaluations[&round.id].values();
            forms
                .flat_map(|form| {
                    let demand = |index: usize| {
                        let question = round.questions.get(index)?;
                        Some(f64::from(round.demand(form.profile.as_ref(), &question.competence)?.number()))
                    };
                    levels(round, form)
                        .filter_map(move |(index, level)| Some(level - demand(index)?))
                        .collect::<Vec<_>>()
                })
                .collect()
        };
        let spreads: Vec<f64> = rounds.iter().map(|round| spread(&of(round))).collect();
        assert!(spreads[2] < spreads[0] - 0.05, "{spreads:?}");
        let comments: usize = forms.values().map(|form| form.comments.len()).sum();
        assert!((50..=1_000).contains(&comments), "{comments}");
    });
}

#[test]
fn the_personas_have_something_to_do() {
    let engine = demo(330, 1);
    let found = engine.read(|model| personas(&model.organisation, today()));
    let kinds: Vec<_> = found.iter().map(|persona| persona.kind).collect();
    let all = [PersonaKind::Employee, PersonaKind::TeamManager, PersonaKind::AreaManager, PersonaKind::Hr];
    assert_eq!(kinds, all);
    let [employee, manager, area, hr] = found.as_slice() else { panic!() };
    engine.read(|model| {
        let sent = |round: &str, no, rater| model.evaluations[&RoundId::new(round)].contains_key(&(no, rater));
        assert!(sent("2025", employee.person, Rater::Own) && sent("2025", employee.person, Rater::Manager));
        assert!(!sent("2026", employee.person, Rater::Own) && sent("2026", employee.person, Rater::Manager));
        let organisation = &model.organisation;
        assert_eq!(organisation.nearest_manager(employee.person, today()), Some(manager.person));
        let team = organisation.direct_reports(manager.person, today());
        let states: HashSet<_> =
            team.iter().map(|no| (sent("2026", *no, Rater::Own), sent("2026", *no, Rater::Manager))).collect();
        assert_eq!(states.len(), 4, "{states:?}");
        assert!(organisation.managers_above(manager.person, today()).contains(&area.person));
        assert!(!sent("2026", hr.person, Rater::Own));
        let grant = model.grants.values().find(|grant| grant.holder == Holder::Person(hr.person)).unwrap();
        assert!(grant.role == Role::Hr && grant.holds_on(today()));
    });
    for persona in &found {
        let identity = Identity { login: Login::new("root"), act_as: Some(persona.employee_id.clone()) };
        let caller = LocalSession::open(engine.clone(), identity).unwrap().caller().unwrap();
        assert_eq!(caller.person, Some(persona.person));
        assert_eq!(caller.has(Role::Hr), persona.kind == PersonaKind::Hr);
    }
}

#[test]
fn every_size_stands() {
    for (employees, seed) in [(20, 1), (20, 2), (45, 3), (61, 4), (130, 5), (2_000, 6)] {
        demo(employees, seed).read(|model| {
            let people = employed(model);
            assert_eq!(people.len(), employees as usize);
            let logins: HashSet<_> = people.iter().filter_map(|(_, row)| row.login.clone()).collect();
            assert_eq!(logins.len(), people.len());
            assert!(!logins.contains(&Login::new("root")));
            assert_eq!(personas(&model.organisation, today()).len(), 4, "{employees}");
            assert_eq!(model.rounds.len(), 3);
        });
    }
}

#[test]
fn the_journal_is_whole_and_tells_who_sent_what() {
    let engine = demo(40, 1);
    let entries = engine.journal_from(1, usize::MAX).unwrap();
    assert!(entries.windows(2).all(|pair| pair[0].seq + 1 == pair[1].seq && pair[0].at <= pair[1].at));
    let deeds: BTreeSet<&str> = entries.iter().map(|entry| entry.deed.0.as_str()).collect();
    assert!(deeds.is_superset(&BTreeSet::from(["init", "import", "grant_role", "open_round", "send_evaluation"])));
    let sent: Vec<_> = entries.iter().filter(|entry| entry.deed.0 == "send_evaluation").collect();
    assert!(sent.iter().all(|entry| entry.actor.is_some() && entry.login.as_str() != "root"));
    assert!(entries.last().is_some_and(|entry| entry.at <= now()));
}

#[test]
fn written_to_disk_it_opens_again_and_the_doctor_finds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("demo");
    let pack = crate::pack::embedded().unwrap();
    let store = crate::store::local::create(&dir, now().timestamp_millis()).unwrap();
    let clock = || Arc::new(FixedClock(now()));
    let plan = Plan { employees: 50, seed: 3 };
    let told = |engine: &Engine| {
        let report = crate::service::doctor::check(engine).unwrap();
        assert!(report.findings.is_empty(), "{:?}", report.findings);
        engine.read(|model| (model.organisation.headcount(), model.rounds.clone(), model.evaluations.clone()))
    };
    let built = build(Box::new(store), &pack, &plan, &Login::new("root"), clock(), &mut |_| ()).unwrap();
    let before = told(&built);
    drop(built);
    let (store, _) = crate::store::local::open(&dir).unwrap();
    assert!(told(&Engine::open(Box::new(store), clock()).unwrap()) == before);
}
