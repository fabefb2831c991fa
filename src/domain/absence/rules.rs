//! The rules with numbers, as the framework pack gives them. source: `framework: absence.toml`.

use super::counts::Trigger;
use super::kind::Kinds;
use chrono::NaiveDate;

/// Thresholds and deadlines of sickness absence. Every threshold is "more than". Days are calendar days unless it says
/// otherwise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AbsenceRules {
    /// Day-works per full-time employee and year that the organisation aims for.
    pub target: f64,
    /// A talk is held at more sick notices than this …
    pub notices_more_than: u32,
    /// … in this many months.
    pub notices_months: u32,
    /// A talk is held at more sick working days than this …
    pub days_more_than: u32,
    /// … in this many months. Figures of a year are worked out over the same window.
    pub days_months: u32,
    /// A talk is held at more consecutive sick days than this.
    pub long_more_than: u32,
    /// The longest spell that counts as short.
    pub short_days_at_most: u32,
    /// The first day each trigger can fire, in the order of [`Trigger::ALL`]: before it the rule did not hold here.
    pub fires_from: [NaiveDate; 3],
    /// From the day a trigger fires to the latest day of the talk.
    pub talk_days: u32,
    /// In a long spell, from the first sick day to the latest day of the statutory talk.
    pub talk_days_from_first: u32,
    /// Nobody who leaves within this many weeks of the first sick day is owed the statutory talk.
    pub leaving_weeks: u32,
    /// From the talk to the follow-up.
    pub followup_days: u32,
    /// From one contact to the next.
    pub contact_days: u32,
    /// From the first day without a sick registration to the follow-up.
    pub return_followup_days: u32,
    /// The employer pays for so many days of a spell.
    pub employer_period_days: u32,
    /// From the first sick day to the latest notice for reimbursement, in weeks.
    pub reimbursement_weeks: u32,
    /// When a return within this many weeks of the first sick day is not expected, a retention plan is thought of.
    pub retention_plan_weeks: u32,
    /// Whether the 120-day rule of funktionærloven § 5 is shown: only where contracts have it.
    pub show_120_days: bool,
    /// The kinds statistics count.
    pub statistics_kinds: Kinds,
    /// The kinds triggers count.
    pub trigger_kinds: Kinds,
    /// The upper ends of the lengths spells are sorted into, in calendar days, rising; longer ones come last.
    pub length_bands: Vec<u32>,
    /// Where each rule comes from, in the order of the file.
    pub sources: Vec<RuleSource>,
}

/// Where a rule comes from and from when it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSource {
    /// The rule's name in the pack.
    pub rule: &'static str,
    /// Law, agreement or document.
    pub source: String,
    /// First day.
    pub valid_from: NaiveDate,
}

impl AbsenceRules {
    /// The first day a trigger can fire.
    pub const fn fires_from(&self, trigger: Trigger) -> NaiveDate {
        let [frequent, days, long] = self.fires_from;
        match trigger {
            Trigger::Frequent => frequent,
            Trigger::Days => days,
            Trigger::Long => long,
        }
    }
}
