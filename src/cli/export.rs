//! `export`: what was imported comes back out the same.

use super::args::{self, Format};
use super::failure::Failure;
use super::{Run, open};
use crate::domain::access::Role;
use crate::exchange::export::{self as files_out, NotExported};
use crate::exchange::write;
use crate::service::import::kind::Kind;
use crate::text::{Words, id};
use std::io::BufWriter;
use std::path::Path;

/// What is written where.
enum What<'a> {
    /// Every kind, to a folder.
    All(&'a Path),
    /// One kind, to a file.
    File(Kind, &'a Path),
    /// One kind, to standard output.
    Output(Kind),
}

/// Writes rows to standard output, a file or a folder.
pub fn run(run: &Run<'_>, export: &args::Export) -> Result<(), Failure> {
    // Wrong usage is told before a store is opened.
    let what = what(&run.words, export)?;
    let session = open::session(run)?;
    let words = open::words(run, &session);
    let caller = open::holding(&words, &session, Role::Hr)?;
    let format = match export.format {
        Format::Json => write::Format::Json,
        Format::Csv | Format::Text => write::Format::Csv,
    };
    let engine = session.engine();
    let written = match what {
        What::All(folder) => files_out::export_all(engine, &caller, format, folder).map(|written| {
            for (kind, rows) in written {
                let args = [("kind", kind.name().into()), ("rows", rows.into())];
                super::tell(&words.with(id::CLI_EXPORT_DONE, &args));
            }
        }),
        What::File(kind, file) => files_out::export_to(engine, &caller, kind, format, file).map(drop),
        What::Output(kind) => {
            let mut out = BufWriter::new(std::io::stdout().lock());
            files_out::export(engine, &caller, kind, format, &mut out).map(drop)
        }
    };
    written.or_else(|why| match why {
        // A reader that has seen enough is no fault.
        NotExported::Io(_, error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        why => Err(failed(&words, why)),
    })
}

fn what<'a>(words: &Words, export: &'a args::Export) -> Result<What<'a>, Failure> {
    match (export.kind.as_str(), export.out.as_deref()) {
        ("all", Some(folder)) => Ok(What::All(folder)),
        ("all", None) => Err(Failure::Usage(words.say(id::CLI_EXPORT_NEEDS_OUT))),
        (name, Some(file)) => Ok(What::File(kind(words, name)?, file)),
        (name, None) => Ok(What::Output(kind(words, name)?)),
    }
}

/// The kind of that name.
pub fn kind(words: &Words, name: &str) -> Result<Kind, Failure> {
    Kind::from_name(name).ok_or_else(|| {
        let kinds = Kind::ALL.map(Kind::name).join(", ");
        let args = [("kind", name.into()), ("kinds", kinds.into())];
        Failure::Usage(words.with(id::CLI_KIND_UNKNOWN, &args))
    })
}

fn failed(words: &Words, why: NotExported) -> Failure {
    match why {
        NotExported::Refused(refused) => refused.into(),
        NotExported::Io(path, error) if path.as_os_str().is_empty() => Failure::Output(error.to_string()),
        NotExported::Io(path, error) => {
            let args = [("file", path.display().to_string().into()), ("what", error.to_string().into())];
            Failure::Failed(words.with(id::CLI_FILE_UNWRITABLE, &args))
        }
    }
}
