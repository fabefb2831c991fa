//! `report`: figures worked out by hand on the tiny organisation.

use crate::home::Home;
use serde_json::{Value, json};

fn report(home: &Home, words: &[&str]) -> Value {
    serde_json::from_str(&home.run(&[&["report"], words, &["--format", "json"]].concat()).done()).unwrap()
}

/// Round R1. Sent own forms: 2 (no demands), 4, 5 (has left) and 6, the last three with profile P1, which demands
/// K1 at 3 and K2 at 4. K1: answers 5 4 2 3. K2: 4 says not relevant, 6 answers 5, 5 does not answer.
#[test]
fn the_whole_organisation() {
    let home = Home::tiny();
    assert_eq!(
        report(&home, &["competence", "--round", "R1"]),
        json!({"round": "R1", "unit": "TOP", "rater": "self", "employees": 5, "submitted": 4, "competences": [
            {"competence_id": "K1", "area": "Lovgivning", "answers": 4, "not_relevant": 0, "levels": [0, 1, 1, 1, 1],
             "mean": 3.5, "required": 3, "meeting": 2, "unresolved": 0},
            {"competence_id": "K2", "area": "Lovgivning", "answers": 1, "not_relevant": 1, "levels": [0, 0, 0, 0, 1],
             "mean": 5.0, "required": 3, "meeting": 1, "unresolved": 2},
            {"competence_id": "K3", "area": "Systemer", "answers": 0, "not_relevant": 0, "levels": [0, 0, 0, 0, 0],
             "mean": null, "required": 0, "meeting": 0, "unresolved": 0},
        ]}),
    );
}

/// In A are 2 and the leaver 5, whose last unit it is; 4 is in B now, with 3 and 6.
#[test]
fn one_unit_counts_people_where_they_are_now_and_leavers_where_they_were_last() {
    let home = Home::tiny();
    let a = report(&home, &["competence", "--round", "R1", "--unit", "A"]);
    assert_eq!((&a["unit"], &a["employees"], &a["submitted"]), (&json!("A"), &json!(1), &json!(2)));
    assert_eq!(
        a["competences"],
        json!([
            {"competence_id": "K1", "area": "Lovgivning", "answers": 2, "not_relevant": 0, "levels": [0, 1, 0, 0, 1],
             "mean": 3.5, "required": 1, "meeting": 0, "unresolved": 0},
            {"competence_id": "K2", "area": "Lovgivning", "answers": 0, "not_relevant": 0, "levels": [0, 0, 0, 0, 0],
             "mean": null, "required": 1, "meeting": 0, "unresolved": 1},
            {"competence_id": "K3", "area": "Systemer", "answers": 0, "not_relevant": 0, "levels": [0, 0, 0, 0, 0],
             "mean": null, "required": 0, "meeting": 0, "unresolved": 0},
        ]),
    );
    let b = report(&home, &["competence", "--round", "R1", "--unit", "B"]);
    assert_eq!((&b["employees"], &b["submitted"]), (&json!(3), &json!(2)));
    assert_eq!(b["competences"][0]["levels"], json!([0, 0, 1, 1, 0]));
    assert_eq!(b["competences"][1]["not_relevant"], json!(1));
}

#[test]
fn the_managers_answers_are_figures_of_their_own() {
    let home = Home::tiny();
    let figures = report(&home, &["competence", "--round", "R1", "--rater", "manager"]);
    assert_eq!((&figures["rater"], &figures["submitted"]), (&json!("manager"), &json!(1)));
    let k1 = &figures["competences"][0];
    assert_eq!(k1["levels"], json!([1, 0, 0, 0, 0]));
    assert_eq!((&k1["mean"], &k1["required"], &k1["meeting"]), (&json!(1.0), &json!(1), &json!(0)));
    let k2 = &figures["competences"][1];
    assert_eq!((&k2["mean"], &k2["required"], &k2["unresolved"]), (&json!(null), &json!(1), &json!(1)));
}

#[test]
fn as_a_table_and_as_lines() {
    let home = Home::tiny();
    let text = home.run(&["report", "competence", "--round", "R1"]).done();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Round R1 · unit TOP · own answers · 5 employees · 4 sent");
    assert!(
        lines.iter().any(|line| line.starts_with("K1 ")
            && line.contains("3.50")
            && line.contains("2/3")
            && line.contains("67%")),
        "{text}"
    );
    assert!(
        lines.iter().any(|line| line.starts_with("K2 ") && line.contains("1/1") && line.contains("100%")),
        "{text}"
    );
    assert!(!text.contains('…'), "a heading is cut: {text}");
    let csv = home.run(&["report", "competence", "--round", "R1", "--unit", "A", "--format", "csv"]).done();
    assert_eq!(
        csv,
        "competence_id;area;answers;not_relevant;level_1;level_2;level_3;level_4;level_5;mean;required;meeting;unresolved\n\
         K1;Lovgivning;2;0;0;1;0;0;1;3.5;1;0;0\nK2;Lovgivning;0;0;0;0;0;0;0;;1;0;1\nK3;Systemer;0;0;0;0;0;0;0;;0;0;0\n"
    );
}

#[test]
fn what_is_not_there_is_said() {
    let home = Home::tiny();
    for (words, code, part) in [
        (&["competence", "--round", "R2"][..], 1, "There is no round “R2”."),
        (&["competence", "--round", "R1", "--unit", "X"], 1, "There is no unit “X”."),
        (&["competence"], 2, "--round"),
        (&["competence", "--round", "R1", "--as-of", "2026-01-01"], 2, "--as-of"),
        (&["followups", "--round", "R1"], 2, "--round"),
        (&["competence", "--round", "R1", "--rater", "boss"], 2, "Use one of: self, manager"),
        (&["absence", "--round", "R1"], 2, "--round"),
        (&["absence", "--as-of", "whenever"], 2, "“whenever” is not a date"),
        (&["absence", "--unit", "X"], 1, "There is no unit “X”."),
        (&["weather"], 2, "There are no figures “weather”"),
        (&["followups", "--as-of", "whenever"], 2, "“whenever” is not a date"),
        (&["followups", "--unit", "X"], 1, "There is no unit “X”."),
    ] {
        let said = home.run(&[&["report"], words].concat()).failed(code);
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn followups_are_one_row_per_duty() {
    let home = Home::tiny();
    let asked = report(&home, &["followups"]);
    let forms = asked.as_array().unwrap().iter().filter(|row| row["kind"] == "evaluation");
    assert_eq!(forms.count(), 0, "a closed round asks for nothing");
    home.run(&["demo", "--keep", "demo", "--employees", "40"]).done();
    let rows =
        home.run(&["--store", "demo", "report", "followups", "--as-of", "2031-01-01", "--format", "json"]).done();
    let rows: Vec<Value> = serde_json::from_str(&rows).unwrap();
    assert!(!rows.is_empty(), "the round under way waits for somebody");
    for row in &rows {
        let mut names: Vec<&String> = row.as_object().unwrap().keys().collect();
        names.sort_unstable();
        assert_eq!(names, ["case", "due", "employee_id", "kind", "overdue", "reasons", "unit"]);
        if row["kind"] == "evaluation" {
            assert_eq!((&row["overdue"], &row["case"]), (&json!(true), &json!(null)));
        }
        assert!(row["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()), "{row}");
    }
    let csv = home.run(&["--store", "demo", "report", "followups", "--as-of", "2031-01-01", "--format", "csv"]).done();
    assert_eq!(csv.lines().count(), rows.len() + 1);
}

/// Round numbers are seldom exact in binary.
fn near(found: &Value, expected: f64) {
    assert!((found.as_f64().unwrap() - expected).abs() < 1e-9, "{found} instead of {expected}");
}

/// A year up to 31-03-2026 with 253 working days, 60 of them before 5 left. Ill: 2 five days, 4 half of 22 days of six
/// hours and still so, 5 six days to the last, 6 one day; the child's sick day and the cancelled one do not count.
#[test]
fn absence_of_the_whole_organisation() {
    let home = Home::tiny();
    let figures = report(&home, &["absence", "--as-of", "2026-03-31"]);
    assert_eq!((&figures["as_of"], &figures["unit"]), (&json!("2026-03-31"), &json!("TOP")));
    assert_eq!(figures["window"], json!({"from": "2025-04-01", "to": "2026-03-31"}));
    let summary = &figures["summary"];
    assert_eq!((&summary["employees"], &summary["spells"], &summary["target"]), (&json!(5), &json!(4), &json!(11.0)));
    near(&summary["full_time_equivalents"], (37.0 * 3.0 + 32.5 + 30.0) / 37.0 + 91.0 / 365.0);
    near(&summary["absence_hours"], 37.0 + 66.0 + 44.4 + 7.4);
    near(&summary["possible_hours"], (37.0 * 3.0 + 32.5 + 30.0) / 5.0 * f64::from(DAYS) + 7.4 * f64::from(BEFORE));
    near(&summary["short_day_works"], 12.0);
    near(&summary["long_day_works"], 66.0 / 7.4);
    let per_fte = summary["day_works"].as_f64().unwrap() / summary["full_time_equivalents"].as_f64().unwrap();
    near(&summary["day_works_per_fte"], per_fte);
    let units: Vec<(&Value, &Value)> = figures["units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|unit| (&unit["unit"], &unit["summary"]["employees"]))
        .collect();
    assert_eq!(units, [(&json!("A"), &json!(1)), (&json!("B"), &json!(3)), (&json!("TOP"), &json!(5))]);
    assert_eq!(
        figures["employees"],
        json!([
            {"employee_id": "1", "notices": 0, "sick_days": 0, "calendar_days": 0, "current_spell_days": 0, "triggers": []},
            {"employee_id": "2", "notices": 1, "sick_days": 5, "calendar_days": 5, "current_spell_days": 0, "triggers": []},
            {"employee_id": "3", "notices": 0, "sick_days": 0, "calendar_days": 0, "current_spell_days": 0, "triggers": []},
            {"employee_id": "4", "notices": 1, "sick_days": 22, "calendar_days": 30, "current_spell_days": 30,
             "triggers": ["days", "long"]},
            {"employee_id": "6", "notices": 1, "sick_days": 1, "calendar_days": 1, "current_spell_days": 0, "triggers": []},
        ]),
    );
    let b = report(&home, &["absence", "--as-of", "2026-03-31", "--unit", "B"]);
    near(&b["summary"]["absence_hours"], 66.0 + 7.4);
    assert_eq!(b["employees"].as_array().unwrap().len(), 3);
}

const DAYS: u32 = 253;
const BEFORE: u32 = 60;

#[test]
fn absence_as_a_table_says_what_it_means() {
    let home = Home::tiny();
    let text = home.run(&["report", "absence", "--as-of", "31-03-2026"]).done();
    for part in [
        "Sickness absence 01-04-2025 – 31-03-2026",
        "4 · 1 sick notices · 22 sick days",
        "One day-work is 7.4 hours",
        "national figure",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let csv = home.run(&["report", "absence", "--as-of", "2026-03-31", "--unit", "A", "--format", "csv"]).done();
    assert!(csv.starts_with("unit;employees;full_time_equivalents;absence_hours;"), "{csv}");
    assert_eq!(csv.lines().count(), 2);
    let nobody = report(&home, &["absence", "--as-of", "1990-01-01", "--unit", "A"]);
    assert_eq!(
        (&nobody["summary"]["day_works_per_fte"], &nobody["summary"]["absence_percent"]),
        (&Value::Null, &Value::Null)
    );
}
