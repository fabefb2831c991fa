//! What editing organisation and profiles leaves behind: old versions, and who changed what since when.

use super::fact::{Fact, StructureFact};
use crate::domain::competence::{Competence, JobProfile};
use crate::domain::ids::{CompetenceId, ProfileId};
use crate::domain::structure::{EditNote, Subject, Thing};
use std::collections::{BTreeMap, HashMap};

/// The part of the read model that edits are judged by.
#[derive(Debug, Default)]
pub struct Structure {
    /// Old versions of job profiles, by number.
    pub profiles: BTreeMap<ProfileId, BTreeMap<u32, JobProfile>>,
    /// Old versions of competences, by number.
    pub competences: BTreeMap<CompetenceId, BTreeMap<u32, Competence>>,
    /// The last edits of each record, oldest first.
    notes: HashMap<Subject, Vec<EditNote>>,
    /// The commit before the one that last changed a record, since the program started.
    touched: HashMap<Subject, u64>,
}

impl Structure {
    /// Makes a fact true. What is removed has no versions: it was never used.
    pub fn apply(&mut self, fact: StructureFact) {
        match fact {
            StructureFact::ProfileVersion(old) => {
                self.profiles.entry(old.id.clone()).or_default().insert(old.version, old);
            }
            StructureFact::CompetenceVersion(old) => {
                self.competences.entry(old.id.clone()).or_default().insert(old.version, old);
            }
            StructureFact::Notes(of, notes) => {
                self.notes.insert(of, notes);
            }
            StructureFact::Removed(_) => {}
        }
    }

    /// Remembers that a record changes in the commit after `before`, whoever changes it: an import too.
    pub fn touch(&mut self, fact: &Fact, before: u64) {
        let subject = match fact {
            Fact::Unit(unit) => Subject::Thing(Thing::Unit(unit.id.clone())),
            Fact::Person(person) => Subject::Person(person.no),
            Fact::Goal(goal) => Subject::Thing(Thing::Goal(goal.id.clone())),
            Fact::Competence(competence) => Subject::Thing(Thing::Competence(competence.id.clone())),
            Fact::Profile(profile) => Subject::Thing(Thing::Profile(profile.id.clone())),
            Fact::Structure(StructureFact::Removed(thing)) => Subject::Thing(thing.clone()),
            _ => return,
        };
        self.touched.insert(subject, before);
    }

    /// The last edits of a record, oldest first.
    pub fn notes(&self, of: &Subject) -> &[EditNote] {
        self.notes.get(of).map_or(&[], Vec::as_slice)
    }

    /// Whether a record changed since somebody read it at commit `base`.
    pub fn changed_since(&self, of: &Subject, base: u64) -> bool {
        self.touched.get(of).is_some_and(|before| base <= *before)
            || self.notes(of).iter().any(|note| base <= note.before)
    }
}
