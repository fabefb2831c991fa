use crate::domain::competence::{Answer, Gap};
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::domain::round::RoundState;
use crate::service::ask::SideBySide;
use crate::service::command::{Command, SendEvaluation};
use crate::service::engine::Fact;
use crate::service::fixture::{House, INGRID, METTE, OMAR, PIA, RIKKE, form, house, level};
use crate::service::refusal::Refusal;
use crate::service::views::{SideBySideView, SideRow};

fn look(house: &House, login: &str, person: PersonNo) -> Result<SideBySideView, Refusal> {
    house.ask(login, SideBySide { round: "2026".into(), person })
}

fn row<'a>(view: &'a SideBySideView, competence: &str) -> &'a SideRow {
    view.rows.iter().find(|row| row.competence.as_str() == competence).unwrap()
}

#[test]
fn both_sides_stand_beside_the_demand() {
    let house = house();
    let view = look(&house, "mette", METTE).unwrap();
    assert_eq!((view.rows.len(), view.profile.as_deref()), (6, Some("Sagsbehandler")));
    let second = row(&view, "LOV-2");
    assert_eq!((second.demand, second.own.digit(), second.manager.digit()), (Some(level(4)), Some(4), Some(2)));
    assert_eq!((second.own_gap, second.manager_gap), (Gap::Difference(0), Gap::Difference(-2)));
    assert!(second.talk_point);
    assert_eq!(view.rows.iter().filter(|row| row.talk_point).count(), 1);
    let unanswered = row(&view, "LOV-3");
    assert_eq!((unanswered.own, unanswered.own_gap), (Answer::NotAnswered, Gap::NoDemand));
    assert_eq!(row(&view, "SAM-2").own_gap, Gap::NoDemand);
    assert!(view.rows.iter().all(|row| row.agreed.is_none()));
}

#[test]
fn the_trail_runs_from_the_oldest_round_to_this_one() {
    let house = house();
    let view = look(&house, "tove", METTE).unwrap();
    let trail: Vec<_> =
        row(&view, "LOV-1").trail.iter().map(|(id, own, boss)| (id.as_str(), own.digit(), boss.digit())).collect();
    assert_eq!(trail, [("2025", Some(2), Some(3)), ("2026", Some(3), Some(3))]);
    assert_eq!(row(&view, "SAM-3").trail.len(), 1, "2025 did not ask it");
}

#[test]
fn the_parties_and_hr_see_it_once_both_are_sent() {
    let house = house();
    for login in ["mette", "tove", "hr", "hanne"] {
        assert!(look(&house, login, METTE).is_ok(), "{login}");
    }
    for login in ["omar", "anders", "ingrid", "ulla", "admin"] {
        assert_eq!(look(&house, login, METTE), Err(Refusal::NotFound), "{login}");
    }
    for (login, person) in [("omar", OMAR), ("tove", OMAR), ("hr", OMAR), ("pia", PIA), ("tove", PIA), ("hr", PIA)] {
        assert_eq!(look(&house, login, person), Err(Refusal::NotFound), "{login}");
    }
    assert_eq!(house.ask("hr", SideBySide { round: "2025".into(), person: PersonNo(999) }), Err(Refusal::NotFound));
}

#[test]
fn a_side_that_is_not_sent_shows_as_not_answered_in_a_closed_round() {
    let house = house();
    house.draft("tove", &form("2026", OMAR, Rater::Manager), &[("LOV-1", "5")]);
    let mut round = house.engine.read(|model| model.rounds[&"2026".into()].clone());
    round.state = RoundState::Closed;
    house.put(vec![Fact::Round(Box::new(round))]);
    let view = look(&house, "tove", OMAR).unwrap();
    assert!(view.own_sent.is_some() && view.manager_sent.is_none());
    let first = row(&view, "LOV-1");
    assert_eq!((first.own.digit(), first.manager, first.manager_gap), (Some(2), Answer::NotAnswered, Gap::Unresolved));
    assert!(!first.talk_point);
    // Nobody sent anything: the page is there and empty.
    assert!(look(&house, "rikke", RIKKE).unwrap().own_sent.is_none());
    assert!(look(&house, "ingrid", INGRID).is_ok());
}

#[test]
fn comments_stand_with_their_side() {
    let house = house();
    let send = |login: &str, rater, text: &str| {
        let form = form("2026", RIKKE, rater);
        let answers = vec![("LOV-1".into(), Answer::from_digit(3).unwrap())];
        house
            .run(
                login,
                Command::SendEvaluation(SendEvaluation {
                    form,
                    answers,
                    comments: vec![("LOV-1".into(), text.into())],
                }),
            )
            .unwrap();
    };
    send("rikke", Rater::Own, "min");
    send("ulla", Rater::Manager, "lederens");
    let view = look(&house, "rikke", RIKKE).unwrap();
    let first = row(&view, "LOV-1");
    assert_eq!((first.own_comment.as_str(), first.manager_comment.as_str()), ("min", "lederens"));
}
