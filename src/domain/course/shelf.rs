//! Everything about courses in memory: what is offered, who is on it, what came of it, and what makes finding fast.

use super::after::{CourseEvaluation, LevelAnswer, LevelProposal, Nomination, Practice, ProposalNo};
use super::offering::{Course, Run};
use super::roster::{Roster, SeatTerms, Seats};
use super::sign_up::{SignUp, SignUpNo};
use super::table::State;
use crate::domain::fold::{fold, loose};
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, RunId};
use crate::domain::names::Order;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One thing about courses that becomes true, replacing what was true under its key.
#[derive(Clone, Debug, PartialEq)]
pub enum CourseFact {
    /// A course.
    Course(Box<Course>),
    /// A run with its staff.
    Run(Box<Run>),
    /// A sign-up.
    SignUp(Box<SignUp>),
    /// A course evaluation.
    Evaluation(CourseEvaluation),
    /// Whether it is used in practice.
    Practice(Practice),
    /// A level proposed.
    Proposal(LevelProposal),
    /// The answer to one.
    Answer(LevelAnswer),
    /// A nomination.
    Nomination(Nomination),
}

/// A course with what is worked out of it once.
#[derive(Debug)]
pub struct Shelved {
    /// The course.
    pub course: Course,
    exact: String,
    wide: String,
    key: Vec<u8>,
    runs: BTreeSet<(NaiveDate, RunId)>,
}

impl Shelved {
    fn new(course: Course, order: &Order, runs: BTreeSet<(NaiveDate, RunId)>) -> Self {
        let mut text = course.id.to_string();
        let parts = [&course.title, &course.provider, &course.serves, &course.target_group, &course.text];
        for part in parts {
            text.push('\n');
            text.push_str(part);
        }
        Self { exact: fold(&text), wide: loose(&text), key: order.key(&course.title), course, runs }
    }
}

/// A text that is looked for, made comparable once.
#[derive(Clone, Debug, Default)]
pub struct Found(Vec<(String, String)>);

impl Found {
    /// Takes what was typed: words in any order.
    pub fn new(text: &str) -> Self {
        Self(text.split_whitespace().map(|word| (fold(word), loose(word))).collect())
    }

    /// Whether every word stands somewhere in the course.
    pub fn is_in(&self, shelved: &Shelved) -> bool {
        self.0.iter().all(|(exact, wide)| shelved.exact.contains(exact) || shelved.wide.contains(wide))
    }
}

/// Courses and everything that hangs on them.
#[derive(Debug)]
pub struct Courses {
    order: Order,
    shelf: HashMap<CourseId, Shelved>,
    sorted: BTreeSet<(Vec<u8>, CourseId)>,
    runs: HashMap<RunId, Run>,
    staffed: HashMap<PersonNo, BTreeSet<RunId>>,
    sign_ups: BTreeMap<SignUpNo, SignUp>,
    of_run: HashMap<RunId, BTreeSet<SignUpNo>>,
    of_course: HashMap<CourseId, BTreeSet<SignUpNo>>,
    of_person: HashMap<PersonNo, BTreeSet<SignUpNo>>,
    counted: HashMap<RunId, Counted>,
    evaluations: BTreeMap<SignUpNo, CourseEvaluation>,
    practice: BTreeMap<SignUpNo, Practice>,
    proposals: BTreeMap<ProposalNo, LevelProposal>,
    answers: BTreeMap<ProposalNo, LevelAnswer>,
    nominations: BTreeMap<(PersonNo, CompetenceId), Nomination>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    taken: u32,
    waiting: u32,
    offered: u32,
}

impl Default for Courses {
    fn default() -> Self {
        Self {
            order: Order::danish(),
            shelf: HashMap::new(),
            sorted: BTreeSet::new(),
            runs: HashMap::new(),
            staffed: HashMap::new(),
            sign_ups: BTreeMap::new(),
            of_run: HashMap::new(),
            of_course: HashMap::new(),
            of_person: HashMap::new(),
            counted: HashMap::new(),
            evaluations: BTreeMap::new(),
            practice: BTreeMap::new(),
            proposals: BTreeMap::new(),
            answers: BTreeMap::new(),
            nominations: BTreeMap::new(),
        }
    }
}

impl Courses {
    /// Makes a fact true.
    pub fn apply(&mut self, fact: CourseFact) {
        match fact {
            CourseFact::Course(course) => self.put_course(*course),
            CourseFact::Run(run) => self.put_run(*run),
            CourseFact::SignUp(sign_up) => self.put_sign_up(*sign_up),
            CourseFact::Evaluation(one) => _ = self.evaluations.insert(one.sign_up, one),
            CourseFact::Practice(one) => _ = self.practice.insert(one.sign_up, one),
            CourseFact::Proposal(one) => _ = self.proposals.insert(one.no, one),
            CourseFact::Answer(one) => _ = self.answers.insert(one.proposal, one),
            CourseFact::Nomination(one) => {
                self.nominations.insert((one.person, one.competence.clone()), one);
            }
        }
    }

    fn put_course(&mut self, course: Course) {
        let id = course.id.clone();
        let before = self.shelf.remove(&id);
        let runs = before.map(|before| {
            self.sorted.remove(&(before.key, id.clone()));
            before.runs
        });
        // Runs may be loaded before their course.
        let runs = runs.unwrap_or_else(|| {
            let of = self.runs.values().filter(|run| run.course == id);
            of.map(|run| (run.first_day, run.id.clone())).collect()
        });
        let shelved = Shelved::new(course, &self.order, runs);
        self.sorted.insert((shelved.key.clone(), id.clone()));
        self.shelf.insert(id, shelved);
    }

    fn put_run(&mut self, run: Run) {
        if let Some(before) = self.runs.remove(&run.id) {
            if let Some(shelved) = self.shelf.get_mut(&before.course) {
                shelved.runs.remove(&(before.first_day, before.id.clone()));
            }
            for person in before.staff.keys() {
                if let Some(runs) = self.staffed.get_mut(person) {
                    runs.remove(&before.id);
                }
            }
        }
        if let Some(shelved) = self.shelf.get_mut(&run.course) {
            shelved.runs.insert((run.first_day, run.id.clone()));
        }
        for person in run.staff.keys() {
            self.staffed.entry(*person).or_default().insert(run.id.clone());
        }
        self.runs.insert(run.id.clone(), run);
    }

    fn put_sign_up(&mut self, sign_up: SignUp) {
        if let Some(before) = self.sign_ups.remove(&sign_up.no)
            && let Some(run) = &before.run
        {
            if let Some(of_run) = self.of_run.get_mut(run) {
                of_run.remove(&before.no);
            }
            self.count(run, before.state, u32::wrapping_sub);
        }
        if let Some(run) = &sign_up.run {
            self.of_run.entry(run.clone()).or_default().insert(sign_up.no);
            self.count(run, sign_up.state, u32::wrapping_add);
        }
        self.of_course.entry(sign_up.course.clone()).or_default().insert(sign_up.no);
        self.of_person.entry(sign_up.person).or_default().insert(sign_up.no);
        self.sign_ups.insert(sign_up.no, sign_up);
    }

    fn count(&mut self, run: &RunId, state: State, with: fn(u32, u32) -> u32) {
        let counted = self.counted.entry(run.clone()).or_default();
        counted.taken = with(counted.taken, u32::from(state.takes_seat()));
        counted.waiting = with(counted.waiting, u32::from(state == State::Waiting));
        counted.offered = with(counted.offered, u32::from(state == State::Offered));
    }

    /// The course with this id.
    pub fn course(&self, id: &CourseId) -> Option<&Course> {
        self.shelf.get(id).map(|shelved| &shelved.course)
    }

    /// All courses by title in Danish order.
    pub fn courses(&self) -> impl Iterator<Item = &Shelved> {
        self.sorted.iter().filter_map(|(_, id)| self.shelf.get(id))
    }

    /// The run with this id.
    pub fn run(&self, id: &RunId) -> Option<&Run> {
        self.runs.get(id)
    }

    /// All runs, in no order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.runs.values()
    }

    /// The runs of a course by first day.
    pub fn runs_of(&self, id: &CourseId) -> impl Iterator<Item = &Run> {
        self.shelf.get(id).into_iter().flat_map(|shelved| self.runs_on(shelved))
    }

    /// The runs of a shelved course by first day.
    pub fn runs_on<'a>(&'a self, shelved: &'a Shelved) -> impl Iterator<Item = &'a Run> {
        shelved.runs.iter().filter_map(|(_, id)| self.runs.get(id))
    }

    /// The runs somebody does something for.
    pub fn staffed_by(&self, person: PersonNo) -> impl Iterator<Item = &Run> {
        self.staffed.get(&person).into_iter().flatten().filter_map(|id| self.runs.get(id))
    }

    /// A sign-up.
    pub fn sign_up(&self, no: SignUpNo) -> Option<&SignUp> {
        self.sign_ups.get(&no)
    }

    /// All sign-ups, by number.
    pub fn sign_ups(&self) -> impl Iterator<Item = &SignUp> {
        self.sign_ups.values()
    }

    /// The sign-ups of a run, by number.
    pub fn sign_ups_of(&self, run: &RunId) -> impl Iterator<Item = &SignUp> {
        self.of_run.get(run).into_iter().flatten().filter_map(|no| self.sign_ups.get(no))
    }

    /// Everybody's sign-ups to a course, interest included, by number.
    pub fn sign_ups_to(&self, course: &CourseId) -> impl Iterator<Item = &SignUp> {
        self.of_course.get(course).into_iter().flatten().filter_map(|no| self.sign_ups.get(no))
    }

    /// Somebody's sign-ups, oldest first.
    pub fn sign_ups_by(&self, person: PersonNo) -> impl Iterator<Item = &SignUp> {
        self.of_person.get(&person).into_iter().flatten().filter_map(|no| self.sign_ups.get(no))
    }

    /// The number for the next sign-up.
    pub fn next_sign_up(&self) -> SignUpNo {
        SignUpNo(self.sign_ups.last_key_value().map_or(0, |(no, _)| no.0) + 1)
    }

    /// The number for the next proposal.
    pub fn next_proposal(&self) -> ProposalNo {
        ProposalNo(self.proposals.last_key_value().map_or(0, |(no, _)| no.0) + 1)
    }

    /// A run with everybody on it.
    pub fn roster(&self, run: &Run, terms: SeatTerms) -> Roster {
        Roster::new(run.clone(), self.sign_ups_of(&run.id), terms)
    }

    /// How full a run is. Only where offers are out do the days that passed make a difference.
    pub fn seats(&self, run: &Run, terms: SeatTerms) -> Seats {
        let counted = self.counted.get(&run.id).copied().unwrap_or_default();
        if counted.offered > 0 {
            return self.roster(run, terms).seats();
        }
        Seats { all: run.seats, taken: counted.taken, waiting: counted.waiting }
    }

    /// A course evaluation.
    pub fn evaluation(&self, no: SignUpNo) -> Option<&CourseEvaluation> {
        self.evaluations.get(&no)
    }

    /// Whether it is used in practice.
    pub fn practice(&self, no: SignUpNo) -> Option<&Practice> {
        self.practice.get(&no)
    }

    /// A proposal.
    pub fn proposal(&self, no: ProposalNo) -> Option<&LevelProposal> {
        self.proposals.get(&no)
    }

    /// All proposals, oldest first.
    pub fn proposals(&self) -> impl Iterator<Item = &LevelProposal> {
        self.proposals.values()
    }

    /// The answer to a proposal.
    pub fn answer(&self, no: ProposalNo) -> Option<&LevelAnswer> {
        self.answers.get(&no)
    }

    /// Whether a proposal still waits for the manager: nobody has answered, and the person is still said to have been
    /// there.
    pub fn is_open(&self, proposal: &LevelProposal) -> bool {
        let attended = self.sign_up(proposal.sign_up).is_some_and(|sign_up| sign_up.state == State::Attended);
        attended && !self.answers.contains_key(&proposal.no)
    }

    /// Nominations that stand.
    pub fn nominations(&self) -> impl Iterator<Item = &Nomination> {
        self.nominations.values().filter(|nomination| !nomination.withdrawn)
    }

    /// The nomination of somebody for something, also one taken back.
    pub fn nomination(&self, person: PersonNo, competence: &CompetenceId) -> Option<&Nomination> {
        self.nominations.get(&(person, competence.clone()))
    }
}
