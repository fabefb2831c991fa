//! One side of one round as the asking person sees it: the one place where figures come from, whatever screen or report
//! shows them.

use super::sight::{Sight, sees_answers, sight};
use crate::domain::access::{Role, Scope};
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::figures::{Tally, tally};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::overview::{Counts, Share};
use crate::domain::round::Round;
use crate::domain::small_groups::{Size, shown_in, why};
use crate::domain::tree::Tree;
use crate::service::asking::Asking;
use crate::service::engine::{FormsOfRound, Model};
use crate::service::views::{Cell, Distribution, Shown};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The figures of one side of a round, as far as the asking person may see them.
pub struct Side<'a> {
    asking: &'a Asking<'a>,
    round: &'a Round,
    rater: Rater,
    counts: Arc<Counts>,
    seen: OnceCell<Seen>,
}

/// The part of the forms the asking person may read one by one.
struct Seen {
    /// Counted over them, the own one apart; none where there is none.
    counts: Option<Counts>,
    /// The unit of the own form and what it says to each question, if that is among the forms.
    own: Option<(usize, Vec<Tally>)>,
}

/// A unit whose figures may be seen, and how much of them.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    number: usize,
    everything: bool,
}

impl Open {
    /// Whether nothing of it is hidden.
    pub const fn is_free(self) -> bool {
        self.everything
    }
}

/// What of one question's figures is shown, unit by unit: over enough people, and not to be worked out from others.
pub struct Pattern {
    distribution: Vec<bool>,
    share: Vec<bool>,
}

impl<'a> Side<'a> {
    /// One side of a round.
    pub fn new(asking: &'a Asking<'a>, round: &'a Round, rater: Rater) -> Self {
        let counts = asking.model.counts(round, rater, asking.env.today);
        Self { asking, round, rater, counts, seen: OnceCell::new() }
    }

    /// How many people of the population are in a unit with all below it, and how many forms of theirs are sent.
    pub fn head(&self, unit: Open) -> (u32, u32) {
        (self.counts.employees(unit.number), self.counts.submitted(unit.number))
    }

    /// A unit, if the asking person may see its figures.
    pub fn open(&self, unit: &UnitId) -> Option<Open> {
        let number = self.counts.tree().number(unit)?;
        let everything = match sight(self.asking, self.round, unit)? {
            Sight::Everything => true,
            Sight::LargeGroups => self.sees_all(number),
        };
        Some(Open { number, everything })
    }

    /// What is shown of a question, of these units: worked out from the whole organisation downwards, so that no other
    /// page tells what one hides. `None` where nothing need be hidden.
    pub fn pattern(&self, question: usize, units: &[Open]) -> Option<Pattern> {
        if units.iter().all(|unit| unit.everything) {
            return None;
        }
        let seen = self.seen().counts.as_ref();
        let own = |unit: usize, count: fn(&Tally) -> u32| {
            let (at, said) = self.seen().own.as_ref()?;
            said.get(question).filter(|_| self.counts.tree().is_within(*at, unit)).map(count)
        };
        let smallest = self.asking.model.pack.rules.small_group;
        let wanted: Vec<usize> = units.iter().map(|unit| unit.number).collect();
        let shown = |count: fn(&Tally) -> u32, asked: fn(&Counts, usize) -> Option<u32>| {
            let size = |unit| {
                let (all, own) = (count(&self.counts.tally(unit, question)), own(unit, count));
                let read = seen.map_or(0, |seen| count(&seen.tally(unit, question)));
                let unseen = all.saturating_sub(read + own.unwrap_or_default());
                let read = seen.and_then(|seen| asked(seen, unit)).unwrap_or_default() + u32::from(own.is_some());
                let asked = asked(&self.counts, unit).map_or(unseen, |asked| asked.saturating_sub(read));
                Size { all, unseen, asked, own: own.unwrap_or_default() }
            };
            shown_in(self.counts.tree(), size, smallest, &wanted)
        };
        Some(Pattern {
            // Who did not answer is a secret too; what a job profile demands is none.
            distribution: shown(Tally::answering, |counts, unit| Some(counts.submitted(unit))),
            share: shown(|tally| tally.required, |_, _| None),
        })
    }

    /// A unit's figures for a question, under the pattern of that question.
    pub fn cell(&self, question: usize, unit: Open, pattern: Option<&Pattern>) -> Cell {
        let tally = self.counts.tally(unit.number, question);
        let sees = |of: fn(&Pattern) -> &Vec<bool>| {
            unit.everything || pattern.is_none_or(|shown| of(shown).get(unit.number).copied().unwrap_or_default())
        };
        let is_empty = self.counts.submitted(unit.number) == 0;
        self.shown(&tally, is_empty || sees(|shown| &shown.distribution), sees(|shown| &shown.share))
    }

    /// A unit's figures for a question by itself.
    pub fn cell_alone(&self, question: usize, unit: Open) -> Cell {
        self.cell(question, unit, self.pattern(question, &[unit]).as_ref())
    }

    /// What is left of a unit without the shown ones of its columns. Where the whole is shown, anybody could work it out.
    pub fn rest(&self, question: usize, whole: (Open, &Cell), parts: &[(Open, Cell)]) -> Cell {
        let tally = self.counts.tally(whole.0.number, question);
        let without = |shown: fn(&Cell) -> bool| {
            let parts = parts.iter().filter(|(_, cell)| shown(cell));
            parts.fold(tally, |rest, (unit, _)| rest.without(&self.counts.tally(unit.number, question)))
        };
        let of_distribution = without(|cell| cell.distribution.figure().is_some());
        let of_share = without(|cell| cell.share.figure().is_some());
        let distribution = !matches!(whole.1.distribution, Shown::Hidden(_));
        let share = !matches!(whole.1.share, Shown::Hidden(_));
        Cell {
            distribution: self.shown(&of_distribution, distribution, false).distribution,
            share: self.shown(&of_share, false, share).share,
        }
    }

    /// That nobody answered is a figure about those who could have; of whom something is demanded everybody may know.
    fn shown(&self, tally: &Tally, distribution: bool, share: bool) -> Cell {
        let smallest = self.asking.model.pack.rules.small_group;
        let hidden = |all| why(all, smallest);
        Cell {
            distribution: match tally.answering() {
                0 if distribution => Shown::Nobody,
                _ if distribution => {
                    Shown::Figure(Distribution { levels: tally.levels, not_relevant: tally.not_relevant })
                }
                all => Shown::Hidden(hidden(all)),
            },
            share: match tally.required {
                0 => Shown::Nobody,
                required if share => {
                    Shown::Figure(Share { required, meeting: tally.meeting, unresolved: tally.unresolved })
                }
                all => Shown::Hidden(hidden(all)),
            },
        }
    }

    /// The people a question's figures of a unit are worked out over: those answering, those of whom it is demanded.
    pub fn tally(&self, question: usize, unit: Open) -> Tally {
        self.counts.tally(unit.number, question)
    }

    /// Whether every form of a unit may be read one by one: then nothing is hidden.
    fn sees_all(&self, unit: usize) -> bool {
        let seen = self.seen();
        let own = seen.own.as_ref().is_some_and(|(own, _)| self.counts.tree().is_within(*own, unit));
        let read = seen.counts.as_ref().map_or(0, |counts| counts.submitted(unit)) + u32::from(own);
        read >= self.counts.submitted(unit)
    }

    fn seen(&self) -> &Seen {
        self.seen.get_or_init(|| {
            let Asking { model, env, caller, .. } = *self.asking;
            let tree = self.counts.tree_of_all();
            let place = |person| model.organisation.unit_of(person, env.today).and_then(|unit| tree.number(unit));
            let own = caller.person.filter(|person| sees_answers(self.asking, *person)).and_then(|person| {
                let form = sent(model, self.round, self.rater, person)?;
                Some((place(person)?, tally(self.round, [form])))
            });
            let forms = read_one_by_one(self.asking, self.round, self.rater, &tree);
            let counts = (!forms.is_empty())
                .then(|| Counts::of(&model.organisation, tree.clone(), self.round, forms, env.today));
            Seen { counts, own }
        })
    }
}

fn sent<'a>(model: &'a Model, round: &Round, rater: Rater, person: PersonNo) -> Option<&'a Evaluation> {
    model.evaluations.get(&round.id)?.get(&(person, rater)).filter(|form| form.is_sent())
}

/// The sent forms of others the asking person may read. One's own makes no group smaller: a team of five may see its
/// figures.
fn read_one_by_one<'a>(asking: &Asking<'a>, round: &Round, rater: Rater, tree: &Tree) -> Vec<&'a Evaluation> {
    let Asking { model, env, caller, .. } = *asking;
    let (mut below, named) = within_reach(asking, tree);
    if below.is_empty() && named.is_empty() {
        return Vec::new();
    }
    below.sort_unstable();
    let reach: Vec<bool> = (0..tree.len()).map(|unit| below.iter().any(|top| tree.is_within(unit, *top))).collect();
    // How somebody stands to a person follows from the person's unit, unless the person manages one or is named in a role.
    let managers: HashSet<PersonNo> = model.organisation.units().filter_map(|unit| unit.manager).collect();
    let mut of_unit: HashMap<usize, bool> = HashMap::new();
    let forms = model.evaluations.get(&round.id).into_iter().flat_map(FormsOfRound::values);
    let mut found = Vec::new();
    for form in forms.filter(|form| form.key.rater == rater && form.is_sent()) {
        let person = form.key.person;
        if caller.person == Some(person) {
            continue;
        }
        let place = model.organisation.unit_of(person, env.today).and_then(|unit| tree.number(unit));
        let alone = managers.contains(&person) || named.contains(&person) || caller.own_person == Some(person);
        let reads = match place {
            _ if alone => sees_answers(asking, person),
            Some(unit) if reach.get(unit).is_some_and(|within| *within) => {
                *of_unit.entry(unit).or_insert_with(|| sees_answers(asking, person))
            }
            _ => false,
        };
        if reads {
            found.push(form);
        }
    }
    found
}

/// Where people stand whose answers the asking person might read: units with all below them, and persons named in a role.
/// Wider than what may be read, never narrower.
fn within_reach(asking: &Asking<'_>, tree: &Tree) -> (Vec<usize>, HashSet<PersonNo>) {
    let Asking { model, caller, .. } = *asking;
    let managed = caller.person.into_iter().flat_map(|me| model.organisation.managed_units(me));
    let mut below: Vec<usize> = managed.filter_map(|unit| tree.number(&unit.id)).collect();
    let mut named = HashSet::new();
    for grant in caller.roles.iter().filter(|grant| grant.role == Role::Hr) {
        match &grant.scope {
            Scope::Everything => below.push(0),
            Scope::Subtree(top) => below.extend(tree.number(top)),
            Scope::Person(person) => _ = named.insert(*person),
        }
    }
    (below, named)
}
