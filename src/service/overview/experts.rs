//! Who knows this? Employees who are experts in a competence and said yes to being found; HR sees all of them. Source:
//! `access.md`, experts.

use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::names::Order;
use crate::domain::round::{Round, RoundState};
use crate::service::access::{self, Condition, Data, Right};
use crate::service::asking::Asking;
use crate::service::forms::{self, reads_common};
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{Expert, ExpertsView};
use std::collections::HashMap;

/// Employees who are experts: by the level agreed, else by the newest closed round that asked them: the manager's rating,
/// else their own.
pub fn experts(asking: &Asking<'_>, competence: &CompetenceId) -> Result<ExpertsView, Refusal> {
    reads_common(asking.caller)?;
    let Asking { model, env, .. } = *asking;
    let mut rounds: Vec<&Round> = model.rounds.values().filter(|round| round.state == RoundState::Closed).collect();
    rounds.sort_by_key(|round| std::cmp::Reverse(round.in_time()));
    let asked = rounds.iter().filter_map(|round| Some((*round, round.index(competence)?)));
    let mut newest: HashMap<PersonNo, Answer> = HashMap::new();
    let mut question = None;
    for (round, index) in asked {
        question = question.or_else(|| round.questions.get(index));
        for (person, answer) in answers(asking, round, index) {
            newest.entry(person).or_insert(answer);
        }
    }
    // What was agreed stands until something else is agreed.
    for person in model.organisation.people() {
        if let Some(agreed) = model.agreed.now(person.no, competence) {
            newest.insert(person.no, Answer::Level(agreed.level));
        }
    }
    let known = model.catalogue.competences.get(competence);
    let question = question.map(|question| question.question.clone());
    let question = question.or_else(|| Some(crate::domain::language::Bilingual::new(known?.question.as_str(), "")));
    let is_expert = |answer: &Answer| answer.level().map(Level::number) == Some(*Level::RANGE.end());
    let people = newest.into_iter().filter(|(_, answer)| is_expert(answer)).map(|(person, _)| person);
    let people = people.filter(|person| access::employed(model, &env, *person));
    let experts = people.filter_map(|no| {
        let findable = model.organisation.person(no)?.findable;
        let said_yes = |_, condition| condition == Condition::SaidYes && findable;
        let shown = access::allowed_if(model, &env, asking.caller, Data::Experts, no, Right::Read, said_yes);
        Some(Expert { person: brief(asking, no).filter(|_| shown)?, findable })
    });
    let mut experts: Vec<Expert> = experts.collect();
    let order = Order::danish();
    experts.sort_by_cached_key(|expert| (order.key(&expert.person.name), expert.person.employee_id.clone()));
    Ok(ExpertsView { competence: competence.clone(), question: question.ok_or(Refusal::NotFound)?, experts })
}

/// What everybody who was asked in a round is said to be: the manager's rating, else the own.
fn answers(asking: &Asking<'_>, round: &Round, index: usize) -> Vec<(PersonNo, Answer)> {
    let Some(forms) = asking.model.evaluations.get(&round.id) else { return Vec::new() };
    let mut people: Vec<PersonNo> = forms.keys().map(|(person, _)| *person).collect();
    people.sort_unstable();
    people.dedup();
    let given = |person: PersonNo| {
        [Rater::Manager, Rater::Own].into_iter().find_map(|rater| {
            let form = asking.model.evaluation(&forms::key(&round.id, person, rater)).filter(|form| form.is_sent())?;
            Some(form.answers.get(index)).filter(|answer| *answer != Answer::NotAnswered)
        })
    };
    people.into_iter().filter_map(|person| Some((person, given(person)?))).collect()
}
