//! The absence of a unit day by day, summed up so that any window of it is one subtraction: for curves.

use super::day::{Day, WorkingDays};
use super::employment::Segment;
use super::figures::Sums;
use super::merge::Merging;
use super::rules::AbsenceRules;
use super::spell::Spell;
use super::units::Range;
use super::window::Window;

/// Rates on their way: what begins and ends on each day.
#[derive(Clone, Debug)]
pub struct Tracing {
    window: Window,
    changes: Vec<[i64; 3]>,
    lengths: Vec<u32>,
    merging: Merging,
}

/// A unit's days from the first on, each with the sums up to and including it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    window: Window,
    sums: Vec<[u64; 3]>,
    /// How many merged spells with a day in the window of lengths fall into each band; one more than there are bands.
    pub lengths: Vec<u32>,
}

const HOURS: usize = 0;
const SHORT: usize = 1;
const LONG: usize = 2;

impl Tracing {
    /// Nothing yet, for the days of a window; nothing is counted after its last one.
    pub fn new(window: Window, rules: &AbsenceRules) -> Self {
        let size = window.days() as usize + 1;
        let lengths = vec![0; rules.length_bands.len() + 1];
        Self { window, changes: vec![[0; 3]; size], lengths, merging: Merging::default() }
    }

    /// Adds a person's days in some units. `lengths` is the window whose spells are sorted by length.
    pub fn add(
        &mut self,
        (employed, spells): (&[Segment], &[Spell]),
        range: Range,
        lengths: Window,
        rules: &AbsenceRules,
        days: &WorkingDays,
    ) {
        let window = self.window;
        let here = || employed.iter().filter(|segment| range.contains(segment.unit));
        let mut works_here = false;
        for segment in here() {
            let Some(part) = window.part(segment.from, segment.to) else { continue };
            works_here = true;
            self.change(part, HOURS, segment.weekly_hours.into());
        }
        if !works_here {
            return;
        }
        let mut merging = std::mem::take(&mut self.merging);
        merging.merge(spells, rules.statistics_kinds, window.to, employed, days);
        for spell in merging.spells.iter().rev() {
            if spell.last < window.from {
                break;
            }
            let long = spell.calendar_days() > rules.short_days_at_most;
            let mut counts = false;
            for piece in merging.pieces_of(spell) {
                for segment in here() {
                    let part = window.part(piece.from, piece.to).and_then(|part| part.part(segment.from, segment.to));
                    let Some(part) = part else { continue };
                    let rate = i64::from(segment.weekly_hours) * i64::from(piece.percent.hundredths());
                    self.change(part, if long { LONG } else { SHORT }, rate);
                    counts |= lengths.part(part.from, part.to).is_some();
                }
            }
            let band = rules.length_bands.iter().filter(|upper| spell.calendar_days() > **upper).count();
            if let Some(band) = self.lengths.get_mut(band).filter(|_| counts) {
                *band += 1;
            }
        }
        self.merging = merging;
    }

    fn change(&mut self, part: Window, what: usize, rate: i64) {
        let at = |day: Day| day.days_after(self.window.from) as usize;
        let (from, behind) = (at(part.from), at(part.to) + 1);
        for (at, rate) in [(from, rate), (behind, -rate)] {
            if let Some(change) = self.changes.get_mut(at).and_then(|day| day.get_mut(what)) {
                *change += rate;
            }
        }
    }

    /// The series.
    pub fn finish(self, days: &WorkingDays) -> Series {
        let (mut rates, mut sums, mut all) = ([0_i64; 3], [0_u64; 3], Vec::with_capacity(self.changes.len()));
        let mut day = self.window.from;
        for change in self.changes.iter().take(self.window.days() as usize) {
            let halves = u64::from(days.halves(day, day));
            for (what, (rate, sum)) in rates.iter_mut().zip(&mut sums).enumerate() {
                *rate += change.get(what).copied().unwrap_or_default();
                // Hours are summed over every day, absence over working time.
                let times = if what == HOURS { 1 } else { halves };
                *sum += rate.unsigned_abs() * times;
            }
            all.push(sums);
            day = day + 1;
        }
        Series { window: self.window, sums: all, lengths: self.lengths }
    }
}

impl Series {
    /// The sums of a part of its days: hours, short and long absence; counts of people are not in it.
    pub fn sums(&self, part: Window) -> Sums {
        let Some(part) = self.window.part(part.from, part.to) else { return Sums::default() };
        let at = |day: Day| {
            let index = usize::try_from(day.days_after(self.window.from)).ok();
            index.and_then(|index| self.sums.get(index)).copied().unwrap_or_default()
        };
        let (before, after) = (at(part.from - 1), at(part.to));
        Sums {
            hour_days: after[HOURS] - before[HOURS],
            short: after[SHORT] - before[SHORT],
            long: after[LONG] - before[LONG],
            ..Sums::default()
        }
    }
}
