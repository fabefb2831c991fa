//! Where courses and agreed levels lie in the store, and the schema of their records. Frozen: a golden test holds the
//! bytes.

use super::load::each;
use super::model::Model;
use super::{Fact, OpenError, pieces};
use crate::domain::agreed::Agreed;
use crate::domain::course::{
    Course, CourseEvaluation, CourseFact, LevelAnswer, LevelProposal, Nomination, Practice, Run, SignUp,
};
use crate::store::codec::Record;
use crate::store::key::Key;
use crate::store::{Op, Store, Table};

const TABLE: Table = Table::Course;

const COURSE: u8 = 1;
const RUN: u8 = 2;
const SIGN_UP: u8 = 3;
const EVALUATION: u8 = 4;
const PRACTICE: u8 = 5;
const PROPOSAL: u8 = 6;
const ANSWER: u8 = 7;
const AGREED: u8 = 8;
const NOMINATION: u8 = 9;

macro_rules! records {
    ($($record:ty: $schema:literal v $version:literal;)*) => {$(
        impl Record for $record {
            const SCHEMA: u16 = $schema;
            const VERSION: u16 = $version;
        }
    )*};
}

records! {
    Course: 30 v 1;
    Run: 31 v 1;
    SignUp: 32 v 1;
    CourseEvaluation: 33 v 1;
    Practice: 34 v 1;
    LevelProposal: 35 v 1;
    LevelAnswer: 36 v 1;
    Agreed: 37 v 1;
    Nomination: 38 v 1;
}

/// The operations that make a fact about courses true.
pub fn ops(store: &dyn Store, fact: &CourseFact) -> Result<Vec<Op>, OpenError> {
    let of = |kind: u8, no: u64| Key::new(kind).u64(no).bytes();
    match fact {
        CourseFact::Course(one) => put(store, &Key::new(COURSE).text(one.id.as_str()).bytes(), one.as_ref()),
        CourseFact::Run(one) => put(store, &Key::new(RUN).text(one.id.as_str()).bytes(), one.as_ref()),
        CourseFact::SignUp(one) => put(store, &of(SIGN_UP, one.no.0), one.as_ref()),
        CourseFact::Evaluation(one) => put(store, &of(EVALUATION, one.sign_up.0), one),
        CourseFact::Practice(one) => put(store, &of(PRACTICE, one.sign_up.0), one),
        CourseFact::Proposal(one) => put(store, &of(PROPOSAL, one.no.0), one),
        CourseFact::Answer(one) => put(store, &of(ANSWER, one.proposal.0), one),
        CourseFact::Nomination(one) => {
            put(store, &Key::new(NOMINATION).u32(one.person.0).text(one.competence.as_str()).bytes(), one)
        }
    }
}

/// The operations that add an agreed level.
pub fn ops_of_agreed(store: &dyn Store, agreed: &Agreed) -> Result<Vec<Op>, OpenError> {
    put(store, &Key::new(AGREED).u64(agreed.no.0).bytes(), agreed)
}

fn put<R: Record>(store: &dyn Store, key: &[u8], record: &R) -> Result<Vec<Op>, OpenError> {
    pieces::write(store, TABLE, key, record)
}

/// Reads everything about courses into the model; courses before their runs.
pub fn load(store: &dyn Store, into: &mut Model) -> Result<(), OpenError> {
    let fact = |fact| Fact::Course(fact);
    each(store, TABLE, COURSE, |r: Course| into.apply(fact(CourseFact::Course(Box::new(r)))))?;
    each(store, TABLE, RUN, |r: Run| into.apply(fact(CourseFact::Run(Box::new(r)))))?;
    each(store, TABLE, SIGN_UP, |r: SignUp| into.apply(fact(CourseFact::SignUp(Box::new(r)))))?;
    each(store, TABLE, EVALUATION, |r: CourseEvaluation| into.apply(fact(CourseFact::Evaluation(r))))?;
    each(store, TABLE, PRACTICE, |r: Practice| into.apply(fact(CourseFact::Practice(r))))?;
    each(store, TABLE, PROPOSAL, |r: LevelProposal| into.apply(fact(CourseFact::Proposal(r))))?;
    each(store, TABLE, ANSWER, |r: LevelAnswer| into.apply(fact(CourseFact::Answer(r))))?;
    each(store, TABLE, NOMINATION, |r: Nomination| into.apply(fact(CourseFact::Nomination(r))))?;
    each(store, TABLE, AGREED, |r: Agreed| into.apply(Fact::Agreed(r)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreed::{AgreedNo, AgreedSource};
    use crate::domain::competence::Level;
    use crate::domain::course::{
        Act, CourseKind, ProposalNo, RunState, SignUpNo, SignUpStep, StaffRole, State, Told, Use, Verdict,
    };
    use crate::domain::ids::PersonNo;
    use crate::store::codec;
    use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
    use std::collections::BTreeMap;
    use std::fmt::{Debug, Write};

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
    }

    fn moment() -> DateTime<Utc> {
        "2026-03-31T10:00:00Z".parse().unwrap()
    }

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
        let course = Course {
            id: "K-1".into(),
            title: "Retten til støtte".into(),
            kind: CourseKind::External,
            provider: "p".into(),
            text: "t\nt".into(),
            serves: "s".into(),
            target_group: "g".into(),
            prerequisites: "f".into(),
            hours: Some(750),
            price: Some(150_000),
            contact: "c".into(),
            link: "l".into(),
            owner: Some(PersonNo(3)),
            approval: true,
            aims: BTreeMap::from([("SEL-85".into(), level)]),
        };
        let run = Run {
            id: "H-1".into(),
            course: "K-1".into(),
            first_day: day(),
            last_day: day(),
            starts: NaiveTime::from_hms_opt(9, 0, 0),
            ends: None,
            place: "p".into(),
            seats: Some(20),
            minimum: None,
            deadline: Some(day()),
            state: RunState::Cancelled,
            staff: BTreeMap::from([(PersonNo(3), StaffRole::Teacher)]),
        };
        let step = SignUpStep {
            at: moment(),
            by: Some(PersonNo(7)),
            act: Act::RunClosed,
            run: Some("H-1".into()),
            to: State::Withdrawn,
            note: "n".into(),
        };
        let sign_up = SignUp {
            no: SignUpNo(5),
            person: PersonNo(7),
            course: "K-1".into(),
            run: Some("H-1".into()),
            state: State::Offered,
            ticket: 9,
            offered_until: Some(day()),
            told: Some(Told::Moved { from: day() }),
            steps: vec![step],
        };
        let proposal = LevelProposal {
            no: ProposalNo(2),
            person: PersonNo(7),
            competence: "SEL-85".into(),
            level,
            course: "K-1".into(),
            run: "H-1".into(),
            sign_up: SignUpNo(5),
            at: moment(),
        };
        let answer = LevelAnswer {
            proposal: ProposalNo(2),
            at: moment(),
            by: Some(PersonNo(3)),
            verdict: Verdict::Agreed(level),
            reason: "r".into(),
        };
        let agreed = Agreed {
            no: AgreedNo(4),
            person: PersonNo(7),
            competence: "SEL-85".into(),
            level,
            at: moment(),
            source: AgreedSource::Interview(Some("2026".into())),
            by: Some(PersonNo(3)),
        };
        let after_course = Agreed { source: AgreedSource::Course("H-1".into()), ..agreed.clone() };
        let nomination = Nomination {
            person: PersonNo(7),
            competence: "SEL-85".into(),
            by: Some(PersonNo(3)),
            at: moment(),
            note: "n".into(),
            withdrawn: false,
        };
        let lines = [
            bytes(&course),
            bytes(&run),
            bytes(&sign_up),
            bytes(&CourseEvaluation {
                sign_up: SignUpNo(5),
                at: moment(),
                useful: level,
                teaching: level,
                remark: "r".into(),
            }),
            bytes(&Practice { sign_up: SignUpNo(5), at: moment(), used: Use::Partly, remark: "r".into() }),
            bytes(&proposal),
            bytes(&answer),
            bytes(&agreed),
            bytes(&after_course),
            bytes(&nomination),
        ];
        insta::assert_snapshot!(lines.join("\n"));
    }
}
