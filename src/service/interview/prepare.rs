//! Preparing for an interview: points the other may read, and notes nobody but the author ever sees.
//!
//! The notes are a record of their own. They are in no export, no list and no answer but the author's own, and what
//! stands in them is in no journal.

use super::decide::{decision, hand};
use super::party;
use crate::domain::interview::{Interview, InterviewState, Notes, TalkKey, Topic};
use crate::service::access::{self, Caller, Condition, Data, Right};
use crate::service::asking::Asking;
use crate::service::command::Prepare;
use crate::service::engine::{Decision, DevelopmentFact, Fact, Model};
use crate::service::env::Env;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, checked};
use crate::service::views::{PreparationRow, PreparationView};
use chrono::Months;
use std::collections::BTreeMap;

/// Takes what a party has prepared.
pub fn prepare(model: &Model, env: &Env, caller: &Caller, prepared: &Prepare) -> Result<Decision, Refusal> {
    let talk = prepared.talk;
    let party = party(model, env, caller, talk.person, Right::Write).ok_or(Refusal::NotFound)?;
    let mut interview = model.development.interview(talk).cloned().ok_or(Refusal::NotFound)?;
    let author = hand(caller)?;
    if !interview.state.is_open() {
        return Err(Refusal::WrongInterviewState(interview.state));
    }
    let shared = texts(model, &prepared.shared)?;
    let notes = texts(model, &prepared.notes)?;
    interview.shared.insert(party, shared);
    let day = interview.meeting.date;
    let months = Months::new(model.pack.interviews.private_notes_months);
    let notes = Notes { talk, author, notes, delete_after: day.checked_add_months(months).unwrap_or(day), hold: false };
    let notes = Fact::Development(DevelopmentFact::Notes(Box::new(notes)));
    Ok(decision(interview, vec![notes]))
}

fn texts(model: &Model, given: &BTreeMap<Topic, String>) -> Result<BTreeMap<Topic, String>, Refusal> {
    let max = model.pack.rules.text_limits.comment;
    let mut texts = BTreeMap::new();
    for (topic, text) in given {
        let text = checked(text, max, Lines::Many)?;
        if !text.is_empty() {
            texts.insert(*topic, text);
        }
    }
    Ok(texts)
}

/// What the caller has prepared for an interview; with it the words of the agenda that need the form.
pub fn preparation(asking: &Asking<'_>, talk: TalkKey) -> Result<PreparationView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    // The author asks for the own: what another wrote is another record.
    let author = |_, condition| condition == Condition::ItsAuthor;
    if !access::allowed_if(model, &env, caller, Data::InterviewNotes, talk.person, Right::Read, author) {
        return Err(Refusal::NotFound);
    }
    let party = party(model, &env, caller, talk.person, Right::Read).ok_or(Refusal::NotFound)?;
    let interview = model.development.interview(talk).ok_or(Refusal::NotFound)?;
    let own = caller.person.and_then(|me| model.development.notes(talk, me));
    let rows = interview.agenda().map(|topic| PreparationRow {
        topic,
        shared: interview.point(party, topic).unwrap_or_default().to_owned(),
        note: own.and_then(|own| own.notes.get(&topic)).cloned().unwrap_or_default(),
    });
    Ok(PreparationView {
        talk,
        person: brief(asking, talk.person).ok_or(Refusal::NotFound)?,
        party,
        meeting: interview.meeting.clone(),
        prepared: own.is_some(),
        writes: interview.state.is_open(),
        begun: interview.state == InterviewState::Begun,
        talk_points: talk_points(asking, interview),
        limit: model.pack.rules.text_limits.comment as u32,
        notes_deleted: own.map(|own| own.delete_after),
        rows: rows.collect(),
    })
}

/// How many questions of the forms are talk points, once both sides are shown.
pub(super) fn talk_points(asking: &Asking<'_>, interview: &Interview) -> Option<u16> {
    use crate::domain::evaluation::Rater;
    let round = interview.round.as_ref()?;
    let person = interview.key.person;
    let side = |rater| crate::service::forms::readable(asking, &crate::service::forms::key(round, person, rater));
    let (own, manager) = (side(Rater::Own)?, side(Rater::Manager)?);
    if !crate::service::forms::reads_both(asking, round, person) {
        return None;
    }
    let difference = asking.model.pack.rules.talk_point_difference;
    Some(crate::domain::side_by_side::talk_points(&own.answers, &manager.answers, difference))
}
