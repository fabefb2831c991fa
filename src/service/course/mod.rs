//! Courses: what is offered, who comes into it, what comes of it. Source: `systems.md` 5–6.

mod after;
mod card;
mod catalogue;
mod edit;
mod figures;
mod gaps;
mod lists;
mod proposals;
mod results;
mod sign_up;
mod staff;
#[cfg(test)]
mod tests;

pub use card::{card, run_view};
pub use catalogue::{catalogue, competences};
pub use figures::{DEED as REPORT, figures};
pub use gaps::{Standing, standing};
pub use lists::{mine, roll, team};
pub use proposals::proposals;
pub use staff::instructors;

use super::access::{self, Caller, Condition, Data, Relation, Right};
use super::command::CourseCommand;
use super::engine::{Decision, Fact, Model};
use super::env::Env;
use super::refusal::Refusal;
use crate::domain::course::{Course, CourseFact, Run, SeatTerms, SignUp, SignUpNo};
use crate::domain::ids::{CourseId, PersonNo, RunId};

/// The rules on seats as they fall back on today.
pub fn terms(model: &Model, env: &Env) -> SeatTerms {
    let rules = model.pack.courses;
    SeatTerms {
        today: env.today,
        now: env.now,
        offer_days: rules.offer_days_before_start,
        answer_days: rules.offer_answer_days,
    }
}

/// Decides a command.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &CourseCommand) -> Result<Decision, Refusal> {
    use CourseCommand as C;
    match command {
        C::PutCourse { before, course } => edit::put_course(model, env, caller, before.as_deref(), course),
        C::PutRun { before, run } => edit::put_run(model, env, caller, before.as_deref(), run),
        C::CancelRun { run, reason } => edit::cancel(model, env, caller, run, reason),
        C::CloseRun { run } => edit::close(model, env, caller, run),
        C::ShowInterest { course } => sign_up::show_interest(model, env, caller, course),
        C::Apply { run } => sign_up::apply(model, env, caller, run),
        C::Withdraw { sign_up } => sign_up::withdraw(model, env, caller, *sign_up),
        C::Accept { sign_up } => sign_up::accept(model, env, caller, *sign_up),
        C::Seen { sign_up } => sign_up::seen(model, env, caller, *sign_up),
        C::Approve { sign_up } => sign_up::approve(model, env, caller, *sign_up),
        C::Refuse { sign_up, reason } => sign_up::refuse(model, env, caller, *sign_up, reason),
        C::SetResult { sign_up, attended } => results::set(model, env, caller, *sign_up, *attended),
        C::Evaluate { sign_up, useful, teaching, remark } => {
            after::evaluate(model, env, caller, *sign_up, (*useful, *teaching), remark)
        }
        C::TellUse { sign_up, used, remark } => after::tell_use(model, env, caller, *sign_up, *used, remark),
        C::AnswerProposal { proposal, verdict, reason } => {
            proposals::answer(model, env, caller, *proposal, *verdict, reason)
        }
        C::Nominate { person, competence, note } => staff::nominate(model, env, caller, (*person, competence), note),
        C::TakeBackNomination { person, competence } => staff::take_back(model, env, caller, (*person, competence)),
    }
}

/// Whether the caller may change a course and its runs.
pub fn may_edit(model: &Model, env: &Env, caller: &Caller, course: &Course) -> bool {
    let held = access::relations_to_course(model, env, caller, course, None);
    access::allowed_if_met(&held, Data::Activities, Right::Write, |_, _| false)
}

/// Whether the caller may read or write what people did at a run.
fn may_with_run(model: &Model, env: &Env, caller: &Caller, data: Data, right: Right, run: &Run) -> bool {
    let Some(course) = model.courses.course(&run.course) else { return false };
    let held = access::relations_to_course(model, env, caller, course, Some(run));
    access::allowed_if_met(&held, data, right, |relation, condition| {
        relation == Relation::Instructor && condition == Condition::OwnRun
    })
}

/// Whether the caller may read who is on a run: who teaches there, HR, and who looks after it.
pub fn may_read_roll(model: &Model, env: &Env, caller: &Caller, run: &Run) -> bool {
    let owner = model.courses.course(&run.course).is_some_and(|course| may_edit(model, env, caller, course));
    owner || may_with_run(model, env, caller, Data::CourseSignUp, Right::Read, run)
}

/// Whether the caller may register who was there.
pub fn may_register(model: &Model, env: &Env, caller: &Caller, run: &Run) -> bool {
    let owner = model.courses.course(&run.course).is_some_and(|course| may_edit(model, env, caller, course));
    owner || may_with_run(model, env, caller, Data::CourseResults, Right::Write, run)
}

/// Whether the caller may do this with somebody's sign-up.
fn may_with(model: &Model, env: &Env, caller: &Caller, right: Right, person: PersonNo) -> bool {
    access::allowed_if(model, env, caller, Data::CourseSignUp, person, right, |relation, condition| {
        relation == Relation::NearestManager && condition == Condition::DirectReports
    })
}

/// Whether a sign-up of this person waits for the nearest manager: the course asks for it, and there is one.
fn needs_approval(model: &Model, env: &Env, course: &Course, person: PersonNo) -> bool {
    course.approval && model.organisation.nearest_manager(person, env.today).is_some()
}

fn course<'m>(model: &'m Model, id: &CourseId) -> Result<&'m Course, Refusal> {
    model.courses.course(id).ok_or(Refusal::NotFound)
}

fn run<'m>(model: &'m Model, id: &RunId) -> Result<&'m Run, Refusal> {
    model.courses.run(id).ok_or(Refusal::NotFound)
}

fn found(model: &Model, no: SignUpNo) -> Result<&SignUp, Refusal> {
    model.courses.sign_up(no).ok_or(Refusal::NotFound)
}

/// A decision about a person's part in a course.
fn decision(facts: Vec<CourseFact>, subjects: Vec<PersonNo>, record: String) -> Decision {
    Decision { facts: facts.into_iter().map(Fact::Course).collect(), subjects, record: Some(record), made: None }
}

fn facts_of(sign_ups: Vec<SignUp>) -> Vec<CourseFact> {
    sign_ups.into_iter().map(|sign_up| CourseFact::SignUp(Box::new(sign_up))).collect()
}
