//! What was typed and is not known to be on disk yet. It belongs to no screen, so that leaving one loses nothing.

use super::msg::Ticket;
use crate::service::Refusal;
use crate::service::draft::{DraftField, DraftOf};

/// How it stands with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was typed in this session.
    Untouched,
    /// Everything typed is on disk.
    Saved,
    /// On its way.
    Saving,
    /// The last try failed; it is kept here and tried again.
    Failed(Refusal),
}

/// Draft fields on their way to disk, and those that did not get there.
#[derive(Debug, Clone, Default)]
pub struct Saves {
    underway: Vec<(Ticket, Vec<DraftField>)>,
    failed: Vec<DraftField>,
    why: Option<Refusal>,
    any: bool,
}

impl Saves {
    /// Notes that these fields are sent off. Fields that failed before go along, unless newer ones replace them.
    pub fn send(&mut self, ticket: Ticket, fields: Vec<DraftField>) -> Vec<DraftField> {
        let mut batch = std::mem::take(&mut self.failed);
        for field in fields {
            put(&mut batch, field);
        }
        self.any = true;
        self.underway.push((ticket, batch.clone()));
        batch
    }

    /// Notes how a batch ended. Says whether a later try is needed.
    pub fn settle(&mut self, ticket: Ticket, outcome: Result<(), Refusal>) -> bool {
        let Some(at) = self.underway.iter().position(|(sent, _)| *sent == ticket) else { return false };
        let (_, fields) = self.underway.remove(at);
        match outcome {
            Ok(()) => {
                if self.failed.is_empty() {
                    self.why = None;
                }
                false
            }
            Err(why) => {
                let newer: Vec<&DraftField> = self.underway.iter().flat_map(|(_, fields)| fields).collect();
                let lost = fields.into_iter().filter(|field| !newer.iter().any(|other| same(other, field)));
                for field in lost.collect::<Vec<_>>() {
                    put(&mut self.failed, field);
                }
                self.why = Some(why);
                true
            }
        }
    }

    /// Takes out what failed, to be sent once more.
    pub fn again(&mut self) -> Vec<DraftField> {
        std::mem::take(&mut self.failed)
    }

    /// The fields of one piece of work that are not known to be on disk, the newest value of each.
    pub fn pending(&self, of: &DraftOf) -> Vec<DraftField> {
        let mut pending = Vec::new();
        let all = self.failed.iter().chain(self.underway.iter().flat_map(|(_, fields)| fields));
        for field in all.filter(|field| field.of == *of) {
            put(&mut pending, field.clone());
        }
        pending
    }

    /// The work is finished: what failed of it need not be saved any more.
    pub fn forget(&mut self, of: &DraftOf) {
        self.failed.retain(|field| field.of != *of);
        if self.failed.is_empty() {
            self.why = None;
        }
    }

    /// How it stands.
    pub fn state(&self) -> SaveState {
        match &self.why {
            Some(why) => SaveState::Failed(why.clone()),
            None if !self.underway.is_empty() => SaveState::Saving,
            None if self.any => SaveState::Saved,
            None => SaveState::Untouched,
        }
    }

    /// Whether something is on its way to disk.
    pub fn is_busy(&self) -> bool {
        !self.underway.is_empty()
    }

    /// Why something typed is not on disk, if it could not be saved.
    pub fn trouble(&self) -> Option<&Refusal> {
        self.why.as_ref()
    }
}

fn same(one: &DraftField, other: &DraftField) -> bool {
    one.of == other.of && one.field == other.field
}

fn put(fields: &mut Vec<DraftField>, field: DraftField) {
    match fields.iter_mut().find(|other| same(other, &field)) {
        Some(other) => *other = field,
        None => fields.push(field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, value: &str) -> DraftField {
        DraftField { of: DraftOf::Guide("g".into()), field: name.into(), value: Some(value.into()) }
    }

    #[test]
    fn what_failed_goes_along_with_the_next_and_the_newest_value_wins() {
        let mut saves = Saves::default();
        saves.send(Ticket(1), vec![field("a", "1"), field("b", "1")]);
        assert!(saves.settle(Ticket(1), Err(Refusal::DiskFull)));
        assert_eq!(saves.state(), SaveState::Failed(Refusal::DiskFull));
        assert_eq!(saves.send(Ticket(2), vec![field("a", "2")]), [field("a", "2"), field("b", "1")]);
        assert!(!saves.settle(Ticket(2), Ok(())));
        assert_eq!(saves.state(), SaveState::Saved);
    }

    #[test]
    fn an_old_failure_never_overwrites_a_newer_value_underway() {
        let mut saves = Saves::default();
        saves.send(Ticket(1), vec![field("a", "old")]);
        saves.send(Ticket(2), vec![field("a", "new")]);
        saves.settle(Ticket(1), Err(Refusal::DiskFull));
        assert!(saves.again().is_empty());
        assert_eq!(saves.pending(&DraftOf::Guide("g".into())), [field("a", "new")]);
    }
}
