//! The one writer: decides a command against the read model, commits what becomes true with its journal entry in one
//! batch, applies it, and answers.

use super::fact::{AbsenceFact, Counters, Fact, StructureFact};
use super::journal::{self, Head};
use super::model::Model;
use super::stored::{
    Comment, CompetenceVersion, DatedReceipt, HeldDraft, HeldNotes, HeldSettings, Mark, PackFiles, ProfileVersion,
};
use super::{Engine, OpenError, keys, lock, pieces, refusal};
use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::domain::competence::{Competence, Goal, JobProfile};
use crate::domain::ids::{Login, PersonNo};
use crate::domain::journal::{Deed, JournalEntry, Outcome};
use crate::domain::organisation::Unit;
use crate::domain::structure::Thing;
use crate::pack::Pack;
use crate::service::access::Caller;
use crate::service::command::{Receipt, RequestId};
use crate::service::draft::DraftField;
use crate::service::env::Env;
use crate::service::refusal::Refusal;
use crate::service::session::Change;
use crate::store::codec::{self, Record};
use crate::store::{Op, Revision, Store};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;
use std::sync::PoisonError;

/// What a decision leads to.
#[derive(Debug, Default)]
pub struct Decision {
    /// What becomes true.
    pub facts: Vec<Fact>,
    /// Whom it concerns.
    pub subjects: Vec<PersonNo>,
    /// The record it is about, for the journal; no personal data.
    pub record: Option<String>,
    /// Id of what was made.
    pub made: Option<String>,
}

/// What only the writer knows.
pub struct Writer {
    head: Head,
}

impl Writer {
    pub const fn new(head: Head) -> Self {
        Self { head }
    }
}

/// How long the outcome of a request is kept.
const RECEIPTS_KEPT: TimeDelta = TimeDelta::hours(24);

impl Engine {
    /// Decides and commits a command. Sent twice under the same id it is done once. A refusal is journalled too.
    pub fn commit(
        &self,
        caller: &Caller,
        id: RequestId,
        deed: &str,
        decide: impl FnOnce(&Model, &Env) -> Result<Decision, Refusal>,
    ) -> Result<Receipt, Refusal> {
        self.commit_about(caller, id, deed, &[], decide)
    }

    /// As [`Engine::commit`]; `about` is whom the command concerns, for the journal where it is refused.
    pub fn commit_about(
        &self,
        caller: &Caller,
        id: RequestId,
        deed: &str,
        about: &[PersonNo],
        decide: impl FnOnce(&Model, &Env) -> Result<Decision, Refusal>,
    ) -> Result<Receipt, Refusal> {
        let mut writer = lock(&self.writer);
        let env = self.env();
        if let Some(receipt) = self.receipt(id, &env)? {
            return Ok(receipt);
        }
        let decision = match self.read(|model| decide(model, &env)) {
            Ok(decision) => decision,
            Err(refused) => {
                // Numbers nobody has stay out: what a refused caller made up has no place in the journal.
                let known = |no: &PersonNo| self.read(|model| model.organisation.person(*no).is_some());
                let subjects: BTreeSet<PersonNo> = about.iter().copied().filter(known).collect();
                let subjects = subjects.into_iter().collect();
                let about = Decision { subjects, ..Decision::default() };
                let entry = entry(&writer, caller, &env, deed, &about, Outcome::Refused);
                // The refusal stands also when it could not be journalled.
                let _ = self.write(&mut writer, vec![Fact::Journal(entry)]);
                return Err(refused);
            }
        };
        let entry = entry(&writer, caller, &env, deed, &decision, Outcome::Done);
        let next = self.store.head().0 + 1;
        let receipt = Receipt { revision: next, made: decision.made };
        let mut facts = decision.facts;
        facts.push(Fact::Journal(entry));
        facts.push(Fact::Receipt { id, receipt: receipt.clone(), at: env.now });
        self.write(&mut writer, facts)?;
        Ok(receipt)
    }

    /// Journals that something sensitive is read. Refused when the journal can't be written.
    pub fn note_read(
        &self,
        caller: &Caller,
        deed: &str,
        subject: Option<PersonNo>,
        record: Option<String>,
    ) -> Result<(), Refusal> {
        let mut writer = lock(&self.writer);
        let env = self.env();
        let about = Decision { subjects: subject.into_iter().collect(), record, ..Decision::default() };
        let entry = entry(&writer, caller, &env, deed, &about, Outcome::Read);
        self.write(&mut writer, vec![Fact::Journal(entry)]).map_err(|_| Refusal::JournalUnavailable)
    }

    /// Saves fields of somebody's drafts; not journalled.
    pub fn save_drafts(&self, owner: &Holder, fields: Vec<DraftField>) -> Result<(), Refusal> {
        let mut writer = lock(&self.writer);
        let facts = fields.into_iter().map(|field| Fact::Draft { owner: owner.clone(), field });
        self.write(&mut writer, facts.collect())
    }

    /// All fields of one draft.
    pub fn drafts(&self, owner: &Holder, of: &crate::service::draft::DraftOf) -> Result<Vec<DraftField>, Refusal> {
        let (table, prefix) = keys::draft(owner, of);
        let items = self.scan_all(table, &prefix)?;
        let found = pieces::join::<HeldDraft>(table, items).map_err(|error| refusal(&error))?;
        // A hash stands for a login in the key, so the owner in the value has the last word.
        Ok(found.into_iter().filter(|(_, held)| &held.0 == owner).map(|(_, held)| held.1).collect())
    }

    fn receipt(&self, id: RequestId, env: &Env) -> Result<Option<Receipt>, Refusal> {
        let (table, key) = keys::receipt(id);
        let found = pieces::read::<DatedReceipt>(self.store(), table, &key).map_err(|error| refusal(&error))?;
        Ok(found.filter(|dated| env.now - dated.1 < RECEIPTS_KEPT).map(|dated| dated.0))
    }

    /// Commits facts, applies them and tells the listeners.
    fn write(&self, writer: &mut Writer, facts: Vec<Fact>) -> Result<(), Refusal> {
        let revision = commit_facts(self.store(), &facts).map_err(|error| refusal(&error))?;
        self.applied(writer, revision, facts);
        Ok(())
    }

    /// Applies what is durable. Journal entries and receipts alone change nothing anybody shows.
    pub(super) fn applied(&self, writer: &mut Writer, revision: Revision, facts: Vec<Fact>) {
        let mut shown = false;
        let mut model = self.model.write().unwrap_or_else(PoisonError::into_inner);
        for fact in facts {
            match &fact {
                Fact::Journal(entry) => {
                    let hash = journal::hash(entry).unwrap_or_default();
                    writer.head = Head { seq: entry.seq, hash, at: entry.at };
                }
                Fact::Receipt { .. } | Fact::Draft { .. } => {}
                _ => shown = true,
            }
            model.apply(fact);
        }
        model.revision = revision.0;
        drop(model);
        if shown {
            self.tell(Change { revision: revision.0 });
        }
    }
}

/// The next journal entry.
pub(super) fn entry(
    writer: &Writer,
    caller: &Caller,
    env: &Env,
    deed: &str,
    about: &Decision,
    outcome: Outcome,
) -> JournalEntry {
    JournalEntry {
        seq: writer.head.seq + 1,
        at: env.now,
        login: caller.login.clone(),
        actor: caller.own_person,
        in_place_of: caller.in_place_of,
        deed: Deed(deed.to_owned()),
        subjects: about.subjects.clone(),
        record: about.record.clone(),
        outcome,
        before: writer.head.hash,
    }
}

/// Commits facts in one batch, or staged where they are too many for one.
pub(super) fn commit_facts(store: &dyn Store, facts: &[Fact]) -> Result<Revision, OpenError> {
    let mut ops = Vec::new();
    for fact in facts {
        ops.extend(ops_of(store, fact)?);
    }
    let bytes: usize = ops.iter().map(size).sum();
    if ops.len() <= crate::store::LIMITS.ops && bytes <= crate::store::LIMITS.batch {
        return Ok(store.commit(&[ops])?);
    }
    let mut staging = store.stage()?;
    for op in ops {
        staging.push(op)?;
    }
    Ok(staging.finish()?)
}

fn size(op: &Op) -> usize {
    match op {
        Op::Put { key, value, .. } => key.len() + value.len(),
        Op::Delete { key, .. } => key.len(),
    }
}

fn put<R: Record>(store: &dyn Store, (table, key): keys::Place, record: &R) -> Result<Vec<Op>, OpenError> {
    pieces::write(store, table, &key, record)
}

fn structure_ops(store: &dyn Store, fact: &StructureFact) -> Result<Vec<Op>, OpenError> {
    match fact {
        StructureFact::ProfileVersion(old) => {
            put(store, keys::profile_version(&old.id, old.version), &ProfileVersion(old.clone()))
        }
        StructureFact::CompetenceVersion(old) => {
            put(store, keys::competence_version(&old.id, old.version), &CompetenceVersion(old.clone()))
        }
        StructureFact::Notes(of, notes) => put(store, keys::notes(of), &HeldNotes(of.clone(), notes.clone())),
        StructureFact::Removed(thing) => {
            let (table, key) = keys::thing(thing);
            match thing {
                Thing::Unit(_) => pieces::remove::<Unit>(store, table, &key),
                Thing::Profile(_) => pieces::remove::<JobProfile>(store, table, &key),
                Thing::Goal(_) => pieces::remove::<Goal>(store, table, &key),
                Thing::Competence(_) => pieces::remove::<Competence>(store, table, &key),
            }
        }
    }
}

/// The operations that make a fact true in the store.
pub(super) fn ops_of(store: &dyn Store, fact: &Fact) -> Result<Vec<Op>, OpenError> {
    match fact {
        Fact::Counters(counters) => put(store, keys::counters(), counters),
        Fact::Pack(files) => put(store, keys::pack(), &PackFiles(files.clone())),
        Fact::Unit(unit) => put(store, keys::unit(&unit.id), unit),
        Fact::Person(person) => put(store, keys::person(person.no), person.as_ref()),
        Fact::Goal(goal) => put(store, keys::goal(&goal.id), goal),
        Fact::Competence(competence) => put(store, keys::competence(&competence.id), competence),
        Fact::Profile(profile) => put(store, keys::profile(&profile.id), profile),
        Fact::Round(round) => put(store, keys::round(&round.id), round.as_ref()),
        Fact::RoundLife(life) => put(store, keys::round_life(&life.round), life.as_ref()),
        Fact::YearDates(dates) => put(store, keys::year_dates(dates.year), dates),
        Fact::Evaluation(evaluation) => put(store, keys::evaluation(&evaluation.key), evaluation),
        Fact::Structure(fact) => structure_ops(store, fact),
        Fact::Comment { form, competence, text } => {
            let (table, key) = keys::comment(form, competence);
            if text.is_empty() {
                return pieces::remove::<Comment>(store, table, &key);
            }
            put(store, (table, key), &Comment(text.clone()))
        }
        Fact::Grant(grant) => put(store, keys::grant(grant.id), grant),
        Fact::Course(fact) => super::courses::ops(store, fact),
        Fact::Development(fact) => super::development::ops(store, fact),
        Fact::Agreed(agreed) => super::courses::ops_of_agreed(store, agreed),
        Fact::Settings { holder, settings } => {
            put(store, keys::settings(holder), &HeldSettings(holder.clone(), settings.clone()))
        }
        Fact::Draft { owner, field } => {
            let (table, key) = keys::draft_field(owner, &field.of, &field.field);
            if field.value.is_none() {
                return pieces::remove::<HeldDraft>(store, table, &key);
            }
            put(store, (table, key), &HeldDraft(owner.clone(), field.clone()))
        }
        Fact::DraftGone { owner, of } => {
            let (table, prefix) = keys::draft(owner, of);
            let range = crate::store::KeyRange::prefix(&prefix);
            let page = store.scan(table, &range, crate::store::Direction::Up, usize::MAX)?;
            Ok(page.items.into_iter().map(|(key, _)| Op::Delete { table, key }).collect())
        }
        Fact::Absence(AbsenceFact::Year(year)) => put(store, keys::absence_year(year.person, year.year), year.as_ref()),
        Fact::Absence(AbsenceFact::Case(case)) => put(store, keys::absence_case(case.id), case.as_ref()),
        Fact::Absence(AbsenceFact::Note(note)) => put(store, keys::case_note(note.case, note.step), note.as_ref()),
        Fact::Absence(AbsenceFact::Old(old)) => {
            put(store, keys::old_spell(old.person, old.spell.key(), old.spell.version), old)
        }
        Fact::Journal(entry) => {
            let mut ops = put(store, keys::journal(entry.seq), entry)?;
            for person in &entry.subjects {
                let (table, key) = keys::journal_about(*person, entry.seq);
                let value = codec::seal(table, &key, &Mark(1))
                    .map_err(|error| OpenError::Record { table, reason: error.to_string() })?;
                ops.push(Op::Put { table, key, value });
            }
            Ok(ops)
        }
        Fact::Receipt { id, receipt, at } => put(store, keys::receipt(*id), &DatedReceipt(receipt.clone(), *at)),
    }
}

/// What a fresh store begins with.
pub(super) fn first_facts(pack: &Pack, now: DateTime<Utc>, administrator: &Login, hr: &Login) -> Vec<Fact> {
    let today = Env::at(now, pack.rules.time_zone).today;
    let fingerprint = pack.fingerprint();
    let seed = blake3::hash(format!("{fingerprint} {now}").as_bytes());
    let mut salt = [0; 4];
    salt.copy_from_slice(&seed.as_bytes()[..4]);
    let grant = |id, login: &Login, role| {
        Fact::Grant(Grant {
            id,
            holder: Holder::Login(login.clone()),
            role,
            scope: Scope::Everything,
            from: today,
            to: None,
            reason: "init".to_owned(),
            revoked: None,
        })
    };
    vec![
        Fact::Counters(Counters { people: 0, grants: 2, salt: u32::from_be_bytes(salt) }),
        Fact::Pack(pack.files().to_vec()),
        grant(1, administrator, Role::Administrator),
        grant(2, hr, Role::Hr),
        Fact::Journal(JournalEntry {
            seq: 1,
            at: now,
            login: administrator.clone(),
            actor: None,
            in_place_of: None,
            deed: Deed("init".to_owned()),
            subjects: Vec::new(),
            record: None,
            outcome: Outcome::Done,
            before: [0; 32],
        }),
    ]
}
