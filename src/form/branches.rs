//! For tests of any guide: walks every branch of it.

use std::collections::BTreeSet;
use std::fmt::Debug;

use chrono::NaiveDate;

use super::{Act, Draft, Field, Finding, Guide, Kind, Outcome, Problem, Reader, Value, Walk};
use crate::domain::competence::Answer;
use crate::domain::ids::PersonNo;

/// What comes out of every way through a guide: each option of each choice, both ends of each range, with and without
/// what may be left out.
///
/// # Panics
/// If a branch can't be finished with right answers, has more than 200 fields, or if there are more than 100,000
/// branches; the message tells the answers so far.
pub fn every_branch<F: Clone, O: Debug>(guide: Guide<F, O>, facts: &F, reader: &dyn Reader) -> Vec<O> {
    let mut out = Vec::new();
    let mut open = vec![(Walk::new(guide, facts.clone(), Draft::new(), reader), 0)];
    while let Some((walk, depth)) = open.pop() {
        assert!(depth < 200 && out.len() < 100_000, "no end to {}: {:?}", guide.id, walk.answers());
        let ways: Vec<Option<Value>> = walk.field().map_or_else(|| vec![None], ways);
        for way in ways {
            let mut next = walk.clone();
            if let Some(value) = way {
                next.act(Act::Put(value), reader);
            }
            let act = if next.on_summary() { Act::Finish } else { Act::NextField };
            match next.act(act, reader) {
                Outcome::Finished(done) => out.push(done),
                // The guide's own rule over several fields: this way is closed to people too.
                Outcome::Stopped(Finding { problem: Problem::Because(_), .. }) => {}
                Outcome::Moved => open.push((next, depth + 1)),
                other => panic!("{}: {other:?} after {:?}", guide.id, next.answers()),
            }
        }
    }
    out
}

/// The answers to try in a field; `None` leaves it as it is.
fn ways(field: &Field) -> Vec<Option<Value>> {
    let values = match &field.kind {
        // Its own name, so that no two fields say the same.
        Kind::Text { max } | Kind::LongText { max } => {
            vec![Value::Text(field.id.as_str().chars().take(*max).collect())]
        }
        Kind::Number { min, max, .. } => vec![Value::Number(*min), Value::Number(*max)],
        Kind::Date { from, to } => {
            let any = NaiveDate::from_ymd_opt(2026, 11, 22);
            let ends: BTreeSet<_> = [from.or(*to).or(any), to.or(*from).or(any)].into_iter().flatten().collect();
            ends.into_iter().map(Value::Date).collect()
        }
        Kind::Level { with_not_relevant, .. } => {
            let digits = if *with_not_relevant { 0..=5 } else { 1..=5 };
            digits.filter_map(Answer::from_digit).map(Value::Level).collect()
        }
        Kind::One(choices) => choices.iter().map(|choice| Value::One(choice.key.clone())).collect(),
        Kind::Many(choices) => {
            let all: BTreeSet<String> = choices.iter().map(|choice| choice.key.clone()).collect();
            let each = all.iter().map(|key| BTreeSet::from([key.clone()]));
            each.chain([all.clone()]).map(Value::Many).collect()
        }
        Kind::Person(_) => vec![Value::Person(PersonNo(1))],
        Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
    };
    let nothing = (!field.required || field.default.is_some()).then_some(None);
    values.into_iter().map(Some).chain(nothing).collect()
}
