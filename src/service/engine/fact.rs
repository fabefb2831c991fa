//! What a commit makes true: the typed form of every stored record, both written to the store and applied to the read
//! models, so that loading and committing can't differ.

use super::development::DevelopmentFact;
use crate::domain::absence::{AbsenceYear, Case, CaseNote, OldSpell};
use crate::domain::access::{Grant, Holder};
use crate::domain::agreed::Agreed;
use crate::domain::competence::{Competence, Goal, JobProfile};
use crate::domain::course::CourseFact;
use crate::domain::evaluation::{Evaluation, FormKey};
use crate::domain::ids::CompetenceId;
use crate::domain::journal::JournalEntry;
use crate::domain::organisation::{Person, Unit};
use crate::domain::round::Round;
use crate::domain::round::life::Life;
use crate::domain::settings::Settings;
use crate::domain::structure::{EditNote, Subject, Thing};
use crate::domain::year_wheel::YearDates;
use crate::service::command::{Receipt, RequestId};
use crate::service::draft::{DraftField, DraftOf};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Numbers given out so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// People numbered so far.
    pub people: u32,
    /// Grants numbered so far.
    pub grants: u64,
    /// Mixed into person numbers, so that two stores number differently.
    pub salt: u32,
}

/// What becomes true of somebody's absence.
#[derive(Clone, Debug, PartialEq)]
pub enum AbsenceFact {
    /// A person's year.
    Year(Box<AbsenceYear>),
    /// A version of a spell that was corrected. It stays in the store; nothing is counted of it.
    Old(OldSpell),
    /// A case.
    Case(Box<Case>),
    /// The note of a talk. It stays in the store.
    Note(Box<CaseNote>),
}

/// One thing that becomes true, replacing what was true under its key.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Numbers given out.
    Counters(Counters),
    /// The framework pack as raw files.
    Pack(Vec<(String, Vec<u8>)>),
    /// A unit.
    Unit(Unit),
    /// A person with the whole history.
    Person(Box<Person>),
    /// A goal.
    Goal(Goal),
    /// A competence.
    Competence(Competence),
    /// A job profile with its demands.
    Profile(JobProfile),
    /// A round.
    Round(Box<Round>),
    /// What has happened to a round since it was opened.
    RoundLife(Box<Life>),
    /// The dates HR set for a year.
    YearDates(YearDates),
    /// A sent form.
    Evaluation(Evaluation),
    /// A comment in a sent form; empty removes it.
    Comment {
        /// Which form.
        form: FormKey,
        /// Which question.
        competence: CompetenceId,
        /// The text.
        text: String,
    },
    /// A role given.
    Grant(Grant),
    /// Something about courses.
    Course(CourseFact),
    /// Something about interviews, plans and activities.
    Development(DevelopmentFact),
    /// An agreed level.
    Agreed(Agreed),
    /// Somebody's settings.
    Settings {
        /// Whose.
        holder: Holder,
        /// The settings.
        settings: Settings,
    },
    /// A draft's field; no value removes it.
    Draft {
        /// Whose.
        owner: Holder,
        /// The field.
        field: DraftField,
    },
    /// A whole draft is gone.
    DraftGone {
        /// Whose.
        owner: Holder,
        /// Which.
        of: DraftOf,
    },
    /// What the edits of organisation and profiles leave behind.
    Structure(StructureFact),
    /// Somebody's absence.
    Absence(AbsenceFact),
    /// A journal entry.
    Journal(JournalEntry),
    /// The outcome of a request, kept so that it is not done twice.
    Receipt {
        /// Which request.
        id: RequestId,
        /// Its outcome.
        receipt: Receipt,
        /// When.
        at: DateTime<Utc>,
    },
}

/// What the edits of organisation and profiles leave behind.
#[derive(Clone, Debug, PartialEq)]
pub enum StructureFact {
    /// A version of a job profile that another one followed.
    ProfileVersion(JobProfile),
    /// A version of a competence that another one followed.
    CompetenceVersion(Competence),
    /// The last edits of a record, oldest first.
    Notes(Subject, Vec<EditNote>),
    /// Something that was never used is gone.
    Removed(Thing),
}
