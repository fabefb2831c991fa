//! When triggers fired. A trigger is an episode: it fires once and stays until a talk is recorded. `long` fires once for
//! each merged spell; the others again only on a new notice after the talk. source: issue of the system; `systems.md` 9.

use super::counts::Trigger;
use super::day::{Day, WorkingDays};
use super::merge::{Merged, Merging};
use super::rules::AbsenceRules;
use super::window::Window;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A trigger that fired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// Which.
    pub trigger: Trigger,
    /// The day.
    pub on: Day,
    /// First day of the spell it fired in.
    pub spell: Day,
    /// What was counted: the first days of the notices, of `frequent`; else nothing.
    pub dates: Vec<Day>,
    /// How many were counted: notices, working days, or calendar days in a row.
    pub count: u32,
}

/// A trigger that fired, as people read it: "4 notices in 3 months: 02-08, 19-08, 09-09, 30-09".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiredLine {
    /// Which.
    pub trigger: Trigger,
    /// The day.
    pub on: NaiveDate,
    /// First day of the spell it fired in.
    pub since: NaiveDate,
    /// First days of the notices counted; else nothing.
    pub dates: Vec<NaiveDate>,
    /// How many were counted.
    pub count: u32,
    /// Over how many months; 0 = in a row.
    pub months: u32,
}

impl Fired {
    /// As people read it.
    pub fn line(&self, rules: &AbsenceRules) -> FiredLine {
        FiredLine {
            trigger: self.trigger,
            on: self.on.date(),
            since: self.spell.date(),
            dates: self.dates.iter().map(|day| day.date()).collect(),
            count: self.count,
            months: match self.trigger {
                Trigger::Frequent => rules.notices_months,
                Trigger::Days => rules.days_months,
                Trigger::Long => 0,
            },
        }
    }
}

/// Every time a trigger fired up to the last day of what is merged, oldest first. `answers` are the days a talk was
/// recorded, or a case closed without one, oldest first.
pub fn fired(merging: &Merging, answers: &[Day], rules: &AbsenceRules, days: &WorkingDays) -> Vec<Fired> {
    let mut found = Vec::new();
    // The day each fired last, until it is answered.
    let mut last: [Option<Day>; 3] = [None; 3];
    for (at, spell) in merging.spells.iter().enumerate() {
        for trigger in Trigger::ALL {
            if trigger != Trigger::Long && !armed(last.get(trigger as usize).copied().flatten(), answers, spell.first) {
                continue;
            }
            let from = Day::from(rules.fires_from(trigger));
            let fires = match trigger {
                Trigger::Frequent => frequent(merging, at, rules).filter(|_| from <= spell.first),
                Trigger::Days => many_days(merging, at, from, rules, days),
                Trigger::Long => long(merging, spell, from, rules),
            };
            if let Some((fired, slot)) = fires.zip(last.get_mut(trigger as usize)) {
                *slot = Some(fired.on);
                found.push(fired);
            }
        }
    }
    found.sort_by_key(|fired| (fired.on, fired.trigger));
    found
}

/// Those nobody has answered.
pub fn open(fired: &[Fired], answers: &[Day]) -> Vec<Fired> {
    let last = answers.last().copied().unwrap_or(Day::FIRST);
    fired.iter().filter(|fired| fired.on > last).cloned().collect()
}

/// Whether a trigger can fire in a spell that begins on `first`: it never did, or there was a talk since, and the spell
/// is a new notice after it.
fn armed(last: Option<Day>, answers: &[Day], first: Day) -> bool {
    let Some(last) = last else { return true };
    answers.iter().any(|answer| *answer >= last && *answer < first)
}

fn frequent(merging: &Merging, at: usize, rules: &AbsenceRules) -> Option<Fired> {
    let spell = merging.spells.get(at)?;
    let window = Window::months(spell.first.date(), rules.notices_months);
    let upto = merging.spells.get(..=at).unwrap_or_default();
    let dates: Vec<Day> = upto.iter().map(|spell| spell.first).filter(|first| window.contains(*first)).collect();
    let count = dates.len() as u32;
    let passed = count > rules.notices_more_than;
    passed.then_some(Fired { trigger: Trigger::Frequent, on: spell.first, spell: spell.first, dates, count })
}

fn many_days(merging: &Merging, at: usize, from: Day, rules: &AbsenceRules, days: &WorkingDays) -> Option<Fired> {
    let spell = merging.spells.get(at)?;
    let sick = |window: Window, upto: Day| -> u32 {
        let upto_spells = merging.spells.get(..=at).unwrap_or_default().iter().rev();
        let near = upto_spells.take_while(|spell| spell.last >= window.from);
        near.flat_map(|spell| merging.pieces_of(spell))
            .filter_map(|piece| window.part(piece.from, piece.to.min(upto)))
            .map(|part| days.working(part.from, part.to))
            .sum()
    };
    // Most spells stay below the threshold to their end, and then no day of them needs a look.
    let whole = Window { from: Window::months(spell.first.date(), rules.days_months).from, to: spell.last };
    if sick(whole, spell.last) <= rules.days_more_than {
        return None;
    }
    for piece in merging.pieces_of(spell) {
        let mut day = piece.from.max(from);
        while day <= piece.to {
            let count = sick(Window::months(day.date(), rules.days_months), day);
            if count > rules.days_more_than {
                return Some(Fired { trigger: Trigger::Days, on: day, spell: spell.first, dates: Vec::new(), count });
            }
            day = day + 1;
        }
    }
    None
}

fn long(merging: &Merging, spell: &Merged, from: Day, rules: &AbsenceRules) -> Option<Fired> {
    let earliest = (spell.first + rules.long_more_than as i32).max(from);
    let piece = merging.pieces_of(spell).iter().find(|piece| piece.to >= earliest)?;
    let on = piece.from.max(earliest);
    let count = on.days_from(spell.first);
    Some(Fired { trigger: Trigger::Long, on, spell: spell.first, dates: Vec::new(), count })
}
