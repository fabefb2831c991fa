//! What is summed over people and days, in whole numbers, and the figures made of it.

use super::rules::AbsenceRules;
use serde::{Deserialize, Serialize};
use std::ops::{AddAssign, SubAssign};

/// Sums of a unit. Adding two gives the sums of both; whole numbers keep that exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// People employed on the last day.
    pub employees: u32,
    /// People employed on some day of the window: the size of the group the figures are about.
    pub group: u32,
    /// Those of the group with a registered day in the window.
    pub absentees: u32,
    /// Merged spells with a registered day in the window.
    pub spells: u32,
    /// Weekly hours in hundredths, summed over the days employed.
    pub hour_days: u64,
    /// Weekly hours in hundredths × halves of working days.
    pub possible: u64,
    /// Weekly hours in hundredths × halves of working days × hundredths of a per cent, in short spells.
    pub short: u64,
    /// The same in long ones.
    pub long: u64,
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Self) {
        self.employees += other.employees;
        self.group += other.group;
        self.absentees += other.absentees;
        self.spells += other.spells;
        self.hour_days += other.hour_days;
        self.possible += other.possible;
        self.short += other.short;
        self.long += other.long;
    }
}

impl SubAssign for Sums {
    fn sub_assign(&mut self, other: Self) {
        self.employees -= other.employees;
        self.group -= other.group;
        self.absentees -= other.absentees;
        self.spells -= other.spells;
        self.hour_days -= other.hour_days;
        self.possible -= other.possible;
        self.short -= other.short;
        self.long -= other.long;
    }
}

/// Hundredths of an hour a week, fifths of it a day, halves of a day.
const POSSIBLE_UNITS: f64 = 100.0 * 5.0 * 2.0;
/// And hundredths of a per cent.
const ABSENT_UNITS: f64 = POSSIBLE_UNITS * 10_000.0;

/// Hours of scheduled working time.
pub fn possible_hours(possible: u64) -> f64 {
    possible as f64 / POSSIBLE_UNITS
}

/// Hours of absence.
pub fn absence_hours(absent: u64) -> f64 {
    absent as f64 / ABSENT_UNITS
}

/// What a figure is measured in, from the pack.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Hours of one day-work.
    pub day_work_hours: f64,
    /// Weekly hours of full time.
    pub full_time_hours: f64,
}

/// The figures of a unit. Nothing where it would be divided by nothing. source: `formats.md`, `report absence`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// People employed on the last day.
    pub employees: u32,
    /// Full-time employees over the window.
    pub full_time_equivalents: f64,
    /// Hours of absence.
    pub absence_hours: f64,
    /// Scheduled hours.
    pub possible_hours: f64,
    /// Absence in day-works.
    pub day_works: f64,
    /// Per full-time employee.
    pub day_works_per_fte: Option<f64>,
    /// What is aimed for.
    pub target: f64,
    /// Absence in per cent of the scheduled hours.
    pub absence_percent: Option<f64>,
    /// Merged spells.
    pub spells: u32,
    /// Day-works in short spells.
    pub short_day_works: f64,
    /// Day-works in long ones.
    pub long_day_works: f64,
}

impl Sums {
    /// People of the group without a registered day.
    pub const fn without(&self) -> u32 {
        self.group.saturating_sub(self.absentees)
    }

    /// All absence.
    pub const fn absent(&self) -> u64 {
        self.short + self.long
    }

    /// Full-time employees over a window of so many days.
    pub fn full_time_equivalents(&self, window_days: u32, measure: Measure) -> f64 {
        if window_days == 0 {
            return 0.0;
        }
        self.hour_days as f64 / 100.0 / measure.full_time_hours / f64::from(window_days)
    }

    /// Day-works per full-time employee over a window of so many days.
    pub fn per_fte(&self, window_days: u32, measure: Measure) -> Option<f64> {
        let full_time = self.full_time_equivalents(window_days, measure);
        (full_time > 0.0).then(|| absence_hours(self.absent()) / measure.day_work_hours / full_time)
    }

    /// The figures over a window of so many days.
    pub fn summary(&self, window_days: u32, measure: Measure, rules: &AbsenceRules) -> Summary {
        let day_works = |absent: u64| absence_hours(absent) / measure.day_work_hours;
        let (absent, possible) = (absence_hours(self.absent()), possible_hours(self.possible));
        Summary {
            employees: self.employees,
            full_time_equivalents: self.full_time_equivalents(window_days, measure),
            absence_hours: absent,
            possible_hours: possible,
            day_works: day_works(self.absent()),
            day_works_per_fte: self.per_fte(window_days, measure),
            target: rules.target,
            absence_percent: (possible > 0.0).then(|| 100.0 * absent / possible),
            spells: self.spells,
            short_day_works: day_works(self.short),
            long_day_works: day_works(self.long),
        }
    }
}
