//! What is stored as files, exactly as it was imported.

use super::write::{Format, RowWriter};
use super::{absence, competences, courses, employees, evaluations, goals, profiles, requirements, runs, units};
use crate::service::access::Caller;
use crate::service::engine::{Engine, Model};
use crate::service::export::{self, Stopped};
use crate::service::import::kind::Kind;
use crate::service::refusal::Refusal;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Why an export did not end well.
#[derive(Debug)]
pub enum NotExported {
    /// The service said no.
    Refused(Refusal),
    /// A file, or standard output without a name, could not be written.
    Io(PathBuf, io::Error),
}

impl From<Refusal> for NotExported {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Writes one kind. Gives the number of rows.
pub fn export(
    engine: &Engine,
    caller: &Caller,
    kind: Kind,
    format: Format,
    out: &mut dyn Write,
) -> Result<u64, NotExported> {
    export::begin(engine, caller, &[kind])?;
    let failed = |error| NotExported::Io(PathBuf::new(), error);
    engine.read(|model| write(engine, model, kind, format, out)).map_err(|stopped| not_exported(stopped, failed))
}

/// Writes one kind to a file, which appears only when it is whole.
pub fn export_to(
    engine: &Engine,
    caller: &Caller,
    kind: Kind,
    format: Format,
    path: &Path,
) -> Result<u64, NotExported> {
    export::begin(engine, caller, &[kind])?;
    engine.read(|model| file(engine, model, kind, format, path))
}

/// Writes every kind to a file of its own in `folder`, which is made if need be: `<kind>.csv` or `<kind>.json`, all from
/// one state. Gives the number of rows of each.
pub fn export_all(
    engine: &Engine,
    caller: &Caller,
    format: Format,
    folder: &Path,
) -> Result<Vec<(Kind, u64)>, NotExported> {
    export::begin(engine, caller, &Kind::ALL)?;
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| NotExported::Io(folder.to_owned(), error))?;
    engine.read(|model| {
        let one = |kind: Kind| {
            let path = folder.join(format!("{}.{}", kind.name(), format.name()));
            Ok((kind, file(engine, model, kind, format, &path)?))
        };
        Kind::ALL.into_iter().map(one).collect()
    })
}

fn file(engine: &Engine, model: &Model, kind: Kind, format: Format, path: &Path) -> Result<u64, NotExported> {
    let failed = |error| NotExported::Io(path.to_owned(), error);
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = PathBuf::from(unfinished);
    let mut out = BufWriter::new(private(&unfinished).map_err(failed)?);
    let written = write(engine, model, kind, format, &mut out).map_err(|stopped| not_exported(stopped, failed));
    let whole = written.and_then(|rows| std::fs::rename(&unfinished, path).map(|()| rows).map_err(failed));
    if whole.is_err() {
        // The reason it failed is worth more than that it could not be tidied up.
        let _ = std::fs::remove_file(&unfinished);
    }
    whole
}

/// A file for its owner's eyes: it holds personal data.
fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

fn not_exported(stopped: Stopped<io::Error>, failed: impl FnOnce(io::Error) -> NotExported) -> NotExported {
    match stopped {
        Stopped::Refused(refusal) => NotExported::Refused(refusal),
        Stopped::Taker(error) => failed(error),
    }
}

/// Writes the rows of one kind from one state.
fn write(
    engine: &Engine,
    model: &Model,
    kind: Kind,
    format: Format,
    out: &mut dyn Write,
) -> Result<u64, Stopped<io::Error>> {
    let mut rows = RowWriter::new(out, kind, format).map_err(Stopped::Taker)?;
    let others = match kind {
        Kind::Goals => export::goals(model).try_for_each(|row| rows.row(&goals::values(&row))),
        Kind::Competences => export::competences(model).try_for_each(|row| rows.row(&competences::values(&row))),
        Kind::Profiles => export::profiles(model).try_for_each(|row| rows.row(&profiles::values(&row))),
        Kind::Requirements => export::requirements(model).try_for_each(|row| rows.row(&requirements::values(&row))),
        Kind::Units => export::units(model).try_for_each(|row| rows.row(&units::values(&row))),
        Kind::Employees => export::employees(model).try_for_each(|row| rows.row(&employees::values(&row))),
        Kind::Absence => export::absence(model).try_for_each(|row| rows.row(&absence::values(&row))),
        Kind::Courses => export::courses(model).try_for_each(|row| rows.row(&courses::values(&row))),
        Kind::CourseAims => export::course_aims(model).try_for_each(|row| rows.row(&courses::aim_values(&row))),
        Kind::Runs => export::runs(model).try_for_each(|row| rows.row(&runs::values(&row))),
        Kind::RunStaff => export::run_staff(model).try_for_each(|row| rows.row(&runs::staff_values(&row))),
        Kind::Evaluations => {
            export::evaluations(engine, model, &mut |row| rows.row(&evaluations::values(row)))?;
            Ok(())
        }
    };
    others.map_err(Stopped::Taker)?;
    rows.finish().map_err(Stopped::Taker)
}
