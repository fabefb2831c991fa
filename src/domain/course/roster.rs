//! The sign-ups of one run together: seats, queue, and what follows from every step. Seats are never oversold, the first
//! in the queue takes a seat that becomes free, in the same commit.

use super::offering::{Run, RunState};
use super::sign_up::{SignUp, SignUpNo, SignUpStep};
use super::table::{Act, Situation, State, next};
use crate::domain::ids::PersonNo;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Rules on seats that fall back on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatTerms {
    /// The day it is.
    pub today: NaiveDate,
    /// The moment it is.
    pub now: DateTime<Utc>,
    /// So many days before the start and nearer, a free seat is offered and not given. source: framework
    /// `courses.toml`, `sign_up`.
    pub offer_days: u32,
    /// Days to answer an offer.
    pub answer_days: u32,
}

/// How many seats there are and what of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// Seats in all; none = unlimited.
    pub all: Option<u32>,
    /// Given or offered.
    pub taken: u32,
    /// In the queue.
    pub waiting: u32,
}

impl Seats {
    /// How many are left; none = unlimited.
    pub fn left(self) -> Option<u32> {
        self.all.map(|all| all.saturating_sub(self.taken))
    }

    /// Whether one is left.
    pub fn is_free(self) -> bool {
        self.left() != Some(0)
    }
}

/// A run with its sign-ups, and which of them have changed.
#[derive(Clone, Debug)]
pub struct Roster {
    run: Run,
    sign_ups: BTreeMap<SignUpNo, SignUp>,
    changed: BTreeSet<SignUpNo>,
    taken: u32,
    waiting: BTreeMap<u64, SignUpNo>,
    offered: BTreeSet<SignUpNo>,
    terms: SeatTerms,
}

impl Roster {
    /// The run with everybody on it, with what the days that passed have brought: offers that lapsed, seats that went to
    /// the next.
    pub fn new<'a>(run: Run, sign_ups: impl Iterator<Item = &'a SignUp>, terms: SeatTerms) -> Self {
        let mut roster = Self {
            run,
            sign_ups: BTreeMap::new(),
            changed: BTreeSet::new(),
            taken: 0,
            waiting: BTreeMap::new(),
            offered: BTreeSet::new(),
            terms,
        };
        for sign_up in sign_ups {
            roster.count_in(sign_up);
            roster.sign_ups.insert(sign_up.no, sign_up.clone());
        }
        roster.settle();
        roster
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// A sign-up as it is now.
    pub fn get(&self, no: SignUpNo) -> Option<&SignUp> {
        self.sign_ups.get(&no)
    }

    /// Everybody, by number.
    pub fn all(&self) -> impl Iterator<Item = &SignUp> {
        self.sign_ups.values()
    }

    /// How full it is.
    pub fn seats(&self) -> Seats {
        Seats { all: self.run.seats, taken: self.taken, waiting: self.waiting.len() as u32 }
    }

    /// Place in the queue, from 1, without gaps.
    pub fn place(&self, no: SignUpNo) -> Option<u32> {
        self.waiting.values().position(|waiting| *waiting == no).map(|at| at as u32 + 1)
    }

    /// What a step of somebody's would depend on now.
    pub fn situation(&self, needs_approval: bool) -> Situation {
        self.situation_on(self.terms.today, needs_approval)
    }

    fn situation_on(&self, day: NaiveDate, needs_approval: bool) -> Situation {
        let near = self.run.first_day.checked_sub_days(Days::new(self.terms.offer_days.into()));
        Situation {
            needs_approval,
            seat_free: self.seats().is_free(),
            near_start: near.is_none_or(|near| near <= day),
            begun: self.run.first_day <= self.terms.today,
        }
    }

    /// Puts somebody on the run: a new sign-up, or one that was interest only. `None` if the table has no such step.
    pub fn apply(&mut self, mut sign_up: SignUp, is_new: bool, needs_approval: bool) -> Option<State> {
        let from = if is_new { None } else { Some(sign_up.state) };
        // Who comes now comes after everybody who waits already.
        let mut at = self.situation(needs_approval);
        at.seat_free &= self.waiting.is_empty();
        let to = next(from, Act::Apply, at)?;
        sign_up.run = Some(self.run.id.clone());
        sign_up.ticket = self.next_ticket();
        let by = Some(sign_up.person);
        sign_up.step(self.made(Act::Apply, to, by, String::new(), self.terms.now));
        self.put(sign_up);
        Some(to)
    }

    /// Takes a step of somebody on the run, and what follows from it. `None` if the table has no such step.
    pub fn act(&mut self, no: SignUpNo, act: Act, by: Option<PersonNo>, note: &str) -> Option<State> {
        let to = self.act_alone(no, act, by, note)?;
        self.settle();
        Some(to)
    }

    /// Takes the same step for everybody for whom the table has it, and nothing that would follow.
    pub fn act_all(&mut self, act: Act, by: Option<PersonNo>, note: &str) {
        let all: Vec<SignUpNo> = self.sign_ups.keys().copied().collect();
        for no in all {
            self.act_alone(no, act, by, note);
        }
    }

    /// Changes the run itself, and what follows from it.
    pub fn put_run(&mut self, run: Run) {
        self.run = run;
        self.settle();
    }

    /// Lets a change be made to everybody on the run.
    pub(super) fn each(&mut self, change: impl Fn(&mut SignUp) -> bool) {
        for (no, sign_up) in &mut self.sign_ups {
            if change(sign_up) {
                self.changed.insert(*no);
            }
        }
    }

    /// The sign-ups that are not as they were.
    pub fn into_changed(mut self) -> Vec<SignUp> {
        let changed = std::mem::take(&mut self.changed);
        changed.into_iter().filter_map(|no| self.sign_ups.remove(&no)).collect()
    }

    fn act_alone(&mut self, no: SignUpNo, act: Act, by: Option<PersonNo>, note: &str) -> Option<State> {
        let sign_up = self.sign_ups.get(&no)?;
        let mut at = self.situation(false);
        if act == Act::Approve {
            at.seat_free &= self.waiting.is_empty();
        }
        let to = next(Some(sign_up.state), act, at)?;
        let mut sign_up = sign_up.clone();
        if to == State::Waiting {
            sign_up.ticket = self.next_ticket();
        }
        sign_up.step(self.made(act, to, by, note.to_owned(), self.terms.now));
        self.put(sign_up);
        Some(to)
    }

    fn made(&self, act: Act, to: State, by: Option<PersonNo>, note: String, at: DateTime<Utc>) -> SignUpStep {
        SignUpStep { at, by, act, run: Some(self.run.id.clone()), to, note }
    }

    fn next_ticket(&self) -> u64 {
        self.sign_ups.values().map(|sign_up| sign_up.ticket).max().unwrap_or_default() + 1
    }

    fn put(&mut self, sign_up: SignUp) {
        if let Some(before) = self.sign_ups.remove(&sign_up.no) {
            self.taken -= u32::from(before.state.takes_seat());
            self.waiting.remove(&before.ticket);
            self.offered.remove(&before.no);
        }
        self.count_in(&sign_up);
        self.changed.insert(sign_up.no);
        self.sign_ups.insert(sign_up.no, sign_up);
    }

    fn count_in(&mut self, sign_up: &SignUp) {
        if sign_up.run.as_ref() != Some(&self.run.id) {
            return;
        }
        self.taken += u32::from(sign_up.state.takes_seat());
        match sign_up.state {
            State::Waiting => _ = self.waiting.insert(sign_up.ticket, sign_up.no),
            State::Offered => _ = self.offered.insert(sign_up.no),
            _ => {}
        }
    }

    /// Offers that nobody answered lapse, and free seats go to the first in the queue. An offer counts from the day the
    /// seat became free, so that it makes no difference when this is worked out.
    fn settle(&mut self) {
        loop {
            let mut free_from = self.terms.today;
            let lapsed = self.offered.iter().filter_map(|no| self.sign_ups.get(no)).find_map(|sign_up| {
                let until = sign_up.offered_until?;
                (until < self.terms.today).then_some((sign_up.no, until))
            });
            if let Some((no, until)) = lapsed {
                free_from = until.checked_add_days(Days::new(1)).unwrap_or(until);
                if self.act_alone(no, Act::Lapse, None, "").is_none() {
                    return;
                }
            }
            let promoted = self.promote(free_from);
            if lapsed.is_none() && !promoted {
                return;
            }
        }
    }

    /// Gives or offers a seat that is free from `day` on to the first in the queue.
    fn promote(&mut self, day: NaiveDate) -> bool {
        if self.run.state != RunState::Open {
            return false;
        }
        let Some(mut first) = self.waiting.values().next().and_then(|no| self.sign_ups.get(no)).cloned() else {
            return false;
        };
        let Some(to) = next(Some(first.state), Act::Promote, self.situation_on(day, false)) else { return false };
        let last = self.run.first_day.checked_sub_days(Days::new(1)).unwrap_or(self.run.first_day);
        let until =
            day.checked_add_days(Days::new(self.terms.answer_days.into())).map_or(last, |until| until.min(last));
        first.step(self.made(Act::Promote, to, None, String::new(), self.terms.now));
        first.offered_until = (to == State::Offered).then_some(until);
        self.put(first);
        true
    }
}
