//! What has happened to a round since it was opened: kept apart from what it froze, because it grows while it runs.

use super::selection::Selection;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{PersonNo, RoundId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A round's life. A round from before lives were kept has none: then nothing of this is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Life {
    /// Whose.
    pub round: RoundId,
    /// The day it was opened.
    pub opened: NaiveDate,
    /// Who it was opened for.
    pub selection: Selection,
    /// Everybody's nearest manager when the round was opened, or when the person came in.
    pub managers: BTreeMap<PersonNo, Option<PersonNo>>,
    /// Who came in after it was opened, and when.
    pub joined: BTreeMap<PersonNo, NaiveDate>,
    /// Who was taken out, and when.
    pub taken_out: BTreeMap<PersonNo, NaiveDate>,
    /// The reminders sent, oldest first.
    pub reminders: Vec<Reminder>,
    /// Per form the number of the latest reminder about it.
    pub reminded: BTreeMap<(PersonNo, Rater), u16>,
    /// The day it was closed.
    pub closed: Option<NaiveDate>,
}

/// A reminder sent by HR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// When.
    pub on: NaiveDate,
    /// About how many forms.
    pub forms: u32,
}

impl Life {
    /// The life of a round opened on a day for these people, each with the nearest manager of that day.
    pub const fn new(
        round: RoundId,
        opened: NaiveDate,
        selection: Selection,
        managers: BTreeMap<PersonNo, Option<PersonNo>>,
    ) -> Self {
        Self {
            round,
            opened,
            selection,
            managers,
            joined: BTreeMap::new(),
            taken_out: BTreeMap::new(),
            reminders: Vec::new(),
            reminded: BTreeMap::new(),
            closed: None,
        }
    }

    /// The day of the latest reminder about a form.
    pub fn reminded_on(&self, person: PersonNo, rater: Rater) -> Option<NaiveDate> {
        let number = self.reminded.get(&(person, rater))?;
        self.reminders.get(usize::from(*number)).map(|reminder| reminder.on)
    }

    /// Notes a reminder about these forms. Beyond 65,535 reminders of one round the last one counts on.
    pub fn remind(&mut self, on: NaiveDate, forms: &[(PersonNo, Rater)]) {
        self.reminders.push(Reminder { on, forms: u32::try_from(forms.len()).unwrap_or(u32::MAX) });
        let number = u16::try_from(self.reminders.len() - 1).unwrap_or(u16::MAX);
        self.reminded.extend(forms.iter().map(|form| (*form, number)));
    }

    /// The day a person came in: when it was opened, or when added.
    pub fn since(&self, person: PersonNo) -> NaiveDate {
        self.joined.get(&person).copied().unwrap_or(self.opened)
    }

    /// Notes that a person came in on a day, under this nearest manager.
    pub fn join(&mut self, person: PersonNo, on: NaiveDate, manager: Option<PersonNo>) {
        self.taken_out.remove(&person);
        self.joined.insert(person, on);
        self.managers.insert(person, manager);
    }

    /// Notes that a person was taken out on a day.
    pub fn take_out(&mut self, person: PersonNo, on: NaiveDate) {
        self.joined.remove(&person);
        self.managers.remove(&person);
        self.taken_out.insert(person, on);
    }
}

#[cfg(test)]
mod tests {
    use super::super::selection::tests::day;
    use super::*;

    #[test]
    fn the_latest_reminder_about_each_form_is_known() {
        let mut life = Life::new("R".into(), day("2026-04-01"), Selection::Everybody, BTreeMap::new());
        let (own, manager) = ((PersonNo(1), Rater::Own), (PersonNo(1), Rater::Manager));
        life.remind(day("2026-04-10"), &[own, manager]);
        life.remind(day("2026-04-20"), &[own]);
        assert_eq!(life.reminded_on(own.0, own.1), Some(day("2026-04-20")));
        assert_eq!(life.reminded_on(manager.0, manager.1), Some(day("2026-04-10")));
        assert_eq!(life.reminded_on(PersonNo(2), Rater::Own), None);
        assert_eq!(life.reminders.iter().map(|reminder| reminder.forms).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn who_is_taken_out_and_comes_in_again_is_in_from_then() {
        let mut life =
            Life::new("R".into(), day("2026-04-01"), Selection::Everybody, BTreeMap::from([(PersonNo(1), None)]));
        assert_eq!(life.since(PersonNo(1)), day("2026-04-01"));
        life.take_out(PersonNo(1), day("2026-04-05"));
        assert_eq!(life.taken_out.get(&PersonNo(1)), Some(&day("2026-04-05")));
        life.join(PersonNo(1), day("2026-04-09"), Some(PersonNo(2)));
        assert!(life.taken_out.is_empty());
        assert_eq!((life.since(PersonNo(1)), life.managers[&PersonNo(1)]), (day("2026-04-09"), Some(PersonNo(2))));
    }
}
