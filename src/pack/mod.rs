//! Loads and checks a framework pack: the rules with numbers, and the content a site starts with.
//!
//! A pack is a handful of files, the same in the program, in a folder and in the store. Nothing is handed out unless
//! every file is in order; otherwise every fault is told, each with file and line.

mod answers;
mod fault;
mod files;
mod holidays;
mod keys;
mod rows;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

pub use answers::{AnswerText, Answers};
pub use fault::{Expected, PackFault, PackProblem};
pub use files::PackFile;
pub use rules::{AbsenceRules, Retention, RoundRules, Rules, TextLimits};

use crate::domain::calendar::Calendar;
use fault::Faults;

/// A framework pack in order: nothing in it points to anything it lacks.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Who the pack is, and the rules with numbers.
    pub rules: Rules,
    /// The six answers.
    pub answers: Answers,
    /// The working days.
    pub calendar: Calendar,
    files: Vec<PackFile>,
}

/// The pack that comes with the program.
///
/// Its faults would be ours; a test keeps it free of them.
pub fn embedded() -> Result<Pack, Vec<PackFault>> {
    Pack::from_files(files::embedded())
}

/// The pack in a folder.
pub fn load_dir(folder: &Path) -> Result<Pack, Vec<PackFault>> {
    let mut faults = Faults::default();
    let files = files::in_folder(folder, &mut faults);
    // A file that could not be read is no missing file: tell the one reason only.
    faults.unless_any(()).and_then(|()| Pack::from_files(files))
}

impl Pack {
    /// The pack made of these files, such as the copy a store keeps.
    pub fn from_files(mut files: Vec<PackFile>) -> Result<Self, Vec<PackFault>> {
        let mut faults = Faults::default();
        files.retain(|(name, _)| files::NAMES.contains(&name.as_str()));
        files.sort();
        let texts = files::texts(&files, &mut faults);
        let parts = Parts { texts, faults: &mut faults };
        let (rules, answers, calendar) = parts.read();
        faults.unless_any(Self { rules, answers, calendar, files })
    }

    /// The raw files, in order of name: what a store keeps and [`Pack::from_files`] takes back.
    pub fn files(&self) -> &[PackFile] {
        &self.files
    }

    /// A hash over every file, in hexadecimal: two packs with the same one are the same pack.
    pub fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (name, bytes) in &self.files {
            for part in [name.as_bytes(), bytes] {
                // The length first, so that no sign can wander from one file into the next unnoticed.
                hasher.update(&(part.len() as u64).to_be_bytes());
                hasher.update(part);
            }
        }
        hasher.finalize().to_hex().to_string()
    }
}

/// The texts of a pack on their way to becoming one.
struct Parts<'a> {
    texts: BTreeMap<&'static str, &'a str>,
    faults: &'a mut Faults,
}

impl Parts<'_> {
    fn read(mut self) -> (Rules, Answers, Calendar) {
        (
            self.part(rules::FILE, rules::read),
            self.part(answers::FILE, answers::read),
            self.part(holidays::FILE, holidays::read),
        )
    }

    /// Reads one file, if it is there to be read.
    fn part<T: Default>(&mut self, name: &'static str, read: fn(&str, &mut Faults) -> T) -> T {
        self.texts.get(name).map(|text| read(text, self.faults)).unwrap_or_default()
    }
}
