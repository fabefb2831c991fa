//! Development plans: agreements, both signatures, follow-up. Source: `systems.md` 7, `access.md`.

mod decide;
#[cfg(test)]
mod tests;
mod view;

pub use decide::decide;
pub use view::{outlook, plans, view};

use super::engine::Model;
use super::env::Env;
use crate::domain::plan::{Plan, PlanState, state};

/// Where a plan stands today.
pub(super) fn state_of(model: &Model, env: &Env, plan: &Plan) -> PlanState {
    state(plan, model.organisation.nearest_manager(plan.key.person, env.today))
}
