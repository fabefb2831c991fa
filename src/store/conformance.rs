//! What every store must do, as functions over any of them; and a comparison with a model under random operations.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{Batch, Direction, KeyRange, LIMITS, Op, Page, Revision, Store, StoreError, Table};

/// A store under test.
pub trait Subject {
    /// The store.
    fn store(&self) -> &dyn Store;
    /// Closes and opens it, where that means anything.
    fn reopen(&mut self);
}

type Model = BTreeMap<(Table, Vec<u8>), Vec<u8>>;

/// Runs every rule of the contract against stores from `make`, each on a new one.
pub fn keeps_the_contract<S: Subject>(make: impl Fn() -> S) {
    let rules: [fn(&mut dyn Subject); 12] = [
        starts_empty,
        puts_replace_and_deletes_remove,
        tables_are_apart,
        each_batch_is_a_revision,
        later_operations_win,
        nothing_is_stored_of_a_refused_group,
        scans_page_in_both_directions,
        scans_keep_to_their_range,
        empty_keys_and_values_are_kept,
        limits_are_inclusive,
        staged_work_comes_all_at_once,
        dropped_staging_leaves_nothing,
    ];
    for rule in rules {
        rule(&mut make());
    }
    readers_see_whole_batches(&make());
}

fn put(table: Table, key: &[u8], value: &[u8]) -> Op {
    Op::Put { table, key: key.to_vec(), value: value.to_vec() }
}

fn delete(table: Table, key: &[u8]) -> Op {
    Op::Delete { table, key: key.to_vec() }
}

fn get(subject: &dyn Subject, table: Table, key: &[u8]) -> Option<Vec<u8>> {
    subject.store().get(table, key).unwrap()
}

fn starts_empty(subject: &mut dyn Subject) {
    assert_eq!(subject.store().head(), Revision(0));
    for table in Table::ALL {
        let page = subject.store().scan(table, &KeyRange::all(), Direction::Up, 10).unwrap();
        assert_eq!(page, Page::default());
    }
}

fn puts_replace_and_deletes_remove(subject: &mut dyn Subject) {
    let batch = vec![put(Table::Meta, b"a", b"1"), put(Table::Meta, b"b", b"2")];
    subject.store().commit(&[batch]).unwrap();
    let batch = vec![put(Table::Meta, b"a", b"3"), delete(Table::Meta, b"b"), delete(Table::Meta, b"never")];
    subject.store().commit(&[batch]).unwrap();
    for _ in 0..2 {
        assert_eq!(get(subject, Table::Meta, b"a").as_deref(), Some(b"3".as_slice()));
        assert_eq!(get(subject, Table::Meta, b"b"), None);
        subject.reopen();
    }
}

fn tables_are_apart(subject: &mut dyn Subject) {
    let batch = Table::ALL.iter().map(|table| put(*table, b"k", &[table.number()])).collect();
    subject.store().commit(&[batch]).unwrap();
    for table in Table::ALL {
        let page = subject.store().scan(table, &KeyRange::all(), Direction::Up, 10).unwrap();
        assert_eq!(page.items, vec![(b"k".to_vec(), vec![table.number()])]);
        assert!(!page.more);
    }
}

fn each_batch_is_a_revision(subject: &mut dyn Subject) {
    let store = subject.store();
    assert_eq!(store.commit(&[]).unwrap(), Revision(0));
    assert_eq!(store.commit(&[vec![put(Table::Meta, b"a", b"1")]]).unwrap(), Revision(1));
    let group: [Batch; 3] = [vec![put(Table::Meta, b"a", b"2")], vec![], vec![put(Table::Meta, b"b", b"3")]];
    assert_eq!(store.commit(&group).unwrap(), Revision(4));
    assert_eq!(store.head(), Revision(4));
    subject.reopen();
    assert_eq!(subject.store().head(), Revision(4));
}

fn later_operations_win(subject: &mut dyn Subject) {
    let group = [
        vec![put(Table::Meta, b"a", b"1"), put(Table::Meta, b"a", b"2"), put(Table::Meta, b"b", b"x")],
        vec![
            delete(Table::Meta, b"b"),
            put(Table::Meta, b"c", b"y"),
            delete(Table::Meta, b"c"),
            put(Table::Meta, b"c", b"z"),
        ],
    ];
    subject.store().commit(&group).unwrap();
    for _ in 0..2 {
        assert_eq!(get(subject, Table::Meta, b"a").as_deref(), Some(b"2".as_slice()));
        assert_eq!(get(subject, Table::Meta, b"b"), None);
        assert_eq!(get(subject, Table::Meta, b"c").as_deref(), Some(b"z".as_slice()));
        subject.reopen();
    }
}

fn nothing_is_stored_of_a_refused_group(subject: &mut dyn Subject) {
    let good = vec![put(Table::Meta, b"a", b"1")];
    let bad: [Batch; 4] = [
        vec![put(Table::Meta, b"b", &vec![0; LIMITS.value + 1])],
        vec![put(Table::Meta, &vec![0; LIMITS.key + 1], b"")],
        vec![delete(Table::Meta, b"b"); LIMITS.ops + 1],
        (0u16..300).map(|n| put(Table::Meta, &n.to_be_bytes(), &vec![0; LIMITS.value])).collect(),
    ];
    for bad in bad {
        let refused = subject.store().commit(&[good.clone(), bad]);
        assert!(matches!(refused, Err(StoreError::TooLarge)));
    }
    assert_eq!(subject.store().head(), Revision(0));
    assert_eq!(get(subject, Table::Meta, b"a"), None);
}

fn scans_page_in_both_directions(subject: &mut dyn Subject) {
    let batch = (0u8..10).map(|n| put(Table::Round, &[n], &[n])).collect();
    subject.store().commit(&[batch]).unwrap();
    let keys = |page: Page| (page.items.iter().map(|(key, _)| key[0]).collect::<Vec<_>>(), page.more);
    let scan = |from: u8, to: Option<u8>, direction, limit| {
        let range = KeyRange { from: vec![from], to: to.map(|to| vec![to]) };
        keys(subject.store().scan(Table::Round, &range, direction, limit).unwrap())
    };
    assert_eq!(scan(0, None, Direction::Up, 4), (vec![0, 1, 2, 3], true));
    assert_eq!(scan(8, None, Direction::Up, 2), (vec![8, 9], false));
    assert_eq!(scan(0, None, Direction::Down, 3), (vec![9, 8, 7], true));
    assert_eq!(scan(2, Some(5), Direction::Down, 9), (vec![4, 3, 2], false));
    assert_eq!(scan(2, Some(5), Direction::Up, 0), (vec![], true));
    assert_eq!(scan(20, None, Direction::Up, 0), (vec![], false));
}

fn scans_keep_to_their_range(subject: &mut dyn Subject) {
    let keys: [&[u8]; 5] = [b"a", b"ab", b"ab\xFF", b"ac", b"b"];
    for table in [Table::Round, Table::Evaluation, Table::Receipt] {
        subject.store().commit(&[keys.iter().map(|key| put(table, key, b"v")).collect()]).unwrap();
    }
    let found = |table, range: &KeyRange| -> Vec<Vec<u8>> {
        let up = subject.store().scan(table, range, Direction::Up, 100).unwrap();
        let mut down = subject.store().scan(table, range, Direction::Down, 100).unwrap();
        down.items.reverse();
        assert_eq!(up.items, down.items);
        up.items.into_iter().map(|(key, _)| key).collect()
    };
    assert_eq!(found(Table::Round, &KeyRange::prefix(b"ab")), [b"ab".to_vec(), b"ab\xFF".to_vec()]);
    assert_eq!(found(Table::Evaluation, &KeyRange::all()).len(), 5);
    // The last table has nothing after it.
    assert_eq!(found(Table::Receipt, &KeyRange::all()).len(), 5);
    assert_eq!(found(Table::Round, &KeyRange { from: b"b".to_vec(), to: Some(b"a".to_vec()) }).len(), 0);
    assert_eq!(found(Table::Round, &KeyRange { from: b"a".to_vec(), to: Some(b"a".to_vec()) }).len(), 0);
    assert_eq!(found(Table::Meta, &KeyRange::all()).len(), 0);
}

fn empty_keys_and_values_are_kept(subject: &mut dyn Subject) {
    subject.store().commit(&[vec![put(Table::Draft, b"", b""), put(Table::Draft, b"\0", b"")]]).unwrap();
    for _ in 0..2 {
        assert_eq!(get(subject, Table::Draft, b""), Some(vec![]));
        let page = subject.store().scan(Table::Draft, &KeyRange::all(), Direction::Up, 9).unwrap();
        assert_eq!(page.items, [(vec![], vec![]), (vec![0], vec![])]);
        subject.reopen();
    }
}

fn limits_are_inclusive(subject: &mut dyn Subject) {
    let (key, value) = (vec![7; LIMITS.key], vec![8; LIMITS.value]);
    subject.store().commit(&[vec![put(Table::Text, &key, &value)]]).unwrap();
    let many = (0..LIMITS.ops).map(|n| put(Table::Text, &n.to_be_bytes(), b"x")).collect();
    subject.store().commit(&[many]).unwrap();
    for _ in 0..2 {
        assert_eq!(get(subject, Table::Text, &key).as_ref(), Some(&value));
        let page = subject.store().scan(Table::Text, &KeyRange::all(), Direction::Up, 10_000).unwrap();
        assert_eq!(page.items.len(), LIMITS.ops + 1);
        subject.reopen();
    }
}

fn staged_work_comes_all_at_once(subject: &mut dyn Subject) {
    const ROWS: u32 = 5_000;
    let store = subject.store();
    store.commit(&[vec![put(Table::Evaluation, b"old", b"1"), put(Table::Evaluation, b"gone", b"1")]]).unwrap();
    let mut staging = store.stage().unwrap();
    assert!(matches!(staging.push(put(Table::Text, b"k", &vec![0; LIMITS.value + 1])), Err(StoreError::TooLarge)));
    for n in 0..ROWS {
        staging.push(put(Table::Evaluation, &n.to_be_bytes(), &[1; 20])).unwrap();
    }
    staging.push(delete(Table::Evaluation, b"gone")).unwrap();
    // Others go on meanwhile and see nothing of it.
    assert_eq!(store.commit(&[vec![put(Table::Evaluation, b"old", b"2")]]).unwrap(), Revision(2));
    assert_eq!(store.get(Table::Evaluation, &7u32.to_be_bytes()).unwrap(), None);
    assert_eq!(staging.finish().unwrap(), Revision(3));
    assert_eq!(store.commit(&[vec![put(Table::Meta, b"after", b"")]]).unwrap(), Revision(4));
    for _ in 0..2 {
        let page = subject.store().scan(Table::Evaluation, &KeyRange::all(), Direction::Up, 10_000).unwrap();
        assert_eq!(page.items.len(), ROWS as usize + 1);
        assert_eq!(get(subject, Table::Evaluation, b"old").as_deref(), Some(b"2".as_slice()));
        assert_eq!(get(subject, Table::Evaluation, b"gone"), None);
        assert_eq!(subject.store().head(), Revision(4));
        subject.reopen();
    }
}

fn dropped_staging_leaves_nothing(subject: &mut dyn Subject) {
    {
        let mut staging = subject.store().stage().unwrap();
        staging.push(put(Table::Meta, b"a", b"1")).unwrap();
    }
    subject.reopen();
    assert_eq!(get(subject, Table::Meta, b"a"), None);
    assert_eq!(subject.store().head(), Revision(0));
}

/// Two keys always change together; a reader in another thread must never see them differ within one page.
fn readers_see_whole_batches(subject: &(impl Subject + ?Sized)) {
    let store = subject.store();
    let pair = |n: u32| vec![put(Table::Meta, b"a", &n.to_be_bytes()), put(Table::Meta, b"z", &n.to_be_bytes())];
    store.commit(&[pair(0)]).unwrap();
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    loop {
                        let page = store.scan(Table::Meta, &KeyRange::all(), Direction::Up, 9).unwrap();
                        assert_eq!(page.items[0].1, page.items[1].1);
                        if page.items[0].1 == 200u32.to_be_bytes() {
                            return;
                        }
                    }
                })
            })
            .collect();
        (1..=200).for_each(|n| {
            store.commit(&[pair(n)]).unwrap();
        });
        for reader in readers {
            reader.join().unwrap();
        }
    });
}

#[derive(Clone, Debug)]
enum Step {
    Commit(Vec<Batch>),
    Stage(Batch),
    Reopen,
}

fn op() -> impl Strategy<Value = Op> {
    let table = prop_oneof![Just(Table::Meta), Just(Table::Text), Just(Table::Receipt)];
    // Few keys, so that they are replaced and removed often.
    let key = proptest::collection::vec(prop_oneof![Just(0u8), Just(1), Just(0xFF)], 0..3);
    let value = proptest::option::weighted(0.7, proptest::collection::vec(any::<u8>(), 0..40));
    (table, key, value).prop_map(|(table, key, value)| match value {
        Some(value) => Op::Put { table, key, value },
        None => Op::Delete { table, key },
    })
}

fn step() -> impl Strategy<Value = Step> {
    let batch = || proptest::collection::vec(op(), 0..6);
    prop_oneof![
        8 => proptest::collection::vec(batch(), 0..4).prop_map(Step::Commit),
        1 => batch().prop_map(Step::Stage),
        1 => Just(Step::Reopen),
    ]
}

fn apply(model: &mut Model, op: &Op) {
    match op.clone() {
        Op::Put { table, key, value } => model.insert((table, key), value),
        Op::Delete { table, key } => model.remove(&(table, key)),
    };
}

fn content(store: &dyn Store) -> Model {
    let mut all = Model::new();
    for table in Table::ALL {
        let page = store.scan(table, &KeyRange::all(), Direction::Up, 10_000).unwrap();
        all.extend(page.items.into_iter().map(|(key, value)| ((table, key), value)));
    }
    all
}

/// Random commits, staged work and reopenings: after each step the store holds what a plain map holds.
pub fn does_as_the_model_does<S: Subject>(make: impl Fn() -> S, cases: u32) {
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&proptest::collection::vec(step(), 1..12), |steps| {
        let mut subject = make();
        let (mut model, mut head) = (Model::new(), 0);
        for step in steps {
            match &step {
                Step::Commit(batches) => {
                    batches.iter().flatten().for_each(|op| apply(&mut model, op));
                    head += batches.len() as u64;
                    prop_assert_eq!(subject.store().commit(batches).unwrap(), Revision(head));
                }
                Step::Stage(ops) => {
                    let mut staging = subject.store().stage().unwrap();
                    for op in ops {
                        staging.push(op.clone()).unwrap();
                        apply(&mut model, op);
                    }
                    head += 1;
                    prop_assert_eq!(staging.finish().unwrap(), Revision(head));
                }
                Step::Reopen => subject.reopen(),
            }
            prop_assert_eq!(subject.store().head(), Revision(head));
            prop_assert_eq!(&content(subject.store()), &model);
        }
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
