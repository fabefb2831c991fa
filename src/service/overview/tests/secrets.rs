//! Nobody can work out what is hidden: every cell somebody can reach, on every page, of every round and side, is put into
//! one system of linear equations over the people, and no hidden cell and no group of fewer than five may follow from it.

use super::world::QUESTIONS;
use super::world::{Dice, RATERS, UNITS, World, no, unit_id};
use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::domain::overview::Share;
use crate::domain::round::RoundState;
use crate::service::ask::{CompetenceFigures, Overview, OverviewTrend};
use crate::service::engine::Fact;
use crate::service::fixture::{House, day, empty_house};
use crate::service::views::{Cell, ColumnOf, Distribution, Shown};
use std::collections::{BTreeMap, BTreeSet};

/// Organisations tried every time, and in the long run.
const WORLDS: u64 = 5;
const MANY_WORLDS: u64 = 60;
/// Managers who look at each organisation.
const MANAGERS: usize = 3;
const PEOPLE: usize = 48;
const SMALLEST: usize = 5;

/// People in a group.
type Group = BTreeSet<usize>;

/// What one viewer is told of one question of one side of one round.
#[derive(Default)]
struct Told {
    shown: BTreeSet<Group>,
    hidden: BTreeSet<Group>,
}

/// What a group is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    /// Its answers: over those who answered.
    Answers,
    /// Whether it answered at all: over all who sent the form.
    Silence,
    /// Whether it meets the demand: over those of whom it is demanded.
    Demand,
}

/// Round, side, question, and what is told.
type Which = (usize, usize, usize, Of);

/// Takes down what a cell tells about which people, and that its numbers are theirs.
fn take(told: &mut BTreeMap<Which, Told>, world: &World, which: (usize, usize, usize), group: &Group, cell: &Cell) {
    take_distribution(told, world, which, group, &cell.distribution);
    take_share(told, world, which, group, &cell.share);
}

fn take_distribution(
    told: &mut BTreeMap<Which, Told>,
    world: &World,
    (round, side, question): (usize, usize, usize),
    group: &Group,
    shown: &Shown<Distribution>,
) {
    let expected = world.over(round, side, question, |person| group.contains(&person));
    // Nobody is told who of them answered: hidden is what all of them did.
    let senders = world.senders(round, side, |person| group.contains(&person));
    let silence = told.entry((round, side, question, Of::Silence)).or_default();
    let is_hidden = matches!(shown, Shown::Hidden(_));
    if is_hidden { &mut silence.hidden } else { &mut silence.shown }.insert(senders);
    let answers = told.entry((round, side, question, Of::Answers)).or_default();
    match shown {
        Shown::Figure(found) => {
            assert_eq!((found.levels, found.not_relevant), (expected.levels, expected.not_relevant));
            answers.shown.insert(expected.answering);
        }
        Shown::Hidden(_) => {}
        Shown::Nobody => assert!(expected.answering.is_empty()),
    }
}

fn take_share(
    told: &mut BTreeMap<Which, Told>,
    world: &World,
    (round, side, question): (usize, usize, usize),
    group: &Group,
    shown: &Shown<Share>,
) {
    let expected = world.over(round, side, question, |person| group.contains(&person));
    let told = told.entry((round, side, question, Of::Demand)).or_default();
    match shown {
        Shown::Figure(found) => {
            let found = (found.required, found.meeting, found.unresolved);
            assert_eq!(found, (expected.required, expected.meeting, expected.unresolved));
            told.shown.insert(expected.demanded);
        }
        Shown::Hidden(_) => _ = told.hidden.insert(expected.demanded),
        Shown::Nobody => assert!(expected.demanded.is_empty()),
    }
}

/// Everything one login is told, from every page there is.
fn everything(house: &House, world: &World, login: &str) -> BTreeMap<Which, Told> {
    let mut told = BTreeMap::new();
    let people =
        |unit: usize| -> Group { (0..world.people.len()).filter(|person| world.is_in(*person, unit)).collect() };
    let number = |id: &str| (0..UNITS).find(|unit| unit_id(*unit) == id).unwrap();
    for unit in 0..UNITS {
        let id = unit_id(unit);
        for (round, asked) in world.rounds.iter().enumerate() {
            for (side, rater) in RATERS.into_iter().enumerate() {
                let ask = Overview { round: Some(asked.id.as_str().into()), unit: Some(id.as_str().into()), rater };
                let view = house.ask(login, ask);
                let report =
                    CompetenceFigures { round: asked.id.as_str().into(), unit: Some(id.as_str().into()), rater };
                let report = house.ask(login, report);
                assert_eq!(view.is_ok(), report.is_ok(), "the same doors for the screen and the report");
                let (Ok(view), Ok(report)) = (view, report) else { continue };
                for row in &view.rows {
                    let question = QUESTIONS.iter().position(|id| *id == row.competence.as_str()).unwrap();
                    let units = view.columns.iter().zip(&row.cells);
                    for (column, cell) in units {
                        match &column.of {
                            ColumnOf::Unit(id) => {
                                let group = people(number(id.as_str()));
                                take(&mut told, world, (round, side, question), &group, cell);
                            }
                            ColumnOf::Whole(_) => take(&mut told, world, (round, side, question), &people(0), cell),
                            ColumnOf::Rest => take_rest(&mut told, world, (round, side, question), unit, &view, row),
                        }
                    }
                    take(&mut told, world, (round, 1 - side, question), &people(unit), &row.other);
                    let line = report.competences.iter().find(|line| line.competence_id == row.competence).unwrap();
                    let cell = &row.cells[0];
                    assert_eq!(line.levels.is_none(), matches!(cell.distribution, Shown::Hidden(_)), "hidden in both");
                    assert_eq!(line.meeting.is_none(), matches!(cell.share, Shown::Hidden(_)), "hidden in both");
                }
            }
        }
        for (question, competence) in QUESTIONS.iter().enumerate() {
            let ask = OverviewTrend { unit: id.as_str().into(), competence: (*competence).into() };
            let Ok(trend) = house.ask(login, ask) else { continue };
            for row in trend.rounds {
                // The house has rounds of other worlds too.
                let round = world.rounds.iter().position(|asked| asked.id == row.round.id.as_str());
                let Some(round) = round else { continue };
                for (side, cell) in [row.own, row.manager].into_iter().enumerate() {
                    take(&mut told, world, (round, side, question), &people(unit), &cell.unwrap());
                }
            }
        }
    }
    told
}

/// The rest holds everybody of the unit who is in no column whose figure is shown; that may differ between the two.
fn take_rest(
    told: &mut BTreeMap<Which, Told>,
    world: &World,
    which: (usize, usize, usize),
    unit: usize,
    view: &crate::service::views::OverviewView,
    row: &crate::service::views::OverviewRow,
) {
    let cell = row.cells[view.columns.iter().position(|column| column.of == ColumnOf::Rest).unwrap()];
    let without = |shown: fn(&Cell) -> bool| -> Group {
        let columns = view.columns.iter().zip(&row.cells).filter(|(_, cell)| shown(cell));
        let out: Vec<usize> = columns
            .filter_map(|(column, _)| match &column.of {
                ColumnOf::Unit(id) if id.as_str() != unit_id(unit) => {
                    Some((0..UNITS).find(|unit| unit_id(*unit) == id.as_str()).unwrap())
                }
                _ => None,
            })
            .collect();
        let is_out = |person: usize| out.iter().any(|unit| world.is_in(person, *unit));
        (0..world.people.len()).filter(|person| world.is_in(*person, unit) && !is_out(*person)).collect()
    };
    let of_distribution = without(|cell| cell.distribution.figure().is_some());
    let of_share = without(|cell| cell.share.figure().is_some());
    take_distribution(told, world, which, &of_distribution, &cell.distribution);
    take_share(told, world, which, &of_share, &cell.share);
}

const PRIME: u64 = 1_000_000_007;

fn inverse(of: u64) -> u64 {
    let (mut result, mut base, mut power) = (1, of % PRIME, PRIME - 2);
    while power > 0 {
        if power & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power >>= 1;
    }
    result
}

/// A system of equations in steps, over a field: what its rows add up to.
#[derive(Default)]
struct System(Vec<(usize, Vec<u64>)>);

impl System {
    /// What is left of a row when everything known is taken out of it.
    fn reduce(&self, mut row: Vec<u64>) -> Vec<u64> {
        for (pivot, known) in &self.0 {
            let factor = row[*pivot];
            if factor != 0 {
                for (value, known) in row.iter_mut().zip(known) {
                    *value = (*value + (PRIME - factor) * known) % PRIME;
                }
            }
        }
        row
    }

    fn add(&mut self, row: Vec<u64>) {
        let row = self.reduce(row);
        let Some(pivot) = row.iter().position(|value| *value != 0) else { return };
        let factor = inverse(row[pivot]);
        let row: Vec<u64> = row.iter().map(|value| value * factor % PRIME).collect();
        for (_, known) in &mut self.0 {
            let factor = known[pivot];
            if factor != 0 {
                for (value, new) in known.iter_mut().zip(&row) {
                    *value = (*value + (PRIME - factor) * new) % PRIME;
                }
            }
        }
        self.0.push((pivot, row));
    }

    fn tells(&self, row: Vec<u64>) -> bool {
        self.reduce(row).iter().all(|value| *value == 0)
    }
}

/// Nothing hidden and no small group follows from what is shown, once those are taken out whose answers may be read.
///
/// The viewer knows the own answer. Five people with oneself are five: then four others may follow, and not fewer.
fn is_safe(told: &Told, viewer: Option<usize>, read: &Group, people: usize) -> Result<(), String> {
    let row = |group: &Group| -> Vec<u64> {
        (0..people).map(|person| u64::from(group.contains(&person) && !read.contains(&person))).collect()
    };
    let mut system = System::default();
    told.shown.iter().for_each(|group| system.add(row(group)));
    let own = |group: &Group| viewer.is_some_and(|viewer| group.iter().all(|at| *at == viewer || read.contains(at)));
    for group in told.hidden.iter().filter(|group| !own(group)) {
        let unread = row(group);
        if unread.contains(&1) && system.tells(unread) {
            return Err(format!("the hidden group {group:?} can be worked out"));
        }
    }
    let told_of_oneself = viewer.is_some_and(|viewer| system.tells(row(&[viewer].into())));
    if !told_of_oneself {
        no_small_group(told, &system, read, people, SMALLEST)?;
    }
    if let Some(viewer) = viewer {
        system.add(row(&[viewer].into()));
        let known: Group = read.iter().copied().chain([viewer]).collect();
        no_small_group(told, &system, &known, people, SMALLEST - 1)?;
    }
    Ok(())
}

/// People who stand in the same groups can't be told apart; smaller groups are made of such bundles.
fn no_small_group(told: &Told, system: &System, known: &Group, people: usize, smallest: usize) -> Result<(), String> {
    let mut bundles: BTreeMap<Vec<bool>, Group> = BTreeMap::new();
    for person in (0..people).filter(|person| !known.contains(person)) {
        let column: Vec<bool> = told.shown.iter().map(|group| group.contains(&person)).collect();
        if column.contains(&true) {
            bundles.entry(column).or_default().insert(person);
        }
    }
    let mut small: Vec<Group> = vec![Group::new()];
    for bundle in bundles.values().filter(|bundle| bundle.len() < smallest) {
        let more: Vec<Group> = small.iter().map(|group| group.union(bundle).copied().collect()).collect();
        small.extend(more.into_iter().filter(|group: &Group| group.len() < smallest));
    }
    for group in small.iter().filter(|group| !group.is_empty()) {
        if system.tells((0..people).map(|person| u64::from(group.contains(&person))).collect()) {
            return Err(format!("the small group {group:?} can be worked out"));
        }
    }
    Ok(())
}

fn given(id: u64, person: usize, role: Role, unit: usize) -> Fact {
    Fact::Grant(Grant {
        id,
        holder: Holder::Person(no(person)),
        role,
        scope: Scope::Subtree(unit_id(unit).as_str().into()),
        from: day("2026-01-01"),
        to: None,
        reason: "Aftalt".into(),
        revoked: None,
    })
}

#[test]
fn no_hidden_cell_can_be_worked_out_from_all_that_is_shown() {
    let (hidden, shown) = try_worlds(1..=WORLDS);
    assert!(hidden > 300 && shown > 300, "the worlds have both: {hidden} hidden, {shown} shown");
}

#[test]
#[ignore = "long: minutes"]
fn no_hidden_cell_can_be_worked_out_in_many_worlds() {
    try_worlds(1000..=1000 + MANY_WORLDS);
}

/// How many groups were hidden and shown.
fn try_worlds(seeds: std::ops::RangeInclusive<u64>) -> (usize, usize) {
    let house = empty_house();
    let (mut hidden, mut shown) = (0, 0);
    for seed in seeds {
        let mut dice = Dice::new(seed * 31);
        let mut world = World::random(&mut dice, PEOPLE, &format!("S{seed}"));
        world.rounds[1].state = RoundState::Closed;
        let (hr_of, committee_of) = (1 + dice.below(UNITS - 1), dice.below(UNITS));
        let employed = |person: &usize| !world.people[*person].left;
        let some = |dice: &mut Dice| (0..PEOPLE).cycle().skip(dice.below(PEOPLE)).find(employed).unwrap();
        let (hr, committee) = (some(&mut dice), some(&mut dice));
        house.put(world.facts());
        house.put(vec![given(900, hr, Role::Hr, hr_of), given(901, committee, Role::Committee, committee_of)]);
        let managers = world.manager.iter().flatten().copied().filter(employed).take(MANAGERS);
        let viewers: BTreeSet<usize> = managers.chain([hr, committee, some(&mut dice)]).collect();
        for viewer in viewers {
            let told = everything(&house, &world, &format!("n{viewer}"));
            // Whose answers may be read one by one: direct reports', and all in the scope of HR. The own make no group
            // smaller.
            let reads = |person: &usize| {
                *person != viewer
                    && (world.nearest_manager(*person) == Some(viewer) || viewer == hr && world.is_in(*person, hr_of))
            };
            let read: Group = (0..PEOPLE).filter(reads).collect();
            for (which, told) in &told {
                hidden += told.hidden.len();
                shown += told.shown.len();
                if let Err(leak) = is_safe(told, Some(viewer), &read, PEOPLE) {
                    panic!("seed {seed}, viewer {viewer}, {which:?}: {leak}; may read {read:?}");
                }
            }
        }
    }
    (hidden, shown)
}

#[test]
fn the_test_sees_a_leak_where_there_is_one() {
    let group = |people: std::ops::Range<usize>| people.collect::<Group>();
    let whole_and_a_part = Told { shown: [group(0..10), group(0..7)].into(), hidden: [group(7..10)].into() };
    assert!(is_safe(&whole_and_a_part, None, &Group::new(), 10).is_err());
    let enough = Told { shown: [group(0..10), group(0..5)].into(), hidden: BTreeSet::new() };
    assert!(is_safe(&enough, None, &Group::new(), 10).is_ok());
    assert!(is_safe(&enough, None, &group(5..8), 10).is_err(), "who reads three of five learns of two");
}
