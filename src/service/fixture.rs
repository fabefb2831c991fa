//! A small invented organisation for tests of the service: five units, thirteen people, two rounds.
//!
//! ```text
//! SCK  Ingrid manages · Ingrid
//! ├ A    Anders manages · Anders
//! │ ├ A1 Tove manages · Tove, Mette, Omar, Pia · Lars until 28-02-2026
//! │ └ A2 Ulla manages · Ulla, Rikke, Søren (no job profile)
//! └ B    Bent manages · Bent, Hanne (HR besides her work), Yrsa
//! ```
//!
//! Logins are the first names in small letters; `hr` and `admin` hold their roles without being employed. It is
//! Wednesday 15-04-2026. Round 2025 is closed; round 2026 is open until Sunday 03-05-2026, and in it
//! Mette's two forms are sent, of Omar's only his own, of Pia's only the manager's.

use super::access::{Caller, Identity, caller};
use super::ask::Ask;
use super::command::{Command, Receipt, Request, RequestId};
use super::draft::{DraftField, DraftOf};
use super::engine::{Engine, Fact};
use super::env::Clock;
use super::local::LocalSession;
use super::refusal::Refusal;
use super::session::{Session, SessionExt};
use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::domain::competence::{Answer, Competence, Goal, GoalSource, JobProfile, Level};
use crate::domain::evaluation::{Evaluation, FormKey, Packed, Rater};
use crate::domain::ids::{CompetenceId, EmployeeId, Login, PersonNo, ProfileId, RoundId, UnitId};
use crate::domain::language::Bilingual;
use crate::domain::organisation::{Employment, Person, Unit};
use crate::domain::round::{FormKind, Question, Round, RoundState};
use crate::store::memory::Memory;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

pub const INGRID: PersonNo = PersonNo(1);
pub const ANDERS: PersonNo = PersonNo(2);
pub const TOVE: PersonNo = PersonNo(3);
pub const ULLA: PersonNo = PersonNo(4);
pub const BENT: PersonNo = PersonNo(5);
pub const METTE: PersonNo = PersonNo(6);
pub const OMAR: PersonNo = PersonNo(7);
pub const PIA: PersonNo = PersonNo(8);
pub const RIKKE: PersonNo = PersonNo(9);
pub const SOEREN: PersonNo = PersonNo(10);
pub const HANNE: PersonNo = PersonNo(11);
/// Left on 28-02-2026.
pub const LARS: PersonNo = PersonNo(12);
pub const YRSA: PersonNo = PersonNo(13);

/// Number, name, login, unit, job profile, management level.
const PEOPLE: [(PersonNo, &str, &str, &str, &str, u8); 13] = [
    (INGRID, "Ingrid Holm", "ingrid", "SCK", "", 2),
    (ANDERS, "Anders Bech", "anders", "A", "", 3),
    (TOVE, "Tove Riis", "tove", "A1", "SAG", 4),
    (ULLA, "Ulla Krog", "ulla", "A2", "SAG", 4),
    (BENT, "Bent Aagaard", "bent", "B", "", 4),
    (METTE, "Mette Lund", "mette", "A1", "SAG", 0),
    (OMAR, "Omar Said", "omar", "A1", "SAG", 0),
    (PIA, "Pia Østergaard", "pia", "A1", "BOS", 0),
    (RIKKE, "Rikke Åberg", "rikke", "A2", "SAG", 0),
    (SOEREN, "Søren Vang", "soeren", "A2", "", 0),
    (HANNE, "Hanne Friis", "hanne", "B", "BOS", 0),
    (LARS, "Lars Dam", "lars", "A1", "SAG", 0),
    (YRSA, "Yrsa Zander", "yrsa", "B", "SAG", 0),
];

/// Id, area, question.
const COMPETENCES: [(&str, &str, &str); 6] = [
    ("LOV-1", "Lovgivning", "Bruge serviceloven"),
    ("LOV-2", "Lovgivning", "Bruge forvaltningsloven"),
    ("LOV-3", "Lovgivning", "Bruge reglerne om aktindsigt"),
    ("SAM-1", "Samtaler", "Føre en svær samtale"),
    ("SAM-2", "Samtaler", "Føre et møde"),
    ("SAM-3", "Samtaler", "Give en afgørelse videre"),
];

/// A clock the test moves.
pub struct Hands(Mutex<DateTime<Utc>>);

impl Hands {
    /// Sets the clock.
    pub fn set(&self, to: &str) {
        *self.0.lock().unwrap() = to.parse().unwrap();
    }
}

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// The organisation, its engine and its clock.
pub struct House {
    pub engine: Arc<Engine>,
    pub clock: Arc<Hands>,
    requests: AtomicU64,
}

/// The organisation with its two rounds.
pub fn house() -> House {
    let house = empty_house();
    house.put(organisation().into_iter().chain(catalogue()).chain(rounds()).collect());
    house
}

/// A store just set up: `admin` and `hr` hold their roles, nobody is there.
pub fn empty_house() -> House {
    let clock = Arc::new(Hands(Mutex::new("2026-04-15T08:00:00Z".parse().unwrap())));
    let pack = crate::pack::embedded().unwrap();
    let engine = Engine::create(Box::new(Memory::new()), &pack, clock.clone(), &"admin".into(), &"hr".into()).unwrap();
    House { engine: Arc::new(engine), clock, requests: AtomicU64::new(1) }
}

impl House {
    /// A session of a login.
    pub fn session(&self, login: &str) -> LocalSession {
        LocalSession::open(self.engine.clone(), Identity { login: login.into(), act_as: None }).unwrap()
    }

    /// Who a login is now.
    pub fn caller(&self, login: &str) -> Caller {
        let identity = Identity { login: login.into(), act_as: None };
        self.engine.read(|model| caller(model, &self.engine.env(), &identity)).unwrap()
    }

    /// Asks as a login.
    pub fn ask<Q: Ask>(&self, login: &str, query: Q) -> Result<Q::Answer, Refusal> {
        self.session(login).ask(query)
    }

    /// Runs a command as a login.
    pub fn run(&self, login: &str, command: Command) -> Result<Receipt, Refusal> {
        self.run_at(login, command, None)
    }

    /// Runs a command as a login, decided on a form opened at revision `base`.
    pub fn run_at(&self, login: &str, command: Command, base: Option<u64>) -> Result<Receipt, Refusal> {
        let id = RequestId(u128::from(self.requests.fetch_add(1, Ordering::Relaxed)));
        self.session(login).run(Request { id, deputy_for: None, base, command })
    }

    /// Writes draft answers of a form as a login: competence (or `X/comment`, `cursor`) and text.
    pub fn draft(&self, login: &str, form: &FormKey, fields: &[(&str, &str)]) {
        let field = |(name, value): &(&str, &str)| DraftField {
            of: DraftOf::Form(form.clone()),
            field: (*name).into(),
            value: Some((*value).into()),
        };
        self.session(login).save_drafts(fields.iter().map(field).collect()).unwrap();
    }

    /// Makes facts true without anybody's leave.
    pub fn put(&self, facts: Vec<Fact>) {
        let hr = self.caller("hr");
        let mut taking = self.engine.take().unwrap();
        for fact in facts {
            taking.push(fact).unwrap();
        }
        taking.finish(&hr, "fixture", Vec::new(), None).unwrap();
    }

    /// The present revision.
    pub fn revision(&self) -> u64 {
        self.engine.read(|model| model.revision)
    }
}

/// A day written `2026-04-15`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A form of a round.
pub fn form(round: &str, person: PersonNo, rater: Rater) -> FormKey {
    FormKey { round: round.into(), person, rater }
}

/// A level 1–5.
pub fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// Answers written one sign each: a digit as in files, `-` not answered.
pub fn answers(digits: &str) -> Vec<Answer> {
    let answer = |sign: char| match sign.to_digit(10) {
        Some(digit) => Answer::from_digit(digit as u8).unwrap(),
        None => Answer::NotAnswered,
    };
    digits.chars().map(answer).collect()
}

/// A sent form with these answers.
pub fn sent(key: FormKey, digits: &str, profile: Option<&str>, by: PersonNo, on: &str) -> Fact {
    Fact::Evaluation(Evaluation {
        key,
        answers: Packed::pack(answers(digits)),
        comments: Vec::new(),
        sent_at: format!("{on}T09:00:00Z").parse().unwrap(),
        sent_by: Some(by),
        profile: profile.map(ProfileId::new),
        reopened: None,
        reopen_asked: None,
        version: 1,
    })
}

/// A unit as the fixture has them.
pub fn unit(id: &str, parent: Option<&str>, manager: Option<PersonNo>) -> Unit {
    let name = format!("Enhed {id}");
    Unit { id: id.into(), name, kind: "enhed".into(), parent: parent.map(UnitId::new), manager, retired: None }
}

/// A person as the fixture has them: full time, always employed.
pub fn person(no: PersonNo, name: &str, login: &str, unit: &str, profile: &str, management_level: u8) -> Person {
    let row = Employment {
        valid_from: None,
        name: name.into(),
        unit: unit.into(),
        title: if management_level > 0 { "leder".into() } else { "socialrådgiver".into() },
        profile: (!profile.is_empty()).then(|| profile.into()),
        management_level,
        weekly_hours: 3700,
        hired: None,
        left: None,
        agreement: "DS".into(),
        form: None,
        login: Some(Login::new(login)),
        email: format!("{login}@example.org"),
    };
    Person { no, employee_id: EmployeeId::new(&(1000 + no.0).to_string()), history: vec![row], findable: false }
}

fn organisation() -> Vec<Fact> {
    let units = [
        unit("SCK", None, Some(INGRID)),
        unit("A", Some("SCK"), Some(ANDERS)),
        unit("A1", Some("A"), Some(TOVE)),
        unit("A2", Some("A"), Some(ULLA)),
        unit("B", Some("SCK"), Some(BENT)),
    ];
    let people = PEOPLE.map(|(no, name, login, unit, profile, level)| {
        let mut person = person(no, name, login, unit, profile, level);
        if no == LARS {
            person.history[0].left = Some(day("2026-02-28"));
        }
        Fact::Person(Box::new(person))
    });
    let hr = Grant {
        id: 100,
        holder: Holder::Person(HANNE),
        role: Role::Hr,
        scope: Scope::Everything,
        from: day("2025-01-01"),
        to: None,
        reason: "HR-partner".into(),
        revoked: None,
    };
    units.into_iter().map(Fact::Unit).chain(people).chain([Fact::Grant(hr)]).collect()
}

fn demands(of: &[(&str, u8)]) -> BTreeMap<CompetenceId, Level> {
    of.iter().map(|(id, number)| (CompetenceId::new(id), level(*number))).collect()
}

fn catalogue() -> Vec<Fact> {
    let goal = Goal { id: "L-1".into(), title: "Lovlige afgørelser".into(), source: GoalSource::Law, retired: None };
    let competences = COMPETENCES.map(|(id, area, question)| {
        Fact::Competence(Competence {
            id: id.into(),
            area: area.into(),
            question: question.into(),
            goal: id.starts_with("LOV").then(|| "L-1".into()),
            level_texts: Default::default(),
            version: 1,
            changed: None,
            retired: None,
        })
    });
    let profile = |id: &str, title: &str, of: &[(&str, u8)]| {
        Fact::Profile(JobProfile {
            id: id.into(),
            title: title.into(),
            occupational_group: "DS".into(),
            purpose: "At hjælpe borgeren".into(),
            tasks: "Sagsbehandling".into(),
            guideline: "Serviceloven".into(),
            demands: demands(of),
            version: 1,
            changed: day("2026-01-02"),
            retired: None,
        })
    };
    let profiles = [
        profile("SAG", "Sagsbehandler", &[("LOV-1", 3), ("LOV-2", 4), ("SAM-1", 3)]),
        profile("BOS", "Bostøtte", &[("SAM-1", 4), ("SAM-2", 3)]),
    ];
    [Fact::Goal(goal)].into_iter().chain(competences).chain(profiles).collect()
}

fn round(year: &str, state: RoundState, asked: usize, sag: &[(&str, u8)], people: &[PersonNo]) -> Round {
    let question = |(id, area, question): &(&str, &str, &str)| Question {
        competence: CompetenceId::new(id),
        area: Bilingual::new(*area, ""),
        question: Bilingual::new(*question, ""),
        level_texts: Default::default(),
    };
    let bos = demands(&[("SAM-1", 4), ("SAM-2", 3)]);
    Round {
        id: RoundId::new(year),
        name: format!("Runde {year}"),
        from: day(&format!("{year}-04-01")),
        to: day(&format!("{year}-05-31")),
        deadline: day(&format!("{year}-05-03")),
        form: FormKind::Full,
        state,
        imported: false,
        questions: COMPETENCES.iter().take(asked).map(question).collect(),
        demands: BTreeMap::from([("SAG".into(), demands(sag)), ("BOS".into(), bos)]),
        population: people.iter().copied().collect(),
        interviews_begun: BTreeSet::new(),
    }
}

/// Round 2025 asked five questions and demanded less; 2026 asks all six.
fn rounds() -> Vec<Fact> {
    let before: Vec<_> = PEOPLE.iter().map(|row| row.0).filter(|no| *no != YRSA).collect();
    let now: Vec<_> = PEOPLE.iter().map(|row| row.0).filter(|no| *no != LARS).collect();
    let closed = round("2025", RoundState::Closed, 5, &[("LOV-1", 3), ("LOV-2", 3)], &before);
    let open = round("2026", RoundState::Open, 6, &[("LOV-1", 3), ("LOV-2", 4), ("SAM-1", 3)], &now);
    let (own, manager) = (Rater::Own, Rater::Manager);
    vec![
        Fact::Round(Box::new(closed)),
        Fact::Round(Box::new(open)),
        sent(form("2025", METTE, own), "23-30", Some("SAG"), METTE, "2025-04-10"),
        sent(form("2025", METTE, manager), "33230", Some("SAG"), TOVE, "2025-04-12"),
        sent(form("2025", OMAR, own), "12110", Some("SAG"), OMAR, "2025-04-11"),
        sent(form("2025", PIA, own), "0-043", Some("BOS"), PIA, "2025-04-11"),
        sent(form("2025", RIKKE, own), "34321", Some("SAG"), RIKKE, "2025-04-14"),
        sent(form("2025", LARS, own), "55500", Some("SAG"), LARS, "2025-04-20"),
        sent(form("2025", LARS, manager), "33300", Some("SAG"), TOVE, "2025-04-21"),
        sent(form("2026", METTE, own), "34-305", Some("SAG"), METTE, "2026-04-08"),
        sent(form("2026", METTE, manager), "323305", Some("SAG"), TOVE, "2026-04-09"),
        sent(form("2026", OMAR, own), "222222", Some("SAG"), OMAR, "2026-04-10"),
        sent(form("2026", PIA, manager), "00-44-", Some("BOS"), TOVE, "2026-04-10"),
    ]
}

#[test]
fn the_house_stands() {
    let house = house();
    house.engine.read(|model| {
        assert_eq!(model.organisation.headcount(), 13);
        assert_eq!(model.organisation.nearest_manager(TOVE, day("2026-04-15")), Some(ANDERS));
        assert_eq!(model.organisation.direct_reports(INGRID, day("2026-04-15")).len(), 2);
        assert_eq!(model.rounds.len(), 2);
    });
    assert_eq!(house.caller("hanne").person, Some(HANNE));
    assert!(LocalSession::open(house.engine.clone(), Identity { login: "lars".into(), act_as: None }).is_err());
}

/// Everything in a store, into another one.
pub fn copy(from: &dyn crate::store::Store, to: &dyn crate::store::Store) {
    use crate::store::{Direction, KeyRange, Op, Table};
    let mut staging = to.stage().unwrap();
    for table in Table::ALL {
        let page = from.scan(table, &KeyRange::all(), Direction::Up, usize::MAX).unwrap();
        for (key, value) in page.items {
            staging.push(Op::Put { table, key, value }).unwrap();
        }
    }
    staging.finish().unwrap();
}
