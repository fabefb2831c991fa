//! The compact read model of one side of one round: a tally per unit and question, kept right form by form.

use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::Evaluation;
use crate::domain::figures::Tally;
use crate::domain::ids::{ProfileId, UnitId};
use crate::domain::organisation::Organisation;
use crate::domain::round::Round;
use crate::domain::tree::Tree;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// What the sent forms of one rater say, unit by unit, each with all below it. People stand in the unit they are in on
/// `day`, or were in last. Source: `formats.md`, Competence.
#[derive(Clone, Debug)]
pub struct Counts {
    day: NaiveDate,
    tree: Arc<Tree>,
    questions: usize,
    /// Unit by unit, question by question.
    tallies: Vec<Tally>,
    submitted: Vec<u32>,
    employees: Vec<u32>,
    demands: HashMap<Option<ProfileId>, Vec<Option<Level>>>,
}

impl Counts {
    /// Counts the sent ones of these forms; all of one round and rater.
    pub fn of<'a>(
        organisation: &Organisation,
        tree: Arc<Tree>,
        round: &Round,
        forms: impl IntoIterator<Item = &'a Evaluation>,
        day: NaiveDate,
    ) -> Self {
        let (units, questions) = (tree.len(), round.questions.len());
        let mut counts = Self {
            day,
            questions,
            tallies: vec![Tally::default(); units * questions],
            submitted: vec![0; units],
            employees: vec![0; units],
            demands: HashMap::new(),
            tree,
        };
        // First each unit by itself, then all of them up the tree at once.
        let unit_of = |person, tree: &Tree| organisation.unit_of(person, day).and_then(|unit| tree.number(unit));
        for form in forms.into_iter().filter(|form| form.is_sent()) {
            if let Some(unit) = unit_of(form.key.person, &counts.tree) {
                counts.put(unit, round, form);
            }
        }
        for person in &round.population {
            if let Some(count) = unit_of(*person, &counts.tree).and_then(|unit| counts.employees.get_mut(unit)) {
                *count += 1;
            }
        }
        counts.tree.sum_up(&mut counts.submitted);
        counts.tree.sum_up(&mut counts.employees);
        for unit in (1..units).rev() {
            let Some(above) = counts.tree.above(unit) else { continue };
            let (before, from) = counts.tallies.split_at_mut(unit * questions);
            let to = before.get_mut(above * questions..).into_iter().flatten();
            to.zip(from).take(questions).for_each(|(to, from)| *to += *from);
        }
        counts
    }

    /// The day that says which unit people are in.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// The units it counts by.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The same, to be kept.
    pub fn tree_of_all(&self) -> Arc<Tree> {
        self.tree.clone()
    }

    /// How many questions the round asked.
    pub const fn questions(&self) -> usize {
        self.questions
    }

    /// One tally per question for a unit with all below it, in the round's order.
    pub fn unit(&self, unit: usize) -> &[Tally] {
        self.tallies.get(unit * self.questions..(unit + 1) * self.questions).unwrap_or(&[])
    }

    /// What a unit with all below it says to a question.
    pub fn tally(&self, unit: usize, question: usize) -> Tally {
        self.unit(unit).get(question).copied().unwrap_or_default()
    }

    /// Sent forms of a unit with all below it.
    pub fn submitted(&self, unit: usize) -> u32 {
        self.submitted.get(unit).copied().unwrap_or_default()
    }

    /// People of the round's population in a unit with all below it.
    pub fn employees(&self, unit: usize) -> u32 {
        self.employees.get(unit).copied().unwrap_or_default()
    }

    /// A form was sent, or sent anew, or opened again: what counted before goes out, what counts now comes in.
    pub fn replace(&mut self, unit: &UnitId, round: &Round, old: Option<&Evaluation>, new: Option<&Evaluation>) {
        let Some(unit) = self.tree.number(unit) else { return };
        let path: Vec<usize> = self.tree.path(unit).collect();
        for unit in path {
            if let Some(old) = old.filter(|form| form.is_sent()) {
                self.take(unit, round, old);
            }
            if let Some(new) = new.filter(|form| form.is_sent()) {
                self.put(unit, round, new);
            }
        }
    }

    /// Somebody of the population came to one unit from another.
    pub fn employee_moved(&mut self, from: Option<&UnitId>, to: Option<&UnitId>) {
        let tree = self.tree.clone();
        let path = |unit: Option<&UnitId>| -> Vec<usize> {
            unit.and_then(|unit| tree.number(unit)).into_iter().flat_map(|unit| tree.path(unit)).collect()
        };
        for unit in path(from) {
            if let Some(count) = self.employees.get_mut(unit) {
                *count = count.saturating_sub(1);
            }
        }
        for unit in path(to) {
            if let Some(count) = self.employees.get_mut(unit) {
                *count += 1;
            }
        }
    }

    fn put(&mut self, unit: usize, round: &Round, form: &Evaluation) {
        if let Some(count) = self.submitted.get_mut(unit) {
            *count += 1;
        }
        self.change(unit, round, form, Tally::add);
    }

    fn take(&mut self, unit: usize, round: &Round, form: &Evaluation) {
        if let Some(count) = self.submitted.get_mut(unit) {
            *count = count.saturating_sub(1);
        }
        self.change(unit, round, form, Tally::remove);
    }

    fn change(
        &mut self,
        unit: usize,
        round: &Round,
        form: &Evaluation,
        change: impl Fn(&mut Tally, Answer, Option<Level>),
    ) {
        // Few profiles, many forms: a profile's demands are looked up once.
        if !self.demands.contains_key(&form.profile) {
            self.demands.insert(form.profile.clone(), round.demands_of(form.profile.as_ref()));
        }
        let Some(demands) = self.demands.get(&form.profile) else { return };
        let from = unit * self.questions;
        let Some(tallies) = self.tallies.get_mut(from..from + self.questions) else { return };
        for (index, (tally, demand)) in tallies.iter_mut().zip(demands).enumerate() {
            change(tally, form.answers.get(index), *demand);
        }
    }
}
