//! HR's overview over random organisations against the naive reading of the page, before and after things change.

use super::world::{Dice, Expected, QUESTIONS, RATERS, UNITS, World, unit_id};
use crate::domain::overview::{Share, mean};
use crate::service::ask::{CompetenceFigures, Overview, OverviewTrend};
use crate::service::engine::Fact;
use crate::service::fixture::{House, empty_house};
use crate::service::views::{Cell, ColumnOf, Distribution, Shown};

const WORLDS: u64 = 320;

fn cell(expected: &Expected) -> Cell {
    let answering = expected.answering.len();
    let distribution = Distribution { levels: expected.levels, not_relevant: expected.not_relevant };
    let Expected { required, meeting, unresolved, .. } = *expected;
    Cell {
        distribution: if answering == 0 { Shown::Nobody } else { Shown::Figure(distribution) },
        share: if required == 0 { Shown::Nobody } else { Shown::Figure(Share { required, meeting, unresolved }) },
    }
}

/// Everything HR is told of a unit, of one side of a round.
fn compare(house: &House, world: &World, round: usize, side: usize, unit: usize) {
    let asked = Overview {
        round: Some(world.rounds[round].id.as_str().into()),
        unit: Some(unit_id(unit).as_str().into()),
        rater: RATERS[side],
    };
    let view = house.ask("hr", asked.clone()).unwrap();
    let report = CompetenceFigures { round: view.round.id.clone(), unit: asked.unit.clone(), rater: asked.rater };
    let report = house.ask("hr", report).unwrap();
    assert_eq!((report.employees, report.submitted), world.head(round, side, unit));
    assert_eq!(view.columns[0].submitted, Some(report.submitted));
    let children: Vec<usize> = (0..UNITS).filter(|child| world.above[*child] == Some(unit)).collect();
    let wanted = 1 + children.len() + usize::from(!children.is_empty()) + usize::from(unit != 0);
    assert_eq!(view.columns.len(), wanted, "{:?}", view.columns);
    for row in &view.rows {
        let question = QUESTIONS.iter().position(|id| *id == row.competence.as_str()).unwrap();
        for (column, found) in view.columns.iter().zip(&row.cells) {
            let expected = match &column.of {
                ColumnOf::Unit(id) => {
                    let unit = (0..UNITS).find(|unit| unit_id(*unit) == id.as_str()).unwrap();
                    world.expected(round, side, unit, question)
                }
                ColumnOf::Whole(_) => world.expected(round, side, 0, question),
                ColumnOf::Rest => world.over(round, side, question, |person| world.unit_now(person) == unit),
            };
            assert_eq!(*found, cell(&expected), "{:?} {:?} in {world:?}", column.of, row.competence);
        }
        assert_eq!(row.other, cell(&world.expected(round, 1 - side, unit, question)));
        let figure = report.competences.iter().find(|figure| figure.competence_id == row.competence).unwrap();
        let expected = world.expected(round, side, unit, question);
        assert_eq!((figure.levels, figure.not_relevant), (Some(expected.levels), Some(expected.not_relevant)));
        assert_eq!((figure.required, figure.meeting), (expected.required, Some(expected.meeting)));
        assert_eq!((figure.unresolved, figure.mean), (Some(expected.unresolved), mean(expected.levels)));
    }
}

/// A curve over all three rounds.
fn compare_trend(house: &House, world: &World, unit: usize, question: usize) {
    let asked = OverviewTrend { unit: unit_id(unit).as_str().into(), competence: QUESTIONS[question].into() };
    let trend = house.ask("hr", asked).unwrap();
    for (round, asked) in world.rounds.iter().enumerate() {
        let row = trend.rounds.iter().find(|row| row.round.id.as_str() == asked.id).unwrap();
        for (side, found) in [row.own, row.manager].into_iter().enumerate() {
            assert_eq!(found, Some(cell(&world.expected(round, side, unit, question))));
        }
    }
}

/// One thing happens: a form is sent anew, opened again or comes in, somebody moves or leaves, a unit moves.
fn change(world: &mut World, dice: &mut Dice) -> Fact {
    let person = dice.below(world.people.len());
    let (round, side) = (dice.below(3), dice.below(2));
    match dice.below(5) {
        0 | 1 => {
            let filled = World::filled(dice).or_else(|| world.people[person].forms[round][side].clone());
            world.people[person].forms[round][side] = filled;
            world.form_fact(person, round, side).unwrap_or_else(|| world.person_fact(person))
        }
        2 => {
            world.people[person].moved_to = Some(dice.below(UNITS));
            world.person_fact(person)
        }
        3 => {
            world.people[person].left = true;
            world.people[person].profile_now = dice.below(3);
            world.person_fact(person)
        }
        _ => {
            let unit = 1 + dice.below(UNITS - 1);
            let below: Vec<usize> = (0..UNITS).filter(|other| !world.up(*other).contains(&unit)).collect();
            world.above[unit] = Some(below[dice.below(below.len())]);
            world.unit_fact(unit)
        }
    }
}

#[test]
fn the_overview_is_what_the_page_says_over_random_organisations() {
    let house = empty_house();
    for seed in 1..=WORLDS {
        let mut dice = Dice::new(seed);
        let mut world = World::random(&mut dice, 14, &format!("R{seed}"));
        house.clock.set("2026-04-15T08:00:00Z");
        house.put(world.facts());
        for _ in 0..2 {
            let (round, side, unit) = (dice.below(3), dice.below(2), dice.below(UNITS));
            compare(&house, &world, round, side, unit);
        }
        // What was counted before must follow what happens after.
        for _ in 0..4 {
            let fact = change(&mut world, &mut dice);
            house.put(vec![fact]);
        }
        let (round, side, unit) = (dice.below(3), dice.below(2), dice.below(UNITS));
        compare(&house, &world, round, side, unit);
        compare(&house, &world, round, side, 0);
        compare_trend(&house, &world, dice.below(UNITS), dice.below(QUESTIONS.len()));
    }
}

#[test]
fn who_moves_tomorrow_is_counted_there_tomorrow() {
    let house = empty_house();
    let mut dice = Dice::new(7);
    let mut world = World::random(&mut dice, 14, "T");
    assert!(world.people.iter().any(|somebody| somebody.moves_later_to.is_some()));
    house.put(world.facts());
    let look = |world: &World| (0..UNITS).for_each(|unit| compare(&house, world, 0, 0, unit));
    look(&world);
    house.clock.set("2026-04-16T08:00:00Z");
    world.tomorrow = true;
    look(&world);
}
