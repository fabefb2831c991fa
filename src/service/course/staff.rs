//! Colleagues who could teach: at the top level and willing, or named by their manager; with what they do already.

use super::decision;
use super::gaps::standing;
use crate::domain::course::{CourseFact, Nomination};
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::names::Order;
use crate::service::access::{self, Caller, Condition, Data, Relation, Right};
use crate::service::asking::Asking;
use crate::service::engine::{Decision, Model};
use crate::service::env::Env;
use crate::service::forms::reads_common;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, checked};
use crate::service::views::{InstructorLine, InstructorsView, PersonBrief};
use std::collections::BTreeSet;

/// Naming somebody is the nearest manager's, who reads the agreed levels it rests on.
fn may_nominate(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> bool {
    access::allowed(model, env, caller, Data::AgreedLevel, person, Right::Write) && access::employed(model, env, person)
}

/// The nearest manager names somebody.
pub fn nominate(
    model: &Model,
    env: &Env,
    caller: &Caller,
    (person, competence): (PersonNo, &CompetenceId),
    note: &str,
) -> Result<Decision, Refusal> {
    if !may_nominate(model, env, caller, person) || !model.catalogue.competences.contains_key(competence) {
        return Err(Refusal::NotFound);
    }
    let note = checked(note, model.pack.rules.text_limits.comment, Lines::One)?;
    let by = caller.own_person.or(caller.person);
    let fact = Nomination { person, competence: competence.clone(), by, at: env.now, note, withdrawn: false };
    Ok(decision(vec![CourseFact::Nomination(fact)], vec![person], competence.to_string()))
}

/// Takes a nomination back.
pub fn take_back(
    model: &Model,
    env: &Env,
    caller: &Caller,
    (person, competence): (PersonNo, &CompetenceId),
) -> Result<Decision, Refusal> {
    let known = model.courses.nomination(person, competence).filter(|known| !known.withdrawn);
    let known = known.filter(|_| may_nominate(model, env, caller, person)).ok_or(Refusal::NotFound)?;
    let fact = Nomination { withdrawn: true, at: env.now, ..known.clone() };
    Ok(decision(vec![CourseFact::Nomination(fact)], vec![person], competence.to_string()))
}

/// Who could teach something, the least loaded first. Those who have not said yes to being found are shown to HR and to
/// the manager who named them.
pub fn instructors(asking: &Asking<'_>, competence: &CompetenceId) -> Result<InstructorsView, Refusal> {
    reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    if !model.catalogue.competences.contains_key(competence) {
        return Err(Refusal::NotFound);
    }
    let top = model.pack.courses.instructor_level;
    let nominated: Vec<_> = model.courses.nominations().filter(|known| known.competence == *competence).collect();
    let mut people: BTreeSet<PersonNo> = nominated.iter().map(|known| known.person).collect();
    let at_top = model.organisation.people().filter(|person| {
        model.agreed.now(person.no, competence).is_some_and(|agreed| agreed.level.number() >= top)
            || rated(model, person.no, competence).is_some_and(|level| level >= top)
    });
    people.extend(at_top.map(|person| person.no));
    let mut lines = Vec::new();
    for person in people.into_iter().filter(|person| access::employed(model, &env, *person)) {
        let said_yes = model.organisation.person(person).is_some_and(|person| person.findable);
        let may = access::allowed_if(model, &env, caller, Data::Experts, person, Right::Read, |_, condition| {
            said_yes && condition == Condition::SaidYes
        });
        let named = nominated.iter().find(|known| known.person == person);
        let manages = access::relations(model, &env, caller, person).contains(&Relation::NearestManager);
        let Some(brief) = brief(asking, person).filter(|_| may || (named.is_some() && manages)) else { continue };
        let runs = || model.courses.staffed_by(person);
        lines.push(InstructorLine {
            person: brief,
            level: standing(asking, person).now(competence),
            said_yes,
            nominated: named.is_some(),
            note: named.filter(|_| manages).map(|known| known.note.clone()).unwrap_or_default(),
            may_take_back: named.is_some() && may_nominate(model, &env, caller, person),
            ahead: runs().filter(|run| run.is_live() && env.today <= run.last_day).count() as u32,
            held: runs().filter(|run| run.last_day < env.today).count() as u32,
        });
    }
    let order = Order::danish();
    lines.sort_by_cached_key(|line| (!line.said_yes, line.ahead, order.key(&line.person.name)));
    let mut reports: Vec<PersonBrief> = Vec::new();
    if let Some(me) = caller.person {
        let mine = model.organisation.direct_reports(me, env.today).into_iter();
        let open = mine.filter(|person| nominated.iter().all(|known| known.person != *person));
        reports.extend(open.filter(|no| may_nominate(model, &env, caller, *no)).filter_map(|no| brief(asking, no)));
        order.sort_by(&mut reports, |person| &person.name);
    }
    Ok(InstructorsView { rows: lines, reports })
}

/// The manager's rating in the newest closed round that asked: what experts are known by.
fn rated(model: &Model, person: PersonNo, competence: &CompetenceId) -> Option<u8> {
    use crate::domain::evaluation::Rater;
    use crate::domain::round::RoundState;
    let closed = model.rounds.values().filter(|round| round.state == RoundState::Closed);
    let asked = closed.filter(|round| round.index(competence).is_some()).max_by_key(|round| round.in_time())?;
    let form = model.evaluations.get(&asked.id)?.get(&(person, Rater::Manager)).filter(|form| form.is_sent())?;
    form.answers.get(asked.index(competence)?).level().map(crate::domain::competence::Level::number)
}
