//! Adds one person's days to the sums of the units worked in.

use super::day::{Day, WorkingDays};
use super::employment::Segment;
use super::merge::Merging;
use super::rules::AbsenceRules;
use super::spell::Spell;
use super::units::Adding;
use super::window::Window;

/// What figures of a window are worked out with.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The days.
    pub window: Window,
    /// Nothing is counted after this day.
    pub as_of: Day,
    /// Kinds and the length of a short spell.
    pub rules: &'a AbsenceRules,
    /// Working days.
    pub days: &'a WorkingDays,
}

/// Room for one person at a time, kept from person to person.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// The person's merged spells.
    pub merging: Merging,
    units: Vec<u32>,
}

/// Adds a person. source: `formats.md`, Statistics.
pub fn add(terms: &Terms<'_>, employed: &[Segment], spells: &[Spell], scratch: &mut Scratch, sums: &mut Adding<'_>) {
    let Terms { window, as_of, rules, days } = *terms;
    let range = sums.range();
    let Scratch { merging, units } = scratch;
    units.clear();
    for segment in employed.iter().filter(|segment| range.contains(segment.unit)) {
        if let Some(own) = sums.of(segment.unit).filter(|_| segment.from <= as_of && as_of <= segment.to) {
            own.employees += 1;
        }
        let Some(part) = window.part(segment.from, segment.to) else { continue };
        let hours = u64::from(segment.weekly_hours);
        if let Some(own) = sums.of(segment.unit) {
            own.hour_days += hours * u64::from(part.days());
            own.possible += hours * u64::from(days.halves(part.from, part.to));
        }
        units.push(segment.unit);
    }
    if units.is_empty() {
        return;
    }
    sums.once(units, |sums| sums.group += 1);
    merging.merge(spells, rules.statistics_kinds, as_of, employed, days);
    let mut away = Vec::new();
    for spell in merging.spells.iter().rev() {
        if spell.last < window.from {
            break;
        }
        let long = spell.calendar_days() > rules.short_days_at_most;
        units.clear();
        for piece in merging.pieces_of(spell) {
            let Some(piece_in) = window.part(piece.from, piece.to) else { continue };
            for segment in employed.iter().filter(|segment| range.contains(segment.unit)) {
                let Some(part) = piece_in.part(segment.from, segment.to) else { continue };
                let share = u64::from(segment.weekly_hours) * u64::from(piece.percent.hundredths());
                let absent = share * u64::from(days.halves(part.from, part.to));
                if let Some(own) = sums.of(segment.unit) {
                    *(if long { &mut own.long } else { &mut own.short }) += absent;
                }
                units.push(segment.unit);
            }
        }
        away.extend_from_slice(units);
        sums.once(units, |sums| sums.spells += 1);
    }
    if !away.is_empty() {
        sums.once(&mut away, |sums| sums.absentees += 1);
    }
}
