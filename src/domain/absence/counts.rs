//! A person's counts against the thresholds of a talk.

use super::day::{Day, WorkingDays};
use super::employment::{Segment, employed_on};
use super::merge::Merging;
use super::rules::AbsenceRules;
use super::spell::Spell;
use super::window::Window;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a talk is called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Trigger {
    /// Many notices in a short time.
    Frequent,
    /// Many sick days in a year.
    Days,
    /// A long spell that lasts.
    Long,
}

impl Trigger {
    /// Every trigger, in the order they are named.
    pub const ALL: [Self; 3] = [Self::Frequent, Self::Days, Self::Long];

    /// The language-free code. source: `formats.md`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frequent => "frequent",
            Self::Days => "days",
            Self::Long => "long",
        }
    }
}

/// A set of triggers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Triggers(u8);

impl Triggers {
    /// Whether it is in the set.
    pub const fn contains(self, trigger: Trigger) -> bool {
        self.0 & (1 << trigger as u8) != 0
    }

    /// The set with one more.
    #[must_use]
    pub const fn with(self, trigger: Trigger) -> Self {
        Self(self.0 | 1 << trigger as u8)
    }

    /// Whether nothing is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its triggers, in order.
    pub fn iter(self) -> impl Iterator<Item = Trigger> {
        Trigger::ALL.into_iter().filter(move |trigger| self.contains(*trigger))
    }
}

/// What is counted of one person on one day. source: `formats.md`, Triggers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Merged spells whose first day lies in the window of notices.
    pub notices: u32,
    /// Working days of sickness in the window of days; a partly sick day is one.
    pub sick_days: u32,
    /// The same in calendar days.
    pub calendar_days: u32,
    /// Calendar days from the first day of the present spell, if the person is registered ill on the day, else 0.
    pub current_spell_days: u32,
}

impl Counts {
    /// The bare thresholds that are passed.
    pub fn triggers(&self, rules: &AbsenceRules) -> Triggers {
        let passed = [
            (Trigger::Frequent, self.notices > rules.notices_more_than),
            (Trigger::Days, self.sick_days > rules.days_more_than),
            (Trigger::Long, self.current_spell_days > rules.long_more_than),
        ];
        passed.into_iter().filter(|(_, passed)| *passed).fold(Triggers::default(), |set, (one, _)| set.with(one))
    }
}

/// Counts what is merged of the trigger kinds, up to `as_of`.
pub fn counted(merging: &Merging, rules: &AbsenceRules, as_of: NaiveDate, days: &WorkingDays) -> Counts {
    let today = Day::from(as_of);
    let notices = Window::months(as_of, rules.notices_months);
    let year = Window::months(as_of, rules.days_months);
    let mut counts = Counts::default();
    // The newest stand last, and most of them are too old to count.
    for spell in merging.spells.iter().rev() {
        counts.notices += u32::from(notices.contains(spell.first));
        if spell.last < year.from && spell.first < notices.from {
            break;
        }
        for piece in merging.pieces_of(spell) {
            if let Some(part) = year.part(piece.from, piece.to) {
                counts.sick_days += days.working(part.from, part.to);
                counts.calendar_days += part.days();
            }
            if piece.from <= today && today <= piece.to {
                counts.current_spell_days = today.days_from(spell.first);
            }
        }
    }
    counts
}

/// A person's counts on a day; nothing is counted of who is not employed then.
pub fn counts(
    spells: &[Spell],
    employed: &[Segment],
    rules: &AbsenceRules,
    as_of: NaiveDate,
    days: &WorkingDays,
    merging: &mut Merging,
) -> Counts {
    if !employed_on(employed, as_of.into()) {
        return Counts::default();
    }
    merging.merge(spells, rules.trigger_kinds, as_of.into(), employed, days);
    counted(merging, rules, as_of, days)
}
