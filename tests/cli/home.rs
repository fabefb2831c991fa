//! A home of its own for each test, the program run in it, and a tiny organisation to put into its store.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A user's home. Everything the program reads or writes lies in it, and commands run in it, so that files are named
/// without a path.
pub struct Home(TempDir);

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    /// Exit status.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Home {
    /// An empty home without a store.
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A home with a store that has rules and nothing else.
    pub fn with_store() -> Self {
        let home = Self::new();
        home.run(&["init"]).done();
        home
    }

    /// A home whose store holds the tiny organisation of [`TINY`].
    pub fn tiny() -> Self {
        let home = Self::with_store();
        home.write_all(TINY);
        home.run(&["import", "all", "."]).done();
        home
    }

    /// The program with these words, in English.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sofus"));
        for name in ["SOFUS_STORE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "LANG", "LC_ALL"] {
            command.env_remove(name);
        }
        command
            .current_dir(self.0.path())
            .env("HOME", self.0.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_STATE_HOME", self.path("state"))
            .args(["--lang", "en"])
            .args(words)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs the program with nothing on standard input.
    pub fn run(&self, words: &[&str]) -> Ended {
        ended(self.command(words).spawn().unwrap())
    }

    /// Runs the program with `input` on standard input.
    pub fn feed(&self, words: &[&str], input: &[u8]) -> Ended {
        let mut child = self.command(words).stdin(Stdio::piped()).spawn().unwrap();
        // The program may have ended before it reads everything.
        let _ = child.stdin.take().unwrap().write_all(input);
        ended(child)
    }

    /// A path in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The directory of the store that commands work on unless told otherwise.
    pub fn store(&self) -> PathBuf {
        self.path("data/sofus/store")
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Writes files named by kind.
    pub fn write_all(&self, files: &[(&str, &str)]) {
        for (kind, text) in files {
            self.write(&format!("{kind}.csv"), text);
        }
    }

    /// What a file holds.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Everything the store holds, as its exports.
    pub fn everything(&self) -> String {
        self.everything_in(&[])
    }

    /// As [`Home::everything`], with options that name the store.
    pub fn everything_in(&self, options: &[&str]) -> String {
        self.run(&[options, &["export", "all", "--out", "everything"]].concat()).done();
        KINDS.iter().map(|kind| self.read(&format!("everything/{kind}.csv"))).collect()
    }
}

impl Ended {
    /// What is on standard output of a command that did its work.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }

    /// What is on standard error of a command that failed with this status and gave no result.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{self:?}");
        self.err
    }
}

/// Waits for the program.
pub fn ended(child: Child) -> Ended {
    let output = child.wait_with_output().unwrap();
    Ended {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The login of whoever runs the tests.
pub fn login() -> String {
    uzers::get_current_username().unwrap().into_string().unwrap()
}

/// Every kind of file.
pub const KINDS: [&str; 8] =
    ["goals", "competences", "profiles", "requirements", "units", "employees", "evaluations", "absence"];

/// Three units and six people, one of whom has left; a round with forms of five of them. Written as an export writes.
pub const TINY: &[(&str, &str)] = &[
    ("goals", "goal_id;title;source\nG1;Lov og ret;law\nG2;Vores egne;own\n"),
    (
        "competences",
        "competence_id;area;question;goal_id;level_1;level_2;level_3;level_4;level_5\n\
         K1;Lovgivning;Kender du loven?;G1;Slet ikke;;;;Helt\n\
         K2;Lovgivning;Kan du bruge den?;G1;;;;;\n\
         K3;Systemer;Kan du bruge systemet?;;;;;;\n",
    ),
    (
        "profiles",
        "profile_id;title;occupational_group;purpose;tasks;guideline\n\
         P1;Sagsbehandler;HK;\"Hjælpe\nborgere\";Sager;\nP2;Leder;DS;;;\n",
    ),
    ("requirements", "profile_id;competence_id;level\nP1;K1;3\nP1;K2;4\n"),
    (
        "units",
        "unit_id;name;kind;parent_id;manager_id\n\
         A;Afdeling A;team;TOP;2\nB;Afdeling B;team;TOP;3\nTOP;Centeret;center;;1\n",
    ),
    (
        "employees",
        "employee_id;valid_from;name;unit_id;title;profile_id;management_level;weekly_hours;hired;left;agreement;employment;login;email\n\
         1;;Åse Chef;TOP;Centerchef;;5;37;;;;agreement;aase;aase@example.dk\n\
         2;;Bo Leder;A;Teamleder;P2;3;37;2015-01-01;;;agreement;bo;\n\
         3;;Ib Leder;B;Teamleder;P2;3;32.5;2015-01-01;;;civil_servant;ib;\n\
         4;;Kim Søe;A;Sagsbehandler;P1;0;37;2018-03-01;;HK;agreement;kim;\n\
         4;2024-01-01;Kim Søe;B;Sagsbehandler;P1;0;30;2018-03-01;;HK;agreement;kim;\n\
         5;;Lis Gået;A;Sagsbehandler;P1;0;37;2018-03-01;2025-06-30;HK;agreement;lis;\n\
         6;;Mia Kåre;B;Sagsbehandler;P1;0;37;2020-02-01;;HK;agreement;mia;\n",
    ),
    (
        "evaluations",
        "employee_id;round_id;rater;competence_id;answer;comment\n\
         2;R1;self;K1;5;\n\
         4;R1;manager;K1;1;\n\
         4;R1;self;K1;4;\n4;R1;self;K2;0;\"ved\nikke\"\n\
         5;R1;self;K1;2;\n\
         6;R1;self;K1;3;\n6;R1;self;K2;5;\n",
    ),
    (
        "absence",
        "employee_id;first_day;last_day;kind;percent;cancelled\n\
         2;2026-01-05;2026-01-09;sickness;100;\n\
         4;2025-11-03;2025-11-03;child;100;\n\
         4;2026-03-02;;sickness;50;\n\
         5;2025-06-23;2025-06-30;sickness;100;\n\
         6;2026-03-04;2026-03-04;work_injury;100;\n\
         6;2026-03-06;2026-03-06;sickness;100;yes\n",
    ),
];
