//! Who was there. Being there proposes the levels the course leads to; the nearest manager has the say.

use super::{course, decision, facts_of, found, may_register, run, terms};
use crate::domain::course::{Act, CourseFact, LevelProposal, ProposalNo, RunState, SignUpNo};
use crate::service::access::Caller;
use crate::service::engine::{Decision, Model};
use crate::service::env::Env;
use crate::service::refusal::{CourseRefusal, Refusal};

/// Registers whether somebody was there. Nobody says so of himself or herself.
pub fn set(model: &Model, env: &Env, caller: &Caller, no: SignUpNo, attended: bool) -> Result<Decision, Refusal> {
    let sign_up = found(model, no)?;
    let run = run(model, sign_up.run.as_ref().ok_or(Refusal::NotFound)?)?;
    if !may_register(model, env, caller, run) {
        return Err(Refusal::NotFound);
    }
    if caller.person == Some(sign_up.person) || caller.own_person == Some(sign_up.person) {
        return Err(Refusal::NotForOneself);
    }
    if run.state != RunState::Open {
        return Err(CourseRefusal::NotOpen(run.state).into());
    }
    let act = if attended { Act::Attend } else { Act::Miss };
    let mut roster = model.courses.roster(run, terms(model, env));
    let state = roster.get(no).map_or(sign_up.state, |now| now.state);
    let by = caller.own_person.or(caller.person);
    let refused =
        if run.first_day > env.today { CourseRefusal::NotBegun(run.first_day) } else { CourseRefusal::NotNow(state) };
    roster.act(no, act, by, "").ok_or(refused)?;
    let mut facts = facts_of(roster.into_changed());
    if attended {
        facts.extend(proposed(model, env, no, &run.course, &run.id)?);
    }
    Ok(decision(facts, vec![sign_up.person], run.id.to_string()))
}

/// The proposals that being there leads to: every level the course aims at that is not agreed already, each once.
fn proposed(
    model: &Model,
    env: &Env,
    no: SignUpNo,
    id: &crate::domain::ids::CourseId,
    run: &crate::domain::ids::RunId,
) -> Result<Vec<CourseFact>, Refusal> {
    let (course, person) = (course(model, id)?, found(model, no)?.person);
    let known: Vec<_> = model.courses.proposals().filter(|known| known.sign_up == no).collect();
    let mut next = model.courses.next_proposal();
    let mut facts = Vec::new();
    for (competence, level) in &course.aims {
        let reached = model.agreed.now(person, competence).is_some_and(|agreed| agreed.level >= *level);
        if reached || known.iter().any(|known| known.competence == *competence) {
            continue;
        }
        facts.push(CourseFact::Proposal(LevelProposal {
            no: next,
            person,
            competence: competence.clone(),
            level: *level,
            course: id.clone(),
            run: run.clone(),
            sign_up: no,
            at: env.now,
        }));
        next = ProposalNo(next.0 + 1);
    }
    Ok(facts)
}
