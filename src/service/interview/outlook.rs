//! What planning an interview with somebody, or moving the open one, would rest on.

use super::{forms_in, party, round_for};
use crate::domain::ids::PersonNo;
use crate::domain::plan::Party;
use crate::service::access::Right;
use crate::service::asking::Asking;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::InterviewOutlook;
use chrono::Days;

/// For the nearest manager.
pub fn outlook(asking: &Asking<'_>, person: PersonNo) -> Result<InterviewOutlook, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    if party(model, &env, caller, person, Right::Write) != Some(Party::Manager) {
        return Err(Refusal::NotFound);
    }
    let open = model.development.interviews_of(person).find(|interview| interview.state.is_open());
    let round = round_for(model, person);
    let (own_sent, manager_sent) = round.map_or((false, false), |round| forms_in(model, &round.id, person));
    let notice = Days::new(model.pack.interviews.notice_days.into());
    let first = env.today.checked_add_days(notice).unwrap_or(env.today);
    Ok(InterviewOutlook {
        offered: model.pack.calendar.on_or_after(first),
        person: brief(asking, person).ok_or(Refusal::NotFound)?,
        round: round.map(|round| (round.id.clone(), round.name.clone())),
        own_sent,
        manager_sent,
        notice_days: model.pack.interviews.notice_days,
        open: open.map(|interview| (interview.key, interview.meeting.clone())),
    })
}
