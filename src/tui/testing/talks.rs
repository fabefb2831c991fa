//! Answers for the screens of interviews, plans and activities: Mette's interview is under way.

use super::places;
use super::sample::{day, person};
use crate::domain::activity::{ActivityKind, ActivityNo, ActivityState, Effect, Source, Step};
use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::domain::interview::{Action, InterviewState, Meeting, TalkKey, Topic};
use crate::domain::language::Bilingual;
use crate::domain::plan::{
    Action as Do, Agreement, AgreementKind, AgreementText, Ending, Fingerprint, Outcome, Party, PlanKey, PlanState,
    Responsible, Signature,
};
use crate::service::views::{
    ActivityCard, ActivityLine, AgendaRow, AgreedView, AgreementOutlook, AgreementRow, CourseChoice, InterviewLine,
    InterviewOutlook, InterviewView, InterviewsView, LastAgreement, MusCounts, MusFigure, MusFigures, PersonBrief,
    PlanView, PreparationRow, PreparationView, TalkLine, UnitBrief,
};
use crate::service::{AnyAnswer, AnyAsk};
use chrono::NaiveTime;

/// Answers what these screens ask.
pub fn answers(ask: &AnyAsk) -> Option<AnyAnswer> {
    Some(match ask {
        AnyAsk::Interviews(_) => AnyAnswer::Interviews(interviews()),
        AnyAsk::Interview(_) => AnyAnswer::Interview(interview()),
        AnyAsk::InterviewOutlook(_) => AnyAnswer::InterviewOutlook(outlook()),
        AnyAsk::Preparation(_) => AnyAnswer::Preparation(preparation()),
        AnyAsk::Plan(_) => AnyAnswer::Plan(plan()),
        AnyAsk::AgreementOutlook(_) => AnyAnswer::AgreementOutlook(agreement()),
        AnyAsk::AgreedLevels(ask) => AnyAnswer::AgreedLevels(AgreedView { person: ask.person, lines: Vec::new() }),
        AnyAsk::Drafts(_) => AnyAnswer::Drafts(Vec::new()),
        AnyAsk::Activities(_) => AnyAnswer::Activities(activities()),
        AnyAsk::ActivityCard(_) => AnyAnswer::ActivityCard(card()),
        AnyAsk::MusFigures(_) => AnyAnswer::MusFigures(figures()),
        _ => return None,
    })
}

const TALK: TalkKey = TalkKey { person: PersonNo(7), number: 1 };
const PLAN: PlanKey = PlanKey { person: PersonNo(7), number: 2 };

fn meeting() -> Meeting {
    let time = NaiveTime::from_hms_opt(9, 30, 0).unwrap_or_default();
    Meeting { date: day(2026, 11, 22), time, place: "Mødelokale 2".into() }
}

fn interviews() -> InterviewsView {
    let row = |no: u32, name: &str, state: Option<InterviewState>, forms, plan: Option<PlanState>| InterviewLine {
        person: PersonBrief { no: PersonNo(no), name: name.into(), ..person() },
        party: if no == 7 { Party::Employee } else { Party::Manager },
        talk: state.map(|state| TalkLine {
            key: TalkKey { person: PersonNo(no), number: 1 },
            meeting: meeting(),
            state,
            held: (state == InterviewState::Held).then(|| day(2026, 11, 3)),
            prepared: no % 2 == 0,
        }),
        own_sent: forms > 0,
        manager_sent: forms > 1,
        plan: plan.map(|state| (PlanKey { person: PersonNo(no), number: 1 }, state)),
        can_plan: state.is_none(),
    };
    let signed = PlanState::SignedBy(Party::Employee);
    let refused = PlanState::NotAgreed { by: Party::Employee, other_signed: true };
    let rows = vec![
        row(7, "Mette Kærsgård", Some(InterviewState::Begun), 2, Some(PlanState::InWork)),
        row(8, "Aage Østergaard", Some(InterviewState::Held), 2, Some(PlanState::Signed)),
        row(9, "Birthe Lindskov Abildgaard", Some(InterviewState::Planned), 1, None),
        row(10, "Omar Said", Some(InterviewState::Held), 2, Some(signed)),
        row(11, "Pia Holm", Some(InterviewState::Held), 2, Some(refused)),
        row(12, "Rikke Åberg", Some(InterviewState::Held), 2, Some(PlanState::ManagerLeft)),
        row(13, "Søren Vang", None, 0, None),
    ];
    InterviewsView { rows, notice_days: 14 }
}

fn interview() -> InterviewView {
    let row =
        |topic, employee: &str, manager: &str| AgendaRow { topic, employee: employee.into(), manager: manager.into() };
    let topics = Topic::ALL.into_iter().filter(|topic| *topic != Topic::Senior).map(|topic| match topic {
        Topic::LookingBack => row(topic, "Overgangen til det nye fagsystem fyldte meget.", ""),
        Topic::Wishes => row(topic, "Jeg vil gerne undervise kolleger.", "Nyt område til foråret?"),
        _ => row(topic, "", ""),
    });
    InterviewView {
        talk: TALK,
        person: person(),
        manager: Some("Karen Juul Abildgaard".into()),
        party: Party::Manager,
        meeting: meeting(),
        state: InterviewState::Begun,
        allowed: vec![Action::Move, Action::Hold, Action::Share],
        round: Some(("2026".into(), "Kompetencer 2026".into())),
        profile: Some("SOC".into()),
        own_sent: true,
        manager_sent: true,
        talk_points: Some(2),
        agenda: topics.collect(),
        plan: Some(PLAN),
        last: vec![LastAgreement {
            text: text(AgreementKind::Course, "Kursus i partshøring"),
            competence: None,
            outcome: None,
        }],
    }
}

fn outlook() -> InterviewOutlook {
    InterviewOutlook {
        person: person(),
        round: Some(("2026".into(), "Kompetencer 2026".into())),
        own_sent: true,
        manager_sent: false,
        notice_days: 14,
        offered: day(2026, 12, 7),
        open: None,
    }
}

fn preparation() -> PreparationView {
    let row = |topic, shared: &str, note: &str| PreparationRow { topic, shared: shared.into(), note: note.into() };
    PreparationView {
        talk: TALK,
        person: person(),
        party: Party::Manager,
        meeting: meeting(),
        prepared: true,
        writes: true,
        begun: true,
        talk_points: Some(2),
        limit: 4000,
        notes_deleted: Some(day(2027, 2, 22)),
        rows: vec![
            row(Topic::LookingBack, "Et godt år", "Husk lokalerne"),
            row(Topic::Competences, "", ""),
            row(Topic::Own, "", ""),
        ],
    }
}

fn text(kind: AgreementKind, words: &str) -> AgreementText {
    AgreementText {
        kind,
        text: words.into(),
        who: Responsible::Both,
        due: kind.binds().then(|| day(2027, 3, 1)),
        competence: None,
        level: None,
        course: None,
    }
}

fn plan() -> PlanView {
    let row = |number, kind, words: &str| AgreementRow {
        agreement: Agreement { number, text: text(kind, words), version: 1, carried_from: None, outcome: None },
        competence: None,
        course: None,
        overdue: false,
    };
    let mut first = row(1, AgreementKind::Course, "Kursus i aktindsigt og partshøring, tre dage");
    first.agreement.text.competence = Some("K-1".into());
    first.agreement.text.level = Level::new(4);
    first.competence =
        Some(Bilingual::new("Jeg partshører rigtigt og til tiden", "I hear the parties correctly and in time"));
    let mut second = row(2, AgreementKind::NewArea, "Med i arbejdsgruppen om borgerens vej gennem centret");
    let plan = PlanKey { person: PersonNo(7), number: 1 };
    second.agreement.carried_from = Some((plan, 2));
    let on = day(2026, 11, 22);
    second.agreement.outcome = Some(Outcome { ending: Ending::InPart, remark: "Begyndt".into(), on, by: PersonNo(7) });
    let signature = Signature {
        party: Party::Employee,
        by: PersonNo(7),
        at: "2026-11-22T10:00:00Z".parse().expect("a moment"),
        fingerprint: Fingerprint([0x3b; 32]),
        manager: PersonNo(3),
    };
    PlanView {
        plan: PLAN,
        person: person(),
        manager: Some("Karen Juul Abildgaard".into()),
        party: Some(Party::Manager),
        state: PlanState::SignedBy(Party::Employee),
        allowed: vec![Do::Change, Do::Sign, Do::Refuse],
        made: day(2026, 11, 22),
        held: Some(day(2026, 11, 22)),
        agreements: vec![first, second, row(3, AgreementKind::Wish, "På sigt vejleder for nye kolleger")],
        fingerprint: Fingerprint([0x3b; 32]),
        signatures: vec![(signature, "Mette Kærsgård".into())],
        removed: Vec::new(),
        refusals: Vec::new(),
        signed_at: None,
        profile: None,
        checks: Vec::new(),
        follow_up: None,
        delete_after: day(2029, 11, 22),
        limit: 4000,
    }
}

fn agreement() -> AgreementOutlook {
    let sides = places::side_by_side(&"2026".into());
    let competences = sides.rows.iter().map(|row| (row.competence.clone(), row.question.clone()));
    let aims = sides.rows.iter().map(|row| row.competence.clone()).collect();
    AgreementOutlook {
        view: plan(),
        competences: competences.collect(),
        courses: vec![CourseChoice { id: "K-1".into(), title: "Retten til støtte i praksis".into(), aims }],
        person: PersonNo(7),
    }
}

fn unit(name: &str) -> UnitBrief {
    UnitBrief { id: name.into(), name: name.into() }
}

fn activities() -> Vec<ActivityLine> {
    let effect = Effect { people: 12, then: 30, now: 39, reached_then: 2, reached_now: 7 };
    let line = |no, title: &str, state, effect| ActivityLine {
        no: ActivityNo(no),
        title: title.into(),
        unit: unit("Voksencentret"),
        kind: ActivityKind::Course,
        state,
        deadline: day(2026, 9, 1),
        overdue: state == ActivityState::Decided,
        owner: "Hanne Friis".into(),
        hours: 120,
        money: 85_000,
        people: Some(12),
        effect,
    };
    vec![
        line(3, "Afgørelser der holder", ActivityState::Done, Some(effect)),
        line(2, "Åben kontordag hos de erfarne", ActivityState::UnderWay, None),
        line(1, "Ekstern supervision", ActivityState::Decided, None),
    ]
}

fn card() -> ActivityCard {
    ActivityCard {
        line: activities().remove(0),
        source: (Source::Overview, String::new()),
        competence: Some(Bilingual::new(
            "Jeg partshører rigtigt og til tiden",
            "I hear the parties correctly and in time",
        )),
        level: Level::new(4),
        seen_in: Some(("Kompetencer 2025".into(), Rater::Manager)),
        persons: vec![("Mette Kærsgård".into(), Level::new(2), Level::new(4))],
        allowed: vec![Step::Drop],
        steps: Vec::new(),
    }
}

fn figures() -> MusFigures {
    let counts = |employees, held, signed| {
        Some(MusCounts { employees, held, signed, agreements: held * 2, done: signed, overdue: held / 8 })
    };
    let figure = |name: &str, counts| MusFigure { unit: unit(name), counts };
    MusFigures {
        year: 2026,
        as_of: day(2026, 11, 22),
        above: Some(unit("Socialforvaltningen")),
        whole: figure("Voksencentret", counts(120, 74, 61)),
        below: vec![
            figure("Voksenteam Nord", counts(14, 14, 12)),
            figure("Voksenteam Syd og tidlig indsats", counts(16, 5, 0)),
            figure("Staben", None),
        ],
    }
}
