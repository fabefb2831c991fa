//! Where every record lies. Keys hold kinds, numbers, record ids and dates only: never an employee number, name, login
//! or text.

use crate::domain::absence::{CaseId, SpellKey};
use crate::domain::access::Holder;
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{CompetenceId, GoalId, PersonNo, ProfileId, RoundId, UnitId};
use crate::domain::structure::{Subject, Thing};
use crate::service::command::RequestId;
use crate::service::draft::DraftOf;
use crate::store::Table;
use crate::store::key::Key;

/// A place in the store.
pub type Place = (Table, Vec<u8>);

const COUNTERS: u8 = 1;
const PACK: u8 = 1;
const GOAL: u8 = 2;
const COMPETENCE: u8 = 3;
const PROFILE: u8 = 4;
const PROFILE_VERSION: u8 = 5;
const COMPETENCE_VERSION: u8 = 6;
const UNIT: u8 = 1;
const PERSON: u8 = 2;
const NOTES: u8 = 3;
const ONLY: u8 = 1;
const LIFE: u8 = 2;
const YEAR: u8 = 3;
const ABSENCE_YEAR: u8 = 1;
const OLD_SPELL: u8 = 2;
const ABSENCE_CASE: u8 = 3;
const CASE_NOTE: u8 = 4;
const OF_FORM: u8 = 1;
const OF_GUIDE: u8 = 2;
const HELD_BY_PERSON: u8 = 1;
const HELD_BY_LOGIN: u8 = 2;

/// First byte of each kind within its table, for loading.
pub mod kind {
    pub const COUNTERS: u8 = super::COUNTERS;
    pub const GOAL: u8 = super::GOAL;
    pub const COMPETENCE: u8 = super::COMPETENCE;
    pub const PROFILE: u8 = super::PROFILE;
    pub const PROFILE_VERSION: u8 = super::PROFILE_VERSION;
    pub const COMPETENCE_VERSION: u8 = super::COMPETENCE_VERSION;
    pub const NOTES: u8 = super::NOTES;
    pub const UNIT: u8 = super::UNIT;
    pub const PERSON: u8 = super::PERSON;
    pub const ONLY: u8 = super::ONLY;
    pub const LIFE: u8 = super::LIFE;
    pub const YEAR: u8 = super::YEAR;
    pub const ABSENCE_YEAR: u8 = super::ABSENCE_YEAR;
    pub const ABSENCE_CASE: u8 = super::ABSENCE_CASE;
}

pub fn counters() -> Place {
    (Table::Meta, Key::new(COUNTERS).bytes())
}

pub fn pack() -> Place {
    (Table::Framework, Key::new(PACK).bytes())
}

pub fn goal(id: &GoalId) -> Place {
    (Table::Framework, Key::new(GOAL).text(id.as_str()).bytes())
}

pub fn competence(id: &CompetenceId) -> Place {
    (Table::Framework, Key::new(COMPETENCE).text(id.as_str()).bytes())
}

pub fn profile(id: &ProfileId) -> Place {
    (Table::Framework, Key::new(PROFILE).text(id.as_str()).bytes())
}

pub fn profile_version(id: &ProfileId, version: u32) -> Place {
    (Table::Framework, Key::new(PROFILE_VERSION).text(id.as_str()).u32(version).bytes())
}

pub fn competence_version(id: &CompetenceId, version: u32) -> Place {
    (Table::Framework, Key::new(COMPETENCE_VERSION).text(id.as_str()).u32(version).bytes())
}

/// The last edits of a record.
pub fn notes(of: &Subject) -> Place {
    let key = Key::new(NOTES);
    let key = match of {
        Subject::Person(no) => key.u8(1).u32(no.0),
        Subject::Thing(Thing::Unit(id)) => key.u8(2).text(id.as_str()),
        Subject::Thing(Thing::Profile(id)) => key.u8(3).text(id.as_str()),
        Subject::Thing(Thing::Goal(id)) => key.u8(4).text(id.as_str()),
        Subject::Thing(Thing::Competence(id)) => key.u8(5).text(id.as_str()),
    };
    (Table::Organisation, key.bytes())
}

/// Where a unit, profile, goal or competence lies.
pub fn thing(thing: &Thing) -> Place {
    match thing {
        Thing::Unit(id) => unit(id),
        Thing::Profile(id) => profile(id),
        Thing::Goal(id) => goal(id),
        Thing::Competence(id) => competence(id),
    }
}

pub fn unit(id: &UnitId) -> Place {
    (Table::Organisation, Key::new(UNIT).text(id.as_str()).bytes())
}

pub fn person(no: PersonNo) -> Place {
    (Table::Organisation, Key::new(PERSON).u32(no.0).bytes())
}

pub fn round(id: &RoundId) -> Place {
    (Table::Round, Key::new(ONLY).text(id.as_str()).bytes())
}

pub fn round_life(id: &RoundId) -> Place {
    (Table::Round, Key::new(LIFE).text(id.as_str()).bytes())
}

/// Years begin at year 0; one before it shares its place, and none is ever set.
pub fn year_dates(year: i32) -> Place {
    (Table::Round, Key::new(YEAR).u32(u32::try_from(year).unwrap_or_default()).bytes())
}

fn form(key: Key, form: &FormKey) -> Key {
    let rater = match form.rater {
        Rater::Own => 1,
        Rater::Manager => 2,
        Rater::Agreed => 3,
    };
    key.text(form.round.as_str()).u32(form.person.0).u8(rater)
}

pub fn evaluation(key: &FormKey) -> Place {
    (Table::Evaluation, form(Key::new(ONLY), key).bytes())
}

pub fn comment(key: &FormKey, competence: &CompetenceId) -> Place {
    (Table::Text, form(Key::new(ONLY), key).text(competence.as_str()).bytes())
}

pub fn grant(id: u64) -> Place {
    (Table::Access, Key::new(ONLY).u64(id).bytes())
}

/// A login may not stand in a key, so a hash of it does.
fn holder(key: Key, holder: &Holder) -> Key {
    match holder {
        Holder::Person(no) => key.u8(HELD_BY_PERSON).u64(u64::from(no.0)),
        Holder::Login(login) => {
            let hash = blake3::hash(login.as_str().as_bytes());
            let mut first = [0; 8];
            first.copy_from_slice(&hash.as_bytes()[..8]);
            key.u8(HELD_BY_LOGIN).u64(u64::from_be_bytes(first))
        }
    }
}

pub fn settings(of: &Holder) -> Place {
    (Table::Settings, holder(Key::new(ONLY), of).bytes())
}

/// The prefix of all fields of a draft.
pub fn draft(owner: &Holder, of: &DraftOf) -> Place {
    let key = holder(Key::new(ONLY), owner);
    let key = match of {
        DraftOf::Form(of) => form(key.u8(OF_FORM), of),
        DraftOf::Guide(id) => key.u8(OF_GUIDE).text(id),
    };
    (Table::Draft, key.bytes())
}

pub fn draft_field(owner: &Holder, of: &DraftOf, field: &str) -> Place {
    let (table, mut key) = draft(owner, of);
    key.extend(Key::new(ONLY).text(field).bytes());
    (table, key)
}

pub fn absence_year(person: PersonNo, year: i32) -> Place {
    // Years of the common era only, so the sign plays no part in the order.
    (Table::Absence, Key::new(ABSENCE_YEAR).u32(person.0).u32(year.unsigned_abs()).bytes())
}

pub fn old_spell(person: PersonNo, spell: SpellKey, version: u16) -> Place {
    let key = Key::new(OLD_SPELL).u32(person.0).u32(spell.first.ordered()).u8(spell.kind as u8);
    (Table::Absence, key.u32(version.into()).bytes())
}

pub fn absence_case(case: CaseId) -> Place {
    (Table::Absence, Key::new(ABSENCE_CASE).u64(case.0).bytes())
}

pub fn case_note(case: CaseId, step: u16) -> Place {
    (Table::Absence, Key::new(CASE_NOTE).u64(case.0).u32(step.into()).bytes())
}

pub fn journal(seq: u64) -> Place {
    (Table::Journal, Key::new(ONLY).u64(seq).bytes())
}

/// The prefix of all entries about a person.
pub fn journal_of(person: PersonNo) -> Place {
    (Table::JournalIndex, Key::new(ONLY).u32(person.0).bytes())
}

pub fn journal_about(person: PersonNo, seq: u64) -> Place {
    (Table::JournalIndex, Key::new(ONLY).u32(person.0).u64(seq).bytes())
}

pub fn receipt(id: RequestId) -> Place {
    (Table::Receipt, Key::new(ONLY).u128(id.0).bytes())
}
