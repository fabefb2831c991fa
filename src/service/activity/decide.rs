//! Commands on activities.

use super::{lacking, may, may_write};
use crate::domain::activity::{Activity, ActivityNo, ActivityState, Aim, Step, next};
use crate::service::access::{self, Caller, Right};
use crate::service::command::{ActivityCommand, NewActivity};
use crate::service::engine::{Decision, DevelopmentFact, Fact, Model};
use crate::service::env::Env;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, checked, required};

/// The longest title and the longest reference, in characters.
const TITLE_LENGTH: usize = 80;

/// Decides a command.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &ActivityCommand) -> Result<Decision, Refusal> {
    match command {
        ActivityCommand::Propose(new) => make(model, env, caller, new, Right::Propose),
        ActivityCommand::Decide(new) => make(model, env, caller, new, Right::Decide),
        ActivityCommand::Step { no, step, reason } => take_on(model, env, caller, *no, *step, reason),
    }
}

fn make(model: &Model, env: &Env, caller: &Caller, new: &NewActivity, right: Right) -> Result<Decision, Refusal> {
    if !may(model, env, caller, &new.aim.unit, right) {
        return Err(Refusal::NotFound);
    }
    let aim = aim(model, env, &new.aim)?;
    let seen_in = new.seen_in.as_ref().filter(|(round, _)| model.rounds.contains_key(round));
    let targets = match (seen_in, &aim.competence) {
        (Some((round, rater)), Some(competence)) => {
            lacking(model, env, &aim.unit, (round, *rater), competence, aim.level)
        }
        _ => Vec::new(),
    };
    let last = model.development.activities().next_back().map_or(0, |activity| activity.no.0);
    let (state, step) = match right {
        Right::Decide => (ActivityState::Decided, Some(Step::Decide)),
        _ => (ActivityState::Proposed, None),
    };
    let activity = Activity {
        no: ActivityNo(last + 1),
        aim,
        seen_in: seen_in.cloned(),
        targets,
        state,
        steps: vec![(env.now, caller.person, step, String::new())],
    };
    let made = Some(activity.no.0.to_string());
    Ok(Decision { made, ..decision(activity) })
}

fn aim(model: &Model, env: &Env, aim: &Aim) -> Result<Aim, Refusal> {
    let title = required(&aim.title, TITLE_LENGTH, Lines::One, "title")?;
    let reference = checked(&aim.reference, TITLE_LENGTH, Lines::One)?;
    if aim.deadline < env.today {
        return Err(Refusal::DateBefore { date: aim.deadline, earliest: env.today });
    }
    if aim.competence.as_ref().is_some_and(|id| !model.catalogue.competences.contains_key(id)) {
        return Err(Refusal::UnknownCompetence);
    }
    if !access::employed(model, env, aim.owner) {
        return Err(Refusal::NotEmployed);
    }
    let level = aim.level.filter(|_| aim.competence.is_some());
    Ok(Aim { title, reference, level, ..aim.clone() })
}

fn take_on(
    model: &Model,
    env: &Env,
    caller: &Caller,
    no: ActivityNo,
    step: Step,
    reason: &str,
) -> Result<Decision, Refusal> {
    let mut activity = model.development.activity(no).cloned().ok_or(Refusal::NotFound)?;
    let allowed = match step {
        Step::Decide => may(model, env, caller, &activity.aim.unit, Right::Decide),
        _ => may_write(model, env, caller, &activity),
    };
    if !allowed {
        return Err(Refusal::NotFound);
    }
    let after = next(activity.state, step).ok_or(Refusal::Stale)?;
    let max = model.pack.rules.text_limits.comment;
    let reason = match step {
        Step::Drop => required(reason, max, Lines::One, "reason")?,
        _ => checked(reason, max, Lines::One)?,
    };
    activity.state = after;
    activity.steps.push((env.now, caller.person, Some(step), reason));
    Ok(decision(activity))
}

fn decision(activity: Activity) -> Decision {
    let record = Some(format!("activity-{}", activity.no.0));
    let facts = vec![Fact::Development(DevelopmentFact::Activity(Box::new(activity)))];
    Decision { facts, subjects: Vec::new(), record, made: None }
}
