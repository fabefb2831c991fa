//! Answers for the screens on sickness absence: an invented team and one of its people.

use super::places::team;
use super::sample::day;
use crate::domain::absence::{Counts, Document, DocumentAction, DocumentKind, Kind, Percent, Summary, Trigger};
use crate::domain::absence_talk::TalkLists;
use crate::domain::ids::{RoundId, UnitId};
use crate::service::views::{
    AbsenceBelow, AbsenceMonth, AbsencePersonView, AbsenceTerms, AbsenceUnitView, DaySign, SpellLine, ThresholdLine,
};
use chrono::{Datelike, NaiveDate, Weekday};

fn terms() -> AbsenceTerms {
    AbsenceTerms {
        target: 11.0,
        months: 12,
        day_work_hours: 7.4,
        full_time_hours: 37.0,
        short_days: 14,
        bands: vec![3, 7, 14, 30],
        kinds: vec!["sickness".into(), "work_injury".into()],
        smallest: 5,
    }
}

fn summary(fte: f64, short: f64, long: f64) -> Summary {
    Summary {
        employees: fte as u32 + 4,
        full_time_equivalents: fte,
        absence_hours: (short + long) * 7.4,
        possible_hours: fte * 1880.0,
        day_works: short + long,
        day_works_per_fte: Some((short + long) / fte),
        target: 11.0,
        absence_percent: Some(100.0 * (short + long) * 7.4 / (fte * 1880.0)),
        spells: 143,
        short_day_works: short,
        long_day_works: long,
    }
}

fn months() -> Vec<AbsenceMonth> {
    let rates = [12.9, 12.7, 12.8, 12.4, 12.1, 11.8, 11.4, 11.2, 10.9, 10.8, 11.3, 11.6];
    let month = |(at, rate): (usize, &f64)| {
        let number = (at + 11) % 12 + 1;
        let year = if number == 12 { 2025 } else { 2026 };
        let first = day(year, number as u32, 1);
        let last = first.iter_days().take_while(|date| date.month() == first.month()).last().unwrap_or(first);
        AbsenceMonth {
            first,
            last,
            short: Some(0.4 + at as f64 / 50.0),
            long: Some(0.6 - at as f64 / 60.0),
            rolling: Some(*rate),
            before: Some(rate + 1.1 - at as f64 / 5.0),
        }
    };
    rates.iter().enumerate().map(month).collect()
}

/// A centre of three teams, one of them too small to show.
pub fn unit() -> AbsenceUnitView {
    let below = |name: &str, now: Option<Summary>, before| AbsenceBelow {
        unit: UnitId::new(name),
        name: name.to_owned(),
        now,
        before,
    };
    AbsenceUnitView {
        as_of: day(2026, 11, 22),
        from: day(2025, 11, 23),
        unit: UnitId::new("VC"),
        name: "Voksencentret".into(),
        terms: terms(),
        now: Some(summary(58.4, 280.0, 397.0)),
        before: Some(summary(57.0, 300.0, 455.0)),
        organisation: Some(12.42),
        group: Some(66),
        without: Some(19),
        lengths: Some(vec![88, 31, 12, 8, 4]),
        months: months(),
        units: vec![
            below("Borgerteam Vest", None, None),
            below("Voksenteam Nord", Some(summary(24.2, 120.0, 190.0)), Some(12.1)),
            below("Voksenteam Syd-Vestamager og Christianshavn", Some(summary(29.9, 140.0, 150.0)), Some(13.4)),
        ],
    }
}

/// A unit whose figures would tell about a few.
pub fn small_unit() -> AbsenceUnitView {
    AbsenceUnitView {
        now: None,
        before: None,
        organisation: None,
        group: None,
        without: None,
        lengths: None,
        months: Vec::new(),
        units: Vec::new(),
        ..unit()
    }
}

/// Somebody with four notices, one of them a long spell that lasts, a child's sick day and a day in part.
pub fn person() -> AbsencePersonView {
    let spell = |first: NaiveDate, last: Option<NaiveDate>, kind, calendar_days, working_days| SpellLine {
        first,
        last,
        kind,
        percent: Percent::WHOLE,
        cancelled: false,
        corrected: 0,
        expected: None,
        calendar_days,
        working_days,
    };
    let sick = Kind::Sickness;
    let mut spells = vec![
        spell(day(2026, 11, 4), None, sick, 19, 13),
        spell(day(2026, 10, 12), Some(day(2026, 10, 12)), sick, 1, 1),
        spell(day(2026, 9, 30), Some(day(2026, 10, 1)), sick, 2, 2),
        spell(day(2026, 9, 9), Some(day(2026, 9, 11)), sick, 3, 3),
        spell(day(2026, 3, 3), Some(day(2026, 3, 3)), Kind::Child, 1, 1),
        spell(day(2026, 1, 12), Some(day(2026, 1, 16)), Kind::WorkInjury, 5, 5),
    ];
    spells[0].expected = Some(day(2026, 12, 1));
    spells[2].corrected = 1;
    spells[4].cancelled = true;
    spells[5].percent = Percent::from_hundredths(5_000).unwrap_or(Percent::WHOLE);
    let sign = |date: NaiveDate| {
        let in_spell = spells
            .iter()
            .find(|spell| spell.first <= date && date <= spell.last.unwrap_or(day(2026, 11, 22)) && !spell.cancelled);
        match in_spell {
            Some(spell) if spell.percent != Percent::WHOLE => DaySign::Partly,
            Some(_) => DaySign::Away,
            None if date == day(2026, 3, 4) => DaySign::Child,
            None if (date.month(), date.day()) == (12, 25) => DaySign::Free,
            None if date < day(2025, 12, 1) => DaySign::Outside,
            None => DaySign::Work,
        }
    };
    let from = day(2025, 11, 23);
    let weekdays = from.iter_days().take_while(|date| *date <= day(2026, 11, 22));
    let weekdays = weekdays.filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
    let first = |spell: &SpellLine| (spell.first, spell.last.unwrap_or(day(2026, 11, 22)));
    let line = |trigger, count, talk_at, months, from, dates| ThresholdLine {
        trigger,
        count,
        talk_at,
        months,
        from,
        holds_from: day(2015, 1, 1),
        passed: count >= talk_at,
        dates,
    };
    AbsencePersonView {
        person: team(&RoundId::new("2026")).members[2].person.clone(),
        as_of: day(2026, 11, 22),
        from,
        employed: true,
        counts: Counts { notices: 4, sick_days: 24, calendar_days: 30, current_spell_days: 19 },
        thresholds: vec![
            line(
                Trigger::Frequent,
                4,
                4,
                Some(3),
                Some(day(2026, 8, 23)),
                spells.iter().take(4).rev().map(first).collect(),
            ),
            line(Trigger::Days, 9, 11, Some(12), Some(from), spells.iter().skip(1).take(3).rev().map(first).collect()),
            line(Trigger::Long, 19, 15, None, Some(day(2026, 11, 4)), vec![first(&spells[0])]),
        ],
        days: weekdays.map(|date| (date, sign(date))).collect(),
        documents: vec![Document {
            on: day(2026, 11, 18).into(),
            kind: DocumentKind::CapabilityStatement,
            action: DocumentAction::Asked,
        }],
        lists: TalkLists::default(),
        terms: terms(),
        day_works: (8.5, 13.0),
        spells_in_window: 5,
        months: months(),
        spells,
    }
}
