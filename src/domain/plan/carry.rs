//! Into the next year's plan: what is not finished goes on, with where it comes from.

use super::{Agreement, Ending, Plan};
use chrono::NaiveDate;

/// The agreements that are not finished: nothing is written down about them, or they were done in part. A wish that
/// nobody took up goes on too.
pub fn unfinished(plan: &Plan) -> impl Iterator<Item = &Agreement> {
    plan.agreements
        .iter()
        .filter(|agreement| agreement.outcome.as_ref().is_none_or(|outcome| outcome.ending == Ending::InPart))
}

/// What a new plan begins with: the unfinished agreements of the one before. A day that is over is agreed anew, so it
/// is left open.
pub fn carried(before: &Plan, today: NaiveDate) -> Vec<Agreement> {
    let go_on = unfinished(before).zip(1..).map(|(agreement, number)| {
        let mut text = agreement.text.clone();
        text.due = text.due.filter(|due| *due >= today);
        Agreement { number, text, version: 1, carried_from: Some((before.key, agreement.number)), outcome: None }
    });
    go_on.collect()
}
