//! Joins registrations into spells: those that overlap, or have no working day between them, are one.

use super::day::{Day, WorkingDays};
use super::employment::{Segment, stretch};
use super::kind::Kinds;
use super::spell::{Percent, Spell};
use std::ops::Range;

/// Days that are registered, all with the same percent; the highest one where registrations overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// How much of the person's hours.
    pub percent: Percent,
}

/// One spell made of registrations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// First registered day.
    pub first: Day,
    /// Last registered day so far.
    pub last: Day,
    /// Its registered days, in [`Merging::pieces`].
    pub pieces: Range<usize>,
}

impl Merged {
    /// Its whole length so far in calendar days, bridged days counted.
    pub const fn calendar_days(&self) -> u32 {
        self.last.days_from(self.first)
    }
}

/// Where merged spells are gathered; kept from person to person so that nothing is allocated anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merging {
    /// The spells, oldest first.
    pub spells: Vec<Merged>,
    /// Their registered days: disjoint, oldest first.
    pub pieces: Vec<Piece>,
    raw: Vec<Piece>,
}

impl Merging {
    /// Merges a person's registrations of some kinds. `spells` stand in order of first day. A registration counts at most
    /// to the earliest of its last day, `as_of` and the end of the employment. source: `formats.md`.
    pub fn merge(&mut self, spells: &[Spell], kinds: Kinds, as_of: Day, employed: &[Segment], days: &WorkingDays) {
        self.spells.clear();
        self.pieces.clear();
        self.raw.clear();
        let mut end = Day::FIRST;
        for spell in spells.iter().filter(|spell| kinds.contains(spell.kind) && !spell.cancelled) {
            if spell.first > as_of {
                break;
            }
            let Some((from, left)) = stretch(employed, spell.first) else { continue };
            let to = spell.last.unwrap_or(Day::LAST).min(as_of).min(left);
            if from > to {
                continue;
            }
            if !self.raw.is_empty() && days.working(end + 1, from - 1) > 0 {
                self.close();
            }
            end = if self.raw.is_empty() { to } else { end.max(to) };
            self.raw.push(Piece { from, to, percent: spell.percent });
        }
        self.close();
    }

    /// The registered days of a spell.
    pub fn pieces_of(&self, spell: &Merged) -> &[Piece] {
        self.pieces.get(spell.pieces.clone()).unwrap_or_default()
    }

    /// Makes one spell of what has gathered.
    fn close(&mut self) {
        let begin = self.pieces.len();
        let overlap = self.raw.windows(2).any(|pair| matches!(pair, [one, two] if two.from <= one.to));
        if overlap {
            disjoint(&self.raw, &mut self.pieces);
        } else {
            self.pieces.extend_from_slice(&self.raw);
        }
        self.raw.clear();
        let own = self.pieces.get(begin..).unwrap_or_default();
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
        let merged = Merged { first: first.from, last: last.to, pieces: begin..self.pieces.len() };
        self.spells.push(merged);
    }
}

/// Cuts overlapping pieces so that each day has the highest percent registered on it.
fn disjoint(raw: &[Piece], out: &mut Vec<Piece>) {
    let mut edges: Vec<Day> = raw.iter().flat_map(|piece| [piece.from, piece.to + 1]).collect();
    edges.sort_unstable();
    edges.dedup();
    for pair in edges.windows(2) {
        let [from, next] = pair else { continue };
        let over = raw.iter().filter(|piece| piece.from <= *from && *from <= piece.to);
        if let Some(percent) = over.map(|piece| piece.percent).max() {
            out.push(Piece { from: *from, to: *next - 1, percent });
        }
    }
}
