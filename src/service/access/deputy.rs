//! Standing in for a manager: from–to, with a reason, both names in the journal. Source: `access.md`.

use super::caller::{Caller, Capacity};
use crate::domain::access::{Role, Scope};
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::service::command::{AbsenceCommand, AgreedCommand, Command, CourseCommand, InterviewCommand, PlanCommand};
use crate::service::engine::Model;
use crate::service::env::Env;
use crate::service::refusal::Refusal;

/// The caller in the place of a manager, where a grant says so today. The deputy has the manager's rights over others,
/// but none of the manager's own, and neither's roles. A manager who is not employed today has nothing to give.
pub fn standing_in(model: &Model, env: &Env, caller: Caller, deputy_for: Option<PersonNo>) -> Result<Caller, Refusal> {
    let Some(manager) = deputy_for else { return Ok(caller) };
    let named =
        |grant: &&crate::domain::access::Grant| grant.role == Role::Deputy && grant.scope == Scope::Person(manager);
    caller.roles.iter().find(named).ok_or(Refusal::NotFound)?;
    if caller.capacity != Capacity::Own || caller.own_person.is_none() || !super::employed(model, env, manager) {
        return Err(Refusal::NotFound);
    }
    Ok(Caller {
        in_place_of: Some(manager),
        person: Some(manager),
        capacity: Capacity::Deputy,
        roles: Vec::new(),
        ..caller
    })
}

/// Whether a command is work of the office a deputy stands in for, and not about the deputy. Always so for who acts in
/// no manager's place. Exhaustive on purpose: somebody must decide for every new command.
pub fn deputy_may(caller: &Caller, command: &Command) -> Result<(), Refusal> {
    if caller.capacity != Capacity::Deputy {
        return Ok(());
    }
    match command {
        Command::SendEvaluation(send) if send.form.rater == Rater::Manager => not_oneself(caller, send.form.person),
        Command::ReopenEvaluation { form, .. } => not_oneself(caller, form.person),
        Command::Agreed(AgreedCommand::Agree { person, .. }) => not_oneself(caller, *person),
        // Talks are confidential between the two and the office; so are the duties that come with it.
        Command::Absence(AbsenceCommand::ReportIll { .. } | AbsenceCommand::ReportWell { .. }) => {
            Err(Refusal::NotFound)
        }
        Command::Absence(command) => command.person().map_or(Ok(()), |person| not_oneself(caller, person)),
        // What the command does not name is asked of the relation to the person, which a deputy has to others only.
        Command::Course(
            CourseCommand::Approve { .. } | CourseCommand::Refuse { .. } | CourseCommand::AnswerProposal { .. },
        ) => Ok(()),
        Command::Course(CourseCommand::Nominate { person, .. } | CourseCommand::TakeBackNomination { person, .. }) => {
            not_oneself(caller, *person)
        }
        Command::Course(
            CourseCommand::PutCourse { .. }
            | CourseCommand::PutRun { .. }
            | CourseCommand::CancelRun { .. }
            | CourseCommand::CloseRun { .. }
            | CourseCommand::ShowInterest { .. }
            | CourseCommand::Apply { .. }
            | CourseCommand::Withdraw { .. }
            | CourseCommand::Accept { .. }
            | CourseCommand::Seen { .. }
            | CourseCommand::SetResult { .. }
            | CourseCommand::Evaluate { .. }
            | CourseCommand::TellUse { .. },
        ) => Err(Refusal::NotFound),
        Command::Interview(
            InterviewCommand::Plan(_) | InterviewCommand::Move { .. } | InterviewCommand::Cancel { .. },
        )
        | Command::Plan(PlanCommand::Agree { .. } | PlanCommand::Change { .. } | PlanCommand::TakeOut { .. }) => {
            command.subjects().into_iter().try_for_each(|person| not_oneself(caller, person))
        }
        Command::Activity(_)
        | Command::Interview(_)
        | Command::Plan(_)
        | Command::SendEvaluation(_)
        | Command::OpenRound(_)
        | Command::AskReopen { .. }
        | Command::GrantRole(_)
        | Command::RevokeRole { .. }
        | Command::MapLogin { .. }
        | Command::SaveSettings(_)
        | Command::SetFindable(_)
        | Command::Round(_)
        | Command::YearWheel(_)
        | Command::Structure(_) => Err(Refusal::NotFound),
    }
}

/// Neither the deputy nor the manager stood in for.
fn not_oneself(caller: &Caller, person: PersonNo) -> Result<(), Refusal> {
    if caller.own_person == Some(person) || caller.person == Some(person) {
        return Err(Refusal::NotForOneself);
    }
    Ok(())
}
