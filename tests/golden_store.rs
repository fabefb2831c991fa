//! Stores written by earlier versions open in this one.
//!
//! `tests/golden/store-<schema>/` is a store directory without its index and lock, with small segments;
//! `tests/golden/backup-<schema>` is a backup of it. They are never changed: a new schema adds its own, made by
//! `SOFUS_GOLDEN=write cargo test --test golden_store` from [`write`].

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may fail

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use sofus::store::local::{self, Local, Options, Recovery};
use sofus::store::{Direction, KeyRange, Op, Revision, Row, Store, Table};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

fn key(number: u8) -> Vec<u8> {
    vec![1, 0, number]
}

fn put(table: Table, number: u8, value: &str) -> Op {
    Op::Put { table, key: key(number), value: value.as_bytes().to_vec() }
}

/// What the golden store went through: commits, a checkpoint in between, removals, staged work, more commits.
fn write(dir: &Path) -> Local {
    let store = local::create_with(dir, 0, &Options { segment: 16 * 1024, ..Options::default() }).unwrap();
    let one = |number| vec![put(Table::Evaluation, number, &"3".repeat(40)), put(Table::Journal, number, "sent")];
    let batches: Vec<_> = (0..20).map(one).collect();
    store.commit(&batches).unwrap();
    store.checkpoint().unwrap();
    let delete = |number| Op::Delete { table: Table::Evaluation, key: key(number) };
    store
        .commit(&[vec![put(Table::Settings, 1, "da"), delete(3)], vec![delete(4), put(Table::Evaluation, 5, "4")]])
        .unwrap();
    let mut staging = store.stage().unwrap();
    for number in 100..200 {
        staging.push(put(Table::Text, number, "på tværs af år")).unwrap();
    }
    staging.finish().unwrap();
    store.commit(&[vec![put(Table::Meta, 0, "last")]]).unwrap();
    store
}

/// What must be found, worked out apart from the store.
fn expected() -> Vec<(Table, Vec<u8>, String)> {
    let mut rows = vec![(Table::Meta, key(0), "last".to_owned())];
    for number in (0..20).filter(|number| ![3, 4].contains(number)) {
        let answers = if number == 5 { "4".to_owned() } else { "3".repeat(40) };
        rows.push((Table::Evaluation, key(number), answers));
    }
    rows.extend((100..200).map(|number| (Table::Text, key(number), "på tværs af år".to_owned())));
    rows.push((Table::Settings, key(1), "da".to_owned()));
    rows.extend((0..20).map(|number| (Table::Journal, key(number), "sent".to_owned())));
    rows
}

fn check(store: &Local) {
    assert_eq!(store.head(), Revision(24));
    let scan = |table| store.scan(table, &KeyRange::all(), Direction::Up, 10_000).unwrap().items;
    let row = |table, (key, value): Row| (table, key, String::from_utf8(value).unwrap());
    let found: Vec<_> = Table::ALL.iter().flat_map(|t| scan(*t).into_iter().map(|r| row(*t, r))).collect();
    assert_eq!(found, expected());
    assert_eq!(store.verify().unwrap().problems, []);
    // It goes on from there.
    assert_eq!(store.commit(&[vec![put(Table::Meta, 1, "new")]]).unwrap(), Revision(25));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

#[allow(clippy::disallowed_methods)] // how a person asks for new golden files
fn is_writing() -> bool {
    std::env::var("SOFUS_GOLDEN").is_ok_and(|value| value == "write")
}

#[test]
fn the_newest_schema_has_golden_files() {
    let (dir, backup) = (golden(&format!("store-{}", local::SCHEMA)), golden(&format!("backup-{}", local::SCHEMA)));
    if is_writing() && !dir.exists() {
        let store = write(&dir);
        store.backup(&mut File::create(&backup).unwrap()).unwrap();
        drop(store);
        fs::remove_dir_all(dir.join("index")).unwrap();
        fs::remove_file(dir.join("LOCK")).unwrap();
    }
    assert!(dir.exists() && backup.exists());
}

#[test]
fn golden_stores_open() {
    for schema in 1..=local::SCHEMA {
        let temporary = tempfile::tempdir().unwrap();
        let dir = temporary.path().join("store");
        copy(&golden(&format!("store-{schema}")), &dir);
        let (store, report) = local::open(&dir).unwrap();
        assert!(matches!(report.recovery, Recovery::Rebuilt(_)));
        assert!(!report.torn && report.bad_checkpoints.is_empty(), "{report:?}");
        check(&store);
        // From now on a program of the earlier schema leaves it alone.
        let marker = fs::read_to_string(dir.join("SOFUS")).unwrap();
        assert!(marker.contains(&format!("schema {}\n", local::SCHEMA)), "{marker}");
    }
}

#[test]
fn golden_backups_are_restored() {
    for schema in 1..=local::SCHEMA {
        let temporary = tempfile::tempdir().unwrap();
        let mut backup = File::open(golden(&format!("backup-{schema}"))).unwrap();
        let (store, _) = local::restore(&temporary.path().join("store"), &mut backup).unwrap();
        check(&store);
    }
}
