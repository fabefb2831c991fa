//! What recording a talk about absence would rest on.

use super::{case, may};
use crate::domain::absence::course::DutyKind;
use crate::domain::absence_talk::{Prompt, TalkKind};
use crate::domain::ids::PersonNo;
use crate::service::asking::Asking;
use crate::service::refusal::Refusal;
use crate::service::views::{AbsenceCaseView, AbsenceTalkOutlook};
use chrono::{Days, NaiveDate};

/// How far back a talk that nothing called for can have been.
const CARE_BACK: u64 = 60;
/// How far ahead free days are told.
const AHEAD: u64 = 400;

/// The outlook on a talk with somebody, for who may record it.
pub fn outlook(asking: &Asking<'_>, person: PersonNo, kind: TalkKind) -> Result<AbsenceTalkOutlook, Refusal> {
    let Asking { model, ref env, caller, .. } = *asking;
    if may::write_talks(model, env, caller, person).is_err() {
        return Err(Refusal::NotFound);
    }
    let view = case::view(asking, person)?;
    let today = env.today;
    let rules = &model.pack.rules.absence;
    let next_within = match kind {
        TalkKind::Absence => Some(rules.followup_days),
        TalkKind::FollowUp if view.long && view.away.is_some() => Some(rules.contact_days),
        TalkKind::Contact if view.away.is_some() => Some(rules.contact_days),
        TalkKind::FollowUp | TalkKind::Contact | TalkKind::Care | TalkKind::Return => None,
    };
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let free = model.pack.calendar.days().map(|day| day.date);
    let free = free.filter(|day| (today..=last).contains(day) && !model.pack.calendar.is_working_day(*day));
    Ok(AbsenceTalkOutlook {
        kind,
        today,
        earliest: earliest(&view, kind).min(today),
        ill: view.away.is_some(),
        due: view.duties.iter().find(|duty| duty.kind == duty_of(kind)).map(|duty| duty.due),
        fired: if kind == TalkKind::Absence { view.fired.clone() } else { Vec::new() },
        before: before(asking, &view),
        next_within,
        free: free.collect(),
        lists: model.pack.talks.clone(),
        person: view.person,
    })
}

const fn duty_of(kind: TalkKind) -> DutyKind {
    match kind {
        TalkKind::Absence | TalkKind::Care => DutyKind::Talk,
        TalkKind::FollowUp => DutyKind::FollowUp,
        TalkKind::Contact => DutyKind::Contact,
        TalkKind::Return => DutyKind::Return,
    }
}

/// Not before what was recorded last in the case, and a talk not before it was called for.
fn earliest(view: &AbsenceCaseView, kind: TalkKind) -> NaiveDate {
    let back = view.today.checked_sub_days(Days::new(CARE_BACK)).unwrap_or(view.today);
    let recorded = view.steps.iter().filter(|step| Some(step.case) == view.case).map(|step| step.on).max();
    let fired = view.fired.iter().map(|fired| fired.on).min().filter(|_| kind == TalkKind::Absence);
    recorded.max(fired).unwrap_or(back)
}

/// The agreements of the newest note of the case.
fn before(asking: &Asking<'_>, view: &AbsenceCaseView) -> Option<(NaiveDate, String)> {
    let noted = view.steps.iter().filter(|step| step.note && Some(step.case) == view.case);
    noted.into_iter().find_map(|step| {
        let note = case::note(asking, step.case, step.step).ok()?.note;
        Some((step.on, note.said.get(&Prompt::Agreed)?.clone()))
    })
}
