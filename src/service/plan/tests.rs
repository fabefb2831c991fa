use crate::domain::interview::{Meeting, TalkKey};
use crate::domain::plan::{
    Action, AgreementKind, AgreementText, Ending, Party, PlanKey, PlanState, Refused, Responsible,
};
use crate::service::ask::{Plan, Plans};
use crate::service::command::{InterviewCommand, PlanCommand, PlanInterview};
use crate::service::engine::{Engine, Fact};
use crate::service::fixture::{House, METTE, OMAR, day, house, unit};
use crate::service::views::PlanView;
use crate::service::{Command, Refusal};
use chrono::NaiveTime;

const PLAN: PlanKey = PlanKey { person: METTE, number: 1 };

fn text(words: &str) -> AgreementText {
    AgreementText {
        kind: AgreementKind::Other,
        text: words.into(),
        who: Responsible::Employee,
        due: Some(day("2026-10-01")),
        competence: None,
        level: None,
        course: None,
    }
}

/// Mette's interview has begun and one thing is agreed.
pub fn agreed() -> House {
    let house = house();
    let meeting = Meeting { date: day("2026-04-15"), time: NaiveTime::MIN, place: String::new() };
    let talk = TalkKey { person: METTE, number: 1 };
    let plan = PlanInterview { person: METTE, round: Some("2026".into()), meeting, senior: false };
    for command in [InterviewCommand::Plan(plan), InterviewCommand::Begin(talk)] {
        house.run("tove", Command::Interview(command)).unwrap();
    }
    run(&house, "tove", PlanCommand::Agree { plan: PLAN, text: text("Kursus i aktindsigt") }).unwrap();
    house.run("tove", Command::Interview(InterviewCommand::Hold(talk))).unwrap();
    house
}

fn run(house: &House, login: &str, command: PlanCommand) -> Result<(), Refusal> {
    house.run(login, Command::Plan(command)).map(|_| ())
}

fn view(house: &House, login: &str) -> PlanView {
    house.ask(login, Plan { plan: PLAN }).unwrap()
}

fn sign(house: &House, login: &str) -> Result<(), Refusal> {
    let fingerprint = view(house, login).fingerprint;
    run(house, login, PlanCommand::Sign { plan: PLAN, fingerprint })
}

#[test]
fn both_sign_and_the_frozen_plan_is_there_after_a_restart() {
    let house = agreed();
    sign(&house, "mette").unwrap();
    assert_eq!(view(&house, "tove").state, PlanState::SignedBy(Party::Employee));
    sign(&house, "tove").unwrap();
    let signed = view(&house, "mette");
    assert_eq!((signed.state, signed.signatures.len()), (PlanState::Signed, 2));
    assert_eq!(signed.profile, Some(("Sagsbehandler".into(), 1)));
    let denied = run(&house, "tove", PlanCommand::Agree { plan: PLAN, text: text("Mere") });
    assert_eq!(denied, Err(Refusal::Plan(Refused::Frozen)));
    let copy = crate::store::memory::Memory::new();
    crate::service::fixture::copy(house.engine.store(), &copy);
    let again = Engine::open(Box::new(copy), house.clock.clone()).unwrap();
    let kept = again.read(|model| model.development.plan(PLAN).cloned());
    assert_eq!(kept, house.engine.read(|model| model.development.plan(PLAN).cloned()));
}

#[test]
fn a_change_after_one_signature_takes_it_away_and_says_so() {
    let house = agreed();
    sign(&house, "mette").unwrap();
    run(&house, "tove", PlanCommand::Agree { plan: PLAN, text: text("Noget nyt") }).unwrap();
    let changed = view(&house, "mette");
    assert_eq!(changed.state, PlanState::InWork);
    assert_eq!(changed.removed.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Mette Lund"]);
}

#[test]
fn nobody_signs_the_others_line_or_a_text_that_was_not_read() {
    let house = agreed();
    let read = view(&house, "mette").fingerprint;
    run(&house, "tove", PlanCommand::Agree { plan: PLAN, text: text("Noget nyt") }).unwrap();
    let stale = PlanCommand::Sign { plan: PLAN, fingerprint: read };
    assert_eq!(run(&house, "mette", stale), Err(Refusal::Plan(Refused::TextChanged)));
    let fingerprint = view(&house, "hanne").fingerprint;
    for login in ["hanne", "hr", "anders", "pia", "admin"] {
        let signing = PlanCommand::Sign { plan: PLAN, fingerprint };
        assert_eq!(run(&house, login, signing), Err(Refusal::NotFound), "{login}");
    }
    sign(&house, "mette").unwrap();
    assert_eq!(sign(&house, "mette"), Err(Refusal::Plan(Refused::AlreadyAnswered)), "the own line only");
}

#[test]
fn a_refusal_is_kept_with_its_remark_and_the_plan_is_not_agreed() {
    let house = agreed();
    let fingerprint = view(&house, "mette").fingerprint;
    let refuse = |remark: &str| PlanCommand::Refuse { plan: PLAN, fingerprint, remark: remark.into() };
    assert_eq!(run(&house, "mette", refuse("  ")), Err(Refusal::Required("remark".into())));
    run(&house, "mette", refuse("Ikke uden vejledning")).unwrap();
    let seen = view(&house, "tove");
    assert_eq!(seen.state, PlanState::NotAgreed { by: Party::Employee, other_signed: false });
    assert_eq!(seen.refusals[0].0.remark, "Ikke uden vejledning");
}

#[test]
fn a_manager_who_left_between_the_signatures_leaves_it_to_the_next() {
    let house = agreed();
    sign(&house, "tove").unwrap();
    house.put(vec![Fact::Unit(unit("A1", Some("A"), Some(OMAR)))]);
    assert_eq!(view(&house, "mette").state, PlanState::ManagerLeft);
    assert_eq!(sign(&house, "mette"), Err(Refusal::Plan(Refused::ManagerLeft)));
    assert_eq!(view(&house, "omar").allowed, [Action::Change, Action::SignAnew]);
    run(&house, "omar", PlanCommand::SignAnew(PLAN)).unwrap();
    sign(&house, "mette").unwrap();
    sign(&house, "omar").unwrap();
    assert_eq!(view(&house, "mette").state, PlanState::Signed);
}

#[test]
fn the_second_editor_of_one_agreement_is_told() {
    let house = agreed();
    let change = |words| PlanCommand::Change { plan: PLAN, number: 1, version: 1, text: text(words) };
    run(&house, "tove", change("Først")).unwrap();
    assert_eq!(run(&house, "tove", change("Så")), Err(Refusal::Plan(Refused::AgreementChanged(1))));
    assert_eq!(view(&house, "tove").agreements[0].agreement.text.text, "Først");
}

#[test]
fn an_agreement_needs_words_a_day_and_a_competence_that_exists() {
    let house = agreed();
    let agree = |text| run(&house, "tove", PlanCommand::Agree { plan: PLAN, text });
    assert_eq!(agree(text(" ")), Err(Refusal::Required("agreement".into())));
    assert_eq!(agree(AgreementText { due: None, ..text("Uden dag") }), Err(Refusal::Required("due".into())));
    let unknown = AgreementText { competence: Some("NO-1".into()), ..text("Ukendt") };
    assert_eq!(agree(unknown), Err(Refusal::UnknownCompetence));
    agree(AgreementText { kind: AgreementKind::Wish, due: None, ..text("Et ønske") }).unwrap();
}

#[test]
fn follow_up_begins_with_the_second_signature() {
    let house = agreed();
    let conclude = || PlanCommand::Conclude { plan: PLAN, number: 1, ending: Ending::Done, remark: "Bestået".into() };
    assert_eq!(run(&house, "mette", conclude()), Err(Refusal::Plan(Refused::NotSigned)));
    sign(&house, "mette").unwrap();
    sign(&house, "tove").unwrap();
    run(&house, "mette", conclude()).unwrap();
    run(&house, "tove", PlanCommand::FollowUp { plan: PLAN, remark: "Går godt".into() }).unwrap();
    let seen = view(&house, "hanne");
    assert_eq!(seen.checks[0].0.remark, "Går godt");
    assert!(seen.agreements[0].agreement.outcome.is_some());
    assert_eq!(house.ask("mette", Plans { person: METTE }).unwrap()[0].agreements, (1, 1));
}
