//! Files through the whole door: read, checked, taken, and what is stored then.

mod absence;
mod rejected;
mod round_trip;
mod taken;

use super::import::{FileIn, NotImported, import};
use super::source::Source;
use crate::service::fixture::{House, empty_house};
use crate::service::import::fault::FaultList;
use crate::service::import::kind::Kind;
use crate::service::import::{Counts, Mode, Taken};
use std::io::Cursor;

/// A file named after its kind.
fn file(kind: &str, text: &str) -> FileIn {
    let name = format!("{kind}.csv");
    let source = Source::new(&name, Box::new(Cursor::new(text.as_bytes().to_vec())));
    FileIn { kind: Kind::from_name(kind).unwrap(), name, source }
}

fn import_as(house: &House, files: &[(&str, &str)], mode: Mode) -> Result<Taken, FaultList> {
    let files = files.iter().map(|(kind, text)| file(kind, text)).collect();
    match import(&house.engine, &house.caller("hr"), files, mode, &mut |_| {}) {
        Ok(taken) => Ok(taken),
        Err(NotImported::Faults(faults)) => Err(faults),
        Err(NotImported::Refused(refusal)) => panic!("{refusal:?}"),
    }
}

/// Imports as HR; what was added, changed, unchanged.
fn put(house: &House, files: &[(&str, &str)]) -> (u64, u64, u64) {
    let Counts { added, changed, unchanged } = import_as(house, files, Mode::Take).unwrap().total();
    (added, changed, unchanged)
}

/// The faults of an import as `file:line: column: problem`, and that it left nothing behind.
fn faults(house: &House, files: &[(&str, &str)]) -> Vec<String> {
    let before = house.revision();
    let list = import_as(house, files, Mode::Take).unwrap_err();
    assert_eq!(house.revision(), before);
    assert_eq!(list.total, list.listed.len() as u64);
    let line = |fault: &crate::service::import::fault::Fault| {
        let column = fault.column.as_ref().map(|column| format!(" {column}:")).unwrap_or_default();
        format!("{}:{}:{column} {:?}", fault.file, fault.line, fault.problem)
    };
    list.listed.iter().map(line).collect()
}

const GOALS: &str = "goal_id;title;source\nL;Loven;law\n";
const COMPETENCES: &str =
    "competence_id;area;question;goal_id\nA-1;Samtaler;Kan tale;\nB-1;Lov;Kender loven;L\nA-2;Samtaler;Kan lytte;\n";
const PROFILES: &str = "profile_id;title;occupational_group;purpose;tasks;guideline\nSAG;Sagsbehandler;DS;Hjælpe;\"Læse\nSkrive\";Serviceloven\n";
const REQUIREMENTS: &str = "profile_id;competence_id;level\nSAG;A-1;3\nSAG;B-1;4\n";
const UNITS: &str = "unit_id;name;kind;parent_id;manager_id\nT;Toppen;center;;1\nT1;Hold et;team;T;2\n";
const EMPLOYEES: &str = "employee_id;valid_from;name;unit_id;title;profile_id;management_level;weekly_hours;hired;left;agreement;employment;login;email
1;2020-01-01;Ida Holm;T;Chef;;3;37;2020-01-01;;DS;agreement;ida;ida@example.org
2;;Åse Ørum;T1;Socialrådgiver;SAG;0;32.5;;;DS;civil_servant;;
";
const EVALUATIONS: &str = "employee_id;round_id;rater;competence_id;answer;comment
1;2025;self;B-1;0;
2;2025;manager;A-1;4;
2;2025;self;A-1;3;\"Godt; \"\"nok\"\"
til nu\"
2;2025;self;B-1;;Ved ikke
";

const ABSENCE: &str = "employee_id;first_day;last_day;kind;percent;cancelled
1;2026-03-02;2026-03-06;sickness;100;
1;2026-03-09;;sickness;50;
2;2026-01-05;2026-01-05;child;100;
2;2026-02-02;2026-02-03;work_injury;67.57;yes
";

const ALL: [(&str, &str); 8] = [
    ("absence", ABSENCE),
    ("evaluations", EVALUATIONS),
    ("units", UNITS),
    ("requirements", REQUIREMENTS),
    ("employees", EMPLOYEES),
    ("profiles", PROFILES),
    ("competences", COMPETENCES),
    ("goals", GOALS),
];

/// A store with everything above in it.
fn full_house() -> House {
    let house = empty_house();
    assert_eq!(put(&house, &ALL), (19, 0, 0));
    house
}
