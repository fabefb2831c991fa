//! A person's page: counts, thresholds with their dates, the picture, and who looked.

use super::figures::{ill, ill_all};
use crate::domain::absence::Trigger;
use crate::service::ask::{AbsencePerson, WhoLooked};
use crate::service::fixture::{House, METTE, OMAR, day, house};
use crate::service::views::{AbsencePersonView, DaySign, ThresholdLine};

fn page(house: &House, login: &str) -> AbsencePersonView {
    house.ask(login, AbsencePerson { person: METTE, as_of: None }).unwrap()
}

fn threshold(page: &AbsencePersonView, trigger: Trigger) -> &ThresholdLine {
    page.thresholds.iter().find(|line| line.trigger == trigger).unwrap()
}

#[test]
fn each_threshold_says_how_far_it_is_and_on_which_dates() {
    let house = house();
    // Before the window of three months, a Friday and the Monday after it, a day, and an open spell over Easter.
    let spells = [
        ("2025-05-05", Some("2025-05-07")),
        ("2026-02-06", Some("2026-02-06")),
        ("2026-02-09", Some("2026-02-09")),
        ("2026-03-03", Some("2026-03-03")),
        ("2026-03-30", None),
    ];
    house.put(ill_all(METTE, &spells));
    let page = page(&house, "tove");
    let notices = threshold(&page, Trigger::Frequent);
    assert_eq!((notices.count, notices.talk_at, notices.passed), (3, 4, false));
    assert_eq!(notices.from, Some(day("2026-01-16")));
    let firsts: Vec<_> = notices.dates.iter().map(|(first, _)| *first).collect();
    assert_eq!(firsts, [day("2026-02-06"), day("2026-03-03"), day("2026-03-30")]);
    let days = threshold(&page, Trigger::Days);
    assert_eq!((days.count, days.talk_at, days.passed), (page.counts.sick_days, 11, true));
    assert_eq!(days.dates.first(), Some(&(day("2025-05-05"), day("2025-05-07"))));
    let long = threshold(&page, Trigger::Long);
    assert_eq!((long.count, long.talk_at, long.passed), (17, 15, true));
    assert_eq!((long.from, long.months), (Some(day("2026-03-30")), None));
    assert_eq!(page.spells.first().map(|spell| (spell.first, spell.last)), Some((day("2026-03-30"), None)));
    let (short, long) = page.day_works;
    assert!((short - 6.0).abs() < 1e-9 && (long - 10.0).abs() < 1e-9, "{short} {long}");
    assert_eq!(page.spells_in_window, 4);
}

#[test]
fn the_picture_has_every_weekday_of_a_year_with_its_sign() {
    let house = house();
    house.put(ill_all(METTE, &[("2026-03-30", None)]));
    let page = page(&house, "hr");
    let sign = |date: &str| page.days.iter().find(|(on, _)| *on == day(date)).map(|(_, sign)| *sign);
    assert_eq!(page.days.first().map(|(on, _)| *on), Some(day("2025-04-16")));
    assert_eq!(sign("2026-03-27"), Some(DaySign::Work));
    assert_eq!(sign("2026-03-30"), Some(DaySign::Away));
    assert_eq!(sign("2026-04-03"), Some(DaySign::Free), "Good Friday");
    assert_eq!(sign("2026-04-04"), None, "a Saturday");
    assert_eq!(page.days.last(), Some(&(day("2026-04-15"), DaySign::Away)));
}

#[test]
fn opening_it_is_journalled_and_the_employee_sees_the_own() {
    let house = house();
    house.put(vec![ill(METTE, "2026-03-30", None), ill(OMAR, "2026-02-02", None)]);
    assert_eq!(page(&house, "mette").counts.current_spell_days, 17);
    let looks = |house: &House| {
        let lines = house.ask("mette", WhoLooked {}).unwrap();
        lines.iter().filter(|line| line.deed == "read_absence").count()
    };
    assert_eq!(looks(&house), 0, "the own page is nobody's look");
    page(&house, "tove");
    page(&house, "hr");
    assert_eq!(looks(&house), 2);
}

#[test]
fn a_day_in_the_past_is_seen_from_there() {
    let house = house();
    house.put(ill_all(METTE, &[("2026-03-30", None)]));
    let then = AbsencePerson { person: METTE, as_of: Some(day("2026-03-31")) };
    let page = house.ask("tove", then).unwrap();
    assert_eq!(page.counts.current_spell_days, 2);
    assert_eq!(page.days.last(), Some(&(day("2026-03-31"), DaySign::Away)));
}
