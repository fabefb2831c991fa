//! `import` and `export`: what goes in comes out the same, however the file was saved.

use crate::home::{Home, KINDS, TINY};

const NOTHING_NEW: &str = "0 added, 0 changed, 1 unchanged\n";

#[test]
fn what_was_imported_comes_back_the_same() {
    let home = Home::tiny();
    for (kind, text) in TINY {
        assert_eq!(home.run(&["export", kind]).done(), *text, "{kind}");
    }
    let ended = home.run(&["import", "all", "."]);
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", "0 added, 0 changed, 32 unchanged\n"));
}

#[test]
fn files_named_together_come_in_any_order() {
    let home = Home::with_store();
    home.write_all(TINY);
    let names = KINDS.map(|kind| (kind, format!("{kind}.csv")));
    let mut words = vec!["import"];
    names.iter().rev().for_each(|(kind, file)| words.extend([*kind, file]));
    let dry = home.run(&[words.as_slice(), &["--dry-run"]].concat());
    assert!(dry.err.starts_with("32 added, 0 changed, 0 unchanged\n"), "{}", dry.err);
    assert_eq!(dry.done(), "");
    assert_eq!(home.everything().lines().count(), KINDS.len(), "a dry run stores nothing");
    let ended = home.run(&words);
    assert_eq!(ended.err, "32 added, 0 changed, 0 unchanged\n");
    assert_eq!(ended.done(), "");
    let all: String = TINY.iter().map(|(_, text)| *text).collect();
    assert_eq!(home.everything(), all);
}

#[test]
fn a_folder_comes_out_and_goes_in_again() {
    let home = Home::tiny();
    let ended = home.run(&["export", "all", "--out", "out"]);
    assert!(ended.err.contains("employees: 7 rows"), "{}", ended.err);
    assert_eq!(ended.done(), "");
    for (kind, text) in TINY {
        assert_eq!(home.read(&format!("out/{kind}.csv")), *text);
    }
    home.run(&["--store", "second", "init"]).done();
    home.run(&["--store", "second", "import", "all", "out"]).done();
    assert_eq!(home.everything_in(&["--store", "second"]), home.everything());
    let said = home.run(&["export", "all"]).failed(2);
    assert!(said.contains("--out"), "{said}");
    std::fs::create_dir(home.path("empty")).unwrap();
    let said = home.run(&["import", "all", "empty"]).failed(2);
    assert!(said.contains("empty has no files to import"), "{said}");
}

#[test]
fn every_kind_comes_as_json_too() {
    let home = Home::tiny();
    for (kind, text) in TINY {
        let json: serde_json::Value =
            serde_json::from_str(&home.run(&["export", kind, "--format", "json"]).done()).unwrap();
        let rows = json.as_array().unwrap();
        let (header, _) = text.split_once('\n').unwrap();
        assert_eq!(
            rows.len(),
            csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes()).records().count()
        );
        let mut columns: Vec<&str> = header.split(';').collect();
        let mut named: Vec<&String> = rows[0].as_object().unwrap().keys().collect();
        columns.sort_unstable();
        named.sort_unstable();
        assert_eq!(named, columns, "{kind}");
    }
    let json = home.run(&["export", "employees", "--format", "json"]).done();
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&rows[2]["weekly_hours"], &rows[2]["left"]), (&32.5.into(), &serde_json::Value::Null));
    home.run(&["export", "all", "--format", "json", "--out", "out"]).done();
    assert_eq!(home.read("out/employees.json"), json);
}

#[test]
fn an_export_goes_to_a_file_its_owner_alone_reads() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::tiny();
    assert_eq!(home.run(&["export", "employees", "--out", "staff.csv"]).done(), "");
    assert_eq!(home.read("staff.csv"), TINY[5].1);
    let mode = std::fs::metadata(home.path("staff.csv")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
    let said = home.run(&["export", "employees", "--out", "no/such/place.csv"]).failed(1);
    assert!(said.contains("no/such/place.csv"), "{said}");
}

#[test]
fn a_file_may_come_through_standard_input() {
    let home = Home::with_store();
    let ended = home.feed(&["import", "goals", "-"], TINY[0].1.as_bytes());
    assert_eq!(ended.err, "2 added, 0 changed, 0 unchanged\n");
    let said = home.feed(&["import", "goals", "-"], b"goal_id;source\nG9;lowe\n").failed(2);
    assert!(said.starts_with("-:2: source: "), "{said}");
}

/// The same unit and person in every way files are saved: delimiter, encoding, names, dates and decimals.
#[test]
fn files_are_recognised_however_they_were_saved() {
    const STABLE: &str = "unit_id;name\nÆ1;Ældre & ål\n";
    let windows = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let forms: Vec<Vec<u8>> = vec![
        STABLE.into(),
        STABLE.replace(';', ",").into(),
        STABLE.replace(';', "\t").into(),
        STABLE.replace('\n', "\r\n").into(),
        format!("\u{feff}{STABLE}").into(),
        windows(STABLE),
        windows(&STABLE.replace('\n', "\r\n")),
        STABLE.replace("unit_id", "enhedsnr").replace("name", "navn").into(),
        "navn;enhedsnr\nÆldre & ål;Æ1\n".into(),
        "\"name\"\t\"unit_id\"\n\"Ældre & ål\"\tÆ1".into(),
    ];
    let home = Home::with_store();
    home.feed(&["import", "units", "-"], &forms[0]).done();
    for form in &forms {
        let ended = home.feed(&["import", "units", "-"], form);
        assert_eq!(ended.err, NOTHING_NEW, "{:?}", String::from_utf8_lossy(form));
    }
    let people = [
        "employee_id;unit_id;weekly_hours;hired;employment\n7;Æ1;32.5;2024-02-01;civil_servant\n",
        "medarbejdernr;enhedsnr;ugetimer;ansat;ansættelsesform\n7;Æ1;32,5;01-02-2024;tjenestemand\n",
        "MEDARBEJDERNR,enhedsnr,ugetimer,ansat,ansættelsesform\n7,Æ1,\"32,50\",1-2-2024,Tjenestemand\n",
    ];
    home.feed(&["import", "employees", "-"], people[0].as_bytes()).done();
    for person in people {
        assert_eq!(home.feed(&["import", "employees", "-"], person.as_bytes()).err, NOTHING_NEW, "{person}");
        assert_eq!(home.feed(&["import", "employees", "-"], &windows(person)).err, NOTHING_NEW, "{person}");
    }
}

#[test]
fn every_danish_column_name_is_known() {
    let home = Home::tiny();
    let danish = [
        ("goals", "mål;titel;kilde\nG1;Lov og ret;lov\n", 1),
        (
            "competences",
            "kompetence;område;spørgsmål;mål;niveau_1;niveau_2;niveau_3;niveau_4;niveau_5\n\
             K1;Lovgivning;Kender du loven?;G1;Slet ikke;;;;Helt\n",
            1,
        ),
        ("profiles", "jobprofil;titel;faggruppe;formål;opgaver;retningslinje\nP2;Leder;DS;;;\n", 1),
        ("requirements", "jobprofil;kompetence;niveau\nP1;K1;3\n", 1),
        ("units", "enhedsnr;navn;type;overenhed;leder\nA;Afdeling A;team;TOP;2\n", 1),
        (
            "employees",
            "medarbejdernr;gælder_fra;navn;enhedsnr;stilling;jobprofil;ledelsesniveau;ugetimer;ansat;fratrådt;overenskomst;ansættelsesform;brugernavn;email\n\
             4;01-01-2024;Kim Søe;B;Sagsbehandler;P1;0;30;01-03-2018;;HK;overenskomst;kim;\n",
            1,
        ),
        (
            "evaluations",
            "medarbejdernr;runde;vurderet_af;kompetence;svar;bemærkning\n2;R1;selv;K1;5;\n4;R1;leder;K1;1;\n",
            2,
        ),
    ];
    for (kind, text, rows) in danish {
        let ended = home.feed(&["import", kind, "-"], text.as_bytes());
        assert_eq!(ended.err, format!("0 added, 0 changed, {rows} unchanged\n"), "{kind}");
    }
}

#[test]
fn a_missing_column_keeps_and_an_empty_cell_clears() {
    let home = Home::tiny();
    let kept = home.feed(&["import", "employees", "-"], b"employee_id;title\n1;Direkt\xc3\xb8r\n");
    assert_eq!(kept.err, "0 added, 1 changed, 0 unchanged\n");
    let row = |id: &str| {
        let all = home.run(&["export", "employees"]).done();
        all.lines().find(|line| line.starts_with(id)).unwrap().to_owned()
    };
    assert_eq!(row("1;"), "1;;Åse Chef;TOP;Direktør;;5;37;;;;agreement;aase;aase@example.dk");
    home.feed(&["import", "employees", "-"], b"employee_id;email;weekly_hours\n1;;\n").done();
    assert_eq!(row("1;"), "1;;Åse Chef;TOP;Direktør;;5;37;;;;agreement;aase;");
    home.feed(&["import", "evaluations", "-"], b"employee_id;round_id;rater;competence_id;comment\n4;R1;self;K2;\n")
        .done();
    let answers = home.run(&["export", "evaluations"]).done();
    assert!(answers.contains("4;R1;self;K2;0;\n"), "{answers}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault_and_a_full_disk_is() {
    use std::io::Read;
    use std::process::Stdio;
    let home = Home::with_store();
    let rows: Vec<String> =
        (0..5_000).map(|number| format!("K{number};Et område;Et spørgsmål om noget, der er langt nok")).collect();
    home.write("many.csv", format!("competence_id;area;question\n{}\n", rows.join("\n")));
    home.run(&["import", "competences", "many.csv"]).done();
    for words in [&["export", "competences"][..], &["export", "competences", "--format", "json"]] {
        let mut child = home.command(words).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut [0; 10]).unwrap();
        drop(out);
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = home.command(words).stdout(Stdio::from(full)).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said.starts_with("The result can't be written: No space left"), "{said}");
    }
}

#[test]
fn texts_with_signs_of_the_format_come_back_the_same() {
    let home = Home::with_store();
    let text = "profile_id;title;occupational_group;purpose;tasks;guideline\n\
                P9;\"Semikolon; og \"\"citat\"\"\";=1+1;\"Første linje\n\nTredje; linje\";\"\"\"Alt\"\" i orden\";æøå €–\n";
    home.feed(&["import", "profiles", "-"], text.as_bytes()).done();
    assert_eq!(home.run(&["export", "profiles"]).done(), text);
    assert_eq!(home.feed(&["import", "profiles", "-"], text.as_bytes()).err, NOTHING_NEW);
    let windows = text.replace('\n', "\r\n");
    let windows = encoding_rs::WINDOWS_1252.encode(&windows).0;
    assert_eq!(home.feed(&["import", "profiles", "-"], &windows).err, NOTHING_NEW);
}

/// A whole organisation with years of history goes out, into an empty store, and comes out of that the same.
#[test]
fn a_whole_organisation_moves_from_store_to_store() {
    let home = Home::new();
    home.run(&["demo", "--keep", "demo", "--employees", "40"]).done();
    home.run(&["--store", "demo", "export", "all", "--out", "out"]).done();
    home.run(&["init"]).done();
    home.run(&["import", "all", "out"]).done();
    assert_eq!(home.everything(), home.everything_in(&["--store", "demo"]));
    for store in [&[][..], &["--store", "demo"]] {
        let ended = home.run(&[store, &["import", "all", "out"]].concat());
        assert!(ended.err.starts_with("0 added, 0 changed, "), "{}", ended.err);
    }
}
