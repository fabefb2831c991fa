//! Builds the read model from the store.

use super::OpenError;
use super::fact::{AbsenceFact, Counters, Fact, StructureFact};
use super::keys::{self, kind};
use super::model::Model;
use super::pieces;
use super::stored::{CompetenceVersion, HeldNotes, HeldSettings, PackFiles, ProfileVersion};
use crate::domain::absence::{AbsenceYear, Case};
use crate::domain::access::Grant;
use crate::domain::competence::{Competence, Goal, JobProfile};
use crate::domain::evaluation::Evaluation;
use crate::domain::organisation::{Person, Unit};
use crate::domain::round::Round;
use crate::domain::round::life::Life;
use crate::domain::year_wheel::YearDates;
use crate::pack::Pack;
use crate::store::codec::Record;
use crate::store::{Direction, KeyRange, Store, Table};

/// Keys read at once.
const PAGE: usize = 4096;

/// Reads everything the model holds.
pub fn load(store: &dyn Store) -> Result<Model, OpenError> {
    let (table, key) = keys::pack();
    let files = pieces::read::<PackFiles>(store, table, &key)?.ok_or(OpenError::NotSetUp)?;
    let mut model = Model::new(Pack::from_files(files.0).map_err(|_| OpenError::Pack)?);
    let into = &mut model;
    each(store, Table::Meta, kind::COUNTERS, |r: Counters| into.apply(Fact::Counters(r)))?;
    each(store, Table::Organisation, kind::UNIT, |r: Unit| into.apply(Fact::Unit(r)))?;
    each(store, Table::Organisation, kind::PERSON, |r: Person| into.apply(Fact::Person(Box::new(r))))?;
    each(store, Table::Framework, kind::GOAL, |r: Goal| into.apply(Fact::Goal(r)))?;
    each(store, Table::Framework, kind::COMPETENCE, |r: Competence| into.apply(Fact::Competence(r)))?;
    each(store, Table::Framework, kind::PROFILE, |r: JobProfile| into.apply(Fact::Profile(r)))?;
    each(store, Table::Framework, kind::PROFILE_VERSION, |ProfileVersion(old)| {
        into.apply(Fact::Structure(StructureFact::ProfileVersion(old)));
    })?;
    each(store, Table::Framework, kind::COMPETENCE_VERSION, |CompetenceVersion(old)| {
        into.apply(Fact::Structure(StructureFact::CompetenceVersion(old)));
    })?;
    each(store, Table::Organisation, kind::NOTES, |HeldNotes(of, notes)| {
        into.apply(Fact::Structure(StructureFact::Notes(of, notes)));
    })?;
    each(store, Table::Round, kind::ONLY, |r: Round| into.apply(Fact::Round(Box::new(r))))?;
    each(store, Table::Round, kind::LIFE, |r: Life| into.apply(Fact::RoundLife(Box::new(r))))?;
    each(store, Table::Round, kind::YEAR, |r: YearDates| into.apply(Fact::YearDates(r)))?;
    each(store, Table::Evaluation, kind::ONLY, |r: Evaluation| into.apply(Fact::Evaluation(r)))?;
    each(store, Table::Access, kind::ONLY, |r: Grant| into.apply(Fact::Grant(r)))?;
    each(store, Table::Settings, kind::ONLY, |HeldSettings(holder, settings)| {
        into.apply(Fact::Settings { holder, settings });
    })?;
    super::courses::load(store, into)?;
    each(store, Table::Absence, kind::ABSENCE_YEAR, |r: AbsenceYear| {
        into.apply(Fact::Absence(AbsenceFact::Year(Box::new(r))));
    })?;
    super::development::load(store, into)?;
    each(store, Table::Absence, kind::ABSENCE_CASE, |r: Case| {
        into.apply(Fact::Absence(AbsenceFact::Case(Box::new(r))));
    })?;
    model.revision = store.head().0;
    Ok(model)
}

/// Hands every record of one kind over, page by page. A record that a page cuts in two is read with the next page.
pub(super) fn each<R: Record>(
    store: &dyn Store,
    table: Table,
    kind: u8,
    mut take: impl FnMut(R),
) -> Result<(), OpenError> {
    let mut range = KeyRange::prefix(&[kind]);
    loop {
        let page = store.scan(table, &range, Direction::Up, PAGE)?;
        let mut items = page.items;
        if page.more {
            cut_to_whole(&mut items);
        }
        let Some((last, _)) = items.last() else { return Ok(()) };
        range.from = [last.as_slice(), &[0]].concat();
        for (_, record) in pieces::join(table, items)? {
            take(record);
        }
        if !page.more {
            return Ok(());
        }
    }
}

/// Drops the last record of a page, whose pieces may go on in the next; piece 0 begins a record.
fn cut_to_whole(items: &mut Vec<(Vec<u8>, Vec<u8>)>) {
    let begins = items.iter().rposition(|(key, _)| key.ends_with(&[0, 0]));
    // A record larger than a page can't be cut off; it stays and is refused as damaged rather than looped over.
    if let Some(at) = begins.filter(|at| *at > 0) {
        items.truncate(at);
    }
}
