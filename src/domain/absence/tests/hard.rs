//! The hard cases of counting, each by name, with numbers worked out by hand.

use super::people::{all_sums, calendar, day, person, row, rules, segments_of, spell};
use crate::domain::absence::counts::counts;
use crate::domain::absence::day::months_after;
use crate::domain::absence::{
    Counts, Kind, Kind::Child, Kind::Pregnancy, Kind::Sickness, Kind::WorkInjury, Merging, Percent, Spell, Sums,
    Trigger, Window, WorkingDays,
};
use crate::domain::organisation::{Employment, Person};

fn worker() -> Person {
    person(vec![row("U2", 3700)])
}

fn counted_of(person: &Person, spells: &[Spell], as_of: &str) -> Counts {
    let mut spells = spells.to_vec();
    spells.sort_by_key(Spell::key);
    let days = WorkingDays::new(&calendar());
    counts(&spells, &segments_of(person), &rules(), day(as_of), &days, &mut Merging::default())
}

fn counted(spells: &[Spell], as_of: &str) -> Counts {
    counted_of(&worker(), spells, as_of)
}

/// Of the root, the unit U2 and the unit U5, over twelve months.
fn sums_of(person: &Person, spells: &[Spell], as_of: &str) -> [Sums; 3] {
    let all = all_sums(person, spells, Window::months(day(as_of), 12), day(as_of));
    [all[0], all[2], all[5]]
}

/// Hours × percent as the sums have them: hundredths of weekly hours × halves × hundredths of a per cent.
fn absent(hours: u64, days: u64) -> u64 {
    hours * days * 2 * 10_000
}

fn ill(first: &str, last: &str) -> Spell {
    spell(Sickness, first, Some(last))
}

#[test]
fn a_spell_begun_before_the_window_adds_days_and_no_notice() {
    // From Monday 02-06-2025: the window of a year begins on Friday 06-06-2025.
    let found = counted(&[ill("2025-06-02", "2025-06-13")], "2026-06-05");
    assert_eq!((found.notices, found.sick_days, found.calendar_days), (0, 5, 8), "06-06, not Whit Monday 09-06, 10–13");
}

#[test]
fn an_open_spell_counts_to_the_day_asked_about() {
    let open = [spell(Sickness, "2026-03-02", None)];
    assert_eq!(counted(&open, "2026-03-15").current_spell_days, 14);
    let found = counted(&open, "2026-03-16");
    assert_eq!((found.current_spell_days, found.sick_days), (15, 11));
    let fired: Vec<Trigger> = found.triggers(&rules()).iter().collect();
    assert_eq!(fired, [Trigger::Days, Trigger::Long], "day 15 and the eleventh working day");
    assert!(counted(&open, "2026-03-13").triggers(&rules()).is_empty());
}

#[test]
fn the_window_begins_behind_the_last_day_of_a_shorter_month() {
    let window = |as_of: &str, months| Window::months(day(as_of), months).from.date();
    assert_eq!(window("2026-05-31", 3), day("2026-03-01"));
    assert_eq!(window("2024-05-31", 3), day("2024-03-01"), "after 29-02");
    assert_eq!(window("2024-02-29", 12), day("2023-03-01"));
    assert_eq!(window("2025-02-28", 12), day("2024-02-29"), "the leap day lies in it");
    assert_eq!(months_after(day("2025-12-31"), 2), day("2026-02-28"));
    let leap = [ill("2024-02-29", "2024-02-29")];
    assert_eq!(counted(&leap, "2025-02-28").sick_days, 1);
    assert_eq!(counted(&leap, "2025-03-01").sick_days, 0);
}

#[test]
fn friday_and_monday_are_one_spell_and_wednesday_another() {
    let spells = [ill("2026-03-06", "2026-03-06"), ill("2026-03-09", "2026-03-09"), ill("2026-03-11", "2026-03-11")];
    let found = counted(&spells, "2026-03-11");
    assert_eq!((found.notices, found.sick_days, found.calendar_days), (2, 3, 3), "the weekend is bridged, not counted");
    assert_eq!(counted(&spells[..2], "2026-03-09").current_spell_days, 4);
    assert_eq!(counted(&spells[..2], "2026-03-08").current_spell_days, 0, "nobody is registered ill that Sunday");
}

#[test]
fn easter_bridges_a_spell() {
    let spells = [ill("2026-04-01", "2026-04-01"), ill("2026-04-07", "2026-04-07")];
    assert_eq!(counted(&spells, "2026-04-07").notices, 1);
    let spells = [ill("2026-03-31", "2026-03-31"), ill("2026-04-07", "2026-04-07")];
    assert_eq!(counted(&spells, "2026-04-07").notices, 2, "Wednesday is a working day");
}

#[test]
fn store_bededag_bridges_until_2023_and_is_a_working_day_from_2024() {
    let in_2023 = [ill("2023-05-04", "2023-05-04"), ill("2023-05-08", "2023-05-08")];
    assert_eq!(counted(&in_2023, "2023-05-08").notices, 1);
    let in_2024 = [ill("2024-04-25", "2024-04-25"), ill("2024-04-29", "2024-04-29")];
    assert_eq!(counted(&in_2024, "2024-04-29").notices, 2);
    assert_eq!(counted(&[ill("2024-04-26", "2024-04-26")], "2024-04-26").sick_days, 1);
    assert_eq!(counted(&[ill("2023-05-05", "2023-05-05")], "2023-05-05").sick_days, 0);
}

#[test]
fn an_injury_on_top_of_sickness_is_one_notice_and_each_day_counts_once() {
    let spells = [ill("2026-03-02", "2026-03-06"), spell(WorkInjury, "2026-03-04", Some("2026-03-10"))];
    let found = counted(&spells, "2026-03-10");
    assert_eq!((found.notices, found.sick_days, found.current_spell_days), (1, 7, 9));
    assert_eq!(sums_of(&worker(), &spells, "2026-03-10")[0].short, absent(3700, 7));
}

#[test]
fn the_highest_percent_of_a_day_counts() {
    let half = Spell { percent: Percent::from_hundredths(5_000).unwrap(), ..ill("2026-03-02", "2026-03-06") };
    let spells = [half, spell(Pregnancy, "2026-03-04", Some("2026-03-04"))];
    assert_eq!(sums_of(&worker(), &spells, "2026-03-10")[0].short, absent(3700, 4) / 2 + absent(3700, 1));
}

#[test]
fn a_return_in_steps_is_one_spell_and_a_partly_sick_day_a_whole_day_of_the_trigger() {
    let step = |first, last, percent| Spell { percent: Percent::from_hundredths(percent).unwrap(), ..ill(first, last) };
    let spells = [step("2026-02-02", "2026-02-13", 10_000), step("2026-02-14", "2026-02-20", 5_000)];
    let found = counted(&spells, "2026-02-20");
    assert_eq!((found.notices, found.sick_days, found.current_spell_days), (1, 15, 19));
    let [all, ..] = sums_of(&worker(), &spells, "2026-02-20");
    assert_eq!((all.spells, all.short, all.long), (1, 0, absent(3700, 10) + absent(3700, 5) / 2));
}

#[test]
fn a_childs_sick_day_between_neither_bridges_nor_counts() {
    // Ill Wednesday, child Thursday, ill Friday.
    let spells = [
        ill("2026-03-04", "2026-03-04"),
        spell(Child, "2026-03-05", Some("2026-03-05")),
        ill("2026-03-06", "2026-03-06"),
    ];
    let found = counted(&spells, "2026-03-06");
    assert_eq!((found.notices, found.sick_days, found.current_spell_days), (2, 2, 1));
    assert_eq!(sums_of(&worker(), &spells, "2026-03-06")[0].short, absent(3700, 2));
}

#[test]
fn pregnancy_counts_in_the_statistics_and_not_in_triggers() {
    let spells = [spell(Pregnancy, "2026-03-02", Some("2026-03-31"))];
    assert_eq!(counted(&spells, "2026-03-31"), Counts::default());
    assert_eq!(sums_of(&worker(), &spells, "2026-03-31")[0].long, absent(3700, 22));
}

#[test]
fn hours_are_those_of_the_day() {
    let part_time = Employment { valid_from: Some(day("2026-03-04")), ..row("U2", 1850) };
    let person = person(vec![row("U2", 3700), part_time]);
    let [all, ..] = sums_of(&person, &[ill("2026-03-02", "2026-03-06")], "2026-03-31");
    assert_eq!(all.short, absent(3700, 2) + absent(1850, 3));
    // 337 days at 37 hours, 28 at half of it.
    assert_eq!(all.hour_days, 3700 * 337 + 1850 * 28);
}

#[test]
fn who_is_hired_or_leaves_inside_the_window_counts_for_the_days_employed() {
    let hired = person(vec![Employment { hired: Some(day("2026-03-02")), ..row("U2", 3700) }]);
    let [all, ..] = sums_of(&hired, &[], "2026-03-31");
    assert_eq!((all.employees, all.group, all.hour_days), (1, 1, 3700 * 30));
    let left = person(vec![Employment { left: Some(day("2026-03-13")), ..row("U2", 3700) }]);
    let [all, ..] = sums_of(&left, &[spell(Sickness, "2026-03-09", None)], "2026-03-31");
    assert_eq!((all.employees, all.group, all.short), (0, 1, absent(3700, 5)), "ill until the last day at most");
    let found = counted_of(&left, &[spell(Sickness, "2026-03-09", None)], "2026-03-31");
    assert_eq!(found, Counts::default(), "triggers are for who is employed");
    assert_eq!(counted_of(&left, &[spell(Sickness, "2026-03-09", None)], "2026-03-13").sick_days, 5);
}

#[test]
fn each_day_counts_in_the_unit_of_that_day_and_the_spell_once_above() {
    let moved = Employment { valid_from: Some(day("2026-03-04")), ..row("U5", 3700) };
    let person = person(vec![row("U2", 3700), moved]);
    let [root, before, after] = sums_of(&person, &[ill("2026-03-02", "2026-03-06")], "2026-03-31");
    assert_eq!((before.short, after.short), (absent(3700, 2), absent(3700, 3)));
    assert_eq!((root.spells, before.spells, after.spells), (1, 1, 1));
    assert_eq!((root.group, before.group, after.group), (1, 1, 1));
    assert_eq!((root.employees, before.employees, after.employees), (1, 0, 1), "listed where one is now");
    assert_eq!(root.without(), 0);
}

#[test]
fn a_sunday_alone_in_the_window_is_a_spell_without_working_days() {
    // The window begins on Sunday 01-03-2026.
    let spells = [ill("2026-02-23", "2026-03-01")];
    let all = all_sums(&worker(), &spells, Window::months(day("2027-02-28"), 12), day("2027-02-28"));
    assert_eq!((all[0].spells, all[0].absentees, all[0].short), (1, 1, 0));
    let found = counted(&spells, "2027-02-28");
    assert_eq!((found.sick_days, found.calendar_days), (0, 1));
}

#[test]
fn two_notices_on_one_day_are_one() {
    let spells = [ill("2026-03-04", "2026-03-04"), spell(WorkInjury, "2026-03-04", Some("2026-03-06"))];
    assert_eq!(counted(&spells, "2026-03-06").notices, 1);
}

#[test]
fn an_end_in_the_future_and_a_day_in_the_past_count_what_is_known_of_that_day() {
    let spells = [ill("2026-03-02", "2026-04-30"), ill("2026-06-01", "2026-06-05")];
    let found = counted(&spells, "2026-03-20");
    assert_eq!((found.notices, found.sick_days, found.current_spell_days), (1, 15, 19));
    assert_eq!(counted(&spells, "2026-06-05").notices, 1, "the first lies before the three months");
}

#[test]
fn the_fourth_notice_fires_and_the_third_does_not() {
    let first = ["2026-08-03", "2026-08-19", "2026-09-09", "2026-09-30"];
    let spells: Vec<Spell> = first.iter().map(|first| ill(first, first)).collect();
    let fired = |as_of: &str| counted(&spells, as_of).triggers(&rules()).contains(Trigger::Frequent);
    assert!(!fired("2026-09-29") && fired("2026-09-30"));
    assert!(fired("2026-11-02") && !fired("2026-11-03"), "the first falls out of the window");
}

#[test]
fn a_cancelled_notice_never_counts() {
    let spells = [Spell { cancelled: true, ..ill("2026-03-02", "2026-03-31") }];
    assert_eq!(counted(&spells, "2026-03-31"), Counts::default());
    assert_eq!(sums_of(&worker(), &spells, "2026-03-31")[0].absent(), 0);
}

#[test]
fn kinds_have_their_names_in_files() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_name(kind.name()), Some(kind));
    }
}
