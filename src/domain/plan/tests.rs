use super::Party::{Employee, Manager};
use super::PlanState::{InWork, ManagerLeft, NotAgreed, Signed, SignedBy};
use super::*;
use crate::domain::calendar::Calendar;
use proptest::prelude::*;

const ME: PersonNo = PersonNo(6);
const BOSS: PersonNo = PersonNo(3);
const NEW_BOSS: PersonNo = PersonNo(4);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hand(party: Party) -> Hand {
    let by = if party == Employee { ME } else { BOSS };
    Hand { by, party, at: "2026-05-04T10:00:00Z".parse().unwrap(), manager: BOSS }
}

fn text(words: &str) -> AgreementText {
    AgreementText {
        kind: AgreementKind::Course,
        text: words.into(),
        who: Responsible::Employee,
        due: Some(day("2026-11-02")),
        competence: Some("LOV-1".into()),
        level: Level::new(4),
        course: None,
    }
}

fn frozen() -> Frozen {
    Frozen { at: "2026-05-04T10:00:00Z".parse().unwrap(), profile: None, scale: Vec::new() }
}

fn empty() -> Plan {
    Plan::new(PlanKey { person: ME, number: 1 }, 1, day("2026-05-04"), day("2029-05-04"))
}

fn plan() -> Plan {
    let mut plan = empty();
    plan.add(text("Kursus i aktindsigt"), &hand(Manager)).unwrap();
    plan
}

fn sign(plan: &mut Plan, party: Party) -> Result<(), Refused> {
    plan.sign(fingerprint(plan), &hand(party), frozen())
}

fn refuse(plan: &mut Plan, party: Party) -> Result<(), Refused> {
    plan.refuse(fingerprint(plan), "Nej".into(), &hand(party))
}

fn at(plan: &Plan) -> PlanState {
    state(plan, Some(BOSS))
}

const STATES: [PlanState; 9] = [
    InWork,
    SignedBy(Employee),
    SignedBy(Manager),
    NotAgreed { by: Employee, other_signed: false },
    NotAgreed { by: Employee, other_signed: true },
    NotAgreed { by: Manager, other_signed: false },
    NotAgreed { by: Manager, other_signed: true },
    ManagerLeft,
    Signed,
];

/// A plan in each state.
fn in_state(state: PlanState) -> Plan {
    let mut plan = plan();
    match state {
        InWork => {}
        SignedBy(party) => sign(&mut plan, party).unwrap(),
        NotAgreed { by, other_signed } => {
            if other_signed {
                sign(&mut plan, by.other()).unwrap();
            }
            refuse(&mut plan, by).unwrap();
        }
        ManagerLeft => plan.sign(fingerprint(&plan), &Hand { manager: NEW_BOSS, ..hand(Employee) }, frozen()).unwrap(),
        Signed => Party::BOTH.into_iter().for_each(|party| sign(&mut plan, party).unwrap()),
    }
    assert_eq!(at(&plan), state);
    plan
}

#[test]
fn the_table_is_this_and_nothing_else() {
    let refused = |by, other_signed| NotAgreed { by, other_signed };
    let mut rows = vec![
        (InWork, Action::Change, Manager, InWork),
        (SignedBy(Employee), Action::Change, Manager, InWork),
        (SignedBy(Manager), Action::Change, Manager, InWork),
        (ManagerLeft, Action::Change, Manager, InWork),
        (ManagerLeft, Action::SignAnew, Manager, InWork),
    ];
    for party in Party::BOTH {
        let other = party.other();
        rows.extend([
            (InWork, Action::Sign, party, SignedBy(party)),
            (InWork, Action::Refuse, party, refused(party, false)),
            (SignedBy(other), Action::Sign, party, Signed),
            (SignedBy(other), Action::Refuse, party, refused(party, true)),
            (refused(party, false), Action::Sign, party, SignedBy(party)),
            (refused(party, true), Action::Sign, party, Signed),
            (refused(other, false), Action::Sign, party, refused(other, true)),
            (Signed, Action::FollowUp, party, Signed),
        ]);
        for other_signed in [false, true] {
            rows.push((refused(party, other_signed), Action::Change, Manager, InWork));
            rows.push((refused(party, other_signed), Action::SignAnew, Manager, InWork));
        }
    }
    for state in STATES {
        for action in Action::ALL {
            for party in Party::BOTH {
                let expected = rows.iter().find(|(from, by, who, _)| (*from, *by, *who) == (state, action, party));
                assert_eq!(next(state, action, party), expected.map(|row| row.3), "{state:?} {action:?} {party:?}");
            }
        }
    }
}

/// What is done to a plan as it is for the table.
fn act(plan: &mut Plan, action: Action, party: Party) -> Result<(), Refused> {
    let hand = hand(party);
    let outcome = Outcome { ending: Ending::Done, remark: String::new(), on: day("2026-06-01"), by: hand.by };
    match action {
        Action::Change => plan.add(text("Mere"), &hand).map(|_| ()),
        Action::Sign => sign(plan, party),
        Action::Refuse => refuse(plan, party),
        Action::SignAnew => plan.sign_anew(&hand),
        Action::FollowUp => plan.conclude(1, outcome, &hand),
    }
}

#[test]
fn a_plan_goes_where_the_table_says_and_stays_where_it_says_nothing() {
    for state in STATES {
        for action in Action::ALL {
            for party in Party::BOTH {
                let mut plan = in_state(state);
                let before = plan.clone();
                let done = act(&mut plan, action, party);
                match next(state, action, party) {
                    Some(after) => assert_eq!((done, at(&plan)), (Ok(()), after), "{state:?} {action:?} {party:?}"),
                    None => {
                        assert!(done.is_err(), "{state:?} {action:?} {party:?}");
                        assert_eq!(plan, before, "what is refused changes nothing");
                    }
                }
            }
        }
    }
}

#[test]
fn a_change_takes_the_signature_away_and_keeps_that_it_did() {
    let mut plan = in_state(SignedBy(Employee));
    plan.change(1, 1, text("Et andet kursus"), &hand(Manager)).unwrap();
    assert_eq!(at(&plan), InWork);
    let [removed] = plan.removed.as_slice() else { panic!("{:?}", plan.removed) };
    assert_eq!((removed.signature.party, removed.signature.by, removed.by), (Employee, ME, BOSS));
    // The same words again are no change.
    let version = plan.version;
    plan.change(1, 2, text("Et andet kursus"), &hand(Manager)).unwrap();
    assert_eq!(plan.version, version);
}

#[test]
fn only_the_text_that_was_read_is_signed() {
    let mut plan = plan();
    let read = fingerprint(&plan);
    plan.add(text("Noget nyt"), &hand(Manager)).unwrap();
    assert_eq!(plan.sign(read, &hand(Employee), frozen()), Err(Refused::TextChanged));
    assert_eq!(plan.refuse(read, String::new(), &hand(Employee)), Err(Refused::TextChanged));
    let mut nothing = empty();
    assert_eq!(sign(&mut nothing, Employee), Err(Refused::NothingAgreed));
}

#[test]
fn the_refusals_say_what_is_in_the_way() {
    let mut plan = in_state(Signed);
    assert_eq!(plan.add(text("Mere"), &hand(Manager)), Err(Refused::Frozen));
    assert_eq!(plan.change(1, 1, text("Mere"), &hand(Manager)), Err(Refused::Frozen));
    assert_eq!(plan.take_out(1, 1, &hand(Manager)), Err(Refused::Frozen));
    assert_eq!(sign(&mut plan, Employee), Err(Refused::Frozen));
    assert_eq!(act(&mut in_state(SignedBy(Employee)), Action::Sign, Employee), Err(Refused::AlreadyAnswered));
    assert_eq!(act(&mut in_state(ManagerLeft), Action::Sign, Manager), Err(Refused::ManagerLeft));
    assert_eq!(act(&mut in_state(InWork), Action::FollowUp, Manager), Err(Refused::NotSigned));
    assert_eq!(act(&mut in_state(InWork), Action::Change, Employee), Err(Refused::NotYours));
}

#[test]
fn who_edits_what_another_has_changed_is_told_and_nothing_is_overwritten() {
    let mut plan = plan();
    plan.change(1, 1, text("Mit"), &hand(Manager)).unwrap();
    assert_eq!(plan.change(1, 1, text("Dit"), &hand(Manager)), Err(Refused::AgreementChanged(1)));
    assert_eq!(plan.agreement(1).unwrap().text.text, "Mit");
    plan.take_out(1, 2, &hand(Manager)).unwrap();
    assert_eq!(plan.change(1, 2, text("Dit"), &hand(Manager)), Err(Refused::AgreementChanged(1)));
    assert_eq!(plan.add(text("Ny"), &hand(Manager)), Ok(2), "a number is not given twice");
    let later = AgreementText { who: Responsible::Both, due: None, ..text("Mit") };
    assert_eq!(differing(&text("Mit"), &later), [Part::Who, Part::Due]);
}

#[test]
fn a_refusal_stands_until_the_text_changes_and_is_never_forgotten() {
    let mut plan = in_state(NotAgreed { by: Employee, other_signed: true });
    assert_eq!(plan.refusals[0].remark, "Nej");
    plan.sign_anew(&hand(Manager)).unwrap();
    assert_eq!(at(&plan), InWork);
    assert_eq!((plan.refusals.len(), plan.removed.len()), (1, 1));
}

#[test]
fn a_new_manager_finds_a_plan_half_signed_with_the_old_one() {
    for party in Party::BOTH {
        let plan = in_state(SignedBy(party));
        assert_eq!(state(&plan, Some(NEW_BOSS)), ManagerLeft);
        assert_eq!(state(&plan, None), ManagerLeft);
    }
    assert_eq!(state(&in_state(Signed), Some(NEW_BOSS)), Signed, "what both signed stays signed");
    let mut plan = in_state(SignedBy(Manager));
    let new = Hand { by: NEW_BOSS, manager: NEW_BOSS, ..hand(Manager) };
    assert_eq!(
        plan.sign(fingerprint(&plan), &Hand { manager: NEW_BOSS, ..hand(Employee) }, frozen()),
        Err(Refused::ManagerLeft)
    );
    plan.sign_anew(&new).unwrap();
    plan.sign(fingerprint(&plan), &new, frozen()).unwrap();
    assert_eq!(state(&plan, Some(NEW_BOSS)), SignedBy(Manager));
}

#[test]
fn employees_conclude_their_own_agreements_only() {
    let mut plan = plan();
    plan.add(AgreementText { who: Responsible::Manager, ..text("Ny opgave") }, &hand(Manager)).unwrap();
    Party::BOTH.into_iter().for_each(|party| sign(&mut plan, party).unwrap());
    let outcome = Outcome { ending: Ending::Done, remark: "Ja".into(), on: day("2026-11-01"), by: ME };
    let before = fingerprint(&plan);
    plan.conclude(1, outcome.clone(), &hand(Employee)).unwrap();
    assert_eq!(plan.conclude(2, outcome.clone(), &hand(Employee)), Err(Refused::NotYours));
    plan.conclude(2, outcome, &hand(Manager)).unwrap();
    assert_eq!(fingerprint(&plan), before, "what becomes of it is not what was signed");
}

#[test]
fn the_fingerprint_is_frozen() {
    // Another layout needs another name: signatures of today must be shown to fit their text for years.
    assert_eq!(fingerprint(&plan()).to_string(), FINGERPRINT);
    assert_eq!(fingerprint(&plan()).short().len(), 9);
}

const FINGERPRINT: &str = "6d561dbeb0d74569ff269e4160f85c472c9c46146d199e09f45dbaae5c9b881c";

#[test]
fn what_is_not_finished_goes_on_into_the_next_plan() {
    let mut plan = plan();
    plan.add(text("Færdig"), &hand(Manager)).unwrap();
    plan.add(AgreementText { due: Some(day("2027-06-01")), ..text("Halvt") }, &hand(Manager)).unwrap();
    plan.agreements[1].outcome =
        Some(Outcome { ending: Ending::Done, remark: String::new(), on: day("2026-09-01"), by: ME });
    plan.agreements[2].outcome =
        Some(Outcome { ending: Ending::InPart, remark: String::new(), on: day("2026-09-01"), by: ME });
    let next = carried(&plan, day("2027-04-01"));
    let told: Vec<_> =
        next.iter().map(|one| (one.number, one.text.text.as_str(), one.text.due, one.carried_from)).collect();
    let from = |number| Some((plan.key, number));
    let expected = [(1, "Kursus i aktindsigt", None, from(1)), (2, "Halvt", Some(day("2027-06-01")), from(3))];
    assert_eq!(told, expected);
    assert!(next.iter().all(|one| one.outcome.is_none()));
}

fn terms(today: &str) -> (NaiveDate, Calendar) {
    (day(today), Calendar::default())
}

fn open(plan: &Plan, today: &str, signed: Option<&str>, replaced: bool) -> Vec<(Party, PlanDutyKind, String)> {
    let (today, calendar) = terms(today);
    let terms = PlanTerms { today, calendar: &calendar, sign_days: 14, agreement_days_before: 30, follow_up_months: 6 };
    let found = duties(plan, Some(BOSS), Some(day("2026-05-04")), signed.map(day), replaced, &terms);
    found.into_iter().map(|duty| (duty.party, duty.kind, duty.due.to_string())).collect()
}

#[test]
fn signatures_are_asked_for_until_both_are_there() {
    let due = || "2026-05-18".to_owned();
    let sign = |party| (party, PlanDutyKind::Sign, due());
    assert_eq!(open(&in_state(InWork), "2026-05-05", None, false), [sign(Employee), sign(Manager)]);
    assert_eq!(open(&in_state(SignedBy(Manager)), "2026-05-05", None, false), [sign(Employee)]);
    let refused = in_state(NotAgreed { by: Employee, other_signed: true });
    assert_eq!(open(&refused, "2026-05-05", None, false), [(Manager, PlanDutyKind::SettleRefusal, due())]);
    assert_eq!(open(&in_state(ManagerLeft), "2026-05-05", None, false), [(Manager, PlanDutyKind::TakeOver, due())]);
    assert!(open(&empty(), "2026-05-05", None, false).is_empty());
}

#[test]
fn agreements_and_the_follow_up_open_before_their_day_and_close_by_themselves() {
    let mut plan = in_state(Signed);
    let signed = Some("2026-05-10");
    assert!(open(&plan, "2026-09-01", signed, false).is_empty());
    let agreement = (Employee, PlanDutyKind::Agreement(1), "2026-11-02".to_owned());
    let follow_up = (Manager, PlanDutyKind::FollowUp, "2026-11-10".to_owned());
    assert_eq!(open(&plan, "2026-10-20", signed, false), [agreement.clone(), follow_up.clone()]);
    assert!(open(&plan, "2026-10-20", signed, true).is_empty(), "the next plan has taken over");
    plan.checks.push(Check { on: day("2026-10-21"), by: BOSS, remark: String::new() });
    assert_eq!(open(&plan, "2026-10-22", signed, false), [agreement]);
    plan.agreements[0].outcome =
        Some(Outcome { ending: Ending::Done, remark: String::new(), on: day("2026-10-22"), by: ME });
    assert!(open(&plan, "2026-12-22", signed, false).is_empty());
}

proptest! {
    /// Whatever the two do, in whatever order: both signatures of a frozen plan are of the content it has, each party's
    /// once, and nothing that was signed or refused is lost from the record.
    #[test]
    fn no_way_through_freezes_a_text_somebody_did_not_sign(steps in prop::collection::vec((0..5_usize, any::<bool>()), 0..25)) {
        let mut plan = empty();
        let (mut signed, mut refusals) = (0, 0);
        for (action, manager) in steps {
            let party = if manager { Manager } else { Employee };
            let action = Action::ALL[action];
            if act(&mut plan, action, party).is_ok() {
                signed += usize::from(action == Action::Sign);
                refusals += usize::from(action == Action::Refuse);
            }
        }
        prop_assert_eq!(plan.signatures.len() + plan.removed.len(), signed);
        prop_assert_eq!(plan.refusals.len(), refusals);
        prop_assert!(plan.signatures.iter().all(|signature| signature.fingerprint == fingerprint(&plan)));
        prop_assert_eq!(plan.frozen.is_some(), plan.signatures.len() == 2);
        prop_assert_eq!(plan.frozen.is_some(), at(&plan) == Signed);
    }
}
