//! The schema of every stored record: its number, version and table. Frozen: a golden test holds the bytes.

use super::fact::Counters;
use super::frozen;
use crate::domain::absence::{AbsenceYear, Case, CaseNote, OldSpell};
use crate::domain::access::{Grant, Holder};
use crate::domain::competence::{Competence, Goal, JobProfile};
use crate::domain::evaluation::Evaluation;
use crate::domain::journal::JournalEntry;
use crate::domain::organisation::{Person, Unit};
use crate::domain::round::Round;
use crate::domain::round::life::Life;
use crate::domain::settings::Settings;
use crate::domain::structure::{EditNote, Subject};
use crate::domain::year_wheel::YearDates;
use crate::service::command::Receipt;
use crate::service::draft::DraftField;
use crate::store::codec::{self, CodecError, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The framework pack as raw files.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct PackFiles(pub Vec<(String, Vec<u8>)>);

/// A comment.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Comment(pub String);

/// Settings with their holder, whose login must not be part of the key.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldSettings(pub Holder, pub Settings);

/// A draft's field with its owner.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldDraft(pub Holder, pub DraftField);

/// A receipt with its moment.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct DatedReceipt(pub Receipt, pub DateTime<Utc>);

/// A version of a job profile that another one followed.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileVersion(pub JobProfile);

/// A version of a competence that another one followed.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct CompetenceVersion(pub Competence);

/// The last edits of a record.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldNotes(pub Subject, pub Vec<EditNote>);

/// A key that says everything itself.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark(pub u8);

macro_rules! records {
    ($($record:ty: $schema:literal v $version:literal;)*) => {$(
        impl Record for $record {
            const SCHEMA: u16 = $schema;
            const VERSION: u16 = $version;
        }
    )*};
}

records! {
    Counters: 1 v 1;
    PackFiles: 2 v 1;
    Person: 4 v 1;
    Round: 8 v 1;
    Evaluation: 9 v 1;
    Comment: 10 v 1;
    Grant: 11 v 1;
    HeldSettings: 12 v 1;
    HeldDraft: 13 v 1;
    JournalEntry: 14 v 1;
    Mark: 15 v 1;
    DatedReceipt: 16 v 1;
    Life: 17 v 1;
    YearDates: 18 v 1;
    ProfileVersion: 20 v 1;
    CompetenceVersion: 21 v 1;
    HeldNotes: 22 v 1;
    AbsenceYear: 50 v 1;
    OldSpell: 51 v 1;
    Case: 52 v 1;
    CaseNote: 53 v 1;
}

/// Records whose older versions are read through the frozen struct of each.
macro_rules! grown {
    ($($record:ty: $schema:literal v 2 from $first:ty;)*) => {$(
        impl Record for $record {
            const SCHEMA: u16 = $schema;
            const VERSION: u16 = 2;

            fn upgrade(version: u16, bytes: &[u8]) -> Result<Self, CodecError> {
                match version {
                    1 => codec::decode::<$first>(bytes).map(Into::into),
                    _ => Err(CodecError::Unknown { version }),
                }
            }
        }
    )*};
}

grown! {
    Unit: 3 v 2 from frozen::Unit1;
    Goal: 5 v 2 from frozen::Goal1;
    Competence: 6 v 2 from frozen::Competence1;
    JobProfile: 7 v 2 from frozen::JobProfile1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::absence::episode::Fired;
    use crate::domain::absence::{CaseId, Happening, Step, Trigger};
    use crate::domain::absence::{
        Document, DocumentAction, DocumentKind, Keeping, Kind, OwnReport, Percent, Said, Spell,
    };
    use crate::domain::absence_talk::{Manner, NextContact, OfferId, Prompt, TalkNote};
    use crate::domain::access::{Role, Scope};
    use crate::domain::competence::{Answer, GoalSource, Level};
    use crate::domain::evaluation::{FormKey, Packed, Rater};
    use crate::domain::ids::{EmployeeId, PersonNo};
    use crate::domain::journal::{Deed, Outcome};
    use crate::domain::language::Bilingual;
    use crate::domain::organisation::{Employment, EmploymentForm};
    use crate::domain::round::selection::Selection;
    use crate::domain::round::{FormKind, Question, RoundState};
    use crate::domain::year_wheel::Span;
    use crate::service::draft::DraftOf;
    use chrono::NaiveDate;
    use std::collections::{BTreeMap, BTreeSet};
    use std::fmt::{Debug, Write};

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
    }

    fn moment() -> DateTime<Utc> {
        "2026-03-31T10:00:00Z".parse().unwrap()
    }

    fn form() -> FormKey {
        FormKey { round: "2026".into(), person: PersonNo(7), rater: Rater::Manager }
    }

    fn both(text: &str) -> Bilingual {
        Bilingual::new(text, "")
    }

    fn life() -> Life {
        let people = BTreeMap::from([(PersonNo(7), Some(PersonNo(3)))]);
        let mut life = Life::new("2026".into(), day(), Selection::Units(BTreeSet::from(["A1".into()])), people);
        life.join(PersonNo(8), day(), None);
        life.take_out(PersonNo(9), day());
        life.remind(day(), &[(PersonNo(7), Rater::Manager)]);
        life.closed = Some(day());
        life
    }

    /// The bytes of a sample as the version that wrote them had them; and they are read back as the sample.
    fn bytes<R: Record + PartialEq + Debug>(sample: &R) -> String {
        let bytes = codec::encode(sample).unwrap();
        assert_eq!(&codec::decode::<R>(&bytes).unwrap(), sample);
        let mut line = format!("{} v {}: ", R::SCHEMA, R::VERSION);
        for byte in bytes {
            write!(line, "{byte:02x}").unwrap();
        }
        line
    }

    /// A changed line means that stores of today could no longer be read: freeze the old struct, count the version up
    /// and write an `upgrade` instead of taking the new line.
    #[test]
    fn the_bytes_of_every_record_stay_as_they_are() {
        let level = Level::new(4).unwrap();
        let employment = Employment {
            valid_from: Some(day()),
            name: "Åse".into(),
            unit: "A1".into(),
            title: "Leder".into(),
            profile: Some("TML".into()),
            management_level: 5,
            weekly_hours: 3700,
            hired: None,
            left: Some(day()),
            agreement: "DS".into(),
            form: Some(EmploymentForm::CivilServant),
            login: Some("aase".into()),
            email: "aase@sofus.example".into(),
        };
        let profile = JobProfile {
            id: "TML".into(),
            title: "Leder".into(),
            occupational_group: "DS".into(),
            purpose: "p".into(),
            tasks: "t\nt".into(),
            guideline: "g".into(),
            demands: BTreeMap::from([("SEL-85".into(), level)]),
            version: 2,
            changed: day(),
            retired: Some(day()),
        };
        let round = Round {
            id: "2026".into(),
            name: "Forår".into(),
            from: day(),
            to: day(),
            deadline: day(),
            form: FormKind::Small,
            state: RoundState::Open,
            imported: false,
            questions: vec![Question {
                competence: "SEL-85".into(),
                area: both("a"),
                question: both("q"),
                level_texts: Default::default(),
            }],
            demands: BTreeMap::from([("TML".into(), BTreeMap::from([("SEL-85".into(), level)]))]),
            population: BTreeSet::from([PersonNo(7)]),
            interviews_begun: BTreeSet::new(),
        };
        let span = Span { from: day(), to: day() };
        let year = YearDates { year: 2026, interviews: Some(span), plans: None, catalogue: vec![span], version: 3 };
        let evaluation = Evaluation {
            key: form(),
            answers: Packed::pack([Answer::NotAnswered, Answer::NotRelevant, Answer::Level(level)]),
            comments: vec![2],
            sent_at: moment(),
            sent_by: Some(PersonNo(3)),
            profile: Some("TML".into()),
            reopened: None,
            reopen_asked: Some("r".into()),
            version: 1,
        };
        let competence = Competence {
            id: "SEL-85".into(),
            area: "a".into(),
            question: "q".into(),
            goal: Some("G".into()),
            level_texts: Default::default(),
            version: 3,
            changed: Some(day()),
            retired: None,
        };
        let grant = Grant {
            id: 3,
            holder: Holder::Person(PersonNo(7)),
            role: Role::Deputy,
            scope: Scope::Person(PersonNo(3)),
            from: day(),
            to: Some(day()),
            reason: "r".into(),
            revoked: Some((day(), "x".into())),
        };
        let settings = Settings {
            language: Some("en".into()),
            theme: Some("mono".into()),
            ascii: true,
            keymap: None,
            bindings: BTreeMap::from([("form.send".into(), vec!["f10".into()])]),
        };
        let unit = Unit {
            id: "A1".into(),
            name: "n".into(),
            kind: "team".into(),
            parent: None,
            manager: Some(PersonNo(3)),
            retired: Some(day()),
        };
        let notes = vec![EditNote {
            before: 8,
            at: moment(),
            login: "karen".into(),
            actor: Some(PersonNo(3)),
            fields: vec!["name".into()],
        }];
        let employee_id = EmployeeId::new("1001");
        let person = Person { no: PersonNo(7), employee_id, history: vec![employment], findable: true };
        let field = DraftField { of: DraftOf::Form(form()), field: "SEL-85".into(), value: Some("3".into()) };
        let receipt = Receipt { revision: 9, made: Some("2026".into()) };
        let journal = JournalEntry {
            seq: 5,
            at: moment(),
            login: "karen".into(),
            actor: Some(PersonNo(3)),
            in_place_of: None,
            deed: Deed("send_evaluation".into()),
            subjects: vec![PersonNo(7)],
            record: Some("2026".into()),
            outcome: Outcome::Done,
            before: [7; 32],
        };
        let spell = Spell {
            first: day().into(),
            last: Some(day().into()),
            kind: Kind::WorkInjury,
            percent: Percent::from_hundredths(6757).unwrap(),
            cancelled: true,
            version: 2,
        };
        let absence = AbsenceYear {
            person: PersonNo(7),
            year: 2026,
            keeping: Keeping { delete_after: Some(day().into()), hold: true },
            spells: vec![spell],
            expected: vec![(spell.key(), day().into())],
            documents: vec![Document {
                on: day().into(),
                kind: DocumentKind::SelfDeclaration,
                action: DocumentAction::Received,
            }],
            reports: vec![OwnReport { spell: spell.key(), said: Said::Well, on: day().into() }],
        };
        let old = OldSpell { person: PersonNo(7), spell, corrected_at: moment(), corrected_by: Some(PersonNo(3)) };
        let fired = Fired {
            trigger: Trigger::Long,
            on: day().into(),
            spell: day().into(),
            dates: vec![day().into()],
            count: 15,
        };
        let step = Step {
            what: Happening::Talk,
            on: day().into(),
            next: Some(day().into()),
            reason: Some("r".into()),
            by: Some(PersonNo(3)),
            note: true,
            withheld: true,
        };
        let case = Case {
            id: CaseId(4),
            person: PersonNo(7),
            opened: day().into(),
            fired: vec![fired],
            steps: vec![step],
            keeping: Keeping { delete_after: Some(day().into()), hold: false },
        };
        let note = TalkNote {
            on: day(),
            manner: Manner::Video,
            companion: true,
            said: BTreeMap::from([(Prompt::Agreed, "t".into())]),
            support: BTreeSet::from([OfferId::new("early")]),
            advice: BTreeSet::new(),
            expected: Some(day()),
            next: Some(NextContact { on: day(), later: None }),
            withheld: None,
        };
        let note = CaseNote { case: CaseId(4), step: 2, note };
        let lines = [
            bytes(&Counters { people: 330, grants: 2, salt: 77 }),
            bytes(&PackFiles(vec![("pack.toml".into(), vec![1, 2])])),
            bytes(&unit),
            bytes(&person),
            bytes(&Goal { id: "G".into(), title: "t".into(), source: GoalSource::Own, retired: None }),
            bytes(&competence),
            bytes(&profile),
            bytes(&round),
            bytes(&evaluation),
            bytes(&Comment("Bemærkning".into())),
            bytes(&grant),
            bytes(&HeldSettings(Holder::Login("karen".into()), settings)),
            bytes(&HeldDraft(Holder::Person(PersonNo(7)), field)),
            bytes(&journal),
            bytes(&Mark(1)),
            bytes(&DatedReceipt(receipt, moment())),
            bytes(&life()),
            bytes(&year),
            bytes(&ProfileVersion(profile.clone())),
            bytes(&CompetenceVersion(competence.clone())),
            bytes(&HeldNotes(Subject::Person(PersonNo(7)), notes)),
            bytes(&absence),
            bytes(&old),
            bytes(&case),
            bytes(&note),
        ];
        insta::assert_snapshot!(lines.join("\n"));
    }
}
