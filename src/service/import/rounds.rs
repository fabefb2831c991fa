//! The rounds that imported evaluations belong to: those there are, and those an import makes.

use super::intake::Settled;
use crate::domain::ids::{CompetenceId, RoundId};
use crate::domain::questions::{FormChoice, Known};
use crate::domain::round::{FormKind, Round, RoundState};
use crate::service::wording::known_questions;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Rounds named in an import, numbered in the order they came.
#[derive(Debug, Default)]
pub struct Rounds {
    numbers: HashMap<Box<str>, u16>,
    ids: Vec<RoundId>,
    last: Option<(String, u16)>,
}

impl Rounds {
    /// The number of a round; none beyond 65,535 rounds.
    pub fn number(&mut self, id: &str) -> Option<u16> {
        if let Some((last, number)) = &self.last
            && last == id
        {
            return Some(*number);
        }
        let number = self.numbers.get(id).copied().or_else(|| self.add(id))?;
        self.last = Some((id.to_owned(), number));
        Some(number)
    }

    fn add(&mut self, id: &str) -> Option<u16> {
        let next = u16::try_from(self.ids.len()).ok()?;
        self.numbers.insert(id.into(), next);
        self.ids.push(RoundId::new(id));
        Some(next)
    }

    /// The id of a round.
    pub fn id(&self, number: u16) -> Option<&RoundId> {
        self.ids.get(usize::from(number))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The rounds in the order of their numbers, each as it is after the import: `used` are the competences answered in
    /// it, which an existing round may lack.
    pub fn settle(&self, settled: &Settled, used: &[BTreeSet<CompetenceId>]) -> Vec<Round> {
        let none = BTreeSet::new();
        let questions = known_questions(&settled.model.pack);
        let known = Known::new(&questions);
        let round = |(index, id): (usize, &RoundId)| match settled.model.rounds.get(id) {
            Some(round) => grown(round.clone(), used.get(index).unwrap_or(&none), settled, &known),
            None => made(id, settled, &known),
        };
        self.ids.iter().enumerate().map(round).collect()
    }
}

/// A round with the competences it lacks at its end.
fn grown(mut round: Round, used: &BTreeSet<CompetenceId>, settled: &Settled, known: &Known) -> Round {
    let asked: HashSet<&CompetenceId> = round.questions.iter().map(|question| &question.competence).collect();
    let lacking = used.iter().filter(|id| !asked.contains(*id));
    let lacking = lacking.filter_map(|id| settled.catalogue.competences.get(id));
    let lacking: Vec<_> = known.ordered(lacking).into_iter().map(|competence| known.question(competence)).collect();
    round.questions.extend(lacking);
    round
}

/// A closed round with every question there is and everybody employed today.
fn made(id: &RoundId, settled: &Settled, known: &Known) -> Round {
    let (model, today) = (settled.model, settled.env.today);
    let employed = settled.people.all(model).filter(|person| person.employed_on(today));
    let demands = settled.catalogue.profiles.values().map(|profile| (profile.id.clone(), profile.demands.clone()));
    Round {
        id: id.clone(),
        name: id.to_string(),
        from: today,
        to: today,
        deadline: today,
        form: FormKind::Full,
        state: RoundState::Closed,
        imported: true,
        questions: known.freeze(&settled.catalogue, &FormChoice::Full),
        demands: demands.collect(),
        population: employed.map(|person| person.no).collect(),
        interviews_begun: BTreeSet::new(),
    }
}
