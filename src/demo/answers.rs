//! How people answer: what the profile demands, how able and how long in the job somebody is, how hard a competence is,
//! how far the team has come, and what was trained since.

use super::data::{Data, Remark};
use super::random::Random;
use crate::domain::competence::{Answer, Catalogue, Level};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, ProfileId};
use std::collections::{BTreeSet, HashSet};

/// Everything answers are drawn from.
pub struct Minds<'a> {
    data: &'a Data,
    catalogue: &'a Catalogue,
    seed: u64,
    /// What is asked, in the order of the ids.
    asked: Vec<Asked>,
    /// How many areas there are.
    areas: u64,
    /// Areas with courses since the first round.
    trained: BTreeSet<usize>,
}

/// A competence.
struct Asked {
    id: CompetenceId,
    /// Number of its area.
    area: usize,
    /// How hard it is, in levels.
    hardness: f64,
}

/// What stays the same through one form.
struct Form<'r> {
    rated: &'r Rated<'r>,
    /// How able and seasoned the person is, in levels.
    able: f64,
    /// The strength of the person's unit in each area, in levels.
    unit: Vec<f64>,
    /// How much too high or low the rater rates.
    bias: f64,
}

/// Who is rated, when and by whom.
#[derive(Clone, Copy, Debug)]
pub struct Rated<'a> {
    /// The person's streams of chance.
    pub key: u64,
    /// The job profile at the time.
    pub profile: Option<&'a ProfileId>,
    /// Years in the job at the time.
    pub years: f64,
    /// The unit at the time: teams have strengths of their own.
    pub unit: &'a str,
    /// Number of the round, from 0.
    pub round: u32,
    /// Who rates.
    pub rater: Rater,
}

/// A form filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The answers given; what is left out is not answered.
    pub answers: Vec<(CompetenceId, Answer)>,
    /// Comments to some of them.
    pub comments: Vec<(CompetenceId, &'static str)>,
}

/// Areas with courses since the first round.
const TRAINED: usize = 3;
/// What is left of a lack after a year of courses, and the levels everybody gains.
const TRAINED_YEAR: (f64, f64) = (0.60, 0.13);
/// The same of a year without.
const OTHER_YEAR: (f64, f64) = (0.90, 0.04);
/// Of a hundred answers where nothing is demanded, so many are "not relevant".
const NOT_RELEVANT: f64 = 0.5;
/// Of a hundred questions of a sent form, so many were left open.
const LEFT_OPEN: f64 = 0.01;
/// Of a hundred answers to what is demanded, so many carry a comment.
const COMMENTED: f64 = 0.035;

/// What is drawn, so that no two draws share a stream.
#[derive(Clone, Copy)]
enum Stream {
    Area = 20,
    Ability,
    Hardness,
    TeamStrength,
    OwnStrength,
    Relevance,
    Bias,
    Slip,
    Comment,
}

impl<'a> Minds<'a> {
    /// The minds of an organisation with this catalogue.
    pub fn new(data: &'a Data, catalogue: &'a Catalogue, seed: u64) -> Self {
        let mut areas: Vec<&str> = Vec::new();
        let mut asked = Vec::with_capacity(catalogue.competences.len());
        for (number, competence) in (0_u64..).zip(catalogue.competences.values()) {
            let known = areas.iter().position(|area| *area == competence.area);
            let area = known.unwrap_or_else(|| {
                areas.push(&competence.area);
                areas.len() - 1
            });
            let hardness = 0.38 * stream(seed, Stream::Hardness, &[number]).bell();
            asked.push(Asked { id: competence.id.clone(), area, hardness });
        }
        let mut random = stream(seed, Stream::Area, &[]);
        let mut trained = BTreeSet::new();
        while trained.len() < TRAINED.min(areas.len()) {
            trained.insert(random.below(areas.len()));
        }
        Self { data, catalogue, seed, asked, areas: areas.len() as u64, trained }
    }

    /// How many questions there are.
    pub fn questions(&self) -> usize {
        self.asked.len()
    }

    fn random(&self, of: Stream, numbers: &[u64]) -> Random {
        stream(self.seed, of, numbers)
    }

    /// One form.
    pub fn fill(&self, rated: &Rated) -> Filled {
        let demands = rated.profile.and_then(|id| self.catalogue.profiles.get(id)).map(|profile| &profile.demands);
        let unit = rated.unit.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(257).wrapping_add(byte.into()));
        let strength = |area| 0.28 * self.random(Stream::TeamStrength, &[unit, area]).bell();
        let form = Form {
            rated,
            able: 0.45 * self.random(Stream::Ability, &[rated.key]).bell() + seasoned(rated.years),
            unit: (0..self.areas).map(strength).collect(),
            bias: self.bias(rated),
        };
        let mut filled = Filled { answers: Vec::with_capacity(self.asked.len()), comments: Vec::new() };
        let mut used = HashSet::new();
        for (number, asked) in (0_u64..).zip(&self.asked) {
            let demand = demands.and_then(|demands| demands.get(&asked.id)).copied();
            let Some(answer) = self.answer(&form, number, asked, demand) else { continue };
            filled.answers.push((asked.id.clone(), answer));
            if let (Some(demand), Answer::Level(level)) = (demand, answer)
                && let Some(text) = self.comment(rated, number, demand, level)
                && used.insert(text)
            {
                filled.comments.push((asked.id.clone(), text));
            }
        }
        filled
    }

    /// An answer; none where the question was left open.
    fn answer(&self, form: &Form, number: u64, asked: &Asked, demand: Option<Level>) -> Option<Answer> {
        let rated = form.rated;
        let mut slip = self.random(Stream::Slip, &[rated.key, number, rated.round.into(), rated.rater as u64]);
        if slip.chance(LEFT_OPEN) {
            return None;
        }
        let mut relevance = self.random(Stream::Relevance, &[rated.key, number]);
        let irrelevant = match demand {
            None => relevance.chance(NOT_RELEVANT) && !slip.chance(0.08),
            // Now and then somebody meets in life what the profile does not know: to be cleared up in the interview.
            Some(_) => rated.rater == Rater::Own && relevance.chance(0.012),
        };
        if irrelevant {
            return Some(Answer::NotRelevant);
        }
        let own = 0.55 * self.random(Stream::OwnStrength, &[rated.key, number]).bell();
        let unit = form.unit.get(asked.area).copied().unwrap_or_default();
        let distance = form.able + unit + own - asked.hardness;
        let level = self.level(rated.round, asked.area, demand, distance) + form.bias + 0.3 * slip.bell();
        Level::new(level.round().clamp(1.0, 5.0) as u8).map(Answer::Level)
    }

    /// How able somebody is at something, on the scale of the levels, who would be so far from the demand without courses.
    fn level(&self, round: u32, area: usize, demand: Option<Level>, distance: f64) -> f64 {
        // Where nothing is demanded people know what one picks up beside the work.
        let base = demand.map_or(1.7, |demand| f64::from(demand.number()) - 0.1);
        let (left, gain) = if self.trained.contains(&area) { TRAINED_YEAR } else { OTHER_YEAR };
        let lack = distance.min(0.0) * (0..round).map(|_| left).product::<f64>();
        base + lack + 0.9 * distance.max(0.0) + gain * f64::from(round)
    }

    /// People rate themselves, and managers others, a little higher or lower than they are.
    fn bias(&self, rated: &Rated) -> f64 {
        match rated.rater {
            Rater::Own => 0.25 * self.random(Stream::Bias, &[rated.key]).bell(),
            _ => 0.05 + 0.3 * self.random(Stream::Bias, &[rated.key, 1]).bell(),
        }
    }

    fn comment(&self, rated: &Rated, number: u64, demand: Level, level: Level) -> Option<&'static str> {
        let rater = rated.rater as u64;
        let mut random = self.random(Stream::Comment, &[rated.key, number, rated.round.into(), rater]);
        if !random.chance(COMMENTED) {
            return None;
        }
        let band = match level.cmp(&demand) {
            std::cmp::Ordering::Less => "low",
            std::cmp::Ordering::Equal => "even",
            std::cmp::Ordering::Greater => "high",
        };
        let fits = |remark: &&Remark| remark.band == band && remark.manager == (rated.rater == Rater::Manager);
        let fitting: Vec<&Remark> = self.data.remarks.iter().filter(fits).collect();
        random.pick(&fitting).map(|remark| remark.text)
    }
}

fn stream(seed: u64, of: Stream, numbers: &[u64]) -> Random {
    Random::of(&[seed, of as u64]).with(numbers)
}

/// What years in the job do, in levels.
fn seasoned(years: f64) -> f64 {
    match years {
        years if years < 1.0 => -0.9,
        years if years < 3.0 => -0.3,
        years if years < 8.0 => 0.05,
        _ => 0.25,
    }
}
