//! Taking work of any size (an import): streamed to the store, durable as one commit, then applied.

use super::fact::Fact;
use super::writer::{Decision, Writer, entry, ops_of};
use super::{Engine, lock, refusal, store_refusal};
use crate::domain::ids::PersonNo;
use crate::domain::journal::Outcome;
use crate::service::access::Caller;
use crate::service::refusal::Refusal;
use crate::store::Staging;
use std::sync::MutexGuard;

/// Facts on their way in. Nothing is true before [`Taking::finish`]; dropping it leaves nothing behind. It holds the
/// writer, so what was checked against the model stays true until it ends.
pub struct Taking<'a> {
    engine: &'a Engine,
    writer: MutexGuard<'a, Writer>,
    staging: Box<dyn Staging + 'a>,
    facts: Vec<Fact>,
}

impl Engine {
    /// Begins taking facts.
    pub fn take(&self) -> Result<Taking<'_>, Refusal> {
        let writer = lock(&self.writer);
        let staging = self.store.stage().map_err(|error| store_refusal(&error))?;
        Ok(Taking { engine: self, writer, staging, facts: Vec::new() })
    }
}

impl Taking<'_> {
    /// Adds a fact; each key once.
    pub fn push(&mut self, fact: Fact) -> Result<(), Refusal> {
        self.stage(&fact)?;
        // Comments live in the store only and may be many; they need not wait in memory.
        if !matches!(fact, Fact::Comment { .. }) {
            self.facts.push(fact);
        }
        Ok(())
    }

    fn stage(&mut self, fact: &Fact) -> Result<(), Refusal> {
        for op in ops_of(self.engine.store(), fact).map_err(|error| refusal(&error))? {
            self.staging.push(op).map_err(|error| store_refusal(&error))?;
        }
        Ok(())
    }

    /// Journals it as one entry, makes it durable and true. Gives the revision.
    pub fn finish(
        mut self,
        caller: &Caller,
        deed: &str,
        subjects: Vec<PersonNo>,
        record: Option<String>,
    ) -> Result<u64, Refusal> {
        let env = self.engine.env();
        let about = Decision { subjects, record, ..Decision::default() };
        let journal = Fact::Journal(entry(&self.writer, caller, &env, deed, &about, Outcome::Done));
        self.stage(&journal)?;
        self.facts.push(journal);
        let Taking { engine, mut writer, staging, facts } = self;
        let revision = staging.finish().map_err(|error| store_refusal(&error))?;
        engine.applied(&mut writer, revision, facts);
        Ok(revision.0)
    }
}
