//! The main journey through the program people get, in a real pty on a real store: what is on the screen, what is left
//! on disk as a second process sees it, and how it behaves when the line dies or the window goes mad.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

#[path = "support/pty.rs"]
mod pty;

use pty::{Life, Pty};
use rustix::process::Signal;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;
use tempfile::TempDir;

/// A host of its own with the demo organisation on it.
struct Host {
    dir: TempDir,
}

impl Host {
    fn new() -> Self {
        let host = Self { dir: tempfile::tempdir().unwrap() };
        let made = host.sofus(&["demo", "--employees", "40", "--keep", &host.store()]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        host
    }

    fn empty() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn store(&self) -> String {
        self.path("store").display().to_string()
    }

    /// Runs a command line to its end.
    fn sofus(&self, arguments: &[&str]) -> Output {
        Command::new(sofus!())
            .args(arguments)
            .env("HOME", self.dir.path())
            .env_remove("SOFUS_STORE")
            .env_remove("XDG_DATA_HOME")
            .output()
            .unwrap()
    }

    /// What a command line prints; it must end well.
    fn says(&self, arguments: &[&str]) -> String {
        let done = self.sofus(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// Opens the interface with further environment.
    fn open_with(&self, arguments: &[&str], environment: &[(&str, &str)], size: (u16, u16)) -> Pty {
        let home = self.dir.path().display().to_string();
        let mut all = vec![("HOME", home.as_str()), ("TERM", "xterm-256color")];
        all.extend(environment.iter().filter(|(name, _)| *name != "TERM"));
        if let Some(term) = environment.iter().find(|(name, _)| *name == "TERM") {
            all[1] = *term;
        }
        Pty::start_sized(Path::new(&sofus!()), arguments, &all, size)
    }

    /// Opens the interface as somebody with an own form to fill in.
    fn open(&self, employee: &str) -> Pty {
        let store = self.store();
        self.open_with(&["--store", &store, "--as", employee], &[], (80, 24))
    }

    /// Somebody whose own form of the open round is not sent while the manager's is, from the report HR gets: once the
    /// own form is sent too, both are shown and exported.
    fn somebody(&self) -> String {
        let rows = self.says(&["--store", &self.store(), "report", "followups", "--format", "json"]);
        let rows: Vec<serde_json::Value> = serde_json::from_str(&rows).unwrap();
        let of = |reason: &str| -> Vec<&str> {
            let has = |row: &&serde_json::Value| row["reasons"].as_array().unwrap().contains(&reason.into());
            rows.iter().filter(has).map(|row| row["employee_id"].as_str().unwrap()).collect()
        };
        let waiting = of("manager_not_sent");
        let managed = |employee: &&str| {
            let card = self.says(&["--store", &self.store(), "lookup", employee, "--format", "json"]);
            serde_json::from_str::<serde_json::Value>(&card).unwrap()["manager"].is_string()
        };
        let own = of("own_not_sent");
        let found = own.into_iter().filter(|employee| !waiting.contains(employee)).find(managed);
        found.expect("only an own form not sent").to_owned()
    }

    /// Answers of somebody's own form in the open round as exported.
    fn exported(&self, employee: &str, round: &str) -> usize {
        let rows = self.says(&["--store", &self.store(), "export", "evaluations"]);
        rows.lines().filter(|row| row.starts_with(&format!("{employee};{round};self;"))).count()
    }

    fn open_round(&self) -> String {
        let rows = self.says(&["--store", &self.store(), "export", "evaluations"]);
        let rounds = rows.lines().skip(1).filter_map(|row| row.split(';').nth(1));
        rounds.max().expect("rounds").to_owned()
    }
}

/// Goes from the tasks into the own form.
fn into_form(pty: &Pty) {
    pty.wait_for("Mine opgaver");
    pty.wait_for("venter på dig");
    let chosen = |screen: &vt100::Screen| {
        let (_, width) = screen.size();
        screen.rows(0, width.get()).find(|row| row.starts_with('>')).unwrap_or_default()
    };
    // Other tasks may be more urgent.
    while !pty.screen(chosen).contains("Udfyld dit kompetenceskema") {
        let before = pty.screen(chosen);
        pty.press("down");
        pty.wait_until("the next task", |screen| chosen(screen) != before);
    }
    pty.press("enter");
    pty.wait_for("besvaret");
}

#[test]
fn a_form_is_filled_in_sent_and_seen_by_a_second_process() {
    let host = Host::new();
    let (employee, round) = (host.somebody(), host.open_round());
    assert_eq!(host.exported(&employee, &round), 0);
    let data = host.path(&"far-from-home".repeat(6)).display().to_string();
    let arguments = ["--store", &host.store(), "--as", &employee];
    let pty = host.open_with(&arguments, &[("XDG_DATA_HOME", &data)], (80, 24));
    into_form(&pty);
    pty.press(&"4 ".repeat(64));
    pty.wait_for("64 af 64");
    pty.press("f10");
    pty.wait_for("Send");
    pty.press("enter");
    pty.wait_for("sendt og låst");
    pty.press("d");
    // The path is too long for the status line, so it stands in a box.
    pty.wait_for("kompetenceskema-");
    pty.press("esc");
    pty.wait_for("t Svartekster");
    pty.press("esc");
    pty.wait_for("Mine opgaver");
    pty.press("ctrl-x");
    pty.wait_for("[ j");
    pty.press("j");
    assert_eq!(pty.wait_closed(), Life::Exited(0));
    assert_eq!(host.exported(&employee, &round), 64);
    let written = std::fs::read_dir(Path::new(&data).join("sofus/documents")).unwrap();
    let documents: Vec<_> = written.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    assert_eq!(documents.len(), 1);
    assert!(documents[0].starts_with("# Kompetenceskema"), "{}", documents[0]);
}

#[test]
fn killed_in_the_middle_the_next_start_is_where_it_was() {
    let host = Host::new();
    let employee = host.somebody();
    let pty = host.open(&employee);
    into_form(&pty);
    pty.press("1 2 3");
    pty.wait_for("3 af 64");
    pty.wait_for("Gemt");
    pty.kill();
    let pty = host.open(&employee);
    into_form(&pty);
    pty.wait_for("3 af 64");
}

#[test]
fn the_line_goes_dead_and_the_draft_is_kept() {
    let host = Host::new();
    let employee = host.somebody();
    let mut pty = host.open(&employee);
    into_form(&pty);
    pty.press("5 5");
    pty.wait_for("2 af 64");
    pty.hang_up();
    pty.wait_end();
    let pty = host.open(&employee);
    into_form(&pty);
    pty.wait_for("2 af 64");
}

#[test]
fn asked_to_stop_it_gives_the_terminal_back() {
    let host = Host::new();
    let pty = host.open(&host.somebody());
    pty.wait_for("Mine opgaver");
    pty.signal(Signal::TERM);
    pty.wait_closed();
    assert!(!pty.is_raw());
    assert!(pty.screen(|screen| !screen.alternate_screen() && !screen.hide_cursor()));
}

#[test]
fn a_window_too_small_says_so_and_nothing_is_lost() {
    let host = Host::new();
    let pty = host.open(&host.somebody());
    into_form(&pty);
    pty.press("1");
    pty.wait_for("1 af 64");
    pty.resize(40, 10);
    pty.wait_for("for lille");
    pty.resize(1, 1);
    pty.resize(60, 18);
    pty.wait_for("1 af 64");
    pty.resize(132, 43);
    pty.wait_for("1 af 64");
    pty.press("2");
    pty.wait_for("2 af 64");
}

#[test]
fn an_arrow_in_two_packets_closes_nothing() {
    let host = Host::new();
    let store = host.store();
    let employee = host.somebody();
    // Over a line a lone Escape is held longer than the gap between the packets here.
    let ssh = [("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")];
    let pty = host.open_with(&["--store", &store, "--as", &employee], &ssh, (80, 24));
    into_form(&pty);
    let before = pty.sent();
    pty.send("\x1b");
    pty.send("[B");
    pty.press("3");
    // Had the Escape closed the form, the answer would have gone nowhere.
    pty.wait_for("1 af 64");
    assert!(pty.sent() > before);
}

#[test]
fn without_colour_only_attributes_are_sent() {
    let host = Host::new();
    let (store, employee) = (host.store(), host.somebody());
    let pty = host.open_with(&["--store", &store, "--as", &employee], &[("NO_COLOR", "1")], (80, 24));
    into_form(&pty);
    let raw = String::from_utf8_lossy(&pty.raw_since(0)).into_owned();
    assert!(raw.contains("\x1b[7m") || raw.contains(";7m"), "the selection is reversed");
    for colour in ["\x1b[3", "\x1b[9", "38;5", "48;5"] {
        let coloured = raw.match_indices(colour).any(|(at, _)| {
            let code: String = raw[at + 2..].chars().take_while(|c| !c.is_ascii_alphabetic()).collect();
            raw[at + 2 + code.len()..].starts_with('m')
                && code.split(';').any(|part| part.parse().is_ok_and(|n: u8| (30..=48).contains(&n) || n >= 90))
        });
        assert!(!coloured, "{colour:?}");
    }
}

#[test]
fn idle_is_nothing() {
    let host = Host::new();
    let pty = host.open(&host.somebody());
    into_form(&pty);
    let ours = |waits: Vec<(String, u64)>| -> Vec<(String, u64)> {
        // sled's own flusher is not ours.
        waits.into_iter().filter(|(name, _)| !name.contains("sled") && !name.contains("log")).collect()
    };
    // Whatever still settles after the first frame settles within the first quiet stretch.
    pty.leave_alone(Duration::from_secs(2));
    let before = ours(pty.waits());
    assert_eq!(pty.leave_alone(Duration::from_secs(10)), 0, "bytes");
    assert_eq!(ours(pty.waits()), before, "wake-ups");
}

#[test]
fn a_first_start_leads_into_the_demo_and_the_second_goes_straight_in() {
    let host = Host::empty();
    let store = host.store();
    let pty = host.open_with(&["--store", &store], &[], (80, 24));
    pty.wait_for("Velkommen");
    pty.press("f9");
    pty.wait_for("Welcome");
    pty.press("enter");
    pty.wait_for("My tasks");
    pty.press("ctrl-x");
    pty.wait_for("[ j");
    pty.press("y");
    pty.wait_end();
    assert!(!Path::new(&store).exists(), "the real store stays empty");
    // In the language chosen, as the person chosen.
    let pty = host.open_with(&["--store", &store], &[], (80, 24));
    pty.wait_for("My tasks");
}
