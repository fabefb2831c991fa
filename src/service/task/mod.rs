//! What waits for somebody: derived from facts, closing itself. One query behind the task list and the follow-up
//! report, with one file per system that has something to say.

mod absence;
pub(super) mod course;
mod development;
mod evaluation;

use super::access;
use super::asking::Asking;
use super::refusal::Refusal;
use crate::domain::access::Role;
use crate::domain::ids::{EmployeeId, UnitId};
use crate::domain::names::Order;
use crate::domain::task::Task;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What lists are ordered by: the due date, what has none last; then the rank its system gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    /// The day it is shown as due.
    on: Option<NaiveDate>,
    /// Among what is due on one day: smaller is more urgent.
    rank: u8,
}

impl Due {
    const fn urgency(self) -> (bool, Option<NaiveDate>, u8) {
        (self.on.is_none(), self.on, self.rank)
    }
}

/// Something with its urgency.
pub(super) struct Ranked<T> {
    due: Due,
    of: T,
}

/// My tasks, most urgent first.
pub fn my_tasks(asking: &Asking<'_>) -> Result<Vec<Task>, Refusal> {
    let order = Order::danish();
    let mut tasks = evaluation::tasks(asking)?;
    tasks.extend(development::tasks(asking));
    tasks.extend(absence::tasks(asking));
    tasks.extend(course::tasks(asking));
    tasks.sort_by_cached_key(|task| (task.due.urgency(), order.key(&task.of.name), task.of.person));
    Ok(tasks.into_iter().map(|task| task.of).collect())
}

/// One row of `report followups`. Source: `formats.md`, Follow-ups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Whom it concerns.
    pub employee_id: EmployeeId,
    /// That person's unit.
    pub unit: UnitId,
    /// The kind of duty: `evaluation`, `absence_talk`, `course_approval`, `course_result`, `course_level`.
    pub kind: String,
    /// The day it is shown as due.
    pub due: Option<NaiveDate>,
    /// Due before the day asked about.
    pub overdue: bool,
    /// Why, by language-free codes.
    pub reasons: Vec<String>,
    /// A case, where there is one.
    pub case: Option<String>,
}

/// The open duties with a due date in a unit with all below it, most urgent first. For HR.
pub fn followups(asking: &Asking<'_>, as_of: NaiveDate, unit: Option<&UnitId>) -> Result<Vec<FollowUp>, Refusal> {
    let model = asking.model;
    let organisation = &model.organisation;
    let unit = unit.or(organisation.root().map(|root| &root.id)).ok_or(Refusal::NotFound)?;
    if organisation.unit(unit).is_none() || !access::covers(model, asking.caller, Role::Hr, unit) {
        return Err(Refusal::NotFound);
    }
    let units: BTreeSet<&UnitId> = organisation.subtree(unit).into_iter().map(|unit| &unit.id).collect();
    let mut rows = evaluation::followups(asking, as_of, &units);
    rows.extend(development::followups(asking, as_of, &units));
    rows.extend(absence::followups(asking, as_of, &units));
    rows.extend(course::followups(asking, as_of, &units));
    rows.sort_by(|left, right| {
        let key = |row: &Ranked<FollowUp>| (row.due.urgency(), row.of.employee_id.clone());
        key(left).cmp(&key(right))
    });
    Ok(rows.into_iter().map(|row| row.of).collect())
}

#[cfg(test)]
mod tests;
