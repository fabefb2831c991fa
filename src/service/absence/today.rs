//! Absence today: who of the direct reports is away, and what the manager owes whom.

use super::case::{lines, shown};
use super::{figures, standing_in};
use crate::domain::absence::course::Room;
use crate::domain::absence::{Day, Kind};
use crate::domain::ids::PersonNo;
use crate::domain::names::Order;
use crate::service::asking::Asking;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{AbsenceToday, AwayLine, TodayLine};

/// The morning list: own reports, overdue and due things, who is away; in this order, and by name.
pub fn today(asking: &Asking<'_>) -> Result<AbsenceToday, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.ok_or(Refusal::NotFound)?;
    let reports = model.organisation.direct_reports(me, env.today);
    if reports.is_empty() && model.organisation.managed_units(me).next().is_none() {
        return Err(Refusal::NotFound);
    }
    let mut room = Room::default();
    let people = reports.len() as u32;
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for person in reports {
        match line(asking, person, &mut room) {
            Some(row) => rows.push(row),
            None => others.extend(brief(asking, person)),
        }
    }
    let order = Order::danish();
    others.sort_by_cached_key(|person| (order.key(&person.name), person.employee_id.clone()));
    rows.sort_by_cached_key(|row: &TodayLine| {
        let due = row.duties.iter().map(|duty| duty.due).min();
        (row.reports.is_empty(), due.is_none(), due, row.away.is_none(), order.key(&row.person.name))
    });
    Ok(AbsenceToday { today: env.today, people, rows, others })
}

/// What there is about one person; nothing for who is at work and owed nothing.
fn line(asking: &Asking<'_>, person: PersonNo, room: &mut Room) -> Option<TodayLine> {
    if !figures::sees_spells(asking, person) {
        return None;
    }
    let model = asking.model;
    let found = standing_in(model, person, asking.env.today, room);
    let away = away(asking, person);
    let reports = model.absence.reports(person).to_vec();
    if found.is_none() && away.is_none() && reports.is_empty() {
        return None;
    }
    let (duties, fired) = match &found {
        Some(standing) => (shown(model, asking.env.today, standing), lines(model, &standing.open)),
        None => (Vec::new(), Vec::new()),
    };
    let (state, case) = (found.as_ref().map(|found| found.state), found.as_ref().and_then(|found| found.case));
    Some(TodayLine { person: brief(asking, person)?, away, duties, fired, state, case, reports })
}

/// Who is away today, since when and by how much. Which kind it is does not stand in lists, but a child's sick day, which
/// is nobody's illness.
pub fn away(asking: &Asking<'_>, person: PersonNo) -> Option<AwayLine> {
    let (model, today) = (asking.model, Day::from(asking.env.today));
    let covers = model.absence.spells(person).iter().filter(|spell| !spell.cancelled && spell.covers(today));
    let newest = covers.max_by_key(|spell| spell.first)?;
    let since = figures::away_since(model, person, asking.env.today).unwrap_or(newest.first);
    Some(AwayLine {
        since: since.date(),
        days: today.days_from(since),
        last: newest.last.map(Day::date),
        expected: model.absence.expected(person, newest.key()).map(Day::date),
        percent: newest.percent,
        child: newest.kind == Kind::Child,
        spell: newest.key(),
    })
}
