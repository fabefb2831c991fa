//! Answers for the screens about a round and the year.

use super::places::people;
use super::sample::day;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::language::Bilingual;
use crate::domain::round::RoundState;
use crate::domain::round::happening::Happening;
use crate::domain::round::life::Reminder;
use crate::domain::round::period::Period;
use crate::domain::round::selection::{Presence, ProfileLack};
use crate::domain::year_wheel::{Phase, Span, YearDates};
use crate::service::views::{
    HappeningLine, MissingForm, OutlookCount, OutlookGroup, OutlookUnit, PersonBrief, PreviewPerson, ProgressCount,
    RoundClosing, RoundOutlook, RoundPreview, RoundProgress, RoundRights, UnitProgress, WheelLine, WheelRound,
    YearWheelView,
};

/// Sixty-four questions, four units, two profiles.
pub fn outlook() -> RoundOutlook {
    let unit = |id: &str, name: &str, depth, people| OutlookUnit { id: id.into(), name: name.into(), depth, people };
    let group = |unit: &str, profile: Option<&str>, people, without_profile| OutlookGroup {
        unit: unit.into(),
        profile: profile.map(Into::into),
        count: OutlookCount { people, without_profile, without_manager: 0, elsewhere: 2 },
    };
    RoundOutlook {
        full: 64,
        small: 24,
        areas: vec![
            (Bilingual::new("Jura og myndighed", "Law and authority"), 40),
            (Bilingual::new("Faglig metode", "Professional method"), 24),
        ],
        goals: vec![("G-1".into(), "Afgørelser, der holder".into(), 12)],
        competences: vec![("K-1".into(), Bilingual::new("Bruge serviceloven", "Use the Services Act"))],
        units: vec![
            unit("VC", "Voksencenter Højstrand", 0, 29),
            unit("VN", "Voksenteam Nord", 1, 16),
            unit("VS", "Voksenteam Syd", 1, 12),
        ],
        profiles: vec![("SR".into(), "Socialrådgiver".into(), 20), ("KF".into(), "Kontorfuldmægtig".into(), 8)],
        groups: vec![group("VC", None, 1, 1), group("VN", Some("SR"), 16, 0), group("VS", Some("KF"), 12, 0)],
        weeks: 4,
        taken: vec![RoundId::new("2026")],
    }
}

/// Six people, each with something to be known but the first.
pub fn preview() -> RoundPreview {
    let special = [
        (Presence::Here, None, false, Vec::new()),
        (Presence::Here, Some(ProfileLack::NotAttached), false, Vec::new()),
        (Presence::Leaves(day(2026, 12, 20)), None, false, vec!["Kompetencer 2026".to_owned()]),
        (Presence::Here, Some(ProfileLack::NothingDemanded("KF".into())), true, Vec::new()),
        (Presence::Begins(day(2026, 12, 1)), None, false, Vec::new()),
        (Presence::Left(day(2026, 10, 31)), None, false, Vec::new()),
    ];
    let person = |(person, (presence, lack, no_manager, elsewhere)): (PersonBrief, _)| PreviewPerson {
        person,
        presence,
        lack,
        no_manager,
        elsewhere,
    };
    RoundPreview { questions: 64, people: people().into_iter().zip(special).map(person).collect() }
}

/// An open round of four units, one of them too small to show; 2025 is closed.
pub fn progress(round: &RoundId) -> RoundProgress {
    let unit = |id: &str, name: &str, depth, count: Option<(u32, u32, u32, u32)>| UnitProgress {
        unit: id.into(),
        name: name.into(),
        depth,
        count: count.map(|(people, own, manager, both)| ProgressCount { people, own, manager, both }),
    };
    let open = round.as_str() == "2026";
    RoundProgress {
        round: round.clone(),
        name: format!("Kompetencer {round}"),
        state: if open { RoundState::Open } else { RoundState::Closed },
        period: Period { from: day(2026, 11, 1), deadline: day(2026, 12, 4), to: day(2026, 12, 31) },
        opened: Some(day(2026, 11, 1)),
        closed: (!open).then(|| day(2025, 12, 31)),
        reminders: vec![Reminder { on: day(2026, 11, 20), forms: 21 }],
        units: vec![
            unit("VC", "Voksencenter Højstrand", 0, Some((31, 17, 9, 6))),
            unit("VN", "Voksenteam Nord", 1, Some((16, 11, 6, 5))),
            unit("VS", "Voksenteam Syd med visitation og krisecenter", 1, Some((12, 6, 3, 1))),
            unit("ST", "Staben", 1, None),
        ],
        rights: RoundRights { run: true, people: true },
    }
}

/// Three forms, one reminded, one opened again, one without an address.
pub fn missing() -> Vec<MissingForm> {
    let [ane, birthe, mette, omar, ..] = &people()[..] else { return Vec::new() };
    let form = |about: &PersonBrief, rater, owes: &PersonBrief, email: Option<&str>| MissingForm {
        about: about.clone(),
        rater,
        owes: owes.clone(),
        reopened: false,
        reminded: None,
        email: email.map(Into::into),
    };
    vec![
        MissingForm {
            reminded: Some(day(2026, 11, 20)),
            ..form(ane, Rater::Own, ane, Some("ane.baekgaard@kommune.example"))
        },
        form(birthe, Rater::Manager, omar, Some("omar.haddad@kommune.example")),
        MissingForm { reopened: true, ..form(mette, Rater::Own, mette, None) },
    ]
}

/// One of each.
pub fn happenings() -> Vec<HappeningLine> {
    let people = people();
    let line = |at: usize, what, names: Option<(&str, &str)>, sent| HappeningLine {
        person: people[at].clone(),
        what,
        from: names.map(|(from, _)| from.to_owned()),
        to: names.map(|(_, to)| to.to_owned()),
        sent,
    };
    vec![
        line(0, Happening::NotIn { hired: Some(day(2026, 11, 16)) }, None, (false, false)),
        line(1, Happening::Left(day(2026, 11, 15)), None, (false, false)),
        line(2, Happening::Leaves(day(2026, 12, 20)), None, (true, false)),
        line(
            3,
            Happening::NewManager { from: Some(PersonNo(1)), to: Some(PersonNo(2)) },
            Some(("Tove Riis", "Ulla Krog")),
            (true, false),
        ),
        line(
            3,
            Happening::Moved { from: "VN".into(), to: "VS".into() },
            Some(("Voksenteam Nord", "Voksenteam Syd")),
            (true, false),
        ),
        line(4, Happening::Joined(day(2026, 11, 10)), None, (false, false)),
        line(5, Happening::TakenOut(day(2026, 11, 12)), None, (false, false)),
    ]
}

/// Half is sent.
pub fn closing(round: &RoundId) -> RoundClosing {
    RoundClosing {
        round: round.clone(),
        name: format!("Kompetencer {round}"),
        deadline: day(2026, 12, 4),
        count: ProgressCount { people: 31, own: 17, manager: 9, both: 6 },
        reopened: 1,
        wishes: 2,
        one_sided: 14,
        left: 1,
        kept_months: 60,
    }
}

/// A year with all phases; another year has none but its round.
pub fn wheel(year: Option<i32>) -> YearWheelView {
    let (this, today) = (2026, day(2026, 11, 22));
    let year = year.unwrap_or(this);
    let span = |from: (u32, u32), to: (u32, u32)| Span { from: day(year, from.0, from.1), to: day(year, to.0, to.1) };
    let line = |phase, span: Span| WheelLine { phase, span, standing: span.standing(today), round: None };
    let round = WheelRound {
        id: RoundId::new(&year.to_string()),
        name: format!("Kompetencer {year}"),
        deadline: day(year, 12, 4),
        state: if year < this { RoundState::Closed } else { RoundState::Open },
    };
    let mut lines = vec![WheelLine { round: Some(round), ..line(Phase::Round, span((11, 1), (12, 31))) }];
    if year == this {
        lines.extend([
            line(Phase::Interviews, span((1, 15), (3, 31))),
            line(Phase::Plans, span((2, 1), (4, 30))),
            line(Phase::Catalogue, span((5, 1), (5, 31))),
            line(Phase::Catalogue, span((11, 20), (12, 15))),
        ]);
    }
    YearWheelView { year, today, lines, dates: YearDates { year, ..YearDates::default() }, may_set: true }
}
