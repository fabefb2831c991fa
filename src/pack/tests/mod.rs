//! Tests of the pack: what it holds, what is told when it is broken, and what a new version changes.

mod calendar;
mod change;
mod content;
mod faults;

use super::*;

/// The pack that comes with the program.
fn pack() -> Pack {
    embedded().unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The files of the embedded pack with `old` replaced by `new` in one of them, at the first place it stands.
fn files_with(file: &str, old: &str, new: &str) -> Vec<PackFile> {
    let mut files = files::embedded();
    let (_, bytes) = files.iter_mut().find(|(name, _)| name == file).expect("the file");
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.contains(old), "{old:?} is not in {file}");
    *bytes = text.replacen(old, new, 1).into_bytes();
    files
}
