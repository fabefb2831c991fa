//! Throwaway: import 3 million evaluation rows.
use sofus::exchange::import::{FileIn, Progress, import};
use sofus::service::access::{Identity, caller};
use sofus::service::engine::Engine;
use sofus::service::env::SystemClock;
use sofus::service::import::Mode;
use sofus::service::import::kind::Kind;
use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

fn peak() -> String {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    text.lines().filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS")).collect::<Vec<_>>().join(" ")
}

fn main() {
    let dir = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let people: usize = std::env::args().nth(2).map_or(5_000, |n| n.parse().unwrap());
    let every: usize = std::env::args().nth(3).map_or(50, |n| n.parse().unwrap());
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    let mut competences = String::from("competence_id;area;question\n");
    for c in 0..60 {
        writeln!(competences, "K-{c:02};Område {};Kan gøre nummer {c}", c / 8).unwrap();
    }
    let mut employees = String::from("employee_id;name;unit_id\n");
    for p in 0..people {
        writeln!(employees, "{};Navn {p};U", 100_000 + p).unwrap();
    }
    let path = dir.join("evaluations.csv");
    let mut out = BufWriter::new(std::fs::File::create(&path).unwrap());
    writeln!(out, "employee_id;round_id;rater;competence_id;answer;comment").unwrap();
    let mut rows = 0usize;
    let rounds = 3_000_000 / people / 60;
    for p in 0..people {
        for r in 0..rounds {
            for c in 0..60 {
                let comment = if every > 0 && rows.is_multiple_of(every) {
                    format!("En bemærkning om dette, nummer {rows}")
                } else {
                    String::new()
                };
                writeln!(out, "{};{};self;K-{c:02};{};{comment}", 100_000 + p, 2000 + r, (p + r + c) % 6).unwrap();
                rows += 1;
            }
        }
    }
    out.flush().unwrap();
    drop(out);
    std::fs::write(dir.join("c.csv"), competences).unwrap();
    std::fs::write(dir.join("e.csv"), employees).unwrap();
    std::fs::write(dir.join("u.csv"), "unit_id;name\nU;Enhed\n").unwrap();
    eprintln!("{rows} rows, {} bytes, {}", std::fs::metadata(&path).unwrap().len(), peak());
    let store: Box<dyn sofus::store::Store> = if std::env::args().nth(4).is_some() {
        Box::new(sofus::store::memory::Memory::new())
    } else {
        Box::new(sofus::store::local::create(&dir.join("store"), 0).unwrap())
    };
    let pack = sofus::pack::embedded().unwrap();
    let engine = Engine::create(store, &pack, Arc::new(SystemClock), &"a".into(), &"hr".into()).unwrap();
    let who = engine.read(|m| caller(m, &engine.env(), &Identity { login: "hr".into(), act_as: None })).unwrap();
    let file = |kind, name: &str| FileIn::open(kind, &dir.join(name) as &Path);
    let begin = Instant::now();
    import(
        &engine,
        &who,
        vec![file(Kind::Competences, "c.csv"), file(Kind::Employees, "e.csv"), file(Kind::Units, "u.csv")],
        Mode::Take,
        &mut |_| {},
    )
    .ok()
    .unwrap();
    eprintln!("small {:?} {}", begin.elapsed(), peak());
    let begin = Instant::now();
    let mut last = 0;
    let mut watch = |p: Progress| {
        if p.bytes * 10 / p.total != last {
            last = p.bytes * 10 / p.total;
            eprintln!("  {:?} {} rows {} of {} {}", begin.elapsed(), p.rows, p.bytes, p.total, peak());
        }
    };
    let taken =
        import(&engine, &who, vec![file(Kind::Evaluations, "evaluations.csv")], Mode::Take, &mut watch).ok().unwrap();
    let took = begin.elapsed();
    eprintln!("{:?} {took:?} {:.0} rows/s {}", taken.total(), rows as f64 / took.as_secs_f64(), peak());
    let begin = Instant::now();
    let n = sofus::exchange::export::export(
        &engine,
        &who,
        Kind::Evaluations,
        sofus::exchange::write::Format::Csv,
        &mut BufWriter::new(std::fs::File::create(dir.join("out.csv")).unwrap()),
    )
    .unwrap();
    eprintln!("export {n} {:?} {}", begin.elapsed(), peak());
    let begin = Instant::now();
    let taken =
        import(&engine, &who, vec![file(Kind::Evaluations, "evaluations.csv")], Mode::Take, &mut |_| {}).ok().unwrap();
    eprintln!("again {:?} {:?} {}", taken.total(), begin.elapsed(), peak());
}
