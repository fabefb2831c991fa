//! Thousands of random people, counted both ways.

use super::naive::Naive;
use crate::domain::absence::counts::counts;
use crate::domain::absence::employment::segments;
use crate::domain::absence::person::{Scratch, Terms, add};
use crate::domain::absence::series::Tracing;
use crate::domain::absence::units::{Adding, Tree};
use crate::domain::absence::{AbsenceRules, Day, Kind, Merging, Percent, Segment, Spell, Sums, Window, WorkingDays};
use crate::domain::calendar::{Calendar, CalendarDay, DayFraction};
use crate::domain::ids::{EmployeeId, PersonNo, UnitId};
use crate::domain::language::Bilingual;
use crate::domain::organisation::{Employment, Person};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use std::collections::BTreeSet;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Holidays around the days of these tests, Store bededag until 2023, and a local half day.
pub fn calendar() -> Calendar {
    let free = [
        "2023-04-06",
        "2023-04-07",
        "2023-04-10",
        "2023-05-05",
        "2023-05-18",
        "2023-05-29",
        "2024-03-28",
        "2024-03-29",
        "2024-04-01",
        "2024-05-09",
        "2024-05-20",
        "2024-12-25",
        "2024-12-26",
        "2025-01-01",
        "2025-04-17",
        "2025-04-18",
        "2025-04-21",
        "2025-05-29",
        "2025-06-09",
        "2025-12-25",
        "2025-12-26",
        "2026-01-01",
        "2026-04-02",
        "2026-04-03",
        "2026-04-06",
        "2026-05-14",
        "2026-05-25",
    ];
    let row = |date: &str, fraction| CalendarDay { date: day(date), fraction, name: Bilingual::default() };
    let half = ["2024-12-31", "2025-06-05", "2025-12-24"].map(|date| row(date, DayFraction::Half));
    Calendar::new(free.into_iter().map(|date| row(date, DayFraction::None)).chain(half))
}

/// The rules of the customer.
pub fn rules() -> AbsenceRules {
    AbsenceRules {
        target: 11.0,
        notices_more_than: 3,
        notices_months: 3,
        days_more_than: 10,
        days_months: 12,
        long_more_than: 14,
        short_days_at_most: 14,
        talk_days: 14,
        talk_days_from_first: 28,
        leaving_weeks: 8,
        followup_days: 14,
        contact_days: 14,
        return_followup_days: 14,
        employer_period_days: 30,
        reimbursement_weeks: 5,
        retention_plan_weeks: 8,
        statistics_kinds: Kind::ALL.into_iter().filter(|kind| *kind != Kind::Child).collect(),
        trigger_kinds: [Kind::Sickness, Kind::WorkInjury].into_iter().collect(),
        length_bands: vec![3, 7, 14, 30],
        ..AbsenceRules::default()
    }
}

pub fn spell(kind: Kind, first: &str, last: Option<&str>) -> Spell {
    let last = last.map(|last| day(last).into());
    Spell { first: day(first).into(), last, kind, percent: Percent::WHOLE, cancelled: false, version: 0 }
}

pub fn row(unit: &str, hours: u16) -> Employment {
    Employment {
        valid_from: None,
        name: String::new(),
        unit: UnitId::new(unit),
        title: String::new(),
        profile: None,
        management_level: 0,
        weekly_hours: hours,
        hired: None,
        left: None,
        agreement: String::new(),
        form: None,
        login: None,
        email: String::new(),
    }
}

pub fn person(history: Vec<Employment>) -> Person {
    Person { no: PersonNo(1), employee_id: EmployeeId::new("1001"), history, findable: false }
}

/// Units 0 to 5 in preorder: 0 ─ 1 ─ (2, 3), 0 ─ 4 ─ 5.
pub fn tree() -> Tree {
    Tree::new(vec![0, 0, 1, 1, 0, 4])
}

pub fn number(unit: &str) -> u32 {
    unit.trim_start_matches('U').parse().unwrap()
}

pub fn segments_of(person: &Person) -> Vec<Segment> {
    let mut out = Vec::new();
    segments(person, |unit| number(unit.as_str()), &mut out);
    out
}

/// The sums of every unit of the tree over a window.
pub fn all_sums(person: &Person, spells: &[Spell], window: Window, as_of: NaiveDate) -> Vec<Sums> {
    let (tree, rules, days) = (tree(), rules(), WorkingDays::new(&calendar()));
    let mut adding = Adding::new(&tree, tree.subtree(0));
    let terms = Terms { window, as_of: as_of.into(), rules: &rules, days: &days };
    add(&terms, &segments_of(person), spells, &mut Scratch::default(), &mut adding);
    adding.total()
}

fn later(days: u64) -> NaiveDate {
    day("2024-05-01").checked_add_days(Days::new(days)).unwrap()
}

fn a_spell() -> impl Strategy<Value = Spell> {
    let kind = prop::sample::select(vec![
        Kind::Sickness,
        Kind::Sickness,
        Kind::Sickness,
        Kind::WorkInjury,
        Kind::Pregnancy,
        Kind::Section56,
        Kind::Child,
    ]);
    let length = prop_oneof![6 => 0i32..6, 2 => 6i32..60, 1 => Just(-1)];
    let percent = prop::sample::select(vec![10_000_u16, 10_000, 5_000, 6_757]);
    (kind, 0u64..760, length, percent, prop::bool::weighted(0.1)).prop_map(
        |(kind, first, length, percent, cancelled)| {
            let first = Day::from(later(first));
            let last = (length >= 0).then(|| first + length);
            Spell { first, last, kind, percent: Percent::from_hundredths(percent).unwrap(), cancelled, version: 0 }
        },
    )
}

fn a_person() -> impl Strategy<Value = Person> {
    let hours = prop::sample::select(vec![3700_u16, 3200, 1850, 0]);
    let row =
        (0u64..800, 0u32..6, hours, prop::option::weighted(0.3, 0u64..500), prop::option::weighted(0.3, 300u64..900));
    prop::collection::vec(row, 1..4).prop_map(|mut rows| {
        rows.sort_by_key(|(from, ..)| *from);
        rows.dedup_by_key(|(from, ..)| *from);
        let history = rows.into_iter().enumerate().map(|(at, (from, unit, hours, hired, left))| Employment {
            valid_from: (at > 0 || from % 2 == 0).then(|| later(from)),
            hired: hired.map(later),
            left: left.map(later),
            ..self::row(&format!("U{unit}"), hours)
        });
        person(history.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn both_ways_count_the_same(
        person in a_person(),
        mut spells in prop::collection::vec(a_spell(), 0..14),
        as_of in 200u64..780,
    ) {
        let (calendar, rules, as_of) = (calendar(), rules(), later(as_of));
        let days = WorkingDays::new(&calendar);
        spells.sort_by_key(Spell::key);
        let naive = Naive { calendar: &calendar, rules: &rules, person: &person, spells: &spells, as_of };
        let employed = segments_of(&person);
        let counted = counts(&spells, &employed, &rules, as_of, &days, &mut Merging::default());
        prop_assert_eq!(counted, naive.counts());

        let window = Window::months(as_of, 12);
        let from = naive.window_from(12);
        prop_assert_eq!(window.from.date(), from);
        let sums = all_sums(&person, &spells, window, as_of);
        let tree = tree();
        for unit in 0..tree.len() as u32 {
            let range = tree.subtree(unit);
            let units: BTreeSet<u32> = (range.from..range.end).collect();
            prop_assert_eq!(sums[unit as usize], naive.sums(&units, from, as_of, number), "unit {}", unit);

            if unit % 2 == 1 {
                continue;
            }
            let mut tracing = Tracing::new(Window { from: window.from - 400, to: window.to }, &rules);
            tracing.add((&employed, &spells), range, window, &rules, &days);
            let series = tracing.finish(&days);
            let half = Window { from: window.from, to: window.from + 100 };
            for part in [window, half] {
                let slow = naive.sums(&units, part.from.date(), part.to.date(), number);
                let fast = series.sums(part);
                prop_assert_eq!((fast.hour_days, fast.short, fast.long), (slow.hour_days, slow.short, slow.long));
            }
            prop_assert_eq!(series.lengths.iter().sum::<u32>(), sums[unit as usize].spells);
        }
    }

    #[test]
    fn working_days_are_those_of_the_calendar(first in 0u64..900, length in 0i32..500) {
        let (calendar, first) = (calendar(), later(first));
        let (from, to) = (Day::from(first), Day::from(first) + length);
        let days = WorkingDays::new(&calendar);
        prop_assert_eq!(days.working(from, to), calendar.working_days_between(first, to.date()));
        let halves = first.iter_days().take_while(|day| *day <= to.date());
        let halves: u32 = halves.map(|day| u32::from(calendar.fraction(day).halves())).sum();
        prop_assert_eq!(days.halves(from, to), halves);
        prop_assert_eq!(Day::from(to.date()), to);
    }
}
