//! Time and the zone for everything above the store.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
}

/// The host's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place that reads the host's clock
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still, for tests and for drawing the demo's history.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// What decisions may know of the world: the moment, and the day it is in the pack's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Env {
    /// The present moment.
    pub now: DateTime<Utc>,
    /// The day it is where the municipality lies.
    pub today: NaiveDate,
}

impl Env {
    /// The moment `now` in `zone`.
    pub fn at(now: DateTime<Utc>, zone: Tz) -> Self {
        Self { now, today: now.with_timezone(&zone).date_naive() }
    }
}
