use super::*;
use crate::domain::activity::{ActivityKind, ActivityState, Aim, Source, Step, Target};
use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::domain::interview::{Action, Change, InterviewState, Meeting, Topic};
use crate::domain::language::Bilingual;
use crate::domain::plan::{
    Agreement, AgreementKind, AgreementText, Check, Ending, Fingerprint, Frozen, FrozenProfile, Outcome, Party,
    RefusedSignature, Removed, Responsible, Signature,
};
use crate::store::codec;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::collections::BTreeMap;
use std::fmt::{Debug, Write};

const ME: PersonNo = PersonNo(7);
const BOSS: PersonNo = PersonNo(3);

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
}

fn moment() -> DateTime<Utc> {
    "2026-03-31T10:00:00Z".parse().unwrap()
}

fn talk() -> TalkKey {
    TalkKey { person: ME, number: 2 }
}

fn interview() -> Interview {
    let meeting = Meeting { date: day(), time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(), place: "p".into() };
    Interview {
        key: talk(),
        round: Some("2026".into()),
        meeting: meeting.clone(),
        state: InterviewState::Held,
        changes: vec![Change {
            at: moment(),
            by: BOSS,
            action: Action::Move,
            reason: "r".into(),
            before: Some(meeting),
        }],
        shared: BTreeMap::from([(Party::Manager, BTreeMap::from([(Topic::Tasks, "t".into())]))]),
        senior: true,
        held: Some(day()),
        delete_after: day(),
        hold: false,
    }
}

fn plan() -> Plan {
    let key = PlanKey { person: ME, number: 2 };
    let mut plan = Plan::new(key, 2, day(), day());
    let text = AgreementText {
        kind: AgreementKind::Senior,
        text: "t\nt".into(),
        who: Responsible::Both,
        due: Some(day()),
        competence: Some("SEL-85".into()),
        level: Level::new(4),
        course: Some("K-1".into()),
    };
    let outcome = Outcome { ending: Ending::InPart, remark: "r".into(), on: day(), by: ME };
    let from = Some((PlanKey { person: ME, number: 1 }, 3));
    plan.agreements = vec![Agreement { number: 1, text, version: 2, carried_from: from, outcome: Some(outcome) }];
    let (at, fingerprint) = (moment(), Fingerprint([7; 32]));
    let signature = Signature { party: Party::Employee, by: ME, at, fingerprint, manager: BOSS };
    plan.removed = vec![Removed { signature: signature.clone(), at, by: BOSS }];
    plan.signatures = vec![signature];
    plan.refusals = vec![RefusedSignature { party: Party::Manager, by: BOSS, at, remark: "n".into(), version: 1 }];
    let profile = FrozenProfile {
        id: "TML".into(),
        title: "Leder".into(),
        version: 2,
        demands: BTreeMap::from([("SEL-85".into(), Level::new(4).unwrap())]),
    };
    plan.frozen = Some(Frozen { at, profile: Some(profile), scale: vec![Bilingual::new("Nybegynder", "Novice")] });
    plan.checks = vec![Check { on: day(), by: BOSS, remark: "ok".into() }];
    plan
}

fn activity() -> Activity {
    let aim = Aim {
        title: "t".into(),
        source: Source::Inspection,
        reference: "r".into(),
        unit: "A1".into(),
        kind: ActivityKind::Supervision,
        competence: Some("SEL-85".into()),
        level: Level::new(4),
        owner: BOSS,
        deadline: day(),
        hours: 30,
        money: 12_000,
    };
    Activity {
        no: ActivityNo(4),
        aim,
        seen_in: Some(("2026".into(), Rater::Manager)),
        targets: vec![Target { person: ME, then: Level::new(2) }],
        state: ActivityState::Decided,
        steps: vec![(moment(), Some(BOSS), Some(Step::Decide), String::new())],
    }
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

/// A changed line means that stores of today could no longer be read: freeze the old struct, count the version up and
/// write an `upgrade` instead of taking the new line.
#[test]
fn the_bytes_of_every_record_stay_as_they_are() {
    let notes = Notes {
        talk: talk(),
        author: ME,
        notes: BTreeMap::from([(Topic::Own, "n".into())]),
        delete_after: day(),
        hold: true,
    };
    let lines = [bytes(&interview()), bytes(&notes), bytes(&plan()), bytes(&activity())];
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn everything_is_found_by_its_person() {
    let mut held = Development::default();
    held.apply(DevelopmentFact::Interview(Box::new(interview())));
    held.apply(DevelopmentFact::Plan(Box::new(plan())));
    held.apply(DevelopmentFact::Activity(Box::new(activity())));
    assert_eq!(held.interviews_of(ME).count(), 1);
    assert_eq!(held.interviews_of(BOSS).count(), 0);
    assert_eq!(held.plan_of(talk()).map(|plan| plan.key.number), Some(2));
    assert_eq!(held.plan_of(TalkKey { person: ME, number: 1 }), None);
}
