use super::InterviewState::{Begun, Cancelled, Held, Planned};
use super::*;
use crate::domain::calendar::Calendar;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn interview(state: InterviewState, on: &str) -> Interview {
    Interview {
        key: TalkKey { person: PersonNo(6), number: 1 },
        round: None,
        meeting: Meeting { date: day(on), time: NaiveTime::MIN, place: String::new() },
        state,
        changes: Vec::new(),
        shared: BTreeMap::new(),
        senior: false,
        held: (state == Held).then(|| day(on)),
        delete_after: day("2030-01-01"),
        hold: false,
    }
}

#[test]
fn the_table_is_this_and_nothing_else() {
    let rows = [
        (None, Action::Plan, Planned),
        (Some(Planned), Action::Move, Planned),
        (Some(Planned), Action::Share, Planned),
        (Some(Planned), Action::Begin, Begun),
        (Some(Planned), Action::Cancel, Cancelled),
        (Some(Begun), Action::Move, Begun),
        (Some(Begun), Action::Share, Begun),
        (Some(Begun), Action::Hold, Held),
    ];
    for state in InterviewState::ALL.map(Some).into_iter().chain([None]) {
        for action in Action::ALL {
            let expected = rows.iter().find(|(from, by, _)| (*from, *by) == (state, action)).map(|row| row.2);
            assert_eq!(next(state, action), expected, "{state:?} {action:?}");
        }
    }
}

#[test]
fn what_was_shown_stays_shown_and_what_is_over_stays_over() {
    for state in InterviewState::ALL {
        for action in allowed(state) {
            let after = next(Some(state), action).unwrap();
            assert!(state != Begun || after != Planned, "{action:?}");
        }
    }
    assert!(allowed(Held).is_empty() && allowed(Cancelled).is_empty());
}

fn asked(
    interviews: &[Interview],
    hired: Option<&str>,
    today: &str,
    prepared: &[Party],
) -> Vec<(Party, TalkDutyKind, String)> {
    let interviews: Vec<&Interview> = interviews.iter().collect();
    let calendar = Calendar::default();
    let terms = TalkTerms {
        today: day(today),
        calendar: &calendar,
        employed_months: 3,
        plan_days_before: 60,
        round_ends: Some(day("2026-05-31")),
    };
    let found = talk_duties(&interviews, hired.map(day), |party| prepared.contains(&party), &terms);
    found.into_iter().map(|duty| (duty.party, duty.kind, duty.due.to_string())).collect()
}

#[test]
fn the_manager_plans_one_a_year_with_who_has_been_here_long_enough() {
    // The last day of the interviews is a Sunday.
    let plan = [(Party::Manager, TalkDutyKind::Plan, "2026-05-29".to_owned())];
    assert_eq!(asked(&[], None, "2026-04-15", &[]), plan);
    assert!(asked(&[], None, "2026-03-01", &[]).is_empty(), "not yet");
    assert_eq!(asked(&[], Some("2026-01-15"), "2026-04-15", &[]), plan);
    assert!(asked(&[], Some("2026-01-16"), "2026-04-15", &[]).is_empty(), "three months are needed");
    assert!(asked(&[interview(Held, "2026-02-01")], None, "2026-04-15", &[]).is_empty());
    assert_eq!(asked(&[interview(Held, "2025-12-01")], None, "2026-04-15", &[]), plan);
    assert_eq!(asked(&[interview(Cancelled, "2026-04-20")], None, "2026-04-15", &[]), plan);
}

#[test]
fn both_prepare_and_the_manager_settles_what_is_over() {
    let planned = [interview(Planned, "2026-04-20")];
    let prepare = |party| (party, TalkDutyKind::Prepare, "2026-04-20".to_owned());
    assert_eq!(asked(&planned, None, "2026-04-15", &[]), [prepare(Party::Employee), prepare(Party::Manager)]);
    assert_eq!(asked(&planned, None, "2026-04-15", &[Party::Manager]), [prepare(Party::Employee)]);
    let settle = [(Party::Manager, TalkDutyKind::Settle, "2026-04-20".to_owned())];
    assert_eq!(asked(&planned, None, "2026-04-21", &[]), settle);
    assert_eq!(asked(&[interview(Begun, "2026-04-20")], None, "2026-04-20", &[]), settle);
}

#[test]
fn the_senior_talk_stands_on_the_agenda_where_it_is_relevant_only() {
    let mut talk = interview(Planned, "2026-04-20");
    assert!(!talk.agenda().any(|topic| topic == Topic::Senior));
    talk.senior = true;
    assert_eq!(talk.agenda().count(), Topic::ALL.len());
}
