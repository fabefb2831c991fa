//! The interviews of the person asking, and of the team.

use super::{forms_in, party, round_for};
use crate::domain::ids::PersonNo;
use crate::domain::names::Order;
use crate::domain::plan::Party;
use crate::service::access::Right;
use crate::service::asking::Asking;
use crate::service::me::brief;
use crate::service::plan::state_of;
use crate::service::refusal::Refusal;
use crate::service::views::{InterviewLine, InterviewsView, PersonBrief, TalkLine};

/// The own interview and those of the direct reports. For employees.
pub fn interviews(asking: &Asking<'_>) -> Result<InterviewsView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.ok_or(Refusal::NotFound)?;
    let reports = model.organisation.direct_reports(me, env.today);
    let mut team: Vec<PersonBrief> = reports.into_iter().filter_map(|no| brief(asking, no)).collect();
    let order = Order::danish();
    team.sort_by_cached_key(|person| (order.key(&person.name), person.employee_id.clone()));
    let own = brief(asking, me);
    let rows = own.into_iter().chain(team).filter_map(|person| line(asking, me, person));
    Ok(InterviewsView { rows: rows.collect(), notice_days: model.pack.interviews.notice_days })
}

fn line(asking: &Asking<'_>, me: PersonNo, person: PersonBrief) -> Option<InterviewLine> {
    let Asking { model, env, caller, .. } = *asking;
    let no = person.no;
    let party = party(model, &env, caller, no, Right::Read)?;
    let talk = model.development.interviews_of(no).next_back();
    let round = talk.and_then(|talk| talk.round.as_ref()).filter(|_| talk.is_some_and(|talk| talk.state.is_open()));
    let round = round.or_else(|| round_for(model, no).map(|round| &round.id));
    let (own_sent, manager_sent) = round.map_or((false, false), |round| forms_in(model, round, no));
    let plan = model.development.plans_of(no).next_back();
    Some(InterviewLine {
        party,
        talk: talk.map(|talk| TalkLine {
            key: talk.key,
            meeting: talk.meeting.clone(),
            state: talk.state,
            held: talk.held,
            prepared: model.development.notes(talk.key, me).is_some(),
        }),
        own_sent,
        manager_sent,
        plan: plan.map(|plan| (plan.key, state_of(model, &env, plan))),
        can_plan: party == Party::Manager && !talk.is_some_and(|talk| talk.state.is_open()),
        person,
    })
}
