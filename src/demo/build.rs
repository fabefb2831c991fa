//! Builds the demo: the organisation and the earlier rounds come in as imports, the round under way is opened and its
//! forms are sent by those whose forms they are, each on its day.
//!
//! All of it happens in a workshop in memory whose clock the demo moves; the finished store is written as one commit, so
//! that half a demo is never there.

use super::answers::{Minds, Rated};
use super::data::Data;
use super::people::{self, Hiring, Member};
use super::persona::{Persona, PersonaKind, personas};
use super::random::Random;
use super::rounds::{self, Dates};
use super::rows::{Form, Forms, People, RATERS};
use super::tree;
use crate::domain::access::{Holder, Role, Scope};
use crate::domain::competence::Catalogue;
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{EmployeeId, Login, PersonNo, ProfileId, RoundId};
use crate::domain::organisation::Organisation;
use crate::domain::questions::FormChoice;
use crate::domain::round::selection::Selection;
use crate::pack::Pack;
use crate::service::access::{Caller, Identity};
use crate::service::command::{GrantRole, OpenRound, SendEvaluation};
use crate::service::engine::{Engine, OpenError};
use crate::service::env::{Clock, Env};
use crate::service::import::{self, Mode, Outcome, Rows, Starter};
use crate::service::local::LocalSession;
use crate::service::{Command, Refusal, Request, RequestId, Session};
use crate::store::memory::Memory;
use crate::store::{Direction, KeyRange, Op, Store, StoreError, Table};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// People employed today; [`super::SIZES`]. Leavers come on top.
    pub employees: u32,
    /// The same seed on the same day gives the same organisation.
    pub seed: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Self { employees: super::EMPLOYEES, seed: super::SEED }
    }
}

/// Why a demo could not be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The store or what is in it said no.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A command was refused.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The import found so many faults: the pack does not fit together with the demo.
    #[error("{0} faults in what was made up")]
    Faulty(u64),
}

impl From<Refusal> for BuildError {
    fn from(refused: Refusal) -> Self {
        Self::Refused(refused)
    }
}

impl From<StoreError> for BuildError {
    fn from(error: StoreError) -> Self {
        Self::Open(OpenError::Store(error))
    }
}

/// Up to so many employees the forms of the round under way are sent one by one; beyond, they are imported.
pub(super) const ONE_BY_ONE: u32 = 3_000;

/// Builds the demo in an empty store and opens it. The caller becomes its administrator and HR person, and can act as
/// anybody in it. `progress` is told the share that is done, from 0 to 1.
pub fn build(
    store: Box<dyn Store>,
    pack: &Pack,
    plan: &Plan,
    caller: &Login,
    clock: Arc<dyn Clock>,
    progress: &mut dyn FnMut(f32),
) -> Result<Arc<Engine>, BuildError> {
    let now = clock.now();
    let today = Env::at(now, pack.rules.time_zone).today;
    let data = Data::read();
    let rounds = rounds::rounds(today);
    let set_up = rounds.first().map_or(today, |first| first.from) - Days::new(28);
    let hands = Arc::new(Hands(Mutex::new(morning(set_up))));
    let engine = Engine::create(Box::new(Memory::new()), pack, hands.clone(), caller, caller)?;
    let mut work = Work { engine: Arc::new(engine), hands, caller, plan, data: &data, today, now, requests: 0 };
    progress(0.02);
    let members = work.organisation(pack)?;
    progress(0.1);
    let personas = work.engine.read(|model| personas(&model.organisation, today));
    let catalogue = work.engine.read(|model| model.catalogue.clone());
    let minds = Minds::new(&data, &catalogue, plan.seed);
    let forms = RoundsWork { members: &members, minds: &minds, personas: &personas, catalogue: &catalogue };
    if let Some((open, earlier)) = rounds.split_last() {
        for dates in earlier {
            let done = 0.1 + 0.25 * dates.number as f32;
            work.earlier(&forms, dates, &mut |share| progress(done + 0.25 * share))?;
        }
        work.past(&forms, &personas)?;
        work.open(&forms, open, &mut |share| progress(0.6 + 0.3 * share))?;
        work.talks_now(&forms, open)?;
    }
    work.courses_now(&personas)?;
    progress(0.9);
    copy(work.engine.store(), store.as_ref())?;
    let engine = Engine::open(store, clock)?;
    progress(1.0);
    Ok(Arc::new(engine))
}

/// The clock of the workshop.
struct Hands(Mutex<DateTime<Utc>>);

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When somebody who sets things up has come to work.
pub(super) fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::minutes(7 * 60 + 12)
}

/// Everything in a store but the outcomes of requests, in one commit.
fn copy(from: &dyn Store, to: &dyn Store) -> Result<(), StoreError> {
    const PAGE: usize = 5_000;
    let mut staging = to.stage()?;
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Receipt) {
        let mut range = KeyRange::all();
        loop {
            let page = from.scan(table, &range, Direction::Up, PAGE)?;
            if let Some((last, _)) = page.items.last() {
                range.from = [last.as_slice(), &[0]].concat();
            }
            for (key, value) in page.items {
                staging.push(Op::Put { table, key, value })?;
            }
            if !page.more {
                break;
            }
        }
    }
    staging.finish().map(|_| ())
}

/// The workshop with what everything in it is made from.
pub(super) struct Work<'a> {
    pub(super) engine: Arc<Engine>,
    hands: Arc<Hands>,
    pub(super) caller: &'a Login,
    pub(super) plan: &'a Plan,
    pub(super) data: &'a Data,
    pub(super) today: NaiveDate,
    pub(super) now: DateTime<Utc>,
    requests: u64,
}

/// What the forms of all rounds are made from.
pub(super) struct RoundsWork<'a> {
    members: &'a HashMap<EmployeeId, Member>,
    minds: &'a Minds<'a>,
    personas: &'a [Persona],
    catalogue: &'a Catalogue,
}

impl RoundsWork<'_> {
    pub(super) fn persona(&self, kind: PersonaKind) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.kind == kind)
    }

    pub(super) fn is(&self, kind: PersonaKind, person: PersonNo) -> bool {
        self.persona(kind).is_some_and(|persona| persona.person == person)
    }
}

/// A form of the round under way, and when it is sent.
struct Sending<'a> {
    at: DateTime<Utc>,
    person: PersonNo,
    author: PersonNo,
    form: Form<'a>,
}

impl Work<'_> {
    pub(super) fn set_clock(&self, at: DateTime<Utc>) {
        *self.hands.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    fn session(&self, login: &Login) -> Result<LocalSession, Refusal> {
        LocalSession::open(self.engine.clone(), Identity { login: login.clone(), act_as: None })
    }

    fn hr(&self) -> Result<Caller, Refusal> {
        self.session(self.caller)?.caller()
    }

    pub(super) fn import(&self, rows: &mut dyn Rows) -> Result<(), BuildError> {
        match import::import(&self.engine, &self.hr()?, rows, Mode::Take)? {
            Outcome::Taken(_) => Ok(()),
            Outcome::Faulty(findings) => Err(BuildError::Faulty(findings.total())),
        }
    }

    pub(super) fn run(&mut self, login: &Login, command: Command) -> Result<(), Refusal> {
        self.requests += 1;
        let mut random = Random::of(&[self.plan.seed, 60, self.requests]);
        let id = RequestId((u128::from(random.bits()) << 64) | u128::from(random.bits()));
        self.session(login)?.run(Request { id, deputy_for: None, base: None, command }).map(|_| ())
    }

    /// The catalogue, the units, everybody, and HR's role.
    fn organisation(&mut self, pack: &Pack) -> Result<HashMap<EmployeeId, Member>, BuildError> {
        self.import(&mut Starter::new(pack.clone()))?;
        let units = tree::grow(self.data, self.plan.employees, self.plan.seed);
        let hiring = Hiring {
            data: self.data,
            units: &units,
            today: self.today,
            seed: self.plan.seed,
            has_profile: &|id| pack.profile(&ProfileId::new(id)).is_some(),
            taken: self.caller.as_str(),
        };
        let members = people::hire(&hiring);
        self.import(&mut People { units: &units, members: &members })?;
        let today = self.today;
        let found = self.engine.read(|model| personas(&model.organisation, today));
        let from = self.engine.env().today;
        for hr in found.iter().filter(|persona| persona.kind == PersonaKind::Hr) {
            let grant = GrantRole {
                holder: Holder::Person(hr.person),
                role: Role::Hr,
                scope: Scope::Everything,
                from,
                to: None,
                reason: self.data.reason.to_owned(),
            };
            // The administrator and HR person of the demo is nobody in it, so this is given to somebody else.
            self.run(self.caller, Command::GrantRole(grant))?;
        }
        Ok(members.into_iter().map(|member| (member.employee.clone(), member)).collect())
    }

    /// A round that is over, as its forms come from another system.
    fn earlier(&self, work: &RoundsWork, dates: &Dates, progress: &mut dyn FnMut(f32)) -> Result<(), BuildError> {
        let closed = dates.deadline + Days::new(10);
        self.set_clock(morning(closed));
        let seed = self.plan.seed;
        let forms = self.forms(work, dates, closed, &|person, _, key, rater| {
            // Whoever tries the demo as this employee has answers of last year to begin from.
            work.is(PersonaKind::Employee, person) || rounds::sent_earlier(seed, dates.number, key, rater)
        });
        let round = dates.year.to_string();
        let sent = forms.into_iter().map(|sending| sending.form).collect();
        self.import(&mut Forms { round: &round, minds: work.minds, sent, progress })
    }

    /// The round under way.
    fn open(&mut self, work: &RoundsWork, dates: &Dates, progress: &mut dyn FnMut(f32)) -> Result<(), BuildError> {
        self.set_clock(morning(dates.from));
        let round = RoundId::new(&dates.year.to_string());
        let open = OpenRound {
            id: round.clone(),
            name: format!("{} {}", self.data.round, dates.year),
            from: dates.from,
            to: dates.to,
            deadline: dates.deadline,
            form: FormChoice::Full,
            who: Selection::Everybody,
        };
        let hr = work.persona(PersonaKind::Hr).and_then(|hr| self.login(hr.person));
        self.run(&hr.unwrap_or_else(|| self.caller.clone()), Command::OpenRound(open))?;
        let seed = self.plan.seed;
        let mut sendings = self.forms(work, dates, self.today, &|person, unit, key, rater| {
            self.so_far(work, person, rater).unwrap_or_else(|| rounds::sent_so_far(seed, key, unit, rater))
        });
        let employed = |day| {
            move |organisation: &Organisation, no| organisation.person(no).is_some_and(|person| person.employed_on(day))
        };
        let then = employed(dates.from);
        self.engine.read(|model| sendings.retain(|sending| then(&model.organisation, sending.person)));
        if self.plan.employees > ONE_BY_ONE {
            self.set_clock(self.now);
            let sent = sendings.into_iter().map(|sending| sending.form).collect();
            return self.import(&mut Forms { round: round.as_str(), minds: work.minds, sent, progress });
        }
        sendings.sort_by_key(|sending| (sending.at, sending.person, sending.form.rated.rater));
        let count = sendings.len();
        for (number, sending) in sendings.into_iter().enumerate() {
            self.set_clock(sending.at);
            let Some(login) = self.login(sending.author) else { continue };
            let filled = work.minds.fill(&sending.form.rated);
            let send = SendEvaluation {
                form: FormKey { round: round.clone(), person: sending.person, rater: sending.form.rated.rater },
                answers: filled.answers,
                comments: filled.comments.into_iter().map(|(id, text)| (id, text.to_owned())).collect(),
            };
            self.run(&login, Command::SendEvaluation(send))?;
            progress(number as f32 / count as f32);
        }
        Ok(())
    }

    /// The login somebody has on the workshop's present day.
    pub(super) fn login(&self, person: PersonNo) -> Option<Login> {
        let day = self.engine.env().today;
        self.engine.read(|model| model.organisation.person(person)?.on(day)?.login.clone())
    }

    /// Whether a form is sent already, where the demo needs to know: the employee's own is still to be filled in, with
    /// the manager's waiting beside it; the team has forms in every state.
    fn so_far(&self, work: &RoundsWork, person: PersonNo, rater: Rater) -> Option<bool> {
        if work.is(PersonaKind::Employee, person) {
            return Some(rater == Rater::Manager);
        }
        let managers = [PersonaKind::TeamManager, PersonaKind::AreaManager, PersonaKind::Hr];
        if managers.into_iter().any(|kind| work.is(kind, person)) {
            return Some(false);
        }
        let manager = work.persona(PersonaKind::TeamManager)?.person;
        let place = self.engine.read(|model| {
            let organisation = &model.organisation;
            (organisation.nearest_manager(person, self.today) == Some(manager)).then(|| {
                let id = |no: PersonNo| organisation.person(no).map(|person| person.employee_id.clone());
                let mut team = organisation.direct_reports(manager, self.today);
                team.sort_by_key(|no| id(*no));
                team.iter().position(|no| *no == person)
            })
        })??;
        Some(match rater {
            Rater::Own => place % 4 > 1,
            _ => place % 4 == 1 || place % 4 == 3,
        })
    }

    /// The forms that are sent in a round, with the people as they were on `day`.
    fn forms<'m>(
        &self,
        work: &RoundsWork<'m>,
        dates: &Dates,
        day: NaiveDate,
        is_sent: &dyn Fn(PersonNo, u64, u64, Rater) -> bool,
    ) -> Vec<Sending<'m>> {
        self.engine.read(|model| {
            let organisation = &model.organisation;
            let mut people: Vec<_> = organisation.people().filter(|person| person.employed_on(day)).collect();
            people.sort_by(|a, b| a.employee_id.cmp(&b.employee_id));
            let mut sendings = Vec::new();
            for person in people {
                let Some(member) = work.members.get(&person.employee_id) else { continue };
                let Some(row) = member.history.iter().rev().find(|row| row.valid_from.is_none_or(|from| from <= day))
                else {
                    continue;
                };
                let manager = organisation.nearest_manager(person.no, day);
                let profile = row.profile.as_ref().filter(|profile| work.catalogue.profiles.contains_key(*profile));
                for rater in RATERS {
                    let author = if rater == Rater::Own { Some(person.no) } else { manager };
                    let unit = manager.map_or(0, |manager| u64::from(manager.0));
                    let Some(author) = author.filter(|_| is_sent(person.no, unit, member.key, rater)) else { continue };
                    let hired = row.hired.unwrap_or(day);
                    let years = (day - hired).num_days() as f64 / 365.25;
                    let rated =
                        Rated { key: member.key, profile, years, unit: row.unit.as_str(), round: dates.number, rater };
                    let at = rounds::moment(self.plan.seed, member.key, rater, dates, self.now);
                    let form = Form { employee: &member.employee, rated };
                    sendings.push(Sending { at, person: person.no, author, form });
                }
            }
            sendings
        })
    }
}
