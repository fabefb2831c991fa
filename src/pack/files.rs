//! Where the files of a pack come from: inside the program, a folder, or a copy in the store.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::fault::{Faults, PackProblem};

/// A file as raw bytes, by its name without a path.
pub type PackFile = (String, Vec<u8>);

/// No file of a pack is larger; the whole starter pack is a tenth of it.
const MOST_BYTES: u64 = 4 << 20;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Every file a pack is made of, in order of name.
        pub(super) const NAMES: &[&str] = &[$($name),*];

        /// The pack that comes with the program.
        pub(super) fn embedded() -> Vec<PackFile> {
            vec![$(($name.to_owned(), include_bytes!(concat!("../../framework/sof/", $name)).to_vec())),*]
        }
    };
}

files![
    "absence.toml",
    "absence_support.toml",
    "answers.toml",
    "competences.csv",
    "courses.toml",
    "frames.toml",
    "goals.csv",
    "holidays.csv",
    "interviews.toml",
    "pack.toml",
    "profiles.csv",
    "requirements.csv",
    "themes.toml",
];

/// Files that came to packs later: where an older pack lacks one, the program's own stands in for it.
pub(super) const LATER: &[&str] = &["absence.toml", "absence_support.toml", "courses.toml", "interviews.toml"];

/// The program's own text of a file that came later.
fn stand_in(name: &str) -> Option<String> {
    let (_, bytes) = embedded().into_iter().find(|(own, _)| own == name && LATER.contains(&name))?;
    String::from_utf8(bytes).ok()
}

/// The files of a pack in a folder. Files with other names are left alone; a missing one is told about later.
pub(super) fn in_folder(folder: &Path, faults: &mut Faults) -> Vec<PackFile> {
    let mut files = Vec::new();
    for name in NAMES {
        match read_limited(&folder.join(name)) {
            Ok(bytes) if bytes.len() as u64 > MOST_BYTES => faults.add(name, 0, PackProblem::TooLarge(MOST_BYTES)),
            Ok(bytes) => files.push(((*name).to_owned(), bytes)),
            Err(ErrorKind::NotFound) => {}
            Err(kind) => faults.add(name, 0, PackProblem::Unreadable(kind)),
        }
    }
    files
}

fn read_limited(path: &Path) -> Result<Vec<u8>, ErrorKind> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| error.kind())?;
    // One byte more than allowed tells that there is more, without reading it.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| error.kind())?;
    Ok(bytes)
}

/// The text of each file, by name, with plain line ends; a file that is missing or no text is a fault.
pub(super) fn texts(files: &[PackFile], faults: &mut Faults) -> BTreeMap<&'static str, String> {
    let mut texts = BTreeMap::new();
    for name in NAMES {
        let Some((_, bytes)) = files.iter().find(|(found, _)| found == name) else {
            if let Some(text) = stand_in(name) {
                texts.insert(*name, text);
                continue;
            }
            faults.add(name, 0, PackProblem::FileMissing);
            continue;
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                texts.insert(*name, text.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
            }
            Err(_) => faults.add(name, 0, PackProblem::NotUtf8),
        }
    }
    texts
}
