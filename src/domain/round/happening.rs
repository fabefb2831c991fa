//! What has happened to the people of a round while it ran: who came, left, moved or got another manager. Derived from
//! the history of employment and from what the round noted at its opening.

use super::life::Life;
use super::selection::Chosen;
use super::{Round, RoundState};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::organisation::{Employment, Organisation};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing that happened to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// Employed and meant by the round's selection, but not in it: hired or moved here since.
    NotIn {
        /// The first day of employment, where it is known.
        hired: Option<NaiveDate>,
    },
    /// Came in after the round was opened.
    Joined(NaiveDate),
    /// Left; the last day.
    Left(NaiveDate),
    /// Will leave before the round ends; the last day.
    Leaves(NaiveDate),
    /// Works in another unit than when the round was opened.
    Moved {
        /// The unit then.
        from: UnitId,
        /// The unit now.
        to: UnitId,
    },
    /// Has another nearest manager than when the round was opened. The old one's draft stays private; the new one fills
    /// the form in anew.
    NewManager {
        /// The manager then.
        from: Option<PersonNo>,
        /// The manager now.
        to: Option<PersonNo>,
    },
    /// Was taken out of the round.
    TakenOut(NaiveDate),
}

/// A round's people on a day, ready to be asked about one after the other.
#[derive(Debug)]
pub struct Watch<'a> {
    organisation: &'a Organisation,
    round: &'a Round,
    life: Option<&'a Life>,
    chosen: Chosen<'a>,
    today: NaiveDate,
}

impl<'a> Watch<'a> {
    /// Watches a round as of `today`.
    pub fn new(organisation: &'a Organisation, round: &'a Round, life: Option<&'a Life>, today: NaiveDate) -> Self {
        let chosen = life.map_or(Chosen::Everybody, |life| life.selection.within(organisation));
        Self { organisation, round, life, chosen, today }
    }

    /// Everything that happened to one person. Nothing is told of a closed round's newcomers: nobody can come in any more.
    pub fn of(&self, person: PersonNo) -> Vec<Happening> {
        let Some(row) = self.organisation.person(person).and_then(|person| person.on(self.today)) else {
            return Vec::new();
        };
        if let Some(on) = self.life.and_then(|life| life.taken_out.get(&person)) {
            return vec![Happening::TakenOut(*on)];
        }
        if !self.round.population.contains(&person) {
            return self.outside(row).into_iter().collect();
        }
        let mut found: Vec<Happening> = self.joined(person).map(Happening::Joined).into_iter().collect();
        match row.left {
            Some(left) if left < self.today => {
                found.push(Happening::Left(left));
                return found;
            }
            Some(left) if left < self.round.to => found.push(Happening::Leaves(left)),
            _ => {}
        }
        found.extend(self.moved(person, row));
        found.extend(self.new_manager(person));
        found
    }

    fn outside(&self, row: &Employment) -> Option<Happening> {
        let comes = self.round.state == RoundState::Open && row.employed_on(self.today) && self.chosen.covers(row);
        comes.then_some(Happening::NotIn { hired: row.hired })
    }

    fn joined(&self, person: PersonNo) -> Option<NaiveDate> {
        self.life?.joined.get(&person).copied()
    }

    fn moved(&self, person: PersonNo, row: &Employment) -> Option<Happening> {
        let since = self.life.map_or(self.round.from, |life| life.since(person));
        let then = self.organisation.unit_of(person, since.min(self.today))?;
        (*then != row.unit).then(|| Happening::Moved { from: then.clone(), to: row.unit.clone() })
    }

    fn new_manager(&self, person: PersonNo) -> Option<Happening> {
        let from = *self.life?.managers.get(&person)?;
        let to = self.organisation.nearest_manager(person, self.today);
        (from != to).then_some(Happening::NewManager { from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::super::FormKind;
    use super::super::selection::Selection;
    use super::super::selection::tests::{day, organisation, person, row, unit};
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    const TODAY: &str = "2026-04-20";

    fn round(people: &[u32]) -> Round {
        Round {
            id: "R".into(),
            name: String::new(),
            from: day("2026-04-01"),
            to: day("2026-05-31"),
            deadline: day("2026-05-03"),
            form: FormKind::Full,
            state: RoundState::Open,
            imported: false,
            questions: Vec::new(),
            demands: BTreeMap::new(),
            population: people.iter().copied().map(PersonNo).collect(),
            interviews_begun: BTreeSet::new(),
        }
    }

    /// Opened for everybody on the first day with the managers of then.
    fn life(organisation: &Organisation, selection: Selection) -> Life {
        let opened = day("2026-04-01");
        let manager = |no| (PersonNo(no), organisation.nearest_manager(PersonNo(no), opened));
        Life::new("R".into(), opened, selection, [1, 2, 3, 4].map(manager).into())
    }

    fn told(organisation: &Organisation, life: Option<&Life>, no: u32) -> Vec<Happening> {
        Watch::new(organisation, &round(&[1, 2, 3, 4]), life, day(TODAY)).of(PersonNo(no))
    }

    #[test]
    fn nothing_is_told_where_nothing_happened() {
        let organisation = organisation();
        let life = life(&organisation, Selection::Everybody);
        for no in 1..=4 {
            assert_eq!(told(&organisation, Some(&life), no), [], "{no}");
            assert_eq!(told(&organisation, None, no), [], "{no}");
        }
    }

    #[test]
    fn leavers_and_those_about_to_leave() {
        let mut organisation = organisation();
        let life = life(&organisation, Selection::Everybody);
        for (left, expected) in [
            ("2026-04-19", Happening::Left(day("2026-04-19"))),
            (TODAY, Happening::Leaves(day(TODAY))),
            ("2026-05-30", Happening::Leaves(day("2026-05-30"))),
        ] {
            organisation.put_person(person(3, vec![Employment { left: Some(day(left)), ..row("A1", None) }]));
            assert_eq!(told(&organisation, Some(&life), 3), [expected]);
        }
    }

    #[test]
    fn a_transfer_is_told_with_the_manager_that_comes_of_it() {
        let mut organisation = organisation();
        let life = life(&organisation, Selection::Everybody);
        let moved = Employment { valid_from: Some(day("2026-04-10")), ..row("B", Some("Q")) };
        organisation.put_person(person(3, vec![row("A1", Some("Q")), moved]));
        let transfer = Happening::Moved { from: "A1".into(), to: "B".into() };
        let manager = Happening::NewManager { from: Some(PersonNo(2)), to: Some(PersonNo(1)) };
        assert_eq!(told(&organisation, Some(&life), 3), [transfer.clone(), manager]);
        assert_eq!(told(&organisation, None, 3), [transfer], "without a life nothing is known of managers");
    }

    #[test]
    fn a_new_manager_of_the_unit_is_told_of_everybody_below() {
        let mut organisation = organisation();
        let life = life(&organisation, Selection::Everybody);
        organisation.put_unit(unit("A", Some("R"), Some(4)));
        let expected = Happening::NewManager { from: Some(PersonNo(2)), to: Some(PersonNo(4)) };
        assert_eq!(told(&organisation, Some(&life), 3), [expected]);
        let of_the_old = Happening::NewManager { from: Some(PersonNo(1)), to: Some(PersonNo(4)) };
        assert_eq!(told(&organisation, Some(&life), 2), [of_the_old]);
    }

    #[test]
    fn newcomers_are_told_while_the_selection_means_them_and_the_round_is_open() {
        let mut organisation = organisation();
        let hired = Some(day("2026-04-15"));
        organisation.put_person(person(9, vec![Employment { hired, ..row("A1", None) }]));
        let everybody = life(&organisation, Selection::Everybody);
        let newcomer = [Happening::NotIn { hired }];
        assert_eq!(told(&organisation, Some(&everybody), 9), newcomer);
        let of_b = life(&organisation, Selection::Units(BTreeSet::from(["B".into()])));
        assert_eq!(told(&organisation, Some(&of_b), 9), []);
        let closed = Round { state: RoundState::Closed, ..round(&[1]) };
        assert_eq!(Watch::new(&organisation, &closed, Some(&everybody), day(TODAY)).of(PersonNo(9)), []);
        let mut added = everybody;
        added.join(PersonNo(9), day("2026-04-18"), Some(PersonNo(2)));
        let found = Watch::new(&organisation, &round(&[9]), Some(&added), day(TODAY)).of(PersonNo(9));
        assert_eq!(found, [Happening::Joined(day("2026-04-18"))]);
        added.take_out(PersonNo(9), day("2026-04-19"));
        let found = Watch::new(&organisation, &round(&[]), Some(&added), day(TODAY)).of(PersonNo(9));
        assert_eq!(found, [Happening::TakenOut(day("2026-04-19"))]);
    }
}
