//! Which columns there are, who sees persons, and who is an expert, on the organisation of the fixture.

use crate::domain::evaluation::Rater;
use crate::service::ask::{Experts, Overview, OverviewPersons};
use crate::service::command::Command;
use crate::service::engine::Fact;
use crate::service::fixture::{House, LARS, METTE, TOVE, form, house, sent};
use crate::service::refusal::Refusal;
use crate::service::views::{ColumnOf, OverviewView};

fn look(house: &House, login: &str, unit: Option<&str>) -> Result<OverviewView, Refusal> {
    house.ask(login, Overview { round: None, unit: unit.map(Into::into), rater: Rater::Own })
}

fn columns(view: &OverviewView) -> Vec<String> {
    let name = |of: &ColumnOf| match of {
        ColumnOf::Unit(unit) => unit.to_string(),
        ColumnOf::Rest => "rest".into(),
        ColumnOf::Whole(unit) => format!("={unit}"),
    };
    view.columns.iter().map(|column| name(&column.of)).collect()
}

#[test]
fn across_stand_the_units_one_may_see() {
    let house = house();
    let of = |login: &str, unit: Option<&str>| columns(&look(&house, login, unit).unwrap());
    assert_eq!(of("hr", None), ["SCK", "A", "B", "rest"]);
    assert_eq!(of("ingrid", None), ["SCK", "A", "B", "rest"]);
    assert_eq!(of("anders", None), ["SCK", "A", "rest"]);
    // The own team lies below a department one may not see.
    assert_eq!(of("mette", None), ["SCK", "A1", "rest"]);
    assert_eq!(of("anders", Some("A")), ["A", "A1", "A2", "rest", "=SCK"]);
    assert_eq!(of("tove", Some("A1")), ["A1", "=SCK"]);
    assert_eq!(look(&house, "mette", None).unwrap().own_column, 1);
    assert_eq!(look(&house, "hr", None).unwrap().own_column, 0);
}

#[test]
fn the_newest_closed_round_comes_first_and_open_ones_are_hrs() {
    let house = house();
    let of = |login: &str| look(&house, login, None).unwrap();
    assert_eq!(of("hr").round.id.as_str(), "2025");
    assert_eq!(of("hr").rounds.len(), 2);
    assert_eq!(of("ingrid").rounds.len(), 1);
}

#[test]
fn the_nearest_manager_sees_the_team_by_name_and_so_does_the_journal() {
    let house = house();
    let of = |login: &str, unit: &str| {
        house.ask(login, OverviewPersons { round: "2025".into(), unit: unit.into(), rater: Rater::Own })
    };
    let names = |login: &str, unit: &str| -> Vec<String> {
        of(login, unit).unwrap().people.into_iter().map(|person| person.name).collect()
    };
    assert_eq!(names("tove", "A1"), ["Lars Dam", "Mette Lund", "Omar Said", "Pia Østergaard"], "who has left too");
    assert_eq!(names("anders", "A"), ["Tove Riis", "Ulla Krog"], "not himself");
    assert_eq!(names("hr", "A"), ["Anders Bech", "Tove Riis", "Ulla Krog"]);
    assert_eq!(of("anders", "A1").unwrap_err(), Refusal::NotFound, "not the team below");
    assert_eq!(of("mette", "A1").unwrap_err(), Refusal::NotFound);
    let view = of("tove", "A1").unwrap();
    let mette = view.people.iter().position(|person| person.no == METTE).unwrap();
    let answers: Vec<Option<u8>> = view.rows.iter().map(|row| row.answers[mette].0.digit()).collect();
    assert_eq!(answers, [Some(2), Some(3), None, Some(3), Some(0)]);
    let looked = house.ask("mette", crate::service::ask::WhoLooked {}).unwrap();
    let mut looks: Vec<&str> =
        looked.iter().filter(|line| line.deed == "read_persons").map(|line| &*line.who).collect();
    // Each of these asked in a session of its own.
    looks.dedup();
    assert_eq!(looks, ["Tove Riis"], "once per look, and nobody's who was not shown her");
}

#[test]
fn experts_are_found_who_said_yes_and_hr_finds_all() {
    let house = house();
    let names = |login: &str, competence: &str| -> Vec<String> {
        let view = house.ask(login, Experts { competence: competence.into() }).unwrap();
        view.experts.into_iter().map(|expert| expert.person.name).collect()
    };
    let put = |person, rater, digits: &str, by| {
        house.put(vec![sent(form("2025", person, rater), digits, None, by, "2025-05-01")])
    };
    put(METTE, Rater::Own, "55-30", METTE);
    // Her manager says otherwise of the first; an open round says nothing at all.
    assert_eq!(names("hr", "LOV-1"), Vec::<String>::new());
    assert_eq!(names("hr", "LOV-2"), Vec::<String>::new());
    put(METTE, Rater::Manager, "35230", TOVE);
    assert_eq!(names("hr", "LOV-2"), ["Mette Lund"]);
    assert_eq!(names("pia", "LOV-2"), Vec::<String>::new());
    house.run("mette", Command::SetFindable(true)).unwrap();
    assert_eq!(names("pia", "LOV-2"), ["Mette Lund"]);
    // Lars is an expert by his own answer, but he has left.
    house.put(vec![Fact::Person(Box::new(house.engine.read(|model| {
        let mut lars = model.organisation.person(LARS).unwrap().clone();
        lars.findable = true;
        lars
    })))]);
    assert_eq!(names("hr", "LOV-1"), Vec::<String>::new());
    assert_eq!(house.ask("pia", Experts { competence: "NO".into() }).unwrap_err(), Refusal::NotFound);
}
