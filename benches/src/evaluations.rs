//! Three million evaluation rows through the import, beside reading the same file and doing nothing with it.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use sofus::exchange::export::export;
use sofus::exchange::import::{FileIn, import};
use sofus::exchange::write::Format;
use sofus::service::access::{Identity, caller};
use sofus::service::engine::Engine;
use sofus::service::env::SystemClock;
use sofus::service::import::Mode;
use sofus::service::import::kind::Kind;

use crate::measure::memory;

const PEOPLE: usize = 5_000;
const ROUNDS: usize = 10;
const COMPETENCES: usize = 60;
/// Every so many rows has a comment.
const COMMENTED: usize = 50;

/// Prints rows per second and the most memory used: import, the same import again, export.
pub fn import_and_export(dir: &Path) {
    let rows = write_files(dir);
    let (bytes, seconds) = bare_read(&dir.join("evaluations.csv"));
    println!("evaluations: {rows} rows, {:.0} MiB; read alone in {seconds:.2} s", bytes as f64 / 1_048_576.0);
    let store = Box::new(sofus::store::local::create(&dir.join("store"), 0).expect("a new store"));
    let pack = sofus::pack::embedded().expect("the pack is in order");
    let hr = "hr".into();
    let engine = Engine::create(store, &pack, Arc::new(SystemClock), &"admin".into(), &hr).expect("a set-up store");
    let identity = Identity { login: hr, act_as: None };
    let env = engine.env();
    let hr = engine.read(|model| caller(model, &env, &identity)).expect("HR");
    let take = |files: &[(Kind, &str)]| {
        let files = files.iter().map(|(kind, name)| FileIn::open(*kind, &dir.join(name))).collect();
        import(&engine, &hr, files, Mode::Take, &mut |_| {}).expect("files in order").total()
    };
    take(&[(Kind::Competences, "competences.csv"), (Kind::Units, "units.csv"), (Kind::Employees, "employees.csv")]);
    for name in ["import", "again"] {
        let start = Instant::now();
        let done = take(&[(Kind::Evaluations, "evaluations.csv")]);
        let seconds = start.elapsed().as_secs_f64();
        let (speed, peak) = (rows as f64 / seconds, memory("VmHWM"));
        println!("{name}: {seconds:.1} s, {speed:.0} rows/s, at most {peak:.0} MiB; {done:?}");
    }
    let start = Instant::now();
    let mut out = BufWriter::new(File::create(dir.join("out.csv")).expect("a file"));
    let rows = export(&engine, &hr, Kind::Evaluations, Format::Csv, &mut out).expect("exported");
    let seconds = start.elapsed().as_secs_f64();
    println!("export: {rows} rows in {seconds:.1} s, at most {:.0} MiB", memory("VmHWM"));
}

fn write_files(dir: &Path) -> usize {
    let mut competences = String::from("competence_id;area;question\n");
    for competence in 0..COMPETENCES {
        let _ = writeln!(competences, "K-{competence:02};Area {};Question {competence}", competence / 8);
    }
    let mut employees = String::from("employee_id;name;unit_id\n");
    for person in 0..PEOPLE {
        let _ = writeln!(employees, "{};Person {person};U", 100_000 + person);
    }
    let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).expect("a file");
    write("competences.csv", &competences);
    write("employees.csv", &employees);
    write("units.csv", "unit_id;name\nU;Unit\n");
    let mut out = BufWriter::new(File::create(dir.join("evaluations.csv")).expect("a file"));
    let mut line = |text: &str| out.write_all(text.as_bytes()).expect("room");
    line("employee_id;round_id;rater;competence_id;answer;comment\n");
    let mut rows = 0;
    for person in 0..PEOPLE {
        for round in 0..ROUNDS {
            for competence in 0..COMPETENCES {
                let comment = if rows % COMMENTED == 0 { "A comment, as long as most of them are." } else { "" };
                let (employee, year, answer) = (100_000 + person, 2010 + round, (person + round + competence) % 6);
                line(&format!("{employee};{year};self;K-{competence:02};{answer};{comment}\n"));
                rows += 1;
            }
        }
    }
    out.flush().expect("room");
    rows
}

/// Bytes of the file, and the seconds it takes to read them.
fn bare_read(path: &Path) -> (u64, f64) {
    let start = Instant::now();
    let mut file = File::open(path).expect("the file");
    let (mut buffer, mut bytes) = (vec![0; 65_536], 0);
    loop {
        match file.read(&mut buffer).expect("readable") {
            0 => return (bytes, start.elapsed().as_secs_f64()),
            read => bytes += read as u64,
        }
    }
}
