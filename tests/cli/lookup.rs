//! `lookup`: one person's card, or who is meant.

use crate::home::Home;
use serde_json::Value;

fn ids(home: &Home, text: &str) -> Vec<String> {
    let found: Value = serde_json::from_str(&home.run(&["lookup", text, "--format", "json"]).done()).unwrap();
    let id = |person: &Value| person["employee_id"].as_str().unwrap().to_owned();
    let mut ids: Vec<String> = found.as_array().map_or_else(|| vec![id(&found)], |many| many.iter().map(id).collect());
    ids.sort_unstable();
    ids
}

#[test]
fn one_match_is_a_card() {
    let home = Home::tiny();
    let card = home.run(&["lookup", "mia"]).done();
    for part in ["Mia Kåre", "6", "Sagsbehandler", "Centeret › Afdeling B", "Ib Leder", "37", "01-02-2020", "mia"] {
        assert!(card.contains(part), "{part} is not in\n{card}");
    }
    let json: Value = serde_json::from_str(&home.run(&["lookup", "mia", "--format", "json"]).done()).unwrap();
    assert_eq!((&json["employee_id"], &json["manager"]), (&"6".into(), &"Ib Leder".into()));
    assert_eq!((&json["weekly_hours"], &json["left"], &json["email"]), (&37.0.into(), &Value::Null, &Value::Null));
}

#[test]
fn many_matches_are_a_list() {
    let home = Home::tiny();
    let list = home.run(&["lookup", "leder"]).done();
    assert!(list.starts_with("3 results\n") && list.contains("Bo Leder") && list.contains("Ib Leder"), "{list}");
    assert!(list.ends_with("Job profile\n"), "{list}");
    assert_eq!(ids(&home, "leder"), ["2", "3"]);
}

#[test]
fn no_match_fails() {
    let home = Home::tiny();
    assert_eq!(home.run(&["lookup", "zzz"]).failed(1), "No results for “zzz”.\n");
    let json = home.run(&["lookup", "zzz", "--format", "json"]);
    assert_eq!((json.code, json.out.as_str()), (1, "[]\n"));
}

#[test]
fn danish_letters_are_found_however_they_are_typed() {
    let home = Home::tiny();
    for (typed, id) in [
        ("åse", "1"),
        ("Aase", "1"),
        ("ÅSE CHEF", "1"),
        ("a\u{30a}se", "1"),
        ("søe", "4"),
        ("soee", "4"),
        ("kare", "6"),
        ("kaare", "6"),
        ("kåre", "6"),
        ("gaaet", "5"),
        ("5", "5"),
    ] {
        assert_eq!(ids(&home, typed), [id], "{typed}");
    }
}

#[test]
fn what_is_no_person_is_found_too_and_a_list_of_people_stays_one() {
    let home = Home::tiny();
    let units = home.run(&["lookup", "afdeling", "--format", "json"]).done();
    let units: Value = serde_json::from_str(&units).unwrap();
    let kinds: Vec<&Value> = units.as_array().unwrap().iter().map(|hit| &hit["kind"]).collect();
    assert!(!kinds.is_empty() && kinds.iter().all(|kind| **kind == "unit"), "{units}");
    let people = home.run(&["lookup", "a", "--format", "json"]).done();
    let people: Value = serde_json::from_str(&people).unwrap();
    assert!(people.as_array().unwrap().iter().all(|person| person["employee_id"].is_string()), "{people}");
}
