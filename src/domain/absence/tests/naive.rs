//! The figures once more, day by day and without any cleverness. Shares no code with what it checks but the types.

use crate::domain::absence::figures::Sums;
use crate::domain::absence::{AbsenceRules, Counts, Kinds, Spell};
use crate::domain::calendar::Calendar;
use crate::domain::organisation::Person;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

pub struct Naive<'a> {
    pub calendar: &'a Calendar,
    pub rules: &'a AbsenceRules,
    pub person: &'a Person,
    pub spells: &'a [Spell],
    pub as_of: NaiveDate,
}

/// A merged spell as its registered days with their percents.
type Days = BTreeMap<NaiveDate, u64>;

impl Naive<'_> {
    /// Every registered day with the highest percent.
    fn registered(&self, kinds: Kinds) -> Days {
        let mut days = Days::new();
        for spell in self.spells.iter().filter(|spell| !spell.cancelled && kinds.contains(spell.kind)) {
            let last = spell.last.map_or(self.as_of, |last| last.date().min(self.as_of));
            let mut begun = false;
            for day in spell.first.date().iter_days().take_while(|day| *day <= last) {
                if self.person.employed_on(day) {
                    begun = true;
                    let percent = u64::from(spell.percent.hundredths());
                    let known = days.entry(day).or_default();
                    *known = percent.max(*known);
                } else if begun {
                    break;
                }
            }
        }
        days
    }

    pub fn merged(&self, kinds: Kinds) -> Vec<Days> {
        let mut spells: Vec<Days> = Vec::new();
        for (day, percent) in self.registered(kinds) {
            let goes_on = spells.last().and_then(|spell| spell.keys().last().copied()).is_some_and(|before| {
                let mut between = before.iter_days().skip(1).take_while(|between| *between < day);
                !between.any(|between| self.calendar.is_working_day(between))
            });
            if !goes_on {
                spells.push(Days::new());
            }
            spells.last_mut().unwrap().insert(day, percent);
        }
        spells
    }

    fn back(&self, months: u32) -> NaiveDate {
        let (mut year, mut month) = (self.as_of.year(), self.as_of.month() as i32 - months as i32);
        while month < 1 {
            (year, month) = (year - 1, month + 12);
        }
        let mut day = self.as_of.day();
        loop {
            if let Some(date) = NaiveDate::from_ymd_opt(year, month as u32, day) {
                return date;
            }
            day -= 1;
        }
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        if !self.person.employed_on(self.as_of) {
            return counts;
        }
        let (quarter, year) = (self.back(self.rules.notices_months), self.back(self.rules.days_months));
        for spell in self.merged(self.rules.trigger_kinds) {
            let first = *spell.keys().next().unwrap();
            if first > quarter {
                counts.notices += 1;
            }
            for day in spell.keys().filter(|day| **day > year) {
                counts.calendar_days += 1;
                counts.sick_days += u32::from(self.calendar.is_working_day(*day));
            }
            if spell.contains_key(&self.as_of) {
                counts.current_spell_days = (self.as_of - first).num_days() as u32 + 1;
            }
        }
        counts
    }

    /// The sums of a set of units over the days from `from` to `to`.
    pub fn sums(&self, units: &BTreeSet<u32>, from: NaiveDate, to: NaiveDate, number: fn(&str) -> u32) -> Sums {
        let mut sums = Sums::default();
        let here = |day: NaiveDate| {
            self.person.employed_on(day) && units.contains(&number(self.person.on(day).unwrap().unit.as_str()))
        };
        let hours = |day| u64::from(self.person.on(day).unwrap().weekly_hours);
        let halves = |day| u64::from(self.calendar.fraction(day).halves());
        for day in from.iter_days().take_while(|day| *day <= to).filter(|day| here(*day)) {
            sums.group = 1;
            sums.hour_days += hours(day);
            sums.possible += hours(day) * halves(day);
        }
        sums.employees = u32::from(here(self.as_of));
        for spell in self.merged(self.rules.statistics_kinds) {
            let (first, last) = (*spell.keys().next().unwrap(), *spell.keys().last().unwrap());
            let long = (last - first).num_days() + 1 > i64::from(self.rules.short_days_at_most);
            let days: Vec<_> = spell.iter().filter(|(day, _)| from <= **day && **day <= to && here(**day)).collect();
            for (day, percent) in &days {
                let absent = hours(**day) * halves(**day) * **percent;
                *(if long { &mut sums.long } else { &mut sums.short }) += absent;
            }
            if !days.is_empty() {
                sums.spells += 1;
                sums.absentees = 1;
            }
        }
        sums
    }

    /// The first day of the `months` months that end on the day asked about.
    pub fn window_from(&self, months: u32) -> NaiveDate {
        self.back(months).succ_opt().unwrap()
    }
}
