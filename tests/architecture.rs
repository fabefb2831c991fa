//! Keeps the arrows of the house one way: a room uses only rooms below it (`ARCHITECTURE.md`), libraries stay in the
//! room that owns them, words stay in their files, and files stay small.

#![allow(clippy::unwrap_used)] // helpers of tests

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the top of the house to its ground.
const ROOMS: &[&str] =
    &["cli", "tui", "guides", "form", "text", "exchange", "demo", "service", "pack", "store", "domain"];

/// Rooms that a room may not use although they lie below it: the form engine is handed what it needs.
const APART: &[(&str, &[&str])] =
    &[("form", &["text", "exchange", "demo", "service", "pack", "store"]), ("exchange", &["demo"])];

/// Libraries and the one place that knows them.
const OWNED: &[(&str, &str)] = &[
    ("sled::", "store/local/"),
    ("bincode::", "store/"),
    ("crossterm::", "tui/term/"),
    ("termina::", "tui/term/"),
    ("fluent_bundle::", "text/"),
];

/// Longest file, in lines.
const LONGEST: usize = 600;
/// Longest median file, in lines.
const MEDIAN: usize = 200;

fn sources(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// Every source file: its path inside `src`, and its text.
fn all() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let inside = |path: &Path| path.strip_prefix(&root).unwrap().display().to_string();
    files.iter().map(|path| (inside(path), fs::read_to_string(path).unwrap())).collect()
}

fn room_of(path: &str) -> Option<&str> {
    let first = path.split('/').next()?.trim_end_matches(".rs");
    ROOMS.contains(&first).then_some(first)
}

/// Tests may look wherever they like.
fn is_test(path: &str) -> bool {
    let parts = ["tests", "testing", "fixture", "conformance", "sample"];
    path.trim_end_matches(".rs").split('/').any(|part| parts.contains(&part) || part.ends_with("_tests"))
}

/// The code before the test module of a file, without comments.
fn code(text: &str) -> String {
    let before = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    before.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn rooms_used(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for (at, found) in text.match_indices("crate::") {
        let rest = &text[at + found.len()..];
        let group = rest.strip_prefix('{').and_then(|rest| rest.split('}').next()).unwrap_or(rest);
        let parts: Vec<_> = if rest.starts_with('{') { group.split(',').collect() } else { vec![group] };
        for part in parts {
            used.insert(part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    used
}

#[test]
fn arrows_point_only_downwards() {
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    let mut wrong = Vec::new();
    for (path, text) in all().iter().filter(|(path, _)| !is_test(path)) {
        let Some(room) = room_of(path) else { continue };
        let apart = APART.iter().find(|(own, _)| *own == room).map_or(&[][..], |(_, apart)| apart);
        for used in rooms_used(&code(text)) {
            if place(&used) < place(room) && place(&used).is_some() || apart.contains(&used.as_str()) {
                wrong.push(format!("{path}: {room} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_library_is_known_to_one_room() {
    let mut wrong = Vec::new();
    for (path, text) in all() {
        let text = code(&text);
        for (library, place) in OWNED {
            if text.contains(library) && !path.starts_with(place) {
                wrong.push(format!("{path}: {library}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rooms_stay_small() {
    let mut lengths: Vec<_> = all().into_iter().map(|(path, text)| (text.lines().count(), path)).collect();
    lengths.sort();
    let long: Vec<_> = lengths.iter().filter(|(lines, _)| *lines > LONGEST).collect();
    assert!(long.is_empty(), "two jobs in one file: {long:#?}");
    let median = lengths[lengths.len() / 2].0;
    assert!(median < MEDIAN, "the median file has {median} lines");
}

/// Words people read come from the locales: no Danish letter stands in a string of the code. Column aliases and
/// enumeration words of files are data of the format, and tables of letters are no words.
#[test]
fn no_words_in_code() {
    let free = ["exchange/", "text/fold.rs", "text/order.rs", "domain/names.rs"];
    let mut wrong = Vec::new();
    for (path, text) in all() {
        if is_test(&path) || free.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        for line in code(&text).lines() {
            let danish = |string: &str| string.chars().count() > 1 && string.chars().any(|c| "æøåÆØÅ".contains(c));
            if line.split('"').skip(1).step_by(2).any(danish) {
                wrong.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
