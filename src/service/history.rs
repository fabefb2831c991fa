//! A person's answers through the rounds.

use super::access::{self, Data, Right};
use super::asking::Asking;
use super::forms;
use super::me::brief;
use super::refusal::Refusal;
use super::views::{HistoryRow, HistoryView};
use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::questions::by_area;
use crate::domain::round::{Question, Round};
use std::collections::HashSet;

/// One round's two sides.
type Sides<'a> = (&'a Round, Option<&'a Evaluation>, Option<&'a Evaluation>);

/// All answers of a person, as far as the asking person may see them: each side of each round by itself.
pub fn view(asking: &Asking<'_>, person: PersonNo) -> Result<HistoryView, Refusal> {
    let person_view = brief(asking, person).filter(|_| concerns(asking, person)).ok_or(Refusal::NotFound)?;
    let mut rounds: Vec<&Round> = asking.model.rounds.values().collect();
    rounds.sort_by_key(|round| round.in_time());
    let side = |round: &Round, rater| forms::readable(asking, &forms::key(&round.id, person, rater));
    let rounds: Vec<Sides<'_>> = rounds
        .into_iter()
        .map(|round| (round, side(round, Rater::Own), side(round, Rater::Manager)))
        .filter(|(_, own, manager)| own.is_some() || manager.is_some())
        .collect();
    let rows = questions(&rounds).into_iter().map(|question| HistoryRow {
        competence: question.competence.clone(),
        area: question.area.clone(),
        question: question.question.clone(),
        answers: rounds.iter().map(|sides| answers(sides, &question.competence)).collect(),
    });
    Ok(HistoryView {
        person: person_view,
        rows: rows.collect(),
        rounds: rounds.iter().map(|(round, ..)| (round.id.clone(), round.name.clone())).collect(),
    })
}

/// Whether the caller is one whom a person's forms concern: whoever may know if they are sent.
fn concerns(asking: &Asking<'_>, person: PersonNo) -> bool {
    access::allowed(asking.model, &asking.env, asking.caller, Data::FormSent, person, Right::Read)
}

fn answers((round, own, manager): &Sides<'_>, competence: &CompetenceId) -> (Answer, Answer) {
    let index = round.index(competence);
    let answer = |side: Option<&Evaluation>| {
        side.zip(index).map_or(Answer::NotAnswered, |(side, index)| side.answers.get(index))
    };
    (answer(*own), answer(*manager))
}

/// Every question asked, in the latest round's words and order; what it asks no more comes after, by area.
fn questions<'a>(rounds: &[Sides<'a>]) -> Vec<&'a Question> {
    let mut seen: HashSet<&CompetenceId> = HashSet::new();
    let mut all: Vec<Question> = Vec::new();
    let mut found: Vec<&'a Question> = Vec::new();
    for (round, ..) in rounds.iter().rev() {
        let round: &'a Round = round;
        for index in by_area(&round.questions) {
            let Some(question) = round.questions.get(index) else { continue };
            if seen.insert(&question.competence) {
                all.push(question.clone());
                found.push(question);
            }
        }
    }
    by_area(&all).into_iter().filter_map(|index| found.get(index).copied()).collect()
}

#[cfg(test)]
mod tests;
