//! One store after the other dies, is spoilt, and comes back.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::FileExt;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

use sofus::store::Store;
use sofus::store::hooks::{Fault, Hooks, Point};
use sofus::store::local::{self, Options};

use crate::model::{self, Chance, Model};

/// Small segments: rotations and checkpoints happen all the time.
const SEGMENT: u64 = 64 * 1024;
/// Rounds after which a new store is begun.
const GENERATION: u64 = 10;
/// A child that met no fail point by then is wrong.
const COMMITS: u64 = 3_000;

/// A setting from the environment, which only these tests read.
#[allow(clippy::disallowed_methods)] // how the parent gives the child its orders
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The child: opens the store and commits until it dies, telling what is acknowledged.
pub fn child(orders: &str) {
    let mut words = orders.splitn(4, ' ');
    let mut number = || words.next().unwrap().parse::<u64>().unwrap();
    let (seed, point, nth) = (number(), number(), number());
    let dir = words.next().unwrap();
    let hooks = match Point::ALL.get(point as usize) {
        Some(point) => Hooks::arm(*point, Fault::Die, nth as u32),
        None => Hooks::none(),
    };
    let (store, _) = local::open_with(Path::new(dir), &hooks).unwrap();
    let mut chance = Chance(seed);
    let mut out = std::io::stdout();
    for _ in 0..COMMITS {
        let head = model::go_on(&store, &mut chance);
        writeln!(out, "ack {head}").and_then(|()| out.flush()).unwrap();
    }
}

/// Runs `count` rounds (times `SOFUS_LONG`) over the `points`; `None` is a kill at a random moment.
pub fn run(count: u64, points: &[Option<Point>], seed: u64) {
    let factor = setting("SOFUS_LONG").map_or(1, |factor| factor.parse().expect("SOFUS_LONG is a number"));
    let mut chance = Chance(seed << 32);
    let mut round = 0;
    while round < count * factor {
        let temporary = tempfile::tempdir().unwrap();
        let mut series = Series {
            dir: &temporary.path().join("store"),
            old: &temporary.path().join("old"),
            model: Model::default(),
            acknowledged: 0,
        };
        drop(local::create_with(series.dir, 0, &Options { segment: SEGMENT, ..Options::default() }).unwrap());
        for _ in 0..GENERATION {
            let point = points[round as usize % points.len()];
            series.round(point, &mut chance);
            round += 1;
        }
    }
}

struct Series<'a> {
    dir: &'a Path,
    old: &'a Path,
    model: Model,
    acknowledged: u64,
}

impl Series<'_> {
    fn round(&mut self, point: Option<Point>, chance: &mut Chance) {
        let before = self.spoil(chance, matches!(point, Some(Point::Rebuild | Point::RebuildSwap)));
        self.die(point, chance);
        let after = self.spoil(chance, false);
        let name = format!("{point:?}, index {before} then {after}, {} acknowledged", self.acknowledged);

        let (store, report) = local::open(self.dir).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(store.head().0 >= self.acknowledged, "{name}: lost, {report:?}");
        self.model.advance(store.head().0);
        self.model.compare(&store, &name);
        let head = model::go_on(&store, chance);
        self.model.advance(head);
        self.model.compare(&store, &name);
        self.acknowledged = head;
        if chance.below(3) == 0 {
            assert_eq!(store.verify().unwrap().problems, [], "{name}");
            store.close().unwrap();
        }
    }

    /// Lets a child commit until it dies.
    fn die(&mut self, point: Option<Point>, chance: &mut Chance) {
        let number = point.and_then(|point| Point::ALL.iter().position(|other| *other == point)).unwrap_or(99);
        let nth = 1 + chance.below(match point {
            Some(Point::Append | Point::Sync | Point::Apply) => 60,
            Some(Point::ImportApply) => 4,
            Some(Point::Rebuild | Point::RebuildSwap) => 1,
            _ => 2,
        });
        let orders = format!("{} {number} {nth} {}", chance.below(1 << 40), self.dir.display());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child", "--nocapture", "--test-threads=1"])
            .env("SOFUS_FAULTS_CHILD", orders)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut left = if point.is_some() { u64::MAX } else { chance.below(120) };
        if left == 0 {
            child.kill().unwrap();
        }
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            // The test harness of the child says things of its own.
            let Some(head) = line.unwrap().strip_prefix("ack ").map(|head| head.parse::<u64>().unwrap()) else {
                continue;
            };
            self.acknowledged = head;
            left = left.saturating_sub(1);
            if left == 0 {
                child.kill().unwrap();
            }
        }
        let status = child.wait().unwrap();
        assert_eq!(status.signal(), Some(9), "{point:?} {nth}: the child did not die as ordered: {status}");
    }

    /// Does something to the index, which may be lost at any time. `gone` asks that it must be built anew.
    fn spoil(&self, chance: &mut Chance, gone: bool) -> &'static str {
        let index = self.dir.join("index");
        if gone {
            let _ = fs::remove_dir_all(&index);
            return "removed";
        }
        let what = if index.exists() { chance.below(6) } else { 5 };
        match what {
            0 => {
                fs::remove_dir_all(&index).unwrap();
                "removed"
            }
            1 if self.old.exists() => {
                fs::remove_dir_all(&index).unwrap();
                copy(self.old, &index);
                "replaced by an older one"
            }
            2 => {
                let _ = fs::remove_dir_all(self.old);
                copy(&index, self.old);
                "kept for later"
            }
            3 => {
                flip(&index.join("db"), chance);
                "damaged"
            }
            4 => {
                let db = File::options().write(true).open(index.join("db")).unwrap();
                db.set_len(chance.below(db.metadata().unwrap().len() + 1)).unwrap();
                "cut off"
            }
            _ => "left",
        }
    }
}

fn flip(path: &Path, chance: &mut Chance) {
    let file = File::options().read(true).write(true).open(path).unwrap();
    let length = file.metadata().unwrap().len();
    if length == 0 {
        return;
    }
    let offset = chance.below(length);
    let mut byte = [0];
    file.read_exact_at(&mut byte, offset).unwrap();
    file.write_all_at(&[byte[0] ^ 1 << chance.below(8)], offset).unwrap();
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
