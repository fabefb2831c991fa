//! What closing a round now would leave and show.

use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::ids::RoundId;
use crate::domain::round::RoundState;
use crate::service::access::{self, Data, Right};
use crate::service::asking::Asking;
use crate::service::forms;
use crate::service::refusal::Refusal;
use crate::service::views::{ProgressCount, RoundClosing};

/// What closing a round now would leave and show; for who may close it.
pub fn closing(asking: &Asking<'_>, round: &RoundId) -> Result<RoundClosing, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    if !access::allowed_everywhere(caller, Data::Organisation, Right::Write) {
        return Err(Refusal::NotFound);
    }
    let round = forms::round(model, round)?;
    if round.state == RoundState::Closed {
        return Err(Refusal::RoundIsClosed);
    }
    let mut found = RoundClosing {
        round: round.id.clone(),
        name: round.name.clone(),
        deadline: round.deadline,
        count: ProgressCount::default(),
        reopened: 0,
        wishes: 0,
        one_sided: 0,
        left: 0,
        kept_months: model.pack.rules.retention.evaluation,
    };
    for person in &round.population {
        let forms = [Rater::Own, Rater::Manager].map(|rater| model.evaluation(&forms::key(&round.id, *person, rater)));
        let [own, manager] = forms.map(|form| form.is_some_and(Evaluation::is_sent));
        found.count += ProgressCount {
            people: 1,
            own: u32::from(own),
            manager: u32::from(manager),
            both: u32::from(own && manager),
        };
        found.one_sided += u32::from(own != manager);
        found.left += u32::from(!access::employed(model, &env, *person));
        for form in forms.into_iter().flatten() {
            found.reopened += u32::from(!form.is_sent());
            found.wishes += u32::from(form.is_sent() && form.reopen_asked.is_some());
        }
    }
    Ok(found)
}
