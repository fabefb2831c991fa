//! The year wheel: read by everybody, set by HR. Source: `systems.md` A.

use super::access::{self, Caller, Data, Right};
use super::asking::Asking;
use super::command::YearWheelCommand;
use super::engine::{Decision, Fact, Model};
use super::env::Env;
use super::forms;
use super::refusal::Refusal;
use super::views::{WheelLine, WheelRound, YearWheelView};
use crate::domain::year_wheel::{Stretch, YearDates, YearFault, wheel};
use chrono::Datelike;

/// The years HR may set: from the last one to so many years ahead.
const YEARS_AHEAD: i32 = 2;

/// A year of the wheel; none = this one.
pub fn view(asking: &Asking<'_>, year: Option<i32>) -> Result<YearWheelView, Refusal> {
    forms::reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    let year = year.unwrap_or_else(|| env.today.year());
    let line = |stretch: Stretch| WheelLine {
        phase: stretch.phase,
        span: stretch.span,
        standing: stretch.span.standing(env.today),
        round: stretch.round.and_then(|id| model.rounds.get(&id)).map(|round| WheelRound {
            id: round.id.clone(),
            name: round.name.clone(),
            deadline: round.deadline,
            state: round.state,
        }),
    };
    let dates = model.years.get(&year).cloned().unwrap_or_else(|| YearDates { year, ..YearDates::default() });
    Ok(YearWheelView {
        year,
        today: env.today,
        lines: wheel(year, model.rounds.values(), model.years.values()).into_iter().map(line).collect(),
        may_set: access::allowed_everywhere(caller, Data::Organisation, Right::Write) && may_be_set(env, year),
        dates,
    })
}

fn may_be_set(env: Env, year: i32) -> bool {
    (env.today.year() - 1..=env.today.year() + YEARS_AHEAD).contains(&year)
}

/// Sets the dates of a year. Two HR people do not undo each other's: who read older dates is told.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &YearWheelCommand) -> Result<Decision, Refusal> {
    let YearWheelCommand::Set { year, interviews, plans, catalogue, version } = command;
    if !access::allowed_everywhere(caller, Data::Organisation, Right::Write) || !may_be_set(*env, *year) {
        return Err(Refusal::NotFound);
    }
    let before = model.years.get(year).map_or(0, |dates| dates.version);
    if before != *version {
        return Err(Refusal::Stale);
    }
    let dates = YearDates {
        year: *year,
        interviews: *interviews,
        plans: *plans,
        catalogue: catalogue.clone(),
        version: before.saturating_add(1),
    };
    let dates = dates.checked().map_err(refused)?;
    Ok(Decision { facts: vec![Fact::YearDates(dates)], record: Some(year.to_string()), ..Decision::default() })
}

fn refused(fault: YearFault) -> Refusal {
    match fault {
        YearFault::Backwards(span) => Refusal::DateBefore { date: span.to, earliest: span.from },
        YearFault::OtherYear { date, year } if date < year.from => Refusal::DateBefore { date, earliest: year.from },
        YearFault::OtherYear { date, year } => Refusal::DateAfter { date, latest: year.to },
        YearFault::Overlap { date, before } => Refusal::DateBefore { date, earliest: before },
    }
}

#[cfg(test)]
mod tests;
