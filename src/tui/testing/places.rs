//! Answers for the screens beside the form: an invented team in three rounds.

use super::sample::{day, form_view, key, person};
use crate::domain::competence::{Answer, Gap, GoalSource, JobProfile, Level};
use crate::domain::evaluation::FormState;
use crate::domain::ids::{CompetenceId, EmployeeId, PersonNo, ProfileId, RoundId};
use crate::domain::journal::Outcome;
use crate::domain::language::Bilingual;
use crate::domain::round::{FormKind, RoundState};
use crate::domain::search::Sought;
use crate::service::views::{
    CardFact, CardForm, DemandLine, EmploymentCard, FrameText, HistoryRow, HistoryView, Hit, LookedLine, PersonBrief,
    PersonCardView, ProfileView, RoundLine, RoundProgress, SideBySideView, SideRow, Target, TeamMember,
    TeamQuestionRow, TeamQuestionView, TeamView, YearWheelView,
};
use crate::service::{AnyAnswer, AnyAsk};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Answers every question the screens ask.
pub fn answers(ask: &AnyAsk) -> Option<AnyAnswer> {
    Some(match ask {
        AnyAsk::Rounds(_) => AnyAnswer::Rounds(rounds()),
        AnyAsk::RoundOutlook(_) => AnyAnswer::RoundOutlook(super::round::outlook()),
        AnyAsk::RoundPreview(_) => AnyAnswer::RoundPreview(super::round::preview()),
        AnyAsk::RoundProgress(ask) => AnyAnswer::RoundProgress(super::round::progress(&ask.round)),
        AnyAsk::RoundMissing(_) => AnyAnswer::RoundMissing(super::round::missing()),
        AnyAsk::RoundHappenings(_) => AnyAnswer::RoundHappenings(super::round::happenings()),
        AnyAsk::RoundClosing(ask) => AnyAnswer::RoundClosing(super::round::closing(&ask.round)),
        AnyAsk::YearWheel(ask) => AnyAnswer::YearWheel(super::round::wheel(ask.year)),
        AnyAsk::Drafts(_) => AnyAnswer::Drafts(Vec::new()),
        AnyAsk::Team(ask) => AnyAnswer::Team(team(&ask.round)),
        AnyAsk::TeamQuestion(ask) => AnyAnswer::TeamQuestion(team_question(ask.competence.as_ref())),
        AnyAsk::SideBySide(ask) => AnyAnswer::SideBySide(side_by_side(&ask.round)),
        AnyAsk::Profile(_) => AnyAnswer::Profile(profile()),
        AnyAsk::History(_) => AnyAnswer::History(history()),
        AnyAsk::WhoLooked(_) => AnyAnswer::WhoLooked(looked()),
        AnyAsk::Frames(_) => AnyAnswer::Frames(frames()),
        AnyAsk::FindPeople(ask) => AnyAnswer::FindPeople(found(&ask.text)),
        AnyAsk::Find(ask) => AnyAnswer::Find(hits(&ask.text)),
        AnyAsk::AbsenceUnit(_) => AnyAnswer::AbsenceUnit(super::sickleave::unit()),
        AnyAsk::AbsencePerson(_) => AnyAnswer::AbsencePerson(super::sickleave::person()),
        AnyAsk::PersonCard(ask) => AnyAnswer::PersonCard(card(ask.person)),
        AnyAsk::AbsenceToday(_) => AnyAnswer::AbsenceToday(super::absence::today()),
        other => return super::overview::answers(other).or_else(|| super::talks::answers(other)),
    })
}

/// As [`answers`] for somebody who sees nothing yet.
pub fn nothing(ask: &AnyAsk) -> Option<AnyAnswer> {
    Some(match ask {
        AnyAsk::Rounds(_) => AnyAnswer::Rounds(Vec::new()),
        AnyAsk::RoundProgress(ask) => {
            AnyAnswer::RoundProgress(RoundProgress { units: Vec::new(), ..super::round::progress(&ask.round) })
        }
        AnyAsk::RoundMissing(_) => AnyAnswer::RoundMissing(Vec::new()),
        AnyAsk::RoundHappenings(_) => AnyAnswer::RoundHappenings(Vec::new()),
        AnyAsk::YearWheel(ask) => {
            AnyAnswer::YearWheel(YearWheelView { lines: Vec::new(), ..super::round::wheel(ask.year) })
        }
        AnyAsk::Team(ask) => AnyAnswer::Team(TeamView { members: Vec::new(), ..team(&ask.round) }),
        AnyAsk::TeamQuestion(_) => {
            AnyAnswer::TeamQuestion(TeamQuestionView { rows: Vec::new(), ..team_question(None) })
        }
        AnyAsk::History(_) => AnyAnswer::History(HistoryView { rows: Vec::new(), ..history() }),
        AnyAsk::WhoLooked(_) => AnyAnswer::WhoLooked(Vec::new()),
        AnyAsk::Frames(_) => AnyAnswer::Frames(Vec::new()),
        AnyAsk::FindPeople(_) => AnyAnswer::FindPeople(Vec::new()),
        AnyAsk::Find(_) => AnyAnswer::Find(Vec::new()),
        AnyAsk::AbsenceUnit(_) => AnyAnswer::AbsenceUnit(super::sickleave::small_unit()),
        _ => return None,
    })
}

fn level(number: u8) -> Option<Level> {
    Level::new(number)
}

fn digit(digit: usize) -> Answer {
    Answer::from_digit(digit as u8).unwrap_or_default()
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).expect("a moment")
}

/// Three yearly rounds, newest first; the first is open.
pub fn rounds() -> Vec<RoundLine> {
    let round = |year: i32, state, own, sent| RoundLine {
        id: RoundId::new(&year.to_string()),
        name: format!("Kompetencer {year}"),
        from: day(year, 11, 1),
        to: day(year, 12, 31),
        deadline: day(year, 12, 4),
        form: if year == 2024 { FormKind::Full } else { FormKind::Small },
        state,
        own,
        population: None,
        sent,
    };
    vec![
        round(2026, RoundState::Open, Some(FormState::Draft), None),
        round(2025, RoundState::Closed, Some(FormState::Sent), None),
        round(2024, RoundState::Closed, None, None),
    ]
}

pub(super) fn people() -> Vec<PersonBrief> {
    let names = [
        ("Ane Bækgaard", "Socialrådgiver"),
        ("Birthe Dam-Nørgaard", "Kontorfuldmægtig"),
        ("Mette Kærsgård", "Socialrådgiver"),
        ("Omar Haddad", "Faglig koordinator"),
        ("Søren Ørsted Vestergaard-Thorkildsen", "Socialpædagog"),
        ("Åse Lund", "Socialrådgiver"),
    ];
    let brief = |(at, (name, title)): (usize, &(&str, &str))| PersonBrief {
        no: PersonNo(at as u32 + 5),
        employee_id: EmployeeId::new(&format!("{}", 10005 + at)),
        name: (*name).into(),
        title: (*title).into(),
        unit: "Voksenteam Nord".into(),
    };
    names.iter().enumerate().map(brief).collect()
}

/// Six people, at six stages.
pub fn team(round: &RoundId) -> TeamView {
    use FormState::{Draft, NotBegun, Reopened, Sent};
    let stages = [
        (Sent, Sent, 12, Some(3)),
        (NotBegun, NotBegun, 0, None),
        (Sent, Draft, 7, None),
        (Sent, Sent, 12, Some(0)),
        (Reopened, NotBegun, 0, None),
        (NotBegun, Sent, 12, None),
    ];
    let member = |(person, (own, manager, answered, talk_points))| TeamMember {
        person,
        own,
        manager,
        answered,
        questions: 12,
        talk_points,
    };
    let open = round.as_str() == "2026";
    TeamView {
        round: round.clone(),
        round_name: format!("Kompetencer {round}"),
        state: if open { RoundState::Open } else { RoundState::Closed },
        deadline: day(round.as_str().parse().unwrap_or(2026), 12, 4),
        members: people().into_iter().zip(stages).map(member).collect(),
    }
}

/// One of twelve questions across the team.
pub fn team_question(competence: Option<&CompetenceId>) -> TeamQuestionView {
    let form = form_view();
    let at = competence.and_then(|id| form.rows.iter().position(|row| row.competence == *id)).unwrap_or(0);
    let id = |at: usize| form.rows.get(at).map(|row| row.competence.clone());
    let question = form.rows[at].clone();
    let row = |(number, member): (usize, TeamMember)| TeamQuestionRow {
        person: member.person,
        state: member.manager,
        demand: if number == 3 { None } else { level(2 + (number % 3) as u8) },
        last: if number == 1 { Answer::NotAnswered } else { digit(number % 6) },
        answer: if member.manager == FormState::Sent { digit(4) } else { Answer::NotAnswered },
    };
    TeamQuestionView {
        round: RoundId::new("2026"),
        position: (at as u16, form.rows.len() as u16),
        neighbours: (at.checked_sub(1).and_then(id), id(at + 1)),
        competence: question.competence,
        area: question.area,
        question: question.question,
        texts: question.texts,
        rows: team(&RoundId::new("2026")).members.into_iter().enumerate().map(row).collect(),
    }
}

/// Twelve questions seen from both sides.
pub fn side_by_side(round: &RoundId) -> SideBySideView {
    let form = form_view();
    let sides = [(4, 2), (3, 3), (3, 5), (0, 3), (2, 2), (4, 4), (5, 3), (9, 2), (3, 3), (2, 1), (4, 4), (1, 3)];
    let rows = form.rows.iter().zip(sides).enumerate().map(|(number, (row, (own, manager)))| {
        let (own, manager) = (digit(own), digit(manager));
        let apart = match (own.level(), manager.level()) {
            (Some(own), Some(manager)) => own.number().abs_diff(manager.number()) >= 2,
            _ => false,
        };
        let comment = |text: &str| if number == 0 { text.to_owned() } else { String::new() };
        SideRow {
            competence: row.competence.clone(),
            area: row.area.clone(),
            question: row.question.clone(),
            demand: row.demand,
            own,
            own_comment: comment("Jeg har haft de fleste af sagerne om botilbud i år"),
            manager,
            manager_comment: comment("Afgørelserne holder, men begrundelserne skal være skarpere, især i klagesager"),
            agreed: if number == 1 { level(3) } else { None },
            own_gap: Gap::between(own, row.demand),
            manager_gap: Gap::between(manager, row.demand),
            talk_point: apart,
            trail: vec![
                (RoundId::new("2024"), digit(2), digit(1 + number % 3)),
                (RoundId::new("2025"), digit(3), digit(2)),
                (RoundId::new("2026"), own, manager),
            ],
        }
    });
    SideBySideView {
        round: round.clone(),
        round_name: format!("Kompetencer {round}"),
        person: person(),
        profile: form.profile.clone(),
        own_sent: Some(at(1_795_200_000)),
        manager_sent: Some(at(1_795_300_000)),
        rows: rows.collect(),
    }
}

/// A profile with five demands in two areas.
pub fn profile() -> ProfileView {
    let goals = [
        Some(("Afgørelser, der holder".to_owned(), GoalSource::Law)),
        None,
        Some(("Borgeren i centrum".to_owned(), GoalSource::Political)),
    ];
    let demand = |(at, row): (usize, &crate::service::views::FormRow)| {
        let (competence, area, question) = (row.competence.clone(), row.area.clone(), row.question.clone());
        Some(DemandLine { competence, area, question, level: row.demand?, goal: goals[at % 3].clone() })
    };
    let form = form_view();
    ProfileView {
        profile: JobProfile {
            id: ProfileId::new("SR-V"),
            title: "Socialrådgiver, voksenområdet".into(),
            occupational_group: "Socialrådgivere (DS)".into(),
            purpose: "At borgere med nedsat funktionsevne får den rigtige hjælp til tiden, og at hjælpen gør dem mere selvhjulpne.".into(),
            tasks: "Udredning efter voksenudredningsmetoden\nAfgørelser efter serviceloven\nOpfølgning på indsatser sammen med borger og tilbud".into(),
            guideline: "Voksenudredningsmetoden og kommunens kvalitetsstandarder".into(),
            demands: BTreeMap::new(),
            version: 3,
            changed: day(2026, 2, 1),
            retired: None,
        },
        demands: form.rows.iter().take(8).enumerate().filter_map(demand).collect(),
        own: true,
    }
}

/// Twelve competences in three rounds; the manager's newest is hidden.
pub fn history() -> HistoryView {
    let row = |(at, row): (usize, &crate::service::views::FormRow)| HistoryRow {
        competence: row.competence.clone(),
        area: row.area.clone(),
        question: row.question.clone(),
        answers: vec![
            (digit(1 + at % 3), digit(1 + at % 2)),
            (digit(at % 4), digit(2)),
            (digit(3 + at % 3), Answer::NotAnswered),
        ],
    };
    let round = |year: &str| (RoundId::new(year), format!("Kompetencer {year}"));
    HistoryView {
        person: person(),
        rounds: ["2024", "2025", "2026"].map(round).into(),
        rows: form_view().rows.iter().enumerate().map(row).collect(),
    }
}

/// Four looks, one of them refused, one by a deputy, one a deed no language has a word for.
pub fn looked() -> Vec<LookedLine> {
    let line = |seconds, who: &str, other: Option<&str>, deed: &str, record: Option<&str>, outcome| LookedLine {
        at: at(seconds),
        who: who.into(),
        in_place_of: other.map(str::to_owned),
        deed: deed.into(),
        record: record.map(str::to_owned),
        outcome,
    };
    vec![
        line(1_795_300_000, "Karen Juul Abildgaard", None, "read_side_by_side", Some("2026"), Outcome::Read),
        line(
            1_795_250_000,
            "Bo Friis",
            Some("Karen Juul Abildgaard"),
            "reopen_evaluation",
            Some("2026"),
            Outcome::Done,
        ),
        line(1_795_200_000, "hrimport", None, "read_card", None, Outcome::Refused),
        line(1_780_000_000, "Karen Juul Abildgaard", None, "weigh_the_cat", None, Outcome::Done),
    ]
}

/// Two groups of texts.
pub fn frames() -> Vec<FrameText> {
    let both = Bilingual::new;
    let text = |id: &str, group: &Bilingual, title: Bilingual, text: Bilingual| FrameText {
        id: id.into(),
        group: group.clone(),
        title,
        text,
    };
    let (values, trust) = (both("Værdier", "Values"), both("Tillid", "Trust"));
    vec![
        text(
            "value-city",
            &values,
            both("En god by", "A good city"),
            both(
                "Vores service gør byen god at bo i og god at drive virksomhed i.",
                "Our service makes the city a good place to live and to invest in.",
            ),
        ),
        text(
            "value-quality",
            &values,
            both("Kvalitet", "Quality"),
            both("Opgaverne løses ordentligt og fagligt, hver gang.", "Tasks are done properly, every time."),
        ),
        text(
            "trust-what",
            &trust,
            both("Mere hvad, mindre hvordan", "More what, less how"),
            both("Vi aftaler, hvad der skal nås, og lader faget vælge vejen.", "We agree on what to reach."),
        ),
    ]
}

/// Everybody with the letters in the name.
pub fn found(text: &str) -> Vec<PersonBrief> {
    let letters = text.to_lowercase();
    people().into_iter().filter(|person| person.name.to_lowercase().contains(&letters)).collect()
}

/// The same people and one job profile, as the look-up has them.
fn hits(text: &str) -> Vec<Hit> {
    let sought = Sought::new(text);
    let plain = |text: &str| Bilingual::new(text, "");
    let person = |person: PersonBrief| {
        Some(Hit {
            target: Target::Person(person.no),
            name: plain(&person.name),
            detail: vec![plain(&person.title), plain(&person.unit)],
            retired: false,
            code: person.employee_id.to_string(),
            distance: sought.distance(&person.name, &[person.employee_id.as_str()])?,
        })
    };
    let profile = profile().profile;
    let distance = sought.distance(&profile.title, &[]);
    let profile = distance.map(|distance| Hit {
        target: Target::Profile(profile.id.clone()),
        name: plain(&profile.title),
        detail: vec![plain(&profile.occupational_group)],
        retired: false,
        code: profile.id.to_string(),
        distance,
    });
    let mut hits: Vec<Hit> = people().into_iter().filter_map(person).chain(profile).collect();
    hits.sort_by_key(|hit| hit.distance);
    hits
}

/// A card as the manager sees it; of Åse only what everybody sees.
pub fn card(no: PersonNo) -> PersonCardView {
    let person = people().into_iter().find(|person| person.no == no).unwrap_or_else(person);
    let open = no != PersonNo(10);
    let form = |year: &str, own, manager, met| CardForm {
        round: RoundId::new(year),
        name: format!("Kompetencer {year}"),
        own,
        manager,
        own_met: (own == FormState::Sent).then_some((met, 22)),
        manager_met: (manager == FormState::Sent).then_some((met - 2, 21)),
    };
    let forms = vec![
        form("2026", FormState::Sent, FormState::NotBegun, 17),
        form("2025", FormState::Sent, FormState::Sent, 15),
        form("2024", FormState::Sent, FormState::Sent, 12),
        form("2023", FormState::Sent, FormState::Sent, 9),
    ];
    let gap = |(row, own): (&crate::service::views::FormRow, usize)| CardFact::Gap {
        question: row.question.clone(),
        demand: Level::new(4).expect("a level"),
        own: digit(own),
        manager: digit(2),
    };
    let gaps = form_view().rows;
    let facts = gaps.iter().zip([2, 3, 3]).map(gap).chain(super::tasks().into_iter().take(2).map(CardFact::Task));
    let talk = CardFact::Talk { on: day(2026, 12, 10), state: crate::domain::interview::InterviewState::Planned };
    let plan = CardFact::Plan(crate::domain::plan::PlanState::InWork);
    let facts: Vec<CardFact> = [CardFact::Findable(true), talk, plan].into_iter().chain(facts).collect();
    PersonCardView {
        person,
        units: vec!["Socialforvaltningen".into(), "Voksencentret".into(), "Voksenteam Nord".into()],
        manager: Some("Karen Juul Abildgaard".into()),
        profile_id: Some(ProfileId::new("SR-V")),
        profile: Some("Socialrådgiver, voksenområdet".into()),
        employment: open.then(|| EmploymentCard {
            weekly_hours: 3700,
            hired: Some(day(2019, 3, 1)),
            left: None,
            agreement: "DS".into(),
            login: Some("mekae".into()),
            email: "mette@example.org".into(),
            management_level: 0,
        }),
        forms: if open { forms } else { Vec::new() },
        facts: if open { facts } else { vec![CardFact::Findable(true)] },
    }
}

/// The manager's form about Mette.
pub fn manager_key() -> crate::domain::evaluation::FormKey {
    crate::domain::evaluation::FormKey { rater: crate::domain::evaluation::Rater::Manager, ..key() }
}
