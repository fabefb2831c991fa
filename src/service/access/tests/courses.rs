//! Courses for the walk through all queries and commands: one looked after by Søren (the advisor) and taught by Pia (the
//! colleague), with Mette on it in every way, and one that is nobody's.

use crate::domain::course::{
    Act, Course, CourseFact, CourseKind, LevelProposal, Nomination, ProposalNo, Run, RunState, SignUp, SignUpNo,
    SignUpStep, StaffRole, State, Use, Verdict,
};
use crate::domain::ids::{CompetenceId, PersonNo, RunId};
use crate::service::Command;
use crate::service::command::CourseCommand;
use crate::service::engine::Fact;
use crate::service::fixture::{METTE, PIA, SOEREN, day, level};
use std::collections::BTreeMap;

/// A course with an aim.
pub fn course(id: &str, owner: Option<PersonNo>) -> Course {
    Course {
        id: id.into(),
        title: format!("Kursus {id}"),
        kind: CourseKind::Internal,
        provider: String::new(),
        text: String::new(),
        serves: String::new(),
        target_group: String::new(),
        prerequisites: String::new(),
        hours: None,
        price: None,
        contact: String::new(),
        link: String::new(),
        owner,
        approval: owner.is_some(),
        aims: BTreeMap::from([("LOV-1".into(), level(4))]),
    }
}

/// A run of one day, taught by Pia.
pub fn run(id: &str, course: &str, on: &str) -> Run {
    Run {
        id: id.into(),
        course: course.into(),
        first_day: day(on),
        last_day: day(on),
        starts: None,
        ends: None,
        place: String::new(),
        seats: Some(5),
        minimum: None,
        deadline: None,
        state: RunState::Open,
        staff: BTreeMap::from([(PIA, StaffRole::Teacher)]),
    }
}

/// Mette's sign-up.
pub fn sign_up(no: u64, course: &str, run: &str, state: State) -> SignUp {
    let run: Option<RunId> = Some(run.into());
    let at = "2026-01-02T08:00:00Z".parse().unwrap();
    let step = SignUpStep { at, by: Some(METTE), act: Act::Apply, run: run.clone(), to: state, note: String::new() };
    SignUp {
        no: SignUpNo(no),
        person: METTE,
        course: course.into(),
        run,
        state,
        ticket: no,
        offered_until: (state == State::Offered).then(|| day("2026-04-17")),
        told: None,
        steps: vec![step],
    }
}

/// Everything.
pub fn facts() -> Vec<Fact> {
    let courses = [course("K-1", Some(SOEREN)), course("K-2", None), course("K-3", None)];
    let runs = [
        run("H-0", "K-1", "2026-04-01"),
        run("H-1", "K-1", "2026-05-20"),
        run("H-2", "K-1", "2026-01-10"),
        run("H-3", "K-2", "2026-04-18"),
        run("H-4", "K-3", "2026-05-20"),
        run("H-5", "K-1", "2026-06-20"),
        run("H-6", "K-1", "2026-04-02"),
    ];
    let sign_ups = [
        sign_up(1, "K-1", "H-0", State::Seat),
        sign_up(2, "K-1", "H-2", State::Attended),
        sign_up(3, "K-1", "H-1", State::Applied),
        sign_up(4, "K-2", "H-3", State::Offered),
    ];
    let at = "2026-01-12T08:00:00Z".parse().unwrap();
    let proposal = LevelProposal {
        no: ProposalNo(1),
        person: METTE,
        competence: "LOV-1".into(),
        level: level(4),
        course: "K-1".into(),
        run: "H-2".into(),
        sign_up: SignUpNo(2),
        at,
    };
    let named =
        Nomination { person: METTE, competence: "LOV-1".into(), by: None, at, note: String::new(), withdrawn: false };
    let mut facts: Vec<CourseFact> = Vec::new();
    facts.extend(courses.into_iter().map(|one| CourseFact::Course(Box::new(one))));
    facts.extend(runs.into_iter().map(|one| CourseFact::Run(Box::new(one))));
    facts.extend(sign_ups.into_iter().map(|one| CourseFact::SignUp(Box::new(one))));
    facts.extend([CourseFact::Proposal(proposal), CourseFact::Nomination(named)]);
    facts.into_iter().map(Fact::Course).collect()
}

/// One of each: about what is there, and about what is not.
pub fn on_courses(deed: &str, there: bool) -> Command {
    use CourseCommand as C;
    let id = |id: &str| if there { id.to_owned() } else { "NO".to_owned() };
    let no = |no: u64| if there { SignUpNo(no) } else { SignUpNo(999) };
    let person = if there { METTE } else { PersonNo(999) };
    let competence = |id: &str| CompetenceId::new(id);
    let reason = || "Fordi".to_owned();
    Command::Course(match deed {
        "make_course" => C::PutCourse { before: None, course: Box::new(course("K-9", None)) },
        "put_course" => {
            let before = course("K-1", Some(SOEREN));
            let changed = Course { title: "Andet".into(), ..before.clone() };
            C::PutCourse { before: Some(Box::new(before)), course: Box::new(changed) }
        }
        "put_run" => {
            let before = run("H-5", &id("K-1"), "2026-06-20");
            let changed = Run { place: "Andetsteds".into(), ..before.clone() };
            C::PutRun { before: Some(Box::new(before)), run: Box::new(changed) }
        }
        "cancel_run" => C::CancelRun { run: RunId::new(&id("H-5")), reason: reason() },
        "close_run" => C::CloseRun { run: RunId::new(&id("H-6")) },
        "show_interest" => C::ShowInterest { course: id("K-3").as_str().into() },
        "apply_for_run" => C::Apply { run: RunId::new(&id("H-4")) },
        "withdraw_sign_up" => C::Withdraw { sign_up: no(3) },
        "accept_seat" => C::Accept { sign_up: no(4) },
        "seen_sign_up" => C::Seen { sign_up: no(3) },
        "approve_sign_up" => C::Approve { sign_up: no(3) },
        "refuse_sign_up" => C::Refuse { sign_up: no(3), reason: reason() },
        "set_course_result" => C::SetResult { sign_up: no(1), attended: true },
        "evaluate_course" => {
            C::Evaluate { sign_up: no(2), useful: level(4), teaching: level(3), remark: String::new() }
        }
        "tell_course_use" => C::TellUse { sign_up: no(2), used: Use::Partly, remark: String::new() },
        "answer_level_proposal" => C::AnswerProposal {
            proposal: ProposalNo(if there { 1 } else { 999 }),
            verdict: Verdict::Agreed(level(3)),
            reason: String::new(),
        },
        "nominate_instructor" => C::Nominate { person, competence: competence("LOV-2"), note: String::new() },
        _ => C::TakeBackNomination { person, competence: competence("LOV-1") },
    })
}

/// The next kind of command after this one.
pub fn next_on_courses(command: &CourseCommand) -> Option<&'static str> {
    use CourseCommand as C;
    Some(match command {
        C::PutCourse { .. } => "put_run",
        C::PutRun { .. } => "cancel_run",
        C::CancelRun { .. } => "close_run",
        C::CloseRun { .. } => "show_interest",
        C::ShowInterest { .. } => "apply_for_run",
        C::Apply { .. } => "withdraw_sign_up",
        C::Withdraw { .. } => "accept_seat",
        C::Accept { .. } => "seen_sign_up",
        C::Seen { .. } => "approve_sign_up",
        C::Approve { .. } => "refuse_sign_up",
        C::Refuse { .. } => "set_course_result",
        C::SetResult { .. } => "evaluate_course",
        C::Evaluate { .. } => "tell_course_use",
        C::TellUse { .. } => "answer_level_proposal",
        C::AnswerProposal { .. } => "nominate_instructor",
        C::Nominate { .. } => "take_back_nomination",
        C::TakeBackNomination { .. } => return None,
    })
}
