//! What goes in comes out the same, and goes in again.

use super::*;
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::exchange::export::{NotExported, export, export_all};
use crate::exchange::import::files_of;
use crate::exchange::write::Format;
use crate::service::fixture::{METTE, OMAR, form, house};
use proptest::prelude::*;
use std::fmt::Write as _;

fn out(house: &House, kind: Kind, format: Format) -> String {
    let mut bytes = Vec::new();
    export(&house.engine, &house.caller("hr"), kind, format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn all_out(house: &House) -> Vec<(Kind, String)> {
    Kind::ALL.into_iter().map(|kind| (kind, out(house, kind, Format::Csv))).collect()
}

#[test]
fn sorted_files_come_out_as_they_went_in() {
    let house = full_house();
    for (kind, text) in ALL.into_iter().filter(|(kind, _)| *kind != "competences") {
        assert_eq!(out(&house, Kind::from_name(kind).unwrap(), Format::Csv), text);
    }
    let competences = "competence_id;area;question;goal_id;level_1;level_2;level_3;level_4;level_5
A-1;Samtaler;Kan tale;;;;;;\nA-2;Samtaler;Kan lytte;;;;;;\nB-1;Lov;Kender loven;L;;;;;\n";
    assert_eq!(out(&house, Kind::Competences, Format::Csv), competences);
}

#[test]
fn json_has_the_same_names_and_null_for_nothing() {
    let house = full_house();
    assert_eq!(
        out(&house, Kind::Units, Format::Json),
        "[\n{\"unit_id\":\"T\",\"name\":\"Toppen\",\"kind\":\"center\",\"parent_id\":null,\"manager_id\":\"1\"},\n\
         {\"unit_id\":\"T1\",\"name\":\"Hold et\",\"kind\":\"team\",\"parent_id\":\"T\",\"manager_id\":\"2\"}\n]\n"
    );
    let people: serde_json::Value = serde_json::from_str(&out(&house, Kind::Employees, Format::Json)).unwrap();
    assert_eq!(people[1]["weekly_hours"], 32.5);
    assert_eq!(people[0]["weekly_hours"], 37);
    assert_eq!((&people[1]["valid_from"], &people[1]["management_level"]), (&serde_json::Value::Null, &0.into()));
    let answers: serde_json::Value = serde_json::from_str(&out(&house, Kind::Evaluations, Format::Json)).unwrap();
    assert_eq!((&answers[2]["answer"], &answers[2]["comment"]), (&3.into(), &"Godt; \"nok\"\ntil nu".into()));
    assert_eq!(out(&empty_house(), Kind::Units, Format::Json), "[]\n");
}

#[test]
fn a_folder_goes_out_and_in_whole() {
    let (house, folder) = (full_house(), tempfile::tempdir().unwrap());
    let folder = folder.path().join("ud");
    let rows = export_all(&house.engine, &house.caller("hr"), Format::Csv, &folder).unwrap();
    assert_eq!(rows.iter().map(|(_, rows)| rows).sum::<u64>(), 19);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), Kind::ALL.len());
    let other = empty_house();
    let files = files_of(&folder).into_iter().map(|(kind, path)| FileIn::open(kind, &path)).collect();
    let taken = import(&other.engine, &other.caller("hr"), files, Mode::Take, &mut |_| {}).unwrap();
    assert_eq!(taken.total().added, 19);
    assert_eq!(all_out(&other), all_out(&house));
}

#[test]
fn an_export_is_hrs_and_journalled() {
    let house = full_house();
    let refused = export(&house.engine, &house.caller("admin"), Kind::Units, Format::Csv, &mut Vec::new());
    assert!(matches!(refused, Err(NotExported::Refused(_))));
    out(&house, Kind::Evaluations, Format::Csv);
    let last = house.engine.journal_from(1, 100).unwrap().pop().unwrap();
    assert_eq!((last.deed.0.as_str(), last.record.as_deref()), ("export", Some("evaluations")));
}

#[test]
fn forms_that_may_not_be_shown_yet_stay_in() {
    let house = house();
    let text = out(&house, Kind::Evaluations, Format::Csv);
    // Mette's two are sent; of Omar's in the open round only his own.
    let has = |person: PersonNo, round: &str| text.contains(&format!("\n{};{round};", 1000 + person.0));
    assert!(has(METTE, "2026") && has(OMAR, "2025"));
    assert!(!has(OMAR, "2026"));
    let own = form("2026", OMAR, Rater::Own);
    assert!(house.engine.read(|model| model.evaluation(&own).is_some()));
}

/// A text as people write them, and as files break on.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zæøåÆØÅ ]{1,12}",
        "[;,\"'=+-]{0,3}[a-zø]{1,5}[;,\"\t]{0,2}".prop_map(|text| text.replace('\t', " ")),
    ]
    .prop_map(|text| text.trim().to_owned())
}

fn long_text() -> impl Strategy<Value = String> {
    "[ \"a-zæøå;\n]{0,30}"
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A day, mostly given.
fn day() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 3 => (2000..2026, 1..=12, 1..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"))]
}

type Person = (u8, Vec<(String, String, u8, Option<u8>, u8, u16, String)>);

/// An organisation as files: units, people with histories, a catalogue, answers.
#[derive(Clone, Debug)]
struct Files {
    units: Vec<(String, Option<u8>)>,
    people: Vec<Person>,
    competences: Vec<(String, String, bool)>,
    profiles: Vec<(String, String, Vec<u8>)>,
    answers: Vec<(u8, u8, bool, u8, Option<u8>, String)>,
}

fn files() -> impl Strategy<Value = Files> {
    let row = (day(), text(), 0..8_u8, prop::option::of(0..3_u8), 0..=5_u8, 0..=10_000_u16, text());
    let person = (0..40_u8, prop::collection::vec(row, 1..4));
    (
        prop::collection::vec((text(), prop::option::of(0..20_u8)), 1..8),
        prop::collection::vec(person, 1..12),
        prop::collection::vec((text(), text(), any::<bool>()), 1..8),
        prop::collection::vec((text(), long_text(), prop::collection::vec(0..=5_u8, 8)), 3),
        prop::collection::vec(
            (any::<u8>(), 0..3_u8, any::<bool>(), any::<u8>(), prop::option::of(0..=5_u8), long_text()),
            0..60,
        ),
    )
        .prop_map(|(units, people, competences, profiles, answers)| Files {
            units,
            people,
            competences,
            profiles,
            answers,
        })
}

impl Files {
    /// The CSV files, without doubles and with ids that name something.
    fn write(&self) -> Vec<(&'static str, String)> {
        let mut seen = std::collections::BTreeSet::new();
        let people: Vec<&Person> = self.people.iter().filter(|person| seen.insert(person.0)).collect();
        let mut units = String::from("unit_id;name;parent_id;manager_id\n");
        for (number, (name, manager)) in self.units.iter().enumerate() {
            let parent = number.checked_sub(1).map(|below| format!("U{}", below / 2)).unwrap_or_default();
            let manager = manager.and_then(|at| people.get(usize::from(at))).map(|person| person.0.to_string());
            writeln!(units, "U{number};{};{parent};{}", quoted(name), manager.unwrap_or_default()).unwrap();
        }
        let mut employees =
            String::from("employee_id;valid_from;hired;name;unit_id;profile_id;management_level;weekly_hours;title\n");
        for (id, rows) in &people {
            let mut days = std::collections::BTreeSet::new();
            for (day, name, unit, profile, level, hours, title) in rows.iter().filter(|row| days.insert(row.0.clone()))
            {
                // Every other day is that of `hired`, the others that of the row.
                let (from, hired) = if level % 2 == 0 { (day.as_str(), "") } else { ("", day.as_str()) };
                let profile = profile.map(|number| format!("P{number}")).unwrap_or_default();
                let unit = usize::from(*unit) % self.units.len();
                let (name, title, hours) = (quoted(name), quoted(title), format!("{},{:02}", hours / 100, hours % 100));
                writeln!(employees, "{id};{from};{hired};{name};U{unit};{profile};{level};{hours};{title}").unwrap();
            }
        }
        let mut competences = String::from("competence_id;area;question;goal_id;level_3\n");
        for (number, (area, question, goal)) in self.competences.iter().enumerate() {
            let goal = if *goal { "G" } else { "" };
            writeln!(competences, "C{number};{};{};{goal};{}", quoted(area), quoted(question), quoted(question))
                .unwrap();
        }
        let mut profiles = String::from("profile_id;title;tasks\n");
        let mut requirements = String::from("profile_id;competence_id;level\n");
        for (number, (title, tasks, levels)) in self.profiles.iter().enumerate() {
            writeln!(profiles, "P{number};{};{}", quoted(title), quoted(tasks)).unwrap();
            for (competence, level) in levels.iter().take(self.competences.len()).enumerate() {
                let level = if *level == 0 { String::new() } else { level.to_string() };
                writeln!(requirements, "P{number};C{competence};{level}").unwrap();
            }
        }
        let mut evaluations = String::from("employee_id;round_id;rater;competence_id;answer;comment\n");
        let mut keys = std::collections::BTreeSet::new();
        for (person, round, own, competence, answer, comment) in &self.answers {
            let person = people[usize::from(*person) % people.len()].0;
            let competence = usize::from(*competence) % self.competences.len();
            if keys.insert((person, round, own, competence)) {
                let rater = if *own { "selv" } else { "leder" };
                let answer = answer.map(|digit| digit.to_string()).unwrap_or_default();
                writeln!(evaluations, "{person};R{round};{rater};C{competence};{answer};{}", quoted(comment)).unwrap();
            }
        }
        vec![
            ("evaluations", evaluations),
            ("requirements", requirements),
            ("units", units),
            ("employees", employees),
            ("profiles", profiles),
            ("competences", competences),
            ("goals", "goal_id;title;source\nG;Mål;egen\n".to_owned()),
        ]
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_organisation_comes_back_to_the_byte(files in files()) {
        let files = files.write();
        let files: Vec<(&str, &str)> = files.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
        let first = empty_house();
        put(&first, &files);
        let (added, changed, _) = put(&first, &files);
        prop_assert_eq!((added, changed), (0, 0), "again");
        let exported = all_out(&first);
        let second = empty_house();
        let again: Vec<(&str, &str)> = exported.iter().map(|(kind, text)| (kind.name(), text.as_str())).collect();
        let (_, changed, unchanged) = put(&second, &again);
        prop_assert_eq!((changed, unchanged), (0, 0), "into an empty store");
        prop_assert_eq!(&all_out(&second), &exported);
        let (added, changed, _) = put(&second, &again);
        prop_assert_eq!((added, changed), (0, 0), "its own export");
    }
}
