//! What is stored after an import.

use super::*;
use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::EmployeeId;
use crate::domain::organisation::{EmploymentForm, Person};
use crate::domain::round::RoundState;
use crate::service::fixture::day;
use crate::service::import::{Outcome, Starter, import as import_rows};
use rstest::rstest;

fn person(house: &House, id: &str) -> Person {
    house.engine.read(|model| model.organisation.by_employee(&EmployeeId::new(id)).unwrap().clone())
}

#[test]
fn files_in_any_order_are_taken_together_and_once() {
    let house = full_house();
    house.engine.read(|model| {
        let top = model.organisation.root().unwrap();
        assert_eq!((top.name.as_str(), top.manager), ("Toppen", Some(person(&house, "1").no)));
        assert_eq!(model.catalogue.profiles[&"SAG".into()].tasks, "Læse\nSkrive");
    });
    let two = person(&house, "2");
    let row = &two.history[0];
    assert_eq!((row.name.as_str(), row.weekly_hours, row.valid_from, row.hired), ("Åse Ørum", 3250, None, None));
    assert_eq!(row.form, Some(EmploymentForm::CivilServant));
    assert_eq!(put(&house, &ALL), (0, 0, 19));
}

#[test]
fn a_round_that_is_not_there_is_made_closed_with_everything_frozen() {
    let house = full_house();
    let two = person(&house, "2").no;
    house.engine.read(|model| {
        let round = &model.rounds[&"2025".into()];
        assert_eq!((round.state, round.imported, round.from), (RoundState::Closed, true, day("2026-04-15")));
        let asked: Vec<&str> = round.questions.iter().map(|question| question.competence.as_str()).collect();
        assert_eq!(asked, ["B-1", "A-1", "A-2"]);
        assert_eq!(round.demand(Some(&"SAG".into()), &"B-1".into()), Level::new(4));
        assert_eq!(round.population.len(), 2);
        let form = FormKey { round: "2025".into(), person: two, rater: Rater::Own };
        let sent = model.evaluation(&form).unwrap();
        assert_eq!((sent.answers.get(1), sent.answers.get(2)), (Answer::from_digit(3).unwrap(), Answer::NotAnswered));
        assert!(sent.is_sent() && sent.sent_by.is_none());
        assert_eq!(sent.profile, Some("SAG".into()));
        assert_eq!(sent.comments, [0, 1]);
        assert_eq!(house.engine.comment(&form, &"A-1".into()).unwrap(), "Godt; \"nok\"\ntil nu");
    });
}

#[test]
fn a_dry_run_counts_and_leaves_everything() {
    let house = empty_house();
    let before = house.revision();
    let taken = import_as(&house, &ALL, Mode::DryRun).unwrap();
    assert_eq!((taken.total().added, taken.revision), (19, None));
    assert_eq!(house.revision(), before);
    house.engine.read(|model| assert_eq!(model.organisation.headcount(), 0));
}

#[test]
fn an_import_is_one_journal_entry() {
    let house = full_house();
    let entries = house.engine.journal_from(1, 100).unwrap();
    let last = entries.last().unwrap();
    assert_eq!(last.deed.0, "import");
    assert_eq!(
        last.record.as_deref(),
        Some("goals competences profiles requirements units employees evaluations absence")
    );
    assert_eq!(entries.len(), 2);
}

#[test]
fn only_hr_imports() {
    let house = full_house();
    for login in ["admin", "ida"] {
        let result = import(&house.engine, &house.caller(login), Vec::new(), Mode::Take, &mut |_| {});
        assert!(matches!(result, Err(NotImported::Refused(_))), "{login}");
    }
}

#[rstest]
#[case("medarbejdernr,navn,ugetimer\n2,Åse Ørum,\"37,0\"\n")]
#[case("ugetimer\tmedarbejdernr\tnavn\n37.00\t2\tÅse Ørum\n")]
#[case("\u{feff}Employee_ID;Name;weekly_hours\r\n2;Åse Ørum;37\r\n;;\r\n")]
fn delimiters_names_and_numbers_are_recognised(#[case] text: &str) {
    let house = full_house();
    assert_eq!(put(&house, &[("employees", text)]), (0, 1, 0));
    assert_eq!(person(&house, "2").history[0].weekly_hours, 3700);
}

#[test]
fn windows_1252_is_recognised() {
    let house = full_house();
    let bytes = b"unit_id;name\nT1;Hold \xE6\xF8\xE5\n".to_vec();
    let source = Source::new("-", Box::new(Cursor::new(bytes)));
    let file = FileIn { kind: Kind::Units, name: "-".into(), source };
    import(&house.engine, &house.caller("hr"), vec![file], Mode::Take, &mut |_| {}).unwrap();
    house.engine.read(|model| assert_eq!(model.organisation.unit(&"T1".into()).unwrap().name, "Hold æøå"));
}

#[test]
fn a_missing_column_keeps_and_an_empty_cell_clears() {
    let house = full_house();
    assert_eq!(put(&house, &[("employees", "employee_id;title\n1;\n")]), (0, 1, 0));
    let row = person(&house, "1").history[0].clone();
    assert_eq!((row.title.as_str(), row.name.as_str(), row.valid_from), ("", "Ida Holm", Some(day("2020-01-01"))));

    assert_eq!(put(&house, &[("units", "unit_id;manager_id\nT;\n")]), (0, 1, 0));
    house.engine.read(|model| {
        let top = model.organisation.root().unwrap();
        assert_eq!((top.name.as_str(), top.manager), ("Toppen", None));
    });

    let cleared = "profile_id;competence_id;level\nSAG;A-1;\n";
    assert_eq!(put(&house, &[("requirements", cleared)]), (0, 1, 0));
    assert_eq!(put(&house, &[("requirements", cleared)]), (0, 0, 1));
    house.engine.read(|model| {
        let profile = &model.catalogue.profiles[&"SAG".into()];
        assert_eq!((profile.demands.len(), profile.version), (1, 2));
    });
}

#[test]
fn rows_with_other_days_are_a_history() {
    let house = full_house();
    // A new day goes on from the row before it; what the file does not say stays as it was.
    assert_eq!(put(&house, &[("employees", "employee_id;valid_from;unit_id\n1;01-06-2024;T1\n")]), (1, 0, 0));
    let ida = person(&house, "1");
    assert_eq!(ida.history.len(), 2);
    assert_eq!(ida.on(day("2024-05-31")).unwrap().unit, "T".into());
    let moved = ida.on(day("2024-06-01")).unwrap();
    assert_eq!((moved.unit.as_str(), moved.name.as_str(), moved.weekly_hours), ("T1", "Ida Holm", 3700));
    // A day before all others: the one that stood first without a day of its own gets it.
    let earlier = "employee_id;valid_from;hired\n2;;2022-03-01\n2;2021-01-01;2021-01-01\n";
    assert_eq!(put(&house, &[("employees", earlier)]), (2, 0, 0));
    let days: Vec<_> = person(&house, "2").history.iter().map(|row| row.valid_from).collect();
    assert_eq!(days, [None, Some(day("2021-01-01")), Some(day("2022-03-01"))]);
}

#[test]
fn without_its_column_valid_from_means_the_only_row() {
    let house = full_house();
    assert_eq!(put(&house, &[("employees", "employee_id;hired\n2;2019-02-01\n")]), (0, 1, 0));
    let rows = person(&house, "2").history;
    assert_eq!((rows.len(), rows[0].hired, rows[0].valid_from), (1, Some(day("2019-02-01")), None));
    // An empty cell is the day in `hired`: the same row.
    assert_eq!(
        put(&house, &[("employees", "employee_id;valid_from;hired;title\n2;;2019-02-01;Rådgiver\n")]),
        (0, 1, 0)
    );
    assert_eq!(person(&house, "2").history.len(), 1);
    // Another day there is another key.
    assert_eq!(put(&house, &[("employees", "employee_id;valid_from;hired\n2;;2024-02-01\n")]), (1, 0, 0));
}

#[test]
fn answers_and_comments_are_laid_over_row_by_row() {
    let house = full_house();
    let head = "employee_id;round_id;rater;competence_id";
    let form = FormKey { round: "2025".into(), person: person(&house, "2").no, rater: Rater::Own };
    // Another text; a comment cleared where nothing else was; a first answer.
    let text = format!("{head};answer;comment\n2;2025;self;A-1;3;Nyt\n2;2025;self;B-1;;\n2;2025;self;A-2;5;\n");
    assert_eq!(put(&house, &[("evaluations", &text)]), (1, 2, 0));
    assert_eq!(put(&house, &[("evaluations", &text)]), (0, 0, 3));
    let comment = |id: &str| house.engine.comment(&form, &id.into()).unwrap();
    assert_eq!((comment("A-1"), comment("B-1")), ("Nyt".to_owned(), String::new()));
    // Without the comment column the comment stays, without the answer column the answer.
    assert_eq!(put(&house, &[("evaluations", &format!("{head};answer\n2;2025;self;A-1;\n"))]), (0, 1, 0));
    assert_eq!(put(&house, &[("evaluations", &format!("{head};comment\n2;2025;self;A-2;Ja\n"))]), (0, 1, 0));
    house.engine.read(|model| {
        let sent = model.evaluation(&form).unwrap();
        let answers = [sent.answers.get(1), sent.answers.get(2)];
        assert_eq!(answers, [Answer::NotAnswered, Answer::from_digit(5).unwrap()]);
    });
    assert_eq!((comment("A-1"), comment("A-2")), ("Nyt".to_owned(), "Ja".to_owned()));
}

#[test]
fn a_competence_new_to_a_round_is_asked_at_its_end() {
    let house = full_house();
    let files = [
        ("evaluations", "employee_id;round_id;rater;competence_id;answer\n1;2025;manager;A-0;2\n"),
        ("competences", "competence_id;area;question\nA-0;Samtaler;Kan spørge\nA-9;Samtaler;Kan tie\n"),
    ];
    assert_eq!(put(&house, &files), (3, 0, 0));
    house.engine.read(|model| {
        let round = &model.rounds[&"2025".into()];
        let asked: Vec<&str> = round.questions.iter().map(|question| question.competence.as_str()).collect();
        assert_eq!(asked, ["B-1", "A-1", "A-2", "A-0"]);
        let form = FormKey { round: "2025".into(), person: person(&house, "1").no, rater: Rater::Manager };
        assert_eq!(model.evaluation(&form).unwrap().answers.get(3), Answer::from_digit(2).unwrap());
    });
}

#[test]
fn a_unit_tree_can_get_a_new_top() {
    let house = full_house();
    assert_eq!(put(&house, &[("units", "unit_id;name;parent_id\nT;Toppen;NY\nNY;Ny top;\n")]), (1, 1, 0));
    house.engine.read(|model| assert_eq!(model.organisation.root().unwrap().id, "NY".into()));
}

#[test]
fn a_login_can_pass_on_when_its_holder_has_left() {
    let house = full_house();
    let text = "employee_id;unit_id;hired;left;login\n1;T;2020-01-01;2024-12-31;ida\n3;T;2025-01-01;;ida\n";
    assert_eq!(put(&house, &[("employees", text)]), (1, 1, 0));
}

#[test]
fn the_starting_set_is_taken() {
    let house = empty_house();
    let mut starter = Starter::new(house.engine.read(|model| model.pack.clone()));
    let Outcome::Taken(taken) = import_rows(&house.engine, &house.caller("hr"), &mut starter, Mode::Take).unwrap()
    else {
        panic!("faults in the starting set")
    };
    let pack = house.engine.read(|model| model.pack.clone());
    let rows = pack.goals.len() + pack.competences.len() + pack.profiles.len() + pack.requirements.len();
    assert_eq!(taken.total().added, rows as u64);
}
