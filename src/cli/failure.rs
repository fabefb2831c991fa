//! How a command ends when it does not end well.

use crate::service::Refusal;
use crate::service::engine::OpenError;
use crate::store::StoreError;
use crate::text::{Words, id, refusal};

/// Why a command failed. Its sentences are made when it is told.
#[derive(Debug)]
pub enum Failure {
    /// Wrong usage; the sentence.
    Usage(String),
    /// Invalid input; one line per fault.
    Invalid(Vec<String>),
    /// It failed and nothing changed; the sentence.
    Failed(String),
    /// The service refused.
    Refused(Refusal),
    /// The store could not be opened or read.
    Store(StoreError),
    /// The store's records could not be read.
    Open(OpenError),
    /// Standard output could not be written; what the operating system said.
    Output(String),
    /// Sensible work, but something to mend was found and has been told.
    Found,
}

impl Failure {
    /// A failure of the operating system.
    pub fn io(error: &std::io::Error) -> Self {
        Self::Failed(error.to_string())
    }

    /// 1 failed, 2 wrong usage or invalid input.
    pub const fn status(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Invalid(_) => 2,
            _ => 1,
        }
    }

    /// What to tell, line by line.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        match self {
            Self::Usage(line) | Self::Failed(line) => vec![line.clone()],
            Self::Invalid(lines) => lines.clone(),
            Self::Refused(refused) => vec![refusal::say(refused, words)],
            Self::Store(error) | Self::Open(OpenError::Store(error)) => vec![store(words, error)],
            Self::Open(OpenError::NotSetUp) => vec![words.say(id::CLI_STORE_NOT_SET_UP)],
            Self::Open(error) => vec![words.with(id::CLI_STORE_UNREADABLE, &[("what", error.to_string().into())])],
            Self::Output(what) => vec![words.with(id::CLI_OUTPUT_UNWRITABLE, &[("what", what.as_str().into())])],
            Self::Found => Vec::new(),
        }
    }
}

/// The sentence for a store that said no.
pub fn store(words: &Words, error: &StoreError) -> String {
    let with = |id, name, text: &str| words.with(id, &[(name, text.into())]);
    match error {
        StoreError::Held { holder } => match holder.split_once(' ') {
            Some((process, user)) => {
                words.with(id::CLI_STORE_HELD, &[("process", process.into()), ("user", user.into())])
            }
            None => words.say(id::CLI_STORE_HELD_SOMEWHERE),
        },
        StoreError::NotAStore(dir) => with(id::CLI_STORE_NOT_A_STORE, "dir", dir),
        StoreError::Missing(dir) => with(id::CLI_STORE_MISSING, "dir", dir),
        StoreError::Exists(dir) => with(id::CLI_STORE_EXISTS, "dir", dir),
        StoreError::Permission(what) => with(id::CLI_STORE_PERMISSION, "what", what),
        StoreError::Newer { .. } => words.say(id::CLI_STORE_NEWER),
        StoreError::Full => words.say(id::CLI_STORE_FULL),
        StoreError::Damaged(what) => with(id::CLI_STORE_DAMAGED, "what", what),
        other => with(id::CLI_STORE_FAILED, "what", &other.to_string()),
    }
}

impl From<Refusal> for Failure {
    fn from(refused: Refusal) -> Self {
        Self::Refused(refused)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}
