//! Development interviews (MUS): planning, preparing, talk mode. Source: `systems.md` 7, `access.md`.

mod decide;
mod figures;
mod outlook;
mod prepare;
mod talk;
mod team;
#[cfg(test)]
mod tests;

pub use decide::decide;
pub use figures::figures;
pub use outlook::outlook;
pub use prepare::preparation;
pub use talk::view;
pub use team::interviews;

use super::access::{self, Caller, Condition, Data, Relation, Right};
use super::engine::Model;
use super::env::Env;
use super::forms;
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::plan::Party;
use crate::domain::round::{Round, RoundState};

/// As whom the caller takes part in a person's interviews; none = not one of the two.
pub(super) fn party(model: &Model, env: &Env, caller: &Caller, person: PersonNo, right: Right) -> Option<Party> {
    let two = |_, condition| condition == Condition::TwoParties;
    if !access::allowed_if(model, env, caller, Data::Interview, person, right, two) {
        return None;
    }
    party_of(model, env, caller, person)
}

/// Which of the two the caller is by the relation to the employee.
pub(in crate::service) fn party_of(model: &Model, env: &Env, caller: &Caller, person: PersonNo) -> Option<Party> {
    let held = access::relations(model, env, caller, person);
    if held.contains(&Relation::Own) {
        return Some(Party::Employee);
    }
    held.contains(&Relation::NearestManager).then_some(Party::Manager)
}

/// The round whose forms an interview planned now would rest on: the newest one the person takes part in, unless an
/// earlier interview already rested on it.
pub(super) fn round_for(model: &Model, person: PersonNo) -> Option<&Round> {
    let newest = model.rounds.values().filter(|round| forms::takes_part(model, round, person));
    newest.max_by_key(|round| round.in_time())
}

/// The last day of the interviews of the open round the person is in.
pub(in crate::service) fn round_ends(model: &Model, person: PersonNo) -> Option<chrono::NaiveDate> {
    let open = |round: &&Round| round.state == RoundState::Open && round.population.contains(&person);
    model.rounds.values().filter(open).map(|round| round.to).max()
}

/// Whether the own and the manager's form of a round are sent.
pub(super) fn forms_in(model: &Model, round: &RoundId, person: PersonNo) -> (bool, bool) {
    let sent = |rater| model.evaluation(&forms::key(round, person, rater)).is_some_and(Evaluation::is_sent);
    (sent(Rater::Own), sent(Rater::Manager))
}
