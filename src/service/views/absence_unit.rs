//! Sickness absence of a unit: the page, and the two reports made of it.

use crate::domain::absence::Summary;
use crate::domain::ids::UnitId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a unit's page shows. A figure that a small group hides is not there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceUnitView {
    /// The day it is worked out for.
    pub as_of: NaiveDate,
    /// First day of the window.
    pub from: NaiveDate,
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// What is measured with, and what is aimed for.
    pub terms: AbsenceTerms,
    /// The window's figures.
    pub now: Option<Summary>,
    /// The same a year earlier.
    pub before: Option<Summary>,
    /// Day-works per full-time employee in the whole organisation, where this is not it.
    pub organisation: Option<f64>,
    /// The size of the group: people employed in the window.
    pub group: Option<u32>,
    /// Those of them without a single day away.
    pub without: Option<u32>,
    /// How many spells fall into each band of length; one more than there are bands.
    pub lengths: Option<Vec<u32>>,
    /// Month by month, oldest first.
    pub months: Vec<AbsenceMonth>,
    /// The units right below, by name.
    pub units: Vec<AbsenceBelow>,
}

/// What figures are measured with. source: framework `absence.toml`, `pack.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AbsenceTerms {
    /// Day-works per full-time employee and year aimed for.
    pub target: f64,
    /// Months of the window.
    pub months: u32,
    /// Hours of a day-work.
    pub day_work_hours: f64,
    /// Weekly hours of full time.
    pub full_time_hours: f64,
    /// The longest short spell in calendar days.
    pub short_days: u32,
    /// Upper ends of the bands of length.
    pub bands: Vec<u32>,
    /// The kinds counted, by their stable names.
    pub kinds: Vec<String>,
    /// Groups smaller than this are hidden.
    pub smallest: u32,
}

/// One month, per full-time employee. Nothing where it is hidden or nobody was employed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AbsenceMonth {
    /// First day.
    pub first: NaiveDate,
    /// Last day; of the present month the day asked about.
    pub last: NaiveDate,
    /// Day-works of the month in short spells.
    pub short: Option<f64>,
    /// In long ones.
    pub long: Option<f64>,
    /// Day-works of the window that ends with the month: what the target belongs to.
    pub rolling: Option<f64>,
    /// The same a year earlier.
    pub before: Option<f64>,
}

/// A unit right below, with all below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceBelow {
    /// Which.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub now: Option<Summary>,
    /// Day-works per full-time employee a year earlier.
    pub before: Option<f64>,
}
