//! Absence of the invented team.

use super::places;
use super::sample::day;
use crate::domain::absence::course::DutyKind;
use crate::domain::absence::episode::FiredLine;
use crate::domain::absence::{Kind, OwnReport, Percent, Said, SpellKey, Trigger};
use crate::domain::ids::RoundId;
use crate::service::views::{AbsenceDuty, AbsenceToday, AwayLine, TodayLine};

/// One who is long away and overdue, one with many notices, one who reported ill this morning; the others at work.
pub fn today() -> AbsenceToday {
    let members = places::team(&RoundId::new("2026")).members;
    let mut people = members.into_iter().map(|member| member.person);
    let mut next = || people.next().expect("six people");
    let spell = SpellKey { first: day(2026, 10, 26).into(), kind: Kind::Sickness };
    let away = |since, days, expected| AwayLine {
        since,
        days,
        last: None,
        expected,
        percent: Percent::WHOLE,
        child: false,
        spell,
    };
    let duty = |kind, due, overdue| AbsenceDuty { kind, due, overdue };
    let row = |person| TodayLine {
        person,
        away: None,
        duties: Vec::new(),
        fired: Vec::new(),
        state: None,
        case: None,
        reports: Vec::new(),
    };
    let fired = |trigger, on, dates, count, months| FiredLine { trigger, on, since: on, dates, count, months };
    let long = fired(Trigger::Long, day(2026, 10, 26), Vec::new(), 28, 0);
    let notices = [day(2026, 8, 3), day(2026, 8, 19), day(2026, 9, 9), day(2026, 9, 30)];
    let often = fired(Trigger::Frequent, day(2026, 9, 30), notices.into(), 4, 3);
    let reported = OwnReport { spell, said: Said::Ill, on: day(2026, 11, 22).into() };
    let today = day(2026, 11, 22);
    let rows = vec![
        TodayLine { away: Some(away(today, 1, None)), reports: vec![reported], ..row(next()) },
        TodayLine {
            away: Some(away(day(2026, 10, 26), 28, Some(day(2026, 12, 7)))),
            duties: vec![duty(DutyKind::Talk, day(2026, 11, 20), true)],
            fired: vec![long],
            ..row(next())
        },
        TodayLine {
            duties: vec![duty(DutyKind::FollowUp, day(2026, 12, 4), false)],
            fired: vec![often],
            ..row(next())
        },
    ];
    AbsenceToday { today, people: 6, rows, others: people.collect() }
}
