use super::*;
use crate::domain::competence::Level;
use crate::domain::ids::PersonNo;
use crate::domain::language::{Bilingual, Language};
use crate::domain::plan::{
    Agreement, AgreementText, Fingerprint, Outcome, PlanKey, RefusedSignature, Removed, Signature,
};
use crate::service::views::PersonBrief;
use chrono_tz::Europe::Copenhagen;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn row(number: u32, kind: AgreementKind, text: &str, overdue: bool) -> AgreementRow {
    let text = AgreementText {
        kind,
        text: text.into(),
        who: Responsible::Employee,
        due: kind.binds().then(|| day("2026-10-01")),
        competence: kind.binds().then(|| "LOV-3".into()),
        level: Level::new(3),
        course: None,
    };
    let agreement = Agreement { number, text, version: 1, carried_from: None, outcome: None };
    let competence = kind.binds().then(|| Bilingual::new("Bruge reglerne om aktindsigt", "Use the rules on access"));
    AgreementRow { agreement, competence, course: None, overdue }
}

fn view() -> PlanView {
    let signature = |party, by| Signature {
        party,
        by: PersonNo(by),
        at: at("2026-05-04T22:30:00Z"),
        fingerprint: Fingerprint([0x1f; 32]),
        manager: PersonNo(3),
    };
    let mut carried = row(2, AgreementKind::Wish, "På sigt: *vejleder* for nye", false);
    carried.agreement.carried_from = Some((PlanKey { person: PersonNo(6), number: 1 }, 4));
    let mut done = row(1, AgreementKind::Course, "Kursus i aktindsigt\nMed opgave", true);
    let outcome = Outcome { ending: Ending::Done, remark: "Bestået".into(), on: day("2026-10-02"), by: PersonNo(6) };
    done.agreement.outcome = Some(outcome);
    let employee = signature(Party::Employee, 6);
    PlanView {
        plan: PlanKey { person: PersonNo(6), number: 2 },
        person: PersonBrief {
            no: PersonNo(6),
            employee_id: "1006".into(),
            name: "Mette Lund".into(),
            title: "socialrådgiver".into(),
            unit: "Hold 1".into(),
        },
        manager: Some("Tove Riis".into()),
        party: Some(Party::Employee),
        state: PlanState::SignedBy(Party::Employee),
        allowed: Vec::new(),
        made: day("2026-05-04"),
        held: Some(day("2026-05-04")),
        agreements: vec![done, carried],
        fingerprint: Fingerprint([0x1f; 32]),
        signatures: vec![(employee.clone(), "Mette Lund".into())],
        removed: vec![(
            Removed { signature: employee, at: at("2026-05-06T08:00:00Z"), by: PersonNo(3) },
            "Mette Lund".into(),
        )],
        refusals: vec![(
            RefusedSignature {
                party: Party::Manager,
                by: PersonNo(3),
                at: at("2026-05-07T08:00:00Z"),
                remark: "Ikke\nråd".into(),
                version: 1,
            },
            "Tove Riis".into(),
        )],
        signed_at: None,
        profile: None,
        checks: Vec::new(),
        follow_up: None,
        delete_after: day("2029-05-04"),
        limit: 4000,
    }
}

#[test]
fn the_plan_as_markdown() {
    let expected = "\
# Udviklingsplan for Mette Lund

**Medarbejderen har underskrevet. Lederens underskrift mangler.**

- Begyndt 04-05-2026
- MUS holdt 04-05-2026

## Aftale 1: Kursus

Kursus i aktindsigt

Med opgave

- Ansvarlig: Medarbejderen
- **Overskredet: senest 01-10-2026**
- Kompetence: Bruge reglerne om aktindsigt, til niveau 3
- Gennemført (02-10-2026): Bestået

## Aftale 2: Ønske, der indtil videre er et ønske

På sigt: \\*vejleder\\* for nye

- Fra plan 1, aftale 4

## Underskrifter

- Medarbejder: Mette Lund, 05-05-2026
- Leder: ikke underskrevet
- Mette Lunds underskrift fra 05-05-2026 faldt bort 06-05-2026, fordi planen blev ændret.
- Tove Riis ville ikke underskrive 07-05-2026: »Ikke råd«
- Tekstens kontrolkode: 1f1f 1f1f
- Kan slettes fra 04-05-2029
";
    assert_eq!(document(&view(), Copenhagen, &Words::new(Language::Da)), expected);
}

#[test]
fn where_it_stands_is_said_in_both_languages() {
    let said = |state| {
        let view = PlanView { state, signed_at: Some(at("2026-05-04T22:30:00Z")), ..view() };
        Language::ALL.map(|language| super::state(&view, Copenhagen, &Words::new(language)))
    };
    let states = [
        PlanState::InWork,
        PlanState::SignedBy(Party::Manager),
        PlanState::NotAgreed { by: Party::Employee, other_signed: false },
        PlanState::ManagerLeft,
        PlanState::Signed,
    ];
    for state in states {
        let [da, en] = said(state);
        assert_ne!(da, en);
    }
    assert!(said(PlanState::Signed)[0].contains("05-05-2026"));
}
