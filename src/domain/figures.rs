//! Competence figures over many people: one walk over the packed answers. Source: `formats.md`, Competence.

use super::competence::{Answer, Level};
use super::evaluation::Evaluation;
use super::ids::CompetenceId;
use super::round::Round;
use std::collections::HashMap;

/// What a group of sent forms says about one competence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many said "not relevant".
    pub not_relevant: u32,
    /// How many answered 1 … 5.
    pub levels: [u32; 5],
    /// People with a sent form whose profile (as it was when sent) demands the competence.
    pub required: u32,
    /// Those of them who reach the demand.
    pub meeting: u32,
    /// Those of them who answered "not relevant" or nothing.
    pub unresolved: u32,
}

impl Tally {
    /// How many gave a level.
    pub fn answers(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// Mean over the levels; none where nobody gave one.
    pub fn mean(&self) -> Option<f64> {
        super::overview::mean(self.levels)
    }

    /// The people a distribution is worked out over. source: `access.md`, small groups.
    pub fn answering(&self) -> u32 {
        self.answers() + self.not_relevant
    }

    /// Counts one answer, with the demand of the answering person's profile.
    pub fn add(&mut self, answer: Answer, demand: Option<Level>) {
        self.change(answer, demand, |count| *count += 1);
    }

    /// Takes one answer out again that was counted.
    pub fn remove(&mut self, answer: Answer, demand: Option<Level>) {
        self.change(answer, demand, |count| *count = count.saturating_sub(1));
    }

    fn change(&mut self, answer: Answer, demand: Option<Level>, change: impl Fn(&mut u32)) {
        match answer {
            Answer::NotAnswered => {}
            Answer::NotRelevant => change(&mut self.not_relevant),
            Answer::Level(level) => {
                if let Some(count) = self.levels.get_mut(usize::from(level.number()) - 1) {
                    change(count);
                }
            }
        }
        let Some(demand) = demand else { return };
        change(&mut self.required);
        match answer.level() {
            Some(level) if level >= demand => change(&mut self.meeting),
            Some(_) => {}
            None => change(&mut self.unresolved),
        }
    }

    /// What is left of a whole when a part of it is taken out.
    pub fn without(mut self, part: &Self) -> Self {
        self.not_relevant = self.not_relevant.saturating_sub(part.not_relevant);
        for (count, less) in self.levels.iter_mut().zip(part.levels) {
            *count = count.saturating_sub(less);
        }
        self.required = self.required.saturating_sub(part.required);
        self.meeting = self.meeting.saturating_sub(part.meeting);
        self.unresolved = self.unresolved.saturating_sub(part.unresolved);
        self
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.not_relevant += other.not_relevant;
        for (count, more) in self.levels.iter_mut().zip(other.levels) {
            *count += more;
        }
        self.required += other.required;
        self.meeting += other.meeting;
        self.unresolved += other.unresolved;
    }
}

/// One tally per question of the round, in the round's order, over the sent ones of these forms.
pub fn tally<'a>(round: &Round, forms: impl IntoIterator<Item = &'a Evaluation>) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); round.questions.len()];
    let mut demands: HashMap<_, Vec<Option<Level>>> = HashMap::new();
    for form in forms.into_iter().filter(|form| form.is_sent()) {
        // Few profiles, many forms: a profile's demands are looked up once.
        let demands = demands.entry(form.profile.as_ref()).or_insert_with(|| round.demands_of(form.profile.as_ref()));
        for (index, (tally, demand)) in tallies.iter_mut().zip(demands).enumerate() {
            tally.add(form.answers.get(index), *demand);
        }
    }
    tallies
}

/// Indexes of the round's questions ordered by competence id, ids as text.
pub fn by_id(round: &Round) -> Vec<usize> {
    let mut indexes: Vec<usize> = (0..round.questions.len()).collect();
    let id =
        |index: &usize| -> Option<&CompetenceId> { round.questions.get(*index).map(|question| &question.competence) };
    indexes.sort_by(|left, right| id(left).cmp(&id(right)));
    indexes
}
