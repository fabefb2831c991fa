//! Everything that is not taken, each with the line and column it is told at.

use super::*;
use rstest::rstest;
use std::fmt::Write as _;

#[rstest]
// The file.
#[case("units", "", "1: NoHeader")]
#[case("units", "unit_id;name\nX;\"Åben\n", "2: QuoteNotClosed")]
#[case("units", "unit_id;name\nX;\"A\"b\n", "2: AfterQuote")]
#[case("units", "unit_id;name\n\n\nX;A;B\n", "4: CellCount { expected: 2, found: 3 }")]
#[case("units", "name;kind\nX;A\n", "1: unit_id: ColumnMissing")]
#[case("units", "unit_id;name;navn\n", "1: navn: ColumnTwice")]
#[case(
    "requirements",
    "profile_id;competence_id;nivå\n",
    "1: nivå: ColumnUnknown { known: [\"profile_id\", \"competence_id\", \"level\"] }"
)]
// Cells.
#[case("units", "unit_id;name\n;A\n", "2: unit_id: Required")]
#[case("units", "unit_id;name\nU\u{7};A\n", "2: unit_id: ControlCharacter")]
#[case("units", "enhedsnr;navn\nT1;\"To\nlinjer\"\n", "2: navn: ControlCharacter")]
#[case("profiles", "profile_id;tasks\nSAG;\"Læse\u{1b}[2J\"\n", "2: tasks: ControlCharacter")]
#[case("employees", "employee_id;hired\n2;31-02-2024\n", "2: hired: NotADate")]
#[case("employees", "employee_id;valid_from\n2;2024/02/01\n", "2: valid_from: NotADate")]
#[case("employees", "medarbejdernr;ugetimer\n2;mange\n", "2: ugetimer: NotANumber")]
#[case("employees", "employee_id;weekly_hours\n2;169\n", "2: weekly_hours: OutOfRange { from: 0, to: 168 }")]
#[case("employees", "employee_id;management_level\n2;6\n", "2: management_level: OutOfRange { from: 0, to: 5 }")]
#[case(
    "employees",
    "employee_id;employment\n2;fast\n",
    "2: employment: NotAChoice { choices: [\"agreement\", \"civil_servant\", \"overenskomst\", \"tjenestemand\"] }"
)]
#[case(
    "goals",
    "goal_id;source\nL;x\n",
    "2: source: NotAChoice { choices: [\"law\", \"political\", \"own\", \"lov\", \"politisk\", \"egen\"] }"
)]
#[case("goals", "goal_id;title\nM;Uden kilde\n", "2: source: Required")]
#[case(
    "requirements",
    "profile_id;competence_id;level\nSAG;A-1;3\nSAG;B-1;6\n",
    "3: level: OutOfRange { from: 1, to: 5 }"
)]
#[case("requirements", "profile_id;competence_id;level\nSAG;A-1;0\n", "2: level: OutOfRange { from: 1, to: 5 }")]
#[case(
    "evaluations",
    "employee_id;round_id;rater;competence_id;answer\n2;2025;self;A-1;6\n",
    "2: answer: OutOfRange { from: 0, to: 5 }"
)]
#[case(
    "evaluations",
    "employee_id;round_id;rater;competence_id\n2;2025;chef;A-1\n",
    "2: rater: NotAChoice { choices: [\"self\", \"manager\", \"selv\", \"leder\"] }"
)]
#[case("evaluations", "employee_id;round_id;rater;competence_id\n2;2025;aftalt;A-1\n", "2: rater: AgreedRater")]
#[case("evaluations", "employee_id;round_id;rater;competence_id\n2;;self;A-1\n", "2: round_id: Required")]
// Ids that name nothing.
#[case("units", "unit_id;parent_id\nT1;X\n", "2: parent_id: Unknown { what: Unit, id: \"X\" }")]
#[case("units", "unit_id;manager_id\nT1;77\n", "2: manager_id: Unknown { what: Employee, id: \"77\" }")]
#[case("employees", "employee_id;unit_id\n2;X\n", "2: unit_id: Unknown { what: Unit, id: \"X\" }")]
#[case("employees", "employee_id;jobprofil\n2;X\n", "2: jobprofil: Unknown { what: Profile, id: \"X\" }")]
#[case("employees", "employee_id;unit_id\n3;\n", "2: unit_id: Required")]
#[case("competences", "competence_id;goal_id\nA-1;X\n", "2: goal_id: Unknown { what: Goal, id: \"X\" }")]
#[case(
    "requirements",
    "profile_id;competence_id;level\nX;A-1;3\n",
    "2: profile_id: Unknown { what: Profile, id: \"X\" }"
)]
#[case(
    "requirements",
    "profile_id;competence_id;level\nSAG;X;3\n",
    "2: competence_id: Unknown { what: Competence, id: \"X\" }"
)]
#[case(
    "evaluations",
    "employee_id;round_id;rater;competence_id\n9;2025;self;A-1\n",
    "2: employee_id: Unknown { what: Employee, id: \"9\" }"
)]
#[case(
    "evaluations",
    "employee_id;round_id;rater;competence_id\n2;2025;self;X\n",
    "2: competence_id: Unknown { what: Competence, id: \"X\" }"
)]
// The tree.
#[case("units", "unit_id;parent_id\nT1;T1\n", "2: parent_id: UnitLoop")]
#[case("units", "unit_id;parent_id\nT1;T2\nT2;T3\nT3;T1\n", "2: parent_id: UnitLoop")]
#[case("units", "unit_id;parent_id\nT1;T\nT;T1\n", "2: parent_id: UnitLoop")]
#[case("units", "unit_id;parent_id\nT1;\n", "2: parent_id: SecondRoot { other: \"T\" }")]
#[case("units", "unit_id;name\nT9;Ny\n", "2: parent_id: SecondRoot { other: \"T\" }")]
// Doubles.
#[case("units", "unit_id;name\nT1;A\nT;B\nT1;C\n", "4: unit_id: DuplicateKey { first: Place { file: 0, line: 2 } }")]
#[case(
    "requirements",
    "profile_id;competence_id;level\nSAG;A-1;3\nSAG;A-1;3\n",
    "3: competence_id: DuplicateKey { first: Place { file: 0, line: 2 } }"
)]
#[case(
    "employees",
    "employee_id;valid_from;hired\n2;2024-01-01;\n2;;2024-01-01\n",
    "3: valid_from: DuplicateKey { first: Place { file: 0, line: 2 } }"
)]
#[case(
    "employees",
    "employee_id;name\n2;A\n2;B\n",
    "3: employee_id: DuplicateKey { first: Place { file: 0, line: 2 } }"
)]
#[case(
    "evaluations",
    "employee_id;round_id;rater;competence_id;answer\n2;2025;selv;A-1;3\n1;2025;self;A-1;3\n2;2025;self;A-1;4\n",
    "4: competence_id: DuplicateKey { first: Place { file: 0, line: 2 } }"
)]
// Employment.
#[case("employees", "employee_id;hired;left\n2;2024-01-01;2023-12-31\n", "2: left: LeftBeforeHired")]
#[case("employees", "employee_id;left\n1;2019-12-31\n", "2: left: LeftBeforeHired")]
#[case("employees", "employee_id;login\n2;ida\n", "2: login: LoginTaken { by: \"1\" }")]
#[case("employees", "employee_id;unit_id;login\n3;T;x\n4;T;x\n", "3: login: LoginTaken { by: \"3\" }")]
fn one_fault_at_its_place(#[case] kind: &str, #[case] text: &str, #[case] expected: &str) {
    let house = full_house();
    assert_eq!(faults(&house, &[(kind, text)]), [format!("{kind}.csv:{expected}")]);
}

#[test]
fn lengths_are_counted_in_characters() {
    let house = full_house();
    let (long, comment) = ("æ".repeat(65), "ø".repeat(4_001));
    assert_eq!(
        faults(&house, &[("units", &format!("unit_id;parent_id\n{long};T\n"))]),
        ["units.csv:2: unit_id: TooLong { max: 64 }"]
    );
    let text = format!("employee_id;round_id;rater;competence_id;comment\n2;2025;self;A-1;{comment}\n");
    assert_eq!(faults(&house, &[("evaluations", &text)]), ["evaluations.csv:2: comment: TooLong { max: 4000 }"]);
    let most = text.replace(&comment, &"ø".repeat(4_000));
    assert_eq!(put(&house, &[("evaluations", &most)]), (0, 1, 0));
}

#[test]
fn every_fault_of_every_file_is_told_in_order() {
    let house = full_house();
    let files = [
        ("employees", "employee_id;unit_id;hired\n7;Y;x\n8;T;2020-01-01\n8;T;2020-01-01\n"),
        ("units", "unit_id;parent_id;manager_id\nY;T;7\nZ;Q;9\n"),
        ("evaluations", "employee_id;round_id;rater;competence_id;answer\n8;r;self;A-1;7\n99;r;self;A-1;1\n"),
    ];
    // Employee 7 is not in order, but it is there: the unit that names it is not told.
    assert_eq!(
        faults(&house, &files),
        [
            "employees.csv:2: hired: NotADate",
            "employees.csv:4: employee_id: DuplicateKey { first: Place { file: 0, line: 3 } }",
            "units.csv:3: parent_id: Unknown { what: Unit, id: \"Q\" }",
            "units.csv:3: manager_id: Unknown { what: Employee, id: \"9\" }",
            "evaluations.csv:2: answer: OutOfRange { from: 0, to: 5 }",
            "evaluations.csv:3: employee_id: Unknown { what: Employee, id: \"99\" }",
        ]
    );
}

#[test]
fn two_files_of_a_kind_share_their_keys() {
    let house = full_house();
    let files = [("units", "unit_id;parent_id\nX;T\n"), ("units", "unit_id;parent_id\nX;T\n")];
    let list = import_as(&house, &files, Mode::Take).unwrap_err();
    assert_eq!(list.listed[0].other_file.as_deref(), Some("units.csv"));
    assert_eq!((list.listed[0].line, list.total), (2, 1));
}

#[test]
fn a_thousand_faults_are_listed_and_all_are_counted() {
    let house = full_house();
    let mut text = String::from("employee_id;round_id;rater;competence_id;answer\n");
    for number in 0..2_500 {
        writeln!(text, "2;2025;self;X-{number};9").unwrap();
    }
    let list = import_as(&house, &[("evaluations", &text)], Mode::Take).unwrap_err();
    assert_eq!((list.listed.len(), list.total), (1_000, 5_000));
    assert_eq!(list.listed[999].line, 501);
}

#[test]
fn what_cannot_be_read_is_told_like_other_faults() {
    let house = empty_house();
    let missing = FileIn::open(Kind::Units, std::path::Path::new("/nonexistent/units.csv"));
    let utf16 = Source::new("u", Box::new(Cursor::new(vec![0xFF, 0xFE, b'a', 0])));
    let files = vec![missing, FileIn { kind: Kind::Goals, name: "u".into(), source: utf16 }];
    let result = import(&house.engine, &house.caller("hr"), files, Mode::Take, &mut |_| {});
    let Err(NotImported::Faults(list)) = result else { panic!("taken") };
    assert_eq!(list.listed.len(), 2);
    assert_eq!((list.listed[0].file.as_str(), list.listed[1].line), ("/nonexistent/units.csv", 1));
}
