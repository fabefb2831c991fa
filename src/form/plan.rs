//! Which steps are asked now and which answers count: the two depend on each other.

use super::{Answers, Draft, Entry, Field, Guide, Step, check};

/// The steps and fields that are asked now, and the answers that count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    pub(super) answers: Answers,
}

/// Asks the guide again and again until hidden fields no longer change what is hidden.
///
/// An answer may show a field whose kept answer shows another one, and so on; every round settles at least one more
/// field of a sensible guide. A guide that goes in circles (a field hidden by its own answer) is cut off.
pub(super) fn plan<F, O>(guide: &Guide<F, O>, facts: &F, draft: &Draft) -> Plan {
    let given = draft.iter().filter_map(|(field, entry)| match entry {
        Entry::Given(value) => Some((field.clone(), value.clone())),
        Entry::Typed(_) | Entry::Empty => None,
    });
    let mut answers: Answers = given.collect();
    for _ in 0..=draft.len() + 16 {
        let steps = visible((guide.steps)(facts, &answers));
        let next = counting(&steps, draft);
        if next == answers {
            return Plan { steps, answers };
        }
        answers = next;
    }
    let steps = visible((guide.steps)(facts, &answers));
    let answers = counting(&steps, draft);
    Plan { steps, answers }
}

fn visible(steps: Vec<Step>) -> Vec<Step> {
    let shown = steps.into_iter().filter(|step| !step.hidden).map(|mut step| {
        step.fields.retain(|field| !field.hidden);
        step
    });
    shown.filter(|step| !step.fields.is_empty() || step.intro.is_some()).collect()
}

fn counting(steps: &[Step], draft: &Draft) -> Answers {
    let fields = steps.iter().flat_map(|step| &step.fields);
    fields.filter_map(|field| Some((field.id.clone(), answer(field, draft)?.clone()))).collect()
}

/// The answer of a field: what was given, else its default; only if it can stand in the field.
fn answer<'a>(field: &'a Field, draft: &'a Draft) -> Option<&'a super::Value> {
    let value = match draft.get(&field.id) {
        None => field.default.as_ref(),
        Some(Entry::Given(value)) => Some(value),
        Some(Entry::Typed(_) | Entry::Empty) => None,
    }?;
    (!value.is_nothing() && check(&field.kind, value).is_ok()).then_some(value)
}
