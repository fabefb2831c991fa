//! One interview as it lies on the table between the two. No private note ever comes this way.

use super::{forms_in, party, prepare};
use crate::domain::ids::CompetenceId;
use crate::domain::interview::{Action, Interview, TalkKey, allowed};
use crate::domain::language::Bilingual;
use crate::domain::plan::{Party, Plan};
use crate::domain::questions::Known;
use crate::service::access::Right;
use crate::service::asking::Asking;
use crate::service::forms;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{AgendaRow, InterviewView, LastAgreement};
use crate::service::wording;

/// An interview, for the two.
pub fn view(asking: &Asking<'_>, talk: TalkKey) -> Result<InterviewView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let party = party(model, &env, caller, talk.person, Right::Read).ok_or(Refusal::NotFound)?;
    let interview = model.development.interview(talk).ok_or(Refusal::NotFound)?;
    let round = interview.round.as_ref().and_then(|id| model.rounds.get(id));
    let (own_sent, manager_sent) =
        interview.round.as_ref().map_or((false, false), |round| forms_in(model, round, talk.person));
    let manager = model.organisation.nearest_manager(talk.person, env.today);
    let agenda = interview.agenda().map(|topic| {
        let point = |party| interview.point(party, topic).unwrap_or_default().to_owned();
        AgendaRow { topic, employee: point(Party::Employee), manager: point(Party::Manager) }
    });
    let plan = model.development.plan_of(talk);
    Ok(InterviewView {
        talk,
        person: brief(asking, talk.person).ok_or(Refusal::NotFound)?,
        manager: manager.and_then(|no| brief(asking, no)).map(|manager| manager.name),
        party,
        meeting: interview.meeting.clone(),
        state: interview.state,
        allowed: may_now(interview, party),
        round: round.map(|round| (round.id.clone(), round.name.clone())),
        profile: forms::profile_today(model, &env, talk.person).cloned(),
        own_sent,
        manager_sent,
        talk_points: prepare::talk_points(asking, interview),
        agenda: agenda.collect(),
        plan: plan.map(|plan| plan.key),
        last: before(asking, talk, plan).map(|plan| last(asking, plan)).unwrap_or_default(),
    })
}

/// What a party may do with an interview now: everything the table has for the manager, sharing for the employee.
fn may_now(interview: &Interview, party: Party) -> Vec<Action> {
    let mut actions = allowed(interview.state);
    actions.retain(|action| party == Party::Manager || *action == Action::Share);
    actions
}

/// The plan before the one this interview ends in.
fn before<'a>(asking: &Asking<'a>, talk: TalkKey, plan: Option<&Plan>) -> Option<&'a Plan> {
    let plans = asking.model.development.plans_of(talk.person);
    plans.rev().find(|one| plan.is_none_or(|plan| one.key.number < plan.key.number) && one.talk < talk.number)
}

fn last(asking: &Asking<'_>, plan: &Plan) -> Vec<LastAgreement> {
    let questions = wording::known_questions(&asking.model.pack);
    let known = Known::new(&questions);
    let competence = |id: &CompetenceId| -> Option<Bilingual> {
        asking.model.catalogue.competences.get(id).map(|one| known.question(one).question)
    };
    let line = |agreement: &crate::domain::plan::Agreement| LastAgreement {
        text: agreement.text.clone(),
        competence: agreement.text.competence.as_ref().and_then(&competence),
        outcome: agreement.outcome.clone(),
    };
    plan.agreements.iter().map(line).collect()
}
