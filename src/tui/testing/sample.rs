//! Invented people and a small form.

use crate::domain::competence::{Answer, Level};
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{CompetenceId, EmployeeId, PersonNo, RoundId};
use crate::domain::language::Bilingual;
use crate::domain::settings::Settings;
use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::service::views::{FormRights, FormRow, FormView, Me, PersonBrief};
use chrono::NaiveDate;

/// Mette, whose form it is.
pub fn person() -> PersonBrief {
    PersonBrief {
        no: PersonNo(7),
        employee_id: EmployeeId::new("10007"),
        name: "Mette Kærsgård".into(),
        title: "Socialrådgiver".into(),
        unit: "Voksenteam Nord".into(),
    }
}

/// Mette at the screen.
pub fn me() -> Me {
    Me {
        login: "mekae".into(),
        person: Some(person()),
        acting_as: false,
        roles: Vec::new(),
        manages: false,
        findable: Some(false),
        settings: Settings::default(),
        today: day(2026, 11, 22),
        people: 330,
        competences: 12,
    }
}

/// A day that exists.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// Mette's own form.
pub fn key() -> FormKey {
    FormKey { round: RoundId::new("2026"), person: PersonNo(7), rater: Rater::Own }
}

/// What waits for Mette.
pub fn tasks() -> Vec<Task> {
    let task = |target, reason, due, overdue| Task {
        target,
        person: PersonNo(7),
        name: "Mette Kærsgård".into(),
        matter: "Kompetencer 2026".into(),
        due,
        overdue,
        reason,
    };
    let other = FormKey { round: RoundId::new("2025"), ..key() };
    vec![
        task(
            TaskTarget::Form(other),
            TaskReason::FormReopened { reason: "Der manglede svar om klagesager".into() },
            Some(day(2026, 11, 15)),
            true,
        ),
        task(
            TaskTarget::Form(key()),
            TaskReason::FormNotSent { rater: Rater::Own, answered: 0, questions: 12, reminded: None },
            Some(day(2026, 12, 4)),
            false,
        ),
        task(
            TaskTarget::SideBySide { round: RoundId::new("2024"), person: PersonNo(7) },
            TaskReason::BothSent,
            None,
            false,
        ),
    ]
}

/// Twelve questions in three areas.
pub fn form_view() -> FormView {
    let areas = [
        Bilingual::new("Jura og myndighed", "Law and authority"),
        Bilingual::new("Faglig metode", "Professional method"),
        Bilingual::new("Samarbejde", "Cooperation"),
    ];
    let row = |at: usize| FormRow {
        competence: CompetenceId::new(&format!("K-{at}")),
        area: areas[at / 4].clone(),
        question: questions()[at].clone(),
        demand: if at % 5 == 4 { None } else { Level::new(2 + (at % 3) as u8) },
        last: match at % 4 {
            0 => Answer::NotAnswered,
            1 => Answer::NotRelevant,
            n => Answer::from_digit(n as u8 + 1).unwrap_or_default(),
        },
        answer: Answer::NotAnswered,
        comment: String::new(),
        texts: texts(),
    };
    FormView {
        form: key(),
        round_name: "Kompetencer 2026".into(),
        deadline: day(2026, 12, 4),
        person: person(),
        profile: Some("Socialrådgiver, voksenområdet".into()),
        state: FormState::NotBegun,
        sent_at: None,
        reopened: None,
        rights: FormRights { write: true, reopen: false, ask_reopen: false, side_by_side: false },
        last_round: Some("Kompetencer 2025".into()),
        cursor: None,
        comment_limit: 4000,
        revision: 1,
        rows: (0..12).map(row).collect(),
    }
}

fn questions() -> [Bilingual; 12] {
    let both = Bilingual::new;
    [
        both("Jeg kan træffe afgørelser efter serviceloven", "I can make decisions under the Social Services Act"),
        both("Jeg partshører rigtigt og til tiden", "I hear the parties correctly and in time"),
        both(
            "Jeg kan begrunde en afgørelse, så borgeren forstår den, og så den holder i Ankestyrelsen også i sager med flere lovgrundlag",
            "I can give reasons that the citizen understands and that hold before the Appeals Board, also in cases under several acts",
        ),
        both("Jeg kender reglerne om magtanvendelse", "I know the rules on use of force"),
        both("Jeg udreder efter voksenudredningsmetoden", "I assess using the adult assessment method"),
        both("Jeg skriver mål, der kan måles", "I write goals that can be measured"),
        both("Jeg følger op på indsatser til tiden", "I follow up on measures in time"),
        both("Jeg dokumenterer i fagsystemet samme dag", "I document in the case system the same day"),
        both("Jeg inddrager pårørende", "I involve relatives"),
        both("Jeg samarbejder med behandlingspsykiatrien", "I cooperate with psychiatric treatment"),
        both("Jeg leder et netværksmøde", "I chair a network meeting"),
        both("Jeg giver kolleger faglig sparring", "I give colleagues professional feedback"),
    ]
}

fn texts() -> [Bilingual; 6] {
    let both = Bilingual::new;
    [
        both("Opgaven indgår ikke i mit job.", "The task is not part of my job."),
        both("Jeg har brug for hjælp til det meste.", "I need help with most of it."),
        both("Jeg klarer enkle sager efter en vejledning.", "I handle simple cases by the guide."),
        both(
            "Jeg klarer almindelige sager selv og ved, hvornår jeg skal spørge.",
            "I handle ordinary cases on my own and know when to ask.",
        ),
        both("Jeg klarer vanskelige sager og ser helheden.", "I handle difficult cases and see the whole."),
        both("Andre spørger mig, og jeg udvikler området.", "Others ask me, and I develop the field."),
    ]
}
