//! Who may do what on the command line.

use crate::home::{Home, login};

#[test]
fn an_employee_gets_neither_files_nor_figures() {
    let home = Home::tiny();
    let before = home.everything();
    home.write("u.csv", "unit_id;parent_id\nC;TOP\n");
    for words in [
        &["import", "units", "u.csv"][..],
        &["import", "starter"],
        &["import", "all", "."],
        &["export", "employees"],
        &["export", "all", "--out", "loot"],
        &["report", "competence", "--round", "R1"],
        &["report", "followups"],
    ] {
        let said = home.run(&[&["--as", "4"], words].concat()).failed(1);
        assert_eq!(said, "This needs the role of HR.\n", "{words:?}");
    }
    for words in [&["doctor"][..], &["backup", "loot"]] {
        let said = home.run(&[&["--as", "4"], words].concat()).failed(1);
        assert_eq!(said, "This needs the role of administrator.\n", "{words:?}");
    }
    assert!(!home.path("loot").exists());
    assert_eq!(home.everything(), before);
}

#[test]
fn an_employee_sees_the_public_part_of_a_card() {
    let home = Home::tiny();
    let card = home.run(&["--as", "4", "lookup", "mia"]).done();
    assert!(card.contains("Mia Kåre") && card.contains("Afdeling B") && card.contains("Ib Leder"), "{card}");
    assert!(!card.contains("37") && !card.contains("2020") && !card.contains("R1"), "{card}");
    let json: serde_json::Value =
        serde_json::from_str(&home.run(&["--as", "4", "lookup", "mia", "--format", "json"]).done()).unwrap();
    for hidden in ["weekly_hours", "hired", "left", "login", "email", "agreement", "management_level"] {
        assert!(json.get(hidden).is_none(), "{json}");
    }
    let own = home.run(&["--as", "4", "lookup", "kim"]).done();
    assert!(own.contains("30") && own.contains("01-03-2018"), "own employment is shown: {own}");
    assert_eq!(home.run(&["--as", "4", "lookup", "lis"]).failed(1), "No results for “lis”.\n", "who has left");
}

#[test]
fn only_who_set_the_store_up_acts_as_another() {
    let home = Home::tiny();
    let me = login();
    home.run(&["--store", "other", "init", "--admin", "somebody", "--hr", &me]).done();
    home.run(&["--store", "other", "import", "all", "."]).done();
    for words in [&["lookup", "mia"][..], &["export", "units"]] {
        let said = home.run(&[&["--store", "other", "--as", "4"], words].concat()).failed(1);
        assert!(said.contains("Only the person who set up Sofus"), "{said}");
    }
    let said = home.run(&["--as", "no-such", "lookup", "mia"]).failed(1);
    assert!(said.contains("does not exist, or you do not have access"), "{said}");
    let said = home.run(&["--as", "5", "lookup", "mia"]).failed(1);
    assert!(said.contains("not employed today"), "{said}");
}

#[test]
fn a_login_nobody_knows_gets_nothing() {
    let home = Home::new();
    home.run(&["init", "--admin", "somebody", "--hr", "somebody-else"]).done();
    for words in [&["export", "units"][..], &["lookup", "x"], &["doctor"], &["report", "followups"], &["backup", "b"]] {
        let said = home.run(words).failed(1);
        assert!(said.contains(&format!("\"{}\" is not tied to any employee", login())), "{said}");
    }
}
