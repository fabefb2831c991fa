//! Interviews and development plans: who is let in, and that nobody but its author ever sees a private note.

use super::reach::{AskRow, EMPLOYED, HR_OF_METTE, NOBODY, Try, of, tries};
use super::world::{ALL, Colleague, Hr, HrElsewhere, HrEmployee, HrInScope, Nearest, Own, Top, Upper};
use crate::domain::activity::{Activity, ActivityKind, ActivityNo, ActivityState, Aim, Source, Step};
use crate::domain::competence::Level;
use crate::domain::ids::PersonNo;
use crate::domain::interview::{Interview, InterviewState, Meeting, Notes, TalkKey, Topic};
use crate::domain::plan::{
    AgreementKind, AgreementText, Ending, Frozen, Hand, Party, Plan, PlanKey, Responsible, fingerprint,
};
use crate::service::ask::{
    Activities, ActivityCard, ActivityOutlook, AgreementOutlook, Interview as AskInterview, InterviewOutlook,
    Interviews, MusFigures, Plan as AskPlan, Plans, Preparation,
};
use crate::service::command::{ActivityCommand, InterviewCommand, NewActivity, PlanCommand, PlanInterview, Prepare};
use crate::service::engine::{DevelopmentFact, Fact};
use crate::service::fixture::{METTE, PIA, TOVE, day};
use crate::service::session::Session;
use crate::service::{AnyAsk, Ask, Command};
use chrono::NaiveTime;
use std::collections::BTreeMap;

/// The interview that has begun, and the one that is planned.
const BEGUN: u32 = 1;
const PLANNED: u32 = 2;
/// A plan in work, one that is not agreed, and one that both signed.
const IN_WORK: u32 = 1;
const NOT_AGREED: u32 = 2;
const SIGNED: u32 = 3;

const NOTE: &str = "HEMMELIGT-NOTAT";

fn talk(person: PersonNo, number: u32) -> TalkKey {
    TalkKey { person, number }
}

fn plan(person: PersonNo, number: u32) -> PlanKey {
    PlanKey { person, number }
}

fn meeting() -> Meeting {
    Meeting { date: day("2026-04-20"), time: NaiveTime::MIN, place: String::new() }
}

fn interview(number: u32, state: InterviewState) -> Fact {
    Fact::Development(DevelopmentFact::Interview(Box::new(Interview {
        key: talk(METTE, number),
        round: None,
        meeting: meeting(),
        state,
        changes: Vec::new(),
        shared: BTreeMap::from([(Party::Employee, BTreeMap::from([(Topic::Tasks, "Delt".to_owned())]))]),
        senior: false,
        held: None,
        delete_after: day("2029-01-01"),
        hold: false,
    })))
}

fn text(words: &str) -> AgreementText {
    AgreementText {
        kind: AgreementKind::Other,
        text: words.into(),
        who: Responsible::Both,
        due: Some(day("2026-10-01")),
        competence: Some("LOV-1".into()),
        level: Level::new(4),
        course: None,
    }
}

fn hand(party: Party) -> Hand {
    let by = if party == Party::Employee { METTE } else { TOVE };
    Hand { by, party, at: "2026-04-10T08:00:00Z".parse().unwrap(), manager: TOVE }
}

fn a_plan(number: u32) -> Plan {
    let mut one = Plan::new(plan(METTE, number), BEGUN, day("2026-04-10"), day("2029-01-01"));
    one.add(text("Aftalt"), &hand(Party::Manager)).unwrap();
    let read = fingerprint(&one);
    let frozen = Frozen { at: hand(Party::Employee).at, profile: None, scale: Vec::new() };
    match number {
        NOT_AGREED => one.refuse(read, "Nej".into(), &hand(Party::Employee)).unwrap(),
        SIGNED => Party::BOTH.into_iter().for_each(|party| one.sign(read, &hand(party), frozen.clone()).unwrap()),
        _ => {}
    }
    one
}

const PROPOSED: u32 = 1;
const DECIDED: u32 = 2;

fn aim(unit: &str) -> Aim {
    Aim {
        title: "Kursus".into(),
        source: Source::Audit,
        reference: String::new(),
        unit: unit.into(),
        kind: ActivityKind::Course,
        competence: None,
        level: None,
        owner: PIA,
        deadline: day("2026-12-01"),
        hours: 0,
        money: 0,
    }
}

fn activity(no: u32, state: ActivityState) -> Fact {
    let activity =
        Activity { no: ActivityNo(no), aim: aim("A1"), seen_in: None, targets: Vec::new(), state, steps: Vec::new() };
    Fact::Development(DevelopmentFact::Activity(Box::new(activity)))
}

/// Mette's interviews and plans in the states the commands need, and a note of each party.
pub fn facts() -> Vec<Fact> {
    let note = |author| {
        Fact::Development(DevelopmentFact::Notes(Box::new(Notes {
            talk: talk(METTE, BEGUN),
            author,
            notes: BTreeMap::from([(Topic::Own, format!("{NOTE}-{}", author.0))]),
            delete_after: day("2026-08-01"),
            hold: false,
        })))
    };
    let plan = |number| Fact::Development(DevelopmentFact::Plan(Box::new(a_plan(number))));
    vec![
        interview(BEGUN, InterviewState::Begun),
        interview(PLANNED, InterviewState::Planned),
        plan(IN_WORK),
        plan(NOT_AGREED),
        plan(SIGNED),
        note(METTE),
        note(TOVE),
        activity(PROPOSED, ActivityState::Proposed),
        activity(DECIDED, ActivityState::Decided),
    ]
}

/// Every question about somebody's interviews and plans.
pub fn everything(person: PersonNo) -> Vec<AnyAsk> {
    let mut asks = vec![InterviewOutlook { person }.wrap(), Plans { person }.wrap()];
    for number in [BEGUN, PLANNED, SIGNED] {
        asks.push(AskInterview { talk: talk(person, number) }.wrap());
        asks.push(Preparation { talk: talk(person, number) }.wrap());
        asks.push(AskPlan { plan: plan(person, number) }.wrap());
        asks.push(AgreementOutlook { plan: plan(person, number) }.wrap());
    }
    asks
}

pub fn asks() -> Vec<AskRow> {
    let two = || of(&[&[Own, Nearest]]);
    let readers = || of(&[&[Own, Nearest], HR_OF_METTE]);
    let interview = |person| AskInterview { talk: talk(person, BEGUN) }.wrap();
    let preparation = |person| Preparation { talk: talk(person, BEGUN) }.wrap();
    let outlook = |person| InterviewOutlook { person }.wrap();
    let one = |person| AskPlan { plan: plan(person, SIGNED) }.wrap();
    let all = |person| Plans { person }.wrap();
    let agreement = |person| AgreementOutlook { plan: plan(person, IN_WORK) }.wrap();
    let card = |no| ActivityCard { no: ActivityNo(no) }.wrap();
    let new = |unit: &str| ActivityOutlook { competence: None, seen_in: None, unit: Some(unit.into()) }.wrap();
    let figures = |unit: &str| MusFigures { unit: Some(unit.into()), as_of: None }.wrap();
    let common = || of(&[EMPLOYED, &[Hr, HrElsewhere]]);
    vec![
        (Activities {}.wrap(), None, common()),
        (card(DECIDED), Some(card(99)), common()),
        (new("A1"), Some(new("NO")), of(&[&[Nearest, Upper, Top, HrEmployee, HrInScope]])),
        (figures("A1"), Some(figures("NO")), of(&[&[Nearest, Upper, Top], HR_OF_METTE])),
        (Interviews {}.wrap(), None, of(&[EMPLOYED])),
        (interview(METTE), Some(interview(NOBODY)), two()),
        (preparation(METTE), Some(preparation(NOBODY)), two()),
        (outlook(METTE), Some(outlook(NOBODY)), of(&[&[Nearest]])),
        (one(METTE), Some(one(NOBODY)), readers()),
        (all(METTE), Some(all(NOBODY)), readers()),
        (agreement(METTE), Some(agreement(NOBODY)), two()),
    ]
}

fn planning(person: PersonNo) -> Command {
    let new = PlanInterview { person, round: None, meeting: meeting(), senior: false };
    Command::Interview(InterviewCommand::Plan(new))
}

fn moving(person: PersonNo) -> Command {
    let (talk, reason) = (talk(person, PLANNED), "Syg".into());
    Command::Interview(InterviewCommand::Move { talk, meeting: meeting(), reason })
}

fn cancelling(person: PersonNo) -> Command {
    Command::Interview(InterviewCommand::Cancel { talk: talk(person, PLANNED), reason: "Syg".into() })
}

fn beginning(person: PersonNo) -> Command {
    Command::Interview(InterviewCommand::Begin(talk(person, PLANNED)))
}

fn holding(person: PersonNo) -> Command {
    Command::Interview(InterviewCommand::Hold(talk(person, BEGUN)))
}

fn preparing(person: PersonNo) -> Command {
    let of = |text: &str| BTreeMap::from([(Topic::Own, text.to_owned())]);
    let prepared = Prepare { talk: talk(person, PLANNED), shared: of("Delt"), notes: of("Privat") };
    Command::Interview(InterviewCommand::Prepare(prepared))
}

fn agreeing(person: PersonNo) -> Command {
    Command::Plan(PlanCommand::Agree { plan: plan(person, IN_WORK), text: text("Ny") })
}

fn changing(person: PersonNo) -> Command {
    Command::Plan(PlanCommand::Change { plan: plan(person, IN_WORK), number: 1, version: 1, text: text("Ny") })
}

fn taking_out(person: PersonNo) -> Command {
    Command::Plan(PlanCommand::TakeOut { plan: plan(person, IN_WORK), number: 1, version: 1 })
}

fn signing(person: PersonNo) -> Command {
    let fingerprint = fingerprint(&a_plan(IN_WORK));
    Command::Plan(PlanCommand::Sign { plan: plan(person, IN_WORK), fingerprint })
}

fn refusing(person: PersonNo) -> Command {
    let fingerprint = fingerprint(&a_plan(IN_WORK));
    Command::Plan(PlanCommand::Refuse { plan: plan(person, IN_WORK), fingerprint, remark: "Nej".into() })
}

fn anew(person: PersonNo) -> Command {
    Command::Plan(PlanCommand::SignAnew(plan(person, NOT_AGREED)))
}

fn concluding(person: PersonNo) -> Command {
    let (plan, remark) = (plan(person, SIGNED), String::new());
    Command::Plan(PlanCommand::Conclude { plan, number: 1, ending: Ending::Done, remark })
}

fn following(person: PersonNo) -> Command {
    Command::Plan(PlanCommand::FollowUp { plan: plan(person, SIGNED), remark: "Godt".into() })
}

fn proposing(unit: &str) -> Command {
    Command::Activity(ActivityCommand::Propose(NewActivity { aim: aim(unit), seen_in: None }))
}

fn deciding(unit: &str) -> Command {
    Command::Activity(ActivityCommand::Decide(NewActivity { aim: aim(unit), seen_in: None }))
}

fn stepping(no: u32, step: Step) -> Command {
    Command::Activity(ActivityCommand::Step { no: ActivityNo(no), step, reason: String::new() })
}

pub fn commands() -> Vec<Try> {
    let manager: &[&[_]] = &[&[Nearest]];
    let two: &[&[_]] = &[&[Own, Nearest]];
    vec![
        tries(|_| planning(PIA), Some(|| planning(NOBODY)), manager),
        tries(|_| moving(METTE), Some(|| moving(NOBODY)), manager),
        tries(|_| cancelling(METTE), Some(|| cancelling(NOBODY)), manager),
        tries(|_| beginning(METTE), Some(|| beginning(NOBODY)), manager),
        tries(|_| holding(METTE), Some(|| holding(NOBODY)), manager),
        tries(|_| preparing(METTE), Some(|| preparing(NOBODY)), two),
        tries(|_| agreeing(METTE), Some(|| agreeing(NOBODY)), manager),
        tries(|_| changing(METTE), Some(|| changing(NOBODY)), manager),
        tries(|_| taking_out(METTE), Some(|| taking_out(NOBODY)), manager),
        tries(|_| signing(METTE), Some(|| signing(NOBODY)), two),
        tries(|_| refusing(METTE), Some(|| refusing(NOBODY)), two),
        tries(|_| anew(METTE), Some(|| anew(NOBODY)), manager),
        tries(|_| concluding(METTE), Some(|| concluding(NOBODY)), two),
        tries(|_| following(METTE), Some(|| following(NOBODY)), two),
        tries(|_| proposing("A1"), Some(|| proposing("NO")), &[&[Nearest], HR_OF_METTE]),
        tries(|_| deciding("A1"), Some(|| deciding("NO")), &[&[Nearest, Upper, Top], HR_OF_METTE]),
        tries(
            |_| stepping(PROPOSED, Step::Decide),
            Some(|| stepping(99, Step::Decide)),
            &[&[Nearest, Upper, Top], HR_OF_METTE],
        ),
        tries(
            |_| stepping(DECIDED, Step::Begin),
            Some(|| stepping(99, Step::Begin)),
            &[&[Colleague, Nearest, Upper, Top], HR_OF_METTE],
        ),
    ]
}

/// The command after this one of the two systems; `None` after the last.
pub fn next(command: &Command) -> Option<&'static str> {
    use InterviewCommand as I;
    use PlanCommand as P;
    Some(match command {
        Command::Interview(I::Plan(_)) => "move_interview",
        Command::Interview(I::Move { .. }) => "cancel_interview",
        Command::Interview(I::Cancel { .. }) => "begin_interview",
        Command::Interview(I::Begin(_)) => "hold_interview",
        Command::Interview(I::Hold(_)) => "prepare_interview",
        Command::Interview(I::Prepare(_)) => "add_agreement",
        Command::Plan(P::Agree { .. }) => "change_agreement",
        Command::Plan(P::Change { .. }) => "remove_agreement",
        Command::Plan(P::TakeOut { .. }) => "sign_plan",
        Command::Plan(P::Sign { .. }) => "refuse_plan",
        Command::Plan(P::Refuse { .. }) => "sign_plan_anew",
        Command::Plan(P::SignAnew(_)) => "conclude_agreement",
        Command::Plan(P::Conclude { .. }) => "follow_up_plan",
        Command::Plan(P::FollowUp { .. }) => "propose_activity",
        Command::Activity(ActivityCommand::Propose(_)) => "decide_activity",
        Command::Activity(ActivityCommand::Decide(_)) => "step_activity",
        _ => return None,
    })
}

/// The same command with something in it that may stand nowhere else.
pub fn with_secret(command: Command, secret: &str) -> Command {
    let secret = || secret.to_owned();
    match command {
        Command::Interview(InterviewCommand::Plan(plan)) => {
            let meeting = Meeting { place: secret(), ..plan.meeting };
            Command::Interview(InterviewCommand::Plan(PlanInterview { meeting, ..plan }))
        }
        Command::Interview(InterviewCommand::Move { talk, meeting, .. }) => {
            Command::Interview(InterviewCommand::Move { talk, meeting, reason: secret() })
        }
        Command::Interview(InterviewCommand::Prepare(prepared)) => {
            let of = || BTreeMap::from([(Topic::Own, secret())]);
            let prepared = Prepare { shared: of(), notes: of(), ..prepared };
            Command::Interview(InterviewCommand::Prepare(prepared))
        }
        Command::Plan(PlanCommand::Agree { plan, text }) => {
            Command::Plan(PlanCommand::Agree { plan, text: AgreementText { text: secret(), ..text } })
        }
        Command::Activity(ActivityCommand::Decide(new)) => {
            let aim = Aim { title: secret(), reference: secret(), ..new.aim };
            Command::Activity(ActivityCommand::Decide(NewActivity { aim, ..new }))
        }
        Command::Plan(PlanCommand::Refuse { plan, fingerprint, .. }) => {
            Command::Plan(PlanCommand::Refuse { plan, fingerprint, remark: secret() })
        }
        other => other,
    }
}

/// A private note is seen by its author alone: not by the other party, not by HR, not in the journal, in no export.
#[test]
fn private_notes_are_their_authors_alone() {
    let house = super::world::world();
    let people = [METTE, TOVE, PIA];
    for (who, login) in ALL {
        let session = house.session(login);
        let mut told = String::new();
        for ask in super::world::everything(&people, &["2025", "2026"]) {
            told += &format!("{:?}", session.ask_any(ask));
        }
        assert_eq!(told.contains(&format!("{NOTE}-{}", METTE.0)), who == Own, "{who:?}");
        assert_eq!(told.contains(&format!("{NOTE}-{}", TOVE.0)), who == Nearest, "{who:?}");
    }
    let journal = house.engine.journal_from(1, usize::MAX).unwrap();
    assert!(!format!("{journal:?}").contains(NOTE));
}
