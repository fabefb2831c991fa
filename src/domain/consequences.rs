//! What a reorganisation means for open work and figures: the state before compared with the state after, so that every
//! kind of change is judged by the same few questions.

use super::access::{Grant, Holder, Scope};
use super::evaluation::Rater;
use super::ids::{PersonNo, RoundId, UnitId};
use super::organisation::Organisation;
use super::round::{Round, RoundState};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What else is looked at.
pub struct Facts<'a> {
    /// The organisation before.
    pub before: &'a Organisation,
    /// The organisation after.
    pub after: &'a Organisation,
    /// The day it is.
    pub today: NaiveDate,
    /// The day people are compared on: today, or the day after a leave that comes later.
    pub day: NaiveDate,
    /// All rounds.
    pub rounds: &'a BTreeMap<RoundId, Round>,
    /// Whether a person's form of a side is sent.
    pub is_sent: &'a dyn Fn(&RoundId, PersonNo, Rater) -> bool,
    /// Roles that hold today or later.
    pub grants: &'a [&'a Grant],
    /// From how many people on a figure is shown. source: framework `pack.toml`, small group.
    pub smallest: u32,
}

/// Somebody with another nearest manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherManager {
    /// Who.
    pub person: PersonNo,
    /// Nearest manager before.
    pub before: Option<PersonNo>,
    /// Nearest manager after.
    pub after: Option<PersonNo>,
}

/// What happens in an open round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InRound {
    /// Which.
    pub round: RoundId,
    /// People of its population who get another nearest manager or unit, or leave.
    pub people: u32,
    /// Manager's forms not sent yet: the new manager has them to fill in.
    pub to_fill_in: u32,
    /// Manager's forms that are sent: they stand as they are.
    pub sent: u32,
    /// People of its population who leave with the own form not sent.
    pub leaving: u32,
}

/// What happens to a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reach {
    /// It covers more people than before.
    More,
    /// It covers fewer people than before.
    Fewer,
    /// It covers nobody any more.
    Nobody,
    /// Who holds it leaves, so that it ends.
    HolderLeaves,
    /// Whom it is about leaves.
    PersonLeaves,
}

/// A unit whose figures begin or cease to be shown, because of how many people are in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The unit, with all below it.
    pub unit: UnitId,
    /// People before.
    pub before: u32,
    /// People after.
    pub after: u32,
}

/// Everything it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequences {
    /// People who work in another unit afterwards.
    pub other_unit: u32,
    /// People who are not employed afterwards.
    pub leaving: u32,
    /// People with another nearest manager, by number.
    pub other_manager: Vec<OtherManager>,
    /// Open rounds with people in them that it concerns.
    pub rounds: Vec<InRound>,
    /// Roles whose reach changes, by number of the grant.
    pub grants: Vec<(u64, Reach)>,
    /// Units whose figures disappear or appear.
    pub groups: Vec<Group>,
    /// Units whose manager is not employed afterwards.
    pub led_by_leaver: Vec<UnitId>,
}

impl Consequences {
    /// People who have no nearest manager afterwards and had one.
    pub fn without_manager(&self) -> usize {
        self.other_manager.iter().filter(|other| other.after.is_none()).count()
    }
}

/// Works it out.
pub fn consequences(facts: &Facts<'_>) -> Consequences {
    let (before, after) = (Seen::new(facts.before, facts.day), Seen::new(facts.after, facts.day));
    let mut found = Consequences::default();
    let mut touched: HashSet<PersonNo> = HashSet::new();
    let mut gone: HashSet<PersonNo> = HashSet::new();
    let mut employed: Vec<(PersonNo, &UnitId)> = before.people.iter().map(|(no, unit)| (*no, *unit)).collect();
    employed.sort_unstable_by_key(|(no, _)| *no);
    for (person, unit) in employed {
        let Some(now) = after.people.get(&person) else {
            gone.insert(person);
            found.leaving += 1;
            continue;
        };
        if *now != unit {
            found.other_unit += 1;
            touched.insert(person);
        }
        let (was, is) = (before.nearest(person, unit), after.nearest(person, now));
        if was != is {
            found.other_manager.push(OtherManager { person, before: was, after: is });
            touched.insert(person);
        }
    }
    let open = facts.rounds.values().filter(|round| round.state == RoundState::Open);
    found.rounds = open.filter_map(|round| in_round(facts, round, &found, &touched, &gone)).collect();
    found.grants = facts.grants.iter().filter_map(|grant| reach(grant, &before, &after, &gone)).collect();
    found.groups = groups(&before, &after, facts.smallest);
    let led = facts.after.units().filter(|unit| unit.manager.is_some_and(|manager| gone.contains(&manager)));
    found.led_by_leaver = led.map(|unit| unit.id.clone()).collect();
    found
}

/// The organisation as it is on the day compared, with what is asked again and again.
struct Seen<'a> {
    organisation: &'a Organisation,
    /// Unit of everybody employed.
    people: HashMap<PersonNo, &'a UnitId>,
    /// The first two managers on the way up from each unit with people: the second is for the first.
    managers: HashMap<&'a UnitId, (Option<PersonNo>, Option<PersonNo>)>,
}

impl<'a> Seen<'a> {
    fn new(organisation: &'a Organisation, day: NaiveDate) -> Self {
        let rows = organisation.people().filter_map(|person| Some((person.no, person.on(day)?)));
        let people: HashMap<_, _> =
            rows.filter(|(_, row)| row.employed_on(day)).map(|(no, row)| (no, &row.unit)).collect();
        let mut managers = HashMap::new();
        for unit in people.values() {
            managers.entry(*unit).or_insert_with(|| {
                let mut up = organisation.path(unit).into_iter().filter_map(|unit| unit.manager);
                let first = up.next();
                (first, up.find(|manager| Some(*manager) != first))
            });
        }
        Self { organisation, people, managers }
    }

    fn nearest(&self, person: PersonNo, unit: &UnitId) -> Option<PersonNo> {
        let (first, second) = self.managers.get(unit).copied().unwrap_or_default();
        if first == Some(person) { second } else { first }
    }

    /// How many work in each unit or below it; units with nobody are left out.
    fn totals(&self) -> BTreeMap<&'a UnitId, u32> {
        let mut direct: HashMap<&UnitId, u32> = HashMap::new();
        for unit in self.people.values() {
            *direct.entry(unit).or_default() += 1;
        }
        let mut totals: BTreeMap<&UnitId, u32> = BTreeMap::new();
        for (unit, count) in direct {
            for above in self.organisation.path(unit) {
                *totals.entry(&above.id).or_default() += count;
            }
        }
        totals
    }

    /// How many a scope covers.
    fn covered(&self, scope: &Scope) -> Option<u32> {
        let Scope::Subtree(top) = scope else { return None };
        let units: HashSet<&UnitId> = self.organisation.subtree(top).into_iter().map(|unit| &unit.id).collect();
        Some(self.people.values().filter(|unit| units.contains(**unit)).count() as u32)
    }
}

fn in_round(
    facts: &Facts<'_>,
    round: &Round,
    found: &Consequences,
    touched: &HashSet<PersonNo>,
    gone: &HashSet<PersonNo>,
) -> Option<InRound> {
    let sent = |person: PersonNo, rater| (facts.is_sent)(&round.id, person, rater);
    let inside = |person: &&PersonNo| round.population.contains(*person);
    let people = touched.iter().chain(gone).filter(inside).count() as u32;
    let moved = found.other_manager.iter().map(|other| &other.person).filter(inside);
    let (done, open): (Vec<&PersonNo>, Vec<&PersonNo>) = moved.partition(|person| sent(**person, Rater::Manager));
    let leaving = gone.iter().filter(inside).filter(|person| !sent(**person, Rater::Own)).count() as u32;
    let it =
        InRound { round: round.id.clone(), people, to_fill_in: open.len() as u32, sent: done.len() as u32, leaving };
    (people > 0).then_some(it)
}

fn reach(grant: &Grant, before: &Seen<'_>, after: &Seen<'_>, gone: &HashSet<PersonNo>) -> Option<(u64, Reach)> {
    if matches!(&grant.holder, Holder::Person(no) if gone.contains(no)) {
        return Some((grant.id, Reach::HolderLeaves));
    }
    if matches!(&grant.scope, Scope::Person(no) if gone.contains(no)) {
        return Some((grant.id, Reach::PersonLeaves));
    }
    let reach = match (before.covered(&grant.scope)?, after.covered(&grant.scope)?) {
        (was, is) if was == is => return None,
        (_, 0) => Reach::Nobody,
        (was, is) if is > was => Reach::More,
        _ => Reach::Fewer,
    };
    Some((grant.id, reach))
}

/// Units whose number of people crosses the limit, in either direction; one that is empty shows nothing to hide.
fn groups(before: &Seen<'_>, after: &Seen<'_>, smallest: u32) -> Vec<Group> {
    let (was, is) = (before.totals(), after.totals());
    let units: std::collections::BTreeSet<&UnitId> = was.keys().chain(is.keys()).copied().collect();
    let count = |totals: &BTreeMap<&UnitId, u32>, unit: &UnitId| totals.get(unit).copied().unwrap_or_default();
    let all =
        units.into_iter().map(|unit| Group { unit: unit.clone(), before: count(&was, unit), after: count(&is, unit) });
    all.filter(|group| (group.before >= smallest) != (group.after >= smallest)).collect()
}

#[cfg(test)]
mod tests;
