//! Reads and compares everything a store holds, for `doctor`.

use std::fs::File;

use super::super::StoreError;
use super::files::At;
use super::index::Index;
use super::walk::walk;
use super::writer::Writer;
use super::{checkpoint, generations, recover, staged};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The last commit.
    pub head: u64,
    /// Records in the store.
    pub records: u64,
    /// Commits in the log.
    pub commits: u64,
    /// The commits of which there is a whole checkpoint, the newest first.
    pub checkpoints: Vec<u64>,
    /// What is not as it should be; empty when all is well.
    pub problems: Vec<Problem>,
}

/// Something that is not as it should be. The text names the file or says what differs, in the program's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The log's chain or a record in it.
    Log(String),
    /// A staged file the log still needs.
    Staged(String),
    /// The index; it is built anew at the next opening.
    Index(String),
    /// A checkpoint; a new one takes its place in time.
    Checkpoint(String),
}

pub(super) fn verify(writer: &Writer, index: Result<&Index, &str>) -> Result<Report, StoreError> {
    let places = writer.places();
    let mut problems = Vec::new();
    let mut commits = 0;
    match walk::<StoreError>(&places.log(), writer.marker().segment, writer.first(), &mut |_, _| Ok(())) {
        Ok(walked) => {
            commits = walked.records;
            if walked.head != writer.log_head() || walked.torn {
                problems.push(Problem::Log("the last commits are missing".into()));
            }
        }
        Err(error) => problems.push(Problem::Log(damage(error)?)),
    }
    let generations = generations::list(&places.checkpoints())?;
    for file in writer.staged_after(recover::oldest(&generations).unwrap_or_default()) {
        if let Err(error) = staged::check(&places.staged(), file) {
            problems.push(Problem::Staged(damage(error)?));
        }
    }
    let mut records = 0;
    match index.and_then(|index| index.check().map(|()| index).map_err(|_| "counts or sums differ")) {
        Ok(index) if index.state().head == writer.log_head() => records = index.state().tallies.count(),
        Ok(_) => problems.push(Problem::Index("not at the log's head".into())),
        Err(reason) => problems.push(Problem::Index(reason.to_owned())),
    }
    let mut checkpoints = Vec::new();
    for generation in generations {
        let path = generation.path;
        let mut file = File::open(&path).at(&path)?;
        match checkpoint::read::<StoreError>(&mut file, |_| Ok(())) {
            Ok(header) => checkpoints.push(header.head.seq),
            Err(error) => problems.push(Problem::Checkpoint(format!("{}: {}", path.display(), damage(error)?))),
        }
    }
    Ok(Report { head: writer.head(), records, commits, checkpoints, problems })
}

/// Damage is a finding; anything else stops the check.
fn damage(error: StoreError) -> Result<String, StoreError> {
    match error {
        StoreError::Damaged(what) | StoreError::NotAStore(what) => Ok(what),
        other => Err(other),
    }
}
