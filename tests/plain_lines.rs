//! The line mode as people meet it: the program on pipes, with a real store.

#![allow(clippy::unwrap_used)] // a test says by falling over

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn sofus(home: &Path, arguments: &[&str], lines: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sofus"))
        .args(arguments)
        .env_remove("SOFUS_STORE")
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_STATE_HOME", home.join("state"))
        .env("TERM", "dumb")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may have ended before it reads everything.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    assert!(!output.stdout.contains(&0x1b), "a cursor was moved");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_first_start_and_a_second_one() {
    let home = tempfile::tempdir().unwrap();
    let first = said(&sofus(home.path(), &["--plain"], "2\n\n\n\n\nja\n3\n"));
    assert!(first.contains("Velkommen til Sofus") && first.contains("Der har ikke været nogen runde endnu."));
    assert!(first.ends_with("Farvel. Alt er gemt.\n"), "{first}");
    // Not asked for, but there is no terminal, and there are lines.
    let second = said(&sofus(home.path(), &["--lang", "en"], "q\n"));
    assert!(second.contains("Main menu") && !second.contains("Welcome"), "{second}");
}

#[test]
fn without_terminal_and_lines_it_says_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let output = sofus(home.path(), &[], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--plain"), "{output:?}");
    let output = sofus(home.path(), &["--plain"], "1\n");
    assert!(said(&output).contains("Hvem vil du være i demo-organisationen?"), "nothing is made before a choice");
}
