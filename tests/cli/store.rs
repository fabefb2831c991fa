//! The store as people meet it: verified, damaged, copied, held, written by a newer program.

use crate::home::{Home, ended};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn bytes(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(dir).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// Turns over the bytes of a file from a place to another.
fn damage(path: &Path, share: impl Fn(usize) -> std::ops::Range<usize>) {
    let mut bytes = fs::read(path).unwrap();
    let used = bytes.iter().rposition(|byte| *byte != 0).unwrap() + 1;
    bytes[share(used)].iter_mut().for_each(|byte| *byte ^= 0xff);
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_whole_store_is_found_whole() {
    let home = Home::tiny();
    let told = home.run(&["doctor"]).done();
    for part in ["Units: 3", "leavers too: 6", "Employed today: 5", "Forms: 5", "No faults found."] {
        assert!(told.contains(part), "{part} is not in\n{told}");
    }
}

#[test]
fn a_damaged_index_is_built_again() {
    let home = Home::tiny();
    let before = home.everything();
    for file in files(&home.store().join("index")) {
        damage(&file, |used| 0..used);
    }
    let told = home.run(&["doctor"]).done();
    assert!(told.contains("The index was damaged and has been rebuilt"), "{told}");
    assert!(!home.run(&["doctor"]).done().contains("rebuilt"), "once is enough");
    assert_eq!(home.everything(), before);
    fs::remove_dir_all(home.store().join("index")).unwrap();
    assert_eq!(home.everything(), before);
}

#[test]
fn a_damaged_log_is_named_and_nothing_is_changed() {
    let home = Home::tiny();
    let log = home.store().join("log");
    damage(&files(&log)[0], |used| used / 2..used / 2 + 1);
    let before = bytes(&log);
    for words in [&["doctor"][..], &["export", "units"], &["import", "starter"]] {
        let said = home.run(words).failed(1);
        assert!(said.contains("log/00000001.log") && said.contains("sofus restore"), "{said}");
    }
    assert_eq!(bytes(&log), before);
}

#[test]
fn a_backup_gives_the_same_store() {
    let home = Home::tiny();
    let before = home.everything();
    let ended = home.run(&["backup", "copy"]);
    assert!(ended.err.contains("copy"), "{}", ended.err);
    assert_eq!(ended.done(), "");
    let made = fs::read(home.path("copy")).unwrap();
    let said = home.run(&["backup", "copy"]).failed(1);
    assert!(said.contains("copy exists already"), "{said}");
    assert_eq!(fs::read(home.path("copy")).unwrap(), made);
    assert_eq!(home.run(&["--store", "second", "restore", "copy"]).done(), "");
    assert_eq!(home.everything_in(&["--store", "second"]), before);
    home.run(&["--store", "second", "doctor"]).done();
    let said = home.run(&["restore", "copy"]).failed(1);
    assert!(said.contains("already"), "{said}");
    assert_eq!(home.everything(), before);
}

#[test]
fn a_backup_that_is_none_makes_no_store() {
    let home = Home::tiny();
    home.run(&["backup", "copy"]).done();
    let whole = fs::read(home.path("copy")).unwrap();
    home.write("cut", &whole[..whole.len() / 2]);
    home.write("letter", "Kære alle sammen. Her er ikke nogen sikkerhedskopi.\n");
    fs::write(home.path("turned"), &whole).unwrap();
    damage(&home.path("turned"), |used| used / 2..used / 2 + 1);
    for (file, part) in [
        ("cut", "The backup cut is damaged"),
        ("turned", "The backup turned is damaged"),
        ("letter", "letter is not a Sofus backup"),
        ("nowhere", "nowhere can't be read"),
    ] {
        let said = home.run(&["--store", "new", "restore", file]).failed(1);
        assert!(said.contains(part), "{said}");
        assert!(!home.path("new/SOFUS").exists(), "{file}");
    }
    home.run(&["--store", "new", "restore", "copy"]).done();
    let said = home.run(&["backup", "no/such/place"]).failed(1);
    assert!(said.contains("no/such/place can't be written"), "{said}");
}

#[test]
fn a_store_of_a_newer_program_is_left_alone() {
    let home = Home::tiny();
    let marker = home.store().join("SOFUS");
    let text = fs::read_to_string(&marker).unwrap();
    let schema = text.lines().find(|line| line.starts_with("schema ")).unwrap();
    fs::write(&marker, text.replace(schema, "schema 999")).unwrap();
    let before = bytes(&home.store());
    for words in [
        &["doctor"][..],
        &["export", "units"],
        &["import", "starter"],
        &["init"],
        &["lookup", "kim"],
        &["backup", "b"],
        &["--plain"],
    ] {
        let ended = home.run(words);
        assert_eq!(ended.code, 1, "{words:?} {ended:?}");
        assert!(words == ["init"] || ended.err.contains("newer version of Sofus"), "{words:?} {ended:?}");
    }
    assert_eq!(bytes(&home.store()), before);
}

#[test]
fn no_store_says_how_to_make_one() {
    let home = Home::new();
    for words in [
        &["doctor"][..],
        &["export", "units"],
        &["import", "starter"],
        &["lookup", "kim"],
        &["report", "followups"],
        &["backup", "b"],
    ] {
        let said = home.run(words).failed(1);
        assert!(said.contains("There is no store in") && said.contains("sofus init"), "{said}");
    }
    assert!(!home.store().exists());
}

#[test]
fn a_store_in_use_names_who_holds_it() {
    let home = Home::tiny();
    let before = home.everything();
    let mut holder = home.command(&["--plain"]).stdin(Stdio::piped()).spawn().unwrap();
    // It has the store once it has said something.
    let mut first = String::new();
    let mut told = BufReader::new(holder.stdout.take().unwrap());
    told.read_line(&mut first).unwrap();
    for words in [&["export", "units"][..], &["doctor"], &["import", "all", "."], &["backup", "b"]] {
        let said = home.run(words).failed(1);
        assert!(said.contains(&format!("process {} ({})", holder.id(), crate::home::login())), "{said}");
    }
    drop(holder.stdin.take());
    let rest = std::thread::spawn(move || told.lines().for_each(drop));
    ended(holder);
    rest.join().unwrap();
    assert_eq!(home.everything(), before);
}

#[test]
fn without_permission_it_says_so() {
    use std::os::unix::fs::PermissionsExt;
    if crate::home::login() == "root" {
        eprintln!("SKIPPED: root has every permission, so nothing can be refused to it");
        return;
    }
    let home = Home::tiny();
    let closed = fs::Permissions::from_mode(0o000);
    fs::set_permissions(home.path("units.csv"), closed.clone()).unwrap();
    let said = home.run(&["import", "units", "units.csv"]).failed(2);
    assert!(said.starts_with("units.csv:1: you may not read the file"), "{said}");
    fs::set_permissions(home.store(), closed).unwrap();
    let said = home.run(&["export", "units"]).failed(1);
    assert!(said.contains("You have no access"), "{said}");
    fs::set_permissions(home.store(), fs::Permissions::from_mode(0o700)).unwrap();
}

/// The role given at `init` still holds, nothing is refused, and the journal stays in order.
#[cfg(feature = "test-hooks")]
#[test]
fn a_clock_set_back_loses_nothing() {
    let home = Home::new();
    let at = |now: &str, words: &[&str]| ended(home.command(words).env("SOFUS_NOW", now).spawn().unwrap());
    at("2026-03-31T10:00:00Z", &["init"]).done();
    at("2026-03-28T10:00:00Z", &["import", "starter"]).done();
    at("2026-03-01T10:00:00Z", &["export", "goals"]).done();
    assert!(at("2026-02-01T10:00:00Z", &["doctor"]).done().contains("No faults found."));
}
