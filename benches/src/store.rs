//! The store on disk.

use std::fs::File;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use sofus::store::local::{self, Local};
use sofus::store::{Op, Store, Table};

use crate::measure::{Samples, memory};

fn put(table: Table, key: u64, value: Vec<u8>) -> Op {
    Op::Put { table, key: key.to_be_bytes().to_vec(), value }
}

/// Bytes that look like packed answers.
fn answers(seed: u64, length: usize) -> Vec<u8> {
    (0..length as u64).map(|at| (seed.wrapping_mul(31).wrapping_add(at * at) % 6) as u8).collect()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let outcome = work();
    (outcome, start.elapsed())
}

/// Fills a new store through staged work.
fn staged(dir: &Path, values: u64, length: usize) -> (Local, Duration) {
    let store = local::create(dir, 0).expect("a new store");
    let ((), taken) = timed(|| {
        let mut staging = store.stage().expect("staging");
        for key in 0..values {
            staging.push(put(Table::Evaluation, key, answers(key, length))).expect("room");
        }
        staging.finish().expect("durable");
    });
    (store, taken)
}

/// What an open store of a small organisation costs. The store is filled by another process.
pub fn memory_part(dir: &Path) {
    let dir = dir.join("store");
    let program = std::env::current_exe().expect("the program knows its own file");
    Command::new(program).arg("fill").arg(&dir).status().expect("the program runs again");
    let before = memory("VmRSS");
    let (store, report) = local::open(&dir).expect("opens");
    let opened = memory("VmRSS");
    for number in 0..2_000 {
        store.commit(&[vec![put(Table::Journal, number, answers(number, 300))]]).expect("commits");
    }
    let (now, most) = (memory("VmRSS"), memory("VmHWM"));
    println!(
        "memory  {} records: {before:.1} MiB before, {opened:.1} open, {now:.1} after 2,000 commits, at most {most:.1}",
        report.records
    );
}

/// Fills the store that [`memory_part`] opens.
pub fn fill(dir: &Path) {
    staged(dir, 10_000, 200).0.close().expect("closes");
}

/// One acknowledged answer against the same bytes appended and synced on a preallocated file, taking turns.
pub fn commit(dir: &Path) {
    const ROUNDS: u64 = 4_000;
    let store = local::create(&dir.join("store"), 0).expect("a new store");
    let mut plain = File::create(dir.join("plain")).expect("a file");
    plain.write_all(&vec![0; 16 << 20]).and_then(|()| plain.sync_all()).expect("preallocated");
    let (mut commits, mut appends, mut at) = (Samples::default(), Samples::default(), 0);
    for round in 0..ROUNDS {
        let batch = vec![
            put(Table::Evaluation, round % 300, answers(round, 200)),
            put(Table::Journal, round, answers(round, 120)),
            put(Table::Draft, round % 50, answers(round, 80)),
            Op::Delete { table: Table::Draft, key: (round % 40).to_be_bytes().to_vec() },
        ];
        let bytes = answers(round, 560);
        commits.push(timed(|| store.commit(&[batch]).expect("commits")).1);
        appends.push(timed(|| plain.write_all_at(&bytes, at).and_then(|()| plain.sync_data()).expect("appends")).1);
        at += bytes.len() as u64;
    }
    for percent in [50, 99] {
        let (commit, append) = (commits.micros(percent), appends.micros(percent));
        println!("commit  p{percent} {commit:.0} us, append + fdatasync {append:.0} us: {:.2} times", commit / append);
    }
}

/// Three million rows, packed 60 to a value as the import does.
pub fn import(dir: &Path) {
    const ROWS: u64 = 3_000_000;
    let (store, taken) = staged(&dir.join("store"), ROWS / 60, 100);
    let rate = ROWS as f64 / taken.as_secs_f64();
    println!(
        "import  {ROWS} rows as {} values: {:.2} s, {rate:.0} rows/s, at most {:.1} MiB",
        ROWS / 60,
        taken.as_secs_f64(),
        memory("VmHWM")
    );
    let (checkpoint, taken) = timed(|| store.checkpoint());
    checkpoint.expect("a checkpoint");
    println!("import  checkpoint after it: {:.2} s", taken.as_secs_f64());
}

/// Opening with the full check, and building the index anew.
pub fn open(dir: &Path) {
    const RECORDS: u64 = 300_000;
    let dir = dir.join("store");
    let (store, taken) = staged(&dir, RECORDS, 100);
    println!("open    {RECORDS} records staged in {:.2} s", taken.as_secs_f64());
    store.close().expect("closes");
    let (opened, taken) = timed(|| local::open(&dir));
    let (store, report) = opened.expect("opens");
    println!("open    with check: {:.2} s ({:?})", taken.as_secs_f64(), report.recovery);
    drop(store);
    std::fs::remove_dir_all(dir.join("index")).expect("no index");
    let (opened, taken) = timed(|| local::open(&dir));
    drop(opened.expect("opens"));
    println!("open    with the index built anew: {:.2} s, at most {:.1} MiB", taken.as_secs_f64(), memory("VmHWM"));
}
