//! `init`: a store with rules, its two roles, and what stands in its way.

use crate::home::{Home, copy, login};
use std::fs;
use std::path::Path;

#[test]
fn makes_a_store_with_rules_and_nothing_else() {
    let home = Home::new();
    let ended = home.run(&["init"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
    assert!(ended.err.contains("sofus import starter"), "{}", ended.err);
    assert!(home.store().join("SOFUS").is_file());
    assert_eq!(home.run(&["export", "competences"]).done().lines().count(), 1, "no questions");
    assert_eq!(home.run(&["export", "employees"]).done().lines().count(), 1, "no people");
    home.run(&["doctor"]).done();
    let elsewhere = home.path("elsewhere");
    home.command(&["init"]).env("SOFUS_STORE", &elsewhere).status().unwrap();
    assert!(elsewhere.join("SOFUS").is_file(), "the environment names another place");
}

#[test]
fn an_existing_store_is_refused_and_stays() {
    let home = Home::tiny();
    let before = home.everything();
    let said = home.run(&["init", "--admin", "thief", "--hr", "thief"]).failed(1);
    assert!(said.contains("already"), "{said}");
    assert_eq!(home.everything(), before);
}

#[test]
fn a_directory_with_something_else_is_refused_and_stays() {
    let home = Home::new();
    fs::create_dir(home.path("full")).unwrap();
    home.write("full/letter.txt", "Kære alle");
    for words in [&["--store", "full", "init"][..], &["--store", "full", "doctor"], &["demo", "--keep", "full"]] {
        let said = home.run(words).failed(1);
        assert!(said.contains("full is not a Sofus store"), "{said}");
    }
    assert_eq!(home.read("full/letter.txt"), "Kære alle");
    assert_eq!(fs::read_dir(home.path("full")).unwrap().count(), 1);
    let said = home.run(&["--store", "full/letter.txt", "export", "units"]).failed(1);
    assert!(said.contains("is not a Sofus store"), "{said}");
}

#[test]
fn the_two_roles_can_be_parted() {
    let me = login();
    let home = Home::new();
    home.run(&["--store", "a", "init", "--hr", "somebody"]).done();
    home.run(&["--store", "a", "doctor"]).done();
    home.run(&["--store", "a", "backup", "copy"]).done();
    for words in [&["export", "units"][..], &["import", "starter"], &["report", "followups"]] {
        let said = home.run(&[&["--store", "a"], words].concat()).failed(1);
        assert_eq!(said, "This needs the role of HR.\n");
    }
    home.run(&["--store", "h", "init", "--admin", "somebody", "--hr", &me]).done();
    home.run(&["--store", "h", "import", "starter"]).done();
    for words in [&["doctor"][..], &["backup", "other"]] {
        let said = home.run(&[&["--store", "h"], words].concat()).failed(1);
        assert_eq!(said, "This needs the role of administrator.\n");
    }
    assert!(!home.path("other").exists());
}

#[test]
fn takes_a_pack_from_a_folder_and_says_line_by_line_what_is_wrong_with_it() {
    let home = Home::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("framework/sof"), &home.path("pack"));
    home.run(&["--store", "good", "init", "--framework", "pack"]).done();
    home.run(&["--store", "good", "import", "starter"]).done();
    let questions = home.run(&["--store", "good", "export", "competences"]).done();
    assert!(questions.lines().count() > 60, "the pack's questions came along");

    let spoil = |name: &str, line: &str| {
        let text = home.read(name) + line + "\n";
        home.write(name, &text);
        text.lines().count()
    };
    let goals = spoil("pack/goals.csv", "G-NEW;Et mål;lowe");
    let frames = spoil("pack/frames.toml", "this is = = no line");
    let said = home.run(&["--store", "bad", "init", "--framework", "pack"]).failed(2);
    for place in [format!("goals.csv:{goals}"), format!("frames.toml:{frames}")] {
        assert!(said.lines().any(|line| line.contains(&place)), "{place} is not in {said}");
    }
    assert!(!home.path("bad").exists(), "no store of a pack that is not in order");

    let said = home.run(&["--store", "bad", "init", "--framework", "nowhere"]).failed(2);
    assert!(said.contains("pack.toml: the file is missing"), "{said}");
    assert!(!home.path("bad").exists());
}

#[test]
fn the_starting_set_comes_once() {
    let home = Home::with_store();
    let first = home.run(&["import", "starter"]);
    let added = first.err.split(' ').next().unwrap().to_owned();
    assert!(first.err.ends_with(" added, 0 changed, 0 unchanged\n"), "{}", first.err);
    assert_eq!(first.done(), "");
    let second = home.run(&["import", "starter"]);
    assert_eq!(second.err, format!("0 added, 0 changed, {added} unchanged\n"));
}
