//! One person's case as data: where it stands, why it fired or why not, what was recorded, what is due.

use super::{figures, may, now};
use crate::domain::absence::course::{Duty, Standing, Statutory, statutory};
use crate::domain::absence::episode::{Fired, FiredLine};
use crate::domain::absence::{Case, CaseId, Day, Happening, Merging, Trigger, counts};
use crate::domain::absence_talk::TalkNote;
use crate::domain::ids::PersonNo;
use crate::service::access;
use crate::service::asking::Asking;
use crate::service::engine::Model;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{AbsenceCaseView, AbsenceDuty, AbsenceNoteView, StepLine, WhyLine};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What is due, as it is shown: a duty of the employer that falls on a free day is shown on the working day before.
pub fn shown(model: &Model, as_of: NaiveDate, standing: &Standing) -> Vec<AbsenceDuty> {
    let line = |duty: &Duty| {
        let due = model.pack.calendar.on_or_before(duty.due.date());
        AbsenceDuty { kind: duty.kind, due, overdue: due < as_of }
    };
    standing.duties.iter().map(line).collect()
}

/// What fired, as people read it.
pub fn lines(model: &Model, fired: &[Fired]) -> Vec<FiredLine> {
    fired.iter().map(|fired| fired.line(&model.pack.rules.absence)).collect()
}

/// A person's case, for who may read it.
pub fn view(asking: &Asking<'_>, person: PersonNo) -> Result<AbsenceCaseView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    if !may::reads_talks(model, &env, caller, person) || !figures::sees_spells(asking, person) {
        return Err(Refusal::NotFound);
    }
    let standing = now(model, person, env.today);
    let writes = may::write_talks(model, &env, caller, person).is_ok() && access::employed(model, &env, person);
    let can = Happening::ALL.into_iter().filter(|what| writes && can(standing.as_ref(), *what)).collect();
    let cases = model.absence.cases(person);
    let steps = cases.iter().rev().flat_map(|case| steps(asking, case));
    Ok(AbsenceCaseView {
        person: brief(asking, person).ok_or(Refusal::NotFound)?,
        today: env.today,
        state: standing.as_ref().map(|standing| standing.state),
        case: standing.as_ref().and_then(|standing| standing.case),
        care: standing.as_ref().is_some_and(|standing| standing.fired.is_empty()),
        long: standing.as_ref().is_some_and(|standing| standing.long),
        away: super::today::away(asking, person),
        fired: standing.as_ref().map(|standing| lines(model, &standing.fired)).unwrap_or_default(),
        duties: standing.as_ref().map(|standing| shown(model, env.today, standing)).unwrap_or_default(),
        why: why(asking, person, standing.as_ref()),
        statutory: of_law(asking, person),
        steps: steps.collect(),
        can,
        registers: may::write_spells(model, &env, caller, person).is_ok(),
    })
}

fn can(standing: Option<&Standing>, what: Happening) -> bool {
    standing.map_or(what == Happening::Planned || what == Happening::Talk, |standing| standing.can(what))
}

fn steps(asking: &Asking<'_>, case: &Case) -> Vec<StepLine> {
    let own = asking.caller.person == Some(case.person);
    let line = |(at, step): (usize, &crate::domain::absence::Step)| StepLine {
        case: case.id,
        step: at as u16,
        what: step.what,
        on: step.on.date(),
        next: step.next.map(Day::date),
        reason: step.reason.clone(),
        by: step
            .by
            .and_then(|by| asking.model.organisation.person(by)?.on(asking.env.today))
            .map(|row| row.name.clone()),
        note: step.note && !(own && step.withheld),
        withheld: step.withheld,
    };
    case.steps.iter().enumerate().rev().map(line).collect()
}

/// Why each trigger fired, or why it did not.
fn why(asking: &Asking<'_>, person: PersonNo, standing: Option<&Standing>) -> Vec<WhyLine> {
    let (model, today) = (asking.model, asking.env.today);
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let rules = &model.pack.rules.absence;
    let spells = model.absence.spells(person);
    let found = counts::counts(spells, staff.employed_no(person), rules, today, &staff.days, &mut Merging::default());
    let line = |trigger: Trigger| {
        let (count, more_than) = match trigger {
            Trigger::Frequent => (found.notices, rules.notices_more_than),
            Trigger::Days => (found.sick_days, rules.days_more_than),
            Trigger::Long => (found.current_spell_days, rules.long_more_than),
        };
        let of = |fired: &&Fired| fired.trigger == trigger;
        let open = standing.and_then(|standing| standing.open.iter().find(of)).cloned();
        let answered = model.absence.cases(person).iter().flat_map(|case| case.answers()).max().map(Day::date);
        WhyLine {
            trigger,
            count,
            more_than,
            open: open.map(|open| open.line(rules)),
            answered,
            passed: count > more_than,
        }
    };
    Trigger::ALL.into_iter().map(line).collect()
}

/// The statutory dates of the present spell, once it is long enough to matter: from its first day.
fn of_law(asking: &Asking<'_>, person: PersonNo) -> Option<Statutory> {
    let (model, today) = (asking.model, asking.env.today);
    let since = figures::away_since(model, person, today)?;
    let staff = model.absence.staff(&model.organisation, &model.pack);
    Some(statutory(since, staff.employed_no(person), &model.pack.rules.absence))
}

/// The note to a step, for the two it is between and who may read the case; not for the employee where it is withheld.
pub fn note(asking: &Asking<'_>, case: CaseId, step: u16) -> Result<AbsenceNoteView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let case = model.absence.case(case).ok_or(Refusal::NotFound)?;
    let found = case.steps.get(usize::from(step)).filter(|step| step.note).ok_or(Refusal::NotFound)?;
    let own = caller.person == Some(case.person);
    if !may::reads_talks(model, &env, caller, case.person) || (own && found.withheld) {
        return Err(Refusal::NotFound);
    }
    let kept = asking.engine.case_note(case.id, step)?.ok_or(Refusal::NotFound)?;
    let person = brief(asking, case.person).ok_or(Refusal::NotFound)?;
    // The advice is the manager's own; it is no part of what the employee gets.
    let note = if own { TalkNote { advice: BTreeSet::default(), ..kept.note } } else { kept.note };
    Ok(AbsenceNoteView { person, what: found.what, note })
}
