//! After the course: what people thought of it, and whether it is used.

use super::{decision, found};
use crate::domain::competence::Level;
use crate::domain::course::{CourseEvaluation, CourseFact, Practice, SignUp, SignUpNo, State, Use};
use crate::service::access::{self, Caller, Condition, Data, Relation, Right};
use crate::service::engine::{Decision, Model};
use crate::service::env::Env;
use crate::service::refusal::{CourseRefusal, Refusal};
use crate::service::texts::{Lines, checked};

/// Whether a part of course results is the caller's own.
fn own(relation: Relation, condition: Condition) -> bool {
    relation == Relation::Own && condition == Condition::OwnPart
}

/// The caller's own sign-up that ended in taking part.
fn attended<'m>(model: &'m Model, env: &Env, caller: &Caller, no: SignUpNo) -> Result<&'m SignUp, Refusal> {
    let sign_up = found(model, no)?;
    let may = access::allowed_if(model, env, caller, Data::CourseResults, sign_up.person, Right::Write, own);
    if !may || caller.person != Some(sign_up.person) {
        return Err(Refusal::NotFound);
    }
    if sign_up.state != State::Attended {
        return Err(CourseRefusal::NotNow(sign_up.state).into());
    }
    Ok(sign_up)
}

/// A short course evaluation; given once.
pub fn evaluate(
    model: &Model,
    env: &Env,
    caller: &Caller,
    no: SignUpNo,
    (useful, teaching): (Level, Level),
    remark: &str,
) -> Result<Decision, Refusal> {
    let sign_up = attended(model, env, caller, no)?;
    if model.courses.evaluation(no).is_some() {
        return Err(CourseRefusal::AnsweredAlready.into());
    }
    let remark = checked(remark, model.pack.rules.text_limits.comment, Lines::Many)?;
    let fact = CourseFact::Evaluation(CourseEvaluation { sign_up: no, at: env.now, useful, teaching, remark });
    Ok(decision(vec![fact], vec![sign_up.person], sign_up.course.to_string()))
}

/// Whether it is used in practice; told once.
pub fn tell_use(
    model: &Model,
    env: &Env,
    caller: &Caller,
    no: SignUpNo,
    used: Use,
    remark: &str,
) -> Result<Decision, Refusal> {
    let sign_up = attended(model, env, caller, no)?;
    if model.courses.practice(no).is_some() {
        return Err(CourseRefusal::AnsweredAlready.into());
    }
    let remark = checked(remark, model.pack.rules.text_limits.comment, Lines::Many)?;
    let fact = CourseFact::Practice(Practice { sign_up: no, at: env.now, used, remark });
    Ok(decision(vec![fact], vec![sign_up.person], sign_up.course.to_string()))
}
