//! The people on the seats: names, employment and its history, and some who have left.

use super::data::{Data, Title};
use super::names::{Names, letters};
use super::persona::HR_PROFILE;
use super::random::Random;
use super::tree::Branch;
use crate::domain::ids::{EmployeeId, Login, ProfileId, UnitId};
use crate::domain::organisation::{Employment, EmploymentForm};
use chrono::{Datelike, Days, Months, NaiveDate};

/// Somebody with all rows of the employees file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whose streams of chance these are.
    pub key: u64,
    /// Employee number.
    pub employee: EmployeeId,
    /// History, oldest row first.
    pub history: Vec<Employment>,
    /// Place of the unit managed, in the list of units.
    pub manages: Option<usize>,
}

/// What hiring needs to know.
pub struct Hiring<'a> {
    /// Names, titles.
    pub data: &'a Data,
    /// The units with their seats.
    pub units: &'a [Branch],
    /// The day it is.
    pub today: NaiveDate,
    /// The seed.
    pub seed: u64,
    /// Whether the pack has a job profile.
    pub has_profile: &'a dyn Fn(&str) -> bool,
    /// A login nobody gets: that of who asked for the demo.
    pub taken: &'a str,
}

/// Of a hundred employees without a unit to manage, so many have no job profile.
const WITHOUT_PROFILE: f64 = 0.02;
/// People who left in the last two years, for each who is there.
const LEAVERS: f64 = 0.04;
/// Of a hundred employees, so many have given notice.
const NOTICE: f64 = 0.008;
/// Of a hundred employees, so many came from another unit.
const TRANSFERRED: f64 = 0.09;
/// Of a hundred employees, so many changed their hours.
const CHANGED_HOURS: f64 = 0.12;
/// Of a hundred coordinators and team managers, so many were caseworkers in the house before.
const PROMOTED: f64 = 0.45;
/// Weekly hours in hundredths with their shares. Source: the usual part times of municipal agreements.
const HOURS: [(u16, u32); 5] = [(3_700, 62), (3_500, 8), (3_200, 15), (3_000, 9), (2_800, 6)];
/// The first employee number is above this one.
const FIRST_NUMBER: u32 = 10_400;

/// Everybody, in the order of the units; the leavers come last.
pub fn hire(hiring: &Hiring) -> Vec<Member> {
    let mut names = Names::new(hiring.data, hiring.taken);
    let mut members = Vec::new();
    for (place, unit) in hiring.units.iter().enumerate() {
        members.push(hiring.member(members.len(), place, unit.profile, Some(unit), &mut names));
        for profile in &unit.seats {
            members.push(hiring.member(members.len(), place, profile, None, &mut names));
        }
    }
    let lines: Vec<usize> = places(hiring.units, |unit| unit.line);
    for _ in 0..(members.len() as f64 * LEAVERS).round() as usize {
        let leaver = hiring.leaver(members.len(), &lines, &mut names);
        members.extend(leaver);
    }
    number(&mut members);
    members
}

fn places(units: &[Branch], test: impl Fn(&Branch) -> bool) -> Vec<usize> {
    units.iter().enumerate().filter(|(_, unit)| test(unit)).map(|(place, _)| place).collect()
}

/// Numbers follow the day of hiring, with gaps, as payroll gives them.
fn number(members: &mut [Member]) {
    let mut order: Vec<usize> = (0..members.len()).collect();
    let hired = |member: Option<&Member>| member.and_then(|member| member.history.first()?.hired);
    order.sort_by_key(|place| (hired(members.get(*place)), *place));
    let mut next = FIRST_NUMBER;
    for place in order {
        let Some(member) = members.get_mut(place) else { continue };
        next += 1 + Random::of(&[member.key, 90]).below(6) as u32;
        member.employee = EmployeeId::new(&next.to_string());
    }
}

impl Hiring<'_> {
    fn random(&self, key: u64, of: u64) -> Random {
        Random::of(&[self.seed, 2, key, of])
    }

    fn member(&self, key: usize, place: usize, seat: &str, managed: Option<&Branch>, names: &mut Names) -> Member {
        let key = key as u64;
        let mut random = self.random(key, 1);
        let line = self.units.get(place).is_some_and(|unit| unit.line);
        let profile = if managed.is_none() && line && random.chance(WITHOUT_PROFILE) { "" } else { seat };
        let mut present = self.employment(place, profile, managed, &mut random, names);
        if managed.is_none() && random.chance(NOTICE) {
            let soon = Random::of(&[self.seed, key, 3]).between(20, 70) as u64;
            present.left = Some(end_of_month(self.today + Days::new(soon)));
        }
        let history = self.history(key, present, managed);
        Member { key, employee: EmployeeId::new(""), history, manages: managed.map(|_| place) }
    }

    /// Somebody who left, from a unit where such people work.
    fn leaver(&self, key: usize, lines: &[usize], names: &mut Names) -> Option<Member> {
        let key = key as u64;
        let mut random = self.random(key, 1);
        let place = *random.pick(lines)?;
        let profile = *random.pick(&self.units.get(place)?.seats)?;
        let mut row = self.employment(place, profile, None, &mut random, names);
        let left = end_of_month(self.today - Days::new(random.between(45, 800) as u64));
        row.left = Some(left);
        row.hired = Some(first_of_month(left - Days::new(random.between(300, 7_000) as u64)));
        Some(Member { key, employee: EmployeeId::new(""), history: vec![row], manages: None })
    }

    /// What holds today.
    fn employment(
        &self,
        place: usize,
        profile: &str,
        managed: Option<&Branch>,
        random: &mut Random,
        names: &mut Names,
    ) -> Employment {
        let name = names.next(random);
        let (title, agreement) = self.title(profile, random);
        // HR has been there longer than the earliest round: somebody must have opened it.
        let days = Self::seniority(managed.is_some() || profile == HR_PROFILE, random);
        let hired = self.today - Days::new(days);
        // Most begin on the first; some in the middle of the month. Nobody begins in the future.
        let hired = if random.chance(0.8) { first_of_month(hired) } else { hired.with_day(15).unwrap_or(hired) };
        let hired = if hired > self.today { first_of_month(hired) } else { hired };
        let civil_servant = hired.year() < 2001 && random.chance(0.3);
        let unit = self.units.get(place);
        Employment {
            valid_from: None,
            name: name.full,
            unit: UnitId::new(unit.map_or("", |unit| &unit.id)),
            title: managed.map_or(title, |managed| managed.title).to_owned(),
            profile: self.profile(profile),
            management_level: managed.map_or(0, |managed| managed.level),
            weekly_hours: if managed.is_some() { 3_700 } else { hours(random) },
            hired: Some(hired),
            left: None,
            agreement: agreement.to_owned(),
            form: Some(if civil_servant { EmploymentForm::CivilServant } else { EmploymentForm::Agreement }),
            email: format!(
                "{}@{}.example",
                name.login,
                self.data.towns.first().map_or_else(String::new, |town| letters(town))
            ),
            login: Some(Login::new(&name.login)),
        }
    }

    fn profile(&self, profile: &str) -> Option<ProfileId> {
        (!profile.is_empty() && (self.has_profile)(profile)).then(|| ProfileId::new(profile))
    }

    fn title(&self, profile: &str, random: &mut Random) -> (&'static str, &'static str) {
        let titles: Vec<&Title> = self.data.titles.iter().filter(|title| title.profile == profile).collect();
        random.weighted(&titles, |title| title.weight).map_or(("", ""), |title| (title.name, title.agreement))
    }

    /// Days in the house: some new, most between one and fifteen years, `long` ones longer.
    fn seniority(long: bool, random: &mut Random) -> u64 {
        const YEAR: f64 = 365.25;
        let part = random.unit();
        let years = match random.unit() {
            _ if long => 4.0 + 24.0 * part * part,
            kind if kind < 0.08 => 0.05 + 0.85 * part,
            kind if kind < 0.42 => 1.0 + 4.0 * part,
            kind if kind < 0.82 => 5.0 + 10.0 * part,
            _ => 15.0 + 18.0 * part * part,
        };
        (years * YEAR) as u64
    }

    /// The present row with the rows before it: transfers, other hours, work before a promotion.
    fn history(&self, key: u64, present: Employment, managed: Option<&Branch>) -> Vec<Employment> {
        let mut random = self.random(key, 2);
        let manages = managed.is_some();
        let mut changes: Vec<Change> = Vec::new();
        let coordinates = present.profile.as_ref().is_some_and(|profile| profile.as_str() == "FAK");
        let led = managed.is_some_and(|managed| managed.line);
        if (coordinates || led) && random.chance(PROMOTED) {
            changes.push(Change::Promoted);
        }
        if !manages && random.chance(TRANSFERRED) {
            changes.push(Change::Unit);
        }
        if !manages && random.chance(CHANGED_HOURS) {
            changes.push(Change::Hours);
        }
        let mut days: Vec<NaiveDate> = changes.iter().filter_map(|_| self.day_within(&present, &mut random)).collect();
        days.sort();
        days.dedup();
        let mut rows = Vec::new();
        let mut now = present;
        for (day, change) in days.into_iter().rev().zip(changes) {
            let Some(before) = self.before(change, &now, &mut random) else { continue };
            now.valid_from = Some(day);
            rows.push(std::mem::replace(&mut now, before));
        }
        rows.push(now);
        rows.reverse();
        rows
    }

    /// What held before a change.
    fn before(&self, change: Change, now: &Employment, random: &mut Random) -> Option<Employment> {
        let mut before = Employment { valid_from: None, left: None, ..now.clone() };
        match change {
            Change::Promoted => {
                let (title, agreement) = self.title("VSB", random);
                (before.title, before.agreement) = (title.to_owned(), agreement.to_owned());
                before.profile = self.profile("VSB");
                before.management_level = 0;
            }
            Change::Unit => {
                let profile = now.profile.as_ref()?.as_str();
                let fits = |unit: &Branch| unit.line && unit.id != now.unit.as_str() && unit.seats.contains(&profile);
                let place = *random.pick(&places(self.units, fits))?;
                before.unit = UnitId::new(&self.units.get(place)?.id);
            }
            Change::Hours => {
                let other = hours(random);
                before.weekly_hours = if other == now.weekly_hours { 3_700 } else { other };
                if before.weekly_hours == now.weekly_hours {
                    return None;
                }
            }
        }
        Some(before)
    }

    /// A first of a month in the last four years, well after hiring and before the round under way: who rates whom does
    /// not move while it runs.
    fn day_within(&self, present: &Employment, random: &mut Random) -> Option<NaiveDate> {
        let earliest = (present.hired? + Days::new(200)).max(self.today - Months::new(48));
        let days = (self.today - Days::new(60) - earliest).num_days();
        if days < 31 {
            return None;
        }
        let day = first_of_month(earliest + Days::new(random.between(31, days) as u64));
        (day > earliest).then_some(day)
    }
}

/// What changed between two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Promoted,
    Unit,
    Hours,
}

fn hours(random: &mut Random) -> u16 {
    random.weighted(&HOURS, |(_, share)| *share).map_or(3_700, |(hours, _)| *hours)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn end_of_month(day: NaiveDate) -> NaiveDate {
    first_of_month(day).checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day)
}
