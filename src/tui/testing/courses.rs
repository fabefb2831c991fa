//! Answers about courses: one with three runs, one external, Mette on two of them.

use super::sample;
use crate::domain::competence::Level;
use crate::domain::course::{
    Act, Course, CourseKind, ProposalNo, Run, RunState, Seats, SignUpNo, StaffRole, State, Told, Verdict,
};
use crate::domain::ids::{EmployeeId, PersonNo, RunId};
use crate::domain::language::Bilingual;
use crate::service::views::{
    AimLine, AimableLine, CourseCardView, CourseCatalogueView, CourseLine, InstructorLine, InstructorsView,
    MyCoursesView, PersonBrief, ProposalLine, RollLine, RollView, RunBrief, RunLine, SignUpLine, TeachingLine,
    TeamSignUpLine,
};
use crate::service::{AnyAnswer, AnyAsk};
use chrono::NaiveTime;
use std::collections::BTreeMap;

/// Whatever is asked about courses.
pub fn answers(ask: &AnyAsk) -> Option<AnyAnswer> {
    Some(match ask {
        AnyAsk::CourseCatalogue(_) => AnyAnswer::CourseCatalogue(catalogue()),
        AnyAsk::CourseCompetences(_) => AnyAnswer::CourseCompetences(competences()),
        AnyAsk::CourseCard(_) => AnyAnswer::CourseCard(card()),
        AnyAsk::MyCourses(_) => AnyAnswer::MyCourses(mine()),
        AnyAsk::TeamSignUps(_) => AnyAnswer::TeamSignUps(team()),
        AnyAsk::Roll(_) => AnyAnswer::Roll(roll()),
        AnyAsk::LevelProposals(_) => AnyAnswer::LevelProposals(proposals()),
        AnyAsk::Instructors(_) => AnyAnswer::Instructors(instructors()),
        AnyAsk::Drafts(_) => AnyAnswer::Drafts(Vec::new()),
        _ => return None,
    })
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap_or_else(|| unreachable!())
}

fn person(no: u32, name: &str) -> PersonBrief {
    PersonBrief {
        no: PersonNo(no),
        employee_id: EmployeeId::new(&(10_000 + no).to_string()),
        name: name.into(),
        title: "Socialrådgiver".into(),
        unit: "Voksenteam Nord".into(),
    }
}

fn catalogue() -> CourseCatalogueView {
    let line = |id: &str, title: &str, kind, next, seats, closes, mine| CourseLine {
        id: id.into(),
        title: title.into(),
        kind,
        provider: "Fagligt Udviklingskontor".into(),
        next,
        seats,
        open: next.is_some(),
        closes,
        mine,
    };
    let seats = |all, taken, waiting| Some(Seats { all, taken, waiting });
    let (own, other) = (CourseKind::Internal, CourseKind::External);
    let rows = vec![
        line("AKA-LED", "Akademimodul: Ledelse i praksis", other, None, None, 0, Some(State::Interest)),
        line("SAM-SVAER", "Den svære samtale", own, Some(sample::day(2026, 11, 25)), seats(Some(8), 8, 3), 1, None),
        line("GDPR", "Persondata i sociale sager", own, Some(sample::day(2026, 12, 4)), seats(None, 31, 0), 0, None),
        line(
            "SEL-GRUND",
            "Serviceloven fra kravbrev til klage, med egne sager over to dage",
            own,
            Some(sample::day(2026, 12, 16)),
            seats(Some(20), 13, 0),
            2,
            Some(State::Seat),
        ),
    ];
    CourseCatalogueView { found: 4, all: 52, rows, my_gaps: 3, may_create: true }
}

fn question() -> Bilingual {
    Bilingual::new("Afgøre sager om socialpædagogisk støtte (§ 85)", "Decide cases on socio-educational support (§ 85)")
}

fn competences() -> Vec<AimableLine> {
    vec![AimableLine {
        competence: "SEL-85".into(),
        area: Bilingual::new("Støtte", "Support"),
        question: question(),
        courses: 2,
    }]
}

fn run(id: &str, month: u32, day: u32, state: RunState, seats: Seats, open: bool) -> RunLine {
    let year = if month < 6 { 2027 } else { 2026 };
    RunLine {
        run: Run {
            id: id.into(),
            course: "SEL-GRUND".into(),
            first_day: sample::day(year, month, day),
            last_day: sample::day(year, month, day + 1),
            starts: NaiveTime::from_hms_opt(9, 0, 0),
            ends: NaiveTime::from_hms_opt(15, 30, 0),
            place: "Kursuslokale Nord".into(),
            seats: seats.all,
            minimum: Some(6),
            deadline: open.then(|| sample::day(year, month, day - 10)),
            state,
            staff: BTreeMap::new(),
        },
        seats,
        staff: vec![(person(31, "Ane Storgaard"), StaffRole::Teacher), (person(32, "Bo Ibsen"), StaffRole::Developer)],
        open,
        may_list: true,
        overlaps: Vec::new(),
    }
}

fn runs() -> Vec<RunLine> {
    vec![
        run("SEL-GRUND-3", 12, 16, RunState::Open, Seats { all: Some(20), taken: 13, waiting: 0 }, true),
        run("SEL-GRUND-4", 2, 11, RunState::Open, Seats { all: Some(20), taken: 20, waiting: 4 }, true),
        run("SEL-GRUND-2", 9, 23, RunState::Closed, Seats { all: Some(20), taken: 17, waiting: 0 }, false),
    ]
}

fn brief(line: &RunLine) -> RunBrief {
    RunBrief {
        id: line.run.id.clone(),
        first_day: line.run.first_day,
        last_day: line.run.last_day,
        starts: line.run.starts,
        ends: line.run.ends,
        place: line.run.place.clone(),
        state: line.run.state,
    }
}

fn sign_up(no: u64, title: &str, run: usize, state: State, may: Vec<Act>) -> SignUpLine {
    SignUpLine {
        no: SignUpNo(no),
        course: "SEL-GRUND".into(),
        title: title.into(),
        run: runs().get(run).map(brief),
        state,
        place: (state == State::Waiting).then_some(3),
        offered_until: (state == State::Offered).then(|| sample::day(2026, 11, 24)),
        told: None,
        note: String::new(),
        since: chrono::DateTime::from_timestamp(1_795_300_000, 0).unwrap_or_default(),
        may,
        may_evaluate: state == State::Attended,
        may_tell_use: false,
    }
}

fn card() -> CourseCardView {
    let aim = |now, demand, helps| AimLine {
        competence: "SEL-85".into(),
        question: question(),
        level: level(4),
        now: Some(level(now)),
        demand,
        helps,
    };
    CourseCardView {
        course: Course {
            id: "SEL-GRUND".into(),
            title: "Serviceloven fra kravbrev til klage".into(),
            kind: CourseKind::Internal,
            provider: "Fagligt Udviklingskontor".into(),
            text: "To dage gennem et helt sagsforløb med egne, anonymiserede sager.".into(),
            serves: "Praksis: afgørelser efter serviceloven".into(),
            target_group: "Nye sagsbehandlere på voksenområdet".into(),
            prerequisites: "Introdagen".into(),
            hours: Some(1400),
            price: Some(150_000),
            contact: "kurser@sofus.example".into(),
            link: "https://kurser.example/sel".into(),
            owner: Some(PersonNo(31)),
            approval: true,
            aims: BTreeMap::new(),
        },
        owner: Some(person(31, "Ane Storgaard")),
        aims: vec![aim(2, Some(level(4)), true), aim(4, None, false)],
        runs: runs(),
        mine: vec![SignUpLine {
            told: Some(Told::Moved { from: sample::day(2026, 12, 9) }),
            ..sign_up(5, "Serviceloven", 0, State::Seat, vec![Act::Withdraw])
        }],
        may_sign_up: true,
        needs_approval: true,
        may_edit: true,
        interested: Some(3),
    }
}

fn mine() -> MyCoursesView {
    let first = runs().into_iter().next();
    let teaching = first.map(|line| TeachingLine {
        course: "SAM".into(),
        title: "Led et netværksmøde".into(),
        run: brief(&line),
        role: StaffRole::Teacher,
        seats: line.seats,
    });
    MyCoursesView {
        sign_ups: vec![
            sign_up(1, "Den svære samtale", 0, State::Offered, vec![Act::Accept, Act::Withdraw]),
            sign_up(2, "Serviceloven fra kravbrev til klage", 1, State::Waiting, vec![Act::Withdraw]),
            sign_up(3, "Visitation til botilbud", 0, State::Applied, vec![Act::Withdraw]),
            sign_up(4, "Akademimodul: Ledelse i praksis", 9, State::Interest, vec![Act::Withdraw]),
            sign_up(5, "Autisme hos voksne", 2, State::Attended, Vec::new()),
            sign_up(6, "Partshøring og begrundelse", 2, State::Absent, Vec::new()),
        ],
        teaching: teaching.into_iter().collect(),
    }
}

fn team() -> Vec<TeamSignUpLine> {
    let line = |no: u64, name: &str, state, may| TeamSignUpLine {
        person: person(no as u32, name),
        sign_up: sign_up(no, "Kommunom, modul 1: Forvaltning og jura", 0, state, may),
        seats: Some(Seats { all: Some(20), taken: 13, waiting: 0 }),
        closes: 2,
        price: Some(1_420_000),
    };
    let answers = vec![Act::Approve, Act::Refuse];
    vec![
        line(41, "Jonas Ægidius", State::Applied, answers.clone()),
        line(42, "Øystein Ravn", State::Applied, answers),
        line(43, "Camilla Holm", State::Seat, Vec::new()),
        line(44, "Dorte Bæk", State::Refused, Vec::new()),
    ]
}

fn roll() -> RollView {
    let line = |no: u64, name: &str, state, place| RollLine {
        no: SignUpNo(no),
        person: person(no as u32, name),
        state,
        place,
        offered_until: None,
    };
    let rows = vec![
        line(41, "Camilla Holm", State::Attended, None),
        line(42, "Jonas Ægidius", State::Seat, None),
        line(43, "Mette Kærsgård", State::Seat, None),
        line(44, "Øystein Ravn", State::Absent, None),
        line(45, "Dorte Bæk", State::Waiting, Some(1)),
        line(46, "Aage Lund", State::Withdrawn, None),
    ];
    let mut held = run("SEL-GRUND-2", 11, 18, RunState::Open, Seats { all: Some(20), taken: 4, waiting: 1 }, false);
    held.run.last_day = sample::day(2026, 11, 19);
    RollView {
        title: "Serviceloven fra kravbrev til klage".into(),
        run: held,
        rows,
        may_register: true,
        begun: true,
        missing: 2,
    }
}

fn proposals() -> Vec<ProposalLine> {
    let line = |no: u64, name: &str, answer: Option<Verdict>, reason: &str| ProposalLine {
        no: ProposalNo(no),
        person: person(no as u32, name),
        competence: "SEL-85".into(),
        question: question(),
        level: level(4),
        now: Some(level(2)),
        demand: Some(level(4)),
        course: "Socialpædagogisk støtte i praksis (§ 85)".into(),
        at: chrono::DateTime::from_timestamp(1_795_300_000, 0).unwrap_or_default(),
        open: answer.is_none(),
        may_answer: answer.is_none(),
        answer,
        reason: reason.into(),
    };
    vec![
        line(41, "Jonas Ægidius", None, ""),
        line(42, "Camilla Holm", Some(Verdict::Agreed(level(3))), ""),
        line(43, "Øystein Ravn", Some(Verdict::NotAgreed), "Vi ser på det igen efter et par sager mere."),
    ]
}

fn instructors() -> InstructorsView {
    let line = |no: u32, name: &str, said_yes, nominated, ahead| InstructorLine {
        person: person(no, name),
        level: None,
        said_yes,
        nominated,
        note: String::new(),
        may_take_back: nominated,
        ahead,
        held: 4,
    };
    let rows = vec![
        line(31, "Ane Storgaard", true, false, 0),
        line(32, "Bo Ibsen", true, true, 2),
        line(33, "Clara Østergaard", false, true, 1),
    ];
    InstructorsView { rows, reports: vec![person(41, "Jonas Ægidius")] }
}

/// The run of the list.
pub fn run_id() -> RunId {
    RunId::new("SEL-GRUND-2")
}
