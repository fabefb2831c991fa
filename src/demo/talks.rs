//! Interviews, plans and activities: most interviews of the year are held, and in the team one can be the manager of
//! they are in every state. All of it through the commands people use.

use super::build::{BuildError, ONE_BY_ONE, RoundsWork, Work};
use super::persona::PersonaKind;
use super::random::Random;
use super::rounds::Dates;
use crate::domain::activity::{ActivityKind, ActivityNo, Aim, Source, Step};
use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, Login, PersonNo, RoundId};
use crate::domain::interview::{Meeting, TalkKey, Topic};
use crate::domain::plan::{AgreementKind, AgreementText, Ending, Party, PlanKey, Responsible, fingerprint};
use crate::domain::round::{Round, RoundState};
use crate::service::Command;
use crate::service::command::{ActivityCommand, InterviewCommand, NewActivity, PlanCommand, PlanInterview, Prepare};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use std::collections::BTreeMap;

const TALKS: &str = include_str!("../../framework/demo/talks.csv");

/// The share of people whose interview was held earlier this year.
const HELD: f64 = 0.62;
/// The share of those plans that both have signed.
const SIGNED: f64 = 0.86;
/// The share of agreements whose day is over that are done.
const DONE: f64 = 0.7;
/// Days back to the first and the last of these interviews.
const FIRST: i64 = 245;
const LAST: i64 = 40;

/// How far an interview of the team has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Far {
    Planned,
    Prepared,
    Cancelled,
    Begun,
    Held,
    EmployeeSigned,
    NotAgreed,
    Signed,
}

const FAR: [Far; 8] = [
    Far::Signed,
    Far::EmployeeSigned,
    Far::Begun,
    Far::NotAgreed,
    Far::Prepared,
    Far::Held,
    Far::Cancelled,
    Far::Planned,
];

/// Two who talk: employee and nearest manager, with their logins.
#[derive(Clone)]
struct Pair {
    person: PersonNo,
    employee: Login,
    manager: Login,
    boss: PersonNo,
}

/// The texts of one kind, each with its name.
fn texts(kind: &str) -> Vec<(&'static str, &'static str)> {
    let rows = TALKS.lines().skip(1).filter_map(|row| {
        let (found, rest) = row.split_once(';')?;
        (found == kind).then(|| rest.split_once(';'))?
    });
    rows.collect()
}

fn text(kind: &str, at: usize) -> String {
    let all = texts(kind);
    all.get(at % all.len().max(1)).map(|(_, text)| (*text).to_owned()).unwrap_or_default()
}

impl Work<'_> {
    /// Everybody employed at the end, by employee number.
    fn people(&self) -> Vec<PersonNo> {
        let today = self.today;
        let mut found = self.engine.read(|model| {
            let employed = model.organisation.people().filter(|person| person.employed_on(today));
            employed.map(|person| (person.employee_id.clone(), person.no)).collect::<Vec<_>>()
        });
        found.sort();
        found.into_iter().map(|(_, no)| no).collect()
    }

    /// Somebody and the nearest manager on the workshop's present day, if both are employed then.
    fn pair(&self, person: PersonNo) -> Option<Pair> {
        let today = self.engine.env().today;
        self.engine.read(|model| {
            let organisation = &model.organisation;
            let login = |no: PersonNo| {
                let row = organisation.person(no)?.on(today).filter(|row| row.employed_on(today))?;
                row.login.clone()
            };
            let boss = organisation.nearest_manager(person, today)?;
            Some(Pair { person, employee: login(person)?, manager: login(boss)?, boss })
        })
    }

    /// Everybody with a manager on the workshop's present day, by employee number.
    fn pairs(&self) -> Vec<Pair> {
        self.people().into_iter().filter_map(|person| self.pair(person)).collect()
    }

    fn stream(&self, what: u64, person: PersonNo) -> Random {
        Random::of(&[self.plan.seed, what, person.0.into()])
    }

    /// The interviews held earlier this year: the day, the hour after the morning, with whom.
    pub(super) fn talks_before(&self) -> Vec<(NaiveDate, i64, PersonNo)> {
        if self.plan.employees > ONE_BY_ONE {
            return Vec::new();
        }
        let held = self.people().into_iter().filter_map(|person| {
            let mut random = self.stream(70, person);
            random.chance(HELD).then(|| {
                let back = random.between(LAST, FIRST).unsigned_abs();
                (weekday(self.today - Days::new(back)), random.between(0, 6), person)
            })
        });
        held.collect()
    }

    /// One of them, on its day.
    pub(super) fn talk_before(
        &mut self,
        work: &RoundsWork<'_>,
        person: PersonNo,
        day: NaiveDate,
    ) -> Result<(), BuildError> {
        let boss = work.persona(PersonaKind::TeamManager).map(|persona| persona.person);
        let Some(pair) = self.pair(person).filter(|pair| Some(pair.boss) != boss) else { return Ok(()) };
        let far = if self.stream(71, person).chance(SIGNED) { Far::Signed } else { Far::Held };
        self.talk(&pair, day, far)
    }

    /// The interviews of the team, in every state; the follow-up of those before; the activities.
    pub(super) fn talks_now(&mut self, work: &RoundsWork<'_>, open: &Dates) -> Result<(), BuildError> {
        self.set_clock(self.now);
        if self.plan.employees <= ONE_BY_ONE {
            self.follow_up()?;
        }
        let boss = work.persona(PersonaKind::TeamManager).map(|persona| persona.person);
        let team: Vec<Pair> = self.pairs().into_iter().filter(|pair| Some(pair.boss) == boss).collect();
        // After the forms are due, so that these stay the first thing to do.
        let later = weekday(open.deadline + Days::new(5));
        for (at, pair) in team.iter().enumerate() {
            let employee = work.is(PersonaKind::Employee, pair.person);
            let far = if employee { Far::Planned } else { FAR.get(at % FAR.len()).copied().unwrap_or(Far::Planned) };
            let day = if matches!(far, Far::Planned | Far::Prepared | Far::Cancelled) { later } else { self.today };
            self.talk(pair, day, far)?;
        }
        self.activities(work)
    }

    fn interview(&mut self, login: &Login, command: InterviewCommand) -> Result<(), BuildError> {
        Ok(self.run(login, Command::Interview(command))?)
    }

    fn agree(&mut self, login: &Login, command: PlanCommand) -> Result<(), BuildError> {
        Ok(self.run(login, Command::Plan(command))?)
    }

    /// One interview, as far as it has come.
    fn talk(&mut self, pair: &Pair, day: NaiveDate, far: Far) -> Result<(), BuildError> {
        let mut random = self.stream(72, pair.person);
        let (round, number) = self.engine.read(|model| {
            let round = model.rounds.values().max_by_key(|round| round.in_time()).map(|round| round.id.clone());
            (round, model.development.interviews_of(pair.person).count() as u32 + 1)
        });
        let talk = TalkKey { person: pair.person, number };
        let time = NaiveTime::from_hms_opt(9 + random.below(6) as u32, 0, 0).unwrap_or_default();
        let meeting = Meeting { date: day, time, place: String::new() };
        let senior = random.chance(0.1);
        let new = PlanInterview { person: pair.person, round, meeting, senior };
        self.interview(&pair.manager, InterviewCommand::Plan(new))?;
        if far == Far::Planned {
            return Ok(());
        }
        if far == Far::Cancelled {
            return self.interview(&pair.manager, InterviewCommand::Cancel { talk, reason: text("cancel", 0) });
        }
        let shared = texts("point").into_iter().filter(|_| random.chance(0.5));
        let shared: BTreeMap<Topic, String> = shared
            .filter_map(|(name, text)| {
                let topic = Topic::ALL.into_iter().find(|topic| topic.name() == name)?;
                Some((topic, text.to_owned()))
            })
            .collect();
        let notes = BTreeMap::from([(Topic::Own, text("note", 0))]);
        self.interview(&pair.employee, InterviewCommand::Prepare(Prepare { talk, shared, notes }))?;
        if far == Far::Prepared {
            return Ok(());
        }
        self.interview(&pair.manager, InterviewCommand::Begin(talk))?;
        let plans = self.engine.read(|model| model.development.plans_of(pair.person).count() as u32);
        let plan = PlanKey { person: pair.person, number: plans };
        for _ in 0..=random.below(3) {
            let text = self.agreement(&mut random, day);
            self.agree(&pair.manager, PlanCommand::Agree { plan, text })?;
        }
        if far == Far::Begun {
            return Ok(());
        }
        self.interview(&pair.manager, InterviewCommand::Hold(talk))?;
        let read = self.engine.read(|model| model.development.plan(plan).map(fingerprint));
        let Some(fingerprint) = read else { return Ok(()) };
        let sign = PlanCommand::Sign { plan, fingerprint };
        match far {
            Far::NotAgreed => {
                let remark = text("refusal", 0);
                self.agree(&pair.manager, sign)?;
                self.agree(&pair.employee, PlanCommand::Refuse { plan, fingerprint, remark })
            }
            Far::EmployeeSigned => self.agree(&pair.employee, sign),
            Far::Signed => {
                self.agree(&pair.employee, sign.clone())?;
                self.agree(&pair.manager, sign)
            }
            _ => Ok(()),
        }
    }

    fn agreement(&self, random: &mut Random, day: NaiveDate) -> AgreementText {
        let all = texts("agreement");
        let (name, text) = random.pick(&all).copied().unwrap_or_default();
        let kind = AgreementKind::from_name(name).unwrap_or(AgreementKind::Other);
        let competences: Vec<CompetenceId> =
            self.engine.read(|model| model.catalogue.competences.keys().cloned().collect());
        let competence = random.pick(&competences).cloned().filter(|_| kind == AgreementKind::Course);
        let due = weekday(day + Days::new(random.between(30, 240).unsigned_abs()));
        AgreementText {
            kind,
            text: text.to_owned(),
            who: random.pick(&Responsible::ALL).copied().unwrap_or(Responsible::Employee),
            due: kind.binds().then_some(due),
            level: competence.as_ref().and_then(|_| Level::new(random.between(3, 5) as u8)),
            competence,
            course: None,
        }
    }

    /// What became of the agreements whose day is over, and some half-year follow-ups.
    fn follow_up(&mut self) -> Result<(), BuildError> {
        for pair in self.pairs() {
            let mut random = self.stream(73, pair.person);
            let plan = self.engine.read(|model| {
                model.development.plans_of(pair.person).next_back().filter(|plan| plan.frozen.is_some()).cloned()
            });
            let Some(plan) = plan else { continue };
            for agreement in &plan.agreements {
                let over = agreement.text.due.is_some_and(|due| due < self.today);
                if !over || !random.chance(DONE) {
                    continue;
                }
                let whole = random.chance(0.8);
                let (ending, remark) = if whole { (Ending::Done, 0) } else { (Ending::InPart, 1) };
                let by = if agreement.text.who.is(Party::Employee) { &pair.employee } else { &pair.manager };
                let (number, remark) = (agreement.number, text("outcome", remark));
                self.agree(by, PlanCommand::Conclude { plan: plan.key, number, ending, remark })?;
            }
            if random.chance(0.4) {
                self.agree(&pair.manager, PlanCommand::FollowUp { plan: plan.key, remark: text("check", 0) })?;
            }
        }
        Ok(())
    }

    /// Activities in every state: HR decides them from the last round that is closed.
    fn activities(&mut self, work: &RoundsWork<'_>) -> Result<(), BuildError> {
        let Some(hr) = work.persona(PersonaKind::Hr).map(|persona| persona.person) else { return Ok(()) };
        let Some(login) = self.login(hr) else { return Ok(()) };
        let (unit, round, competences) = self.engine.read(|model| {
            let closed = model
                .rounds
                .values()
                .filter(|round| round.state == RoundState::Closed)
                .max_by_key(|round| round.in_time());
            let ids = |round: &Round| -> Vec<CompetenceId> {
                round.questions.iter().map(|question| question.competence.clone()).collect()
            };
            let unit = model.organisation.root().map(|root| root.id.clone());
            (unit, closed.map(|round| round.id.clone()), closed.map(ids).unwrap_or_default())
        });
        let (Some(unit), Some(round)): (_, Option<RoundId>) = (unit, round) else { return Ok(()) };
        for (at, (name, title)) in texts("activity").into_iter().enumerate() {
            let aim = Aim {
                title: title.to_owned(),
                source: Source::Overview,
                reference: String::new(),
                unit: unit.clone(),
                kind: ActivityKind::from_name(name).unwrap_or(ActivityKind::Course),
                competence: competences.get(at * 7 % competences.len().max(1)).cloned(),
                level: Level::new(4),
                owner: hr,
                deadline: self.today + Days::new(60 + 30 * at as u64),
                hours: 40 + 20 * at as u32,
                money: 25_000 * at as u64,
            };
            let new = NewActivity { aim, seen_in: Some((round.clone(), Rater::Manager)) };
            let last = ActivityCommand::Propose(new.clone());
            let command = if at == 3 { last } else { ActivityCommand::Decide(new) };
            self.run(&login, Command::Activity(command))?;
            let no = ActivityNo(at as u32 + 1);
            let steps: &[Step] = match at {
                0 => &[Step::Begin, Step::Finish],
                1 => &[Step::Begin],
                _ => &[],
            };
            for step in steps {
                let command = ActivityCommand::Step { no, step: *step, reason: String::new() };
                self.run(&login, Command::Activity(command))?;
            }
        }
        Ok(())
    }
}

/// The day, or the Friday before where it is in a weekend.
fn weekday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        _ => day,
    }
}
