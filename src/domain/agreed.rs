//! Agreed levels: what employee and manager agree a level to be, at an interview or after a course. A list that only
//! grows; the last one of a competence is the level that holds.

use super::competence::Level;
use super::ids::{CompetenceId, PersonNo, RoundId, RunId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Number of an agreed level; given out one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AgreedNo(pub u64);

/// Where it was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AgreedSource {
    /// At a development interview; the round whose forms were on the table, where there was one.
    Interview(Option<RoundId>),
    /// After a run of a course.
    Course(RunId),
}

/// One agreed level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Number.
    pub no: AgreedNo,
    /// Whose level.
    pub person: PersonNo,
    /// Of what.
    pub competence: CompetenceId,
    /// The level.
    pub level: Level,
    /// When it was agreed.
    pub at: DateTime<Utc>,
    /// Where.
    pub source: AgreedSource,
    /// The manager who wrote it down.
    pub by: Option<PersonNo>,
}

/// All agreed levels. Nothing is ever taken out or replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreedLevels {
    all: BTreeMap<AgreedNo, Agreed>,
    of: HashMap<PersonNo, Vec<AgreedNo>>,
}

impl AgreedLevels {
    /// Adds one.
    pub fn put(&mut self, agreed: Agreed) {
        if self.all.contains_key(&agreed.no) {
            return;
        }
        let of = self.of.entry(agreed.person).or_default();
        let at = of.partition_point(|no| *no < agreed.no);
        of.insert(at, agreed.no);
        self.all.insert(agreed.no, agreed);
    }

    /// The number for the next one.
    pub fn next(&self) -> AgreedNo {
        AgreedNo(self.all.last_key_value().map_or(0, |(no, _)| no.0) + 1)
    }

    /// A person's agreed levels, oldest first.
    pub fn of(&self, person: PersonNo) -> impl DoubleEndedIterator<Item = &Agreed> {
        self.of.get(&person).into_iter().flatten().filter_map(|no| self.all.get(no))
    }

    /// What holds for a competence now: the last one agreed.
    pub fn now(&self, person: PersonNo, competence: &CompetenceId) -> Option<&Agreed> {
        self.of(person).rev().find(|agreed| agreed.competence == *competence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed(no: u64, competence: &str, level: u8) -> Agreed {
        Agreed {
            no: AgreedNo(no),
            person: PersonNo(7),
            competence: competence.into(),
            level: Level::new(level).unwrap(),
            at: DateTime::default(),
            source: AgreedSource::Interview(None),
            by: None,
        }
    }

    #[test]
    fn the_last_one_holds_and_the_first_ones_stay() {
        let mut levels = AgreedLevels::default();
        // Loaded in any order.
        for one in [agreed(2, "A", 3), agreed(1, "A", 2), agreed(3, "B", 4)] {
            levels.put(one);
        }
        levels.put(agreed(1, "A", 5));
        assert_eq!(levels.of(PersonNo(7)).map(|one| one.level.number()).collect::<Vec<_>>(), [2, 3, 4]);
        assert_eq!(levels.now(PersonNo(7), &"A".into()).map(|one| one.level.number()), Some(3));
        assert_eq!(levels.now(PersonNo(7), &"C".into()), None);
        assert_eq!(levels.next(), AgreedNo(4));
    }
}
