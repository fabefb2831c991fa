use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::domain::evaluation::{Evaluation, Packed, Rater};
use crate::domain::ids::{PersonNo, ProfileId};
use crate::domain::language::Bilingual;
use crate::domain::organisation::Employment;
use crate::domain::round::{FormKind, Question, Round, RoundState};
use crate::service::ask::CompetenceFigures as Ask;
use crate::service::engine::Fact;
use crate::service::fixture::{House, METTE, YRSA, answers, day, empty_house, form, house, level, person, unit};
use crate::service::refusal::Refusal;
use crate::service::views::{CompetenceFigure, CompetenceFigures};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};

fn look(
    house: &House,
    login: &str,
    round: &str,
    unit: Option<&str>,
    rater: Rater,
) -> Result<CompetenceFigures, Refusal> {
    house.ask(login, Ask { round: round.into(), unit: unit.map(Into::into), rater })
}

fn line<'a>(figures: &'a CompetenceFigures, competence: &str) -> &'a CompetenceFigure {
    figures.competences.iter().find(|line| line.competence_id.as_str() == competence).unwrap()
}

#[test]
fn hr_sees_every_figure_of_every_round() {
    let house = house();
    let all = look(&house, "hr", "2025", None, Rater::Own).unwrap();
    assert_eq!((all.unit.as_str(), all.employees, all.submitted), ("SCK", 12, 5), "who has left counts");
    let first = line(&all, "LOV-1");
    assert_eq!((first.answers, first.not_relevant, first.levels), (Some(4), Some(1), Some([1, 1, 1, 0, 1])));
    assert!((first.mean.unwrap() - 11.0 / 4.0).abs() < 1e-12);
    assert_eq!((first.required, first.meeting, first.unresolved), (4, Some(2), Some(0)));
    // Pia's profile demands it; Mette answered 3, Omar 1, Rikke 2, Pia 4, Lars "not relevant".
    let talks = line(&all, "SAM-1");
    assert_eq!((talks.required, talks.meeting, talks.unresolved, talks.not_relevant), (1, Some(1), Some(0), Some(1)));
    let team = look(&house, "hr", "2026", Some("A1"), Rater::Manager).unwrap();
    assert_eq!((team.employees, team.submitted, team.competences.len()), (4, 2, 6));
    let unresolved = line(&team, "SAM-2");
    assert_eq!((unresolved.required, unresolved.unresolved, unresolved.not_relevant), (1, Some(0), Some(1)));
    assert_eq!(look(&house, "hr", "2026", Some("B"), Rater::Own).unwrap().submitted, 0);
    assert_eq!(look(&house, "hr", "2026", Some("B"), Rater::Own).unwrap().competences[0].mean, None);
}

#[test]
fn an_opened_form_is_out_of_the_figures_until_it_is_sent_again() {
    let house = house();
    let before = look(&house, "hr", "2026", None, Rater::Own).unwrap().submitted;
    let key = form("2026", METTE, Rater::Own);
    house.run("tove", crate::service::command::Command::ReopenEvaluation { form: key, reason: "x".into() }).unwrap();
    assert_eq!(look(&house, "hr", "2026", None, Rater::Own).unwrap().submitted, before - 1);
}

#[test]
fn others_see_closed_rounds_of_their_own_units() {
    let house = house();
    let may = |login: &str, round: &str, unit: Option<&str>| look(&house, login, round, unit, Rater::Own).is_ok();
    for login in ["mette", "tove", "anders", "ingrid"] {
        assert!(!may(login, "2026", None) && !may(login, "2026", Some("A1")), "{login}: the round is open");
        assert!(may(login, "2025", None), "{login}: everyone sees the organisation");
        assert!(may(login, "2025", Some("A1")), "{login}: own team or subtree");
        assert!(!may(login, "2025", Some("X")));
    }
    assert!(!may("mette", "2025", Some("A")) && !may("mette", "2025", Some("A2")));
    assert!(!may("tove", "2025", Some("A2")) && !may("ulla", "2025", Some("A1")));
    assert!(may("anders", "2025", Some("A2")) && !may("anders", "2025", Some("B")));
    assert!(!may("admin", "2025", None));
    assert_eq!(look(&house, "hr", "2025", None, Rater::Agreed), Err(Refusal::NotFound));
    assert_eq!(look(&house, "hr", "1999", None, Rater::Own), Err(Refusal::NotFound));
}

#[test]
fn hr_of_a_subtree_sees_that_subtree() {
    let house = house();
    let mut grant = house.engine.read(|model| model.grants[&100].clone());
    grant.scope = Scope::Subtree("A".into());
    house.put(vec![Fact::Grant(grant)]);
    assert!(look(&house, "hanne", "2026", Some("A1"), Rater::Own).is_ok());
    assert_eq!(look(&house, "hanne", "2026", None, Rater::Own), Err(Refusal::NotFound));
    assert_eq!(look(&house, "hanne", "2026", Some("B"), Rater::Own), Err(Refusal::NotFound));
}

#[test]
fn a_committee_sees_its_own_unit_only() {
    let house = house();
    house.put(vec![Fact::Grant(Grant {
        id: 101,
        holder: Holder::Person(YRSA),
        role: Role::Committee,
        scope: Scope::Subtree("A".into()),
        from: day("2026-01-01"),
        to: None,
        reason: "MED".into(),
        revoked: None,
    })]);
    assert!(look(&house, "yrsa", "2025", Some("A"), Rater::Own).is_ok());
    assert_eq!(look(&house, "yrsa", "2025", Some("A1"), Rater::Own), Err(Refusal::NotFound));
}

#[test]
fn fewer_than_five_are_hidden_from_whoever_may_not_see_the_persons() {
    let house = house();
    let all = look(&house, "soeren", "2025", None, Rater::Own).unwrap();
    let first = line(&all, "LOV-1");
    assert_eq!(
        (first.answers, first.not_relevant, first.levels),
        (Some(4), Some(1), Some([1, 1, 1, 0, 1])),
        "five people"
    );
    assert_eq!((first.required, first.meeting, first.unresolved), (4, None, None), "four people");
    let second = line(&all, "LOV-2");
    assert_eq!((second.answers, second.not_relevant, second.levels, second.mean), (None, None, None, None));
    // Her own team is three and who has left: Tove may see every one of them.
    let team = look(&house, "tove", "2025", Some("A1"), Rater::Own).unwrap();
    assert_eq!(team, look(&house, "hr", "2025", Some("A1"), Rater::Own).unwrap());
    // The organisation less her own people would be Rikke alone.
    let all = look(&house, "tove", "2025", None, Rater::Own).unwrap();
    let is_hidden = |line: &CompetenceFigure| line.meeting.is_none() || line.required == 0;
    assert!(all.competences.iter().all(|line| line.levels.is_none()));
    assert!(["LOV-1", "LOV-2"].into_iter().all(|id| is_hidden(line(&all, id))));
    assert_eq!(line(&all, "SAM-1").meeting, Some(1), "demanded of Pia only, whom she sees");
    let team = look(&house, "mette", "2025", Some("A1"), Rater::Own).unwrap();
    assert!(team.competences.iter().all(|line| line.levels.is_none() && is_hidden(line)));
}

// The same figures worked out anew from the words of `formats.md`, over random organisations.

const PEOPLE: usize = 12;
const UNITS: usize = 6;
const QUESTIONS: [&str; 4] = ["K-2", "K-10", "A", "K-1"];

#[derive(Clone, Debug)]
struct Somebody {
    first_unit: usize,
    moved_to: Option<usize>,
    moves_later_to: Option<usize>,
    left: bool,
    in_population: bool,
    profile_now: usize,
    forms: [Option<Filled>; 2],
}

#[derive(Clone, Debug)]
struct Filled {
    profile: Option<usize>,
    opened_again: bool,
    /// As in files; 9 = not answered. May be shorter than the form.
    digits: Vec<u8>,
}

#[derive(Clone, Debug)]
struct Case {
    parents: Vec<prop::sample::Index>,
    people: Vec<Somebody>,
    /// Demanded level per profile and question; 0 = none.
    demands: Vec<Vec<u8>>,
    asked: usize,
    by_manager: bool,
}

fn filled() -> impl Strategy<Value = Filled> {
    let digit = prop_oneof![0u8..6, Just(9u8)];
    (prop::option::weighted(0.8, 0..3usize), prop::bool::weighted(0.2), prop::collection::vec(digit, 2..=4))
        .prop_map(|(profile, opened_again, digits)| Filled { profile, opened_again, digits })
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let maybe_unit = || prop::option::weighted(0.3, 0..UNITS);
    let form = || prop::option::weighted(0.8, filled());
    (
        0..UNITS,
        maybe_unit(),
        maybe_unit(),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.8),
        0..3usize,
        [form(), form()],
    )
        .prop_map(|(first_unit, moved_to, moves_later_to, left, in_population, profile_now, forms)| Somebody {
            first_unit,
            moved_to,
            moves_later_to,
            left,
            in_population,
            profile_now,
            forms,
        })
}

fn case() -> impl Strategy<Value = Case> {
    let demands = prop::collection::vec(prop::collection::vec(0u8..6, QUESTIONS.len()), 2..=3);
    (
        prop::collection::vec(any::<prop::sample::Index>(), UNITS - 1),
        prop::collection::vec(somebody(), PEOPLE),
        demands,
        0..UNITS,
        any::<bool>(),
    )
        .prop_map(|(parents, people, demands, asked, by_manager)| Case {
            parents,
            people,
            demands,
            asked,
            by_manager,
        })
}

impl Case {
    fn parent(&self, unit: usize) -> Option<usize> {
        unit.checked_sub(1).map(|before| self.parents[before].index(unit))
    }

    fn no(index: usize) -> PersonNo {
        PersonNo(index as u32 + 1)
    }

    fn facts(&self, round: &str) -> Vec<Fact> {
        let mut facts = Vec::new();
        for index in 0..UNITS {
            let parent = self.parent(index).map(|parent| format!("U{parent}"));
            facts.push(Fact::Unit(unit(&format!("U{index}"), parent.as_deref(), None)));
        }
        for (index, somebody) in self.people.iter().enumerate() {
            let (no, profile) = (Self::no(index), format!("P{}", somebody.profile_now));
            let mut employee = person(no, "N", &format!("n{index}"), &format!("U{}", somebody.first_unit), &profile, 0);
            let first = employee.history[0].clone();
            let row = |from: &str, unit: usize| Employment {
                valid_from: Some(day(from)),
                unit: format!("U{unit}").as_str().into(),
                ..first.clone()
            };
            let moved = somebody.moved_to.map(|unit| row("2026-02-01", unit));
            employee
                .history
                .extend(moved.into_iter().chain(somebody.moves_later_to.map(|unit| row("2026-04-16", unit))));
            for row in &mut employee.history {
                row.left = somebody.left.then(|| day("2026-03-31"));
            }
            facts.push(Fact::Person(Box::new(employee)));
            for (filled, rater) in somebody.forms.iter().zip([Rater::Own, Rater::Manager]) {
                let Some(filled) = filled else { continue };
                let digits: String = filled
                    .digits
                    .iter()
                    .map(|digit| if *digit == 9 { '-' } else { char::from(b'0' + digit) })
                    .collect();
                facts.push(Fact::Evaluation(Evaluation {
                    key: form(round, no, rater),
                    answers: Packed::pack(answers(&digits)),
                    comments: Vec::new(),
                    sent_at: "2026-03-01T08:00:00Z".parse().unwrap(),
                    sent_by: None,
                    profile: filled.profile.map(|profile| ProfileId::new(&format!("P{profile}"))),
                    reopened: filled.opened_again.then(|| "x".to_owned()),
                    reopen_asked: None,
                    version: 1,
                }));
            }
        }
        facts.push(Fact::Round(Box::new(self.round(round))));
        facts
    }

    fn round(&self, id: &str) -> Round {
        let question = |id: &&str| Question {
            competence: (*id).into(),
            area: Bilingual::new("Område", ""),
            question: Bilingual::new("?", ""),
            level_texts: Default::default(),
        };
        let of_profile = |demands: &Vec<u8>| {
            let demanded = demands.iter().zip(QUESTIONS).filter(|(demand, _)| **demand > 0);
            demanded.map(|(demand, id)| (id.into(), level(*demand))).collect::<BTreeMap<_, _>>()
        };
        let population = self.people.iter().enumerate().filter(|(_, somebody)| somebody.in_population);
        Round {
            id: id.into(),
            name: id.into(),
            from: day("2026-01-01"),
            to: day("2026-05-01"),
            deadline: day("2026-05-01"),
            form: FormKind::Full,
            state: RoundState::Open,
            imported: false,
            questions: QUESTIONS.iter().map(question).collect(),
            demands: self
                .demands
                .iter()
                .enumerate()
                .map(|(index, of)| (format!("P{index}").as_str().into(), of_profile(of)))
                .collect(),
            population: population.map(|(index, _)| Self::no(index)).collect(),
            interviews_begun: BTreeSet::new(),
        }
    }

    /// "each in the present or last unit", and the asked unit's whole subtree.
    fn belongs(&self, somebody: &Somebody) -> bool {
        let mut unit = Some(somebody.moved_to.unwrap_or(somebody.first_unit));
        while let Some(at) = unit {
            if at == self.asked {
                return true;
            }
            unit = self.parent(at);
        }
        false
    }

    /// "Only sent forms count."
    fn sent_forms(&self) -> Vec<&Filled> {
        let forms = self.people.iter().filter(|somebody| self.belongs(somebody));
        let forms = forms.filter_map(|somebody| somebody.forms[usize::from(self.by_manager)].as_ref());
        forms.filter(|filled| !filled.opened_again).collect()
    }

    fn expected(&self) -> (u32, u32, Vec<CompetenceFigure>) {
        let sent = self.sent_forms();
        let employees = self.people.iter().filter(|somebody| somebody.in_population && self.belongs(somebody)).count();
        let mut places: Vec<usize> = (0..QUESTIONS.len()).collect();
        places.sort_by_key(|place| QUESTIONS[*place]);
        let figure = |place: usize| {
            let given = |filled: &Filled| filled.digits.get(place).copied().filter(|digit| *digit != 9);
            let count = |wanted: u8| sent.iter().filter(|filled| given(filled) == Some(wanted)).count() as u32;
            let levels = [1, 2, 3, 4, 5].map(count);
            let answers: u32 = levels.iter().sum();
            let demanded = |filled: &Filled| {
                let demand = *self.demands.get(filled.profile?)?.get(place)?;
                (demand > 0).then_some(demand)
            };
            let required: Vec<_> = sent.iter().filter_map(|filled| Some((demanded(filled)?, given(filled)))).collect();
            let total: f64 =
                levels.iter().enumerate().map(|(index, count)| (index + 1) as f64 * f64::from(*count)).sum();
            CompetenceFigure {
                competence_id: QUESTIONS[place].into(),
                area: "Område".into(),
                answers: Some(answers),
                not_relevant: Some(count(0)),
                levels: Some(levels),
                mean: (answers > 0).then(|| total / f64::from(answers)),
                required: required.len() as u32,
                meeting: Some(
                    required.iter().filter(|(demand, given)| given.is_some_and(|given| given >= *demand)).count()
                        as u32,
                ),
                unresolved: Some(required.iter().filter(|(_, given)| matches!(given, None | Some(0))).count() as u32),
            }
        };
        (employees as u32, sent.len() as u32, places.into_iter().map(figure).collect())
    }
}

#[test]
fn the_figures_are_those_of_the_page_over_random_organisations() {
    // One store for all cases: each puts units, people and a round of its own over what was there.
    let house = empty_house();
    let rounds = std::cell::Cell::new(0);
    TestRunner::default()
        .run(&case(), |case| {
            rounds.set(rounds.get() + 1);
            let round = format!("R{}", rounds.get());
            house.put(case.facts(&round));
            let rater = if case.by_manager { Rater::Manager } else { Rater::Own };
            let found = look(&house, "hr", &round, Some(&format!("U{}", case.asked)), rater).unwrap();
            prop_assert_eq!((found.employees, found.submitted, found.competences), case.expected());
            Ok(())
        })
        .unwrap();
}
