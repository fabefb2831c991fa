//! What lies before the round under way, played in the order it happened: a day never comes before the one that was
//! there already.

use super::build::{BuildError, RoundsWork, Work, morning};
use super::catalogue::{DemoRun, runs};
use super::persona::Persona;
use crate::domain::ids::PersonNo;
use chrono::{Days, NaiveDate, TimeDelta};

/// Days before a run that people sign up.
const AHEAD: u64 = 30;
/// Days before today up to which everything has happened before the round under way opened.
const PAST: u64 = 40;
/// Most people who sign up for one run: the demo is built in a moment also for a large organisation.
const MOST: usize = 12;
/// People who sign up for a run that is held while the round is under way.
const SOON: usize = 8;

/// One thing that happened.
#[derive(Clone, Copy)]
enum Event {
    /// So many people sign up for a run, by its place in the list.
    SignsUp(usize, usize),
    /// A run is over.
    Results(usize),
    /// What came of a run is asked.
    Afterwards(usize),
    /// An interview is held, at this hour after the morning.
    Talk(i64, PersonNo),
}

impl Event {
    const fn rank(self) -> (u8, i64, u32) {
        match self {
            Self::SignsUp(run, _) => (0, 0, run as u32),
            Self::Results(run) => (1, 0, run as u32),
            Self::Afterwards(run) => (2, 0, run as u32),
            Self::Talk(hour, person) => (3, hour, person.0),
        }
    }
}

impl Work<'_> {
    /// The catalogue is laid in, courses are held and interviews take place, day after day.
    pub(super) fn past(&mut self, work: &RoundsWork<'_>, personas: &[Persona]) -> Result<(), BuildError> {
        let runs = runs(&self.data.courses, self.today);
        self.lay_in(personas, &runs)?;
        let pool = self.pool(personas);
        let mut events = courses(&runs, self.today);
        events.extend(self.talks_before().into_iter().map(|(day, hour, who)| (day, Event::Talk(hour, who))));
        events.sort_by_key(|(day, event)| (*day, event.rank()));
        for (day, event) in events {
            self.set_clock(morning(day));
            match event {
                Event::SignsUp(at, count) => {
                    let Some(run) = runs.get(at) else { continue };
                    self.signs_up(at, run, &pool, count);
                    self.approve_all(&run.id);
                }
                Event::Results(at) => {
                    let Some(run) = runs.get(at) else { continue };
                    self.results(at, run, personas);
                }
                Event::Afterwards(at) => {
                    let Some(run) = runs.get(at) else { continue };
                    self.afterwards(at, run, personas);
                }
                Event::Talk(hour, person) => {
                    self.set_clock(morning(day) + TimeDelta::hours(hour));
                    self.talk_before(work, person, day)?;
                }
            }
        }
        Ok(())
    }
}

/// What happened to the runs that are over, and who signed up for those held while the round is under way.
fn courses(runs: &[DemoRun], today: NaiveDate) -> Vec<(NaiveDate, Event)> {
    let latest = today - Days::new(PAST);
    let mut events = Vec::new();
    for (at, run) in runs.iter().enumerate().filter(|(_, run)| run.first_day < today) {
        let over = run.first_day < latest;
        let count = if over { MOST } else { SOON };
        events.push(((run.first_day - Days::new(AHEAD)).min(latest), Event::SignsUp(at, count)));
        if over {
            events.push(((run.last_day + Days::new(1)).min(latest), Event::Results(at)));
            events.push((latest, Event::Afterwards(at)));
        }
    }
    events
}
