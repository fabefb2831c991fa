//! Lists of sign-ups: the own ones, the team's, and who is on a run.

use super::card::run_line;
use super::gaps::standing;
use super::{course, may_read_roll, may_register, may_with, run, terms};
use crate::domain::course::table::{Situation, Who, next, whose};
use crate::domain::course::{Act, Roster, Run, SignUp, State};
use crate::domain::ids::RunId;
use crate::domain::names::Order;
use crate::service::access::Right;
use crate::service::asking::Asking;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::task::course::{may_evaluate, may_tell_use};
use crate::service::views::{MyCoursesView, RollLine, RollView, RunBrief, SignUpLine, TeachingLine, TeamSignUpLine};

fn run_brief(run: &Run) -> RunBrief {
    RunBrief {
        id: run.id.clone(),
        first_day: run.first_day,
        last_day: run.last_day,
        starts: run.starts,
        ends: run.ends,
        place: run.place.clone(),
        state: run.state,
    }
}

/// A sign-up as it stands today, with what the asking person can do about it.
pub fn line(asking: &Asking<'_>, stored: &SignUp) -> Option<SignUpLine> {
    let Asking { model, env, .. } = *asking;
    let course = model.courses.course(&stored.course)?;
    let roster = stored.run.as_ref().and_then(|run| model.courses.run(run)).map(|run| roster(asking, run));
    let sign_up = roster.as_ref().and_then(|roster| roster.get(stored.no)).unwrap_or(stored);
    let last = || sign_up.steps.iter().rev().find_map(|step| step.run.as_ref());
    let run = sign_up.run.as_ref().or_else(last).and_then(|run| model.courses.run(run));
    let situation = roster.as_ref().map_or(Situation::default(), |roster| roster.situation(false));
    Some(SignUpLine {
        no: sign_up.no,
        course: course.id.clone(),
        title: course.title.clone(),
        run: run.map(run_brief),
        state: sign_up.state,
        place: roster.as_ref().and_then(|roster| roster.place(sign_up.no)),
        offered_until: sign_up.offered_until,
        told: sign_up.told.clone(),
        note: sign_up.note().to_owned(),
        since: sign_up.since(),
        may: may(asking, sign_up, situation),
        may_evaluate: may_evaluate(model, &env, asking.caller, sign_up),
        may_tell_use: may_tell_use(model, &env, asking.caller, sign_up),
    })
}

fn roster(asking: &Asking<'_>, run: &Run) -> Roster {
    asking.model.courses.roster(run, terms(asking.model, &asking.env))
}

/// The steps the table has and the asking person may take.
fn may(asking: &Asking<'_>, sign_up: &SignUp, at: Situation) -> Vec<Act> {
    let Asking { model, env, caller, .. } = *asking;
    let own = caller.person == Some(sign_up.person) && may_with(model, &env, caller, Right::Write, sign_up.person);
    let manages = may_with(model, &env, caller, Right::Approve, sign_up.person);
    let takes = |act: &Act| match whose(*act) {
        Who::Oneself => own && !matches!(act, Act::Apply | Act::ShowInterest),
        Who::Manager => manages,
        Who::Staff | Who::House => false,
    };
    Act::ALL.into_iter().filter(takes).filter(|act| next(Some(sign_up.state), *act, at).is_some()).collect()
}

/// The own sign-ups and the runs one does something for.
pub fn mine(asking: &Asking<'_>) -> Result<MyCoursesView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.filter(|me| may_with(model, &env, caller, Right::Read, *me)).ok_or(Refusal::NotFound)?;
    let mut sign_ups: Vec<_> = model.courses.sign_ups_by(me).filter_map(|one| line(asking, one)).collect();
    sign_ups.sort_by_key(|line| {
        let ahead = line.run.as_ref().map(|run| run.first_day);
        (!line.state.is_live(), line.state.is_live().then_some((ahead.is_none(), ahead)), std::cmp::Reverse(line.no))
    });
    let teaching = model.courses.staffed_by(me).filter_map(|run| {
        let course = model.courses.course(&run.course)?;
        Some(TeachingLine {
            course: course.id.clone(),
            title: course.title.clone(),
            run: run_brief(run),
            role: *run.staff.get(&me)?,
            seats: model.courses.seats(run, terms(model, &env)),
        })
    });
    let mut teaching: Vec<TeachingLine> = teaching.collect();
    teaching.sort_by_key(|line| {
        let over = line.run.last_day < env.today;
        let days = (line.run.first_day - env.today).num_days();
        (over, if over { -days } else { days }, line.run.id.clone())
    });
    Ok(MyCoursesView { sign_ups, teaching })
}

/// The sign-ups of direct reports: what waits for the manager first, then by name.
pub fn team(asking: &Asking<'_>) -> Result<Vec<TeamSignUpLine>, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.ok_or(Refusal::NotFound)?;
    if model.organisation.managed_units(me).next().is_none() {
        return Err(Refusal::NotFound);
    }
    let mut lines = Vec::new();
    for person in model.organisation.direct_reports(me, env.today) {
        if !may_with(model, &env, caller, Right::Read, person) {
            continue;
        }
        let Some(brief) = brief(asking, person) else { continue };
        let standing = standing(asking, person);
        for stored in model.courses.sign_ups_by(person) {
            let Some(line) = line(asking, stored) else { continue };
            let course = course(model, &stored.course)?;
            let run = stored.run.as_ref().and_then(|run| model.courses.run(run));
            let helps = course.aims.iter().filter(|(competence, level)| standing.is_helped_by(competence, **level));
            lines.push(TeamSignUpLine {
                person: brief.clone(),
                seats: run.map(|run| model.courses.seats(run, terms(model, &env))),
                closes: helps.count() as u32,
                price: course.price,
                sign_up: line,
            });
        }
    }
    let order = Order::danish();
    lines.sort_by_cached_key(|line| {
        let state = line.sign_up.state;
        (state != State::Applied, !state.is_live(), order.key(&line.person.name), line.sign_up.no)
    });
    Ok(lines)
}

/// Who is on a run.
pub fn roll(asking: &Asking<'_>, id: &RunId) -> Result<RollView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let run = run(model, id)?;
    if !may_read_roll(model, &env, caller, run) {
        return Err(Refusal::NotFound);
    }
    let course = course(model, &run.course)?;
    let roster = roster(asking, run);
    let order = Order::danish();
    let on_it = roster.all().filter(|sign_up| sign_up.run.as_ref() == Some(id));
    let mut rows: Vec<RollLine> = on_it
        .filter_map(|sign_up| {
            Some(RollLine {
                no: sign_up.no,
                person: brief(asking, sign_up.person)?,
                state: sign_up.state,
                place: roster.place(sign_up.no),
                offered_until: sign_up.offered_until,
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| {
        let group = if row.state.takes_seat() { 0 } else { 1 + u8::from(!row.state.is_live()) };
        (group, row.place, order.key(&row.person.name), row.no)
    });
    let missing = rows.iter().filter(|row| row.state == State::Seat).count() as u32;
    Ok(RollView {
        title: course.title.clone(),
        run: run_line(asking, course, run),
        rows,
        may_register: may_register(model, &env, caller, run) && run.is_live(),
        begun: run.first_day <= env.today,
        missing,
    })
}
