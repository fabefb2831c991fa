//! The disk answers with an error instead of the process dying.

use std::fs;
use std::path::PathBuf;

use sofus::store::hooks::{Fault, Hooks, Point};
use sofus::store::local::{self, Local, Options};
use sofus::store::{Health, Op, Store, StoreError, Table};

use crate::model::{self, Chance, Model};

struct Disk {
    /// Removed when the test ends.
    temporary: tempfile::TempDir,
    dir: PathBuf,
    store: Local,
    model: Model,
}

fn disk(point: Point, nth: u32) -> Disk {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("store");
    let options = Options { segment: 64 * 1024, hooks: Hooks::arm(point, Fault::Fail, nth) };
    let store = local::create_with(&dir, 0, &options).unwrap();
    Disk { temporary, dir, store, model: Model::default() }
}

impl Disk {
    /// Commits until `until`; every commit must succeed.
    fn go_on(&mut self, until: u64) {
        let mut chance = Chance(1);
        while self.store.head().0 < until {
            model::go_on(&self.store, &mut chance);
        }
        self.compare();
    }

    fn compare(&mut self) {
        self.model.advance(self.store.head().0);
        self.model.compare(&self.store, "after an error");
    }

    fn reopen(self) -> Self {
        let Self { temporary, dir, store, model } = self;
        drop(store);
        let (store, _) = local::open(&dir).unwrap();
        Self { temporary, dir, store, model }
    }
}

#[test]
fn an_index_that_fails_is_built_anew_and_the_commit_stands() {
    for point in [Point::Apply, Point::ImportApply] {
        let mut disk = disk(point, 2);
        disk.go_on(300);
        assert_eq!(disk.store.health(), Health::Good);
        assert!(disk.dir.join("damaged-1").exists(), "{point:?} struck");
        disk.reopen().compare();
    }
}

#[test]
fn after_a_log_error_the_store_only_reads() {
    for point in [Point::Append, Point::Sync, Point::Rotate] {
        let mut disk = disk(point, 1);
        let head = loop {
            let next = disk.store.head().0 + 1;
            match disk.store.commit(&[model::ops(next)]) {
                Ok(head) => assert_eq!(head.0, next),
                Err(StoreError::ReadOnly(_)) => break next - 1,
                Err(other) => panic!("{point:?}: {other}"),
            }
        };
        assert!(matches!(disk.store.health(), Health::ReadOnly(_)));
        disk.compare();
        assert!(matches!(disk.store.commit(&[model::ops(head + 1)]), Err(StoreError::ReadOnly(_))));
        assert!(matches!(disk.store.stage(), Err(StoreError::ReadOnly(_))));
        let mut disk = disk.reopen();
        assert!((head..=head + 1).contains(&disk.store.head().0), "{point:?}");
        disk.go_on(head + 200);
    }
}

#[test]
fn a_checkpoint_that_fails_fails_no_commit() {
    for point in [Point::Checkpoint, Point::CheckpointDone] {
        let mut disk = disk(point, 1);
        disk.go_on(600);
        assert_eq!(disk.store.health(), Health::Good);
        assert_eq!(disk.store.verify().unwrap().problems, []);
        disk.reopen().compare();
    }
}

#[test]
fn staged_work_that_fails_before_its_commit_leaves_nothing() {
    let mut disk = disk(Point::Import, 1);
    let mut staging = disk.store.stage().unwrap();
    staging.push(Op::Put { table: Table::Meta, key: vec![1], value: vec![2] }).unwrap();
    assert!(staging.finish().is_err());
    assert_eq!(fs::read_dir(disk.dir.join("staged")).unwrap().count(), 0);
    assert_eq!(disk.store.health(), Health::Good);
    disk.go_on(100);
}

#[test]
fn when_no_index_can_be_built_the_commit_still_stands() {
    let disk = disk(Point::Apply, 3);
    let checkpoints = disk.dir.join("checkpoint");
    let hidden = disk.dir.with_extension("hidden");
    let mut chance = Chance(7);
    model::go_on(&disk.store, &mut chance);
    model::go_on(&disk.store, &mut chance);
    fs::rename(&checkpoints, &hidden).unwrap();
    let head = model::go_on(&disk.store, &mut chance);
    assert!(matches!(disk.store.health(), Health::ReadOnly(_)));
    assert!(matches!(disk.store.get(Table::Journal, b"x"), Err(StoreError::ReadOnly(_))));
    assert!(matches!(disk.store.commit(&[model::ops(head + 1)]), Err(StoreError::ReadOnly(_))));
    fs::rename(&hidden, &checkpoints).unwrap();
    let mut disk = disk.reopen();
    assert_eq!(disk.store.head().0, head);
    disk.compare();
}
