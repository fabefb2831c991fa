use crate::domain::agreed::AgreedSource;
use crate::domain::course::{
    CourseFact, ProposalNo, Run, RunFault, RunState, SignUpNo, StaffRole, State, Told, Verdict,
};
use crate::domain::ids::PersonNo;
use crate::domain::organisation::Unit;
use crate::domain::task::{CourseReason, CourseTask, TaskReason, TaskTarget};
use crate::service::access::Identity;
use crate::service::ask::{
    AgreedLevels, CourseCard, CourseCatalogue, LevelProposals, MyCourses, MyTasks, Roll, TeamSignUps,
};
use crate::service::command::CourseCommand as C;
use crate::service::engine::{Engine, Fact};
use crate::service::env::FixedClock;
use crate::service::fixture::{House, METTE, OMAR, PIA, TOVE, day, house, level, person};
use crate::service::local::LocalSession;
use crate::service::refusal::{CourseRefusal, Refusal};
use crate::service::views::CourseFilter;
use crate::service::{Command, Receipt, Request, RequestId, Session, SessionExt};
use crate::store::local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Today is 15-04-2026. K-1 asks for approval and leads to LOV-1 at level 4; its run in May has two seats and is taught
/// by Pia.
fn school() -> House {
    let house = house();
    house.put(facts(true, Some(2)));
    house
}

fn facts(approval: bool, seats: Option<u32>) -> Vec<Fact> {
    let course = crate::domain::course::Course {
        id: "K-1".into(),
        title: "Retten til støtte".into(),
        kind: crate::domain::course::CourseKind::Internal,
        provider: String::new(),
        text: "Om serviceloven".into(),
        serves: String::new(),
        target_group: String::new(),
        prerequisites: String::new(),
        hours: None,
        price: None,
        contact: String::new(),
        link: String::new(),
        owner: None,
        approval,
        aims: BTreeMap::from([("LOV-1".into(), level(4))]),
    };
    let run = Run {
        id: "H-1".into(),
        course: "K-1".into(),
        first_day: day("2026-05-20"),
        last_day: day("2026-05-21"),
        starts: None,
        ends: None,
        place: String::new(),
        seats,
        minimum: None,
        deadline: Some(day("2026-05-10")),
        state: RunState::Open,
        staff: BTreeMap::from([(PIA, StaffRole::Teacher)]),
    };
    let facts = [CourseFact::Course(Box::new(course)), CourseFact::Run(Box::new(run))];
    facts.map(Fact::Course).into()
}

fn run(house: &House, login: &str, command: C) -> Result<Receipt, Refusal> {
    house.run(login, Command::Course(command))
}

fn apply(house: &House, login: &str) -> SignUpNo {
    let made = run(house, login, C::Apply { run: "H-1".into() }).unwrap().made.unwrap();
    SignUpNo(made.parse().unwrap())
}

fn state(house: &House, no: SignUpNo) -> State {
    house.engine.read(|model| model.courses.sign_up(no).unwrap().state)
}

#[test]
fn the_manager_approves_in_one_list_and_the_third_waits() {
    let house = school();
    let all = ["mette", "omar", "pia"].map(|login| apply(&house, login));
    assert_eq!(all.map(|no| state(&house, no)), [State::Applied; 3]);
    let waiting = house.ask("tove", TeamSignUps {}).unwrap();
    let names: Vec<&str> = waiting.iter().map(|line| line.person.name.as_str()).collect();
    assert_eq!(names, ["Mette Lund", "Omar Said", "Pia Østergaard"]);
    for no in all {
        run(&house, "tove", C::Approve { sign_up: no }).unwrap();
    }
    assert_eq!(all.map(|no| state(&house, no)), [State::Seat, State::Seat, State::Waiting]);
    // The seat that becomes free is Pia's at once, and she is told.
    run(&house, "mette", C::Withdraw { sign_up: all[0] }).unwrap();
    assert_eq!(state(&house, all[2]), State::Seat);
    let told = |login| {
        let tasks = house.ask(login, MyTasks {}).unwrap();
        tasks.into_iter().find(|task| matches!(task.target, TaskTarget::Course(CourseTask::SignUp { .. })))
    };
    let task = told("pia").unwrap();
    assert_eq!(task.reason, TaskReason::Course(CourseReason::Told(Told::SeatGiven, String::new())));
    run(&house, "pia", C::Seen { sign_up: all[2] }).unwrap();
    assert_eq!(told("pia"), None);
}

#[test]
fn a_refusal_needs_a_reason_and_is_told() {
    let house = school();
    let no = apply(&house, "mette");
    let refuse = |reason: &str| run(&house, "tove", C::Refuse { sign_up: no, reason: reason.into() });
    assert_eq!(refuse(" "), Err(Refusal::Required("reason".into())));
    refuse("Vi er for få i maj").unwrap();
    let mine = house.ask("mette", MyCourses {}).unwrap();
    assert_eq!((mine.sign_ups[0].state, mine.sign_ups[0].note.as_str()), (State::Refused, "Vi er for få i maj"));
    assert_eq!(mine.sign_ups[0].told, Some(Told::Refused));
    // Another try is another sign-up; the first one stays.
    apply(&house, "mette");
    assert_eq!(house.ask("mette", MyCourses {}).unwrap().sign_ups.len(), 2);
}

#[test]
fn every_refusal_says_what_is_in_the_way() {
    let house = school();
    let try_it = |login: &str| run(&house, login, C::Apply { run: "H-1".into() }).map(|_| ());
    apply(&house, "mette");
    assert_eq!(try_it("mette"), Err(CourseRefusal::SignedUpAlready(State::Applied).into()));
    house.clock.set("2026-05-11T08:00:00Z");
    assert_eq!(try_it("omar"), Err(CourseRefusal::DeadlinePassed(day("2026-05-10")).into()));
    house.clock.set("2026-05-20T08:00:00Z");
    assert_eq!(try_it("omar"), Err(CourseRefusal::HasBegun(day("2026-05-20")).into()));
    assert_eq!(run(&house, "omar", C::Apply { run: "NO".into() }), Err(Refusal::NotFound));
    let early = run(&house, "hr", C::CloseRun { run: "H-1".into() });
    assert_eq!(early, Err(CourseRefusal::Run(RunFault::NotHeld { last_day: day("2026-05-21") }).into()));
}

#[test]
fn being_there_proposes_a_level_the_manager_answers_and_all_three_records_stay() {
    let house = school();
    let all = ["mette", "omar"].map(|login| apply(&house, login));
    all.iter().for_each(|no| _ = run(&house, "tove", C::Approve { sign_up: *no }).unwrap());
    house.clock.set("2026-05-22T08:00:00Z");
    let result = |no, attended| run(&house, "pia", C::SetResult { sign_up: no, attended });
    let closing = || run(&house, "pia", C::CloseRun { run: "H-1".into() }).map(|_| ());
    assert_eq!(closing(), Err(CourseRefusal::Run(RunFault::ResultsMissing { count: 2 }).into()));
    result(all[0], true).unwrap();
    result(all[1], false).unwrap();
    // A slip put right leaves one proposal that nobody need answer, and none twice.
    result(all[0], false).unwrap();
    assert!(!house.ask("tove", LevelProposals {}).unwrap()[0].open);
    result(all[0], true).unwrap();
    closing().unwrap();
    let proposals = house.ask("tove", LevelProposals {}).unwrap();
    assert_eq!(proposals.len(), 1);
    assert!(proposals[0].may_answer && proposals[0].level == level(4));
    let answer = |login: &str, verdict| {
        let (proposal, reason) = (ProposalNo(1), "Set i praksis".to_owned());
        run(&house, login, C::AnswerProposal { proposal, verdict, reason }).map(|_| ())
    };
    assert_eq!(answer("mette", Verdict::Agreed(level(5))), Err(Refusal::NotFound));
    answer("tove", Verdict::Agreed(level(3))).unwrap();
    assert_eq!(answer("tove", Verdict::NotAgreed), Err(CourseRefusal::AnsweredAlready.into()));
    let agreed = house.ask("mette", AgreedLevels { person: METTE }).unwrap().lines;
    assert_eq!((agreed[0].level, &agreed[0].source), (level(3), &AgreedSource::Course("H-1".into())));
    house.engine.read(|model| {
        assert_eq!(model.courses.proposals().next().unwrap().level, level(4));
        assert_eq!(model.courses.answer(ProposalNo(1)).unwrap().verdict, Verdict::Agreed(level(3)));
    });
}

#[test]
fn after_the_course_it_is_evaluated_once_and_asked_about_eight_weeks_later() {
    let house = school();
    let no = apply(&house, "mette");
    run(&house, "tove", C::Approve { sign_up: no }).unwrap();
    house.clock.set("2026-05-22T08:00:00Z");
    run(&house, "pia", C::SetResult { sign_up: no, attended: true }).unwrap();
    let targets = || {
        let tasks = house.ask("mette", MyTasks {}).unwrap().into_iter();
        tasks
            .filter_map(|task| if let TaskTarget::Course(of) = task.target { Some((of, task.due)) } else { None })
            .collect::<Vec<_>>()
    };
    assert_eq!(targets(), [(CourseTask::Evaluate(no), Some(day("2026-06-04")))]);
    let evaluate = || {
        let (useful, teaching, remark) = (level(4), level(5), "God dag".to_owned());
        run(&house, "mette", C::Evaluate { sign_up: no, useful, teaching, remark }).map(|_| ())
    };
    evaluate().unwrap();
    assert_eq!(evaluate(), Err(CourseRefusal::AnsweredAlready.into()));
    assert_eq!(targets(), []);
    house.clock.set("2026-07-16T08:00:00Z");
    assert_eq!(targets().len(), 1);
    let used = crate::domain::course::Use::Partly;
    run(&house, "mette", C::TellUse { sign_up: no, used, remark: String::new() }).unwrap();
    assert_eq!(targets(), []);
}

#[test]
fn the_catalogue_is_found_by_words_and_by_what_i_lack_and_never_hides_the_external() {
    let house = school();
    let found = |login: &str, filter: CourseFilter| house.ask(login, CourseCatalogue { filter }).unwrap();
    assert_eq!(found("mette", CourseFilter::default()).rows.len(), 1);
    let text = |text: &str| CourseFilter { text: text.into(), ..CourseFilter::default() };
    assert_eq!(found("mette", text("stoette SERVICELOV")).found, 1);
    assert_eq!(found("mette", text("svømning")).found, 0);
    let free = CourseFilter { free_seats: true, ..CourseFilter::default() };
    assert_eq!(found("mette", free.clone()).found, 1);
    for (login, no) in [("mette", apply(&house, "mette")), ("omar", apply(&house, "omar"))] {
        run(&house, "tove", C::Approve { sign_up: no }).unwrap_or_else(|why| panic!("{login} {why:?}"));
    }
    assert_eq!(found("pia", free).found, 0);
    let month = CourseFilter { from: Some(day("2026-04-15")), to: Some(day("2026-05-15")), ..CourseFilter::default() };
    assert_eq!(found("mette", month).found, 0);
    // A gap of mine is closed where I stand below the demand and the course leads above where I stand.
    let gaps = found("mette", CourseFilter { my_gaps: true, ..CourseFilter::default() });
    let card = house.ask("mette", CourseCard { course: "K-1".into() }).unwrap();
    assert_eq!(gaps.found, u32::from(card.aims[0].helps));
    assert_eq!(card.aims[0].helps, card.aims[0].now < card.aims[0].demand && card.aims[0].now < Some(level(4)));
}

#[test]
fn a_course_changed_by_somebody_else_is_stale_and_an_unknown_competence_is_named() {
    let house = school();
    let before = house.ask("hr", CourseCard { course: "K-1".into() }).unwrap().course;
    let put = |change: &dyn Fn(&mut crate::domain::course::Course)| {
        let mut course = before.clone();
        change(&mut course);
        run(&house, "hr", C::PutCourse { before: Some(Box::new(before.clone())), course: Box::new(course) }).map(|_| ())
    };
    let unknown = put(&|course| _ = course.aims.insert("NO-1".into(), level(2)));
    assert_eq!(unknown, Err(CourseRefusal::UnknownCompetence("NO-1".into()).into()));
    assert_eq!(put(&|course| course.title = " ".into()), Err(Refusal::Required("title".into())));
    put(&|course| course.title = "Nyt navn".into()).unwrap();
    assert_eq!(put(&|course| course.title = "Andet navn".into()), Err(Refusal::Stale));
}

#[test]
fn nobody_registers_the_own_attendance_and_only_those_behind_the_run_see_the_list() {
    let house = school();
    house.put(facts(false, None));
    let no = apply(&house, "pia");
    house.clock.set("2026-05-22T08:00:00Z");
    let own = run(&house, "pia", C::SetResult { sign_up: no, attended: true });
    assert_eq!(own, Err(Refusal::NotForOneself));
    assert_eq!(house.ask("pia", Roll { run: "H-1".into() }).unwrap().rows.len(), 1);
    assert_eq!(house.ask("omar", Roll { run: "H-1".into() }), Err(Refusal::NotFound));
    let _ = (OMAR, TOVE);
}

const CROWD: u32 = 1_000;
const SEATS: u32 = 20;
const THREADS: u32 = 50;

/// A real store, a thousand people, the last twenty seats, fifty threads.
#[test]
fn a_thousand_people_at_once_get_twenty_seats_and_a_queue_without_gaps() {
    let folder = tempfile::tempdir().unwrap();
    let store = local::create(&folder.path().join("store"), 0).unwrap();
    let clock = Arc::new(FixedClock("2026-04-15T08:00:00Z".parse().unwrap()));
    let pack = crate::pack::embedded().unwrap();
    let engine = Engine::create(Box::new(store), &pack, clock.clone(), &"admin".into(), &"hr".into()).unwrap();
    let engine = Arc::new(engine);
    let open =
        |login: &str| LocalSession::open(engine.clone(), Identity { login: login.into(), act_as: None }).unwrap();
    let hr = open("hr").caller().unwrap();
    let mut taking = engine.take().unwrap();
    let unit =
        Unit { id: "A".into(), name: "A".into(), kind: String::new(), parent: None, manager: None, retired: None };
    taking.push(Fact::Unit(unit)).unwrap();
    for number in 1..=CROWD {
        let person = person(PersonNo(number), "Navn", &format!("p{number}"), "A", "", 0);
        taking.push(Fact::Person(Box::new(person))).unwrap();
    }
    facts(false, Some(SEATS)).into_iter().for_each(|fact| taking.push(fact).unwrap());
    taking.finish(&hr, "fixture", Vec::new(), None).unwrap();
    let outcomes: Vec<Result<Receipt, Refusal>> = std::thread::scope(|scope| {
        let each = CROWD / THREADS;
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                let open = &open;
                scope.spawn(move || {
                    let mut outcomes = Vec::new();
                    for number in thread * each + 1..=(thread + 1) * each {
                        let session = open(&format!("p{number}"));
                        // Everybody presses twice: the second time is told that it is done.
                        for again in 0..2 {
                            let id = RequestId(u128::from(number) * 2 + again);
                            let command = Command::Course(C::Apply { run: "H-1".into() });
                            outcomes.push(session.run(Request { id, deputy_for: None, base: None, command }));
                        }
                    }
                    outcomes
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    let taken = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(taken, CROWD as usize);
    for refused in outcomes.iter().filter_map(|outcome| outcome.as_ref().err()) {
        assert!(
            matches!(refused, Refusal::Course(CourseRefusal::SignedUpAlready(State::Seat | State::Waiting))),
            "{refused:?}"
        );
    }
    let check = |engine: &Engine| {
        engine.read(|model| {
            let run = model.courses.run(&"H-1".into()).unwrap();
            let roster = model.courses.roster(run, super::terms(model, &engine.env()));
            let seats = roster.all().filter(|one| one.state == State::Seat).count();
            let mut places: Vec<u32> = roster.all().filter_map(|one| roster.place(one.no)).collect();
            places.sort_unstable();
            assert_eq!(seats, SEATS as usize);
            assert_eq!(places, (1..=CROWD - SEATS).collect::<Vec<_>>());
            let people: std::collections::BTreeSet<PersonNo> = roster.all().map(|one| one.person).collect();
            assert_eq!(people.len(), CROWD as usize);
        });
    };
    check(&engine);
    let mine = open("p1").ask(MyCourses {}).unwrap();
    assert_eq!(mine.sign_ups.len(), 1);
    // And so it is on disk.
    drop(engine);
    let (store, _) = local::open(&folder.path().join("store")).unwrap();
    check(&Engine::open(Box::new(store), clock).unwrap());
}
