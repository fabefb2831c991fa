//! Recording the steps of a case. What may be recorded when is the table's (`domain::absence::case`).

use super::spells::{not_after, not_before};
use super::{may, now};
use crate::domain::absence::case::CaseId;
use crate::domain::absence::course::Standing;
use crate::domain::absence::day::months_after;
use crate::domain::absence::{Case, CaseNote, Day, Happening, Keeping, Step};
use crate::domain::absence_talk::{TalkKind, TalkNote, TalkOutcome};
use crate::domain::ids::PersonNo;
use crate::service::access::{self, Caller};
use crate::service::command::AbsenceCommand;
use crate::service::engine::{AbsenceFact, Decision, Fact, Model};
use crate::service::env::Env;
use crate::service::reason;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, required};
use chrono::NaiveDate;

/// Decides a command on a case.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &AbsenceCommand) -> Result<Decision, Refusal> {
    let person = command.person().ok_or(Refusal::NotFound)?;
    may::write_talks(model, env, caller, person)?;
    if !access::employed(model, env, person) {
        return Err(Refusal::NotEmployed);
    }
    let standing = now(model, person, env.today);
    let recording = Recording { model, env, caller, person, standing };
    let (today, next) = (env.today, |on: &NaiveDate| Some(Day::from(*on)));
    match command {
        AbsenceCommand::Care { on, .. } => {
            if recording.standing.is_some() {
                // The talk that is due anyway can be held for care as well.
                return Err(Refusal::StepOutOfTurn);
            }
            not_before(*on, today)?;
            recording.record(step(Happening::Planned, today, next(on)), None)
        }
        AbsenceCommand::Invite { on, .. } => {
            not_before(*on, today)?;
            recording.record(step(Happening::Invited, today, None), None)
        }
        AbsenceCommand::Plan { on, reason, .. } => recording.plan(*on, reason.as_deref()),
        AbsenceCommand::Talk { kind, outcome, .. } => recording.talk(*kind, outcome),
        AbsenceCommand::Close { reason, .. } => {
            let reason = Some(reason::checked(model, reason)?);
            recording.record(Step { reason, ..step(Happening::Closing, today, None) }, None)
        }
        _ => Err(Refusal::NotFound),
    }
}

const fn what(kind: TalkKind, held: bool) -> Option<Happening> {
    Some(match (kind, held) {
        (TalkKind::Absence | TalkKind::Care, true) => Happening::Talk,
        (TalkKind::Absence | TalkKind::Care, false) => Happening::TalkDeclined,
        (TalkKind::FollowUp, true) => Happening::FollowUp,
        (TalkKind::FollowUp, false) => Happening::FollowUpDeclined,
        (TalkKind::Contact, true) => Happening::Contact,
        (TalkKind::Contact, false) => return None,
        (TalkKind::Return, true) => Happening::ReturnTalk,
        (TalkKind::Return, false) => Happening::ReturnDeclined,
    })
}

fn step(what: Happening, on: NaiveDate, next: Option<Day>) -> Step {
    Step { what, on: on.into(), next, reason: None, by: None, note: false, withheld: false }
}

struct Recording<'a> {
    model: &'a Model,
    env: &'a Env,
    caller: &'a Caller,
    person: PersonNo,
    standing: Option<Standing>,
}

impl Recording<'_> {
    fn case(&self) -> Option<&Case> {
        self.standing.as_ref()?.case.and_then(|id| self.model.absence.case(id))
    }

    fn plan(self, on: NaiveDate, reason: Option<&str>) -> Result<Decision, Refusal> {
        not_before(on, self.env.today)?;
        let due = self.standing.as_ref().and_then(|standing| standing.duties.first()).map(|duty| duty.due);
        let due = due.ok_or(Refusal::StepOutOfTurn)?;
        let reason = match reason.map(str::trim).filter(|reason| !reason.is_empty()) {
            Some(reason) => Some(reason::checked(self.model, reason)?),
            // An earlier day is always fine; a later one is reasoned. source: `systems.md` 9.
            None if Day::from(on) > due => return Err(Refusal::Required("reason".into())),
            None => None,
        };
        let today = self.env.today;
        self.record(Step { reason, ..step(Happening::Planned, today, Some(on.into())) }, None)
    }

    fn talk(self, kind: TalkKind, outcome: &TalkOutcome) -> Result<Decision, Refusal> {
        let note = match outcome {
            TalkOutcome::Held(note) => Some(note.as_ref()),
            TalkOutcome::Declined { .. } => None,
        };
        let what = what(kind, note.is_some()).ok_or(Refusal::StepOutOfTurn)?;
        let on = outcome.on();
        not_after(on, self.env.today)?;
        let last = self.case().and_then(|case| case.steps.last()).map(|step| step.on);
        let fired = self.standing.as_ref().and_then(|standing| standing.open.first()).map(|fired| fired.on);
        let talk = matches!(what, Happening::Talk | Happening::TalkDeclined);
        if let Some(earliest) = last.max(fired.filter(|_| talk)) {
            not_before(on, earliest.date())?;
        }
        let Some(note) = note else { return self.record(step(what, on, None), None) };
        self.check(note)?;
        let next = note.next.as_ref().map(|next| Day::from(next.on));
        let later = note.next.as_ref().and_then(|next| next.later.clone());
        let withheld = note.withheld.is_some();
        let recorded = Step { reason: later, note: true, withheld, ..step(what, on, next) };
        self.record(recorded, Some(note))
    }

    fn check(&self, note: &TalkNote) -> Result<(), Refusal> {
        for text in note.said.values().chain(&note.withheld) {
            required(text, self.model.pack.rules.text_limits.comment, Lines::Many, "note")?;
        }
        if let Some(next) = &note.next {
            not_before(next.on, note.on)?;
        }
        Ok(())
    }

    /// Records a step: in the case under way, or in a new one, which keeps what had fired.
    fn record(self, step: Step, note: Option<&TalkNote>) -> Result<Decision, Refusal> {
        let free = self.standing.is_none();
        // Without anything under way a care talk can be begun, or recorded when it was held on the spot.
        let may = match &self.standing {
            Some(standing) => standing.can(step.what),
            None => matches!(step.what, Happening::Planned | Happening::Talk),
        };
        if !may {
            return Err(Refusal::StepOutOfTurn);
        }
        let step = Step { by: self.caller.own_person.or(self.caller.person), ..step };
        let mut case = self.case().cloned().unwrap_or_else(|| Case {
            id: self.model.absence.next_case(),
            person: self.person,
            opened: self.standing.as_ref().map_or(step.on, |standing| standing.opened),
            fired: if free { Vec::new() } else { self.standing.map(|standing| standing.open).unwrap_or_default() },
            steps: Vec::new(),
            keeping: Keeping::default(),
        });
        let months = i32::try_from(self.model.pack.rules.retention.absence_talk).unwrap_or(i32::MAX);
        case.keeping.delete_after = Some(months_after(self.env.today, months).into());
        let at = u16::try_from(case.steps.len()).unwrap_or(u16::MAX);
        let id: CaseId = case.id;
        case.steps.push(step);
        let mut facts = vec![Fact::Absence(AbsenceFact::Case(Box::new(case)))];
        if let Some(note) = note {
            let note = CaseNote { case: id, step: at, note: note.clone() };
            facts.push(Fact::Absence(AbsenceFact::Note(Box::new(note))));
        }
        let made = Some(id.0.to_string());
        Ok(Decision { facts, subjects: vec![self.person], made, ..Decision::default() })
    }
}
