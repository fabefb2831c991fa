//! Documents written for the person: one new file each, readable by nobody else, never over another one.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// How many files of one name there may be before something is wrong.
const MOST: u32 = 1000;

/// What kind of file a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Text to read and print.
    Markdown,
    /// A table for a spreadsheet.
    Csv,
    /// An event for a calendar.
    Calendar,
}

impl Ending {
    /// What the file's name ends with.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Calendar => "ics",
        }
    }
}

/// Writes `text` as `name.md` in `dir`, which is made where it is missing; as `name-2.md`, `name-3.md` … where the name
/// is taken. Says where it lies once it is on disk.
pub fn write(dir: &Path, name: &str, ending: Ending, text: &str) -> io::Result<PathBuf> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    let end = ending.extension();
    for number in 1..=MOST {
        let file = if number == 1 { format!("{name}.{end}") } else { format!("{name}-{number}.{end}") };
        let path = dir.join(file);
        let mut open = match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            open => open?,
        };
        if let Err(error) = open.write_all(text.as_bytes()).and_then(|()| open.sync_all()) {
            // Half a document is worse than none.
            let _ = std::fs::remove_file(&path);
            return Err(error);
        }
        return Ok(path);
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// A name for a file: only small letters, digits and hyphens of what is given.
pub fn name(words: &str) -> String {
    let sign = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = words.chars().map(sign).collect();
    name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn each_document_is_a_new_file_for_its_owner_only() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("sofus/documents");
        let first = write(&dir, "skema-2026", Ending::Markdown, "et").unwrap();
        let second = write(&dir, "skema-2026", Ending::Markdown, "to").unwrap();
        assert_eq!((first.clone(), second.clone()), (dir.join("skema-2026.md"), dir.join("skema-2026-2.md")));
        assert_eq!(std::fs::read_to_string(&first).unwrap(), "et");
        assert_eq!(std::fs::read_to_string(&second).unwrap(), "to");
        assert_eq!(std::fs::metadata(&second).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::metadata(&dir).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn a_link_of_that_name_is_not_followed() {
        let home = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(home.path().join("elsewhere"), home.path().join("skema.md")).unwrap();
        assert_eq!(write(home.path(), "skema", Ending::Markdown, "x").unwrap(), home.path().join("skema-2.md"));
        assert!(!home.path().join("elsewhere").exists());
    }

    #[test]
    fn a_file_name_has_no_sign_that_leads_elsewhere() {
        assert_eq!(name("kompetenceskema-../../2026 Forår"), "kompetenceskema-2026-for-r");
    }
}
