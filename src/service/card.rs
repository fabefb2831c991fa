//! One person's page: what the asking person may know of somebody, gathered from the systems.
//!
//! A system that has something to say on it adds a variant to [`CardFact`], its line to [`FACTS`], and the words for it in
//! `text/card.rs`. Every function asks its own system for what may be seen, and gives nothing otherwise.

use super::access::Data;
use super::asking::Asking;
use super::me::brief;
use super::people::{may, may_look_up};
use super::refusal::Refusal;
use super::views::{CardFact, CardForm, EmploymentCard, PersonCardView};
use super::{forms, interview, plan, task};
use crate::domain::competence::{Answer, Gap};
use crate::domain::evaluation::{Evaluation, FormKey, FormState, Rater};
use crate::domain::figures::tally;
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::round::Round;

/// What a system has to say about a person.
type Facts = fn(&Asking<'_>, PersonNo) -> Vec<CardFact>;

/// Everything said about a person beside employment and forms, in the order shown.
const FACTS: &[Facts] = &[findable, gaps, talk, plan, tasks];

/// The most gaps and the most tasks named: the page is one page.
const MOST: usize = 3;

/// One person's card, as far as the asking person may see it.
pub fn card(asking: &Asking<'_>, person: PersonNo) -> Result<PersonCardView, Refusal> {
    let (model, today) = (asking.model, asking.env.today);
    let organisation = &model.organisation;
    let found = organisation.person(person).filter(|found| may_look_up(asking, found)).ok_or(Refusal::NotFound)?;
    let row = found.on(today).ok_or(Refusal::NotFound)?;
    let units = organisation.path(&row.unit).iter().rev().map(|unit| unit.name.clone()).collect();
    let manager = organisation.nearest_manager(person, today).and_then(|no| organisation.person(no)?.on(today));
    let employment = may(asking, Data::Employment, person).then(|| EmploymentCard {
        weekly_hours: row.weekly_hours,
        hired: row.hired,
        left: row.left,
        agreement: row.agreement.clone(),
        login: row.login.as_ref().map(ToString::to_string),
        email: row.email.clone(),
        management_level: row.management_level,
    });
    Ok(PersonCardView {
        person: brief(asking, person).ok_or(Refusal::NotFound)?,
        units,
        manager: manager.map(|row| row.name.clone()),
        profile_id: row.profile.clone(),
        profile: forms::profile_title(model, row.profile.as_ref()),
        employment,
        forms: if forms::knows_state(asking, person) { states(asking, person) } else { Vec::new() },
        facts: FACTS.iter().flat_map(|facts| facts(asking, person)).collect(),
    })
}

/// Both forms per round, newest first: where they are, and what is met of the demands as far as it may be read. A draft
/// shows as not begun: it is its author's.
fn states(asking: &Asking<'_>, person: PersonNo) -> Vec<CardForm> {
    let state = |round: &RoundId, rater| {
        let form = FormKey { round: round.clone(), person, rater };
        match asking.model.evaluation(&form) {
            None => FormState::NotBegun,
            Some(evaluation) if evaluation.is_sent() => FormState::Sent,
            Some(_) => FormState::Reopened,
        }
    };
    let line = |round: &Round| CardForm {
        round: round.id.clone(),
        name: round.name.clone(),
        own: state(&round.id, Rater::Own),
        manager: state(&round.id, Rater::Manager),
        own_met: met(asking, round, person, Rater::Own),
        manager_met: met(asking, round, person, Rater::Manager),
    };
    let concerns = |form: &CardForm, round: &Round| {
        round.population.contains(&person) || (form.own, form.manager) != (FormState::NotBegun, FormState::NotBegun)
    };
    let lines = newest_first(asking).into_iter().map(|round| (line(round), round));
    lines.filter(|(form, round)| concerns(form, round)).map(|(form, _)| form).collect()
}

fn newest_first<'a>(asking: &Asking<'a>) -> Vec<&'a Round> {
    let mut rounds: Vec<&Round> = asking.model.rounds.values().collect();
    rounds.sort_by(|a, b| b.from.cmp(&a.from).then_with(|| b.id.cmp(&a.id)));
    rounds
}

/// How many of the demands that were answered are met; `None` where that may not be read or nothing was demanded.
fn met(asking: &Asking<'_>, round: &Round, person: PersonNo, rater: Rater) -> Option<(u32, u32)> {
    let form = forms::readable(asking, &forms::key(&round.id, person, rater))?;
    let tallies = tally(round, [form]);
    let met = tallies.iter().map(|tally| tally.meeting).sum();
    let answered = tallies.iter().map(|tally| tally.required - tally.unresolved).sum();
    (answered > 0).then_some((met, answered))
}

/// Whether somebody may be found as an expert. A yes is for everybody, a no for those who may change or must know it.
fn findable(asking: &Asking<'_>, person: PersonNo) -> Vec<CardFact> {
    let Some(found) = asking.model.organisation.person(person) else { return Vec::new() };
    if found.findable || may(asking, Data::OwnSettings, person) {
        vec![CardFact::Findable(found.findable)]
    } else {
        Vec::new()
    }
}

/// The largest gaps of the newest round that may be read: by the manager's answers, else by the own ones.
fn gaps(asking: &Asking<'_>, person: PersonNo) -> Vec<CardFact> {
    let side = |round: &Round, rater| forms::readable(asking, &forms::key(&round.id, person, rater));
    let newest = newest_first(asking).into_iter().find_map(|round| {
        let (own, manager) = (side(round, Rater::Own), side(round, Rater::Manager));
        Some((round, manager.or(own)?, own, manager))
    });
    let Some((round, measured, own, manager)) = newest else { return Vec::new() };
    let answer = |form: Option<&Evaluation>, index| form.map_or(Answer::NotAnswered, |form| form.answers.get(index));
    let lacking = round.questions.iter().enumerate().filter_map(|(index, question)| {
        let demand = round.demand(measured.profile.as_ref(), &question.competence)?;
        let Gap::Difference(gap) = Gap::between(measured.answers.get(index), Some(demand)) else { return None };
        let fact = CardFact::Gap {
            question: question.question.clone(),
            demand,
            own: answer(own, index),
            manager: answer(manager, index),
        };
        (gap < 0).then_some((gap, fact))
    });
    let mut lacking: Vec<(i8, CardFact)> = lacking.collect();
    lacking.sort_by_key(|(gap, _)| *gap);
    lacking.into_iter().take(MOST).map(|(_, fact)| fact).collect()
}

/// The newest yearly interview, for the two it is between.
fn talk(asking: &Asking<'_>, person: PersonNo) -> Vec<CardFact> {
    let rows = interview::interviews(asking).map(|view| view.rows).unwrap_or_default();
    let line = rows.into_iter().find(|row| row.person.no == person).and_then(|row| row.talk);
    line.map(|talk| CardFact::Talk { on: talk.meeting.date, state: talk.state }).into_iter().collect()
}

/// Where the newest development plan stands, for who may read it.
fn plan(asking: &Asking<'_>, person: PersonNo) -> Vec<CardFact> {
    let plans = plan::plans(asking, person).unwrap_or_default();
    plans.first().map(|plan| CardFact::Plan(plan.state)).into_iter().collect()
}

/// What waits for the asking person and is about this one.
fn tasks(asking: &Asking<'_>, person: PersonNo) -> Vec<CardFact> {
    let tasks = task::my_tasks(asking).unwrap_or_default();
    tasks.into_iter().filter(|task| task.person == person).take(MOST).map(CardFact::Task).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::ask::PersonCard;
    use crate::service::fixture::{House, METTE, OMAR, house};

    fn card(house: &House, login: &str, person: PersonNo) -> PersonCardView {
        house.ask(login, PersonCard { person }).unwrap()
    }

    fn has(card: &PersonCardView, fact: fn(&CardFact) -> bool) -> bool {
        card.facts.iter().any(fact)
    }

    const IS_GAP: fn(&CardFact) -> bool = |fact| matches!(fact, CardFact::Gap { .. });

    #[test]
    fn gaps_and_what_is_met_are_for_those_who_may_read_the_forms() {
        let house = house();
        for (login, reads) in [("mette", true), ("tove", true), ("hr", true), ("anders", false), ("pia", false)] {
            let card = card(&house, login, METTE);
            let met = card.forms.iter().any(|form| form.own_met.is_some());
            assert_eq!((has(&card, IS_GAP), met), (reads, reads), "{login}");
        }
        // Omar's own form of the open round is his alone while the manager's is not sent.
        let newest = |login: &str| card(&house, login, OMAR).forms[0].clone();
        assert!(newest("omar").own_met.is_some());
        assert_eq!((newest("tove").own_met, newest("tove").own), (None, FormState::Sent));
    }

    #[test]
    fn the_largest_gap_comes_first_and_no_more_than_three() {
        let house = house();
        let card = card(&house, "tove", METTE);
        let lacks: Vec<i8> = card
            .facts
            .iter()
            .filter_map(|fact| match fact {
                CardFact::Gap { demand, manager, .. } => match Gap::between(*manager, Some(*demand)) {
                    Gap::Difference(gap) => Some(gap),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        assert!(!lacks.is_empty() && lacks.len() <= MOST && lacks.is_sorted() && lacks.iter().all(|gap| *gap < 0));
    }

    #[test]
    fn tasks_are_those_of_who_asks_about_that_person() {
        let house = house();
        let about = |login: &str, person| has(&card(&house, login, person), |fact| matches!(fact, CardFact::Task(_)));
        assert!(about("tove", OMAR), "the manager's form about Omar is not sent");
        assert!(!about("anders", OMAR) && !about("mette", OMAR) && !about("hr", OMAR));
    }

    #[test]
    fn everybody_sees_who_said_yes_to_being_found_and_nobody_else_that_somebody_did_not() {
        let house = house();
        let said = |login: &str| {
            let facts = card(&house, login, METTE).facts;
            facts.into_iter().find_map(|fact| if let CardFact::Findable(yes) = fact { Some(yes) } else { None })
        };
        assert_eq!((said("mette"), said("pia")), (Some(false), None));
        house.run("mette", crate::service::Command::SetFindable(true)).unwrap();
        assert_eq!((said("mette"), said("pia")), (Some(true), Some(true)));
    }
}
