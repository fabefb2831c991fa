//! Random organisations with history, leavers, transfers, open rounds and forms opened again, and what `formats.md` says
//! their figures are: read off the page anew, person by person, sharing no code with the service.

use crate::domain::evaluation::{Evaluation, Packed, Rater};
use crate::domain::ids::PersonNo;
use crate::domain::language::Bilingual;
use crate::domain::organisation::Employment;
use crate::domain::round::{FormKind, Question, Round, RoundState};
use crate::service::engine::Fact;
use crate::service::fixture::{day, form, level, person, unit};
use std::collections::{BTreeMap, BTreeSet};

pub const UNITS: usize = 9;
pub const QUESTIONS: [&str; 3] = ["K-2", "K-10", "A"];
pub const RATERS: [Rater; 2] = [Rater::Own, Rater::Manager];

/// Numbers that look random and come again.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % bound.max(1)
    }

    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// A form as sent: digits as in files, 9 = not answered; the profile then; opened again.
#[derive(Clone, Debug)]
pub struct Filled {
    pub digits: Vec<u8>,
    pub profile: Option<usize>,
    pub opened_again: bool,
}

#[derive(Clone, Debug)]
pub struct Somebody {
    pub first_unit: usize,
    /// Moved on 01-02-2026.
    pub moved_to: Option<usize>,
    /// Moves on 16-04-2026, tomorrow.
    pub moves_later_to: Option<usize>,
    pub left: bool,
    pub profile_now: usize,
    /// Round by round, own and manager's.
    pub forms: Vec<[Option<Filled>; 2]>,
}

#[derive(Clone, Debug)]
pub struct Asked {
    pub id: String,
    pub state: RoundState,
    pub population: Vec<usize>,
    /// Demanded level per profile and question; 0 = none.
    pub demands: Vec<Vec<u8>>,
}

/// An organisation with its rounds.
#[derive(Clone, Debug)]
pub struct World {
    /// The unit above; the first is the root.
    pub above: Vec<Option<usize>>,
    /// The manager, by number of the person.
    pub manager: Vec<Option<usize>>,
    pub people: Vec<Somebody>,
    pub rounds: Vec<Asked>,
    /// Tomorrow has come.
    pub tomorrow: bool,
}

/// What stands in one cell, whatever may be seen of it: who is in the two groups, and the sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    pub levels: [u32; 5],
    pub not_relevant: u32,
    pub required: u32,
    pub meeting: u32,
    pub unresolved: u32,
    /// Numbers of those who answered.
    pub answering: BTreeSet<usize>,
    /// Numbers of those of whom it is demanded.
    pub demanded: BTreeSet<usize>,
}

pub fn no(index: usize) -> PersonNo {
    PersonNo(index as u32 + 1)
}

pub fn unit_id(index: usize) -> String {
    format!("U{index}")
}

impl World {
    /// One of so many people; `tag` makes its rounds different from those of other worlds in the same house.
    pub fn random(dice: &mut Dice, people: usize, tag: &str) -> Self {
        let above = (0..UNITS).map(|unit| (unit > 0).then(|| dice.below(unit.min(4)))).collect();
        let mut world = Self {
            above,
            manager: (0..UNITS).map(|_| (!dice.one_in(5)).then(|| dice.below(people))).collect(),
            people: Vec::new(),
            rounds: Vec::new(),
            tomorrow: false,
        };
        for at in 0..3 {
            let state = if at == 2 { RoundState::Open } else { RoundState::Closed };
            let population = (0..people).filter(|_| !dice.one_in(6)).collect();
            let demands = (0..3).map(|_| QUESTIONS.iter().map(|_| dice.below(6) as u8).collect()).collect();
            world.rounds.push(Asked { id: format!("{tag}-{at}"), state, population, demands });
        }
        for _ in 0..people {
            let somebody = Somebody {
                first_unit: dice.below(UNITS),
                moved_to: dice.one_in(4).then(|| dice.below(UNITS)),
                moves_later_to: dice.one_in(6).then(|| dice.below(UNITS)),
                left: dice.one_in(8),
                profile_now: dice.below(3),
                forms: (0..3).map(|_| [Self::filled(dice), Self::filled(dice)]).collect(),
            };
            world.people.push(somebody);
        }
        world
    }

    pub fn filled(dice: &mut Dice) -> Option<Filled> {
        if dice.one_in(5) {
            return None;
        }
        let length = if dice.one_in(10) { 2 } else { QUESTIONS.len() };
        let digits = (0..length).map(|_| if dice.one_in(7) { 9 } else { dice.below(6) as u8 }).collect();
        let profile = (!dice.one_in(6)).then(|| dice.below(3));
        Some(Filled { digits, profile, opened_again: dice.one_in(12) })
    }

    pub fn facts(&self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = (0..UNITS).map(|index| self.unit_fact(index)).collect();
        facts.extend((0..self.people.len()).map(|index| self.person_fact(index)));
        for round in 0..self.rounds.len() {
            facts.push(Fact::Round(Box::new(self.round(round))));
            facts.extend((0..self.people.len()).flat_map(|person| {
                RATERS.iter().enumerate().filter_map(move |(side, _)| self.form_fact(person, round, side))
            }));
        }
        facts
    }

    pub fn unit_fact(&self, index: usize) -> Fact {
        let above = self.above[index].map(unit_id);
        Fact::Unit(unit(&unit_id(index), above.as_deref(), self.manager[index].map(no)))
    }

    pub fn person_fact(&self, index: usize) -> Fact {
        let somebody = &self.people[index];
        let profile = format!("P{}", somebody.profile_now);
        let login = format!("n{index}");
        let mut employee = person(no(index), "N", &login, &unit_id(somebody.first_unit), &profile, 0);
        let first = employee.history[0].clone();
        let row = |from: &str, unit: usize| Employment {
            valid_from: Some(day(from)),
            unit: unit_id(unit).as_str().into(),
            ..first.clone()
        };
        employee.history.extend(somebody.moved_to.map(|unit| row("2026-02-01", unit)));
        employee.history.extend(somebody.moves_later_to.map(|unit| row("2026-04-16", unit)));
        for row in &mut employee.history {
            row.left = somebody.left.then(|| day("2026-03-31"));
        }
        Fact::Person(Box::new(employee))
    }

    pub fn form_fact(&self, person: usize, round: usize, side: usize) -> Option<Fact> {
        let filled = self.people[person].forms[round][side].as_ref()?;
        let sign = |digit: &u8| if *digit == 9 { '-' } else { char::from(b'0' + digit) };
        let digits: String = filled.digits.iter().map(sign).collect();
        Some(Fact::Evaluation(Evaluation {
            key: form(&self.rounds[round].id, no(person), RATERS[side]),
            answers: Packed::pack(crate::service::fixture::answers(&digits)),
            comments: Vec::new(),
            sent_at: "2026-03-01T08:00:00Z".parse().unwrap(),
            sent_by: None,
            profile: filled.profile.map(|profile| format!("P{profile}").as_str().into()),
            reopened: filled.opened_again.then(|| "x".to_owned()),
            reopen_asked: None,
            version: 1,
        }))
    }

    pub fn round(&self, round: usize) -> Round {
        let asked = &self.rounds[round];
        let question = |id: &&str| Question {
            competence: (*id).into(),
            area: Bilingual::new("Område", ""),
            question: Bilingual::new("?", ""),
            level_texts: Default::default(),
        };
        let of_profile = |demands: &Vec<u8>| {
            let demanded = demands.iter().zip(QUESTIONS).filter(|(demand, _)| **demand > 0);
            demanded.map(|(demand, id)| (id.into(), level(*demand))).collect::<BTreeMap<_, _>>()
        };
        let profiles = asked.demands.iter().enumerate();
        Round {
            id: asked.id.as_str().into(),
            name: asked.id.clone(),
            from: day(&format!("2026-01-0{}", round + 1)),
            to: day("2026-05-01"),
            deadline: day("2026-05-01"),
            form: FormKind::Full,
            state: asked.state,
            imported: false,
            questions: QUESTIONS.iter().map(question).collect(),
            demands: profiles.map(|(at, of)| (format!("P{at}").as_str().into(), of_profile(of))).collect(),
            population: asked.population.iter().map(|index| no(*index)).collect(),
            interviews_begun: BTreeSet::new(),
        }
    }

    /// "each in the present or last unit"
    pub fn unit_now(&self, person: usize) -> usize {
        let somebody = &self.people[person];
        let later = somebody.moves_later_to.filter(|_| self.tomorrow);
        later.or(somebody.moved_to).unwrap_or(somebody.first_unit)
    }

    /// A unit and all above it.
    pub fn up(&self, unit: usize) -> Vec<usize> {
        std::iter::successors(Some(unit), |unit| self.above[*unit]).collect()
    }

    pub fn is_in(&self, person: usize, unit: usize) -> bool {
        self.up(self.unit_now(person)).contains(&unit)
    }

    /// `population` and sent forms of a unit.
    pub fn head(&self, round: usize, side: usize, unit: usize) -> (u32, u32) {
        let employees = self.rounds[round].population.iter().filter(|person| self.is_in(**person, unit)).count();
        (employees as u32, self.sent(round, side, |person| self.is_in(person, unit)).len() as u32)
    }

    /// Who has sent the form, of these.
    pub fn senders(&self, round: usize, side: usize, takes: impl Fn(usize) -> bool) -> BTreeSet<usize> {
        self.sent(round, side, takes).into_iter().map(|(person, _)| person).collect()
    }

    /// "Only sent forms count."
    fn sent(&self, round: usize, side: usize, takes: impl Fn(usize) -> bool) -> Vec<(usize, &Filled)> {
        let people = self.people.iter().enumerate().filter(|(index, _)| takes(*index));
        let forms = people.filter_map(|(index, somebody)| Some((index, somebody.forms[round][side].as_ref()?)));
        forms.filter(|(_, filled)| !filled.opened_again).collect()
    }

    /// The cell of a unit.
    pub fn expected(&self, round: usize, side: usize, unit: usize, question: usize) -> Expected {
        self.over(round, side, question, |person| self.is_in(person, unit))
    }

    /// The cell of any group.
    pub fn over(&self, round: usize, side: usize, question: usize, takes: impl Fn(usize) -> bool) -> Expected {
        let mut found = Expected::default();
        for (person, filled) in self.sent(round, side, takes) {
            let given = filled.digits.get(question).copied().filter(|digit| *digit != 9);
            match given {
                Some(0) => found.not_relevant += 1,
                Some(digit) => found.levels[usize::from(digit) - 1] += 1,
                None => {}
            }
            if given.is_some() {
                found.answering.insert(person);
            }
            let demand = filled.profile.map(|profile| self.rounds[round].demands[profile][question]);
            let Some(demand) = demand.filter(|demand| *demand > 0) else { continue };
            found.demanded.insert(person);
            found.required += 1;
            match given {
                Some(1..) if given >= Some(demand) => found.meeting += 1,
                Some(1..) => {}
                _ => found.unresolved += 1,
            }
        }
        found
    }

    /// "the manager of the closest unit at or above P's unit that has a manager other than P"
    pub fn nearest_manager(&self, person: usize) -> Option<usize> {
        let managers = self.up(self.unit_now(person)).into_iter().filter_map(|unit| self.manager[unit]);
        managers.into_iter().find(|manager| *manager != person)
    }
}
