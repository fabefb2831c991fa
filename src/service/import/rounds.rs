//! The rounds that imported evaluations belong to: those there are, and those an import makes.

use super::intake::Settled;
use crate::domain::competence::Competence;
use crate::domain::ids::{CompetenceId, RoundId};
use crate::domain::language::Bilingual;
use crate::domain::round::{FormKind, Question, Round, RoundState};
use crate::pack::Pack;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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
        let round = |(index, id): (usize, &RoundId)| match settled.model.rounds.get(id) {
            Some(round) => grown(round.clone(), used.get(index).unwrap_or(&none), settled),
            None => made(id, settled),
        };
        self.ids.iter().enumerate().map(round).collect()
    }
}

/// A round with the competences it lacks at its end.
fn grown(mut round: Round, used: &BTreeSet<CompetenceId>, settled: &Settled) -> Round {
    let asked: HashSet<&CompetenceId> = round.questions.iter().map(|question| &question.competence).collect();
    let lacking = used.iter().filter(|id| !asked.contains(*id));
    let lacking: Vec<Question> = lacking.filter_map(|id| frozen(settled, id)).collect();
    round.questions.extend(lacking);
    round
}

/// A closed round with every question there is and everybody employed today.
fn made(id: &RoundId, settled: &Settled) -> Round {
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
        questions: by_area(settled).into_iter().filter_map(|id| frozen(settled, id)).collect(),
        demands: demands.collect(),
        population: employed.map(|person| person.no).collect(),
        interviews_begun: BTreeSet::new(),
    }
}

/// Every competence in the order of ids, those of one area together where its first one stands.
fn by_area<'a>(settled: &'a Settled) -> Vec<&'a CompetenceId> {
    let mut areas: Vec<&str> = Vec::new();
    let mut of_area: BTreeMap<&str, Vec<&CompetenceId>> = BTreeMap::new();
    for competence in settled.catalogue.competences.values() {
        let own = of_area.entry(&competence.area).or_default();
        if own.is_empty() {
            areas.push(&competence.area);
        }
        own.push(&competence.id);
    }
    areas.iter().filter_map(|area| of_area.remove(*area)).flatten().collect()
}

fn frozen(settled: &Settled, id: &CompetenceId) -> Option<Question> {
    settled.catalogue.competences.get(id).map(|competence| question(&settled.model.pack, competence))
}

/// A competence as a round freezes it. English comes from the pack, as long as the Danish is still the pack's own.
pub fn question(pack: &Pack, competence: &Competence) -> Question {
    let source = pack.competence(&competence.id);
    let english = |danish: &str, text: Option<&Bilingual>| {
        text.filter(|text| text.da == danish).map(|text| text.en.clone()).unwrap_or_default()
    };
    let bilingual = |danish: &str, text: Option<&Bilingual>| Bilingual::new(danish, english(danish, text));
    let of_levels = source.and_then(|source| source.level_texts.as_ref());
    let mut levels = competence.level_texts.iter().enumerate();
    Question {
        competence: competence.id.clone(),
        area: bilingual(&competence.area, source.map(|source| &source.area)),
        question: bilingual(&competence.question, source.map(|source| &source.question)),
        level_texts: [(); 5].map(|()| {
            let Some((index, danish)) = levels.next() else { return Bilingual::default() };
            bilingual(danish, of_levels.and_then(|texts| texts.get(index)))
        }),
    }
}
