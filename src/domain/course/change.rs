//! Changing a run, and what that does to everybody on it.

use super::fault::{RunFault, check_run};
use super::offering::{Run, RunState};
use super::roster::{Roster, SeatTerms};
use super::sign_up::{SignUp, Told};
use super::table::{Act, State};

/// A run with the sign-ups that changed with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The run as it is now.
    pub run: Run,
    /// The sign-ups that are not as they were.
    pub sign_ups: Vec<SignUp>,
}

/// Puts `new` in the place of `old`. Moving tells everybody on it, cancelling puts everybody back to interest and tells
/// them with the reason in `note`, more seats go to the queue.
pub fn change<'a>(
    old: Option<&Run>,
    new: Run,
    sign_ups: impl Iterator<Item = &'a SignUp>,
    terms: SeatTerms,
    note: &str,
) -> Result<Changed, Vec<RunFault>> {
    let mut faults = check_run(&new);
    let Some(old) = old else {
        return if faults.is_empty() { Ok(Changed { run: new, sign_ups: Vec::new() }) } else { Err(faults) };
    };
    let mut roster = Roster::new(old.clone(), sign_ups, terms);
    faults.extend(forbidden(old, &new, &roster, terms));
    if !faults.is_empty() {
        return Err(faults);
    }
    if new.state == RunState::Cancelled && old.state != RunState::Cancelled {
        roster.act_all(Act::RunCancelled, None, note);
    } else if new.state == RunState::Closed && old.state != RunState::Closed {
        roster.act_all(Act::RunClosed, None, note);
    } else if is_moved(old, &new) {
        let from = old.first_day;
        roster.each(|sign_up| {
            let concerned = sign_up.state.is_live();
            if concerned {
                sign_up.told = Some(Told::Moved { from });
            }
            concerned
        });
    }
    roster.put_run(new.clone());
    Ok(Changed { run: new, sign_ups: roster.into_changed() })
}

/// Closes a run: all results must be in.
pub fn close<'a>(
    run: &Run,
    sign_ups: impl Iterator<Item = &'a SignUp>,
    terms: SeatTerms,
) -> Result<Changed, Vec<RunFault>> {
    change(Some(run), Run { state: RunState::Closed, ..run.clone() }, sign_ups, terms, "")
}

fn is_moved(old: &Run, new: &Run) -> bool {
    let when = |run: &Run| (run.first_day, run.last_day, run.starts, run.ends);
    when(old) != when(new) || old.place != new.place
}

fn forbidden(old: &Run, new: &Run, roster: &Roster, terms: SeatTerms) -> Vec<RunFault> {
    let mut faults = Vec::new();
    if old.course != new.course {
        faults.push(RunFault::OtherCourse);
    }
    let same_but_staff = Run { staff: old.staff.clone(), ..new.clone() } == *old;
    if !old.is_live() && !same_but_staff {
        faults.push(RunFault::Over);
        return faults;
    }
    let taken = roster.seats().taken;
    if new.seats.is_some_and(|seats| seats > 0 && seats < taken) {
        faults.push(RunFault::SeatsBelowTaken { taken });
    }
    let leads = match (old.state, new.state) {
        (RunState::Planned, to) => to != RunState::Closed,
        (RunState::Open, to) => to != RunState::Planned || roster.all().next().is_none(),
        (from, to) => from == to,
    };
    if !leads {
        faults.push(RunFault::NotFrom { state: old.state });
    }
    if new.state == RunState::Closed && old.state == RunState::Open {
        faults.extend(not_to_be_closed(new, roster, terms));
    }
    faults
}

fn not_to_be_closed(run: &Run, roster: &Roster, terms: SeatTerms) -> Option<RunFault> {
    if terms.today < run.last_day {
        return Some(RunFault::NotHeld { last_day: run.last_day });
    }
    let count = roster.all().filter(|sign_up| sign_up.state == State::Seat).count() as u32;
    (count > 0).then_some(RunFault::ResultsMissing { count })
}
