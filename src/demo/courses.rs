//! Who came to which course, as it happened: everybody signs up, answers and registers through the same commands as
//! people do. What lies before the round under way is played in `past.rs`, the rest on the present day.

use super::build::{BuildError, Work};
use super::catalogue::{CatalogueRows, DemoRun, runs};
use super::persona::{Persona, PersonaKind};
use super::random::Random;
use crate::domain::competence::Level;
use crate::domain::course::{RunState, SignUpNo, State, Use, Verdict};
use crate::domain::ids::{CourseId, PersonNo, RunId};
use crate::service::command::CourseCommand;
use crate::service::{Command, Refusal};
use chrono::{Days, NaiveDate};

/// Days before today that the catalogue is laid in.
const BEGUN: u64 = 250;
/// Days before today from which runs are held while the round is under way.
const PAST: i64 = 40;
/// Days after a course in which something is still asked about it.
const RECENT: i64 = 120;
/// Days before the start that are the last to sign up for external education.
const DEADLINE: u64 = 14;

/// Somebody who goes on courses.
pub(super) type Pool = Vec<PersonNo>;

impl Work<'_> {
    /// What has happened since, and what is ahead: sign-ups in every state.
    pub(super) fn courses_now(&mut self, personas: &[Persona]) -> Result<(), BuildError> {
        let (today, data) = (self.today, self.data);
        let runs = runs(&data.courses, today);
        let pool = self.pool(personas);
        let held: Vec<&DemoRun> = runs.iter().filter(|run| (-PAST..0).contains(&days(today, run.last_day))).collect();
        for (number, run) in held.iter().enumerate() {
            // The latest ones still wait for attendance.
            if days(today, run.last_day) < -15 {
                self.results(200 + number, run, personas);
            }
        }
        let ahead: Vec<&DemoRun> = runs.iter().filter(|run| days(today, run.first_day) > 0).collect();
        for (number, run) in ahead.iter().enumerate() {
            let full = run.seats.is_some_and(|seats| seats <= 12) && number % 2 == 0;
            let count = if full { run.seats.unwrap_or_default() as usize + 4 } else { number % 7 };
            self.signs_up(300 + number, run, &pool, count);
            if number % 3 > 0 {
                self.approve_all(&run.id);
            }
        }
        self.near_the_start(&ahead);
        self.answers_all(personas);
        self.called_off_and_moved(&ahead);
        for (number, offer) in data.courses.iter().enumerate().filter(|(_, offer)| offer.runs.is_empty()) {
            for person in pool.iter().skip(number).step_by(5).take(6) {
                let _ = self.as_person(*person, CourseCommand::ShowInterest { course: CourseId::new(offer.id) });
            }
        }
        Ok(())
    }

    pub(super) fn lay_in(&mut self, personas: &[Persona], runs: &[DemoRun]) -> Result<(), BuildError> {
        self.at(self.today - Days::new(BEGUN));
        let owner = persona(personas, PersonaKind::Hr).map(|hr| hr.employee_id.clone());
        let teachers: Vec<_> = {
            let mut people = self.employees();
            people.retain(|(_, id)| personas.iter().all(|persona| persona.employee_id != *id));
            people.into_iter().step_by(9).take(12).map(|(_, id)| id).collect()
        };
        let area = persona(personas, PersonaKind::AreaManager).map(|area| area.employee_id.clone());
        let offers = &self.data.courses;
        let today = self.today;
        let teacher = |number: usize, run: &DemoRun| {
            let offer = offers.get(run.course)?;
            if offer.price > 0 {
                return None;
            }
            let just_held = (-15..0).contains(&days(today, run.last_day));
            let usual = teachers.get(number % teachers.len().max(1)).cloned();
            if just_held && number % 2 == 0 { area.clone().or(usual) } else { usual }
        };
        let mut rows = CatalogueRows {
            offers,
            runs,
            owner: owner.as_ref(),
            teacher: &teacher,
            rooms: &self.data.rooms,
            deadline_days: DEADLINE,
        };
        self.import(&mut rows)
    }

    /// Who goes on courses: the employee one can be and that team first, then everybody else.
    pub(super) fn pool(&self, personas: &[Persona]) -> Pool {
        let manager = persona(personas, PersonaKind::TeamManager).map(|manager| manager.person);
        let first = persona(personas, PersonaKind::Employee).map(|employee| employee.person);
        let today = self.today;
        let team = manager.map_or_else(Vec::new, |manager| {
            self.engine.read(|model| model.organisation.direct_reports(manager, today))
        });
        let mut people = self.employees();
        people.sort_by_key(|(no, id)| (Some(*no) != first, !team.contains(no), id.clone()));
        people.into_iter().map(|(no, _)| no).take(200).collect()
    }

    /// People employed today, by number.
    fn employees(&self) -> Vec<(PersonNo, crate::domain::ids::EmployeeId)> {
        let today = self.today;
        let begun = today - Days::new(BEGUN);
        self.engine.read(|model| {
            let there =
                |person: &&crate::domain::organisation::Person| person.employed_on(today) && person.employed_on(begun);
            let mut people: Vec<_> =
                model.organisation.people().filter(there).map(|one| (one.no, one.employee_id.clone())).collect();
            people.sort_by(|one, other| one.1.cmp(&other.1));
            people
        })
    }

    fn at(&self, day: NaiveDate) {
        self.set_clock(super::build::morning(day));
    }

    fn as_person(&mut self, person: PersonNo, command: CourseCommand) -> Result<(), Refusal> {
        let login = self.login(person).ok_or(Refusal::NotFound)?;
        self.run(&login, Command::Course(command))
    }

    /// People of the pool sign up; who cannot (signed up already, begun) is passed over.
    pub(super) fn signs_up(&mut self, number: usize, run: &DemoRun, pool: &Pool, count: usize) {
        let mut random = Random::of(&[self.plan.seed, 70, number as u64]);
        let wanted = count.min(pool.len());
        // The employee one can be has nothing left to answer, so that the form is the first thing to do.
        let recent = (-RECENT..=0).contains(&days(self.today, run.last_day));
        let shown: Vec<PersonNo> = pool.iter().take(1).copied().filter(|_| recent).collect();
        let mut start = if number % 3 == 0 { 0 } else { (random.bits() as usize) % pool.len().max(1) };
        for _ in 0..wanted {
            let Some(person) = pool.get(start % pool.len()).copied() else { break };
            start += 1 + (random.bits() as usize) % 3;
            if shown.contains(&person) {
                continue;
            }
            let _ = self.as_person(person, CourseCommand::Apply { run: run.id.clone() });
        }
    }

    /// Each manager answers; one in seven says not now.
    pub(super) fn approve_all(&mut self, run: &RunId) {
        for (at, (no, person)) in self.on(run, State::Applied).into_iter().enumerate() {
            let today = self.engine.env().today;
            let Some(manager) = self.engine.read(|model| model.organisation.nearest_manager(person, today)) else {
                continue;
            };
            let command = if at % 7 == 6 {
                CourseCommand::Refuse { sign_up: no, reason: self.data.course_words.refuse.to_owned() }
            } else {
                CourseCommand::Approve { sign_up: no }
            };
            let _ = self.as_person(manager, command);
        }
    }

    fn on(&self, run: &RunId, state: State) -> Vec<(SignUpNo, PersonNo)> {
        self.engine.read(|model| {
            let on = model.courses.sign_ups_of(run).filter(|one| one.state == state);
            on.map(|one| (one.no, one.person)).collect()
        })
    }

    /// Attendance is registered by who looks after the courses, and the run is closed.
    pub(super) fn results(&mut self, number: usize, run: &DemoRun, personas: &[Persona]) {
        let hr = persona(personas, PersonaKind::Hr).map(|hr| hr.person);
        let mut random = Random::of(&[self.plan.seed, 71, number as u64]);
        for (no, person) in self.on(&run.id, State::Seat) {
            let attended = random.bits() % 9 > 0
                || persona(personas, PersonaKind::Employee).is_some_and(|one| one.person == person);
            let command = CourseCommand::SetResult { sign_up: no, attended };
            match hr.filter(|hr| *hr != person) {
                Some(hr) => _ = self.as_person(hr, command),
                None => _ = self.run(self.caller, Command::Course(command)),
            }
        }
        // One or the other is forgotten.
        if number % 9 != 8 {
            let _ = self.run(self.caller, Command::Course(CourseCommand::CloseRun { run: run.id.clone() }));
        }
    }

    /// Evaluations, answers to proposals, and whether it is used; the team one can manage still has some to answer.
    pub(super) fn afterwards(&mut self, number: usize, run: &DemoRun, personas: &[Persona]) {
        let mut random = Random::of(&[self.plan.seed, 72, number as u64]);
        let me = persona(personas, PersonaKind::Employee).map(|one| one.person);
        let manager = persona(personas, PersonaKind::TeamManager).map(|one| one.person);
        let today = self.today;
        for (no, person) in self.on(&run.id, State::Attended) {
            let dice = random.bits();
            if Some(person) == me {
                continue;
            }
            let (Some(useful), Some(teaching)) =
                (Level::new(3 + (dice % 3) as u8), Level::new(3 + (dice / 3 % 3) as u8))
            else {
                continue;
            };
            let remarks = &self.data.course_words.remarks;
            let remark = remarks.get(dice as usize / 9 % remarks.len().max(1)).copied().unwrap_or_default().to_owned();
            if dice % 4 > 0 {
                let _ = self.as_person(person, CourseCommand::Evaluate { sign_up: no, useful, teaching, remark });
            }
            if dice % 5 > 1 {
                let used = match dice % 3 {
                    0 => Use::Partly,
                    1 => Use::No,
                    _ => Use::Yes,
                };
                let command = CourseCommand::TellUse { sign_up: no, used, remark: String::new() };
                let _ = self.as_person(person, command);
            }
        }
        let waiting: Vec<_> = self.engine.read(|model| {
            let of = model.courses.proposals().filter(|one| one.run == run.id && model.courses.is_open(one));
            of.map(|one| (one.no, one.level, model.organisation.nearest_manager(one.person, today))).collect()
        });
        for (at, (proposal, level, nearest)) in waiting.into_iter().enumerate() {
            let Some(nearest) = nearest.filter(|nearest| Some(*nearest) != manager || at % 2 == 0) else { continue };
            let not_now = at % 6 == 5;
            let verdict = if not_now { Verdict::NotAgreed } else { Verdict::Agreed(level) };
            let reason = if not_now { self.data.course_words.not_agreed } else { "" };
            let command = CourseCommand::AnswerProposal { proposal, verdict, reason: reason.to_owned() };
            let _ = self.as_person(nearest, command);
        }
    }

    /// The employee one can be has told of every course that is over.
    fn answers_all(&mut self, personas: &[Persona]) {
        let Some(me) = persona(personas, PersonaKind::Employee).map(|one| one.person) else { return };
        let Some(level) = Level::new(4) else { return };
        let attended: Vec<SignUpNo> = self.engine.read(|model| {
            let own = model.courses.sign_ups_by(me).filter(|one| one.state == State::Attended);
            own.map(|one| one.no).collect()
        });
        for sign_up in attended {
            let remark = String::new();
            let evaluation = CourseCommand::Evaluate { sign_up, useful: level, teaching: level, remark };
            let _ = self.as_person(me, evaluation);
            let _ = self.as_person(me, CourseCommand::TellUse { sign_up, used: Use::Yes, remark: String::new() });
        }
    }

    /// Near the start somebody steps back, and the seat is offered to the first in the queue.
    fn near_the_start(&mut self, ahead: &[&DemoRun]) {
        let today = self.today;
        let near = ahead.iter().filter(|run| days(today, run.first_day) <= 5 && run.seats.is_some());
        for run in near {
            if let Some((no, person)) = self.on(&run.id, State::Seat).into_iter().next_back() {
                let _ = self.as_person(person, CourseCommand::Withdraw { sign_up: no });
            }
        }
    }

    /// One run is called off, one is moved.
    fn called_off_and_moved(&mut self, ahead: &[&DemoRun]) {
        let mut filled = ahead.iter().filter(|run| !self.on(&run.id, State::Seat).is_empty()).skip(4);
        let (off, moved) = (filled.next().map(|run| run.id.clone()), filled.next().map(|run| run.id.clone()));
        if let Some(run) = off {
            let reason = self.data.course_words.cancel.to_owned();
            let _ = self.run(self.caller, Command::Course(CourseCommand::CancelRun { run, reason }));
        }
        let stored = moved.and_then(|id| self.engine.read(|model| model.courses.run(&id).cloned()));
        if let Some(before) = stored.filter(|run| run.state == RunState::Open) {
            let week = Days::new(7);
            let mut run = before.clone();
            (run.first_day, run.last_day) = (run.first_day + week, run.last_day + week);
            let command = CourseCommand::PutRun { before: Some(Box::new(before)), run: Box::new(run) };
            let _ = self.run(self.caller, Command::Course(command));
        }
    }
}

fn persona(personas: &[Persona], kind: PersonaKind) -> Option<&Persona> {
    personas.iter().find(|persona| persona.kind == kind)
}

/// Days from `today` to `day`.
fn days(today: NaiveDate, day: NaiveDate) -> i64 {
    (day - today).num_days()
}
