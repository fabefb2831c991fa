//! Interviews, plans and activities: their part of the read model, where they lie in the store, and the schema of their
//! records. Frozen: a golden test holds the bytes.

use super::load::each;
use super::model::Model;
use super::{Fact, OpenError, pieces};
use crate::domain::activity::{Activity, ActivityNo};
use crate::domain::ids::PersonNo;
use crate::domain::interview::{Interview, Notes, TalkKey};
use crate::domain::plan::{Plan, PlanKey};
use crate::store::codec::Record;
use crate::store::key::Key;
use crate::store::{Op, Store, Table};
use std::collections::BTreeMap;

/// Something about interviews, plans and activities.
#[derive(Clone, Debug, PartialEq)]
pub enum DevelopmentFact {
    /// An interview.
    Interview(Box<Interview>),
    /// What one party keeps to him- or herself.
    Notes(Box<Notes>),
    /// A development plan.
    Plan(Box<Plan>),
    /// An activity.
    Activity(Box<Activity>),
}

/// Interviews, plans and activities.
#[derive(Debug, Default)]
pub struct Development {
    interviews: BTreeMap<TalkKey, Interview>,
    notes: BTreeMap<(TalkKey, PersonNo), Notes>,
    plans: BTreeMap<PlanKey, Plan>,
    activities: BTreeMap<ActivityNo, Activity>,
}

impl Development {
    /// Makes a fact true.
    pub fn apply(&mut self, fact: DevelopmentFact) {
        match fact {
            DevelopmentFact::Interview(one) => _ = self.interviews.insert(one.key, *one),
            DevelopmentFact::Notes(one) => _ = self.notes.insert((one.talk, one.author), *one),
            DevelopmentFact::Plan(one) => _ = self.plans.insert(one.key, *one),
            DevelopmentFact::Activity(one) => _ = self.activities.insert(one.no, *one),
        }
    }

    /// An interview.
    pub fn interview(&self, key: TalkKey) -> Option<&Interview> {
        self.interviews.get(&key)
    }

    /// A person's interviews, oldest first.
    pub fn interviews_of(&self, person: PersonNo) -> impl DoubleEndedIterator<Item = &Interview> {
        let key = |number| TalkKey { person, number };
        self.interviews.range(key(0)..=key(u32::MAX)).map(|(_, one)| one)
    }

    /// What an author keeps about an interview. For nobody but the author.
    pub fn notes(&self, talk: TalkKey, author: PersonNo) -> Option<&Notes> {
        self.notes.get(&(talk, author))
    }

    /// A plan.
    pub fn plan(&self, key: PlanKey) -> Option<&Plan> {
        self.plans.get(&key)
    }

    /// A person's plans, oldest first.
    pub fn plans_of(&self, person: PersonNo) -> impl DoubleEndedIterator<Item = &Plan> {
        let key = |number| PlanKey { person, number };
        self.plans.range(key(0)..=key(u32::MAX)).map(|(_, one)| one)
    }

    /// The plan an interview ended or will end in.
    pub fn plan_of(&self, talk: TalkKey) -> Option<&Plan> {
        self.plans_of(talk.person).rev().find(|plan| plan.talk == talk.number)
    }

    /// An activity.
    pub fn activity(&self, no: ActivityNo) -> Option<&Activity> {
        self.activities.get(&no)
    }

    /// All activities, oldest first.
    pub fn activities(&self) -> impl DoubleEndedIterator<Item = &Activity> {
        self.activities.values()
    }
}

const TABLE: Table = Table::Development;

const INTERVIEW: u8 = 1;
const NOTES: u8 = 2;
const PLAN: u8 = 3;
const ACTIVITY: u8 = 4;

macro_rules! records {
    ($($record:ty: $schema:literal v $version:literal;)*) => {$(
        impl Record for $record {
            const SCHEMA: u16 = $schema;
            const VERSION: u16 = $version;
        }
    )*};
}

records! {
    Interview: 40 v 1;
    Notes: 41 v 1;
    Plan: 42 v 1;
    Activity: 43 v 1;
}

/// The operations that make a fact true.
pub fn ops(store: &dyn Store, fact: &DevelopmentFact) -> Result<Vec<Op>, OpenError> {
    let of = |kind: u8, person: PersonNo, number: u32| Key::new(kind).u32(person.0).u32(number);
    match fact {
        DevelopmentFact::Interview(one) => put(store, of(INTERVIEW, one.key.person, one.key.number), one.as_ref()),
        DevelopmentFact::Notes(one) => {
            put(store, of(NOTES, one.talk.person, one.talk.number).u32(one.author.0), one.as_ref())
        }
        DevelopmentFact::Plan(one) => put(store, of(PLAN, one.key.person, one.key.number), one.as_ref()),
        DevelopmentFact::Activity(one) => put(store, Key::new(ACTIVITY).u32(one.no.0), one.as_ref()),
    }
}

fn put<R: Record>(store: &dyn Store, key: Key, record: &R) -> Result<Vec<Op>, OpenError> {
    pieces::write(store, TABLE, &key.bytes(), record)
}

/// Reads everything into the model.
pub fn load(store: &dyn Store, into: &mut Model) -> Result<(), OpenError> {
    let fact = Fact::Development;
    each(store, TABLE, INTERVIEW, |r: Interview| into.apply(fact(DevelopmentFact::Interview(Box::new(r)))))?;
    each(store, TABLE, NOTES, |r: Notes| into.apply(fact(DevelopmentFact::Notes(Box::new(r)))))?;
    each(store, TABLE, PLAN, |r: Plan| into.apply(fact(DevelopmentFact::Plan(Box::new(r)))))?;
    each(store, TABLE, ACTIVITY, |r: Activity| into.apply(fact(DevelopmentFact::Activity(Box::new(r)))))
}

#[cfg(test)]
mod tests;
