//! The course of a case on a person's page: where it stands, what is due, what the law counts, what was recorded.

use crate::domain::absence::case::State;
use crate::domain::absence::course::DutyKind;
use crate::domain::absence::{Day, Happening};
use crate::domain::absence_talk::TalkKind;
use crate::service::views::{AbsenceCaseView, StepLine};
use crate::text::{Id, absence, date, id};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines};

/// The talk to be recorded next: the one that is due, else a care talk.
pub fn next_talk(view: &AbsenceCaseView) -> Option<TalkKind> {
    let can = |what: Happening| view.can.contains(&what);
    let due = view.duties.iter().find_map(|duty| {
        Some(match duty.kind {
            DutyKind::Talk if can(Happening::Talk) && !view.care => TalkKind::Absence,
            DutyKind::Talk if can(Happening::Talk) => TalkKind::Care,
            DutyKind::FollowUp if can(Happening::FollowUp) => TalkKind::FollowUp,
            DutyKind::Contact if can(Happening::Contact) => TalkKind::Contact,
            DutyKind::Return if can(Happening::ReturnTalk) => TalkKind::Return,
            _ => return None,
        })
    });
    due.or_else(|| (view.state.is_none() && can(Happening::Talk)).then_some(TalkKind::Care))
}

/// The newest note the reader may open.
pub fn newest_note(view: &AbsenceCaseView) -> Option<&StepLine> {
    view.steps.iter().find(|step| step.note)
}

/// The lines of the case; none where there never was one.
pub fn lines(view: &AbsenceCaseView, width: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = Lines::new();
    if view.state.is_none() && view.steps.is_empty() {
        return lines;
    }
    let room = width.saturating_sub(1);
    let state = view.state.map_or(id::ABSENCE_COURSE_NONE, state_name);
    lines.push(vec![(format!(" {}", ink.say(id::ABSENCE_COURSE_TITLE)), Meaning::Heading)]);
    reading::wrap(&ink.say(state), room, 1, Meaning::Text, &mut lines);
    for duty in &view.duties {
        let args = [("what", ink.say(absence::duty_name(duty.kind)).into()), ("date", date::format(duty.due).into())];
        let (id, meaning) = if duty.overdue {
            (id::ABSENCE_COURSE_OVERDUE, Meaning::Lack)
        } else {
            (id::ABSENCE_COURSE_DUE, Meaning::Text)
        };
        let sign = if duty.overdue { "! " } else { "" };
        reading::wrap(&format!("{sign}{}", ink.with(id, &args)), room, 1, meaning, &mut lines);
    }
    for fired in &view.fired {
        reading::wrap(&absence::fired(fired, ink.words), room, 1, Meaning::Muted, &mut lines);
    }
    if let Some(law) = view.statutory.as_ref().filter(|_| view.long) {
        let day = |day: Day| date::format(day.date());
        let args = [
            ("talk", law.talk.map_or_else(|| ink.signs().none.to_owned(), day).into()),
            ("period", day(law.employer_period).into()),
            ("reimbursement", day(law.reimbursement).into()),
            ("plan", day(law.retention_plan).into()),
        ];
        reading::wrap(&ink.with(id::ABSENCE_COURSE_LAW, &args), room, 1, Meaning::Muted, &mut lines);
    }
    for step in &view.steps {
        reading::wrap(&step_line(step, ink), room, 1, Meaning::Text, &mut lines);
    }
    lines
}

fn step_line(step: &StepLine, ink: &Ink<'_>) -> String {
    let next = step.next.map(|next| ink.with(id::ABSENCE_COURSE_NEXT, &[("date", date::format(next).into())]));
    let note = if step.withheld {
        ink.say(id::ABSENCE_COURSE_WITHHELD)
    } else if step.note {
        ink.say(id::ABSENCE_COURSE_NOTE)
    } else {
        String::new()
    };
    ink.join(&[
        date::format(step.on),
        ink.say(happening_name(step.what)),
        next.unwrap_or_default(),
        step.reason.clone().unwrap_or_default(),
        note,
    ])
}

const fn state_name(state: State) -> Id {
    match state {
        State::TalkDue => id::ABSENCE_COURSE_TALK_DUE,
        State::FollowUpDue => id::ABSENCE_COURSE_FOLLOWUP_DUE,
        State::Contact => id::ABSENCE_COURSE_CONTACT,
        State::ReturnDue => id::ABSENCE_COURSE_RETURN_DUE,
        State::Closed => id::ABSENCE_COURSE_CLOSED,
    }
}

const fn happening_name(what: Happening) -> Id {
    match what {
        Happening::Fired => id::ABSENCE_COURSE_STEP_FIRED,
        Happening::Ill => id::ABSENCE_COURSE_STEP_ILL,
        Happening::Back => id::ABSENCE_COURSE_STEP_BACK,
        Happening::Invited => id::ABSENCE_COURSE_STEP_INVITED,
        Happening::Planned => id::ABSENCE_COURSE_STEP_PLANNED,
        Happening::Talk => id::ABSENCE_COURSE_STEP_TALK,
        Happening::TalkDeclined => id::ABSENCE_COURSE_STEP_TALK_DECLINED,
        Happening::FollowUp => id::ABSENCE_COURSE_STEP_FOLLOWUP,
        Happening::FollowUpDeclined => id::ABSENCE_COURSE_STEP_FOLLOWUP_DECLINED,
        Happening::Contact => id::ABSENCE_COURSE_STEP_CONTACT,
        Happening::ReturnTalk => id::ABSENCE_COURSE_STEP_RETURN,
        Happening::ReturnDeclined => id::ABSENCE_COURSE_STEP_RETURN_DECLINED,
        Happening::Closing => id::ABSENCE_COURSE_STEP_CLOSED,
        Happening::Left => id::ABSENCE_COURSE_STEP_LEFT,
    }
}
