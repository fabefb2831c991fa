//! Files that are not in order: every fault is told with file, line and column, and nothing is stored.

use crate::home::Home;

/// Imports each file into the tiny organisation; each must bring forth exactly the faults that begin like this, and
/// leave the store as it was.
#[track_caller]
fn rejects(kind: &str, cases: &[(&str, &[&str])]) {
    let home = Home::tiny();
    let before = home.everything();
    for (text, faults) in cases {
        home.write("f.csv", text);
        let said = home.run(&["import", kind, "f.csv"]).failed(2);
        let mut lines: Vec<&str> = said.lines().collect();
        let closing = lines.pop().unwrap();
        assert_eq!(lines.len(), faults.len(), "{text:?} brought {said}");
        for (line, fault) in lines.iter().zip(*faults) {
            assert!(line.starts_with(fault), "{text:?} brought {line:?}, not {fault:?}");
            assert!(line.len() > fault.len() || fault.ends_with(|end: char| end.is_alphanumeric()), "nothing is said");
        }
        assert!(closing.ends_with("Nothing was imported."), "{closing}");
    }
    assert_eq!(home.everything(), before);
}

#[test]
fn units() {
    rejects(
        "units",
        &[
            ("unit_id;parent_id\nC;NOWHERE\n", &["f.csv:2: parent_id: there is no unit NOWHERE"]),
            ("unit_id;parent_id;manager_id\nC;TOP;99\n", &["f.csv:2: manager_id: there is no employee 99"]),
            ("unit_id;parent_id\nA;B\nB;A\n", &["f.csv:2: parent_id: the unit is below itself"]),
            ("unit_id;parent_id\nC;C\n", &["f.csv:2: parent_id: the unit is below itself"]),
            ("unit_id;parent_id\nC;\n", &["f.csv:2: parent_id: "]),
            ("unit_id;parent_id\nA;\n", &["f.csv:2: parent_id: the unit has no unit above it, but TOP is the top"]),
            ("unit_id;parent_id\nC;TOP\nD;TOP\nC;A\n", &["f.csv:4: unit_id: same key as line 2"]),
            ("unit_id;parent_id\n;TOP\n", &["f.csv:2: unit_id: must be filled in"]),
            (
                "unit_id;name;parent_id\nC;\"one\ntwo\";TOP\nD;a\u{1b}[31m;TOP\n",
                &["f.csv:2: name: ", "f.csv:4: name: "],
            ),
            ("enhedsnr;overenhed\nC;INTET\n", &["f.csv:2: overenhed: there is no unit INTET"]),
        ],
    );
}

#[test]
fn columns_and_cells() {
    rejects(
        "units",
        &[
            ("unit_id;nmae\nC;x\n", &["f.csv:1: nmae: unknown column. Use one of: unit_id, name, kind"]),
            ("unit_id;name;navn\nC;x;y\n", &["f.csv:1: navn: the column is there twice"]),
            ("unit_id;\u{1b}[31m\nC;x\n", &["f.csv:1: \u{fffd}[31m: unknown column"]),
            ("name;kind\nx;y\n", &["f.csv:1: unit_id: the column is missing"]),
            ("", &["f.csv:1: the file is empty"]),
            (
                "unit_id;name;parent_id\nC;x\nD;x;TOP;more\n",
                &["f.csv:2: the line has 2 cells", "f.csv:3: the line has 4 cells"],
            ),
            ("unit_id;name;parent_id\nC;\"never ends;TOP\n", &["f.csv:2: a quotation mark is never closed"]),
            (
                "unit_id;name;parent_id\nC;\"so\" it goes on;TOP\n",
                &["f.csv:2: there is text after a closing quotation mark"],
            ),
        ],
    );
}

#[test]
fn employees() {
    rejects(
        "employees",
        &[
            ("employee_id;unit_id\n9;NOWHERE\n", &["f.csv:2: unit_id: there is no unit NOWHERE"]),
            ("employee_id;unit_id\n9;\n", &["f.csv:2: unit_id: must be filled in"]),
            ("employee_id;unit_id;profile_id\n9;A;P9\n", &["f.csv:2: profile_id: there is no job profile P9"]),
            ("employee_id;unit_id;hired;left\n9;A;2025-02-01;2025-01-31\n", &["f.csv:2: left: "]),
            (
                "employee_id;unit_id;hired\n9;A;2025-02-30\n8;A;1/2/2025\n",
                &["f.csv:2: hired: not a date", "f.csv:3: hired: not a date"],
            ),
            (
                "employee_id;unit_id;weekly_hours\n9;A;full\n8;A;37,123\n7;A;200\n",
                &[
                    "f.csv:2: weekly_hours: not a number",
                    "f.csv:3: weekly_hours: not a number",
                    "f.csv:4: weekly_hours: must be from 0 to 168",
                ],
            ),
            (
                "employee_id;unit_id;management_level\n9;A;6\n8;A;-1\n7;A;2,5\n",
                &[
                    "f.csv:2: management_level: must be from 0 to 5",
                    "f.csv:3: management_level: ",
                    "f.csv:4: management_level: ",
                ],
            ),
            (
                "employee_id;unit_id;employment\n9;A;volunteer\n",
                &["f.csv:2: employment: use one of: agreement, civil_servant"],
            ),
            (
                "employee_id;valid_from;unit_id\n9;2025-01-01;A\n9;2025-02-01;B\n9;01-01-2025;B\n",
                &["f.csv:4: valid_from: same key as line 2"],
            ),
            ("employee_id;unit_id\n9;A\n9;B\n", &["f.csv:3: employee_id: same key as line 2"]),
            ("employee_id;unit_id;login\n9;A;kim\n", &["f.csv:2: login: employee 4 has this login"]),
            ("employee_id;unit_id;name\n9;A;\"Ulla\tAnd\"\n", &["f.csv:2: name: the text has control characters"]),
        ],
    );
}

#[test]
fn the_questions_and_what_they_hang_on() {
    rejects(
        "goals",
        &[
            ("goal_id;source\nG9;lowe\n", &["f.csv:2: source: use one of: law, political, own"]),
            ("goal_id;title\nG9;Ny\n", &["f.csv:2: source: must be filled in"]),
            ("goal_id;source\nG9;own\nG9;law\n", &["f.csv:3: goal_id: same key as line 2"]),
        ],
    );
    rejects(
        "competences",
        &[
            ("competence_id;goal_id\nK9;G9\n", &["f.csv:2: goal_id: there is no goal G9"]),
            ("competence_id;area\nK9;x\nK9;y\n", &["f.csv:3: competence_id: same key as line 2"]),
            ("competence_id;question\nK9;\"a\nb\"\n", &["f.csv:2: question: the text has control characters"]),
            ("competence_id;level_6\nK9;x\n", &["f.csv:1: level_6: unknown column"]),
        ],
    );
    rejects(
        "profiles",
        &[
            ("profile_id;title\nP9;x\nP9;y\n", &["f.csv:3: profile_id: same key as line 2"]),
            ("profile_id;tasks\nP9;\"a\u{7}\"\n", &["f.csv:2: tasks: the text has control characters"]),
            ("profile_id;title\nP9;\"a\nb\"\n", &["f.csv:2: title: the text has control characters"]),
        ],
    );
    rejects(
        "requirements",
        &[
            ("profile_id;competence_id;level\nP9;K1;3\n", &["f.csv:2: profile_id: there is no job profile P9"]),
            ("profile_id;competence_id;level\nP1;K9;3\n", &["f.csv:2: competence_id: there is no competence K9"]),
            (
                "profile_id;competence_id;level\nP1;K1;0\nP1;K2;6\nP1;K3;x\n",
                &[
                    "f.csv:2: level: must be from 1 to 5",
                    "f.csv:3: level: must be from 1 to 5",
                    "f.csv:4: level: not a number",
                ],
            ),
            ("profile_id;competence_id;level\nP1;K1;3\nP1;K1;4\n", &["f.csv:3: competence_id: same key as line 2"]),
        ],
    );
}

#[test]
fn evaluations() {
    rejects(
        "evaluations",
        &[
            (
                "employee_id;round_id;rater;competence_id;answer\n99;R1;self;K1;3\n",
                &["f.csv:2: employee_id: there is no employee 99"],
            ),
            (
                "employee_id;round_id;rater;competence_id;answer\n4;R1;self;K9;3\n",
                &["f.csv:2: competence_id: there is no competence K9"],
            ),
            (
                "employee_id;round_id;rater;competence_id;answer\n4;R1;self;K1;6\n4;R1;self;K2;-1\n",
                &["f.csv:2: answer: must be from 0 to 5", "f.csv:3: answer: "],
            ),
            (
                "employee_id;round_id;rater;competence_id;answer\n4;R1;boss;K1;3\n",
                &["f.csv:2: rater: use one of: self, manager"],
            ),
            ("employee_id;round_id;rater;competence_id;answer\n4;R1;agreed;K1;3\n", &["f.csv:2: rater: "]),
            (
                "employee_id;round_id;rater;competence_id;answer\n4;;self;K1;3\n",
                &["f.csv:2: round_id: must be filled in"],
            ),
            (
                "employee_id;round_id;rater;competence_id;answer\n4;R1;self;K1;3\n4;R1;selv;K1;4\n",
                &["f.csv:3: competence_id: same key as line 2"],
            ),
            (
                "employee_id;round_id;rater;competence_id;answer;comment\n4;R1;self;K1;3;a\u{0}b\n",
                &["f.csv:2: comment: the text has control characters"],
            ),
            ("employee_id;rater;competence_id\n4;self;K1\n", &["f.csv:1: round_id: the column is missing"]),
        ],
    );
}

#[test]
fn faults_of_all_files_are_told_together() {
    let home = Home::tiny();
    let before = home.everything();
    home.write("u.csv", "unit_id;parent_id;name\nNEW;TOP;New\nC;NOWHERE;C\n");
    home.write("e.csv", "employee_id;unit_id;hired\n9;NEW;yesterday\n8;MISSING;\n");
    let said = home.run(&["import", "units", "u.csv", "employees", "e.csv", "goals", "not-there.csv"]).failed(2);
    let starts = [
        "u.csv:3: parent_id: there is no unit NOWHERE",
        "e.csv:2: hired: not a date",
        "e.csv:3: unit_id: there is no unit MISSING",
        "not-there.csv:1: there is no such file",
        "4 faults. Nothing was imported.",
    ];
    assert_eq!(said.lines().count(), starts.len(), "{said}");
    said.lines().zip(starts).for_each(|(line, start)| assert!(line.starts_with(start), "{line:?}, not {start:?}"));
    assert_eq!(home.everything(), before);
    let danish = home.run(&["--lang=da", "import", "units", "u.csv"]);
    assert_eq!(danish.code, 2, "--lang twice is wrong usage");
}

#[test]
fn a_thousand_faults_are_listed_and_all_are_counted() {
    let home = Home::tiny();
    let rows: Vec<String> = (0..1_500).map(|number| format!("N{number};NOWHERE")).collect();
    home.write("f.csv", format!("unit_id;parent_id\n{}\n", rows.join("\n")));
    let said = home.run(&["import", "units", "f.csv", "--dry-run"]).failed(2);
    assert_eq!(said.lines().count(), 1_001);
    assert!(
        said.lines().last().unwrap().contains("1,500 faults, of which the first 1,000"),
        "{:?}",
        said.lines().last()
    );
}

#[test]
fn files_that_are_none() {
    let home = Home::tiny();
    let before = home.everything();
    std::fs::create_dir(home.path("folder")).unwrap();
    let utf16: Vec<u8> = "\u{feff}unit_id\nC\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    home.write("utf16.csv", utf16);
    for (file, start) in [
        ("folder", "folder:1: this is a folder"),
        ("utf16.csv", "utf16.csv:1: the file is saved as UTF-16"),
        ("nothing.csv", "nothing.csv:1: there is no such file"),
    ] {
        let said = home.run(&["import", "units", file]).failed(2);
        assert!(said.starts_with(start), "{said}");
    }
    for (words, part) in [
        (&["import", "units"][..], "Write a kind and a file"),
        (&["import", "cats", "f.csv"], "There is no kind “cats”"),
        (&["import", "units", "a", "units", "b"], "“units” is named twice"),
        (&["import", "units", "-", "employees", "-"], "Standard input can only be one of the files"),
        (&["export", "cats"], "There is no kind “cats”"),
    ] {
        let said = home.run(words).failed(2);
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(home.everything(), before);
}
