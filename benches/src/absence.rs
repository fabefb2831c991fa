//! 45,000 employees with five years of sickness: import, a unit's figures, the whole organisation's, a manager's morning
//! list; beside `SQLite` doing the same window counts on the same rows.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use sofus::domain::absence::Day;
use sofus::exchange::import::{FileIn, import};
use sofus::service::SessionExt;
use sofus::service::access::{Identity, caller};
use sofus::service::ask::{AbsenceFigures, AbsenceToday};
use sofus::service::engine::Engine;
use sofus::service::env::SystemClock;
use sofus::service::import::Mode;
use sofus::service::import::kind::Kind;
use sofus::service::local::LocalSession;

use crate::measure::memory;

const PEOPLE: usize = 45_000;
const TEAM: usize = 25;
const TEAMS: usize = PEOPLE / TEAM;
/// Spells of each person in five years.
const SPELLS: usize = 27;
const YEARS: usize = 5;
/// The day the figures are for, and the days its windows begin behind.
const AS_OF: &str = "2026-03-31";
const QUARTER: &str = "2025-12-31";
const YEAR: &str = "2025-03-31";

/// Prints times of both and the share.
pub fn figures(dir: &Path) {
    let rows = write_files(dir);
    let store = Box::new(sofus::store::local::create(&dir.join("store"), 0).expect("a new store"));
    let pack = sofus::pack::embedded().expect("the pack is in order");
    let engine = Engine::create(store, &pack, Arc::new(SystemClock), &"admin".into(), &"hr".into());
    let engine = Arc::new(engine.expect("a set-up store"));
    let identity = |login: &str| Identity { login: login.into(), act_as: None };
    let env = engine.env();
    let hr = engine.read(|model| caller(model, &env, &identity("hr"))).expect("HR");
    let take = |files: &[(Kind, &str)]| {
        let files = files.iter().map(|(kind, name)| FileIn::open(*kind, &dir.join(name))).collect();
        import(&engine, &hr, files, Mode::Take, &mut |_| {}).expect("files in order").total()
    };
    take(&[(Kind::Units, "units.csv"), (Kind::Employees, "employees.csv")]);
    let start = Instant::now();
    let done = take(&[(Kind::Absence, "absence.csv")]);
    let seconds = start.elapsed().as_secs_f64();
    let speed = rows as f64 / seconds;
    println!(
        "absence import: {rows} rows in {seconds:.1} s, {speed:.0} rows/s, at most {:.0} MiB; {done:?}",
        memory("VmHWM")
    );

    let session = LocalSession::open(engine.clone(), identity("hr")).expect("HR");
    let manager = LocalSession::open(engine.clone(), identity("m7")).expect("a manager");
    let as_of = AS_OF.parse().expect("a date");
    let unit = |unit: Option<&str>| {
        let ask = AbsenceFigures { unit: unit.map(Into::into), as_of: Some(as_of) };
        session.ask(ask).expect("figures").employees.len()
    };
    unit(None);
    let team = timed(|| unit(Some("T7")));
    let whole = timed(|| unit(None));
    let morning = timed(|| manager.ask(AbsenceToday {}).expect("the list").rows.len());
    println!("absence figures: a team {}, the organisation {}, the morning list {}", ms(team), ms(whole), ms(morning));
    let Some((sql_team, sql_whole)) = sqlite(dir) else {
        println!("absence figures: sqlite3 is not installed, so there is nothing to compare with");
        return;
    };
    let times = |sql: Duration, own: Duration| sql.as_secs_f64() / own.as_secs_f64();
    println!(
        "absence counts in SQLite: a team {} ({:.1} times), the organisation {} ({:.1} times)",
        ms(sql_team),
        times(sql_team, team),
        ms(sql_whole),
        times(sql_whole, whole)
    );
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}

/// The median of eleven.
fn timed<T>(work: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..11)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

/// Notices and sick days of everybody, with spells joined over days without work, as `SQLite` does it: of one team and of
/// all. The working days are a table of running numbers.
fn sqlite(dir: &Path) -> Option<(Duration, Duration)> {
    let counts = |who: &str| {
        format!(
            "SELECT count(*), sum(notices), sum(days) FROM (WITH s AS (SELECT employee_id e, first_day f, \
             min(coalesce(nullif(last_day,''),'{AS_OF}'),'{AS_OF}') l FROM absence JOIN employees USING (employee_id) \
             WHERE kind IN ('sickness','work_injury') AND first_day <= '{AS_OF}' {who}), \
             o AS (SELECT *, max(l) OVER (PARTITION BY e ORDER BY f, l ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) p FROM s) \
             SELECT e, sum(f > '{QUARTER}' AND (p IS NULL OR b.before - a.upto > 0)) notices, \
             sum(CASE WHEN l > '{YEAR}' THEN c.upto - max(b.before, y.upto) ELSE 0 END) days \
             FROM o LEFT JOIN workday a ON a.day = p JOIN workday b ON b.day = f JOIN workday c ON c.day = l \
             JOIN workday y ON y.day = '{YEAR}' GROUP BY e);\n"
        )
    };
    let team = counts("AND unit_id = 'T7'");
    let whole = counts("");
    let script = format!(
        ".mode csv\n.separator ;\n.import absence.csv absence\n.import employees.csv employees\n\
         CREATE TABLE workday AS WITH RECURSIVE d(day) AS (SELECT '2020-01-01' UNION ALL SELECT date(day,'+1 day') FROM d \
         WHERE day < '2026-12-31') SELECT day, sum(w) OVER (ORDER BY day) upto, sum(w) OVER (ORDER BY day) - w before \
         FROM (SELECT day, strftime('%w',day) NOT IN ('0','6') w FROM d);\n\
         CREATE UNIQUE INDEX i1 ON workday(day);\nCREATE INDEX i2 ON absence(employee_id, first_day);\n\
         CREATE INDEX i3 ON employees(unit_id);\nCREATE UNIQUE INDEX i4 ON employees(employee_id);\nANALYZE;\n\
         .timer on\n{team}{team}{team}{whole}{whole}{whole}"
    );
    let file = dir.join("counts.sql");
    std::fs::write(&file, script).ok()?;
    let input = std::fs::File::open(&file).ok()?;
    let ran = Command::new("sqlite3").arg(":memory:").current_dir(dir).stdin(Stdio::from(input)).output().ok()?;
    let out = String::from_utf8_lossy(&ran.stdout).into_owned();
    let real = |line: &str| line.split_whitespace().nth(3)?.parse::<f64>().ok();
    let times: Vec<f64> = out.lines().filter(|line| line.starts_with("Run Time")).filter_map(real).collect();
    let [.., _, _, team, _, _, whole] = times.as_slice() else { return None };
    Some((Duration::from_secs_f64(*team), Duration::from_secs_f64(*whole)))
}

/// Teams below departments below one top; nobody overlaps, a child is ill now and then.
fn write_files(dir: &Path) -> usize {
    let mut units = String::from("unit_id;name;kind;parent_id;manager_id\nTOP;Top;top;;\n");
    let mut employees = String::from("employee_id;name;unit_id;login\n");
    for department in 0..TEAMS.div_ceil(20) {
        let _ = writeln!(units, "D{department};D{department};department;TOP;");
    }
    for team in 0..TEAMS {
        let _ = writeln!(units, "T{team};T{team};team;D{};{}", team / 20, 1_000_000 + team);
        let _ = writeln!(employees, "{};Leder {team};D{};m{team}", 1_000_000 + team, team / 20);
    }
    let mut absence = String::from("employee_id;first_day;last_day;kind\n");
    let mut rows = 0;
    for person in 0..PEOPLE {
        let number = 100_000 + person;
        let _ = writeln!(employees, "{number};Navn {person};T{};", person / TEAM);
        let mut mixed = (person as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for spell in 0..SPELLS {
            mixed = mixed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let room = 365 * YEARS / SPELLS;
            let first = spell * room + (mixed >> 40) as usize % (room / 2);
            let length = match (mixed >> 20) % 20 {
                0 => 30,
                1..4 => 5,
                length => (length % 3) as usize,
            };
            let last = first + length.min(room / 2 - 2);
            let kind = if mixed >> 60 == 0 { "child" } else { "sickness" };
            // Thursday 01-04-2021, counted from 1900.
            let day = |day: usize| (Day::default() + (44_285 + i32::try_from(day).unwrap_or(i32::MAX))).date();
            let _ = writeln!(absence, "{number};{};{};{kind}", day(first), day(last));
            rows += 1;
        }
    }
    for (name, text) in [("units.csv", units), ("employees.csv", employees), ("absence.csv", absence)] {
        std::fs::write(dir.join(name), text).expect("a file");
    }
    rows
}
