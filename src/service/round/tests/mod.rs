//! Opening rounds; what happens to them afterwards is in [`running`].

mod running;

use crate::domain::evaluation::FormState;
use crate::domain::questions::FormChoice;
use crate::domain::round::selection::Selection;
use crate::service::ask::{RoundOutlook, Rounds};
use crate::service::command::{Command, OpenRound};
use crate::service::engine::Fact;
use crate::service::fixture::{House, LARS, day, empty_house, form, house, level, person, unit};
use crate::service::refusal::Refusal;

fn opening() -> OpenRound {
    OpenRound {
        id: "2026-2".into(),
        name: "Efterår 2026".into(),
        from: day("2026-09-01"),
        to: day("2026-11-30"),
        deadline: day("2026-10-01"),
        form: FormChoice::Full,
        who: Selection::Everybody,
    }
}

fn open(house: &House, open: OpenRound) -> Result<(), Refusal> {
    house.run("hr", Command::OpenRound(open)).map(|_| ())
}

#[test]
fn hr_opens_a_round_that_freezes_questions_demands_and_people() {
    let house = house();
    assert_eq!(house.run("hr", Command::OpenRound(opening())).unwrap().made.as_deref(), Some("2026-2"));
    house.engine.read(|model| {
        let round = &model.rounds[&"2026-2".into()];
        assert_eq!(round.questions.len(), 6);
        assert_eq!(round.demand(Some(&"SAG".into()), &"LOV-2".into()), Some(level(4)));
        assert_eq!(round.population.len(), 12, "everybody employed today");
        assert!(!round.population.contains(&LARS));
    });
    // What changes in the catalogue afterwards does not reach the round.
    let mut profile = house.engine.read(|model| model.catalogue.profiles[&"SAG".into()].clone());
    profile.demands.clear();
    house.put(vec![Fact::Profile(profile)]);
    let demand = house.engine.read(|model| model.rounds[&"2026-2".into()].demand(Some(&"SAG".into()), &"LOV-2".into()));
    assert_eq!(demand, Some(level(4)));
}

#[test]
fn only_hr_of_the_whole_organisation_opens_rounds() {
    let house = house();
    for login in ["admin", "ingrid", "tove", "mette"] {
        assert_eq!(house.run(login, Command::OpenRound(opening())), Err(Refusal::NotFound), "{login}");
        assert_eq!(house.ask(login, RoundOutlook {}), Err(Refusal::NotFound), "{login}");
    }
    let mut grant = house.engine.read(|model| model.grants[&100].clone());
    grant.scope = crate::domain::access::Scope::Subtree("B".into());
    house.put(vec![Fact::Grant(grant)]);
    assert_eq!(house.run("hanne", Command::OpenRound(opening())), Err(Refusal::NotFound));
}

#[test]
fn what_is_wrong_with_a_round_is_told() {
    let house = house();
    let refused = |change: fn(&mut OpenRound)| {
        let mut round = opening();
        change(&mut round);
        open(&house, round).unwrap_err()
    };
    let before = |date, earliest| Refusal::DateBefore { date: day(date), earliest: day(earliest) };
    assert_eq!(refused(|round| round.id = "2026".into()), Refusal::RoundExists);
    assert_eq!(refused(|round| round.id = " ".into()), Refusal::Required("id".into()));
    assert_eq!(refused(|round| round.name = String::new()), Refusal::Required("name".into()));
    assert_eq!(refused(|round| round.name = "a\tb".into()), Refusal::ControlCharacters);
    assert_eq!(refused(|round| round.name = "a".repeat(81)), Refusal::TooLong { max: 80 });
    assert_eq!(refused(|round| round.id = "a".repeat(65).as_str().into()), Refusal::TooLong { max: 64 });
    assert_eq!(refused(|round| round.to = day("2026-08-31")), before("2026-08-31", "2026-09-01"));
    assert_eq!(refused(|round| round.deadline = day("2026-08-31")), before("2026-08-31", "2026-09-01"));
    assert_eq!(refused(|round| round.to = day("2026-09-15")), before("2026-09-15", "2026-10-01"));
    assert_eq!(
        refused(|round| (round.from, round.deadline) = (day("2026-03-01"), day("2026-04-14"))),
        before("2026-04-14", "2026-04-15")
    );
    assert_eq!(
        refused(|round| round.to = day("2027-09-01")),
        Refusal::DateAfter { date: day("2027-09-01"), latest: day("2027-03-02") }
    );
    assert_eq!(refused(|round| round.form = FormChoice::Small), Refusal::NoQuestions, "the pack marks none of these");
    assert_eq!(house.engine.read(|model| model.rounds.len()), 2);
}

#[test]
fn a_round_needs_questions_and_people() {
    let house = empty_house();
    assert_eq!(open(&house, opening()), Err(Refusal::NoQuestions));
    let starter = house.engine.read(|model| model.pack.catalogue(day("2026-01-01")));
    house.put(starter.competences.into_values().map(Fact::Competence).collect());
    assert_eq!(open(&house, opening()), Err(Refusal::NobodyEmployed));
    let people = person(crate::service::fixture::METTE, "Mette", "mette", "SCK", "", 0);
    house.put(vec![Fact::Unit(unit("SCK", None, None)), Fact::Person(Box::new(people))]);
    open(&house, opening()).unwrap();
}

#[test]
fn the_starter_questions_are_frozen_in_the_packs_order_and_both_languages() {
    let house = house();
    let (starter, pack) = house.engine.read(|model| (model.pack.catalogue(day("2026-01-01")), model.pack.clone()));
    house.put(starter.competences.into_values().map(Fact::Competence).collect());
    open(&house, opening()).unwrap();
    open(&house, OpenRound { id: "lille".into(), form: FormChoice::Small, ..opening() }).unwrap();
    house.engine.read(|model| {
        let ids = |round: &str| {
            let questions = model.rounds[&round.into()].questions.iter();
            questions.map(|question| question.competence.clone()).collect::<Vec<_>>()
        };
        let of_pack = |small: bool| {
            let asked = pack.competences.iter().filter(move |competence| competence.small || !small);
            asked.map(|competence| competence.id.clone())
        };
        assert_eq!(ids("lille"), of_pack(true).collect::<Vec<_>>());
        let full = ids("2026-2");
        assert_eq!(full[..pack.competences.len()], of_pack(false).collect::<Vec<_>>());
        assert_eq!(
            full.len(),
            pack.competences.len() + 6,
            "a site's own questions are in the full form, after the pack's"
        );
        let first = &model.rounds[&"lille".into()].questions[0];
        assert!(!first.question.en.is_empty() && !first.area.en.is_empty());
    });
    let outlook = house.ask("hr", RoundOutlook {}).unwrap();
    let all = outlook.count(&Selection::Everybody);
    assert_eq!((all.people, all.without_profile, all.without_manager, all.elsewhere), (12, 4, 1, 12));
    let of_a = outlook.count(&Selection::Units(["A".into()].into()));
    assert_eq!((of_a.people, of_a.without_profile), (8, 2));
    let depths: Vec<_> = outlook.units.iter().map(|unit| (unit.id.as_str(), unit.depth, unit.people)).collect();
    assert_eq!(depths, [("SCK", 0, 12), ("A", 1, 8), ("A1", 2, 4), ("A2", 2, 3), ("B", 1, 3)]);
    assert_eq!(outlook.full as usize, pack.competences.len() + 6);
    assert_eq!(outlook.taken.len(), 4);
}

#[test]
fn the_list_shows_ones_own_part_and_the_progress_to_hr_only() {
    let house = house();
    let lines = house.ask("mette", Rounds {}).unwrap();
    let own = |lines: &[crate::service::views::RoundLine]| lines.iter().map(|line| line.own).collect::<Vec<_>>();
    assert_eq!(lines.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["2026", "2025"]);
    assert_eq!(own(&lines), [Some(FormState::Sent), Some(FormState::Sent)]);
    assert!(lines.iter().all(|line| line.population.is_none() && line.sent.is_none()));
    house.draft(
        "yrsa",
        &form("2026", crate::service::fixture::YRSA, crate::domain::evaluation::Rater::Own),
        &[("LOV-1", "1")],
    );
    assert_eq!(own(&house.ask("yrsa", Rounds {}).unwrap()), [Some(FormState::Draft), None]);
    let hr = house.ask("hr", Rounds {}).unwrap();
    assert_eq!((hr[0].population, hr[0].sent, hr[0].own), (Some(12), Some(2), None));
    assert_eq!(house.ask("admin", Rounds {}), Err(Refusal::NotFound));
}
