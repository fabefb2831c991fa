//! The stretch of days a figure is worked out over.

use super::day::{Day, months_after};
use chrono::NaiveDate;

/// Days from and to, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Window {
    /// The `months` calendar months that end on `as_of`: `(as_of − months, as_of]`. Where that day does not exist it is
    /// the month's last. source: `formats.md`, Window.
    pub fn months(as_of: NaiveDate, months: u32) -> Self {
        let months = i32::try_from(months).unwrap_or(i32::MAX);
        Self { from: Day::from(months_after(as_of, -months)) + 1, to: Day::from(as_of) }
    }

    /// Calendar days in it.
    pub const fn days(self) -> u32 {
        self.to.days_from(self.from)
    }

    /// The part of `from`–`to` that lies in it, if any.
    pub fn part(self, from: Day, to: Day) -> Option<Self> {
        let part = Self { from: self.from.max(from), to: self.to.min(to) };
        (part.from <= part.to).then_some(part)
    }

    /// Whether the day lies in it.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }
}
